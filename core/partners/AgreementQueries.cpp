#include "core/partners/Agreements.h"

#include <algorithm>

namespace channelbook::partners {

using namespace Qt::StringLiterals;
using What = Renewal::What;

QString renewalName(What what) {
    switch (what) {
    case What::Begins: return u"begins"_s;
    case What::NoticeBy: return u"notice_by"_s;
    case What::Renews: return u"renews"_s;
    case What::Ends: return u"ends"_s;
    }
    return {};
}

std::vector<Renewal> renewals(store::Connection& connection, const QDate& from, const QDate& until, const QDate& today, std::optional<RecordId> owner) {
    // Notice lies up to its days before the end: what ends within as many days after is looked at too.
    store::Statement rows(connection, u"SELECT t.id, t.name, t.type, t.partner_id, co.name, coalesce(o.name, ''), t.state, t.start_on, t.end_on, t.auto_renew, coalesce(t.notice_days, 0), coalesce(t.term_months, 0)"
                                      " FROM agreement t JOIN company co ON co.id = t.partner_id JOIN partner p ON p.id = t.partner_id LEFT JOIN owner o ON o.id = coalesce(t.owner_id, p.manager_id)"
                                      " WHERE t.retired = 0 AND ((%2t.state = 'signed' AND t.start_on BETWEEN ?1 AND ?2)"
                                      " OR (%2t.state IN ('active', 'expiring') AND t.end_on >= date(?1, '-1 day') AND t.end_on <= date(?2, '+' || coalesce(t.notice_days, 0) || ' days')))%1"_s
                                          .arg(!owner        ? QString()
                                               : *owner == 0 ? u" AND t.owner_id IS NULL AND p.manager_id IS NULL"_s
                                                             // Along the indexes of either first, then by which of them counts.
                                                             : u" AND (t.owner_id = ?3 OR t.partner_id IN (SELECT id FROM partner WHERE manager_id = ?3)) AND coalesce(t.owner_id, p.manager_id) = ?3"_s,
                                               // A plus keeps SQLite from going through all that are in force.
                                               owner && *owner != 0 ? u"+"_s : QString()));
    rows.bindAll(from.toString(Qt::ISODate), until.toString(Qt::ISODate));
    if (owner && *owner != 0) rows.bind(3, *owner);
    std::vector<Renewal> result;
    while (rows.step()) {
        Renewal renewal;
        renewal.agreement = rows.integer(0);
        renewal.name = rows.text(1);
        renewal.type = rows.text(2);
        renewal.partner = rows.integer(3);
        renewal.partnerName = rows.text(4);
        renewal.manager = rows.text(5);
        renewal.state = agreementState(rows.text(6)).value_or(AgreementState::Active);
        renewal.endOn = rows.text(8);
        renewal.autoRenew = rows.integer(9) != 0 && rows.integer(11) > 0 && renewal.state == AgreementState::Active;
        const auto add = [&](What what, const QDate& on) {
            if (!on.isValid() || on < from || on > until) return;
            renewal.what = what;
            renewal.on = on.toString(Qt::ISODate);
            renewal.daysLeft = today.daysTo(on);
            result.push_back(renewal);
        };
        if (renewal.state == AgreementState::Signed) {
            add(What::Begins, QDate::fromString(rows.text(7), Qt::ISODate));
            continue;
        }
        const QDate end = QDate::fromString(renewal.endOn, Qt::ISODate);
        if (renewal.state == AgreementState::Active && rows.integer(10) > 0) add(What::NoticeBy, end.addDays(-rows.integer(10)));
        if (renewal.autoRenew) add(What::Renews, end.addDays(1));
        else add(What::Ends, end);
    }
    std::stable_sort(result.begin(), result.end(), [](const Renewal& a, const Renewal& b) { return std::tie(a.on, a.partnerName, a.agreement) < std::tie(b.on, b.partnerName, b.agreement); });
    return result;
}

} // namespace channelbook::partners
