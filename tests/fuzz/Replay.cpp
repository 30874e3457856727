// fuzz-replay CORPUS: gives every file of CORPUS/<target>/ to that fuzz target, so that what fuzzers once found or found
// worth keeping is tried by every run of the tests.

#include <QByteArray>
#include <QDir>
#include <QFile>

#include <array>
#include <cstdint>
#include <cstdio>

extern "C" {
int CsvFuzzOneInput(const std::uint8_t* data, std::size_t size);
int ProfileFuzzOneInput(const std::uint8_t* data, std::size_t size);
int ValuesFuzzOneInput(const std::uint8_t* data, std::size_t size);
int XlsxFuzzOneInput(const std::uint8_t* data, std::size_t size);
int ZipFuzzOneInput(const std::uint8_t* data, std::size_t size);
}

int main(int argc, char* argv[]) {
    struct Target {
        const char* name;
        int (*run)(const std::uint8_t*, std::size_t);
    };
    constexpr std::array targets{Target{"CsvFuzz", CsvFuzzOneInput}, Target{"ProfileFuzz", ProfileFuzzOneInput}, Target{"ValuesFuzz", ValuesFuzzOneInput}, Target{"XlsxFuzz", XlsxFuzzOneInput}, Target{"ZipFuzz", ZipFuzzOneInput}};
    if (argc != 2) return 2;
    bool all = true;
    for (const Target& target : targets) {
        const QDir folder(QString::fromLocal8Bit(argv[1]) + u'/' + QString::fromLatin1(target.name));
        const QStringList names = folder.entryList(QDir::Files, QDir::Name);
        for (const QString& name : names) {
            // Said beforehand: a finding ends the process.
            std::fprintf(stderr, "%s %s\n", target.name, name.toLocal8Bit().constData());
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly)) return 1;
            const QByteArray bytes = file.readAll();
            target.run(reinterpret_cast<const std::uint8_t*>(bytes.constData()), static_cast<std::size_t>(bytes.size()));
        }
        std::printf("%s: %lld inputs\n", target.name, static_cast<long long>(names.size()));
        all = all && !names.isEmpty();
    }
    return all ? 0 : 1;
}
