#include "core/quality/Quality.h"

#include "core/base/Text.h"
#include "core/matching/Names.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace channelbook::quality {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

using Wrong = bool (*)(QStringView);

struct Check {
    const char* name;
    const char* entity;
    const char* field;
    const char* words;
    const char* sql;        ///< gives id, name, value; ?1 is today
    Wrong wrong = nullptr;  ///< keeps only values it says are wrong
};

bool badEmail(QStringView text) { return !isEmail(text); }
bool badPhone(QStringView text) { return !isPhone(text); }
bool badDomain(QStringView text) { return !isDomain(text); }
bool badWebsite(QStringView text) { return !isDomain(domainOf(text)); }
bool unknownCountry(QStringView text) {
    const QString code = matching::countryCode(text);
    return code.size() != 2 || code != code.toUpper();
}

// Amounts are judged among those of their currency: far beyond the upper quartile, by ten times the distance between the
// quartiles, where there are enough to tell.
constexpr const char* amountOutliers =
    "WITH ranked AS (SELECT id, name, amount, currency, row_number() OVER (PARTITION BY currency ORDER BY amount) AS place, count(*) OVER (PARTITION BY currency) AS many"
    " FROM deal WHERE amount > 0 AND retired = 0),"
    " quartile AS (SELECT currency, max(CASE WHEN place = (many + 3) / 4 THEN amount END) AS low, max(CASE WHEN place = (3 * many + 3) / 4 THEN amount END) AS high"
    " FROM ranked WHERE many >= 20 GROUP BY currency)"
    " SELECT d.id, d.name, d.amount FROM deal d JOIN quartile q ON q.currency = d.currency WHERE d.retired = 0 AND d.amount > q.high + 10 * max(q.high - q.low, q.high / 4)"
    " ORDER BY d.name COLLATE NOCASE";

constexpr Check checks[] = {
    {"partner_without_manager", "partner", "manager", QT_TRANSLATE_NOOP("Quality", "Partners without a manager"),
     "SELECT p.id, c.name, NULL FROM partner p JOIN company c ON c.id = p.id WHERE c.retired = 0 AND p.manager_id IS NULL ORDER BY c.name COLLATE NOCASE"},
    {"partner_without_country", "partner", "country", QT_TRANSLATE_NOOP("Quality", "Partners without a country"),
     "SELECT p.id, c.name, NULL FROM partner p JOIN company c ON c.id = p.id WHERE c.retired = 0 AND c.country IS NULL ORDER BY c.name COLLATE NOCASE"},
    {"partner_without_type", "partner", "type", QT_TRANSLATE_NOOP("Quality", "Partners without a type"),
     "SELECT p.id, c.name, NULL FROM partner p JOIN company c ON c.id = p.id WHERE c.retired = 0 AND p.type IS NULL ORDER BY c.name COLLATE NOCASE"},
    {"agreement_ended", "partner", "agreement_end", QT_TRANSLATE_NOOP("Quality", "Active partners whose agreement has ended"),
     "SELECT p.id, c.name, p.agreement_end FROM partner p JOIN company c ON c.id = p.id WHERE c.retired = 0 AND p.stage = 'Active' AND p.agreement_end < ?1 ORDER BY c.name COLLATE NOCASE"},
    {"company_domain_malformed", "company", "domain", QT_TRANSLATE_NOOP("Quality", "Companies whose domain is none"),
     "SELECT id, name, domain FROM company WHERE retired = 0 AND domain IS NOT NULL ORDER BY name COLLATE NOCASE", badDomain},
    {"company_website_malformed", "company", "website", QT_TRANSLATE_NOOP("Quality", "Companies whose website is no address"),
     "SELECT id, name, website FROM company WHERE retired = 0 AND website IS NOT NULL ORDER BY name COLLATE NOCASE", badWebsite},
    {"company_phone_malformed", "company", "phone", QT_TRANSLATE_NOOP("Quality", "Companies whose phone is no number"),
     "SELECT id, name, phone FROM company WHERE retired = 0 AND phone IS NOT NULL ORDER BY name COLLATE NOCASE", badPhone},
    {"company_country_unknown", "company", "country", QT_TRANSLATE_NOOP("Quality", "Companies in a country nobody knows"),
     "SELECT id, name, country FROM company WHERE retired = 0 AND country IS NOT NULL ORDER BY name COLLATE NOCASE", unknownCountry},
    {"company_employees_outlier", "company", "employees", QT_TRANSLATE_NOOP("Quality", "Companies with an unlikely number of employees"),
     "SELECT id, name, employees FROM company WHERE retired = 0 AND (employees < 0 OR employees > 3000000) ORDER BY name COLLATE NOCASE"},
    {"contact_without_company", "contact", "company", QT_TRANSLATE_NOOP("Quality", "Contacts without a company"),
     "SELECT id, name, NULL FROM contact WHERE retired = 0 AND company_id IS NULL ORDER BY name COLLATE NOCASE"},
    {"contact_unreachable", "contact", "email", QT_TRANSLATE_NOOP("Quality", "Contacts with neither e-mail nor phone"),
     "SELECT id, name, NULL FROM contact WHERE retired = 0 AND email IS NULL AND phone IS NULL AND mobile IS NULL ORDER BY name COLLATE NOCASE"},
    {"contact_email_malformed", "contact", "email", QT_TRANSLATE_NOOP("Quality", "Contacts whose e-mail is no address"),
     "SELECT id, name, email FROM contact WHERE retired = 0 AND email IS NOT NULL ORDER BY name COLLATE NOCASE", badEmail},
    {"contact_phone_malformed", "contact", "phone", QT_TRANSLATE_NOOP("Quality", "Contacts whose phone is no number"),
     "SELECT id, name, phone FROM contact WHERE retired = 0 AND phone IS NOT NULL ORDER BY name COLLATE NOCASE", badPhone},
    {"contact_mobile_malformed", "contact", "mobile", QT_TRANSLATE_NOOP("Quality", "Contacts whose mobile is no number"),
     "SELECT id, name, mobile FROM contact WHERE retired = 0 AND mobile IS NOT NULL ORDER BY name COLLATE NOCASE", badPhone},
    {"deal_without_customer", "deal", "company", QT_TRANSLATE_NOOP("Quality", "Deals without a customer"),
     "SELECT id, name, NULL FROM deal WHERE retired = 0 AND company_id IS NULL ORDER BY name COLLATE NOCASE"},
    {"deal_without_amount", "deal", "amount", QT_TRANSLATE_NOOP("Quality", "Open deals without an amount"),
     "SELECT id, name, amount FROM deal WHERE retired = 0 AND outcome = 'open' AND coalesce(amount, 0) = 0 ORDER BY name COLLATE NOCASE"},
    {"deal_amount_negative", "deal", "amount", QT_TRANSLATE_NOOP("Quality", "Deals with an amount below zero"),
     "SELECT id, name, amount FROM deal WHERE retired = 0 AND amount < 0 ORDER BY name COLLATE NOCASE"},
    {"deal_amount_outlier", "deal", "amount", QT_TRANSLATE_NOOP("Quality", "Deals far larger than all others in their currency"), amountOutliers},
    {"deal_without_close_date", "deal", "close_date", QT_TRANSLATE_NOOP("Quality", "Open deals without a close date"),
     "SELECT id, name, NULL FROM deal WHERE retired = 0 AND outcome = 'open' AND close_date IS NULL ORDER BY name COLLATE NOCASE"},
    {"deal_close_date_past", "deal", "close_date", QT_TRANSLATE_NOOP("Quality", "Open deals that should have closed by now"),
     "SELECT id, name, close_date FROM deal WHERE retired = 0 AND outcome = 'open' AND close_date < ?1 ORDER BY name COLLATE NOCASE"},
    {"deal_won_in_future", "deal", "close_date", QT_TRANSLATE_NOOP("Quality", "Won deals with a close date still to come"),
     "SELECT id, name, close_date FROM deal WHERE retired = 0 AND outcome = 'won' AND close_date > ?1 ORDER BY name COLLATE NOCASE"},
    {"deal_close_date_outlier", "deal", "close_date", QT_TRANSLATE_NOOP("Quality", "Deals that close before 1990 or more than ten years from now"),
     "SELECT id, name, close_date FROM deal WHERE retired = 0 AND (close_date < '1990-01-01' OR close_date > date(?1, '+10 years')) ORDER BY name COLLATE NOCASE"},
    {"deal_owner_inactive", "deal", "owner", QT_TRANSLATE_NOOP("Quality", "Open deals of an owner who is no longer active"),
     "SELECT d.id, d.name, o.name FROM deal d JOIN owner o ON o.id = d.owner_id WHERE d.retired = 0 AND d.outcome = 'open' AND o.active = 0 ORDER BY d.name COLLATE NOCASE"},
    {"deal_customer_not_here", "deal", "company", QT_TRANSLATE_NOOP("Quality", "Deals whose customer has not come in yet"),
     "SELECT d.id, d.name, u.key FROM unresolved_ref u JOIN deal d ON d.id = u.record_id WHERE u.field = 'deal.company_id' AND u.target NOT LIKE '%/elsewhere' ORDER BY d.name COLLATE NOCASE"},
    {"deal_partner_not_here", "deal", "partner", QT_TRANSLATE_NOOP("Quality", "Deals whose partner has not come in yet"),
     "SELECT d.id, d.name, u.key FROM unresolved_ref u JOIN deal d ON d.id = u.record_id WHERE u.field = 'deal.partner_id' AND u.target NOT LIKE '%/elsewhere' ORDER BY d.name COLLATE NOCASE"},
    {"contact_company_not_here", "contact", "company", QT_TRANSLATE_NOOP("Quality", "Contacts whose company has not come in yet"),
     "SELECT t.id, t.name, u.key FROM unresolved_ref u JOIN contact t ON t.id = u.record_id WHERE u.field = 'contact.company_id' AND u.target NOT LIKE '%/elsewhere' ORDER BY t.name COLLATE NOCASE"},
};

const Check* find(QStringView name) {
    for (const Check& check : checks)
        if (name == QLatin1StringView(check.name)) return &check;
    return nullptr;
}

Expected<CheckResult> run(store::Connection& connection, const Check& check, const QString& today, const store::Progress& progress) {
    CheckResult result{QString::fromLatin1(check.name), QString::fromLatin1(check.entity), QString::fromLatin1(check.field), 0, {}};
    Statement statement(connection, check.sql);
    if (std::string_view(check.sql).find("?1") != std::string_view::npos) statement.bind(1, today);
    qint64 seen = 0;
    constexpr qint64 askEvery = 1024;
    while (statement.step()) {
        if (++seen % askEvery == 0 && progress.isCancelled()) return failure(ErrorCode::Cancelled);
        if (check.wrong != nullptr && !check.wrong(statement.text(2))) continue;
        ++result.count;
        if (result.findings.size() < mostFindings) result.findings.push_back({statement.integer(0), statement.text(1), toText(statement.value(2))});
    }
    return result;
}

} // namespace

bool isEmail(QStringView text) {
    static const QRegularExpression form(u"^[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;.]{2,}$"_s);
    return form.match(text.trimmed().toString()).hasMatch() && isDomain(text.trimmed().mid(text.trimmed().lastIndexOf(u'@') + 1));
}

bool isPhone(QStringView text) {
    qsizetype digits = 0;
    bool extension = false;
    for (const QChar c : text) {
        if (c == u'x' || c == u'X' || c == u'#') extension = true;
        else if (c.isLetter() && !extension && !u"exten"_s.contains(c.toLower())) return false;
        if (c.isDigit() && !extension) ++digits;
    }
    constexpr qsizetype fewest = 5;
    constexpr qsizetype most = 15;
    return digits >= fewest && digits <= most;
}

bool isDomain(QStringView text) {
    static const QRegularExpression form(u"^(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}][\\p{L}\\p{N}-]{1,62}$"_s);
    return form.match(text.trimmed().toString()).hasMatch();
}

QStringList checkNames() {
    QStringList names;
    for (const Check& check : checks) names << QString::fromLatin1(check.name);
    return names;
}

QString checkText(QStringView name) {
    const Check* check = find(name);
    return check == nullptr ? name.toString() : QCoreApplication::translate("Quality", check->words);
}

Expected<QualityReport> checkQuality(store::Connection& connection, QDate today, const QStringList& only, store::Progress& progress) {
    for (const QString& name : only)
        if (find(name) == nullptr) return failure(ErrorCode::BadArgument, {name, QCoreApplication::translate("Quality", "there is no such check; checks: %1").arg(checkNames().join(u", "_s))});
    QualityReport report;
    progress.start(static_cast<qint64>(std::size(checks)));
    for (const Check& check : checks) {
        progress.setDone(progress.done() + 1);
        if (progress.isCancelled()) return failure(ErrorCode::Cancelled);
        if (!only.isEmpty() && !only.contains(QLatin1StringView(check.name))) continue;
        ++report.checks;
        auto result = run(connection, check, today.toString(Qt::ISODate), progress);
        if (!result) return tl::unexpected(result.error());
        if (result->count > 0) report.results.push_back(std::move(*result));
    }
    return report;
}

qint64 QualityReport::count() const {
    qint64 sum = 0;
    for (const CheckResult& result : results) sum += result.count;
    return sum;
}

QJsonObject CheckResult::toJson() const {
    QJsonArray list;
    for (const Finding& finding : findings) list.append(QJsonObject{{u"id"_s, QString::number(finding.record)}, {u"name"_s, finding.name}, {u"value"_s, finding.value}});
    return {{u"check"_s, check}, {u"words"_s, checkText(check)}, {u"entity"_s, entity}, {u"field"_s, field}, {u"count"_s, count}, {u"findings"_s, list}};
}

QJsonObject QualityReport::toJson() const {
    QJsonArray list;
    for (const CheckResult& result : results) list.append(result.toJson());
    return {{u"checks"_s, checks}, {u"count"_s, count()}, {u"results"_s, list}};
}

} // namespace channelbook::quality
