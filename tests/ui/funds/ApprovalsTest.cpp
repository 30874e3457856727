// The approvals inbox in the real window, by real keys and clicks.
#include "tests/ui/funds/FundDesk.h"
#include "ui/funds/ApprovalsPart.h"
#include "ui/funds/MdfPage.h"
#include "ui/funds/RequestPage.h"
#include "ui/widgets/NavigationRail.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListView>
#include <QTableView>

using namespace channelbook;
using namespace channelbook::test;

class ApprovalsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<FundDesk> m_desk;
    MdfPage* m_page = nullptr;
    int m_pressed = 0;

    [[nodiscard]] QListView& list() const { return m_page->approvals().list(); }
    [[nodiscard]] const RequestPanel& panel() const { return m_page->approvals().panel(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        ++m_pressed;
        // Where the keyboard is, as a person's press would go.
        QTest::keyClick(QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : &list(), key, modifiers);
    }
    void showInbox() {
        QTest::keyClick(m_desk->window.get(), Qt::Key_G);
        QTest::keyClick(m_desk->window.get(), Qt::Key_M);
        m_page = m_desk->page<MdfPage>();
        QVERIFY(m_page != nullptr);
        QSignalSpy loaded(&m_page->approvals(), &ApprovalsPart::loaded);
        QVERIFY(loaded.wait());
        m_page->focusContent();
        m_pressed = 0;
    }
    void open(int count) {
        m_desk->open(count);
        showInbox();
    }
    void choose(const QString& chip) {
        auto* button = m_desk->button(m_page, chip);
        QVERIFY2(button != nullptr, qPrintable(chip));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    /// Whether some label of the page says this.
    [[nodiscard]] bool says(const QString& text) const {
        const auto labels = m_page->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->isVisible() && label->text().contains(text); });
    }
    /// What the toasts say.
    [[nodiscard]] QString toast() const {
        QStringList texts;
        for (const QLabel* label : m_desk->window->toasts().findChildren<QLabel*>()) texts << label->text();
        return texts.join(u'\n');
    }

private Q_SLOTS:
    void init() {
        m_desk = std::make_unique<FundDesk>();
        m_page = nullptr;
    }
    void cleanup() { m_desk.reset(); }

    /// The measure of the product: twenty requests cleared, and the list moves on by itself.
    void twentyAreClearedWithTwentyKeys() {
        open(20);
        QCOMPARE(list().model()->rowCount(), 20);
        while (m_desk->countIn("submitted") > 0 && m_pressed < 40) key(Qt::Key_A);
        QCOMPARE(m_desk->countIn("approved"), 20);
        QVERIFY2(m_pressed <= 21, qPrintable(QString::number(m_pressed)));
        QCOMPARE(m_desk->balance().committed, 2'000'000);
        QCOMPARE(m_desk->balance().available, 23'000'000);
        QCOMPARE(list().model()->rowCount(), 0);
        QTRY_VERIFY(says(u"No request waits"_s));

        // Every decision is one to undo, and to do again.
        for (int i = 0; i < 20; ++i) QTest::keyClick(m_desk->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_desk->countIn("submitted"), 20);
        QCOMPARE(m_desk->balance().available, 25'000'000);
        QTRY_COMPARE(list().model()->rowCount(), 20);
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(m_desk->window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_desk->countIn("approved"), 20);
        QTRY_COMPARE(list().model()->rowCount(), 0);
    }

    void allAtOnceShowsWhatIsLeft() {
        open(20);
        QString left;
        QString head;
        m_desk->withDialog([&](QDialog& dialog) {
            auto* table = dialog.findChild<QTableView*>();
            left = table->model()->index(0, 4).data().toString();
            head = dialog.findChild<QLabel*>()->text();
            ++m_pressed;
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        });
        key(Qt::Key_A, Qt::ControlModifier);
        key(Qt::Key_A);
        QCOMPARE(head, u"Approve 20 request(s) in full"_s);
        QCOMPARE(left, QString(u"€"_s + QChar(0xa0) + u"230,000"_s));
        QCOMPARE(m_desk->countIn("approved"), 20);
        QCOMPARE(m_pressed, 3);
        QCOMPARE(list().model()->rowCount(), 0);
        // One decision for all, one to undo.
        QTest::keyClick(m_desk->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_desk->countIn("submitted"), 20);
    }

    void aBatchCanBeLeftAlone() {
        open(3);
        m_desk->withDialog([&](QDialog& dialog) { QTest::keyClick(&dialog, Qt::Key_Escape); });
        key(Qt::Key_A, Qt::ControlModifier);
        key(Qt::Key_A);
        QCOMPARE(m_desk->countIn("submitted"), 3);
        QCOMPARE(list().model()->rowCount(), 3);
    }

    void nobodyApprovesTheirOwn() {
        m_desk->asAnna = [&] { m_desk->ask(u"Anna's webinar"_s, 200'000, m_desk->partner); };
        open(1);
        QCOMPARE(list().model()->rowCount(), 1);
        choose(u"All waiting"_s);
        QCOMPARE(list().model()->rowCount(), 2);
        key(Qt::Key_Down);
        QCOMPARE(panel().request().facts.name, u"Anna's webinar"_s);
        QVERIFY(says(u"You asked for this yourself: somebody else decides on it."_s));
        key(Qt::Key_A);
        QCOMPARE(m_desk->facts(u"Anna's webinar"_s).state, funds::RequestState::Submitted);
        QVERIFY2(toast().contains(u"nobody decides on what they asked for themselves"_s), qPrintable(toast()));
        for (const Qt::Key letter : {Qt::Key_E, Qt::Key_T, Qt::Key_R}) key(letter);
        QCOMPARE(m_desk->facts(u"Anna's webinar"_s).state, funds::RequestState::Submitted);
        QCOMPARE(QApplication::activeModalWidget(), nullptr);

        // Nor among several: it is left out, and said.
        QString said;
        m_desk->withDialog([&](QDialog& dialog) {
            for (const QLabel* label : dialog.findChildren<QLabel*>()) said += label->text() + u'\n';
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        });
        key(Qt::Key_A, Qt::ControlModifier);
        key(Qt::Key_A);
        QVERIFY2(said.contains(u"Anna's webinar"_s), qPrintable(said));
        QCOMPARE(m_desk->countIn("approved"), 1);
        QCOMPARE(m_desk->facts(u"Anna's webinar"_s).state, funds::RequestState::Submitted);
    }

    void approvesLessUnderConditions() {
        open(2);
        m_desk->withDialog([&](QDialog& dialog) {
            auto* amount = Desk::named<QLineEdit>(&dialog, u"Amount (EUR)"_s);
            QVERIFY(amount != nullptr && amount->hasFocus());
            QTest::keyClicks(amount, u"2000"_s);
            QTest::keyClick(amount, Qt::Key_Return);
            QVERIFY(dialog.isVisible()); // more than was asked for
            amount->selectAll();
            QTest::keyClicks(amount, u"600.50"_s);
            QTest::keyClicks(Desk::named<QLineEdit>(&dialog, u"Conditions"_s), u"Our logo first"_s);
            QTest::keyClick(amount, Qt::Key_Return);
        });
        key(Qt::Key_E);
        QCOMPARE(m_desk->facts(u"Roadshow 1"_s).approved, 60'050);
        QCOMPARE(toText(m_desk->valueOf(u"mdf-request"_s, u"Roadshow 1"_s, u"conditions"_s)), u"Our logo first"_s);
        QCOMPARE(list().model()->rowCount(), 1);
        QCOMPARE(panel().request().facts.name, u"Roadshow 2"_s);
    }

    void returnsAndRejectsWithAReason() {
        open(3);
        key(Qt::Key_T); // unanswered: nothing happens
        QCOMPARE(m_desk->countIn("submitted"), 3);
        m_desk->prompter.texts = {u"Add the agenda"_s, u"Nothing new in it"_s};
        key(Qt::Key_T);
        key(Qt::Key_R);
        QCOMPARE(m_desk->facts(u"Roadshow 1"_s).state, funds::RequestState::Returned);
        QCOMPARE(toText(m_desk->valueOf(u"mdf-request"_s, u"Roadshow 1"_s, u"reason"_s)), u"Add the agenda"_s);
        QCOMPARE(m_desk->facts(u"Roadshow 2"_s).state, funds::RequestState::Rejected);
        QCOMPARE(panel().request().facts.name, u"Roadshow 3"_s);
        key(Qt::Key_V);
        QCOMPARE(m_desk->facts(u"Roadshow 3"_s).state, funds::RequestState::InReview);
        QCOMPARE(m_desk->balance().reserved, 100'000);
        key(Qt::Key_A);
        QCOMPARE(m_desk->facts(u"Roadshow 3"_s).state, funds::RequestState::Approved);
    }

    /// What speaks against a request is said, and approving it all the same needs a reason.
    void asksWhyWhereAnythingSpeaksAgainstIt() {
        m_desk->asAnna = [&] {
            engagement::RuleBook book;
            book.title = u"Rules of engagement"_s;
            book.from = m_desk->clock.today();
            engagement::Rule rule;
            rule.id = u"T-1"_s;
            rule.kind = engagement::RuleKind::Territory;
            rule.title = u"Home markets"_s;
            rule.text = u"Partners work where their contract says."_s;
            rule.effect = engagement::Effect::Ask;
            rule.covers = {u"mdf"_s};
            rule.countries = {u"Germany"_s};
            rule.types = {u"MSP"_s};
            book.rules = {rule};
            FundDesk::must(m_desk->m_program->store().perform(engagement::PublishRules{book, nullptr}));
        };
        m_desk->extra = [&] { m_desk->ask(u"Roadshow abroad"_s, 200'000, m_desk->partner, u"France"_s); };
        open(0);
        QCOMPARE(list().model()->rowCount(), 1);
        QVERIFY(says(u"T-1 (version 1), Home markets"_s));
        key(Qt::Key_A);
        QCOMPARE(m_desk->countIn("submitted"), 1);
        m_desk->prompter.texts = {u"They open an office there"_s};
        key(Qt::Key_A);
        QCOMPARE(m_desk->countIn("approved"), 1);
        QCOMPARE(toText(m_desk->valueOf(u"mdf-request"_s, u"Roadshow abroad"_s, u"reason"_s)),
                 u"They open an office there"_s);
    }

    /// More than the fund holds is refused, for all or none.
    void neverApprovesMoreThanThereIs() {
        m_desk->extra = [&] {
            for (int i = 0; i < 3; ++i) m_desk->ask(u"Large %1"_s.arg(i), 20'000'000, m_desk->partner);
        };
        open(0);
        QString left;
        QString said;
        m_desk->withDialog([&](QDialog& dialog) {
            left = dialog.findChild<QTableView*>()->model()->index(0, 4).data().toString();
            for (const QLabel* label : dialog.findChildren<QLabel*>()) said += label->text() + u'\n';
            for (QAbstractButton* button : dialog.findChildren<QAbstractButton*>())
                if (button->text() == u"Approve"_s) QTest::mouseClick(button, Qt::LeftButton);
            QTest::keyClick(&dialog, Qt::Key_Escape);
        });
        key(Qt::Key_A, Qt::ControlModifier);
        key(Qt::Key_A);
        QCOMPARE(left, QString(QChar(0x2212)) + u"€"_s + QChar(0xa0) + u"50,000"_s);
        QVERIFY2(said.contains(u"does not hold so much"_s), qPrintable(said));
        QCOMPARE(m_desk->countIn("submitted"), 3);
        QCOMPARE(m_desk->balance().available, 25'000'000);
    }

    void levelsAreGivenOneByOne() {
        m_desk->asAnna = [&] {
            const auto owner = [&](const QString& name) {
                return m_desk->m_program->store()
                    .read([&](store::Connection& connection) { return funds::personNamed(connection, name).owner; })
                    .value();
            };
            m_desk->create(
                "approval-rule",
                {{u"name"_s, u"Channel"_s}, {u"level"_s, qint64{1}}, {u"approver"_s, owner(u"Anna Krüger"_s)}});
            m_desk->create("approval-rule",
                           {{u"name"_s, u"Finance"_s}, {u"level"_s, qint64{2}}, {u"approver"_s, owner(u"Jim Lee"_s)}});
        };
        open(1);
        QVERIFY(says(u"Channel: to be given by Anna Krüger"_s));
        QVERIFY(says(u"Finance: to be given by Jim Lee"_s));
        key(Qt::Key_A);
        QCOMPARE(m_desk->facts(u"Roadshow 1"_s).state, funds::RequestState::InReview);
        QTRY_VERIFY(says(u"1 other request(s) wait for an answer."_s));
        choose(u"All waiting"_s);
        QTRY_COMPARE(list().model()->rowCount(), 1);
        QVERIFY(says(u"Channel: given by Anna Krüger"_s));
        QVERIFY(says(u"Not yours to approve: you gave level 1"_s));
    }

    void filtersByWordAndChip() {
        m_desk->extra = [&] { m_desk->ask(u"Trade show"_s, 4'000'000, m_desk->addPartner(u"Tern Technologies"_s)); };
        open(3);
        QCOMPARE(list().model()->rowCount(), 4);
        QTest::keyClick(m_desk->window.get(), Qt::Key_Slash);
        QTest::keyClicks(QApplication::focusWidget(), u"tern"_s);
        QCOMPARE(list().model()->rowCount(), 1);
        key(Qt::Key_Return);
        QVERIFY(list().hasFocus());
        key(Qt::Key_Escape);
        QTRY_COMPARE(list().model()->rowCount(), 4);
    }

    /// The rail counts what waits; the request's own page offers the same acts, and then those that follow.
    void theRequestHasAPage() {
        open(1);
        const auto buttons = m_desk->window->findChild<NavigationRail*>()->findChildren<QAbstractButton*>();
        QVERIFY(std::any_of(buttons.begin(), buttons.end(), [](const QAbstractButton* button) {
            return button->accessibleName().startsWith(u"MDF"_s) &&
                   button->accessibleDescription().contains(u"1 request(s) wait for me"_s);
        }));
        key(Qt::Key_Return);
        auto* page = m_desk->page<RequestPage>();
        QVERIFY(page != nullptr);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A);
        QCOMPARE(m_desk->countIn("approved"), 1);
        QTRY_VERIFY(Desk::button(page, u"It has begun"_s) != nullptr);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_S);
        QCOMPARE(m_desk->countIn("in_progress"), 1);
        QTest::keyClick(m_desk->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_desk->countIn("approved"), 1);
    }
};

QTEST_MAIN(ApprovalsTest)
#include "ApprovalsTest.moc"
