// The page of tiers and a partner's scorecard, by real keys and clicks. Today is 2026-10-19.
#include "core/tiers/Review.h"
#include "tests/ui/shell/Desk.h"
#include "ui/partners/CompanyPage.h"
#include "ui/tiers/AssignDialog.h"
#include "ui/tiers/ReviewPart.h"
#include "ui/tiers/ScorecardTab.h"
#include "ui/tiers/SimulationPart.h"
#include "ui/tiers/StandingPart.h"
#include "ui/tiers/TierCards.h"
#include "ui/tiers/TiersPage.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QTimer>

using namespace channelbook;
using namespace channelbook::test;

class TiersPageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Desk> m_desk;

    /// Open to all; Silver for a deal won in twelve months; Gold for many.
    static tiers::Definition definition() {
        tiers::Definition result;
        result.name = u"Main"_s;
        const auto tier = [&](const QString& name, double deals, qint64 cost) {
            tiers::Tier one;
            one.name = name;
            if (deals > 0) {
                one.asks.kind = tiers::Requirement::Kind::Metric;
                one.asks.metric = u"won_deals"_s;
                one.asks.value = deals;
            }
            one.benefits = {{u"Benefit of %1"_s.arg(name), cost, 0, {}}};
            result.tiers.push_back(one);
        };
        tier(u"Registered"_s, 0, 0);
        tier(u"Silver"_s, 1, 1000);
        tier(u"Gold"_s, 50, 5000);
        return result;
    }
    TiersPage* openPage() {
        m_desk->window->navigator()->showPage(u"tiers"_s);
        auto* page = m_desk->page<TiersPage>();
        if (page == nullptr) return nullptr;
        QSignalSpy shown(page, &TiersPage::shown);
        if (page->standing().count() == 0 && !shown.wait(10000)) return nullptr;
        return page;
    }
    void publish(const tiers::Definition& definition) { QVERIFY(m_desk->programStore().perform(tiers::PublishProgram{definition, nullptr})); }
    static QString cell(QTableView& table, int row, int column) { return table.model()->index(row, column).data().toString(); }
    static int rowOf(QTableView& table, const QString& name) {
        for (int row = 0; row < table.model()->rowCount(); ++row)
            if (cell(table, row, 0) == name) return row;
        return -1;
    }
    qint64 standings() {
        return m_desk->programStore().read([](store::Connection& connection) { return connection.integer("SELECT count(*) FROM tier_standing"); }).value();
    }

private Q_SLOTS:
    void init() {
        m_desk = std::make_unique<Desk>();
        m_desk->open(12);
    }
    void cleanup() { m_desk.reset(); }

    void aProgramBeginsWithADraftToBePublished() {
        // `g` and its key lead there.
        QTest::keyClick(m_desk->window.get(), Qt::Key_G);
        QTest::keyClick(m_desk->window.get(), Qt::Key_X);
        auto* page = m_desk->page<TiersPage>();
        QVERIFY(page != nullptr);
        QTRY_VERIFY(Desk::labelled(page, u"No tiers are published"_s));
        QTest::mouseClick(Desk::button(page, u"Play the draft through"_s), Qt::LeftButton);
        QCOMPARE(page->part(), TiersPage::Draft);
        QTRY_VERIFY(page->simulation().result().has_value());
        QCOMPARE(page->simulation().draft().name, tiers::standardProgram().name);
        QTRY_VERIFY(page->simulation().publishButton().isEnabled());
        QTest::mouseClick(&page->simulation().publishButton(), Qt::LeftButton);
        QTRY_VERIFY(page->standing().count() > 0);
        QCOMPARE(m_desk->programStore().read(&tiers::publishedPrograms)->size(), std::size_t(1));
        // One undo makes it a draft again.
        QTest::keyClick(m_desk->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(m_desk->programStore().read(&tiers::publishedPrograms)->size(), std::size_t(0));
    }

    void partnersAreListedFilteredAndOpened() {
        publish(definition());
        TiersPage* page = openPage();
        QVERIFY(page != nullptr);
        QTableView& table = page->standing().table();
        const int all = table.model()->rowCount();
        QVERIFY(all > 3);
        QVERIFY(!cell(table, 0, 5).isEmpty());
        const QString name = cell(table, 1, 0);
        QTest::keyClick(m_desk->window.get(), Qt::Key_Slash);
        QTest::keyClicks(QApplication::focusWidget(), name);
        QTRY_COMPARE(table.model()->rowCount(), 1);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(table.hasFocus());
        QTest::keyClick(&table, Qt::Key_Return);
        QTRY_VERIFY(m_desk->page<CompanyPage>() != nullptr);
        QTRY_COMPARE(m_desk->page<CompanyPage>()->accessibleName(), name);
    }

    void thresholdsArePlayedThroughAndPublished() {
        publish(definition());
        TiersPage* page = openPage();
        QVERIFY(page != nullptr);
        page->showPart(TiersPage::Draft);
        SimulationPart& part = page->simulation();
        QTRY_VERIFY(part.result().has_value());
        QVERIFY(part.result()->moved.empty());
        QCOMPARE(part.thresholds().rowCount(), 2);
        QVERIFY(!part.saveButton().isEnabled());
        // Typed into the threshold of Gold: one deal.
        auto* gold = qobject_cast<QDoubleSpinBox*>(part.thresholds().cellWidget(1, 2));
        QVERIFY(gold != nullptr);
        QVERIFY(gold->accessibleName().startsWith(u"Gold: "));
        gold->setFocus();
        gold->selectAll();
        QTest::keyClicks(gold, u"1"_s);
        QTest::keyClick(gold, Qt::Key_Return);
        QCOMPARE(part.draft().tiers[2].asks.value, 1.0);
        QTRY_VERIFY(!part.result()->moved.empty());
        const auto moved = static_cast<int>(part.result()->moved.size());
        QCOMPARE(part.moved().model()->rowCount(), moved);
        QVERIFY(part.result()->costThen > 0);
        QCOMPARE(standings(), 0); // nothing is written
        QTRY_VERIFY(part.saveButton().isEnabled());
        QTest::mouseClick(&part.saveButton(), Qt::LeftButton);
        QTRY_COMPARE(m_desk->programStore().read(&tiers::storedPrograms)->size(), std::size_t(3)); // with the standard draft
        const tiers::Definition draft = part.draft();
        const std::vector<tiers::Moved> said = part.result()->moved;
        QTRY_VERIFY(part.publishButton().isEnabled());
        QTest::mouseClick(&part.publishButton(), Qt::LeftButton);
        QTRY_COMPARE(m_desk->programStore().read(&tiers::publishedPrograms)->front().version, 2);
        QCOMPARE(m_desk->programStore().read(&tiers::publishedPrograms)->front().definition, draft);
        // What the simulation said happens.
        page->showPart(TiersPage::Review);
        QTRY_VERIFY(page->review().applyAll().isEnabled());
        QTest::mouseClick(&page->review().applyAll(), Qt::LeftButton);
        QTRY_VERIFY(standings() > 0);
        for (const tiers::Moved& one : said) QCOMPARE(toText(m_desk->valueOf(u"partner"_s, one.name, u"tier"_s)), one.after.to);
    }

    void aReviewIsDoneForSomeAndTakenBack() {
        publish(definition());
        TiersPage* page = openPage();
        QVERIFY(page != nullptr);
        page->showPart(TiersPage::Review);
        QTableView& table = page->review().table();
        QTRY_VERIFY(table.model()->rowCount() > 1);
        const int before = table.model()->rowCount();
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_Home, Qt::ControlModifier);
        const QString name = cell(table, table.currentIndex().row(), 0);
        QTest::mouseClick(&page->review().applySelected(), Qt::LeftButton);
        QTRY_COMPARE(standings(), 1);
        QTRY_VERIFY(rowOf(table, name) < 0 || table.model()->rowCount() == before);
        QTest::keyClick(m_desk->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(standings(), 0);
    }

    void aTierIsSetByHandWithAReason() {
        publish(definition());
        TiersPage* page = openPage();
        QVERIFY(page != nullptr);
        QTableView& table = page->standing().table();
        const QString name = cell(table, 0, 0);
        table.setFocus();
        bool complained = false;
        QTimer::singleShot(0, this, [&] {
            auto* dialog = qobject_cast<AssignDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            Desk::named<QComboBox>(dialog, u"Tier"_s)->setCurrentText(u"Gold"_s);
            QTest::mouseClick(Desk::button(dialog, u"Set the tier"_s), Qt::LeftButton);
            complained = dialog->isVisible() && Desk::labelled(dialog, u"Say why."_s);
            QTest::keyClicks(Desk::named<QLineEdit>(dialog, u"Reason"_s), u"Strategic"_s);
            QTest::keyClick(Desk::named<QLineEdit>(dialog, u"Reason"_s), Qt::Key_Return);
            if (dialog->isVisible()) dialog->reject();
        });
        QTest::keyClick(m_desk->window.get(), Qt::Key_F2);
        QVERIFY(complained);
        QTRY_COMPARE(toText(m_desk->valueOf(u"partner"_s, name, u"tier"_s)), u"Gold"_s);
        QTRY_COMPARE(cell(table, rowOf(table, name), 2), u"Gold"_s);
        // And a letter says so.
        m_desk->prompter.savePaths.push_back(m_desk->folder.filePath(u"letter.html"_s));
        table.selectRow(rowOf(table, name));
        QTest::mouseClick(Desk::button(page, u"Letter to the partner…"_s), Qt::LeftButton);
        QFile letter(m_desk->folder.filePath(u"letter.html"_s));
        QVERIFY(letter.open(QIODevice::ReadOnly));
        QVERIFY(QString::fromUtf8(letter.readAll()).contains(name.toHtmlEscaped()));
    }

    void aScorecardShowsEachLineAndTheWayToTheNextTier() {
        publish(definition());
        m_desk->workspace().openRecord(u"partner"_s, m_desk->idOf(u"partner"_s, u"Kestrel Security"_s));
        auto* page = m_desk->page<CompanyPage>();
        QVERIFY(page != nullptr && page->scorecard() != nullptr);
        QSignalSpy shown(page->scorecard(), &ScorecardTab::shown);
        page->showScorecard();
        QTRY_VERIFY(!shown.isEmpty());
        QVERIFY(page->scorecard()->lines().model()->rowCount() >= 5);
        QVERIFY(!cell(page->scorecard()->lines(), 0, 5).isEmpty());
        QVERIFY(!page->scorecard()->standing().isEmpty());
        QCOMPARE(page->scorecard()->requirements().model()->rowCount(), 1);
        // It follows what happens.
        QVERIFY(m_desk->programStore().perform(tiers::AssignTier{m_desk->workspace().catalogue(), m_desk->idOf(u"partner"_s, u"Kestrel Security"_s), u"Gold"_s, u"Strategic"_s, {}}));
        QTRY_COMPARE(page->scorecard()->history().model()->rowCount(), 1);
        QVERIFY(cell(page->scorecard()->history(), 0, 3).contains(u"Strategic"));
    }

    void everyVersionCanBeLookedAt() {
        publish(definition());
        TiersPage* page = openPage();
        QVERIFY(page != nullptr);
        page->showPart(TiersPage::Cards);
        QTRY_VERIFY(Desk::labelled(page, u"Deals won of at least 50 in 12 month(s)"_s));
        QVERIFY(Desk::labelled(page, u"Benefit of Gold (5,000 USD a year)"_s));
        QCOMPARE(page->cards().versions().count(), 2);
        page->cards().versions().setFocus();
        QTest::keyClick(&page->cards().versions(), Qt::Key_Down);
        QTRY_VERIFY(!Desk::labelled(page, u"Deals won of at least 50 in 12 month(s)"_s));
    }
};

QTEST_MAIN(TiersPageTest)
#include "TiersPageTest.moc"
