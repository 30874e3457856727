#pragma once

#include "ui/shell/Theme.h"

#include <QWidget>

class QAbstractButton;
class QLabel;
class QVBoxLayout;

namespace channelbook {

/// A titled frame: title, a muted remark or link at the far side, and whatever is put into body().
class Card : public QWidget {
    Q_OBJECT

public:
    explicit Card(const Theme& theme, const QString& title = {}, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// "Q3 2026 · target in grey", "23 · open 9".
    void setRemark(const QString& remark);
    /// A link at the far side ("all") that emits linkActivated(); an empty text takes it away.
    void setLink(const QString& text);
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }

Q_SIGNALS:
    void linkActivated();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QLabel* m_title;
    QLabel* m_remark;
    QAbstractButton* m_link;
    QVBoxLayout* m_body;
};

} // namespace channelbook
