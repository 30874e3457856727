#pragma once

#include "ui/onboarding/TrackerModel.h"
#include "ui/shell/Theme.h"

#include <QStyledItemDelegate>
#include <QTableView>

namespace channelbook {

/// Paints the heat map: a partner with what it is and who owns it, the clock as a bar, milestones as boxes that say
/// their state in words and colour.
class TrackerDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit TrackerDelegate(const Theme& theme, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintPartner(QPainter& painter, const QRect& room, const TrackerModel& model,
                      const playbooks::TrackerRow& row) const;
    void paintClock(QPainter& painter, const QRect& room, const playbooks::TrackerRow& row) const;
    void paintCell(QPainter& painter, const QRect& room, const playbooks::TrackerCell& cell, const QString& text) const;

    const Theme& m_theme;
};

/// The tracker's table: arrows from cell to cell, Enter opens the run, headers sort.
class TrackerTable : public QTableView {
    Q_OBJECT

public:
    TrackerTable(TrackerModel& model, const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] std::vector<RecordId> selectedRuns() const;
    [[nodiscard]] RecordId currentRun() const;
    /// Makes a run current and scrolls to it; false if it is not listed.
    bool setCurrent(RecordId run);
    /// Shows by an arrow in the header what the rows are ordered by.
    void showOrder(const TrackerOrder& order);

Q_SIGNALS:
    void openRequested(qint64 run);
    void orderRequested(const channelbook::TrackerOrder& order);
    /// A letter that stands for an act was typed.
    void keyTyped(int key);
    void selectionSettled();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void fitColumns();

    TrackerModel& m_model;
    const Theme& m_theme;
    bool m_showingOrder = false;
    bool m_goPressed = false; ///< `g` waits for the letter of a page
};

/// The words and colours of a heat map's boxes, for its corner.
class TrackerLegend : public QWidget {
    Q_OBJECT

public:
    explicit TrackerLegend(const Theme& theme, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Word {
        QString text;
        Tint tint;
    };
    [[nodiscard]] static QList<Word> words();
    const Theme& m_theme;
};

} // namespace channelbook
