#include "core/engagement/Rules.h"

#include "core/base/Text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <set>

namespace channelbook::engagement {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Engagement", text);
}

struct KindWords {
    RuleKind kind;
    const char* name;
    const char* label;
};
constexpr std::array kinds{
    KindWords{RuleKind::NamedAccount, "named_account", QT_TRANSLATE_NOOP("Engagement", "Named accounts")},
    KindWords{RuleKind::Territory, "territory", QT_TRANSLATE_NOOP("Engagement", "Territories")},
    KindWords{RuleKind::ProductLine, "product_line", QT_TRANSLATE_NOOP("Engagement", "Product lines")},
    KindWords{RuleKind::DirectSales, "direct_sales", QT_TRANSLATE_NOOP("Engagement", "Deals of our own sales")},
    KindWords{RuleKind::OwnDeals, "own_deals", QT_TRANSLATE_NOOP("Engagement", "Who goes first")},
};

const QStringList& coverable() {
    static const QStringList list{u"registration"_s, u"mdf"_s};
    return list;
}

QStringList texts(const QJsonValue& value) {
    QStringList list;
    for (const QJsonValue& one : value.toArray()) list << one.toString().trimmed();
    list.removeAll(QString());
    return list;
}

tl::unexpected<Error> wrong(const QString& place, const QString& what) {
    return failure(ErrorCode::BadArgument, {place, what});
}

/// What a rule lacks to say anything; empty: nothing.
QString lacks(const Rule& rule) {
    const bool who = !rule.partners.isEmpty() || !rule.tiers.isEmpty() || !rule.types.isEmpty();
    switch (rule.kind) {
    case RuleKind::NamedAccount:
        return rule.accounts.empty() ? words(QT_TRANSLATE_NOOP("Engagement", "accounts: which customers it names"))
                                     : QString();
    case RuleKind::Territory:
        return rule.countries.isEmpty()
                   ? words(QT_TRANSLATE_NOOP("Engagement", "countries: where it lets partners work"))
                   : QString();
    case RuleKind::ProductLine:
        return rule.families.isEmpty() ? words(QT_TRANSLATE_NOOP("Engagement", "families: which products it is about"))
               : who                   ? QString()
                     : words(QT_TRANSLATE_NOOP("Engagement", "partners, tiers or types: whom it lets sell them"));
    case RuleKind::DirectSales:
        return rule.accounts.empty() && rule.countries.isEmpty() && rule.families.isEmpty() &&
                       rule.least.currency.isEmpty()
                   ? words(QT_TRANSLATE_NOOP("Engagement",
                                             "accounts, countries, families or from: which deals it is about"))
                   : QString();
    case RuleKind::OwnDeals:
        return {};
    }
    return {};
}

Expected<Rule> ruleFromJson(const QJsonObject& json, const QString& place) {
    Rule rule;
    rule.id = json.value(u"id"_s).toString().trimmed();
    if (rule.id.isEmpty()) return wrong(place, words(QT_TRANSLATE_NOOP("Engagement", "id: what decisions cite it by")));
    const QString kind = json.value(u"kind"_s).toString();
    const auto known =
        std::find_if(kinds.begin(), kinds.end(), [&](const KindWords& one) { return kind == QLatin1String(one.name); });
    if (known == kinds.end()) {
        QStringList names;
        for (const KindWords& one : kinds) names << QLatin1String(one.name);
        return wrong(rule.id, u"kind: "_s + names.join(u", "_s));
    }
    rule.kind = known->kind;
    rule.title = json.value(u"title"_s).toString().trimmed();
    if (rule.title.isEmpty()) return wrong(rule.id, words(QT_TRANSLATE_NOOP("Engagement", "title: what it is called")));
    rule.text = json.value(u"text"_s).toString();
    const QString effect = json.value(u"effect"_s).toString(u"refuse"_s);
    if (effect != u"refuse" && effect != u"ask") return wrong(rule.id, u"effect: refuse, ask"_s);
    rule.effect = effect == u"ask" ? Effect::Ask : Effect::Refuse;
    rule.covers = json.contains(u"covers"_s) ? texts(json.value(u"covers"_s)) : coverable();
    for (const QString& covered : rule.covers)
        if (!coverable().contains(covered)) return wrong(rule.id, u"covers: "_s + coverable().join(u", "_s));
    for (const QJsonValue& value : json.value(u"accounts"_s).toArray()) {
        const QJsonObject account = value.toObject();
        // A plain text is the account's name.
        Account one = value.isString() ? Account{value.toString().trimmed(), {}}
                                       : Account{account.value(u"name"_s).toString().trimmed(),
                                                 domainOf(account.value(u"domain"_s).toString())};
        if (one.name.isEmpty())
            return wrong(rule.id, words(QT_TRANSLATE_NOOP("Engagement", "accounts: each with its name")));
        rule.accounts.push_back(std::move(one));
    }
    rule.countries = texts(json.value(u"countries"_s));
    rule.families = texts(json.value(u"families"_s));
    rule.partners = texts(json.value(u"partners"_s));
    rule.tiers = texts(json.value(u"tiers"_s));
    rule.types = texts(json.value(u"types"_s));
    if (const QString from = json.value(u"from"_s).toString().trimmed(); !from.isEmpty()) {
        const QString currency = from.section(u' ', 1);
        const auto minor = isCurrency(currency) ? parsePlainAmount(from.section(u' ', 0, 0), currency) : std::nullopt;
        if (!minor || *minor <= 0)
            return wrong(rule.id,
                         words(QT_TRANSLATE_NOOP("Engagement", "from: an amount with its currency, like “50000 EUR”")));
        rule.least = {*minor, currency};
    }
    if (const QString missing = lacks(rule); !missing.isEmpty()) return wrong(rule.id, missing);
    return rule;
}

RuleBook bookOf(const Statement& row) {
    RuleBook book;
    if (auto read = ruleBookFromJson(QJsonDocument::fromJson(row.text(4).toUtf8()).object())) book = std::move(*read);
    book.version = static_cast<int>(row.integer(0));
    book.from = QDate::fromString(row.text(1), Qt::ISODate);
    book.publishedAt = row.text(2);
    book.publishedBy = row.text(3);
    return book;
}

constexpr const char* columns =
    "SELECT version, from_date, published_at, published_by, definition FROM engagement_rules";

} // namespace

QString kindName(RuleKind kind) {
    return QLatin1String(kinds[static_cast<std::size_t>(kind)].name);
}
QString kindLabel(RuleKind kind) {
    return words(kinds[static_cast<std::size_t>(kind)].label);
}

Expected<RuleBook> ruleBookFromJson(const QJsonObject& json) {
    RuleBook book;
    book.title = json.value(u"title"_s).toString().trimmed();
    if (book.title.isEmpty())
        return wrong(u"title"_s, words(QT_TRANSLATE_NOOP("Engagement", "what the document is called")));
    if (const QString from = json.value(u"from"_s).toString(); !from.isEmpty()) {
        book.from = QDate::fromString(from, Qt::ISODate);
        if (!book.from.isValid())
            return wrong(u"from"_s, words(QT_TRANSLATE_NOOP("Engagement", "a date like 2026-07-31")));
    }
    std::set<QString> ids;
    int number = 0;
    for (const QJsonValue& value : json.value(u"rules"_s).toArray()) {
        auto rule = ruleFromJson(value.toObject(), u"rules[%1]"_s.arg(number++));
        if (!rule) return tl::unexpected(rule.error());
        if (!ids.insert(rule->id.toLower()).second)
            return wrong(rule->id, words(QT_TRANSLATE_NOOP("Engagement", "two rules are called so")));
        book.rules.push_back(std::move(*rule));
    }
    return book;
}

QJsonObject toJson(const RuleBook& book) {
    QJsonArray rules;
    for (const Rule& rule : book.rules) {
        QJsonObject json{{u"id"_s, rule.id},
                         {u"kind"_s, kindName(rule.kind)},
                         {u"title"_s, rule.title},
                         {u"text"_s, rule.text},
                         {u"effect"_s, rule.effect == Effect::Ask ? u"ask"_s : u"refuse"_s},
                         {u"covers"_s, QJsonArray::fromStringList(rule.covers)}};
        QJsonArray accounts;
        for (const Account& account : rule.accounts) {
            QJsonObject one{{u"name"_s, account.name}};
            if (!account.domain.isEmpty()) one[u"domain"_s] = account.domain;
            accounts.append(one);
        }
        if (!accounts.isEmpty()) json[u"accounts"_s] = accounts;
        for (const auto& [key, list] :
             {std::pair(u"countries"_s, rule.countries), std::pair(u"families"_s, rule.families),
              std::pair(u"partners"_s, rule.partners), std::pair(u"tiers"_s, rule.tiers),
              std::pair(u"types"_s, rule.types)})
            if (!list.isEmpty()) json[key] = QJsonArray::fromStringList(list);
        if (!rule.least.currency.isEmpty())
            json[u"from"_s] = plainAmount(rule.least.minor, rule.least.currency) + u' ' + rule.least.currency;
        rules.append(json);
    }
    return {{u"version"_s, book.version},
            {u"title"_s, book.title},
            {u"from"_s, book.from.toString(Qt::ISODate)},
            {u"rules"_s, rules}};
}

RuleBook rulesOn(store::Connection& connection, const QDate& day) {
    Statement row(connection, QString::fromLatin1(columns) + u" WHERE from_date <= ? ORDER BY version DESC LIMIT 1"_s);
    row.bind(1, day.toString(Qt::ISODate));
    return row.step() ? bookOf(row) : RuleBook{};
}

Expected<RuleBook> rulesVersion(store::Connection& connection, int version) {
    Statement row(connection, QString::fromLatin1(columns) + u" WHERE version = ?"_s);
    row.bind(1, version);
    if (!row.step()) return failure(ErrorCode::RecordNotFound, {u"version"_s, QString::number(version)});
    return bookOf(row);
}

std::vector<RuleBook> ruleVersions(store::Connection& connection) {
    std::vector<RuleBook> versions;
    Statement rows(connection, QString::fromLatin1(columns) + u" ORDER BY version DESC"_s);
    while (rows.step()) {
        versions.push_back(bookOf(rows));
        versions.back().rules.clear();
    }
    return versions;
}

Expected<void> apply(store::Transaction& transaction, const PublishRules& command) {
    const auto checked = ruleBookFromJson(toJson(command.book));
    if (!checked) return tl::unexpected(checked.error());
    const QDate today = transaction.clock().today();
    RuleBook book = command.book;
    if (!book.from.isValid()) book.from = today;
    if (book.from < today)
        return wrong(u"from"_s, words(QT_TRANSLATE_NOOP("Engagement", "rules hold from today on at the earliest")));
    Statement& last =
        transaction.cached(u"SELECT version, from_date FROM engagement_rules ORDER BY version DESC LIMIT 1"_s);
    book.version = 1;
    if (last.step()) {
        book.version = static_cast<int>(last.integer(0)) + 1;
        if (book.from.toString(Qt::ISODate) < last.text(1))
            return wrong(u"from"_s, words(QT_TRANSLATE_NOOP("Engagement", "version %1 begins on %2, later than this"))
                                        .arg(last.integer(0))
                                        .arg(last.text(1)));
    }
    last.reset();
    const QString definition = QString::fromUtf8(QJsonDocument(toJson(book)).toJson(QJsonDocument::Compact));
    transaction
        .cached(
            u"INSERT INTO engagement_rules(id, version, from_date, published_at, published_by, definition) VALUES(?, ?, ?, ?, ?, ?)"_s)
        .bindAll(transaction.newId(), book.version, book.from.toString(Qt::ISODate), transaction.nowText(),
                 transaction.who(), definition)
        .run();
    transaction.info().args[u"record"_s] = book.title;
    transaction.info().args[u"version"_s] = book.version;
    if (command.version != nullptr) *command.version = book.version;
    return {};
}

} // namespace channelbook::engagement
