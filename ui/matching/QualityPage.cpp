#include "ui/matching/QualityPage.h"

#include "ui/matching/ReportRun.h"
#include "ui/records/ValueEditor.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/PageHeader.h"

#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <functional>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int listWidth = 380;
constexpr int valueColumn = 1;

/// Edits a finding's value with the field's own input.
class MendDelegate final : public QStyledItemDelegate {
public:
    MendDelegate(Program& program, std::function<const records::FieldDef*()> field, std::function<void(int, const QString&)> mend, QObject* parent)
        : QStyledItemDelegate(parent), m_program(program), m_field(std::move(field)), m_mend(std::move(mend)) {}

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const override {
        const records::FieldDef* field = m_field();
        QWidget* editor = field == nullptr ? nullptr : makeValueEditor(m_program, *field, parent);
        if (editor != nullptr) editor->setAutoFillBackground(true);
        return editor;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override { setTypedText(*editor, index.data(Qt::EditRole).toString()); }
    void setModelData(QWidget* editor, QAbstractItemModel*, const QModelIndex& index) const override {
        const QString typed = typedText(*editor);
        if (typed != index.data(Qt::EditRole).toString()) m_mend(index.row(), typed);
    }

private:
    Program& m_program;
    std::function<const records::FieldDef*()> m_field;
    std::function<void(int, const QString&)> m_mend;
};

} // namespace

QualityPage::QualityPage(Workspace& workspace, QWidget* parent)
    : Page(parent), m_workspace(workspace), m_header(new PageHeader(workspace.theme())), m_stack(new QStackedWidget), m_empty(new EmptyState(workspace.theme())),
      m_checks(new QTreeWidget), m_findings(new QTableWidget(0, 2)) {
    setAccessibleName(tr("Data quality"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::xl, Space::l, Space::xl, Space::l);
    column->setSpacing(Space::m);
    m_header->setTitle(tr("Data quality"));
    connect(m_header->addButton(tr("Look again"), false, u"refresh-cw"_s), &QPushButton::clicked, this, &QualityPage::look);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_empty);
    auto* split = new QSplitter(Qt::Horizontal);
    split->setChildrenCollapsible(false);
    m_checks->setAccessibleName(tr("What was found"));
    m_checks->setColumnCount(2);
    m_checks->setHeaderLabels({tr("Found"), tr("Records")});
    m_checks->header()->setStretchLastSection(false);
    m_checks->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_checks->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_checks->setRootIsDecorated(false);
    m_checks->setUniformRowHeights(true);
    connect(m_checks, &QTreeWidget::currentItemChanged, this, &QualityPage::showCheck);
    split->addWidget(m_checks);
    m_findings->setAccessibleName(tr("Records to mend"));
    m_findings->verticalHeader()->hide();
    m_findings->verticalHeader()->setDefaultSectionSize(Size::row);
    m_findings->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_findings->setSelectionMode(QAbstractItemView::SingleSelection);
    m_findings->setTabKeyNavigation(false);
    m_findings->setShowGrid(false);
    m_findings->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked | QAbstractItemView::AnyKeyPressed);
    m_findings->setItemDelegateForColumn(valueColumn, new MendDelegate(
        workspace.program(),
        [this]() -> const records::FieldDef* {
            const quality::CheckResult* check = currentCheck();
            return check == nullptr ? nullptr : m_workspace.catalogue().find(check->entity)->field(check->field);
        },
        // The row may leave the table, which must not happen under its editor's feet.
        [this](int row, const QString& typed) { QMetaObject::invokeMethod(this, [this, row, typed] { mend(row, typed); }, Qt::QueuedConnection); }, m_findings));
    split->addWidget(m_findings);
    split->setSizes({listWidth, listWidth * 2});
    m_stack->addWidget(split);
    m_empty->setContent(u"list-checks"_s, tr("Not looked through yet"), tr("Missing, malformed and unlikely values are found and can be mended here."));
    connect(m_empty->addButton(tr("Look through now"), true), &QPushButton::clicked, this, [this] { run(PageCommand::Reload); });
}

void QualityPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (!m_lookedOnce) look();
}

void QualityPage::look() {
    m_lookedOnce = true;
    runReport<quality::QualityReport>(
        m_workspace, *m_header, tr("Looking through the data"), tr("looking…"),
        [today = m_workspace.clock().today()](store::Connection& connection, store::Progress& progress) { return quality::checkQuality(connection, today, {}, progress); },
        [this](quality::QualityReport report) { take(std::move(report)); }, [this] { Q_EMIT looked(); });
}

void QualityPage::take(quality::QualityReport report) {
    const quality::CheckResult* before = currentCheck();
    const QString shown = before == nullptr ? QString() : before->check;
    m_report = std::move(report);
    {
        const QSignalBlocker blocker(m_checks);
        m_checks->clear();
        for (const quality::CheckResult& result : m_report.results) {
            auto* item = new QTreeWidgetItem(m_checks, {quality::checkText(result.check), QString::number(result.count)});
            item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
            if (result.check == shown || m_checks->currentItem() == nullptr) m_checks->setCurrentItem(item);
        }
    }
    showCheck();
}

const quality::CheckResult* QualityPage::currentCheck() const {
    const int row = m_checks->indexOfTopLevelItem(m_checks->currentItem());
    return row < 0 ? nullptr : &m_report.results[static_cast<std::size_t>(row)];
}

void QualityPage::showCheck() {
    m_header->setSubtitle(tr("%n finding(s)", nullptr, static_cast<int>(m_report.count())));
    setStatusRight(tr("%n finding(s)", nullptr, static_cast<int>(m_report.count())));
    const quality::CheckResult* check = currentCheck();
    if (check == nullptr) {
        m_empty->setContent(u"list-checks"_s, tr("Nothing to mend"), tr("All %n check(s) found everything in order.", nullptr, static_cast<int>(m_report.checks)));
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    m_stack->setCurrentIndex(1);
    const records::EntityDef& entity = *m_workspace.catalogue().find(check->entity);
    const records::FieldDef& field = *entity.field(check->field);
    m_findings->setHorizontalHeaderLabels({records::labelOf(entity), records::labelOf(field)});
    m_findings->setRowCount(static_cast<int>(check->findings.size()));
    const bool money = field.type == records::FieldType::Money;
    for (int row = 0; row < m_findings->rowCount(); ++row) {
        const quality::Finding& finding = check->findings[static_cast<std::size_t>(row)];
        auto* name = new QTableWidgetItem(finding.name);
        name->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        m_findings->setItem(row, 0, name);
        QString value = finding.value;
        if (money && !value.isEmpty()) {
            const auto currency = m_workspace.store().read([&](store::Connection& connection) { return records::readRows(connection, entity, {finding.record}, {&field}); });
            if (currency && !currency->empty()) value = ValueFormat().editText(field, currency->front().values.front(), currency->front().currency);
        }
        if (field.type == records::FieldType::Date && !value.isEmpty()) value = ValueFormat().editText(field, value, {});
        m_findings->setItem(row, valueColumn, new QTableWidgetItem(value));
    }
    if (m_findings->rowCount() > 0) m_findings->setCurrentCell(0, valueColumn);
}

void QualityPage::mend(int row, const QString& typed) {
    const quality::CheckResult* check = currentCheck();
    if (check == nullptr || row >= static_cast<int>(check->findings.size())) return;
    const quality::Finding finding = check->findings[static_cast<std::size_t>(row)];
    const records::EntityDef& entity = *m_workspace.catalogue().find(check->entity);
    const records::FieldDef& field = *entity.field(check->field);
    const auto present = m_workspace.store().read([&](store::Connection& connection) { return records::readRows(connection, entity, {finding.record}, {&field}); });
    if (!present) return m_workspace.fail(present.error());
    const auto value = readTyped(m_workspace.program(), field, typed, present->empty() ? m_workspace.currency() : present->front().currency);
    if (!value) return m_workspace.fail(value.error());
    if (!m_workspace.perform(records::SetFields{m_workspace.catalogue(), entity.key, {finding.record}, {{field.key, *value}}})) return;
    look();
}

void QualityPage::focusContent() {
    // Nothing that is hidden may take the keyboard: Tab would not come back to it.
    if (m_stack->currentWidget() == m_empty) return m_empty->setFocus();
    (m_findings->rowCount() > 0 ? static_cast<QWidget*>(m_findings) : m_checks)->setFocus();
}

bool QualityPage::can(PageCommand command) const {
    const bool row = currentCheck() != nullptr && m_findings->currentRow() >= 0;
    return command == PageCommand::Reload || (row && (command == PageCommand::Open || (command == PageCommand::Edit && !m_workspace.store().isReadOnly())));
}

void QualityPage::run(PageCommand command) {
    if (!can(command)) return;
    if (command == PageCommand::Reload) return look();
    const quality::CheckResult* check = currentCheck();
    const int row = m_findings->currentRow();
    if (command == PageCommand::Open) return m_workspace.openRecord(check->entity, check->findings[static_cast<std::size_t>(row)].record);
    m_findings->editItem(m_findings->item(row, valueColumn));
}

QList<ShortcutHint> QualityPage::shortcuts() const { return {{u"F2"_s, tr("Mend in place")}, {u"Ctrl+Enter"_s, tr("Open the record")}, {u"F5"_s, tr("Look again")}}; }

} // namespace channelbook
