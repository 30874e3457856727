#include "core/reviews/SvgChart.h"

#include <QLocale>

namespace channelbook::reviews {

using namespace Qt::StringLiterals;

namespace {

const QString& styles() {
    static const QString text =
        u":root{--main:%1;--accent:%2}*{box-sizing:border-box}body{font:15px/1.5 system-ui,'Segoe "
        u"UI',Helvetica,Arial,sans-serif;color:#222;margin:0;background:#f4f5f7}"
        "main{max-width:980px;margin:0 auto;background:#fff;padding:40px 48px}header{border-bottom:4px solid "
        "var(--main);padding-bottom:20px;margin-bottom:24px}"
        ".logos{display:flex;justify-content:space-between;align-items:center;gap:24px;min-height:20px}.logos "
        "img{max-height:64px;max-width:240px}"
        "h1{font-size:30px;margin:16px 0 4px}h2{font-size:21px;color:var(--main);border-bottom:1px solid "
        "#d9dde3;padding-bottom:4px;margin:36px 0 12px}h3{font-size:16px;margin:20px 0 6px}"
        ".headline{font-size:18px;margin:12px 0}.facts{display:grid;grid-template-columns:max-content 1fr;gap:2px "
        "16px;margin:12px 0}.facts dt{color:#666}.facts dd{margin:0}"
        "nav ol,.agenda{padding-left:22px}nav a{color:inherit}table{border-collapse:collapse;width:100%;margin:8px 0 "
        "12px;font-size:14px}th{text-align:left;border-bottom:2px solid var(--main);padding:5px "
        "8px;vertical-align:bottom}"
        "td{border-bottom:1px solid #e3e6ea;padding:5px "
        "8px;vertical-align:top}.num{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}tr.total "
        "td{font-weight:600;border-top:2px solid #9aa3af}"
        ".good{color:#1b7a3d}.near{color:#9a6700}.bad{color:#b42318}.why,.more,.none,.small{color:#666;font-size:13px}."
        "commentary{border-left:4px solid var(--accent);padding:4px 0 4px 14px;margin:10px 0;white-space:pre-line}"
        ".note{padding:8px 12px;background:#f1f3f6;border-radius:4px;margin:8px "
        "0}.note.warning{background:#fff4e0}.swot{display:grid;grid-template-columns:1fr 1fr;gap:12px}.swot "
        "div{border:1px solid #d9dde3;border-top:4px solid var(--main);padding:8px 14px;border-radius:4px}"
        ".swot div:nth-child(even){border-top-color:var(--accent)}.swot h3{margin-top:4px}.swot ul{margin:4px "
        "0;padding-left:20px}svg.chart{width:100%;height:auto;margin:4px 0 12px}figure{margin:12px "
        "0;break-inside:avoid}figcaption{font-weight:600}"
        "footer{border-top:1px solid #d9dde3;margin-top:40px;padding-top:10px;color:#666;font-size:13px}"
        "@media print{body{background:#fff;font-size:12px}main{max-width:none;padding:0}h2{break-after:avoid}tr,.swot "
        "div,.note{break-inside:avoid}section.page{break-before:page}thead{display:table-header-group}*{-webkit-print-"
        "color-adjust:exact;print-color-adjust:exact}}"
        "@page{margin:16mm}@media(max-width:700px){main{padding:20px}.swot{grid-template-columns:1fr}table{display:block;overflow-x:auto}}"_s;
    return text;
}

QString toneClass(Tone tone) {
    switch (tone) {
    case Tone::Good:
        return u"good"_s;
    case Tone::Near:
        return u"near"_s;
    case Tone::Bad:
        return u"bad"_s;
    case Tone::None:
        break;
    }
    return {};
}

/// What stands in the table beside its colour, for those who do not see colours.
QString toneMark(Tone tone) {
    return tone == Tone::Good ? u"▲ "_s : tone == Tone::Bad ? u"▼ "_s : QString();
}

class Page {
public:
    explicit Page(const Pack& pack)
        : m_pack(pack) {}

    QByteArray html() {
        const QString language =
            QLocale(m_pack.language) == QLocale::c() ? u"en"_s : QLocale(m_pack.language).bcp47Name();
        const QString title = u"%1 – %2, %3"_s.arg(m_pack.title, m_pack.partner, m_pack.periodText);
        m_out =
            u"<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>%2</title>\n<style>"_s
                .arg(language, title.toHtmlEscaped());
        m_out += styles().arg(seriesColour(m_pack.brand, 0), seriesColour(m_pack.brand, 1)) +
                 u"</style></head>\n<body><main>\n"_s;
        head();
        contents();
        for (std::size_t i = 0; i < m_pack.sections.size(); ++i) section(i);
        appendix();
        m_out += u"<footer>%1</footer>\n</main></body></html>\n"_s.arg(
            escaped(m_pack.word(u"all_as_of"_s).arg(dayText(m_pack, m_pack.asOf))));
        return m_out.toUtf8();
    }

private:
    static QString escaped(const QString& text) { return text.toHtmlEscaped(); }
    [[nodiscard]] QString word(const QString& key) const { return m_pack.word(key).toHtmlEscaped(); }

    void logo(const Logo& logo, const QString& of) {
        if (!logo.isEmpty())
            m_out += u"<img alt=\"%1\" src=\"data:%2;base64,%3\">"_s.arg(escaped(of), logo.mediaType,
                                                                         QString::fromLatin1(logo.content.toBase64()));
        else
            m_out += u"<span>%1</span>"_s.arg(escaped(of));
    }

    void fact(const QString& name, const QString& value) {
        if (!value.isEmpty()) m_out += u"<dt>%1</dt><dd>%2</dd>"_s.arg(name, escaped(value));
    }

    void head() {
        m_out += u"<header><div class=\"logos\">"_s;
        logo(m_pack.brand.ours, m_pack.brand.company);
        logo(m_pack.brand.partner, m_pack.brand.partner.isEmpty() ? QString() : m_pack.partner);
        m_out +=
            u"</div><h1>%1</h1><p class=\"headline\"><strong>%2</strong>, %3</p><p>%4</p><dl class=\"facts\">"_s.arg(
                escaped(m_pack.title), escaped(m_pack.partner), escaped(m_pack.periodText), escaped(m_pack.headline));
        fact(word(u"period"_s), u"%1 – %2"_s.arg(dayText(m_pack, m_pack.from), dayText(m_pack, m_pack.to)));
        if (m_pack.date.isValid()) fact(word(m_pack.held ? u"held"_s : u"planned"_s), dayText(m_pack, m_pack.date));
        fact(word(u"as_of"_s), dayText(m_pack, m_pack.asOf));
        fact(word(u"tier"_s), m_pack.tier);
        fact(word(u"type"_s), m_pack.type);
        fact(word(u"manager"_s), m_pack.manager);
        fact(word(u"attendees"_s), m_pack.attendees.join(u", "_s));
        fact(word(u"currency"_s), m_pack.currency);
        m_out += u"</dl></header>\n"_s;
    }

    void contents() {
        m_out += u"<nav><h2>%1</h2><ol>"_s.arg(word(u"contents"_s));
        for (std::size_t i = 0; i < m_pack.sections.size(); ++i)
            m_out += u"<li><a href=\"#s%1\">%2</a></li>"_s.arg(i + 1).arg(escaped(m_pack.sections[i].title));
        m_out += u"<li><a href=\"#definitions\">%1</a></li><li><a href=\"#sources\">%2</a></li></ol></nav>\n"_s.arg(
            word(u"definitions"_s), word(u"sources"_s));
        if (m_pack.agenda.empty()) return;
        m_out += u"<h2>%1</h2><ol class=\"agenda\">"_s.arg(word(u"agenda"_s));
        for (const AgendaPoint& point : m_pack.agenda) {
            QStringList more;
            if (point.minutes > 0) more << u"%1 %2"_s.arg(point.minutes).arg(word(u"minutes"_s));
            if (!point.who.isEmpty()) more << escaped(point.who);
            m_out += u"<li>%1%2</li>"_s.arg(
                escaped(point.title),
                more.isEmpty() ? QString() : u" <span class=\"small\">(%1)</span>"_s.arg(more.join(u", "_s)));
        }
        m_out += u"</ol>\n"_s;
    }

    void section(std::size_t index) {
        const Section& section = m_pack.sections[index];
        m_out += u"<section class=\"page\" id=\"s%1\"><h2>%2</h2>\n"_s.arg(index + 1).arg(escaped(section.title));
        if (!section.commentary.isEmpty())
            m_out += u"<div class=\"commentary\">%1</div>\n"_s.arg(escaped(section.commentary));
        for (const Block& block : section.blocks) std::visit([&](const auto& each) { write(each); }, block);
        m_out += u"</section>\n"_s;
    }

    void title(const QString& text) {
        if (!text.isEmpty()) m_out += u"<h3>%1</h3>"_s.arg(escaped(text));
    }

    void write(const Kpis& kpis) {
        title(kpis.title);
        if (kpis.rows.empty()) {
            m_out += u"<p class=\"none\">%1</p>"_s.arg(word(u"no_numbers"_s));
            return;
        }
        m_out +=
            u"<table><thead><tr><th>%1</th><th class=\"num\">%2</th><th class=\"num\">%3</th><th class=\"num\">%4</th><th class=\"num\">%5</th><th class=\"num\">%6</th><th class=\"num\">%7</th><th>%8</th></tr></thead><tbody>"_s
                .arg(word(u"metric"_s), word(u"value"_s), word(u"target"_s), word(u"attainment"_s), word(u"previous"_s),
                     word(u"change"_s), word(u"peers"_s), word(u"quarters"_s));
        bool peers = false;
        for (const KpiRow& row : kpis.rows) {
            const QString why = row.why.isEmpty() ? QString() : u"<div class=\"why\">%1</div>"_s.arg(escaped(row.why));
            const auto cell = [](const QString& text, const QString& kind = {}) {
                return u"<td class=\"num %1\">%2</td>"_s.arg(kind, text.isEmpty() ? u"–"_s : escaped(text));
            };
            m_out +=
                u"<tr><td>%1%2</td>"_s.arg(escaped(row.name), why) + cell(row.value) + cell(row.target) +
                cell(row.attainment, toneClass(row.targetNumber ? row.tone : Tone::None)) + cell(row.previous) +
                cell(row.delta.isEmpty() ? QString() : toneMark(row.deltaTone) + row.delta, toneClass(row.deltaTone)) +
                cell(row.peers) + u"<td>%1</td></tr>"_s.arg(svgSparkline(m_pack, row.trend));
            peers = peers || row.peerCount > 0;
        }
        m_out += u"</tbody></table>\n"_s;
        if (peers) m_out += u"<p class=\"small\">%1</p>\n"_s.arg(word(u"peers_note"_s));
    }

    void write(const Table& table) {
        title(table.title);
        if (table.rows.empty()) {
            m_out += u"<p class=\"none\">%1</p>\n"_s.arg(escaped(table.none));
            return;
        }
        const auto cells = [&](const QStringList& row, const QString& tag) {
            for (qsizetype i = 0; i < row.size(); ++i)
                m_out += u"<%1%2>%3</%1>"_s.arg(
                    tag, table.columns[static_cast<std::size_t>(i)].right ? u" class=\"num\""_s : QString(),
                    escaped(row[i]));
        };
        QStringList heads;
        for (const TableColumn& column : table.columns) heads << column.title;
        m_out += u"<table><thead><tr>"_s;
        cells(heads, u"th"_s);
        m_out += u"</tr></thead><tbody>"_s;
        for (const QStringList& row : table.rows) {
            m_out += u"<tr>"_s;
            cells(row, u"td"_s);
            m_out += u"</tr>"_s;
        }
        if (!table.total.isEmpty()) {
            m_out += u"<tr class=\"total\">"_s;
            cells(table.total, u"td"_s);
            m_out += u"</tr>"_s;
        }
        m_out += u"</tbody></table>\n"_s;
        if (!table.more.isEmpty()) m_out += u"<p class=\"more\">%1</p>\n"_s.arg(escaped(table.more));
    }

    void write(const Chart& chart) {
        const QString svg = svgChart(m_pack, chart);
        m_out += u"<figure><figcaption>%1</figcaption>%2</figure>\n"_s.arg(
            escaped(chart.title), svg.isEmpty() ? u"<p class=\"none\">%1</p>"_s.arg(escaped(chart.none)) : svg);
    }

    void write(const ItemList& list) {
        title(list.title);
        if (list.items.empty()) {
            m_out += u"<p class=\"none\">%1</p>\n"_s.arg(escaped(list.none));
            return;
        }
        const bool plain = list.kind == ItemList::Kind::Decisions || list.kind == ItemList::Kind::Risks;
        const bool origin = list.kind == ItemList::Kind::Commitments;
        m_out += u"<table><thead><tr><th>%1</th>"_s.arg(word(u"action"_s));
        if (!plain) m_out += u"<th>%1</th>"_s.arg(word(u"who"_s));
        m_out += u"<th>%1</th>"_s.arg(word(u"due"_s));
        if (!plain) m_out += u"<th>%1</th>"_s.arg(word(u"status"_s));
        if (origin) m_out += u"<th>%1</th>"_s.arg(word(u"origin"_s));
        m_out += u"</tr></thead><tbody>"_s;
        for (const ListItem& item : list.items) {
            const QString outcome =
                item.outcome.isEmpty() ? QString() : u"<div class=\"why\">%1</div>"_s.arg(escaped(item.outcome));
            m_out += u"<tr><td>%1%2</td>"_s.arg(escaped(item.text), outcome);
            QStringList who;
            if (!item.side.isEmpty()) who << (item.side == u"partner" ? escaped(m_pack.partner) : word(u"us"_s));
            if (!item.who.isEmpty()) who << escaped(item.who);
            if (!plain) m_out += u"<td>%1</td>"_s.arg(who.join(u": "_s));
            m_out += u"<td class=\"%1\">%2</td>"_s.arg(plain ? toneClass(item.tone) : QString(),
                                                       escaped(dayText(m_pack, item.due)));
            if (!plain) m_out += u"<td class=\"%1\">%2</td>"_s.arg(toneClass(item.tone), escaped(item.status));
            if (origin) m_out += u"<td>%1</td>"_s.arg(escaped(item.origin));
            m_out += u"</tr>"_s;
        }
        m_out += u"</tbody></table>\n"_s;
    }

    void write(const Swot& swot) {
        m_out += u"<div class=\"swot\">"_s;
        for (const auto& [key, points] :
             {std::pair(u"strengths"_s, swot.strengths), std::pair(u"weaknesses"_s, swot.weaknesses),
              std::pair(u"opportunities"_s, swot.opportunities), std::pair(u"threats"_s, swot.threats)}) {
            m_out += u"<div><h3>%1</h3>"_s.arg(word(key));
            if (points.isEmpty()) m_out += u"<p class=\"none\">%1</p>"_s.arg(word(u"none_noted"_s));
            m_out += u"<ul>"_s;
            for (const QString& point : points) m_out += u"<li>%1</li>"_s.arg(escaped(point));
            m_out += u"</ul></div>"_s;
        }
        m_out += u"</div>\n"_s;
    }

    void write(const Note& note) {
        m_out += u"<p class=\"note%1\">%2</p>\n"_s.arg(note.warning ? u" warning"_s : QString(), escaped(note.text));
    }

    void appendix() {
        m_out += u"<section class=\"page\" id=\"definitions\"><h2>%1</h2>"_s.arg(word(u"definitions"_s));
        for (const Definition& each : m_pack.definitions) {
            m_out += u"<h3>%1</h3><p>%2</p>"_s.arg(escaped(each.name), escaped(each.words));
            if (!each.caveat.isEmpty())
                m_out += u"<p class=\"small\">%1: %2</p>"_s.arg(word(u"caveat"_s), escaped(each.caveat));
            if (!each.source.isEmpty())
                m_out += u"<p class=\"small\">%1: %2</p>"_s.arg(word(u"source"_s), escaped(each.source));
            m_out += u"\n"_s;
        }
        m_out +=
            u"</section><section id=\"sources\"><h2>%1</h2><table><thead><tr><th>%2</th><th>%3</th><th>%4</th><th>%5</th></tr></thead><tbody>"_s
                .arg(word(u"sources"_s), word(u"source"_s), word(u"import"_s), word(u"at"_s), word(u"what"_s));
        for (const DataSource& each : m_pack.sources)
            m_out += u"<tr><td>%1</td><td>%2</td><td>%3</td><td>%4</td></tr>"_s.arg(
                escaped(each.name), escaped(each.import), escaped(each.at), escaped(each.what));
        m_out += u"</tbody></table></section>\n"_s;
    }

    const Pack& m_pack;
    QString m_out;
};

} // namespace

QByteArray toHtml(const Pack& pack) {
    return Page(pack).html();
}

} // namespace channelbook::reviews
