// Twenty thousand runs: the tracker holds their order, pages the rows that are seen, and never all of them.
#include "tests/ui/onboarding/PlaybookDesk.h"
#include "ui/onboarding/OnboardingPage.h"
#include "ui/onboarding/TrackerTable.h"

#include <QScrollBar>

using namespace channelbook;
using namespace channelbook::test;

namespace {
constexpr int many = 20'000;
constexpr int scrolls = 60;
} // namespace

class ManyRunsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTrackerScrollsThroughTwentyThousand() {
        PlaybookDesk desk;
        desk.open(1);
        std::vector<RecordId> partners;
        const auto made = desk.programStore().write(u"test"_s, [&](store::Transaction& transaction) -> Expected<void> {
            for (int i = 0; i < many; ++i) {
                const RecordId id = transaction.newId();
                store::Statement& company = transaction.cached(u"INSERT INTO company(id, name) VALUES(?, ?)"_s);
                company.bind(1, id).bind(2, u"Partner %1"_s.arg(i, 5, 10, QChar(u'0')));
                company.step();
                store::Statement& partner =
                    transaction.cached(u"INSERT INTO partner(id, type, stage) VALUES(?, 'Reseller', 'Onboarding')"_s);
                partner.bind(1, id);
                partner.step();
                partners.push_back(id);
            }
            return {};
        });
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().args.join(u' ')));
        QVERIFY(desk.workspace().perform(playbooks::SaveTemplate{PlaybookDesk::fastStart()}));
        playbooks::StartRuns command;
        command.partners = partners;
        command.playbook = u"fast-start"_s;
        QVERIFY(desk.workspace().perform(command));
        desk.window->navigator()->showPage(u"onboarding"_s);
        auto* page = desk.page<OnboardingPage>();
        QTRY_COMPARE_WITH_TIMEOUT(page->model().rowCount(), many, 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::focusWidget(), static_cast<QWidget*>(&page->table()), 10'000);
        qint64 slowest = 0;
        QScrollBar& bar = *page->table().verticalScrollBar();
        for (int i = 0; i <= scrolls; ++i) {
            const Stopwatch watch;
            bar.setValue(static_cast<int>(static_cast<qint64>(bar.maximum()) * i / scrolls));
            page->table().repaint();
            slowest = std::max(slowest, watch.elapsed());
            const QModelIndex top = page->table().indexAt({Space::s, Space::s});
            QVERIFY(top.isValid());
            QVERIFY(page->model().row(top.row()) != nullptr);
        }
        qInfo("slowest of %d jumps through %d runs: %lld ms; the list took %s", scrolls, many, slowest,
              qPrintable(page->statusRight()));
        QTest::keyClick(&page->table(), Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(page->table().currentIndex().row(), 0);
        for (int i = 0; i < scrolls; ++i) QTest::keyClick(&page->table(), Qt::Key_PageDown);
        QVERIFY(page->table().currentIndex().row() > scrolls);
        QTest::keyClick(&page->table(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(page->table().selectedRuns().size(), std::size_t(many));
    }
};

QTEST_MAIN(ManyRunsTest)
#include "ManyRunsTest.moc"
