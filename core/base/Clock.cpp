#include "core/base/Clock.h"

#include <QDeadlineTimer>

namespace channelbook {

QDateTime SystemClock::now() const { return QDateTime::currentDateTimeUtc(); }

QDate SystemClock::today() const { return QDate::currentDate(); }

Stopwatch::Stopwatch() : m_start(QDeadlineTimer::current().deadlineNSecs()) {}

qint64 Stopwatch::elapsed() const { return (QDeadlineTimer::current().deadlineNSecs() - m_start) / 1'000'000; }

QString instantText(const QDateTime& instant) { return instant.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"); }

} // namespace channelbook
