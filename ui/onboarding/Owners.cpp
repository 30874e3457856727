#include "ui/onboarding/Owners.h"

#include <QCoreApplication>

#include <algorithm>

namespace channelbook {

std::vector<OwnerName> ownersOf(Workspace& workspace) {
    const records::EntityDef& owner = *workspace.catalogue().find(u"owner");
    auto owners = workspace.store().read([&](store::Connection& connection) {
        std::vector<OwnerName> found;
        const auto ids = records::listIds(connection, owner, {{}, owner.nameField, -1, 0});
        if (!ids) return found;
        for (const records::RecordRow& row : records::readRows(connection, owner, *ids, {owner.field(owner.nameField)}))
            found.push_back({row.id, toText(row.values.front())});
        return found;
    });
    if (!owners) workspace.fail(owners.error());
    return owners.value_or(std::vector<OwnerName>());
}

std::optional<RecordId> askOwner(Workspace& workspace, const QString& title) {
    const std::vector<OwnerName> owners = ownersOf(workspace);
    QStringList names{QCoreApplication::translate("StepActs", "Nobody")};
    for (const OwnerName& owner : owners) names << owner.name;
    // Whoever works here most often means themselves.
    const auto me = static_cast<int>(std::max<qsizetype>(0, names.indexOf(workspace.store().who())));
    const auto chosen =
        workspace.prompter().inputItem(title, QCoreApplication::translate("StepActs", "To whom?"), names, me);
    if (!chosen) return {};
    return *chosen == 0 ? RecordId(0) : owners[static_cast<std::size_t>(*chosen) - 1].id;
}

} // namespace channelbook
