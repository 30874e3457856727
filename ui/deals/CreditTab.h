#pragma once

#include "core/metrics/attribution/DealCredit.h"
#include "ui/records/BackgroundReader.h"
#include "ui/records/ValueFormat.h"
#include "ui/shell/Workspace.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QTableView;

namespace channelbook {

class LinkedTab;
class RowsModel;

/// Who touched a deal, and how a model shares its amount among them: touchpoints can be added and changed above, their credit with its
/// reason stands below, and beside it what every other model would give.
class CreditTab : public QWidget {
    Q_OBJECT

public:
    CreditTab(Workspace& workspace, RecordId deal, QWidget* parent = nullptr);
    ~CreditTab() override;

    void reload();

Q_SIGNALS:
    /// How many touchpoints there are.
    void counted(qint64 touchpoints);

private:
    using Credits = std::vector<metrics::DealCredit>;
    void take(Credits credits, const QString& problem);
    void show();
    [[nodiscard]] QString cell(int row, int column) const;
    [[nodiscard]] metrics::Model model() const;

    Workspace& m_workspace;
    RecordId m_deal;
    LinkedTab* m_touchpoints;
    QComboBox* m_model;
    QLabel* m_remark;
    RowsModel* m_rows;
    QTableView* m_table = nullptr;
    BackgroundReader* m_reader;
    ValueFormat m_format;
    QTimer m_settle;
    Credits m_credits; ///< by model: the one chosen first, then those shown beside it
};

} // namespace channelbook
