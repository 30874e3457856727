#include "core/funds/Approvers.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace channelbook::funds {

using namespace Qt::StringLiterals;
using store::Statement;

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
