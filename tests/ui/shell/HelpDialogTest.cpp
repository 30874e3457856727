#include "ui/shell/HelpDialog.h"

#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QScopeGuard>
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

    void pagesAreInThePersonsLanguage() {
        const QLocale before;
        const auto restore = qScopeGuard([&] { QLocale::setDefault(before); });
        const Theme theme(ThemeMode::Light);
        QLocale::setDefault(QLocale(u"de_AT"_s));
        const HelpDialog german(theme, nullptr);
        QLocale::setDefault(QLocale(u"sv_SE"_s));
        const HelpDialog swedish(theme, nullptr);
        QVERIFY(shown(german).contains(u"Datenqualität"_s));
        QVERIFY2(shown(swedish).contains(u"Data quality"_s), "what is not translated is in English");
        QCOMPARE(shown(german).front(), u"Erste Schritte"_s);
        QCOMPARE(shown(german).size(), shown(swedish).size());
    }

    /// A page in another language is of a page there is, and leads, by links and options, nowhere else. What was added to the
    /// English one since may be missing.
    void translatedPagesLeadNowhereElse() {
        const QDir folder(QStringLiteral(SOURCE_DIR "/resources/help"));
        const auto read = [](const QString& path) {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly)) qFatal("%s", qPrintable(path));
            return QString::fromUtf8(file.readAll());
        };
        static const QRegularExpression mark(u"\\]\\(([^)]+)\\)|(--[a-z-]+)"_s);
        int pages = 0;
        for (const QString& language : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            for (const QString& name : QDir(folder.filePath(language)).entryList({u"*.md"_s})) {
                QVERIFY2(folder.exists(name), qPrintable(language + u'/' + name));
                const QString page = read(folder.filePath(language + u'/' + name));
                const QString english = read(folder.filePath(name));
                QVERIFY2(page.startsWith(u"# "), qPrintable(language + u'/' + name));
                for (auto found = mark.globalMatch(page); found.hasNext();) {
                    const QString text = found.next().captured();
                    QVERIFY2(english.contains(text), qPrintable(language + u'/' + name + u": "_s + text));
                }
                ++pages;
            }
        QVERIFY(pages > 0);
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
