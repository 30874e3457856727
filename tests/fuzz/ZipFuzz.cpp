#include "core/sync/readers/Container.h"
#include "core/sync/readers/Preview.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdlib>

using namespace channelbook;
using namespace channelbook::sync;

/// The bytes are a file, whatever it be: every table it claims to hold ends in a preview or in an error.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("fuzz.zip"));
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)) return 0;
        file.write(reinterpret_cast<const char*>(data), static_cast<qint64>(size));
    }
    const auto tables = tablesIn(path);
    if (!tables) return 0;
    for (const QString& table : tables->paths) {
        if (!TablePath::parse(table).text().startsWith(path)) std::abort();
        static_cast<void>(previewCsv(table, 5));
    }
    return 0;
}
