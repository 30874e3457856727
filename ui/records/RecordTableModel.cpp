#include "ui/records/RecordTableModel.h"

#include "core/base/Clock.h"
#include "core/records/QuickFilter.h"

#include <QRegularExpression>
#include <QSet>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstPage = RecordTableModel::chunkSize;
constexpr int settleMs = 40;
constexpr int fewLookups = 16; ///< single searches before an index over the ids pays

/// Whether a FROM clause (or a field's subquery) reads a table.
bool reads(const QString& sql, const QString& table) {
    const QRegularExpression word(u"\\b"_s + QRegularExpression::escape(table) + u"\\b"_s);
    return sql.contains(word);
}

QVariant rawVariant(const Value& value) {
    if (const auto* number = std::get_if<qint64>(&value)) return *number;
    if (const auto* decimal = std::get_if<double>(&value)) return *decimal;
    if (const auto* text = std::get_if<QString>(&value)) return *text;
    return {};
}

} // namespace

RecordTableModel::RecordTableModel(Program& program, records::EntityDef entity, QObject* parent)
    : QAbstractTableModel(parent), m_program(program), m_entity(std::move(entity)), m_reader(new BackgroundReader(program.store(), this)) {
    setFields(m_entity.defaultColumns);
    // One command may be followed by the next at once; the list is worked out when they have settled.
    m_relist.setSingleShot(true);
    m_relist.setInterval(settleMs);
    connect(&m_relist, &QTimer::timeout, this, &RecordTableModel::list);
    connect(&program.store().events(), &store::StoreEvents::changed, this, &RecordTableModel::follow);
    connect(&program.store().events(), &store::StoreEvents::derivedChanged, this, &RecordTableModel::reload);
}

// The reader's thread uses what the model holds, so it ends first.
RecordTableModel::~RecordTableModel() { delete m_reader; }

void RecordTableModel::setFields(const QStringList& keys) {
    beginResetModel();
    m_fields.clear();
    for (const QString& key : keys)
        if (const records::FieldDef* field = m_entity.field(key)) m_fields.push_back(field);
    if (m_fields.empty()) m_fields.push_back(m_entity.field(m_entity.nameField));
    m_chunks.clear();
    m_used.clear();
    endResetModel();
}

QStringList RecordTableModel::fields() const {
    QStringList keys;
    for (const records::FieldDef* field : m_fields) keys << field->key;
    return keys;
}

int RecordTableModel::columnOf(const QString& key) const {
    const auto found = std::find_if(m_fields.begin(), m_fields.end(), [&](const auto* field) { return field->key == key; });
    return found == m_fields.end() ? -1 : static_cast<int>(found - m_fields.begin());
}

Expected<void> RecordTableModel::setQuery(const QString& filter, const QString& sort) {
    const auto compiled = m_program.store().read([&](store::Connection& connection) -> Expected<void> {
        auto sql = records::compileFilter(m_entity, filter, records::programCurrency(connection));
        if (!sql) return tl::unexpected(sql.error());
        QString key = sort;
        if (key.startsWith(u'-')) key.remove(0, 1);
        if (key.isEmpty()) return {};
        if (auto field = records::fieldOf(m_entity, key); !field) return tl::unexpected(field.error());
        return {};
    });
    if (!compiled) return tl::unexpected(compiled.error());
    if (!*compiled) return *compiled;
    m_query.filter = filter;
    m_query.sort = sort;
    list();
    return {};
}

void RecordTableModel::reload() {
    forgetRows();
    list();
}

void RecordTableModel::setOnly(std::vector<RecordId> records) { m_only = std::make_shared<const QSet<RecordId>>(records.begin(), records.end()); }

void RecordTableModel::list() {
    m_relist.stop();
    // With rows already there the first page would make the list shrink and grow again under the eyes.
    const bool early = m_ids.empty() && !m_only;
    m_reader->ask(
        [this, query = m_query, only = m_only, early](store::Connection& connection) -> BackgroundReader::Deliver {
            const Stopwatch watch;
            const auto fail = [this](const Error& error) -> BackgroundReader::Deliver {
                if (error.code == ErrorCode::Cancelled) return {};
                return [this, error] { Q_EMIT failed(error); };
            };
            if (early) {
                records::ListQuery first = query;
                first.limit = firstPage;
                auto page = records::listIds(connection, m_entity, first);
                if (!page) return fail(page.error());
                if (static_cast<int>(page->size()) == firstPage)
                    m_reader->deliverEarly([this, ids = std::move(*page)] { takeIds(ids, false); });
            }
            auto ids = records::listIds(connection, m_entity, query);
            if (!ids) return fail(ids.error());
            if (only) std::erase_if(*ids, [&](RecordId id) { return !only->contains(id); });
            qint64 all = static_cast<qint64>(ids->size());
            if (!query.filter.trimmed().isEmpty()) {
                const auto counted = records::countRecords(connection, m_entity, {});
                if (counted) all = *counted;
            }
            return [this, ids = std::move(*ids), all, took = watch.elapsed()]() mutable {
                m_unfiltered = all;
                const auto count = static_cast<qint64>(ids.size());
                takeIds(std::move(ids), true);
                Q_EMIT listed(count, took);
            };
        },
        [this](const Error& error) { Q_EMIT failed(error); });
}

void RecordTableModel::takeIds(std::vector<RecordId> ids, bool complete) {
    m_complete = complete;
    if (ids == m_ids) return;
    const std::size_t known = m_ids.size();
    if (ids.size() > known && std::equal(m_ids.begin(), m_ids.end(), ids.begin())) {
        beginInsertRows({}, static_cast<int>(known), static_cast<int>(ids.size()) - 1);
        m_ids = std::move(ids);
        m_rows.clear();
        m_lookups = 0;
        // A last chunk that was not full goes on with the new rows.
        if (known % chunkSize != 0) {
            const int last = static_cast<int>(known) / chunkSize;
            if (const auto chunk = m_chunks.find(last); chunk != m_chunks.end()) {
                m_used.erase(chunk->use);
                m_chunks.erase(chunk);
            }
        }
        endInsertRows();
        return;
    }
    // Selection and current row follow their records to where they are now.
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList from = persistentIndexList();
    std::vector<RecordId> held;
    held.reserve(static_cast<std::size_t>(from.size()));
    for (const QModelIndex& index : from) held.push_back(idAt(index.row()));
    m_ids = std::move(ids);
    m_rows.clear();
    m_lookups = 0;
    m_chunks.clear();
    m_used.clear();
    QModelIndexList to;
    to.reserve(from.size());
    for (qsizetype i = 0; i < from.size(); ++i) {
        const int row = rowOf(held[static_cast<std::size_t>(i)]);
        to << (row < 0 ? QModelIndex() : index(row, from[i].column()));
    }
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged();
}

void RecordTableModel::forgetRows() {
    m_chunks.clear();
    m_used.clear();
    if (!m_ids.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void RecordTableModel::follow(const store::Changes& changes) {
    QSet<QString> own{m_entity.table};
    for (const records::FieldDef& field : m_entity.fields)
        if (!field.table.isEmpty()) own.insert(field.table);
    QString sql = m_entity.from;
    for (const records::FieldDef* field : m_fields) sql += u' ' + field->sql;
    const bool sums = reads(sql, u"company_rollup"_s);
    bool everything = false;
    bool relist = false;
    QSet<RecordId> touched;
    QSet<QString> judged;
    for (const store::RowChange& change : changes.rows) {
        if (own.contains(change.table)) {
            touched.insert(change.id);
            relist = true;
        } else if (!judged.contains(change.table)) {
            judged.insert(change.table);
            if (reads(sql, change.table) || (sums && (change.table == u"deal" || change.table == u"deal_partner"))) everything = relist = true;
        }
    }
    for (const store::RangeChange& range : changes.ranges)
        if (own.contains(range.table) || reads(sql, range.table) || sums) everything = relist = true;
    if (everything) {
        forgetRows();
    } else {
        for (const RecordId id : touched) {
            const int place = rowOf(id);
            if (place < 0) continue;
            if (const auto chunk = m_chunks.find(place / chunkSize); chunk != m_chunks.end()) {
                m_used.erase(chunk->use);
                m_chunks.erase(chunk);
            }
            Q_EMIT dataChanged(index(place, 0), index(place, columnCount() - 1));
        }
    }
    if (relist) m_relist.start();
}

RecordId RecordTableModel::idAt(int row) const {
    return row < 0 || row >= rowCount() ? 0 : m_ids[static_cast<std::size_t>(row)];
}

int RecordTableModel::rowOf(RecordId id) const {
    // A single search through a million ids takes less than a millisecond, an index over them a hundred.
    if (m_rows.isEmpty() && ++m_lookups <= fewLookups) {
        const auto found = std::find(m_ids.begin(), m_ids.end(), id);
        return found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
    }
    if (m_rows.isEmpty() && !m_ids.empty()) {
        m_rows.reserve(static_cast<qsizetype>(m_ids.size()));
        for (std::size_t i = 0; i < m_ids.size(); ++i) m_rows.insert(m_ids[i], static_cast<int>(i));
    }
    return m_rows.value(id, -1);
}

const records::RecordRow* RecordTableModel::row(int row) const {
    const int number = row / chunkSize;
    auto chunk = m_chunks.find(number);
    if (chunk == m_chunks.end()) {
        const auto begin = m_ids.begin() + number * chunkSize;
        const auto end = m_ids.begin() + std::min<std::ptrdiff_t>((number + 1) * chunkSize, static_cast<std::ptrdiff_t>(m_ids.size()));
        const std::vector<RecordId> ids(begin, end);
        auto rows = m_program.store().read([&](store::Connection& connection) { return records::readRows(connection, m_entity, ids, m_fields); });
        Chunk fresh;
        fresh.rows.resize(ids.size());
        if (rows) {
            // Records deleted since the list was made leave a gap, not a shift.
            std::size_t next = 0;
            for (records::RecordRow& found : *rows) {
                while (next < ids.size() && ids[next] != found.id) ++next;
                if (next < ids.size()) fresh.rows[next++] = std::move(found);
            }
        }
        m_used.push_front(number);
        fresh.use = m_used.begin();
        chunk = m_chunks.insert(number, std::move(fresh));
        while (m_used.size() > static_cast<std::size_t>(chunksKept)) {
            m_chunks.remove(m_used.back());
            m_used.pop_back();
            chunk = m_chunks.find(number);
        }
    } else if (chunk->use != m_used.begin()) {
        m_used.splice(m_used.begin(), m_used, chunk->use);
    }
    const records::RecordRow& found = chunk->rows[static_cast<std::size_t>(row % chunkSize)];
    return found.id == 0 ? nullptr : &found;
}

QString RecordTableModel::currencyAt(int place) const {
    const records::RecordRow* found = place < 0 || place >= rowCount() ? nullptr : row(place);
    return found == nullptr ? QString() : found->currency;
}

int RecordTableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_ids.size()); }

int RecordTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_fields.size()); }

QVariant RecordTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const records::FieldDef& shown = field(index.column());
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue<Qt::Alignment>((isNumeric(shown.type) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == IdRole) return idAt(index.row());
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != RawRole && role != PlainRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole) return {};
    const records::RecordRow* found = row(index.row());
    if (found == nullptr) return {};
    const Value& value = found->values[static_cast<std::size_t>(index.column())];
    switch (role) {
    case RawRole: return rawVariant(value);
    case PlainRole: return records::plainText(shown, value, found->currency);
    case Qt::EditRole: return m_format.editText(shown, value, found->currency);
    case Qt::ToolTipRole:
        if (shown.type == records::FieldType::Money) return m_format.text(shown, value, found->currency);
        if (shown.type == records::FieldType::LongText || shown.type == records::FieldType::Text) return m_format.text(shown, value, found->currency);
        return {};
    default: {
        const bool sum = shown.type == records::FieldType::Money && !shown.editable() && !isNull(value);
        QString text = sum ? m_format.wholeMoney(toInteger(value), found->currency) : m_format.text(shown, value, found->currency);
        if (shown.type == records::FieldType::LongText) text = text.simplified().left(200);
        return text;
    }
    }
}

QVariant RecordTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::DisplayRole) return records::labelOf(field(section));
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue<Qt::Alignment>((isNumeric(field(section).type) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

Qt::ItemFlags RecordTableModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && field(index.column()).editable() && !m_program.store().isReadOnly()) flags |= Qt::ItemIsEditable;
    return flags;
}

bool RecordTableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !index.isValid()) return false;
    if (value.toString() == data(index, Qt::EditRole).toString()) return false;
    Q_EMIT editRequested(idAt(index.row()), field(index.column()).key, value.toString());
    return true;
}

} // namespace channelbook
