// Scorecards: points worked out by hand for every way of scoring, and what is done about what is missing.
#include "core/metrics/scorecards/Scorecards.h"
#include "tests/core/TestProgram.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace channelbook;
using namespace channelbook::metrics;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

class ScorecardsTest : public QObject {
    Q_OBJECT

    static CardLine line(const QString& metric, double weight, Normalise by = Normalise::Target, double cap = 1) {
        CardLine result;
        result.metric = metric;
        result.weight = weight;
        result.by = by;
        result.cap = cap;
        return result;
    }
    static LineInput input(std::optional<double> value, std::optional<double> target = {}, Better better = Better::Up, const Peers* peers = nullptr) {
        LineInput result;
        result.better = better;
        result.value = value;
        result.target = target;
        result.peers = peers;
        if (!value) result.why = u"nothing was won"_s;
        return result;
    }

    /// Three resellers and a consultant. Won by close date, in dollars: Alpha 300,000, Beta 100,000, Gamma nothing; a year before Alpha won 100,000.
    struct World : TestProgram {
        World() {
            for (const char* name : {"Alpha", "Beta", "Gamma"}) partners << add("partner", {{u"name"_s, QString::fromLatin1(name)}, {u"type"_s, u"Reseller"_s}, {u"agreement_start"_s, u"2024-01-01"_s}, {u"stage"_s, u"Active"_s}});
            partners << add("partner", {{u"name"_s, u"Delta"_s}, {u"type"_s, u"Consultant"_s}, {u"agreement_start"_s, u"2024-01-01"_s}, {u"stage"_s, u"Active"_s}});
            deal(0, 300'000, "Closed Won", "2026-05-01");
            deal(0, 50'000, "Closed Lost", "2026-05-02");
            deal(1, 100'000, "Closed Won", "2026-02-01");
            deal(0, 100'000, "Closed Won", "2025-03-01");
            if (auto done = store().write(u"test"_s, [](store::Transaction& transaction) -> Expected<void> {
                    transaction.cached(u"DELETE FROM scorecard"_s).run();
                    return {};
                }); !done) qFatal("no room");
            Scorecard card;
            card.name = u"Resellers"_s;
            card.partnerType = u"Reseller"_s;
            card.lines = {line(u"sourced_revenue"_s, 60), line(u"win_rate"_s, 20), line(u"won_deals"_s, 20, Normalise::Percentile)};
            card.lines[0].target = 200'000; // dollars
            card.lines[0].adds = true;
            card.lines[1].target = 0.5;
            save(card);
        }
        void deal(int partner, qint64 dollars, const char* stage, const char* closed) {
            add("deal", {{u"name"_s, u"Deal %1"_s.arg(++deals)}, {u"stage"_s, QString::fromLatin1(stage)}, {u"amount"_s, dollars * 100}, {u"currency"_s, u"USD"_s},
                         {u"created_at"_s, u"2024-12-01T08:00:00Z"_s}, {u"close_date"_s, QString::fromLatin1(closed)}, {u"partner"_s, partners[partner]}});
        }
        void save(const Scorecard& card) {
            if (const auto done = store().perform(SaveScorecard{card, 0}); !done) qFatal("%s", qPrintable(errorText(done.error())));
        }
        Expected<Score> score(int partner, const std::optional<Period>& period = {}) {
            return *store().read([&](store::Connection& connection) { return scoreOf(connection, Numbers(connection, clock.today()), partners[partner], period); });
        }
        std::vector<Score> scores() {
            return **store().read([&](store::Connection& connection) { return scoresOf(connection, Numbers(connection, clock.today()), scorecard(connection, u"Resellers"_s).value()); });
        }
        QList<RecordId> partners;
        int deals = 0;
    };

private Q_SLOTS:
    void aTargetIsReachedInParts_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("target");
        QTest::addColumn<bool>("down");
        QTest::addColumn<double>("cap");
        QTest::addColumn<double>("points"); // below 0: none
        QTest::newRow("half") << 50.0 << 100.0 << false << 1.0 << 50.0;
        QTest::newRow("all") << 100.0 << 100.0 << false << 1.0 << 100.0;
        QTest::newRow("more, capped") << 180.0 << 100.0 << false << 1.2 << 120.0;
        QTest::newRow("more, below the cap") << 110.0 << 100.0 << false << 1.2 << 110.0;
        QTest::newRow("below nothing") << -30.0 << 100.0 << false << 1.0 << 0.0;
        QTest::newRow("less is better: twice the target") << 60.0 << 30.0 << true << 1.0 << 50.0;
        QTest::newRow("less is better: half the target") << 15.0 << 30.0 << true << 1.2 << 120.0;
        QTest::newRow("less is better: none at all") << 0.0 << 30.0 << true << 1.0 << 100.0;
        QTest::newRow("a target of zero") << 5.0 << 0.0 << false << 1.0 << -1.0;
    }
    void aTargetIsReachedInParts() {
        QFETCH(double, value);
        QFETCH(double, target);
        QFETCH(bool, down);
        QFETCH(double, cap);
        QFETCH(double, points);
        Scorecard card;
        card.lines = {line(u"x"_s, 1, Normalise::Target, cap)};
        const Score score = scored(card, {input(value, target, down ? Better::Down : Better::Up)});
        QCOMPARE(score.total.has_value(), points >= 0);
        QVERIFY(!score.lines[0].why.isEmpty());
        if (points >= 0) QCOMPARE(*score.total, points);
    }

    void peersAreComparedByPlaceAndByDistance() {
        // 10, 20, 20, 50: the mean is 25, the deviation the root of (225 + 25 + 25 + 625) / 4 = 15.
        const Peers peers = peersOf({50, 20, 10, 20});
        QCOMPARE(peers.mean, 25.0);
        QCOMPARE(peers.deviation, 15.0);
        Scorecard card;
        card.lines = {line(u"x"_s, 1, Normalise::Percentile)};
        const auto place = [&](double value, Better better = Better::Up) { return scored(card, {input(value, {}, better, &peers)}).total.value(); };
        QCOMPARE(place(10), 12.5); // half of itself below it
        QCOMPARE(place(20), 50.0); // one below, two alike
        QCOMPARE(place(50), 87.5);
        QCOMPARE(place(10, Better::Down), 87.5);
        card.lines[0].by = Normalise::ZScore;
        QCOMPARE(place(25), 50.0);
        QCOMPARE(place(40), 75.0);
        QCOMPARE(place(10), 25.0);
        QCOMPARE(place(40, Better::Down), 25.0);
        QCOMPARE(place(1000), 100.0); // more than two deviations away say no more than two

        const Peers alike = peersOf({7, 7});
        QCOMPARE(scored(card, {input(7, {}, Better::Up, &alike)}).total.value(), 50.0);
        const Peers alone = peersOf({7});
        const Score nobody = scored(card, {input(7, {}, Better::Up, &alone)});
        QVERIFY(!nobody.total);
        QVERIFY(nobody.lines[0].why.contains(u"no other partner"));
    }

    void whatIsMissingFollowsTheRule() {
        Scorecard card;
        card.lines = {line(u"a"_s, 60), line(u"b"_s, 30), line(u"c"_s, 10)};
        const std::vector<LineInput> inputs{input(50, 100), input(std::nullopt, 100), input(100, 100)};
        // Left out, the others weigh 60/70 and 10/70: 50 * 6/7 + 100 / 7.
        const Score reweighted = scored(card, inputs);
        QCOMPARE(*reweighted.total, 400.0 / 7);
        QCOMPARE(reweighted.lines[0].weight, 6.0 / 7);
        QCOMPARE(reweighted.lines[1].weight, 0.0);
        QCOMPARE(reweighted.lines[1].why, u"nothing was won"_s);
        card.missing = MissingRule::Zero;
        const Score zero = scored(card, inputs);
        QCOMPARE(*zero.total, 40.0);
        QCOMPARE(zero.lines[1].weight, 0.3);
        QVERIFY(zero.lines[1].why.contains(u"no points"));
        // 70 % of the weight have values.
        card.leastShare = 0.7;
        QVERIFY(scored(card, inputs).total.has_value());
        card.leastShare = 0.71;
        const Score unscored = scored(card, inputs);
        QVERIFY(!unscored.total);
        QVERIFY(unscored.why.contains(u"70 %"));
        card.leastShare = 0;
        QVERIFY(!scored(card, {input({}), input({}), input({})}).total);
    }

    void aCardComesBackFromItsJson() {
        for (const Scorecard& card : bundledScorecards()) {
            const QJsonObject json = toJson(card);
            const auto read = scorecardFromJson(json);
            QVERIFY(read.has_value());
            QCOMPARE(toJson(*read), json);
            QCOMPARE(problems(card, Catalogue()), QStringList());
            QVERIFY(card.lines.size() >= 5 && card.lines.size() <= 7);
        }
        QCOMPARE(bundledScorecards().size(), std::size_t(6));
    }

    void whatIsNoCardIsRefused_data() {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("expected");
        const QString shell = u"{\"name\":\"X\",\"metrics\":[%1]}"_s;
        QTest::newRow("no weight") << shell.arg(u"{\"metric\":\"win_rate\",\"weight\":0,\"target\":1}"_s) << u"weight must be above zero"_s;
        QTest::newRow("a weight below zero") << shell.arg(u"{\"metric\":\"win_rate\",\"weight\":-1,\"target\":1}"_s) << u"weight must be above zero"_s;
        QTest::newRow("a metric that is gone") << shell.arg(u"{\"metric\":\"moonshine\",\"weight\":1}"_s) << u"There is no metric “moonshine”"_s;
        QTest::newRow("twice") << shell.arg(u"{\"metric\":\"win_rate\",\"weight\":1},{\"metric\":\"win_rate\",\"weight\":1}"_s) << u"named twice"_s;
        QTest::newRow("no metrics") << shell.arg(QString()) << u"names no metrics"_s;
        QTest::newRow("no direction") << shell.arg(u"{\"metric\":\"total_cost\",\"weight\":1}"_s) << u"more or less"_s;
        QTest::newRow("a way nobody knows") << shell.arg(u"{\"metric\":\"win_rate\",\"weight\":1,\"by\":\"luck\"}"_s) << u"one of target, percentile, z-score"_s;
        QTest::newRow("text for a number") << shell.arg(u"{\"metric\":\"win_rate\",\"weight\":\"much\"}"_s) << u"a number is expected"_s;
        QTest::newRow("no name") << u"{\"metrics\":[{\"metric\":\"win_rate\",\"weight\":1}]}"_s << u"no name"_s;
        QTest::newRow("too many months") << u"{\"name\":\"X\",\"months\":61,\"metrics\":[{\"metric\":\"win_rate\",\"weight\":1}]}"_s << u"1 to 60"_s;
    }
    void whatIsNoCardIsRefused() {
        QFETCH(QString, json);
        QFETCH(QString, expected);
        TestProgram program;
        const auto card = scorecardFromJson(QJsonDocument::fromJson(json.toUtf8()).object());
        const auto done = card ? program.store().perform(SaveScorecard{*card, 0}) : Expected<qint64>(tl::unexpected(card.error()));
        QVERIFY(!done);
        QCOMPARE(errorName(done.error().code), u"BadArgument"_s);
        QVERIFY2(errorText(done.error()).contains(expected), qPrintable(errorText(done.error())));
    }

    void aPartnerIsScoredByItsCard() {
        World world;
        const auto alpha = world.score(0);
        QVERIFY2(alpha.has_value(), qPrintable(outcome(alpha)));
        QCOMPARE(alpha->card, u"Resellers"_s);
        QCOMPARE(alpha->lines.size(), std::size_t(3));
        // 300,000 of 200,000 are capped at all of it; one of two deals won is all of 50 %; it won one deal, as Beta, and Gamma none:
        // one below and two alike of three are 2 / 3.
        QCOMPARE(*alpha->lines[0].value, 30'000'000.0);
        QCOMPARE(*alpha->lines[0].points, 100.0);
        QCOMPARE(*alpha->lines[1].points, 100.0);
        QCOMPARE(qRound(*alpha->lines[2].points * 1000), 66'667);
        QCOMPARE(qRound(*alpha->total * 1000), 93'333);
        // The twelve months before: 100,000 of 200,000, all won, and it alone had won anything: 60 * 0.5 + 20 + 20 * (2 + 0.5) / 3.
        QCOMPARE(qRound(*alpha->before * 1000), 66'667);
        // A target that is set for the partner and the period goes before the card's.
        const auto calendar = world.store().read([](store::Connection& connection) { return fiscalCalendar(connection); }).value();
        const Period year = calendar.year(2026);
        world.add("target", {{u"metric"_s, u"sourced_revenue"_s}, {u"partner"_s, world.partners[0]}, {u"period"_s, u"2026"_s}, {u"value"_s, 60'000'000.0}});
        QCOMPARE(*world.score(0, year)->lines[0].points, 50.0);
        // What adds up is asked for a quarter only in part: 50,000 of dollars.
        QCOMPARE(*world.score(1, calendar.quarter(2026, 1))->lines[0].target, 5'000'000.0);
    }

    void allAreScoredAsEachAlone() {
        World world;
        const auto all = world.scores();
        QCOMPARE(all.size(), std::size_t(3)); // the consultant has no card
        for (const Score& score : all) {
            const auto alone = world.score(static_cast<int>(world.partners.indexOf(score.partner)));
            QVERIFY(alone.has_value());
            QCOMPARE(alone->total, score.total);
            QCOMPARE(alone->before, score.before);
            for (std::size_t i = 0; i < score.lines.size(); ++i) {
                QCOMPARE(score.lines[i].points, alone->lines[i].points);
                QCOMPARE(score.lines[i].why, alone->lines[i].why);
            }
        }
        QCOMPARE(all.front().partnerName, u"Alpha"_s);
        QCOMPARE(codeOf(world.score(3)), u"ActRefused"_s);
        Scorecard others;
        others.name = u"Others"_s;
        others.lines = {line(u"sourced_revenue"_s, 1)};
        others.lines[0].target = 1000;
        world.save(others);
        QCOMPARE(*world.score(3)->total, 0.0);
    }

    void aMetricThatIsGoneIsSaid() {
        World world;
        QVERIFY(world.store().write(u"test"_s, [](store::Transaction& transaction) -> Expected<void> {
            transaction.cached(u"UPDATE scorecard SET definition = replace(definition, 'win_rate', 'moonshine')"_s).run();
            return {};
        }));
        const auto score = world.score(0);
        QVERIFY(score.has_value());
        QCOMPARE(score->lines[1].why, u"There is no metric “moonshine” any more"_s);
        QVERIFY(!score->lines[1].points);
        QVERIFY(score->total.has_value()); // by what is left
    }

    void partnersThatAreGoneAreNotScored() {
        World world;
        QVERIFY(world.set("partner", world.partners[1], "stage", u"Former"_s));
        QCOMPARE(world.scores().size(), std::size_t(2));
        QVERIFY(world.store().perform(records::DeleteRecords{world.catalogue(), u"partner"_s, {world.partners[2]}}));
        QCOMPARE(codeOf(world.score(2)), u"RecordNotFound"_s);
        QCOMPARE(world.scores().size(), std::size_t(1));
        QVERIFY(world.store().undo());
        QCOMPARE(world.scores().size(), std::size_t(2));
    }

    void savingAndDeletingCanBeUndone() {
        TestProgram program;
        QCOMPARE(toInteger(program.query("SELECT count(*) FROM scorecard")), 6);
        Scorecard card = bundledScorecards().front();
        const QString name = card.name;
        card.months = 3;
        QVERIFY(program.store().perform(SaveScorecard{card, 0}));
        const auto months = [&] { return program.store().read([&](store::Connection& connection) { return scorecard(connection, name)->card.months; }).value(); };
        QCOMPARE(months(), 3);
        QCOMPARE(toInteger(program.query("SELECT count(*) FROM scorecard")), 6);
        const auto undone = program.store().undo();
        QVERIFY(undone.has_value());
        QCOMPARE(historyText(*undone), u"Scorecard “%1” saved"_s.arg(name));
        QCOMPARE(months(), 12);
        QVERIFY(program.store().perform(DeleteScorecard{name}));
        QCOMPARE(codeOf(program.store().perform(DeleteScorecard{name})), u"RecordNotFound"_s);
        QVERIFY(program.store().undo());
        QCOMPARE(months(), 12);
    }

    void anOlderProgramGetsThemToo() {
        TestProgram program;
        QVERIFY(program.store().write(u"test"_s, [](store::Transaction& transaction) -> Expected<void> {
            transaction.cached(u"DELETE FROM scorecard"_s).run();
            transaction.cached(u"DELETE FROM tier_program"_s).run();
            return {};
        }));
        QVERIFY(program.reopen());
        QCOMPARE(toInteger(program.query("SELECT count(*) FROM scorecard")), 6);
        QCOMPARE(toText(program.query("SELECT state FROM tier_program")), u"draft"_s);
    }
};

QTEST_GUILESS_MAIN(ScorecardsTest)
#include "ScorecardsTest.moc"
