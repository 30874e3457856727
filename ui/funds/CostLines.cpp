#include "ui/funds/CostLines.h"

#include "ui/funds/RequestDecisions.h"

#include <QHeaderView>

namespace channelbook {

namespace {
constexpr int rowsShown = 4;
} // namespace

CostLines::CostLines(Workspace& workspace, const QString& accessibleName, QWidget* parent)
    : QTableWidget(0, 2, parent)
    , m_workspace(workspace) {
    setAccessibleName(accessibleName);
    setHorizontalHeaderLabels({tr("What for"), tr("Amount")});
    verticalHeader()->hide();
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    setTabKeyNavigation(true);
    setEditTriggers(QAbstractItemView::AllEditTriggers);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setMinimumHeight(Size::row * (rowsShown + 1));
    keepEmptyRow();
    connect(this, &QTableWidget::cellChanged, this, [this] {
        keepEmptyRow();
        Q_EMIT edited();
    });
}

QString CostLines::text(int row, int column) const {
    const QTableWidgetItem* cell = item(row, column);
    return cell == nullptr ? QString() : cell->text().trimmed();
}

void CostLines::addRow(const QString& name, const QString& amount) {
    const QSignalBlocker blocker(this);
    const int row = rowCount();
    insertRow(row);
    setItem(row, 0, new QTableWidgetItem(name));
    auto* figure = new QTableWidgetItem(amount);
    figure->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setItem(row, 1, figure);
}

void CostLines::keepEmptyRow() {
    const int last = rowCount() - 1;
    if (last < 0 || !text(last, 0).isEmpty() || !text(last, 1).isEmpty()) addRow({}, {});
}

void CostLines::setLines(const std::vector<funds::CostLine>& lines, const QString& currency) {
    m_currency = currency;
    {
        const QSignalBlocker blocker(this);
        setRowCount(0);
    }
    for (const funds::CostLine& line : lines) addRow(line.name, amountToEdit(m_workspace, line.amount, currency));
    keepEmptyRow();
    Q_EMIT edited();
}

void CostLines::setCurrency(const QString& currency) {
    m_currency = currency;
    Q_EMIT edited();
}

std::optional<std::vector<funds::CostLine>> CostLines::lines() {
    std::vector<funds::CostLine> found;
    for (int row = 0; row < rowCount(); ++row) {
        const QString name = text(row, 0);
        const QString typed = text(row, 1);
        if (name.isEmpty() && typed.isEmpty()) continue;
        const auto amount = typedAmount(m_workspace, typed, m_currency);
        if (name.isEmpty() || !amount || *amount <= 0) {
            setCurrentCell(row, name.isEmpty() ? 0 : 1);
            return std::nullopt;
        }
        found.push_back({name, *amount});
    }
    return found;
}

qint64 CostLines::total() const {
    qint64 total = 0;
    for (int row = 0; row < rowCount(); ++row) {
        const qint64 amount = typedAmount(m_workspace, text(row, 1), m_currency).value_or(0);
        if (amount > 0 && amount <= funds::largestAmount) total += amount;
    }
    return total;
}

} // namespace channelbook
