#include "core/enablement/Completions.h"
#include "core/enablement/Enablement.h"
#include "core/enablement/EnablementQueries.h"
#include "core/records/Merge.h"
#include "tests/core/TestProgram.h"

using namespace channelbook;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

/// Completions as people enter them, and those whose person is not known. Today is 2026-07-01.
class CompletionsTest : public QObject {
    Q_OBJECT

    struct World : TestProgram {
        RecordId northwind = addNamed("partner", "Northwind");
        RecordId jane = add("contact", {{u"name"_s, u"Jane Doe"_s}, {u"company"_s, northwind}, {u"email"_s, u"jane.doe@northwind.example"_s}});
        RecordId sales = add("certification", {{u"name"_s, u"Sales Professional"_s}, {u"level"_s, u"Associate"_s}, {u"validity_months"_s, qint64(24)}});
        RecordId basics = addNamed("certification", "Fundamentals");
        RecordId selling = add("course", {{u"name"_s, u"Selling"_s}, {u"code"_s, u"C-1"_s}, {u"certification"_s, sales}});
        RecordId pricing = addNamed("course", "Pricing");

        RecordId completion(const QString& email, const QString& learner, const QString& title, const QString& on) {
            return add("completion", {{u"email"_s, textValue(email)}, {u"learner"_s, textValue(learner)}, {u"course_title"_s, title}, {u"completed_on"_s, on}});
        }
        enablement::Settled settle() {
            enablement::Settled settled;
            const auto done = store().perform(enablement::SettleCompletions{&settled});
            if (!done) qFatal("%s", qPrintable(outcome(done)));
            return settled;
        }
        QString dump() { return store().read(&contentDump).value(); }
    };

private Q_SLOTS:
    void validityEndsOnTheSameDayOfALaterMonth_data() {
        QTest::addColumn<QDate>("completed");
        QTest::addColumn<int>("months");
        QTest::addColumn<QDate>("ends");
        QTest::newRow("two years") << QDate(2024, 7, 15) << 24 << QDate(2026, 7, 15);
        QTest::newRow("a month too short") << QDate(2026, 1, 31) << 1 << QDate(2026, 2, 28);
        QTest::newRow("a leap day") << QDate(2024, 2, 29) << 12 << QDate(2025, 2, 28);
        QTest::newRow("into a leap year") << QDate(2027, 8, 31) << 6 << QDate(2028, 2, 29);
        QTest::newRow("across the year") << QDate(2026, 12, 31) << 2 << QDate(2027, 2, 28);
        QTest::newRow("for good") << QDate(2026, 1, 31) << 0 << QDate();
    }
    void validityEndsOnTheSameDayOfALaterMonth() {
        QFETCH(QDate, completed);
        QFETCH(int, months);
        QFETCH(QDate, ends);
        QCOMPARE(enablement::expiryOf(completed, months), ends);
        // What is settled in bulk ends on the same day as what is entered.
        if (months == 0) return;
        World world;
        world.clock.set(QDateTime(QDate(2030, 1, 1), QTime(9, 0), Qt::UTC));
        QVERIFY(world.set("certification", world.sales, "validity_months", qint64(months)));
        const RecordId imported = world.completion(u"jane.doe@northwind.example"_s, {}, u"Selling"_s, completed.toString(Qt::ISODate));
        world.settle();
        RecordId entered = 0;
        QCOMPARE(codeOf(world.store().perform(enablement::RecordCompletion{world.catalogue(), world.jane, world.selling, 0, completed.toString(Qt::ISODate), {}, {}, &entered})), u"ok"_s);
        for (const RecordId id : {imported, entered}) QCOMPARE(toText(world.query(qPrintable(u"SELECT expires_on FROM completion WHERE id = %1"_s.arg(id)))), ends.toString(Qt::ISODate));
    }

    void whatIsEnteredIsChecked_data() {
        QTest::addColumn<QString>("what"); // contact, course, certification: "-" none, "?" one that is not there
        QTest::addColumn<QString>("on");
        QTest::addColumn<QString>("expires");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("stored"); // certification, end
        QTest::newRow("a course with its certification") << u"jane selling -"_s << u"2026-06-30"_s << u""_s << u"ok"_s << u"Sales Professional 2028-06-30"_s;
        QTest::newRow("an end that was said") << u"jane selling -"_s << u"2026-06-30"_s << u"2026-12-31"_s << u"ok"_s << u"Sales Professional 2026-12-31"_s;
        QTest::newRow("an end on the day itself") << u"jane selling -"_s << u"2026-06-30"_s << u"2026-06-30"_s << u"ok"_s << u"Sales Professional 2026-06-30"_s;
        QTest::newRow("a course without") << u"jane pricing -"_s << u"2026-06-30"_s << u""_s << u"ok"_s << u"- -"_s;
        QTest::newRow("a certification for good") << u"jane - basics"_s << u"2020-01-01"_s << u""_s << u"ok"_s << u"Fundamentals -"_s;
        QTest::newRow("today") << u"jane selling -"_s << u"2026-07-01"_s << u""_s << u"ok"_s << u"Sales Professional 2028-07-01"_s;
        QTest::newRow("tomorrow") << u"jane selling -"_s << u"2026-07-02"_s << u""_s << u"InvalidValue"_s << u""_s;
        QTest::newRow("ends before it begins") << u"jane selling -"_s << u"2026-06-30"_s << u"2026-06-29"_s << u"InvalidValue"_s << u""_s;
        QTest::newRow("no day") << u"jane selling -"_s << u""_s << u""_s << u"MissingValue"_s << u""_s;
        QTest::newRow("nothing completed") << u"jane - -"_s << u"2026-06-30"_s << u""_s << u"MissingValue"_s << u""_s;
        QTest::newRow("nobody") << u"- selling -"_s << u"2026-06-30"_s << u""_s << u"RecordNotFound"_s << u""_s;
        QTest::newRow("a course that is not there") << u"jane ? -"_s << u"2026-06-30"_s << u""_s << u"RecordNotFound"_s << u""_s;
        QTest::newRow("no date at all") << u"jane selling -"_s << u"June"_s << u""_s << u"InvalidValue"_s << u""_s;
    }
    void whatIsEnteredIsChecked() {
        QFETCH(QString, what);
        QFETCH(QString, on);
        QFETCH(QString, expires);
        QFETCH(QString, answer);
        QFETCH(QString, stored);
        World world;
        const QHash<QString, RecordId> ids{{u"jane"_s, world.jane}, {u"selling"_s, world.selling}, {u"pricing"_s, world.pricing}, {u"basics"_s, world.basics}, {u"?"_s, 42}};
        const QStringList parts = what.split(u' ');
        const QString before = world.dump();
        const auto done = world.store().perform(enablement::RecordCompletion{world.catalogue(), ids.value(parts[0]), ids.value(parts[1]), ids.value(parts[2]), on, expires, 87.5, nullptr});
        QCOMPARE(codeOf(done), answer);
        if (answer != u"ok") {
            QCOMPARE(world.dump(), before);
            return;
        }
        QCOMPARE(toText(world.query("SELECT coalesce(c.name, '-') || ' ' || coalesce(t.expires_on, '-') FROM completion t LEFT JOIN certification c ON c.id = t.certification_id")), stored);
        QCOMPARE(toText(world.query("SELECT status || ' ' || score FROM completion")), u"completed 87.5"_s);
        QCOMPARE(outcome(world.store().undo()), u"ok"_s);
        QCOMPARE(world.dump(), before);
        QCOMPARE(outcome(world.store().redo()), u"ok"_s);
        QVERIFY(world.dump() != before);
    }

    void movingTheDayMovesTheEndUnlessItWasSaid() {
        World world;
        RecordId worked = 0;
        RecordId said = 0;
        QVERIFY(world.store().perform(enablement::RecordCompletion{world.catalogue(), world.jane, world.selling, 0, u"2026-06-01"_s, {}, {}, &worked}));
        QVERIFY(world.store().perform(enablement::RecordCompletion{world.catalogue(), world.jane, world.selling, 0, u"2026-06-01"_s, u"2026-06-20"_s, {}, &said}));
        const auto ends = [&](RecordId id) { return toText(world.query(qPrintable(u"SELECT expires_on FROM completion WHERE id = %1"_s.arg(id)))); };
        for (const RecordId id : {worked, said}) QCOMPARE(outcome(world.set("completion", id, "completed_on", u"2026-06-10"_s)), u"ok"_s);
        QCOMPARE(ends(worked), u"2028-06-10"_s);
        QCOMPARE(ends(said), u"2026-06-20"_s);
        // It cannot stay where it would lie before the beginning.
        QCOMPARE(outcome(world.set("completion", said, "completed_on", u"2026-06-25"_s)), u"ok"_s);
        QCOMPARE(ends(said), u"2028-06-25"_s);
        QCOMPARE(codeOf(world.set("completion", said, "expires_on", u"2026-06-24"_s)), u"InvalidValue"_s);
        QCOMPARE(codeOf(world.set("completion", said, "completed_on", u"2026-07-02"_s)), u"InvalidValue"_s);
    }

    void validityIsAWholeNumberOfMonths_data() {
        QTest::addColumn<qint64>("months");
        QTest::addColumn<QString>("answer");
        QTest::newRow("none") << qint64(0) << u"InvalidValue"_s;
        QTest::newRow("less") << qint64(-3) << u"InvalidValue"_s;
        QTest::newRow("one") << qint64(1) << u"ok"_s;
        QTest::newRow("a century") << qint64(1200) << u"ok"_s;
        QTest::newRow("more") << qint64(1201) << u"InvalidValue"_s;
    }
    void validityIsAWholeNumberOfMonths() {
        QFETCH(qint64, months);
        QFETCH(QString, answer);
        World world;
        QCOMPARE(codeOf(world.set("certification", world.sales, "validity_months", months)), answer);
    }

    void settlingFindsPeopleCoursesAndCertifications() {
        World world;
        world.completion(u"JANE.DOE@northwind.example"_s, u"J. Doe"_s, u"selling!"_s, u"2026-05-01"_s);
        world.completion(u"stranger@x.example"_s, u"A Stranger"_s, u"Brand New Course"_s, u"2026-05-01"_s);
        world.completion({}, u"Nameless Nick"_s, u"brand new course"_s, u"2026-05-01"_s);
        const auto settled = world.settle();
        QCOMPARE(settled.matched, 1);
        QCOMPARE(settled.unknownPeople, 2);
        QCOMPARE(settled.newCourses, 1);
        QCOMPARE(toText(world.query("SELECT group_concat(line, '; ') FROM (SELECT coalesce(cn.name, '-') || ' ' || cr.name || ' ' || coalesce(ce.name, '-') || ' ' || coalesce(t.expires_on, '-') AS line"
                                    " FROM completion t LEFT JOIN contact cn ON cn.id = t.contact_id JOIN course cr ON cr.id = t.course_id LEFT JOIN certification ce ON ce.id = t.certification_id ORDER BY line)")),
                 u"- Brand New Course - -; - Brand New Course - -; Jane Doe Selling Sales Professional 2028-05-01"_s);
        // Once is enough.
        const QString now = world.dump();
        const auto again = world.settle();
        QCOMPARE(again.matched, 0);
        QCOMPARE(again.newCourses, 0);
        QCOMPARE(world.dump(), now);
    }

    void whoIsSeveralIsAskedAbout() {
        World world;
        const RecordId other = world.add("contact", {{u"name"_s, u"John Doe"_s}, {u"company"_s, world.northwind}, {u"email"_s, u"jane.doe@northwind.example"_s}});
        world.completion(u"jane.doe@northwind.example"_s, u"John Doe"_s, u"Selling"_s, u"2026-05-01"_s);
        QCOMPARE(world.settle().unknownPeople, 1);
        const auto learners = world.store().read([](store::Connection& connection) { return enablement::unmatchedCompletions(connection); }).value();
        QCOMPARE(learners.size(), std::size_t(1));
        QCOMPARE(learners.front().proposals.size(), std::size_t(2));
        QCOMPARE(outcome(world.store().perform(enablement::MatchCompletions{u"Jane.Doe@Northwind.example"_s, {}, other})), u"ok"_s);
        QCOMPARE(world.query("SELECT contact_id FROM completion"), Value(other));
        // And is not asked about again: who it was is known from now on.
        world.completion(u"jane.doe@northwind.example"_s, u"John Doe"_s, u"Pricing"_s, u"2026-06-01"_s);
        QCOMPARE(world.settle().unknownPeople, 0);
        QCOMPARE(world.query("SELECT count(*) FROM completion WHERE contact_id IS NULL"), Value(qint64(0)));
    }

    void unknownPeopleAreProposedAndMatched() {
        World world;
        QVERIFY(world.set("company", world.northwind, "domain", u"northwind.example"_s));
        world.completion(u"jdoe@northwind.example"_s, u"Jane Doe"_s, u"Selling"_s, u"2026-05-01"_s);
        world.completion(u"JDOE@northwind.example"_s, u"Jane Doe"_s, u"Pricing"_s, u"2026-05-02"_s);
        world.completion({}, u"Jane Doe"_s, u"Pricing"_s, u"2026-05-03"_s);
        world.completion(u"who@nowhere.example"_s, {}, u"Pricing"_s, u"2026-05-03"_s);
        world.settle();
        const auto learners = world.store().read([](store::Connection& connection) { return enablement::unmatchedCompletions(connection); }).value();
        QCOMPARE(learners.size(), std::size_t(3));
        QCOMPARE(world.store().read(&enablement::unmatchedLearners).value(), 3);
        QCOMPARE(learners[0].completions, 2);
        QCOMPARE(learners[0].latest, u"2026-05-02"_s);
        QCOMPARE(learners[0].domainCompany, world.northwind);
        QCOMPARE(learners[0].proposals.size(), std::size_t(1));
        QCOMPARE(learners[0].proposals[0].contact, world.jane);
        QVERIFY(learners[0].proposals[0].likeness > 0.9);
        QCOMPARE(learners[0].proposals[0].why, (QStringList{u"same name"_s, u"e-mail of Northwind"_s}));
        // By name alone it is less sure.
        const auto byName = std::find_if(learners.begin(), learners.end(), [](const auto& learner) { return learner.email.isEmpty() && learner.learner == u"Jane Doe"; });
        QVERIFY(byName != learners.end());
        QVERIFY(byName->proposals.size() == 1 && byName->proposals[0].likeness < learners[0].proposals[0].likeness);

        const QString before = world.dump();
        QCOMPARE(outcome(world.store().perform(enablement::MatchCompletions{u"jdoe@northwind.example"_s, {}, world.jane})), u"ok"_s);
        QCOMPARE(world.query(qPrintable(u"SELECT count(*) FROM completion WHERE contact_id = %1"_s.arg(world.jane))), Value(qint64(2)));
        QCOMPARE(codeOf(world.store().perform(enablement::MatchCompletions{u"jdoe@northwind.example"_s, {}, world.jane})), u"RecordNotFound"_s);
        QCOMPARE(outcome(world.store().undo()), u"ok"_s);
        QCOMPARE(world.dump(), before);
        QCOMPARE(codeOf(world.store().perform(enablement::MatchCompletions{u"jdoe@northwind.example"_s, {}, 42})), u"RecordNotFound"_s);

        // Somebody new becomes a contact in one step.
        RecordId created = 0;
        QCOMPARE(outcome(world.store().perform(enablement::AddLearner{world.catalogue(), u"who@nowhere.example"_s, {}, world.northwind, &created})), u"ok"_s);
        QCOMPARE(toText(world.query(qPrintable(u"SELECT cn.name || ' ' || cn.email || ' ' || co.name || ' ' || (SELECT count(*) FROM completion t WHERE t.contact_id = cn.id) FROM contact cn JOIN company co ON co.id = cn.company_id WHERE cn.id = %1"_s.arg(created)))),
                 u"who who@nowhere.example Northwind 1"_s);
        QCOMPARE(outcome(world.store().undo()), u"ok"_s);
        QCOMPARE(world.dump(), before);
    }

    void whoHasCompletionsIsNotDeletedAndMergesWithThem() {
        World world;
        QVERIFY(world.store().perform(enablement::RecordCompletion{world.catalogue(), world.jane, world.selling, 0, u"2026-06-01"_s, {}, {}, nullptr}));
        for (const auto& [entity, id] : {std::pair("contact", world.jane), std::pair("course", world.selling), std::pair("certification", world.sales)})
            QCOMPARE(codeOf(world.store().perform(records::DeleteRecords{world.catalogue(), QString::fromLatin1(entity), {id}})), u"RecordInUse"_s);
        const RecordId twin = world.add("contact", {{u"name"_s, u"Jane Doe"_s}, {u"company"_s, world.northwind}});
        QCOMPARE(outcome(world.store().perform(records::MergeRecords{world.catalogue(), u"contact"_s, twin, {world.jane}, {}})), u"ok"_s);
        QCOMPARE(world.query("SELECT contact_id FROM completion"), Value(twin));
    }
};

QTEST_GUILESS_MAIN(CompletionsTest)
#include "CompletionsTest.moc"
