#include "core/program/TodaySources.h"

#include "core/today/Sources.h"

namespace channelbook {

std::vector<today::Source> todaySources(const records::Catalogue& catalogue) {
    return {
        today::taskSource(),
        today::stalledPartnerSource(),
        today::agreementSource(),
        today::conflictSource(catalogue),
    };
}

} // namespace channelbook
