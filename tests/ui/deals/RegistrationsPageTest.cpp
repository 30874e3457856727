// Registrations in the window: answered by keys, conflicts decided, evidence side by side, all undone.
#include "ui/deals/RegistrationsPage.h"

#include "core/registrations/Acts.h"
#include "tests/ui/shell/Desk.h"
#include "ui/deals/EvidenceCard.h"
#include "ui/deals/RegistrationPage.h"
#include "ui/deals/RegistrationPanel.h"
#include "ui/deals/RulesDialog.h"
#include "ui/partners/CompanyPage.h"
#include "ui/records/Documents.h"
#include "ui/records/LinkedTab.h"

#include <QDialog>
#include <QLineEdit>
#include <QTableView>
#include <QTreeWidget>

using namespace channelbook;
using namespace channelbook::test;

namespace {

constexpr int patience = 20000;

/// A desk whose partners register deals; the person at the window answers them.
class AnswerDesk : public Desk {
public:
    AnswerDesk() { open(4); }

    RecordId registered(const QString& name, const QString& partner, std::vector<std::pair<QString, Value>> more = {},
                        bool submit = true) {
        std::vector<std::pair<QString, Value>> values{{u"name"_s, name},
                                                      {u"partner"_s, idOf(u"partner"_s, partner)},
                                                      {u"customer"_s, u"Fabrikam"_s},
                                                      {u"email"_s, u"jo@fabrikam.com"_s},
                                                      {u"amount"_s, qint64(5'000'000)},
                                                      {u"currency"_s, u"USD"_s},
                                                      {u"product"_s, product()},
                                                      {u"close_date"_s, u"2026-12-31"_s}};
        for (auto& [key, value] : more) {
            std::erase_if(values, [&key = key](const auto& one) { return one.first == key; });
            if (!isNull(value)) values.emplace_back(key, value);
        }
        RecordId id = 0;
        check(programStore().perform(
            records::CreateRecord{workspace().catalogue(), u"registration"_s, std::move(values), &id}));
        if (submit)
            check(programStore().perform(registrations::ActOnRegistrations{
                workspace().catalogue(), {id}, registrations::Act::Submit, {}, {}, 0, 0, false}));
        sql(u"UPDATE registration SET registered_by = 'Portal', submitted_by = CASE WHEN submitted_by IS NULL THEN NULL ELSE 'Portal' END WHERE id = %1"_s
                .arg(id));
        clock.set(clock.now().addSecs(60));
        return id;
    }
    void sql(const QString& text) {
        check(programStore().write(u"test"_s, [&](store::Transaction& transaction) -> Expected<void> {
            transaction.cached(text).run();
            return {};
        }));
    }
    [[nodiscard]] QString stateOf(RecordId id) {
        return toText(first(u"SELECT state FROM registration WHERE id = %1"_s.arg(id)));
    }
    [[nodiscard]] qint64 number(const QString& query) { return toInteger(first(query)); }
    RegistrationsPage* inbox(int rows) {
        QTest::keyClick(window.get(), Qt::Key_G);
        QTest::keyClick(window.get(), Qt::Key_I);
        auto* shown = page<RegistrationsPage>();
        if (shown == nullptr) return nullptr;
        if (!QTest::qWaitFor(
                [&] {
                    return shown->table().records().rowCount() == rows &&
                           (rows == 0 || shown->panel().reading().registration.id == shown->table().currentId());
                },
                patience))
            return nullptr;
        return shown;
    }

private:
    RecordId product() {
        if (m_product == 0)
            check(programStore().perform(
                records::CreateRecord{workspace().catalogue(), u"product"_s, {{u"name"_s, u"Rocket"_s}}, &m_product}));
        return m_product;
    }
    [[nodiscard]] Value first(const QString& query) {
        return programStore()
            .read([&](store::Connection& connection) {
                store::Statement row(connection, query);
                return row.step() ? row.value(0) : Value{};
            })
            .value_or(Value{});
    }
    static void check(const Expected<qint64>& done) {
        if (!done) qFatal("%d %s", int(done.error().code), qPrintable(done.error().args.join(u" | "_s)));
    }
    RecordId m_product = 0;
};

/// Presses a key where the list has the keyboard, and waits for what follows to be read.
void press(RegistrationsPage& page, Qt::Key key) {
    page.table().setFocus();
    QTest::keyClick(&page.table(), key);
}

} // namespace

class RegistrationsPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anInboxIsAnsweredByKeys() {
        AnswerDesk desk;
        const RecordId first =
            desk.registered(u"First"_s, u"Northwind Systems"_s,
                            {{u"customer"_s, u"Alpha Bank"_s}, {u"email"_s, u"a@alphabank.example"_s}});
        const RecordId second =
            desk.registered(u"Second"_s, u"Brightwater MSP"_s,
                            {{u"customer"_s, u"Borealis Trains"_s}, {u"email"_s, u"b@borealis.example"_s}});
        const RecordId third =
            desk.registered(u"Third"_s, u"Kestrel Security"_s,
                            {{u"customer"_s, u"Citrus Farms"_s}, {u"email"_s, u"c@citrus.example"_s}});
        RegistrationsPage* page = desk.inbox(3);
        QVERIFY(page != nullptr);
        QCOMPARE(page->table().currentId(), first); // its answer is due first
        press(*page, Qt::Key_A);
        QCOMPARE(desk.stateOf(first), u"approved"_s);
        QTRY_COMPARE_WITH_TIMEOUT(page->panel().reading().registration.id, second,
                                  patience); // the next comes by itself
        desk.prompter.texts.push_back(u"no budget"_s);
        press(*page, Qt::Key_R);
        QCOMPARE(desk.stateOf(second), u"rejected"_s);
        QTRY_COMPARE_WITH_TIMEOUT(page->panel().reading().registration.id, third, patience);
        press(*page, Qt::Key_V);
        QCOMPARE(desk.stateOf(third), u"in_review"_s);
        QTRY_COMPARE_WITH_TIMEOUT(page->table().records().rowCount(), 1, patience);
        desk.prompter.texts.push_back(u"which site?"_s);
        press(*page, Qt::Key_B);
        QCOMPARE(desk.stateOf(third), u"returned"_s);
        QTRY_COMPARE_WITH_TIMEOUT(page->panel().registration(), RecordId(0), patience);
        QCOMPARE(desk.prompter.unanswered, 0);
        for (const RecordId id : {third, third, second, first}) {
            Q_UNUSED(id)
            QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier);
        }
        QCOMPARE(desk.number(u"SELECT count(*) FROM registration WHERE state = 'submitted'"_s), qint64(3));
        QCOMPARE(desk.number(u"SELECT count(*) FROM deal WHERE registered = 1"_s), qint64(0));
        QTRY_COMPARE_WITH_TIMEOUT(page->table().records().rowCount(), 3, patience);
    }

    void aConflictIsDecidedWithTheEvidenceInView() {
        AnswerDesk desk;
        const RecordId first = desk.registered(u"Fabrikam rollout"_s, u"Northwind Systems"_s);
        const RecordId second =
            desk.registered(u"Fabrikam renewal"_s, u"Brightwater MSP"_s, {{u"customer"_s, u"FABRIKAM Inc."_s}});
        RegistrationsPage* page = desk.inbox(2);
        QVERIFY(page != nullptr);
        QVERIFY(page->table().setCurrent(second));
        RegistrationPanel& panel = page->panel();
        QTRY_COMPARE_WITH_TIMEOUT(panel.reading().registration.id, second, patience);
        // The earlier one beside it, field by field, and why they are taken for the same.
        QCOMPARE(panel.reading().conflicts.size(), std::size_t(1));
        QCOMPARE(panel.evidence().current()->other, first);
        const QAbstractItemModel& sides = *panel.evidence().comparison().model();
        QStringList lines;
        for (int row = 0; row < sides.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < sides.columnCount(); ++column)
                cells << sides.index(row, column).data().toString();
            lines << cells.join(u'|');
        }
        QVERIFY2(lines.contains(u"Partner|Brightwater MSP||Northwind Systems"_s), qPrintable(lines.join(u'\n')));
        QVERIFY2(lines.contains(u"E-mail|jo@fabrikam.com|=|jo@fabrikam.com"_s), qPrintable(lines.join(u'\n')));
        QVERIFY2(lines.contains(u"Product|Rocket|=|Rocket"_s), qPrintable(lines.join(u'\n')));
        auto* reasons = Desk::named<QTreeWidget>(page, u"Why they may be the same"_s);
        QVERIFY(reasons != nullptr);
        bool domain = false;
        for (int i = 0; i < reasons->topLevelItemCount(); ++i)
            domain = domain || (reasons->topLevelItem(i)->text(0).contains(u"fabrikam.com"_s) &&
                                reasons->topLevelItem(i)->text(1).startsWith(u'+'));
        QVERIFY(domain);
        // Undecided it cannot be approved, and says so beforehand.
        auto* obstacle = Desk::named<QLabel>(page, u"What is in the way"_s);
        QVERIFY(obstacle != nullptr && obstacle->text().contains(u"must be decided first"_s));
        press(*page, Qt::Key_A);
        QCOMPARE(desk.stateOf(second), u"submitted"_s);
        // A decision without a reason is none.
        desk.prompter.texts.push_back(QString());
        press(*page, Qt::Key_3);
        QCOMPARE(desk.number(u"SELECT count(*) FROM registration_conflict WHERE decision IS NOT NULL"_s), qint64(0));
        desk.prompter.texts.push_back(u"they serve the site"_s);
        press(*page, Qt::Key_3);
        QCOMPARE(
            desk.number(
                u"SELECT count(*) FROM registration_conflict WHERE decision = 'prefer' AND reason = 'they serve the site'"_s),
            qint64(1));
        QTRY_VERIFY_WITH_TIMEOUT(
            panel.evidence().current() != nullptr && panel.evidence().current()->decision == u"prefer"_s, patience);
        QVERIFY(Desk::named<QLabel>(page, u"What was decided"_s)->text().contains(u"they serve the site"_s));
        press(*page, Qt::Key_A);
        QCOMPARE(desk.stateOf(second), u"approved"_s);
        for (int i = 0; i < 2; ++i) QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.stateOf(second), u"submitted"_s);
        QCOMPARE(desk.number(u"SELECT count(*) FROM registration_conflict WHERE decision IS NOT NULL"_s), qint64(0));
        for (int i = 0; i < 2; ++i)
            QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.stateOf(second), u"approved"_s);
        // And back with the key: a decision taken back is asked for again.
        for (int i = 0; i < 1; ++i) QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(page->table().setCurrent(second), patience);
        QTRY_VERIFY_WITH_TIMEOUT(panel.reading().registration.id == second && panel.evidence().current() != nullptr &&
                                     !panel.evidence().current()->decision.isEmpty(),
                                 patience);
        press(*page, Qt::Key_0);
        QCOMPARE(desk.number(u"SELECT undecided FROM registration WHERE id = %1"_s.arg(second)), qint64(1));
    }

    void approvingAsksWhichCustomerAndDealWhereItIsNotSure() {
        AnswerDesk desk;
        // A deal of the same customer that our own sales has open: it may be the one.
        const RecordId customer = desk.idOf(u"customer"_s, u"Stadtwerke Ulm"_s);
        RecordId deal = 0;
        QVERIFY(desk.programStore()
                    .perform(records::CreateRecord{
                        desk.workspace().catalogue(),
                        u"deal"_s,
                        {{u"name"_s, u"Grid upgrade"_s}, {u"company"_s, customer}, {u"stage"_s, u"Prospecting"_s}},
                        &deal})
                    .has_value());
        const RecordId id = desk.registered(u"Grid"_s, u"Northwind Systems"_s,
                                            {{u"customer"_s, Value{}},
                                             {u"email"_s, Value{}},
                                             {u"company"_s, customer},
                                             {u"domain"_s, u"ulm.example"_s}});
        RegistrationsPage* page = desk.inbox(1);
        QVERIFY(page != nullptr);
        while (page->panel().reading().registration.undecided > 0) {
            desk.prompter.texts.push_back(u"the same"_s);
            press(*page, Qt::Key_2);
            QTRY_VERIFY_WITH_TIMEOUT(desk.prompter.texts.empty(), patience);
            QSignalSpy loaded(&page->panel(), &RegistrationPanel::loaded);
            QVERIFY(loaded.wait(patience));
        }
        // Cancelled, nothing is done.
        desk.prompter.items.push_back(-1);
        press(*page, Qt::Key_A);
        QCOMPARE(desk.stateOf(id), u"submitted"_s);
        const auto choices = desk.number(
            u"SELECT count(*) FROM deal WHERE company_id = %1 AND outcome = 'open' AND (partner_id IS NULL OR partner_id = %2)"_s
                .arg(customer)
                .arg(desk.idOf(u"partner"_s, u"Northwind Systems"_s)));
        desk.prompter.items.push_back(static_cast<int>(choices)); // the last one offered: our own sales'
        press(*page, Qt::Key_A);
        QCOMPARE(desk.stateOf(id), u"approved"_s);
        QCOMPARE(desk.number(u"SELECT deal_id FROM registration WHERE id = %1"_s.arg(id)), deal);
        QCOMPARE(desk.number(u"SELECT partner_id FROM deal WHERE id = %1"_s.arg(deal)),
                 desk.idOf(u"partner"_s, u"Northwind Systems"_s));
    }

    void severalAreAnsweredAsOneAndOneUndoTakesAllBack() {
        AnswerDesk desk;
        for (const QString& name : {u"Aster"_s, u"Boreas"_s, u"Cygnus"_s})
            desk.registered(
                name, u"Northwind Systems"_s,
                {{u"customer"_s, name + u" Holding"_s}, {u"email"_s, u"x@%1.example"_s.arg(name.toLower())}});
        RegistrationsPage* page = desk.inbox(3);
        QVERIFY(page != nullptr);
        page->table().setFocus();
        page->table().selectRow(0);
        for (int i = 0; i < 2; ++i) QTest::keyClick(&page->table(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(page->table().selectedIds().size(), std::size_t(3));
        auto* obstacle = Desk::named<QLabel>(page, u"What is in the way"_s);
        QTRY_VERIFY_WITH_TIMEOUT(obstacle != nullptr && obstacle->isVisible(), patience);
        QVERIFY2(obstacle->text().contains(u"3"_s), qPrintable(obstacle->text()));
        QTest::keyClick(&page->table(), Qt::Key_A);
        QCOMPARE(desk.number(u"SELECT count(*) FROM registration WHERE state = 'approved'"_s), qint64(3));
        QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.number(u"SELECT count(*) FROM registration WHERE state = 'submitted'"_s), qint64(3));
    }

    void nobodyAnswersTheirOwn() {
        AnswerDesk desk;
        const RecordId id = desk.registered(u"Own"_s, u"Northwind Systems"_s);
        desk.sql(u"UPDATE registration SET registered_by = 'Anna Krüger' WHERE id = %1"_s.arg(id));
        RegistrationsPage* page = desk.inbox(1);
        QVERIFY(page != nullptr);
        QAbstractButton* approve = Desk::button(page, u"Approve"_s);
        QVERIFY(approve != nullptr && !approve->isEnabled());
        QVERIFY(Desk::named<QLabel>(page, u"What is in the way"_s)
                    ->text()
                    .contains(u"obody answers what they registered themselves"_s));
        press(*page, Qt::Key_A);
        press(*page, Qt::Key_R); // refused before a reason is asked for
        QCOMPARE(desk.stateOf(id), u"submitted"_s);
        QCOMPARE(desk.prompter.unanswered, 0);
    }

    void aDraftIsAddedEditedAndSubmitted() {
        AnswerDesk desk;
        RegistrationsPage* page = desk.inbox(0);
        QVERIFY(page != nullptr);
        // Asked in a dialog, kept as a draft, and opened.
        QTimer::singleShot(0, page, [] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            if (dialog == nullptr) return;
            const auto edits = dialog->findChildren<QLineEdit*>();
            QTest::keyClicks(edits.front(), u"Harbour cranes"_s);
            for (auto* button : dialog->findChildren<QPushButton*>())
                if (button->text() == u"Add"_s) QTest::mouseClick(button, Qt::LeftButton);
        });
        QTest::keyClick(desk.window.get(), Qt::Key_N, Qt::ControlModifier);
        auto* record = desk.page<RegistrationPage>();
        QVERIFY(record != nullptr);
        QTRY_COMPARE_WITH_TIMEOUT(record->panel().reading().registration.name, u"Harbour cranes"_s, patience);
        const RecordId id = record->panel().registration();
        QCOMPARE(desk.stateOf(id), u"draft"_s);
        auto* against = Desk::named<QLabel>(record, u"What stands against it"_s);
        QVERIFY(against != nullptr && against->text().contains(u"Partner"_s) && against->text().contains(u"Amount"_s));
        QVERIFY(!Desk::button(record, u"Submit"_s)->isEnabled());
        QVERIFY(desk.programStore()
                    .perform(records::SetFields{desk.workspace().catalogue(),
                                                u"registration"_s,
                                                {id},
                                                {{u"partner"_s, desk.idOf(u"partner"_s, u"Northwind Systems"_s)},
                                                 {u"customer"_s, u"Port of Ulm"_s},
                                                 {u"domain"_s, u"port.example"_s},
                                                 {u"amount"_s, qint64(100'000)},
                                                 {u"close_date"_s, u"2026-12-01"_s}}})
                    .has_value());
        QTRY_VERIFY_WITH_TIMEOUT(record->panel().reading().missing.size() == 1, patience); // the product
        QVERIFY(desk.programStore()
                    .perform(records::CreateRecord{
                        desk.workspace().catalogue(), u"product"_s, {{u"name"_s, u"Crane"_s}}, nullptr})
                    .has_value());
        QVERIFY(desk.programStore()
                    .perform(records::SetFields{desk.workspace().catalogue(),
                                                u"registration"_s,
                                                {id},
                                                {{u"product"_s, desk.idOf(u"product"_s, u"Crane"_s)}}})
                    .has_value());
        QTRY_VERIFY_WITH_TIMEOUT(record->panel().reading().missing.isEmpty() &&
                                     Desk::button(record, u"Submit"_s) != nullptr &&
                                     Desk::button(record, u"Submit"_s)->isEnabled(),
                                 patience);
        record->focusContent();
        QTest::keyClick(Desk::named<QWidget>(record, u"Tabs"_s), Qt::Key_S);
        QCOMPARE(desk.stateOf(id), u"submitted"_s);
    }

    void protectionsThatAreOverEndOnOpening() {
        AnswerDesk desk;
        const RecordId id = desk.registered(u"Old"_s, u"Northwind Systems"_s);
        RegistrationsPage* page = desk.inbox(1);
        QVERIFY(page != nullptr);
        press(*page, Qt::Key_A);
        QCOMPARE(desk.stateOf(id), u"approved"_s);
        desk.window->closeProgram();
        desk.clock.set(desk.clock.now().addDays(91));
        QVERIFY(desk.window->openProgram(desk.path()));
        QCOMPARE(desk.stateOf(id), u"expired"_s);
    }

    void andOnANewDayWhileTheProgramIsOpen() {
        AnswerDesk desk;
        const RecordId id = desk.registered(u"Old"_s, u"Northwind Systems"_s);
        RegistrationsPage* page = desk.inbox(1);
        QVERIFY(page != nullptr);
        press(*page, Qt::Key_A);
        desk.clock.set(desk.clock.now().addDays(90));
        QEvent activated(QEvent::ActivationChange);
        QCoreApplication::sendEvent(desk.window.get(), &activated);
        QCOMPARE(desk.stateOf(id), u"approved"_s); // its last day
        desk.clock.set(desk.clock.now().addDays(1));
        QCoreApplication::sendEvent(desk.window.get(), &activated);
        QCOMPARE(desk.stateOf(id), u"expired"_s);
        QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.stateOf(id), u"approved"_s);
    }

    void aPartnersRecordListsTheirRegistrations() {
        AnswerDesk desk;
        desk.registered(u"Fabrikam rollout"_s, u"Northwind Systems"_s);
        desk.registered(u"Elsewhere"_s, u"Brightwater MSP"_s,
                        {{u"customer"_s, u"Other"_s}, {u"email"_s, u"o@other.example"_s}});
        desk.workspace().openRecord(u"partner"_s, desk.idOf(u"partner"_s, u"Northwind Systems"_s));
        auto* record = desk.page<CompanyPage>();
        QVERIFY(record != nullptr);
        record->showRegistrations();
        RecordTable& table = record->registrations().table();
        QTRY_COMPARE_WITH_TIMEOUT(table.records().rowCount(), 1, patience);
        table.setFocus();
        table.selectRow(0);
        QTest::keyClick(&table, Qt::Key_Return);
        QVERIFY(desk.page<RegistrationPage>() != nullptr);
    }

    void documentsStayWithTheRegistration() {
        AnswerDesk desk;
        const RecordId id = desk.registered(u"Grid"_s, u"Northwind Systems"_s);
        RegistrationsPage* page = desk.inbox(1);
        QVERIFY(page != nullptr);
        const QString path = desk.folder.filePath(u"letter.txt"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("we intend to buy") > 0);
        file.close();
        desk.prompter.files.push_back({path});
        press(*page, Qt::Key_F);
        QTreeWidget& files = page->panel().documents().files();
        QTRY_COMPARE_WITH_TIMEOUT(files.topLevelItemCount(), 1, patience);
        QCOMPARE(files.topLevelItem(0)->text(0), u"letter.txt"_s);
        const QString copy = desk.folder.filePath(u"copy.txt"_s);
        desk.prompter.savePaths.push_back(copy);
        page->panel().documents().saveCurrent();
        QFile kept(copy);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), QByteArray("we intend to buy"));
        page->panel().documents().removeCurrent();
        QTRY_COMPARE_WITH_TIMEOUT(files.topLevelItemCount(), 0, patience);
        QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(files.topLevelItemCount(), 1, patience);
        QCOMPARE(desk.number(u"SELECT count(*) FROM attachment WHERE record_id = %1"_s.arg(id)), qint64(1));
    }

    void theRulesAreWrittenToBePrinted() {
        AnswerDesk desk;
        {
            RulesDialog none(desk.workspace(), desk.window.get());
            QCOMPARE(none.version(), 0);
            none.save(); // there is nothing to save
            QCOMPARE(desk.prompter.fileQuestions.size(), 0);
        }
        engagement::RuleBook book;
        book.title = u"Rules for partners"_s;
        book.from = desk.clock.today();
        engagement::Rule rule;
        rule.id = u"TE-1"_s;
        rule.kind = engagement::RuleKind::Territory;
        rule.title = u"Germany and around"_s;
        rule.countries = {u"DE"_s, u"AT"_s};
        rule.covers = {u"registration"_s};
        book.rules = {rule};
        QVERIFY(desk.programStore().perform(engagement::PublishRules{book, nullptr}).has_value());
        RulesDialog dialog(desk.workspace(), desk.window.get());
        dialog.show();
        QCOMPARE(dialog.version(), 1);
        const auto written = [&](const QString& name) {
            const QString path = desk.folder.filePath(name);
            desk.prompter.savePaths.push_back(path);
            dialog.save();
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QVERIFY(written(u"rules.pdf"_s).startsWith("%PDF-"));
        QVERIFY(written(u"rules.html"_s).contains("Germany and around"));
        QVERIFY(written(u"rules.md"_s).contains("# Rules for partners"));
        desk.prompter.savePaths.push_back(desk.folder.filePath(u"nowhere/rules.md"_s));
        dialog.save();
        QVERIFY(!QFile::exists(desk.folder.filePath(u"nowhere/rules.md"_s)));
    }

    void thePageOpensNoOtherWindow() {
        AnswerDesk desk;
        desk.registered(u"Grid"_s, u"Northwind Systems"_s);
        QVERIFY(desk.inbox(1) != nullptr);
        QList<QWidget*> windows = QApplication::topLevelWidgets();
        windows.removeIf([](const QWidget* widget) { return !widget->isVisible(); });
        QCOMPARE(windows, QList<QWidget*>{desk.window.get()});
        QCOMPARE(QApplication::activeWindow(), static_cast<QWidget*>(desk.window.get()));
    }
};

QTEST_MAIN(RegistrationsPageTest)
#include "RegistrationsPageTest.moc"
