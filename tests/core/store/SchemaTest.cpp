// What the store relies on in every table, said once for all tables there are and will be.
#include "core/store/Schema.h"

#include "tests/core/TestProgram.h"

#include <QRegularExpression>

using namespace channelbook;
using namespace channelbook::store;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

class SchemaTest : public QObject {
    Q_OBJECT

private:
    static QStringList column(TestProgram& program, const QString& sql) {
        return program.store()
            .read([&](Connection& connection) {
                Statement statement(connection, sql);
                QStringList texts;
                while (statement.step()) texts << statement.text(0);
                return texts;
            })
            .value();
    }

private Q_SLOTS:
    void everyTableIsEitherRecordedOrOther() {
        TestProgram program;
        QStringList known = recordedTables() + otherTables();
        for (const QString& table : otherTables())
            if (table.startsWith(u"search_"))
                for (const char* shadow : {"_data", "_idx", "_content", "_docsize", "_config"})
                    known << table + QLatin1String(shadow);
        const QStringList tables = column(
            program, u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"_s);
        for (const QString& table : tables)
            QVERIFY2(known.contains(table), qPrintable(table + u" is in neither list"_s));
        for (const QString& table : recordedTables() + otherTables())
            QVERIFY2(tables.contains(table), qPrintable(table + u" does not exist"_s));
        for (const QString& table : recordedTables())
            QVERIFY2(!otherTables().contains(table), qPrintable(table + u" is in both lists"_s));
    }

    void recordedTablesAreMadeForChangesets_data() {
        QTest::addColumn<QString>("table");
        for (const QString& table : recordedTables()) QTest::newRow(qPrintable(table)) << table;
    }
    void recordedTablesAreMadeForChangesets() {
        QFETCH(QString, table);
        TestProgram program;
        QCOMPARE(
            column(program,
                   u"SELECT name || ' ' || type || ' ' || pk FROM pragma_table_info('%1') WHERE cid = 0"_s.arg(table)),
            QStringList{u"id INTEGER 1"_s});
        QCOMPARE(column(program, u"SELECT count(*) FROM pragma_table_info('%1') WHERE pk > 0"_s.arg(table)),
                 QStringList{u"1"_s});
        QCOMPARE(column(program, u"SELECT strict || wr FROM pragma_table_list('%1')"_s.arg(table)),
                 QStringList{u"10"_s});
        // A cascade would be recorded too, and applied twice.
        QCOMPARE(
            column(
                program,
                u"SELECT \"from\" FROM pragma_foreign_key_list('%1') WHERE on_delete <> 'NO ACTION' OR on_update <> 'NO ACTION'"_s
                    .arg(table)),
            QStringList());
        // Generated columns are not in changesets, which undo reads by position.
        QCOMPARE(column(program, u"SELECT name FROM pragma_table_xinfo('%1') WHERE hidden <> 0"_s.arg(table)),
                 QStringList());
    }

    void noTriggerWritesARecordedTable() {
        TestProgram program;
        const QStringList triggers = column(program, u"SELECT sql FROM sqlite_schema WHERE type = 'trigger'"_s);
        QVERIFY(!triggers.isEmpty());
        static const QRegularExpression writing(
            u"\\b(?:INSERT(?:\\s+OR\\s+\\w+)?\\s+INTO|REPLACE\\s+INTO|UPDATE(?:\\s+OR\\s+\\w+)?|DELETE\\s+FROM)\\s+(\\w+)"_s,
            QRegularExpression::CaseInsensitiveOption);
        for (const QString& trigger : triggers) {
            const QString body = trigger.mid(trigger.indexOf(u"BEGIN"_s));
            auto matches = writing.globalMatch(body);
            // One that only refuses writes nothing.
            QVERIFY2(matches.hasNext() || body.contains(u"RAISE(ABORT"_s), qPrintable(trigger));
            while (matches.hasNext()) {
                const QString table = matches.next().captured(1);
                QVERIFY2(otherTables().contains(table), qPrintable(u"%1 is written by: %2"_s.arg(table, trigger)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(SchemaTest)
#include "SchemaTest.moc"
