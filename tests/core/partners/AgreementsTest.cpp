#include "core/partners/Agreements.h"
#include "core/store/Attachments.h"
#include "core/activities/Activities.h"
#include "tests/core/TestProgram.h"

using namespace channelbook;
using namespace channelbook::test;
using namespace Qt::StringLiterals;
using partners::AgreementAction;
using partners::AgreementState;

/// Agreements from draft to end. Today is 2026-07-01 until the clock is moved.
class AgreementsTest : public QObject {
    Q_OBJECT

    struct World : TestProgram {
        RecordId partner = addNamed("partner", "Northwind");

        RecordId agreement(const std::vector<std::pair<QString, Value>>& values = {}) {
            std::map<QString, Value> all{{u"name"_s, u"Reseller"_s}, {u"partner"_s, partner}, {u"type"_s, u"Reseller agreement"_s}};
            for (const auto& [key, value] : values) all[key] = value;
            return add("agreement", {all.begin(), all.end()});
        }
        RecordId usual() {
            return agreement({{u"start_on"_s, u"2026-01-01"_s}, {u"end_on"_s, u"2026-12-31"_s}, {u"term_months"_s, qint64(12)}, {u"notice_days"_s, qint64(90)}, {u"auto_renew"_s, qint64(1)}});
        }
        Expected<qint64> act(RecordId id, AgreementAction action, const QString& on = {}, const QString& until = {}, const QString& reason = {}) {
            return store().perform(partners::ActOnAgreement{catalogue(), id, action, on, until, reason});
        }
        partners::Agreement read(RecordId id) { return store().read([&](store::Connection& connection) { return partners::readAgreement(connection, id); }).value().value(); }
        void go(RecordId id, std::initializer_list<AgreementAction> actions) {
            for (const AgreementAction action : actions)
                if (const auto done = act(id, action); !done) qFatal("%s", qPrintable(outcome(done)));
        }
        /// An agreement that stands in a state, come there as it may.
        RecordId standing(AgreementState state) {
            using A = AgreementAction;
            const RecordId id = usual();
            switch (state) {
            case AgreementState::Draft: break;
            case AgreementState::Sent: go(id, {A::Send}); break;
            case AgreementState::Signed: go(id, {A::Send, A::SignPartner, A::SignUs}); break;
            case AgreementState::Active: go(id, {A::Send, A::SignPartner, A::SignUs, A::Activate}); break;
            case AgreementState::Expiring: go(id, {A::SignPartner, A::SignUs, A::Activate, A::GiveNotice}); break;
            case AgreementState::Expired: {
                go(id, {A::SignPartner, A::SignUs, A::Activate, A::GiveNotice});
                const QDateTime now = clock.now();
                clock.set(QDateTime(QDate(2027, 1, 1), QTime(9, 0), Qt::UTC));
                roll();
                clock.set(now);
                break;
            }
            case AgreementState::Terminated: go(id, {A::SignPartner, A::SignUs, A::Activate, A::Terminate}); break;
            case AgreementState::Replaced: {
                go(id, {A::SignPartner, A::SignUs, A::Activate});
                RecordId next = 0;
                if (!store().perform(partners::NewAgreementVersion{catalogue(), id, &next})) qFatal("no version");
                if (!set("agreement", next, "start_on", u"2026-07-01"_s)) qFatal("no start");
                go(next, {A::SignPartner, A::SignUs, A::Activate});
                break;
            }
            case AgreementState::Withdrawn: go(id, {A::Withdraw}); break;
            }
            return id;
        }
        partners::Rolled roll() {
            partners::Rolled rolled;
            const auto done = store().perform(partners::RollAgreements{catalogue(), &rolled});
            if (!done) qFatal("%s", qPrintable(outcome(done)));
            return rolled;
        }
        QString dump() { return store().read(&contentDump).value(); }
        QString partnerDates() { return toText(query("SELECT coalesce(agreement_start, '-') || ' ' || coalesce(agreement_end, '-') FROM partner")); }
        QStringList calendar(const QDate& from, const QDate& until) {
            QStringList lines;
            const auto days = store().read([&](store::Connection& connection) { return partners::renewals(connection, from, until, clock.today()); });
            for (const auto& day : days.value())
                lines << u"%1 %2 %3"_s.arg(day.on, partners::renewalName(day.what)).arg(day.daysLeft);
            return lines;
        }
    };

private Q_SLOTS:
    void everyActionInEveryState_data() {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("action");
        for (const AgreementState state : partners::allAgreementStates())
            for (const AgreementAction action : partners::allAgreementActions())
                QTest::newRow(qPrintable(partners::stateName(state) + u' ' + partners::actionName(action))) << static_cast<int>(state) << static_cast<int>(action);
    }
    void everyActionInEveryState() {
        QFETCH(int, state);
        QFETCH(int, action);
        const auto from = static_cast<AgreementState>(state);
        const auto taken = static_cast<AgreementAction>(action);
        World world;
        const RecordId id = world.standing(from);
        QCOMPARE(partners::stateName(world.read(id).state), partners::stateName(from));
        const QString before = world.dump();
        const auto transition = partners::agreementTransition(from, taken);
        const auto done = world.act(id, taken, {}, taken == AgreementAction::Renew ? u"2028-12-31"_s : QString());
        if (!transition || transition->by != partners::AgreementActor::Person) {
            QCOMPARE(codeOf(done), u"TransitionRefused"_s);
            QCOMPARE(done.error().args.size(), 4);
            QVERIFY(!done.error().args.back().isEmpty());
            QCOMPARE(world.dump(), before);
            return;
        }
        QCOMPARE(outcome(done), u"ok"_s);
        // Of two signatures the first leads nowhere yet.
        const bool half = (taken == AgreementAction::SignPartner || taken == AgreementAction::SignUs);
        QCOMPARE(partners::stateName(world.read(id).state), partners::stateName(half ? from : transition->to));
        QCOMPARE(outcome(world.store().undo()), u"ok"_s);
        QCOMPARE(world.dump(), before);
        QCOMPARE(outcome(world.store().redo()), u"ok"_s);
        // What is offered is what the table allows a person.
        const auto offered = partners::agreementActions(partners::Agreement(world.read(id)), world.clock.today());
        for (const auto& one : offered) QVERIFY(partners::agreementTransition(world.read(id).state, one.action)->by == partners::AgreementActor::Person);
    }

    void bothHaveToSign() {
        World world;
        const RecordId id = world.usual();
        world.go(id, {AgreementAction::Send, AgreementAction::SignUs});
        QCOMPARE(partners::stateName(world.read(id).state), u"sent"_s);
        QCOMPARE(codeOf(world.act(id, AgreementAction::SignUs)), u"TransitionRefused"_s);
        QCOMPARE(outcome(world.act(id, AgreementAction::SignPartner, u"2026-06-30"_s)), u"ok"_s);
        QCOMPARE(partners::stateName(world.read(id).state), u"signed"_s);
        QCOMPARE(world.read(id).partnerSignedOn, u"2026-06-30"_s);
        QCOMPARE(codeOf(world.act(id, AgreementAction::Activate, u"2026-07-02"_s)), u"InvalidValue"_s);
        QCOMPARE(outcome(world.act(id, AgreementAction::Activate)), u"ok"_s);
        QCOMPARE(world.partnerDates(), u"2026-01-01 2026-12-31"_s);
    }

    void whatStandsAgainstAStepIsSaid() {
        World world;
        const RecordId later = world.agreement({{u"start_on"_s, u"2026-08-01"_s}});
        world.go(later, {AgreementAction::SignPartner, AgreementAction::SignUs});
        QCOMPARE(codeOf(world.act(later, AgreementAction::Activate)), u"TransitionRefused"_s);
        const RecordId never = world.agreement();
        world.go(never, {AgreementAction::SignPartner, AgreementAction::SignUs});
        QCOMPARE(codeOf(world.act(never, AgreementAction::Activate)), u"TransitionRefused"_s);
        for (const RecordId id : {later, never}) {
            const auto offered = partners::agreementActions(world.read(id), world.clock.today());
            QCOMPARE(offered.size(), std::size_t(2));
            QVERIFY(!offered[0].obstacle.isEmpty() && offered[1].obstacle.isEmpty());
        }
        // Without an end and without a term there is nothing to renew.
        const RecordId open = world.agreement({{u"start_on"_s, u"2026-01-01"_s}});
        world.go(open, {AgreementAction::SignPartner, AgreementAction::SignUs, AgreementAction::Activate});
        QCOMPARE(codeOf(world.act(open, AgreementAction::Renew)), u"TransitionRefused"_s);
        QCOMPARE(outcome(world.act(open, AgreementAction::GiveNotice)), u"ok"_s);
        QCOMPARE(world.read(open).endOn, u"2026-07-01"_s);
        // A state is no field.
        QCOMPARE(codeOf(world.set("agreement", open, "state", u"active"_s)), u"ReadOnlyField"_s);
        QCOMPARE(codeOf(world.set("agreement", later, "end_on", u"2026-07-31"_s)), u"InvalidValue"_s);
        QCOMPARE(codeOf(world.set("agreement", later, "term_months", qint64(0))), u"InvalidValue"_s);
        QCOMPARE(codeOf(world.set("agreement", later, "notice_days", qint64(-1))), u"InvalidValue"_s);
        QCOMPARE(codeOf(world.act(open, AgreementAction::Terminate, u"2025-12-31"_s)), u"InvalidValue"_s);
    }

    /// A renewal moves a date and leaves no other trace: the partner's timeline tells it, until it is undone.
    void aRenewalIsInThePartnersTimeline() {
        World world;
        const RecordId id = world.standing(AgreementState::Active);
        const auto told = [&] {
            QStringList kinds;
            const auto entries = world.store().read([&](store::Connection& connection) { return activities::companyTimeline(connection, world.partner, 50); });
            for (const activities::TimelineEntry& entry : *entries)
                if (entry.kind == u"told") kinds << entry.subject;
            return kinds;
        };
        const QStringList before = told();
        QCOMPARE(outcome(world.act(id, AgreementAction::Renew)), u"ok"_s);
        QCOMPARE(told(), QStringList{u"agreement.act"_s} + before);
        QCOMPARE(outcome(world.store().undo()), u"ok"_s);
        QCOMPARE(told(), before);
    }

    void noticeNeedsItsDays_data() {
        QTest::addColumn<QDate>("today");
        QTest::addColumn<QString>("until");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("endOn");
        QTest::newRow("in time") << QDate(2026, 7, 1) << u""_s << u"ok"_s << u"2026-12-31"_s;
        QTest::newRow("the last day") << QDate(2026, 10, 2) << u""_s << u"ok"_s << u"2026-12-31"_s;
        QTest::newRow("a day late") << QDate(2026, 10, 3) << u""_s << u"TransitionRefused"_s << u"2026-12-31"_s;
        QTest::newRow("a day late, for later") << QDate(2026, 10, 3) << u"2027-01-01"_s << u"ok"_s << u"2027-01-01"_s;
        QTest::newRow("for earlier") << QDate(2026, 7, 1) << u"2026-09-29"_s << u"ok"_s << u"2026-09-29"_s;
        QTest::newRow("for too early") << QDate(2026, 7, 1) << u"2026-09-28"_s << u"TransitionRefused"_s << u"2026-12-31"_s;
    }
    void noticeNeedsItsDays() {
        QFETCH(QDate, today);
        QFETCH(QString, until);
        QFETCH(QString, answer);
        QFETCH(QString, endOn);
        World world;
        const RecordId id = world.standing(AgreementState::Active);
        world.clock.set(QDateTime(today, QTime(9, 0), Qt::UTC));
        QCOMPARE(codeOf(world.act(id, AgreementAction::GiveNotice, {}, until, u"moves on"_s)), answer);
        QCOMPARE(world.read(id).endOn, endOn);
        QCOMPARE(partners::stateName(world.read(id).state), answer == u"ok" ? u"expiring"_s : u"active"_s);
        QCOMPARE(world.partnerDates(), u"2026-01-01 "_s + endOn);
    }

    void termsFollowEachOther_data() {
        QTest::addColumn<QDate>("end");
        QTest::addColumn<int>("months");
        QTest::addColumn<QDate>("next");
        QTest::newRow("a year") << QDate(2026, 12, 31) << 12 << QDate(2027, 12, 31);
        QTest::newRow("a month's end stays one") << QDate(2026, 2, 28) << 1 << QDate(2026, 3, 31);
        QTest::newRow("into a leap year") << QDate(2027, 2, 28) << 12 << QDate(2028, 2, 29);
        QTest::newRow("out of one") << QDate(2028, 2, 29) << 12 << QDate(2029, 2, 28);
        QTest::newRow("within a month") << QDate(2026, 7, 14) << 3 << QDate(2026, 10, 14);
        QTest::newRow("a long month before a short one") << QDate(2026, 1, 30) << 1 << QDate(2026, 2, 27);
    }
    void termsFollowEachOther() {
        QFETCH(QDate, end);
        QFETCH(int, months);
        QFETCH(QDate, next);
        QCOMPARE(partners::nextEnd(end, months), next);
    }

    void theClockMovesThemOn() {
        World world;
        const RecordId renewing = world.standing(AgreementState::Active);
        const RecordId ending = world.agreement({{u"name"_s, u"Once"_s}, {u"start_on"_s, u"2026-01-01"_s}, {u"end_on"_s, u"2026-07-31"_s}});
        world.go(ending, {AgreementAction::SignPartner, AgreementAction::SignUs, AgreementAction::Activate});
        const RecordId waiting = world.agreement({{u"name"_s, u"Later"_s}, {u"start_on"_s, u"2026-08-01"_s}});
        world.go(waiting, {AgreementAction::SignPartner, AgreementAction::SignUs});
        const auto at = [&](const QDate& day) { world.clock.set(QDateTime(day, QTime(9, 0), Qt::UTC)); };
        const auto states = [&] {
            QStringList all;
            for (const RecordId id : {renewing, ending, waiting}) all << partners::stateName(world.read(id).state);
            return all.join(u' ');
        };
        QVERIFY(!world.roll().any());
        at(QDate(2026, 7, 31)); // the last day it holds
        QVERIFY(!world.roll().any());
        at(QDate(2026, 8, 1));
        const QString before = world.dump();
        const auto first = world.roll();
        QCOMPARE(first.activated, 1);
        QCOMPARE(first.expired, 1);
        QCOMPARE(states(), u"active expired active"_s);
        QCOMPARE(world.read(ending).endedOn, u"2026-07-31"_s);
        // Once is enough, and one step takes it back.
        const QString now = world.dump();
        QVERIFY(!world.roll().any());
        QCOMPARE(world.dump(), now);
        QCOMPARE(outcome(world.store().undo()), u"ok"_s);
        QCOMPARE(world.dump(), before);
        QCOMPARE(outcome(world.store().redo()), u"ok"_s);
        // Nobody looked for two and a half years: it was renewed three times.
        at(QDate(2029, 6, 1));
        QCOMPARE(world.roll().renewed, 1);
        QCOMPARE(world.read(renewing).endOn, u"2029-12-31"_s);
        QCOMPARE(world.read(renewing).renewals, 3);
        QVERIFY(!world.roll().any());
    }

    void aNewVersionTakesThePlaceOfTheOld() {
        World world;
        const RecordId id = world.standing(AgreementState::Active);
        QVERIFY(world.store().perform(store::AddAttachment{id, u"signed.pdf"_s, u"application/pdf"_s, "x"}));
        RecordId next = 0;
        QCOMPARE(outcome(world.store().perform(partners::NewAgreementVersion{world.catalogue(), id, &next})), u"ok"_s);
        auto version = world.read(next);
        QCOMPARE(version.version, 2);
        QCOMPARE(version.previous, id);
        QCOMPARE(version.startOn + u' ' + version.endOn, u"2027-01-01 2027-12-31"_s);
        QCOMPARE(version.noticeDays, 90);
        QCOMPARE(partners::stateName(version.state), u"draft"_s);
        QCOMPARE(codeOf(world.store().perform(partners::NewAgreementVersion{world.catalogue(), id, nullptr})), u"TransitionRefused"_s);
        // It begins earlier than was thought.
        QVERIFY(world.set("agreement", next, "start_on", u"2026-07-01"_s));
        world.go(next, {AgreementAction::Send, AgreementAction::SignPartner, AgreementAction::SignUs, AgreementAction::Activate});
        QCOMPARE(partners::stateName(world.read(id).state), u"replaced"_s);
        QCOMPARE(world.read(id).endedOn, u"2026-06-30"_s);
        QCOMPARE(world.partnerDates(), u"2026-01-01 2027-12-31"_s);
        QCOMPARE(codeOf(world.store().perform(records::DeleteRecords{world.catalogue(), u"agreement"_s, {id}})), u"RecordInUse"_s);
        // A withdrawn version leaves room for another.
        RecordId third = 0;
        QVERIFY(world.store().perform(partners::NewAgreementVersion{world.catalogue(), next, &third}));
        world.go(third, {AgreementAction::Withdraw});
        QVERIFY(world.store().perform(partners::NewAgreementVersion{world.catalogue(), next, &third}));
        QCOMPARE(world.read(third).version, 3);
    }

    void onlyWhatMakesPartnersIsThePartnersDate() {
        World world;
        const RecordId nda = world.agreement({{u"type"_s, u"NDA"_s}, {u"start_on"_s, u"2020-01-01"_s}});
        world.go(nda, {AgreementAction::SignPartner, AgreementAction::SignUs, AgreementAction::Activate});
        QCOMPARE(world.partnerDates(), u"- -"_s);
        const RecordId id = world.standing(AgreementState::Active);
        QCOMPARE(world.partnerDates(), u"2026-01-01 2026-12-31"_s);
        QCOMPARE(outcome(world.act(id, AgreementAction::Terminate, u"2026-06-30"_s, {}, u"breach"_s)), u"ok"_s);
        QCOMPARE(world.partnerDates(), u"2026-01-01 2026-06-30"_s);
        QCOMPARE(toText(world.query("SELECT end_reason FROM agreement WHERE state = 'terminated'")), u"breach"_s);
    }

    void theCalendarTellsWhatIsDue() {
        World world;
        world.standing(AgreementState::Active);                                                                            // notice by 2026-10-02, renews 2027-01-01
        const RecordId ends = world.agreement({{u"start_on"_s, u"2026-01-01"_s}, {u"end_on"_s, u"2026-09-30"_s}, {u"notice_days"_s, qint64(30)}}); // notice by 2026-08-31
        world.go(ends, {AgreementAction::SignPartner, AgreementAction::SignUs, AgreementAction::Activate});
        const RecordId begins = world.agreement({{u"start_on"_s, u"2026-07-15"_s}});
        world.go(begins, {AgreementAction::SignPartner, AgreementAction::SignUs});
        world.standing(AgreementState::Withdrawn);
        QCOMPARE(world.calendar(QDate(2026, 7, 1), QDate(2027, 6, 30)), (QStringList{u"2026-07-15 begins 14"_s, u"2026-08-31 notice_by 61"_s, u"2026-09-30 ends 91"_s, u"2026-10-02 notice_by 93"_s, u"2027-01-01 renews 184"_s}));
        QCOMPARE(world.calendar(QDate(2026, 9, 1), QDate(2026, 10, 1)), QStringList{u"2026-09-30 ends 91"_s});
        QCOMPARE(world.calendar(QDate(2027, 1, 1), QDate(2027, 1, 1)), QStringList{u"2027-01-01 renews 184"_s});
        QCOMPARE(world.calendar(QDate(2026, 10, 2), QDate(2026, 10, 2)), QStringList{u"2026-10-02 notice_by 93"_s});
        // Who gave notice is not reminded of it, and nothing renews.
        world.go(world.store().read([](store::Connection& connection) { return RecordId(connection.integer("SELECT id FROM agreement WHERE auto_renew = 1 AND state = 'active'")); }).value(), {AgreementAction::GiveNotice});
        QCOMPARE(world.calendar(QDate(2026, 10, 1), QDate(2027, 6, 30)), QStringList{u"2026-12-31 ends 183"_s});
    }
};

QTEST_GUILESS_MAIN(AgreementsTest)
#include "AgreementsTest.moc"
