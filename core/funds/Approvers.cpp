#include "core/funds/Approvers.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace channelbook::funds {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Funds", text);
}

} // namespace

ApprovalBook::ApprovalBook(store::Connection& connection, const QDate& today)
    : m_rates(connection)
    , m_today(today.toString(Qt::ISODate)) {
    Statement rules(connection, "SELECT r.name, r.level, r.approver_id, o.name, r.from_amount, r.currency, "
                                "coalesce(r.region, ''), coalesce(r.activity_id, 0)"
                                " FROM approval_rule r JOIN owner o ON o.id = r.approver_id ORDER BY r.level, r.id");
    while (rules.step())
        m_rules.push_back({rules.text(0), static_cast<int>(rules.integer(1)), rules.integer(2), rules.text(3),
                           rules.integer(4), rules.text(5), rules.text(6), rules.integer(7)});
    Statement absences(
        connection,
        "SELECT a.owner_id, a.delegate_id, o.name FROM approval_absence a JOIN owner o ON o.id = a.delegate_id"
        " WHERE ?1 BETWEEN a.from_on AND a.until_on ORDER BY a.id");
    absences.bind(1, m_today);
    while (absences.step()) m_absences.push_back({absences.integer(0), absences.integer(1), absences.text(2)});
}

std::vector<Approver> ApprovalBook::standIns(RecordId owner, const QString& name) const {
    std::vector<Approver> found;
    std::vector<std::pair<RecordId, QString>> open{{owner, name}};
    std::vector<RecordId> seen;
    while (!open.empty()) {
        const auto [at, atName] = open.back();
        open.pop_back();
        // Two who stand in for each other and are both away lead nowhere.
        if (std::find(seen.begin(), seen.end(), at) != seen.end()) continue;
        seen.push_back(at);
        bool away = false;
        for (const Absence& absence : m_absences) {
            if (absence.owner != at) continue;
            away = true;
            open.emplace_back(absence.delegate, absence.delegateName);
        }
        if (!away) found.push_back({at, atName, at == owner ? 0 : owner, at == owner ? QString() : name});
    }
    return found;
}

std::vector<ApprovalLevel> ApprovalBook::levels(const ApprovalQuestion& question) const {
    std::map<int, ApprovalLevel> levels;
    for (const Rule& rule : m_rules) {
        if (!rule.region.isEmpty() && rule.region.compare(question.region, Qt::CaseInsensitive) != 0) continue;
        if (rule.activity != 0 && rule.activity != question.activity) continue;
        const auto amount = m_rates.convert(question.amount, question.currency, rule.currency, m_today);
        if (amount && *amount < rule.from) continue;
        ApprovalLevel& level = levels[rule.level];
        level.level = rule.level;
        level.rule += (level.rule.isEmpty() ? u""_s : u", "_s) + rule.name;
        for (Approver& approver : standIns(rule.approver, rule.approverName))
            level.approvers.push_back(std::move(approver));
    }
    std::vector<ApprovalLevel> result;
    for (auto& [number, level] : levels) result.push_back(std::move(level));
    return result;
}

Seat seatAmong(const std::vector<ApprovalLevel>& levels, const std::vector<GivenLevel>& given, const Person& me,
               const std::function<bool(const Person&)>& askedForIt) {
    Seat seat;
    const auto isGiven = [&](int level) {
        return std::any_of(given.begin(), given.end(), [&](const GivenLevel& one) { return one.level == level; });
    };
    for (const GivenLevel& one : given)
        if (isSame(me, one.who)) {
            seat.obstacle =
                words(QT_TRANSLATE_NOOP("Funds", "you gave level %1; the next is another's.")).arg(one.level);
            return seat;
        }
    const auto next =
        std::find_if(levels.begin(), levels.end(), [&](const ApprovalLevel& level) { return !isGiven(level.level); });
    // No rule, or rules that changed since: one more pair of eyes closes it.
    if (next == levels.end()) {
        seat.level = given.empty() ? 1 : given.back().level + 1;
        return seat;
    }
    seat.level = next->level;
    seat.last =
        std::next(next) == levels.end() ||
        std::all_of(std::next(next), levels.end(), [&](const ApprovalLevel& level) { return isGiven(level.level); });
    bool forRequester = false;
    for (const Approver& approver : next->approvers) {
        if (approver.owner != me.owner || me.owner == 0) continue;
        if (approver.insteadOf == 0) return seat;
        // Acting for somebody is deciding with their say: they asked for it themselves.
        if (askedForIt({approver.insteadOfName, approver.insteadOf})) {
            forRequester = true;
            continue;
        }
        seat.insteadOf = approver.insteadOf;
        return seat;
    }
    seat.obstacle = forRequester ? words(QT_TRANSLATE_NOOP("Funds", "it was asked for by the one you stand in for."))
                                 : words(QT_TRANSLATE_NOOP("Funds", "level %1 (%2) is for %3."))
                                       .arg(QString::number(next->level), next->rule, approversText(*next));
    return seat;
}

QString fourEyesText() {
    return words(QT_TRANSLATE_NOOP("Funds", "nobody decides on what they asked for themselves."));
}

QString approversText(const ApprovalLevel& level) {
    QStringList texts;
    for (const Approver& approver : level.approvers)
        texts << (approver.insteadOf == 0
                      ? approver.name
                      : QCoreApplication::translate("Funds", "%1 (for %2)").arg(approver.name, approver.insteadOfName));
    texts.removeDuplicates();
    return texts.isEmpty() ? QCoreApplication::translate("Funds", "nobody who is here") : texts.join(u", "_s);
}

} // namespace channelbook::funds
