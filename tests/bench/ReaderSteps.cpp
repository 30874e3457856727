#include "tests/bench/Steps.h"

#include "core/sync/readers/CsvReader.h"

#include <QDir>
#include <QFile>

#include <cstring>
#include <string_view>
#include <vector>

namespace channelbook::bench {

using namespace Qt::StringLiterals;

namespace {

/// How much of the export is written in other encodings.
constexpr qint64 encodedBytes = 100 << 20;

QJsonObject speed(const QElapsedTimer& timer, qint64 bytes) {
    const double ms = milliseconds(timer);
    return {{u"ms"_s, ms}, {u"bytes"_s, bytes}, {u"mb_per_s"_s, static_cast<double>(bytes) / 1e3 / ms}};
}

/// The dialect is known, UTF-8 is checked, every cell is there as a view: one core, nothing else.
QJsonObject read(const QString& path, const sync::CsvDialect& dialect) {
    auto reader = sync::CsvReader::open(path, dialect);
    if (!reader) return failed(reader.error());
    QElapsedTimer timer;
    timer.start();
    sync::RowBatch batch;
    qint64 rows = 0;
    qint64 cells = 0;
    qint64 text = 0;
    for (bool more = true; more;) {
        const auto next = reader->next(batch);
        if (!next) return failed(next.error());
        more = *next;
        rows += static_cast<qint64>(batch.rowCount());
        for (std::size_t row = 0; row < batch.rowCount(); ++row) {
            const auto views = batch.row(row);
            cells += static_cast<qint64>(views.size());
            text += static_cast<qint64>(views.back().size());
        }
    }
    QJsonObject result = speed(timer, QFile(path).size());
    result.insert(u"rows"_s, rows);
    result.insert(u"cells"_s, cells);
    result.insert(u"last_cells_bytes"_s, text);
    return result;
}

QJsonObject readUtf8(const Place& place) { return read(place.opportunities(), {}); }

/// The peer: finds commas and line ends with memchr and knows neither quotes nor encodings, so its cells are wrong where
/// those matter.
QJsonObject splitWithMemchr(const Place& place) {
    QFile file(place.opportunities());
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) return failed({ErrorCode::FileNotReadable, {file.fileName(), file.errorString()}});
    QElapsedTimer timer;
    timer.start();
    std::vector<char> buffer(std::size_t{1} << 20);
    std::size_t kept = 0;
    qint64 cells = 0;
    std::vector<std::string_view> views;
    while (true) {
        const qint64 got = file.read(buffer.data() + kept, static_cast<qint64>(buffer.size() - kept));
        if (got <= 0) break;
        const char* at = buffer.data();
        const char* const end = at + kept + got;
        while (const void* line = std::memchr(at, '\n', static_cast<std::size_t>(end - at))) {
            const char* const lineEnd = static_cast<const char*>(line);
            views.clear();
            while (const void* comma = std::memchr(at, ',', static_cast<std::size_t>(lineEnd - at))) {
                const char* const cellEnd = static_cast<const char*>(comma);
                views.emplace_back(at, static_cast<std::size_t>(cellEnd - at));
                at = cellEnd + 1;
            }
            views.emplace_back(at, static_cast<std::size_t>(lineEnd - at));
            cells += static_cast<qint64>(views.size());
            at = lineEnd + 1;
        }
        kept = static_cast<std::size_t>(end - at);
        std::memmove(buffer.data(), at, kept);
    }
    QJsonObject result = speed(timer, file.size());
    result.insert(u"cells"_s, cells);
    return result;
}

/// The export's beginning in the encodings other programs write; speed is told in bytes of the file.
QJsonObject readOtherEncodings(const Place& place) {
    QFile export8(place.opportunities());
    if (!export8.open(QIODevice::ReadOnly)) return failed({ErrorCode::FileNotReadable, {export8.fileName(), export8.errorString()}});
    const QByteArray begun = export8.read(encodedBytes);
    const QString text = QString::fromUtf8(begun.first(begun.lastIndexOf('\n') + 1));
    const auto write = [&](const QString& name, const QByteArray& bytes) {
        QFile out(place.exportFolder() + u'/' + name);
        static_cast<void>(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
        out.write(bytes);
        return out.fileName();
    };
    const auto measured = [](const QString& path, const QString& encoding) {
        sync::CsvDialect dialect;
        dialect.encoding = encoding;
        const QJsonObject result = read(path, dialect);
        QFile::remove(path);
        return result;
    };
    QJsonObject result;
    const QString utf16 = write(u"utf16.csv"_s, QByteArray(reinterpret_cast<const char*>(text.utf16()), text.size() * 2));
    result.insert(u"UTF-16LE"_s, measured(utf16, u"UTF-16LE"_s));
    QByteArray western = text.toLatin1();
    western.replace('?', '\x96'); // the dashes, which Latin-1 has not and Windows-1252 has
    result.insert(u"windows-1252"_s, measured(write(u"western.csv"_s, western), u"windows-1252"_s));
    return result;
}

} // namespace

const Steps& readerSteps() {
    static const Steps steps{{u"reader"_s, &readUtf8}, {u"memchr_splitter"_s, &splitWithMemchr}, {u"reader_encodings"_s, &readOtherEncodings}};
    return steps;
}

} // namespace channelbook::bench
