#pragma once

#include "ui/shell/Workspace.h"
#include "ui/widgets/PageHeader.h"

#include <functional>
#include <memory>

namespace channelbook {

/// Reads a report over the whole program in the background, while a page's header says that it is looked for. What went wrong is
/// told and the header cleared; `looked` follows either way.
template <class Report>
void runReport(Workspace& workspace, PageHeader& header, const QString& doing, const QString& looking, std::function<Expected<Report>(store::Connection&, store::Progress&)> read,
               std::function<void(Report)> take, std::function<void()> looked) {
    header.setSubtitle(looking);
    auto report = std::make_shared<Expected<Report>>(failure(ErrorCode::Cancelled));
    workspace.jobs().run(
        doing,
        [&workspace, read = std::move(read), report](store::Progress& progress) -> Expected<void> {
            auto outcome = workspace.store().read([&](store::Connection& connection) { return read(connection, progress); });
            if (!outcome) return tl::unexpected(outcome.error());
            *report = std::move(*outcome);
            if (!*report) return tl::unexpected(report->error());
            return {};
        },
        [&workspace, &header, report, take = std::move(take), looked = std::move(looked)](const Expected<void>& result) {
            if (result) {
                take(std::move(**report));
            } else {
                header.setSubtitle({});
                workspace.fail(result.error());
            }
            looked();
        });
}

} // namespace channelbook
