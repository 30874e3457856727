// Every page renders in both themes without a complaint; with CHANNELBOOK_PICTURES set, the pictures are kept there.
#include "tests/ui/shell/Desk.h"
#include "ui/records/RecordHeader.h"

#include <QDir>

using namespace channelbook;
using namespace channelbook::test;

class PicturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPageRenders_data() {
        QTest::addColumn<QString>("page");
        QTest::addColumn<bool>("dark");
        for (const PageInfo& page : standardPages())
            for (const bool dark : {false, true}) QTest::newRow(qPrintable(page.id + (dark ? u"-dark"_s : u"-light"_s))) << page.id << dark;
    }

    void everyPageRenders() {
        QFETCH(QString, page);
        QFETCH(bool, dark);
        Desk desk;
        desk.theme.setMode(dark ? ThemeMode::Dark : ThemeMode::Light);
        desk.openSample();
        desk.window->navigator()->showPage(page);
        QTRY_VERIFY(!desk.window->navigator()->current()->statusRight().isEmpty());
        QCoreApplication::processEvents();
        keep(*desk.window);
    }

    void recordsRender_data() {
        QTest::addColumn<QString>("entity");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("tab");
        QTest::addColumn<bool>("dark");
        for (const bool dark : {false, true}) {
            const QString theme = dark ? u"-dark"_s : u"-light"_s;
            for (int tab = 0; tab < 7; ++tab)
                QTest::newRow(qPrintable(u"partner-%1"_s.arg(tab) + theme)) << u"partner"_s << u"Kestrel Security"_s << tab << dark;
            for (int tab = 0; tab < 7; ++tab)
                QTest::newRow(qPrintable(u"sample-partner-%1"_s.arg(tab) + theme)) << u"partner"_s << QString() << tab << dark;
            QTest::newRow(qPrintable(u"customer"_s + theme)) << u"customer"_s << u"Stadtwerke Ulm"_s << 0 << dark;
            QTest::newRow(qPrintable(u"deal"_s + theme)) << u"deal"_s << u"Kestrel Security – deal 0"_s << 0 << dark;
        }
    }

    void recordsRender() {
        QFETCH(QString, entity);
        QFETCH(QString, name);
        QFETCH(int, tab);
        QFETCH(bool, dark);
        Desk desk;
        desk.theme.setMode(dark ? ThemeMode::Dark : ThemeMode::Light);
        if (name.isEmpty())
            desk.openSample();
        else
            desk.open();
        const RecordId id = name.isEmpty() ? busiest(desk) : desk.idOf(entity, name);
        if (!name.isEmpty() && entity == u"partner") {
            QVERIFY(desk.workspace().perform(records::SetFields{desk.workspace().catalogue(), entity, {id}, {{u"phone"_s, u"+49 89 5550 110"_s}}}));
            QVERIFY(desk.workspace().perform(pipeline::MoveToStage{desk.workspace().catalogue(), pipeline::Track::Partner, {id}, u"Active"_s}));
        }
        desk.clock.set(desk.clock.now().addDays(3));
        desk.workspace().openRecord(entity, id);
        QTRY_VERIFY(!desk.window->navigator()->current()->accessibleName().isEmpty());
        desk.window->navigator()->current()->findChild<RecordHeader*>()->setCurrentTab(tab);
        QCoreApplication::processEvents();
        keep(*desk.window);
    }

    void theStartRenders() {
        Desk desk;
        MainWindow window(desk.theme, desk.settings, desk.prompter, desk.clock);
        window.resize(1440, 900);
        window.show();
        QCoreApplication::processEvents();
        keep(window);
    }

private:
    static RecordId busiest(Desk& desk) {
        const auto id = desk.programStore().read([](store::Connection& connection) {
            return connection.integer("SELECT r.id FROM company_rollup r JOIN partner p ON p.id = r.id ORDER BY r.partner_won + r.partner_open DESC LIMIT 1");
        });
        return id.value_or(0);
    }

    static void keep(QWidget& widget) {
        const QPixmap picture = widget.grab();
        QCOMPARE(picture.size(), widget.size() * picture.devicePixelRatio());
        const QString folder = qEnvironmentVariable("CHANNELBOOK_PICTURES");
        if (!folder.isEmpty()) QVERIFY(picture.save(QDir(folder).filePath((QTest::currentDataTag() != nullptr ? QString::fromUtf8(QTest::currentDataTag()) : u"start"_s) + u".png"_s)));
    }
};

QTEST_MAIN(PicturesTest)
#include "PicturesTest.moc"
