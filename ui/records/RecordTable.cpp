#include "ui/records/RecordTable.h"

#include "core/base/ErrorText.h"
#include "ui/pipeline/MoveNeedsDialog.h"
#include "ui/records/RecordDelegate.h"
#include "ui/records/TableText.h"
#include "ui/records/ValueEditor.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QJsonArray>
#include <QKeyEvent>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;
using records::FieldType;

int standardWidth(const records::FieldDef& field, bool name) {
    if (name) return Size::filter + Space::xl;
    switch (field.type) {
    case FieldType::Money: return Size::tile;
    case FieldType::Integer:
    case FieldType::Decimal:
    case FieldType::Boolean: return Size::cardEstimate - Space::s;
    case FieldType::Instant: return Size::tile + Space::xl;
    case FieldType::LongText: return Size::filter;
    case FieldType::Reference: return Size::tile + Space::xl;
    case FieldType::Date:
    case FieldType::Choice: return Size::cardEstimate;
    case FieldType::Text: return Size::tile;
    }
    return Size::tile;
}

RecordTable::RecordTable(Workspace& workspace, records::EntityDef entity, QWidget* parent)
    : QTableView(parent), m_workspace(workspace), m_model(new RecordTableModel(workspace.program(), std::move(entity), this)) {
    setModel(m_model);
    setItemDelegate(new RecordDelegate(workspace.program(), workspace.theme(), this));
    setAccessibleName(records::pluralOf(m_model->entity()));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(EditKeyPressed);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setCornerWidget(new QWidget);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(Size::row);
    QHeaderView* header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setMinimumSectionSize(Size::tallRow);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setAccessibleName(tr("Columns"));
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this](int column, Qt::SortOrder order) {
        if (m_restoring || column < 0 || column >= m_model->columnCount()) return;
        const QString key = m_model->field(column).key;
        if (m_model->setQuery(m_model->query().filter, order == Qt::DescendingOrder ? u'-' + key : key)) Q_EMIT sortEdited();
    });
    connect(header, &QHeaderView::sectionMoved, this, [this] {
        if (!m_restoring) Q_EMIT layoutEdited();
    });
    connect(header, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        // The last one only fills what is left over.
        if (m_restoring || horizontalHeader()->visualIndex(column) == m_model->columnCount() - 1) return;
        m_widths[m_model->field(column).key] = width;
        Q_EMIT layoutEdited();
    });
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex& index) { Q_EMIT openRequested(m_model->idAt(index.row())); });
    connect(m_model, &RecordTableModel::editRequested, this, qOverload<RecordId, const QString&, const QString&>(&RecordTable::edit));
    resetWidths();
    showSort();
}

void RecordTable::setFilter(const QString& filter) {
    if (const auto set = m_model->setQuery(filter, m_model->query().sort); !set) m_workspace.fail(set.error());
}

bool RecordTable::applyFilter(const QString& filter, QString* problem) {
    const auto set = m_model->setQuery(filter, m_model->query().sort);
    if (!set && problem != nullptr) *problem = errorText(set.error());
    return set.has_value();
}

void RecordTable::setSort(const QString& sort) {
    if (m_model->setQuery(m_model->query().filter, sort)) showSort();
}

void RecordTable::showSort() {
    QString key = m_model->query().sort.isEmpty() ? m_model->entity().defaultSort : m_model->query().sort;
    const bool descending = key.startsWith(u'-');
    if (descending) key.remove(0, 1);
    m_restoring = true;
    horizontalHeader()->setSortIndicator(m_model->columnOf(key), descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_restoring = false;
}

void RecordTable::setColumns(const QStringList& keys) {
    const RecordId current = currentId();
    m_restoring = true;
    m_model->setFields(keys);
    QHeaderView* header = horizontalHeader();
    for (int i = 0; i < header->count(); ++i) header->moveSection(header->visualIndex(i), i);
    m_restoring = false;
    resetWidths();
    showSort();
    setCurrent(current);
}

void RecordTable::resetWidths() {
    m_restoring = true;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const records::FieldDef& field = m_model->field(column);
        // A heading that is cut says nothing.
        const int standard = std::max(standardWidth(field, field.key == m_model->entity().nameField), horizontalHeader()->sectionSizeHint(column));
        setColumnWidth(column, m_widths.value(field.key, standard));
    }
    m_restoring = false;
}

QStringList RecordTable::columnsInOrder() const {
    QStringList keys;
    const QHeaderView* header = horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) keys << m_model->field(header->logicalIndex(visual)).key;
    return keys;
}

std::vector<RecordId> RecordTable::selectedIds() const {
    std::vector<RecordId> ids;
    // By ranges: a hundred thousand selected rows are one range, not as many indexes.
    QList<std::pair<int, int>> ranges;
    for (const QItemSelectionRange& range : selectionModel()->selection()) ranges << std::pair(range.top(), range.bottom());
    std::sort(ranges.begin(), ranges.end());
    int next = 0;
    for (const auto& [top, bottom] : ranges) {
        for (int row = std::max(top, next); row <= bottom; ++row) ids.push_back(m_model->idAt(row));
        next = std::max(next, bottom + 1);
    }
    return ids;
}

RecordId RecordTable::currentId() const { return m_model->idAt(currentIndex().row()); }

bool RecordTable::setCurrent(RecordId id) {
    const int row = id == 0 ? -1 : m_model->rowOf(id);
    if (row < 0) return false;
    const int column = std::max(0, currentIndex().column());
    setCurrentIndex(m_model->index(row, column));
    scrollTo(m_model->index(row, column));
    return true;
}

void RecordTable::copySelection(bool headers) {
    std::vector<int> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) columns.push_back(horizontalHeader()->logicalIndex(visual));
    std::vector<int> rows;
    for (const RecordId id : selectedIds()) rows.push_back(m_model->rowOf(id));
    if (!rows.empty()) QApplication::clipboard()->setText(cellsText(*m_model, rows, columns, headers));
}

void RecordTable::copyCell() {
    if (currentIndex().isValid()) QApplication::clipboard()->setText(currentIndex().data(RecordTableModel::PlainRole).toString());
}

void RecordTable::editCurrent() {
    if (currentIndex().isValid() && m_model->flags(currentIndex()).testFlag(Qt::ItemIsEditable)) QTableView::edit(currentIndex());
}

void RecordTable::edit(RecordId id, const QString& key, const QString& text) {
    const records::FieldDef* field = m_model->entity().field(key);
    if (field == nullptr) return;
    const auto value = readTyped(m_workspace.program(), *field, text, m_model->currencyAt(m_model->rowOf(id)));
    if (!value) return m_workspace.fail(value.error());
    if (const pipeline::TrackDef* track = pipeline::trackOf(m_model->entity().key, key); track != nullptr && !isNull(*value)) {
        // A stage asks for what it needs, once the editor is gone.
        const auto move = [this, track = track->track, id, stage = toText(*value)] { static_cast<void>(moveToStage(m_workspace, track, {id}, stage, this)); };
        QMetaObject::invokeMethod(this, move, Qt::QueuedConnection);
        return;
    }
    m_workspace.perform(records::SetFields{m_workspace.catalogue(), m_model->entity().key, {id}, {{key, *value}}});
}

QJsonObject RecordTable::layoutState() const {
    QJsonObject widths;
    for (auto it = m_widths.begin(); it != m_widths.end(); ++it) widths[it.key()] = it.value();
    return {{u"columns"_s, QJsonArray::fromStringList(columnsInOrder())}, {u"widths"_s, widths}, {u"sort"_s, m_model->query().sort}};
}

void RecordTable::restoreLayoutState(const QJsonObject& state) {
    const QJsonObject widths = state.value(u"widths"_s).toObject();
    for (auto it = widths.begin(); it != widths.end(); ++it) m_widths[it.key()] = it.value().toInt();
    QStringList columns;
    for (const QJsonValue& value : state.value(u"columns"_s).toArray())
        if (m_model->entity().field(value.toString()) != nullptr) columns << value.toString();
    setColumns(columns.isEmpty() ? m_model->entity().defaultColumns : columns);
    if (state.contains(u"sort"_s)) setSort(state.value(u"sort"_s).toString());
}

void RecordTable::fitHeight(int rows) {
    const int shown = std::clamp(m_model->rowCount(), 1, rows);
    setFixedHeight(horizontalHeader()->sizeHint().height() + shown * Size::row + 2 * frameWidth() + Space::xs);
}

void RecordTable::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && state() != EditingState && currentIndex().isValid()) {
        Q_EMIT openRequested(currentId());
        return;
    }
    if (event->matches(QKeySequence::Copy)) return copySelection(false);
    // The base class would search for what is typed; letters belong to the window's shortcuts.
    if (!event->text().isEmpty() && event->text().front().isPrint() && event->key() != Qt::Key_Space && state() != EditingState) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

void RecordTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionSettled();
}

} // namespace channelbook
