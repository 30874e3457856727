#pragma once

#include "ui/shell/Theme.h"

#include <QList>
#include <QPointer>
#include <QWidget>

#include <functional>

namespace channelbook {

/// A short notice of what happened, with one thing to do about it.
struct Toast {
    QString text;                 ///< "Northwind moved to Onboarding"
    QString action;               ///< "Undo", or empty
    std::function<void()> run;    ///< what the action does
    Tint tint = Tint::Neutral;    ///< Ok, Warning and Bad add an icon
    int timeout = Motion::toast;  ///< milliseconds; 0 stays until dismissed
    qint64 about = 0;             ///< takes the place of an earlier toast about the same; 0: about nothing in particular
};

/// Stacks toasts at the bottom of a window. A toast waits while the pointer or the focus is on it.
class ToastHost : public QWidget {
    Q_OBJECT

public:
    /// Lies over `window` and follows its size.
    ToastHost(const Theme& theme, QWidget* window);

    /// Shows a toast above the others; the oldest goes when there are more than `most`. Returns its number.
    quint64 show(const Toast& toast);
    void dismiss(quint64 id);
    void dismissAll();
    [[nodiscard]] int count() const;
    /// Puts the focus on the newest toast's action (or close button); false if there is no toast.
    bool focusNewest();

    static constexpr int most = 4;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    const Theme& m_theme;
    QList<QPointer<QWidget>> m_toasts; ///< oldest first
    quint64 m_last = 0;
    QPointer<QWidget> m_focusBefore;
};

} // namespace channelbook
