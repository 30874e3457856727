#pragma once

#include "ui/shell/Theme.h"

#include <QLineEdit>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace channelbook {

/// A line edit that shows the key that leads to it, and gives up its text on Esc.
class FilterEdit : public QLineEdit {
    Q_OBJECT

public:
    FilterEdit(const Theme& theme, const QString& placeholder, const QString& key, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// Enter or Down: the user wants to go on in what was filtered.
    void leftDownwards();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const Theme& m_theme;
    QString m_key;
};

/// The top of a page: title, what it shows in figures, and its controls at the far side.
class PageHeader : public QWidget {
    Q_OBJECT

public:
    explicit PageHeader(const Theme& theme, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setSubtitle(const QString& subtitle);
    /// Adds a filter field with the hint "/"; only one is of use.
    FilterEdit* addFilter(const QString& placeholder);
    /// Adds a button; `icon` may be empty.
    QPushButton* addButton(const QString& text, bool primary = false, const QString& icon = {});
    /// Adds any control, which the header then owns.
    void addControl(QWidget* control);
    [[nodiscard]] FilterEdit* filter() const { return m_filter; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fitSubtitle();

    const Theme& m_theme;
    QLabel* m_title;
    QLabel* m_subtitle; ///< as much of it as there is room for
    QString m_whole;    ///< all of it
    QHBoxLayout* m_row;
    FilterEdit* m_filter = nullptr;
};

} // namespace channelbook
