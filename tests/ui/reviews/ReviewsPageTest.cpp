// Reviews in the window: from a partner to its pack in three clicks, prepared, presented, held, and packs for many.
#include "ui/reviews/ReviewsPage.h"

#include "core/reviews/Reviews.h"
#include "tests/ui/shell/Desk.h"
#include "ui/partners/CompanyPage.h"
#include "ui/reviews/PackDialog.h"
#include "ui/reviews/PackPageView.h"
#include "ui/reviews/Presenter.h"
#include "ui/reviews/ReviewDialogs.h"
#include "ui/reviews/QbrPanel.h"

#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTimer>

using namespace channelbook;
using namespace channelbook::test;

class ReviewsPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<Desk>(); }
    void cleanup() { m_desk.reset(); }

    void threeClicksFromAPartnerToItsPack() {
        m_desk->openSample();
        const RecordId partner =
            m_desk->programStore()
                .read([](store::Connection& connection) {
                    return connection.integer(
                        "SELECT partner_id FROM deal WHERE outcome = 'won' ORDER BY close_date DESC, id LIMIT 1");
                })
                .value();
        m_desk->window->navigator()->openRecord(u"partner"_s, partner);
        auto* page = m_desk->page<CompanyPage>();
        QVERIFY(page != nullptr);
        const QString path = m_desk->folder.filePath(u"pack.pdf"_s);
        m_desk->prompter.savePaths.push_back(path);
        int clicks = 0;
        const auto click = [&](QWidget* widget) {
            QVERIFY(widget != nullptr && widget->isVisible() && widget->isEnabled());
            QTest::mouseClick(widget, Qt::LeftButton);
            ++clicks;
        };
        withDialog<PackDialog>([&](PackDialog& dialog) {
            QPushButton* save = m_desk->button<QPushButton>(&dialog, u"Save…"_s);
            QVERIFY(save != nullptr);
            QVERIFY(QTest::qWaitFor([&] { return save->isEnabled(); }, 20000));
            QVERIFY(dialog.book()->count() >= 4);
            QVERIFY(!dialog.view().accessibleDescription().isEmpty());
            click(save);
        });
        click(m_desk->button<QPushButton>(page, u"QBR…"_s));
        // The third is "Save" in the system's own dialog, which proposes folder and name.
        clicks += static_cast<int>(m_desk->prompter.fileQuestions.size());
        QCOMPARE(clicks, 3);
        QVERIFY(m_desk->prompter.fileQuestions.front().folder.endsWith(u".pdf"));
        QVERIFY(QTest::qWaitFor(
            [&] { return QFileInfo(path).size() > 20000 && m_desk->workspace().jobs().current().isEmpty(); }, 20000));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly) && file.read(5) == "%PDF-");
    }

    void preparedPresentedAndHeld() {
        m_desk->open();
        const RecordId partner = m_desk->idOf(u"partner"_s, u"Northwind Systems"_s);
        RecordId review = 0;
        reviews::PlanReview plan;
        plan.partner = partner;
        plan.period = u"2026-Q3"_s;
        plan.on = QDate(2026, 10, 19);
        plan.created = &review;
        QVERIFY(m_desk->programStore().perform(plan).has_value());
        m_desk->window->navigator()->openRecord(u"review"_s, review);
        auto* page = m_desk->page<ReviewPage>();
        QVERIFY(page != nullptr);
        QbrPanel& panel = page->panel();
        QVERIFY(QTest::qWaitFor([&] { return panel.book() != nullptr; }));

        // What is typed is kept when the box is left.
        panel.commentary().setFocus();
        QTest::keyClicks(&panel.commentary(), u"A quiet quarter"_s);
        QTest::keyClick(&panel.commentary(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(commentaryOf(review), u"A quiet quarter"_s);
        QVERIFY(QTest::qWaitFor([&] { return !panel.book()->pack().sections.front().commentary.isEmpty(); }));

        // A suggestion by its key, where there is one.
        const auto suggested = reviews::suggestions(panel.book()->pack(), 1);
        if (!suggested.empty()) {
            const auto& sections = panel.book()->pack().sections;
            const auto at = std::find_if(sections.begin(), sections.end(), [&](const reviews::Section& one) {
                return one.key == suggested.front().section;
            });
            panel.showSection(static_cast<int>(at - sections.begin()));
            const QString before = panel.commentary().toPlainText();
            panel.commentary().setFocus();
            QTest::keyClick(&panel.commentary(), Qt::Key_1, Qt::AltModifier);
            QCOMPARE(panel.commentary().toPlainText(),
                     before.isEmpty() ? suggested.front().text : before + u'\n' + suggested.front().text);
            QTest::keyClick(&panel.commentary(), Qt::Key_Return, Qt::ControlModifier);
        }

        // An action, by its key and the dialog.
        panel.showAgreed();
        withDialog<ItemDialog>([&](ItemDialog& dialog) {
            QTest::keyClicks(Desk::named<QLineEdit>(&dialog, u"What is to be done"_s), u"Certify two engineers"_s);
            Desk::named<QComboBox>(&dialog, u"Side"_s)->setCurrentIndex(2);
            QTest::keyClicks(Desk::named<QLineEdit>(&dialog, u"Due"_s), u"2026-12-01"_s);
            QTest::keyClick(&dialog, Qt::Key_Return);
        });
        panel.items().setFocus();
        QTest::keyClick(&panel.items(), Qt::Key_A);
        QVERIFY(QTest::qWaitFor([&] { return panel.items().model()->rowCount() == 1; }));
        QCOMPARE(panel.items().model()->index(0, 0).data().toString(), u"Certify two engineers"_s);
        QCOMPARE(panel.items().model()->index(0, 2).data().toString(), u"the partner"_s);

        // Held after a word of what that freezes; the next one is planned at once.
        m_desk->prompter.choices = {0, 0};
        QTest::mouseClick(m_desk->button<QPushButton>(&panel, u"Hold…"_s), Qt::LeftButton);
        QCOMPARE(m_desk->prompter.asked.size(), 2);
        QVERIFY2(m_desk->prompter.asked.front().text.contains(u"1 open action"_s),
                 qPrintable(m_desk->prompter.asked.front().text));
        QVERIFY(QTest::qWaitFor([&] { return panel.current().state == reviews::ReviewState::Held; }));
        QVERIFY(panel.commentary().isReadOnly());
        QVERIFY(!panel.can(QbrPanel::Do::AddAction) && !panel.can(QbrPanel::Do::Hold) &&
                panel.can(QbrPanel::Do::Present));
        const auto all =
            m_desk->programStore()
                .read([&](store::Connection& connection) { return reviews::reviewsOf(connection, partner); })
                .value();
        QCOMPARE(all.size(), std::size_t{2});
        QCOMPARE(all.front().state, reviews::ReviewState::Planned);
        QVERIFY(all.front().plannedOn > m_desk->clock.today());

        // The next review opens with what was left open, and closes it from there.
        m_desk->window->navigator()->openRecord(u"review"_s, all.front().id);
        QbrPanel& next = m_desk->page<ReviewPage>()->panel();
        QVERIFY(QTest::qWaitFor([&] { return next.book() != nullptr; }));
        next.showAgreed();
        QCOMPARE(next.items().model()->rowCount(), 1);
        QVERIFY(next.items().model()->index(0, 1).data().toString().startsWith(u"from "));
        next.items().setFocus();
        QTest::keyClick(&next.items(), Qt::Key_D);
        QVERIFY(QTest::qWaitFor(
            [&] { return next.items().model()->index(0, 4).data().toString().startsWith(u"done on"); }));
    }

    void presenterTurnsPages() {
        m_desk->open();
        reviews::Pack pack;
        pack.partner = u"Northwind"_s;
        for (int i = 0; i < 3; ++i)
            pack.sections.push_back({QString::number(i), u"Section %1"_s.arg(i), 0, u"Said."_s, {}});
        Presenter* presenter =
            present(std::make_shared<const PackBook>(pack, PackFormat::Wide), 0, m_desk->window.get());
        const QPointer<Presenter> alive(presenter);
        QVERIFY(QTest::qWaitForWindowExposed(presenter));
        QTest::keyClick(presenter, Qt::Key_Right);
        QTest::keyClick(presenter, Qt::Key_Space);
        QCOMPARE(presenter->page(), 2);
        QVERIFY(presenter->accessibleDescription().contains(u"Section 0"_s));
        QTest::keyClick(presenter, Qt::Key_Left);
        QCOMPARE(presenter->page(), 1);
        QTest::mouseClick(presenter, Qt::LeftButton);
        QCOMPARE(presenter->page(), 2);
        QTest::keyClick(presenter, Qt::Key_B);
        QVERIFY(presenter->isBlank());
        QCOMPARE(presenter->grab().toImage().pixelColor(presenter->rect().center()), QColor(Qt::black));
        QTest::keyClick(presenter, Qt::Key_B);
        QTest::keyClick(presenter, Qt::Key_N);
        QVERIFY(presenter->showsNext());
        QTest::keyClick(presenter, Qt::Key_5);
        QTest::keyClick(presenter, Qt::Key_Return);
        QCOMPARE(presenter->page(), 4);
        QTest::keyClick(presenter, Qt::Key_End);
        QTest::keyClick(presenter, Qt::Key_Right);
        QCOMPARE(presenter->page(), 4);
        QTest::keyClick(presenter, Qt::Key_Home);
        QCOMPARE(presenter->page(), 0);
        QTest::keyClick(presenter, Qt::Key_Escape);
        QVERIFY(QTest::qWaitFor([&] { return alive.isNull(); }));
    }

    void packsOfAnOwnersPartners() {
        m_desk->open();
        const QString folder = m_desk->folder.filePath(u"packs"_s);
        QVERIFY(QDir().mkpath(folder));
        m_desk->window->navigator()->showPage(u"qbr"_s);
        auto* page = m_desk->page<ReviewsPage>();
        QVERIFY(page != nullptr);
        m_desk->prompter.files.push_back({folder});
        withDialog<BatchPacksDialog>([&](BatchPacksDialog& dialog) {
            auto* owner = Desk::named<QComboBox>(&dialog, u"Owner"_s);
            QCOMPARE(owner->currentText(), u"Anna Krüger"_s);
            QTest::keyClick(&dialog, Qt::Key_Return);
        });
        QTest::mouseClick(m_desk->button<QPushButton>(page, u"Packs of an owner…"_s), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor(
            [&] { return m_desk->workspace().jobs().current().isEmpty() && !QDir(folder).isEmpty(); }, 30000));
        // Half of the twelve are hers.
        QCOMPARE(QDir(folder).entryList({u"*.pdf"_s}).size(), 6);
    }

    void cancelledPacksStopBetweenTwo() {
        m_desk->open();
        const QString folder = m_desk->folder.filePath(u"packs"_s);
        QVERIFY(QDir().mkpath(folder));
        const auto partners = m_desk->programStore()
                                  .read([](store::Connection& connection) { return partnersOf(connection, 0); })
                                  .value();
        QCOMPARE(partners.size(), std::size_t{12});
        int written = -1;
        saveAllPacks(m_desk->workspace(), partners, u"2026-Q3"_s, packFiles().front(), folder,
                     [&](int count) { written = count; });
        m_desk->workspace().jobs().cancelCurrent();
        QVERIFY(QTest::qWaitFor([&] { return written >= 0; }, 20000));
        QVERIFY(written < 12);
        QCOMPARE(QDir(folder).entryList({u"*.pdf"_s}).size(), written);
        QVERIFY(QDir(folder).entryList(QDir::Files).size() == written);
    }

    void agendaLinesRoundTrip_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("title");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("who");
        QTest::newRow("whole") << u"15 Results of the quarter – Anna Krüger"_s << u"Results of the quarter"_s << 15
                               << u"Anna Krüger"_s;
        QTest::newRow("no minutes") << u"Any other business"_s << u"Any other business"_s << 0 << QString();
        QTest::newRow("hyphen in a word") << u"20 Co-selling"_s << u"Co-selling"_s << 20 << QString();
    }
    void agendaLinesRoundTrip() {
        QFETCH(QString, line);
        QFETCH(QString, title);
        QFETCH(int, minutes);
        QFETCH(QString, who);
        const reviews::AgendaPoint point = agendaPoint(line);
        QCOMPARE(point.title, title);
        QCOMPARE(point.minutes, minutes);
        QCOMPARE(point.who, who);
        QCOMPARE(agendaLine(point), line);
    }

private:
    /// Does something with the dialog of this kind that comes up next, once it is there and active.
    template <class T>
    void withDialog(std::function<void(T&)> body) {
        QTimer::singleShot(0, m_desk->window.get(), [this, body = std::move(body)] {
            auto* dialog = qobject_cast<T*>(QApplication::activeModalWidget());
            if (dialog == nullptr) return withDialog<T>(body);
            if (!QTest::qWaitFor([dialog] { return dialog->isActiveWindow(); }))
                qWarning("the dialog did not become active");
            const QPointer<T> alive(dialog);
            body(*dialog);
            // A test that failed must not wait for an answer for ever.
            if (QTest::currentTestFailed() && alive) alive->reject();
        });
    }

    [[nodiscard]] QString commentaryOf(RecordId review) {
        const auto read = m_desk->programStore().read(
            [&](store::Connection& connection) { return reviews::readReview(connection, review); });
        return read && *read && !(*read)->commentary.empty() ? (*read)->commentary.front().second : QString();
    }

    std::unique_ptr<Desk> m_desk;
};

QTEST_MAIN(ReviewsPageTest)
#include "ReviewsPageTest.moc"
