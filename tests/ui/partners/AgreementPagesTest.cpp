// Agreements on a partner's page, the renewal calendar and a partner's leaving, by real keys and clicks. Today is 2026-10-19.
#include "core/partners/Agreements.h"
#include "tests/ui/shell/Desk.h"
#include "ui/partners/AgreementActions.h"
#include "ui/partners/AgreementClock.h"
#include "ui/partners/AgreementsTab.h"
#include "ui/partners/CompanyPage.h"
#include "ui/partners/RenewalsPage.h"
#include "ui/pipeline/OffboardingDialog.h"
#include "ui/records/LinkedTab.h"
#include "ui/records/ValueEditor.h"

#include <QComboBox>
#include <QFile>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTimer>

using namespace channelbook;
using namespace channelbook::test;

class AgreementPagesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Desk> m_desk;
    RecordId m_partner = 0;

    RecordId agreement(const QString& name, const QString& start, const QString& end, bool renews, std::initializer_list<partners::AgreementAction> actions = {}) {
        RecordId id = 0;
        const auto made = m_desk->programStore().perform(records::CreateRecord{
            m_desk->workspace().catalogue(), u"agreement"_s,
            {{u"name"_s, name}, {u"partner"_s, m_partner}, {u"start_on"_s, start}, {u"end_on"_s, end}, {u"term_months"_s, qint64(12)}, {u"notice_days"_s, qint64(60)}, {u"auto_renew"_s, qint64(renews ? 1 : 0)}}, &id});
        if (!made) qWarning() << int(made.error().code) << made.error().args;
        for (const auto action : actions) static_cast<void>(m_desk->programStore().perform(partners::ActOnAgreement{m_desk->workspace().catalogue(), id, action, {}, {}, {}}));
        return id;
    }
    static constexpr std::initializer_list<partners::AgreementAction> inForce{partners::AgreementAction::SignPartner, partners::AgreementAction::SignUs, partners::AgreementAction::Activate};
    QString stateOf(RecordId id) {
        const auto read = m_desk->programStore().read([&](store::Connection& connection) { return partners::readAgreement(connection, id); });
        return partners::stateName((*read)->state);
    }
    QString endOf(RecordId id) {
        return (*m_desk->programStore().read([&](store::Connection& connection) { return partners::readAgreement(connection, id); }))->endOn;
    }
    static QPushButton* step(QWidget* root, const char* name) { return root->findChild<QPushButton*>(u"agreement:"_s + QString::fromLatin1(name)); }
    /// Presses a step's button once it is there.
    void press(QWidget* root, const char* name) {
        QTRY_VERIFY2(step(root, name) != nullptr && step(root, name)->isVisible() && step(root, name)->isEnabled(), name);
        QTest::mouseClick(step(root, name), Qt::LeftButton);
    }

private Q_SLOTS:
    void init() {
        m_desk = std::make_unique<Desk>();
        m_desk->open(3);
        m_partner = m_desk->idOf(u"partner"_s, u"Kestrel Security"_s);
    }
    void cleanup() { m_desk.reset(); }

    void anAgreementGoesItsWayByButtons() {
        const RecordId id = agreement(u"Reseller"_s, u"2026-10-01"_s, u"2027-09-30"_s, true);
        m_desk->workspace().openRecord(u"agreement"_s, id);
        auto* page = m_desk->page<CompanyPage>();
        QVERIFY(page != nullptr && page->agreements() != nullptr);
        QTRY_COMPARE(page->agreements()->list().table().records().rowCount(), 1);
        QWidget* actions = &page->agreements()->actions();
        press(actions, "send");
        QTRY_COMPARE(stateOf(id), u"sent"_s);
        press(actions, "sign_partner");
        press(actions, "sign_us");
        QTRY_COMPARE(stateOf(id), u"signed"_s);
        press(actions, "activate");
        QTRY_COMPARE(stateOf(id), u"active"_s);
        m_desk->prompter.texts = {u"2027-12-31"_s, u"moves on"_s};
        press(actions, "give_notice");
        QTRY_COMPARE(stateOf(id), u"expiring"_s);
        QCOMPARE(endOf(id), u"2027-12-31"_s);
        // Given up in the middle nothing is done.
        m_desk->prompter.texts = {QString()};
        press(actions, "terminate");
        QCOMPARE(stateOf(id), u"expiring"_s);
        QTest::keyClick(m_desk->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(stateOf(id), u"active"_s);
        press(actions, "version");
        QTRY_COMPARE(page->agreements()->list().table().records().rowCount(), 2);
    }

    void documentsAreKeptAndGivenBack() {
        const RecordId id = agreement(u"Reseller"_s, u"2026-10-01"_s, u"2027-09-30"_s, true);
        m_desk->workspace().openRecord(u"agreement"_s, id);
        auto* page = m_desk->page<CompanyPage>();
        QVERIFY(page != nullptr);
        QTRY_COMPARE(page->agreements()->actions().agreement(), id);
        QFile file(m_desk->folder.filePath(u"signed.pdf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("%PDF-1.4") > 0);
        file.close();
        m_desk->prompter.files = {QStringList{file.fileName()}};
        press(&page->agreements()->actions(), "document");
        auto* label = Desk::named<QLabel>(page, u"Documents"_s);
        QTRY_VERIFY((label = Desk::named<QLabel>(page, u"Documents"_s)) != nullptr && label->text().contains(u"signed.pdf"_s));
        m_desk->prompter.savePaths = {m_desk->folder.filePath(u"again.pdf"_s)};
        Q_EMIT label->linkActivated(label->text().section(u"href=\""_s, 1).section(u'"', 0, 0));
        QFile again(m_desk->folder.filePath(u"again.pdf"_s));
        QVERIFY(again.open(QIODevice::ReadOnly));
        QCOMPARE(again.readAll(), QByteArray("%PDF-1.4"));
    }

    void theCalendarIsActedOnInPlace() {
        const RecordId ends = agreement(u"Ends"_s, u"2026-01-01"_s, u"2026-12-31"_s, false, inForce);   // notice by 2026-11-01
        const RecordId renews = agreement(u"Renews"_s, u"2025-11-01"_s, u"2026-10-31"_s, true, inForce); // renews 2026-11-01
        QTest::keyClick(m_desk->window.get(), Qt::Key_G);
        QTest::keyClick(m_desk->window.get(), Qt::Key_R);
        auto* page = m_desk->page<RenewalsPage>();
        QVERIFY(page != nullptr);
        QTRY_COMPARE(page->days().size(), std::size_t(3));
        QStringList lines;
        for (const auto& day : page->days()) lines << day.on + u' ' + partners::renewalName(day.what) + u' ' + day.name;
        QCOMPARE(lines, (QStringList{u"2026-11-01 notice_by Ends"_s, u"2026-11-01 renews Renews"_s, u"2026-12-31 ends Ends"_s}));
        page->table().selectRow(1);
        QCOMPARE(page->actions().agreement(), renews);
        page->table().selectRow(0);
        QCOMPARE(page->actions().agreement(), ends);
        press(&page->actions(), "renew");
        QTRY_COMPARE(endOf(ends), u"2027-12-31"_s);
        QTRY_COMPARE(page->days().size(), std::size_t(1));
        QTest::keyClick(m_desk->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(page->days().size(), std::size_t(3));
        page->focusFilter();
        QTest::keyClicks(QApplication::focusWidget(), u"Renews"_s);
        QTRY_COMPARE(page->days().size(), std::size_t(1));
        page->table().setFocus();
        QTest::keyClick(&page->table(), Qt::Key_Return);
        QTRY_VERIFY(m_desk->page<CompanyPage>() != nullptr);
    }

    void theClockIsHeardWhenTheProgramOpens() {
        const RecordId id = agreement(u"Renews"_s, u"2025-11-01"_s, u"2026-10-31"_s, true, inForce);
        rollAgreements(m_desk->workspace());
        QCOMPARE(endOf(id), u"2026-10-31"_s);
        m_desk->clock.set(QDateTime(QDate(2026, 11, 1), QTime(9, 0), Qt::UTC));
        rollAgreements(m_desk->workspace());
        QCOMPARE(endOf(id), u"2027-10-31"_s);
    }

    void whoLeavesIsSettledStepByStep() {
        const RecordId id = agreement(u"Reseller"_s, u"2026-01-01"_s, u"2026-12-31"_s, false, inForce);
        m_desk->workspace().openRecord(u"partner"_s, m_partner);
        auto* page = m_desk->page<CompanyPage>();
        QTRY_COMPARE(page->accessibleName(), u"Kestrel Security"_s);
        bool asked = false;
        QTimer::singleShot(0, page, [&] {
            auto* dialog = qobject_cast<OffboardingDialog*>(QApplication::activeModalWidget());
            if (dialog == nullptr) return;
            asked = true;
            const auto press = [&](const QString& text) { QTest::mouseClick(Desk::button(dialog, text), Qt::LeftButton); };
            const auto codes = [&] {
                QStringList all;
                for (const auto& obstacle : dialog->obstacles()) all << obstacle.code;
                return all.join(u' ');
            };
            QCOMPARE(codes(), u"open_deals agreements customers"_s);
            QVERIFY(!Desk::button(dialog, u"Move to Former"_s)->isEnabled());
            // Somebody nobody knows takes nothing over.
            auto* taker = Desk::named<QComboBox>(dialog, u"Who takes over"_s);
            taker->setCurrentText(u"Nobody Ltd"_s);
            press(u"Hand over deals"_s);
            QCOMPARE(codes(), u"open_deals agreements customers"_s);
            taker->setCurrentText(u"Northwind Systems"_s);
            press(u"Hand over deals"_s);
            QCOMPARE(codes(), u"agreements customers"_s);
            m_desk->prompter.texts = {u"leaves"_s};
            press(u"End agreements…"_s);
            QCOMPARE(codes(), u"customers"_s);
            taker->setCurrentText(QString());
            press(u"Hand over customers"_s);
            QVERIFY(codes().isEmpty());
            press(u"Move to Former"_s);
        });
        QAction* former = nullptr;
        for (const QMenu* menu : page->findChildren<QMenu*>())
            for (QAction* action : menu->actions())
                if (action->text() == u"Former") former = action;
        QVERIFY(former != nullptr);
        former->trigger();
        QVERIFY(asked);
        QTRY_COMPARE(toText(m_desk->valueOf(u"partner"_s, u"Kestrel Security"_s, u"stage"_s)), u"Former"_s);
        QCOMPARE(stateOf(id), u"terminated"_s);
    }
};

QTEST_MAIN(AgreementPagesTest)
#include "AgreementPagesTest.moc"
