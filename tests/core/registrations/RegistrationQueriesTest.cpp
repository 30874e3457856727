#include "core/registrations/DealLink.h"
#include "core/registrations/RegistrationQueries.h"

#include "tests/core/registrations/RegistrationWorld.h"

using namespace channelbook;
using namespace channelbook::registrations;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

/// What waits, how partners fare, and what stands beside what.
class RegistrationQueriesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<RegistrationWorld> m_world;

    RecordId submitted(const char* name, RecordId partner) {
        const RecordId id = m_world->draft(name, name, partner);
        if (const auto done = m_world->act(id, Act::Submit); !done) qFatal("%s", qPrintable(errorText(done.error())));
        return id;
    }
    void later(int hours) { m_world->clock.set(m_world->clock.now().addSecs(hours * 3600)); }
    [[nodiscard]] std::vector<InboxRow> inbox() {
        return m_world->store().read([&](store::Connection& connection) { return registrationInbox(connection, m_world->clock.now(), m_world->clock.today()); }).value();
    }

private Q_SLOTS:
    void init() { m_world = std::make_unique<RegistrationWorld>(); }

    void inboxIsInTheOrderOfWhatPresses() {
        const RecordId ending = submitted("Tailspin", m_world->northwind);
        const RecordId asking = submitted("Litware", m_world->northwind);
        const RecordId calm = submitted("Wingtip", m_world->northwind);
        m_world->as("bob");
        for (const RecordId id : {ending, asking}) QCOMPARE(outcome(m_world->act(id, Act::Approve)), u"ok"_s); // until 29 September
        m_world->clock.set(QDateTime(QDate(2026, 9, 21), QTime(9, 0), Qt::UTC)); // Monday
        QCOMPARE(outcome(m_world->act(calm, Act::Approve)), u"ok"_s);            // until December
        QCOMPARE(outcome(m_world->act(asking, Act::AskExtension)), u"ok"_s);
        const RecordId first = submitted("Fabrikam", m_world->contoso);
        later(2);
        const RecordId second = submitted("Proseware", m_world->contoso);
        m_world->draft("Only a draft", "Somebody");
        later(47);
        const std::vector<InboxRow> rows = inbox();
        QStringList names;
        for (const InboxRow& row : rows) names << row.name;
        QCOMPARE(names, (QStringList{u"Fabrikam"_s, u"Proseware"_s, u"Litware"_s, u"Tailspin"_s}));
        QCOMPARE(rows[0].id, first);
        QCOMPARE(rows[0].minutesLeft, qint64(-60));
        QCOMPARE(rows[1].id, second);
        QCOMPARE(rows[1].minutesLeft, qint64(60));
        QCOMPARE(rows[2].extensionUntil, u"2026-10-29"_s);
        QCOMPARE(rows[3].daysLeft, std::optional<qint64>(6)); // 23 to 29 September
    }

    void inboxCountsConflicts() {
        const RecordId first = m_world->draft("First", "Zyntrix Metals", m_world->northwind);
        QCOMPARE(outcome(m_world->act(first, Act::Submit)), u"ok"_s);
        later(1);
        const RecordId second = m_world->draft("Second", "Zyntrix Metals", m_world->contoso);
        QCOMPARE(outcome(m_world->act(second, Act::Submit)), u"ok"_s);
        const std::vector<InboxRow> rows = inbox();
        QCOMPARE(rows.size(), std::size_t(2));
        QCOMPARE(rows[0].conflicts, 0);
        QCOMPARE(rows[1].conflicts, 1);
        QCOMPARE(rows[1].undecided, 1);
    }

    void qualityIsWorkedOutByPartner() {
        // Northwind: four registered; two approved (one won), one rejected, one waits and is late. Contoso: one waits.
        const RecordId won = submitted("Tailspin", m_world->northwind);
        const RecordId approved = submitted("Litware", m_world->northwind);
        const RecordId rejected = submitted("Wingtip", m_world->northwind);
        submitted("Fabrikam", m_world->northwind);
        m_world->as("bob");
        later(3); // Wednesday, 12:00
        QCOMPARE(outcome(m_world->act(won, Act::Approve)), u"ok"_s);
        later(2);
        QCOMPARE(outcome(m_world->act(approved, Act::Approve)), u"ok"_s);
        later(49);
        QCOMPARE(outcome(m_world->act(rejected, Act::Reject)), u"ok"_s); // 54 hours: late
        QCOMPARE(outcome(m_world->set("deal", m_world->read(won).deal, "stage", u"Closed Won"_s)), u"ok"_s);
        submitted("Proseware", m_world->contoso);
        const auto list = m_world->store().read([&](store::Connection& connection) { return registrationQuality(connection, m_world->clock.now()); }).value();
        QCOMPARE(list.size(), std::size_t(2));
        const RegistrationQuality& northwind = list.front();
        QCOMPARE(northwind.name, u"Northwind"_s);
        QCOMPARE(northwind.submitted, 4);
        QCOMPARE(northwind.waiting, 1);
        QCOMPARE(northwind.approved, 2);
        QCOMPARE(northwind.rejected, 1);
        QCOMPARE(northwind.converted, 1);
        QCOMPARE(northwind.late, 2);
        QCOMPARE(northwind.approvalRate, std::optional(2.0 / 3));
        QCOMPARE(northwind.conversion, std::optional(0.5));
        QCOMPARE(northwind.conflictRate, std::optional(0.0));
        QCOMPARE(northwind.medianAnswerMinutes, std::optional<qint64>(5 * 60)); // of 3, 5 and 54 hours
        const RegistrationQuality& contoso = list.back();
        QCOMPARE(contoso.submitted, 1);
        QVERIFY(!contoso.approvalRate && !contoso.conversion && !contoso.medianAnswerMinutes);
        const auto since = m_world->store().read([&](store::Connection& connection) { return registrationQuality(connection, m_world->clock.now(), QDate(2026, 7, 2)); }).value();
        QCOMPARE(since.size(), std::size_t(1));
        QCOMPARE(since.front().name, u"Contoso"_s);
    }

    void theDealsItMayBeAreTheCustomersOpenOnes() {
        const RecordId customer = m_world->add("customer", {{u"name"_s, u"Zyntrix Metals"_s}});
        const RecordId elsewhere = m_world->add("customer", {{u"name"_s, u"Other"_s}});
        const auto deal = [&](const char* name, RecordId company, RecordId partner, const char* stage, RecordId product = 0) {
            std::vector<std::pair<QString, Value>> values{{u"name"_s, QString::fromLatin1(name)}, {u"company"_s, company}, {u"stage"_s, QString::fromLatin1(stage)}};
            if (partner != 0) values.emplace_back(u"partner"_s, partner);
            if (product != 0) values.emplace_back(u"product"_s, product);
            return m_world->add("deal", values);
        };
        const RecordId ours = deal("Our own sales'", customer, 0, "Prospecting");
        const RecordId theirs = deal("The partner's", customer, m_world->northwind, "Prospecting", m_world->other);
        const RecordId nearer = deal("The partner's, of the product", customer, m_world->northwind, "Prospecting", m_world->product);
        deal("Another partner's", customer, m_world->contoso, "Prospecting");
        deal("Lost", customer, m_world->northwind, "Closed Lost");
        deal("Another customer's", elsewhere, m_world->northwind, "Prospecting");
        const RecordId id = m_world->draft("Mine", "Zyntrix Metals");
        const auto choices = [&] { return m_world->store().read([&](store::Connection& connection) { return dealChoices(connection, m_world->read(id), customer); }).value(); };
        std::vector<RecordId> ids;
        for (const DealChoice& choice : choices()) ids.push_back(choice.id);
        QCOMPARE(ids, (std::vector<RecordId>{nearer, theirs, ours}));
        QVERIFY(choices().back().ownSales && !choices().front().ownSales);
        // Registered once, it is nobody else's to choose.
        const RecordId first = m_world->draft("First", "Zyntrix Metals");
        QCOMPARE(outcome(m_world->act(first, Act::Submit)), u"ok"_s);
        m_world->as("bob");
        for (const auto& conflict : m_world->conflicts(first)) QCOMPARE(outcome(m_world->decide(conflict.id, "both")), u"ok"_s);
        QCOMPARE(outcome(m_world->act(first, Act::Approve, "because", "", nearer, customer)), u"ok"_s);
        QCOMPARE(choices().size(), std::size_t(2));
    }

    void recordsListTheirRegistrations() {
        const RecordId customer = m_world->add("customer", {{u"name"_s, u"Zyntrix Metals"_s}});
        const RecordId mine = m_world->draft("Mine", "Zyntrix Metals", 0, 0, {{u"company"_s, customer}});
        const RecordId theirs = m_world->draft("Theirs", "Zyntrix Metals", m_world->contoso, 0, {{u"company"_s, customer}});
        m_world->draft("Elsewhere", "Fabrikam", m_world->contoso);
        const records::EntityDef& entity = *m_world->catalogue().find(u"registration");
        const auto listed = [&](const records::EntityDef& narrowed) {
            auto ids = m_world->store().read([&](store::Connection& connection) { return records::listIds(connection, narrowed, {{}, u"name"_s, 100, 0}); }).value().value();
            return ids;
        };
        QCOMPARE(listed(registrationsOf(entity, m_world->northwind)), std::vector<RecordId>{mine});
        QCOMPARE(listed(registrationsOf(entity, customer)), (std::vector<RecordId>{mine, theirs}));
        QCOMPARE(outcome(m_world->act(mine, Act::Submit)), u"ok"_s);
        m_world->as("bob");
        const records::EntityDef& again = *m_world->catalogue().find(u"registration");
        QCOMPARE(outcome(m_world->act(mine, Act::Approve)), u"ok"_s);
        QCOMPARE(listed(registrationsOfDeal(again, m_world->read(mine).deal)), std::vector<RecordId>{mine});
    }

    void sidesStandBesideEachOther() {
        const RecordId customer = m_world->add("customer", {{u"name"_s, u"Zyntrix Metals"_s}, {u"domain"_s, u"zyntrixmetals.example"_s}, {u"city"_s, u"Essen"_s}});
        m_world->add("deal", {{u"name"_s, u"Ours"_s}, {u"company"_s, customer}, {u"stage"_s, u"Prospecting"_s}, {u"amount"_s, qint64(700)}, {u"currency"_s, u"EUR"_s}});
        const RecordId id = m_world->draft("Mine", "Zyntrix Metals", 0, 0, {{u"city"_s, u"essen"_s}});
        QCOMPARE(outcome(m_world->act(id, Act::Submit)), u"ok"_s);
        const auto conflict = m_world->conflicts(id).front();
        const auto sides = m_world->store().read([&](store::Connection& connection) { return sideBySide(connection, m_world->read(id), conflict); }).value();
        QHash<QString, ComparedField> fields;
        for (const ComparedField& field : sides.fields) fields.insert(field.key, field);
        QCOMPARE(fields.size(), 11);
        QVERIFY(fields[u"domain"_s].same && fields[u"city"_s].same && fields[u"customer"_s].same);
        QCOMPARE(fields[u"amount"_s].ours, u"50000.00 USD"_s);
        QCOMPARE(fields[u"amount"_s].theirs, u"7.00 EUR"_s);
        QVERIFY(!fields[u"email"_s].same && !fields[u"partner"_s].same); // nothing is not the same as nothing
        QCOMPARE(sides.evidence.size(), conflict.evidence.size());
    }
};

QTEST_GUILESS_MAIN(RegistrationQueriesTest)
#include "RegistrationQueriesTest.moc"
