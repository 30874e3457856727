#include "core/base/ErrorText.h"
#include "core/program/Program.h"
#include "core/records/Commands.h"
#include "core/sync/Import.h"
#include "tests/core/sync/readers/BookMaker.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace channelbook;
using namespace Qt::StringLiterals;

/// What a person says of a source's files is asked once: date orders, columns, tables, what an empty cell means. And what
/// users of other programs complain about in the reading of cells.
class SourceMemoryTest : public QObject {
    Q_OBJECT

    FixedClock m_clock{QDateTime(QDate(2026, 7, 6), QTime(9, 0), Qt::UTC)};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Program> m_program;
    int m_count = 0;

    QString written(const QString& name, const QByteArray& text) {
        const QString folder = m_folder->filePath(QString::number(++m_count));
        QDir().mkpath(folder);
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::WriteOnly)) return {};
        file.write(text);
        return file.fileName();
    }

    QString zipped(const QString& name, const test::Members& members) {
        const QString folder = m_folder->filePath(QString::number(++m_count));
        QDir().mkpath(folder);
        test::writeZip(folder + u'/' + name, members);
        return folder + u'/' + name;
    }

    Expected<sync::ImportReport> import(const QString& path, sync::ImportOptions options = {}) {
        if (options.source.isEmpty()) options.source = u"CRM"_s;
        store::Progress progress;
        return sync::importFiles(m_program->store(), m_program->catalogue(), {path}, options, progress);
    }

    sync::FileReport imported(const QString& path, const sync::ImportOptions& options = {}) {
        auto report = import(path, options);
        if (!report) {
            qWarning().noquote() << errorText(report.error());
            return {};
        }
        for (const auto& reject : report->files.front().rejects) qInfo().noquote() << "line" << reject.line << sync::rejectText(reject);
        return report->files.front();
    }

    QString text(const char* sql) {
        return *m_program->store().read([sql](store::Connection& connection) {
            store::Statement statement(connection, sql);
            return statement.step() ? statement.text(0) : u"(nothing)"_s;
        });
    }
    QString dump() { return *m_program->store().read([](store::Connection& connection) { return contentDump(connection); }); }

private Q_SLOTS:
    void init() {
        m_program.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        auto program = Program::create(m_folder->filePath(u"program.channelbook"_s), {&m_clock, u"Anna"_s, 0, 1});
        QVERIFY(program);
        m_program = std::move(*program);
    }

    void dateOrderIsAskedOnce() {
        const QString first = written(u"deals.csv"_s, "deal id,deal name,stage,close date\nD1,One,Open,03/04/2026\n");
        const auto asked = import(first);
        QVERIFY(!asked);
        QCOMPARE(asked.error().code, ErrorCode::AmbiguousDates);
        sync::ImportOptions answer;
        answer.dateOrder = sync::DateOrder::Dmy;
        QCOMPARE(imported(first, answer).newRows, 1);
        QCOMPARE(text("SELECT close_date FROM deal"), u"2026-04-03"_s);
        const QString second = written(u"deals.csv"_s, "deal id,deal name,stage,close date\nD1,One,Open,05/04/2026\n");
        QCOMPARE(imported(second).changed, 1);
        QCOMPARE(text("SELECT close_date FROM deal"), u"2026-04-05"_s);
        // Another source is another exporter; another column may be written another way.
        sync::ImportOptions other;
        other.source = u"Other"_s;
        QVERIFY(!import(first, other));
        const auto newColumn = import(written(u"deals.csv"_s, "deal id,deal name,stage,created\nD1,One,Open,03/04/2026\n"));
        QVERIFY(!newColumn);
        QCOMPARE(newColumn.error().code, ErrorCode::AmbiguousDates);
        // What a column's own cells say goes before what was answered, and is told.
        const auto settled = imported(written(u"deals.csv"_s, "deal id,deal name,stage,close date\nD1,One,Open,12/25/2026\n"));
        QCOMPARE(text("SELECT close_date FROM deal"), u"2026-12-25"_s);
        QVERIFY(settled.notes.join(u'\n').contains(u"month first"));
    }

    void decimalMarkIsAskedOnce() {
        const QString first = written(u"deals.csv"_s, "deal id,deal name,stage,amount\nD1,One,Open,1.234\n");
        const auto asked = import(first);
        QVERIFY(!asked);
        QCOMPARE(asked.error().code, ErrorCode::AmbiguousNumbers);
        sync::ImportOptions answer;
        answer.decimalMark = sync::DecimalMark::Comma;
        QCOMPARE(imported(first, answer).newRows, 1);
        QCOMPARE(text("SELECT amount FROM deal"), u"123400"_s);
        QCOMPARE(imported(written(u"deals.csv"_s, "deal id,deal name,stage,amount\nD1,One,Open,5.678\n")).changed, 1);
        QCOMPARE(text("SELECT amount FROM deal"), u"567800"_s);
    }

    void columnsAreRemembered() {
        const QByteArray rows = "deal id,deal name,stage,forecast month\nD1,One,Open,2026-09-01\n";
        sync::ImportOptions answer;
        answer.columns = {{u"forecast month"_s, u"close_date"_s}};
        imported(written(u"deals.csv"_s, rows), answer);
        QCOMPARE(text("SELECT close_date FROM deal"), u"2026-09-01"_s);
        imported(written(u"deals.csv"_s, QByteArray(rows).replace("2026-09-01", "2026-10-01")));
        QCOMPARE(text("SELECT close_date FROM deal"), u"2026-10-01"_s);
        // A file that no longer has the column is no reason to complain.
        QCOMPARE(imported(written(u"deals.csv"_s, "deal id,deal name,stage\nD1,Two,Open\n")).changed, 1);
        // Said anew, it is remembered anew.
        answer.columns = {{u"forecast month"_s, u""_s}};
        imported(written(u"deals.csv"_s, rows), answer);
        imported(written(u"deals.csv"_s, QByteArray(rows).replace("2026-09-01", "soon")));
        QVERIFY(text("SELECT custom FROM deal").contains(u"soon"));
    }

    /// A person says that a column is the deal's customer, not whether it holds ids or names.
    void referencesGoByKeyOrName() {
        imported(written(u"accounts.csv"_s, "account id,account name\nA1,Acme Ltd\nA2,Bolt AG\n"));
        sync::ImportOptions answer;
        answer.columns = {{u"sold to"_s, u"company"_s}};
        imported(written(u"deals.csv"_s, "deal id,deal name,stage,sold to\nD1,One,Open,A1\nD2,Two,Open,bolt ag\nD3,Three,Open,Cargo\nD4,Four,Open,A4\n"), answer);
        const char* links = "SELECT group_concat(n || ':' || c, '|') FROM (SELECT d.name n, coalesce((SELECT name FROM company WHERE id = d.company_id), '-') c FROM deal d ORDER BY 1)";
        QCOMPARE(text(links), u"Four:-|One:Acme Ltd|Three:-|Two:Bolt AG"_s);
        imported(written(u"accounts.csv"_s, "account id,account name\nA3,Cargo\nA4,Dyno\n"));
        QCOMPARE(text(links), u"Four:Dyno|One:Acme Ltd|Three:Cargo|Two:Bolt AG"_s);
    }

    void picklistWordsAreRemembered() {
        sync::ImportOptions answer;
        answer.columns = {{u"phase"_s, QJsonObject{{u"field"_s, u"stage"_s}, {u"values"_s, QJsonObject{{u"Closed Won"_s, QJsonArray{u"100"_s, u"Fertig"_s}}}}}}};
        imported(written(u"deals.csv"_s, "deal id,deal name,company,phase\nD1,One,Acme,fertig\nD2,Two,Acme,Offen\n"), answer);
        QCOMPARE(text("SELECT group_concat(stage || ':' || outcome, '|') FROM (SELECT * FROM deal ORDER BY name)"), u"Closed Won:won|Offen:open"_s);
        const auto report = imported(written(u"deals.csv"_s, "deal id,deal name,company,phase\nD2,Two,Acme,100\n"));
        QCOMPARE(report.changed, 1);
        QVERIFY(report.notes.join(u'\n').contains(u"translates"));
        QCOMPARE(text("SELECT stage || ':' || outcome FROM deal WHERE name = 'Two'"), u"Closed Won:won"_s);
    }

    void tableIsRemembered() {
        const QString path = written(u"list.csv"_s, "who,email\nJo Doe,jo@acme.com\n");
        const auto asked = import(path);
        QVERIFY(!asked);
        QCOMPARE(asked.error().code, ErrorCode::EntityUnknown);
        sync::ImportOptions answer;
        answer.entity = u"contact"_s;
        answer.columns = {{u"who"_s, u"name"_s}};
        QCOMPARE(imported(path, answer).newRows, 1);
        const auto again = imported(written(u"list (2).csv"_s, "email,who\njo@acme.com,Jo Doe-Smith\n"));
        QCOMPARE(again.entity, u"contact"_s);
        QCOMPARE(again.changed, 1);
        QCOMPARE(text("SELECT name FROM contact"), u"Jo Doe-Smith"_s);
    }

    void answersGoWithTheImport() {
        const QString path = written(u"deals.csv"_s, "deal id,deal name,stage,close date\nD1,One,Open,03/04/2026\n");
        const QString before = dump();
        sync::ImportOptions answer;
        answer.dateOrder = sync::DateOrder::Dmy;
        answer.dryRun = true;
        imported(path, answer);
        QCOMPARE(dump(), before);
        QVERIFY(!import(path));
        answer.dryRun = false;
        imported(path, answer);
        QVERIFY(m_program->store().undo());
        QCOMPARE(dump(), before);
        QVERIFY(!import(path));
    }

    void settingsCanBeChangedAndUndone() {
        imported(written(u"deals.csv"_s, "deal id,deal name,stage\nD1,One,Open\n"));
        sync::SourceSettings settings;
        settings.remember(u"deal/deal"_s, u"dates"_s, u"close date"_s, u"mdy"_s);
        settings.emptyClears = false;
        QVERIFY(m_program->store().perform(sync::SetSourceSettings{u"CRM"_s, settings}));
        const auto read = [this] { return *m_program->store().read([](store::Connection& connection) { return sync::sourceSettings(connection, u"crm"_s).toJson(); }); };
        QCOMPARE(read(), settings.toJson());
        imported(written(u"deals.csv"_s, "deal id,deal name,stage,close date\nD1,One,Open,03/04/2026\n"));
        QCOMPARE(text("SELECT close_date FROM deal"), u"2026-03-04"_s);
        const auto unknown = m_program->store().perform(sync::SetSourceSettings{u"None"_s, settings});
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, ErrorCode::UnknownSource);
    }

    /// Salesforce ignores an empty cell, Odoo writes it: it is said, not guessed.
    void emptyCellsClearOrSayNothing_data() {
        QTest::addColumn<bool>("clears");
        QTest::newRow("clear") << true;
        QTest::newRow("keep") << false;
    }
    void emptyCellsClearOrSayNothing() {
        QFETCH(const bool, clears);
        imported(written(u"deals.csv"_s, "deal id,deal name,stage,close date,company,amount,next step,color\nD1,One,Open,2026-05-01,Acme,100,Call,red\n"));
        sync::ImportOptions options;
        options.emptyClears = clears;
        // The absent column "next step" says nothing either way.
        const auto report = imported(written(u"deals.csv"_s, "deal id,deal name,stage,close date,company,amount,color\nD1,Uno,Open,,,,\n"), options);
        QCOMPARE(report.changed, 1);
        QCOMPARE(text("SELECT name || next_step FROM deal"), u"UnoCall"_s);
        QCOMPARE(text("SELECT coalesce(close_date, '-') || coalesce(amount, '-') || coalesce(custom, '-') FROM deal"), clears ? u"---"_s : u"2026-05-0110000{\"color\":\"red\"}"_s);
        QCOMPARE(text("SELECT count(*) FROM unresolved_ref"), clears ? u"0"_s : u"1"_s);
        // Kept with the source.
        imported(written(u"deals.csv"_s, "deal id,deal name,stage,next step\nD1,Uno,Open,\n"));
        QCOMPARE(text("SELECT coalesce(next_step, '-') FROM deal"), clears ? u"-"_s : u"Call"_s);
    }

    /// A file that says nothing of a field settles nothing: what was changed here still waits for the CRM.
    void emptyCellsAgreeToNothing() {
        imported(written(u"deals.csv"_s, "deal id,deal name,stage,next step\nD1,One,Open,Call\n"));
        QVERIFY(m_program->store().perform(records::SetFields{m_program->catalogue(), u"deal"_s, {text("SELECT id FROM deal").toLongLong()}, {{u"next_step"_s, u""_s}}}));
        QCOMPARE(text("SELECT count(*) FROM pending_change"), u"1"_s);
        sync::ImportOptions options;
        options.emptyClears = false;
        imported(written(u"deals.csv"_s, "deal id,deal name,stage,next step\nD1,Uno,Open,\n"), options);
        QCOMPARE(text("SELECT count(*) FROM pending_change"), u"1"_s);
    }

    /// A date column is read as its field says, however many of its cells are no dates: those rows are told, the others not lost.
    void doubtfulDatesAreAskedAmongNonsense() {
        const QString path = written(u"deals.csv"_s, "deal id,deal name,stage,close date\nD1,One,Open,03/04/2026\nD2,Two,Open,n/a\nD3,Three,Open,TBD\n");
        const auto asked = import(path);
        QVERIFY(!asked);
        QCOMPARE(asked.error().code, ErrorCode::AmbiguousDates);
        sync::ImportOptions answer;
        answer.dateOrder = sync::DateOrder::Mdy;
        const auto report = imported(path, answer);
        QCOMPARE(report.newRows, 1);
        QCOMPARE(report.rejected, 2);
        QCOMPARE(text("SELECT close_date FROM deal"), u"2026-03-04"_s);
    }

    void dayNumbersAmongDates() {
        const auto report = imported(written(u"deals.csv"_s, "deal id,deal name,stage,close date\nD1,One,Open,45631\nD2,Two,Open,2024-12-06\nD3,Three,Open,45633.0\n"));
        QCOMPARE(report.newRows, 3);
        QCOMPARE(text("SELECT group_concat(close_date, '|') FROM (SELECT close_date FROM deal ORDER BY close_date)"), u"2024-12-05|2024-12-06|2024-12-07"_s);
        QVERIFY(report.notes.join(u'\n').contains(u"days since 1900"));
    }

    /// "Rows with empty e-mail inherit the previous row's e-mail."
    void emptyMailIsNotInherited() {
        imported(written(u"contacts.csv"_s, "contact id,last name,email,phone\nC1,Doe,jo@acme.com,1\nC2,Roe,,2\nC3,Poe,,3\n"));
        QCOMPARE(text("SELECT group_concat(coalesce(email, '-'), '|') FROM (SELECT email FROM contact ORDER BY last_name)"), u"jo@acme.com|-|-"_s);
    }

    /// People without an id and without a mail address are told apart by their names, not rejected.
    void peopleWithoutMailAreToldApartByName() {
        const QString path = written(u"contacts.csv"_s, "first name,last name,email,phone\nJo,Doe,jo@acme.com,1\nAnn,Roe,,2\nBen,Poe,,3\n");
        QCOMPARE(imported(path).newRows, 3);
        QCOMPARE(imported(path).unchanged, 3);
    }

    /// "12/3/2021 guessed as m/d/Y", "28.09.2025 rejected", "dates silently null".
    void datesOfOtherProgramsComplaints_data() {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<QString>("date");
        QTest::newRow("dotted") << QByteArray("28.09.2025") << u"2025-09-28"_s;
        QTest::newRow("day first, settled") << QByteArray("13/12/2021") << u"2021-12-13"_s;
        QTest::newRow("German month") << QByteArray("28. September 2025") << u"2025-09-28"_s;
        QTest::newRow("Japanese") << "2025年9月28日"_ba << u"2025-09-28"_s;
        QTest::newRow("French, with a time") << "28 août 2025 14h30"_ba << u"2025-08-28"_s;
        QTest::newRow("no such day") << QByteArray("31.02.2026") << QString();
        QTest::newRow("no date") << QByteArray("soon") << QString();
    }
    void datesOfOtherProgramsComplaints() {
        QFETCH(const QByteArray, cell);
        QFETCH(const QString, date);
        const auto report = imported(written(u"deals.csv"_s, "deal id,deal name,stage,close date\nD1,One,Open," + cell + "\n"));
        QCOMPARE(report.newRows, date.isEmpty() ? 0 : 1);
        QCOMPARE(report.rejected, date.isEmpty() ? 1 : 0);
        if (date.isEmpty())
            QVERIFY(sync::rejectText(report.rejects.front()).contains(QString::fromUtf8(cell)));
        else
            QCOMPARE(text("SELECT close_date FROM deal"), date);
    }

    /// A cell nobody can read costs its row, or only itself, as the source has it.
    void badCellsAreLeftOut() {
        const QByteArray header = "Account ID,Account Name,Employees,Annual Revenue,City\n";
        const QString first = written(u"accounts.csv"_s, header + "A1,Acme,12,\"1,000.00\",Oslo\nA2,Bolt,1-10,#N/A,Bern\n");
        sync::ImportOptions options;
        options.entity = u"company"_s;
        QCOMPARE(imported(first, options).rejected, 1);
        QVERIFY(m_program->store().undo());

        options.badCellsLeftOut = true;
        const auto report = imported(first, options);
        QCOMPARE(report.rejected, 0);
        QCOMPARE(report.newRows, 2);
        QCOMPARE(report.unread, 2);
        QCOMPARE(report.unreadCells.size(), 2U);
        QCOMPARE(report.unreadCells[0].line, 3);
        QCOMPARE(report.unreadCells[0].value, u"1-10"_s);
        QCOMPARE(text("SELECT coalesce(employees, 'none') || coalesce(annual_revenue, 'none') || city FROM company WHERE name = 'Bolt'"), u"nonenoneBern"_s);
        QCOMPARE(text("SELECT custom FROM company WHERE name = 'Bolt'"), u"{\"Annual Revenue\":\"#N/A\",\"Employees\":\"1-10\"}"_s);
        const QString before = dump();
        QCOMPARE(imported(first).unchanged, 2);
        QCOMPARE(dump(), before);

        // What is stored stays where the file says something unreadable, and the remark goes when it can be read.
        const auto next = imported(written(u"accounts.csv"_s, header + "A1,Acme,many,\"1,000.00\",Oslo\nA2,Bolt,9,\"2,000.00\",Bern\n"));
        QCOMPARE(next.changed + next.unchanged, 2);
        QCOMPARE(text("SELECT employees || custom FROM company WHERE name = 'Acme'"), u"12{\"Employees\":\"many\"}"_s);
        QCOMPARE(text("SELECT employees || coalesce(custom, '') FROM company WHERE name = 'Bolt'"), u"9"_s);
    }

    void theNameIsNeverLeftOut() {
        sync::ImportOptions options;
        options.entity = u"company"_s;
        options.badCellsLeftOut = true;
        const auto report = imported(written(u"accounts.csv"_s, "Account ID,Account Name,Employees\nA1,,12\n1.23457E+17,Bolt,3\n"), options);
        QCOMPARE(report.rejected, 2);
        QCOMPARE(report.rejects[1].reason, sync::RejectReason::ShortenedKey);
    }

    /// A README beside the tables does not hold them up; alone it is asked about.
    void whatIsNoTableBesideTables() {
        const QString both = zipped(u"export.zip"_s, {{u"README.txt"_s, "exported on Friday\nby Ann\n"}, {u"Account.csv"_s, "Id,Name,BillingCity\n001A0000001AbcDAAS,Acme,Oslo\n"}});
        const auto report = imported(both);
        QCOMPARE(report.newRows, 1);
        QVERIFY2(report.notes.join(u'\n').contains(u"README"), qPrintable(report.notes.join(u'\n')));
        sync::ImportOptions only;
        only.sheet = u"README.txt"_s;
        QVERIFY(!import(both, only));
        QVERIFY(!import(zipped(u"other.zip"_s, {{u"README.txt"_s, "exported on Friday\nby Ann\n"}})));
        // Beside tables of a CRM whose unknown tables are kept, a text is none of them; a table of another name is.
        const QString weekly = zipped(u"weekly.zip"_s, {{u"README.txt"_s, "Exported on Friday, by Ann\nAsk her, or Bob, or the desk\n"},
                                                        {u"notes.md"_s, "# Notes\nnothing\n"},
                                                        {u"Asset.csv"_s, "\"Id\",\"IsDeleted\",\"Name\"\n\"02i8b00000000RFAAY\",\"0\",\"Press\"\n"},
                                                        {u"Account.csv"_s, "\"Id\",\"IsDeleted\",\"Name\",\"LastModifiedDate\"\n\"0018b00000000RFAAY\",\"0\",\"Contoso\",\"2026-06-01 09:00:00\"\n"}});
        sync::ImportOptions options;
        options.source = u"Weekly"_s;
        store::Progress progress;
        const auto week = sync::importFiles(m_program->store(), m_program->catalogue(), {weekly}, options, progress);
        QVERIFY(week);
        QStringList files;
        QStringList notes;
        for (const auto& file : week->files) {
            files << file.file;
            notes << file.notes;
        }
        files.sort();
        QCOMPARE(files, (QStringList{u"weekly.zip!Account.csv"_s, u"weekly.zip!Asset.csv"_s}));
        QVERIFY2(notes.join(u'\n').contains(u"README.txt"_s) && notes.join(u'\n').contains(u"notes.md"_s), qPrintable(notes.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(SourceMemoryTest)
#include "SourceMemoryTest.moc"
