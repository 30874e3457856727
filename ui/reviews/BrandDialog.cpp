#include "ui/reviews/BrandDialog.h"

#include "core/base/ErrorText.h"
#include "ui/widgets/DialogParts.h"
#include "ui/widgets/Labels.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QPixmap>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

BrandDialog::BrandDialog(Workspace& workspace, RecordId partner, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_partner(partner)
    , m_problem(problemLabel(workspace.theme())) {
    setWindowTitle(tr("Look of packs"));
    m_brand = workspace.store()
                  .read([&](store::Connection& connection) { return reviews::brandFor(connection, partner); })
                  .value_or(reviews::Brand());
    QVBoxLayout* column = dialogColumn(*this);
    auto* form = new QFormLayout;
    form->setSpacing(Space::s);
    const auto line = [&](const QString& label, const QString& text) {
        auto* edit = new QLineEdit(text);
        edit->setAccessibleName(label);
        form->addRow(label, edit);
        return edit;
    };
    m_company = line(tr("Our name"), m_brand.company);
    m_colour = line(tr("Colour"), m_brand.colour);
    m_accent = line(tr("Second colour"), m_brand.accent);
    for (QLineEdit* edit : {m_colour, m_accent}) edit->setPlaceholderText(u"#1f5fa8"_s);
    addLogo(*form, tr("Our logo"), m_brand.ours, m_ours);
    if (partner != 0) addLogo(*form, tr("The partner's logo"), m_brand.partner, m_theirs);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addWidget(dialogButtons(*this, tr("Save")));
    setMinimumWidth(Size::palette);
}

void BrandDialog::addLogo(QFormLayout& form, const QString& label, const reviews::Logo& logo, LogoRow& row) {
    auto* box = new QHBoxLayout;
    row.picture = makeLabel(m_workspace.theme(), TextRole::Label, TextWeight::Regular, true);
    row.picture->setAccessibleName(label);
    box->addWidget(row.picture, 1);
    auto* choose = new QPushButton(tr("Choose…"));
    choose->setAccessibleName(tr("Choose: %1").arg(label));
    connect(choose, &QPushButton::clicked, this, [this, &row] { this->choose(row); });
    box->addWidget(choose);
    auto* none = new QPushButton(tr("None"));
    none->setAccessibleName(tr("None: %1").arg(label));
    connect(none, &QPushButton::clicked, this, [this, &row] {
        row.chosen = QByteArray();
        show(row, {});
    });
    box->addWidget(none);
    for (QPushButton* button : {choose, none}) button->setAutoDefault(false);
    form.addRow(label, box);
    show(row, logo.content);
}

void BrandDialog::show(const LogoRow& row, const QByteArray& content) {
    QPixmap picture;
    picture.loadFromData(content);
    if (picture.isNull())
        row.picture->setText(tr("none", "logo"));
    else
        row.picture->setPixmap(
            picture.scaled(Size::filter, Size::largeIcon, Qt::KeepAspectRatio, Qt::SmoothTransformation));
}

void BrandDialog::choose(LogoRow& row) {
    const QString path = m_workspace.prompter().openFile(
        {tr("Choose a logo"), m_workspace.settings().folder(), {tr("Pictures (*.png *.jpg *.jpeg)")}, {}});
    if (path.isEmpty()) return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return complain(*m_problem, Error{ErrorCode::FileNotReadable, {path, file.errorString()}}, nullptr);
    const QByteArray content = file.read(reviews::largestLogo + 1);
    const auto logo = reviews::readLogo(content, QFileInfo(path).fileName());
    if (!logo) return complain(*m_problem, logo.error(), nullptr);
    m_problem->hide();
    row.chosen = content;
    row.name = QFileInfo(path).fileName();
    show(row, content);
}

void BrandDialog::accept() {
    reviews::SetBrand brand;
    if (m_company->text().trimmed() != m_brand.company) brand.company = m_company->text().trimmed();
    if (m_colour->text().trimmed() != m_brand.colour) brand.colour = m_colour->text().trimmed();
    if (m_accent->text().trimmed() != m_brand.accent) brand.accent = m_accent->text().trimmed();
    brand.logo = m_ours.chosen;
    brand.logoName = m_ours.name;
    if (brand.company || brand.colour || brand.accent || brand.logo) {
        if (const auto done = m_workspace.store().perform(brand); !done)
            return complain(*m_problem, done.error(), brand.colour ? m_colour : m_accent);
    }
    if (m_theirs.chosen) {
        if (const auto done =
                m_workspace.store().perform(reviews::SetPartnerLogo{m_partner, *m_theirs.chosen, m_theirs.name});
            !done)
            return complain(*m_problem, done.error(), nullptr);
    }
    QDialog::accept();
}

} // namespace channelbook
