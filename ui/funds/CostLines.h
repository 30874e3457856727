#pragma once

#include "core/funds/Requests.h"
#include "ui/shell/Workspace.h"

#include <QTableWidget>

namespace channelbook {

/// Cost lines as they are typed: what for, and how much; a last empty row takes the next one.
class CostLines : public QTableWidget {
    Q_OBJECT

public:
    CostLines(Workspace& workspace, const QString& accessibleName, QWidget* parent = nullptr);

    void setLines(const std::vector<funds::CostLine>& lines, const QString& currency);
    /// Amounts are of this currency from now on; what was typed stays.
    void setCurrency(const QString& currency);
    /// What was typed, rows without a word left out; nothing, and the row selected, where an amount cannot be read.
    [[nodiscard]] std::optional<std::vector<funds::CostLine>> lines();
    /// What the readable amounts add up to, in minor units.
    [[nodiscard]] qint64 total() const;

Q_SIGNALS:
    void edited();

private:
    void addRow(const QString& name, const QString& amount);
    void keepEmptyRow();
    [[nodiscard]] QString text(int row, int column) const;

    Workspace& m_workspace;
    QString m_currency;
};

} // namespace channelbook
