#include "core/export/ProgramExport.h"

#include "core/export/ArchiveWriter.h"
#include "core/export/TableText.h"
#include "core/records/Query.h"
#include "core/store/Attachments.h"
#include "core/store/Schema.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>

#include <list>

namespace channelbook::exports {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

/// "attachments/" and the content's name, with the ending of the file it came from where that is a plain one.
QString contentFile(const QString& sha256, const QString& name) {
    static const QRegularExpression plain(u"\\A[A-Za-z0-9]{1,8}\\z"_s);
    const QString ending = QFileInfo(name).suffix();
    return u"attachments/"_s + sha256 + (plain.match(ending).hasMatch() ? u'.' + ending.toLower() : QString());
}

std::vector<ExportedContent> contentsOf(store::Connection& connection) {
    std::vector<ExportedContent> contents;
    Statement rows(connection, "SELECT sha256, min(name), max(size) FROM attachment GROUP BY sha256 ORDER BY sha256");
    while (rows.step()) contents.push_back({contentFile(rows.text(0), rows.text(1)), rows.integer(2), rows.text(0)});
    return contents;
}

PieceSource wholeContent(store::Connection& connection, const QString& sha256) {
    return [&connection, sha256, given = false](QByteArray& out) mutable -> Expected<bool> {
        if (std::exchange(given, true)) return false;
        auto content = store::attachmentContent(connection, sha256);
        if (!content) return tl::unexpected(content.error());
        out += *content;
        return !content->isEmpty();
    };
}

Expected<Manifest> writeAll(store::Store& store, store::Connection& connection, const records::Catalogue& catalogue,
                            ArchiveWriter& archive, store::Progress& progress) {
    Manifest manifest;
    manifest.schema = store::schemaVersion();
    manifest.program = QFileInfo(store.path()).completeBaseName();
    manifest.currency = records::programCurrency(connection);
    manifest.createdAt = instantText(store.clock().now());
    manifest.contents = contentsOf(connection);
    qint64 total = 0;
    std::list<TableText> tables;
    for (const QString& name : store::recordedTables()) {
        total += connection.integer((u"SELECT count(*) FROM "_s + name).toUtf8().constData());
        tables.emplace_back(connection, describeTable(connection, catalogue, name), manifest.currency);
    }
    progress.start(total);
    qint64 before = 0;
    for (TableText& table : tables) {
        const auto pieces = [&table, &before, &progress](QByteArray& out) -> Expected<bool> {
            const bool more = table.next(out);
            const qint64 rows = table.rows();
            progress.setDone(before + rows);
            progress.setRows(before + rows);
            if (!more) before += rows;
            return more;
        };
        if (auto added = archive.add(table.file(), pieces); !added) return tl::unexpected(added.error());
    }
    for (const ExportedContent& content : manifest.contents)
        if (auto added = archive.add(content.file, wholeContent(connection, content.sha256)); !added)
            return tl::unexpected(added.error());
    // Last, when all is known that it tells.
    const auto description = [&manifest, &tables, given = false](QByteArray& out) mutable -> Expected<bool> {
        if (std::exchange(given, true)) return false;
        for (const TableText& table : tables) manifest.tables.push_back(table.described());
        out += QJsonDocument(manifest.json()).toJson(QJsonDocument::Indented);
        return true;
    };
    if (auto added = archive.add(manifestName.toString(), description); !added) return tl::unexpected(added.error());
    if (auto finished = archive.finish(progress); !finished) return tl::unexpected(finished.error());
    return manifest;
}

} // namespace

Expected<Manifest> exportProgram(store::Store& store, const records::Catalogue& catalogue, const QString& path,
                                 store::Progress& progress) {
    auto archive = ArchiveWriter::make(path, store.clock().now());
    if (!archive) return tl::unexpected(archive.error());
    auto written = store.read([&](store::Connection& connection) {
        const store::Snapshot moment(connection);
        return writeAll(store, connection, catalogue, **archive, progress);
    });
    if (!written) return tl::unexpected(written.error());
    return std::move(*written);
}

} // namespace channelbook::exports
