#include "core/program/TodaySources.h"

#include "core/today/Sources.h"

namespace channelbook {

std::vector<today::Source> todaySources(const records::Catalogue& catalogue) {
    return {
        today::stalledRunSource(),
        today::stepSource(),
        today::taskSource(),
        today::stalledPartnerSource(),
        today::renewalSource(),
        today::agreementSource(),
        today::fundRequestSource(),
        today::fundClaimSource(),
        today::claimDeadlineSource(),
        today::reviewSource(),
        today::reviewActionSource(),
        today::certificationSource(),
        today::unmatchedSource(),
        today::registrationSource(),
        today::protectionSource(),
        today::conflictSource(catalogue),
    };
}

} // namespace channelbook
