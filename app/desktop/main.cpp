#include "core/base/MovedClock.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Settings.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLibraryInfo>
#include <QSettings>
#include <QTranslator>

#include <algorithm>

using namespace channelbook;
using namespace Qt::StringLiterals;

namespace {

/// Qt's own words and ours, from beside the program or where it is installed. In a language there is none of we speak English.
void translate(QApplication& application, const QLocale& locale, QTranslator& qt, QTranslator& own) {
    QLocale::setDefault(locale);
    if (qt.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) application.installTranslator(&qt);
    const QString program = QCoreApplication::applicationDirPath();
    for (const QLocale& spoken : {locale, QLocale(QLocale::English)})
        for (const QString& folder : {u":/translations"_s, program + u"/translations"_s, program + u"/../share/channelbook/translations"_s}) {
            if (!own.load(spoken, u"channelbook"_s, u"_"_s, folder)) continue;
            application.installTranslator(&own);
            return;
        }
}

/// What the program can be told when it is started.
struct Arguments {
    QCommandLineParser parser;
    QCommandLineOption language{u"lang"_s, QCoreApplication::translate("main", "Language, such as en or de."), u"language"_s};
    QCommandLineOption look{u"theme"_s, QCoreApplication::translate("main", "light, dark or system."), u"theme"_s};
    QCommandLineOption day{u"today"_s, QCoreApplication::translate("main", "The day that is taken for today, like 2026-12-31: what will be due then."), u"date"_s};

    Arguments() {
        parser.setApplicationDescription(QCoreApplication::translate("main", "Partner relationship management in one local file."));
        parser.addHelpOption();
        parser.addVersionOption();
        parser.addPositionalArgument(u"FILE"_s, QCoreApplication::translate("main", "The program to open."), u"[FILE]"_s);
        parser.addOptions({language, look, day});
    }
};

/// Telling what it can be told takes no display, and ends the program.
void tellIfAsked(int argc, char** argv) {
    const auto asks = [](const char* argument) {
        const QLatin1StringView text(argument);
        return text == "--help"_L1 || text == "--help-all"_L1 || text == "-h"_L1 || text == "--version"_L1 || text == "-v"_L1;
    };
    if (std::none_of(argv + 1, argv + argc, asks)) return;
    const QCoreApplication application(argc, argv);
    Arguments().parser.process(application);
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication::setApplicationName(u"Channelbook"_s);
    QCoreApplication::setOrganizationName(u"Channelbook"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CHANNELBOOK_VERSION));
    tellIfAsked(argc, argv);
    QApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(u"channelbook"_s);

    Arguments arguments;
    QCommandLineParser& parser = arguments.parser;
    parser.process(application);
    const QDate today = QDate::fromString(parser.value(arguments.day), Qt::ISODate);
    if (parser.isSet(arguments.day) && !today.isValid()) {
        qCritical("%s", qPrintable(QCoreApplication::translate("main", "--today: \"%1\" is no date like 2026-12-31.").arg(parser.value(arguments.day))));
        return 1;
    }

    QTranslator qt;
    QTranslator own;
    translate(application, parser.isSet(arguments.language) ? QLocale(parser.value(arguments.language)) : QLocale(), qt, own);

    QSettings store;
    Settings settings(store);
    ThemeMode mode = settings.themeMode();
    if (parser.value(arguments.look) == u"light") mode = ThemeMode::Light;
    if (parser.value(arguments.look) == u"dark") mode = ThemeMode::Dark;
    if (parser.value(arguments.look) == u"system") mode = ThemeMode::System;
    Theme theme(mode);
    theme.apply(application);

    const SystemClock now;
    const MovedClock moved(today);
    DialogPrompter prompter;
    MainWindow window(theme, settings, prompter, today.isValid() ? static_cast<const Clock&>(moved) : now);
    prompter.setParent(&window);
    window.show();
    const QStringList files = parser.positionalArguments();
    if (!files.isEmpty()) window.openProgram(files.front());
    return QApplication::exec();
}
