#include "ui/deals/RegistrationDelegate.h"

#include "ui/deals/RegistrationWords.h"
#include "ui/records/RecordTableModel.h"

namespace channelbook {

using namespace Qt::StringLiterals;

RegistrationDelegate::RegistrationDelegate(Workspace& workspace, QObject* parent)
    : RecordDelegate(workspace.program(), workspace.theme(), parent)
    , m_workspace(workspace) {}

Badge RegistrationDelegate::badgeAt(const QModelIndex& index) const {
    const auto* model = qobject_cast<const RecordTableModel*>(index.model());
    const QString key = model == nullptr ? QString() : model->field(index.column()).key;
    const QString raw = index.data(RecordTableModel::RawRole).toString();
    if (key == u"state")
        if (const auto state = registrations::stateNamed(raw)) return stateBadge(*state);
    if (key == u"answer_by") return answerBadge(QDateTime::fromString(raw, Qt::ISODate), m_workspace.clock().now());
    if (key == u"protection_end")
        return protectionBadge(QDate::fromString(raw, Qt::ISODate), m_workspace.clock().today());
    if (key == u"undecided" && raw.toInt() > 0)
        return {tr("%n to decide", nullptr, raw.toInt()), Tint::Warning, u"git-compare"_s};
    return RecordDelegate::badgeAt(index);
}

} // namespace channelbook
