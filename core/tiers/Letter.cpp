#include "core/tiers/Letter.h"

#include "core/base/MarkdownText.h"
#include "core/metrics/ValueText.h"

#include <QCoreApplication>
#include <QLocale>

namespace channelbook::tiers {

using namespace Qt::StringLiterals;

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("TierLetter", text);
}

using metrics::dayText;

/// What a letter is put together from, whatever it is written in.
class Writer {
public:
    explicit Writer(const QString& subject)
        : m_subject(subject) {
        m_markdown = u"# %1\n"_s.arg(markdownText(subject));
        m_html = u"<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"><title>%2</title>\n"
                 "<style>body{font-family:sans-serif;max-width:44em;margin:2em auto;line-height:1.5}h1{font-size:1.4em}h2{font-size:1.1em;margin-top:1.6em}"
                 "table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.35em .8em .35em 0;border-bottom:1px solid #bbb;vertical-align:top}"
                 "@page{margin:2.5cm}</style></head>\n<body><h1>%2</h1>\n"_s.arg(QLocale().bcp47Name(), subject.toHtmlEscaped());
    }
    void paragraph(const QString& text) {
        m_markdown += u"\n%1\n"_s.arg(markdownText(text));
        m_html += u"<p>%1</p>\n"_s.arg(text.toHtmlEscaped());
    }
    void heading(const QString& text) {
        m_markdown += u"\n## %1\n"_s.arg(markdownText(text));
        m_html += u"<h2>%1</h2>\n"_s.arg(text.toHtmlEscaped());
    }
    void list(const QStringList& items) {
        m_markdown += u'\n';
        m_html += u"<ul>"_s;
        for (const QString& item : items) {
            m_markdown += u"- %1\n"_s.arg(markdownText(item));
            m_html += u"<li>%1</li>"_s.arg(item.toHtmlEscaped());
        }
        m_html += u"</ul>\n"_s;
    }
    void table(const QStringList& header, const std::vector<QStringList>& rows) {
        QStringList rule;
        for (qsizetype i = 0; i < header.size(); ++i) rule << u"---"_s;
        m_markdown += u"\n| %1 |\n| %2 |\n"_s.arg(joined(header), rule.join(u" | "_s));
        m_html += u"<table><tr>"_s;
        for (const QString& cell : header) m_html += u"<th>%1</th>"_s.arg(cell.toHtmlEscaped());
        m_html += u"</tr>"_s;
        for (const QStringList& row : rows) {
            m_markdown += u"| %1 |\n"_s.arg(joined(row));
            m_html += u"<tr>"_s;
            for (const QString& cell : row) m_html += u"<td>%1</td>"_s.arg(cell.toHtmlEscaped());
            m_html += u"</tr>"_s;
        }
        m_html += u"</table>\n"_s;
    }
    [[nodiscard]] Letter letter() const { return {m_subject, m_markdown, m_html + u"</body></html>\n"_s}; }

private:
    static QString joined(const QStringList& cells) {
        QStringList escaped;
        for (const QString& cell : cells) escaped << markdownText(cell);
        return escaped.join(u" | "_s);
    }

    QString m_subject, m_markdown, m_html;
};

QString opening(const PartnerFacts& partner, const TierEntry* newest) {
    const QString& tier = partner.tier;
    const bool about = newest != nullptr && newest->tier == tier;
    if (about && newest->kind == u"grace" && newest->graceUntil.isValid())
        return words(QT_TRANSLATE_NOOP("TierLetter", "at the last review you did not have all that the tier %1 asks. You keep it until %2; what you reach by then counts.")).arg(tier, dayText(newest->graceUntil));
    if (about && newest->previous.isEmpty()) return words(QT_TRANSLATE_NOOP("TierLetter", "welcome to our partner program. Since %1 you are a partner of the tier %2.")).arg(dayText(newest->since), tier);
    if (about && newest->previous != tier) return words(QT_TRANSLATE_NOOP("TierLetter", "since %1 you are a partner of the tier %2; before, it was %3.")).arg(dayText(newest->since), tier, newest->previous);
    return words(QT_TRANSLATE_NOOP("TierLetter", "you are a partner of the tier %1.")).arg(tier);
}

QString subjectOf(const PartnerFacts& partner, const TierEntry* newest) {
    if (newest != nullptr && newest->tier == partner.tier && newest->kind == u"grace") return words(QT_TRANSLATE_NOOP("TierLetter", "%1: your tier %2 needs your attention")).arg(partner.name, partner.tier);
    return words(QT_TRANSLATE_NOOP("TierLetter", "%1: your tier %2 in our partner program")).arg(partner.name, partner.tier);
}

std::vector<QStringList> rowsOf(const Requirement& asks, const Facts& facts, RecordId partner) {
    std::vector<QStringList> rows;
    for (const CheckedLine& line : checked(asks, facts, partner))
        rows.push_back({u"– "_s.repeated(line.depth) + line.asked, line.has, line.met ? words(QT_TRANSLATE_NOOP("TierLetter", "reached")) : words(QT_TRANSLATE_NOOP("TierLetter", "not yet"))});
    return rows;
}

} // namespace

Expected<Letter> letterTo(store::Connection& connection, const metrics::Numbers& numbers, RecordId id) {
    const auto programs = publishedPrograms(connection);
    std::vector<const Definition*> definitions;
    for (const StoredProgram& stored : programs) definitions.push_back(&stored.definition);
    const auto facts = Facts::of(connection, numbers, definitions, id);
    if (!facts) return tl::unexpected(facts.error());
    const PartnerFacts& partner = facts->partners().front();
    const QString act = words(QT_TRANSLATE_NOOP("TierLetter", "Write a letter"));
    const StoredProgram* program = programFor(programs, partner.type);
    if (program == nullptr) return failure(ErrorCode::ActRefused, {partner.name, act, words(QT_TRANSLATE_NOOP("TierLetter", "No published program is for partners of its type."))});
    const Definition& definition = program->definition;
    const int rank = definition.rankOf(partner.tier);
    if (rank < 0) return failure(ErrorCode::ActRefused, {partner.name, act, words(QT_TRANSLATE_NOOP("TierLetter", "It has no tier of “%1”.")).arg(definition.name)});
    const auto history = tierHistory(connection, id);
    const TierEntry* newest = history.empty() ? nullptr : &history.front();
    const Tier& tier = definition.tiers[static_cast<std::size_t>(rank)];

    Writer writer(subjectOf(partner, newest));
    writer.paragraph(dayText(facts->today()));
    writer.paragraph(words(QT_TRANSLATE_NOOP("TierLetter", "Dear team of %1,")).arg(partner.name));
    writer.paragraph(opening(partner, newest));
    const QStringList header{words(QT_TRANSLATE_NOOP("TierLetter", "What is asked")), words(QT_TRANSLATE_NOOP("TierLetter", "What you have")), words(QT_TRANSLATE_NOOP("TierLetter", "Status"))};
    if (const auto rows = rowsOf(tier.asks, *facts, id); !rows.empty()) {
        writer.heading(words(QT_TRANSLATE_NOOP("TierLetter", "What %1 asks")).arg(tier.name));
        writer.table(header, rows);
    }
    if (!tier.benefits.empty()) {
        QStringList benefits;
        for (const Benefit& benefit : tier.benefits) benefits << benefit.name;
        writer.heading(words(QT_TRANSLATE_NOOP("TierLetter", "What you get")));
        writer.list(benefits);
    }
    if (rank + 1 < static_cast<int>(definition.tiers.size())) {
        const Tier& next = definition.tiers[static_cast<std::size_t>(rank) + 1];
        const QString missing = lacking(next.asks, *facts, id);
        writer.heading(words(QT_TRANSLATE_NOOP("TierLetter", "Your way to %1")).arg(next.name));
        writer.paragraph(missing.isEmpty() ? words(QT_TRANSLATE_NOOP("TierLetter", "You have what %1 asks: the next review will say so.")).arg(next.name)
                                           : words(QT_TRANSLATE_NOOP("TierLetter", "What lacks to %1: %2.")).arg(next.name, missing));
        if (const auto rows = rowsOf(next.asks, *facts, id); !rows.empty()) writer.table(header, rows);
    }
    store::Statement manager(connection, "SELECT o.name FROM partner p JOIN owner o ON o.id = p.manager_id WHERE p.id = ?");
    writer.paragraph(words(QT_TRANSLATE_NOOP("TierLetter", "With kind regards")));
    if (manager.bind(1, id).step()) writer.paragraph(manager.text(0));
    writer.paragraph(words(QT_TRANSLATE_NOOP("TierLetter", "By “%1”, version %2. Next review: %3.")).arg(definition.name).arg(program->version).arg(dayText(nextReview(connection, *program))));
    return writer.letter();
}

} // namespace channelbook::tiers
