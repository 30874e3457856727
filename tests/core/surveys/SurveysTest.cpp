// Survey answers: as survey tools export them, whose they are, and what is no answer.
#include "core/surveys/Surveys.h"

#include "core/sync/Import.h"
#include "tests/core/TestProgram.h"

using namespace channelbook;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

class SurveysTest : public QObject {
    Q_OBJECT

    struct World : TestProgram {
        RecordId northwind = addNamed("partner", "Northwind");
        RecordId jane = add("contact", {{u"name"_s, u"Jane Doe"_s}, {u"company"_s, northwind}, {u"email"_s, u"jane@northwind.example"_s}});
    };

    static sync::FileReport imported(TestProgram& program, const QByteArray& content) {
        sync::ImportOptions options;
        options.source = u"Surveys"_s;
        store::Progress progress;
        const auto report = sync::importFiles(program.store(), program.catalogue(), {program.write(u"nps.csv"_s, content)}, options, progress);
        if (!report) qFatal("%s", qPrintable(outcome(report)));
        return report->files.front();
    }
    static QString answers(TestProgram& program) {
        return toText(program.query("SELECT group_concat(line, '; ') FROM (SELECT coalesce(pa.name, '-') || '|' || coalesce(cn.name, '-') || '|' || coalesce(t.nps, '-') || '|' || coalesce(t.psat, '-') || '|' || coalesce(t.answered_on, '-') AS line"
                                    " FROM survey_response t LEFT JOIN company pa ON pa.id = t.partner_id LEFT JOIN contact cn ON cn.id = t.contact_id ORDER BY line)"));
    }

private Q_SLOTS:
    void filesAreKnownByTheirHeaders_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("expected");
        QTest::newRow("one row a person, both questions") << QByteArray("Respondent ID,Email Address,Company,End Date,NPS,CSAT,Comment\n118,jane@northwind.example,Northwind,2026-06-14,9,4,Quick answers\n") << u"Northwind|Jane Doe|9.0|4.0|2026-06-14"_s;
        QTest::newRow("no company: that of the person") << QByteArray("Response ID,Email,NPS score,Submitted at\nr-1,Jane@Northwind.example,10,2026-06-14T10:00:00Z\n") << u"Northwind|Jane Doe|10.0|-|2026-06-14"_s;
        QTest::newRow("nobody we know") << QByteArray("Response ID,Email,NPS score,Submitted at\nr-2,joe@elsewhere.example,3,2026-06-14T10:00:00Z\n") << u"-|-|3.0|-|2026-06-14"_s;
        QTest::newRow("German") << QByteArray("Antwort-ID;Partnerfirma;Zufriedenheit;Beantwortet am\n7;Northwind;4,5;14.06.2026\n") << u"Northwind|-|-|4.5|2026-06-14"_s;
    }
    void filesAreKnownByTheirHeaders() {
        QFETCH(QByteArray, content);
        QFETCH(QString, expected);
        World program;
        const sync::FileReport first = imported(program, content);
        QCOMPARE(first.entity, u"response"_s);
        QCOMPARE(first.newRows, 1);
        QCOMPARE(answers(program), expected);
        const sync::FileReport again = imported(program, content);
        QCOMPARE(again.unchanged, 1);
        QCOMPARE(answers(program), expected);
    }

    void anAnswerOutsideItsScaleIsRefusedFromAPerson_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<double>("score");
        QTest::addColumn<qint64>("top");
        QTest::addColumn<bool>("fine");
        QTest::newRow("nps 0") << u"nps"_s << 0.0 << qint64(0) << true;
        QTest::newRow("nps 10") << u"nps"_s << 10.0 << qint64(0) << true;
        QTest::newRow("nps 11") << u"nps"_s << 11.0 << qint64(0) << false;
        QTest::newRow("nps below") << u"nps"_s << -1.0 << qint64(0) << false;
        QTest::newRow("psat 5") << u"psat"_s << 5.0 << qint64(0) << true;
        QTest::newRow("psat 6 of 5") << u"psat"_s << 6.0 << qint64(0) << false;
        QTest::newRow("psat 6 of 7") << u"psat"_s << 6.0 << qint64(7) << true;
        QTest::newRow("psat 0") << u"psat"_s << 0.0 << qint64(7) << false;
    }
    void anAnswerOutsideItsScaleIsRefusedFromAPerson() {
        QFETCH(QString, field);
        QFETCH(double, score);
        QFETCH(qint64, top);
        QFETCH(bool, fine);
        World program;
        std::vector<std::pair<QString, Value>> values{{u"partner"_s, program.northwind}, {field, score}};
        if (top != 0) values.emplace_back(u"scale_max"_s, top);
        const auto made = program.store().perform(records::CreateRecord{program.catalogue(), u"response"_s, values, nullptr});
        QCOMPARE(made.has_value(), fine);
        if (!fine) QCOMPARE(made.error().code, ErrorCode::InvalidValue);
    }

    void changingTheScaleIsJudgedWithTheScore() {
        World program;
        const RecordId id = program.add("response", {{u"partner"_s, program.northwind}, {u"psat"_s, 6.0}, {u"scale_max"_s, qint64(7)}});
        QVERIFY(!program.set("response", id, "scale_max", qint64(5)));
        QCOMPARE(outcome(program.set("response", id, "scale_max", qint64(10))), u"ok"_s);
    }
};

QTEST_GUILESS_MAIN(SurveysTest)
#include "SurveysTest.moc"
