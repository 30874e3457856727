#pragma once

#include <QDate>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace channelbook::sample {

/// A point in time: days from today (negative: past) and seconds of that day in UTC.
struct Moment {
    int day = 0;
    int second = 0;
    friend auto operator<=>(const Moment&, const Moment&) = default;
};

/// "No day": a date that is left out.
inline constexpr int noDay = 1'000'000;

/// The days around today as text, made once: a million rows ask for several each.
class Calendar {
public:
    static constexpr int firstDay = -4000;
    static constexpr int lastDay = 1500;

    explicit Calendar(QDate today)
        : m_today(today) {
        m_days.reserve(lastDay - firstDay + 1);
        for (int day = firstDay; day <= lastDay; ++day) {
            const QByteArray text = today.addDays(day).toString(Qt::ISODate).toLatin1();
            std::array<char, 10> letters{};
            for (int i = 0; i < 10 && i < text.size(); ++i) letters[static_cast<std::size_t>(i)] = text[i];
            m_days.push_back(letters);
        }
    }

    [[nodiscard]] QDate date(int day) const { return m_today.addDays(day); }
    /// "2026-07-01"; the view lives as long as the calendar.
    [[nodiscard]] std::string_view text(int day) const {
        const auto& letters = m_days[static_cast<std::size_t>(day - firstDay)];
        return {letters.data(), letters.size()};
    }
    /// Appends "2026-07-01T09:30:00Z", or with other marks "2026-07-01 09:30:00".
    void append(std::string& out, Moment moment, char between = 'T', bool zulu = true) const {
        out += text(moment.day);
        out += between;
        appendTwo(out, moment.second / 3600);
        out += ':';
        appendTwo(out, moment.second / 60 % 60);
        out += ':';
        appendTwo(out, moment.second % 60);
        if (zulu) out += 'Z';
    }

private:
    static void appendTwo(std::string& out, int number) {
        out += static_cast<char>('0' + number / 10);
        out += static_cast<char>('0' + number % 10);
    }
    QDate m_today;
    std::vector<std::array<char, 10>> m_days;
};

} // namespace channelbook::sample
