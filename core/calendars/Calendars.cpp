#include "core/calendars/Calendars.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

static void loadResources() {
    Q_INIT_RESOURCE(calendars);
}

namespace channelbook::calendars {

using namespace Qt::StringLiterals;

namespace {

bool isCalled(const CalendarDef& calendar, const QString& word) {
    return calendar.region.compare(word, Qt::CaseInsensitive) == 0 ||
           calendar.name.compare(word, Qt::CaseInsensitive) == 0 ||
           calendar.aliases.contains(word, Qt::CaseInsensitive);
}

std::vector<CalendarDef> readBundled() {
    loadResources();
    QFile file(u":/channelbook/calendars/calendars.json"_s);
    std::vector<CalendarDef> calendars;
    if (!file.open(QIODevice::ReadOnly)) return calendars;
    for (const QJsonValue& value : QJsonDocument::fromJson(file.readAll()).array())
        if (auto calendar = calendarFromJson(value.toObject())) calendars.push_back(std::move(*calendar));
    return calendars;
}

} // namespace

const std::vector<CalendarDef>& bundledCalendars() {
    static const std::vector<CalendarDef> calendars = readBundled();
    return calendars;
}

CalendarBook::CalendarBook(store::Connection& connection)
    : m_calendars(bundledCalendars()) {
    store::Statement statement(connection, "SELECT definition FROM calendar ORDER BY region");
    while (statement.step()) {
        auto stored = calendarFromJson(QJsonDocument::fromJson(statement.text(0).toUtf8()).object());
        if (!stored) continue;
        const auto known = std::find_if(m_calendars.begin(), m_calendars.end(), [&](const CalendarDef& calendar) {
            return calendar.region.compare(stored->region, Qt::CaseInsensitive) == 0;
        });
        if (known == m_calendars.end())
            m_calendars.push_back(std::move(*stored));
        else
            *known = std::move(*stored);
    }
    std::sort(m_calendars.begin(), m_calendars.end(),
              [](const CalendarDef& a, const CalendarDef& b) { return a.region < b.region; });
}

const CalendarDef* CalendarBook::find(const QString& region) const {
    if (region.isEmpty()) return nullptr;
    const auto found = std::find_if(m_calendars.begin(), m_calendars.end(),
                                    [&](const CalendarDef& calendar) { return isCalled(calendar, region); });
    return found == m_calendars.end() ? nullptr : &*found;
}

const CalendarDef* CalendarBook::findFor(const QString& country, const QString& region) const {
    const CalendarDef* byCountry = find(country.trimmed());
    return byCountry != nullptr ? byCountry : find(region.trimmed());
}

const WorkCalendar& CalendarBook::calendar(const QString& region) const {
    const auto known = m_working.find(region);
    if (known != m_working.end()) return known->second;
    const CalendarDef* definition = find(region);
    return m_working.emplace(region, definition == nullptr ? WorkCalendar() : WorkCalendar(*definition)).first->second;
}

Expected<void> apply(store::Transaction& transaction, const SaveCalendars& command) {
    auto& args = transaction.info().args;
    args[u"count"_s] = static_cast<qint64>(command.calendars.size());
    for (const CalendarDef& calendar : command.calendars) {
        if (auto checked = check(calendar); !checked) return checked;
        args[u"record"_s] = calendar.name;
        const QString definition = QString::fromUtf8(QJsonDocument(toJson(calendar)).toJson(QJsonDocument::Compact));
        store::Statement& known =
            transaction.cached(u"SELECT id FROM calendar WHERE region = ?"_s).bind(1, calendar.region);
        const RecordId id = known.step() ? known.integer(0) : 0;
        known.reset();
        if (id != 0)
            transaction.cached(u"UPDATE calendar SET name = ?, definition = ? WHERE id = ?"_s)
                .bindAll(calendar.name, definition, id)
                .run();
        else
            transaction.cached(u"INSERT INTO calendar(id, region, name, definition) VALUES(?, ?, ?, ?)"_s)
                .bindAll(transaction.newId(), calendar.region, calendar.name, definition)
                .run();
    }
    return {};
}

Expected<void> apply(store::Transaction& transaction, const AddHoliday& command) {
    const CalendarBook book(transaction.connection());
    const CalendarDef* known = book.find(command.region);
    if (known == nullptr) return failure(ErrorCode::RecordNotFound, {u"calendar"_s, command.region});
    CalendarDef calendar = *known;
    calendar.holidays.push_back(command.holiday);
    if (auto saved = apply(transaction, SaveCalendars{{calendar}}); !saved) return saved;
    transaction.info().args[u"holiday"_s] = command.holiday.name;
    return {};
}

} // namespace channelbook::calendars
