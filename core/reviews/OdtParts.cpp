#include "core/reviews/OdtParts.h"

#include <array>
#include <utility>

namespace channelbook::reviews {

using namespace Qt::StringLiterals;

namespace {

/// A style of paragraphs.
struct TextStyle {
    const char* name;
    const char* parent;
    const char* size;
    bool bold;
    bool coloured;
    const char* above;
    const char* below;
    int outline;
};

void paragraphStyle(QXmlStreamWriter& xml, const TextStyle& style, const Pack& pack) {
    xml.writeStartElement(u"style:style"_s);
    xml.writeAttribute(u"style:name"_s, QString::fromLatin1(style.name));
    xml.writeAttribute(u"style:display-name"_s, QString::fromLatin1(style.name).replace(u"_20_"_s, u" "_s));
    xml.writeAttribute(u"style:family"_s, u"paragraph"_s);
    if (*style.parent != '\0') xml.writeAttribute(u"style:parent-style-name"_s, QString::fromLatin1(style.parent));
    if (style.outline > 0) xml.writeAttribute(u"style:default-outline-level"_s, QString::number(style.outline));
    xml.writeEmptyElement(u"style:paragraph-properties"_s);
    xml.writeAttribute(u"fo:margin-top"_s, QString::fromLatin1(style.above));
    xml.writeAttribute(u"fo:margin-bottom"_s, QString::fromLatin1(style.below));
    if (style.outline > 0) xml.writeAttribute(u"fo:keep-with-next"_s, u"always"_s);
    xml.writeEmptyElement(u"style:text-properties"_s);
    xml.writeAttribute(u"fo:font-size"_s, QString::fromLatin1(style.size));
    if (style.bold) xml.writeAttribute(u"fo:font-weight"_s, u"bold"_s);
    if (style.coloured) xml.writeAttribute(u"fo:color"_s, seriesColour(pack.brand, 0));
    xml.writeEndElement();
}

} // namespace

void odtNamespaces(QXmlStreamWriter& xml) {
    for (const auto& [prefix, name] :
         {std::pair("office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
          std::pair("style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
          std::pair("text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
          std::pair("table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
          std::pair("draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"),
          std::pair("fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
          std::pair("svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"),
          std::pair("xlink", "http://www.w3.org/1999/xlink"), std::pair("dc", "http://purl.org/dc/elements/1.1/"),
          std::pair("meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0")})
        xml.writeNamespace(QString::fromLatin1(name), QString::fromLatin1(prefix));
    xml.writeAttribute(u"office:version"_s, u"1.3"_s);
}

QString odtText(const QString& text) {
    QString kept;
    for (const QChar c : text)
        if (c.unicode() >= 32 || c == u'\t' || c == u'\n') kept += c;
    return kept;
}

QByteArray odtManifest(const std::vector<OdtPicture>& pictures) {
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeNamespace(u"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"_s, u"manifest"_s);
    xml.writeStartElement(u"manifest:manifest"_s);
    xml.writeAttribute(u"manifest:version"_s, u"1.3"_s);
    const auto entry = [&](const QString& name, const QString& type) {
        xml.writeEmptyElement(u"manifest:file-entry"_s);
        xml.writeAttribute(u"manifest:full-path"_s, name);
        xml.writeAttribute(u"manifest:media-type"_s, type);
    };
    entry(u"/"_s, u"application/vnd.oasis.opendocument.text"_s);
    for (const char* part : {"content.xml", "styles.xml", "meta.xml"}) entry(QString::fromLatin1(part), u"text/xml"_s);
    for (const OdtPicture& picture : pictures) entry(picture.name, picture.mediaType);
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

QByteArray odtMeta(const Pack& pack) {
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeStartElement(u"office:document-meta"_s);
    odtNamespaces(xml);
    xml.writeStartElement(u"office:meta"_s);
    xml.writeTextElement(u"dc:title"_s, odtText(u"%1 – %2, %3"_s.arg(pack.title, pack.partner, pack.periodText)));
    xml.writeTextElement(u"dc:creator"_s, odtText(pack.manager));
    xml.writeTextElement(u"dc:language"_s, QLocale(pack.language).bcp47Name());
    xml.writeTextElement(u"dc:date"_s, pack.asOf.toString(Qt::ISODate) + u"T12:00:00"_s);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

QByteArray odtStyles(const Pack& pack) {
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeStartElement(u"office:document-styles"_s);
    odtNamespaces(xml);
    xml.writeStartElement(u"office:styles"_s);
    xml.writeStartElement(u"style:default-style"_s);
    xml.writeAttribute(u"style:family"_s, u"paragraph"_s);
    xml.writeEmptyElement(u"style:text-properties"_s);
    xml.writeAttribute(u"fo:font-family"_s, u"Liberation Sans, Arial, sans-serif"_s);
    xml.writeAttribute(u"fo:font-size"_s, u"10pt"_s);
    const QLocale locale(pack.language);
    xml.writeAttribute(u"fo:language"_s, locale == QLocale::c() ? u"en"_s : QLocale::languageToCode(locale.language()));
    xml.writeAttribute(u"fo:country"_s,
                       locale == QLocale::c() ? u"US"_s : QLocale::territoryToCode(locale.territory()));
    xml.writeEndElement();
    static constexpr auto styles =
        std::to_array<TextStyle>({{"Standard", "", "10pt", false, false, "0pt", "4pt", 0},
                                  {"Title", "Standard", "24pt", true, true, "12pt", "4pt", 0},
                                  {"Subtitle", "Standard", "14pt", false, false, "0pt", "10pt", 0},
                                  {"Heading_20_1", "Standard", "16pt", true, true, "18pt", "6pt", 1},
                                  {"Heading_20_2", "Standard", "12pt", true, false, "10pt", "4pt", 2},
                                  {"Small", "Standard", "8.5pt", false, false, "0pt", "4pt", 0},
                                  {"Cell", "Standard", "9pt", false, false, "0pt", "0pt", 0},
                                  {"CellHead", "Cell", "9pt", true, false, "0pt", "0pt", 0},
                                  {"Contents_20_1", "Standard", "10pt", false, false, "0pt", "2pt", 0},
                                  {"Contents_20_Heading", "Standard", "16pt", true, true, "12pt", "6pt", 0}});
    for (const TextStyle& style : styles) paragraphStyle(xml, style, pack);
    xml.writeEndElement();
    xml.writeStartElement(u"office:automatic-styles"_s);
    xml.writeStartElement(u"style:page-layout"_s);
    xml.writeAttribute(u"style:name"_s, u"Page"_s);
    xml.writeEmptyElement(u"style:page-layout-properties"_s);
    for (const auto& [name, value] : {std::pair("fo:page-width", "21cm"), std::pair("fo:page-height", "29.7cm"),
                                      std::pair("fo:margin", "2cm"), std::pair("style:print-orientation", "portrait")})
        xml.writeAttribute(QString::fromLatin1(name), QString::fromLatin1(value));
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeStartElement(u"office:master-styles"_s);
    xml.writeStartElement(u"style:master-page"_s);
    xml.writeAttribute(u"style:name"_s, u"Standard"_s);
    xml.writeAttribute(u"style:page-layout-name"_s, u"Page"_s);
    xml.writeStartElement(u"style:footer"_s);
    xml.writeStartElement(u"text:p"_s);
    xml.writeAttribute(u"text:style-name"_s, u"Small"_s);
    xml.writeCharacters(
        odtText(u"%1 – %2, %3 · %4 "_s.arg(pack.title, pack.partner, pack.periodText, pack.word(u"page"_s))));
    xml.writeTextElement(u"text:page-number"_s, u"1"_s);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

} // namespace channelbook::reviews
