// The funds in the real window: balances, burn-down, spending, ledger, and the forms that change them.
#include "ui/funds/FundsPage.h"

#include "tests/ui/funds/FundDesk.h"
#include "ui/funds/CostLines.h"
#include "ui/funds/PartnerFundsTab.h"
#include "ui/funds/RequestDialog.h"
#include "ui/partners/CompanyPage.h"
#include "ui/records/LinkedTab.h"
#include "ui/records/RecordTable.h"
#include "ui/widgets/FlowChart.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTableView>

using namespace channelbook;
using namespace channelbook::test;

class FundsPageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<FundDesk> m_desk;
    FundsPage* m_page = nullptr;

    /// Two requests of € 1,000 each, one of them approved; then the page.
    void open() {
        m_desk->asAnna = [&] {
            const RecordId first = m_desk->m_program->store()
                                       .read([](store::Connection& connection) {
                                           return connection.integer("SELECT min(id) FROM mdf_request");
                                       })
                                       .value();
            FundDesk::must(m_desk->m_program->store().perform(
                funds::ActOnRequests{{first}, funds::RequestAct::Approve, 0, {}, {}, {}}));
        };
        m_desk->open(2);
        QTest::keyClick(m_desk->window.get(), Qt::Key_G);
        QTest::keyClick(m_desk->window.get(), Qt::Key_F);
        m_page = m_desk->page<FundsPage>();
        QVERIFY(m_page != nullptr);
        QSignalSpy loaded(m_page, &FundsPage::loaded);
        QVERIFY(loaded.wait());
    }
    [[nodiscard]] QString money(const QString& text) const { return u"€"_s + QChar(0xa0) + text; }
    [[nodiscard]] QString cell(const QTableView& table, int row, int column) const {
        return table.model()->index(row, column).data().toString();
    }

private Q_SLOTS:
    void init() { m_desk = std::make_unique<FundDesk>(); }
    void cleanup() { m_desk.reset(); }

    void listsWhatIsInTheFunds() {
        open();
        QCOMPARE(m_page->funds().model()->rowCount(), 1);
        QCOMPARE(cell(m_page->funds(), 0, 0), u"EMEA 2026"_s);
        QCOMPARE(cell(m_page->funds(), 0, 1), money(u"249,000"_s));
        QCOMPARE(cell(m_page->funds(), 0, 2), money(u"250,000"_s));
    }

    /// What was, and what is expected at the pace so far; every point sums to the budget.
    void burnsDown() {
        open();
        const ChartContent& content = m_page->burn().content();
        QCOMPARE(content.series.size(), 4);
        QVERIFY(content.categories.size() > 20);
        QVERIFY(content.categories.last().endsWith(u'*'));
        for (int point = 0; point < content.categories.size(); ++point) {
            double sum = 0;
            for (const FlowSeries& series : content.series) sum += series.values.at(point);
            // Before its first entry there was nothing in it.
            QVERIFY2(sum == 0.0 || qAbs(sum - 250'000.0) < 0.01, qPrintable(content.categories.at(point)));
        }
        QVERIFY(content.series[3].values.last() <= 249'000.0);
        QVERIFY(content.words(3, static_cast<int>(content.categories.size()) - 1).contains(u"(forecast)"_s));
    }

    /// A bar opens the requests it stands for.
    void spendingOpensItsRecords() {
        open();
        m_page->showPart(FundsPage::Spending);
        QCOMPARE(m_page->spends().model()->rowCount(), 1);
        QCOMPARE(cell(m_page->spends(), 0, 0), u"Webinar"_s);
        QCOMPARE(cell(m_page->spends(), 0, 1), u"2"_s);
        QString title;
        qint64 rows = -1;
        m_desk->withDialog([&](QDialog& dialog) {
            title = dialog.windowTitle();
            auto* table = dialog.findChild<RecordTable*>();
            QTRY_VERIFY(table->model()->rowCount() > 0);
            rows = table->model()->rowCount();
            dialog.reject();
        });
        m_page->spends().setFocus();
        m_page->spends().setCurrentIndex(m_page->spends().model()->index(0, 1));
        QTest::keyClick(&m_page->spends(), Qt::Key_Return);
        QCOMPARE(title, u"Requests of Webinar"_s);
        QCOMPARE(rows, 2);
    }

    void showsTheLedger() {
        open();
        m_page->showPart(FundsPage::Ledger);
        QVERIFY(m_page->ledger() != nullptr);
        QTRY_COMPARE(m_page->ledger()->model()->rowCount(), 2); // the budget, and what was approved
    }

    void setsAsideAndTakesBack() {
        open();
        const auto setAside = [&](const QString& amount, const QString& pool) {
            m_desk->withDialog([&](QDialog& dialog) {
                QTest::keyClicks(Desk::named<QLineEdit>(&dialog, u"Or a pool"_s), pool);
                auto* edit = Desk::named<QLineEdit>(&dialog, u"Amount (EUR)"_s);
                QTest::keyClicks(edit, amount);
                QTest::keyClick(edit, Qt::Key_Return);
                if (dialog.isVisible()) dialog.reject();
            });
            for (QAction* action : m_page->findChildren<QAction*>())
                if (action->text() == u"Set aside for a partner or a pool…"_s) action->trigger();
        };
        setAside(u"5000"_s, u"Newcomers"_s);
        QTRY_COMPARE(m_page->funds().model()->index(0, 1).data().toString(), money(u"249,000"_s));
        QCOMPARE(toInteger(m_desk->programStore()
                               .read([](store::Connection& connection) {
                                   return Value{connection.integer(
                                       "SELECT b.available FROM fund_allocation a JOIN pot_balance b ON b.id = a.id")};
                               })
                               .value()),
                 500'000);
        // Without a partner or a pool nothing is set aside.
        setAside(u"5000"_s, QString());
        QCOMPARE(m_desk->programStore()
                     .read([](store::Connection& connection) {
                         return connection.integer("SELECT count(*) FROM fund_allocation");
                     })
                     .value(),
                 1);
    }

    void opensAFund() {
        open();
        m_desk->withDialog([&](QDialog& dialog) {
            QTest::keyClicks(Desk::named<QLineEdit>(&dialog, u"Name"_s), u"APAC 2026"_s);
            auto* currency = Desk::named<QLineEdit>(&dialog, u"Currency"_s);
            currency->selectAll();
            QTest::keyClicks(currency, u"jpy"_s);
            auto* amount = Desk::named<QLineEdit>(&dialog, u"Budget"_s);
            QTest::keyClicks(amount, u"12,000,000"_s);
            QTest::keyClick(amount, Qt::Key_Return);
        });
        QTest::keyClick(m_desk->window.get(), Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(m_page->funds().model()->rowCount(), 2);
        QCOMPARE(
            m_desk->programStore()
                .read([](store::Connection& connection) {
                    return connection.integer(
                        "SELECT b.available FROM fund f JOIN fund_balance b ON b.id = f.id WHERE f.currency = 'JPY'");
                })
                .value(),
            12'000'000);
    }

    /// A partner's record has its requests, and a form for another: first kept as a draft, then submitted.
    void aRequestIsMadeOnThePartnersRecord() {
        open();
        m_desk->workspace().openRecord(u"partner"_s, m_desk->partner);
        auto* company = m_desk->page<CompanyPage>();
        QVERIFY(company != nullptr);
        company->showFunds();
        auto* tab = company->findChild<PartnerFundsTab*>();
        QVERIFY(tab != nullptr && tab->isVisible());
        QTRY_COMPARE(tab->list().table().model()->rowCount(), 2);
        QString share;
        m_desk->withDialog([&](QDialog& dialog) {
            QVERIFY(qobject_cast<RequestDialog*>(&dialog) != nullptr);
            QTest::keyClicks(Desk::named<QLineEdit>(&dialog, u"What it is called"_s), u"Security day"_s);
            QTest::keyClicks(Desk::named<QLineEdit>(&dialog, u"Begins"_s), u"2026-12-01"_s);
            auto* shares = Desk::named<QLineEdit>(&dialog, u"Shares"_s);
            shares->selectAll();
            QTest::keyClicks(shares, u"1/3,1/3,1/3"_s);
            auto* lines = dialog.findChild<CostLines*>();
            lines->item(0, 0)->setText(u"Room"_s);
            lines->item(0, 1)->setText(u"1,000"_s);
            for (const QLabel* label : dialog.findChildren<QLabel*>())
                if (label->text().startsWith(u"Our share:"_s)) share = label->text();
            QTest::keyClick(shares, Qt::Key_Return);
        });
        QTest::mouseClick(Desk::button(tab, u"New request…"_s), Qt::LeftButton);
        QCOMPARE(share, u"Our share: %1 of %2"_s.arg(money(u"333.34"_s), money(u"1,000"_s)));
        const funds::RequestFacts facts = m_desk->facts(u"Security day"_s);
        QCOMPARE(facts.state, funds::RequestState::Submitted);
        QCOMPARE(facts.requested, 33'334);
        QCOMPARE(facts.partner, m_desk->partner);
        QCOMPARE(facts.end, u"2026-12-01"_s);
        QTRY_COMPARE(tab->list().table().model()->rowCount(), 3);
    }
};

QTEST_MAIN(FundsPageTest)
#include "FundsPageTest.moc"
