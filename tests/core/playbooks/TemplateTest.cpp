// Templates: what is refused, what is kept, which one is meant for whom, when its steps are due.
#include "core/calendars/Calendars.h"
#include "core/playbooks/Schedule.h"
#include "tests/core/playbooks/PlaybookWorld.h"

#include <QDir>
#include <QJsonDocument>

using namespace channelbook;
using namespace channelbook::playbooks;
using namespace channelbook::test;

class TemplateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void faultsAreNamed_data() {
        QTest::addColumn<QByteArray>("steps"); // JSON of the steps of one phase
        QTest::addColumn<QString>("step");
        QTest::addColumn<QString>("what"); // part of the words
        const auto row = [](const char* name, const char* steps, const char* step, const char* what) {
            QTest::newRow(name) << QByteArray(steps) << QString::fromUtf8(step) << QString::fromUtf8(what);
        };
        row("waits for itself", R"({"key": "a", "title": "A", "needs": ["a"]})", "a", "A → A");
        row("circle of three",
            R"({"key": "a", "title": "A", "needs": ["b"]}, {"key": "b", "title": "B", "needs": ["c"]}, {"key": "c", "title": "C", "needs": ["a"]})",
            "a", "A → B → C → A");
        row("circle behind a step outside of it",
            R"({"key": "x", "title": "X", "needs": ["a"]}, {"key": "a", "title": "A", "needs": ["b"]}, {"key": "b", "title": "B", "needs": ["a"]})",
            "a", "A → B → A");
        row("due and dependency in a circle",
            R"({"key": "a", "title": "A", "due": {"days": 2, "after": "b"}}, {"key": "b", "title": "B", "needs": ["a"]})",
            "a", "A → B → A");
        row("waits for no step", R"({"key": "a", "title": "A", "needs": ["z"]})", "a",
            "“z”, which is no step|\"z\", which is no step");
        row("due from no step", R"({"key": "a", "title": "A", "due": {"days": 1, "after": "z"}})", "a",
            "\"z\", which is no step");
        row("key twice", R"({"key": "a", "title": "A"}, {"key": "a", "title": "B"})", "a", "two steps have the key");
        row("no key", R"({"title": "A"})", "", "has no key");
        row("no title", R"({"key": "a"})", "a", "has no title");
        row("too far away", R"({"key": "a", "title": "A", "due": 1001})", "a", "more than 1000");
        row("nothing required", R"({"key": "a", "title": "A", "required": false})", "",
            "none of its steps is required");
        row("course without need", R"({"key": "a", "title": "A", "course": "Sales"})", "a", "not its evidence");
        row("past of a document", R"({"key": "a", "title": "A", "evidence": "document", "past": true})", "a",
            "complete themselves");
        row("dependency twice", R"({"key": "a", "title": "A"}, {"key": "b", "title": "B", "needs": ["a", "a"]})", "b",
            "twice");
        row("no step", "", "", "it has no step");
    }
    void faultsAreNamed() {
        QFETCH(QByteArray, steps);
        QFETCH(QString, step);
        QFETCH(QString, what);
        const QByteArray json =
            R"({"key": "t", "name": "T", "kind": "onboarding", "phases": [{"key": "p", "title": "P", "steps": [)" +
            steps + "]}]}";
        const auto playbook = templateFromJson(QJsonDocument::fromJson(json).object(), u"t"_s);
        QCOMPARE(outcome(playbook), u"ok"_s);
        const auto wrong = findings(*playbook);
        QCOMPARE(wrong.size(), std::size_t(1));
        QCOMPARE(wrong.front().step, step);
        const QStringList either = what.split(u'|');
        QVERIFY2(std::any_of(either.begin(), either.end(),
                             [&](const QString& words) { return wrong.front().what.contains(words); }),
                 qPrintable(wrong.front().what));
        PlaybookWorld world;
        QCOMPARE(codeOf(world.save(*playbook)), u"BadPlaybook"_s);
        QCOMPARE(codeOf(storedTemplate(world.store().reader(), u"t"_s)), u"RecordNotFound"_s);
    }

    void whatIsNoTemplateIsRefused_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no object") << QByteArray("[]");
        QTest::newRow("slip in a name") << QByteArray(
            R"({"key": "t", "phases": [{"key": "p", "title": "P", "steps": [{"key": "a", "titel": "A"}]}]})");
        QTest::newRow("no such evidence") << QByteArray(
            R"({"key": "t", "phases": [{"key": "p", "title": "P", "steps": [{"key": "a", "title": "A", "evidence": "photo"}]}]})");
        QTest::newRow("nobody acts") << QByteArray(
            R"({"key": "t", "phases": [{"key": "p", "title": "P", "steps": [{"key": "a", "title": "A", "who": "them"}]}]})");
        QTest::newRow("half a day") << QByteArray(
            R"({"key": "t", "phases": [{"key": "p", "title": "P", "steps": [{"key": "a", "title": "A", "due": 1.5}]}]})");
        QTest::newRow("a word for a number") << QByteArray(R"({"key": "t", "norm": "five", "phases": []})");
    }
    void whatIsNoTemplateIsRefused() {
        QFETCH(QByteArray, json);
        QCOMPARE(codeOf(templateFromJson(QJsonDocument::fromJson(json).object(), u"t"_s)), u"BadPlaybook"_s);
    }

    void everyBundledTemplateCanBeUsedAndComesBackTheSame() {
        const QStringList files = QDir(QStringLiteral(SOURCE_DIR "/resources/playbooks")).entryList({u"*.json"_s});
        QCOMPARE(static_cast<qsizetype>(bundledTemplates().size()), files.size());
        QVERIFY(files.size() >= 12);
        for (const Template& playbook : bundledTemplates()) {
            for (const Finding& finding : findings(playbook))
                QFAIL(qPrintable(playbook.key + u": "_s + finding.step + u": "_s + finding.what));
            const auto again = templateFromJson(toJson(playbook), playbook.key);
            QCOMPARE(outcome(again), u"ok"_s);
            QCOMPARE(toJson(*again), toJson(playbook));
            QVERIFY2(!playbook.milestones().empty(), qPrintable(playbook.key));
            QVERIFY2(!playbook.summary.isEmpty(), qPrintable(playbook.key));
        }
        // A new program holds them.
        TestProgram program;
        QCOMPARE(storedTemplates(program.store().reader()).size(), bundledTemplates().size());
    }

    /// One from before there were playbooks gets them as it is opened, and nobody is asked to undo that.
    void aProgramWithoutPlaybooksGetsThem() {
        TestProgram program;
        QVERIFY(program.store().write(u"test"_s, [](store::Transaction& transaction) -> Expected<void> {
            transaction.connection().exec("DELETE FROM playbook_version; DELETE FROM playbook_template");
            return {};
        }));
        const auto entries = store::historyEntries(program.store().reader(), 10).size();
        QCOMPARE(outcome(program.reopen()), u"ok"_s);
        QCOMPARE(storedTemplates(program.store().reader()).size(), bundledTemplates().size());
        QCOMPARE(store::historyEntries(program.store().reader(), 10).size(), entries);
    }

    void savingKeepsEveryVersion() {
        PlaybookWorld world;
        Template playbook = templateOf({stepNamed("a"), stepNamed("b", {u"a"_s})});
        QCOMPARE(outcome(world.save(playbook)), u"ok"_s);
        QCOMPARE(world.save(playbook).value_or(-1), 0); // says the same: nothing to record
        playbook.phases.front().steps.push_back(stepNamed("c"));
        playbook.name = u"Renamed"_s;
        QCOMPARE(outcome(world.save(playbook)), u"ok"_s);
        const auto stored = storedTemplate(world.store().reader(), u"test"_s);
        QCOMPARE(stored->version, 2);
        QCOMPARE(stored->playbook.name, u"Renamed"_s);
        const auto versions = versionsOf(world.store().reader(), stored->id);
        QCOMPARE(versions.size(), std::size_t(2));
        QCOMPARE(templateOfVersion(world.store().reader(), versions.back().id)->steps().size(), std::size_t(2));
        QCOMPARE(outcome(world.store().undo()), u"ok"_s);
        QCOMPARE(storedTemplate(world.store().reader(), u"test"_s)->playbook.name, u"Test"_s);
    }

    void aTemplateInUseIsNotDeletedButMayBeRetired() {
        PlaybookWorld world;
        const RecordId partner = world.addNamed("partner", "Northwind");
        QCOMPARE(outcome(world.save(templateOf({stepNamed("a")}))), u"ok"_s);
        const RecordId run = world.start(u"test"_s, partner);
        QCOMPARE(codeOf(world.store().perform(DeleteTemplate{u"test"_s})), u"ActRefused"_s);
        QCOMPARE(outcome(world.store().perform(RetireTemplate{u"test"_s, true})), u"ok"_s);
        // The run goes on; nothing new begins.
        QCOMPARE(outcome(world.act(run, "a", StepAct::Complete)), u"ok"_s);
        QCOMPARE(codeOf(world.store().perform(
                     StartRuns{{world.addNamed("partner", "Contoso")}, u"test"_s, {}, 0, {}, nullptr})),
                 u"ActRefused"_s);
        QVERIFY(storedTemplates(world.store().reader()).size() + 1 ==
                storedTemplates(world.store().reader(), true).size());
        QCOMPARE(outcome(world.store().perform(RetireTemplate{u"test"_s, false})), u"ok"_s);
        // Without runs it may go.
        QCOMPARE(outcome(world.save(templateOf({stepNamed("a")}, "unused"))), u"ok"_s);
        QCOMPARE(outcome(world.store().perform(DeleteTemplate{u"unused"_s})), u"ok"_s);
        QCOMPARE(codeOf(storedTemplate(world.store().reader(), u"unused"_s)), u"RecordNotFound"_s);
    }

    void theTemplateMeantMostCloselyIsChosen_data() {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("tier");
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("expected");
        QTest::newRow("type") << u"MSP"_s << u""_s << u""_s << u"msp"_s;
        QTest::newRow("type, whatever the case") << u"msp"_s << u"Gold"_s << u"AMER"_s << u"msp"_s;
        QTest::newRow("type and region") << u"MSP"_s << u""_s << u"EMEA"_s << u"msp-emea"_s;
        QTest::newRow("tier alone") << u"ISV"_s << u"Gold"_s << u"EMEA"_s << u"gold"_s;
        QTest::newRow("anybody") << u"OEM"_s << u""_s << u""_s << u"all"_s;
    }
    void theTemplateMeantMostCloselyIsChosen() {
        QFETCH(QString, type);
        QFETCH(QString, tier);
        QFETCH(QString, region);
        const auto with = [](const char* key, const Audience& audience) {
            StoredTemplate stored;
            stored.playbook = templateOf({stepNamed("a")}, key);
            stored.playbook.audience = audience;
            return stored;
        };
        const std::vector<StoredTemplate> templates{with("all", {}), with("msp", {{u"MSP"_s}, {}, {}}),
                                                    with("msp-emea", {{u"MSP"_s}, {}, {u"EMEA"_s}}),
                                                    with("gold", {{}, {u"Gold"_s}, {}})};
        const StoredTemplate* chosen = templateFor(templates, u"onboarding"_s, {type, tier, region});
        QVERIFY(chosen != nullptr);
        QTEST(chosen->playbook.key, "expected");
        QVERIFY(templateFor(templates, u"renewal"_s, {type, tier, region}) == nullptr);
    }

    /// Every type of partner has an onboarding of its own, or the referral's.
    void everyPartnerTypeIsOnboarded() {
        TestProgram program;
        const auto templates = storedTemplates(program.store().reader());
        for (const char* type :
             {"Reseller", "MSP", "SI", "ISV", "Distributor", "Referral", "Consultant", "OEM", "Marketplace"})
            QVERIFY2(templateFor(templates, u"onboarding"_s, {QString::fromLatin1(type), {}, {}}) != nullptr, type);
    }

    /// Worked out by hand from Wednesday, 1 July 2026; the United States keep Independence Day on Friday the third.
    void stepsAreDueInWorkingDays() {
        const Template playbook =
            templateOf({stepNamed("a", {}, {2, {}}), stepNamed("b", {}, {0, {}}), stepNamed("c", {}, {3, u"a"_s}),
                        stepNamed("d", {}, {-2, u"c"_s}), stepNamed("before", {}, {-3, {}})});
        QVERIFY(findings(playbook).empty());
        const auto dues = [&](const calendars::WorkCalendar& calendar, QDate start,
                              const QHash<QString, QDate>& done = {}) {
            QStringList days;
            for (const PlannedStep& planned : schedule(playbook, calendar, start, done))
                days << planned.due.toString(u"MM-dd");
            return days.join(u' ');
        };
        const QDate start(2026, 7, 1);
        QCOMPARE(dues({}, start), u"07-03 07-01 07-08 07-06 06-26"_s);
        const auto us = std::find_if(calendars::bundledCalendars().begin(), calendars::bundledCalendars().end(),
                                     [](const calendars::CalendarDef& calendar) { return calendar.region == u"US"; });
        QCOMPARE(dues(calendars::WorkCalendar(*us), start), u"07-06 07-01 07-09 07-07 06-26"_s);
        // a was done on Friday the tenth: c is due three days later, d two before that.
        QCOMPARE(dues({}, start, {{u"a"_s, QDate(2026, 7, 10)}}), u"07-03 07-01 07-15 07-13 06-26"_s);
        const Timeline line = timeline(playbook, {}, start);
        QCOMPARE(line.end, QDate(2026, 7, 8));
        QVERIFY(line.gaps.empty());
    }
};

QTEST_GUILESS_MAIN(TemplateTest)
#include "TemplateTest.moc"
