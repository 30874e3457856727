#pragma once

#include "core/base/Error.h"
#include "core/sample/SampleRows.h"

namespace channelbook::sample {

/// Takes the rows of a sample program as they come: owners, products, companies each with its contacts and activities,
/// deals. A row only speaks of rows that came before it.
class Sink {
public:
    virtual ~Sink() = default;
    virtual void owner(const OwnerRow& row) = 0;
    virtual void product(const ProductRow& row) = 0;
    virtual void company(const CompanyRow& row) = 0;
    virtual void contact(const ContactRow& row) = 0;
    virtual void activity(const ActivityRow& row) = 0;
    virtual void deal(const DealRow& row) = 0;
    /// False once rows can no longer be taken; the reason comes with the end.
    [[nodiscard]] virtual bool isGood() const { return true; }
};

} // namespace channelbook::sample
