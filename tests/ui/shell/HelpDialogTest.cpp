#include "ui/shell/HelpDialog.h"

#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>
#include <QTextBrowser>

using namespace channelbook;
using namespace Qt::StringLiterals;

class HelpDialogTest : public QObject {
    Q_OBJECT

    static QStringList shown(const HelpDialog& help) {
        const auto* titles = help.findChild<QListWidget*>();
        QStringList names;
        for (int row = 0; row < titles->count(); ++row)
            if (!titles->item(row)->isHidden()) names << titles->item(row)->text();
        return names;
    }

private Q_SLOTS:
    void everyPageOfTheFolderIsThere() {
        const Theme theme(ThemeMode::Light);
        HelpDialog help(theme, nullptr);
        QCOMPARE(help.currentPage(), u"start"_s);
        const QStringList files = QDir(QStringLiteral(SOURCE_DIR "/resources/help")).entryList({u"*.md"_s});
        QVERIFY(files.size() >= 4);
        for (const QString& file : files) QVERIFY2(help.showPage(file.chopped(3)), qPrintable(file));
        QVERIFY(!help.showPage(u"nothing"_s));
    }

    void linksLeadToPagesThatExist() {
        const Theme theme(ThemeMode::Light);
        HelpDialog help(theme, nullptr);
        auto* text = help.findChild<QTextBrowser*>();
        const QDir folder(QStringLiteral(SOURCE_DIR "/resources/help"));
        static const QRegularExpression link(u"\\]\\(([^):]+\\.md)\\)"_s);
        int links = 0;
        for (const QString& name : folder.entryList({u"*.md"_s})) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString page = QString::fromUtf8(file.readAll());
            for (auto found = link.globalMatch(page); found.hasNext(); ++links) {
                const QString target = found.next().captured(1);
                QVERIFY(help.showPage(u"start"_s));
                Q_EMIT text->anchorClicked(QUrl(target));
                QCOMPARE(help.currentPage() + u".md"_s, target);
            }
        }
        QVERIFY(links > 0);
    }

    void searchShowsPagesWithAllWords() {
        const Theme theme(ThemeMode::Light);
        HelpDialog help(theme, nullptr);
        help.show();
        QVERIFY(QTest::qWaitForWindowExposed(&help));
        const QStringList all = shown(help);
        auto* find = help.findChild<QLineEdit*>();
        QTest::keyClicks(find, u"lanes velocity"_s);
        QCOMPARE(shown(help), QStringList{u"Boards"_s});
        QCOMPARE(help.currentPage(), u"pipeline"_s);
        QTest::keyClick(find, Qt::Key_Escape);
        QCOMPARE(shown(help), all);
    }
};

QTEST_MAIN(HelpDialogTest)
#include "HelpDialogTest.moc"
