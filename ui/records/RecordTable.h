#pragma once

#include "ui/records/RecordTableModel.h"
#include "ui/shell/Workspace.h"

#include <QTableView>

namespace channelbook {

/// A table of records: sorting by its headers, columns that can be moved and sized, editing in place, copying as
/// cells. Enter opens a record, F2 edits a cell.
class RecordTable : public QTableView {
    Q_OBJECT

public:
    RecordTable(Workspace& workspace, records::EntityDef entity, QWidget* parent = nullptr);

    [[nodiscard]] RecordTableModel& records() { return *m_model; }
    [[nodiscard]] const RecordTableModel& records() const { return *m_model; }

    void setFilter(const QString& filter);
    /// Asks for the list; false, with the reason in `problem`, where the filter cannot be read.
    bool applyFilter(const QString& filter, QString* problem);
    void setSort(const QString& sort);
    [[nodiscard]] QString sort() const { return m_model->query().sort; }
    void setColumns(const QStringList& keys);
    /// Keys of the columns as they stand on the screen.
    [[nodiscard]] QStringList columnsInOrder() const;

    [[nodiscard]] std::vector<RecordId> selectedIds() const;
    [[nodiscard]] RecordId currentId() const;
    /// Makes a record current and scrolls to it; false if it is not listed.
    bool setCurrent(RecordId id);
    void copySelection(bool headers);
    void copyCell();
    void editCurrent();

    /// What to remember of columns, widths and order; and back again.
    [[nodiscard]] QJsonObject layoutState() const;
    void restoreLayoutState(const QJsonObject& state);

    /// Height that shows all rows, at most `rows`, for tables inside a page that scrolls.
    void fitHeight(int rows);

Q_SIGNALS:
    void openRequested(qint64 id);
    void selectionSettled();
    void layoutEdited();
    void sortEdited();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    void edit(RecordId id, const QString& field, const QString& text);
    void showSort();
    void resetWidths();
    using QTableView::edit;

    Workspace& m_workspace;
    RecordTableModel* m_model;
    QHash<QString, int> m_widths;
    bool m_restoring = false;
};

/// How wide a field's column is until a person says otherwise, in device-independent pixels.
[[nodiscard]] int standardWidth(const records::FieldDef& field, bool name);

} // namespace channelbook
