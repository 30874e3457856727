#include "core/metrics/Cells.h"

#include <algorithm>

namespace channelbook::metrics {

namespace {

auto placeOf(const Cell& cell) { return std::tuple(cell.measure, cell.month, cell.bin); }

void put(QByteArray& bytes, quint64 value) {
    while (value >= 0x80) {
        bytes.append(static_cast<char>(value | 0x80));
        value >>= 7;
    }
    bytes.append(static_cast<char>(value));
}

void putSigned(QByteArray& bytes, qint64 value) { put(bytes, (static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63)); }

quint64 take(std::string_view& bytes) {
    quint64 value = 0;
    for (int shift = 0; !bytes.empty() && shift < 64; shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        value |= static_cast<quint64>(byte & 0x7F) << shift;
        if (byte < 0x80) break;
    }
    return value;
}

qint64 takeSigned(std::string_view& bytes) {
    const quint64 value = take(bytes);
    return static_cast<qint64>(value >> 1) ^ -static_cast<qint64>(value & 1);
}

} // namespace

void settle(Cells& cells) {
    std::sort(cells.begin(), cells.end(), [](const Cell& a, const Cell& b) { return placeOf(a) < placeOf(b); });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < cells.size();) {
        Cell sum = cells[i];
        for (++i; i < cells.size() && placeOf(cells[i]) == placeOf(sum); ++i) sum.value += cells[i].value;
        if (sum.value != 0) cells[kept++] = sum;
    }
    cells.resize(kept);
}

QByteArray packed(const Cells& cells) {
    QByteArray bytes;
    bytes.reserve(static_cast<qsizetype>(cells.size() * 5));
    int measure = 0;
    int month = 0;
    for (const Cell& cell : cells) {
        put(bytes, static_cast<quint64>(cell.measure - measure));
        putSigned(bytes, cell.month - month);
        if (measureDef(static_cast<Measure>(cell.measure)).kind == MeasureKind::Spread) putSigned(bytes, cell.bin);
        putSigned(bytes, cell.value);
        measure = cell.measure;
        month = cell.month;
    }
    return bytes;
}

Cells unpacked(std::string_view bytes, int last) {
    Cells cells;
    cells.reserve(bytes.size() / 4);
    Cell cell;
    while (!bytes.empty()) {
        cell.measure += static_cast<int>(take(bytes));
        if (cell.measure > last || cell.measure >= measureCount) break;
        cell.month += static_cast<int>(takeSigned(bytes));
        cell.bin = measureDef(static_cast<Measure>(cell.measure)).kind == MeasureKind::Spread ? takeSigned(bytes) : 0;
        cell.value = takeSigned(bytes);
        cells.push_back(cell);
    }
    return cells;
}

std::optional<double> valueOf(const Slot& slot, const Cells& cells) {
    const auto before = [](const Cell& cell, const std::pair<int, int>& at) { return std::pair(cell.measure, cell.month) < at; };
    const int measure = static_cast<int>(slot.measure);
    const auto first = std::lower_bound(cells.begin(), cells.end(), std::pair(measure, slot.first), before);
    const auto last = std::lower_bound(first, cells.end(), std::pair(measure, slot.last + 1), before);
    if (!slot.median) {
        qint64 sum = 0;
        for (auto cell = first; cell != last; ++cell) sum += cell->value;
        return static_cast<double>(sum);
    }
    std::vector<std::pair<qint64, qint64>> values;
    qint64 count = 0;
    for (auto cell = first; cell != last; ++cell) {
        values.emplace_back(cell->bin, cell->value);
        count += cell->value;
    }
    if (count <= 0) return std::nullopt;
    std::sort(values.begin(), values.end());
    const auto at = [&](qint64 place) {
        for (const auto& [value, number] : values)
            if ((place -= number) < 0) return static_cast<double>(value);
        return static_cast<double>(values.back().first);
    };
    return (at((count - 1) / 2) + at(count / 2)) / 2;
}

} // namespace channelbook::metrics
