// Every metric against figures worked out by hand: tests/data/metrics.
#include "core/metrics/Numbers.h"
#include "core/metrics/Rollup.h"
#include "tests/core/TestProgram.h"

#include <QTest>

#include <set>

using namespace channelbook;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 7, 15);

std::vector<QStringList> rowsOf(const QString& name) {
    QFile file(QStringLiteral(TEST_DATA_DIR "/metrics/") + name + u".csv"_s);
    if (!file.open(QIODevice::ReadOnly)) qFatal("%s is missing", qPrintable(name));
    std::vector<QStringList> rows;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) rows.push_back(line.split(u','));
    return rows;
}

const QStringList tables{u"owner"_s, u"company"_s, u"contact"_s, u"partner"_s, u"fx_rate"_s, u"deal"_s, u"deal_partner"_s, u"stage_change"_s, u"agreement"_s, u"playbook_template"_s, u"playbook_version"_s,
                         u"playbook_run"_s, u"program_cost"_s, u"registration"_s, u"fund"_s, u"fund_allocation"_s, u"mdf_activity"_s, u"mdf_request"_s, u"fund_entry"_s, u"mdf_deal"_s, u"certification"_s,
                         u"course"_s, u"completion"_s, u"survey_response"_s};

void load(test::TestProgram& program) {
    const auto done = program.store().write(u"test"_s, [&](store::Transaction& transaction) -> Expected<void> {
        transaction.connection().exec("DELETE FROM fx_rate");
        transaction.connection().exec("INSERT INTO setting(id, key, value) VALUES(7, 'metrics.gross_margin', '0.8')");
        for (const QString& table : tables) {
            const auto rows = rowsOf(table);
            for (std::size_t i = 1; i < rows.size(); ++i) {
                store::Statement insert(transaction.connection(), u"INSERT INTO %1(%2) VALUES(%3)"_s.arg(table, rows[0].join(u','), QStringList(rows[0].size(), u"?"_s).join(u',')));
                for (qsizetype column = 0; column < rows[0].size(); ++column) {
                    bool number = false;
                    const qint64 value = rows[i].value(column).toLongLong(&number);
                    insert.bind(static_cast<int>(column) + 1, number ? Value(value) : textValue(rows[i].value(column)));
                }
                insert.run();
            }
        }
        return {};
    });
    if (!done) qFatal("%s", qPrintable(errorText(done.error())));
    store::Progress progress;
    if (!program.store().catchUpDerived(progress)) qFatal("numbers were not worked out");
}

metrics::Scope scopeOf(test::TestProgram& program, const QString& text) {
    using metrics::Dimension;
    if (text == u"program") return metrics::Scope::program();
    const QString value = text.section(u'=', 1);
    if (text.startsWith(u"tier=")) return {Dimension::Tier, value, 0};
    if (text.startsWith(u"type=")) return {Dimension::Type, value, 0};
    if (text.startsWith(u"region=")) return {Dimension::Region, value, 0};
    if (text.startsWith(u"owner=")) return {Dimension::Owner, {}, toInteger(program.query(qPrintable(u"SELECT id FROM owner WHERE name = '%1'"_s.arg(value))))};
    return metrics::Scope::partner(toInteger(program.query(qPrintable(u"SELECT id FROM company WHERE name = '%1'"_s.arg(text)))));
}

} // namespace

class WorkedTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<test::TestProgram> m_program;

    metrics::Figure figure(const QString& metric, const QString& scope, const QString& period) {
        auto& connection = m_program->store().reader();
        const metrics::Numbers numbers(connection, today);
        const auto months = numbers.calendar().parse(period);
        if (!months) qFatal("period %s", qPrintable(period));
        auto figure = numbers.figure(metric, scopeOf(*m_program, scope), *months);
        if (!figure) qFatal("%s", qPrintable(errorText(figure.error())));
        return *figure;
    }

private Q_SLOTS:
    void initTestCase() {
        m_program = std::make_unique<test::TestProgram>();
        load(*m_program);
    }

    void number_data() {
        QTest::addColumn<QStringList>("row");
        for (const QStringList& row : rowsOf(u"expected"_s))
            if (row[0] != u"metric") QTest::addRow("%s %s %s", qPrintable(row[0]), qPrintable(row[1]), qPrintable(row[2])) << row;
    }
    void number() {
        QFETCH(QStringList, row);
        const metrics::Figure found = figure(row[0], row[1], row[2]);
        if (row[3] == u"none") {
            QVERIFY2(!found.value, qPrintable(QString::number(found.value.value_or(0))));
            QVERIFY(!found.why.isEmpty());
            return;
        }
        QVERIFY2(found.value.has_value(), qPrintable(found.why));
        const double expected = row[3].toDouble();
        QVERIFY2(std::abs(*found.value - expected) <= 1e-9 * std::max(1.0, std::abs(expected)), qPrintable(u"%1 instead of %2: %3"_s.arg(*found.value, 0, 'g', 15).arg(expected, 0, 'g', 15).arg(row.value(4))));
    }

    /// Each metric that is listed has a figure of its own above.
    void everyMetricIsWorkedOut() {
        QStringList worked;
        for (const QStringList& row : rowsOf(u"expected"_s)) worked << row[0];
        const metrics::Catalogue catalogue;
        for (const metrics::Metric& metric : catalogue.all()) QVERIFY2(worked.contains(metric.key), qPrintable(metric.key));
    }

    void membersSayWhatEachSays_data() {
        QTest::addColumn<QString>("metric");
        const metrics::Catalogue catalogue;
        for (const metrics::Metric& metric : catalogue.all()) QTest::addRow("%s", qPrintable(metric.key)) << metric.key;
    }
    void membersSayWhatEachSays() {
        QFETCH(QString, metric);
        const metrics::Numbers numbers(m_program->store().reader(), today);
        const Period quarter = *numbers.calendar().parse(u"2026-Q2"_s);
        for (const auto dimension : {metrics::Dimension::Partner, metrics::Dimension::Tier, metrics::Dimension::Region, metrics::Dimension::Owner}) {
            const auto members = numbers.members(metric, dimension, quarter, true);
            QVERIFY(members);
            QVERIFY(members->size() >= 2);
            for (const metrics::MemberFigure& member : *members) {
                const auto alone = numbers.figure(metric, member.scope, quarter);
                QVERIFY(alone);
                QCOMPARE(member.figure.value.has_value(), alone->value.has_value());
                if (alone->value) QCOMPARE(*member.figure.value, *alone->value);
            }
        }
    }

    void whatIsLeftOutIsSaid() {
        const metrics::Figure found = figure(u"sourced_revenue"_s, u"Beta"_s, u"2026-Q2"_s);
        QCOMPARE(found.inputs.size(), std::size_t(1));
        QCOMPARE(found.inputs[0].key, u"won_unconverted"_s);
        QCOMPARE(found.inputs[0].value, std::optional(1.0));
    }

    void answersOutsideTheirScaleAreSaid() {
        for (const auto& [metric, measure] : {std::pair(u"nps"_s, u"nps_outside"_s), std::pair(u"psat"_s, u"psat_outside"_s)}) {
            const metrics::Figure found = figure(metric, u"Beta"_s, u"2026-Q2"_s);
            QVERIFY(std::any_of(found.inputs.begin(), found.inputs.end(), [&](const metrics::Input& input) { return input.key == measure && input.value == 1.0; }));
        }
    }

    void eachCostIsShown() {
        QStringList keys;
        for (const metrics::Input& input : figure(u"ropi"_s, u"program"_s, u"2026-Q2"_s).inputs) keys << input.key;
        for (const char* key : {"won_revenue", "total_cost", "cost_headcount", "cost_program", "cost_incentives", "cost_enablement", "cost_acquisition", "cost_support", "mdf_paid", "cost_unconverted"})
            QVERIFY2(keys.contains(QString::fromLatin1(key)), key);
    }

    void recordsBehindANumberAreItsOwn() {
        const metrics::Numbers numbers(m_program->store().reader(), today);
        const auto behind = numbers.behind(u"sourced_revenue", metrics::Scope::partner(1), *numbers.calendar().parse(u"2026-Q2"_s));
        QVERIFY(behind);
        QCOMPARE(behind->size(), std::size_t(1));
        const auto deals = records::listIds(m_program->store().reader(), **m_program->catalogue().entity(u"deal"), {behind->front().filter, {}, -1, 0});
        QVERIFY2(deals, qPrintable(behind->front().filter));
        QCOMPARE(std::set<RecordId>(deals->begin(), deals->end()), (std::set<RecordId>{103, 104, 105}));
        // All of them can be listed.
        for (const metrics::Metric& metric : numbers.catalogue().all()) {
            const auto lists = numbers.behind(metric.key, metrics::Scope::partner(1), *numbers.calendar().parse(u"2026-Q2"_s));
            QVERIFY(lists);
            for (const metrics::Behind& list : *lists) {
                const auto entity = m_program->catalogue().entity(list.entity);
                QVERIFY2(entity, qPrintable(list.entity));
                const auto count = records::countRecords(m_program->store().reader(), **entity, list.filter);
                QVERIFY2(count, qPrintable(metric.key + u": "_s + list.filter));
            }
        }
    }

    void rollupsEqualTheirRecords() {
        const auto findings = metrics::checkRollups(m_program->store().reader());
        QVERIFY2(findings.empty(), findings.empty() ? "" : qPrintable(findings.front().detail));
    }

    /// A number that was tampered with is found.
    void checkFindsWhatDiffers() {
        test::TestProgram other;
        load(other);
        QVERIFY(other.store().write(u"test"_s, [](store::Transaction& transaction) -> Expected<void> {
            transaction.connection().exec("UPDATE metric_group SET value = value + 1 WHERE dimension = 0 AND measure = 0 AND month = 2026 * 12 + 3");
            return {};
        }));
        QCOMPARE(metrics::checkRollups(other.store().reader()).size(), std::size_t(1));
    }

    /// A partner that is merged takes its numbers along.
    void mergedInTheQuarter() {
        test::TestProgram other;
        load(other);
        QVERIFY(other.store().write(u"test"_s, [](store::Transaction& transaction) -> Expected<void> {
            transaction.connection().exec("UPDATE deal SET partner_id = 1 WHERE partner_id = 2; UPDATE deal_partner SET partner_id = 1 WHERE partner_id = 2; UPDATE company SET retired = 1, merged_into_id = 1 WHERE id = 2");
            return {};
        }));
        const metrics::Numbers numbers(other.store().reader(), today);
        const Period quarter = *numbers.calendar().parse(u"2026-Q2"_s);
        QCOMPARE(numbers.figure(u"sourced_revenue", metrics::Scope::partner(1), quarter)->value, std::optional(172500.0));
        QCOMPARE(numbers.figure(u"sourced_revenue", metrics::Scope::partner(2), quarter)->value, std::optional(0.0));
        QCOMPARE(numbers.figure(u"sourced_revenue", metrics::Scope::program(), quarter)->value, std::optional(172500.0));
        // Both influenced Echo's deal, now it is one; Acme's is its own.
        QCOMPARE(numbers.figure(u"influenced_revenue", metrics::Scope::partner(1), quarter)->value, std::optional(200000.0));
        QVERIFY(metrics::checkRollups(other.store().reader()).empty());
    }

    void quartersOfAnotherCalendar() {
        test::TestProgram other;
        load(other);
        QVERIFY(other.store().write(u"test"_s, [](store::Transaction& transaction) -> Expected<void> {
            transaction.connection().exec("INSERT INTO setting(id, key, value) VALUES(8, 'fiscal.start_month', '5')");
            return {};
        }));
        QVERIFY(other.store().derivedPending());
        store::Progress progress;
        QVERIFY(other.store().catchUpDerived(progress));
        const metrics::Numbers numbers(other.store().reader(), today);
        // The fiscal year 2027 begins on 2026-05-01: 400.00 - 100.00 + 125.00.
        QCOMPARE(numbers.figure(u"sourced_revenue", metrics::Scope::program(), *numbers.calendar().parse(u"2027-Q1"_s))->value, std::optional(42500.0));
    }
};

QTEST_GUILESS_MAIN(WorkedTest)
#include "WorkedTest.moc"
