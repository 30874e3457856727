#include "ui/funds/ClaimsPage.h"

namespace channelbook {

using namespace Qt::StringLiterals;
using funds::ClaimRow;

bool ClaimFilter::takes(const ClaimRow& row) const {
    if (which == Which::ToAnswer && row.isToBePaid()) return false;
    if (which == Which::ToPay && !row.isToBePaid()) return false;
    if (which == Which::Flagged && !row.sameProof) return false;
    return text.isEmpty() || row.partnerName.contains(text, Qt::CaseInsensitive) ||
           row.name.contains(text, Qt::CaseInsensitive) || row.activityName.contains(text, Qt::CaseInsensitive);
}

void ClaimsModel::setRows(std::vector<ClaimRow> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    refilter();
    endResetModel();
}

void ClaimsModel::setFilter(const ClaimFilter& filter) {
    beginResetModel();
    m_filter = filter;
    refilter();
    endResetModel();
}

void ClaimsModel::refilter() {
    m_shown.clear();
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (m_filter.takes(m_rows[i])) m_shown.push_back(static_cast<int>(i));
}

const ClaimRow* ClaimsModel::row(int row) const {
    return row < 0 || row >= static_cast<int>(m_shown.size())
               ? nullptr
               : &m_rows[static_cast<std::size_t>(m_shown[static_cast<std::size_t>(row)])];
}

int ClaimsModel::find(RecordId claim) const {
    for (int i = 0; i < rowCount(); ++i)
        if (row(i)->id == claim) return i;
    return -1;
}

int ClaimsModel::count(const ClaimFilter& filter) const {
    int count = 0;
    for (const ClaimRow& row : m_rows) count += filter.takes(row) ? 1 : 0;
    return count;
}

int ClaimsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

InboxLine ClaimsModel::line(int at) const {
    const ClaimRow* claim = row(at);
    if (claim == nullptr) return {};
    return {claim->partnerName,
            claim->name,
            claim->own         ? tr("Your own")
            : claim->sameProof ? tr("Same proof as another")
                               : QString(),
            claim->own ? u"user"_s : u"triangle-alert"_s,
            m_format.money(claim->amount(), claim->fundCurrency),
            claim->isToBePaid() ? tr("to be paid") : tr("%n proof(s)", nullptr, static_cast<int>(claim->proofs)),
            static_cast<int>(claim->daysWaiting)};
}

QVariant ClaimsModel::data(const QModelIndex& index, int role) const {
    const ClaimRow* claim = row(index.row());
    if (claim == nullptr) return {};
    if (role == Qt::DisplayRole) return claim->name;
    if (role != Qt::AccessibleTextRole && role != Qt::ToolTipRole) return {};
    const InboxLine line = this->line(index.row());
    QStringList parts{line.title,
                      line.what,
                      claim->activityName,
                      line.amount,
                      line.aside,
                      line.flag,
                      tr("waiting for %n day(s)", nullptr, line.days)};
    parts.removeAll(QString());
    return parts.join(role == Qt::ToolTipRole ? u"\n"_s : u", "_s);
}

} // namespace channelbook
