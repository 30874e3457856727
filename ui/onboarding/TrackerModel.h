#pragma once

#include "core/playbooks/Templates.h"
#include "core/playbooks/TrackerQueries.h"
#include "core/program/Program.h"
#include "ui/records/BackgroundReader.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QTimer>

#include <list>

namespace channelbook {

/// How the rows of a tracker stand: by one of the orders the store knows, by a milestone or by the forecast.
struct TrackerOrder {
    playbooks::TrackerSort sort = playbooks::TrackerSort::Risk;
    QString milestone;       ///< key of the milestone that decides: late ones first, then blocked, due, to come, done
    bool byForecast = false; ///< the finish that is near first
    bool descending = false;
    bool operator==(const TrackerOrder&) const = default;
};

/// The heat map of runs by milestones. Holds the sorted list of runs, worked out in a thread, and pages the rows shown.
///
/// Columns: the partner, the clock, one per milestone, the forecast.
class TrackerModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// The program outlives the model.
    explicit TrackerModel(Program& program, QObject* parent = nullptr);
    ~TrackerModel() override;

    /// Lists again; what is shown stays until the answer is there.
    void setQuery(const playbooks::TrackerQuery& query, const TrackerOrder& order);
    [[nodiscard]] const playbooks::TrackerQuery& query() const { return m_query; }
    [[nodiscard]] const TrackerOrder& order() const { return m_order; }
    void reload();

    [[nodiscard]] const playbooks::Tracker& tracker() const { return m_tracker; }
    /// The templates of the program, also retired ones, as they were when the list was made.
    [[nodiscard]] const std::vector<playbooks::StoredTemplate>& templates() const { return m_templates; }
    /// Types of partners that have such a run, the most frequent first.
    [[nodiscard]] const QStringList& types() const { return m_types; }
    /// The days all the runs shown should take; 0 where they differ or have no clock.
    [[nodiscard]] int clock() const { return m_clock; }
    [[nodiscard]] QDate today() const { return m_program.store().clock().today(); }

    [[nodiscard]] RecordId runAt(int row) const;
    /// -1 if the run is not listed.
    [[nodiscard]] int rowOf(RecordId run) const;
    /// What a row shows; null where the run is gone.
    [[nodiscard]] const playbooks::TrackerRow* row(int row) const;
    /// The milestone a column is of; null for the others.
    [[nodiscard]] const playbooks::Milestone* milestone(int column) const;
    /// What a cell of a milestone shows; null for other columns and runs that are gone.
    [[nodiscard]] const playbooks::TrackerCell* cell(const QModelIndex& index) const;
    [[nodiscard]] int forecastColumn() const { return columnCount() - 1; }

    static constexpr int partnerColumn = 0;
    static constexpr int clockColumn = 1;
    static constexpr int firstMilestone = 2;
    static constexpr int chunkSize = 50;
    static constexpr int chunksKept = 40;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// The list is complete, worked out in so many milliseconds.
    void listed(qint64 milliseconds);
    void failed(const channelbook::Error& error);

private:
    struct Chunk {
        std::vector<playbooks::TrackerRow> rows; ///< by place in the chunk; run id 0 where a run is gone
        std::list<int>::iterator use;
    };
    struct Reading {
        playbooks::Tracker tracker;
        std::vector<playbooks::StoredTemplate> templates;
        QStringList types;
    };
    void list();
    void take(Reading reading);
    void forgetRows();
    void follow(const store::Changes& changes);
    [[nodiscard]] int clockOf(const std::vector<playbooks::StoredTemplate>& templates) const;
    [[nodiscard]] QString text(const playbooks::TrackerRow& row, int column) const;
    [[nodiscard]] QString explanation(const playbooks::TrackerRow& row, int column) const;

    Program& m_program;
    playbooks::TrackerQuery m_query;
    TrackerOrder m_order;
    playbooks::Tracker m_tracker;
    std::vector<playbooks::StoredTemplate> m_templates;
    QStringList m_types;
    int m_clock = 0;
    mutable QHash<RecordId, int> m_rows; ///< made when asked for
    mutable QHash<int, Chunk> m_chunks;
    mutable std::list<int> m_used; ///< chunks, most recently used first
    QTimer m_relist;
    BackgroundReader* m_reader;
};

/// Whether the words of a row's forecast say that its deal is won.
[[nodiscard]] bool isWon(const playbooks::TrackerRow& row);
/// Whether a run is in danger: late, stalled or past its clock.
[[nodiscard]] bool isEndangered(const playbooks::TrackerRow& row);

} // namespace channelbook
