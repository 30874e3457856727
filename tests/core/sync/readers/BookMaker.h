#pragma once

#include <QByteArray>
#include <QFile>
#include <QList>
#include <QString>

#include <zip.h>

#include <stdexcept>
#include <utility>

namespace channelbook::test {

/// Members of a ZIP, in order.
using Members = QList<std::pair<QString, QByteArray>>;

/// Writes a ZIP; with a password its members are encrypted.
inline void writeZip(const QString& path, const Members& members, const char* password = nullptr) {
    int code = 0;
    zip_t* const archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    if (archive == nullptr) throw std::runtime_error("zip_open");
    for (const auto& [name, bytes] : members) {
        zip_source_t* const source = zip_source_buffer(archive, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
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
        parts << std::pair(QStringLiteral("[Content_Types].xml"), QByteArray("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"));
        parts << std::pair(QStringLiteral("_rels/.rels"), "<Relationships xmlns=\"" + package + "\"><Relationship Id=\"r1\" Type=\"" + relationships +
                                                              "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        QByteArray list;
        QByteArray targets;
        int number = 0;
        for (const Sheet& sheet : sheets) {
            const QByteArray id = QByteArray::number(++number);
            list += "<sheet name=\"" + sheet.name.toHtmlEscaped().toUtf8() + "\" sheetId=\"" + id + "\"" +
                    (sheet.state.isEmpty() ? QByteArray() : " state=\"" + sheet.state + "\"") + " r:id=\"s" + id + "\"/>";
            targets += "<Relationship Id=\"s" + id + "\" Type=\"" + relationships + "/worksheet\" Target=\"worksheets/sheet" + id + ".xml\"/>";
            parts << std::pair(QStringLiteral("xl/worksheets/sheet%1.xml").arg(number),
                               "<worksheet xmlns=\"" + main + "\">" + sheet.before + "<sheetData>" + sheet.rows + "</sheetData></worksheet>");
        }
        if (!sharedStrings.isEmpty()) {
            parts << std::pair(QStringLiteral("xl/sharedStrings.xml"), sharedStrings);
            targets += "<Relationship Id=\"t\" Type=\"" + relationships + "/sharedStrings\" Target=\"sharedStrings.xml\"/>";
        }
        if (!styles.isEmpty()) {
            parts << std::pair(QStringLiteral("xl/styles.xml"), styles);
            targets += "<Relationship Id=\"f\" Type=\"" + relationships + "/styles\" Target=\"/xl/styles.xml\"/>";
        }
        parts << std::pair(QStringLiteral("xl/_rels/workbook.xml.rels"), "<Relationships xmlns=\"" + package + "\">" + targets + "</Relationships>");
        parts << std::pair(QStringLiteral("xl/workbook.xml"), "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relationships + "\"><workbookPr " + properties +
                                                                  "/><sheets>" + list + "</sheets></workbook>");
        return parts + more;
    }
    void write(const QString& path) const { writeZip(path, members()); }
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
