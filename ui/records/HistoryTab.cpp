#include "ui/records/HistoryTab.h"

#include "ui/shell/Icons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/RelativeTime.h"

#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {
constexpr int mostEntries = 500;
constexpr int mostExplained = 100; ///< entries whose fields are read out
} // namespace

HistoryTab::HistoryTab(Workspace& workspace, RecordId record, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_record(record), m_empty(makeLabel(workspace.theme(), TextRole::Body, TextWeight::Regular, true)),
      m_tree(new QTreeWidget), m_undo(new QPushButton(tr("Undo this"))), m_reader(new BackgroundReader(workspace.store(), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, Space::m, 0, 0);
    column->setSpacing(Space::s);
    auto* row = new QHBoxLayout;
    m_empty->setText(tr("What was done to this record, newest first. An import's new records tell no fields."));
    row->addWidget(m_empty, 1);
    m_undo->setIcon(themedIcon(workspace.theme(), u"undo-2"_s));
    m_undo->setEnabled(false);
    row->addWidget(m_undo);
    column->addLayout(row);
    m_tree->setAccessibleName(tr("History"));
    m_tree->setHeaderLabels({tr("When"), tr("Who"), tr("What")});
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setColumnWidth(0, Size::tile + Space::xl);
    m_tree->setColumnWidth(1, Size::tile + Space::xl);
    column->addWidget(m_tree, 1);
    connect(m_undo, &QPushButton::clicked, this, &HistoryTab::undoCurrent);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* item) {
        while (item != nullptr && item->parent() != nullptr) item = item->parent();
        m_undo->setEnabled(item != nullptr && item->data(0, Qt::UserRole + 1).toBool() && !m_workspace.store().isReadOnly());
    });
    connect(&workspace.store().events(), &store::StoreEvents::changed, this, [this](const store::Changes& changes) {
        const bool touched = !changes.ranges.empty() || std::any_of(changes.rows.begin(), changes.rows.end(), [this](const auto& row) { return row.id == m_record; });
        if (touched) reload();
    });
    reload();
}

HistoryTab::~HistoryTab() { delete m_reader; }

void HistoryTab::reload() {
    m_reader->ask([this](store::Connection& connection) -> BackgroundReader::Deliver {
        return [this, lines = read(connection)] { show(lines); };
    });
}

std::vector<HistoryTab::Line> HistoryTab::read(store::Connection& connection) const {
    std::vector<Line> lines;
    for (const store::HistoryEntry& entry : store::recordHistory(connection, m_record, mostEntries)) {
        Line line{entry, {}};
        if (static_cast<int>(lines.size()) < mostExplained)
            for (const store::FieldChange& change : store::fieldChanges(connection, entry.id, m_record)) {
                const QString text = changeText(connection, change);
                if (!text.isEmpty()) line.changes << text;
            }
        lines.push_back(std::move(line));
    }
    return lines;
}

QString HistoryTab::changeText(store::Connection& connection, const store::FieldChange& change) const {
    const QString stored = change.table + u'.' + change.column;
    for (const records::EntityDef& entity : m_workspace.catalogue().all()) {
        const records::FieldDef* field = entity.stored(stored);
        if (field == nullptr) continue;
        const auto words = [&](const Value& value) {
            if (isNull(value)) return tr("nothing");
            if (field->type == records::FieldType::Reference) {
                const records::EntityDef* target = m_workspace.catalogue().find(field->target);
                const QString name = target != nullptr ? records::nameOf(connection, *target, toInteger(value)) : QString();
                return name.isEmpty() ? toText(value) : name;
            }
            return m_format.text(*field, value, m_workspace.currency());
        };
        if (change.operation == store::Operation::Insert)
            return isNull(change.after) ? QString() : tr("%1: %2", "field and its value").arg(records::labelOf(*field), words(change.after));
        if (change.operation == store::Operation::Delete) return {};
        return tr("%1: %2 → %3", "field, old and new value").arg(records::labelOf(*field), words(change.before), words(change.after));
    }
    return {};
}

void HistoryTab::show(const std::vector<Line>& lines) {
    const qint64 kept = m_tree->currentItem() != nullptr ? m_tree->currentItem()->data(0, Qt::UserRole).toLongLong() : 0;
    m_tree->clear();
    const QDateTime now = m_workspace.clock().now();
    for (const Line& line : lines) {
        const QDateTime at = QDateTime::fromString(line.entry.at, Qt::ISODate);
        QString what = m_workspace.describe(line.entry);
        const bool standing = line.entry.state == u"done";
        if (!standing) what = tr("%1 (undone)").arg(what);
        // One change is said at once; several open below their entry.
        if (line.changes.size() == 1) what += u" · "_s + line.changes.front();
        auto* item = new QTreeWidgetItem(m_tree, {relativeTime(at, now), line.entry.who, what});
        item->setSizeHint(0, QSize(0, Size::row));
        item->setToolTip(0, exactInstant(at));
        item->setToolTip(2, line.changes.join(u'\n'));
        item->setData(0, Qt::UserRole, line.entry.id);
        item->setData(0, Qt::UserRole + 1, standing);
        if (!standing)
            for (int column = 0; column < 3; ++column) item->setForeground(column, m_workspace.theme().colors().muted);
        if (line.changes.size() > 1)
            for (const QString& change : line.changes) new QTreeWidgetItem(item, {QString(), QString(), change});
        if (line.entry.id == kept) m_tree->setCurrentItem(item);
    }
}

void HistoryTab::undoCurrent() {
    const QTreeWidgetItem* item = m_tree->currentItem();
    while (item != nullptr && item->parent() != nullptr) item = item->parent();
    if (item != nullptr) m_workspace.undo(item->data(0, Qt::UserRole).toLongLong());
}

} // namespace channelbook
