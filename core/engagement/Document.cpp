#include "core/engagement/Document.h"

#include "core/base/MarkdownText.h"

#include <QCoreApplication>
#include <QLocale>

namespace channelbook::engagement {

using namespace Qt::StringLiterals;

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Engagement", text);
}

/// One line of a rule: what it is about and what it names.
struct Line {
    QString label, text;
};

std::vector<Line> linesOf(const Rule& rule) {
    std::vector<Line> lines;
    const auto add = [&](const char* label, const QString& text) {
        if (!text.isEmpty()) lines.push_back({words(label), text});
    };
    const QString whom = (rule.partners + rule.tiers + rule.types).join(u", "_s);
    QStringList accounts;
    for (const Account& account : rule.accounts)
        accounts << (account.domain.isEmpty() ? account.name : u"%1 (%2)"_s.arg(account.name, account.domain));
    add(QT_TRANSLATE_NOOP("Engagement", "Customers"), accounts.join(u", "_s));
    add(QT_TRANSLATE_NOOP("Engagement", "Countries"), rule.countries.join(u", "_s));
    add(QT_TRANSLATE_NOOP("Engagement", "Product families"), rule.families.join(u", "_s));
    if (!rule.least.currency.isEmpty())
        add(QT_TRANSLATE_NOOP("Engagement", "Deals from"),
            plainAmount(rule.least.minor, rule.least.currency) + u' ' + rule.least.currency);
    switch (rule.kind) {
    case RuleKind::NamedAccount:
        add(QT_TRANSLATE_NOOP("Engagement", "Served by"),
            whom.isEmpty() ? words(QT_TRANSLATE_NOOP("Engagement", "our own sales")) : whom);
        break;
    case RuleKind::Territory:
        add(QT_TRANSLATE_NOOP("Engagement", "Binds"),
            whom.isEmpty() ? words(QT_TRANSLATE_NOOP("Engagement", "all partners")) : whom);
        break;
    case RuleKind::ProductLine:
        add(QT_TRANSLATE_NOOP("Engagement", "Sold by"), whom);
        break;
    case RuleKind::DirectSales:
        add(QT_TRANSLATE_NOOP("Engagement", "Except for"), whom);
        break;
    case RuleKind::OwnDeals:
        break;
    }
    QStringList covers;
    if (rule.covers.contains(u"registration")) covers << words(QT_TRANSLATE_NOOP("Engagement", "deal registrations"));
    if (rule.covers.contains(u"mdf")) covers << words(QT_TRANSLATE_NOOP("Engagement", "marketing funds"));
    add(QT_TRANSLATE_NOOP("Engagement", "Holds for"), covers.join(u", "_s));
    add(QT_TRANSLATE_NOOP("Engagement", "What follows"),
        rule.effect == Effect::Refuse ? words(QT_TRANSLATE_NOOP("Engagement", "it is refused"))
                                      : words(QT_TRANSLATE_NOOP("Engagement", "we decide, and say why")));
    return lines;
}

QString subtitle(const RuleBook& book) {
    return words(QT_TRANSLATE_NOOP("Engagement", "Version %1, in force from %2"))
        .arg(book.version)
        .arg(QLocale().toString(book.from, QLocale::LongFormat));
}

constexpr std::array order{RuleKind::NamedAccount, RuleKind::Territory, RuleKind::ProductLine, RuleKind::DirectSales,
                           RuleKind::OwnDeals};

/// Calls `heading(label)` before the rules of each kind there is, then `rule(rule)` for each.
template <class Heading, class Each>
void walk(const RuleBook& book, Heading&& heading, Each&& each) {
    for (const RuleKind kind : order) {
        bool begun = false;
        for (const Rule& rule : book.rules) {
            if (rule.kind != kind) continue;
            if (!begun) heading(kindLabel(kind));
            begun = true;
            each(rule);
        }
    }
}

} // namespace

QString rulesAsMarkdown(const RuleBook& book) {
    QString text = u"# %1\n\n%2\n"_s.arg(markdownText(book.title), markdownText(subtitle(book)));
    walk(
        book, [&](const QString& label) { text += u"\n## %1\n"_s.arg(markdownText(label)); },
        [&](const Rule& rule) {
            text += u"\n### %1 %2\n\n"_s.arg(markdownText(rule.id), markdownText(rule.title));
            if (!rule.text.trimmed().isEmpty()) text += markdownText(rule.text) + u"\n\n"_s;
            for (const Line& line : linesOf(rule))
                text += u"- **%1:** %2\n"_s.arg(markdownText(line.label), markdownText(line.text));
        });
    return text;
}

QString rulesAsHtml(const RuleBook& book) {
    QString text = u"<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"><title>%2</title>\n"
                   "<style>body{font-family:sans-serif;max-width:48em;margin:2em "
                   "auto;line-height:1.45}h2{border-bottom:1px solid #999;margin-top:1.6em}h3{margin-bottom:.3em}"
                   "section{break-inside:avoid}dl{display:grid;grid-template-columns:10em 1fr;gap:.2em "
                   "1em}dt{font-weight:bold}dd{margin:0}@page{margin:2cm}</style></head>\n"
                   "<body><h1>%2</h1><p>%3</p>\n"_s.arg(QLocale().bcp47Name(), book.title.toHtmlEscaped(),
                                                        subtitle(book).toHtmlEscaped());
    walk(
        book, [&](const QString& label) { text += u"<h2>%1</h2>\n"_s.arg(label.toHtmlEscaped()); },
        [&](const Rule& rule) {
            text += u"<section><h3>%1 %2</h3>\n"_s.arg(rule.id.toHtmlEscaped(), rule.title.toHtmlEscaped());
            if (!rule.text.trimmed().isEmpty()) text += u"<p>%1</p>\n"_s.arg(rule.text.toHtmlEscaped());
            text += u"<dl>"_s;
            for (const Line& line : linesOf(rule))
                text += u"<dt>%1</dt><dd>%2</dd>"_s.arg(line.label.toHtmlEscaped(), line.text.toHtmlEscaped());
            text += u"</dl></section>\n"_s;
        });
    return text + u"</body></html>\n"_s;
}

} // namespace channelbook::engagement
