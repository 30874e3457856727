#pragma once

#include "ui/shell/Theme.h"
#include "ui/widgets/Plot.h"

#include <QList>
#include <QStringList>
#include <QWidget>

#include <functional>
#include <optional>

namespace channelbook {

class Prompter;

/// One row of values over a chart's categories.
struct ChartSeries {
    QString name;
    QList<double> values;  ///< one a category; NaN where there is none
    bool compared = false; ///< of the time compared with: drawn dashed
};

/// What a chart shows.
struct ChartContent {
    QString title; ///< with its unit: "Median days in a stage"
    QStringList categories;
    QList<ChartSeries> series;
    /// A value in words, for the tool tip, the table and the screen reader; numbers as they are where it is not given.
    std::function<QString(int series, int category)> words;
    /// A number along the axis in words.
    std::function<QString(double)> scale;
    QString categoryTitle; ///< what the categories are: "Month"
    QString valueTitle;    ///< what the values are, where an axis has to say it
};

/// A chart's values as rows of cells.
struct ChartTable {
    QStringList heads;
    QList<QStringList> rows;
};

/// What all charts have in common: every value can be pointed at, clicked and reached by keyboard, arrows go from value to value and Enter
/// opens what is behind; pictures go to the clipboard or into a file; the same values make a table.
class Chart : public QWidget {
    Q_OBJECT

public:
    ~Chart() override;

    [[nodiscard]] const ChartContent& content() const { return m_content; }
    /// The value the keyboard is at; -1 where it is at none.
    [[nodiscard]] int currentSeries() const { return m_series; }
    [[nodiscard]] int currentCategory() const { return m_category; }
    /// Where a value is drawn, in the widget's pixels.
    [[nodiscard]] QPoint placeOf(int series, int category) const { return boxOf(series, category).center(); }
    /// What a value takes up, in the widget's pixels.
    [[nodiscard]] virtual QRect boxOf(int series, int category) const = 0;
    /// What stands at a place: series and category, or nothing.
    [[nodiscard]] virtual std::optional<std::pair<int, int>> valueAt(QPoint position) const;
    /// Puts a picture of the chart on the clipboard.
    void copyImage();
    /// Asks for a name and writes a picture (PNG) or a page (PDF, in vectors).
    void saveImage(Prompter& prompter);
    /// Draws it in vectors in another theme's colours, as for paper.
    void paintOn(QPainter& painter, const QRect& rect, const Theme& theme);
    [[nodiscard]] virtual ChartTable asTable() const;
    /// A value in words.
    [[nodiscard]] QString wordsOf(int series, int category) const;
    /// Adds to the menu over the chart; the chart's own acts come first.
    void setMenuExtras(std::function<void(QMenu&)> extras) { m_extras = std::move(extras); }
    /// Where to ask for a file's name; without it there is no saving.
    void setPrompter(Prompter& prompter) { m_prompter = &prompter; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The person wants the records behind this value.
    void activated(int series, int category);

protected:
    Chart(const Theme& theme, QWidget* parent);
    void takeContent(ChartContent content);
    /// Draws the content, between Plot::begin() and Plot::end().
    virtual void draw(Plot& plot) = 0;
    /// Draws all of it again.
    void redraw();
    /// Whether the keyboard may stop at a value.
    [[nodiscard]] virtual bool holds(int series, int category) const;

    [[nodiscard]] const Plot& plot() const { return *m_plot; }
    [[nodiscard]] const Theme& theme() const { return *m_ink; }
    [[nodiscard]] QColor colorOf(int series) const;
    /// NaN where there is none.
    [[nodiscard]] double valueOf(int series, int category) const;
    [[nodiscard]] int seriesCount() const { return static_cast<int>(m_content.series.size()); }
    [[nodiscard]] int categoryCount() const { return static_cast<int>(m_content.categories.size()); }
    [[nodiscard]] QString scaleWords(double value) const;
    /// The categories under the field, as many as there is room for.
    void tickCategories(Plot& plot) const;
    /// The lowest and the highest value, zero among them.
    [[nodiscard]] std::pair<double, double> extent() const;
    /// Which colour is which, in a line over the field.
    void nameColors(Plot& plot) const;

    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void showMark();
    void describe();
    /// Goes to the next value that can be stood at, in steps of the given signs.
    void step(int series, int category);
    void goTo(int series, int category);
    [[nodiscard]] QString placeWords(int series, int category) const;

    const Theme& m_theme;
    const Theme* m_ink; ///< the theme that is drawn in: another one's while it draws for paper
    std::unique_ptr<Plot> m_plot;
    ChartContent m_content;
    std::function<void(QMenu&)> m_extras;
    Prompter* m_prompter = nullptr;
    int m_series = -1;
    int m_category = -1;
};

/// A text in two lines where one is too wide, cut where that is not enough.
[[nodiscard]] QString inTwoLines(const QString& text, const QFontMetrics& metrics, int room);
/// The same colour, less of it.
[[nodiscard]] QColor paled(QColor color, int alpha);

} // namespace channelbook
