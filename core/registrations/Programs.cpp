#include "core/registrations/Programs.h"

#include "core/currencies/Currencies.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace channelbook::registrations {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

constexpr int mostDays = 3650;
constexpr int minutesPerHour = 60;
constexpr int minutesPerDay = 24 * minutesPerHour;
constexpr int mostAnswerHours = 2000;
constexpr int mostExtensionsEver = 20;

QString words(const char* text) {
    return QCoreApplication::translate("Registrations", text);
}

/// Fields a program can ask for.
const QStringList& askable() {
    static const QStringList keys{u"customer"_s,    u"company"_s, u"domain"_s,  u"email"_s,  u"contact"_s,
                                  u"country"_s,     u"city"_s,    u"product"_s, u"amount"_s, u"close_date"_s,
                                  u"description"_s, u"type"_s,    u"number"_s};
    return keys;
}

/// "09:00" as minutes after midnight; -1 for what is no time.
int minuteOf(const QString& text) {
    if (text == u"24:00") return minutesPerDay;
    const QTime time = QTime::fromString(text, u"HH:mm"_s);
    return time.isValid() ? time.hour() * minutesPerHour + time.minute() : -1;
}
QString timeText(int minute) {
    return u"%1:%2"_s.arg(minute / minutesPerHour, 2, 10, QChar(u'0')).arg(minute % minutesPerHour, 2, 10, QChar(u'0'));
}

/// Reads a program member by member and remembers what was wrong first.
class Reading {
public:
    explicit Reading(QString place)
        : m_place(std::move(place)) {}
    [[nodiscard]] int number(const QJsonObject& json, const QString& key, int fallback, int least, int most) {
        if (!json.contains(key)) return fallback;
        const qint64 value = json.value(key).toInteger(-1); // half a day is none
        if (value < least || value > most)
            complain(key,
                     words(QT_TRANSLATE_NOOP("Registrations", "a whole number from %1 to %2")).arg(least).arg(most));
        return static_cast<int>(value);
    }
    [[nodiscard]] Money amount(const QJsonObject& json, const QString& key) {
        const QString text = json.value(key).toString().trimmed();
        if (text.isEmpty()) return {};
        const QString currency = text.section(u' ', 1);
        const auto minor = isCurrency(currency) ? parsePlainAmount(text.section(u' ', 0, 0), currency) : std::nullopt;
        if (!minor || *minor < 0)
            complain(key, words(QT_TRANSLATE_NOOP("Registrations", "an amount with its currency, like “50000 EUR”")));
        return minor ? Money{*minor, currency} : Money{};
    }
    void complain(const QString& key, const QString& wanted) {
        if (m_wrong.isEmpty()) m_wrong = u"%1: %2"_s.arg(key, wanted);
    }
    [[nodiscard]] Expected<void> outcome() const {
        if (m_wrong.isEmpty()) return {};
        return failure(ErrorCode::BadArgument, {m_place, m_wrong});
    }

private:
    QString m_place;
    QString m_wrong;
};

QString amountText(const Money& money) {
    return money.currency.isEmpty() ? QString() : plainAmount(money.minor, money.currency) + u' ' + money.currency;
}

} // namespace

RegistrationProgram standardProgram() {
    RegistrationProgram program;
    program.name = u"Standard"_s;
    program.required = {u"customer"_s, u"domain|email"_s, u"product"_s, u"amount"_s, u"close_date"_s};
    return program;
}

Expected<RegistrationProgram> programFromJson(const QJsonObject& json) {
    RegistrationProgram program = standardProgram();
    program.name = json.value(u"name"_s).toString().trimmed();
    Reading reading(program.name.isEmpty() ? u"program"_s : program.name);
    if (program.name.isEmpty())
        reading.complain(u"name"_s, words(QT_TRANSLATE_NOOP("Registrations", "what the program is called")));
    if (json.contains(u"required"_s)) program.required.clear();
    for (const QJsonValue& value : json.value(u"required"_s).toArray()) {
        const QString need = value.toString();
        for (const QString& key : need.split(u'|'))
            if (!askable().contains(key)) reading.complain(u"required"_s, askable().join(u", "_s));
        program.required << need;
    }
    program.leastAmount = reading.amount(json, u"least_amount"_s);
    program.protectionDays = reading.number(json, u"protection_days"_s, program.protectionDays, 1, mostDays);
    program.extensionDays = reading.number(json, u"extension_days"_s, program.extensionDays, 1, mostDays);
    program.mostExtensions = reading.number(json, u"extensions"_s, program.mostExtensions, 0, mostExtensionsEver);
    program.answerMinutes = minutesPerHour * reading.number(json, u"answer_hours"_s,
                                                            program.answerMinutes / minutesPerHour, 1, mostAnswerHours);
    for (const QJsonValue& value : json.value(u"windows"_s).toArray()) {
        const QJsonObject row = value.toObject();
        program.windows.push_back({row.value(u"tier"_s).toString(), reading.amount(row, u"from"_s),
                                   reading.number(row, u"days"_s, program.protectionDays, 1, mostDays)});
    }
    if (json.contains(u"office_from"_s)) program.hours.fromMinute = minuteOf(json.value(u"office_from"_s).toString());
    if (json.contains(u"office_until"_s))
        program.hours.untilMinute = minuteOf(json.value(u"office_until"_s).toString());
    if (program.hours.fromMinute < 0 || program.hours.untilMinute <= program.hours.fromMinute)
        reading.complain(
            u"office_from, office_until"_s,
            words(QT_TRANSLATE_NOOP("Registrations", "two times like 09:00 and 17:30, the first before the second")));
    program.zone = json.value(u"time_zone"_s).toString();
    if (!program.zone.isEmpty()) {
        program.hours.zone = QTimeZone(program.zone.toLatin1());
        if (!program.hours.zone.isValid())
            reading.complain(u"time_zone"_s,
                             words(QT_TRANSLATE_NOOP("Registrations", "a time zone like Europe/Berlin")));
    }
    program.calendar = json.value(u"calendar"_s).toString();
    if (auto read = reading.outcome(); !read) return tl::unexpected(read.error());
    return program;
}

QJsonObject toJson(const RegistrationProgram& program) {
    QJsonArray windows;
    for (const Window& window : program.windows) {
        QJsonObject row{{u"days"_s, window.days}};
        if (!window.tier.isEmpty()) row[u"tier"_s] = window.tier;
        if (!window.least.currency.isEmpty()) row[u"from"_s] = amountText(window.least);
        windows.append(row);
    }
    QJsonObject json{{u"name"_s, program.name},
                     {u"required"_s, QJsonArray::fromStringList(program.required)},
                     {u"protection_days"_s, program.protectionDays},
                     {u"windows"_s, windows},
                     {u"extension_days"_s, program.extensionDays},
                     {u"extensions"_s, program.mostExtensions},
                     {u"answer_hours"_s, program.answerMinutes / minutesPerHour},
                     {u"office_from"_s, timeText(program.hours.fromMinute)},
                     {u"office_until"_s, timeText(program.hours.untilMinute)},
                     {u"time_zone"_s, program.zone},
                     {u"calendar"_s, program.calendar}};
    if (!program.leastAmount.currency.isEmpty()) json[u"least_amount"_s] = amountText(program.leastAmount);
    return json;
}

std::vector<RegistrationProgram> registrationPrograms(store::Connection& connection) {
    std::vector<RegistrationProgram> programs;
    Statement rows(connection, "SELECT definition FROM registration_program ORDER BY name");
    while (rows.step())
        if (auto program = programFromJson(QJsonDocument::fromJson(rows.text(0).toUtf8()).object()))
            programs.push_back(std::move(*program));
    if (programs.empty()) programs.push_back(standardProgram());
    return programs;
}

Expected<RegistrationProgram> registrationProgram(store::Connection& connection, const QString& name) {
    std::vector<RegistrationProgram> programs = registrationPrograms(connection);
    if (name.isEmpty()) return std::move(programs.front());
    QStringList known;
    for (RegistrationProgram& program : programs) {
        if (program.name.compare(name, Qt::CaseInsensitive) == 0) return std::move(program);
        known << program.name;
    }
    return failure(ErrorCode::InvalidValue, {u"program"_s, name, known.join(u", "_s)});
}

Expected<void> apply(store::Transaction& transaction, const SaveRegistrationProgram& command) {
    // What is read back must be what was meant.
    const QJsonObject json = toJson(command.program);
    if (const auto checked = programFromJson(json); !checked) return tl::unexpected(checked.error());
    const QString definition = QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
    transaction.info().args[u"record"_s] = command.program.name;
    Statement& known =
        transaction.cached(u"SELECT id FROM registration_program WHERE name = ?"_s).bind(1, command.program.name);
    const RecordId id = known.step() ? known.integer(0) : 0;
    known.reset();
    if (id != 0)
        transaction.cached(u"UPDATE registration_program SET name = ?, definition = ? WHERE id = ?"_s)
            .bindAll(command.program.name, definition, id)
            .run();
    else
        transaction.cached(u"INSERT INTO registration_program(id, name, definition) VALUES(?, ?, ?)"_s)
            .bindAll(transaction.newId(), command.program.name, definition)
            .run();
    return {};
}

Expected<int> protectionDays(store::Connection& connection, const RegistrationProgram& program, const QString& tier,
                             const Money& amount, const QString& day) {
    std::optional<currencies::FxTable> rates;
    for (const Window& window : program.windows) {
        if (!window.tier.isEmpty() && window.tier.compare(tier, Qt::CaseInsensitive) != 0) continue;
        if (window.least.currency.isEmpty()) return window.days;
        if (amount.currency.isEmpty()) continue;
        std::optional<qint64> compared = amount.minor;
        if (amount.currency != window.least.currency) {
            if (!rates) rates.emplace(connection);
            compared = rates->convert(amount.minor, amount.currency, window.least.currency, day);
        }
        if (!compared)
            return failure(
                ErrorCode::BadArgument,
                {u"currency"_s, words(QT_TRANSLATE_NOOP("Registrations", "there is no rate from %1 to %2 for %3"))
                                    .arg(amount.currency, window.least.currency, day)});
        if (*compared >= window.least.minor) return window.days;
    }
    return program.protectionDays;
}

} // namespace channelbook::registrations
