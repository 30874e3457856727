#include "ui/funds/FundMeter.h"

#include "ui/widgets/Painting.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {
constexpr int barHeight = Size::meter + Line::strong;
} // namespace

FundMeter::FundMeter(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void FundMeter::setContent(const QString& title, const QString& remark, qint64 whole, const QList<MeterPart>& parts) {
    m_title = title;
    m_remark = remark;
    m_whole = whole;
    m_parts = parts;
    setAccessibleName(title);
    setAccessibleDescription(remark + u"; "_s + words());
    setToolTip(words());
    update();
}

QString FundMeter::words() const {
    QStringList texts;
    for (const MeterPart& part : m_parts) texts << part.name + u' ' + part.text;
    return texts.join(u" · "_s);
}

int FundMeter::lineHeight(TextRole role, TextWeight weight) const {
    return QFontMetrics(m_theme.font(role, weight)).height();
}

QSize FundMeter::sizeHint() const {
    return {Size::tile * 3,
            lineHeight(TextRole::Body, TextWeight::Strong) + lineHeight(TextRole::Label) + barHeight + 2 * Space::s};
}

QSize FundMeter::minimumSizeHint() const {
    return {Size::tile, sizeHint().height()};
}

void FundMeter::paintEvent(QPaintEvent*) {
    const ThemeColors& colors = m_theme.colors();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const auto visual = [this](const QRect& part) { return QStyle::visualRect(layoutDirection(), rect(), part); };

    const int head = lineHeight(TextRole::Body, TextWeight::Strong);
    painter.setFont(m_theme.font(TextRole::Body));
    const int remarkWidth = std::min(painter.fontMetrics().horizontalAdvance(m_remark) + 1, width() * 2 / 3);
    painter.setPen(colors.muted);
    painter.drawText(visual({width() - remarkWidth, 0, remarkWidth, head}), Qt::AlignRight | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_remark, Qt::ElideLeft, remarkWidth));
    painter.setFont(m_theme.font(TextRole::Body, TextWeight::Strong));
    painter.setPen(colors.text);
    const int titleWidth = std::max(0, width() - remarkWidth - Space::m);
    painter.drawText(visual({0, 0, titleWidth, head}), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_title, Qt::ElideRight, titleWidth));

    const QRect bar(0, head + Space::s, width(), barHeight);
    drawBox(painter, bar, Radius::small, colors.track, Qt::transparent);
    // Parts beyond the whole are cut off: the words say how far.
    int left = bar.left();
    qint64 sum = 0;
    for (const MeterPart& part : m_parts) {
        sum += std::max<qint64>(0, part.amount);
        const double share =
            m_whole <= 0 ? 1.0 : std::min(1.0, static_cast<double>(sum) / static_cast<double>(m_whole));
        const int right = bar.left() + qRound(share * bar.width());
        const QColor fill = part.shade == MeterPart::Shade::Strong ? colors.accent
                            : part.shade == MeterPart::Shade::Soft ? colors.accentSoft
                                                                   : colors.warning;
        if (right > left) painter.fillRect(visual({left, bar.top(), right - left, bar.height()}), fill);
        left = std::max(left, right);
    }
    painter.setFont(m_theme.font(TextRole::Label));
    painter.setPen(colors.muted);
    const QRect below(0, bar.bottom() + Space::xs, width(), lineHeight(TextRole::Label));
    painter.drawText(visual(below), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(words(), Qt::ElideRight, width()));
}

} // namespace channelbook
