#pragma once

#include "core/program/Program.h"
#include "ui/shell/Settings.h"
#include "ui/widgets/Prompter.h"

#include <QCoreApplication>

namespace channelbook {

/// Gets a program for the window: asks which, opens or makes it, and says what to do where that fails.
class ProgramOpener {
    Q_DECLARE_TR_FUNCTIONS(ProgramOpener)

public:
    ProgramOpener(Settings& settings, Prompter& prompter, const Clock& clock) : m_settings(settings), m_prompter(prompter), m_clock(clock) {}

    /// Null where it failed or was called off; the person has been told then.
    [[nodiscard]] std::unique_ptr<Program> open(const QString& path);
    /// Asks which file.
    [[nodiscard]] std::unique_ptr<Program> openAsking();
    /// Asks for a file name and the program's currency.
    [[nodiscard]] std::unique_ptr<Program> createAsking();
    [[nodiscard]] std::unique_ptr<Program> create(const QString& path, const QString& currency);
    /// Asks for a backup and for consent; the backup chosen, or empty. The program must be closed before restore().
    [[nodiscard]] QString askForBackup(const QString& programPath);
    /// Puts a backup in the place of a program that is not open; false where that failed.
    bool restore(const QString& backup, const QString& programPath);

    /// How this window opens programs.
    [[nodiscard]] Program::Options options() const;
    /// The file filter of programs.
    [[nodiscard]] static QString filter();

private:
    void tell(const Error& error);

    Settings& m_settings;
    Prompter& m_prompter;
    const Clock& m_clock;
};

} // namespace channelbook
