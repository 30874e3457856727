#include "core/funds/CrmFollow.h"

#include "core/base/ErrorText.h"
#include "core/funds/CrmSteps.h"

#include <QCoreApplication>

#include <array>
#include <functional>
#include <set>

namespace channelbook::funds {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Funds", text);
}

/// Follows the CRM's rows one after the other.
class Follower {
public:
    explicit Follower(store::Transaction& transaction)
        : m_transaction(transaction)
        , m_args(transaction.info().args) {}
    /// The history's entry is that of whatever it follows from.
    ~Follower() { m_transaction.info().args = m_args; }
    Follower(const Follower&) = delete;
    Follower& operator=(const Follower&) = delete;

    /// What one row came to.
    struct Outcome {
        QString name, waits;
        bool made = false;    ///< what follows from it is here now
        bool changed = false; ///< something of it was followed
    };

    /// @param brought by the import under way, and so in the name of whoever imports
    Outcome follow(CrmKind kind, RecordId id, bool brought) {
        const auto read = readCrmRow(connection(), kind, id);
        if (!read) return {};
        m_row = *read;
        Outcome outcome{m_row.name, {}, false, false};
        takeOver();
        if (brought && (differsAnywhere() || !m_row.waits.isEmpty())) m_row.said.insert(u"by"_s, m_transaction.who());
        const bool decides = m_row.said.value(u"by"_s).toString() == m_transaction.who();
        if (m_row.retired)
            outcome.waits =
                isHere() ? words(QT_TRANSLATE_NOOP("Funds", "the CRM has deleted it; what stands here stays as it is."))
                         : QString();
        else
            outcome.waits = followAll(decides, outcome);
        m_row.waits = outcome.waits;
        m_row.here = standsHere(connection(), m_row);
        keepFollowed(m_transaction, *read, m_row);
        return outcome;
    }

    /// What changed here becomes the CRM's row's own word.
    void keepInStep(CrmKind kind, RecordId id) {
        const auto read = readCrmRow(connection(), kind, id);
        if (!read || read->here.isEmpty()) return;
        m_row = *read;
        takeOver();
        m_row.here = standsHere(connection(), m_row);
        if (!m_row.retired && !differsAnywhere()) m_row.waits.clear();
        keepFollowed(m_transaction, *read, m_row);
    }

private:
    [[nodiscard]] store::Connection& connection() { return m_transaction.connection(); }
    [[nodiscard]] bool isHere() { return !standsHere(connection(), m_row).isEmpty(); }
    [[nodiscard]] bool differsAnywhere() const {
        for (auto value = m_row.now.begin(); value != m_row.now.end(); ++value)
            if (m_row.differs(value.key())) return true;
        return false;
    }

    void takeOver() {
        const QJsonObject stands = standsHere(connection(), m_row);
        if (m_row.here.isEmpty()) return;
        for (auto value = stands.begin(); value != stands.end(); ++value)
            if (const QJsonValue now = value.value(); now != m_row.here.value(value.key()))
                changeInCrm(m_transaction, m_row, value.key(), now);
    }

    QString followAll(bool decides, Outcome& outcome) {
        CrmSteps act(m_transaction, m_row);
        const bool isNew = !isHere();
        if (isNew) {
            if (const QString why = attempt([&] { return act.make(); }); !why.isEmpty()) return why;
            outcome.made = outcome.changed = true;
            for (auto value = m_row.now.begin(); value != m_row.now.end(); ++value)
                if (value.key() != u"status" && !(m_row.kind == CrmKind::Request && value.key() == u"amount"))
                    m_row.said.insert(value.key(), value.value());
        }
        nameAsker();
        nameOwner();
        // What is sent stays sent where it is not approved, and a level of approval that is given stays given.
        struct Step {
            QStringList fields;
            std::function<Expected<void>()> take;
            bool last = true; ///< the fields are followed with it
        };
        const bool mayDecide = decides || !act.asksForADecision();
        std::vector<Step> steps;
        steps.push_back({{u"name"_s}, [&] { return act.rename(); }});
        switch (m_row.kind) {
        case CrmKind::Budget:
            steps.push_back({{u"start_on"_s, u"end_on"_s}, [&] { return act.movePeriod(); }});
            steps.push_back({{u"amount"_s}, [&] { return act.fill(); }});
            break;
        case CrmKind::Allocation:
            steps.push_back({{u"amount"_s}, [&] { return act.allocate(); }});
            break;
        case CrmKind::Request:
            steps.push_back({{u"requested"_s}, [&] { return act.askAgain(); }});
            steps.push_back({{u"status"_s, u"amount"_s}, [&] { return act.sendRequest(); }, false});
            steps.push_back({{u"status"_s, u"amount"_s},
                             [&] { return mayDecide ? act.decideRequest() : act.waitsForItsImporter(); },
                             false});
            steps.push_back({{u"status"_s, u"amount"_s}, [&] { return act.checkRequest(); }});
            break;
        case CrmKind::Claim:
            steps.push_back({{u"amount"_s}, [&] { return act.claimAgain(); }});
            steps.push_back({{u"status"_s}, [&] { return act.sendClaim(); }, false});
            steps.push_back(
                {{u"status"_s}, [&] { return mayDecide ? act.decideClaim() : act.waitsForItsImporter(); }, false});
            steps.push_back({{u"status"_s}, [&] { return act.payClaim(); }});
            break;
        }
        for (const Step& step : steps) {
            if (std::none_of(step.fields.begin(), step.fields.end(),
                             [&](const QString& field) { return m_row.differs(field); }))
                continue;
            if (const QString why = attempt(step.take); !why.isEmpty()) return why;
            if (!step.last) continue;
            for (const QString& field : step.fields) m_row.said.insert(field, m_row.now.value(field));
            outcome.changed = true;
        }
        return {};
    }

    /// Why something could not be done; then nothing of it was.
    QString attempt(const std::function<Expected<void>()>& step) {
        m_transaction.resetCached();
        connection().exec("SAVEPOINT follow");
        const auto done = step();
        m_transaction.resetCached();
        if (!done) connection().exec("ROLLBACK TO follow");
        connection().exec("RELEASE follow");
        return done ? QString() : errorText(done.error());
    }

    // Who asked is known at first as whoever imports; from the CRM once it names somebody who is here. A name that was
    // known stays.
    void nameAsker() {
        if (m_row.asker.isEmpty() || !m_row.said.value(u"asker"_s).toString().isEmpty()) return;
        m_row.said.insert(u"asker"_s, m_row.asker);
        if (m_row.kind != CrmKind::Request && m_row.kind != CrmKind::Claim) return;
        const bool request = m_row.kind == CrmKind::Request;
        m_transaction
            .cached(
                request
                    ? u"UPDATE mdf_request SET requested_by = ?1, submitted_by = CASE WHEN submitted_by = requested_by THEN ?1 ELSE submitted_by END WHERE id = ?2 AND state IN ('draft', 'submitted', 'in_review', 'returned') AND NOT EXISTS(SELECT 1 FROM mdf_approval a WHERE a.request_id = ?2 AND a.who = ?1)"_s
                    : u"UPDATE mdf_claim SET entered_by = ?1, submitted_by = CASE WHEN submitted_by = entered_by THEN ?1 ELSE submitted_by END WHERE id = ?2 AND state IN ('draft', 'submitted', 'in_review', 'returned')"_s)
            .bindAll(m_row.asker, m_row.id)
            .run();
    }

    /// The owner may come in later than what is theirs.
    void nameOwner() {
        if (m_row.owner == 0 || m_row.said.contains(u"owner"_s)) return;
        m_row.said.insert(u"owner"_s, true);
        if (m_row.kind != CrmKind::Budget && m_row.kind != CrmKind::Request) return;
        m_transaction
            .cached(u"UPDATE %1 SET owner_id = ? WHERE id = ? AND owner_id IS NULL"_s.arg(
                m_row.kind == CrmKind::Budget ? u"fund"_s : u"mdf_request"_s))
            .bindAll(m_row.owner, m_row.id)
            .run();
    }

    store::Transaction& m_transaction;
    QJsonObject m_args;
    CrmRow m_row;
};

constexpr std::array kinds{CrmKind::Budget, CrmKind::Allocation, CrmKind::Request, CrmKind::Claim};

/// What a row of a kind becomes, and where it is kept.
constexpr std::array<QStringView, 4> tables{u"fund", u"fund_allocation", u"mdf_request", u"mdf_claim"};

QString counted(const char* text, qint64 count) {
    return QCoreApplication::translate("Funds", text, nullptr, static_cast<int>(count));
}

} // namespace

QStringList followCrm(store::Transaction& transaction, CrmKind kind, const records::Arrived& arrived) {
    std::set<RecordId> brought(arrived.changed.begin(), arrived.changed.end());
    const auto collect = [&](const QString& where, const std::vector<RecordId>& bounds, std::set<RecordId>& into) {
        Statement rows(transaction.connection(), u"SELECT id FROM %1 WHERE %2"_s.arg(crmTable(kind), where));
        int parameter = 0;
        for (const RecordId bound : bounds) rows.bind(++parameter, bound);
        while (rows.step()) into.insert(rows.integer(0));
    };
    for (const IdRange& ids : arrived.brought) collect(u"id BETWEEN ? AND ?"_s, {ids.first, ids.last}, brought);
    std::set<RecordId> all = brought;
    collect(u"waits IS NOT NULL"_s, {}, all);
    // People may come in later than what is theirs.
    collect(
        u"(coalesce(created_by_id, owner_id) IS NOT NULL AND said NOT LIKE '%\"asker\":%') OR (owner_id IS NOT NULL AND said NOT LIKE '%\"owner\":%')"_s,
        {}, all);
    if (all.empty()) return {};
    Follower follower(transaction);
    qint64 made = 0;
    qint64 followed = 0;
    qint64 waiting = 0;
    QStringList reasons;
    constexpr qsizetype mostReasons = 20;
    for (const RecordId id : all) {
        const Follower::Outcome outcome = follower.follow(kind, id, brought.contains(id));
        made += outcome.made ? 1 : 0;
        followed += outcome.changed && !outcome.made ? 1 : 0;
        if (outcome.waits.isEmpty()) continue;
        ++waiting;
        if (reasons.size() < mostReasons)
            reasons << (outcome.waits.contains(outcome.name) ? outcome.waits
                                                             : u"%1: %2"_s.arg(outcome.name, outcome.waits));
    }
    if (brought.empty() && made == 0 && followed == 0) return {};
    QStringList told;
    if (made > 0)
        told << counted(
            QT_TRANSLATE_N_NOOP("Funds", "%n records follow from it here: funds, allocations, requests or claims"),
            made);
    if (followed > 0) told << counted(QT_TRANSLATE_N_NOOP("Funds", "%n records here were changed after it"), followed);
    if (waiting > 0)
        told << counted(QT_TRANSLATE_N_NOOP("Funds", "%n rows are kept and not followed to the end here, and are tried "
                                                     "again with later imports (list %1, field waits)"),
                        waiting)
                    .arg(crmEntityKey(kind))
             << reasons;
    return told;
}

void CrmInStep::follow(store::Transaction& transaction, const store::Changes& changes) {
    // An import has followed its rows itself, and what it changed here it changed after them.
    if (transaction.info().kind == u"sync.import") return;
    bool touches = false;
    for (const CrmKind kind : kinds)
        touches = touches || changes.touches(tables[static_cast<std::size_t>(kind)]) || changes.touches(crmTable(kind));
    if (!touches && !changes.touches(u"fund_entry")) return;
    std::array<std::set<RecordId>, kinds.size()> touched, said;
    for (const store::RowChange& row : changes.rows) {
        if (row.operation == store::Operation::Delete) continue;
        for (const CrmKind kind : kinds) {
            const auto at = static_cast<std::size_t>(kind);
            if (row.table == tables[at])
                touched[at].insert(row.id);
            else if (row.table == crmTable(kind))
                said[at].insert(row.id);
        }
        if (row.table != u"fund_entry") continue;
        Statement& entry =
            transaction
                .cached(
                    u"SELECT fund_id, coalesce(allocation_id, 0), coalesce(request_id, 0), coalesce(claim_id, 0) FROM fund_entry WHERE id = ?"_s)
                .bind(1, row.id);
        if (entry.step())
            for (std::size_t at = 0; at < kinds.size(); ++at) touched[at].insert(entry.integer(static_cast<int>(at)));
    }
    // Who takes the CRM's word in a conflict decides as it says.
    const bool settled = transaction.info().kind == u"sync.settle";
    Follower follower(transaction);
    for (const CrmKind kind : kinds) {
        const auto at = static_cast<std::size_t>(kind);
        for (const RecordId id : touched[at]) follower.keepInStep(kind, id);
        for (const RecordId id : said[at]) static_cast<void>(follower.follow(kind, id, settled));
    }
}

} // namespace channelbook::funds
