#include "core/playbooks/Forecast.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace channelbook::playbooks {

using namespace Qt::StringLiterals;

namespace {
QString words(const char* text, int count = -1) {
    return QCoreApplication::translate("Playbook", text, nullptr, count);
}
} // namespace

Forecast forecast(const Pace& pace, const calendars::WorkCalendar& calendar) {
    Forecast result;
    result.pastRuns = pace.pastRuns;
    result.fromPast = pace.pastRuns >= leastPastRuns;
    result.finish = pace.today;
    const int open = pace.steps - pace.closed;
    if (pace.steps <= 0 || open <= 0) return result;
    const double typicalLength = result.fromPast ? pace.pastMedian : pace.planned;
    result.typicalPace = typicalLength / pace.steps;
    double blended = result.typicalPace;
    if (pace.closed > 0) {
        const double share = static_cast<double>(pace.closed) / pace.steps;
        result.ownPace = static_cast<double>(std::max(0, calendar.between(pace.start, pace.today))) / pace.closed;
        blended = result.ownPace * share + result.typicalPace * (1 - share);
    }
    // A hair above a whole day is the arithmetic's, not a day begun.
    constexpr double hair = 1e-9;
    result.remaining = static_cast<int>(std::ceil(open * blended - hair));
    if (result.remaining > 0) result.finish = calendar.add(pace.today, result.remaining);
    return result;
}

QString forecastText(const Forecast& forecast, const Pace& pace) {
    const QLocale locale;
    const QString day = locale.toString(forecast.finish, u"d MMM yyyy"_s);
    const int open = pace.steps - pace.closed;
    if (open <= 0) return words(QT_TRANSLATE_NOOP("Playbook", "nothing is open"));
    const QString steps = words(QT_TRANSLATE_N_NOOP("Playbook", "%n step(s)"), open);
    const QString days = words(QT_TRANSLATE_N_NOOP("Playbook", "%n working day(s)"), forecast.remaining);
    const QString typical = locale.toString(forecast.typicalPace, 'f', 1);
    const QString source =
        forecast.fromPast
            ? words(QT_TRANSLATE_N_NOOP("Playbook", "%1 days a step in %n past run(s)"), forecast.pastRuns).arg(typical)
            : words(QT_TRANSLATE_NOOP("Playbook", "%1 days a step as planned")).arg(typical);
    if (pace.closed == 0)
        return words(QT_TRANSLATE_NOOP("Playbook", "~ %1: %2 for %3 (%4)")).arg(day, days, steps, source);
    return words(QT_TRANSLATE_NOOP("Playbook", "~ %1: %2 for %3 (%4 days a step so far, %5)"))
        .arg(day, days, steps, locale.toString(forecast.ownPace, 'f', 1), source);
}

} // namespace channelbook::playbooks
