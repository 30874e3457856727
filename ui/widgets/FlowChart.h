#pragma once

#include "ui/shell/Theme.h"

#include <QList>
#include <QStringList>
#include <QWidget>

#include <functional>

class QCustomPlot;
class QCPAbstractItem;

namespace channelbook {

/// One row of values over a chart's categories.
struct FlowSeries {
    QString name;
    QList<double> values; ///< one a category, 0 or more
};

/// A chart whose every value leads to what is behind it: bars side by side over categories, or areas on top of each other over
/// points in time. Each value can be pointed at, clicked, and reached by keyboard: arrows go from value to value, Enter opens.
class FlowChart : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Bars, Areas };
    struct Content {
        Kind kind = Kind::Bars;
        QString title; ///< what it shows, with its unit: "Median days in a stage"
        QStringList categories;
        QList<FlowSeries> series;
        /// A value in words, for the tool tip and the screen reader; numbers as they are where it is not given.
        std::function<QString(int series, int category)> words;
    };

    explicit FlowChart(const Theme& theme, QWidget* parent = nullptr);
    ~FlowChart() override;

    void setContent(Content content);
    [[nodiscard]] const Content& content() const { return m_content; }
    /// The value the keyboard is at; -1 where it is at none.
    [[nodiscard]] int currentSeries() const { return m_series; }
    [[nodiscard]] int currentCategory() const { return m_category; }
    /// Where a value is drawn, in the widget's pixels.
    [[nodiscard]] QPoint placeOf(int series, int category) const;
    /// What stands at a place: series and category, or nothing.
    [[nodiscard]] std::optional<std::pair<int, int>> valueAt(QPoint position) const;
    /// Puts a picture of the chart on the clipboard.
    void copyImage();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The person wants the records behind this value.
    void activated(int series, int category);

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void draw();
    void drawBars();
    void drawAreas();
    void drawLabels();
    void drawMark();
    void goTo(int series, int category);
    [[nodiscard]] QColor colorOf(int series) const;
    [[nodiscard]] double barCenter(int series, int category) const;
    [[nodiscard]] double barWidth() const;
    /// What the areas below a series add up to at a category.
    [[nodiscard]] double below(int series, int category) const;
    [[nodiscard]] double valueOf(int series, int category) const;
    [[nodiscard]] QString wordsOf(int series, int category) const;
    void describe();

    const Theme& m_theme;
    Content m_content;
    QCustomPlot* m_plot;
    QCPAbstractItem* m_mark = nullptr;
    int m_series = -1;
    int m_category = -1;
};

} // namespace channelbook
