#pragma once

#include "core/funds/ClaimTable.h"
#include "core/funds/CrmFollow.h"
#include "core/funds/RequestTable.h"

#include <QJsonObject>

#include <optional>

namespace channelbook::funds {

/// A row of a CRM's export about funds, and what of it has been followed. Values by field: a number, a text, or null.
struct CrmRow {
    CrmKind kind = CrmKind::Budget;
    RecordId id = 0; ///< also of what follows from it here
    QString name;
    QString key;      ///< the CRM's
    QJsonObject now;  ///< what it says
    QJsonObject said; ///< what of it has been followed; "by" whose import brought it last, "asker" who asked for it as
                      ///< far as it is known
    QJsonObject here; ///< what stood here then
    QString waits;
    QString currency; ///< of its amounts; the program's where it names none
    RecordId partner = 0, budget = 0, allocation = 0, request = 0, owner = 0;
    QString activity, notes, created, modified; ///< days are ISO dates
    QString asker; ///< who made it there, else whose it is; empty: it names nobody, or nobody who is here
    bool retired = false;

    [[nodiscard]] qint64 amount(const QString& field) const { return now.value(field).toInteger(); }
    [[nodiscard]] QString text(const QString& field) const { return now.value(field).toString(); }
    [[nodiscard]] bool differs(const QString& field) const { return now.value(field) != said.value(field); }
};

/// The row of an id; nothing where there is none.
[[nodiscard]] std::optional<CrmRow> readCrmRow(store::Connection& connection, CrmKind kind, RecordId id);
/// What stands here, by the same fields; empty where nothing follows from the row yet.
[[nodiscard]] QJsonObject standsHere(store::Connection& connection, const CrmRow& row);
/// Keeps what has been followed, as far as it is news.
void keepFollowed(store::Transaction& transaction, const CrmRow& before, const CrmRow& after);
/// What changed here becomes the row's own word, and waits for the CRM.
void changeInCrm(store::Transaction& transaction, CrmRow& row, const QString& field, const QJsonValue& value);

/// The CRM's word for where a request or a claim stands: "draft", "approved", "rejected", "paid".
[[nodiscard]] QString crmStatus(RequestState state);
[[nodiscard]] QString crmStatus(ClaimState state);

} // namespace channelbook::funds
