// Dashboards over a program small enough to work out by hand.
#include "tests/core/TestProgram.h"

#include "core/metrics/analysis/DashboardQueries.h"

using namespace channelbook;
using namespace channelbook::metrics;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

namespace {

const FiscalCalendar calendar;

Part part(PartKind kind, const QString& metric = {}, Dimension by = Dimension::Region) { return {kind, metric, {}, by}; }

} // namespace

/// Won deals in dollars, by partner and quarter:
///
///   partner      tier    region  2026-Q1  2026-Q2
///   Northwind    Gold    EMEA     10,000   13,000   expansion of 3,000
///   Contoso      Gold    AMER      8,000    6,500   contraction of 1,500
///   Kestrel      Silver  EMEA      2,000        –   lost
///   Zephyr       –       APAC          –    4,000   new
///                                 20,000   23,500
class DashboardsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestProgram> m_program;
    RecordId m_northwind = 0, m_contoso = 0, m_kestrel = 0, m_zephyr = 0, m_anna = 0;
    RecordId m_customer = 0;

    RecordId addPartner(const char* name, const char* tier, const char* region, RecordId manager) {
        std::vector<std::pair<QString, Value>> values{{u"name"_s, QString::fromLatin1(name)}, {u"stage"_s, u"Active"_s}, {u"tier"_s, textValue(QString::fromLatin1(tier))}, {u"region"_s, QString::fromLatin1(region)}, {u"agreement_start"_s, u"2026-01-05"_s}};
        if (manager != 0) values.emplace_back(u"manager"_s, manager);
        return m_program->add("partner", values);
    }
    void won(RecordId partner, qint64 dollars, const char* day) {
        m_program->add("deal", {{u"name"_s, u"Deal of %1 %2"_s.arg(partner).arg(QLatin1String(day))}, {u"company"_s, m_customer}, {u"partner"_s, partner}, {u"stage"_s, u"Closed Won"_s}, {u"amount"_s, dollars * 100}, {u"currency"_s, u"USD"_s}, {u"close_date"_s, QString::fromLatin1(day)}});
    }
    PartData read(const Part& wanted, const Scope& scope = Scope::program(), Comparison comparison = Comparison::PeriodBefore, const Period& period = calendar.quarter(2026, 2)) {
        return m_program->store()
            .read([&](store::Connection& connection) {
                Dashboard dashboard;
                dashboard.parts = {wanted};
                return readDashboard(connection, Numbers(connection, m_program->clock.today()), dashboard, scope, period, comparison).parts.front();
            })
            .value();
    }
    Drill drill(const Part& wanted, int series, int category, const Scope& scope = Scope::program()) {
        return m_program->store()
            .read([&](store::Connection& connection) {
                const Numbers numbers(connection, m_program->clock.today());
                Dashboard dashboard;
                dashboard.parts = {wanted};
                const DashboardData data = readDashboard(connection, numbers, dashboard, scope, calendar.quarter(2026, 2), Comparison::PeriodBefore);
                return drillInto(numbers, data, data.parts.front(), series, category);
            })
            .value();
    }
    static QList<double> cents(const DataSeries& series) {
        QList<double> values;
        for (const auto& value : series.values) values << value.value_or(-1);
        return values;
    }

private Q_SLOTS:
    void init() {
        m_program = std::make_unique<TestProgram>();
        m_anna = m_program->addNamed("owner", "Anna");
        m_customer = m_program->addNamed("customer", "Stadtwerke");
        m_northwind = addPartner("Northwind", "Gold", "EMEA", m_anna);
        m_contoso = addPartner("Contoso", "Gold", "AMER", 0);
        m_kestrel = addPartner("Kestrel", "Silver", "EMEA", m_anna);
        m_zephyr = addPartner("Zephyr", "", "APAC", 0);
        won(m_northwind, 10000, "2026-02-01");
        won(m_northwind, 13000, "2026-05-01");
        won(m_contoso, 8000, "2026-03-31");
        won(m_contoso, 6500, "2026-04-01");
        won(m_kestrel, 2000, "2026-01-20");
        won(m_zephyr, 4000, "2026-06-30");
        store::Progress progress;
        QVERIFY(m_program->store().catchUpDerived(progress).has_value());
    }

    void aNumberHasWhatItWasAndItsLastValues() {
        const PartData data = read(part(PartKind::Number, u"sourced_revenue"_s));
        QCOMPARE(data.figure.value, std::optional(2350000.0));
        QCOMPARE(data.before, std::optional(2000000.0));
        QCOMPARE(data.spark.size(), std::size_t{8});
        QCOMPARE(data.spark[6], std::optional(2000000.0));
        QCOMPARE(data.spark[7], std::optional(2350000.0));
        QVERIFY(data.explains.contains(u"won_revenue"_s));
        QVERIFY(!read(part(PartKind::Number, u"sourced_revenue"_s), Scope::program(), Comparison::None).before);
        QCOMPARE(read(part(PartKind::Number, u"sourced_revenue"_s), {Dimension::Tier, u"Gold"_s, 0}).figure.value, std::optional(1950000.0));
        QCOMPARE(read(part(PartKind::Number, u"sourced_revenue"_s), {Dimension::Owner, {}, m_anna}).before, std::optional(1200000.0));
    }

    void theWaterfallTellsNewMoreLessAndLost() {
        const PartData data = read(part(PartKind::Waterfall, u"sourced_revenue"_s));
        QCOMPARE(cents(data.series.front()), (QList<double>{2000000, 400000, 300000, -150000, -200000, 2350000}));
        QCOMPARE(*data.partnersAt(0, 1), std::vector<RecordId>{m_zephyr});
        QCOMPARE(*data.partnersAt(0, 2), std::vector<RecordId>{m_northwind});
        QCOMPARE(*data.partnersAt(0, 3), std::vector<RecordId>{m_contoso});
        QCOMPARE(*data.partnersAt(0, 4), std::vector<RecordId>{m_kestrel});
        const PartData gold = read(part(PartKind::Waterfall, u"sourced_revenue"_s), {Dimension::Tier, u"Gold"_s, 0});
        QCOMPARE(cents(gold.series.front()), (QList<double>{1800000, 0, 300000, -150000, 0, 1950000}));
    }

    void barsAndStacksAreByMember() {
        const PartData regions = read(part(PartKind::Bars, u"sourced_revenue"_s));
        QCOMPARE(regions.categories, (QStringList{u"EMEA"_s, u"AMER"_s, u"APAC"_s}));
        QCOMPARE(cents(regions.series.front()), (QList<double>{1300000, 650000, 400000}));
        const PartData tiers = read(part(PartKind::Stacked, u"sourced_revenue"_s, Dimension::Tier));
        QCOMPARE(tiers.categories.size(), 12);
        const auto gold = std::find_if(tiers.series.begin(), tiers.series.end(), [](const DataSeries& series) { return series.name == u"Gold"; });
        QVERIFY(gold != tiers.series.end());
        QCOMPARE(gold->values[7].value_or(0), 1000000.0); // February
        QCOMPARE(gold->values[9].value_or(0), 650000.0);  // April
        QCOMPARE(gold->values[10].value_or(0), 1300000.0);
    }

    void theTrendIsComparedWithAYearBefore() {
        const PartData data = read(part(PartKind::Trend, u"sourced_revenue"_s));
        QCOMPARE(data.categories.size(), 12);
        QCOMPARE(data.categories.last(), u"Jun 26"_s);
        QCOMPARE(data.series.size(), std::size_t{2});
        QVERIFY(data.series[1].compared);
        QCOMPARE(data.series[0].values.back(), std::optional(400000.0));
        QCOMPARE(read(part(PartKind::Trend, u"sourced_revenue"_s), Scope::program(), Comparison::None).series.size(), std::size_t{1});
    }

    void theLongTailIsCounted() {
        const PartData data = read(part(PartKind::Pareto, u"sourced_revenue"_s));
        QCOMPARE(data.categories, (QStringList{u"Northwind"_s, u"Contoso"_s, u"Zephyr"_s}));
        QCOMPARE(data.series[1].values[1].value_or(0), 1950000.0 / 2350000.0);
        QVERIFY2(data.remark.startsWith(u'2'), qPrintable(data.remark));
        QCOMPARE(drill(part(PartKind::Pareto, u"sourced_revenue"_s), 0, 2).partner, m_zephyr);
    }

    void theFunnelAndTheCurveCountPartners() {
        const PartData funnel = read(part(PartKind::Funnel), Scope::program(), Comparison::None, calendar.quarter(2026, 1));
        QCOMPARE(cents(funnel.series.front()), (QList<double>{4, 4, 4, 4}));
        QVERIFY(!read(part(PartKind::Funnel)).why.isEmpty()); // nobody joined in the second quarter
        const PartData curve = read(part(PartKind::Waiting));
        // 15 days (Kestrel), 27 (Northwind), 85 (Contoso), 176 (Zephyr) after 5 January.
        QCOMPARE(curve.across, (std::vector<double>{0, 15, 27, 85, 176}));
        QCOMPARE(cents(curve.series.front()), (QList<double>{1, 0.75, 0.5, 0.25, 0}));
        QCOMPARE(curve.middle, std::optional(27));
    }

    void drillsToTheRecords() {
        const Drill number = drill(part(PartKind::Number, u"sourced_revenue"_s), 0, 0);
        QVERIFY(!number.lists.empty());
        const auto listed = [&](const Behind& behind) {
            return m_program->store()
                .read([&](store::Connection& connection) { return records::countRecords(connection, *m_program->catalogue().find(behind.entity), behind.filter).value_or(-1); })
                .value();
        };
        QCOMPARE(number.lists.front().entity, u"deal"_s);
        QCOMPARE(listed(number.lists.front()), qint64{3});
        // One bar, one member: EMEA won one deal in the second quarter.
        const Drill emea = drill(part(PartKind::Bars, u"sourced_revenue"_s), 0, 0);
        QVERIFY(!emea.lists.empty());
        QCOMPARE(listed(emea.lists.front()), qint64{1});
        QCOMPARE(drill(part(PartKind::Waterfall, u"sourced_revenue"_s), 0, 4).partners, std::vector<RecordId>{m_kestrel});
    }

    void saysWhatIsNoLongerThere() {
        const PartData gone = read(part(PartKind::Trend, u"made_up"_s));
        QVERIFY(gone.why.contains(u"made_up"_s));
        const PartData unasked = read(part(PartKind::Number, u"nps"_s));
        QVERIFY(!unasked.figure.value && !unasked.why.isEmpty());
    }

    void everyBundledPartNamesAMetricThatIs() {
        const Catalogue catalogue;
        for (const Dashboard& dashboard : bundledDashboards())
            for (const Part& at : dashboard.parts) {
                if (showsMetric(at.kind)) QVERIFY2(catalogue.find(at.metric) != nullptr, qPrintable(at.metric));
                if (at.kind == PartKind::Scatter) QVERIFY2(catalogue.find(at.other) != nullptr, qPrintable(at.other));
            }
    }

    void definitionsComeBackAsTheyWere() {
        for (const Dashboard& dashboard : bundledDashboards()) {
            const Dashboard read = dashboardOf(definitionOf(dashboard));
            QVERIFY(read.parts == dashboard.parts);
            QCOMPARE(read.of, dashboard.of);
        }
        QVERIFY(dashboardOf(QJsonObject{{u"parts"_s, QJsonArray{QJsonObject{{u"kind"_s, u"hologram"_s}}}}}).parts.empty());
    }

    void areSavedReplacedUndoneAndDeleted() {
        Dashboard mine = bundledDashboards()[1];
        QCOMPARE(outcome(m_program->store().perform(SaveDashboard{u"  "_s, mine})), u"MissingValue(Name)"_s);
        QVERIFY(!m_program->store().perform(SaveDashboard{u"Program"_s, mine}));
        QVERIFY(m_program->store().perform(SaveDashboard{u"My morning"_s, mine}).has_value());
        mine.parts.resize(2);
        QVERIFY(m_program->store().perform(SaveDashboard{u"my MORNING"_s, mine}).has_value());
        const auto named = [&] { return m_program->store().read([](store::Connection& connection) { return dashboardNamed(connection, u"My Morning"_s); }).value(); };
        QCOMPARE(named()->parts.size(), std::size_t{2});
        QVERIFY(m_program->store().undo().has_value());
        QCOMPARE(named()->parts.size(), bundledDashboards()[1].parts.size());
        QVERIFY(m_program->store().perform(DeleteDashboard{named()->id}).has_value());
        QVERIFY(!named());
        QVERIFY(m_program->store().undo().has_value());
        QVERIFY(named().has_value());
        QVERIFY(!m_program->store().perform(DeleteDashboard{1}));
    }

    void membersAreFoundByName() {
        const auto members = [&](Dimension dimension, const QString& contains = {}) { return m_program->store().read([&](store::Connection& connection) { return membersOf(connection, dimension, contains); }).value(); };
        QCOMPARE(members(Dimension::Partner, u"NORTH"_s).size(), std::size_t{1});
        QCOMPARE(members(Dimension::Tier).size(), std::size_t{3});
        QCOMPARE(members(Dimension::Tier).front().name, u"Without a tier"_s);
        QCOMPARE(members(Dimension::Owner).back().name, u"Anna"_s);
        QCOMPARE(members(Dimension::Owner).back().partners, qint64{2});
    }
};

QTEST_GUILESS_MAIN(DashboardsTest)
#include "DashboardsTest.moc"
