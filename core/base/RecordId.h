#pragma once

#include "core/base/Clock.h"

namespace channelbook {

/// A record's key: 41 bits of milliseconds since 2020-01-01 UTC, 10 bits of device, 12 bits of sequence.
/// Positive, time-ordered, unique across laptops and across all tables of a program. 0 is "no record".
using RecordId = qint64;

/// Consecutive ids of one bulk insert: the ids of `device` between `first` and `last`, both included.
struct IdRange {
    RecordId first = 0;
    RecordId last = 0;
};

/// The device's part of an id.
[[nodiscard]] constexpr int deviceOf(RecordId id) { return static_cast<int>((id >> 12) & 0x3ff); }

/// Hands out ids of one device. Not thread-safe: it belongs to the writer.
class IdGenerator {
public:
    /// @param device 0…1023
    /// @param after the greatest id this device has used so far, 0 if none
    IdGenerator(const Clock& clock, int device, RecordId after);

    /// A new id, greater than all before.
    [[nodiscard]] RecordId next();
    /// The id after the last one, without asking the clock: for many at once, after a first `next()`.
    [[nodiscard]] RecordId following() { return m_last = successor(m_last); }
    /// The greatest id handed out so far.
    [[nodiscard]] RecordId last() const { return m_last; }
    /// The id that follows `id` on the same device without asking the clock: bulk work counts on from `next()`.
    [[nodiscard]] static RecordId successor(RecordId id);
    /// Tells the generator that bulk work has used the ids up to `id`.
    void advanceTo(RecordId id);

private:
    const Clock& m_clock;
    RecordId m_device;
    RecordId m_last;
};

} // namespace channelbook
