#pragma once

#include "ui/shell/Theme.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace channelbook {

/// What a page shows when there is nothing yet, or when something failed: what belongs here and the first step.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(const Theme& theme, QWidget* parent = nullptr);

    /// `icon` names one of resources/icons; the sentence says what to do.
    void setContent(const QString& icon, const QString& headline, const QString& sentence);
    /// Adds a button; the first one should be the primary, and takes the keyboard where this widget is given it.
    QPushButton* addButton(const QString& text, bool primary = false, const QString& icon = {});
    void clearButtons();
    /// Whether one of the buttons has the keyboard.
    [[nodiscard]] bool holdsFocus() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_icon;
    QWidget* m_iconRoom;
    QLabel* m_headline;
    QLabel* m_sentence;
    QHBoxLayout* m_buttons;
};

} // namespace channelbook
