#include "core/today/Today.h"

#include "core/base/Money.h"
#include "core/records/Query.h"
#include "core/today/Snooze.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace channelbook::today {

using namespace Qt::StringLiterals;

namespace {

/// Least values of the classes 3, 4 and 5, in whole units of the currency.
constexpr std::array<qint64, 3> classesFrom{10'000, 100'000, 1'000'000};

/// English has its singular as a text of its own, so that it reads well without a translation file.
QString counted(const char* one, const char* many, int n) {
    return n == 1 ? QCoreApplication::translate("Today", one) : QCoreApplication::translate("Today", many, nullptr, n);
}

bool before(const Item& a, const Item& b) {
    return std::tuple(a.urgency(), -a.cost, a.due, a.source, a.record) <
           std::tuple(b.urgency(), -b.cost, b.due, b.source, b.record);
}

/// Names of people and companies, each looked up once.
class Names {
public:
    Names(store::Connection& connection, const char* sql)
        : m_statement(connection, sql) {}
    QString of(RecordId id) {
        if (id == 0) return {};
        const auto known = m_names.find(id);
        if (known != m_names.end()) return known->second;
        m_statement.reset().bind(1, id);
        return m_names.emplace(id, m_statement.step() ? m_statement.text(0) : QString()).first->second;
    }

private:
    store::Statement m_statement;
    std::map<RecordId, QString> m_names;
};

void describe(store::Connection& connection, const std::vector<Source>& sources, const Query& query,
              std::vector<Item>& items) {
    Names owners(connection, "SELECT name FROM owner WHERE id = ?");
    Names companies(connection, "SELECT name FROM company WHERE id = ?");
    for (Item& item : items) {
        item.ownerName = owners.of(item.owner);
        item.partnerName = companies.of(item.partner);
    }
    for (const Source& source : sources) {
        std::vector<Item*> own;
        for (Item& item : items)
            if (item.source == source.key) own.push_back(&item);
        if (!own.empty()) source.describe(connection, query, own);
    }
}

} // namespace

Urgency Item::urgency() const {
    return daysLate > 0 ? Urgency::Late : daysLate == 0 ? Urgency::DueToday : Urgency::Coming;
}

QString Item::key() const {
    return source + u':' + QString::number(record);
}

int valueClassOf(qint64 value, QStringView currency) {
    if (value <= 0) return 1;
    qint64 unit = 1;
    for (int digit = minorDigits(currency); digit > 0; --digit) unit *= 10;
    const auto beyond =
        std::count_if(classesFrom.begin(), classesFrom.end(), [&](qint64 least) { return value / unit >= least; });
    return 2 + static_cast<int>(beyond);
}

qint64 costOfDelay(int weight, int valueClass, int daysLate) {
    return qint64(weight) * valueClass * (1 + std::clamp(daysLate, 0, mostDaysLate));
}

Report readToday(store::Connection& connection, const std::vector<Source>& sources, const Query& query) {
    const QString currency = records::programCurrency(connection);
    const Sleeping sleeping(connection, query.today);
    Report report;
    for (const Source& source : sources) {
        for (Item& item : source.find(connection, query)) {
            if (query.record != 0 && item.record != query.record) continue;
            item.source = source.key;
            if (!query.snoozedToo && sleeping.contains(item.source, item.record)) {
                ++report.snoozed;
                continue;
            }
            item.weight = source.weight;
            item.valueClass = valueClassOf(item.value, currency);
            item.cost = costOfDelay(item.weight, item.valueClass, item.daysLate);
            ++(item.urgency() == Urgency::Late       ? report.late
               : item.urgency() == Urgency::DueToday ? report.dueToday
                                                     : report.coming);
            report.items.push_back(std::move(item));
        }
    }
    if (report.items.size() > query.limit) {
        const auto end = report.items.begin() + static_cast<std::ptrdiff_t>(query.limit);
        std::nth_element(report.items.begin(), end, report.items.end(), before);
        report.items.erase(end, report.items.end());
    }
    std::sort(report.items.begin(), report.items.end(), before);
    describe(connection, sources, query, report.items);
    return report;
}

const Source* sourceOf(const std::vector<Source>& sources, QStringView key) {
    const auto found =
        std::find_if(sources.begin(), sources.end(), [&](const Source& source) { return source.key == key; });
    return found == sources.end() ? nullptr : &*found;
}

QString sourceLabel(QStringView source) {
    if (source == u"task") return Words::tr("Task");
    if (source == u"stalled-partner") return Words::tr("Stalled partner");
    if (source == u"agreement") return Words::tr("Agreement");
    if (source == u"renewal") return Words::tr("Agreement");
    if (source == u"stalled-run") return Words::tr("Stalled playbook");
    if (source == u"step") return Words::tr("Playbook step");
    if (source == u"mdf-request") return Words::tr("MDF request");
    if (source == u"mdf-claim") return Words::tr("MDF claim");
    if (source == u"claim-deadline") return Words::tr("Claim deadline");
    if (source == u"certification") return Words::tr("Certification");
    if (source == u"unmatched") return Words::tr("Learning records");
    if (source == u"registration") return Words::tr("Deal registration");
    if (source == u"protection") return Words::tr("Protection of a deal");
    if (source == u"review") return Words::tr("QBR");
    if (source == u"review_action") return Words::tr("Promise of a QBR");
    if (source == u"conflict") return Words::tr("Sync conflict");
    return source.toString();
}

QString dueText(const Item& item) {
    if (item.daysLate > 0)
        return counted(QT_TRANSLATE_NOOP("Today", "1 day late"), QT_TRANSLATE_N_NOOP("Today", "%n days late"),
                       item.daysLate);
    if (item.daysLate == 0) return Words::tr("due today");
    return counted(QT_TRANSLATE_NOOP("Today", "in 1 day"), QT_TRANSLATE_N_NOOP("Today", "in %n days"), -item.daysLate);
}

QString costText(const Item& item) {
    const QString factors =
        Words::tr("weight %1 × value %2", "factors of the cost of delay").arg(item.weight).arg(item.valueClass);
    if (item.daysLate <= 0) return Words::tr("%1 = %2").arg(factors).arg(item.cost);
    const QString days = counted(QT_TRANSLATE_NOOP("Today", "1 day late"), QT_TRANSLATE_N_NOOP("Today", "%n days late"),
                                 std::min(item.daysLate, mostDaysLate));
    return Words::tr("%1 × (1 + %2) = %3").arg(factors, days).arg(item.cost);
}

int daysLateOn(const QDate& due, const QDate& today) {
    return static_cast<int>(due.daysTo(today));
}

QString valueSql(const QString& alias) {
    return u"coalesce(%1.partner_won + %1.partner_open + %1.customer_open, 0)"_s.arg(alias);
}

} // namespace channelbook::today
