// The laws of sync, over generated programs, edits and exports. CHANNELBOOK_LAW_CASES says how many cases (200 in the
// suite), CHANNELBOOK_LAW_SEED with which seed the first one begins; a failure names the seed of its case.
#include "tests/core/sync/SyncWorld.h"

#include <QRandomGenerator>

using namespace channelbook;
using namespace channelbook::sync;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

namespace {

int casesWanted() {
    bool ok = false;
    const int cases = qEnvironmentVariableIntValue("CHANNELBOOK_LAW_CASES", &ok);
    return ok ? cases : 200;
}

} // namespace

class LawsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_empty;
    quint64 m_seed = 0;
    qint64 m_conflicts = 0, m_agreed = 0, m_returned = 0, m_deleted = 0; ///< met in all cases: the laws must have been tried

    /// Imports what the CRM has now: a dry run before tells exactly what happens, the counts add up, and once more is nothing.
    bool importAll(World& world) {
        const QStringList paths = world.crm().write();
        const auto foretold = world.importFiles(paths, true);
        const auto done = world.importFiles(paths);
        if (!foretold || !done) {
            qWarning() << "refused:" << outcome(foretold) << outcome(done);
            return false;
        }
        if (Counts::of(*foretold).numbers != Counts::of(*done).numbers) {
            qWarning() << "dry run" << Counts::of(*foretold).numbers << "run" << Counts::of(*done).numbers;
            return false;
        }
        for (const FileReport& file : done->files)
            if (file.newRows + file.changed + file.unchanged + file.conflicts + file.rejected != file.rows || file.rejected != 0) {
                qWarning() << file.file << "does not add up, or rejects" << file.rejected;
                return false;
            }
        for (const FileReport& file : done->files) m_conflicts += file.conflicts, m_agreed += file.agreed, m_returned += file.returned, m_deleted += file.deletedHere;
        if (const QString misheard = world.misheard(); !misheard.isEmpty()) {
            qWarning().noquote() << misheard;
            return false;
        }
        const auto again = world.importFiles(paths);
        const bool nothing = again && again->historyId == 0 && std::all_of(again->files.begin(), again->files.end(), [](const FileReport& file) { return file.newRows + file.changed == 0; });
        if (!nothing) qWarning() << "the second time is not nothing";
        return nothing;
    }

    /// Days of two people's work, in any order.
    bool work(World& world, int steps) {
        for (int step = 0; step < steps; ++step) {
            switch (world.random().below(16)) {
            case 0: case 1: world.changeHere(); break;
            case 2: case 3: world.changeThere(); break;
            case 4: case 5: world.meet(); break;
            case 6: case 13: if (!importAll(world)) return false; break;
            case 7: world.settle(1 + world.random().below(3)); break;
            case 8: world.loadBack(); break;
            case 9:
                for (std::size_t i = world.random().below(3); i < 3; ++i)
                    if (const auto undone = world.store().undo(); !undone && undone.error().code != ErrorCode::NothingToUndo) {
                        qWarning() << "undo:" << outcome(undone);
                        return false;
                    }
                break;
            case 10:
                for (std::size_t i = world.random().below(3); i < 3; ++i)
                    if (const auto redone = world.store().redo(); !redone && redone.error().code != ErrorCode::NothingToRedo) {
                        qWarning() << "redo:" << outcome(redone);
                        return false;
                    }
                break;
            case 11: world.comeAndGoThere(); break;
            case 12: world.setPolicy(); break;
            default: world.random().oneIn(2) ? world.makeHere() : world.deleteHere();
            }
        }
        return true;
    }

    /// What waits for a record that the CRM has deleted waits until it comes back.
    static bool isAtRest(const Outbox& outbox) {
        return outbox.newRecords.empty() && std::all_of(outbox.changes.begin(), outbox.changes.end(), [](const OutboxChange& change) { return change.held == Held::Retired; });
    }

    /// Until both sides are at rest.
    bool settleDown(World& world) {
        constexpr int mostRounds = 8;
        for (int round = 0; round < mostRounds; ++round) {
            if (!importAll(world)) return false;
            world.settle(std::numeric_limits<std::size_t>::max());
            if (!importAll(world)) return false;
            if (world.number("SELECT count(*) FROM sync_conflict") > 0) {
                qWarning() << "a settled conflict is back";
                return false;
            }
            if (isAtRest(world.outbox()) && world.number("SELECT count(*) FROM sync_conflict") == 0) return true;
            world.loadBack();
        }
        for (const OutboxChange& change : world.outbox().changes) qWarning() << "waits:" << change.recordName << change.field->key << change.baseText << change.oursText << static_cast<int>(change.held);
        for (const OutboxRecord& record : world.outbox().newRecords) qWarning() << "waits:" << record.name << static_cast<int>(record.held) << record.detail;
        return false;
    }

private Q_SLOTS:
    void initTestCase() {
        m_empty = m_dir.filePath(u"empty.channelbook"_s);
        const FixedClock clock(QDateTime(QDate(2026, 7, 1), QTime(9, 0), Qt::UTC));
        QVERIFY(Program::create(m_empty, {&clock, u"ann"_s, 0, 7}));
        bool given = false;
        m_seed = static_cast<quint64>(qEnvironmentVariable("CHANNELBOOK_LAW_SEED").toULongLong(&given));
        if (!given) m_seed = QRandomGenerator::global()->generate();
        qInfo() << "seed" << m_seed << "cases" << casesWanted();
    }

    /// Whatever two people do, in the end nothing waits, nothing is in conflict, and both sides are equal.
    void anyWorkSettlesDownToEqualSides() {
        for (int i = 0; i < casesWanted(); ++i) {
            const quint64 seed = m_seed + static_cast<quint64>(i);
            World world(m_empty, seed);
            const QByteArray name = "CHANNELBOOK_LAW_SEED=" + QByteArray::number(seed) + " CHANNELBOOK_LAW_CASES=1";
            QVERIFY2(importAll(world), name);
            QVERIFY2(work(world, 6 + static_cast<int>(world.random().below(14))), name);
            QVERIFY2(settleDown(world), name);
            if (const QString left = world.leftWaiting(); !left.isEmpty()) qWarning().noquote() << "left waiting:" << left;
            // But for what waits on the records the CRM has deleted, which the comparison then leaves out.
            QVERIFY2(world.number("SELECT count(*) FROM pending_change p WHERE EXISTS(SELECT 1 FROM sync_column c WHERE c.field = p.field)"
                                  " AND record_id NOT IN (SELECT id FROM contact WHERE retired = 1)") == 0, name);
            // The same files into an empty program give the same records, but for those that were deleted here.
            const QString fresh = world.dir().filePath(u"b.channelbook"_s);
            QVERIFY(QFile::copy(m_empty, fresh));
            const auto other = Program::open(fresh, world.options());
            QVERIFY(other);
            ImportOptions options;
            options.source = source;
            store::Progress progress;
            QVERIFY2(sync::importFiles((*other)->store(), (*other)->catalogue(), world.crm().write(), options, progress), name);
            QStringList deleted;
            static_cast<void>(world.store().read([&](store::Connection& connection) {
                store::Statement marks(connection, "SELECT key FROM crm_deleted UNION SELECT key FROM crm_link WHERE record_id IN (SELECT p.record_id FROM pending_change p JOIN contact c ON c.id = p.record_id WHERE c.retired = 1)");
                while (marks.step()) deleted << marks.text(0);
                return 0;
            }));
            const auto isDeleted = [&](const QString& line) { return std::any_of(deleted.begin(), deleted.end(), [&](const QString& key) { return line.contains(key); }); };
            QStringList ours = heldOf(world.program());
            QStringList theirs = heldOf(**other);
            ours.removeIf(isDeleted);
            theirs.removeIf(isDeleted);
            for (qsizetype line = 0; line < std::min(ours.size(), theirs.size()); ++line)
                if (ours[line] != theirs[line]) {
                    qWarning() << "here:" << ours[line] << "there:" << theirs[line];
                    break;
                }
            QVERIFY2(ours == theirs, name);
        }
    }

    void everythingWasMet() {
        qInfo() << "rows in conflict" << m_conflicts << "changes agreed" << m_agreed << "records returned" << m_returned << "rows deleted here" << m_deleted;
        if (casesWanted() < 50) return;
        QVERIFY(m_conflicts > casesWanted() / 4);
        QVERIFY(m_agreed > casesWanted());
        QVERIFY(m_returned > casesWanted() / 4);
        QVERIFY(m_deleted > casesWanted() / 4);
    }

    /// Undo after an import gives the content before it, redo the content after.
    void undoGivesTheContentBefore() {
        for (int i = 0; i < std::max(1, casesWanted() / 10); ++i) {
            const quint64 seed = m_seed + static_cast<quint64>(i);
            World world(m_empty, seed);
            const QByteArray name = "CHANNELBOOK_LAW_SEED=" + QByteArray::number(seed);
            QVERIFY2(importAll(world) && work(world, 10), name);
            const QString before = world.dump();
            const auto done = world.importFiles(world.crm().write());
            QVERIFY2(done, name);
            if (done->historyId == 0) continue;
            const QString after = world.dump();
            QVERIFY2(world.store().undo(), name);
            QVERIFY2(world.dump() == before, name);
            QVERIFY2(world.store().redo(), name);
            QVERIFY2(world.dump() == after, name);
        }
    }

    /// Files in any order, and files in parts, give what all at once gives, also where things changed here meanwhile.
    void orderAndPartsDoNotMatter() {
        for (int i = 0; i < std::max(1, casesWanted() / 20); ++i) {
            const quint64 seed = m_seed + static_cast<quint64>(i);
            const QByteArray name = "CHANNELBOOK_LAW_SEED=" + QByteArray::number(seed);
            QStringList dumps;
            for (int way = 0; way < 3; ++way) {
                // The same seed: the same export, the same changes.
                World world(m_empty, seed);
                Random order(seed * 3 + static_cast<quint64>(way));
                for (int week = 0; week < 2; ++week) {
                    QVERIFY2(importInItsWay(world, way, order), name);
                    for (int change = 0; week == 0 && change < 8; ++change) world.random().oneIn(2) ? changeByKey(world) : world.changeThere();
                }
                dumps << world.dump();
            }
            for (int way = 1; way < 3; ++way) {
                if (dumps[way] != dumps[0]) qWarning() << firstDifference(dumps[0], dumps[way]);
                QVERIFY2(dumps[way] == dumps[0], name);
            }
        }
    }

private:
    static QString firstDifference(const QString& a, const QString& b) {
        const QStringList one = a.split(u'\n');
        const QStringList two = b.split(u'\n');
        for (qsizetype i = 0; i < std::min(one.size(), two.size()); ++i)
            if (one[i] != two[i]) return one[i] + u"\n<>\n"_s + two[i];
        return u"lengths"_s;
    }

    static bool importInItsWay(World& world, int way, Random& order) {
        QStringList paths = world.crm().write();
        if (way == 0) return world.importFiles(paths).has_value();
        if (way == 2) {
            QStringList parts;
            for (const auto& [object, table] : world.crm().tables()) {
                CsvTable first = table;
                CsvTable second = table;
                const std::size_t at = table.rows.size() / 2;
                first.rows.resize(at);
                second.rows.erase(second.rows.begin(), second.rows.begin() + static_cast<std::ptrdiff_t>(at));
                for (const auto& [part, rows] : {std::pair(u"-1.csv"_s, first), std::pair(u"-2.csv"_s, second)}) {
                    parts << world.dir().filePath(object + part);
                    rows.write(parts.last());
                }
            }
            paths = parts;
        }
        std::shuffle(paths.begin(), paths.end(), order.engine());
        for (const QString& path : paths)
            if (const auto done = world.importFiles({path}); !done) {
                qWarning() << outcome(done);
                return false;
            }
        return true;
    }

    /// A change here that is the same in every program, whatever ids its records have.
    static void changeByKey(World& world) {
        static const QStringList fields{u"phone"_s, u"city"_s, u"industry"_s};
        const auto& rows = world.crm().table(u"Account"_s).rows;
        const QString key = world.random().of(rows).front();
        const QString field = world.random().of(fields);
        const QString value = world.random().of(texts());
        const auto record = world.store().read([&](store::Connection& connection) { return records::findRecord(connection, **world.program().catalogue().entity(u"company"_s), key); }).value();
        if (!record) qFatal("no record %s", qPrintable(key));
        static_cast<void>(world.store().perform(records::SetFields{world.program().catalogue(), u"company"_s, {*record}, {{field, textValue(value)}}}));
    }
};

QTEST_GUILESS_MAIN(LawsTest)
#include "LawsTest.moc"
