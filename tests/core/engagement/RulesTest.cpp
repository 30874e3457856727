#include "core/engagement/Document.h"
#include "tests/core/registrations/RegistrationWorld.h"

#include <QJsonDocument>

using namespace channelbook;
using namespace channelbook::engagement;
using namespace channelbook::test;
using registrations::Act;
using namespace Qt::StringLiterals;

namespace {

const QByteArray rulesJson = R"({"title":"Rules of engagement","rules":[
 {"id":"NA-1","kind":"named_account","title":"Enterprise accounts","accounts":[{"name":"Zyntrix Metals","domain":"zyntrix.example"}],"partners":["Contoso"],"text":"Contoso has served them for years."},
 {"id":"NA-2","kind":"named_account","title":"Our own","accounts":["Globex Holding"]},
 {"id":"TE-1","kind":"territory","title":"Germany and around","partners":["Northwind"],"countries":["DE","Austria","CH"],"effect":"ask"},
 {"id":"PL-1","kind":"product_line","title":"Engines","families":["Engines"],"tiers":["Gold"],"covers":["registration"]},
 {"id":"DS-1","kind":"direct_sales","title":"Large furniture","families":["Furniture"],"from":"100000.00 USD","effect":"ask"},
 {"id":"OD-1","kind":"own_deals","title":"Ours first"}]})";

RuleBook bookFrom(const QByteArray& json) {
    return ruleBookFromJson(QJsonDocument::fromJson(json).object()).value();
}

} // namespace

/// Rules of engagement: what they say against a case, their versions, and what they do to registrations.
class RulesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<RegistrationWorld> m_world;

    void publish(const QByteArray& json) {
        QCOMPARE(outcome(m_world->store().perform(PublishRules{bookFrom(json)})), u"ok"_s);
    }
    [[nodiscard]] QStringList cited(const Case& judged) {
        QStringList list;
        const auto findings =
            m_world->store()
                .read([&](store::Connection& connection) {
                    return findingsOf(connection, rulesOn(connection, m_world->clock.today()), judged);
                })
                .value();
        for (const Finding& finding : findings) list << finding.rule;
        return list;
    }
    [[nodiscard]] QString why(const Expected<qint64>& result) const {
        return result ? QString() : result.error().args.value(3);
    }

private Q_SLOTS:
    void init() { m_world = std::make_unique<RegistrationWorld>(); }

    void cases_data() {
        QTest::addColumn<QString>("partner");
        QTest::addColumn<QString>("customer");
        QTest::addColumn<QString>("domain");
        QTest::addColumn<QString>("country");
        QTest::addColumn<QString>("family");
        QTest::addColumn<qint64>("amount");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QStringList>("rules");
        const QString northwind = u"Northwind"_s, contoso = u"Contoso"_s, none;
        QTest::newRow("nothing against it") << northwind << u"Fabrikam"_s << none << u"DE"_s << u"Engines"_s
                                            << qint64(100) << u"USD"_s << QStringList{};
        QTest::newRow("another's account by name") << northwind << u"ZYNTRIX Metals GmbH"_s << none << u"DE"_s << none
                                                   << qint64(100) << u"USD"_s << QStringList{u"NA-1"_s};
        QTest::newRow("by a slip of the name") << northwind << u"Zyntrix Metels"_s << none << u"DE"_s << none
                                               << qint64(100) << u"USD"_s << QStringList{u"NA-1"_s};
        QTest::newRow("by its domain") << northwind << u"ZM"_s << u"www.zyntrix.example"_s << u"DE"_s << none
                                       << qint64(100) << u"USD"_s << QStringList{u"NA-1"_s};
        QTest::newRow("its own account") << contoso << u"Zyntrix Metals"_s << none << u"DE"_s << none << qint64(100)
                                         << u"USD"_s << QStringList{};
        QTest::newRow("our own account") << contoso << u"Globex Holding"_s << none << none << none << qint64(100)
                                         << u"USD"_s << QStringList{u"NA-2"_s};
        QTest::newRow("outside its countries") << northwind << u"Fabrikam"_s << none << u"France"_s << none
                                               << qint64(100) << u"USD"_s << QStringList{u"TE-1"_s};
        QTest::newRow("inside, by another word") << northwind << u"Fabrikam"_s << none << u"Österreich"_s << none
                                                 << qint64(100) << u"USD"_s << QStringList{};
        QTest::newRow("whom the territory does not bind")
            << contoso << u"Fabrikam"_s << none << u"FR"_s << none << qint64(100) << u"USD"_s << QStringList{};
        QTest::newRow("a line that takes gold") << contoso << u"Fabrikam"_s << none << u"FR"_s << u"Engines"_s
                                                << qint64(100) << u"USD"_s << QStringList{u"PL-1"_s};
        QTest::newRow("large and ours") << contoso << u"Fabrikam"_s << none << none << u"Furniture"_s
                                        << qint64(10'000'000) << u"USD"_s << QStringList{u"DS-1"_s};
        QTest::newRow("a cent below") << contoso << u"Fabrikam"_s << none << none << u"Furniture"_s << qint64(9'999'999)
                                      << u"USD"_s << QStringList{};
        QTest::newRow("a currency nobody can compare") << contoso << u"Fabrikam"_s << none << none << u"Furniture"_s
                                                       << qint64(1) << u"KWD"_s << QStringList{u"DS-1"_s};
        QTest::newRow("two at once, refusals first") << northwind << u"Zyntrix Metals"_s << none << u"US"_s << none
                                                     << qint64(100) << u"USD"_s << QStringList{u"NA-1"_s, u"TE-1"_s};
    }
    void cases() {
        QFETCH(QString, partner);
        QFETCH(QString, customer);
        QFETCH(QString, domain);
        QFETCH(QString, country);
        QFETCH(QString, family);
        QFETCH(qint64, amount);
        QFETCH(QString, currency);
        QFETCH(QStringList, rules);
        publish(rulesJson);
        Case judged = m_world->store()
                          .read([&](store::Connection& connection) {
                              return caseOf(connection, partner == u"Contoso" ? m_world->contoso : m_world->northwind,
                                            u"registration"_s);
                          })
                          .value();
        judged.customer = customer;
        judged.domain = domain;
        judged.country = country;
        if (!family.isEmpty()) judged.families << family;
        judged.amount = {amount, currency};
        judged.day = u"2026-07-01"_s;
        QCOMPARE(cited(judged), rules);
        // Marketing funds are asked by the same rules, but for those that are about registrations alone.
        judged.what = u"mdf"_s;
        QStringList forFunds = rules;
        forFunds.removeAll(u"PL-1"_s);
        QCOMPARE(cited(judged), forFunds);
    }

    void aGroupsCompaniesAreItsAccounts() {
        publish(rulesJson);
        const RecordId parent = m_world->addNamed("customer", "Globex Holding");
        const RecordId child = m_world->add("customer", {{u"name"_s, u"Iberia Chemicals"_s}, {u"parent"_s, parent}});
        Case judged = m_world->store()
                          .read([&](store::Connection& connection) {
                              return caseOf(connection, m_world->contoso, u"registration"_s);
                          })
                          .value();
        judged.customer = u"Iberia Chemicals"_s;
        QCOMPARE(cited(judged), QStringList{});
        judged.company = child;
        QCOMPARE(cited(judged), QStringList{u"NA-2"_s});
    }

    void refusalsCiteTheRule() {
        publish(rulesJson);
        const RecordId id = m_world->draft("Deal", "Zyntrix Metals");
        QCOMPARE(
            why(m_world->act(id, Act::Submit)),
            u"by the rules of engagement: NA-1 (version 1), Enterprise accounts: Zyntrix Metals is an account of Contoso."_s);
        const RecordId abroad = m_world->draft("Abroad", "Fabrikam", 0, 0, {{u"country"_s, u"FR"_s}});
        QCOMPARE(outcome(m_world->act(abroad, Act::Submit)), u"ok"_s);
        QCOMPARE(
            m_world->read(abroad).rules,
            (QStringList{u"TE-1 (version 1), Germany and around: Northwind works in DE, Austria, CH, not in FR"_s}));
        m_world->as("bob");
        QVERIFY(why(m_world->act(abroad, Act::Approve, ""))
                    .startsWith(u"say why, in spite of the rules of engagement: TE-1 (version 1)"_s));
        QCOMPARE(outcome(m_world->act(abroad, Act::Approve, "agreed with the French team")), u"ok"_s);
        QCOMPARE(m_world->read(abroad).rulesVersion, 1);
    }

    void ourOwnDealsGoFirst() {
        publish(rulesJson);
        const RecordId customer =
            m_world->add("customer", {{u"name"_s, u"Fabrikam"_s}, {u"domain"_s, u"fabrikam.example"_s}});
        m_world->add("deal", {{u"name"_s, u"Ours"_s}, {u"company"_s, customer}, {u"stage"_s, u"Prospecting"_s}});
        const RecordId id = m_world->draft("Deal", "Fabrikam");
        QCOMPARE(outcome(m_world->act(id, Act::Submit)), u"ok"_s);
        m_world->as("bob");
        const RecordId conflict = m_world->conflicts(id).front().id;
        const auto refused = m_world->decide(conflict, "prefer");
        QCOMPARE(codeOf(refused), u"ActRefused"_s);
        QVERIFY(refused.error().args.value(2).contains(u"OD-1 (version 1)"_s));
        QCOMPARE(outcome(m_world->decide(conflict, "different")), u"ok"_s);
    }

    void versionsTakeEachOthersPlace() {
        publish(R"({"title":"First","rules":[{"id":"A","kind":"own_deals","title":"x"}]})");
        publish(R"({"title":"Second","from":"2026-08-01","rules":[]})");
        const auto titleOn = [&](QDate day) {
            return m_world->store()
                .read([&](store::Connection& connection) { return rulesOn(connection, day).title; })
                .value();
        };
        QCOMPARE(titleOn(QDate(2026, 6, 30)), QString());
        QCOMPARE(titleOn(QDate(2026, 7, 31)), u"First"_s);
        QCOMPARE(titleOn(QDate(2026, 8, 1)), u"Second"_s);
        QCOMPARE(codeOf(m_world->store().perform(
                     PublishRules{bookFrom(R"({"title":"Late","from":"2026-06-30","rules":[]})")})),
                 u"BadArgument"_s);
        QCOMPARE(codeOf(m_world->store().perform(
                     PublishRules{bookFrom(R"({"title":"Between","from":"2026-07-15","rules":[]})")})),
                 u"BadArgument"_s);
        QCOMPARE(outcome(m_world->store().undo()), u"ok"_s);
        QCOMPARE(titleOn(QDate(2026, 8, 1)), u"First"_s);
        const auto entries =
            m_world->store()
                .read([](store::Connection& connection) { return store::historyEntries(connection, 1); })
                .value();
        QCOMPARE(historyText(entries.front()), u"Rules of engagement published: Second, version 2"_s);
    }

    void readsBackWhatItWrote() {
        const RuleBook book = bookFrom(rulesJson);
        QCOMPARE(toJson(ruleBookFromJson(toJson(book)).value()), toJson(book));
        QCOMPARE(book.rules.size(), std::size_t(6));
    }

    void rulesThatSayNothingAreRefused_data() {
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char* name, const char* rules) {
            QTest::newRow(name) << QByteArray(R"({"title":"x","rules":[)") + rules + "]}";
        };
        row("no id", R"({"kind":"own_deals","title":"x"})");
        row("two of one id", R"({"id":"A","kind":"own_deals","title":"x"},{"id":"a","kind":"own_deals","title":"x"})");
        row("a kind there is not", R"({"id":"A","kind":"weather","title":"x"})");
        row("no title", R"({"id":"A","kind":"own_deals"})");
        row("no accounts", R"({"id":"A","kind":"named_account","title":"x"})");
        row("an account without a name",
            R"({"id":"A","kind":"named_account","title":"x","accounts":[{"domain":"a.com"}]})");
        row("no countries", R"({"id":"A","kind":"territory","title":"x"})");
        row("a line that nobody sells", R"({"id":"A","kind":"product_line","title":"x","families":["F"]})");
        row("ours without what", R"({"id":"A","kind":"direct_sales","title":"x"})");
        row("an amount without a currency", R"({"id":"A","kind":"direct_sales","title":"x","from":"5"})");
        row("an effect there is not", R"({"id":"A","kind":"own_deals","title":"x","effect":"shout"})");
        row("covers what there is not", R"({"id":"A","kind":"own_deals","title":"x","covers":["lunch"]})");
        QTest::newRow("no title at all") << QByteArray(R"({"rules":[]})");
        QTest::newRow("no date") << QByteArray(R"({"title":"x","from":"soon"})");
    }
    void rulesThatSayNothingAreRefused() {
        QFETCH(QByteArray, json);
        QCOMPARE(codeOf(ruleBookFromJson(QJsonDocument::fromJson(json).object())), u"BadArgument"_s);
    }

    void theDocumentSaysAllAndEscapesIt() {
        RuleBook book = bookFrom(rulesJson);
        book.version = 3;
        book.from = QDate(2026, 7, 1);
        book.rules.front().title = u"A <b>*bold*</b> title & more"_s;
        const QString html = rulesAsHtml(book);
        const QString markdown = rulesAsMarkdown(book);
        QVERIFY(html.contains(u"A &lt;b&gt;*bold*&lt;/b&gt; title &amp; more"_s) && !html.contains(u"<b>"_s));
        QVERIFY(markdown.contains(uR"(A \<b\>\*bold\*\</b\> title & more)"_s));
        for (const Rule& rule : book.rules) QVERIFY(html.contains(rule.id) && markdown.contains(rule.id));
        QVERIFY(html.contains(u"Version 3"_s) && markdown.startsWith(u"# Rules of engagement\n\nVersion 3"_s));
        QVERIFY(html.contains(u"zyntrix.example"_s) && html.contains(u"our own sales"_s) &&
                html.contains(u"100000.00 USD"_s));
    }
};

QTEST_GUILESS_MAIN(RulesTest)
#include "RulesTest.moc"
