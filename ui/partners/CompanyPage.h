#pragma once

#include "ui/partners/CompanyReading.h"
#include "ui/records/BackgroundReader.h"
#include "ui/records/ValueFormat.h"
#include "ui/shell/Page.h"
#include "ui/shell/Workspace.h"

#include <QTimer>

class QPushButton;

namespace channelbook {

class AgreementsTab;
class LinkedTab;
class OverviewTab;
class PartnerFundsTab;
class PartnerRunsTab;
class ScorecardTab;
class RecordTable;
class RecordHeader;
class TimelineTab;

/// One company: a partner, a customer, or neither yet.
class CompanyPage : public Page {
    Q_OBJECT

public:
    /// `contactsFirst` opens at the people, for whoever looked for one of them.
    CompanyPage(Workspace& workspace, RecordId company, const QString& entity, bool contactsFirst = false, QWidget* parent = nullptr);
    ~CompanyPage() override;

    [[nodiscard]] RecordHeader& header() { return *m_header; }
    [[nodiscard]] OverviewTab& overview() { return *m_overview; }
    [[nodiscard]] TimelineTab& timeline() { return *m_timeline; }
    [[nodiscard]] LinkedTab& contacts() { return *m_contacts; }
    [[nodiscard]] LinkedTab& deals() { return *m_deals; }
    [[nodiscard]] LinkedTab& registrations() { return *m_registrations; }
    void showRegistrations() { showTab(m_registrationsTab); }
    /// The partner's playbooks; null for other companies.
    [[nodiscard]] PartnerRunsTab* runs() { return m_runs; }
    void showRuns() { showTab(m_runsTab); }
    /// The partner's agreements; null for other companies.
    [[nodiscard]] AgreementsTab* agreements() { return m_agreements; }
    void showAgreements() { showTab(m_agreementsTab); }
    void showFunds() { showTab(m_fundsTab); }
    /// How the partner scores and stands; null for other companies.
    [[nodiscard]] ScorecardTab* scorecard() { return m_scorecard; }
    void showScorecard() { showTab(m_scorecardTab); }

    void focusContent() override;
    void focusFilter() override;
    [[nodiscard]] bool can(PageCommand command) const override;
    void run(PageCommand command) override;
    [[nodiscard]] QList<ShortcutHint> shortcuts() const override;

private:
    void buildTabs();
    void reload();
    void take(const CompanyReading& reading, qint64 milliseconds);
    void move(int step);
    void makePartner();
    void addActivity(const QString& kind);
    void showDeals(const QString& filter);
    void showTab(int tab);
    [[nodiscard]] QString facts(const CompanyReading& reading) const;
    [[nodiscard]] RecordTable* shownTable() const;

    Workspace& m_workspace;
    RecordId m_company;
    QString m_entity; ///< as what it is shown
    ValueFormat m_format;
    CompanyReading m_reading;
    RecordHeader* m_header;
    QPushButton* m_stage = nullptr;
    QPushButton* m_make = nullptr;
    OverviewTab* m_overview;
    TimelineTab* m_timeline;
    LinkedTab* m_contacts;
    LinkedTab* m_deals;
    LinkedTab* m_registrations;
    PartnerRunsTab* m_runs = nullptr; ///< of a partner
    AgreementsTab* m_agreements = nullptr; ///< likewise
    PartnerFundsTab* m_funds = nullptr;    ///< likewise
    ScorecardTab* m_scorecard = nullptr;   ///< likewise
    int m_timelineTab = 0;
    int m_contactsTab = 0;
    int m_runsTab = -1;
    int m_dealsTab = 0;
    int m_registrationsTab = 0;
    int m_agreementsTab = -1;
    int m_fundsTab = -1;
    int m_scorecardTab = -1;
    QTimer m_settle;
    BackgroundReader* m_reader;
};

} // namespace channelbook
