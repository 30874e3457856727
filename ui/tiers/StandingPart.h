#pragma once

#include "ui/shell/Workspace.h"
#include "ui/tiers/TierReading.h"

#include <QWidget>

class QPushButton;
class QTableView;

namespace channelbook {

class RowsModel;

/// Where each partner stands. The rows that are to be seen are put into words, however many there are.
class StandingPart : public QWidget {
    Q_OBJECT

public:
    explicit StandingPart(Workspace& workspace, QWidget* parent = nullptr);

    void show(std::shared_ptr<const TierReading> reading);
    void setFilter(const QString& filter);
    [[nodiscard]] QTableView& table() { return *m_table; }
    [[nodiscard]] qsizetype count() const { return static_cast<qsizetype>(m_rows.size()); }
    /// Opens the partner that is selected; nothing happens where none is.
    void open();
    [[nodiscard]] bool hasCurrent() const { return current() != nullptr; }
    void assign();
    void writeLetter();

Q_SIGNALS:
    void listed();

private:
    void list();
    [[nodiscard]] QString cell(int row, int column) const;
    [[nodiscard]] Tint ink(int row, int column) const;
    [[nodiscard]] const tiers::PartnerFacts* current() const;
    [[nodiscard]] const tiers::PartnerFacts& partnerAt(int row) const;
    [[nodiscard]] const tiers::Definition& programOf(const tiers::PartnerFacts& partner) const;
    [[nodiscard]] QString earned(int row) const;

    Workspace& m_workspace;
    RowsModel* m_model;
    QTableView* m_table;
    QPushButton* m_assign;
    QPushButton* m_letter;
    std::shared_ptr<const TierReading> m_reading;
    QString m_filter;
    std::vector<std::size_t> m_rows; ///< places in `TierReading::shown`
};

} // namespace channelbook
