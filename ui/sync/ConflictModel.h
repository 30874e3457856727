#pragma once

#include "core/program/Program.h"
#include "core/sync/ConflictList.h"
#include "ui/records/BackgroundReader.h"
#include "ui/records/ValueFormat.h"

#include <QAbstractTableModel>
#include <QHash>

namespace channelbook {

/// Which conflicts are listed; what is empty does not narrow.
struct ConflictFilter {
    QString source;
    QString entity;
    QString field; ///< stored name
    friend bool operator==(const ConflictFilter&, const ConflictFilter&) = default;
};

/// The conflicts there are, one a row. Holds their ids, listed in a thread, and reads those that are shown.
class ConflictModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { RecordColumn, FieldColumn, TheirsColumn, OursColumn };

    /// The program outlives the model.
    explicit ConflictModel(Program& program, QObject* parent = nullptr);
    ~ConflictModel() override;

    void setFilter(const ConflictFilter& filter);
    [[nodiscard]] const ConflictFilter& filter() const { return m_filter; }
    /// Lists again; what is shown stays until the answer is there.
    void reload();
    [[nodiscard]] const std::vector<RecordId>& ids() const { return m_ids; }
    /// Of all conflicts, whatever the filter.
    [[nodiscard]] const std::vector<sync::ConflictGroup>& groups() const { return m_groups; }
    /// Null for a row that is not there any more.
    [[nodiscard]] const sync::Conflict* conflict(int row) const;
    /// One of its values as a person reads it; "empty" for nothing.
    [[nodiscard]] QString valueText(const sync::Conflict& conflict, const Value& value, const QString& plain) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// The list is what the program holds now.
    void listed();
    void failed(const channelbook::Error& error);

private:
    static constexpr int chunkSize = 32;
    static constexpr int chunksKept = 64;

    Program& m_program;
    ValueFormat m_format;
    ConflictFilter m_filter;
    std::vector<RecordId> m_ids;
    std::vector<sync::ConflictGroup> m_groups;
    mutable QHash<int, std::vector<std::optional<sync::Conflict>>> m_chunks;
    BackgroundReader* m_reader;
};

} // namespace channelbook
