#include "core/sync/values/ColumnProfiler.h"
#include "core/sync/values/DurationValue.h"
#include "core/sync/values/SalesforceId.h"
#include "core/sync/values/TextValue.h"

#include <cstdlib>
#include <string>

using namespace channelbook::sync;

namespace {

// What must hold whatever the bytes are; a violation is a crash to the fuzzer.
void demand(bool holds) {
    if (!holds) std::abort();
}

void dates(std::string_view cell) {
    const DateProbe probe = probeDate(cell);
    for (const DateOrder order : {DateOrder::Dmy, DateOrder::Mdy, DateOrder::Ymd}) {
        const auto date = readDate(cell, order);
        demand(date.has_value() == (order == DateOrder::Dmy ? probe.dmy : order == DateOrder::Mdy ? probe.mdy : probe.ymd));
        if (!date) continue;
        demand(date->date.view().size() == 10 && date->instant.view().size() == 20);
        // What was read is a date in anyone's order, and the same one.
        for (const DateOrder other : {DateOrder::Dmy, DateOrder::Mdy, DateOrder::Ymd}) {
            const auto again = readDate(date->date.view(), other);
            demand(again && again->date.view() == date->date.view());
            const auto instant = readDate(date->instant.view(), other);
            demand(instant && instant->instant.view() == date->instant.view());
        }
    }
    if (const auto serial = readDateSerial(cell)) demand(readDate(serial->instant.view(), DateOrder::Ymd).has_value());
    demand(!isDaySerial(cell) || readDateSerial(cell).has_value());
    static_cast<void>(readDuration(cell));
}

void numbers(std::string_view cell) {
    const NumberProbe probe = probeNumber(cell);
    for (const DecimalMark mark : {DecimalMark::Point, DecimalMark::Comma}) {
        const auto amount = readAmount(cell, mark, 6);
        if (amount) {
            demand(mark == DecimalMark::Point ? probe.point : probe.comma);
            // Written plainly it is the same amount.
            const auto again = readAmount(std::to_string(amount->minor), DecimalMark::Point, 0);
            demand(again && again->minor == amount->minor);
        }
        const auto decimal = readDecimal(cell, mark);
        const auto integer = readInteger(cell, mark);
        if (integer) demand(decimal && decimal->scale == 0 && decimal->mantissa == *integer);
        if (decimal) demand(decimal->scale >= 0 && decimal->scale <= 18);
    }
}

} // namespace

/// Lines of any bytes as cells: readers agree with what probes promise, what they give can be read again, and a column's
/// profile counts every cell.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    ColumnProfiler column;
    qint64 line = 0;
    for (std::size_t begin = 0; begin <= text.size(); ++line) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view cell = text.substr(begin, end - begin);
        begin = end + 1;
        dates(cell);
        numbers(cell);
        static_cast<void>(readBoolean(cell));
        if (const auto id = readSalesforceId(cell); id && !id->empty()) demand(readSalesforceId(id->view())->view() == id->view());
        if (const auto mail = readEmail(cell)) demand(readEmail(*mail) == *mail);
        if (const auto domain = readDomain(cell)) demand(readDomain(domain->host.view()).has_value());
        const std::string_view first = firstOfSeveral(cell);
        demand(first.data() >= cell.data() && first.data() + first.size() <= cell.data() + cell.size());
        static_cast<void>(isPhone(cell));
        column.feed(cell, line);
    }
    const ColumnFormat format = column.format();
    demand(format.cells == line && format.empty <= format.cells && format.misfits <= format.cells);
    demand(column.formatOfDates().cells == line && column.formatOfNumbers().cells == line);
    demand(!columnTypeCode(format.type).isEmpty());
    return 0;
}
