#include "core/base/ErrorText.h"
#include "core/program/Program.h"
#include "core/sync/Import.h"
#include "core/sync/readers/CsvReader.h"
#include "tests/core/sync/readers/BookMaker.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace channelbook;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

namespace {

const QString week = QStringLiteral(TEST_DATA_DIR) + u"/salesforce-weekly-export/week-1/"_s;

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<QStringList> cellsOf(const QString& path) {
    auto reader = sync::CsvReader::open(path);
    if (!reader) return {};
    QList<QStringList> rows{reader->originalHeader()};
    sync::RowBatch batch;
    for (auto more = reader->next(batch); more && *more; more = reader->next(batch))
        for (std::size_t i = 0; i < batch.rowCount(); ++i) {
            QStringList row;
            for (const auto cell : batch.row(i)) row << QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
            rows << row;
        }
    return rows;
}

} // namespace

/// The same tables bring the same records, whatever they are wrapped in.
class ContainerImportTest : public QObject {
    Q_OBJECT

    FixedClock m_clock{QDateTime(QDate(2026, 7, 6), QTime(9, 0), Qt::UTC)};
    QTemporaryDir m_folder;
    int m_programs = 0;

    std::unique_ptr<Program> newProgram() {
        auto program = Program::create(m_folder.filePath(u"p%1.channelbook"_s.arg(++m_programs)), {&m_clock, u"Anna"_s, 0, 1});
        return program ? std::move(*program) : nullptr;
    }
    static Expected<sync::ImportReport> import(Program& program, const QStringList& paths, const QString& sheet = {}) {
        sync::ImportOptions options;
        options.source = u"CRM"_s;
        options.sheet = sheet;
        store::Progress progress;
        return sync::importFiles(program.store(), program.catalogue(), paths, options, progress);
    }
    static QString dump(Program& program) { return *program.store().read([](store::Connection& connection) { return contentDump(connection); }); }
    static QStringList counts(const sync::ImportReport& report) {
        QStringList counts;
        for (const auto& file : report.files) counts << u"%1 %2: %3 new, %4 rejected"_s.arg(file.entity, file.object).arg(file.newRows).arg(file.rejected);
        counts.sort();
        return counts;
    }

private Q_SLOTS:
    void sameRecords() {
        QStringList paths;
        Members members;
        Book book;
        for (const QString& name : QDir(week).entryList({u"*.csv"_s}, QDir::Files, QDir::Name)) {
            paths << week + name;
            members << std::pair<QString, Content>(name, bytesOf(week + name));
            book.sheets << Sheet{name.chopped(4), textRows(cellsOf(week + name)), {}};
        }
        QVERIFY(paths.size() > 3);
        const QString zip = m_folder.filePath(u"WE_1.zip"_s);
        writeZip(zip, members);
        const QString workbook = m_folder.filePath(u"weekly.xlsx"_s);
        book.write(workbook);

        const auto plain = newProgram();
        const auto zipped = newProgram();
        const auto sheets = newProgram();
        const auto first = import(*plain, paths);
        const auto second = import(*zipped, {zip});
        const auto third = import(*sheets, {workbook});
        QVERIFY2(first && second, second ? "" : qPrintable(errorText(second.error())));
        QVERIFY2(third, third ? "" : qPrintable(errorText(third.error())));
        QCOMPARE(counts(*second), counts(*first));
        QCOMPARE(counts(*third), counts(*first));
        QCOMPARE(dump(*zipped), dump(*plain));
        for (const auto& again : {import(*zipped, {zip}), import(*sheets, {workbook})}) {
            QVERIFY(again);
            for (const auto& file : again->files) QCOMPARE(file.unchanged + file.rejected, file.rows);
        }
    }

    void sheetsThatAreNoTables() {
        const QString path = m_folder.filePath(u"accounts.xlsx"_s);
        Book book{{{u"Read me"_s, textRows({{u"Made by Jane"_s}, {u"Ask her"_s}}), {}},
                   {u"Accounts"_s, textRows({{u"Account Name"_s, u"Website"_s, u"Billing Country"_s, u"Phone"_s}, {u"Acme"_s, u"acme.example"_s, u"FR"_s, u"1"_s}, {u"Bolt"_s, u"bolt.example"_s, u"DE"_s, u"2"_s}}), {}},
                   {u"Empty"_s, {}, {}}}, {}, {}, {}, {}};
        book.write(path);
        const auto program = newProgram();
        const auto report = import(*program, {path});
        QVERIFY2(report, report ? "" : qPrintable(errorText(report.error())));
        QCOMPARE(report->files.size(), std::size_t{1});
        QCOMPARE(report->files.front().newRows, 2);
        const QString notes = report->files.front().notes.join(u'\n');
        QVERIFY2(notes.contains(u"Read me") && notes.contains(u"Empty"), qPrintable(notes));
        // Who asks for that sheet is told why it cannot be.
        const auto asked = import(*program, {path}, u"Read me"_s);
        QVERIFY(!asked);
        QVERIFY(errorText(asked.error()).contains(u"accounts.xlsx!Read me"));
    }
};

QTEST_GUILESS_MAIN(ContainerImportTest)
#include "ContainerImportTest.moc"
