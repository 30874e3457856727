#include "ui/shell/ProgramOpener.h"

#include "core/base/ErrorText.h"
#include "core/store/Backup.h"

#include <QDir>
#include <QFileInfo>

namespace channelbook {

using namespace Qt::StringLiterals;

QString ProgramOpener::filter() { return tr("Channelbook programs (*.channelbook)"); }

Program::Options ProgramOpener::options() const { return {&m_clock, m_settings.personName(), 0, -1}; }

void ProgramOpener::tell(const Error& error) { m_prompter.warn(tr("The program was not opened"), errorText(error)); }

std::unique_ptr<Program> ProgramOpener::open(const QString& path) {
    auto program = Program::open(path, options());
    if (program) return std::move(*program);
    const Error& error = program.error();
    const QString backup = error.code == ErrorCode::CorruptProgram ? store::newestBackup(path) : QString();
    if (backup.isEmpty()) {
        tell(error);
        return nullptr;
    }
    const int choice = m_prompter.ask({tr("The program's file is damaged"), errorText(error), backup,
                                       {{tr("Restore the newest backup")}, {tr("Cancel"), Choice::Role::Reject}}, 0});
    if (choice != 0 || !restore(backup, path)) return nullptr;
    program = Program::open(path, options());
    if (program) return std::move(*program);
    tell(program.error());
    return nullptr;
}

std::unique_ptr<Program> ProgramOpener::openAsking() {
    const QString path = m_prompter.openFile({tr("Open program"), m_settings.folder(), {filter()}, {}});
    if (path.isEmpty()) return nullptr;
    m_settings.setFolder(QFileInfo(path).absolutePath());
    return open(path);
}

std::unique_ptr<Program> ProgramOpener::createAsking() {
    const QString path = m_prompter.saveFile(
        {tr("New program"), QDir(m_settings.folder()).filePath(tr("Partner program") + u".channelbook"_s), {filter()}, u"channelbook"_s});
    if (path.isEmpty()) return nullptr;
    m_settings.setFolder(QFileInfo(path).absolutePath());
    const QStringList currencies{u"USD"_s, u"EUR"_s, u"GBP"_s, u"JPY"_s, u"CHF"_s, u"AUD"_s, u"CAD"_s, u"INR"_s, u"BRL"_s, u"SEK"_s};
    const auto chosen = m_prompter.inputItem(tr("New program"), tr("Sums are shown in"), currencies, 0);
    if (!chosen) return nullptr;
    // The file dialog has asked whether an existing file may go.
    if (QFileInfo::exists(path) && !QFile::remove(path)) {
        tell({ErrorCode::FileNotWritable, {path, tr("it is in use")}});
        return nullptr;
    }
    return create(path, currencies.value(*chosen));
}

std::unique_ptr<Program> ProgramOpener::create(const QString& path, const QString& currency) {
    auto program = Program::create(path, options(), currency);
    if (program) return std::move(*program);
    tell(program.error());
    return nullptr;
}

QString ProgramOpener::askForBackup(const QString& programPath) {
    const QString backup = m_prompter.openFile({tr("Restore a backup"), store::backupFolder(programPath), {filter(), tr("All files (*)")}, {}});
    if (backup.isEmpty()) return {};
    const bool agreed = m_prompter.confirm(tr("Restore a backup"),
                                           tr("The program will be as it was in the backup. What it is now is kept in a file beside it."), tr("Restore"), true);
    return agreed ? backup : QString();
}

bool ProgramOpener::restore(const QString& backup, const QString& programPath) {
    const auto kept = store::restoreBackup(backup, programPath, m_clock.now().toString(u"yyyyMMdd-hhmmss"_s));
    if (!kept) m_prompter.warn(tr("The backup was not restored"), errorText(kept.error()));
    return kept.has_value();
}

} // namespace channelbook
