#include "core/sync/readers/CsvReader.h"
#include "core/sync/readers/Preview.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdlib>

using namespace channelbook;
using namespace channelbook::sync;

namespace {

// What must hold whatever the bytes are; a violation is a crash to the fuzzer.
void demand(bool holds) {
    if (!holds) std::abort();
}

struct Reading {
    std::vector<std::string> cells;
    std::vector<qint64> lines;
    qint64 problems = 0;
    int error = -1;
};

Reading readAll(const QString& path, const std::optional<CsvDialect>& dialect, std::size_t chunk) {
    Reading reading;
    auto reader = CsvReader::open(path, dialect, {chunk});
    if (!reader) {
        reading.error = static_cast<int>(reader.error().code);
        return reading;
    }
    const auto columns = static_cast<std::size_t>(reader->header().size());
    RowBatch batch;
    RowCells split;
    for (;;) {
        const auto more = reader->next(batch);
        if (!more) reading.error = static_cast<int>(more.error().code);
        if (!more || !*more) break;
        for (std::size_t i = 0; i < batch.rowCount(); ++i) {
            const auto row = batch.row(i);
            demand(row.size() >= columns);
            batch.split(i, split);
            demand(split.cells.size() == row.size() && std::equal(row.begin(), row.end(), split.cells.begin()));
            for (const auto cell : row) reading.cells.emplace_back(cell);
            reading.lines.push_back(batch.line(i));
        }
    }
    reading.problems = reader->problemCount();
    return reading;
}

} // namespace

/// The first byte chooses the chunk size, the rest is the file: any bytes end in rows or in an error, the same ones
/// however the file is cut into chunks, and rows found without splitting are the rows found with it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const QTemporaryDir dir;
    if (size < 2) return 0;
    const QString path = dir.filePath(QStringLiteral("fuzz.csv"));
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)) return 0;
        file.write(reinterpret_cast<const char*>(data + 1), static_cast<qint64>(size - 1));
    }
    const Reading whole = readAll(path, {}, std::size_t{1} << 20);
    const Reading pieces = readAll(path, {}, data[0] % 67U + 1U);
    demand(whole.error == pieces.error);
    // Rows before a damage are delivered as far as they were complete; that depends on the chunk.
    if (whole.error < 0) demand(whole.cells == pieces.cells && whole.lines == pieces.lines && whole.problems == pieces.problems);

    auto reader = CsvReader::open(path);
    if (!reader) return 0;
    std::size_t rows = 0;
    RowBatch batch;
    for (auto more = reader->nextRaw(batch, data[0] % 3); more && *more; more = reader->nextRaw(batch, data[0] % 3))
        for (std::size_t i = 0; i < batch.rowCount(); ++i, ++rows)
            if (whole.error < 0) demand(rows < whole.lines.size() && batch.line(i) == whole.lines[rows]);
    if (whole.error < 0) demand(rows == whole.lines.size());
    static_cast<void>(previewCsv(path, 5));
    return 0;
}
