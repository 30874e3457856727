#pragma once

#include "ui/partners/CompanyReading.h"
#include "ui/records/ValueFormat.h"
#include "ui/shell/Workspace.h"

#include <QScrollArea>

class QGridLayout;
class QLabel;
class QTreeWidget;

namespace channelbook {

class BarSeries;
class Card;
class DetailsCard;
class StatTile;
class TimelineView;

/// A company at a glance: numbers, won revenue by month, open deals, what happened, details, people, what waits for
/// the CRM.
class OverviewTab : public QScrollArea {
    Q_OBJECT

public:
    /// `entity` is what the company is shown as: "partner", "customer" or "company".
    OverviewTab(Workspace& workspace, const QString& entity, QWidget* parent = nullptr);

    void show(const CompanyReading& reading);
    [[nodiscard]] DetailsCard& details() { return *m_details; }
    using QScrollArea::show;

Q_SIGNALS:
    /// The records behind a number: deals that fit this quick filter.
    void dealsRequested(const QString& filter);
    void contactsRequested();
    void timelineRequested();

private:
    struct Number {
        StatTile* tile = nullptr;
        QString key; ///< field it shows, or "win_rate"
        QString formula;
    };
    void addNumber(QGridLayout* grid, const QString& key, const QString& label, const QString& formula, const QString& filter);
    void showNumbers(const CompanyReading& reading);
    void showDeals(const CompanyReading& reading);
    void showContacts(const CompanyReading& reading);
    void showPending(const CompanyReading& reading);
    [[nodiscard]] QString pendingText(const CompanyReading& reading, const records::PendingField& field);

    Workspace& m_workspace;
    QString m_part; ///< quick filter for the deals the numbers count
    ValueFormat m_format;
    QList<Number> m_numbers;
    std::vector<deals::MonthSum> m_months;
    Card* m_figures;
    BarSeries* m_bars;
    Card* m_dealsCard;
    QTreeWidget* m_deals;
    Card* m_timelineCard;
    TimelineView* m_timeline;
    DetailsCard* m_details;
    Card* m_contactsCard;
    QTreeWidget* m_contacts;
    Card* m_pendingCard;
    QLabel* m_pending;
};

} // namespace channelbook
