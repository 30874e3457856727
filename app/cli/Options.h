#pragma once

#include "app/cli/Context.h"

#include <QStringList>

#include <CLI/CLI.hpp>

namespace channelbook::cli {

// CLI11 knows std::string alone; these bind Qt's types. The target lives as long as the command line is read and run.

inline CLI::Option* addText(CLI::App& command, const char* name, QString& target, const QString& help) {
    return command.add_option_function<std::string>(
        name, [&target](const std::string& text) { target = QString::fromStdString(text); }, help.toStdString());
}

inline CLI::Option* addTexts(CLI::App& command, const char* name, QStringList& target, const QString& help) {
    return command.add_option_function<std::vector<std::string>>(
        name,
        [&target](const std::vector<std::string>& texts) {
            target.clear();
            for (const std::string& text : texts) target << QString::fromStdString(text);
        },
        help.toStdString());
}

/// Adds a command with an example line or two at the end of its help.
inline CLI::App* addCommand(CLI::App& app, const char* name, const QString& help, const char* example) {
    CLI::App* command = app.add_subcommand(name, help.toStdString());
    command->footer(Cli::tr("Example:").toStdString() + "\n  " + example);
    return command;
}

} // namespace channelbook::cli
