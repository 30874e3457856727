#pragma once

#include <QByteArray>
#include <QFile>
#include <QList>
#include <QString>

#include <zip.h>

#include <algorithm>
#include <cstring>
#include <stdexcept>
#include <utility>

namespace channelbook::test {

/// What a member holds: text, and in place of `@` so many of a unit. Made as it is packed, so that half a gigabyte
/// needs no memory.
struct Content {
    QByteArray before;
    QByteArray unit;
    qint64 times = 0;
    QByteArray after;

    Content() = default;
    Content(const char* text) : before(text) {}
    Content(QByteArray text) : before(std::move(text)) {}
    Content(const QByteArray& text, QByteArray repeated, qint64 count) : before(text.left(text.indexOf('@'))), unit(std::move(repeated)), times(count), after(text.mid(text.indexOf('@') + 1)) {}

    [[nodiscard]] qint64 size() const { return before.size() + unit.size() * times + after.size(); }
    /// Up to `wanted` bytes from `at` on.
    qint64 copy(qint64 at, char* to, qint64 wanted) const {
        const QByteArray* part = &before;
        qint64 within = at;
        if (at >= before.size() + unit.size() * times) {
            part = &after;
            within = at - before.size() - unit.size() * times;
        } else if (at >= before.size()) {
            part = &unit;
            within = (at - before.size()) % unit.size();
        }
        const qint64 count = std::min(wanted, part->size() - within);
        std::memcpy(to, part->constData() + within, static_cast<std::size_t>(count));
        return count;
    }
};

/// Members of a ZIP, in order.
using Members = QList<std::pair<QString, Content>>;

struct ContentCursor {
    Content content;
    qint64 at = 0;

    static zip_int64_t serve(void* state, void* data, zip_uint64_t length, zip_source_cmd_t command) {
        auto& cursor = *static_cast<ContentCursor*>(state);
        switch (command) {
        case ZIP_SOURCE_OPEN: cursor.at = 0; return 0;
        case ZIP_SOURCE_READ: {
            zip_int64_t done = 0;
            while (done < static_cast<zip_int64_t>(length) && cursor.at < cursor.content.size()) {
                const qint64 count = cursor.content.copy(cursor.at, static_cast<char*>(data) + done, static_cast<qint64>(length) - done);
                cursor.at += count;
                done += count;
            }
            return done;
        }
        case ZIP_SOURCE_STAT: {
            auto* const stat = static_cast<zip_stat_t*>(data);
            zip_stat_init(stat);
            stat->size = static_cast<zip_uint64_t>(cursor.content.size());
            stat->valid = ZIP_STAT_SIZE;
            return sizeof(*stat);
        }
        case ZIP_SOURCE_FREE: delete &cursor; return 0;
        case ZIP_SOURCE_SUPPORTS: return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
        case ZIP_SOURCE_ERROR: return 0;
        default: return 0;
        }
    }
};

/// Writes a ZIP; with a password its members are encrypted.
inline void writeZip(const QString& path, const Members& members, const char* password = nullptr) {
    int code = 0;
    zip_t* const archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    if (archive == nullptr) throw std::runtime_error("zip_open");
    for (const auto& [name, content] : members) {
        zip_source_t* const source = zip_source_function(archive, &ContentCursor::serve, new ContentCursor{content, 0});
        const zip_int64_t index = zip_file_add(archive, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) throw std::runtime_error("zip_file_add");
        if (password != nullptr && zip_file_set_encryption(archive, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, password) != 0)
            throw std::runtime_error("zip_file_set_encryption");
    }
    if (zip_close(archive) != 0) throw std::runtime_error(zip_strerror(archive));
}

/// One sheet of a workbook under the hand: its rows as XML.
struct Sheet {
    QString name;
    QByteArray rows;      ///< what stands inside of <sheetData>
    QByteArray state;     ///< "", "hidden", "veryHidden"
    QByteArray before{};  ///< what stands in front of <sheetData>
    QByteArray unit{};    ///< with `times`: stands in the place of `@` in the rows
    qint64 times = 0;
};

/// A workbook as small as it can be; the parts can be changed before it is written.
struct Book {
    QList<Sheet> sheets;
    QByteArray sharedStrings; ///< the whole part; empty: none
    QByteArray styles;        ///< the whole part; empty: none
    QByteArray properties;    ///< attributes of <workbookPr>
    Members more;

    [[nodiscard]] Members members() const {
        const QByteArray relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const QByteArray main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const QByteArray package = "http://schemas.openxmlformats.org/package/2006/relationships";
        Members parts;
        parts << std::pair<QString, Content>(QStringLiteral("[Content_Types].xml"), Content("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"));
        parts << std::pair<QString, Content>(QStringLiteral("_rels/.rels"), "<Relationships xmlns=\"" + package + "\"><Relationship Id=\"r1\" Type=\"" + relationships +
                                                              "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        QByteArray list;
        QByteArray targets;
        int number = 0;
        for (const Sheet& sheet : sheets) {
            const QByteArray id = QByteArray::number(++number);
            list += "<sheet name=\"" + sheet.name.toHtmlEscaped().toUtf8() + "\" sheetId=\"" + id + "\"" +
                    (sheet.state.isEmpty() ? QByteArray() : " state=\"" + sheet.state + "\"") + " r:id=\"s" + id + "\"/>";
            targets += "<Relationship Id=\"s" + id + "\" Type=\"" + relationships + "/worksheet\" Target=\"worksheets/sheet" + id + ".xml\"/>";
            parts << std::pair<QString, Content>(QStringLiteral("xl/worksheets/sheet%1.xml").arg(number),
                               sheetPart("<worksheet xmlns=\"" + main + "\">" + sheet.before + "<sheetData>" + sheet.rows + "</sheetData></worksheet>", sheet));
        }
        if (!sharedStrings.isEmpty()) {
            parts << std::pair<QString, Content>(QStringLiteral("xl/sharedStrings.xml"), sharedStrings);
            targets += "<Relationship Id=\"t\" Type=\"" + relationships + "/sharedStrings\" Target=\"sharedStrings.xml\"/>";
        }
        if (!styles.isEmpty()) {
            parts << std::pair<QString, Content>(QStringLiteral("xl/styles.xml"), styles);
            targets += "<Relationship Id=\"f\" Type=\"" + relationships + "/styles\" Target=\"/xl/styles.xml\"/>";
        }
        parts << std::pair<QString, Content>(QStringLiteral("xl/_rels/workbook.xml.rels"), "<Relationships xmlns=\"" + package + "\">" + targets + "</Relationships>");
        parts << std::pair<QString, Content>(QStringLiteral("xl/workbook.xml"), "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relationships + "\"><workbookPr " + properties +
                                                                  "/><sheets>" + list + "</sheets></workbook>");
        return parts + more;
    }
    void write(const QString& path) const { writeZip(path, members()); }

private:
    static Content sheetPart(const QByteArray& xml, const Sheet& sheet) { return sheet.times > 0 ? Content(xml, sheet.unit, sheet.times) : Content(xml); }
};

/// Rows of inline strings.
inline QByteArray textRows(const QList<QStringList>& rows) {
    QByteArray xml;
    for (const QStringList& row : rows) {
        xml += "<row>";
        for (const QString& cell : row) xml += "<c t=\"inlineStr\"><is><t>" + cell.toHtmlEscaped().toUtf8() + "</t></is></c>";
        xml += "</row>";
    }
    return xml;
}

} // namespace channelbook::test
