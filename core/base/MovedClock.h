#pragma once

#include "core/base/Clock.h"

namespace channelbook {

/// The computer's clock as if the day were another one, at the present time of day.
class MovedClock final : public Clock {
public:
    explicit MovedClock(QDate today)
        : m_today(today) {}
    [[nodiscard]] QDateTime now() const override { return {m_today, SystemClock().now().time(), Qt::UTC}; }
    [[nodiscard]] QDate today() const override { return m_today; }

private:
    QDate m_today;
};

} // namespace channelbook
