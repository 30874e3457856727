#include "ui/funds/RequestDialog.h"

#include "core/funds/Claims.h"
#include "core/store/Attachments.h"
#include "ui/funds/CostLines.h"
#include "ui/funds/RequestDecisions.h"
#include "ui/records/ValueEditor.h"
#include "ui/widgets/DialogParts.h"
#include "ui/widgets/Labels.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QMimeDatabase>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int currencyRole = Qt::UserRole + 1;

QLineEdit* line(QFormLayout& form, const QString& label) {
    auto* edit = new QLineEdit;
    edit->setAccessibleName(label);
    form.addRow(label, edit);
    return edit;
}

QComboBox* box(QFormLayout& form, const QString& label) {
    auto* combo = new QComboBox;
    combo->setAccessibleName(label);
    form.addRow(label, combo);
    return combo;
}

RecordId chosen(const QComboBox& combo) {
    return combo.currentData(idRole).toLongLong();
}

void choose(QComboBox& combo, RecordId id) {
    if (const int at = combo.findData(QVariant::fromValue(id), idRole); at >= 0) combo.setCurrentIndex(at);
}

} // namespace

RequestDialog::RequestDialog(Workspace& workspace, RecordId request, RecordId partner, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_request(request)
    , m_partner(
          makeValueEditor(workspace.program(), *workspace.catalogue().find(u"mdf-request")->field(u"partner"), this))
    , m_costs(new CostLines(workspace, tr("Cost lines")))
    , m_ours(makeLabel(workspace.theme(), TextRole::Body, TextWeight::Strong))
    , m_notes(new QPlainTextEdit)
    , m_files(makeLabel(workspace.theme(), TextRole::Label, TextWeight::Regular, true))
    , m_problem(problemLabel(workspace.theme())) {
    setWindowTitle(request == 0 ? tr("New request") : tr("Change the request"));
    build();
    funds::RequestForm form;
    form.partner = partner;
    if (request != 0) {
        const auto kept =
            workspace.store().read([&](store::Connection& connection) { return funds::readForm(connection, request); });
        if (kept && *kept) form = std::move(**kept);
    }
    fill(form);
}

void RequestDialog::build() {
    QVBoxLayout* column = dialogColumn(*this);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(Space::xl);
    auto* left = new QFormLayout;
    left->setSpacing(Space::s);
    left->addRow(tr("Partner"), m_partner);
    m_activity = box(*left, tr("Activity type"));
    m_name = line(*left, tr("What it is called"));
    m_start = line(*left, tr("Begins"));
    m_end = line(*left, tr("Ends"));
    m_country = line(*left, tr("Country"));
    m_audience = line(*left, tr("Target audience"));
    m_leads = line(*left, tr("Leads expected"));
    m_pipeline = line(*left, tr("Pipeline expected"));
    auto* right = new QFormLayout;
    right->setSpacing(Space::s);
    m_fund = box(*right, tr("Fund"));
    m_allocation = box(*right, tr("Paid from"));
    m_shares = line(*right, tr("Shares"));
    m_shares->setToolTip(tr("Ours, the partner's, perhaps a third party's: 50,50 or 1/3,1/3,1/3"));
    right->addRow(m_costs);
    right->addRow(m_ours);
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setTabChangesFocus(true);
    m_notes->setMaximumHeight(Size::row * 2);
    right->addRow(tr("Notes"), m_notes);
    auto* attach = new QPushButton(tr("Attach files…"));
    connect(attach, &QPushButton::clicked, this, &RequestDialog::attach);
    right->addRow(attach, m_files);
    sides->addLayout(left, 1);
    sides->addLayout(right, 1);
    column->addLayout(sides);
    column->addWidget(m_problem);
    QDialogButtonBox* buttons = dialogButtons(*this, tr("Submit"));
    auto* draft = buttons->addButton(tr("Keep as a draft"), QDialogButtonBox::ActionRole);
    connect(draft, &QPushButton::clicked, this, [this] {
        if (save()) QDialog::accept();
    });
    column->addWidget(buttons);
    connect(m_fund, &QComboBox::currentIndexChanged, this, [this] {
        m_costs->setCurrency(currency());
        showAllocations();
    });
    connect(m_costs, &CostLines::edited, this, &RequestDialog::showShare);
    connect(m_shares, &QLineEdit::textChanged, this, &RequestDialog::showShare);
    m_leads->setAlignment(Qt::AlignRight);
    m_pipeline->setAlignment(Qt::AlignRight);
    setMinimumWidth(Size::palette * 3 / 2);
}

void RequestDialog::fill(const funds::RequestForm& form) {
    const auto lists = m_workspace.store().read([&](store::Connection& connection) {
        store::Statement funds(
            connection,
            "SELECT id, name, currency FROM fund WHERE state = 'open' OR id = ? ORDER BY period_start DESC, name");
        funds.bind(1, form.fund);
        while (funds.step()) {
            m_fund->addItem(u"%1 (%2)"_s.arg(funds.text(1), funds.text(2)), QVariant::fromValue(funds.integer(0)));
            m_fund->setItemData(m_fund->count() - 1, funds.text(2), currencyRole);
        }
        store::Statement activities(connection,
                                    "SELECT id, name FROM mdf_activity WHERE eligible = 1 OR id = ? ORDER BY name");
        activities.bind(1, form.activity);
        while (activities.step()) m_activity->addItem(activities.text(1), QVariant::fromValue(activities.integer(0)));
        if (form.partner == 0) return QString();
        return records::nameOf(connection, *m_workspace.catalogue().find(u"company"), form.partner);
    });
    if (!lists) return m_workspace.fail(lists.error());
    setTypedText(*m_partner, *lists);
    choose(*m_fund, form.fund);
    choose(*m_activity, form.activity);
    showAllocations();
    choose(*m_allocation, form.allocation);
    m_name->setText(form.name);
    m_start->setText(form.start.isEmpty() ? QString() : dayToEdit(m_workspace, form.start));
    m_end->setText(form.end.isEmpty() ? QString() : dayToEdit(m_workspace, form.end));
    m_country->setText(form.country);
    m_audience->setText(form.audience);
    if (form.expectedLeads > 0) m_leads->setText(QString::number(form.expectedLeads));
    if (form.expectedPipeline > 0) m_pipeline->setText(amountToEdit(m_workspace, form.expectedPipeline, currency()));
    m_shares->setText(funds::sharesText(form.shares));
    m_costs->setLines(form.costs, currency());
    m_notes->setPlainText(form.notes);
    showShare();
    (form.partner == 0 ? m_partner : static_cast<QWidget*>(m_activity))->setFocus();
}

QString RequestDialog::currency() const {
    return m_fund->currentData(currencyRole).toString();
}

void RequestDialog::showAllocations() {
    const RecordId kept = chosen(*m_allocation);
    m_allocation->clear();
    m_allocation->addItem(tr("What nobody was given"), QVariant::fromValue(RecordId{0}));
    const auto listed = m_workspace.store().read([&](store::Connection& connection) {
        store::Statement rows(connection, "SELECT a.id, a.name, b.available FROM fund_allocation a JOIN pot_balance b "
                                          "ON b.id = a.id WHERE a.fund_id = ? ORDER BY a.name");
        rows.bind(1, chosen(*m_fund));
        while (rows.step())
            m_allocation->addItem(tr("%1 (%2 left)").arg(rows.text(1), m_format.money(rows.integer(2), currency())),
                                  QVariant::fromValue(rows.integer(0)));
        return true;
    });
    if (!listed) m_workspace.fail(listed.error());
    choose(*m_allocation, kept);
}

void RequestDialog::showShare() {
    const auto shares = funds::parseShares(m_shares->text());
    const qint64 total = m_costs->total();
    m_ours->setText(!shares || total == 0 ? tr("Our share: –")
                                          : tr("Our share: %1 of %2")
                                                .arg(m_format.money(funds::oursOf(total, *shares), currency()),
                                                     m_format.money(total, currency())));
}

RecordId RequestDialog::reference(const QString& field, const QWidget& editor, Error* error) const {
    const records::FieldDef& def = *m_workspace.catalogue().find(u"mdf-request")->field(field);
    const auto value = readTyped(m_workspace.program(), def, typedText(editor), {});
    if (!value || isNull(*value)) {
        *error = value ? Error{ErrorCode::MissingValue, {records::labelOf(def)}} : value.error();
        return 0;
    }
    return toInteger(*value);
}

Expected<funds::RequestForm> RequestDialog::typed(QWidget** wrong) {
    funds::RequestForm form;
    Error error{ErrorCode::MissingValue, {}};
    form.partner = reference(u"partner"_s, *m_partner, &error);
    *wrong = m_partner;
    if (form.partner == 0) return tl::unexpected(error);
    const auto invalid = [&](QWidget* editor, const QString& field, const QString& text, const QString& expected) {
        *wrong = editor;
        return failure(ErrorCode::InvalidValue, {field, text, expected});
    };
    form.fund = chosen(*m_fund);
    *wrong = m_fund;
    if (form.fund == 0) return failure(ErrorCode::MissingValue, {tr("Fund")});
    form.allocation = chosen(*m_allocation);
    form.activity = chosen(*m_activity);
    form.name = m_name->text().trimmed();
    if (form.name.isEmpty()) form.name = m_activity->currentText();
    form.start = typedDay(m_workspace, m_start->text());
    if (form.start.isEmpty()) return invalid(m_start, tr("Begins"), m_start->text(), tr("a day"));
    form.end = m_end->text().trimmed().isEmpty() ? form.start : typedDay(m_workspace, m_end->text());
    if (form.end < form.start)
        return invalid(m_end, tr("Ends"), m_end->text(), tr("a day that is not before the first"));
    form.country = m_country->text().trimmed();
    form.audience = m_audience->text().trimmed();
    if (const QString leads = m_leads->text().trimmed(); !leads.isEmpty()) {
        bool good = false;
        form.expectedLeads = m_format.locale().toLongLong(leads, &good);
        if (!good || form.expectedLeads < 0) return invalid(m_leads, tr("Leads expected"), leads, tr("a whole number"));
    }
    if (const QString pipeline = m_pipeline->text().trimmed(); !pipeline.isEmpty()) {
        const auto amount = typedAmount(m_workspace, pipeline, currency());
        if (!amount || *amount < 0) return invalid(m_pipeline, tr("Pipeline expected"), pipeline, tr("an amount"));
        form.expectedPipeline = *amount;
    }
    const auto shares = funds::parseShares(m_shares->text());
    *wrong = m_shares;
    if (!shares) return tl::unexpected(shares.error());
    form.shares = *shares;
    const auto costs = m_costs->lines();
    if (!costs) return invalid(m_costs, tr("Cost lines"), {}, tr("what each line is for, and an amount above zero"));
    *wrong = m_costs;
    if (costs->empty()) return failure(ErrorCode::MissingValue, {tr("Cost lines")});
    form.costs = *costs;
    form.notes = m_notes->toPlainText().trimmed();
    return form;
}

bool RequestDialog::save() {
    QWidget* wrong = nullptr;
    const auto form = typed(&wrong);
    if (!form) {
        complain(*m_problem, form.error(), wrong);
        return false;
    }
    funds::SaveRequest command{m_request, *form, &m_request};
    // The owner stays whose it was.
    if (m_request != 0) {
        const auto kept = m_workspace.store().read(
            [&](store::Connection& connection) { return funds::readForm(connection, m_request); });
        if (kept && *kept) command.form.owner = (*kept)->owner;
    }
    if (!m_workspace.perform(command)) return false;
    for (const QString& path : std::exchange(m_attach, {})) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            m_workspace.fail({ErrorCode::FileNotReadable, {path, file.errorString()}});
            continue;
        }
        m_workspace.perform(store::AddAttachment{m_request, QFileInfo(path).fileName(),
                                                 QMimeDatabase().mimeTypeForFile(path).name(), file.readAll()});
    }
    return true;
}

void RequestDialog::accept() {
    if (!save()) return;
    // What is kept but refused stays as a draft; the toast says why.
    if (m_workspace.perform(funds::ActOnRequests{{m_request}, funds::RequestAct::Submit, 0, {}, {}, {}}))
        QDialog::accept();
}

void RequestDialog::attach() {
    for (const QString& path : m_workspace.prompter().openFiles(
             {tr("Attach files"), m_workspace.settings().folder(), {tr("All files (*)")}, {}})) {
        const QFileInfo info(path);
        if (auto fine = funds::checkProof(info.fileName(), info.size(), QMimeDatabase().mimeTypeForFile(info).name());
            !fine) {
            complain(*m_problem, fine.error(), nullptr);
            continue;
        }
        if (!m_attach.contains(path)) m_attach << path;
    }
    QStringList names;
    for (const QString& path : m_attach) names << QFileInfo(path).fileName();
    m_files->setText(names.join(u", "_s));
}

} // namespace channelbook
