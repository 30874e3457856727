#include "ui/sync/ConflictModel.h"

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;

ConflictModel::ConflictModel(Program& program, QObject* parent) : QAbstractTableModel(parent), m_program(program), m_reader(new BackgroundReader(program.store(), this)) {}

ConflictModel::~ConflictModel() = default;

void ConflictModel::setFilter(const ConflictFilter& filter) {
    m_filter = filter;
    reload();
}

void ConflictModel::reload() {
    m_reader->ask(
        [this, filter = m_filter](store::Connection& connection) -> BackgroundReader::Deliver {
            auto groups = sync::conflictGroups(connection, m_program.catalogue());
            auto ids = sync::conflictIds(connection, filter.source, filter.entity, filter.field);
            return [this, groups = std::move(groups), ids = std::move(ids)]() mutable {
                m_groups = std::move(groups);
                if (ids != m_ids) {
                    beginResetModel();
                    m_ids = std::move(ids);
                    m_chunks.clear();
                    endResetModel();
                } else {
                    m_chunks.clear();
                    if (!m_ids.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
                }
                Q_EMIT listed();
            };
        },
        [this](const Error& error) { Q_EMIT failed(error); });
}

const sync::Conflict* ConflictModel::conflict(int row) const {
    if (row < 0 || row >= rowCount()) return nullptr;
    const int chunk = row / chunkSize;
    auto found = m_chunks.constFind(chunk);
    if (found == m_chunks.constEnd()) {
        const auto first = m_ids.begin() + chunk * chunkSize;
        const auto last = m_ids.begin() + std::min<std::ptrdiff_t>((chunk + 1) * chunkSize, static_cast<std::ptrdiff_t>(m_ids.size()));
        std::vector<std::optional<sync::Conflict>> rows(static_cast<std::size_t>(last - first));
        sync::ConflictQuery query;
        query.ids.assign(first, last);
        auto read = m_program.store().read([&](store::Connection& connection) { return sync::conflicts(connection, m_program.catalogue(), query); });
        if (read && *read)
            for (sync::Conflict& conflict : **read) {
                const auto place = std::find(first, last, conflict.id);
                if (place != last) rows[static_cast<std::size_t>(place - first)] = std::move(conflict);
            }
        if (m_chunks.size() >= chunksKept) m_chunks.clear();
        found = m_chunks.insert(chunk, std::move(rows));
    }
    const auto& conflict = (*found)[static_cast<std::size_t>(row % chunkSize)];
    return conflict ? &*conflict : nullptr;
}

QString ConflictModel::valueText(const sync::Conflict& conflict, const Value& value, const QString& plain) const {
    if (isNull(value)) return tr("empty");
    return conflict.field->type == records::FieldType::Reference ? plain : m_format.text(*conflict.field, value, conflict.currency);
}

int ConflictModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_ids.size()); }
int ConflictModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : OursColumn + 1; }

QVariant ConflictModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) return {};
    const sync::Conflict* row = conflict(index.row());
    if (row == nullptr) return index.column() == RecordColumn ? QVariant(tr("settled meanwhile")) : QVariant();
    switch (index.column()) {
    case RecordColumn: return row->recordName;
    case FieldColumn: return records::labelOf(*row->field);
    case TheirsColumn: return valueText(*row, row->theirs, row->theirsText);
    case OursColumn: return valueText(*row, row->ours, row->oursText);
    default: return {};
    }
}

QVariant ConflictModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case RecordColumn: return tr("Record");
    case FieldColumn: return tr("Field");
    case TheirsColumn: return tr("In the CRM");
    case OursColumn: return tr("Here");
    default: return {};
    }
}

} // namespace channelbook
