#include "ui/shell/Icons.h"

#include "ui/shell/Theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QPointer>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

// The resource sits in a static library: nothing else would make the linker keep it. Must be outside a namespace.
static void keepIcons() { Q_INIT_RESOURCE(icons); }

namespace channelbook {
namespace {

QString path(const QString& name) {
    keepIcons();
    return ":/icons/"_L1 + name + ".svg"_L1;
}

QColor colorOf(const Theme& theme, IconColor color) {
    switch (color) {
    case IconColor::Text: return theme.colors().text;
    case IconColor::Muted: return theme.colors().muted;
    case IconColor::Accent: return theme.colors().accent;
    case IconColor::OnAccent: return theme.colors().onAccent;
    case IconColor::Ok: return theme.colors().ok;
    case IconColor::Warning: return theme.colors().warning;
    case IconColor::Bad: return theme.colors().bad;
    }
    return theme.colors().muted;
}

/// `pixels` are device pixels.
QPixmap rendered(const QString& name, QSize pixels, const QColor& color) {
    const QString key = u"channelbook/%1/%2x%3/%4"_s.arg(name)
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(color.rgba(), 0, 16);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) return pixmap;
    QFile file(path(name));
    if (pixels.isEmpty() || !file.open(QIODevice::ReadOnly)) return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(&painter);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class ThemedIconEngine : public QIconEngine {
public:
    ThemedIconEngine(const Theme& theme, QString name, IconColor color)
        : m_theme(&theme), m_name(std::move(name)), m_color(color) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const double ratio = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
        painter->drawPixmap(rect, scaledPixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state, ratio));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return scaledPixmap(size, mode, state, 1.0);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal ratio) override {
        if (!m_theme) return {};
        const QColor color = mode == QIcon::Disabled ? m_theme->colors().strongLine : colorOf(*m_theme, m_color);
        QPixmap pixmap = rendered(m_name, size, color);
        pixmap.setDevicePixelRatio(ratio);
        return pixmap;
    }
    QSize actualSize(const QSize& size, QIcon::Mode, QIcon::State) override { return size; }
    bool isNull() override { return !m_theme; }
    QString key() const override { return u"channelbook"_s; }
    QIconEngine* clone() const override { return new ThemedIconEngine(*this); }

private:
    QPointer<const Theme> m_theme;
    QString m_name;
    IconColor m_color;
};

} // namespace

bool hasIcon(const QString& name) { return QFile::exists(path(name)); }

QIcon themedIcon(const Theme& theme, const QString& name, IconColor color) {
    if (!hasIcon(name)) return {};
    return QIcon(new ThemedIconEngine(theme, name, color));
}

QPixmap themedPixmap(const Theme&, const QString& name, int size, double pixelRatio, const QColor& color) {
    QPixmap pixmap = rendered(name, QSize(qRound(size * pixelRatio), qRound(size * pixelRatio)), color);
    pixmap.setDevicePixelRatio(pixelRatio);
    return pixmap;
}

QIcon applicationIcon() { return QIcon(path(u"channelbook"_s)); }

} // namespace channelbook
