// Claims of approved requests: what they need, what becomes of the money, and amounts worked out by hand.
#include "core/store/Attachments.h"
#include "tests/core/funds/FundWorld.h"

using namespace channelbook;
using namespace channelbook::funds;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

using Act = ClaimAct;
using State = ClaimState;

class ClaimsTest : public QObject {
    Q_OBJECT

    static QString against(const Expected<qint64>& done) { return done ? QString() : done.error().args.value(2); }

    static ClaimForm form(RecordId request, qint64 amount, const QString& currency = {}) {
        return {request, {}, u"R-1"_s, u"2026-06-30"_s, currency, {{u"All of it"_s, amount}}, false, {}};
    }
    static RecordId claimOf(FundWorld& world, RecordId request, qint64 amount, bool proved = true) {
        RecordId id = 0;
        FundWorld::must(world.store().perform(SaveClaim{0, form(request, amount), &id}));
        if (proved) prove(world, id);
        return id;
    }
    /// What a webinar asks for; each file with words of its own.
    static void prove(FundWorld& world, RecordId claim) {
        for (const char* kind : {"invoice", "attendee list"})
            FundWorld::must(
                world.store().perform(AddProof{claim, QString::fromLatin1(kind), QString::fromLatin1(kind) + u".txt"_s,
                                               u"text/plain"_s, QByteArray(kind) + QByteArray::number(claim)}));
    }
    static Expected<qint64> act(FundWorld& world, RecordId claim, Act act, qint64 amount = 0,
                                const QString& reason = {}) {
        return world.store().perform(ActOnClaim{claim, act, amount, reason, u"payment"_s, u"W-1"_s, {}});
    }
    static Claim read(FundWorld& world, RecordId claim) {
        return world.store().read([&](store::Connection& connection) { return *readClaim(connection, claim); }).value();
    }
    static RecordId claimIn(FundWorld& world, State state) {
        static int number = 0;
        const RecordId request = world.approved(u"Activity %1"_s.arg(++number), 10'000);
        world.as(u"ann"_s);
        const RecordId id = claimOf(world, request, 10'000);
        if (state != State::Draft)
            FundWorld::must(act(world, id, state == State::Withdrawn ? Act::Withdraw : Act::Submit));
        world.as(u"bob"_s);
        if (state == State::InReview) FundWorld::must(act(world, id, Act::Review));
        if (state == State::Returned) FundWorld::must(act(world, id, Act::Return, 0, u"Illegible"_s));
        if (state == State::Rejected) FundWorld::must(act(world, id, Act::Reject, 0, u"No"_s));
        if (state == State::Approved || state == State::Paid || state == State::ClawedBack)
            FundWorld::must(act(world, id, Act::Approve));
        if (state == State::Paid || state == State::ClawedBack) FundWorld::must(act(world, id, Act::Pay));
        if (state == State::ClawedBack) FundWorld::must(act(world, id, Act::ClawBack, 0, u"Cancelled after all"_s));
        return id;
    }

private Q_SLOTS:
    void everyStateAndActIsWalked() {
        static const QHash<QString, QString> allowed{{u"draft submit"_s, u"submitted"_s},
                                                     {u"draft withdraw"_s, u"withdrawn"_s},
                                                     {u"submitted review"_s, u"in_review"_s},
                                                     {u"submitted approve"_s, u"approved"_s},
                                                     {u"submitted return"_s, u"returned"_s},
                                                     {u"submitted reject"_s, u"rejected"_s},
                                                     {u"submitted withdraw"_s, u"withdrawn"_s},
                                                     {u"in_review approve"_s, u"approved"_s},
                                                     {u"in_review return"_s, u"returned"_s},
                                                     {u"in_review reject"_s, u"rejected"_s},
                                                     {u"in_review withdraw"_s, u"withdrawn"_s},
                                                     {u"returned submit"_s, u"submitted"_s},
                                                     {u"returned withdraw"_s, u"withdrawn"_s},
                                                     {u"approved return"_s, u"returned"_s},
                                                     {u"approved pay"_s, u"paid"_s},
                                                     {u"paid claw_back"_s, u"clawed_back"_s}};
        FundWorld world;
        int done = 0;
        for (const State state : allClaimStates()) {
            const RecordId id = claimIn(world, state);
            for (const Act one : allClaimActs()) {
                QCOMPARE(stateName(read(world, id).state), stateName(state));
                const QString pair = stateName(state) + u' ' + actName(one);
                const QString before = world.accounts();
                const auto acted = act(world, id, one, 0, u"Because"_s);
                if (!allowed.contains(pair)) {
                    QVERIFY2(codeOf(acted) == u"ActRefused", qPrintable(pair + u": "_s + outcome(acted)));
                    QCOMPARE(world.accounts(), before);
                    continue;
                }
                QVERIFY2(acted.has_value(), qPrintable(pair + u": "_s + outcome(acted)));
                ++done;
                const QString after = world.accounts();
                QCOMPARE(stateName(read(world, id).state), allowed.value(pair));
                QCOMPARE(outcome(world.store().undo()), u"ok"_s);
                QCOMPARE(world.accounts(), before);
                QCOMPARE(outcome(world.store().redo()), u"ok"_s);
                QCOMPARE(world.accounts(), after);
                QCOMPARE(outcome(world.store().undo()), u"ok"_s);
            }
        }
        QCOMPARE(done, allowed.size());
        QCOMPARE(world.findings(), QString());
    }

    void fromTheInvoiceToTheMoneyBack() {
        FundWorld world; // 10,000.00; half of 1,000.00 is ours
        const RecordId request = world.approved(u"Webinar"_s, 100'000);
        world.as(u"ann"_s);
        const RecordId first = claimOf(world, request, 60'000);
        const RecordId second = claimOf(world, request, 40'000);
        FundWorld::must(act(world, first, Act::Submit));
        FundWorld::must(act(world, second, Act::Submit));
        QCOMPARE(world.accounts(), u"950000 0 0 50000 0 0 0"_s);
        QCOMPARE(codeOf(world.store().perform(SaveClaim{0, form(request, 2), nullptr})), u"ActRefused"_s);
        world.as(u"bob"_s);
        QCOMPARE(against(act(world, first, Act::Approve, 25'000)), u"say why it is less."_s);
        FundWorld::must(act(world, first, Act::Approve, 25'000, u"No alcohol"_s));
        QCOMPARE(world.accounts(), u"950000 0 5000 45000 0 0 0"_s);
        QCOMPARE(codeOf(world.store().perform(ActOnClaim{first, Act::Pay, 0, {}, u"cash"_s, u"W-1"_s, {}})),
                 u"InvalidValue"_s);
        QCOMPARE(codeOf(world.store().perform(ActOnClaim{first, Act::Pay, 0, {}, u"credit_note"_s, u" "_s, {}})),
                 u"MissingValue"_s);
        QCOMPARE(codeOf(world.store().perform(
                     ActOnClaim{first, Act::Pay, 0, {}, u"credit_note"_s, u"CN-9"_s, u"2026-07-02"_s})),
                 u"InvalidValue"_s);
        FundWorld::must(
            world.store().perform(ActOnClaim{first, Act::Pay, 0, {}, u"credit_note"_s, u"CN-9"_s, u"2026-06-30"_s}));
        QCOMPARE(world.accounts(), u"950000 0 5000 20000 25000 0 0"_s);
        QCOMPARE(read(world, first).paidOn, u"2026-06-30"_s);
        FundWorld::must(act(world, second, Act::Reject, 0, u"Not ours"_s));
        QCOMPARE(world.accounts(), u"950000 0 25000 0 25000 0 0"_s);
        FundWorld::must(act(world, first, Act::ClawBack, 10'000, u"Half of the guests"_s));
        QCOMPARE(stateName(read(world, first).state), u"paid"_s);
        QCOMPARE(world.accounts(), u"960000 0 25000 0 15000 0 0"_s);
        QCOMPARE(codeOf(act(world, first, Act::ClawBack, 15'001, u"More"_s)), u"InvalidValue"_s);
        FundWorld::must(act(world, first, Act::ClawBack, 0, u"None came"_s));
        QCOMPARE(stateName(read(world, first).state), u"clawed_back"_s);
        FundWorld::must(world.act(request, RequestAct::Cancel, 0, u"Did not take place"_s));
        QCOMPARE(world.accounts(), u"1000000 0 0 0 0 0 0"_s);
        QCOMPARE(world.findings(), QString());
    }

    // Worked out by hand; a rate is what a euro costs, ours is the share at the end.
    void amountsToTheMinorUnit_data() {
        QTest::addColumn<QString>("fundCurrency");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<qint64>("invoiced");
        QTest::addColumn<QString>("shares");
        QTest::addColumn<qint64>("claimed");
        QTest::addColumn<QString>("rateOn");
        const auto row = [](const char* name, const char* fund, const char* currency, qint64 invoiced,
                            const char* shares, qint64 claimed, const char* rateOn) {
            QTest::newRow(name) << QString::fromLatin1(fund) << QString::fromLatin1(currency) << invoiced
                                << QString::fromLatin1(shares) << claimed << QString::fromLatin1(rateOn);
        };
        row("dollars of dollars", "USD", "USD", 10'001, "50,50", 5'001, "");
        row("a third of dollars", "USD", "USD", 10'000, "1/3,1/3,1/3", 3'334, "");
        // 1000.00 / 1.25 × 150 = 120,000 yen
        row("dollars in a yen fund", "JPY", "USD", 100'000, "100,0", 120'000, "2026-06-01");
        // 0.01 / 1.25 × 150 = 1.2 yen
        row("a cent in yen", "JPY", "USD", 1, "100,0", 1, "2026-06-01");
        // 123,457 / 150 × 1.25 = 1,028.808 33 dollars
        row("yen in a dollar fund", "USD", "JPY", 123'457, "100,0", 102'881, "2026-06-01");
        // 1,028.81 in thirds: 342.94, 342.94, 342.93
        row("a third of yen in a dollar fund", "USD", "JPY", 123'457, "1/3,1/3,1/3", 34'294, "2026-06-01");
        // 10.001 / 0.36 × 1.25 = 34.725 694 dollars
        row("dinars in a dollar fund", "USD", "KWD", 10'001, "100,0", 3'473, "2026-06-01");
        // 100.00 / 1.25 × 0.36 = 28.8 dinars, half is 14.400
        row("dollars in a dinar fund", "KWD", "USD", 10'000, "50,50", 14'400, "2026-06-01");
        // 0.01 / 1.25 × 0.36 = 0.00288 dinars
        row("a cent in dinars", "KWD", "USD", 1, "100,0", 3, "2026-06-01");
        // 1,000,000 / 150 × 0.36 = 2,400 dinars, 75 % are 1,800
        row("yen in a dinar fund", "KWD", "JPY", 1'000'000, "75,25", 1'800'000, "2026-06-01");
        // 99.999 / 0.36 = 277.775 euros, rounded half away from zero
        row("dinars in a euro fund", "EUR", "KWD", 99'999, "100,0", 27'778, "2026-06-15");
        // 277.78 by 60 : 40 is 166.668 and 111.112
        row("60 % of dinars in a euro fund", "EUR", "KWD", 99'999, "60,40", 16'667, "2026-06-15");
    }
    void amountsToTheMinorUnit() {
        QFETCH(QString, fundCurrency);
        QFETCH(QString, currency);
        QFETCH(qint64, invoiced);
        QFETCH(QString, shares);
        FundWorld world(fundCurrency, 1'000'000'000);
        FundWorld::must(world.store().write(u"test"_s, [](store::Transaction& transaction) -> Expected<void> {
            transaction.connection().exec("DELETE FROM fx_rate");
            for (const auto& [code, day, micro] :
                 {std::tuple(u"USD"_s, u"2026-06-01"_s, 1'250'000), std::tuple(u"JPY"_s, u"2026-06-01"_s, 150'000'000),
                  std::tuple(u"KWD"_s, u"2026-06-15"_s, 360'000), std::tuple(u"KWD"_s, u"2026-06-01"_s, 350'000),
                  std::tuple(u"USD"_s, u"2026-07-01"_s, 1'900'000)})
                transaction.cached(u"INSERT INTO fx_rate(id, currency, on_date, micro_per_eur) VALUES(?, ?, ?, ?)"_s)
                    .bindAll(transaction.newId(), code, day, micro)
                    .run();
            return {};
        }));
        const RecordId request = world.approved(u"Webinar"_s, 500'000'000, parseShares(shares).value());
        world.as(u"ann"_s);
        RecordId id = 0;
        QCOMPARE(outcome(world.store().perform(SaveClaim{0, form(request, invoiced, currency), &id})), u"ok"_s);
        QTEST(read(world, id).claimed, "claimed");
        // The older of the two rates says how old the conversion is.
        QTEST(read(world, id).rateOn, "rateOn");
    }

    void aCurrencyWithoutARateByThenIsRefused() {
        FundWorld world;
        const RecordId request = world.approved(u"Webinar"_s, 100'000);
        for (const auto& [currency, day] : {std::pair(u"KWD"_s, u"2026-06-30"_s), std::pair(u"GBP"_s, u"2001-01-31"_s),
                                            std::pair(u"XYZ"_s, u"2026-06-30"_s)}) {
            ClaimForm claim = form(request, 1'000, currency);
            claim.invoiceOn = day;
            QCOMPARE(outcome(world.store().perform(SaveClaim{0, claim, nullptr})).section(u'|', 0, 1),
                     u"InvalidValue(currency|"_s + currency);
        }
        ClaimForm later = form(request, 1'000);
        later.invoiceOn = u"2026-07-02"_s;
        QCOMPARE(codeOf(world.store().perform(SaveClaim{0, later, nullptr})), u"InvalidValue"_s);
    }

    void itIsProvedBeforeItIsSubmitted() {
        FundWorld world;
        const RecordId request = world.approved(u"Webinar"_s, 100'000);
        world.as(u"ann"_s);
        const RecordId id = claimOf(world, request, 1'000, false);
        QCOMPARE(against(act(world, id, Act::Submit)), u"it is to be proved by: invoice, attendee list."_s);
        FundWorld::must(world.store().perform(AddProof{id, u"Invoice"_s, u"r.txt"_s, u"text/plain"_s, "Invoice R-1"}));
        QCOMPARE(against(act(world, id, Act::Submit)), u"it is to be proved by: attendee list."_s);
        FundWorld::must(
            world.store().perform(AddProof{id, u"attendee list"_s, u"a.csv"_s, u"text/csv"_s, "Ann\nBo\n"}));
        QCOMPARE(outcome(act(world, id, Act::Submit)), u"ok"_s);
        // Taking the file off takes the proof off.
        const RecordId attachment = toInteger(world.query("SELECT max(id) FROM attachment"));
        FundWorld::must(world.store().perform(store::RemoveAttachment{attachment}));
        QCOMPARE(world.store()
                     .read([&](store::Connection& connection) {
                         return missingProofs(connection, *readClaim(connection, id));
                     })
                     .value(),
                 QStringList{u"attendee list"_s});
    }

    void theSameFileInAnotherClaimIsFlagged() {
        FundWorld world;
        const RecordId request = world.approved(u"Webinar"_s, 100'000);
        world.as(u"ann"_s);
        const RecordId first = claimOf(world, request, 1'000);
        const RecordId second = claimOf(world, request, 1'000);
        const QByteArray photo = "The very same photo";
        FundWorld::must(world.store().perform(AddProof{first, u"photo"_s, u"hall.txt"_s, u"text/plain"_s, photo}));
        FundWorld::must(world.store().perform(AddProof{second, u"photo"_s, u"room.txt"_s, u"text/plain"_s, photo}));
        FundWorld::must(act(world, second, Act::Submit));
        world.as(u"bob"_s);
        QCOMPARE(
            against(act(world, second, Act::Approve)),
            u"“room.txt” is the same file as one of “Webinar, claim 1”. Give a reason to approve it all the same."_s);
        QCOMPARE(outcome(act(world, second, Act::Approve, 0, u"One event, two invoices"_s)), u"ok"_s);
    }

    void filesThatProveNothing_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("mediaType");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << u"a.pdf"_s << u"application/pdf"_s << QByteArray();
        QTest::newRow("a program") << u"a.exe"_s << u"application/x-ms-dos-executable"_s << QByteArray("MZ");
        QTest::newRow("an archive") << u"a.zip"_s << u"application/zip"_s << QByteArray("PK");
        QTest::newRow("a text called a PDF") << u"a.pdf"_s << u"application/pdf"_s << QByteArray("no PDF at all");
        QTest::newRow("a page called a picture")
            << u"a.png"_s << u"image/png"_s << QByteArray("<html><body>x</body></html>");
    }
    void filesThatProveNothing() {
        QFETCH(QString, name);
        QFETCH(QString, mediaType);
        QFETCH(QByteArray, content);
        FundWorld world;
        const RecordId id = claimOf(world, world.approved(u"Webinar"_s, 100'000), 1'000, false);
        QCOMPARE(codeOf(world.store().perform(AddProof{id, u"invoice"_s, name, mediaType, content})),
                 u"InvalidValue"_s);
        QCOMPARE(toInteger(world.query("SELECT count(*) FROM attachment")), 0);
    }
    void aFileOfTwoGigabytesIsRefusedUnread() {
        QCOMPARE(codeOf(checkProof(u"film.png"_s, qint64{2} << 30, u"image/png"_s)), u"InvalidValue"_s);
    }

    void afterTheLastDayNothingIsClaimed() {
        FundWorld world;
        const RecordId request = world.approved(u"Webinar"_s, 100'000);
        world.as(u"ann"_s);
        const RecordId id = claimOf(world, request, 1'000);
        world.clock.set(QDateTime(QDate(2026, 10, 2), QTime(9, 0), Qt::UTC));
        QCOMPARE(against(act(world, id, Act::Submit)),
                 u"it could be claimed until 2026-10-01. Extend the request first."_s);
        QCOMPARE(codeOf(world.store().perform(SaveClaim{0, form(request, 500), nullptr})), u"ActRefused"_s);
        QCOMPARE(against(world.act(request, RequestAct::Extend, 0, u"Holidays"_s, u"2026-10-31"_s)),
                 u"nobody decides on what they asked for themselves."_s);
        world.as(u"bob"_s);
        FundWorld::must(world.act(request, RequestAct::Extend, 0, u"Holidays"_s, u"2026-10-31"_s));
        world.as(u"ann"_s);
        QCOMPARE(outcome(act(world, id, Act::Submit)), u"ok"_s);
        // What is claimed in time is answered; only the rest is lost.
        world.clock.set(QDateTime(QDate(2026, 11, 1), QTime(9, 0), Qt::UTC));
        FundWorld::must(world.store().perform(RollRequests{}));
        QCOMPARE(world.accounts(), u"950000 0 0 500 0 0 49500"_s);
        QCOMPARE(stateName(world.stateOf(request)), u"approved"_s);
        world.as(u"bob"_s);
        FundWorld::must(act(world, id, Act::Approve));
        FundWorld::must(act(world, id, Act::Pay));
        QCOMPARE(world.accounts(), u"950000 0 0 0 500 0 49500"_s);
    }

    void nobodyDecidesOnTheirOwnClaim() {
        FundWorld world;
        const RecordId request = world.approved(u"Webinar"_s, 100'000); // asked for by ann
        world.as(u"bob"_s);
        const RecordId id = claimOf(world, request, 1'000);
        FundWorld::must(act(world, id, Act::Submit));
        for (const QString& who : {u"bob"_s, u"BOB"_s, u"ann"_s}) {
            world.as(who);
            for (const Act one : {Act::Review, Act::Approve, Act::Return, Act::Reject})
                QCOMPARE(against(act(world, id, one, 0, u"x"_s)),
                         u"nobody decides on what they asked for themselves."_s);
        }
        world.as(u"carol"_s);
        FundWorld::must(act(world, id, Act::Approve));
        world.as(u"bob"_s);
        QCOMPARE(codeOf(act(world, id, Act::Pay)), u"ActRefused"_s);
    }

    void moreThanIsLeftIsRefusedOrCut() {
        FundWorld world;
        const RecordId request = world.approved(u"Webinar"_s, 100'000);
        world.as(u"ann"_s);
        ClaimForm claim = form(request, 120'000);
        QCOMPARE(against(world.store().perform(SaveClaim{0, claim, nullptr})),
                 u"our share is 600.00 USD, and 500.00 USD are left of what was approved."_s);
        claim.upToApproved = true;
        RecordId id = 0;
        FundWorld::must(world.store().perform(SaveClaim{0, claim, &id}));
        QCOMPARE(read(world, id).claimed, 50'000);
    }
};

QTEST_GUILESS_MAIN(ClaimsTest)
#include "ClaimsTest.moc"
