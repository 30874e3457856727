#include "core/metrics/OwnMetrics.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace channelbook::metrics {

using namespace Qt::StringLiterals;

namespace {

QString words(const char* text) { return QCoreApplication::translate("Metric", text); }

tl::unexpected<Error> bad(const QString& what, const QString& why) { return failure(ErrorCode::BadArgument, {what, why}); }

const QString& betterName(Better better) {
    static const QStringList names{u"up"_s, u"down"_s, u"neutral"_s};
    return names[static_cast<int>(better)];
}

struct Setting {
    const char* key;
    const char* otherwise;
};
constexpr Setting known[] = {{"fiscal.start_month", "1"}, {"fiscal.pattern", "months"}, {"fiscal.weekday", "1"}, {"metrics.gross_margin", ""}, {"metrics.ttfr_start", "joined"}, {"metrics.ttfr_end", "won"}};

void set(store::Transaction& transaction, const char* key, const QString& value) {
    transaction.cached(u"INSERT INTO setting(id, key, value) VALUES(?, ?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value"_s).bindAll(transaction.newId(), QString::fromLatin1(key), value).run();
}

} // namespace

Expected<void> apply(store::Transaction& transaction, const SaveMetric& command) {
    static const QRegularExpression keyForm(u"^[a-z][a-z0-9_]{0,59}$"_s);
    if (!keyForm.match(command.key).hasMatch()) return bad(command.key, words(QT_TRANSLATE_NOOP("Metric", "a key is made of small letters, digits and _ and begins with a letter")));
    if (command.name.trimmed().isEmpty()) return failure(ErrorCode::MissingValue, {u"name"_s});
    const Catalogue catalogue(transaction.connection());
    const Metric* before = catalogue.find(command.key);
    if ((before != nullptr && !before->own) || measureNamed(command.key) != nullptr || command.key == u"gross_margin")
        return bad(command.key, words(QT_TRANSLATE_NOOP("Metric", "this key belongs to a number that comes with Channelbook")));
    const auto formula = catalogue.checked(command.key, command.formula);
    if (!formula) return tl::unexpected(formula.error());
    transaction.cached(u"INSERT INTO metric_formula(id, key, name, formula, unit, better, note) VALUES(?, ?, ?, ?, ?, ?, ?)"
                       " ON CONFLICT(key) DO UPDATE SET name = excluded.name, formula = excluded.formula, unit = excluded.unit, better = excluded.better, note = excluded.note"_s)
        .bindAll(transaction.newId(), command.key, command.name.trimmed(), command.formula.trimmed(), unitName(command.unit), betterName(command.better), textValue(command.note.trimmed()))
        .run();
    transaction.info().args[u"record"_s] = command.name.trimmed();
    transaction.info().args[u"formula"_s] = command.formula.trimmed();
    return {};
}

Expected<void> apply(store::Transaction& transaction, const DeleteMetric& command) {
    const Catalogue catalogue(transaction.connection());
    const auto metric = catalogue.metric(command.key);
    if (!metric) return tl::unexpected(metric.error());
    if (!(*metric)->own) return bad(command.key, words(QT_TRANSLATE_NOOP("Metric", "it comes with Channelbook and stays")));
    for (const Metric& other : catalogue.all()) {
        const Formula* formula = other.key == command.key ? nullptr : catalogue.formula(other.key);
        if (formula != nullptr && namesIn(*formula).contains(command.key)) return bad(command.key, words(QT_TRANSLATE_NOOP("Metric", "“%1” is made of it")).arg(other.name));
    }
    transaction.info().args[u"record"_s] = (*metric)->name;
    transaction.cached(u"DELETE FROM metric_formula WHERE key = ?"_s).bind(1, command.key).run();
    return {};
}

Expected<void> apply(store::Transaction& transaction, const SetMetricSettings& command) {
    const auto invalid = [](const char* key, const QString& value, const QString& expected) -> tl::unexpected<Error> { return failure(ErrorCode::InvalidValue, {QString::fromLatin1(key), value, expected}); };
    const auto oneOf = [&](const char* key, const std::optional<QString>& value, const QStringList& choices) -> Expected<void> {
        if (!value) return {};
        if (!choices.contains(*value)) return invalid(key, *value, choices.join(u", "_s));
        set(transaction, key, *value);
        return {};
    };
    if (command.startMonth) {
        if (*command.startMonth < 1 || *command.startMonth > 12) return invalid("fiscal.start_month", QString::number(*command.startMonth), u"1 … 12"_s);
        set(transaction, "fiscal.start_month", QString::number(*command.startMonth));
    }
    if (command.weekday) {
        if (*command.weekday < 1 || *command.weekday > 7) return invalid("fiscal.weekday", QString::number(*command.weekday), u"1 … 7"_s);
        set(transaction, "fiscal.weekday", QString::number(*command.weekday));
    }
    if (command.grossMargin) {
        if (!(*command.grossMargin >= 0 && *command.grossMargin <= 1)) return invalid("metrics.gross_margin", QString::number(*command.grossMargin), u"0 … 1"_s);
        set(transaction, "metrics.gross_margin", QString::number(*command.grossMargin, 'g', 12));
    }
    if (auto done = oneOf("fiscal.pattern", command.pattern, {u"months"_s, u"4-4-5"_s, u"4-5-4"_s, u"5-4-4"_s}); !done) return done;
    if (auto done = oneOf("metrics.ttfr_start", command.revenueFrom, {u"joined"_s, u"onboarding"_s}); !done) return done;
    if (auto done = oneOf("metrics.ttfr_end", command.revenueTo, {u"won"_s, u"registration"_s}); !done) return done;
    return {};
}

std::vector<std::pair<QString, QString>> metricSettings(store::Connection& connection) {
    std::vector<std::pair<QString, QString>> settings;
    store::Statement value(connection, "SELECT value FROM setting WHERE key = ?");
    for (const Setting& setting : known) {
        const QString key = QString::fromLatin1(setting.key);
        value.reset().bind(1, key);
        settings.emplace_back(key, value.step() ? value.text(0) : QString::fromLatin1(setting.otherwise));
    }
    return settings;
}

} // namespace channelbook::metrics
