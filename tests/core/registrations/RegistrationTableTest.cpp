#include "tests/core/registrations/RegistrationWorld.h"

using namespace channelbook;
using namespace channelbook::registrations;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

/// Every act in every state, taken for real: what the table allows leads where it says, all else is refused and changes
/// nothing.
class RegistrationTableTest : public QObject {
    Q_OBJECT

    std::unique_ptr<RegistrationWorld> m_world;
    std::map<std::pair<State, Act>, RecordId> m_registrations;

    void bring(RecordId id, State state) {
        const auto done = [&](Act act) {
            QCOMPARE(outcome(m_world->act(id, act, "on the way", "", 0, 0, true)), u"ok"_s);
        };
        switch (state) {
        case State::Draft:
        case State::Submitted:
            return;
        case State::InReview:
            return done(Act::Review);
        case State::Approved:
        case State::Expired:
            return done(Act::Approve);
        case State::Returned:
            return done(Act::Return);
        case State::Rejected:
            return done(Act::Reject);
        case State::Withdrawn:
            return done(Act::Withdraw);
        case State::Converted:
            done(Act::Approve);
            QCOMPARE(outcome(m_world->set("deal", m_world->read(id).deal, "stage", u"Closed Won"_s)), u"ok"_s);
            return;
        }
    }

private Q_SLOTS:
    void initTestCase() {
        m_world = std::make_unique<RegistrationWorld>();
        static const std::array words{"Ardent", "Brisk",  "Copper", "Dapple",  "Ember", "Fjord", "Garnet",
                                      "Hollow", "Indigo", "Jasper", "Kestrel", "Lumen", "Marble"};
        static const std::array more{"Quarry",  "Tannery",  "Orchard", "Foundry",   "Bakery",
                                     "Harbour", "Vineyard", "Sawmill", "Glassworks"};
        for (const State state : allStates())
            for (const Act act : allActs()) {
                const QByteArray customer =
                    QByteArray(words[static_cast<std::size_t>(act)]) + more[static_cast<std::size_t>(state)];
                const RecordId id = m_world->draft(customer + " deal", customer);
                m_registrations[{state, act}] = id;
                if (state != State::Draft) QCOMPARE(outcome(m_world->act(id, Act::Submit)), u"ok"_s);
            }
        m_world->as("bob");
        for (const Act act : allActs()) bring(m_registrations[{State::Expired, act}], State::Expired);
        m_world->clock.set(m_world->clock.now().addDays(100));
        QCOMPARE(outcome(m_world->store().perform(RollRegistrations{})), u"ok"_s);
        for (const auto& [pair, id] : m_registrations)
            if (pair.first != State::Expired) bring(id, pair.first);
        for (const auto& [pair, id] : m_registrations) QCOMPARE(m_world->state(id), stateName(pair.first));
    }

    void everyPair_data() {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("act");
        for (const State state : allStates())
            for (const Act act : allActs())
                QTest::newRow(qPrintable(stateName(state) + u' ' + actName(act)))
                    << static_cast<int>(state) << static_cast<int>(act);
    }
    void everyPair() {
        QFETCH(int, state);
        QFETCH(int, act);
        const State from = static_cast<State>(state);
        const Act what = static_cast<Act>(act);
        const RecordId id = m_registrations.at({from, what});
        const auto step = transition(from, what);
        const bool byPerson = step && (step->by == Actor::Person || step->by == Actor::OtherPerson);
        // An extension is refused where none was asked for.
        if (what == Act::RefuseExtension && byPerson) QCOMPARE(outcome(m_world->act(id, Act::AskExtension)), u"ok"_s);
        const QString before = m_world->store().read(&contentDump).value();
        const auto done = m_world->act(id, what, "because", "", 0, 0, true);
        if (!byPerson) {
            QCOMPARE(codeOf(done), u"TransitionRefused"_s);
            QCOMPARE(m_world->store().read(&contentDump).value(), before);
            return;
        }
        QCOMPARE(outcome(done), u"ok"_s);
        QCOMPARE(m_world->state(id), stateName(step->to));
        const QString after = m_world->store().read(&contentDump).value();
        QVERIFY(after != before);
        QCOMPARE(outcome(m_world->store().undo()), u"ok"_s);
        QCOMPARE(m_world->store().read(&contentDump).value(), before);
        QCOMPARE(outcome(m_world->store().redo()), u"ok"_s);
        QCOMPARE(m_world->store().read(&contentDump).value(), after);
    }

    void namesReadBack() {
        for (const State state : allStates()) QCOMPARE(stateNamed(stateName(state)), state);
        for (const Act act : allActs()) QCOMPARE(actNamed(actName(act)), act);
        QVERIFY(!stateNamed(u"open") && !actNamed(u"do"));
        QVERIFY(!actNamesOfPersons().contains(u"expire"_s) && !actNamesOfPersons().contains(u"convert"_s));
    }

    void whatTheClockAndTheDealDoIsInTheTable() {
        QCOMPARE(transition(State::Approved, Act::Expire)->to, State::Expired);
        QCOMPARE(transition(State::Approved, Act::Convert)->to, State::Converted);
        QCOMPARE(transition(State::Converted, Act::Unconvert)->to, State::Approved);
    }
};

QTEST_GUILESS_MAIN(RegistrationTableTest)
#include "RegistrationTableTest.moc"
