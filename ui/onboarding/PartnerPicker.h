#pragma once

#include "ui/records/RecordTableModel.h"
#include "ui/shell/Workspace.h"

#include <QSet>
#include <QWidget>

class QLabel;
class QTableView;

namespace channelbook {

class FilterEdit;

/// A list of records in which any number can be ticked; ticks stay while the list is narrowed down.
class PickModel : public RecordTableModel {
    Q_OBJECT

public:
    using RecordTableModel::RecordTableModel;

    [[nodiscard]] const QSet<RecordId>& chosen() const { return m_chosen; }
    void choose(const std::vector<RecordId>& records, bool on);
    void chooseNone();

    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void chosenChanged();

private:
    QSet<RecordId> m_chosen;
};

/// Partners to tick, out of thousands: a filter, the list, all or none of what is shown.
class PartnerPicker : public QWidget {
    Q_OBJECT

public:
    explicit PartnerPicker(Workspace& workspace, QWidget* parent = nullptr);

    /// Ticked partners in the order of their ids.
    [[nodiscard]] std::vector<RecordId> chosen() const;
    void setChosen(const std::vector<RecordId>& partners);
    [[nodiscard]] PickModel& model() { return *m_model; }
    void focusFilter();

Q_SIGNALS:
    void chosenChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filterTyped();
    void showCount();

    Workspace& m_workspace;
    PickModel* m_model;
    FilterEdit* m_filter;
    QLabel* m_problem;
    QLabel* m_count;
    QTableView* m_table;
    QTimer m_filterLater;
};

} // namespace channelbook
