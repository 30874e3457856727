#include "ui/metrics/DashboardGrid.h"

#include <QApplication>
#include <QPainter>
#include <QResizeEvent>

#include <algorithm>

namespace channelbook {
namespace {

constexpr int tileWidth = 176;
constexpr int narrowestChart = 380;

} // namespace

DashboardGrid::DashboardGrid(const Theme& theme, Prompter& prompter, QWidget* parent) : QWidget(parent), m_theme(theme), m_prompter(prompter) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int DashboardGrid::indexOf(const PartCard* card) const { return static_cast<int>(std::find(m_cards.begin(), m_cards.end(), card) - m_cards.begin()); }

void DashboardGrid::setData(const std::shared_ptr<const metrics::DashboardData>& data, const FiscalCalendar& calendar) {
    // Cards that show the same stay, and with them the keyboard and what is shown as a table.
    std::vector<PartCard*> before = std::move(m_cards);
    m_cards.clear();
    for (std::size_t at = 0; at < data->parts.size(); ++at) {
        const auto known = std::find_if(before.begin(), before.end(), [&](const PartCard* card) { return card != nullptr && card->part() == data->parts[at].part; });
        PartCard* card = nullptr;
        if (known != before.end()) {
            card = std::exchange(*known, nullptr);
        } else {
            card = new PartCard(m_theme, m_prompter, data->parts[at].part, this);
            connect(card, &PartCard::drillRequested, this, [this, card](int series, int category) { Q_EMIT drillRequested(indexOf(card), series, category); });
            connect(card, &PartCard::moveRequested, this, [this, card](int places) { move(indexOf(card), indexOf(card) + places); });
            connect(card, &PartCard::removeRequested, this, [this, card] { remove(indexOf(card)); });
            connect(card, &PartCard::dropped, this, [this, card](QPoint place) {
                for (int other = 0; other < static_cast<int>(m_cards.size()); ++other)
                    if (m_cards[static_cast<std::size_t>(other)]->geometry().contains(place)) return move(indexOf(card), other);
            });
            card->show();
        }
        card->setData(data, at, calendar);
        m_cards.push_back(card);
    }
    for (PartCard* card : before)
        if (card != nullptr) {
            card->hide();
            card->deleteLater();
        }
    QWidget* previous = nullptr;
    for (PartCard* card : m_cards) {
        if (previous != nullptr) setTabOrder(previous, card);
        previous = card;
    }
    place();
}

std::vector<metrics::Part> DashboardGrid::parts() const {
    std::vector<metrics::Part> parts;
    for (const PartCard* card : m_cards) parts.push_back(card->part());
    return parts;
}

int DashboardGrid::current() const {
    const QWidget* focus = QApplication::focusWidget();
    const auto card = std::find_if(m_cards.begin(), m_cards.end(), [focus](const PartCard* at) { return focus != nullptr && at->isAncestorOf(focus); });
    return card == m_cards.end() ? -1 : static_cast<int>(card - m_cards.begin());
}

void DashboardGrid::move(int from, int to) {
    if (to < 0 || to >= static_cast<int>(m_cards.size()) || from == to) return;
    PartCard* card = m_cards[static_cast<std::size_t>(from)];
    m_cards.erase(m_cards.begin() + from);
    m_cards.insert(m_cards.begin() + to, card);
    place();
    card->focusInside();
    Q_EMIT arranged();
}

void DashboardGrid::remove(int at) {
    PartCard* card = m_cards[static_cast<std::size_t>(at)];
    m_cards.erase(m_cards.begin() + at);
    card->hide();
    card->deleteLater();
    place();
    if (!m_cards.empty()) m_cards[static_cast<std::size_t>(std::min<int>(at, static_cast<int>(m_cards.size()) - 1))]->focusInside();
    Q_EMIT arranged();
}

std::vector<QRect> DashboardGrid::placesFor(int width) const {
    std::vector<QRect> places;
    int top = 0;
    for (std::size_t begin = 0; begin < m_cards.size();) {
        // Neighbours of one kind share rows, as evenly as can be.
        std::size_t end = begin;
        while (end < m_cards.size() && m_cards[end]->isTile() == m_cards[begin]->isTile()) ++end;
        const int count = static_cast<int>(end - begin);
        const int least = m_cards[begin]->isTile() ? tileWidth : narrowestChart;
        const int most = std::max(1, (width + Space::m) / (least + Space::m));
        const int rows = (count + most - 1) / most;
        const int columns = m_cards[begin]->isTile() ? (count + rows - 1) / rows : std::min(most, count);
        const int height = m_cards[begin]->sizeHint().height();
        for (int at = 0; at < count; ++at) {
            const int column = at % columns;
            if (column == 0 && at > 0) top += height + Space::m;
            // The last row fills the width as well.
            const int inRow = std::min(columns, count - at / columns * columns);
            const int used = m_cards[begin]->isTile() ? columns : inRow;
            const int left = (width + Space::m) * column / used;
            const int right = (width + Space::m) * (column + 1) / used - Space::m;
            places.emplace_back(left, top, right - left, height);
        }
        top += height + Space::m;
        begin = end;
    }
    return places;
}

void DashboardGrid::place() {
    const auto places = placesFor(width());
    for (std::size_t at = 0; at < m_cards.size(); ++at) m_cards[at]->setGeometry(places[at]);
    setMinimumHeight(places.empty() ? 0 : places.back().bottom() + 1);
    updateGeometry();
}

int DashboardGrid::heightForWidth(int width) const {
    const auto places = placesFor(width);
    return places.empty() ? 0 : places.back().bottom() + 1;
}

QSize DashboardGrid::sizeHint() const { return {2 * narrowestChart, heightForWidth(std::max(width(), 2 * narrowestChart))}; }

void DashboardGrid::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

void DashboardGrid::paintOn(QPainter& painter, int width, const Theme& paper, const std::function<void()>& nextPage, int firstHeight, int pageHeight) {
    const auto places = placesFor(width);
    int room = firstHeight;
    int shift = 0;
    for (std::size_t at = 0; at < m_cards.size(); ++at) {
        if (places[at].bottom() - shift > room && places[at].top() > shift) {
            nextPage();
            shift = places[at].top();
            room = pageHeight;
        }
        m_cards[at]->paintOn(painter, places[at].translated(0, -shift), paper);
    }
}

} // namespace channelbook
