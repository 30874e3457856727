#include "ui/reviews/PackDialog.h"

#include "core/base/ErrorText.h"
#include "core/reviews/Reviews.h"
#include "ui/onboarding/Owners.h"
#include "ui/records/ValueFormat.h"
#include "ui/reviews/BrandDialog.h"
#include "ui/reviews/PackPageView.h"
#include "ui/reviews/Presenter.h"
#include "ui/shell/Icons.h"
#include "ui/widgets/DialogParts.h"
#include "ui/widgets/Labels.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

void addKinds(QComboBox& box) {
    for (const PackFile& kind : packFiles()) box.addItem(kind.label);
}

void addQuarters(QComboBox& box, Workspace& workspace) {
    const QDate today = workspace.clock().today();
    const auto quarters = workspace.store().read([&](store::Connection& connection) {
        return std::pair(quartersUntil(connection, today), usualQuarter(connection, today));
    });
    if (!quarters) return;
    box.addItems(quarters->first);
    box.setCurrentText(quarters->second);
}

} // namespace

PackDialog::PackDialog(Workspace& workspace, RecordId partner, RecordId review, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_partner(partner)
    , m_review(review)
    , m_view(new PackPageView(workspace.theme()))
    , m_quarter(new QComboBox)
    , m_kind(new QComboBox)
    , m_state(makeLabel(workspace.theme(), TextRole::Label, TextWeight::Regular, true))
    , m_number(makeLabel(workspace.theme(), TextRole::Label, TextWeight::Regular, true))
    , m_save(new QPushButton(tr("Save…")))
    , m_present(new QPushButton(tr("Present")))
    , m_plan(new QPushButton)
    , m_reader(new BackgroundReader(workspace.store(), this)) {
    setWindowTitle(tr("QBR pack"));
    QVBoxLayout* column = dialogColumn(*this);
    auto* row = new QHBoxLayout;
    m_quarter->setAccessibleName(tr("Quarter"));
    m_kind->setAccessibleName(tr("Kind of file"));
    addQuarters(*m_quarter, workspace);
    addKinds(*m_kind);
    m_quarter->setVisible(review == 0);
    row->addWidget(m_quarter);
    row->addWidget(m_state, 1);
    auto* look = new QPushButton(tr("Look…"));
    look->setEnabled(!workspace.store().isReadOnly());
    row->addWidget(look);
    row->addWidget(m_plan);
    m_plan->setVisible(review == 0);
    column->addLayout(row);
    column->addWidget(m_view, 1);
    auto* foot = new QHBoxLayout;
    const auto turner = [&](const QString& icon, const QString& name, int step) {
        auto* button = new QPushButton(themedIcon(workspace.theme(), icon), {});
        button->setAccessibleName(name);
        button->setToolTip(name);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, step] { m_view->setPage(m_view->page() + step); });
        return button;
    };
    foot->addWidget(turner(u"chevron-left"_s, tr("Page before"), -1));
    foot->addWidget(m_number);
    foot->addWidget(turner(u"chevron-right"_s, tr("Next page"), 1));
    foot->addStretch(1);
    m_present->setIcon(themedIcon(workspace.theme(), u"presentation"_s));
    foot->addWidget(m_present);
    foot->addWidget(m_kind);
    makePrimary(*m_save);
    m_save->setDefault(true);
    foot->addWidget(m_save);
    auto* close = new QPushButton(tr("Close"));
    foot->addWidget(close);
    column->addLayout(foot);
    for (QPushButton* button : {m_save, m_present, m_plan}) button->setEnabled(false);
    connect(m_quarter, &QComboBox::activated, this, &PackDialog::reload);
    connect(m_kind, &QComboBox::activated, this, [this] {
        // Paper and slides are set anew; what is no PDF is looked at as paper.
        if (m_book && m_book->style().format != kind().format) reload();
    });
    connect(m_view, &PackPageView::pageChanged, this, &PackDialog::turn);
    connect(m_view, &PackPageView::activated, this, [this] { m_view->setPage(m_view->page() + 1); });
    connect(m_save, &QPushButton::clicked, this, &PackDialog::save);
    connect(m_plan, &QPushButton::clicked, this, &PackDialog::plan);
    connect(look, &QPushButton::clicked, this, &PackDialog::changeLook);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_present, &QPushButton::clicked, this, [this] {
        if (m_slides) present(m_slides, 0, this);
    });
    resize(Size::palette * 3 / 2, Size::paletteHeight * 2 - Space::xl);
    reload();
}

PackDialog::~PackDialog() {
    delete m_reader;
}

PackFile PackDialog::kind() const {
    return packFiles().value(m_kind->currentIndex());
}

void PackDialog::reload() {
    m_save->setEnabled(false);
    m_state->setText(tr("Reading the numbers…"));
    const QDate today = m_workspace.clock().today();
    m_reader->ask(
        [this, today, partner = m_partner, review = m_review, quarter = m_quarter->currentText(),
         format = kind().format](store::Connection& connection) -> BackgroundReader::Deliver {
            const auto pack = review != 0 ? reviews::packOf(connection, review, today)
                                          : reviews::packFor(connection, partner, quarter, today);
            if (!pack) return [this, error = pack.error()] { m_state->setText(errorText(error)); };
            const RecordId planned = review != 0 ? review : reviews::reviewFor(connection, partner, quarter);
            auto book = std::make_shared<const PackBook>(*pack, format);
            auto slides = format == PackFormat::Wide ? book : std::make_shared<const PackBook>(*pack, PackFormat::Wide);
            return [this, book = std::move(book), slides = std::move(slides), planned]() mutable {
                m_slides = std::move(slides);
                m_planned = planned;
                take(std::move(book));
            };
        },
        [this](const Error& error) { m_state->setText(errorText(error)); });
}

void PackDialog::take(std::shared_ptr<const PackBook> book) {
    m_book = std::move(book);
    const reviews::Pack& pack = m_book->pack();
    setWindowTitle(tr("QBR pack: %1, %2", "partner, quarter").arg(pack.partner, pack.periodText));
    const QString day = ValueFormat().date(pack.asOf.toString(Qt::ISODate));
    m_state->setText(pack.held ? tr("Held: the numbers of %1 stay.").arg(day) : tr("Numbers of %1").arg(day));
    m_plan->setText(m_planned != 0 ? tr("Open the review") : tr("Plan the review"));
    m_plan->setEnabled(m_planned != 0 || !m_workspace.store().isReadOnly());
    m_save->setEnabled(true);
    m_present->setEnabled(true);
    m_view->setBook(m_book);
    Q_EMIT loaded();
}

void PackDialog::turn() {
    if (m_book) m_number->setText(tr("Page %1 of %2").arg(m_view->page() + 1).arg(m_book->count()));
}

void PackDialog::save() {
    if (m_book && savePack(m_workspace, std::make_shared<const reviews::Pack>(m_book->pack()), kind())) accept();
}

void PackDialog::plan() {
    if (m_planned == 0) {
        reviews::PlanReview command;
        command.partner = m_partner;
        command.period = m_quarter->currentText();
        command.created = &m_planned;
        if (!m_workspace.perform(command)) return;
    }
    accept();
    m_workspace.openRecord(u"review"_s, m_planned);
}

void PackDialog::changeLook() {
    if (BrandDialog(m_workspace, m_partner, this).exec() == QDialog::Accepted) reload();
}

BatchPacksDialog::BatchPacksDialog(Workspace& workspace, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_owner(new QComboBox)
    , m_quarter(new QComboBox)
    , m_kind(new QComboBox)
    , m_count(dialogText(workspace.theme(), {}))
    , m_problem(problemLabel(workspace.theme())) {
    setWindowTitle(tr("Packs of an owner's partners"));
    QVBoxLayout* column = dialogColumn(*this);
    column->addWidget(
        dialogText(workspace.theme(),
                   tr("Saves a pack for each partner into a folder. You can go on working meanwhile, and cancel.")));
    auto* form = new QFormLayout;
    form->setSpacing(Space::s);
    m_owner->addItem(tr("All partners"), QVariant::fromValue<qint64>(0));
    for (const OwnerName& owner : ownersOf(workspace)) {
        m_owner->addItem(owner.name, QVariant::fromValue<qint64>(owner.id));
        if (owner.name == workspace.store().who()) m_owner->setCurrentIndex(m_owner->count() - 1);
    }
    addQuarters(*m_quarter, workspace);
    addKinds(*m_kind);
    const auto row = [&](const QString& label, QComboBox* box) {
        box->setAccessibleName(label);
        form->addRow(label, box);
    };
    row(tr("Owner"), m_owner);
    row(tr("Quarter"), m_quarter);
    row(tr("Kind of file"), m_kind);
    column->addLayout(form);
    column->addWidget(m_count);
    column->addWidget(m_problem);
    column->addWidget(dialogButtons(*this, tr("Choose a folder and save…")));
    connect(m_owner, &QComboBox::currentIndexChanged, this, &BatchPacksDialog::count);
    setMinimumWidth(Size::palette);
    count();
}

void BatchPacksDialog::count() {
    const RecordId owner = m_owner->currentData().toLongLong();
    const auto partners =
        m_workspace.store().read([&](store::Connection& connection) { return partnersOf(connection, owner); });
    m_partners = partners.value_or(std::vector<RecordId>());
    m_count->setText(tr("%n partners", nullptr, static_cast<int>(m_partners.size())));
    m_problem->hide();
}

void BatchPacksDialog::accept() {
    if (m_partners.empty()) return complain(*m_problem, tr("Nobody's partners: choose another owner."), m_owner);
    const QString folder =
        m_workspace.prompter().openFolder({tr("Folder for the packs"), m_workspace.settings().folder(), {}, {}});
    if (folder.isEmpty()) return;
    m_workspace.settings().setFolder(folder);
    saveAllPacks(m_workspace, m_partners, m_quarter->currentText(), packFiles().value(m_kind->currentIndex()), folder);
    QDialog::accept();
}

} // namespace channelbook
