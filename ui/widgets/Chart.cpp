#include "ui/widgets/Chart.h"

#include "ui/widgets/Prompter.h"

#include <QAccessible>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace channelbook {
namespace {

constexpr int reach = Space::l; ///< how far beside a value the pointer still means it
constexpr int pictureScale = 2;
constexpr int dotsPerInch = 96;

} // namespace

QString inTwoLines(const QString& text, const QFontMetrics& metrics, int room) {
    if (metrics.horizontalAdvance(text) <= room) return text;
    qsizetype cut = -1;
    for (qsizetype i = 1; i + 1 < text.size(); ++i)
        if ((text[i] == u' ' || text[i] == u'/') && std::abs(2 * i - text.size()) < std::abs(2 * cut - text.size())) cut = i;
    if (cut < 0) return metrics.elidedText(text, Qt::ElideRight, room);
    return metrics.elidedText(text.left(cut + 1).trimmed(), Qt::ElideRight, room) + u'\n' + metrics.elidedText(text.mid(cut + 1).trimmed(), Qt::ElideRight, room);
}

QColor paled(QColor color, int alpha) {
    color.setAlpha(alpha);
    return color;
}

Chart::Chart(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme), m_ink(&theme), m_plot(std::make_unique<Plot>(*this)) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme, &Theme::changed, this, &Chart::redraw);
}

Chart::~Chart() = default;

void Chart::takeContent(ChartContent content) {
    m_content = std::move(content);
    m_series = std::min(m_series, seriesCount() - 1);
    m_category = std::min(m_category, categoryCount() - 1);
    redraw();
    describe();
}

void Chart::redraw() {
    m_plot->begin(*m_ink);
    draw(*m_plot);
    m_plot->end();
    showMark();
}

QColor Chart::colorOf(int series) const {
    static constexpr std::array tints{Tint::Accent, Tint::Ok, Tint::Gold, Tint::Platinum, Tint::Warning, Tint::Registered, Tint::Bad, Tint::Silver, Tint::Neutral};
    return m_ink->tint(tints[static_cast<std::size_t>(series) % tints.size()]).text;
}

double Chart::valueOf(int series, int category) const { return m_content.series.at(series).values.value(category, std::nan("")); }

bool Chart::holds(int series, int category) const { return !std::isnan(valueOf(series, category)); }

QString Chart::scaleWords(double value) const { return m_content.scale ? m_content.scale(value) : QLocale().toString(value, 'f', value == std::floor(value) ? 0 : 1); }

QString Chart::wordsOf(int series, int category) const {
    if (!holds(series, category)) return u"–"_s;
    return m_content.words ? m_content.words(series, category) : QLocale().toString(valueOf(series, category), 'f', 0);
}

QString Chart::placeWords(int series, int category) const {
    const QString& name = m_content.series.at(series).name;
    const QString& place = m_content.categories.at(category);
    return name.isEmpty() ? u"%1: %2"_s.arg(place, wordsOf(series, category)) : u"%1, %2: %3"_s.arg(place, name, wordsOf(series, category));
}

void Chart::tickCategories(Plot& plot) const {
    const QFontMetrics metrics(m_ink->font(TextRole::Caption));
    int widest = 1;
    for (const QString& category : m_content.categories) widest = std::max(widest, metrics.horizontalAdvance(category));
    const int room = std::max(1, width() - 2 * Size::control) / std::max(1, categoryCount());
    const int every = std::max(1, (std::min(widest, 2 * Size::control) + Space::s + room - 1) / std::max(1, room));
    QList<PlotTick> ticks;
    for (int category = 0; category < categoryCount(); category += every) ticks << PlotTick{static_cast<double>(category), inTwoLines(m_content.categories.at(category), metrics, room * every)};
    plot.setBottomTicks(ticks);
}

std::pair<double, double> Chart::extent() const {
    double low = 0;
    double high = 0;
    for (int series = 0; series < seriesCount(); ++series)
        for (int category = 0; category < categoryCount(); ++category)
            if (const double value = valueOf(series, category); !std::isnan(value)) {
                low = std::min(low, value);
                high = std::max(high, value);
            }
    return {low, high};
}

void Chart::nameColors(Plot& plot) const {
    const QFontMetrics metrics(m_ink->font(TextRole::Caption));
    double x = 0;
    for (int series = 0; series < seriesCount(); ++series) {
        const QString& name = m_content.series.at(series).name;
        plot.textInField(u"■ "_s + name, {x, 0}, Qt::AlignLeft | Qt::AlignTop, colorOf(series));
        x += static_cast<double>(metrics.horizontalAdvance(name) + 3 * Space::m) / std::max(1, width() - 2 * Size::control);
    }
}

std::optional<std::pair<int, int>> Chart::valueAt(QPoint position) const {
    std::optional<std::pair<int, int>> nearest;
    int least = reach;
    for (int series = 0; series < seriesCount(); ++series)
        for (int category = 0; category < categoryCount(); ++category) {
            if (!holds(series, category)) continue;
            const QRect box = boxOf(series, category);
            const int away = std::max({box.left() - position.x(), position.x() - box.right(), box.top() - position.y(), position.y() - box.bottom(), 0});
            if (away < least) {
                least = away;
                nearest = std::pair(series, category);
            }
        }
    return nearest;
}

ChartTable Chart::asTable() const {
    ChartTable table;
    table.heads << m_content.categoryTitle;
    for (const ChartSeries& series : m_content.series) table.heads << (series.name.isEmpty() ? m_content.title : series.name);
    for (int category = 0; category < categoryCount(); ++category) {
        QStringList row{m_content.categories.at(category)};
        for (int series = 0; series < seriesCount(); ++series) row << wordsOf(series, category);
        table.rows << row;
    }
    return table;
}

void Chart::describe() {
    const bool somewhere = m_series >= 0 && m_category >= 0 && m_series < seriesCount() && m_category < categoryCount();
    setAccessibleName(somewhere ? u"%1, %2"_s.arg(m_content.title, placeWords(m_series, m_category)) : m_content.title);
}

void Chart::showMark() {
    const bool shown = hasFocus() && m_series >= 0 && m_category >= 0 && holds(m_series, m_category);
    m_plot->setMark(shown ? boxOf(m_series, m_category) : QRect(), m_ink->colors().text);
}

void Chart::goTo(int series, int category) {
    if (series < 0 || category < 0 || series >= seriesCount() || category >= categoryCount() || !holds(series, category)) return;
    m_series = series;
    m_category = category;
    describe();
    QAccessibleEvent renamed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&renamed);
    showMark();
}

void Chart::step(int series, int category) {
    for (int s = m_series + series, c = m_category + category; s >= 0 && c >= 0 && s < seriesCount() && c < categoryCount(); s += series, c += category)
        if (holds(s, c)) return goTo(s, c);
}

void Chart::keyPressEvent(QKeyEvent* event) {
    if (event->modifiers() & (Qt::AltModifier | Qt::ShiftModifier)) return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left: return step(0, -1);
    case Qt::Key_Right: return step(0, 1);
    case Qt::Key_Up: return step(1, 0);
    case Qt::Key_Down: return step(-1, 0);
    case Qt::Key_Home: return goTo(m_series, 0);
    case Qt::Key_End: return goTo(m_series, categoryCount() - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_series >= 0 && m_category >= 0) Q_EMIT activated(m_series, m_category);
        return;
    default: break;
    }
    if (event->matches(QKeySequence::Copy)) return copyImage();
    QWidget::keyPressEvent(event);
}

void Chart::mouseReleaseEvent(QMouseEvent* event) {
    const auto value = valueAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !value) return QWidget::mouseReleaseEvent(event);
    goTo(value->first, value->second);
    Q_EMIT activated(value->first, value->second);
}

void Chart::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    menu.addAction(tr("Copy as image"), this, &Chart::copyImage);
    if (m_prompter != nullptr) menu.addAction(tr("Save as image or PDF…"), this, [this] { saveImage(*m_prompter); });
    if (m_extras) m_extras(menu);
    menu.exec(event->globalPos());
}

void Chart::copyImage() { QGuiApplication::clipboard()->setPixmap(grab()); }

void Chart::saveImage(Prompter& prompter) {
    const QString path = prompter.saveFile({tr("Save the chart"), m_content.title + u".png"_s, {tr("Picture (*.png)"), tr("PDF page (*.pdf)")}, u"png"_s});
    if (path.isEmpty()) return;
    const Theme paper(ThemeMode::Light);
    bool written = false;
    if (path.endsWith(u".pdf"_s, Qt::CaseInsensitive)) {
        QPdfWriter writer(path);
        writer.setTitle(m_content.title);
        writer.setResolution(dotsPerInch);
        writer.setPageSize(QPageSize(QSizeF(size()) * 72 / dotsPerInch, QPageSize::Point));
        writer.setPageMargins({});
        QPainter painter(&writer);
        written = painter.isActive();
        if (written) paintOn(painter, rect(), paper);
    } else {
        QImage image(size() * pictureScale, QImage::Format_RGB32);
        image.setDevicePixelRatio(pictureScale);
        image.fill(paper.colors().raised);
        QPainter painter(&image);
        paintOn(painter, rect(), paper);
        painter.end();
        written = image.save(path);
    }
    if (!written) prompter.warn(tr("Save the chart"), tr("%1 cannot be written. Choose another place.").arg(path));
}

void Chart::paintOn(QPainter& painter, const QRect& rect, const Theme& theme) {
    m_ink = &theme;
    m_plot->begin(theme);
    draw(*m_plot);
    m_plot->paintOn(painter, rect);
    m_ink = &m_theme;
    redraw();
}

bool Chart::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto value = valueAt(help->pos());
    if (value)
        QToolTip::showText(help->globalPos(), placeWords(value->first, value->second), this);
    else
        QToolTip::hideText();
    return true;
}

void Chart::resizeEvent(QResizeEvent* event) {
    m_plot->setGeometry(rect());
    redraw();
    QWidget::resizeEvent(event);
}

void Chart::focusInEvent(QFocusEvent* event) {
    if (m_series < 0 || m_category < 0)
        for (int place = 0; place < seriesCount() * categoryCount() && m_category < 0; ++place) goTo(place / categoryCount(), place % categoryCount());
    showMark();
    QWidget::focusInEvent(event);
}

void Chart::focusOutEvent(QFocusEvent* event) {
    showMark();
    QWidget::focusOutEvent(event);
}

QSize Chart::sizeHint() const { return {3 * Size::chart, 3 * Size::chart / 2}; }

QSize Chart::minimumSizeHint() const { return {Size::chart, Size::chart}; }

} // namespace channelbook
