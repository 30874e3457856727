#include "core/sync/readers/Workbook.h"

#include "core/sync/readers/XmlParser.h"

#include <QHash>

#include <algorithm>
#include <charconv>

namespace channelbook::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t maxEntries = 100'000; // sheets, styles, relations: more are no workbook

QString toText(std::string_view bytes) { return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())); }

int toInt(std::string_view text) {
    int value = -1;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

struct Relation {
    QString type; ///< the last word of its URI, the same in strict and in transitional files
    QString part;
};
using Relations = QHash<QString, Relation>;

/// A target as written, seen from the folder of the part it belongs to. What leads out of the archive finds nothing.
QString resolved(const QString& folder, const QString& target) {
    QStringList parts = target.startsWith(u'/') ? QStringList() : folder.split(u'/', Qt::SkipEmptyParts);
    const QStringList steps = target.split(u'/', Qt::SkipEmptyParts);
    for (const QString& step : steps) {
        if (step == u".") continue;
        if (step != u"..") {
            parts << step;
        } else if (parts.isEmpty()) {
            return {};
        } else {
            parts.removeLast();
        }
    }
    return parts.join(u'/');
}

/// A part read in one go.
class PartReader : public XmlParser {
public:
    Expected<void> read(ZipArchive& archive, const QString& part) {
        const ZipMember* const member = archive.find(part);
        if (member == nullptr) return {};
        auto source = archive.stream(*member);
        if (!source) return tl::unexpected(source.error());
        restart();
        for (;;) {
            const auto more = parseSome(**source, archive.path() + u'!' + part);
            if (!more) return tl::unexpected(more.error());
            if (!*more) return {};
        }
    }

protected:
    void endElement(std::string_view) override {}
    /// Counts what is kept; false once it is enough.
    bool roomFor(std::size_t count) {
        if (count < maxEntries) return true;
        finish();
        return false;
    }
};

class RelationsReader final : public PartReader {
public:
    explicit RelationsReader(QString folder) : m_folder(std::move(folder)) {}
    Relations relations;

private:
    void startElement(std::string_view name, const XmlAttributes& attributes) override {
        if (name != "Relationship" || attributes["TargetMode"] == "External" || !roomFor(static_cast<std::size_t>(relations.size()))) return;
        relations.insert(toText(attributes["Id"]), {toText(attributes["Type"]).section(u'/', -1), resolved(m_folder, toText(attributes["Target"]))});
    }
    QString m_folder;
};

class SheetListReader final : public PartReader {
public:
    struct Entry {
        SheetInfo sheet;
        QString relation;
    };
    std::vector<Entry> entries;
    bool date1904 = false;

private:
    void startElement(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "workbookPr") date1904 |= attributes.isTrue("date1904"); // extensions have one of their own
        if (name != "sheet" || !roomFor(entries.size())) return;
        const std::string_view state = attributes["state"];
        using State = SheetInfo::State;
        const State shown = state == "hidden" ? State::Hidden : state == "veryHidden" ? State::VeryHidden : State::Visible;
        entries.push_back({{toText(attributes["name"]), shown, {}}, toText(attributes.prefixed("id"))});
    }
};

class StylesReader final : public PartReader {
public:
    std::vector<CellFormat> formats;

private:
    void startElement(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "numFmt" && roomFor(static_cast<std::size_t>(m_codes.size()))) m_codes.insert(toInt(attributes["numFmtId"]), cellFormatOf(attributes["formatCode"]));
        m_inCells |= name == "cellXfs";
        if (!m_inCells || name != "xf" || !roomFor(formats.size())) return;
        const int id = toInt(attributes["numFmtId"]);
        const auto own = m_codes.constFind(id);
        formats.push_back(own != m_codes.constEnd() ? *own : builtinFormat(id));
    }
    void endElement(std::string_view name) override {
        if (name == "cellXfs") m_inCells = false;
    }
    QHash<int, CellFormat> m_codes;
    bool m_inCells = false;
};

Expected<Relations> relationsOf(ZipArchive& archive, const QString& part) {
    const QString folder = part.section(u'/', 0, -2);
    const QString list = (folder.isEmpty() ? QString() : folder + u'/') + u"_rels/"_s + part.section(u'/', -1) + u".rels"_s;
    RelationsReader reader(folder);
    if (auto read = reader.read(archive, list); !read) return tl::unexpected(read.error());
    return reader.relations;
}

} // namespace

bool Workbook::isIn(const ZipArchive& archive) { return archive.find(u"xl/workbook.xml"_s) != nullptr || (archive.find(u"[Content_Types].xml"_s) != nullptr && archive.find(u"_rels/.rels"_s) != nullptr); }

Expected<Workbook> Workbook::read(const std::shared_ptr<ZipArchive>& archive) {
    const auto top = relationsOf(*archive, {});
    if (!top) return tl::unexpected(top.error());
    QString workbookPart = u"xl/workbook.xml"_s;
    for (const Relation& relation : *top)
        if (relation.type == u"officeDocument" && archive->find(relation.part) != nullptr) workbookPart = relation.part;
    if (workbookPart.endsWith(u".bin")) return failure(ErrorCode::UnsupportedFormat, {archive->path(), u"XLSB"_s});
    if (archive->find(workbookPart) == nullptr || !workbookPart.contains(u"workbook", Qt::CaseInsensitive))
        return failure(ErrorCode::UnsupportedFormat, {archive->path(), workbookPart.startsWith(u"word/") ? u"Word"_s : workbookPart.startsWith(u"ppt/") ? u"PowerPoint"_s : u"Office"_s});

    const auto relations = relationsOf(*archive, workbookPart);
    if (!relations) return tl::unexpected(relations.error());
    SheetListReader list;
    if (auto read = list.read(*archive, workbookPart); !read) return tl::unexpected(read.error());
    Workbook book;
    book.m_date1904 = list.date1904;
    for (auto& [sheet, relation] : list.entries) {
        const Relation target = relations->value(relation);
        // Charts and macro sheets are no tables.
        if (target.type != u"worksheet" || archive->find(target.part) == nullptr) continue;
        sheet.part = target.part;
        book.m_sheets.push_back(std::move(sheet));
    }
    for (const Relation& relation : *relations) {
        if (relation.type == u"sharedStrings" && archive->find(relation.part) != nullptr) book.m_sharedStrings = relation.part;
        if (relation.type != u"styles") continue;
        StylesReader styles;
        if (auto read = styles.read(*archive, relation.part); !read) return tl::unexpected(read.error());
        book.m_formats = std::move(styles.formats);
    }
    return book;
}

const SheetInfo* Workbook::find(const QString& name) const {
    const auto named = [&](Qt::CaseSensitivity sensitivity) {
        return std::find_if(m_sheets.begin(), m_sheets.end(), [&](const SheetInfo& sheet) { return sheet.name.compare(name, sensitivity) == 0; });
    };
    auto found = named(Qt::CaseSensitive);
    if (found == m_sheets.end()) found = named(Qt::CaseInsensitive);
    return found == m_sheets.end() ? nullptr : &*found;
}

} // namespace channelbook::sync
