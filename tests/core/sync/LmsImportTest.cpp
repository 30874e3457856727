#include "tests/core/TestProgram.h"

#include "core/enablement/Completions.h"
#include "core/sync/Import.h"

using namespace channelbook;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

/// Files as learning platforms export them. Today is 2026-07-01.
class LmsImportTest : public QObject {
    Q_OBJECT

    static Expected<sync::ImportReport> tried(TestProgram& program, const QString& path, const QString& kind = {}, const QString& entity = {}) {
        sync::ImportOptions options;
        options.source = kind.isEmpty() ? u"LMS"_s : kind;
        options.kind = kind;
        options.entity = entity;
        store::Progress progress;
        return sync::importFiles(program.store(), program.catalogue(), {path}, options, progress);
    }
    static sync::FileReport imported(TestProgram& program, const QString& path) {
        const auto report = tried(program, path);
        if (!report) qFatal("%s", qPrintable(outcome(report)));
        const sync::FileReport& file = report->files.front();
        if (file.newRows + file.changed + file.unchanged + file.conflicts + file.rejected != file.rows) qFatal("counts do not add up");
        return file;
    }
    static QString dump(TestProgram& program) { return program.store().read(&contentDump).value(); }
    static QString lines(TestProgram& program) {
        return toText(program.query("SELECT group_concat(line, '; ') FROM (SELECT coalesce(cn.name, coalesce(t.learner, t.email) || '?') || '|' || coalesce(cr.name, '-') || '|' || coalesce(ce.name, '-') || '|' || coalesce(t.status, '-')"
                                    " || '|' || coalesce(t.completed_on, '-') || '|' || coalesce(t.expires_on, '-') || '|' || coalesce(t.score, '-') AS line FROM completion t"
                                    " LEFT JOIN contact cn ON cn.id = t.contact_id LEFT JOIN course cr ON cr.id = t.course_id LEFT JOIN certification ce ON ce.id = t.certification_id WHERE t.retired = 0 ORDER BY line)"));
    }
    struct World : TestProgram {
        RecordId northwind = addNamed("partner", "Northwind");
        RecordId jane = add("contact", {{u"name"_s, u"Jane Doe"_s}, {u"company"_s, northwind}, {u"email"_s, u"jane@northwind.example"_s}});
        RecordId sales = add("certification", {{u"name"_s, u"Sales Pro"_s}, {u"validity_months"_s, qint64(24)}});
        RecordId selling = add("course", {{u"name"_s, u"Selling"_s}, {u"code"_s, u"C-1"_s}, {u"certification"_s, sales}});
    };

private Q_SLOTS:
    void formatsAreKnownByTheirHeaders_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("expected");
        const QString earned = u"Jane Doe|Selling|Sales Pro|completed|2026-06-01|2028-06-01|92.0"_s;
        QTest::newRow("Docebo") << QByteArray("Username,First Name,Last Name,Email,Course Code,Course Name,Enrollment Date,Course Completion Date,Enrollment Status,Score\n"
                                              "jane,Jane,Doe,jane@northwind.example,C-1,How to sell,2026-05-01,2026-06-01 10:12:00,Completed,92\n") << earned;
        QTest::newRow("TalentLMS") << QByteArray("User,Email,Course,Enrolled on,Completion status,Completed on,Score\nJane Doe,jane@northwind.example,Selling,2026-05-01,Completed,2026-06-01,92%\n") << earned;
        QTest::newRow("Absorb") << QByteArray("First Name,Last Name,Email Address,Course Name,Date Enrolled,Date Completed,Status,Score\nJane,Doe,Jane@Northwind.example,Selling,05/01/2026,06/13/2026,Completed,92\n") << u"Jane Doe|Selling|Sales Pro|completed|2026-06-13|2028-06-13|92.0"_s;
        QTest::newRow("Moodle") << QByteArray("First name,Last name,Email address,Course full name,Time completed,Grade\nJane,Doe,jane@northwind.example,Selling,1 June 2026,92.00\n") << u"Jane Doe|Selling|Sales Pro|-|2026-06-01|2028-06-01|92.0"_s;
        QTest::newRow("Skilljar") << QByteArray("User email,User name,Course title,Enrolled at,Completed at,Score\njane@northwind.example,Jane Doe,Selling,2026-05-01T08:00:00Z,2026-06-01T10:00:00Z,92\n") << u"Jane Doe|Selling|Sales Pro|-|2026-06-01|2028-06-01|92.0"_s;
        QTest::newRow("nobody's in particular") << QByteArray("User Email,Full Name,Course,Status,Completion Date\njane@northwind.example,Jane Doe,Selling,Completed,2026-06-01\n") << u"Jane Doe|Selling|Sales Pro|completed|2026-06-01|2028-06-01|-"_s;
        QTest::newRow("Cornerstone") << QByteArray("User ID,User First Name,User Last Name,User Email,Training Title,Transcript Status,Transcript Completed Date,Transcript Score\n7,Jane,Doe,jane@northwind.example,Selling,Completed (Equivalent),2026-06-01,92\n") << earned;
        QTest::newRow("German") << QByteArray("Vorname;Nachname;E-Mail;Kurs;Abgeschlossen am;Status;Ergebnis\nJane;Doe;jane@northwind.example;Selling;13.06.2026;Bestanden;92,0\n") << u"Jane Doe|Selling|Sales Pro|completed|2026-06-13|2028-06-13|92.0"_s;
        QTest::newRow("French") << QByteArray("Prénom;Nom;E-mail;Formation;Date d'achèvement;Statut\nJane;Doe;jane@northwind.example;Selling;01/06/2026;Réussi\nJane;Doe;jane@northwind.example;Prix;13/06/2026;Réussi\n")
                                << u"Jane Doe|Prix|-|completed|2026-06-13|-|-; Jane Doe|Selling|Sales Pro|completed|2026-06-01|2028-06-01|-"_s;
        QTest::newRow("Credly") << QByteArray("Badge ID,Issued to first name,Issued to last name,Recipient email,Badge name,Issued at,Expires at,State\nb-1,Jane,Doe,jane@northwind.example,Sales Pro,2026-06-01,2027-01-31,Accepted\n")
                                << u"Jane Doe|-|Sales Pro|completed|2026-06-01|2027-01-31|-"_s;
        QTest::newRow("certificates in German") << QByteArray("E-Mail;Zertifizierung;Ausgestellt am;Gültig bis\njane@northwind.example;Sales Pro;01.06.2026;13.06.2026\n") << u"Jane Doe|-|Sales Pro|-|2026-06-01|2026-06-13|-"_s;
    }
    void formatsAreKnownByTheirHeaders() {
        QFETCH(QByteArray, content);
        QFETCH(QString, expected);
        World world;
        const QString empty = dump(world);
        const QString path = world.write(u"report.csv"_s, content);
        const auto file = imported(world, path);
        QCOMPARE(file.kind, u"lms"_s);
        QCOMPARE(file.entity, u"completion"_s);
        QCOMPARE(file.rejected, 0);
        QCOMPARE(lines(world), expected);
        const QString first = dump(world);
        // Once more, and reordered: nothing changes.
        QCOMPARE(imported(world, path).unchanged, file.rows);
        QCOMPARE(dump(world), first);
        QCOMPARE(outcome(world.store().undo()), u"ok"_s);
        QCOMPARE(dump(world), empty);
        QCOMPARE(outcome(world.store().redo()), u"ok"_s);
        QCOMPARE(dump(world), first);
    }

    void aTableOfNobodysFormIsMappedByWhoSaysWhatItIs() {
        World world;
        const QString path = world.write(u"list.csv"_s, "Name,E-Mail,Training,Valid until,Completed on\nJane Doe,jane@northwind.example,Selling,2026-12-31,2026-06-01\n");
        const auto report = tried(world, path, u"generic"_s, u"completion"_s);
        QCOMPARE(outcome(report), u"ok"_s);
        QCOMPARE(lines(world), u"Jane Doe|Selling|Sales Pro|-|2026-06-01|2026-12-31|-"_s);
    }

    void whoIsUnknownIsKeptAndFollowsTheContact() {
        World world;
        const QString path = world.write(u"completions.csv"_s, "Name,Email,Course,Completion date\nBob Ray,bob@northwind.example,Selling,2026-06-01\nBob Ray,BOB@northwind.example,New Course,2026-06-02\n");
        const auto file = imported(world, path);
        QCOMPARE(file.newRows, 2);
        QVERIFY2(file.notes.filter(u"no contacts here"_s).size() == 1, qPrintable(file.notes.join(u"; "_s)));
        QCOMPARE(lines(world), u"Bob Ray?|New Course|-|-|2026-06-02|-|-; Bob Ray?|Selling|Sales Pro|-|2026-06-01|2028-06-01|-"_s);
        const QString before = dump(world);
        // The CRM brings him a week later.
        const auto people = tried(world, world.write(u"contacts.csv"_s, "First name,Last name,Email,Phone\nBob,Ray,bob@northwind.example,1\n"), u"generic"_s);
        QCOMPARE(outcome(people), u"ok"_s);
        QVERIFY(people->files.front().notes.join(u' ').contains(u"found their contact"_s));
        QCOMPARE(world.query("SELECT count(*) FROM completion WHERE contact_id = (SELECT id FROM contact WHERE name = 'Bob Ray')"), Value(qint64(2)));
        QCOMPARE(outcome(world.store().undo()), u"ok"_s);
        QCOMPARE(dump(world), before);
    }

    void whoWasLearningHasCompleted() {
        World world;
        const QByteArray header = "Name,Email,Course,Status,Completion date\n";
        imported(world, world.write(u"completions.csv"_s, header + "Jane Doe,jane@northwind.example,Selling,In Progress,\nJane Doe,jane@northwind.example,Pricing,Not started,\n"));
        QCOMPARE(lines(world), u"Jane Doe|Pricing|-|not started|-|-|-; Jane Doe|Selling|Sales Pro|in progress|-|-|-"_s);
        const auto then = imported(world, world.write(u"completions.csv"_s, header + "Jane Doe,jane@northwind.example,Selling,Completed,2026-06-20\nJane Doe,jane@northwind.example,Pricing,In progress,\n"));
        QCOMPARE(then.changed, 2);
        QCOMPARE(then.newRows, 0);
        QCOMPARE(lines(world), u"Jane Doe|Pricing|-|in progress|-|-|-; Jane Doe|Selling|Sales Pro|completed|2026-06-20|2028-06-20|-"_s);
        // Two years later she does it again: that is another one.
        world.clock.set(QDateTime(QDate(2028, 7, 1), QTime(9, 0), Qt::UTC));
        const auto again = imported(world, world.write(u"completions.csv"_s, header + "Jane Doe,jane@northwind.example,Selling,Expired,2026-06-20\nJane Doe,jane@northwind.example,Selling,Completed,2028-06-10\n"));
        QCOMPARE(again.newRows, 1);
        QCOMPARE(again.changed, 1);
        QCOMPARE(lines(world), u"Jane Doe|Pricing|-|in progress|-|-|-; Jane Doe|Selling|Sales Pro|completed|2028-06-10|2030-06-10|-; Jane Doe|Selling|Sales Pro|expired|2026-06-20|2028-06-20|-"_s);
    }

    void rowsThatCannotBeTrueAreToldAndNotTaken() {
        World world;
        const auto file = imported(world, world.write(u"completions.csv"_s,
            "Name,Email,Course,Completion date,Expiration date,Status\n"
            "Jane Doe,jane@northwind.example,Selling,2026-07-02,,Completed\n"           // tomorrow
            "Jane Doe,jane@northwind.example,Pricing,2026-06-01,2026-05-31,Completed\n" // ends before it begins
            "Jane Doe,jane@northwind.example,,2026-06-01,,Completed\n"                  // of nothing
            ",,Selling,2026-06-01,,Completed\n"                                         // of nobody
            "Jane Doe,jane@northwind.example,Security,June,,Completed\n"                // no day
            "Jane Doe,jane@northwind.example,Selling,2026-07-01,2026-07-01,Completed\n"
            "Jane Doe,jane@northwind.example,Selling,2026-07-01,2026-07-01,Completed\n" // once more
            "Jane Doe,jane@northwind.example,Selling,2026-07-01,,Failed\n"));           // failed in the morning
        QCOMPARE(file.rejected, 5);
        QCOMPARE(file.newRows, 2);
        QCOMPARE(file.unchanged, 1);
        QStringList reasons;
        for (const auto& reject : file.rejects) reasons << u"%1 %2"_s.arg(reject.line).arg(sync::rejectText(reject));
        QCOMPARE(reasons, (QStringList{u"2 Completion date: 2026-07-02 lies in the future"_s, u"3 Expiration date: 2026-05-31 lies before the day it begins"_s, u"4 the record has no name"_s,
                                       u"5 Email is empty: the row cannot be told from others"_s, u"6 Completion date: \"June\" is no date"_s}));
        QCOMPARE(lines(world), u"Jane Doe|Selling|Sales Pro|completed|2026-07-01|2026-07-01|-; Jane Doe|Selling|Sales Pro|failed|2026-07-01|-|-"_s);
    }

    void anAnswerByHandOutlivesTheNextExport() {
        World world;
        const QByteArray header = "Name,Email,Course,Completion date\n";
        const QByteArray first = "J D,jd@private.example,Selling,2026-06-01\n";
        imported(world, world.write(u"completions.csv"_s, header + first));
        QCOMPARE(outcome(world.store().perform(enablement::MatchCompletions{u"jd@private.example"_s, {}, world.jane})), u"ok"_s);
        const auto next = imported(world, world.write(u"completions.csv"_s, header + first + "J D,jd@private.example,Pricing,2026-06-02\n"));
        QCOMPARE(next.unchanged, 1);
        QCOMPARE(next.newRows, 1);
        QCOMPARE(lines(world), u"Jane Doe|Pricing|-|-|2026-06-02|-|-; Jane Doe|Selling|Sales Pro|-|2026-06-01|2028-06-01|-"_s);
    }
};

QTEST_GUILESS_MAIN(LmsImportTest)
#include "LmsImportTest.moc"
