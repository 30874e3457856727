#pragma once

#include "ui/records/BackgroundReader.h"
#include "ui/shell/Page.h"
#include "ui/shell/Workspace.h"
#include "ui/tiers/TierReading.h"

#include <QTimer>

class QStackedWidget;
class QTabBar;

namespace channelbook {

class EmptyState;
class PageHeader;
class ReviewPart;
class SimulationPart;
class StandingPart;
class TierCards;

/// Tiers: where partners stand, what tiers ask and give, a draft played through, and the review.
class TiersPage : public Page {
    Q_OBJECT

public:
    enum Part { Standing, Cards, Draft, Review };
    explicit TiersPage(Workspace& workspace, QWidget* parent = nullptr);
    ~TiersPage() override;

    void focusContent() override;
    void focusFilter() override;
    [[nodiscard]] bool can(PageCommand command) const override;
    void run(PageCommand command) override;
    [[nodiscard]] QList<ShortcutHint> shortcuts() const override;

    void showPart(Part part);
    [[nodiscard]] Part part() const;
    [[nodiscard]] StandingPart& standing() { return *m_standing; }
    [[nodiscard]] TierCards& cards() { return *m_cards; }
    [[nodiscard]] SimulationPart& simulation() { return *m_simulation; }
    [[nodiscard]] ReviewPart& review() { return *m_review; }

Q_SIGNALS:
    /// What was read is shown.
    void shown();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void reload();
    void take(std::shared_ptr<const TierReading> reading, qint64 milliseconds);

    Workspace& m_workspace;
    PageHeader* m_header;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QTabBar* m_tabs;
    QStackedWidget* m_parts;
    StandingPart* m_standing;
    TierCards* m_cards;
    SimulationPart* m_simulation;
    ReviewPart* m_review;
    std::shared_ptr<const TierReading> m_reading;
    bool m_asked = false;
    QTimer m_settle;
    BackgroundReader* m_reader;
};

} // namespace channelbook
