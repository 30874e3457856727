// Who is certified, in the real window, by real keys and clicks.
#include "core/enablement/Completions.h"
#include "tests/ui/shell/Desk.h"
#include "ui/enablement/EnablementPage.h"
#include "ui/enablement/UnmatchedPanel.h"
#include "ui/partners/CompanyPage.h"
#include "ui/records/RecordDialogs.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTableView>
#include <QTimer>

using namespace channelbook;
using namespace channelbook::test;

class EnablementPageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Desk> m_desk;
    RecordId m_ewa = 0;

    RecordId add(const char* entity, std::vector<std::pair<QString, Value>> values) {
        RecordId id = 0;
        const auto made = m_desk->programStore().perform(records::CreateRecord{m_desk->workspace().catalogue(), QString::fromLatin1(entity), std::move(values), &id});
        if (!made) qWarning() << int(made.error().code) << made.error().args;
        return id;
    }
    EnablementPage* open() {
        QTest::keyClick(m_desk->window.get(), Qt::Key_G);
        QTest::keyClick(m_desk->window.get(), Qt::Key_E);
        auto* page = m_desk->page<EnablementPage>();
        if (page == nullptr) return nullptr;
        [&] { QTRY_VERIFY(!page->statusRight().isEmpty()); }();
        return page;
    }
    static QString row(const QTableView* table, int row) {
        QStringList cells;
        for (int column = 0; column < table->model()->columnCount(); ++column) cells << table->model()->index(row, column).data().toString();
        return cells.join(u'|');
    }

private Q_SLOTS:
    void init() {
        m_desk = std::make_unique<Desk>();
        m_desk->open(3);
        m_ewa = m_desk->programStore().read([](store::Connection& connection) { return RecordId(connection.integer("SELECT min(id) FROM contact")); }).value();
    }
    void cleanup() { m_desk.reset(); }

    void anEmptyProgramSaysWhatBelongsHere() {
        auto* page = open();
        QVERIFY(page != nullptr);
        QVERIFY(Desk::labelled(page, u"Nobody has learned anything yet"_s));
        QTest::mouseClick(Desk::button(page, u"Bring in a report"_s), Qt::LeftButton);
        QTRY_VERIFY(m_desk->page<EnablementPage>() == nullptr);
    }

    void numbersAndListsFollowWhatIsEntered() {
        const RecordId certification = add("certification", {{u"name"_s, u"Sales Pro"_s}, {u"level"_s, u"Associate"_s}, {u"validity_months"_s, qint64(12)}});
        const RecordId course = add("course", {{u"name"_s, u"Selling"_s}, {u"certification"_s, certification}});
        auto* page = open();
        QVERIFY(page != nullptr);
        QCOMPARE(row(page->table(EnablementPage::Certifications), 0), u"Sales Pro|Associate|0|0"_s);
        // It ends in 30 days.
        QVERIFY(m_desk->workspace().perform(enablement::RecordCompletion{m_desk->workspace().catalogue(), m_ewa, course, 0, u"2025-11-18"_s, {}, {}, nullptr}));
        QTRY_COMPARE(row(page->table(EnablementPage::Certifications), 0), u"Sales Pro|Associate|1|1"_s);
        QCOMPARE(row(page->table(EnablementPage::Partners), 0).section(u'|', 1, 4), u"1|1|100 %|1"_s);
        QTest::mouseClick(Desk::button(page, u"Expiring in 90 days"_s), Qt::LeftButton);
        QCOMPARE(page->part(), EnablementPage::Expiring);
        QCOMPARE(row(page->table(EnablementPage::Expiring), 0).section(u'|', 1, 3), u"30|Sales Pro|Ewa Nowak"_s);
        page->focusContent();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(m_desk->page<CompanyPage>() != nullptr);
        QTest::keyClick(m_desk->window.get(), Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(m_desk->page<EnablementPage>() != nullptr);
        QTest::keyClick(m_desk->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(row(page->table(EnablementPage::Certifications), 0), u"Sales Pro|Associate|0|0"_s);
    }

    void aCompletionIsRecordedInItsDialog() {
        add("course", {{u"name"_s, u"Selling"_s}});
        add("contact", {{u"name"_s, u"Jane Doe"_s}});
        auto* page = open();
        QVERIFY(page != nullptr);
        bool asked = false;
        QTimer::singleShot(0, page, [&] {
            auto* dialog = qobject_cast<NewRecordDialog*>(QApplication::activeModalWidget());
            if (dialog == nullptr) return;
            asked = true;
            Desk::named<QComboBox>(dialog, u"Contact"_s)->setCurrentText(u"Jane Doe"_s);
            Desk::named<QComboBox>(dialog, u"Course"_s)->setCurrentText(u"Selling"_s);
            auto* day = Desk::named<QLineEdit>(dialog, u"Completed on"_s);
            // A day to come is refused where it stands.
            day->setText(u"2026-10-20"_s);
            dialog->accept();
            if (!dialog->isVisible()) return;
            day->setText(u"2026-10-19"_s);
            dialog->accept();
        });
        QTest::keyClick(m_desk->window.get(), Qt::Key_N, Qt::ControlModifier);
        QVERIFY(asked);
        QTRY_COMPARE(m_desk->programStore().read([](store::Connection& connection) { return connection.integer("SELECT count(*) FROM completion WHERE completed_on = '2026-10-19'"); }).value(), 1);
    }

    void unknownPeopleAreMatchedByKeys() {
        add("contact", {{u"name"_s, u"Jane Doe"_s}, {u"email"_s, u"jane@northwind.example"_s}});
        for (const auto& [email, learner] : {std::pair(u"jd@private.example"_s, u"Jane Doe"_s), std::pair(u"new@nowhere.example"_s, u"Nick New"_s), std::pair(u"ewa@private.example"_s, u"E. N."_s)})
            add("completion", {{u"email"_s, email}, {u"learner"_s, learner}, {u"course_title"_s, u"Selling"_s}, {u"completed_on"_s, u"2026-06-01"_s}});
        auto* page = open();
        QVERIFY(page != nullptr);
        page->showPart(EnablementPage::Unmatched);
        page->focusContent();
        QTRY_COMPARE(page->unmatched().learners().size(), std::size_t(3));
        const auto rowOf = [&](const QString& email) {
            for (int at = 0; at < page->unmatched().people().model()->rowCount(); ++at)
                if (page->unmatched().people().model()->index(at, 1).data().toString() == email) return at;
            return -1;
        };
        const auto choose = [&](const QString& email) { page->unmatched().people().selectRow(rowOf(email)); };
        const auto matchedTo = [&](const QString& email) {
            return toText(m_desk->programStore().read([&](store::Connection& connection) {
                store::Statement statement(connection, "SELECT cn.name FROM completion t JOIN contact cn ON cn.id = t.contact_id WHERE t.email = ?");
                statement.bind(1, email);
                return statement.step() ? statement.value(0) : Value{};
            }).value());
        };
        choose(u"jd@private.example"_s);
        QCOMPARE(row(&page->unmatched().proposals(), 0).section(u'|', 0, 0), u"Jane Doe"_s);
        QTest::keyClick(&page->unmatched().people(), Qt::Key_M);
        QTRY_COMPARE(matchedTo(u"jd@private.example"_s), u"Jane Doe"_s);
        QTRY_COMPARE(page->unmatched().learners().size(), std::size_t(2));
        choose(u"new@nowhere.example"_s);
        QTest::keyClick(&page->unmatched().people(), Qt::Key_A);
        QTRY_COMPARE(matchedTo(u"new@nowhere.example"_s), u"Nick New"_s);
        QTRY_COMPARE(page->unmatched().learners().size(), std::size_t(1));
        m_desk->prompter.texts = {QString::number(m_ewa)};
        QTest::keyClick(&page->unmatched().people(), Qt::Key_O);
        QTRY_COMPARE(matchedTo(u"ewa@private.example"_s), u"Ewa Nowak"_s);
        QTRY_VERIFY(page->unmatched().learners().empty());
        // One step back brings the last one back to the list.
        QTest::keyClick(m_desk->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(page->unmatched().learners().size(), std::size_t(1));
    }
};

QTEST_MAIN(EnablementPageTest)
#include "EnablementPageTest.moc"
