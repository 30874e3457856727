#include "ui/onboarding/TemplateEdits.h"

#include <QTest>

using namespace channelbook;
using namespace Qt::StringLiterals;
using playbooks::Template;

class TemplateEditsTest : public QObject {
    Q_OBJECT

private:
    /// Phases "p1" (a, b, c), "p2" (d) and "p3" (empty); b waits for a, c counts from a, d waits for a and b.
    static Template sample() {
        const auto step = [](const QString& key, const QStringList& needs, const QString& after) {
            playbooks::Step made;
            made.key = key;
            made.title = key.toUpper();
            made.needs = needs;
            made.due = {1, after};
            return made;
        };
        Template made;
        made.phases = {
            {u"p1"_s, u"One"_s, {step(u"a"_s, {}, {}), step(u"b"_s, {u"a"_s}, {}), step(u"c"_s, {}, u"a"_s)}},
            {u"p2"_s, u"Two"_s, {step(u"d"_s, {u"a"_s, u"b"_s}, {})}},
            {u"p3"_s, u"Three"_s, {}}};
        return made;
    }
    /// "p1:a,b,c p2:d p3:"
    static QString order(const Template& playbook) {
        QStringList phases;
        for (const playbooks::Phase& phase : playbook.phases) {
            QStringList keys;
            for (const playbooks::Step& step : phase.steps) keys << step.key;
            phases << phase.key + u':' + keys.join(u',');
        }
        return phases.join(u' ');
    }

private Q_SLOTS:
    void somethingIsPutBeforeSomethingElse_data() {
        QTest::addColumn<int>("fromPhase");
        QTest::addColumn<int>("fromStep");
        QTest::addColumn<int>("toPhase");
        QTest::addColumn<int>("toStep");
        QTest::addColumn<QString>("result");
        QTest::newRow("down within its phase") << 0 << 0 << 0 << 2 << u"p1:b,a,c p2:d p3:"_s;
        QTest::newRow("to the end of its phase") << 0 << 0 << 0 << 99 << u"p1:b,c,a p2:d p3:"_s;
        QTest::newRow("up within its phase") << 0 << 2 << 0 << 0 << u"p1:c,a,b p2:d p3:"_s;
        QTest::newRow("before itself") << 0 << 1 << 0 << 1 << u"p1:a,b,c p2:d p3:"_s;
        QTest::newRow("behind itself") << 0 << 1 << 0 << 2 << u"p1:a,b,c p2:d p3:"_s;
        QTest::newRow("into another phase") << 0 << 1 << 1 << 0 << u"p1:a,c p2:b,d p3:"_s;
        QTest::newRow("into an empty phase") << 0 << 2 << 2 << 0 << u"p1:a,b p2:d p3:c"_s;
        QTest::newRow("into a phase there is not") << 0 << 2 << 7 << 0 << u"p1:a,b,c p2:d p3:"_s;
        QTest::newRow("a step there is not") << 1 << 5 << 0 << 0 << u"p1:a,b,c p2:d p3:"_s;
        QTest::newRow("a phase down") << 0 << -1 << 2 << -1 << u"p2:d p1:a,b,c p3:"_s;
        QTest::newRow("a phase to the end") << 0 << -1 << 3 << -1 << u"p2:d p3: p1:a,b,c"_s;
        QTest::newRow("a phase up") << 2 << -1 << 0 << -1 << u"p3: p1:a,b,c p2:d"_s;
    }

    void somethingIsPutBeforeSomethingElse() {
        QFETCH(int, fromPhase);
        QFETCH(int, fromStep);
        QFETCH(int, toPhase);
        QFETCH(int, toStep);
        QFETCH(QString, result);
        Template playbook = sample();
        const playbooks::Step* moved = stepAt(std::as_const(playbook), {fromPhase, fromStep});
        const QString key = moved == nullptr ? QString() : moved->key;
        const OutlinePlace now = movePlace(playbook, {fromPhase, fromStep}, {toPhase, toStep});
        QCOMPARE(order(playbook), result);
        if (!key.isEmpty()) QCOMPARE(placeOf(playbook, key), now);
    }

    void oneUpAndOneDownGoThroughThePhases() {
        Template playbook = sample();
        OutlinePlace place{0, 0};
        QStringList downwards;
        for (int i = 0; i < 5; ++i) {
            place = shiftPlace(playbook, place, 1);
            downwards << order(playbook);
            QCOMPARE(placeOf(playbook, u"a"_s), place);
        }
        QCOMPARE(downwards, (QStringList{u"p1:b,a,c p2:d p3:"_s, u"p1:b,c,a p2:d p3:"_s, u"p1:b,c p2:a,d p3:"_s,
                                         u"p1:b,c p2:d,a p3:"_s, u"p1:b,c p2:d p3:a"_s}));
        // At the end it stays.
        QCOMPARE(shiftPlace(playbook, place, 1), place);
        for (int i = 0; i < 5; ++i) place = shiftPlace(playbook, place, -1);
        QCOMPARE(order(playbook), order(sample()));
        QCOMPARE(shiftPlace(playbook, place, -1), place);
    }

    void whatIsTakenAwayLeavesNothingThatNamesIt() {
        Template playbook = sample();
        removePlace(playbook, {0, 0});
        QCOMPARE(order(playbook), u"p1:b,c p2:d p3:"_s);
        QVERIFY(playbook.step(u"b"_s)->needs.isEmpty());
        QVERIFY(playbook.step(u"c"_s)->due.after.isEmpty());
        QCOMPARE(playbook.step(u"d"_s)->needs, QStringList{u"b"_s});
        removePlace(playbook, {0, -1});
        QCOMPARE(order(playbook), u"p2:d p3:"_s);
        QVERIFY(playbook.step(u"d"_s)->needs.isEmpty());
        removePlace(playbook, {9, 9});
        QCOMPARE(order(playbook), u"p2:d p3:"_s);
    }

    void keysAreMadeOfTitlesAndDiffer_data() {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QStringList>("taken");
        QTest::addColumn<QString>("key");
        QTest::newRow("words") << u"Technical certification"_s << QStringList() << u"technical-certification"_s;
        QTest::newRow("accents and signs") << u"Prüfung (DSGVO)!"_s << QStringList() << u"prufung-dsgvo"_s;
        QTest::newRow("taken") << u"Kick-off"_s << QStringList{u"kick-off"_s, u"kick-off-2"_s} << u"kick-off-3"_s;
        QTest::newRow("nothing left") << u"…"_s << QStringList() << u"step"_s;
    }

    void keysAreMadeOfTitlesAndDiffer() {
        QFETCH(QString, title);
        QFETCH(QStringList, taken);
        QFETCH(QString, key);
        QCOMPARE(keyFrom(title, taken), key);
    }

    void anotherKeyIsFollowedWhereverTheStepIsNamed() {
        Template playbook = sample();
        renameStepKey(playbook, u"a"_s, u"first"_s);
        QCOMPARE(order(playbook), u"p1:first,b,c p2:d p3:"_s);
        QCOMPARE(playbook.step(u"d"_s)->needs, (QStringList{u"first"_s, u"b"_s}));
        QCOMPARE(playbook.step(u"c"_s)->due.after, u"first"_s);
    }

    void stepsAndPhasesAreAddedBehindWhereTheKeyboardIs() {
        Template playbook = sample();
        QCOMPARE(addStep(playbook, {0, 0}, u"B"_s), (OutlinePlace{0, 1}));
        QCOMPARE(order(playbook), u"p1:a,b-2,b,c p2:d p3:"_s);
        QCOMPARE(addStep(playbook, {1, -1}, u"New"_s), (OutlinePlace{1, 0}));
        QCOMPARE(addPhase(playbook, {0, 2}, u"Between"_s), (OutlinePlace{1, -1}));
        QCOMPARE(order(playbook), u"p1:a,b-2,b,c between: p2:new,d p3:"_s);
        Template empty;
        QCOMPARE(addStep(empty, {}, u"Only"_s), (OutlinePlace{0, 0}));
        QCOMPARE(empty.phases.size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TemplateEditsTest)
#include "TemplateEditsTest.moc"
