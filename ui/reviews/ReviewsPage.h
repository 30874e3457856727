#pragma once

#include "ui/records/RecordTablePage.h"

namespace channelbook {

class QbrPanel;

/// Quarterly business reviews: what is planned, due and was held, and beside the list the chosen one.
class ReviewsPage : public RecordTablePage {
    Q_OBJECT

public:
    explicit ReviewsPage(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] QbrPanel& panel() { return *m_panel; }
    [[nodiscard]] QList<ShortcutHint> shortcuts() const override;
    /// Asks for partner and quarter, and shows the review.
    void plan();

private:
    void follow();

    QbrPanel* m_panel;
};

/// One review over the whole page.
class ReviewPage : public Page {
    Q_OBJECT

public:
    ReviewPage(Workspace& workspace, RecordId review, QWidget* parent = nullptr);

    [[nodiscard]] QbrPanel& panel() { return *m_panel; }
    void focusContent() override;
    [[nodiscard]] QList<ShortcutHint> shortcuts() const override;

private:
    QbrPanel* m_panel;
};

} // namespace channelbook
