// What the first rows of a file tell about its columns, before anything is imported.
#include "core/sync/FileLook.h"
#include "core/sync/Policies.h"
#include "tests/core/TestProgram.h"

using namespace channelbook;
using namespace Qt::StringLiterals;

class FileLookTest : public QObject {
    Q_OBJECT

    test::TestProgram program;

    QString write(const QString& name, const QByteArray& content) {
        QFile file(program.dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly)) return {};
        file.write(content);
        return file.fileName();
    }
    sync::FileLook look(const QString& path, const sync::ImportOptions& options = {}) {
        auto found = sync::lookAtFile(program.store(), program.catalogue(), path, options);
        if (!found) qFatal("%s", qPrintable(errorText(found.error())));
        return std::move(*found);
    }
    static const sync::ColumnLook& column(const sync::FileLook& look, const QString& header) {
        for (const sync::ColumnLook& column : look.columns)
            if (column.header == header) return column;
        qFatal("no column %s", qPrintable(header));
    }

private Q_SLOTS:
    void tellsSamplesTargetsAndReadings() {
        const QString path = write(u"deals.csv"_s, "deal id,deal name,stage,amount,close date,note\nD1,First,Won,\"1,250.50\",2026-04-03,\nD2,Second,Lost,20,2026-05-03,hello\n");
        const auto found = look(path);
        QCOMPARE(found.entity, u"deal"_s);
        QCOMPARE(found.rows, 2);
        QVERIFY(found.all);
        QCOMPARE(found.rejected, 0);
        QCOMPARE(column(found, u"deal id"_s).targetCode, u"@key"_s);
        QCOMPARE(column(found, u"amount"_s).targetCode, u"amount"_s);
        QCOMPARE(toInteger(column(found, u"amount"_s).read), 125050);
        QCOMPARE(column(found, u"amount"_s).currency, u"USD"_s);
        QCOMPARE(toText(column(found, u"close date"_s).read), u"2026-04-03"_s);
        QCOMPARE(column(found, u"note"_s).targetCode, QString());
        QCOMPARE(column(found, u"note"_s).samples, QStringList{u"hello"_s});
        QVERIFY(found.doubtfulDates() == nullptr && found.doubtfulNumbers() == nullptr);
        // Looking changes nothing.
        QCOMPARE(toInteger(program.query("SELECT count(*) FROM deal")), 0);
        QCOMPARE(toInteger(program.query("SELECT count(*) FROM sync_source")), 0);
    }

    void tellsDoubtsInsteadOfFailing() {
        const QString path = write(u"doubt.csv"_s, "deal id;deal name;stage;amount;close date\nD1;First;Won;1,234;03/04/2026\nD2;Second;Lost;5,678;05/06/2026\n");
        auto found = look(path);
        QVERIFY(found.doubtfulDates() != nullptr);
        QCOMPARE(found.doubtfulDates()->header, u"close date"_s);
        QVERIFY(found.doubtfulNumbers() != nullptr);
        QCOMPARE(found.doubtfulNumbers()->header, u"amount"_s);
        sync::ImportOptions options;
        options.dateOrder = sync::DateOrder::Mdy;
        options.decimalMark = sync::DecimalMark::Comma;
        found = look(path, options);
        QCOMPARE(toText(column(found, u"close date"_s).read), u"2026-03-04"_s);
        QCOMPARE(toInteger(column(found, u"amount"_s).read), 123);
        // A column nobody reads as dates is in no doubt.
        options.files[path].columns = {{u"close date"_s, QString()}};
        QVERIFY(look(path, options).doubtfulDates() == nullptr);
    }

    void rejectsAreToldByColumn() {
        const QString path = write(u"bad.csv"_s, "deal id,deal name,stage,amount\nD1,First,Won,n/a\nD2,Second,Lost,12\nD3,Third,Lost,none\n");
        auto found = look(path);
        QCOMPARE(found.rejected, 2);
        QCOMPARE(column(found, u"amount"_s).rejected, 2);
        QVERIFY(column(found, u"amount"_s).rejectReason.contains(u"n/a"_s));
        sync::ImportOptions options;
        options.files[path].columns = {{u"amount"_s, u"@ignored"_s}};
        found = look(path, options);
        QCOMPARE(found.rejected, 0);
        QCOMPARE(column(found, u"amount"_s).targetCode, u"@ignored"_s);
    }

    void readsOnlyTheBeginningOfALongFile() {
        QByteArray many("deal id,deal name,stage,amount\n");
        for (int i = 0; i < 200000; ++i) many += "D" + QByteArray::number(i) + ",Deal,Won,100\n";
        const auto found = look(write(u"many.csv"_s, many));
        QVERIFY(!found.all);
        QVERIFY(found.rows >= sync::lookedAtRows && found.rows < 100000);
        QCOMPARE(column(found, u"deal id"_s).samples.size(), sync::shownSamples);
    }

    void whatWasSaidBeforeCountsUntilItIsForgotten() {
        const QString path = write(u"notes.csv"_s, "deal id,deal name,stage,remark\nD1,First,Won,Call\n");
        sync::ImportOptions options;
        options.source = u"CRM"_s;
        options.files[path].columns = {{u"remark"_s, u"next_step"_s}};
        store::Progress progress;
        QVERIFY(sync::importFiles(program.store(), program.catalogue(), {path}, options, progress).has_value());
        QVERIFY(program.store().perform(sync::SetPolicy{u"CRM"_s, u"deal.amount"_s, sync::ConflictPolicy::Crm}).has_value());
        options.files.clear();
        auto found = look(path, options);
        QVERIFY(found.remembered);
        QCOMPARE(column(found, u"remark"_s).targetCode, u"next_step"_s);
        options.files[path].anew = true;
        found = look(path, options);
        QVERIFY(!found.remembered);
        QCOMPARE(column(found, u"remark"_s).targetCode, QString());
        QVERIFY(sync::importFiles(program.store(), program.catalogue(), {path}, options, progress).has_value());
        options.files.clear();
        QVERIFY(!look(path, options).remembered);
        // Answers about columns are not all a source keeps.
        const RecordId source = toInteger(program.query("SELECT id FROM sync_source WHERE name = 'CRM'"));
        const auto policies = program.store().read([&](store::Connection& connection) { return sync::fieldPolicies(connection, source); });
        QCOMPARE(policies->of(u"deal.amount"_s), sync::ConflictPolicy::Crm);
    }

    void everyTargetOfAnEntityCanBeChosen() {
        for (const char* entity : {"company", "contact", "deal", "product", "owner"}) {
            const QStringList targets = sync::mappableTargets(program.catalogue(), QString::fromLatin1(entity));
            QVERIFY(targets.contains(u"@key"_s));
            for (const QString& target : targets) {
                if (target.startsWith(u'@')) continue;
                QVERIFY2(sync::targetField(program.catalogue(), QString::fromLatin1(entity), target) != nullptr, qPrintable(target));
                const QString path = write(u"one.csv"_s, "thing,other\nx,y\n");
                sync::ImportOptions options;
                options.entity = QString::fromLatin1(entity);
                options.files[path] = {options.entity, {{u"thing"_s, u"@key"_s}, {u"other"_s, target}}};
                const auto found = sync::lookAtFile(program.store(), program.catalogue(), path, options);
                if (!found) continue; // the header alone says too little for this entity
                QCOMPARE(column(*found, u"other"_s).targetCode, target);
            }
        }
        QVERIFY(sync::mappableTargets(program.catalogue(), u"staged"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(FileLookTest)
#include "FileLookTest.moc"
