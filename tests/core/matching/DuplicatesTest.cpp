// Likely duplicates of a whole program: found without comparing all pairs, explained, grouped, cancellable.
#include "core/matching/Duplicates.h"
#include "tests/core/TestProgram.h"

#include <QJsonArray>

using namespace channelbook;
using namespace channelbook::test;
using namespace channelbook::matching;
using namespace Qt::StringLiterals;

namespace {

Expected<DuplicateReport> find(TestProgram& program, const QString& entity, store::Progress& progress) {
    auto report = program.store().read([&](store::Connection& connection) { return findDuplicates(connection, entity, askFromOf(entity), progress); });
    return report ? std::move(*report) : Expected<DuplicateReport>(tl::unexpected(report.error()));
}

DuplicateReport found(TestProgram& program, const char* entity) {
    store::Progress progress;
    auto report = find(program, QString::fromLatin1(entity), progress);
    if (!report) qFatal("%s", qPrintable(outcome(report)));
    return *report;
}

} // namespace

class DuplicatesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void companiesAreGroupedAndExplained() {
        TestProgram program;
        const RecordId first = program.add("partner", {{u"name"_s, u"Zyntrix GmbH"_s}, {u"website"_s, u"https://www.zyntrix.de"_s}, {u"country"_s, u"DE"_s}});
        const RecordId second = program.add("customer", {{u"name"_s, u"Zyntrix Deutschland"_s}, {u"domain"_s, u"zyntrix.de"_s}, {u"country"_s, u"Germany"_s}});
        const RecordId third = program.add("company", {{u"name"_s, u"ZYNTRIX"_s}, {u"domain"_s, u"zyntrix.de"_s}});
        program.add("company", {{u"name"_s, u"Contoso"_s}, {u"domain"_s, u"contoso.com"_s}});
        const DuplicateReport report = found(program, "company");
        QCOMPARE(report.records, 4);
        QCOMPARE(report.pairs.size(), 3U);
        QCOMPARE(report.groups, (std::vector<std::vector<RecordId>>{{first, second, third}}));
        QVERIFY(report.pairs.front().points >= report.pairs.back().points);
        QVERIFY(report.pairs.front().exact);
        const QJsonObject json = report.toJson();
        QCOMPARE(json.value(u"pairs"_s).toArray().size(), 3);
        QVERIFY(!json.value(u"pairs"_s).toArray().at(0).toObject().value(u"evidence"_s).toArray().at(0).toObject().value(u"words"_s).toString().isEmpty());
    }

    void contactsByMailPhoneAndName() {
        TestProgram program;
        const RecordId acme = program.addNamed("company", "Acme");
        const RecordId contoso = program.addNamed("company", "Contoso");
        program.add("contact", {{u"name"_s, u"Jane Doe"_s}, {u"email"_s, u"Jane@Acme.com"_s}, {u"company"_s, acme}});
        program.add("contact", {{u"name"_s, u"Doe, Jane"_s}, {u"email"_s, u"jane@acme.com"_s}});
        program.add("contact", {{u"name"_s, u"Bob Ray"_s}, {u"mobile"_s, u"+1 312 555 0188"_s}, {u"company"_s, acme}});
        program.add("contact", {{u"name"_s, u"B. Ray"_s}, {u"phone"_s, u"312 555 0188"_s}, {u"company"_s, acme}});
        program.add("contact", {{u"name"_s, u"John Smith"_s}, {u"company"_s, acme}});
        program.add("contact", {{u"name"_s, u"John Smith"_s}, {u"company"_s, contoso}});
        QStringList pairs;
        for (const MatchPair& pair : found(program, "contact").pairs) pairs << pair.firstName + u"="_s + pair.secondName;
        QCOMPARE(pairs, (QStringList{u"Jane Doe=Doe, Jane"_s, u"Bob Ray=B. Ray"_s}));
    }

    void renewalsAreNoDuplicates() {
        TestProgram program;
        const RecordId acme = program.addNamed("company", "Acme");
        const auto deal = [&](const char* name, qint64 amount, const char* date) {
            program.add("deal", {{u"name"_s, QString::fromLatin1(name)}, {u"company"_s, acme}, {u"amount"_s, amount}, {u"currency"_s, u"USD"_s}, {u"close_date"_s, QString::fromLatin1(date)}});
        };
        deal("Acme renewal 2025", 1000, "2025-06-01");
        deal("Acme renewal 2026", 1000, "2026-06-01");
        deal("Zeta rollout", 5000, "2026-07-01");
        deal("Zeta Rollout", 5000, "2026-07-01");
        const DuplicateReport report = found(program, "deal");
        QCOMPARE(report.pairs.size(), 1U);
        QCOMPARE(report.pairs.front().firstName, u"Zeta rollout"_s);
    }

    void refusesAndCancels() {
        TestProgram program;
        program.addNamed("company", "Acme");
        store::Progress progress;
        QCOMPARE(codeOf(find(program, u"owner"_s, progress)), u"BadArgument"_s);
        progress.cancel();
        QCOMPARE(codeOf(find(program, u"company"_s, progress)), u"Cancelled"_s);
    }

    void anEmptyProgramHasNone() {
        TestProgram program;
        QCOMPARE(found(program, "contact").pairs.size(), 0U);
    }
};

QTEST_GUILESS_MAIN(DuplicatesTest)
#include "DuplicatesTest.moc"
