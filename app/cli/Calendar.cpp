#include "app/cli/Commands.h"
#include "app/cli/Files.h"
#include "app/cli/Options.h"
#include "app/cli/Output.h"
#include "app/cli/Terminal.h"
#include "core/calendars/Calendars.h"

namespace channelbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct Arguments {
    QString action;
    QString region;
    QString file;
    QString name;
    QStringList dates;
    QString every;
    qint64 year = 0;
};

QString weekendText(const calendars::CalendarDef& calendar) {
    QStringList days;
    for (const int day : calendar.weekend) days << QLocale().dayName(day, QLocale::ShortFormat);
    return days.join(u", "_s);
}

Expected<Exit> list(const Context& context) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto book = (*program)->store().read(
        [](store::Connection& connection) { return calendars::CalendarBook(connection).all(); });
    if (!book) return tl::unexpected(book.error());
    Table table({u"region"_s, u"name"_s, u"weekend"_s, u"holidays"_s});
    table.alignRight(3);
    QJsonArray json;
    for (const calendars::CalendarDef& calendar : *book) {
        table.add({calendar.region, calendar.name, weekendText(calendar), QString::number(calendar.holidays.size())});
        json.append(calendars::toJson(calendar));
    }
    if (!context.json()) writeOut(consoleBytes(table.text()));
    context.answer(json);
    return Exit::Done;
}

Expected<Exit> show(const Context& context, const Arguments& arguments) {
    auto program = context.openToRead();
    if (!program) return tl::unexpected(program.error());
    const auto found = reading(**program, [&](store::Connection& connection) -> Expected<calendars::CalendarDef> {
        const calendars::CalendarBook book(connection);
        const calendars::CalendarDef* calendar = book.find(arguments.region);
        if (calendar == nullptr) return failure(ErrorCode::RecordNotFound, {u"calendar"_s, arguments.region});
        return *calendar;
    });
    if (!found) return tl::unexpected(found.error());
    const calendars::WorkCalendar working(*found);
    const int year = arguments.year == 0 ? context.clock().today().year() : static_cast<int>(arguments.year);
    context.say(Cli::tr("%1: %2, off on %3").arg(found->region, found->name, weekendText(*found)));
    QJsonArray days;
    for (const calendars::DayOff& day : working.holidays(year)) {
        context.say(u"  %1 %2  %3"_s.arg(day.on.toString(Qt::ISODate),
                                         QLocale().dayName(day.on.dayOfWeek(), QLocale::ShortFormat), day.name));
        days.append(QJsonObject{{u"date"_s, day.on.toString(Qt::ISODate)}, {u"name"_s, day.name}});
    }
    const bool gap = !working.gaps(QDate(year, 1, 1), QDate(year, 12, 31)).empty();
    if (gap)
        context.say(Cli::tr("Not all holidays of %1 are known: some that move from year to year have no date. Days are "
                            "counted as if they were none; add them with: calendar add %2 --name NAME --date DATE")
                        .arg(year)
                        .arg(found->region));
    QJsonObject json = calendars::toJson(*found);
    json.insert(u"year"_s, year);
    json.insert(u"days_off"_s, days);
    json.insert(u"complete"_s, !gap);
    context.answer(json);
    return Exit::Done;
}

Expected<Exit> write(const Context& context, const Arguments& arguments) {
    auto program = context.openToWrite();
    if (!program) return tl::unexpected(program.error());
    Expected<qint64> done = 0;
    QString region = arguments.region;
    if (arguments.action == u"save") {
        const auto json = readJson(arguments.file.isEmpty() ? arguments.region : arguments.file);
        if (!json) return tl::unexpected(json.error());
        auto calendar = calendars::calendarFromJson(*json);
        if (!calendar) return tl::unexpected(calendar.error());
        region = calendar->region;
        done = (*program)->store().perform(calendars::SaveCalendars{{*calendar}});
    } else {
        calendars::Holiday holiday;
        holiday.name = arguments.name.trimmed();
        holiday.dates = arguments.dates;
        if (const QDate day = QDate::fromString(u"2024-"_s + arguments.every, Qt::ISODate); day.isValid()) {
            holiday.month = day.month();
            holiday.day = day.day();
        } else if (!arguments.every.isEmpty()) {
            return failure(ErrorCode::BadArgument, {u"--every"_s, Cli::tr("a day of the year like 12-24 is expected")});
        }
        done = (*program)->store().perform(calendars::AddHoliday{arguments.region, holiday});
    }
    if (!done) return tl::unexpected(done.error());
    context.say(Cli::tr("The calendar of %1 is kept in the program. Dues of runs follow it from their next change on.")
                    .arg(region));
    context.answer(QJsonObject{{u"region"_s, region}, {u"history_id"_s, idText(*done)}});
    return Exit::Done;
}

Expected<Exit> calendar(const Context& context, const Arguments& arguments) {
    if (arguments.action == u"list") return list(context);
    if (arguments.region.isEmpty() && arguments.file.isEmpty())
        return failure(ErrorCode::BadArgument,
                       {u"REGION"_s, Cli::tr("say which region's calendar, as calendar list shows it")});
    if (arguments.action == u"show") return show(context, arguments);
    return write(context, arguments);
}

} // namespace

void addCalendar(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    Command command(app, "calendar",
                    Cli::tr("Lists, shows and changes the working days of regions, which dues of playbooks follow"),
                    "channelbook-cli calendar show DE --year 2027\n"
                    "  channelbook-cli calendar add SA --name \"Eid al-Fitr\" --date 2028-02-26 2028-02-27");
    command.text("action", arguments->action, Cli::tr("list, show, add (a holiday) or save (a calendar's JSON file)"))
        .as("ACTION")
        .required()
        .oneOf({u"list"_s, u"show"_s, u"add"_s, u"save"_s});
    command.text("region", arguments->region, Cli::tr("A region's code, name or other word for it")).as("REGION");
    command.number("--year", arguments->year, Cli::tr("show: whose holidays"), 1900);
    command.text("--name", arguments->name, Cli::tr("add: the holiday's name")).as("NAME");
    command.texts("--date", arguments->dates, Cli::tr("add: the days that are off, once")).as("DATE");
    command.text("--every", arguments->every, Cli::tr("add: the day that is off every year, like 12-24")).as("MM-DD");
    command.text("--file", arguments->file, Cli::tr("save: a calendar as calendar show --json writes it")).as("FILE");
    command.does(context, [&context, arguments] { return calendar(context, *arguments); });
}

} // namespace channelbook::cli
