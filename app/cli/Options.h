#pragma once

#include "app/cli/Context.h"

#include <QStringList>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace channelbook::cli {

/// One option or positional argument that was just described. CLI11 stays behind it: its headers take longer to compile
/// than all the commands together.
class Option {
public:
    explicit Option(CLI::Option* option)
        : m_option(option) {}
    /// What stands for the value in the help: "FILE".
    Option& as(const char* placeholder);
    Option& required();
    /// The only values taken.
    Option& oneOf(const QStringList& values);
    /// Exactly so many values.
    Option& times(int count);
    /// One value each time it is given: what stands behind it may be something else.
    Option& oneEach();

private:
    CLI::Option* m_option;
};

/// One command being described: its options, and what it does. Targets must live until the command has run.
class Command {
public:
    /// @param example a line or two shown at the end of the command's help
    Command(CLI::App& app, const char* name, const QString& help, const char* example);

    Option text(const char* name, QString& target, const QString& help);
    Option texts(const char* name, QStringList& target, const QString& help);
    Option number(const char* name, qint64& target, const QString& help, qint64 least);
    void flag(const char* name, bool& target, const QString& help);
    /// What the command does once the command line is read completely.
    void does(Context& context, Context::Body body);

private:
    CLI::App* m_command;
};

} // namespace channelbook::cli
