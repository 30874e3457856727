#pragma once

#include "ui/records/RecordTablePage.h"

namespace channelbook {

class ReviewPanel;

/// Quarterly business reviews: what is planned, due and was held, and beside the list the chosen one.
class ReviewsPage : public RecordTablePage {
    Q_OBJECT

public:
    explicit ReviewsPage(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] ReviewPanel& panel() { return *m_panel; }
    [[nodiscard]] QList<ShortcutHint> shortcuts() const override;
    /// Asks for partner and quarter, and shows the review.
    void plan();

private:
    void follow();

    ReviewPanel* m_panel;
};

/// One review over the whole page.
class ReviewPage : public Page {
    Q_OBJECT

public:
    ReviewPage(Workspace& workspace, RecordId review, QWidget* parent = nullptr);

    [[nodiscard]] ReviewPanel& panel() { return *m_panel; }
    void focusContent() override;
    [[nodiscard]] QList<ShortcutHint> shortcuts() const override;

private:
    ReviewPanel* m_panel;
};

} // namespace channelbook
