// Programs of every released schema: they open, lose nothing, are backed up first, and their history still works.
#include "core/store/Backup.h"
#include "core/store/Integrity.h"
#include "core/store/Schema.h"
#include "tests/core/TestProgram.h"

#include <QDir>

using namespace channelbook;
using namespace channelbook::store;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

namespace {

const QString folder = QStringLiteral(TEST_DATA_DIR "/programs/");

/// Every row of every table as the file itself has them: table → rows by id, column by column.
using Content = QMap<QString, QStringList>;

Content contentOf(Connection& connection, const Content* columnsOf = nullptr) {
    Content content;
    Statement tables(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name NOT LIKE 'search!_%' ESCAPE '!'");
    while (tables.step()) {
        const QString table = tables.text(0);
        if (columnsOf != nullptr && !columnsOf->contains(table)) continue;
        // Of a migrated file only the columns it had before.
        QString columns;
        if (columnsOf != nullptr) {
            columns = columnsOf->value(table).front();
        } else {
            Statement names(connection, "SELECT group_concat(name) FROM pragma_table_info(?)");
            names.bind(1, table);
            names.step();
            columns = names.text(0);
        }
        QStringList& rows = content[table];
        rows << columns;
        Statement all(connection, u"SELECT %1 FROM %2 ORDER BY 1"_s.arg(columns, table));
        while (all.step()) {
            QStringList cells;
            for (int column = 0; column < all.columnCount(); ++column) cells << (all.isNull(column) ? u"NULL"_s : QString::fromLatin1(all.blob(column).toHex()));
            rows << cells.join(u'|');
        }
    }
    return content;
}

} // namespace

class MigrationTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    FixedClock m_clock{QDateTime(QDate(2026, 12, 1), QTime(9, 0), Qt::UTC)};

    [[nodiscard]] QString unpacked(const QString& name) const {
        QFile packed(folder + name + u".z"_s);
        QFile file(m_dir->filePath(name));
        if (!packed.open(QIODevice::ReadOnly) || !file.open(QIODevice::WriteOnly)) qFatal("no fixture %s", qPrintable(name));
        file.write(qUncompress(packed.readAll()));
        return file.fileName();
    }
    [[nodiscard]] Program::Options options() const { return {&m_clock, u"ann"_s, 0, 7}; }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void everyReleasedSchemaHasAFixture() {
        const QStringList fixtures = QDir(folder).entryList({u"schema-*.channelbook.z"_s}, QDir::Files);
        QVERIFY(fixtures.contains(u"schema-1.channelbook.z"_s));
    }

    void olderFileIsBackedUpAndKeepsItsContent_data() {
        QTest::addColumn<QString>("name");
        for (const QString& file : QDir(folder).entryList({u"schema-*.channelbook.z"_s}, QDir::Files)) QTest::newRow(qPrintable(file)) << file.chopped(2);
    }
    void olderFileIsBackedUpAndKeepsItsContent() {
        QFETCH(QString, name);
        const QString path = unpacked(name);
        Content before;
        {
            Connection connection(path, Connection::Mode::ReadOnly);
            QCOMPARE(connection.integer("PRAGMA user_version"), name.section(u'-', 1).section(u'.', 0, 0).toInt());
            before = contentOf(connection);
        }
        QVERIFY(before.value(u"company"_s).size() > 1 && before.value(u"history"_s).size() > 1);
        QVERIFY(newestBackup(path).isEmpty());
        const auto program = Program::open(path, options());
        QCOMPARE(outcome(program), u"ok"_s);
        QVERIFY((*program)->store().read(&checkIntegrity).value().empty());
        const Content after = (*program)->store().read([&](Connection& connection) { return contentOf(connection, &before); }).value();
        for (auto table = before.begin(); table != before.end(); ++table)
            // What derived tables have to catch up with is theirs.
            if (table.key() != u"derived_pending") QVERIFY2(after.value(table.key()) == table.value(), qPrintable(table.key()));
        QCOMPARE((*program)->store().read([](Connection& connection) { return connection.integer("PRAGMA user_version"); }).value(), schemaVersion());
        // The backup is the file as it was.
        const QStringList backups = QDir(backupFolder(path)).entryList(QDir::Files);
        QCOMPARE(backups.size(), 1);
        Connection backup(QDir(backupFolder(path)).filePath(backups.front()), Connection::Mode::ReadOnly);
        QCOMPARE(contentOf(backup), before);
    }

    void historyOfAnOlderFileIsUndoneAndDoneAgain_data() { olderFileIsBackedUpAndKeepsItsContent_data(); }
    void historyOfAnOlderFileIsUndoneAndDoneAgain() {
        QFETCH(QString, name);
        const auto opened = Program::open(unpacked(name), options());
        QCOMPARE(outcome(opened), u"ok"_s);
        Store& store = (*opened)->store();
        const auto entries = store.read([](Connection& connection) { return historyEntries(connection, 100); }).value();
        const auto done = std::count_if(entries.begin(), entries.end(), [](const HistoryEntry& entry) { return entry.state == u"done"; });
        QVERIFY(done > 3);
        const auto redone = store.redo();
        QCOMPARE(outcome(redone), u"ok"_s);
        const QString now = store.read(&contentDump).value();
        for (int i = 0; i <= done; ++i) QCOMPARE(outcome(store.undo()), u"ok"_s);
        QCOMPARE(codeOf(store.undo()), u"NothingToUndo"_s);
        QCOMPARE(store.read([](Connection& connection) { return connection.integer("SELECT count(*) FROM company"); }).value(), 0);
        for (int i = 0; i <= done; ++i) QCOMPARE(outcome(store.redo()), u"ok"_s);
        QCOMPARE(store.read(&contentDump).value(), now);
    }

    void newerSchemaIsRefusedAndNotTouched() {
        const QString path = unpacked(u"schema-1.channelbook"_s);
        {
            Connection connection(path, Connection::Mode::ReadWrite);
            connection.exec(u"PRAGMA user_version = %1"_s.arg(schemaVersion() + 1));
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        QCOMPARE(outcome(Program::open(path, options())), u"NewerSchema(%1|%2|%3)"_s.arg(path).arg(schemaVersion() + 1).arg(schemaVersion()));
        QVERIFY(file.seek(0));
        QCOMPARE(file.readAll(), before);
        QVERIFY(newestBackup(path).isEmpty());
    }
};

QTEST_GUILESS_MAIN(MigrationTest)
#include "MigrationTest.moc"
