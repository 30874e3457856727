#include "tests/core/registrations/RegistrationWorld.h"

#include <QJsonDocument>

using namespace channelbook;
using namespace channelbook::registrations;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

namespace {
RegistrationProgram fromJson(const char* json) {
    return programFromJson(QJsonDocument::fromJson(json).object()).value();
}
} // namespace

/// A registration's way: what it must say, who answers, how long it is protected, and what becomes of it.
class RegistrationsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<RegistrationWorld> m_world;

    [[nodiscard]] QString why(const Expected<qint64>& result) const {
        return result ? QString() : result.error().args.value(3);
    }
    void save(const char* json) {
        QCOMPARE(outcome(m_world->store().perform(SaveRegistrationProgram{fromJson(json)})), u"ok"_s);
    }

private Q_SLOTS:
    void init() { m_world = std::make_unique<RegistrationWorld>(); }

    void refusalNamesWhatIsMissing() {
        const RecordId id = m_world->add("registration", {{u"name"_s, u"Bare"_s}});
        QCOMPARE(
            why(m_world->act(id, Act::Submit)),
            u"missing for Standard: Partner, Customer as registered, Domain or E-mail, Product, Amount, Close date."_s);
        QCOMPARE(m_world->state(id), u"draft"_s);
        const RecordId almost = m_world->draft("Almost", "Fabrikam", 0, 0, {{u"product"_s, Value{}}});
        QCOMPARE(why(m_world->act(almost, Act::Submit)), u"missing for Standard: Product."_s);
    }

    void aProgramAsksForItsOwn() {
        save(R"({"name":"Lean","required":["customer","contact"],"least_amount":"10000.00 USD"})");
        const RecordId id = m_world->draft("Small", "Fabrikam", 0, 0,
                                           {{u"program"_s, u"lean"_s},
                                            {u"amount"_s, qint64(999'999)},
                                            {u"contact"_s, u"Jo Doe"_s},
                                            {u"product"_s, Value{}}});
        QCOMPARE(why(m_world->act(id, Act::Submit)), u"Lean takes deals from 10000.00 USD on."_s);
        QCOMPARE(outcome(m_world->set("registration", id, "amount", qint64(1'000'000))), u"ok"_s);
        QCOMPARE(outcome(m_world->act(id, Act::Submit)), u"ok"_s);
        const RecordId unknown = m_world->draft("Elsewhere", "Litware", 0, 0, {{u"program"_s, u"Nowhere"_s}});
        QCOMPARE(outcome(m_world->act(unknown, Act::Submit)), u"InvalidValue(program|Nowhere|Lean)"_s);
    }

    void badInput_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("code");
        QTest::newRow("no amount") << u"amount"_s << u"0"_s << u"InvalidValue"_s;
        QTest::newRow("less than nothing") << u"amount"_s << u"-5"_s << u"InvalidValue"_s;
        QTest::newRow("no currency of this world") << u"currency"_s << u"XXY"_s << u"InvalidValue"_s;
        QTest::newRow("a company that is no partner") << u"partner"_s << u"customer"_s << u"RecordNotFound"_s;
        QTest::newRow("no address") << u"email"_s << u"jo at fabrikam"_s << u"InvalidValue"_s;
        QTest::newRow("no date") << u"close_date"_s << u"2026-02-30"_s << u"InvalidValue"_s;
        QTest::newRow("its state") << u"state"_s << u"approved"_s << u"ReadOnlyField"_s;
        QTest::newRow("who registered it") << u"registered_by"_s << u"carl"_s << u"ReadOnlyField"_s;
    }
    void badInput() {
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(QString, code);
        const RecordId customer = m_world->addNamed("customer", "Fabrikam");
        const RecordId id = m_world->draft("Deal", "Fabrikam");
        bool number = false;
        const qint64 whole = value.toLongLong(&number);
        const Value set = value == u"customer" ? Value{customer} : number ? Value{whole} : Value{value};
        QCOMPARE(codeOf(m_world->set("registration", id, qPrintable(field), set)), code);
    }

    void pastCloseDatesAndCurrenciesWithoutARateAreRefused() {
        save(R"({"name":"Standard","windows":[{"from":"1000.00 USD","days":30}]})");
        const RecordId late = m_world->draft("Late", "Fabrikam", 0, 0, {{u"close_date"_s, u"2026-06-30"_s}});
        QCOMPARE(why(m_world->act(late, Act::Submit)), u"its close date 2026-06-30 is over."_s);
        const RecordId rare = m_world->draft("Rare", "Litware", 0, 0, {{u"currency"_s, u"KWD"_s}});
        QCOMPARE(why(m_world->act(rare, Act::Submit)), u"there is no rate from KWD to USD for 2026-07-01."_s);
    }

    void protectionByTierAndSize_data() {
        QTest::addColumn<QString>("partner");
        QTest::addColumn<qint64>("amount");
        QTest::addColumn<QString>("until");
        QTest::newRow("gold and large") << u"Northwind"_s << qint64(10'000'000)
                                        << u"2026-12-28"_s; // 180 days after 1 July
        QTest::newRow("gold and smaller") << u"Northwind"_s << qint64(9'999'999) << u"2026-10-29"_s; // 120
        QTest::newRow("large") << u"Contoso"_s << qint64(10'000'000) << u"2026-09-29"_s;             // 90
        QTest::newRow("small") << u"Contoso"_s << qint64(9'999'999) << u"2026-08-30"_s;              // 60
    }
    void protectionByTierAndSize() {
        QFETCH(QString, partner);
        QFETCH(qint64, amount);
        QFETCH(QString, until);
        save(
            R"({"name":"Standard","protection_days":60,"windows":[{"tier":"Gold","from":"100000.00 USD","days":180},{"tier":"Gold","days":120},{"from":"100000.00 USD","days":90}]})");
        const RecordId id =
            m_world->draft("Deal", "Fabrikam", partner == u"Contoso" ? m_world->contoso : m_world->northwind, 0,
                           {{u"amount"_s, amount}});
        QCOMPARE(outcome(m_world->act(id, Act::Submit)), u"ok"_s);
        m_world->as("bob");
        QCOMPARE(outcome(m_world->act(id, Act::Approve)), u"ok"_s);
        QCOMPARE(m_world->read(id).protectedUntil, until);
        QCOMPARE(protectionLeft(m_world->read(id), QDate(2026, 7, 11)),
                 QDate(2026, 7, 11).daysTo(QDate::fromString(until, Qt::ISODate)));
    }

    void nobodyAnswersTheirOwn_data() {
        QTest::addColumn<int>("act");
        for (const Act act : {Act::Review, Act::Approve, Act::Return, Act::Reject})
            QTest::newRow(qPrintable(actName(act))) << static_cast<int>(act);
    }
    void nobodyAnswersTheirOwn() {
        QFETCH(int, act);
        const RecordId id = m_world->draft("Deal", "Fabrikam");
        QCOMPARE(outcome(m_world->act(id, Act::Submit)), u"ok"_s);
        QCOMPARE(why(m_world->act(id, static_cast<Act>(act))),
                 u"nobody answers what they registered themselves; somebody else must."_s);
        m_world->as("bob");
        QCOMPARE(outcome(m_world->act(id, static_cast<Act>(act))), u"ok"_s);
    }

    void whoSubmitsForAnotherDoesNotAnswerEither() {
        const RecordId id = m_world->draft("Deal", "Fabrikam");
        m_world->as("bob");
        QCOMPARE(outcome(m_world->act(id, Act::Submit)), u"ok"_s);
        QCOMPARE(codeOf(m_world->act(id, Act::Approve)), u"TransitionRefused"_s);
        m_world->as("carl");
        QCOMPARE(outcome(m_world->act(id, Act::Approve)), u"ok"_s);
    }

    void approvalMakesTheCustomerAndTheDealAndUndoTakesThemBack() {
        const RecordId id = m_world->draft("Rollout", "Fabrikam");
        QCOMPARE(outcome(m_world->act(id, Act::Submit)), u"ok"_s);
        m_world->as("bob");
        const QString before = m_world->store().read(&contentDump).value();
        QCOMPARE(outcome(m_world->act(id, Act::Approve)), u"ok"_s);
        const Registration approved = m_world->read(id);
        QCOMPARE(m_world->query("SELECT name || '|' || (SELECT status FROM customer c WHERE c.id = t.id) FROM company "
                                "t WHERE domain = 'fabrikam.example'"),
                 Value(u"Fabrikam|Prospect"_s));
        QCOMPARE(m_world->query("SELECT d.name || '|' || co.name || '|' || pa.name || '|' || d.amount || '|' || "
                                "d.currency || '|' || d.registered || '|' || d.outcome || '|' || d.stage FROM deal d "
                                "JOIN company co ON co.id = d.company_id JOIN company pa ON pa.id = d.partner_id"),
                 Value(u"Rollout|Fabrikam|Northwind|5000000|USD|1|open|Prospecting"_s));
        QVERIFY(approved.deal != 0 && approved.company != 0);
        QCOMPARE(approved.answeredBy, u"bob"_s);
        QCOMPARE(outcome(m_world->store().undo()), u"ok"_s);
        QCOMPARE(m_world->store().read(&contentDump).value(), before);
        QCOMPARE(outcome(m_world->store().redo()), u"ok"_s);
        QCOMPARE(m_world->state(id), u"approved"_s);
    }

    void creditFollowsTheDealToItsWin() {
        const RecordId id = m_world->draft("Rollout", "Fabrikam");
        QCOMPARE(outcome(m_world->act(id, Act::Submit)), u"ok"_s);
        m_world->as("bob");
        QCOMPARE(outcome(m_world->act(id, Act::Approve)), u"ok"_s);
        const RecordId deal = m_world->read(id).deal;
        QCOMPARE(outcome(m_world->set("deal", deal, "stage", u"Closed Won"_s)), u"ok"_s);
        QCOMPARE(m_world->state(id), u"converted"_s);
        QCOMPARE(outcome(m_world->store().undo()), u"ok"_s);
        QCOMPARE(m_world->state(id), u"approved"_s);
        QCOMPARE(outcome(m_world->store().redo()), u"ok"_s);
        QCOMPARE(outcome(m_world->set("deal", deal, "stage", u"Closed Lost"_s)), u"ok"_s);
        QCOMPARE(m_world->state(id), u"approved"_s);
    }

    void approvalLinksTheDealThatIsThere() {
        const RecordId customer =
            m_world->add("customer", {{u"name"_s, u"Fabrikam"_s}, {u"domain"_s, u"fabrikam.example"_s}});
        const RecordId deal = m_world->add("deal", {{u"name"_s, u"From the CRM"_s},
                                                    {u"company"_s, customer},
                                                    {u"partner"_s, m_world->northwind},
                                                    {u"stage"_s, u"Prospecting"_s}});
        const RecordId stranger = m_world->add("deal", {{u"name"_s, u"Another's"_s},
                                                        {u"company"_s, m_world->addNamed("customer", "Litware")},
                                                        {u"stage"_s, u"Prospecting"_s}});
        const RecordId id = m_world->draft("Rollout", "Fabrikam");
        QCOMPARE(outcome(m_world->act(id, Act::Submit)), u"ok"_s);
        QVERIFY(m_world->conflicts(id).empty()); // its partner's own deal
        m_world->as("bob");
        QCOMPARE(why(m_world->act(id, Act::Approve, "", "", stranger)), u"the deal Another's is another customer's."_s);
        QCOMPARE(outcome(m_world->act(id, Act::Approve, "", "", deal)), u"ok"_s);
        QCOMPARE(m_world->read(id).deal, deal);
        QCOMPARE(m_world->read(id).company, customer);
        QCOMPARE(m_world->query("SELECT count(*) FROM deal"), Value(qint64(2)));
        QCOMPARE(m_world->query("SELECT registered FROM deal WHERE name = 'From the CRM'"), Value(qint64(1)));
    }

    void aCustomerThatMayBeAnotherIsAskedAbout() {
        m_world->add("customer", {{u"name"_s, u"Fabrikam Holding"_s}});
        const RecordId id = m_world->draft("Rollout", "Fabricam Holding");
        QCOMPARE(outcome(m_world->act(id, Act::Submit)), u"ok"_s);
        m_world->as("bob");
        const auto asked = m_world->act(id, Act::Approve);
        QVERIFY2(why(asked).contains(u"Fabrikam Holding"_s), qPrintable(why(asked)));
        QCOMPARE(outcome(m_world->act(id, Act::Approve, "", "", 0, 0, true)), u"ok"_s);
        QCOMPARE(m_world->query("SELECT count(*) FROM customer"), Value(qint64(2)));
    }

    void extensionsAreAskedForAndAnswered() {
        const RecordId id = m_world->draft("Rollout", "Fabrikam");
        QCOMPARE(outcome(m_world->act(id, Act::Submit)), u"ok"_s);
        m_world->as("bob");
        QCOMPARE(outcome(m_world->act(id, Act::Approve)), u"ok"_s);
        QCOMPARE(m_world->read(id).protectedUntil, u"2026-09-29"_s);
        QCOMPARE(why(m_world->act(id, Act::RefuseExtension)), u"no extension was asked for."_s);
        QCOMPARE(why(m_world->act(id, Act::AskExtension, "", "2026-09-29")),
                 u"it is protected until 2026-09-29 as it is."_s);
        m_world->as("ann");
        QCOMPARE(outcome(m_world->act(id, Act::AskExtension, "board meets in October")), u"ok"_s);
        QCOMPARE(m_world->read(id).extensionUntil, u"2026-10-29"_s);
        QCOMPARE(codeOf(m_world->act(id, Act::Extend)), u"TransitionRefused"_s);
        m_world->as("bob");
        QCOMPARE(outcome(m_world->act(id, Act::Extend)), u"ok"_s);
        QCOMPARE(m_world->read(id).protectedUntil, u"2026-10-29"_s);
        QCOMPARE(m_world->read(id).extensions, 1);
        QVERIFY(m_world->read(id).extensionUntil.isEmpty());
        QVERIFY(why(m_world->act(id, Act::AskExtension)).startsWith(u"Standard allows 1 extensions"_s));
    }

    void protectionEndsTheDayAfterItsLast() {
        const RecordId id = m_world->draft("Rollout", "Fabrikam");
        QCOMPARE(outcome(m_world->act(id, Act::Submit)), u"ok"_s);
        m_world->as("bob");
        QCOMPARE(outcome(m_world->act(id, Act::Approve)), u"ok"_s);
        const auto rollOn = [&](QDate day) {
            m_world->clock.set(QDateTime(day, QTime(8, 0), Qt::UTC));
            qint64 expired = -1;
            if (!m_world->store().perform(RollRegistrations{&expired})) return qint64(-1);
            return expired;
        };
        QCOMPARE(rollOn(QDate(2026, 9, 29)), 0);
        QCOMPARE(m_world->state(id), u"approved"_s);
        QCOMPARE(rollOn(QDate(2026, 9, 30)), 1);
        QCOMPARE(m_world->state(id), u"expired"_s);
        QCOMPARE(rollOn(QDate(2026, 10, 1)), 0);
    }

    void ourTimeRunsOnWorkingDaysAndStopsWithTheAnswer() {
        // 1 July 2026 is a Wednesday.
        const RecordId id = m_world->draft("Rollout", "Fabrikam");
        m_world->clock.set(QDateTime(QDate(2026, 7, 3), QTime(15, 0), Qt::UTC)); // Friday
        QCOMPARE(outcome(m_world->act(id, Act::Submit)), u"ok"_s);
        QCOMPARE(m_world->read(id).answerDueAt, u"2026-07-07T15:00:00Z"_s);
        m_world->clock.set(QDateTime(QDate(2026, 7, 6), QTime(9, 30), Qt::UTC)); // Monday
        m_world->as("bob");
        QCOMPARE(outcome(m_world->act(id, Act::Return, "which site?")), u"ok"_s);
        // 9 hours of Friday and 9.5 of Monday.
        QCOMPARE(m_world->query("SELECT answer_minutes FROM registration"), Value(qint64(18 * 60 + 30)));
        m_world->as("ann");
        QCOMPARE(outcome(m_world->set("registration", id, "description", u"The Berlin site"_s)), u"ok"_s);
        QCOMPARE(outcome(m_world->act(id, Act::Submit)), u"ok"_s);
        QCOMPARE(m_world->read(id).firstInAt, u"2026-07-03T15:00:00Z"_s); // it keeps its place
        QCOMPARE(m_world->read(id).answerDueAt, u"2026-07-08T09:30:00Z"_s);
        QCOMPARE(m_world->query("SELECT answer_minutes IS NULL FROM registration"), Value(qint64(1)));
    }

    void whatItWasJudgedByStandsOnceItIsIn() {
        const RecordId id = m_world->draft("Rollout", "Fabrikam");
        QCOMPARE(outcome(m_world->act(id, Act::Submit)), u"ok"_s);
        for (const char* field : {"partner", "product", "amount", "customer", "domain"})
            QCOMPARE(codeOf(m_world->set("registration", id, field,
                                         QByteArray(field) == "partner"   ? Value{m_world->contoso}
                                         : QByteArray(field) == "product" ? Value{m_world->other}
                                         : QByteArray(field) == "amount"  ? Value{qint64(7)}
                                                                          : Value{u"Else"_s})),
                     u"ActRefused"_s);
        QCOMPARE(outcome(m_world->set("registration", id, "description", u"More"_s)), u"ok"_s);
    }

    void manyAreAnsweredAtOnceOrNone() {
        std::vector<RecordId> ids;
        for (const char* customer : {"Fabrikam", "Litware", "Tailspin"}) {
            ids.push_back(m_world->draft(customer, customer));
            QCOMPARE(outcome(m_world->act(ids.back(), Act::Submit)), u"ok"_s);
        }
        m_world->as("bob");
        QCOMPARE(outcome(m_world->act(ids[1], Act::Reject)), u"ok"_s);
        const QString before = m_world->store().read(&contentDump).value();
        QCOMPARE(codeOf(m_world->store().perform(ActOnRegistrations{m_world->catalogue(), ids, Act::Approve, {}, {}})),
                 u"TransitionRefused"_s);
        QCOMPARE(m_world->store().read(&contentDump).value(), before);
        QCOMPARE(
            outcome(m_world->store().perform(ActOnRegistrations{m_world->catalogue(), {ids[0], ids[2]}, Act::Approve, {}, {}})),
            u"ok"_s);
        const auto entries =
            m_world->store()
                .read([](store::Connection& connection) { return store::historyEntries(connection, 1); })
                .value();
        QCOMPARE(historyText(entries.front()), u"2 registrations approved"_s);
    }

    void timelineTellsInWords() {
        const RecordId id = m_world->draft("Rollout", "Fabrikam");
        QCOMPARE(outcome(m_world->act(id, Act::Submit)), u"ok"_s);
        m_world->as("bob");
        QCOMPARE(outcome(m_world->act(id, Act::Approve)), u"ok"_s);
        const auto texts = [&](RecordId record) {
            QStringList list;
            const auto entries = m_world->store().read(
                [&](store::Connection& connection) { return store::recordHistory(connection, record, 10); });
            for (const store::HistoryEntry& entry : entries.value()) list << historyText(entry);
            return list;
        };
        QCOMPARE(texts(id), (QStringList{u"Registration “Rollout” of Northwind approved"_s,
                                         u"Registration “Rollout” of Northwind submitted"_s, u"Rollout added"_s}));
        QVERIFY(texts(m_world->northwind).contains(u"Registration “Rollout” of Northwind approved"_s));
        QVERIFY(texts(m_world->read(id).deal).contains(u"Registration “Rollout” of Northwind approved"_s));
    }

    void reasonsAreAskedFor_data() {
        QTest::addColumn<int>("act");
        for (const Act act : {Act::Return, Act::Reject, Act::Withdraw})
            QTest::newRow(qPrintable(actName(act))) << static_cast<int>(act);
    }
    void reasonsAreAskedFor() {
        QFETCH(int, act);
        const RecordId id = m_world->draft("Rollout", "Fabrikam");
        QCOMPARE(outcome(m_world->act(id, Act::Submit)), u"ok"_s);
        m_world->as("bob");
        QCOMPARE(why(m_world->act(id, static_cast<Act>(act), "  ")), u"say why."_s);
    }

    void programsReadBackAsTheyWereWritten() {
        const RegistrationProgram program = fromJson(
            R"({"name":"EMEA","required":["customer","domain|email"],"protection_days":120,"windows":[{"tier":"Gold","from":"50000.00 EUR","days":180}],
            "extension_days":15,"extensions":2,"answer_hours":16,"office_from":"09:00","office_until":"17:30","time_zone":"Europe/Berlin","calendar":"DE","least_amount":"5000.00 EUR"})");
        QCOMPARE(toJson(programFromJson(toJson(program)).value()), toJson(program));
        QCOMPARE(program.windows.front().least, (Money{5'000'000, u"EUR"_s}));
        QCOMPARE(program.hours.untilMinute, 17 * 60 + 30);
    }

    void programsThatCannotBeAreRefused_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no name") << QByteArray(R"({})");
        QTest::newRow("asks for what there is not") << QByteArray(R"({"name":"x","required":["shoe size"]})");
        QTest::newRow("an amount without a currency") << QByteArray(R"({"name":"x","least_amount":"50"})");
        QTest::newRow("no days") << QByteArray(R"({"name":"x","protection_days":0})");
        QTest::newRow("half a day") << QByteArray(R"({"name":"x","protection_days":1.5})");
        QTest::newRow("closes before it opens")
            << QByteArray(R"({"name":"x","office_from":"17:00","office_until":"09:00"})");
        QTest::newRow("a zone nobody lives in") << QByteArray(R"({"name":"x","time_zone":"Europe/Atlantis"})");
    }
    void programsThatCannotBeAreRefused() {
        QFETCH(QByteArray, json);
        QCOMPARE(codeOf(programFromJson(QJsonDocument::fromJson(json).object())), u"BadArgument"_s);
    }
};

QTEST_GUILESS_MAIN(RegistrationsTest)
#include "RegistrationsTest.moc"
