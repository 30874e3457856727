#include "core/base/RecordId.h"

#include "core/base/IdInstant.h"

#include <algorithm>

namespace channelbook {

namespace {
// 2020-01-01T00:00:00Z: 41 bits then last until 2089.
constexpr qint64 epochMilliseconds = 1'577'836'800'000;
constexpr int deviceShift = 12;
constexpr int timeShift = 22;
constexpr qint64 sequenceMask = 0xfff;
} // namespace

QDateTime instantOf(RecordId id) { return QDateTime::fromMSecsSinceEpoch((id >> timeShift) + epochMilliseconds, Qt::UTC); }

IdGenerator::IdGenerator(const Clock& clock, int device, RecordId after)
    : m_clock(clock), m_device(static_cast<RecordId>(device & 0x3ff)), m_last(after) {}

RecordId IdGenerator::next() {
    const qint64 milliseconds = std::max<qint64>(m_clock.now().toMSecsSinceEpoch() - epochMilliseconds, 1);
    const RecordId fromClock = (milliseconds << timeShift) | (m_device << deviceShift);
    m_last = fromClock > m_last ? fromClock : successor(m_last);
    return m_last;
}

RecordId IdGenerator::successor(RecordId id) {
    if ((id & sequenceMask) != sequenceMask) return id + 1;
    const RecordId device = (id >> deviceShift) & 0x3ff;
    return (((id >> timeShift) + 1) << timeShift) | (device << deviceShift);
}

void IdGenerator::advanceTo(RecordId id) { m_last = std::max(m_last, id); }

} // namespace channelbook
