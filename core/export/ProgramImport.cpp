#include "core/export/ProgramImport.h"

#include "core/export/TableText.h"
#include "core/store/Bulk.h"
#include "core/store/Schema.h"
#include "core/sync/readers/CsvReader.h"
#include "core/sync/readers/ZipArchive.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <limits>

namespace channelbook::exports {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

constexpr qint64 largestManifest = qint64{64} << 20;
constexpr RecordId largestId = std::numeric_limits<RecordId>::max() >> 1; ///< so that there is always a next one
constexpr std::size_t bufferSize = std::size_t{256} << 10;

QString words(const char* text) {
    return QCoreApplication::translate("Export", text);
}

tl::unexpected<Error> damaged(const QString& file, const QString& what) {
    return failure(ErrorCode::DamagedFile, {file, what});
}

/// Puts rows of one table in, as they come.
class RowLoader {
public:
    RowLoader(store::Connection& connection, const ExportedTable& table, QString file, QString programCurrency)
        : m_table(table)
        , m_file(std::move(file))
        , m_programCurrency(std::move(programCurrency))
        , m_insert(connection, insertInto(table)) {
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            if (table.columns[i].name == u"currency") m_currencyColumn = i;
    }

    Expected<void> load(std::span<const std::string_view> cells, qint64 line) {
        const auto wrong = [&](const QString& what) { return damaged(m_file, what.arg(line)); };
        if (cells.size() != m_table.columns.size())
            return wrong(words(QT_TRANSLATE_NOOP("Export", "line %1 has too many cells")));
        const RecordId id = textOf(cells.front()).toLongLong();
        if (id <= 0 || id > largestId) return wrong(words(QT_TRANSLATE_NOOP("Export", "line %1 has no id")));
        const bool ownCurrency = m_currencyColumn && !cells[*m_currencyColumn].empty();
        const QString currency = ownCurrency ? textOf(cells[*m_currencyColumn]) : m_programCurrency;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const ExportedColumn& column = m_table.columns[i];
            if (!bindCell(m_insert, static_cast<int>(i) + 1, cells[i], column.type, currency))
                return wrong(words(QT_TRANSLATE_NOOP("Export", "line %1: %2 is not of the type %3"))
                                 .arg(u"%1"_s, column.name, typeName(column.type)));
        }
        try {
            m_insert.run();
        } catch (const store::StoreFailure& problem) {
            if (!problem.isConstraint()) throw;
            return wrong(words(QT_TRANSLATE_NOOP("Export", "line %1 does not fit into a program")));
        }
        m_ids.first = m_rows == 0 ? id : std::min(m_ids.first, id);
        m_ids.last = std::max(m_ids.last, id);
        ++m_rows;
        return {};
    }

    [[nodiscard]] qint64 rows() const { return m_rows; }
    [[nodiscard]] const IdRange& ids() const { return m_ids; }

private:
    static QString textOf(std::string_view cell) {
        return QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
    }
    static QString insertInto(const ExportedTable& table) {
        QStringList columns;
        for (const ExportedColumn& column : table.columns) columns << column.name;
        const QString places = QStringList(columns.size(), u"?"_s).join(u',');
        return u"INSERT INTO %1(%2) VALUES(%3)"_s.arg(table.name, columns.join(u','), places);
    }

    const ExportedTable& m_table;
    QString m_file;
    QString m_programCurrency;
    Statement m_insert;
    std::optional<std::size_t> m_currencyColumn;
    qint64 m_rows = 0;
    IdRange m_ids;
};

/// Where the files of an export are found.
struct Place {
    QString base;
    ProgramImport::Opener open;
};

tl::unexpected<Error> noManifest(const QString& path) {
    return failure(ErrorCode::NotAnExport, {path, words(QT_TRANSLATE_NOOP("Export", "there is no manifest.json"))});
}

Expected<Place> openFolder(const QString& path) {
    const QString base = path.endsWith(u'/') ? path : path + u'/';
    if (!QFileInfo::exists(base + manifestName.toString())) return noManifest(path);
    return Place{base, [base](const QString& file) { return sync::openBytes(base + file); }};
}

/// The folder of an archive that the manifest is in: whoever packed the files anew has put them one level deeper.
std::optional<QString> folderOf(const sync::ZipArchive& archive) {
    const QString manifest = manifestName.toString();
    if (archive.find(manifest) != nullptr) return QString();
    for (const sync::ZipMember& member : archive.members())
        if (member.name.count(u'/') == 1 && member.name.endsWith(u'/' + manifest) && !member.climbsOut())
            return member.name.chopped(manifest.size());
    return std::nullopt;
}

Expected<Place> openArchive(const QString& path) {
    auto archive = sync::ZipArchive::open(path);
    if (!archive) return tl::unexpected(archive.error());
    const auto folder = folderOf(**archive);
    if (!folder) return noManifest(path);
    const QString base = path + u'!' + *folder;
    Place place{base, {}};
    place.open = [zip = *archive, folder = *folder, base](const QString& file) {
        const sync::ZipMember* member = zip->find(folder + file);
        return member != nullptr ? zip->stream(*member) : failure(ErrorCode::FileNotFound, {base + file});
    };
    return place;
}

} // namespace

Expected<ProgramImport> ProgramImport::open(const QString& path) {
    const QFileInfo place(path);
    if (!place.exists()) return failure(ErrorCode::FileNotFound, {path});
    auto opened = place.isDir() ? openFolder(path) : openArchive(path);
    if (!opened) return tl::unexpected(opened.error());
    ProgramImport import(path, opened->base, std::move(opened->open));
    const auto json = import.readWhole(manifestName.toString(), largestManifest);
    if (!json) return tl::unexpected(json.error());
    auto manifest = readManifest(*json, path);
    if (!manifest) return tl::unexpected(manifest.error());
    if (manifest->schema > store::schemaVersion())
        return failure(ErrorCode::NewerSchema,
                       {path, QString::number(manifest->schema), QString::number(store::schemaVersion())});
    import.m_manifest = std::move(*manifest);
    return import;
}

Expected<QByteArray> ProgramImport::readWhole(const QString& file, qint64 most) const {
    auto source = m_open(file);
    if (!source) return tl::unexpected(source.error());
    QByteArray whole;
    std::vector<char> buffer(bufferSize);
    for (;;) {
        const auto size = (*source)->read(buffer.data(), buffer.size());
        if (!size) return tl::unexpected(size.error());
        if (*size == 0) return whole;
        whole.append(buffer.data(), static_cast<qsizetype>(*size));
        if (whole.size() > most)
            return damaged(nameOf(file), words(QT_TRANSLATE_NOOP("Export", "it is larger than the manifest says")));
    }
}

Expected<void> ProgramImport::check(const QString& file, qint64 bytes, const QString& sha256,
                                    const store::Progress& progress) const {
    auto source = m_open(file);
    if (!source) return tl::unexpected(source.error());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    std::vector<char> buffer(bufferSize);
    qint64 sum = 0;
    for (;;) {
        if (progress.isCancelled()) return failure(ErrorCode::Cancelled);
        const auto size = (*source)->read(buffer.data(), buffer.size());
        if (!size) return tl::unexpected(size.error());
        if (*size == 0) break;
        sum += static_cast<qint64>(*size);
        hash.addData(QByteArrayView(buffer.data(), static_cast<qsizetype>(*size)));
        if (sum > bytes) break;
    }
    if (sum != bytes || QString::fromLatin1(hash.result().toHex()) != sha256)
        return damaged(nameOf(file), words(QT_TRANSLATE_NOOP(
                                         "Export", "it is not what was written: its length or checksum differs")));
    return {};
}

Expected<void> ProgramImport::verify(const store::Progress& progress) const {
    for (const ExportedTable& table : m_manifest.tables)
        if (auto checked = check(table.file, table.bytes, table.sha256, progress); !checked) return checked;
    for (const ExportedContent& content : m_manifest.contents)
        if (auto checked = check(content.file, content.bytes, content.sha256, progress); !checked) return checked;
    return {};
}

Expected<void> ProgramImport::checkColumns(store::Connection& connection, const ExportedTable& table) const {
    const auto unknown = [&](const QString& name) {
        return failure(
            ErrorCode::NotAnExport,
            {m_path, words(QT_TRANSLATE_NOOP("Export", "\"%1\" is not known to this Channelbook")).arg(name)});
    };
    if (!store::recordedTables().contains(table.name)) return unknown(table.name);
    if (table.columns.empty() || table.columns.front() != ExportedColumn{u"id"_s, ColumnType::Id})
        return unknown(table.name + u": "_s + (table.columns.empty() ? QString() : table.columns.front().name));
    Statement known(connection, "SELECT 1 FROM pragma_table_info(?) WHERE name = ?");
    for (const ExportedColumn& column : table.columns) {
        known.reset().bindAll(table.name, column.name);
        if (!known.step()) return unknown(table.name + u'.' + column.name);
    }
    return {};
}

Expected<IdRange> ProgramImport::loadTable(store::Transaction& transaction, const ExportedTable& table,
                                           store::Progress& progress) const {
    if (auto checked = checkColumns(transaction.connection(), table); !checked) return tl::unexpected(checked.error());
    const QString name = nameOf(table.file);
    auto reader = sync::CsvReader::open(name, sync::CsvDialect{});
    if (!reader) return tl::unexpected(reader.error());
    QStringList columns;
    for (const ExportedColumn& column : table.columns) columns << column.name;
    if (reader->originalHeader() != columns)
        return damaged(name, words(QT_TRANSLATE_NOOP("Export", "its columns are not those the manifest names")));
    // Funds were never overdrawn as they came to be what they are; in the order of the ledger's ids, which undoing in the midst
    // and other laptops leave behind, they may be for a moment. They are looked at when all entries are there.
    const auto unordered = table.name == u"fund_entry" ? std::make_unique<store::WithoutChecks>(transaction.connection()) : nullptr;
    RowLoader loader(transaction.connection(), table, name, m_manifest.currency);
    sync::RowBatch batch;
    const qint64 before = progress.done();
    for (;;) {
        if (progress.isCancelled()) return failure(ErrorCode::Cancelled);
        const auto more = reader->next(batch);
        if (!more) return tl::unexpected(more.error());
        if (!*more) break;
        for (std::size_t i = 0; i < batch.rowCount(); ++i)
            if (auto loaded = loader.load(batch.row(i), batch.line(i)); !loaded) return tl::unexpected(loaded.error());
        progress.setDone(before + loader.rows());
        progress.setRows(before + loader.rows());
    }
    if (loader.rows() != table.rows || reader->problemCount() > 0)
        return damaged(name, words(QT_TRANSLATE_NOOP("Export", "it has %1 rows; the manifest says %2"))
                                 .arg(loader.rows())
                                 .arg(table.rows));
    return loader.ids();
}

Expected<void> ProgramImport::loadContents(store::Transaction& transaction, const store::Progress& progress) const {
    Statement insert(transaction.connection(), "INSERT INTO attachment_content(sha256, data) VALUES(?, ?)");
    for (const ExportedContent& content : m_manifest.contents) {
        if (progress.isCancelled()) return failure(ErrorCode::Cancelled);
        auto bytes = readWhole(content.file, content.bytes);
        if (!bytes) return tl::unexpected(bytes.error());
        // An empty file is bytes as well, and not nothing.
        insert.bind(1, content.sha256).bindBlob(2, bytes->isNull() ? QByteArray("") : *bytes).run();
    }
    return {};
}

Expected<void> ProgramImport::load(store::Transaction& transaction, store::Progress& progress) const {
    if (auto verified = verify(progress); !verified) return verified;
    progress.start(m_manifest.rows());
    transaction.beginLongBulk();
    std::vector<store::RangeChange> ranges;
    for (const ExportedTable& table : m_manifest.tables) {
        const auto ids = loadTable(transaction, table, progress);
        if (!ids) return tl::unexpected(ids.error());
        if (ids->last > 0) ranges.push_back({table.name, *ids, store::Operation::Insert});
    }
    if (auto loaded = loadContents(transaction, progress); !loaded) return loaded;
    Statement broken(transaction.connection(), "SELECT \"table\", parent FROM pragma_foreign_key_check LIMIT 1");
    if (broken.step())
        return damaged(m_path, words(QT_TRANSLATE_NOOP("Export", "a row of %1 refers to a row of %2 that is not there"))
                                   .arg(broken.text(0), broken.text(1)));
    for (const char* table : {"fund_entry", "fund_balance", "pot_balance", "request_balance", "claim_balance"}) {
        Statement checks(transaction.connection(), u"PRAGMA integrity_check('%1')"_s.arg(QLatin1StringView(table)));
        if (checks.step() && checks.text(0) != u"ok")
            return damaged(m_path, words(QT_TRANSLATE_NOOP("Export", "the funds' ledger does not add up")));
    }
    Statement lost(transaction.connection(), "SELECT name FROM attachment a WHERE NOT EXISTS(SELECT 1 FROM "
                                             "attachment_content c WHERE c.sha256 = a.sha256) LIMIT 1");
    if (lost.step())
        return damaged(m_path,
                       words(QT_TRANSLATE_NOOP("Export", "the attached file %1 is not there")).arg(lost.text(0)));
    transaction.endBulk(ranges);
    return {};
}

} // namespace channelbook::exports
