#pragma once

#include "ui/shell/Theme.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <functional>

#include <optional>

namespace channelbook {

/// One bar. The text is what is read and shown: the number only decides its height.
struct Bar {
    QString label;     ///< under the bar: "Jan"
    double value = 0;  ///< 0 or more
    QString text;      ///< "$ 41k"
    bool current = true; ///< full colour; the others are pale
};

/// A small bar chart with an optional target line, labelled directly, readable by keyboard and screen reader.
class BarSeries : public QWidget {
    Q_OBJECT

public:
    explicit BarSeries(const Theme& theme, QWidget* parent = nullptr);

    /// What it shows, with its unit: "Sourced revenue by month, $".
    void setTitle(const QString& title);
    void setBars(const QList<Bar>& bars);
    /// Says values in words: the scale tells what its top and its middle stand for.
    void setScale(std::function<QString(double)> words);
    /// One target a bar, joined by a dashed line; empty for none.
    void setTargets(const QList<double>& targets, const QString& label);
    [[nodiscard]] const QList<Bar>& bars() const { return m_bars; }
    /// The bar the keyboard is at, or -1.
    [[nodiscard]] int current() const { return m_current; }
    /// Where a bar's column is.
    [[nodiscard]] QRect columnRect(int bar) const;
    /// Puts a picture of the chart on the clipboard.
    void copyImage();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The user wants the records behind this bar.
    void barActivated(int bar);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void describe();
    [[nodiscard]] QRect plot() const;
    [[nodiscard]] double highest() const;
    [[nodiscard]] int barAt(QPoint position) const;

    const Theme& m_theme;
    QString m_title;
    QList<Bar> m_bars;
    QList<double> m_targets;
    QString m_targetLabel;
    std::function<QString(double)> m_scale;
    int m_current = -1;
};

} // namespace channelbook
