#pragma once

#include "tests/core/TestProgram.h"
#include "ui/sync/SyncPage.h"

#include <QApplication>
#include <QDropEvent>
#include <QFile>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QUrl>

namespace channelbook::test {

using namespace Qt::StringLiterals;

/// A Sync page over a program of its own, driven by real events; waits on the page's signals only.
class SyncDriver : public QObject {
public:
    static constexpr int patience = 60000; ///< for a signal that comes; a loaded machine is slow

    Theme theme{ThemeMode::Light};
    ScriptedPrompter prompter;
    std::unique_ptr<TestProgram> program;
    std::unique_ptr<SyncPage> page;
    QList<Toast> toasts;

    void openPage() {
        page = std::make_unique<SyncPage>(*program->program, theme, prompter);
        connect(page.get(), &SyncPage::toastRequested, this, [this](const Toast& toast) { toasts << toast; });
        QSignalSpy shown(page.get(), &SyncPage::overviewShown);
        page->resize(1240, 860);
        page->show();
        page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        QVERIFY(shown.count() > 0 || shown.wait(patience));
        page->focusContent();
    }
    /// Drops paths on the page as the window system would.
    void drop(const QStringList& paths) {
        QMimeData mime;
        QList<QUrl> urls;
        for (const QString& path : paths) urls << QUrl::fromLocalFile(path);
        mime.setUrls(urls);
        const QPoint at = page->rect().center();
        QDragEnterEvent enter(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(page.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(at), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(page.get(), &event);
        QVERIFY(event.isAccepted());
    }
    void waitFor(SyncPage::View view) {
        while (page->view() != view || page->isBusy()) {
            QSignalSpy changed(page.get(), &SyncPage::viewChanged);
            QVERIFY2(changed.wait(patience), qPrintable(u"waiting for view %1, at %2"_s.arg(static_cast<int>(view)).arg(static_cast<int>(page->view()))));
        }
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(QApplication::focusWidget(), key, modifiers); }
    template <class Widget = QPushButton>
    Widget* shown(const QString& name) {
        for (auto* widget : page->findChildren<Widget*>(name))
            if (widget->isVisible()) return widget;
        return nullptr;
    }
    void click(const QString& name) {
        QPushButton* button = shown(name);
        QVERIFY2(button != nullptr, qPrintable(u"no button "_s + name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    /// Of the table of files: what stands in a column for a file.
    QString cell(const QString& file, int column) {
        auto* table = shown<QTableWidget>(u"files"_s);
        if (table == nullptr) return u"no table"_s;
        for (int row = 0; row < table->rowCount(); ++row)
            if (table->item(row, 0)->text() == file) return table->item(row, column)->text();
        return u"no such file"_s;
    }
    QString write(const QString& name, const QByteArray& content) {
        QFile file(program->dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly)) return {};
        file.write(content);
        return file.fileName();
    }
    QString dump() { return *program->store().read([](store::Connection& connection) { return contentDump(connection); }); }
    qint64 number(const char* sql) { return toInteger(program->query(sql)); }
};

} // namespace channelbook::test
