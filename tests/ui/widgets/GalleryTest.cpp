// Renders the widgets in both themes into the build folder, for eyes to judge.
#include "FakeBoard.h"

#include "ui/shell/Theme.h"
#include "ui/widgets/board/BoardView.h"

#include <QApplication>
#include <QDir>
#include <QTest>
#include <QVBoxLayout>

using namespace channelbook;
using namespace Qt::StringLiterals;

class GalleryTest : public QObject {
    Q_OBJECT

    Theme theme{ThemeMode::Light};

    void render(QWidget& widget, const QString& name) {
        widget.ensurePolished();
        QCoreApplication::processEvents();
        const QDir folder(QString::fromLocal8Bit(PROGRAM_DIR) + u"/../gallery"_s);
        QVERIFY(folder.mkpath(u"."_s));
        const QString file = folder.filePath(name + (theme.isDark() ? u"-dark.png"_s : u"-light.png"_s));
        const QPixmap picture = widget.grab();
        QVERIFY2(picture.save(file), qPrintable(file));
        QVERIFY(!picture.isNull());
    }
    void addThemes() {
        QTest::addColumn<bool>("dark");
        QTest::addRow("light") << false;
        QTest::addRow("dark") << true;
    }
    void takeTheme() {
        QFETCH(bool, dark);
        theme.setMode(dark ? ThemeMode::Dark : ThemeMode::Light);
    }

private Q_SLOTS:
    void initTestCase() { theme.apply(*static_cast<QApplication*>(QCoreApplication::instance())); }

    void board_data() { addThemes(); }
    void board() {
        takeTheme();
        FakeBoard model;
        fill(model);
        BoardView view(theme);
        view.resize(1200, 760);
        view.setModel(&model);
        view.show();
        view.activateWindow();
        view.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        view.setCurrent(200);
        render(view, u"board"_s);
        QTest::keyClick(&view, Qt::Key_Space);
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Right);
        render(view, u"board-carry"_s);
        QTest::keyClick(&view, Qt::Key_Escape);
        model.lanes = {{u"a"_s, u"EMEA"_s, 0, u"$ 18.4M"_s}, {u"b"_s, u"APAC"_s, 0, u"$ 7.1M"_s}, {u"c"_s, u"AMER"_s, 0, {}}};
        Q_EMIT model.reset();
        QTest::keyClick(&view, Qt::Key_Home);
        render(view, u"board-lanes"_s);
        model.lanes.clear();
        view.setLayoutDirection(Qt::RightToLeft);
        Q_EMIT model.reset();
        render(view, u"board-rtl"_s);
    }

private:
    static void fill(FakeBoard& model) {
        const QString columns[] = {u"Prospect"_s, u"Recruiting"_s, u"Onboarding"_s, u"Active"_s, u"Growing"_s,
                                   u"At risk"_s};
        const int counts[] = {64, 23, 31, 88, 21, 0};
        const QString sums[] = {QString(), QString(), u"$ 1.2M"_s, u"$ 18.4M"_s, u"$ 24.9M"_s, u"$ 3.1M"_s};
        const QString names[] = {u"Northwind Systems"_s, u"Wexford ISV"_s,    u"Redwood Realty Group"_s,
                                 u"Solstice K.K."_s,     u"Halcyon IT"_s,     u"Tern Technologies"_s,
                                 u"Meridian SI"_s,       u"株式会社ソルスティス"_s, u"Kestrel Security"_s};
        const QString bodies[] = {u"First deal: $42k in proposal"_s, u"Kick-off call Thu"_s, u"Review MDF plan"_s,
                                  u"2 of 3 certifications"_s};
        const Badge tiers[] = {{u"Silver"_s, Tint::Silver, {}}, {u"Gold"_s, Tint::Gold, {}},
                               {u"Platinum"_s, Tint::Platinum, {}}, {u"Registered"_s, Tint::Registered, {}}};
        const QString people[] = {u"JL"_s, u"MS"_s, u"TO"_s, u"AK"_s};
        for (int c = 0; c < 6; ++c) {
            model.add(columns[c], 100 * (c + 1), counts[c]);
            model.columns.back().header.sum = sums[c];
            if (c == 2) model.columns.back().header.limit = 30;
            for (int i = 0; i < counts[c]; ++i) {
                const CardId id = 100 * (c + 1) + i;
                BoardCard card;
                card.title = names[(id + c) % 9];
                card.subtitle = id % 3 ? u"Reseller · EMEA"_s : u"Referral · AMER"_s;
                card.body = bodies[(id + c) % 4];
                if (id % 6 != 3) card.badges << tiers[(id + c) % 4];
                if (id % 11 == 3) card.badges << Badge{u"New"_s, Tint::Accent, u"sparkles"_s};
                if (id % 7 == 1) card.warning = u"12 working days without progress · “Technical certification”"_s;
                card.footerLeft = u"%1 d in stage"_s.arg((id * 7) % 60);
                if (c > 2) card.footerRight = u"$ %1k"_s.arg(60 + (id * 37) % 800);
                card.initials = people[id % 4];
                model.cards.insert(id, card);
            }
        }
    }
};

QTEST_MAIN(GalleryTest)
#include "GalleryTest.moc"
