#include "ui/funds/ClaimDialog.h"

#include "core/base/Money.h"
#include "ui/funds/CostLines.h"
#include "ui/funds/PanelParts.h"
#include "ui/funds/RequestDecisions.h"
#include "ui/widgets/DialogParts.h"
#include "ui/widgets/Labels.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

QLineEdit* line(QFormLayout& form, const QString& label, const QString& text = {}) {
    auto* edit = new QLineEdit(text);
    edit->setAccessibleName(label);
    form.addRow(label, edit);
    return edit;
}

} // namespace

ClaimDialog::ClaimDialog(Workspace& workspace, RecordId request, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_request(request)
    , m_lines(new CostLines(workspace, tr("Lines of the invoice")))
    , m_total(makeLabel(workspace.theme(), TextRole::Body, TextWeight::Strong))
    , m_upTo(new QCheckBox(tr("Where our share is more than is left, claim what is left")))
    , m_notes(new QPlainTextEdit)
    , m_files(makeFigures(tr("Proofs"), {tr("File"), tr("Proves")}))
    , m_missing(makeLabel(workspace.theme(), TextRole::Label, TextWeight::Regular, true))
    , m_problem(problemLabel(workspace.theme())) {
    setWindowTitle(tr("New claim"));
    const auto read = workspace.store().read([&](store::Connection& connection) {
        store::Statement row(connection,
                             "SELECT r.name, f.currency, b.committed, coalesce(m.proofs, '') FROM mdf_request r JOIN "
                             "fund f ON f.id = r.fund_id JOIN request_balance b ON b.id = r.id JOIN "
                             "mdf_activity m ON m.id = r.activity_id WHERE r.id = ?");
        row.bind(1, request);
        if (!row.step()) return false;
        m_name = row.text(0);
        m_fundCurrency = row.text(1);
        m_left = row.integer(2);
        for (const QString& kind : row.text(3).split(u',', Qt::SkipEmptyParts)) m_needed << kind.trimmed().toLower();
        return true;
    });
    if (!read) m_workspace.fail(read.error());
    m_kinds = m_needed;
    for (const QString& kind : {u"invoice"_s, u"photo"_s, u"other"_s})
        if (!m_kinds.contains(kind)) m_kinds << kind;
    build();
    showFiles();
    showTotal();
}

void ClaimDialog::build() {
    QVBoxLayout* column = dialogColumn(*this);
    QLabel* head = makeLabel(m_workspace.theme(), TextRole::Heading, TextWeight::Strong);
    head->setText(tr("Claim of “%1”").arg(m_name));
    head->setWordWrap(true);
    column->addWidget(head);
    column->addWidget(dialogText(m_workspace.theme(), tr("%1 of what was approved are left. What is claimed is our "
                                                         "share of the invoice, by the newest rate not after its day.")
                                                          .arg(m_format.money(m_left, m_fundCurrency))));
    auto* form = new QFormLayout;
    form->setSpacing(Space::s);
    m_invoice = line(*form, tr("Invoice number"));
    m_day = line(*form, tr("Invoice date"), dayToEdit(m_workspace, m_workspace.clock().today().toString(Qt::ISODate)));
    m_currency = line(*form, tr("Invoice currency"), m_fundCurrency);
    column->addLayout(form);
    column->addWidget(m_lines);
    column->addWidget(m_total);
    column->addWidget(m_upTo);
    column->addWidget(m_files);
    column->addWidget(m_missing);
    auto* attach = new QPushButton(tr("Add files…"));
    connect(attach, &QPushButton::clicked, this, &ClaimDialog::attach);
    auto* row = new QHBoxLayout;
    row->addWidget(attach);
    row->addStretch(1);
    column->addLayout(row);
    auto* notes = new QFormLayout;
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setTabChangesFocus(true);
    m_notes->setMaximumHeight(Size::row * 2);
    notes->addRow(tr("Notes"), m_notes);
    column->addLayout(notes);
    column->addWidget(m_problem);
    QDialogButtonBox* buttons = dialogButtons(*this, tr("Submit"));
    auto* draft = buttons->addButton(tr("Keep as a draft"), QDialogButtonBox::ActionRole);
    connect(draft, &QPushButton::clicked, this, [this] {
        if (save()) QDialog::accept();
    });
    column->addWidget(buttons);
    m_lines->setCurrency(m_fundCurrency);
    connect(m_lines, &CostLines::edited, this, &ClaimDialog::showTotal);
    connect(m_currency, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_lines->setCurrency(text.trimmed().toUpper()); });
    setMinimumWidth(Size::palette);
    m_invoice->setFocus();
}

void ClaimDialog::showTotal() {
    m_total->setText(
        tr("Invoice total: %1").arg(m_format.money(m_lines->total(), m_currency->text().trimmed().toUpper())));
}

void ClaimDialog::showFiles() {
    m_files->clear();
    QStringList missing = m_needed;
    for (const ProofFile& file : m_proofs) {
        addFigures(*m_files, {file.name, file.kind});
        missing.removeAll(file.kind);
    }
    fitFigures(*m_files);
    m_missing->setText(missing.isEmpty() ? QString() : tr("Still to be proved by: %1").arg(missing.join(u", "_s)));
    m_missing->setVisible(!missing.isEmpty());
}

void ClaimDialog::attach() {
    for (const QString& path : m_workspace.prompter().openFiles(
             {tr("Proofs of %1").arg(m_name), m_workspace.settings().folder(), {tr("All files (*)")}, {}})) {
        auto file = proofFile(path);
        if (!file) {
            complain(*m_problem, file.error(), nullptr);
            continue;
        }
        const auto kind = m_workspace.prompter().inputItem(
            tr("Add a proof"), tr("What does “%1” prove?").arg(file->name), m_kinds,
            std::min<int>(static_cast<int>(m_proofs.size()), static_cast<int>(m_kinds.size()) - 1));
        if (!kind) break;
        file->kind = m_kinds[*kind];
        m_proofs.push_back(std::move(*file));
    }
    showFiles();
}

bool ClaimDialog::save() {
    funds::ClaimForm form;
    form.request = m_request;
    form.invoice = m_invoice->text().trimmed();
    form.invoiceOn = typedDay(m_workspace, m_day->text());
    form.currency = m_currency->text().trimmed().toUpper();
    form.upToApproved = m_upTo->isChecked();
    form.notes = m_notes->toPlainText().trimmed();
    const auto wrong = [&](const QString& what, QWidget* editor) {
        complain(*m_problem, what, editor);
        return false;
    };
    if (form.invoiceOn.isEmpty()) return wrong(tr("Enter the invoice's day."), m_day);
    if (!isCurrency(form.currency)) return wrong(tr("Enter a currency code like EUR."), m_currency);
    const auto lines = m_lines->lines();
    if (!lines || lines->empty()) return wrong(tr("Enter what each line is for, and an amount above zero."), m_lines);
    form.lines = *lines;
    if (!m_workspace.perform(funds::SaveClaim{m_claim, form, m_claim == 0 ? &m_claim : nullptr})) return false;
    for (const ProofFile& file : std::exchange(m_proofs, {})) keepProof(m_workspace, m_claim, file);
    showFiles();
    return true;
}

void ClaimDialog::accept() {
    if (!save()) return;
    // What is refused stays as a draft; the toast says why.
    if (m_workspace.perform(funds::ActOnClaim{m_claim, funds::ClaimAct::Submit, 0, {}, {}, {}, {}})) QDialog::accept();
}

} // namespace channelbook
