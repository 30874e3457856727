#pragma once

#include "core/funds/FundQueries.h"
#include "ui/funds/InboxDelegate.h"
#include "ui/records/ValueFormat.h"

#include <QAbstractListModel>

#include <unordered_set>

namespace channelbook {

/// What an inbox shows of its requests.
struct InboxFilter {
    enum class Whose { Mine, All, Flagged } whose = Whose::Mine;
    QString region;  ///< of the partner, else of the fund; empty: any
    qint64 from = 0; ///< minor units of the program's currency; 0: any amount
    QString text;    ///< in the partner's, the activity's or the request's name; empty: any

    [[nodiscard]] bool takes(const funds::InboxRow& row, qint64 inProgramCurrency) const;
};

/// Requests that wait for an answer, narrowed by a filter; those that wait longest first.
class InboxModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// @param amounts of each row in the program's currency, minor units
    void setRows(std::vector<funds::InboxRow> rows, std::vector<qint64> amounts);
    void setFilter(const InboxFilter& filter);
    [[nodiscard]] const InboxFilter& filter() const { return m_filter; }
    /// Takes out requests that were just decided on, before all is read anew.
    void drop(const std::vector<RecordId>& requests);

    /// The request of a row; null for one that is not there.
    [[nodiscard]] const funds::InboxRow* row(int row) const;
    /// The row of a request; -1 if it is not shown.
    [[nodiscard]] int find(RecordId request) const;
    /// All rows, shown or not.
    [[nodiscard]] const std::vector<funds::InboxRow>& all() const { return m_rows; }
    /// How many rows a filter would show.
    [[nodiscard]] int count(const InboxFilter& filter) const;
    /// What the rows shown ask for together, in the program's currency.
    [[nodiscard]] qint64 sum() const;

    /// How a row reads.
    [[nodiscard]] InboxLine line(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    void refilter();

    ValueFormat m_format;
    InboxFilter m_filter;
    std::vector<funds::InboxRow> m_rows;
    std::vector<qint64> m_amounts;
    std::vector<int> m_shown;
};

/// "Overdue claim", "Over the fund": what speaks against a request, in the fewest words; empty: nothing.
[[nodiscard]] QString flagText(const std::vector<funds::PolicyFinding>& findings);
/// "Oct 2026": when an activity takes place.
[[nodiscard]] QString monthText(const QString& iso, const QLocale& locale);

} // namespace channelbook
