#pragma once

#include "ui/shell/Theme.h"

#include <QAbstractButton>
#include <QString>

namespace channelbook {

/// How a number changed, and whether that is good; "up" is not always good.
struct StatDelta {
    enum class Direction { None, Up, Down };
    QString text; ///< "18 %", "6 pt", "7 approved"
    Direction direction = Direction::None;
    Tint tint = Tint::Neutral;
};

/// One number that invites a look: hovering explains it, a click opens the records behind it.
class StatTile : public QAbstractButton {
    Q_OBJECT

public:
    StatTile(const Theme& theme, const QString& label, QWidget* parent = nullptr);

    void setLabel(const QString& label);
    /// The number as it is read: "$ 412k".
    void setValue(const QString& value);
    void setDelta(const StatDelta& delta);
    /// How the number comes about, in a sentence or two.
    void setFormula(const QString& formula);
    /// A frame around it, where it stands by itself rather than on a card.
    void setFramed(bool framed);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();
    [[nodiscard]] int padding() const { return m_framed ? Space::m : Space::xs; }

    const Theme& m_theme;
    QString m_value;
    StatDelta m_delta;
    QString m_formula;
    bool m_framed = false;
};

} // namespace channelbook
