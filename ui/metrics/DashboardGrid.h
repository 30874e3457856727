#pragma once

#include "ui/metrics/PartCard.h"

#include <QWidget>

namespace channelbook {

/// The parts of a dashboard in rows: tiles side by side, charts two or three in a row, as wide as the window lets them be. People put
/// them in another order, take them away and add others; who does that tells `arranged`.
class DashboardGrid : public QWidget {
    Q_OBJECT

public:
    DashboardGrid(const Theme& theme, Prompter& prompter, QWidget* parent = nullptr);

    /// Shows a dashboard's parts, in place of those before where they are others.
    void setData(const std::shared_ptr<const metrics::DashboardData>& data, const FiscalCalendar& calendar);
    [[nodiscard]] const std::vector<PartCard*>& cards() const { return m_cards; }
    [[nodiscard]] std::vector<metrics::Part> parts() const;
    /// The part that has the keyboard; -1: none.
    [[nodiscard]] int current() const;
    /// Puts a part at another place; the keyboard stays with it.
    void move(int from, int to);
    void remove(int at);
    /// Draws all of it for paper, on as many pages as it takes; `nextPage` begins one at its top.
    /// @param firstHeight room on the first page, `pageHeight` on each that follows
    void paintOn(QPainter& painter, int width, const Theme& paper, const std::function<void()>& nextPage, int firstHeight, int pageHeight);
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void drillRequested(int card, int series, int category);
    /// The person moved or removed a part.
    void arranged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] std::vector<QRect> placesFor(int width) const;
    void place();
    [[nodiscard]] int indexOf(const PartCard* card) const;

    const Theme& m_theme;
    Prompter& m_prompter;
    std::vector<PartCard*> m_cards;
};

} // namespace channelbook
