#include "core/sync/FileRun.h"

#include "core/store/Bulk.h"
#include "core/sync/Absent.h"
#include "core/sync/Handover.h"
#include "core/sync/LinkWalk.h"
#include "core/sync/Matches.h"
#include "core/sync/Missing.h"
#include "core/sync/NamedElsewhere.h"
#include "core/sync/NamedRows.h"
#include "core/sync/OwnList.h"
#include "core/sync/Newcomers.h"
#include "core/sync/References.h"
#include "core/sync/SourceColumns.h"
#include "core/sync/readers/TablePath.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <atomic>
#include <thread>
#include <unordered_map>

namespace channelbook::sync {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

constexpr std::size_t parcelsUnderWay = 4;
/// Small enough that a parcel is still in the processor's cache when the other thread takes it.
constexpr std::size_t parcelBytes = std::size_t{256} << 10;
/// From here on rebuilding the indexes once is cheaper than keeping them row by row.
constexpr qint64 bulkLoadBytes = 16 << 20;

/// Some rows on their way from the reading to the writing thread.
struct Parcel {
    TypedBatch typed;              ///< first import: rows read and typed
    std::vector<quint64> hashes;   ///< later imports: rows only told apart
    qint64 bytesRead = 0;
};

/// Reads the file in a thread of its own; typing is done there too where every row will be needed.
class ParcelSource {
public:
    ParcelSource(CsvReader reader, RowTyper& typer, bool typed) : m_reader(std::move(reader)), m_typer(typer), m_typed(typed), m_full(parcelsUnderWay), m_empty(parcelsUnderWay * 2) {
        m_thread = std::jthread([this] { produce(); });
    }
    ~ParcelSource() {
        m_full.close();
        m_empty.close();
    }
    ParcelSource(const ParcelSource&) = delete;
    ParcelSource& operator=(const ParcelSource&) = delete;

    std::optional<Parcel> take() { return m_full.take(); }
    void giveBack(Parcel parcel) { m_empty.give(std::move(parcel)); }
    /// How reading ended; valid once `take` gave nothing.
    Expected<void> result() {
        m_thread.join();
        return m_result;
    }

    /// What the reader has to tell; valid after `result`.
    [[nodiscard]] QStringList notes() const { return m_reader.notes(); }
    [[nodiscard]] std::vector<LeftOutRow> leftOut() const { return m_reader.leftOut(); }

private:
    void produce() {
        int made = 0;
        while (true) {
            std::optional<Parcel> parcel = m_empty.tryTake();
            if (!parcel && made >= static_cast<int>(parcelsUnderWay) + 2) parcel = m_empty.take();
            if (!parcel) {
                parcel.emplace();
                ++made;
            }
            const auto more = fill(*parcel);
            if (!more) {
                m_result = tl::unexpected(more.error());
                break;
            }
            if (parcel->typed.source.rowCount() > 0 && !m_full.give(std::move(*parcel))) break;
            if (!*more) break;
        }
        m_full.close();
    }

    Expected<bool> fill(Parcel& parcel) {
        parcel.typed.clear();
        parcel.hashes.clear();
        RowBatch& rows = parcel.typed.source;
        const auto more = m_typed ? m_reader.next(rows) : m_reader.nextRaw(rows, m_typer.map().keyColumn);
        if (!more) return more;
        for (std::size_t row = 0; row < rows.rowCount(); ++row) {
            if (m_typed)
                m_typer.type(rows.row(row), rows.raw(row), rows.line(row), parcel.typed);
            else
                parcel.hashes.push_back(m_typer.rowHash(rows.raw(row)));
        }
        parcel.bytesRead = m_reader.bytesRead();
        return more;
    }

    CsvReader m_reader;
    RowTyper& m_typer;
    bool m_typed;
    Handover<Parcel> m_full;
    Handover<Parcel> m_empty;
    Expected<void> m_result;
    std::jthread m_thread; // last: it uses all of the above
};

void registerCustomFields(store::Transaction& transaction, const QString& entity, const QStringList& columns) {
    for (const QString& column : columns)
        if (!transaction.cached(u"SELECT 1 FROM custom_field WHERE entity = ? AND name = ?"_s).bindAll(entity, column).step())
            transaction.cached(u"INSERT INTO custom_field(id, entity, name) VALUES(?, ?, ?)"_s).bindAll(transaction.newId(), entity, column).run();
}

/// The state of one file's run.
class FileRun {
public:
    FileRun(const RunContext& context, const FilePlan& plan)
        : m_context(context), m_plan(plan), m_transaction(context.transaction),
          m_typer(context.catalogue, plan.map, plan.readings, records::programCurrency(context.transaction.connection()), context.transaction.clock().today().toString(Qt::ISODate)),
          m_indexes(context.transaction.connection()), m_follows(context.catalogue.find(plan.map.entity)->arrived != nullptr) {}

    Expected<FileReport> run(bool& needsWholeFile) {
        auto opened = CsvReader::open(m_plan.path, m_plan.dialect, {parcelBytes});
        if (!opened) return tl::unexpected(opened.error());
        prepare(opened->header());
        const bool linked = m_transaction.cached(u"SELECT 1 FROM crm_link WHERE scope_id = ? LIMIT 1"_s).bind(1, m_scope).step();
        // Rows are looked at one by one also where some may be of records that were deleted or made here.
        const bool known = linked || !m_deleted.empty() || !m_newcomers->isEmpty();
        if (known) m_walk.emplace(m_transaction.connection(), m_scope);
        else if (m_plan.size >= bulkLoadBytes) dropIndexes(); // before statements are prepared: they would be again, otherwise
        RecordWriter writer(m_transaction, m_context.catalogue, m_typer, m_context.source, m_scope, !known, m_context.options.conflicts, m_report);
        if (m_indexes.dropped()) writer.gatherFor(m_indexes);
        {
            ParcelSource parcels(std::move(*opened), m_typer, !known);
            while (auto parcel = parcels.take()) {
                if (m_context.progress.isCancelled()) return failure(ErrorCode::Cancelled);
                auto done = known ? compareRows(*parcel, writer) : insertRows(parcel->typed, writer);
                if (!done) return tl::unexpected(done.error());
                countTold(parcel->typed);
                if (auto kept = keepRejects(parcel->typed, needsWholeFile); !kept) return tl::unexpected(kept.error());
                m_context.progress.setDone(m_context.bytesBefore + parcel->bytesRead);
                m_context.progress.setRows(m_context.rowsBefore + m_report.rows);
                parcels.giveBack(std::move(*parcel));
            }
            if (auto read = parcels.result(); !read) return tl::unexpected(read.error());
            m_report.notes << parcels.notes();
            m_report.leftOut = parcels.leftOut();
            m_report.leftOutCount = static_cast<qint64>(m_report.leftOut.size());
            m_report.leftOut.resize(std::min(m_report.leftOut.size(), shownRecords));
        }
        writer.finish();
        if (m_follows && writer.inserted().first != 0) m_context.arrived[m_plan.map.entity].brought.push_back(writer.inserted());
        // Nothing of it is a change, and each entry would be held against every recorded table.
        m_transaction.beginLongBulk();
        restoreIndexes();
        m_transaction.endBulk({});
        if (auto matched = matchArrivals(m_context, m_plan.map.entity, m_scope, writer.inserted(), m_report); !matched) return tl::unexpected(matched.error());
        if (m_plan.full) m_context.missing.note(m_scope, m_walk ? m_walk->missing() : std::vector<Link>());
        resolveReferences(m_transaction, m_context.catalogue, m_context.source, m_plan.map.entity, &m_report);
        reopenAmbiguous(m_context, m_plan.kind, m_plan.map.entity, writer.inserted(), m_report);
        addWonCustomers(m_transaction, writer.wonCustomers());
        // What other files left open is theirs to tell.
        if (m_report.unresolved > 0) m_report.proposals = proposeTargets(m_transaction.connection(), m_context.catalogue, m_scope, m_context.source);
        tell(QT_TRANSLATE_N_NOOP("Sync", "%n amounts have more decimals than their currency: rounded, the original kept with the record"), m_rounded);
        tell(QT_TRANSLATE_N_NOOP("Sync", "%n cells hold several addresses, numbers or records: the first taken, the cell kept with the record"), m_several);
        tell(QT_TRANSLATE_N_NOOP("Sync", "%n cells hold words that the profile translates, such as a stage's internal name"), m_translated);
        tell(QT_TRANSLATE_N_NOOP("Sync", "%n rows repeat an earlier row word for word"), m_repeated);
        tell(QT_TRANSLATE_N_NOOP("Sync", "%n records have several rows with the same id: the last row counts"), static_cast<qint64>(m_plan.repeatedKeys.size()));
        tell(QT_TRANSLATE_N_NOOP("Sync", "%n cells were guarded by an apostrophe from being run by a spreadsheet: read without it"), m_unguarded);
        if (m_rejects) m_report.rejectsFile = m_rejects->path();
        return m_report;
    }

private:
    void prepare(const QStringList& header) {
        m_report = reportOf(m_plan, m_typer);
        m_report.listed = m_context.options.listed;
        m_scope = ensureScope(m_transaction, m_context.source, m_plan.map);
        if (m_plan.map.entity != u"staged") keepColumns(m_transaction, m_scope, m_plan.map, m_plan.readings);
        Statement& deleted = m_transaction.cached(u"SELECT key, id, name FROM crm_deleted WHERE scope_id = ?"_s).bind(1, m_scope);
        while (deleted.step()) m_deleted.emplace(std::string(deleted.view(0)), ReportedRecord{deleted.integer(1), deleted.text(2), {}});
        m_newcomers.emplace(m_transaction.connection(), m_context.source, *m_context.catalogue.find(m_plan.map.entity), m_plan.repeatedNames);
        if (m_plan.map.entity != u"staged") registerCustomFields(m_transaction, m_plan.map.entity, m_typer.customColumns());
        std::vector<KeyIndex> references(static_cast<std::size_t>(m_typer.references().size()));
        std::vector<KeyIndex> elsewhere;
        for (std::size_t i = 0; i < references.size(); ++i) {
            const QString& lookup = m_typer.references()[static_cast<qsizetype>(i)];
            references[i].load(m_transaction.connection(), m_context.source, lookup);
            elsewhere.push_back(loadElsewhere(m_transaction.connection(), m_context.catalogue, lookup));
        }
        m_typer.setReferences(std::move(references), std::move(elsewhere));
        if (!m_context.rejectsPath.isEmpty()) m_rejects.emplace(m_context.rejectsPath, m_plan.dialect, header);
    }

    void dropIndexes() {
        const QString table = m_context.catalogue.find(m_plan.map.entity)->table;
        // Only where the new rows outnumber what is there: the others' entries must be sorted again too.
        const qint64 there = m_transaction.connection().integer(u"SELECT count(*) FROM (SELECT 1 FROM %1 LIMIT 20000)"_s.arg(table).toUtf8().constData());
        if (there >= 20000) return;
        m_transaction.resetCached();
        m_indexes.drop(table, {table + u"_merged"_s, table + u"_without_company"_s});
        m_indexes.drop(u"crm_link"_s, {u"crm_link_more"_s});
        if (!store::areMany(m_transaction.connection(), u"unresolved_ref"_s, u"1"_s)) m_indexes.drop(u"unresolved_ref"_s);
    }

    void restoreIndexes() {
        if (!m_indexes.dropped()) return;
        m_transaction.resetCached();
        m_indexes.restore();
    }

    Expected<void> insertRows(const TypedBatch& batch, RecordWriter& writer) {
        writer.learnStages(batch);
        for (std::size_t row = 0; row < batch.rows.size(); ++row) {
            if (batch.rows[row].elsewhere) continue;
            ++m_report.rows;
            if (batch.rows[row].rejected) {
                ++m_report.rejected;
            } else if (batch.rows[row].repeated && batch.rows[row].mirror) {
                ++m_report.unchanged;
            } else if (batch.rows[row].repeated && m_plan.map.namedKey) {
                ++m_report.unchanged;
                ++m_repeated;
            } else if (batch.rows[row].repeated) {
                writer.flush(batch);
                if (auto done = repeatRow(batch, row, writer); !done) return done;
            } else {
                writer.insert(batch, row);
                ++m_report.newRows;
            }
        }
        writer.flush(batch);
        return {};
    }

    void countTold(const TypedBatch& batch) {
        m_rounded += batch.rounded;
        m_several += batch.several;
        m_translated += batch.translated;
        m_unguarded += batch.unguarded;
    }

    void tell(const char* words, qint64 count) {
        if (count > 0) m_report.notes << QCoreApplication::translate("Sync", words, nullptr, static_cast<int>(count));
    }

    /// The file says something of a record a second time: the later word counts.
    Expected<void> repeatRow(const TypedBatch& batch, std::size_t row, RecordWriter& writer) {
        restoreIndexes();
        Statement& known = m_transaction.cached(u"SELECT id, record_id, row_hash FROM crm_link WHERE scope_id = ? AND key = ?"_s);
        known.bind(1, m_scope).bindView(2, batch.rows[row].key);
        if (!known.step()) return failure(ErrorCode::StoreFailed, {u"link"_s});
        const Link link{known.integer(0), known.integer(1), known.integer(2)};
        known.reset();
        return updateRow(batch, row, link, writer);
    }

    Expected<void> updateRow(const TypedBatch& batch, std::size_t row, const Link& link, RecordWriter& writer) {
        if (static_cast<quint64>(link.rowHash) == batch.rows[row].hash) {
            ++m_report.unchanged;
            noteSaid(link.record);
            return {};
        }
        const auto result = writer.update(batch, row, link.record, link.id);
        if (!result) return tl::unexpected(result.error());
        noteChanged(link.record, *result, link.rowHash == 0);
        ++(*result == RecordWriter::Result::Changed ? m_report.changed : *result == RecordWriter::Result::Conflict ? m_report.conflicts : m_report.unchanged);
        return {};
    }

    Expected<void> compareRows(Parcel& parcel, RecordWriter& writer) {
        const RowBatch& rows = parcel.typed.source;
        TypedBatch& typed = m_single;
        for (std::size_t row = 0; row < rows.rowCount(); ++row) {
            std::optional<Link> link;
            bool looked = false;
            if (m_typer.plainKeys()) {
                m_keyArena.clear();
                const auto key = m_typer.key(rows.key(row), m_keyArena);
                looked = key && !key->empty();
                if (looked) link = m_walk->find(*key);
                if (link && ((static_cast<quint64>(link->rowHash) == parcel.hashes[row]) || isSaidAgain(rows.key(row), rows.line(row)))) {
                    ++m_report.rows;
                    ++m_report.unchanged;
                    noteSaid(link->record);
                    continue;
                }
            }
            typed.clear();
            rows.split(row, m_cells);
            m_typer.type(m_cells.cells, rows.raw(row), rows.line(row), typed);
            if (typed.rows.front().elsewhere) continue;
            ++m_report.rows;
            countTold(typed);
            writer.learnStages(typed);
            if (!looked && !typed.rows.front().key.empty()) link = m_walk->find(typed.rows.front().key);
            if (typed.rows.front().rejected) {
                ++m_report.rejected;
                std::move(typed.rejects.begin(), typed.rejects.end(), std::back_inserter(parcel.typed.rejects));
                continue;
            }
            if (typed.rows.front().repeated && m_plan.map.namedKey) {
                ++m_report.unchanged;
                ++m_repeated;
                continue;
            }
            if (!link && m_plan.map.namedKey) {
                const NamedRecord named = findNamed(m_transaction, m_scope, m_typer, typed, 0);
                if (named.several) {
                    rejectNamed(parcel.typed, row, typed.rows.front());
                    continue;
                }
                link = named.link;
                if (link) m_walk->noteFound(link->id);
            }
            std::move(typed.unread.begin(), typed.unread.end(), std::back_inserter(parcel.typed.unread));
            if (link && typed.rows.front().mirror) {
                ++m_report.unchanged;
                continue;
            }
            if (!link && isDeletedHere(typed.rows.front().key)) continue;
            if (const RecordId made = link ? 0 : m_newcomers->take(m_typer, typed, 0); made != 0) {
                if (auto done = takeBack(typed, made, writer); !done) return done;
                continue;
            }
            if (link) {
                if (auto done = updateRow(typed, 0, *link, writer); !done) return done;
                continue;
            }
            writer.insert(typed, 0);
            writer.flush(typed);
            ++m_report.newRows;
        }
        return {};
    }

    /// Who says the same once more stands behind it too.
    void noteSaid(RecordId record) {
        if (m_follows) m_context.arrived[m_plan.map.entity].changed.push_back(record);
    }
    void noteChanged(RecordId record, RecordWriter::Result result, bool again = false) {
        if (m_follows && (again || result != RecordWriter::Result::Unchanged)) m_context.arrived[m_plan.map.entity].changed.push_back(record);
    }

    /// Of a record that a later row of the file speaks of again, only that row counts.
    bool isSaidAgain(std::string_view key, qint64 line) {
        if (m_plan.repeatedKeys.empty()) return false;
        const auto last = m_plan.repeatedKeys.find(textHash(trimmed(key)));
        return last != m_plan.repeatedKeys.end() && line < last->second;
    }

    void rejectNamed(TypedBatch& batch, std::size_t row, const TypedRow& typed) {
        ++m_report.rejected;
        const std::string_view raw = batch.source.raw(row);
        batch.rejects.push_back({typed.line, m_plan.map.columns[static_cast<std::size_t>(m_plan.map.keyColumn)].header, QString::fromUtf8(typed.key.data(), static_cast<qsizetype>(typed.key.size())),
                                 RejectReason::SeveralNamed, QByteArray(raw.data(), static_cast<qsizetype>(raw.size()))});
    }

    Expected<void> keepRejects(TypedBatch& batch, bool& needsWholeFile) {
        // What a sample took for dates of one kind may be of another: only the whole file tells.
        const auto mayReadOtherwise = [this](const Reject& reject) {
            return m_plan.sampled && (reject.reason == RejectReason::BadDate || reject.reason == RejectReason::BadAmount || reject.reason == RejectReason::BadNumber);
        };
        for (const auto& told : {&batch.rejects, &batch.unread}) {
            if (std::none_of(told->begin(), told->end(), mayReadOtherwise)) continue;
            needsWholeFile = true;
            return failure(ErrorCode::Cancelled);
        }
        m_report.unread += static_cast<qint64>(batch.unread.size());
        for (Reject& cell : batch.unread)
            if (m_report.unreadCells.size() < shownRecords) m_report.unreadCells.push_back(std::move(cell));
        for (Reject& reject : batch.rejects) {
            if (m_rejects)
                if (auto added = m_rejects->add(reject); !added) return added;
            if (m_report.rejects.size() < m_report.listed) m_report.rejects.push_back(std::move(reject));
        }
        return {};
    }

    bool isDeletedHere(std::string_view key) {
        if (m_deleted.empty()) return false;
        const auto mark = m_deleted.find(std::string(key));
        if (mark == m_deleted.end()) return false;
        ++m_report.unchanged;
        ++m_report.deletedHere;
        if (m_report.deletedRecords.size() < m_report.listed) m_report.deletedRecords.push_back(mark->second);
        return true;
    }

    /// A record that was made here comes back from the CRM, which has given it a key.
    Expected<void> takeBack(const TypedBatch& batch, RecordId record, RecordWriter& writer) {
        const RecordId link = writer.adopt(batch, 0, record);
        m_walk->noteFound(link);
        const auto result = writer.update(batch, 0, record, link);
        if (!result) return tl::unexpected(result.error());
        noteChanged(record, *result);
        ++(*result == RecordWriter::Result::Conflict ? m_report.conflicts : m_report.changed);
        ++m_report.returned;
        return {};
    }

    const RunContext& m_context;
    const FilePlan& m_plan;
    store::Transaction& m_transaction;
    RowTyper m_typer;
    store::DroppedIndexes m_indexes;
    bool m_follows; ///< the entity looks at what came in
    FileReport m_report;
    qint64 m_scope = 0;
    qint64 m_rounded = 0;
    qint64 m_several = 0;
    qint64 m_translated = 0;
    qint64 m_unguarded = 0;
    qint64 m_repeated = 0;
    std::optional<LinkWalk> m_walk;
    std::optional<Newcomers> m_newcomers;
    std::unordered_map<std::string, ReportedRecord> m_deleted; ///< by the CRM's key
    std::optional<RejectsFile> m_rejects;
    TypedBatch m_single;
    RowCells m_cells;
    TextArena m_keyArena;
};

} // namespace

RecordId ensureSource(store::Transaction& transaction, const QString& name, const QString& kind) {
    Statement& known = transaction.cached(u"SELECT id FROM sync_source WHERE name = ?"_s).bind(1, name);
    if (known.step()) return known.integer(0);
    const RecordId id = transaction.newId();
    transaction.cached(u"INSERT INTO sync_source(id, name, kind) VALUES(?, ?, ?)"_s).bindAll(id, name, kind).run();
    return id;
}

qint64 ensureScope(store::Transaction& transaction, RecordId source, const TableMap& map) {
    Statement& known = transaction.cached(u"SELECT id FROM sync_scope WHERE source_id = ? AND entity = ? AND object = ?"_s).bindAll(source, map.entity, map.object);
    if (known.step()) return known.integer(0);
    const qint64 scope = transaction.connection().integer("SELECT coalesce(max(id), 0) + 1 FROM sync_scope");
    transaction.cached(u"INSERT INTO sync_scope(id, source_id, entity, object) VALUES(?, ?, ?, ?)"_s).bindAll(scope, source, map.entity, map.object).run();
    return scope;
}

RejectsFile::RejectsFile(QString path, const CsvDialect& dialect, const QStringList& header)
    : m_path(std::move(path)), m_dialect(dialect), m_header(header) {}

Expected<void> RejectsFile::add(const Reject& reject) {
    const auto quoted = [](const QString& text) { return u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"'; };
    const QString delimiter(QLatin1Char(m_dialect.delimiter));
    if (!m_file.isOpen()) {
        QDir().mkpath(QFileInfo(m_path).absolutePath());
        m_file.setFileName(m_path);
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate)) return failure(ErrorCode::FileNotWritable, {m_path, m_file.errorString()});
        QStringList header;
        for (const QString& name : m_header)
            if (!name.startsWith(remarkPrefix)) header << quoted(name);
        header << quoted(u"Channelbook line"_s) << quoted(u"Channelbook reason"_s);
        m_file.write((header.join(delimiter) + u'\n').toUtf8());
    }
    const QString remark = delimiter + quoted(QString::number(reject.line)) + delimiter + quoted(rejectText(reject)) + u'\n';
    if (m_file.write(reject.raw + remark.toUtf8()) < 0) return failure(ErrorCode::FileNotWritable, {m_path, m_file.errorString()});
    return {};
}

FileReport reportOf(const FilePlan& plan, const RowTyper& typer) {
    FileReport report;
    report.file = TablePath::parse(plan.path).shown();
    report.entity = plan.map.entity;
    report.object = plan.map.object;
    report.kind = plan.kind;
    report.customColumns = typer.customColumns();
    report.notes = plan.notes;
    return report;
}

Expected<FileReport> runFile(const RunContext& context, const FilePlan& plan, bool& needsWholeFile) {
    return plan.map.ownList ? runOwnList(context, plan) : FileRun(context, plan).run(needsWholeFile);
}

} // namespace channelbook::sync
