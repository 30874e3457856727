#pragma once

#include "ui/reviews/pack/PackBook.h"

#include <QWidget>

#include <memory>

namespace channelbook {

/// Shows a pack page by page over the whole screen. Arrows, space and clicks turn pages, B blanks the screen, N shows
/// the next page beside the present one, a number and Enter go to a page, Esc ends.
class Presenter : public QWidget {
    Q_OBJECT

public:
    /// @param book with pages of 16:9
    explicit Presenter(std::shared_ptr<const PackBook> book, int page = 0, QWidget* parent = nullptr);

    [[nodiscard]] int page() const { return m_page; }
    [[nodiscard]] bool isBlank() const { return m_blank; }
    [[nodiscard]] bool showsNext() const { return m_next; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void go(int page);

    std::shared_ptr<const PackBook> m_book;
    int m_page;
    bool m_blank = false;
    bool m_next = false;
    QString m_typed; ///< of a page's number
};

/// Opens one over the screen that `near` is on; it goes when it is closed.
Presenter* present(std::shared_ptr<const PackBook> book, int page, QWidget* near);

} // namespace channelbook
