// The page Today in the real window, by real keys and clicks.
#include "ui/today/TodayPage.h"

#include "core/registrations/Acts.h"
#include "tests/ui/shell/Desk.h"
#include "ui/sync/SyncPage.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/NavigationRail.h"

#include <QComboBox>
#include <QListView>
#include <QMenu>

using namespace channelbook;
using namespace channelbook::test;

class TodayPageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Desk> m_desk;
    TodayPage* m_page = nullptr;
    QListView* m_list = nullptr;

    RecordId add(const char* entity, std::vector<std::pair<QString, Value>> values) {
        RecordId id = 0;
        const auto made = m_desk->programStore().perform(records::CreateRecord{
            m_desk->workspace().catalogue(), QString::fromLatin1(entity), std::move(values), &id});
        return made ? id : 0;
    }
    /// Titles in the order they are shown, headings too.
    [[nodiscard]] QStringList rows() const {
        QStringList rows;
        for (int row = 0; row < m_list->model()->rowCount(); ++row)
            rows << m_list->model()->index(row, 0).data().toString();
        return rows;
    }
    [[nodiscard]] QString currentTitle() const { return m_list->currentIndex().data().toString(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(m_list, key, modifiers); }
    [[nodiscard]] QAbstractButton* railEntry() const {
        for (auto* button : m_desk->window->findChild<NavigationRail*>()->findChildren<QAbstractButton*>())
            if (button->accessibleName() == u"Today"_s) return button;
        return nullptr;
    }

private Q_SLOTS:
    /// Anna has two late tasks and one due today; Jim has one. It is 19 October 2026.
    void init() {
        m_desk = std::make_unique<Desk>();
        m_desk->open(4);
        const RecordId anna = m_desk->idOf(u"owner"_s, u"Anna Krüger"_s);
        const RecordId northwind = m_desk->idOf(u"partner"_s, u"Northwind Systems"_s);
        QVERIFY(add("activity", {{u"subject"_s, u"Send the price list"_s},
                                 {u"kind"_s, u"task"_s},
                                 {u"due_on"_s, u"2026-10-09"_s},
                                 {u"owner"_s, anna},
                                 {u"company"_s, northwind}}) != 0);
        QVERIFY(add("activity", {{u"subject"_s, u"Book the room"_s},
                                 {u"kind"_s, u"task"_s},
                                 {u"due_on"_s, u"2026-10-16"_s},
                                 {u"owner"_s, anna}}) != 0);
        QVERIFY(add("activity", {{u"subject"_s, u"Call Ewa"_s},
                                 {u"kind"_s, u"call"_s},
                                 {u"due_on"_s, u"2026-10-19"_s},
                                 {u"owner"_s, anna}}) != 0);
        QVERIFY(add("activity", {{u"subject"_s, u"Jim's task"_s},
                                 {u"kind"_s, u"task"_s},
                                 {u"due_on"_s, u"2026-10-18"_s},
                                 {u"owner"_s, m_desk->idOf(u"owner"_s, u"Jim Lee"_s)}}) != 0);
        QTest::keyClick(m_desk->window.get(), Qt::Key_G);
        QTest::keyClick(m_desk->window.get(), Qt::Key_T);
        m_page = m_desk->page<TodayPage>();
        QVERIFY(m_page != nullptr);
        // Before anything waits it is hidden; the combo box has a list of its own.
        m_list = nullptr;
        for (auto* list : m_page->findChildren<QListView*>())
            if (list->accessibleName() == u"What waits"_s) m_list = list;
        QVERIFY(m_list != nullptr);
        QTRY_COMPARE(rows(), (QStringList{u"Late · 2"_s, u"Send the price list"_s, u"Book the room"_s,
                                          u"Due today · 1"_s, u"Call Ewa"_s}));
        m_page->focusContent();
    }
    void cleanup() { m_desk.reset(); }

    void itIsTheFirstThingSeen() {
        const QString path = m_desk->path();
        QVERIFY(m_desk->window->closeProgram());
        QVERIFY(m_desk->window->openProgram(path));
        QVERIFY(m_desk->page<TodayPage>() != nullptr);
        QCOMPARE(m_desk->window->findChild<NavigationRail*>()->current(), u"today"_s);
    }

    void theRailCountsWhatIsLateAndDue() {
        QTRY_COMPARE(railEntry()->accessibleDescription(), u"2 late · 1 due today"_s);
        key(Qt::Key_D);
        QTRY_COMPARE(railEntry()->accessibleDescription(), u"1 late · 1 due today"_s);
    }

    void headingsAreNoStops() {
        QCOMPARE(currentTitle(), u"Send the price list"_s);
        key(Qt::Key_Down);
        key(Qt::Key_Down);
        QCOMPARE(currentTitle(), u"Call Ewa"_s);
        key(Qt::Key_Up);
        QCOMPARE(currentTitle(), u"Book the room"_s);
    }

    void theSelectedItemIsExplained() {
        QCOMPARE(Desk::named<QLabel>(m_page, u"Why it is here"_s)->text(),
                 u"Task for Northwind Systems, due 9 Oct 2026: 10 days late"_s);
        QCOMPARE(Desk::named<QLabel>(m_page, u"Waits for"_s)->text(), u"Anna Krüger"_s);
        // Its deals are worth 18,000 + 18,900 + 19,800: class 3. Weight 3 × 3 × (1 + 10).
        QCOMPARE(Desk::named<QLabel>(m_page, u"Cost of delay"_s)->text(),
                 u"weight 3 × value 3 × (1 + 10 days late) = 99"_s);
        QCOMPARE(
            m_list->currentIndex().data(Qt::AccessibleTextRole).toString(),
            u"Send the price list. 10 days late. Task for Northwind Systems, due 9 Oct 2026: 10 days late. Anna Krüger"_s);
    }

    void oneKeyIsDoneAndUndoBringsItBack() {
        key(Qt::Key_D);
        QTRY_COMPARE(rows().size(), 4);
        QVERIFY(!rows().contains(u"Send the price list"_s));
        QCOMPARE(currentTitle(), u"Book the room"_s);
        QCOMPARE(m_desk->window->toasts().count(), 1);
        QTest::keyClick(m_desk->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(rows().size(), 5);
        // What was selected meanwhile stays so.
        QCOMPARE(currentTitle(), u"Book the room"_s);
    }

    void severalAreDoneAtOnce() {
        key(Qt::Key_Down, Qt::ShiftModifier);
        QTRY_VERIFY(Desk::labelled(m_page, u"2 items selected: what you do is done to all of them"_s));
        key(Qt::Key_D);
        QTRY_COMPARE(rows(), (QStringList{u"Due today · 1"_s, u"Call Ewa"_s}));
        m_desk->workspace().undo();
        QTRY_COMPARE(rows().size(), 5);
    }

    void snoozedUntilTomorrowItIsBackTomorrow() {
        key(Qt::Key_S);
        auto* menu = m_page->findChild<QMenu*>();
        QVERIFY(menu != nullptr && menu->isVisible());
        QTest::keyClick(menu, Qt::Key_T);
        QTRY_VERIFY(!rows().contains(u"Send the price list"_s));
        m_desk->clock.set(m_desk->clock.now().addDays(1));
        m_desk->window->navigator()->showPage(u"deals"_s);
        m_desk->window->navigator()->showPage(u"today"_s);
        QTRY_VERIFY(rows().contains(u"Send the price list"_s));
    }

    void snoozedUntilADate_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("taken");
        QTest::newRow("a day") << u"2026-11-02"_s << true;
        QTest::newRow("today") << u"2026-10-19"_s << false;
        QTest::newRow("no day") << u"soon"_s << false;
        QTest::newRow("given up") << QString() << false;
    }
    void snoozedUntilADate() {
        QFETCH(QString, typed);
        QFETCH(bool, taken);
        m_desk->prompter.texts.push_back(typed);
        key(Qt::Key_S);
        auto* menu = m_page->findChild<QMenu*>();
        QVERIFY(menu != nullptr);
        QTest::keyClick(menu, Qt::Key_D);
        QTRY_COMPARE(m_desk->prompter.texts.size(), std::size_t(0));
        if (taken) QTRY_VERIFY(!rows().contains(u"Send the price list"_s));
        const auto asleep = m_desk->programStore().read(
            [](store::Connection& connection) { return connection.integer("SELECT count(*) FROM today_snooze"); });
        QCOMPARE(asleep.value(), taken ? 1 : 0);
        QCOMPARE(m_desk->window->toasts().count(), typed.isNull() ? 0 : 1); // the undo, or why not
    }

    void givenAwayItIsSomebodyElses() {
        m_desk->prompter.items.push_back(2); // nobody, Anna, Jim
        key(Qt::Key_A);
        QTRY_VERIFY(!rows().contains(u"Send the price list"_s));
        auto* owner = Desk::named<QComboBox>(m_page, u"Whose"_s);
        owner->setFocus();
        QTest::keyClicks(owner, u"Jim"_s);
        QTRY_COMPARE(rows(), (QStringList{u"Late · 2"_s, u"Send the price list"_s, u"Jim's task"_s}));
    }

    void enterOpensWhatWaits() {
        key(Qt::Key_Return);
        QTRY_COMPARE(m_desk->window->navigator()->showsRecord(), true);
        QTest::keyClick(m_desk->window.get(), Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(m_desk->page<TodayPage>(), m_page);
        QCOMPARE(currentTitle(), u"Send the price list"_s);
    }

    void everybodysIsRemembered() {
        auto* owner = Desk::named<QComboBox>(m_page, u"Whose"_s);
        QCOMPARE(owner->currentText(), u"Mine (Anna Krüger)"_s);
        owner->setFocus();
        QTest::keyClicks(owner, u"Every"_s);
        QTRY_COMPARE(m_page->report().late, 3);
        const QString path = m_desk->path();
        QVERIFY(m_desk->window->closeProgram());
        QVERIFY(m_desk->window->openProgram(path));
        QCOMPARE(Desk::named<QComboBox>(m_desk->page<TodayPage>(), u"Whose"_s)->currentText(), u"Everybody's"_s);
    }

    void whatOthersChangeIsSeenAtOnce() {
        QVERIFY(add("activity", {{u"subject"_s, u"New one"_s},
                                 {u"kind"_s, u"task"_s},
                                 {u"due_on"_s, u"2026-10-01"_s},
                                 {u"owner"_s, m_desk->idOf(u"owner"_s, u"Anna Krüger"_s)}}) != 0);
        QTRY_VERIFY(rows().contains(u"New one"_s));
        QCOMPARE(currentTitle(), u"Send the price list"_s);
    }

    void nothingLeftSaysSo() {
        key(Qt::Key_A, Qt::ControlModifier);
        key(Qt::Key_D);
        QTRY_VERIFY(Desk::labelled(m_page, u"Nothing waits for you"_s));
        QCOMPARE(m_page->statusRight(), u"Nothing waits"_s);
        QTRY_COMPARE(railEntry()->accessibleDescription(), QString());
        QTest::mouseClick(Desk::button(m_page, u"Show everybody's"_s), Qt::LeftButton);
        QTRY_COMPARE(rows(), (QStringList{u"Late · 1"_s, u"Jim's task"_s}));
    }

    void anEmptyProgramShowsTheWayIn() {
        QVERIFY(m_desk->window->closeProgram());
        auto empty =
            Program::create(m_desk->folder.filePath(u"empty.channelbook"_s), {&m_desk->clock, u"Anna Krüger"_s, 0, 7});
        QVERIFY(empty.has_value());
        QVERIFY(m_desk->window->show(std::move(*empty)));
        auto* page = m_desk->page<TodayPage>();
        QTRY_VERIFY(Desk::labelled(page, u"Nothing waits for you"_s));
        QTest::mouseClick(Desk::button(page, u"Import from my CRM"_s), Qt::LeftButton);
        QVERIFY(m_desk->page<SyncPage>() != nullptr);
    }

    void whatHasNoDoneSaysHowItEnds() {
        QVERIFY(m_desk->programStore()
                    .perform(records::SetFields{m_desk->workspace().catalogue(),
                                                u"partner"_s,
                                                {m_desk->idOf(u"partner"_s, u"Northwind Systems"_s)},
                                                {{u"agreement_end"_s, u"2026-10-01"_s}}})
                    .has_value());
        QTRY_VERIFY(rows().contains(u"Northwind Systems"_s));
        m_list->setCurrentIndex(m_list->model()->index(static_cast<int>(rows().indexOf(u"Northwind Systems"_s)), 0));
        QVERIFY(Desk::labelled(m_page, u"It leaves the list once its cause is dealt with: open it."_s));
        QVERIFY(Desk::button(m_page, u"Done"_s) == nullptr);
        key(Qt::Key_D);
        QCOMPARE(m_desk->window->toasts().count(), 1);
        QVERIFY(rows().contains(u"Northwind Systems"_s));
        // It is dealt with where it stands.
        QVERIFY(m_desk->programStore()
                    .perform(records::SetFields{m_desk->workspace().catalogue(),
                                                u"partner"_s,
                                                {m_desk->idOf(u"partner"_s, u"Northwind Systems"_s)},
                                                {{u"agreement_end"_s, u"2028-10-01"_s}}})
                    .has_value());
        QTRY_VERIFY(!rows().contains(u"Northwind Systems"_s));
    }

    /// A registration is answered where it is seen, and back again.
    void aRegistrationIsApprovedInPlace() {
        const RecordId product = add("product", {{u"name"_s, u"Rocket"_s}});
        const RecordId id = add("registration", {{u"name"_s, u"Harbour cranes"_s},
                                                 {u"partner"_s, m_desk->idOf(u"partner"_s, u"Northwind Systems"_s)},
                                                 {u"customer"_s, u"Port of Ulm"_s},
                                                 {u"domain"_s, u"port.example"_s},
                                                 {u"product"_s, product},
                                                 {u"amount"_s, qint64(5'000'000)},
                                                 {u"currency"_s, u"USD"_s},
                                                 {u"close_date"_s, u"2026-12-31"_s}});
        QVERIFY(id != 0);
        QVERIFY(m_desk->programStore()
                    .perform(registrations::ActOnRegistrations{
                        m_desk->workspace().catalogue(), {id}, registrations::Act::Submit, {}, {}, 0, 0, false})
                    .has_value());
        QVERIFY(m_desk->programStore()
                    .write(u"test"_s,
                           [](store::Transaction& transaction) -> Expected<void> {
                               transaction.cached(u"UPDATE registration SET registered_by = 'Portal', submitted_by = 'Portal'"_s).run();
                               return {};
                           })
                    .has_value());
        QTRY_VERIFY(rows().contains(u"Harbour cranes"_s));
        m_list->setCurrentIndex(m_list->model()->index(static_cast<int>(rows().indexOf(u"Harbour cranes"_s)), 0));
        QVERIFY(Desk::button(m_page, u"Approve"_s) != nullptr);
        key(Qt::Key_D);
        QCOMPARE(toText(m_desk->valueOf(u"registration"_s, u"Harbour cranes"_s, u"state"_s)), u"approved"_s);
        QTRY_VERIFY(!rows().contains(u"Harbour cranes"_s));
        m_desk->workspace().undo();
        QTRY_VERIFY(rows().contains(u"Harbour cranes"_s));
    }
};

QTEST_MAIN(TodayPageTest)
#include "TodayPageTest.moc"
