#pragma once

#include "ui/widgets/StatTile.h"

#include <QList>

namespace channelbook {

/// A number with how it came to be so: what it was before in words and an arrow, what it is to reach, and its last values as a line.
class KpiTile : public QAbstractButton {
    Q_OBJECT

public:
    struct Content {
        QString label;   ///< "Sourced revenue"
        QString value;   ///< "$ 412k"; "–" where it is not defined
        StatDelta delta; ///< against what it is compared with
        QString against; ///< "than a year ago"
        QString target;  ///< "93 % of $ 440k"; empty: there is none
        bool targetMet = false;
        double targetShare = 0; ///< how far it is reached, 0 to 1
        QList<double> spark;    ///< its last values; NaN where there is none
        QString explains;       ///< formula and inputs
    };

    explicit KpiTile(const Theme& theme, QWidget* parent = nullptr);

    void setContent(Content content);
    [[nodiscard]] const Content& content() const { return m_content; }
    /// Draws it, on screen or for paper.
    void paintOn(QPainter& painter, const QRect& rect, const Theme& theme) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintSpark(QPainter& painter, const QRectF& room, const Theme& theme) const;

    const Theme& m_theme;
    Content m_content;
};

} // namespace channelbook
