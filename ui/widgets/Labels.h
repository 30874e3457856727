#pragma once

#include "ui/shell/Theme.h"
#include "ui/widgets/Painting.h"

#include <QLabel>
#include <QPushButton>
#include <QWidget>

namespace channelbook {

/// A label in one of the theme's text styles. `muted` takes the secondary colour and follows theme switches.
[[nodiscard]] QLabel* makeLabel(const Theme& theme, TextRole role, TextWeight weight = TextWeight::Regular,
                                bool muted = false, QWidget* parent = nullptr);

/// A push button that is the page's main action.
void makePrimary(QPushButton& button);

/// One badge as a widget, for headers.
class BadgeLabel : public QWidget {
    Q_OBJECT

public:
    explicit BadgeLabel(const Theme& theme, const Badge& badge = {}, QWidget* parent = nullptr);
    void setBadge(const Badge& badge);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Badge m_badge;
};

/// A name's initials in a disc, or in a rounded square when large.
class AvatarLabel : public QWidget {
    Q_OBJECT

public:
    explicit AvatarLabel(const Theme& theme, const QString& name = {}, int size = Size::avatar,
                         QWidget* parent = nullptr);
    void setName(const QString& name);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_name;
    int m_size;
};

/// A push button that shows its single-key shortcut as a key cap ("Approve [A]"). Pressing the key is the page's job.
class KeyButton : public QPushButton {
    Q_OBJECT

public:
    KeyButton(const Theme& theme, const QString& text, const QString& key, bool primary = false,
              QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_key;
    bool m_primary;
};

} // namespace channelbook
