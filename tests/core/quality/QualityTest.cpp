// Data looked through: each check finds what it is for, names record and field, and is mended by setting that field.
#include "core/quality/Quality.h"
#include "tests/core/TestProgram.h"

using namespace channelbook;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

namespace {

using Values = std::vector<std::pair<QString, Value>>;

quality::QualityReport look(TestProgram& program, const QStringList& only = {}) {
    store::Progress progress;
    auto report = program.store().read([&](store::Connection& connection) { return quality::checkQuality(connection, program.clock.today(), only, progress); });
    if (!report || !*report) qFatal("quality");
    return std::move(**report);
}

Values operator+(Values values, std::pair<QString, Value> more) {
    values.push_back(std::move(more));
    return values;
}

} // namespace

class QualityTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsAndIsMended_data() {
        QTest::addColumn<QString>("check");
        QTest::addColumn<QString>("entity");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("wrong");
        QTest::addColumn<QString>("right");
        const auto row = [](const char* check, const char* entity, const char* field, const char* wrong, const char* right) {
            QTest::newRow(check) << QString::fromLatin1(check) << QString::fromLatin1(entity) << QString::fromLatin1(field) << QString::fromUtf8(wrong) << QString::fromUtf8(right);
        };
        row("partner_without_manager", "partner", "manager", "", "Ann Lee");
        row("partner_without_country", "partner", "country", "", "Germany");
        row("partner_without_type", "partner", "type", "", "Reseller");
        row("company_domain_malformed", "company", "domain", "acme", "acme.com");
        row("company_website_malformed", "company", "website", "n/a", "https://www.acme.com/de");
        row("company_phone_malformed", "company", "phone", "call me", "+1 (312) 555-0188 ext. 12");
        row("company_country_unknown", "company", "country", "Germny", "Deutschland");
        row("company_employees_outlier", "company", "employees", "9000000", "12");
        row("contact_without_company", "contact", "company", "", "Adatum");
        row("contact_unreachable", "contact", "email", "", "jane@acme.com");
        row("contact_email_malformed", "contact", "email", "jane@acme", "jane.doe+x@acme.co.uk");
        row("contact_phone_malformed", "contact", "phone", "12", "030 1234567");
        row("contact_mobile_malformed", "contact", "mobile", "none", "0171 1234567");
        row("deal_without_customer", "deal", "company", "", "Adatum");
        row("deal_without_amount", "deal", "amount", "", "12.50");
        row("deal_amount_negative", "deal", "amount", "-5.00", "5.00");
        row("deal_without_close_date", "deal", "close_date", "", "2026-12-01");
        row("deal_close_date_past", "deal", "close_date", "2026-06-30", "2026-07-01");
        row("deal_close_date_outlier", "deal", "close_date", "2206-07-01", "2026-07-01");
        row("deal_owner_inactive", "deal", "owner", "Gone", "Ann Lee");
    }
    void findsAndIsMended() {
        QFETCH(const QString, check);
        QFETCH(const QString, entity);
        QFETCH(const QString, field);
        QFETCH(const QString, wrong);
        QFETCH(const QString, right);
        TestProgram program;
        const RecordId ann = program.addNamed("owner", "Ann Lee");
        program.add("owner", {{u"name"_s, u"Gone"_s}, {u"active"_s, qint64(0)}});
        program.add("company", {{u"name"_s, u"Adatum"_s}});
        Q_UNUSED(ann);
        const auto value = [&](const QString& text) {
            return program.store()
                .read([&](store::Connection& connection) { return records::parseValue(connection, program.catalogue(), *program.catalogue().find(entity)->field(field), text, u"USD"_s); })
                .value()
                .value();
        };
        const Values base = {{u"name"_s, u"Subject"_s}};
        const Values values = entity == u"deal" && field == u"amount" ? base + std::pair<QString, Value>(u"currency"_s, u"USD"_s) : base;
        const RecordId record = program.add(entity.toLatin1().constData(), wrong.isEmpty() ? values : values + std::pair<QString, Value>(field, value(wrong)));
        const auto report = look(program, {check});
        QCOMPARE(report.results.size(), 1U);
        const quality::CheckResult& result = report.results.front();
        QCOMPARE(result.count, 1);
        QCOMPARE(result.findings.front().record, record);
        QCOMPARE(result.findings.front().name, u"Subject"_s);
        QCOMPARE(result.entity, entity);
        QCOMPARE(result.field, field);
        QVERIFY2(program.catalogue().find(result.entity)->field(result.field)->editable(), "it can be mended in place");
        QVERIFY(quality::checkText(check) != check);
        QCOMPARE(outcome(program.set(entity.toLatin1().constData(), record, field.toLatin1().constData(), value(right))), u"ok"_s);
        QCOMPARE(look(program, {check}).results.size(), 0U);
    }

    void everyChecksFieldCanBeMended() {
        TestProgram program;
        QCOMPARE(look(program).checks, quality::checkNames().size());
    }

    void anAmountFarFromAllOthersIsFound() {
        TestProgram program;
        for (int i = 0; i < 40; ++i) program.add("deal", {{u"name"_s, u"Deal %1"_s.arg(i)}, {u"amount"_s, qint64(100000 + 1000 * i)}, {u"currency"_s, u"USD"_s}});
        const RecordId slip = program.add("deal", {{u"name"_s, u"Slip"_s}, {u"amount"_s, qint64(100000000)}, {u"currency"_s, u"USD"_s}});
        program.add("deal", {{u"name"_s, u"Yen"_s}, {u"amount"_s, qint64(100000000)}, {u"currency"_s, u"JPY"_s}});
        const auto report = look(program, {u"deal_amount_outlier"_s});
        QCOMPARE(report.results.size(), 1U);
        QCOMPARE(report.results.front().count, 1);
        QCOMPARE(report.results.front().findings.front().record, slip);
    }

    void refusesAndCancels() {
        TestProgram program;
        store::Progress progress;
        const auto unknown = program.store().read([&](store::Connection& connection) { return quality::checkQuality(connection, program.clock.today(), {u"nonsense"_s}, progress); });
        QCOMPARE(codeOf(*unknown), u"BadArgument"_s);
        progress.cancel();
        const auto cancelled = program.store().read([&](store::Connection& connection) { return quality::checkQuality(connection, program.clock.today(), {}, progress); });
        QCOMPARE(codeOf(*cancelled), u"Cancelled"_s);
    }
};

QTEST_GUILESS_MAIN(QualityTest)
#include "QualityTest.moc"
