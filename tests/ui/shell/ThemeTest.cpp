#include "ui/shell/Icons.h"
#include "ui/shell/Theme.h"

#include <QApplication>
#include <QDirIterator>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace channelbook;
using namespace Qt::StringLiterals;

class ThemeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTextCanBeRead_data() {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<double>("least");
        for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
            const Theme theme(mode);
            const ThemeColors& c = theme.colors();
            const char* side = mode == ThemeMode::Light ? "light" : "dark";
            const std::pair<const char*, QColor> grounds[] = {{"background", c.background}, {"surface", c.surface},
                                                              {"raised", c.raised},         {"hover", c.hover},
                                                              {"selected", c.selected},
                                                              {"well", c.well}};
            for (const auto& [name, ground] : grounds) {
                QTest::addRow("%s text on %s", side, name) << c.text << ground << 7.0;
                QTest::addRow("%s muted on %s", side, name) << c.muted << ground << 4.5;
                QTest::addRow("%s accent on %s", side, name) << c.accent << ground << 4.5;
                QTest::addRow("%s ok mark on %s", side, name) << c.ok << ground << 3.0;
                QTest::addRow("%s warning mark on %s", side, name) << c.warning << ground << 3.0;
                QTest::addRow("%s bad mark on %s", side, name) << c.bad << ground << 3.0;
                for (const Tint tint : allTints) {
                    QTest::addRow("%s tint %d on %s", side, int(tint), name) << theme.tint(tint).text << ground << 4.5;
                }
            }
            for (const Tint tint : allTints) {
                QTest::addRow("%s tint %d on its fill", side, int(tint))
                    << theme.tint(tint).text << theme.tint(tint).fill << 4.5;
            }
            QTest::addRow("%s on accent", side) << c.onAccent << c.accent << 4.5;
            QTest::addRow("%s focus ring", side) << c.accent << c.background << 3.0;
            QTest::addRow("%s strong line", side) << c.strongLine << c.surface << 3.0;
        }
    }

    void everyTextCanBeRead() {
        QFETCH(QColor, text);
        QFETCH(QColor, ground);
        QFETCH(double, least);
        const double contrast = Theme::contrast(text, ground);
        QVERIFY2(contrast >= least, qPrintable(u"%1 on %2 is %3"_s.arg(text.name(), ground.name()).arg(contrast)));
    }

    void switchesLive() {
        auto& application = *static_cast<QApplication*>(QCoreApplication::instance());
        Theme theme(ThemeMode::Light);
        theme.apply(application);
        QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(0xf6f6f7));
        QSignalSpy changed(&theme, &Theme::changed);
        theme.setMode(ThemeMode::Dark);
        QCOMPARE(changed.count(), 1);
        QVERIFY(theme.isDark());
        QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(0x131416));
        theme.setMode(ThemeMode::Dark);
        QCOMPARE(changed.count(), 1);
    }

    void theSheetHasNoTokenLeft() {
        QVERIFY(!Theme(ThemeMode::Light).styleSheet().contains(u'@'));
        QVERIFY(!Theme(ThemeMode::Dark).styleSheet().contains(u'@'));
    }

    void iconsTakeTheThemesColour() {
        Theme theme(ThemeMode::Light);
        const QIcon icon = themedIcon(theme, u"check"_s, IconColor::Accent);
        const auto has = [&icon](const QColor& color) {
            const QImage image = icon.pixmap(QSize(64, 64), 1.0).toImage().convertToFormat(QImage::Format_ARGB32);
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (image.pixelColor(x, y) == color) return true;
                }
            }
            return false;
        };
        QVERIFY(has(QColor(0x3b5bdb)));
        theme.setMode(ThemeMode::Dark);
        QVERIFY(has(QColor(0x8aa4ff)));
        QVERIFY(!has(QColor(0x3b5bdb)));
    }

    void iconsAreCrispOnDenseScreens() {
        const Theme theme(ThemeMode::Light);
        const QPixmap pixmap = themedPixmap(theme, u"triangle-alert"_s, Size::icon, 2.0, theme.colors().text);
        QCOMPARE(pixmap.size(), QSize(32, 32));
        QCOMPARE(pixmap.devicePixelRatio(), 2.0);
        QCOMPARE(themedIcon(theme, u"x"_s).pixmap(QSize(16, 16), 2.0).size(), QSize(32, 32));
    }

    void everyIconRenders() {
        const Theme theme(ThemeMode::Dark);
        QVERIFY(hasIcon(u"check"_s));
        int seen = 0;
        QDirIterator names(u":/icons"_s, {u"*.svg"_s});
        while (names.hasNext()) {
            names.next();
            const QString name = names.fileInfo().completeBaseName();
            const QImage image = themedPixmap(theme, name, Size::icon, 1.0, theme.colors().text).toImage();
            bool painted = false;
            for (int i = 0; i < image.width() * image.height() && !painted; ++i) {
                painted = qAlpha(image.pixel(i % image.width(), i / image.width())) > 0;
            }
            QVERIFY2(painted, qPrintable(name));
            ++seen;
        }
        QVERIFY(seen > 100);
        QVERIFY(themedIcon(theme, u"no-such-icon"_s).isNull());
        QVERIFY(!applicationIcon().isNull());
    }

    void theTypeScaleIsTheDesigns() {
        const Theme theme(ThemeMode::Light);
        const std::pair<TextRole, int> scale[] = {{TextRole::Caption, 11}, {TextRole::Label, 12},
                                                  {TextRole::Body, 13},    {TextRole::Heading, 15},
                                                  {TextRole::Title, 20},   {TextRole::Display, 28}};
        for (const auto& [role, size] : scale) QCOMPARE(theme.font(role).pixelSize(), size);
    }
};

QTEST_MAIN(ThemeTest)
#include "ThemeTest.moc"
