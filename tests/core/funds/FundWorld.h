#pragma once

#include "core/funds/Claims.h"
#include "core/funds/Funds.h"
#include "core/funds/Policy.h"
#include "core/store/Integrity.h"
#include "tests/core/TestProgram.h"

namespace channelbook::test {

/// A program with a partner that has an agreement, a fund of 10,000 and one who asks (ann) and others who decide.
class FundWorld : public TestProgram {
public:
    explicit FundWorld(const QString& currency = QStringLiteral("USD"), qint64 amount = 1'000'000) {
        partner = addNamed("partner", "Northwind");
        addAgreement(partner);
        fund = openFund(QStringLiteral("Fund"), currency, amount);
        activity = activityNamed("Webinar");
    }

    /// Whoever works with the program from now on.
    void as(const QString& who) {
        if (store().who() == who) return;
        Program::Options other = options();
        other.who = who;
        program.reset();
        auto opened = Program::open(path(), other);
        if (!opened) qFatal("%s", qPrintable(errorText(opened.error())));
        program = std::move(*opened);
    }

    void addAgreement(RecordId of) {
        must(store().write(QStringLiteral("test"), [&](store::Transaction& transaction) -> Expected<void> {
            transaction
                .cached(QStringLiteral("INSERT INTO agreement(id, partner_id, name, type, state, start_on) VALUES(?, "
                                       "?, 'Reseller', 'Reseller agreement', 'active', '2025-01-01')"))
                .bindAll(transaction.newId(), of)
                .run();
            return {};
        }));
    }

    RecordId openFund(const QString& name, const QString& currency, qint64 amount, qint64 accrues = 0) {
        RecordId id = 0;
        must(store().perform(funds::OpenFund{name,
                                             currency,
                                             amount,
                                             QStringLiteral("2026-01-01"),
                                             QStringLiteral("2026-12-31"),
                                             {},
                                             {},
                                             accrues,
                                             60,
                                             0,
                                             &id}));
        return id;
    }

    [[nodiscard]] RecordId activityNamed(const char* name) {
        return toInteger(query(
            qPrintable(QStringLiteral("SELECT id FROM mdf_activity WHERE name = '%1'").arg(QString::fromUtf8(name)))));
    }

    /// A request of the partner's, half of which is ours to bear where nothing else is said.
    [[nodiscard]] funds::RequestForm form(const QString& name, qint64 amount,
                                          const funds::Shares& shares = {1, 1, 0}) const {
        return {name,
                fund,
                0,
                partner,
                activity,
                QStringLiteral("2026-08-01"),
                QStringLiteral("2026-08-02"),
                {},
                20,
                0,
                shares,
                {{QStringLiteral("All of it"), amount}},
                0,
                {}};
    }
    RecordId request(const QString& name, qint64 total, const funds::Shares& shares = {1, 1, 0}) {
        RecordId id = 0;
        must(store().perform(funds::SaveRequest{0, form(name, total, shares), &id}));
        return id;
    }
    [[nodiscard]] Expected<qint64> act(RecordId request, funds::RequestAct act, qint64 amount = 0,
                                       const QString& reason = {}, const QString& until = {}) {
        return store().perform(funds::ActOnRequests{{request}, act, amount, {}, reason, until});
    }
    /// A request of ann's that bob approved. Ends as bob.
    RecordId approved(const QString& name, qint64 total, const funds::Shares& shares = {1, 1, 0}) {
        as(QStringLiteral("ann"));
        const RecordId id = request(name, total, shares);
        must(act(id, funds::RequestAct::Submit));
        as(QStringLiteral("bob"));
        must(act(id, funds::RequestAct::Approve, 0, QStringLiteral("Agreed")));
        return id;
    }
    [[nodiscard]] funds::RequestState stateOf(RecordId request) {
        return store()
            .read([&](store::Connection& connection) {
                return funds::readFacts(connection, request, clock.today())->state;
            })
            .value();
    }
    [[nodiscard]] funds::Balance balance() {
        return store()
            .read([&](store::Connection& connection) { return funds::fundBalance(connection, fund); })
            .value();
    }
    /// "available reserved committed claimed paid released expired", in minor units.
    [[nodiscard]] QString accounts() {
        const funds::Balance now = balance();
        return QStringLiteral("%1 %2 %3 %4 %5 %6 %7")
            .arg(now.available)
            .arg(now.reserved)
            .arg(now.committed)
            .arg(now.claimed)
            .arg(now.paid)
            .arg(now.released)
            .arg(now.expired);
    }
    /// What `check` finds; empty when all is in order.
    [[nodiscard]] QString findings() {
        QStringList texts;
        const auto found = store().read(&store::checkIntegrity).value();
        for (const store::Finding& finding : found) texts << finding.check + QStringLiteral(": ") + finding.detail;
        return texts.join(u'\n');
    }

    template <class T>
    static void must(const Expected<T>& done) {
        if (!done) qFatal("%s", qPrintable(errorText(done.error())));
    }

    RecordId partner = 0;
    RecordId fund = 0;
    RecordId activity = 0;
};

} // namespace channelbook::test
