#include "app/cli/Options.h"

#include <CLI/CLI.hpp>
#include <limits>

namespace channelbook::cli {

Option& Option::as(const char* placeholder) {
    m_option->type_name(placeholder);
    return *this;
}

Option& Option::required() {
    m_option->required();
    return *this;
}

Option& Option::oneOf(const QStringList& values) {
    std::vector<std::string> known;
    for (const QString& value : values) known.push_back(value.toStdString());
    m_option->check(CLI::IsMember(known));
    return *this;
}

Option& Option::times(int count) {
    m_option->expected(count);
    return *this;
}

Option& Option::oneEach() {
    m_option->allow_extra_args(false);
    return *this;
}

Command::Command(CLI::App& app, const char* name, const QString& help, const char* example)
    : m_command(app.add_subcommand(name, help.toStdString())) {
    m_command->footer(Cli::tr("Example:").toStdString() + "\n  " + example);
}

Option Command::text(const char* name, QString& target, const QString& help) {
    return Option(m_command->add_option_function<std::string>(
        name, [&target](const std::string& text) { target = QString::fromStdString(text); }, help.toStdString()));
}

Option Command::texts(const char* name, QStringList& target, const QString& help) {
    return Option(m_command->add_option_function<std::vector<std::string>>(
        name,
        [&target](const std::vector<std::string>& texts) {
            target.clear();
            for (const std::string& text : texts) target << QString::fromStdString(text);
        },
        help.toStdString()));
}

Option Command::number(const char* name, qint64& target, const QString& help, qint64 least) {
    return Option(m_command->add_option(name, target, help.toStdString())
                      ->type_name("N")
                      ->check(CLI::Range(least, std::numeric_limits<qint64>::max())
                                  .description(""))); // the help need not tell the largest number there is
}

void Command::flag(const char* name, bool& target, const QString& help) {
    m_command->add_flag(name, target, help.toStdString());
}

void Command::does(Context& context, Context::Body body) {
    m_command->callback([&context, body = std::move(body)] { context.choose(body); });
}

} // namespace channelbook::cli
