#pragma once

#include "ui/shell/Theme.h"

#include <QList>
#include <QPointF>
#include <QRect>
#include <QWidget>

#include <functional>

class QCustomPlot;
class QCPAbstractItem;
class QPainter;

namespace channelbook {

/// A place along an axis with what stands there.
struct PlotTick {
    double at = 0;
    QString text;
};

/// What charts are drawn with: lines, areas, boxes, dots and texts in coordinates of their own. QCustomPlot stays behind it, whose
/// headers and words of Qt nobody else sees.
class Plot {
public:
    enum class Stroke { Solid, Dashed };

    /// Draws into `host`, which stays its owner.
    explicit Plot(QWidget& host);

    /// Wipes everything and takes a theme's look.
    void begin(const Theme& theme);
    void setRange(double left, double right, double bottom, double top);
    void setBottomTicks(const QList<PlotTick>& ticks);
    void setLeftTicks(const QList<PlotTick>& ticks);
    /// Numbers along an axis, said by `words`.
    void setLeftScale(std::function<QString(double)> words);
    void setBottomScale(std::function<QString(double)> words);
    void setRules(bool acrossHeights, bool acrossWidths);
    void setTitles(const QString& bottom, const QString& left);
    /// Without axes at all: for pictures of boxes.
    void hideAxes();

    void line(const QList<QPointF>& points, const QColor& color, Stroke stroke = Stroke::Solid, int width = Line::strong);
    /// What lies between two lines of as many points.
    void area(const QList<QPointF>& upper, const QList<QPointF>& lower, const QColor& color);
    void dots(const QList<QPointF>& points, const QColor& color, int size);
    /// A filled box between two corners.
    void box(QPointF corner, QPointF opposite, const QColor& color);
    /// A text at a place; `alignment` says which of its corners is there.
    void text(const QString& words, QPointF at, Qt::Alignment alignment, const QColor& color, TextRole role = TextRole::Caption, TextWeight weight = TextWeight::Regular);
    /// A text at a share (0 to 1) of the field's width and height.
    void textInField(const QString& words, QPointF share, Qt::Alignment alignment, const QColor& color);
    void end();

    /// A frame around what the keyboard is at, in pixels; an invalid one takes it away.
    void setMark(const QRect& box, const QColor& color);

    [[nodiscard]] QPoint toPixel(QPointF coordinates) const;
    [[nodiscard]] QPointF toCoordinates(QPoint pixel) const;
    /// Where values are drawn, in pixels.
    [[nodiscard]] QRect field() const;
    void setGeometry(const QRect& rect);
    /// Draws it again in vectors.
    void paintOn(QPainter& painter, const QRect& rect);

private:
    QCustomPlot* m_plot;
    QCPAbstractItem* m_mark = nullptr;
    const Theme* m_theme = nullptr;
};

} // namespace channelbook
