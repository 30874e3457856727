#include "ui/funds/InboxModel.h"

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;
using funds::InboxRow;
using funds::PolicyCheck;

namespace {

QString shortWords(PolicyCheck check) {
    switch (check) {
    case PolicyCheck::Activity:
        return InboxModel::tr("Not paid for");
    case PolicyCheck::Share:
        return InboxModel::tr("Share too high");
    case PolicyCheck::Tier:
        return InboxModel::tr("Tier too low");
    case PolicyCheck::Budget:
        return InboxModel::tr("Over the fund");
    case PolicyCheck::PastReturn:
        return InboxModel::tr("Low return");
    case PolicyCheck::OverdueClaims:
        return InboxModel::tr("Overdue claim");
    case PolicyCheck::Period:
        return InboxModel::tr("Outside the period");
    case PolicyCheck::Agreement:
        return InboxModel::tr("No agreement");
    case PolicyCheck::DueDiligence:
        return InboxModel::tr("No due diligence");
    case PolicyCheck::Engagement:
        return InboxModel::tr("Rule of engagement");
    }
    return {};
}

QString regionOf(const InboxRow& row) {
    return row.facts.region.isEmpty() ? row.facts.fundRegion : row.facts.region;
}

} // namespace

QString flagText(const std::vector<funds::PolicyFinding>& findings) {
    QStringList flags;
    for (const funds::PolicyFinding& finding : findings)
        if (finding.verdict == funds::Verdict::Against || finding.verdict == funds::Verdict::Refuses)
            flags << shortWords(finding.check);
    flags.removeDuplicates();
    if (flags.isEmpty()) return {};
    return flags.size() == 1 ? flags.front()
                             : InboxModel::tr("%1 +%2", "what speaks against a request, and how much more does")
                                   .arg(flags.front())
                                   .arg(flags.size() - 1);
}

QString monthText(const QString& iso, const QLocale& locale) {
    return locale.toString(QDate::fromString(iso, Qt::ISODate), u"MMM yyyy"_s);
}

bool InboxFilter::takes(const InboxRow& row, qint64 inProgramCurrency) const {
    if (whose == Whose::Mine && !row.obstacle.isEmpty()) return false;
    if (whose == Whose::Flagged && row.against() == 0) return false;
    if (!region.isEmpty() && regionOf(row) != region) return false;
    if (from > 0 && inProgramCurrency < from) return false;
    return text.isEmpty() || row.facts.partnerName.contains(text, Qt::CaseInsensitive) ||
           row.facts.activityName.contains(text, Qt::CaseInsensitive) ||
           row.facts.name.contains(text, Qt::CaseInsensitive) || row.facts.fundName.contains(text, Qt::CaseInsensitive);
}

void InboxModel::setRows(std::vector<InboxRow> rows, std::vector<qint64> amounts) {
    beginResetModel();
    m_rows = std::move(rows);
    m_amounts = std::move(amounts);
    refilter();
    endResetModel();
}

void InboxModel::setFilter(const InboxFilter& filter) {
    beginResetModel();
    m_filter = filter;
    refilter();
    endResetModel();
}

void InboxModel::refilter() {
    m_shown.clear();
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (m_filter.takes(m_rows[i], m_amounts[i])) m_shown.push_back(static_cast<int>(i));
}

void InboxModel::drop(const std::vector<RecordId>& requests) {
    const std::unordered_set<RecordId> gone(requests.begin(), requests.end());
    beginResetModel();
    std::vector<InboxRow> rows;
    std::vector<qint64> amounts;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (gone.contains(m_rows[i].facts.id)) continue;
        rows.push_back(std::move(m_rows[i]));
        amounts.push_back(m_amounts[i]);
    }
    m_rows = std::move(rows);
    m_amounts = std::move(amounts);
    refilter();
    endResetModel();
}

const InboxRow* InboxModel::row(int row) const {
    return row < 0 || row >= static_cast<int>(m_shown.size())
               ? nullptr
               : &m_rows[static_cast<std::size_t>(m_shown[static_cast<std::size_t>(row)])];
}

int InboxModel::find(RecordId request) const {
    for (int i = 0; i < rowCount(); ++i)
        if (row(i)->facts.id == request) return i;
    return -1;
}

int InboxModel::count(const InboxFilter& filter) const {
    int count = 0;
    for (std::size_t i = 0; i < m_rows.size(); ++i) count += filter.takes(m_rows[i], m_amounts[i]) ? 1 : 0;
    return count;
}

qint64 InboxModel::sum() const {
    qint64 sum = 0;
    for (const int row : m_shown) sum += m_amounts[static_cast<std::size_t>(row)];
    return sum;
}

int InboxModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant InboxModel::data(const QModelIndex& index, int role) const {
    const InboxRow* request = row(index.row());
    if (request == nullptr) return {};
    const funds::RequestFacts& facts = request->facts;
    if (role == Qt::DisplayRole) return facts.partnerName;
    if (role != Qt::AccessibleTextRole && role != Qt::ToolTipRole) return {};
    QStringList parts{facts.partnerName,
                      facts.name,
                      facts.activityName,
                      monthText(facts.start, m_format.locale()),
                      m_format.money(facts.requested, facts.currency),
                      tr("waiting for %n day(s)", nullptr, static_cast<int>(request->daysWaiting))};
    const QString past = funds::returnText(request->past);
    if (!past.isEmpty()) parts << tr("past ROI %1").arg(past);
    for (const funds::PolicyFinding& finding : request->findings)
        if (finding.verdict == funds::Verdict::Against || finding.verdict == funds::Verdict::Refuses)
            parts << finding.text;
    if (!request->obstacle.isEmpty()) parts << request->obstacle;
    return parts.join(role == Qt::ToolTipRole ? u"\n"_s : u", "_s);
}

InboxLine InboxModel::line(int at) const {
    const InboxRow* request = row(at);
    if (request == nullptr) return {};
    const funds::RequestFacts& facts = request->facts;
    const QString past = funds::returnText(request->past);
    return {facts.partnerName,
            facts.activityName + u" · "_s + monthText(facts.start, m_format.locale()),
            request->own ? tr("Your own") : flagText(request->findings),
            request->own ? u"user"_s : u"triangle-alert"_s,
            m_format.money(facts.requested, facts.currency),
            past.isEmpty() ? tr("first one") : tr("ROI %1").arg(past),
            static_cast<int>(request->daysWaiting)};
}

} // namespace channelbook
