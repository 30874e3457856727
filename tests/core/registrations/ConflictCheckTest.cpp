#include "tests/core/registrations/RegistrationWorld.h"

using namespace channelbook;
using namespace channelbook::registrations;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

/// What is a conflict, on what evidence, and what is done about it.
class ConflictCheckTest : public QObject {
    Q_OBJECT

    std::unique_ptr<RegistrationWorld> m_world;

    RecordId submitted(const char* name, const char* customer, RecordId partner, RecordId product = 0,
                       const std::vector<std::pair<QString, Value>>& more = {}) {
        const RecordId id = m_world->draft(name, customer, partner, product, more);
        if (const auto done = m_world->act(id, Act::Submit); !done) qFatal("%s", qPrintable(errorText(done.error())));
        m_world->clock.set(m_world->clock.now().addSecs(3600));
        return id;
    }
    /// Signals by which the first conflict of a registration was found.
    [[nodiscard]] QStringList signalsOf(RecordId id) {
        QStringList list;
        const auto conflicts = m_world->conflicts(id);
        if (conflicts.empty()) return list;
        for (const ConflictSignal& signal : conflicts.front().evidence) list << signal.signal;
        return list;
    }
    [[nodiscard]] QString why(const Expected<qint64>& result) const {
        return result ? QString() : result.error().args.value(3);
    }

private Q_SLOTS:
    void init() { m_world = std::make_unique<RegistrationWorld>(); }

    void sameCustomer_data() {
        QTest::addColumn<QString>("customer");
        QTest::addColumn<QString>("domain");
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("country");
        QTest::addColumn<QString>("signal"); ///< what must be among the evidence; empty: no conflict
        const QString none;
        QTest::newRow("the same name and domain")
            << u"Zyntrix Metals"_s << u"zyntrix.example"_s << none << u"DE"_s << u"domain"_s;
        QTest::newRow("a domain as a web address")
            << u"Zyntrix"_s << u"https://www.ZYNTRIX.example/about"_s << none << u"DE"_s << u"domain"_s;
        QTest::newRow("the name alone") << u"Zyntrix Metals GmbH"_s << none << u"x@gmail.com"_s << u"DE"_s << u"name"_s;
        QTest::newRow("the name misspelt") << u"Zintrix Metals"_s << none << u"x@gmail.com"_s << u"DE"_s << u"name"_s;
        QTest::newRow("the name in two words")
            << u"Zyn trix Metals"_s << none << u"x@gmail.com"_s << u"DE"_s << u"name"_s;
        QTest::newRow("the contact's e-mail")
            << u"Our steel friends"_s << none << u"jo@zyntrix.example"_s << none << u"email"_s;
        QTest::newRow("another name") << u"Quandary Foods"_s << u"quandary.example"_s << none << u"DE"_s << none;
        QTest::newRow("the name in another country")
            << u"Zyntrix Metals"_s << none << u"x@gmail.com"_s << u"US"_s << none;
        QTest::newRow("a mail host many share") << u"Quandary Foods"_s << none << u"jo@gmail.com"_s << u"DE"_s << none;
    }
    void sameCustomer() {
        QFETCH(QString, customer);
        QFETCH(QString, domain);
        QFETCH(QString, email);
        QFETCH(QString, country);
        QFETCH(QString, signal);
        submitted(
            "First", "Zyntrix Metals", m_world->northwind, 0,
            {{u"domain"_s, u"zyntrix.example"_s}, {u"email"_s, u"jo@zyntrix.example"_s}, {u"country"_s, u"DE"_s}});
        const RecordId second = submitted("Second", "x", m_world->contoso, 0,
                                          {{u"customer"_s, customer},
                                           {u"domain"_s, textValue(domain)},
                                           {u"email"_s, textValue(email)},
                                           {u"country"_s, textValue(country)}});
        if (signal.isEmpty()) {
            QCOMPARE(signalsOf(second), QStringList{});
            return;
        }
        QVERIFY2(signalsOf(second).contains(signal), qPrintable(signalsOf(second).join(u' ')));
        const Conflict conflict = m_world->conflicts(second).front();
        QVERIFY(conflict.otherFirst && conflict.points >= conflictFrom);
        QCOMPARE(conflict.partnerName, u"Northwind"_s);
        for (const ConflictSignal& one : conflict.evidence) QVERIFY(!one.words.isEmpty());
    }

    void products_data() {
        QTest::addColumn<QString>("product");
        QTest::addColumn<bool>("conflict");
        QTest::newRow("the same") << u"Rocket"_s << true;
        QTest::newRow("of its family") << u"Booster"_s << true;
        QTest::newRow("of another family") << u"Chair"_s << false;
    }
    void products() {
        QFETCH(QString, product);
        QFETCH(bool, conflict);
        submitted("First", "Zyntrix Metals", m_world->northwind);
        const RecordId second = submitted("Second", "Zyntrix Metals", m_world->contoso,
                                          product == u"Rocket"    ? m_world->product
                                          : product == u"Booster" ? m_world->sibling
                                                                  : m_world->other);
        QCOMPARE(!m_world->conflicts(second).empty(), conflict);
    }

    void windowsThatDoNotOverlapAreNone() {
        const RecordId first = submitted("First", "Zyntrix Metals", m_world->northwind);
        m_world->as("bob");
        QCOMPARE(outcome(m_world->act(first, Act::Approve)), u"ok"_s); // until 29 September
        m_world->clock.set(QDateTime(QDate(2026, 9, 29), QTime(9, 0), Qt::UTC));
        const RecordId within = submitted("Within", "Zyntrix Metals", m_world->contoso);
        QVERIFY(signalsOf(within).contains(u"window"_s));
        m_world->clock.set(QDateTime(QDate(2026, 9, 30), QTime(9, 0), Qt::UTC));
        QCOMPARE(outcome(m_world->act(within, Act::Withdraw)), u"ok"_s);
        const RecordId after = submitted("After", "Zyntrix Metals", m_world->contoso);
        for (const Conflict& conflict : m_world->conflicts(after))
            QVERIFY2(conflict.other != first, qPrintable(conflict.name)); // its deal is still open
    }

    void groupsAreOneCustomer() {
        const RecordId parent = m_world->add("customer", {{u"name"_s, u"Globex Holding"_s}});
        const RecordId one = m_world->add("customer", {{u"name"_s, u"Iberia Chemicals"_s}, {u"parent"_s, parent}});
        const RecordId two = m_world->add("customer", {{u"name"_s, u"Nordic Paints"_s}, {u"parent"_s, parent}});
        submitted("First", "Iberia Chemicals", m_world->northwind, 0, {{u"company"_s, one}});
        const RecordId sister = submitted("Sister", "Nordic Paints", m_world->contoso, 0, {{u"company"_s, two}});
        QVERIFY2(signalsOf(sister).contains(u"family"_s), qPrintable(signalsOf(sister).join(u' ')));
        const RecordId whole = submitted("Whole", "Globex Holding", m_world->contoso, 0, {{u"company"_s, parent}});
        QVERIFY(signalsOf(whole).contains(u"family"_s));
        QCOMPARE(m_world->conflicts(whole).size(), std::size_t(2));
    }

    void openDealsOfOurSalesAndOfOthersAreConflicts_data() {
        QTest::addColumn<QString>("partner");
        QTest::addColumn<QString>("stage");
        QTest::addColumn<bool>("conflict");
        QTest::newRow("our own sales") << QString() << u"Prospecting"_s << true;
        QTest::newRow("another partner") << u"Northwind"_s << u"Prospecting"_s << true;
        QTest::newRow("its own") << u"Contoso"_s << u"Prospecting"_s << false;
        QTest::newRow("closed") << QString() << u"Closed Won"_s << false;
    }
    void openDealsOfOurSalesAndOfOthersAreConflicts() {
        QFETCH(QString, partner);
        QFETCH(QString, stage);
        QFETCH(bool, conflict);
        const RecordId customer =
            m_world->add("customer", {{u"name"_s, u"Zyntrix Metals"_s}, {u"domain"_s, u"zyntrix.example"_s}});
        const RecordId whose = partner == u"Northwind" ? m_world->northwind
                               : partner == u"Contoso" ? m_world->contoso
                                                       : 0;
        Value sourced;
        if (whose != 0) sourced = whose;
        m_world->add("deal", {{u"name"_s, u"In the CRM"_s},
                              {u"company"_s, customer},
                              {u"partner"_s, sourced},
                              {u"product"_s, m_world->product},
                              {u"stage"_s, stage}});
        const RecordId id =
            submitted("Mine", "Zyntrix Metals", m_world->contoso, 0, {{u"domain"_s, u"zyntrix.example"_s}});
        const auto found = m_world->conflicts(id);
        QCOMPARE(!found.empty(), conflict);
        if (conflict) QVERIFY(found.front().deal != 0 && found.front().partnerName == partner);
    }

    void firstInWinsAndTheSecondNeedsADecision() {
        const RecordId first = submitted("First", "Zyntrix Metals", m_world->northwind);
        const RecordId second = submitted("Second", "Zyntrix Metals", m_world->contoso);
        m_world->as("bob");
        QVERIFY2(why(m_world->act(second, Act::Approve))
                     .startsWith(u"decide first what it is in conflict with: First (Northwind)"_s),
                 qPrintable(why(m_world->act(second, Act::Approve))));
        // The one that was in first is in nobody's way.
        QCOMPARE(outcome(m_world->act(first, Act::Approve)), u"ok"_s);
        QCOMPARE(codeOf(m_world->act(second, Act::Approve)), u"TransitionRefused"_s);
        const RecordId conflict = m_world->conflicts(second).front().id;
        QCOMPARE(codeOf(m_world->decide(conflict, "different", " ")), u"MissingValue"_s);
        QCOMPARE(codeOf(m_world->decide(conflict, "perhaps")), u"InvalidValue"_s);
        QCOMPARE(outcome(m_world->decide(conflict, "both", "two sites")), u"ok"_s);
        QCOMPARE(m_world->read(second).undecided, 0);
        QCOMPARE(outcome(m_world->act(second, Act::Approve)), u"ok"_s);
        QCOMPARE(m_world->conflicts(second).front().reason, u"two sites"_s);
        const auto entries =
            m_world->store()
                .read([&](store::Connection& connection) { return store::recordHistory(connection, second, 2); })
                .value();
        QCOMPARE(historyText(entries.back()), u"“Second” may stand beside First: two sites"_s);
    }

    void approvalLooksAgain() {
        const RecordId id =
            submitted("Mine", "Zyntrix Metals", m_world->contoso, 0, {{u"domain"_s, u"zyntrix.example"_s}});
        QVERIFY(m_world->conflicts(id).empty());
        const RecordId customer =
            m_world->add("customer", {{u"name"_s, u"Zyntrix Metals"_s}, {u"domain"_s, u"zyntrix.example"_s}});
        m_world->add("deal", {{u"name"_s, u"Was there all along"_s},
                              {u"company"_s, customer},
                              {u"stage"_s, u"Prospecting"_s},
                              {u"created_at"_s, u"2026-05-01T08:00:00Z"_s}});
        m_world->as("bob");
        QVERIFY(why(m_world->act(id, Act::Approve)).contains(u"Was there all along (our own sales)"_s));
        // What was refused left nothing behind; looking again keeps what was found.
        QCOMPARE(outcome(m_world->store().perform(CheckRegistration{id})), u"ok"_s);
        QCOMPARE(m_world->conflicts(id).size(), std::size_t(1));
        QCOMPARE(outcome(m_world->decide(m_world->conflicts(id).front().id, "prefer")), u"ok"_s);
        QCOMPARE(outcome(m_world->act(id, Act::Approve)), u"ok"_s);
    }

    void nobodyDecidesForTheirOwn() {
        submitted("First", "Zyntrix Metals", m_world->northwind);
        const RecordId second = submitted("Second", "Zyntrix Metals", m_world->contoso);
        QCOMPARE(codeOf(m_world->decide(m_world->conflicts(second).front().id, "both")), u"ActRefused"_s);
    }

    void whatIsOutOfTheWayIsNoConflict_data() {
        QTest::addColumn<int>("act");
        QTest::addColumn<bool>("conflict");
        QTest::newRow("sent back") << static_cast<int>(Act::Return) << true;
        QTest::newRow("in review") << static_cast<int>(Act::Review) << true;
        QTest::newRow("rejected") << static_cast<int>(Act::Reject) << false;
        QTest::newRow("withdrawn") << static_cast<int>(Act::Withdraw) << false;
    }
    void whatIsOutOfTheWayIsNoConflict() {
        QFETCH(int, act);
        QFETCH(bool, conflict);
        const RecordId first = submitted("First", "Zyntrix Metals", m_world->northwind);
        m_world->as("bob");
        QCOMPARE(outcome(m_world->act(first, static_cast<Act>(act))), u"ok"_s);
        const RecordId second = submitted("Second", "Zyntrix Metals", m_world->contoso);
        QCOMPARE(!m_world->conflicts(second).empty(), conflict);
    }

    void checkingTwiceChangesNothing() {
        submitted("First", "Zyntrix Metals", m_world->northwind);
        const RecordId second = submitted("Second", "Zyntrix Metals", m_world->contoso);
        const auto before = m_world->conflicts(second);
        QCOMPARE(outcome(m_world->store().perform(CheckRegistration{second})), u"ok"_s);
        const auto after = m_world->conflicts(second);
        QCOMPARE(after.size(), before.size());
        QCOMPARE(after.front().id, before.front().id);
    }
};

QTEST_GUILESS_MAIN(ConflictCheckTest)
#include "ConflictCheckTest.moc"
