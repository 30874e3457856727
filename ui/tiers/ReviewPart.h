#pragma once

#include "ui/shell/Workspace.h"
#include "ui/tiers/TierReading.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace channelbook {

class RowsModel;

/// What the next review does, partner by partner; all of it or some of it is done from here.
class ReviewPart : public QWidget {
    Q_OBJECT

public:
    explicit ReviewPart(Workspace& workspace, QWidget* parent = nullptr);

    void show(std::shared_ptr<const TierReading> reading);
    [[nodiscard]] QTableView& table() { return *m_table; }
    [[nodiscard]] QPushButton& applyAll() { return *m_applyAll; }
    [[nodiscard]] QPushButton& applySelected() { return *m_applySelected; }
    void open();
    [[nodiscard]] bool hasCurrent() const;

private:
    void apply(std::vector<RecordId> partners);
    [[nodiscard]] QString cell(int row, int column) const;

    Workspace& m_workspace;
    QLabel* m_remark;
    RowsModel* m_model;
    QTableView* m_table;
    QPushButton* m_applyAll;
    QPushButton* m_applySelected;
    std::shared_ptr<const TierReading> m_reading;
    std::vector<std::size_t> m_rows; ///< lines of the plan that are no "stays"
};

} // namespace channelbook
