#include "core/sync/readers/Container.h"

#include "core/sync/readers/SheetSource.h"
#include "core/sync/readers/Workbook.h"
#include "core/sync/readers/ZipArchive.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <array>

namespace channelbook::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 searched = 4 << 20; // bytes of a compound file looked at for the names in its directory

constexpr qint64 mostNotes = 50;

QString words(const char* text, int n = -1) { return QCoreApplication::translate("Container", text, nullptr, n); }

/// An encrypted workbook is a compound file (as an old .xls is) with one stream that holds the whole of it.
bool isEncryptedWorkbook(QFile& file) {
    const QByteArray name(reinterpret_cast<const char*>(u"EncryptedPackage"), 16 * sizeof(char16_t));
    file.seek(0);
    if (file.read(searched).contains(name)) return true;
    file.seek(std::max<qint64>(0, file.size() - searched));
    return file.read(searched).contains(name);
}

bool isTextFile(const QString& name) {
    static constexpr std::array endings{u".csv", u".tsv", u".txt", u".tab", u".psv"};
    return std::any_of(endings.begin(), endings.end(), [&](const auto* ending) { return name.endsWith(QStringView(ending), Qt::CaseInsensitive); });
}

/// What packers add on their own.
bool isLitter(const QString& name) {
    const QString file = name.section(u'/', -1);
    return name.startsWith(u"__MACOSX/") || file.startsWith(u'.') || file.compare(u"thumbs.db", Qt::CaseInsensitive) == 0 || file == u"desktop.ini";
}

QStringList namesOf(const std::vector<SheetInfo>& sheets) {
    QStringList names;
    for (const SheetInfo& sheet : sheets) names << sheet.name;
    return names;
}

Expected<Tables> sheetsIn(const std::shared_ptr<ZipArchive>& archive, const QString& wanted) {
    const auto book = Workbook::read(archive);
    if (!book) return tl::unexpected(book.error());
    Tables tables;
    const QString& path = archive->path();
    if (!wanted.isEmpty()) {
        const SheetInfo* const sheet = book->find(wanted);
        if (sheet == nullptr) return failure(ErrorCode::SheetNotFound, {path, wanted, namesOf(book->sheets()).join(u", "_s)});
        tables.paths << TablePath{path, sheet->name}.text();
        return tables;
    }
    for (const SheetInfo& sheet : book->sheets()) {
        if (sheet.state == SheetInfo::State::VeryHidden) {
            tables.notes << words(QT_TRANSLATE_NOOP("Container", "sheet \"%1\" is hidden for good (it is the exporting program's own) and was left out")).arg(sheet.name);
            continue;
        }
        const auto filled = hasCells(archive, sheet);
        if (!filled) return tl::unexpected(filled.error());
        if (*filled)
            tables.paths << TablePath{path, sheet.name}.text();
        else
            tables.notes << words(QT_TRANSLATE_NOOP("Container", "sheet \"%1\" is empty")).arg(sheet.name);
    }
    if (tables.paths.isEmpty()) return failure(ErrorCode::NotATable, {path, words(QT_TRANSLATE_NOOP("Container", "no sheet has anything in it"))});
    return tables;
}

Expected<Tables> membersIn(ZipArchive& archive, const QString& wanted) {
    Tables tables;
    QStringList names;
    bool encrypted = false;
    qint64 leftOut = 0;
    const auto note = [&](const char* text, const ZipMember& member) {
        if (++leftOut <= mostNotes) tables.notes << words(text).arg(member.name);
    };
    for (const ZipMember& member : archive.members()) {
        if (member.isFolder() || isLitter(member.name)) continue;
        if (member.climbsOut()) {
            note(QT_TRANSLATE_NOOP("Container", "\"%1\" was left out: the name leads out of the archive"), member);
        } else if (!isTextFile(member.name)) {
            note(QT_TRANSLATE_NOOP("Container", "\"%1\" was left out: it is no text file"), member);
        } else if (member.size == 0) {
            note(QT_TRANSLATE_NOOP("Container", "\"%1\" is empty"), member);
        } else {
            encrypted |= member.encrypted;
            names << member.name;
        }
    }
    if (leftOut > mostNotes) tables.notes << words(QT_TRANSLATE_N_NOOP("Container", "%n more files in the archive were left out"), static_cast<int>(leftOut - mostNotes));
    if (encrypted) return failure(ErrorCode::PasswordProtected, {archive.path()});
    if (!wanted.isEmpty()) {
        const ZipMember* const member = archive.find(wanted);
        if (member == nullptr || !names.contains(member->name)) return failure(ErrorCode::SheetNotFound, {archive.path(), wanted, names.join(u", "_s)});
        return Tables{{TablePath{archive.path(), member->name}.text()}, {}};
    }
    if (names.isEmpty()) return failure(ErrorCode::NotATable, {archive.path(), words(QT_TRANSLATE_NOOP("Container", "there is no CSV file in the archive"))});
    for (const QString& name : names) tables.paths << TablePath{archive.path(), name}.text();
    return tables;
}

QString otherOffice(const ZipArchive& archive) {
    if (archive.find(u"content.xml"_s) != nullptr && archive.find(u"META-INF/manifest.xml"_s) != nullptr) return u"OpenDocument"_s;
    if (archive.find(u"Index/Document.iwa"_s) != nullptr || archive.find(u"Index.zip"_s) != nullptr) return u"Numbers"_s;
    return {};
}

} // namespace

Expected<ContainerFormat> containerFormat(const QString& path) {
    const QFileInfo info(path);
    if (!info.exists()) return failure(ErrorCode::FileNotFound, {path});
    if (!info.isFile()) return failure(ErrorCode::FileNotReadable, {path, u"not a file"_s});
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return failure(ErrorCode::FileNotReadable, {path, file.errorString()});
    const QByteArray head = file.read(8);
    if (head.startsWith("\xD0\xCF\x11\xE0") && isEncryptedWorkbook(file)) return failure(ErrorCode::PasswordProtected, {path});
    if (head.startsWith("\x1F\x8B")) return ContainerFormat::Gzip;
    // The second one is an archive with nothing in it.
    if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return ContainerFormat::Zip;
    return ContainerFormat::None;
}

Expected<Tables> tablesIn(const QString& path, const QString& wanted) {
    const TablePath table = TablePath::parse(path);
    const auto format = containerFormat(table.file);
    if (!format) return tl::unexpected(format.error());
    const QString member = wanted.isEmpty() ? table.member : wanted;
    if (*format != ContainerFormat::Zip) {
        if (!member.isEmpty()) return failure(ErrorCode::SheetNotFound, {table.file, member, QString()});
        return Tables{{path}, {}};
    }
    auto archive = ZipArchive::open(table.file);
    if (!archive) return tl::unexpected(archive.error());
    if (Workbook::isIn(**archive)) return sheetsIn(*archive, member);
    if (const QString other = otherOffice(**archive); !other.isEmpty()) return failure(ErrorCode::UnsupportedFormat, {table.file, other});
    return membersIn(**archive, member);
}

Expected<std::unique_ptr<ByteSource>> openInZip(const TablePath& table) {
    TablePath one = table;
    if (one.member.isEmpty()) {
        const auto tables = tablesIn(table.file);
        if (!tables) return tl::unexpected(tables.error());
        one = TablePath::parse(tables->paths.front());
        if (tables->paths.size() > 1) {
            QStringList names;
            for (const QString& path : tables->paths) names << TablePath::parse(path).member;
            return failure(ErrorCode::NotATable, {table.file, words(QT_TRANSLATE_NOOP("Container", "it holds several (%1); say which")).arg(names.join(u", "_s))});
        }
    }
    auto archive = ZipArchive::open(one.file);
    if (!archive) return tl::unexpected(archive.error());
    if (Workbook::isIn(**archive)) {
        const auto book = Workbook::read(*archive);
        if (!book) return tl::unexpected(book.error());
        const SheetInfo* const sheet = book->find(one.member);
        if (sheet == nullptr) return failure(ErrorCode::SheetNotFound, {one.file, one.member, namesOf(book->sheets()).join(u", "_s)});
        return openSheet(*archive, *book, *sheet);
    }
    const ZipMember* const member = (*archive)->find(one.member);
    if (member == nullptr || member->climbsOut()) return failure(ErrorCode::SheetNotFound, {one.file, one.member, QString()});
    return (*archive)->stream(*member);
}

} // namespace channelbook::sync
