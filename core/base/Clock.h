#pragma once

#include <QDate>
#include <QDateTime>

namespace channelbook {

/// Where "now" and "today" come from. Passed in, so that tests can set it.
class Clock {
public:
    virtual ~Clock() = default;
    /// The present instant in UTC.
    [[nodiscard]] virtual QDateTime now() const = 0;
    /// The present day where the person is (local time).
    [[nodiscard]] virtual QDate today() const = 0;
};

/// The computer's clock.
class SystemClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] QDate today() const override;
};

/// A clock that stands where it is set.
class FixedClock final : public Clock {
public:
    explicit FixedClock(QDateTime at) : m_at(std::move(at)) {}
    [[nodiscard]] QDateTime now() const override { return m_at; }
    [[nodiscard]] QDate today() const override { return m_at.date(); }
    void set(QDateTime at) { m_at = std::move(at); }

private:
    QDateTime m_at;
};

/// A stopwatch for rates and durations that are shown, never for dates that are stored.
class Stopwatch {
public:
    Stopwatch();
    /// Milliseconds since construction.
    [[nodiscard]] qint64 elapsed() const;

private:
    qint64 m_start;
};

/// An instant as the store keeps it: "2026-07-01T09:00:00Z".
[[nodiscard]] QString instantText(const QDateTime& instant);

} // namespace channelbook
