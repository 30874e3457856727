// What keeps a program safe beside its history: attachments inside the file, backups beside it.
#include "core/store/Attachments.h"
#include "core/store/Backup.h"
#include "core/store/Integrity.h"
#include "tests/core/TestProgram.h"

#include <QDir>
#include <QFile>

using namespace channelbook;
using namespace channelbook::store;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

namespace {

QString dumpOf(Store& store) {
    return store.read(&contentDump).value();
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class KeepingTest : public QObject {
    Q_OBJECT

private:
    static std::vector<Attachment> attachments(TestProgram& program, RecordId record) {
        return program.store().read([&](Connection& c) { return attachmentsOf(c, record); }).value();
    }

private Q_SLOTS:
    void attachmentsComeBackAsTheyWere_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("text") << QByteArray("proof of performance");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("zero bytes") << QByteArray(3, '\0');
        QByteArray large(3'000'000, 'x');
        for (qsizetype i = 0; i < large.size(); ++i) large[i] = static_cast<char>((i * 2654435761) >> 13);
        QTest::newRow("large") << large;
    }
    void attachmentsComeBackAsTheyWere() {
        QFETCH(QByteArray, content);
        TestProgram program;
        const RecordId record = program.addNamed("company", "Contoso");
        QVERIFY(program.store().perform(AddAttachment{record, u"proof.pdf"_s, u"application/pdf"_s, content}));
        QVERIFY(program.reopen());
        const auto kept = attachments(program, record);
        QCOMPARE(kept.size(), std::size_t(1));
        QCOMPARE(kept.front().name, u"proof.pdf"_s);
        QCOMPARE(kept.front().size, qint64(content.size()));
        const auto read =
            program.store().read([&](Connection& c) { return attachmentContent(c, kept.front().sha256).value(); });
        QCOMPARE(*read, content);
    }

    void theSameContentIsKeptOnce() {
        TestProgram program;
        const RecordId record = program.addNamed("company", "Contoso");
        for (const auto& name : {u"a.txt"_s, u"b.txt"_s})
            QVERIFY(program.store().perform(AddAttachment{record, name, u"text/plain"_s, "same"}));
        QCOMPARE(attachments(program, record).size(), std::size_t(2));
        QCOMPARE(toInteger(program.query("SELECT count(*) FROM attachment_content")), 1);
    }

    void takingAnAttachmentOffCanBeUndone() {
        TestProgram program;
        const RecordId record = program.addNamed("company", "Contoso");
        QVERIFY(program.store().perform(AddAttachment{record, u"a.txt"_s, u"text/plain"_s, "content"}));
        const Attachment kept = attachments(program, record).front();
        QVERIFY(program.store().perform(RemoveAttachment{kept.id}));
        QVERIFY(attachments(program, record).empty());
        QCOMPARE(codeOf(program.store().perform(RemoveAttachment{kept.id})), u"RecordNotFound"_s);
        QVERIFY(program.store().undo());
        QCOMPARE(attachments(program, record).size(), std::size_t(1));
        QCOMPARE(program.store().read([&](Connection& c) { return attachmentContent(c, kept.sha256).value(); }).value(),
                 QByteArray("content"));
        QVERIFY(program.store().undo());
        QVERIFY(attachments(program, record).empty());
        QVERIFY(program.store().redo());
        QVERIFY(program.store().read(&checkIntegrity).value().empty());
        QCOMPARE(codeOf(program.store().perform(AddAttachment{record, QString(), QString(), "x"})), u"MissingValue"_s);
    }

    void aBackupIsTheProgramAsItWasAndNeedsNothingBesideIt() {
        TestProgram program;
        program.addNamed("company", "Contoso");
        const QString copy = program.path(u"copy.channelbook"_s);
        Progress progress;
        QCOMPARE(outcome(program.store().backup(copy, progress)), u"ok"_s);
        const QString before = dumpOf(program.store());
        program.addNamed("company", "Later");
        QCOMPARE(progress.done(), progress.total());
        {
            const auto opened = Program::openReadOnly(copy, program.options());
            QCOMPARE(dumpOf((*opened)->store()), before);
            QVERIFY((*opened)->store().read(&checkIntegrity).value().empty());
        }
        const QStringList beside = QDir(program.dir.path()).entryList({u"copy*"_s}, QDir::Files);
        QCOMPARE(beside, QStringList{u"copy.channelbook"_s});
        QCOMPARE(outcome(program.store().backup(copy, progress)), u"FileExists(%1)"_s.arg(copy));
        QVERIFY(!program.store().backup(program.path(u"nowhere/copy"_s), progress));
    }

    void aCancelledBackupLeavesNothing() {
        TestProgram program;
        const QString copy = program.path(u"copy.channelbook"_s);
        Progress progress;
        progress.cancel();
        const auto saved = program.store().backup(copy, progress);
        // A program this small may be copied in one step, and then there is nothing left to cancel.
        if (!saved) QCOMPARE(codeOf(saved), u"Cancelled"_s);
        QCOMPARE(QFile::exists(copy), saved.has_value());
        QVERIFY(!QFile::exists(copy + u".part"_s));
    }

    void aBackupIsTakenWhileSomethingIsWritten() {
        TestProgram program;
        program.addNamed("company", "Contoso");
        const QString before = dumpOf(program.store());
        const QString copy = program.path(u"copy.channelbook"_s);
        Expected<void> saved;
        QVERIFY(program.store().write(u"test"_s, [&](Transaction& transaction) -> Expected<void> {
            transaction.cached(u"UPDATE company SET city = 'Paris'"_s).run();
            std::thread([&] {
                Progress progress;
                saved = program.store().backup(copy, progress);
            }).join();
            return {};
        }));
        QCOMPARE(outcome(saved), u"ok"_s);
        QCOMPARE(dumpOf((*Program::openReadOnly(copy, program.options()))->store()), before);
    }

    void restoringKeepsWhatStoodThere() {
        TestProgram program;
        program.addNamed("company", "Contoso");
        const QString copy = program.path(u"copy.channelbook"_s);
        Progress progress;
        QVERIFY(program.store().backup(copy, progress));
        const QString before = dumpOf(program.store());
        program.addNamed("company", "Later");
        const QString after = dumpOf(program.store());
        program.program.reset();
        const auto kept = restoreBackup(copy, program.path(), u"stamp"_s);
        QCOMPARE(outcome(kept), u"ok"_s);
        QVERIFY(program.reopen());
        QCOMPARE(dumpOf(program.store()), before);
        QCOMPARE(dumpOf((*Program::openReadOnly(*kept, program.options()))->store()), after);
        // Where nothing stands, nothing is kept.
        program.program.reset();
        QCOMPARE(restoreBackup(copy, program.path(u"other.channelbook"_s), u"stamp"_s).value(), QString());
        QVERIFY(Program::open(program.path(u"other.channelbook"_s), program.options()));
    }

    void aBadBackupIsNotRestored() {
        TestProgram program;
        const QString copy = program.path(u"copy.channelbook"_s);
        Progress progress;
        QVERIFY(program.store().backup(copy, progress));
        program.program.reset();
        const QByteArray before = contentOf(program.path());
        QByteArray damaged = contentOf(copy);
        for (qsizetype i = damaged.size() / 2; i < damaged.size(); ++i) damaged[i] = static_cast<char>(~damaged[i]);
        QFile file(copy);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(damaged);
        file.close();
        QCOMPARE(codeOf(restoreBackup(copy, program.path(), u"stamp"_s)), u"CorruptProgram"_s);
        QCOMPARE(codeOf(restoreBackup(program.path(u"none"_s), program.path(), u"stamp"_s)), u"FileNotFound"_s);
        QCOMPARE(contentOf(program.path()), before);
    }

    void oneBackupADayAndTheNewestFive() {
        TestProgram program;
        Progress progress;
        for (int day = 0; day < 8; ++day) {
            QVERIFY(backUpDaily(program.store(), progress).value());
            QVERIFY(!backUpDaily(program.store(), progress).value());
            program.clock.set(program.clock.now().addDays(1));
        }
        const QDir folder(backupFolder(program.path()));
        QCOMPARE(folder.entryList({u"*.channelbook"_s}, QDir::Files, QDir::Name),
                 (QStringList{u"2026-07-04.channelbook"_s, u"2026-07-05.channelbook"_s, u"2026-07-06.channelbook"_s,
                              u"2026-07-07.channelbook"_s, u"2026-07-08.channelbook"_s}));
        QCOMPARE(newestBackup(program.path()), folder.filePath(u"2026-07-08.channelbook"_s));
    }
};

QTEST_GUILESS_MAIN(KeepingTest)
#include "KeepingTest.moc"
