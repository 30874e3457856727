#pragma once

#include "core/program/Program.h"
#include "ui/records/BackgroundReader.h"
#include "ui/records/ValueFormat.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <QTimer>

#include <list>
#include <memory>

namespace channelbook {

/// The records of an entity that a query finds, as a table.
///
/// Holds the sorted list of ids, worked out in a thread, and pages the rows shown in chunks; never a whole table.
/// The first page arrives before the list is complete. After a commit only touched rows are read again.
class RecordTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        RawRole = Qt::UserRole, ///< the value itself, as QVariant
        PlainRole,              ///< as text for files: ISO dates, '.' decimals
        IdRole,                 ///< the record's id
    };

    /// `entity` may be narrowed to what belongs to one record. The program outlives the model.
    RecordTableModel(Program& program, records::EntityDef entity, QObject* parent = nullptr);
    ~RecordTableModel() override;

    [[nodiscard]] const records::EntityDef& entity() const { return m_entity; }
    [[nodiscard]] const records::ListQuery& query() const { return m_query; }
    [[nodiscard]] const ValueFormat& format() const { return m_format; }

    /// Lists again; what is shown stays until the first page of the answer is there.
    /// BadFilter and UnknownField come back at once, and the list stays as it was.
    [[nodiscard]] Expected<void> setQuery(const QString& filter, const QString& sort);
    /// Lists only these of what the query finds, from the next list on.
    void setOnly(std::vector<RecordId> records);
    void setFields(const QStringList& keys);
    [[nodiscard]] QStringList fields() const;
    [[nodiscard]] const records::FieldDef& field(int column) const { return *m_fields[static_cast<std::size_t>(column)]; }
    [[nodiscard]] int columnOf(const QString& key) const;

    [[nodiscard]] const std::vector<RecordId>& ids() const { return m_ids; }
    [[nodiscard]] RecordId idAt(int row) const;
    /// -1 if the record is not listed.
    [[nodiscard]] int rowOf(RecordId id) const;
    [[nodiscard]] QString currencyAt(int row) const;
    /// Whether the list is complete, not only its first page.
    [[nodiscard]] bool isComplete() const { return m_complete; }
    [[nodiscard]] bool isLoading() const { return m_reader->isBusy(); }
    /// Records of the entity without the filter; -1 while unknown.
    [[nodiscard]] qint64 unfiltered() const { return m_unfiltered; }
    void reload();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Asks for the change with editRequested; the store's answer changes the cell.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

    static constexpr int chunkSize = 200;
    static constexpr int chunksKept = 40;

Q_SIGNALS:
    /// The list is complete: so many records, found in so many milliseconds.
    void listed(qint64 count, qint64 milliseconds);
    void failed(const Error& error);
    /// A person typed `text` into a field of a record.
    void editRequested(qint64 id, const QString& field, const QString& text);

private:
    struct Chunk {
        std::vector<records::RecordRow> rows; ///< by place in the chunk; id 0 where a record is gone
        std::list<int>::iterator use;
    };
    void list();
    void takeIds(std::vector<RecordId> ids, bool complete);
    void follow(const store::Changes& changes);
    [[nodiscard]] const records::RecordRow* row(int row) const;
    void forgetRows();

    Program& m_program;
    records::EntityDef m_entity;
    ValueFormat m_format;
    records::ListQuery m_query;
    std::shared_ptr<const QSet<RecordId>> m_only; ///< null: all
    std::vector<const records::FieldDef*> m_fields;
    std::vector<RecordId> m_ids;
    bool m_complete = false;
    qint64 m_unfiltered = -1;
    mutable QHash<RecordId, int> m_rows; ///< made when many are asked for
    mutable int m_lookups = 0;
    mutable QHash<int, Chunk> m_chunks;
    mutable std::list<int> m_used; ///< chunks, most recently used first
    QTimer m_relist;
    BackgroundReader* m_reader;
};

} // namespace channelbook
