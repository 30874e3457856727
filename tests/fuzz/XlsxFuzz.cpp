#include "core/sync/readers/Container.h"
#include "core/sync/readers/CsvReader.h"
#include "core/sync/readers/Preview.h"
#include "tests/core/sync/readers/BookMaker.h"

#include <QTemporaryDir>

#include <cstdlib>

using namespace channelbook;
using namespace channelbook::sync;

namespace {

void demand(bool holds) {
    if (!holds) std::abort();
}

struct Reading {
    std::vector<std::string> cells;
    std::vector<qint64> lines;
    bool failed = false;
};

Reading readAll(const QString& path, std::size_t chunk) {
    Reading reading;
    auto reader = CsvReader::open(path, {}, {chunk});
    reading.failed = !reader;
    RowBatch batch;
    while (!reading.failed) {
        const auto more = reader->next(batch);
        reading.failed = !more;
        if (!more || !*more) break;
        for (std::size_t i = 0; i < batch.rowCount(); ++i) {
            for (const auto cell : batch.row(i)) reading.cells.emplace_back(cell);
            demand(reading.lines.empty() || reading.lines.back() < batch.line(i));
            reading.lines.push_back(batch.line(i));
        }
    }
    return reading;
}

} // namespace

/// The input is cut at every 0xFF into a sheet's XML, the shared strings, the styles, the workbook, and its relations;
/// what is missing is as it should be. (A packed archive would stop the fuzzer at its checksums.) Any workbook ends in
/// rows or in an error, the same ones however they are cut into chunks.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const QTemporaryDir dir;
    if (size < 2) return 0;
    const auto parts = QByteArray(reinterpret_cast<const char*>(data + 1), static_cast<qsizetype>(size - 1)).split('\xFF');
    test::Book book{{{QStringLiteral("S"), {}, {}}}, "<sst><si><t>a</t></si><si><r><t>b,</t></r><rPh><t>c</t></rPh></si></sst>",
                    "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"9\"/><xf numFmtId=\"46\"/></cellXfs></styleSheet>", {}, {}};
    test::Members members = book.members();
    static const QStringList names{QStringLiteral("xl/worksheets/sheet1.xml"), QStringLiteral("xl/sharedStrings.xml"), QStringLiteral("xl/styles.xml"), QStringLiteral("xl/workbook.xml"),
                                   QStringLiteral("xl/_rels/workbook.xml.rels")};
    for (qsizetype i = 0; i < std::min(parts.size(), names.size()); ++i)
        for (auto& [name, bytes] : members)
            if (name == names[i] && !parts[i].isEmpty()) bytes = test::Content(parts[i]);
    const QString path = dir.filePath(QStringLiteral("fuzz.xlsx"));
    test::writeZip(path, members);
    const Reading whole = readAll(path, std::size_t{1} << 20);
    const Reading pieces = readAll(path, data[0] % 67U + 1U);
    demand(whole.failed == pieces.failed);
    if (!whole.failed) demand(whole.cells == pieces.cells && whole.lines == pieces.lines);
    static_cast<void>(previewCsv(path, 5));
    return 0;
}
