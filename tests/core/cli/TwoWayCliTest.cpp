// Conflicts, load-back files and deletions from the command line: one story, told by its JSON.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TwoWayCliTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    int m_exitCode = 0;

    QJsonDocument run(QStringList arguments) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"CHANNELBOOK_PROGRAM"_s, m_dir->filePath(u"a.channelbook"_s));
        environment.insert(u"CHANNELBOOK_PROFILES"_s, m_dir->filePath(u"none"_s));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(PROGRAM_DIR "/channelbook-cli"), arguments << u"--json"_s);
        if (!process.waitForFinished(60000)) return {};
        m_exitCode = process.exitCode();
        return QJsonDocument::fromJson(process.readAllStandardOutput());
    }
    QString error(const QStringList& arguments) { return run(arguments).object().value(u"error"_s).toObject().value(u"code"_s).toString(); }

    QString exported(const QByteArray& phone, const QByteArray& city) {
        QFile file(m_dir->filePath(u"Account.csv"_s));
        if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write a test file");
        file.write("Id,Name,Phone,BillingCity,Industry\n0018b00000000RFAAY,Contoso," + phone + ',' + city + ",Software\n0018b00000000TMAAY,Fabrikam,2,Ulm,Machines\n");
        return file.fileName();
    }

private Q_SLOTS:
    void init() {
        m_dir = std::make_unique<QTemporaryDir>();
        run({u"new"_s, m_dir->filePath(u"a.channelbook"_s)});
        QCOMPARE(m_exitCode, 0);
        run({u"sync"_s, exported("1", "Redmond"), u"--source"_s, u"Our CRM"_s});
        QCOMPARE(m_exitCode, 0);
    }

    void conflictIsToldSettledAndWrittenBack() {
        run({u"set"_s, u"company"_s, u"Contoso"_s, u"phone=5"_s, u"city=Seattle"_s});
        run({u"sync"_s, exported("9", "Redmond"), u"--source"_s, u"Our CRM"_s});
        const QJsonArray conflicts = run({u"conflicts"_s, u"--source"_s, u"our crm"_s}).array();
        QCOMPARE(conflicts.size(), 1);
        const QJsonObject conflict = conflicts[0].toObject();
        QCOMPARE(conflict.value(u"field"_s).toString(), u"phone"_s);
        QCOMPARE(conflict.value(u"base"_s).toString(), u"1"_s);
        QCOMPARE(conflict.value(u"ours"_s).toString(), u"5"_s);
        QCOMPARE(conflict.value(u"theirs"_s).toString(), u"9"_s);
        QCOMPARE(conflict.value(u"import_file"_s).toString(), u"Account.csv"_s);
        QVERIFY(!conflict.value(u"changed_by"_s).toString().isEmpty());
        QCOMPARE(error({u"resolve"_s, u"12"_s, u"--take"_s, u"crm"_s}), u"ConflictNotFound"_s);
        QCOMPARE(m_exitCode, 2);
        QCOMPARE(error({u"resolve"_s, u"--take"_s, u"crm"_s}), u"BadArgument"_s);
        QCOMPARE(m_exitCode, 1);
        QCOMPARE(run({u"resolve"_s, conflict.value(u"id"_s).toString(), u"--take"_s, u"local"_s}).object().value(u"settled"_s).toInt(), 1);
        QVERIFY(run({u"conflicts"_s}).array().isEmpty());
        // Shown first, then written.
        const QString folder = m_dir->filePath(u"out"_s);
        QJsonObject outbox = run({u"outbox"_s, u"--source"_s, u"our crm"_s}).object();
        QCOMPARE(outbox.value(u"fields"_s).toInt(), 2);
        QVERIFY(!QFile::exists(folder));
        outbox = run({u"outbox"_s, u"--source"_s, u"our crm"_s, u"--out"_s, folder}).object();
        QCOMPARE(outbox.value(u"files"_s).toArray().size(), 1);
        QFile file(folder + u"/Account-update.csv"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("Id,Phone,BillingCity\r\n0018b00000000RFAAY,5,Seattle\r\n"));
        QCOMPARE(error({u"outbox"_s, u"--source"_s, u"our crm"_s, u"--out"_s, folder}), u"FileExists"_s);
        QCOMPARE(error({u"outbox"_s, u"--source"_s, u"nobody"_s}), u"UnknownSource"_s);
        const QJsonObject report = run({u"sync"_s, exported("5", "Seattle"), u"--source"_s, u"our crm"_s}).object().value(u"files"_s).toArray()[0].toObject();
        QCOMPARE(report.value(u"agreed"_s).toInt(), 2);
        QVERIFY(run({u"outbox"_s, u"--source"_s, u"our crm"_s}).object().value(u"changes"_s).toArray().isEmpty());
    }

    void manyAreSettledByRuleAndPolicyIsKept() {
        run({u"set"_s, u"company"_s, u"Contoso"_s, u"phone=5"_s, u"city=Seattle"_s});
        run({u"sync"_s, exported("9", "Boston"), u"--source"_s, u"Our CRM"_s});
        QCOMPARE(run({u"resolve"_s, u"--all"_s, u"--field"_s, u"city"_s, u"--take"_s, u"crm"_s}).object().value(u"settled"_s).toInt(), 1);
        QCOMPARE(run({u"conflicts"_s}).array().size(), 1);
        run({u"policy"_s, u"--source"_s, u"our crm"_s, u"--entity"_s, u"company"_s, u"--field"_s, u"phone"_s, u"--take"_s, u"crm"_s});
        QCOMPARE(m_exitCode, 0);
        QCOMPARE(run({u"policy"_s, u"--source"_s, u"our crm"_s}).object().value(u"company.phone"_s).toString(), u"crm"_s);
        run({u"sync"_s, exported("9", "Boston"), u"--source"_s, u"Our CRM"_s});
        QVERIFY(run({u"conflicts"_s}).array().isEmpty());
    }

    void deletedStaysDeletedUntilRevived() {
        run({u"delete"_s, u"company"_s, u"Fabrikam"_s});
        QCOMPARE(m_exitCode, 0);
        const QString file = exported("1", "Redmond");
        QCOMPARE(run({u"sync"_s, file, u"--source"_s, u"our crm"_s}).object().value(u"files"_s).toArray()[0].toObject().value(u"deleted_here"_s).toInt(), 1);
        const QJsonArray marks = run({u"deleted"_s}).array();
        QCOMPARE(marks.size(), 1);
        QCOMPARE(marks[0].toObject().value(u"name"_s).toString(), u"Fabrikam"_s);
        run({u"revive"_s, marks[0].toObject().value(u"id"_s).toString()});
        QCOMPARE(m_exitCode, 0);
        QCOMPARE(run({u"sync"_s, file, u"--source"_s, u"our crm"_s}).object().value(u"files"_s).toArray()[0].toObject().value(u"new"_s).toInt(), 1);
    }
};

QTEST_GUILESS_MAIN(TwoWayCliTest)
#include "TwoWayCliTest.moc"
