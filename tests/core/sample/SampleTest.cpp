#include "core/sample/Sample.h"

#include "core/base/Money.h"
#include "core/deals/Deals.h"
#include "core/funds/RequestTable.h"
#include "core/partners/AgreementTable.h"
#include "core/pipeline/Pipeline.h"
#include "core/registrations/RegistrationTable.h"
#include "core/store/Integrity.h"
#include "core/store/Schema.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace channelbook;
using namespace channelbook::sample;

namespace {

const QDate today(2026, 7, 1);
const QStringList filledTables =
    QStringLiteral("owner company partner customer contact product deal deal_partner activity stage_change")
        .split(u' ');

/// A new program in a folder of its own.
struct Bench {
    QTemporaryDir dir;
    FixedClock clock{QDateTime(today, QTime(9, 0), Qt::UTC)};
    std::unique_ptr<Program> program = std::move(
        Program::create(dir.filePath(QStringLiteral("sample.channelbook")), {&clock, QStringLiteral("Anna")}).value());

    store::Connection& reader() { return program->store().reader(); }
    qint64 count(const QString& sql) { return reader().integer(sql.toUtf8().constData()); }
    qint64 rows(const QString& table) { return count(QStringLiteral("SELECT count(*) FROM ") + table); }
};

SampleOptions optionsOf(int partners, qint64 deals, quint64 seed = 1) {
    return {partners, deals, seed, today, {}};
}

Expected<SampleCounts> fill(Bench& bench, const SampleOptions& options) {
    store::Progress progress;
    return makeSample(*bench.program, options, progress);
}

/// Every row of the sample in order, ids left out: two programs with the same text have the same content.
QByteArray contentOf(Bench& bench) {
    QByteArray text;
    for (const QString& table : filledTables) {
        store::Statement statement(bench.reader(), QStringLiteral("SELECT * FROM %1 ORDER BY id").arg(table));
        while (statement.step()) {
            for (int column = 0; column < statement.columnCount(); ++column) {
                const QString name = statement.columnName(column);
                text += name == u"id" || name.endsWith(u"_id") ? QByteArray(statement.isNull(column) ? "-" : "+")
                                                               : statement.text(column).toUtf8();
                text += '|';
            }
            text += '\n';
        }
    }
    return text;
}

QByteArray contentOfFile(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Splits text where every field is quoted; nothing else is taken for a field.
std::vector<QStringList> quotedRows(const QByteArray& text) {
    std::vector<QStringList> rows;
    QStringList row;
    qsizetype at = 0;
    while (at < text.size()) {
        if (text[at] != '"') return {};
        QByteArray field;
        for (++at; at < text.size(); ++at) {
            if (text[at] == '"' && (at + 1 == text.size() || text[at + 1] != '"')) break;
            if (text[at] == '"') ++at;
            field += text[at];
        }
        row << QString::fromUtf8(field);
        ++at;
        if (at < text.size() && text[at] == '\n') {
            rows.push_back(row);
            row.clear();
        } else if (at >= text.size() || text[at] != ',') {
            return {};
        }
        ++at;
    }
    return rows;
}

constexpr auto exportFiles = std::to_array<std::pair<const char*, int>>(
    {{"User", 8}, {"Account", 29}, {"Contact", 20}, {"Opportunity", 20}, {"OpportunityPartner", 9}});

} // namespace

class SampleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSampleIsTheBeginningAndNoUndoEmptiesIt() {
        Bench bench;
        QVERIFY(fill(bench, optionsOf(12, 40)));
        const auto undone = bench.program->store().undo();
        QVERIFY(!undone);
        QCOMPARE(undone.error().code, ErrorCode::NothingToUndo);
        QCOMPARE(bench.rows(QStringLiteral("partner")), 12);
        QCOMPARE(bench.rows(QStringLiteral("history")), 0);
    }

    void countsAreAsAsked_data() {
        QTest::addColumn<int>("partners");
        QTest::addColumn<qint64>("deals");
        for (const auto& [partners, deals] : std::vector<std::pair<int, qint64>>{
                 {0, 0}, {1, 0}, {0, 1}, {1, 1}, {2, 7}, {7, 40}, {240, 0}, {240, 6000}, {3000, 500}})
            QTest::addRow("%d partners, %lld deals", partners, static_cast<long long>(deals)) << partners << deals;
    }

    void countsAreAsAsked() {
        QFETCH(int, partners);
        QFETCH(qint64, deals);
        Bench bench;
        const auto counts = fill(bench, optionsOf(partners, deals));
        QVERIFY(counts.has_value());
        QCOMPARE(counts->partners, partners);
        QCOMPARE(counts->deals, deals);
        QVERIFY(counts->owners >= 6);
        const std::vector<std::pair<const char*, qint64>> told{{"owner", counts->owners},
                                                               {"product", counts->products},
                                                               {"company", counts->companies},
                                                               {"partner", counts->partners},
                                                               {"customer", counts->customers},
                                                               {"contact", counts->contacts},
                                                               {"deal", counts->deals},
                                                               {"deal_partner", counts->dealPartners},
                                                               {"stage_change", counts->stageChanges},
                                                               {"activity", counts->activities},
                                                               {"course", counts->courses},
                                                               {"certification", counts->certifications},
                                                               {"completion", counts->completions},
                                                               {"agreement", counts->agreements},
                                                               {"customer_handover", counts->handovers},
                                                               {"registration", counts->registrations},
                                                               {"registration_conflict", counts->registrationConflicts},
                                                               {"fund", counts->funds},
                                                               {"mdf_request", counts->fundRequests},
                                                               {"mdf_claim", counts->fundClaims},
                                                               {"touchpoint", counts->touchpoints},
                                                               {"survey_response", counts->responses},
                                                               {"program_cost", counts->costs},
                                                               {"metric_target", counts->targets},
                                                               {"tier_program", counts->tierPrograms},
                                                               {"tier_standing", counts->tierStandings}};
        for (const auto& [table, count] : told) QCOMPARE(bench.rows(QLatin1String(table)), count);
        const auto findings = store::checkIntegrity(bench.reader());
        QVERIFY2(findings.empty(),
                 findings.empty() ? "" : qPrintable(findings.front().check + u' ' + findings.front().detail));
    }

    void sameSeedSameProgram() {
        Bench first;
        Bench second;
        Bench other;
        QVERIFY(fill(first, optionsOf(60, 900, 7)));
        QVERIFY(fill(second, optionsOf(60, 900, 7)));
        QVERIFY(fill(other, optionsOf(60, 900, 8)));
        QVERIFY(contentOf(first) == contentOf(second));
        QVERIFY(contentOf(first) != contentOf(other));
    }

    void everyEntityHasRows() {
        Bench bench;
        QVERIFY(fill(bench, optionsOf(240, 6000)));
        for (const QString& table : filledTables) QVERIFY2(bench.rows(table) > 0, qPrintable(table));
        for (const auto& stage : pipeline::standardStages())
            QVERIFY2(bench.count(QStringLiteral("SELECT count(*) FROM partner WHERE stage = '%1'").arg(stage.name)) > 0,
                     qPrintable(stage.name));
        for (const auto& stage : deals::standardDealStages())
            QVERIFY2(bench.count(QStringLiteral("SELECT count(*) FROM deal WHERE stage = '%1'").arg(stage.name)) > 0,
                     qPrintable(stage.name));
    }

    // Each statement counts rows that make no sense.
    void nothingIsImplausible_data() {
        QTest::addColumn<QString>("sql");
        const auto row = [](const char* name, const char* sql) { QTest::newRow(name) << QString::fromUtf8(sql); };
        row("outcome against stage",
            "SELECT count(*) FROM deal d JOIN deal_stage s ON s.name = d.stage WHERE s.outcome <> d.outcome");
        row("probability against outcome", "SELECT count(*) FROM deal WHERE (outcome = 'won' AND probability <> 100) "
                                           "OR (outcome = 'lost' AND probability <> 0)"
                                           " OR (outcome = 'open' AND NOT probability BETWEEN 1 AND 99)");
        row("closed in the future", "SELECT count(*) FROM deal WHERE outcome <> 'open' AND close_date >= '2026-07-01'");
        row("closed before it was created",
            "SELECT count(*) FROM deal WHERE close_date < substr(created_at, 1, 10) AND outcome <> 'open'");
        row("stage before creation",
            "SELECT count(*) FROM deal WHERE stage_since < created_at OR modified_at < stage_since");
        row("older than the program",
            "SELECT count(*) FROM deal WHERE created_at < '2023-07-01' OR close_date > '2027-07-01'");
        row("amount without sense", "SELECT count(*) FROM deal WHERE amount <= 0 OR length(currency) <> 3");
        row("partner's own customer", "SELECT count(*) FROM deal WHERE partner_id = company_id");
        row("deal of a company that is no customer",
            "SELECT count(*) FROM deal WHERE company_id NOT IN (SELECT id FROM customer)");
        row("deal of a partner that is none",
            "SELECT count(*) FROM deal WHERE partner_id NOT IN (SELECT id FROM partner)");
        row("deal of a partner not yet won", "SELECT count(*) FROM deal d JOIN partner p ON p.id = d.partner_id WHERE "
                                             "p.stage IN ('Prospect', 'Recruiting')");
        row("deal before the partner came",
            "SELECT count(*) FROM deal d JOIN company c ON c.id = d.partner_id WHERE d.created_at < c.created_at");
        row("open deal of a partner that left", "SELECT count(*) FROM deal d JOIN partner p ON p.id = d.partner_id "
                                                "WHERE d.outcome = 'open' AND p.stage = 'Former'");
        row("won before they were a customer",
            "SELECT count(*) FROM deal d JOIN customer c ON c.id = d.company_id WHERE d.outcome = 'won'"
            " AND (c.since IS NULL OR c.since > d.close_date OR c.status = 'Prospect')");
        row("open deal of a former customer", "SELECT count(*) FROM deal d JOIN customer c ON c.id = d.company_id "
                                              "WHERE d.outcome = 'open' AND c.status = 'Former'");
        row("deal before the customer was known", "SELECT count(*) FROM deal d JOIN company c ON c.id = d.company_id "
                                                  "WHERE substr(d.created_at, 1, 10) < substr(c.created_at, 1, 10)");
        row("influence by who sourced it",
            "SELECT count(*) FROM deal_partner x JOIN deal d ON d.id = x.deal_id WHERE x.partner_id = d.partner_id");
        row("partner's history ends elsewhere",
            "SELECT count(*) FROM partner p WHERE p.stage || p.stage_since IS NOT (SELECT s.to_stage || s.at FROM "
            "stage_change s WHERE s.partner_id = p.id ORDER BY at DESC LIMIT 1)");
        row("deal's history ends elsewhere",
            "SELECT count(*) FROM (SELECT deal_id, to_stage, at, row_number() OVER (PARTITION BY deal_id ORDER BY at "
            "DESC, id DESC) AS n FROM stage_change WHERE deal_id IS NOT NULL) s"
            " JOIN deal d ON d.id = s.deal_id WHERE s.n = 1 AND (s.to_stage <> d.stage OR s.at <> d.stage_since)");
        row("history with a gap", "SELECT count(*) FROM (SELECT from_stage, lag(to_stage) OVER (PARTITION BY "
                                  "coalesce(partner_id, deal_id) ORDER BY at, id) AS before FROM stage_change)"
                                  " WHERE from_stage IS NOT before");
        row("moves at the same time", "SELECT count(*) FROM (SELECT 1 FROM stage_change GROUP BY coalesce(partner_id, "
                                      "deal_id), at HAVING count(*) > 1)");
        row("rules of entry: manager",
            "SELECT count(*) FROM partner WHERE stage NOT IN ('Prospect', 'Recruiting') AND manager_id IS NULL");
        row("rules of entry: agreement", "SELECT count(*) FROM partner WHERE stage IN ('Active', 'Growing') AND "
                                         "(agreement_start IS NULL OR agreement_end <= '2026-07-01')");
        row("manager of another region", "SELECT count(*) FROM partner p JOIN owner o ON o.id = p.manager_id WHERE "
                                         "o.region <> p.region OR o.active = 0");
        row("tier of who has none to have",
            "SELECT count(*) FROM partner WHERE tier IS NOT NULL AND stage IN ('Prospect', 'Recruiting', 'Former')");
        row("company name twice", "SELECT count(*) - count(DISTINCT name) FROM company");
        row("domain twice", "SELECT count(*) - count(DISTINCT domain) FROM company");
        row("domain outside the reserved one",
            "SELECT count(*) FROM company WHERE domain NOT LIKE '%.example' OR domain GLOB '*[^a-z0-9.-]*'");
        row("address that is none",
            "SELECT count(*) FROM contact WHERE email NOT LIKE '%_@%.example' OR email GLOB '*[^a-z0-9.@-]*'");
        row("address twice", "SELECT count(*) - count(DISTINCT email) FROM contact");
        row("owner's address twice", "SELECT count(*) - count(DISTINCT email) FROM owner");
        row("company that is nothing",
            "SELECT count(*) FROM company WHERE id NOT IN (SELECT id FROM partner UNION SELECT id FROM customer)");
        row("contact known before the company",
            "SELECT count(*) FROM contact n JOIN company c ON c.id = n.company_id WHERE n.created_at < c.created_at");
        row("done before it was promised",
            "SELECT count(*) FROM activity WHERE done_at < at OR due_on < substr(at, 1, 10)");
        row("contact of another company",
            "SELECT count(*) FROM activity a JOIN contact n ON n.id = a.contact_id WHERE n.company_id <> a.company_id");
        row("company in the future", "SELECT count(*) FROM company WHERE max(created_at, modified_at) >= '2026-07-01' "
                                     "OR modified_at < created_at");
        row("contact in the future", "SELECT count(*) FROM contact WHERE created_at >= '2026-07-01'");
        row("partner in the future", "SELECT count(*) FROM partner WHERE stage_since >= '2026-07-01'");
        row("customer in the future", "SELECT count(*) FROM customer WHERE since >= '2026-07-01'");
        row("deal in the future",
            "SELECT count(*) FROM deal WHERE max(created_at, modified_at, stage_since) >= '2026-07-01'");
        row("influence in the future", "SELECT count(*) FROM deal_partner WHERE created_at >= '2026-07-01'");
        row("move in the future", "SELECT count(*) FROM stage_change WHERE at >= '2026-07-01'");
        row("activity in the future",
            "SELECT count(*) FROM activity WHERE at >= '2026-07-01' OR done_at >= '2026-07-01'");
    }

    void nothingIsImplausible() {
        QFETCH(QString, sql);
        if (!m_default) {
            m_default = std::make_unique<Bench>();
            QVERIFY(fill(*m_default, optionsOf(240, 6000)));
        }
        QCOMPARE(m_default->count(sql), 0);
    }

    void programIsLively_data() {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        const auto row = [](const char* name, const char* sql, int least, int most) {
            QTest::newRow(name) << QString::fromUtf8(sql) << least << most;
        };
        row("percent without partner", "SELECT sum(partner_id IS NULL) * 100 / count(*) FROM deal", 22, 29);
        row("percent open", "SELECT sum(outcome = 'open') * 100 / count(*) FROM deal", 8, 22);
        row("percent won of closed", "SELECT sum(outcome = 'won') * 100 / sum(outcome <> 'open') FROM deal", 35, 55);
        row("percent influenced",
            "SELECT count(DISTINCT deal_id) * 100 / (SELECT count(*) FROM deal) FROM deal_partner", 8, 15);
        row("open deals past their date",
            "SELECT count(*) FROM deal WHERE outcome = 'open' AND close_date < '2026-07-01'", 20, 200);
        row("currencies", "SELECT count(DISTINCT currency) FROM deal", 8, 30);
        row("fourth quarter against the first, percent",
            "SELECT sum(close_date BETWEEN '2025-10-01' AND '2025-12-31') * 100 / sum(close_date BETWEEN '2025-01-01' "
            "AND '2025-03-31') FROM deal",
            130, 260);
        row("percent of revenue of the ten best",
            "SELECT (SELECT sum(n) FROM (SELECT count(*) AS n FROM deal WHERE outcome = 'won' AND partner_id IS NOT "
            "NULL GROUP BY partner_id ORDER BY n DESC LIMIT 10)) * 100"
            " / (SELECT count(*) FROM deal WHERE outcome = 'won' AND partner_id IS NOT NULL)",
            25, 70);
        row("stalled in onboarding",
            "SELECT count(*) FROM partner WHERE stage = 'Onboarding' AND stage_since < '2026-04-01'", 1, 12);
        row("agreements that end within 60 days",
            "SELECT count(*) FROM partner WHERE stage = 'Active' AND agreement_end BETWEEN '2026-07-01' AND "
            "'2026-08-30'",
            2, 25);
        row("overdue tasks",
            "SELECT count(*) FROM activity WHERE kind = 'task' AND done_at IS NULL AND due_on < '2026-07-01'", 5, 200);
        row("tasks to come",
            "SELECT count(*) FROM activity WHERE kind = 'task' AND done_at IS NULL AND due_on >= '2026-07-01'", 5, 300);
        row("kinds of activities", "SELECT count(DISTINCT kind) FROM activity", 5, 5);
        row("regions", "SELECT count(DISTINCT region) FROM partner", 4, 4);
        row("customers that are partners", "SELECT count(*) FROM customer WHERE id IN (SELECT id FROM partner)", 1, 30);
        row("companies with a parent", "SELECT count(*) FROM company WHERE parent_id IS NOT NULL", 20, 200);
        row("names beyond ASCII", "SELECT count(*) FROM company WHERE name GLOB '*[^ -~]*'", 100, 800);
        row("first move, in years before", "SELECT 2026 - CAST(substr(min(at), 1, 4) AS INTEGER) FROM stage_change", 3,
            4);
        for (const QString& state : partners::agreementStateNames()) row(qPrintable(QStringLiteral("agreements that are ") + state), qPrintable(QStringLiteral("SELECT count(*) FROM agreement WHERE state = '%1'").arg(state)), 1, 250);
        for (const QString& state : registrations::stateNames()) row(qPrintable(QStringLiteral("registrations that are ") + state), qPrintable(QStringLiteral("SELECT count(*) FROM registration WHERE state = '%1'").arg(state)), 1, 120);
        row("registrations in conflict", "SELECT count(*) FROM registration WHERE undecided > 0", 2, 12);
        row("registrations that wait in no conflict", "SELECT count(*) FROM registration WHERE state IN ('submitted', 'in_review') AND conflicts = 0", 2, 15);
        row("protections that end within two weeks", "SELECT count(*) FROM registration WHERE state = 'approved' AND protected_until BETWEEN '2026-07-01' AND '2026-07-15'", 2, 25);
        for (const QString& state : funds::requestStateNames()) row(qPrintable(QStringLiteral("requests that are ") + state), qPrintable(QStringLiteral("SELECT count(*) FROM mdf_request WHERE state = '%1'").arg(state)), 1, 90);
        row("claims that wait", "SELECT count(*) FROM mdf_claim WHERE state = 'submitted'", 1, 40);
        row("currencies of funds", "SELECT count(DISTINCT currency) FROM fund", 3, 3);
        row("a proof handed in twice", "SELECT count(*) FROM (SELECT 1 FROM attachment GROUP BY sha256 HAVING count(*) > 1)", 1, 1);
        row("completions", "SELECT count(*) FROM completion", 150, 900);
        row("people the learning platform knows by another address", "SELECT count(DISTINCT email) FROM completion WHERE contact_id IS NULL", 2, 25);
        row("certifications that hold", "SELECT count(*) FROM completion WHERE certification_id IS NOT NULL AND status = 'completed' AND (expires_on IS NULL OR expires_on >= '2026-07-01')", 60, 600);
        row("certifications that end within 90 days", "SELECT count(*) FROM completion WHERE expires_on BETWEEN '2026-07-01' AND '2026-09-29'", 3, 80);
        row("on the board in Active", "SELECT count(*) FROM partner WHERE stage = 'Active'", 80, 92);
        row("on the board in Prospect", "SELECT count(*) FROM partner WHERE stage = 'Prospect'", 55, 68);
    }

    void programIsLively() {
        QFETCH(QString, sql);
        QFETCH(int, least);
        QFETCH(int, most);
        if (!m_default) {
            m_default = std::make_unique<Bench>();
            QVERIFY(fill(*m_default, optionsOf(240, 6000)));
        }
        const qint64 value = m_default->count(sql);
        QVERIFY2(value >= least && value <= most, qPrintable(QString::number(value)));
    }

    void betterTiersSellMore() {
        Bench bench;
        QVERIFY(fill(bench, optionsOf(240, 6000)));
        qint64 before = 0;
        for (const auto& tier : {"Registered", "Silver", "Gold", "Platinum"}) {
            const qint64 deals = bench.count(
                QStringLiteral("SELECT count(*) * 100 / (SELECT count(*) FROM partner WHERE tier = '%1') FROM deal d"
                               " JOIN partner p ON p.id = d.partner_id WHERE p.tier = '%1'")
                    .arg(QLatin1String(tier)));
            QVERIFY2(deals > before, tier);
            before = deals;
        }
    }

    void sumsAndSearchCatchUp() {
        Bench bench;
        QVERIFY(fill(bench, optionsOf(240, 6000)));
        store::Progress progress;
        QVERIFY(bench.program->store().catchUpDerived(progress));
        QVERIFY(!bench.program->store().derivedPending());
        QCOMPARE(
            bench.count(QStringLiteral("SELECT sum(partner_won_deals) FROM company_rollup")),
            bench.count(QStringLiteral("SELECT count(*) FROM deal WHERE outcome = 'won' AND partner_id IS NOT NULL")));
        // Every currency of the sample has a rate.
        QCOMPARE(bench.count(QStringLiteral("SELECT sum(unconverted) FROM company_rollup")), 0);
    }

    void idsGoOnAfterTheSample() {
        Bench bench;
        QVERIFY(fill(bench, optionsOf(10, 20000)));
        const qint64 last =
            bench.count(QStringLiteral("SELECT max(id) FROM (SELECT max(id) AS id FROM deal UNION SELECT max(id) FROM "
                                       "activity UNION SELECT max(id) FROM stage_change)"));
        RecordId id = 0;
        const auto written = bench.program->store().write(
            QStringLiteral("test"), [&](store::Transaction& transaction) -> Expected<void> {
                id = transaction.newId();
                transaction.cached(QStringLiteral("INSERT INTO product(id, name) VALUES(?, 'One more')"))
                    .bind(1, id)
                    .run();
                return {};
            });
        QVERIFY(written.has_value());
        QVERIFY(id > last);
    }

    void refusesImpossibleSizes() {
        Bench bench;
        QCOMPARE(fill(bench, optionsOf(-1, 10)).error().code, ErrorCode::BadArgument);
        QCOMPARE(fill(bench, optionsOf(1, -10)).error().code, ErrorCode::BadArgument);
        QCOMPARE(fill(bench, {1, 1, 1, QDate(), {}}).error().code, ErrorCode::BadArgument);
        QCOMPARE(bench.rows(QStringLiteral("company")), 0);
    }

    void cancelLeavesNothing() {
        Bench bench;
        SampleOptions options = optionsOf(50, 3000);
        options.crmExportDir = bench.dir.filePath(QStringLiteral("crm"));
        store::Progress progress;
        progress.cancel();
        const auto result = makeSample(*bench.program, options, progress);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
        QVERIFY(!QDir(options.crmExportDir).exists());
        for (const QString& table : filledTables) QCOMPARE(bench.rows(table), 0);
        QCOMPARE(writeCrmExport(options, progress).error().code, ErrorCode::Cancelled);
        QVERIFY(!QDir(options.crmExportDir).exists());
    }

    void exportOverwritesNothing() {
        Bench bench;
        SampleOptions options = optionsOf(5, 20);
        options.crmExportDir = bench.dir.filePath(QStringLiteral("crm"));
        QVERIFY(QDir().mkpath(options.crmExportDir));
        const QString contact = options.crmExportDir + QStringLiteral("/Contact.csv");
        QFile mine(contact);
        QVERIFY(mine.open(QIODevice::WriteOnly));
        QVERIFY(mine.write("mine") == 4);
        mine.close();
        const auto result = fill(bench, options);
        QCOMPARE(result.error().code, ErrorCode::FileExists);
        QCOMPARE(result.error().args, QStringList{contact});
        QCOMPARE(QDir(options.crmExportDir).entryList(QDir::Files), QStringList{QStringLiteral("Contact.csv")});
        QCOMPARE(contentOfFile(contact), QByteArray("mine"));
        QCOMPARE(bench.rows(QStringLiteral("company")), 0);
    }

    void exportWithoutAPlaceFails() {
        Bench bench;
        SampleOptions options = optionsOf(5, 20);
        options.crmExportDir = bench.program->store().path() + QStringLiteral("/crm");
        QCOMPARE(fill(bench, options).error().code, ErrorCode::FileNotWritable);
        QCOMPARE(bench.rows(QStringLiteral("company")), 0);
    }

    void exportHasTheDressOfAWeeklyExport() {
        Bench bench;
        SampleOptions options = optionsOf(80, 1500);
        options.crmExportDir = bench.dir.filePath(QStringLiteral("crm"));
        const auto counts = fill(bench, options);
        QVERIFY(counts.has_value());
        const std::array<qint64, 5> expected{counts->owners, counts->companies, counts->contacts, counts->deals,
                                             counts->dealPartners};
        std::array<QSet<QString>, 5> ids;
        std::array<std::vector<QStringList>, 5> tables;
        for (std::size_t i = 0; i < exportFiles.size(); ++i) {
            const auto& [name, columns] = exportFiles[i];
            const QByteArray text =
                contentOfFile(options.crmExportDir + u'/' + QLatin1String(name) + QStringLiteral(".csv"));
            QVERIFY(text.endsWith("\"\n") && text.startsWith("\"Id\",") && !text.contains('\r'));
            tables[i] = quotedRows(text);
            QCOMPARE(static_cast<qint64>(tables[i].size()) - 1, expected[i]);
            QFile real(
                QStringLiteral(TEST_DATA_DIR "/salesforce-weekly-export/week-1/%1.csv").arg(QLatin1String(name)));
            if (i != 3 && real.open(QIODevice::ReadOnly))
                QCOMPARE(tables[i].front(), quotedRows(real.readLine()).front());
            for (std::size_t row = 1; row < tables[i].size(); ++row) {
                QCOMPARE(tables[i][row].size(), columns);
                QCOMPARE(tables[i][row].front().size(), 18);
                ids[i].insert(tables[i][row].front());
            }
            QCOMPARE(ids[i].size(), expected[i]);
        }
        QCOMPARE(
            tables[3].front().join(u','),
            QStringLiteral("Id,IsDeleted,AccountId,Name,Description,StageName,Amount,Probability,CloseDate,Type,"
                           "NextStep,LeadSource,IsClosed,IsWon,"
                           "CurrencyIsoCode,OwnerId,PartnerAccountId,CreatedDate,LastModifiedDate,SystemModstamp"));
        const QString nobody = QStringLiteral("000000000000000AAA");
        for (std::size_t row = 1; row < tables[3].size(); ++row) {
            const QStringList& deal = tables[3][row];
            QVERIFY(ids[1].contains(deal[2]));
            QVERIFY(ids[0].contains(deal[15]));
            QVERIFY(deal[16] == nobody || ids[1].contains(deal[16]));
            QVERIFY(QDateTime::fromString(deal[17], QStringLiteral("yyyy-MM-dd HH:mm:ss")).isValid());
            QVERIFY(deal[8].endsWith(u" 00:00:00"));
            QVERIFY(deal[6].isEmpty() || parsePlainAmount(deal[6], deal[14]).has_value());
        }
        for (std::size_t row = 1; row < tables[4].size(); ++row) {
            QVERIFY(ids[3].contains(tables[4][row][1]));
            QVERIFY(ids[1].contains(tables[4][row][2]) && ids[1].contains(tables[4][row][3]));
        }
    }

    void exportTellsWhatTheProgramHolds() {
        Bench bench;
        SampleOptions options = optionsOf(80, 1500);
        options.crmExportDir = bench.dir.filePath(QStringLiteral("crm"));
        QVERIFY(fill(bench, options));
        const auto rows = quotedRows(contentOfFile(options.crmExportDir + QStringLiteral("/Opportunity.csv")));
        QHash<QString, QString> accounts{{QStringLiteral("000000000000000AAA"), QString()}};
        for (const QStringList& row : quotedRows(contentOfFile(options.crmExportDir + QStringLiteral("/Account.csv"))))
            accounts.insert(row[0], row[3]);
        QStringList exported;
        for (std::size_t row = 1; row < rows.size(); ++row) {
            const QStringList& deal = rows[row];
            const auto amount = parsePlainAmount(deal[6], deal[14]);
            QStringList fields{deal[3], accounts.value(deal[2]), accounts.value(deal[16]), deal[5], deal[8].left(10)};
            fields << (amount ? QString::number(*amount) : QString()) << deal[14] << deal[4]
                   << deal[17].left(10) + u'T' + deal[17].mid(11) + u'Z';
            exported << fields.join(u'|');
        }
        QStringList held;
        store::Statement statement(bench.reader(),
                                   "SELECT d.name, c.name, p.name, d.stage, d.close_date, d.amount, d.currency, "
                                   "d.description, d.created_at FROM deal d"
                                   " JOIN company c ON c.id = d.company_id LEFT JOIN company p ON p.id = d.partner_id");
        while (statement.step()) {
            QStringList deal;
            for (int column = 0; column < 9; ++column) deal << statement.text(column);
            held << deal.join(u'|');
        }
        exported.sort();
        held.sort();
        QCOMPARE(exported, held);
    }

    void exportAloneIsTheSame() {
        Bench bench;
        SampleOptions options = optionsOf(40, 700);
        options.crmExportDir = bench.dir.filePath(QStringLiteral("with"));
        QVERIFY(fill(bench, options));
        SampleOptions alone = options;
        alone.crmExportDir = bench.dir.filePath(QStringLiteral("alone"));
        store::Progress progress;
        const auto counts = writeCrmExport(alone, progress);
        QVERIFY(counts.has_value());
        QCOMPARE(counts->deals, 700);
        QCOMPARE(progress.total(), counts->companies + counts->deals);
        for (const auto& [name, columns] : exportFiles) {
            const QString file = u'/' + QLatin1String(name) + QStringLiteral(".csv");
            QVERIFY(contentOfFile(options.crmExportDir + file) == contentOfFile(alone.crmExportDir + file));
        }
    }

    void opportunitiesHaveTheSizeOfRealOnes() {
        QTemporaryDir dir;
        SampleOptions options = optionsOf(240, 4000);
        options.crmExportDir = dir.filePath(QStringLiteral("crm"));
        store::Progress progress;
        QVERIFY(writeCrmExport(options, progress));
        const qint64 size = QFileInfo(options.crmExportDir + QStringLiteral("/Opportunity.csv")).size() / 4000;
        QVERIFY2(size > 370 && size < 430, qPrintable(QString::number(size)));
    }

private:
    std::unique_ptr<Bench> m_default;
};

QTEST_GUILESS_MAIN(SampleTest)
#include "SampleTest.moc"
