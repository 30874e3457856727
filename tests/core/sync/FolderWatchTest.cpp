// A folder of a CRM's exports, as its files come, grow and change.
#include "core/sync/FolderWatch.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace channelbook;
using namespace Qt::StringLiterals;

class FolderWatchTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> dir;

    void write(const QString& name, const QByteArray& content, QIODevice::OpenMode mode = QIODevice::WriteOnly) {
        QFile file(dir->filePath(name));
        QVERIFY(file.open(mode));
        file.write(content);
    }
    std::unique_ptr<sync::FolderWatch> watch(const QHash<QString, QString>& seen = {}) {
        return std::make_unique<sync::FolderWatch>(dir->path(), QStringList{u"*.csv"_s}, seen);
    }

private Q_SLOTS:
    void init() { dir = std::make_unique<QTemporaryDir>(); }

    void aFileCountsOnceItStandsStill() {
        const auto folder = watch();
        QSignalSpy changed(folder.get(), &sync::FolderWatch::waitingChanged);
        folder->look();
        folder->look();
        QVERIFY(folder->waiting().isEmpty());
        write(u"a.csv"_s, "id,na");
        folder->look();
        QVERIFY(folder->waiting().isEmpty());
        // Still being written.
        write(u"a.csv"_s, "me\n1,x\n", QIODevice::Append);
        folder->look();
        QVERIFY(folder->waiting().isEmpty());
        // A second one that comes with it.
        write(u"b.csv"_s, "id\n1\n");
        folder->look();
        QVERIFY(folder->waiting().isEmpty());
        QCOMPARE(changed.count(), 0);
        folder->look();
        QCOMPARE(folder->waiting(), (QStringList{dir->filePath(u"a.csv"_s), dir->filePath(u"b.csv"_s)}));
        QCOMPARE(changed.count(), 1);
        folder->look();
        QCOMPARE(changed.count(), 1);
    }

    void otherFilesFoldersAndEmptyFilesDoNotCount() {
        const auto folder = watch();
        write(u"read-me.txt"_s, "hello");
        write(u"empty.csv"_s, "");
        QVERIFY(QDir(dir->path()).mkdir(u"sub.csv"_s));
        for (int i = 0; i < 3; ++i) folder->look();
        QVERIFY(folder->waiting().isEmpty());
    }

    void whatWasSeenDoesNotComeAgainUntilItChanges() {
        write(u"old.csv"_s, "id\n1\n");
        auto folder = watch();
        folder->markAllSeen();
        folder->look();
        folder->look();
        QVERIFY(folder->waiting().isEmpty());
        write(u"new.csv"_s, "id\n1\n");
        folder->look();
        folder->look();
        QCOMPARE(folder->waiting(), QStringList{dir->filePath(u"new.csv"_s)});
        folder->markSeen();
        QVERIFY(folder->waiting().isEmpty());
        // Also after a restart.
        folder = watch(folder->seen());
        folder->look();
        folder->look();
        QVERIFY(folder->waiting().isEmpty());
        write(u"old.csv"_s, "id\n1\n2\n");
        folder->look();
        folder->look();
        QCOMPARE(folder->waiting(), QStringList{dir->filePath(u"old.csv"_s)});
    }

    void aFolderMayGoAndComeBack() {
        const QString path = dir->filePath(u"exports"_s);
        sync::FolderWatch folder(path, {u"*.csv"_s}, {});
        QVERIFY(!folder.isThere());
        folder.look();
        folder.look();
        QVERIFY(folder.waiting().isEmpty());
        QVERIFY(QDir().mkpath(path));
        write(u"exports/a.csv"_s, "id\n1\n");
        folder.look();
        folder.look();
        QVERIFY(folder.isThere());
        QCOMPARE(folder.waiting().size(), 1);
    }
};

QTEST_GUILESS_MAIN(FolderWatchTest)
#include "FolderWatchTest.moc"
