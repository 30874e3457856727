#pragma once

#include "ui/reviews/pack/PackBook.h"
#include "ui/shell/Theme.h"

#include <QWidget>

#include <memory>

namespace channelbook {

/// Shows pages of a pack one at a time, as they will be printed or presented; arrows turn them. What is on a page can
/// be read by who does not see it.
class PackPageView : public QWidget {
    Q_OBJECT

public:
    explicit PackPageView(const Theme& theme, QWidget* parent = nullptr);

    /// Shows pages `first` to `last` of a book, from 0; the page that is shown stays where it is among them.
    void setBook(std::shared_ptr<const PackBook> book, int first, int last);
    void setBook(std::shared_ptr<const PackBook> book);
    [[nodiscard]] const std::shared_ptr<const PackBook>& book() const { return m_book; }
    [[nodiscard]] int page() const { return m_page; }
    void setPage(int page);
    [[nodiscard]] int first() const { return m_first; }
    [[nodiscard]] int last() const { return m_last; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }

Q_SIGNALS:
    void pageChanged(int page);
    /// The page is to be seen large.
    void activated(int page);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void describe();

    const Theme& m_theme;
    std::shared_ptr<const PackBook> m_book;
    int m_first = 0;
    int m_last = 0;
    int m_page = 0;
};

/// Paints a page of a book into a rectangle without changing its shape; returns where it was painted.
QRectF paintPackPage(QPainter& painter, const PackBook& book, int page, const QRectF& room);

} // namespace channelbook
