#include "tests/core/TestProgram.h"

#include "core/sync/Import.h"

#include <QFile>

using namespace channelbook;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

/// An older export over a newer one: told before and after, refused where that is wanted.
class OlderTest : public QObject {
    Q_OBJECT

    static QString write(TestProgram& program, const QByteArray& content, const QDateTime& written = {}) {
        QFile file(program.path(u"deals.csv"_s));
        if (!file.open(QIODevice::WriteOnly)) qFatal("not writable");
        file.write(content);
        file.flush();
        if (written.isValid() && !file.setFileTime(written, QFileDevice::FileModificationTime)) qFatal("no date");
        return file.fileName();
    }
    static Expected<sync::ImportReport> import(TestProgram& program, const QString& path, bool dryRun = false, bool refuse = false) {
        sync::ImportOptions options;
        options.source = u"CRM"_s;
        options.dryRun = dryRun;
        options.refuseOlder = refuse;
        store::Progress progress;
        return sync::importFiles(program.store(), program.catalogue(), {path}, options, progress);
    }
    static constexpr const char* newer = "Deal Id,Deal Name,Amount,Last Modified Date\n1,A,1,2026-07-10 10:00:00\n2,B,2,2026-07-01 10:00:00\n3,C,3,2026-07-09 10:00:00\n";
    static constexpr const char* older = "Deal Id,Deal Name,Amount,Last Modified Date\n1,A,9,2026-07-02 10:00:00\n2,B,2,2026-07-01 10:00:00\n3,C,4,2026-07-11 10:00:00\n";

private Q_SLOTS:
    void theCrmsOwnWordCounts() {
        TestProgram program;
        QCOMPARE(outcome(import(program, write(program, newer))), u"ok"_s);
        const QString path = write(program, older);
        const auto foretold = import(program, path, true, true);
        QCOMPARE(foretold->files.front().goneBack, 1);
        QVERIFY2(foretold->files.front().older.contains(u"Older than what came in on 2026-07-01: 1 record"_s), qPrintable(foretold->files.front().older));
        QCOMPARE(outcome(import(program, path, false, true)), u"OlderExport(deals.csv|1|2026-07-01)"_s);
        QCOMPARE(toInteger(program.query("SELECT amount FROM deal WHERE name = 'A'")), 100);
        const auto done = import(program, path);
        QCOMPARE(done->files.front().changed, 2);
        QCOMPARE(done->files.front().goneBack, 1);
        QCOMPARE(import(program, path)->files.front().goneBack, 0);
        // The newer one again takes nothing back but what it has last.
        QCOMPARE(import(program, write(program, newer), true)->files.front().goneBack, 1);
    }

    void elseTheDateOfTheFile() {
        TestProgram program;
        const QDateTime day(QDate(2026, 6, 30), QTime(9, 0), Qt::UTC);
        QCOMPARE(outcome(import(program, write(program, "Deal Id,Deal Name,Amount\n1,A,1\n2,B,2\n", day))), u"ok"_s);
        const QString path = write(program, "Deal Id,Deal Name,Amount\n1,A,5\n2,B,2\n", day.addDays(-3));
        const auto told = import(program, path, true);
        QVERIFY2(told->files.front().older.contains(u"written on 2026-06-27"_s), qPrintable(told->files.front().older));
        // An import that was undone says nothing.
        QVERIFY(program.store().undo());
        QCOMPARE(import(program, path, true)->files.front().older, QString());
        QVERIFY(program.store().redo());
        const auto later = import(program, write(program, "Deal Id,Deal Name,Amount\n1,A,5\n2,B,2\n", day.addDays(3)));
        QCOMPARE(later->files.front().older, QString());
    }
};

QTEST_GUILESS_MAIN(OlderTest)
#include "OlderTest.moc"
