#include "core/export/ArchiveWriter.h"
#include "core/reviews/OdtParts.h"
#include "core/reviews/SvgChart.h"

#include <utility>

namespace channelbook::reviews {

using namespace Qt::StringLiterals;

namespace {

class Document {
public:
    explicit Document(const Pack& pack)
        : m_pack(pack) {}

    Expected<void> write(const QString& path) {
        const QByteArray content = contentXml();
        auto archive = exports::ArchiveWriter::makeZip(path, QDateTime(m_pack.asOf, QTime(12, 0), Qt::UTC));
        if (!archive) return tl::unexpected(archive.error());
        if (auto added = (*archive)->addPlain(u"mimetype"_s, "application/vnd.oasis.opendocument.text"); !added)
            return added;
        std::vector<std::pair<QString, QByteArray>> parts{{u"META-INF/manifest.xml"_s, odtManifest(m_pictures)},
                                                          {u"content.xml"_s, content},
                                                          {u"styles.xml"_s, odtStyles(m_pack)},
                                                          {u"meta.xml"_s, odtMeta(m_pack)}};
        for (const OdtPicture& picture : m_pictures) parts.emplace_back(picture.name, picture.content);
        for (auto& [name, bytes] : parts) {
            const auto added = (*archive)->add(
                name, [bytes = std::move(bytes), given = false](QByteArray& out) mutable -> Expected<bool> {
                    if (std::exchange(given, true)) return false;
                    out += bytes;
                    return true;
                });
            if (!added) return added;
        }
        store::Progress progress;
        return (*archive)->finish(progress);
    }

private:
    [[nodiscard]] QString word(const QString& key) const { return m_pack.word(key); }

    QByteArray contentXml() {
        QByteArray bytes;
        QXmlStreamWriter xml(&bytes);
        m_xml = &xml;
        xml.writeStartDocument();
        xml.writeStartElement(u"office:document-content"_s);
        odtNamespaces(xml);
        automaticStyles();
        xml.writeStartElement(u"office:body"_s);
        xml.writeStartElement(u"office:text"_s);
        head();
        contents();
        for (const Section& section : m_pack.sections) {
            heading(1, section.title);
            for (const QString& line : section.commentary.split(u'\n', Qt::SkipEmptyParts))
                paragraph(line, "Commentary");
            for (const Block& block : section.blocks) std::visit([&](const auto& each) { write(each); }, block);
        }
        appendix();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        m_xml = nullptr;
        return bytes;
    }

    void automaticStyles() {
        m_xml->writeStartElement(u"office:automatic-styles"_s);
        const auto style = [&](const QString& name, const QString& family, const QString& parent) {
            m_xml->writeStartElement(u"style:style"_s);
            m_xml->writeAttribute(u"style:name"_s, name);
            m_xml->writeAttribute(u"style:family"_s, family);
            if (!parent.isEmpty()) m_xml->writeAttribute(u"style:parent-style-name"_s, parent);
        };
        const auto alignRight = [&](const QString& name, const QString& parent) {
            style(name, u"paragraph"_s, parent);
            m_xml->writeEmptyElement(u"style:paragraph-properties"_s);
            m_xml->writeAttribute(u"fo:text-align"_s, u"end"_s);
            m_xml->writeEndElement();
        };
        alignRight(u"CellRight"_s, u"Cell"_s);
        alignRight(u"CellHeadRight"_s, u"CellHead"_s);
        style(u"Commentary"_s, u"paragraph"_s, u"Standard"_s);
        m_xml->writeEmptyElement(u"style:paragraph-properties"_s);
        m_xml->writeAttribute(u"fo:border-left"_s, u"2pt solid "_s + seriesColour(m_pack.brand, 1));
        m_xml->writeAttribute(u"fo:padding-left"_s, u"0.25cm"_s);
        m_xml->writeEndElement();
        style(u"Grid"_s, u"table"_s, {});
        m_xml->writeEmptyElement(u"style:table-properties"_s);
        m_xml->writeAttribute(u"style:width"_s, u"17cm"_s);
        m_xml->writeAttribute(u"table:align"_s, u"margins"_s);
        m_xml->writeEndElement();
        for (int share = 1; share <= mostShare; ++share) {
            style(u"Col%1"_s.arg(share), u"table-column"_s, {});
            m_xml->writeEmptyElement(u"style:table-column-properties"_s);
            m_xml->writeAttribute(u"style:rel-column-width"_s, u"%1*"_s.arg(share));
            m_xml->writeEndElement();
        }
        for (const auto& [name, border] :
             {std::pair(u"Box"_s, u"0.5pt solid #d0d5dd"_s),
              std::pair(u"BoxHead"_s, u"1.5pt solid "_s + seriesColour(m_pack.brand, 0))}) {
            style(name, u"table-cell"_s, {});
            m_xml->writeEmptyElement(u"style:table-cell-properties"_s);
            m_xml->writeAttribute(u"fo:border-bottom"_s, border);
            m_xml->writeAttribute(u"fo:padding"_s, u"0.08cm"_s);
            m_xml->writeEndElement();
        }
        m_xml->writeEndElement();
    }

    void paragraph(const QString& text, const char* style = "Standard") {
        m_xml->writeStartElement(u"text:p"_s);
        m_xml->writeAttribute(u"text:style-name"_s, QString::fromLatin1(style));
        m_xml->writeCharacters(odtText(text));
        m_xml->writeEndElement();
    }

    void heading(int level, const QString& text) {
        if (text.isEmpty()) return;
        m_xml->writeStartElement(u"text:h"_s);
        m_xml->writeAttribute(u"text:style-name"_s, u"Heading_20_%1"_s.arg(level));
        m_xml->writeAttribute(u"text:outline-level"_s, QString::number(level));
        m_xml->writeCharacters(odtText(text));
        m_xml->writeEndElement();
    }

    /// @param wide, high in centimetres
    void picture(const QByteArray& content, const QString& mediaType, const QString& title, double wide, double high) {
        const QString ending = mediaType == u"image/png"    ? u".png"_s
                               : mediaType == u"image/jpeg" ? u".jpg"_s
                                                            : u".svg"_s;
        m_pictures.push_back({u"Pictures/%1%2"_s.arg(m_pictures.size() + 1).arg(ending), mediaType, content});
        m_xml->writeStartElement(u"text:p"_s);
        m_xml->writeAttribute(u"text:style-name"_s, u"Standard"_s);
        m_xml->writeStartElement(u"draw:frame"_s);
        m_xml->writeAttribute(u"draw:name"_s, u"Picture %1"_s.arg(m_pictures.size()));
        m_xml->writeAttribute(u"text:anchor-type"_s, u"as-char"_s);
        m_xml->writeAttribute(u"svg:width"_s, QString::number(wide, 'f', 2) + u"cm"_s);
        m_xml->writeAttribute(u"svg:height"_s, QString::number(high, 'f', 2) + u"cm"_s);
        m_xml->writeStartElement(u"draw:image"_s);
        m_xml->writeAttribute(u"xlink:href"_s, m_pictures.back().name);
        m_xml->writeAttribute(u"xlink:type"_s, u"simple"_s);
        m_xml->writeAttribute(u"xlink:show"_s, u"embed"_s);
        m_xml->writeAttribute(u"xlink:actuate"_s, u"onLoad"_s);
        m_xml->writeEndElement();
        m_xml->writeTextElement(u"svg:title"_s, odtText(title));
        m_xml->writeEndElement();
        m_xml->writeEndElement();
    }

    void logo(const Logo& logo, const QString& of) {
        if (logo.isEmpty()) return;
        constexpr double most = 5, tall = 1.8;
        const double scale = std::min(most / logo.width, tall / logo.height);
        picture(logo.content, logo.mediaType, of, logo.width * scale, logo.height * scale);
    }

    void fact(const QString& name, const QString& value) {
        if (!value.isEmpty()) paragraph(name + u": "_s + value);
    }

    void head() {
        logo(m_pack.brand.ours, m_pack.brand.company);
        logo(m_pack.brand.partner, m_pack.partner);
        paragraph(m_pack.title, "Title");
        paragraph(u"%1, %2"_s.arg(m_pack.partner, m_pack.periodText), "Subtitle");
        paragraph(m_pack.headline);
        fact(word(u"period"_s), u"%1 – %2"_s.arg(dayText(m_pack, m_pack.from), dayText(m_pack, m_pack.to)));
        fact(word(m_pack.held ? u"held"_s : u"planned"_s), dayText(m_pack, m_pack.date));
        fact(word(u"as_of"_s), dayText(m_pack, m_pack.asOf));
        fact(word(u"tier"_s), m_pack.tier);
        fact(word(u"manager"_s), m_pack.manager);
        fact(word(u"attendees"_s), m_pack.attendees.join(u", "_s));
    }

    /// A table of contents that a word processor keeps up to date; its entries are there without one.
    void contents() {
        m_xml->writeStartElement(u"text:table-of-content"_s);
        m_xml->writeAttribute(u"text:name"_s, u"Contents"_s);
        m_xml->writeStartElement(u"text:table-of-content-source"_s);
        m_xml->writeAttribute(u"text:outline-level"_s, u"1"_s);
        m_xml->writeStartElement(u"text:index-title-template"_s);
        m_xml->writeAttribute(u"text:style-name"_s, u"Contents_20_Heading"_s);
        m_xml->writeCharacters(word(u"contents"_s));
        m_xml->writeEndElement();
        m_xml->writeStartElement(u"text:table-of-content-entry-template"_s);
        m_xml->writeAttribute(u"text:outline-level"_s, u"1"_s);
        m_xml->writeAttribute(u"text:style-name"_s, u"Contents_20_1"_s);
        m_xml->writeEmptyElement(u"text:index-entry-text"_s);
        m_xml->writeEndElement();
        m_xml->writeEndElement();
        m_xml->writeStartElement(u"text:index-body"_s);
        m_xml->writeStartElement(u"text:index-title"_s);
        m_xml->writeAttribute(u"text:name"_s, u"Contents_Head"_s);
        paragraph(word(u"contents"_s), "Contents_20_Heading");
        m_xml->writeEndElement();
        for (const Section& section : m_pack.sections) paragraph(section.title, "Contents_20_1");
        paragraph(word(u"definitions"_s), "Contents_20_1");
        paragraph(word(u"sources"_s), "Contents_20_1");
        m_xml->writeEndElement();
        m_xml->writeEndElement();
        if (m_pack.agenda.empty()) return;
        heading(2, word(u"agenda"_s));
        Table table{{}, {{word(u"agenda"_s), false, 6}, {word(u"minutes"_s), true, 1}, {word(u"who"_s), false, 3}},
                    {}, {},
                    {}, {}};
        for (const AgendaPoint& point : m_pack.agenda)
            table.rows.push_back(
                {point.title, point.minutes > 0 ? QString::number(point.minutes) : QString(), point.who});
        grid(table);
    }

    void grid(const Table& table) {
        m_xml->writeStartElement(u"table:table"_s);
        m_xml->writeAttribute(u"table:name"_s, u"Table%1"_s.arg(++m_tables));
        m_xml->writeAttribute(u"table:style-name"_s, u"Grid"_s);
        for (const TableColumn& column : table.columns) {
            m_xml->writeEmptyElement(u"table:table-column"_s);
            m_xml->writeAttribute(u"table:style-name"_s, u"Col%1"_s.arg(std::clamp(column.share, 1, mostShare)));
        }
        QStringList heads;
        for (const TableColumn& column : table.columns) heads << column.title;
        m_xml->writeStartElement(u"table:table-header-rows"_s);
        gridRow(table, heads, true);
        m_xml->writeEndElement();
        for (const QStringList& row : table.rows) gridRow(table, row, false);
        if (!table.total.isEmpty()) gridRow(table, table.total, true);
        m_xml->writeEndElement();
    }

    void gridRow(const Table& table, const QStringList& cells, bool head) {
        m_xml->writeStartElement(u"table:table-row"_s);
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            m_xml->writeStartElement(u"table:table-cell"_s);
            m_xml->writeAttribute(u"table:style-name"_s, head ? u"BoxHead"_s : u"Box"_s);
            m_xml->writeAttribute(u"office:value-type"_s, u"string"_s);
            const bool right = table.columns[i].right;
            const char* style = head ? right ? "CellHeadRight" : "CellHead" : right ? "CellRight" : "Cell";
            for (const QString& line : cells.value(static_cast<qsizetype>(i)).split(u'\n')) paragraph(line, style);
            m_xml->writeEndElement();
        }
        m_xml->writeEndElement();
    }

    void write(const Kpis& kpis) {
        heading(2, kpis.title);
        Table table{{},
                    {{word(u"metric"_s), false, 4},
                     {word(u"value"_s), true, 2},
                     {word(u"target"_s), true, 2},
                     {word(u"attainment"_s), true, 1},
                     {word(u"previous"_s), true, 2},
                     {word(u"change"_s), true, 2},
                     {word(u"peers"_s), true, 2}},
                    {},
                    {},
                    {},
                    {}};
        for (const KpiRow& row : kpis.rows)
            table.rows.push_back({row.why.isEmpty() ? row.name : row.name + u'\n' + row.why, row.value, row.target,
                                  row.attainment, row.previous, row.delta, row.peers});
        if (table.rows.empty())
            paragraph(word(u"no_numbers"_s), "Small");
        else
            grid(table);
    }

    void write(const Table& table) {
        heading(2, table.title);
        if (table.rows.empty()) return paragraph(table.none, "Small");
        grid(table);
        if (!table.more.isEmpty()) paragraph(table.more, "Small");
    }

    void write(const Chart& chart) {
        heading(2, chart.title);
        const QString svg = svgChart(m_pack, chart);
        if (svg.isEmpty()) return paragraph(chart.none, "Small");
        const double high =
            chart.kind == Chart::Kind::Bars ? 1.4 + 0.65 * static_cast<double>(chart.categories.size()) : 6.4;
        picture(svg.toUtf8(), u"image/svg+xml"_s, chart.title, 17, high);
    }

    void write(const ItemList& list) {
        heading(2, list.title);
        if (list.items.empty()) return paragraph(list.none, "Small");
        Table table{{},
                    {{word(u"action"_s), false, 5},
                     {word(u"who"_s), false, 2},
                     {word(u"due"_s), false, 2},
                     {word(u"status"_s), false, 2},
                     {word(u"origin"_s), false, 2}},
                    {},
                    {},
                    {},
                    {}};
        for (const ListItem& item : list.items) {
            QStringList who;
            if (!item.side.isEmpty()) who << (item.side == u"partner" ? m_pack.partner : word(u"us"_s));
            if (!item.who.isEmpty()) who << item.who;
            table.rows.push_back({item.outcome.isEmpty() ? item.text : item.text + u'\n' + item.outcome,
                                  who.join(u": "_s), dayText(m_pack, item.due), item.status, item.origin});
        }
        grid(table);
    }

    void write(const Swot& swot) {
        Table table{{}, {{word(u"strengths"_s), false, 1}, {word(u"weaknesses"_s), false, 1}}, {}, {}, {}, {}};
        const auto points = [](const QStringList& list) { return list.isEmpty() ? u"–"_s : list.join(u'\n'); };
        table.rows.push_back({points(swot.strengths), points(swot.weaknesses)});
        grid(table);
        table.columns[0].title = word(u"opportunities"_s);
        table.columns[1].title = word(u"threats"_s);
        table.rows = {{points(swot.opportunities), points(swot.threats)}};
        grid(table);
    }

    void write(const Note& note) { paragraph(note.text); }

    void appendix() {
        heading(1, word(u"definitions"_s));
        for (const Definition& each : m_pack.definitions) {
            heading(2, each.name);
            paragraph(each.words);
            if (!each.caveat.isEmpty()) paragraph(word(u"caveat"_s) + u": "_s + each.caveat, "Small");
            if (!each.source.isEmpty()) paragraph(word(u"source"_s) + u": "_s + each.source, "Small");
        }
        heading(1, word(u"sources"_s));
        Table table{{},
                    {{word(u"source"_s), false, 3},
                     {word(u"import"_s), false, 2},
                     {word(u"at"_s), false, 3},
                     {word(u"what"_s), false, 4}},
                    {},
                    {},
                    {},
                    {}};
        for (const DataSource& each : m_pack.sources)
            table.rows.push_back({each.name, each.import, each.at, each.what});
        grid(table);
        paragraph(word(u"all_as_of"_s).arg(dayText(m_pack, m_pack.asOf)), "Small");
    }

    static constexpr int mostShare = 8;
    const Pack& m_pack;
    QXmlStreamWriter* m_xml = nullptr;
    std::vector<OdtPicture> m_pictures;
    int m_tables = 0;
};

} // namespace

Expected<void> writeOdt(const Pack& pack, const QString& path) {
    return Document(pack).write(path);
}

} // namespace channelbook::reviews
