// Claims with their proofs in the real window, by real keys.
#include "tests/ui/funds/FundDesk.h"
#include "ui/funds/ClaimDialog.h"
#include "ui/funds/ClaimPage.h"
#include "ui/funds/ClaimsPage.h"
#include "ui/funds/CostLines.h"
#include "ui/funds/ProofViewer.h"
#include "ui/funds/RequestPage.h"
#include "ui/funds/RequestPanel.h"

#include <QBuffer>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPdfWriter>
#include <QTreeWidget>

using namespace channelbook;
using namespace channelbook::test;

namespace {

/// A PDF of some pages, each with a black square in its middle.
QByteArray pdf(int pages) {
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        QPainter painter(&writer);
        for (int page = 0; page < pages; ++page) {
            if (page > 0) writer.newPage();
            painter.fillRect(QRect(writer.width() / 4, writer.height() / 4, writer.width() / 2, writer.height() / 2),
                             page == 0 ? Qt::black : Qt::red);
        }
    }
    return content;
}

QByteArray png(const QSize& size) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return content;
}

} // namespace

class ClaimsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<FundDesk> m_desk;
    ClaimsPage* m_page = nullptr;

    /// Jim's claim of € 500 of a request that was approved, proved by these.
    RecordId claim(RecordId request, const QString& name,
                   const std::vector<std::tuple<QString, QString, QString, QByteArray>>& proofs) {
        RecordId id = 0;
        store::Store& store = m_desk->m_program->store();
        FundDesk::must(store.perform(funds::SaveClaim{
            0, {request, name, u"R-1"_s, u"2026-10-10"_s, {}, {{u"Venues"_s, 100'000}}, false, {}}, &id}));
        for (const auto& [kind, file, type, content] : proofs)
            FundDesk::must(store.perform(funds::AddProof{id, kind, file, type, content}));
        FundDesk::must(store.perform(funds::ActOnClaim{id, funds::ClaimAct::Submit, 0, {}, {}, {}, {}}));
        return id;
    }
    /// Opens the program: Jim asks, Anna approves, Jim claims, and the window opens for Anna.
    void open(const std::function<void(RecordId request)>& claims) {
        {
            RecordId request = 0;
            m_desk->extra = [&] { request = m_desk->ask(u"Roadshow"_s, 400'000, m_desk->partner); };
            m_desk->asAnna = [&] {
                FundDesk::must(m_desk->m_program->store().perform(
                    funds::ActOnRequests{{request}, funds::RequestAct::Approve, 0, {}, {}, {}}));
            };
            m_desk->asJim = [&] { claims(request); };
            m_desk->open(0);
        }
    }
    void showClaims() {
        QTest::keyClick(m_desk->window.get(), Qt::Key_G);
        QTest::keyClick(m_desk->window.get(), Qt::Key_L);
        m_page = m_desk->page<ClaimsPage>();
        QVERIFY(m_page != nullptr);
        QSignalSpy loaded(m_page, &ClaimsPage::loaded);
        QVERIFY(loaded.wait());
        m_page->focusContent();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    [[nodiscard]] funds::Claim read(RecordId id) {
        return m_desk->programStore()
            .read([&](store::Connection& connection) { return funds::readClaim(connection, id).value(); })
            .value();
    }
    [[nodiscard]] bool says(QWidget* root, const QString& text) const {
        const auto labels = root->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->isVisible() && label->text().contains(text); });
    }
    [[nodiscard]] ProofViewer& viewer() const { return m_page->panel().viewer(); }

private Q_SLOTS:
    void init() {
        m_desk = std::make_unique<FundDesk>();
        m_page = nullptr;
    }
    void cleanup() { m_desk.reset(); }

    /// By keyboard alone: both proofs are looked at, the claim is approved and paid, and all of it undone and done
    /// again.
    void twoProofsAreReviewedAndPaid() {
        RecordId id = 0;
        open([&](RecordId request) {
            id = claim(request, u"Invoice"_s,
                       {{u"invoice"_s, u"R-1.pdf"_s, u"application/pdf"_s, pdf(2)},
                        {u"attendee list"_s, u"room.png"_s, u"image/png"_s, png({400, 200})}});
        });
        showClaims();
        QCOMPARE(m_page->list().model()->rowCount(), 1);
        QTRY_COMPARE(viewer().pageCount(), 2);
        const QImage first = viewer().picture();
        QVERIFY(!first.isNull());
        // Paper is white, the square in its middle black: it was drawn, not only opened.
        QCOMPARE(first.pixelColor(2, 2), QColor(Qt::white));
        QVERIFY(first.pixelColor(first.width() / 2, first.height() / 2).lightness() < 10);
        viewer().goTo(1);
        QVERIFY(viewer().picture().pixelColor(first.width() / 2, first.height() / 2).red() > 200);
        key(Qt::Key_Space);
        QTRY_COMPARE(viewer().proof().name, u"room.png"_s);
        QTRY_VERIFY(!viewer().picture().isNull());
        QCOMPARE(viewer().picture().pixelColor(5, 5), QColor(Qt::blue));

        key(Qt::Key_A);
        QCOMPARE(read(id).state, funds::ClaimState::Approved);
        m_desk->withDialog([&](QDialog& dialog) {
            auto* number = Desk::named<QLineEdit>(&dialog, u"Its number"_s);
            QVERIFY(number != nullptr && dialog.focusWidget() == number);
            QTest::keyClick(number, Qt::Key_Return);
            QVERIFY(dialog.isVisible()); // without a number nothing is paid
            QTest::keyClicks(number, u"W-77"_s);
            QTest::keyClick(number, Qt::Key_Return);
        });
        key(Qt::Key_P);
        QCOMPARE(read(id).state, funds::ClaimState::Paid);
        QCOMPARE(read(id).paymentReference, u"W-77"_s);
        QCOMPARE(m_desk->balance().paid, 50'000);
        QTRY_COMPARE(m_page->list().model()->rowCount(), 0);

        m_desk->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_desk->window.get()));
        for (int i = 0; i < 2; ++i) QTest::keyClick(m_desk->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(read(id).state, funds::ClaimState::Submitted);
        QTRY_COMPARE(m_page->list().model()->rowCount(), 1);
        for (int i = 0; i < 2; ++i)
            QTest::keyClick(m_desk->window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(read(id).state, funds::ClaimState::Paid);
        QCOMPARE(m_desk->balance().paid, 50'000);
    }

    /// A proof that was handed in before is flagged, and approving it needs a reason.
    void theSameProofTwiceIsFlagged() {
        RecordId second = 0;
        open([&](RecordId request) {
            const QByteArray list = png({40, 40});
            claim(request, u"First"_s,
                  {{u"invoice"_s, u"a.png"_s, u"image/png"_s, png({41, 40})},
                   {u"attendee list"_s, u"list.png"_s, u"image/png"_s, list}});
            second = claim(request, u"Second"_s,
                           {{u"invoice"_s, u"b.png"_s, u"image/png"_s, png({42, 40})},
                            {u"attendee list"_s, u"again.png"_s, u"image/png"_s, list}});
        });
        showClaims();
        key(Qt::Key_Down);
        QVERIFY(says(m_page, u"“again.png” is the same file as one of “First”"_s));
        key(Qt::Key_A);
        QCOMPARE(read(second).state, funds::ClaimState::Submitted);
        m_desk->prompter.texts = {u"One event, two invoices"_s};
        key(Qt::Key_A);
        QCOMPARE(read(second).state, funds::ClaimState::Approved);
    }

    void lessIsApprovedWithAReason() {
        RecordId id = 0;
        open([&](RecordId request) {
            id = claim(request, u"Invoice"_s,
                       {{u"invoice"_s, u"a.png"_s, u"image/png"_s, png({41, 40})},
                        {u"attendee list"_s, u"list.png"_s, u"image/png"_s, png({40, 40})}});
        });
        showClaims();
        m_desk->withDialog([&](QDialog& dialog) {
            auto* amount = Desk::named<QLineEdit>(&dialog, u"Amount (EUR)"_s);
            QTest::keyClicks(amount, u"400"_s);
            QTest::keyClick(amount, Qt::Key_Return);
            QVERIFY(dialog.isVisible());
            QTest::keyClicks(Desk::named<QLineEdit>(&dialog, u"Why"_s), u"No drinks"_s);
            QTest::keyClick(amount, Qt::Key_Return);
        });
        key(Qt::Key_E);
        QCOMPARE(read(id).approved, 40'000);
        QCOMPARE(read(id).reason, u"No drinks"_s);
    }

    /// What cannot be read is said, and does no harm.
    void aBrokenFileIsNamed() {
        open([&](RecordId request) {
            claim(request, u"Invoice"_s,
                  {{u"invoice"_s, u"broken.pdf"_s, u"application/pdf"_s, QByteArray("%PDF-1.7\nnothing more")},
                   {u"attendee list"_s, u"list.txt"_s, u"text/plain"_s, QByteArray("Ewa Nowak\n")}});
        });
        showClaims();
        QTRY_VERIFY(says(m_page, u"This PDF cannot be read."_s));
        QVERIFY(viewer().picture().isNull());
        key(Qt::Key_Space);
        QTRY_COMPARE(viewer().proof().name, u"list.txt"_s);
        QTRY_VERIFY(Desk::named<QWidget>(m_page, u"The proof's text"_s) != nullptr);
    }

    /// On its request's page a claim is made with its proofs, by whoever asked for it.
    void aClaimIsMadeInItsForm() {
        RecordId request = 0;
        open([&](RecordId one) { request = one; });
        m_desk->workspace().openRecord(u"mdf-request"_s, request);
        auto* page = m_desk->page<RequestPage>();
        QVERIFY(page != nullptr);
        page->focusContent();
        const QString invoice = m_desk->folder.filePath(u"R-9.pdf"_s);
        QFile file(invoice);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(pdf(1));
        file.close();
        m_desk->prompter.files = {{invoice}};
        m_desk->prompter.items = {0};
        bool missing = false;
        m_desk->withDialog([&](QDialog& dialog) {
            QTest::keyClicks(Desk::named<QLineEdit>(&dialog, u"Invoice number"_s), u"R-9"_s);
            auto* lines = dialog.findChild<CostLines*>();
            lines->item(0, 0)->setText(u"Venues"_s);
            lines->item(0, 1)->setText(u"1,000"_s);
            QTest::mouseClick(Desk::button(&dialog, u"Add files…"_s), Qt::LeftButton);
            for (const QLabel* label : dialog.findChildren<QLabel*>())
                missing = missing || label->text().startsWith(u"Still to be proved by:"_s);
            QTest::mouseClick(Desk::button(&dialog, u"Keep as a draft"_s), Qt::LeftButton);
        });
        key(Qt::Key_N);
        QVERIFY(missing);
        const RecordId claim =
            m_desk->programStore()
                .read([](store::Connection& connection) { return connection.integer("SELECT id FROM mdf_claim"); })
                .value();
        QCOMPARE(read(claim).state, funds::ClaimState::Draft);
        QCOMPARE(read(claim).claimed, 50'000);
        QCOMPARE(m_desk->programStore()
                     .read([&](store::Connection& connection) { return funds::proofsOf(connection, claim).size(); })
                     .value(),
                 1U);
    }
};

QTEST_MAIN(ClaimsTest)
#include "ClaimsTest.moc"
