// What the window does with files: dropping, backups, checks; and the events it takes.
#include "core/base/ErrorText.h"
#include "core/export/ProgramExport.h"
#include "core/sample/Sample.h"
#include "core/store/Backup.h"
#include "core/store/Integrity.h"
#include "ui/shell/Dialogs.h"
#include "ui/shell/HelpDialog.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Navigator.h"
#include "ui/widgets/ProgressPanel.h"

#include <QCloseEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QMimeData>
#include <QStandardPaths>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

bool isProgram(const QString& path) { return path.endsWith(u".channelbook", Qt::CaseInsensitive); }

QStringList localFiles(const QMimeData& data) {
    QStringList paths;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile()) paths << url.toLocalFile();
    return paths;
}

} // namespace

void MainWindow::importFiles(const QStringList& paths) {
    if (!m_workspace && !show(m_opener.createAsking())) return;
    for (const PageInfo& info : m_navigator->pages()) {
        auto* target = dynamic_cast<FileDropTarget*>(m_navigator->page(info.id));
        if (target == nullptr) continue;
        QStringList taken;
        for (const QString& path : paths)
            if (target->takes(path)) taken << path;
        if (taken.isEmpty()) continue;
        showPage(info.id);
        target->takeFiles(taken);
        return;
    }
    m_workspace->say({tr("No page takes this kind of file: %1").arg(QFileInfo(paths.value(0)).fileName()), {}, {}, Tint::Warning});
}

void MainWindow::importIntoNew() {
    const QStringList files = m_prompter.openFiles({tr("Files of your CRM"), m_settings.folder(), {tr("CRM exports (*.csv *.tsv *.txt *.xlsx *.zip *.gz)"), tr("All files (*)")}, {}});
    if (!files.isEmpty()) importFiles(files);
}

void MainWindow::importProgram() {
    if (m_making) return;
    const QString exported = m_prompter.openFile({tr("Import a whole program"), m_settings.folder(), {tr("ZIP of CSV files (*.zip)"), tr("All files (*)")}, {}});
    if (exported.isEmpty()) return;
    const QString proposal = QFileInfo(exported).dir().filePath(QFileInfo(exported).completeBaseName() + u".channelbook"_s);
    const QString path = m_prompter.saveFile({tr("Where the program goes"), proposal, {ProgramOpener::filter()}, u"channelbook"_s});
    if (path.isEmpty()) return;
    m_settings.setFolder(QFileInfo(path).absolutePath());
    // The program that is open has its file in use.
    if (m_workspace && QFileInfo(m_workspace->store().path()) == QFileInfo(path)) return m_prompter.warn(tr("The program was not made"), tr("“%1” is open. Choose another name.").arg(QFileInfo(path).fileName()));
    m_making = std::make_unique<store::Job>([options = m_opener.options(), path, exported](store::Progress& progress) -> Expected<void> {
        // What was there goes only once there is something in its place.
        const QString working = path + u".new"_s;
        QFile::remove(working);
        {
            const auto made = Program::createFrom(working, options, exported, progress);
            if (!made) return tl::unexpected(made.error());
        }
        if (QFile::exists(path) && !QFile::remove(path)) return failure(ErrorCode::FileNotWritable, {path, QString()});
        return QFile::rename(working, path) ? Expected<void>() : failure(ErrorCode::FileNotWritable, {path, QString()});
    });
    connect(m_making.get(), &store::Job::finished, this, [this, path] { endMaking(path); });
    m_progress->reset();
    m_progress->setTitle(tr("Making a program of %1").arg(QFileInfo(exported).fileName()));
    m_progress->show();
    m_makingWatch = Stopwatch();
    m_makingPoll.start();
    m_making->start();
}

void MainWindow::showMaking() {
    if (m_making) m_progress->setProgress(m_making->progress().done(), m_making->progress().total(), m_makingWatch.elapsed());
}

void MainWindow::endMaking(const QString& path) {
    m_makingPoll.stop();
    m_progress->hide();
    m_progress->reset();
    const Expected<void> made = m_making->result();
    m_making.release()->deleteLater();
    if (made) openProgram(path);
    else if (made.error().code != ErrorCode::Cancelled) m_prompter.warn(tr("The program was not made"), errorText(made.error()));
}

void MainWindow::openSample() {
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    const QString path = folder.filePath(tr("Sample program") + u".channelbook"_s);
    if (QFileInfo::exists(path)) {
        openProgram(path);
        return;
    }
    folder.mkpath(u"."_s);
    if (!show(m_opener.create(path, u"USD"_s))) return;
    m_workspace->jobs().run(
        tr("Making the sample program"),
        [&program = m_workspace->program(), today = m_clock.today()](store::Progress& progress) -> Expected<void> {
            sample::SampleOptions options;
            options.today = today;
            const auto counts = sample::makeSample(program, options, progress);
            if (!counts) return tl::unexpected(counts.error());
            return {};
        },
        [this](const Expected<void>& result) {
            if (!result) m_workspace->fail(result.error());
        });
}

void MainWindow::backUp() {
    const QString proposal = m_workspace->program().name() + u'-' + m_clock.today().toString(Qt::ISODate) + u".channelbook"_s;
    const QString path = m_prompter.saveFile(
        {tr("Save a backup"), QDir(m_settings.folder()).filePath(proposal), {ProgramOpener::filter()}, u"channelbook"_s});
    if (path.isEmpty()) return;
    if (QFileInfo::exists(path) && QFileInfo(path) != QFileInfo(m_workspace->store().path())) QFile::remove(path);
    m_workspace->jobs().run(
        tr("Saving a backup"), [&store = m_workspace->store(), path](store::Progress& progress) { return store.backup(path, progress); },
        [this, path](const Expected<void>& result) {
            if (!result) return m_workspace->fail(result.error());
            m_workspace->say({tr("Backup saved as %1").arg(QFileInfo(path).fileName()), {}, {}, Tint::Ok});
        });
}

void MainWindow::exportProgram() {
    const QString proposal = m_workspace->program().name() + u'-' + m_clock.today().toString(Qt::ISODate) + u".zip"_s;
    const QString path = m_prompter.saveFile(
        {tr("Export the whole program"), QDir(m_settings.folder()).filePath(proposal), {tr("ZIP of CSV files (*.zip)")}, u"zip"_s});
    if (path.isEmpty()) return;
    m_settings.setFolder(QFileInfo(path).absolutePath());
    auto written = std::make_shared<exports::Manifest>();
    m_workspace->jobs().run(
        tr("Exporting the whole program"),
        [&program = m_workspace->program(), path, written](store::Progress& progress) -> Expected<void> {
            auto manifest = exports::exportProgram(program.store(), program.catalogue(), path, progress);
            if (!manifest) return tl::unexpected(manifest.error());
            *written = std::move(*manifest);
            return {};
        },
        [this, path, written](const Expected<void>& result) {
            if (!result) return m_workspace->fail(result.error());
            m_workspace->say({tr("Exported the whole program to %1: %2 rows in %3 tables", "file, counts")
                                  .arg(QFileInfo(path).fileName(), QLocale().toString(written->rows()), QLocale().toString(written->tables.size())),
                              {}, {}, Tint::Ok});
        });
}

void MainWindow::restoreBackup() {
    const QString path = m_workspace->store().path();
    const QString backup = m_opener.askForBackup(path);
    if (backup.isEmpty() || !closeProgram()) return;
    m_opener.restore(backup, path);
    openProgram(path);
}

void MainWindow::checkProgram() {
    auto findings = std::make_shared<std::vector<store::Finding>>();
    m_workspace->jobs().run(
        tr("Checking the program's file"),
        [&store = m_workspace->store(), findings](store::Progress&) -> Expected<void> {
            auto found = store.read([](store::Connection& connection) { return store::checkIntegrity(connection); });
            if (!found) return tl::unexpected(found.error());
            *findings = std::move(*found);
            return {};
        },
        [this, findings](const Expected<void>& result) {
            if (!result) return m_workspace->fail(result.error());
            if (findings->empty()) return m_workspace->say({tr("The program's file is in order"), {}, {}, Tint::Ok});
            QStringList lines;
            for (const store::Finding& finding : *findings) lines << finding.check + u": "_s + finding.detail;
            m_prompter.warn(tr("The program's file has problems"),
                            tr("%n problems found. Restoring a backup from before they began is the safest way on.", nullptr, static_cast<int>(findings->size())),
                            lines.join(u'\n'));
        });
}

void MainWindow::showHelp() {
    if (m_help == nullptr) m_help = new HelpDialog(m_theme, this);
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

void MainWindow::editSettings() {
    SettingsDialog dialog(m_settings, m_theme, this);
    if (dialog.exec() != QDialog::Accepted || !dialog.nameChanged() || !m_workspace) return;
    // The store writes who did something from when it was opened.
    const QString path = m_workspace->store().path();
    if (closeProgram()) openProgram(path);
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
    // An empty filter has nothing of its own to undo: Ctrl+Z there means the program.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const auto* edit = qobject_cast<QLineEdit*>(watched);
        const bool undo = key->matches(QKeySequence::Undo);
        const bool redo = key->matches(QKeySequence::Redo);
        if (edit != nullptr && ((undo && !edit->isUndoAvailable()) || (redo && !edit->isRedoAvailable()))) {
            event->ignore();
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    // A computer that slept over midnight is seen to when it is used again.
    if (event->type() == QEvent::ActivationChange) rollDay();
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return stepOut();
    QMainWindow::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_settings.setWindowGeometry(saveGeometry());
    if (!closeProgram()) return event->ignore();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!localFiles(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QStringList paths = localFiles(*event->mimeData());
    if (paths.isEmpty()) return;
    event->acceptProposedAction();
    if (isProgram(paths.front()))
        openProgram(paths.front());
    else
        importFiles(paths);
}

} // namespace channelbook
