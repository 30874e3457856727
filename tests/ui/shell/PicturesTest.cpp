// Every page renders in both themes without a complaint; with CHANNELBOOK_PICTURES set, the pictures are kept there.
#include "tests/ui/shell/Desk.h"

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
        desk.open(60);
        desk.clock.set(desk.clock.now().addDays(70));
        desk.window->navigator()->showPage(page);
        QTRY_VERIFY(!desk.window->navigator()->current()->statusRight().isEmpty());
        QTest::qWait(50);
        keep(*desk.window);
    }

private:
    static void keep(QWidget& widget) {
        const QPixmap picture = widget.grab();
        QCOMPARE(picture.size(), widget.size() * picture.devicePixelRatio());
        const QString folder = qEnvironmentVariable("CHANNELBOOK_PICTURES");
        if (!folder.isEmpty()) QVERIFY(picture.save(QDir(folder).filePath(QString::fromUtf8(QTest::currentDataTag()) + u".png"_s)));
    }
};

QTEST_MAIN(PicturesTest)
#include "PicturesTest.moc"
