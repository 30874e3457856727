#pragma once

#include "core/enablement/EnablementQueries.h"
#include "ui/records/BackgroundReader.h"
#include "ui/records/ValueFormat.h"
#include "ui/shell/Page.h"
#include "ui/shell/Workspace.h"
#include "ui/widgets/RowsModel.h"

#include <QTimer>

#include <array>

class QStackedWidget;
class QTabBar;
class QTableView;

namespace channelbook {

class EmptyState;
class PageHeader;
class StatTile;
class UnmatchedPanel;

/// Who is certified: certifications and their holders, density by partner, what expires soon, and completions whose person is not
/// known yet.
class EnablementPage : public Page {
    Q_OBJECT

public:
    explicit EnablementPage(Workspace& workspace, QWidget* parent = nullptr);
    ~EnablementPage() override;

    enum Part { Certifications, Partners, Expiring, Unmatched, Courses };
    void showPart(Part part);
    [[nodiscard]] Part part() const;
    [[nodiscard]] UnmatchedPanel& unmatched() { return *m_unmatched; }
    [[nodiscard]] QTableView* table(Part part) const;

    void focusContent() override;
    [[nodiscard]] bool can(PageCommand command) const override;
    void run(PageCommand command) override;
    [[nodiscard]] QList<ShortcutHint> shortcuts() const override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Reading {
        std::vector<enablement::CertificationHolders> holders;
        std::vector<enablement::CertificationDensity> densities;
        std::vector<enablement::ExpiringCertification> expiring;
        std::vector<enablement::UnmatchedLearner> unmatched;
        std::vector<records::RecordRow> courses; ///< name, code, leads to, completions
        qint64 unmatchedPeople = 0;
    };
    struct List {
        RowsModel* model = nullptr;
        QTableView* table = nullptr;
    };
    void buildLists();
    void reload();
    void take(Reading reading, qint64 milliseconds);
    void showNumbers();
    void showLists();
    void recordCompletion();
    /// The record behind the current row of the shown list.
    [[nodiscard]] std::pair<QString, RecordId> currentRecord() const;

    Workspace& m_workspace;
    ValueFormat m_format;
    PageHeader* m_header;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QList<StatTile*> m_tiles;
    QTabBar* m_tabs;
    QStackedWidget* m_parts;
    std::array<List, 5> m_lists; ///< by part; none for the people to be matched
    UnmatchedPanel* m_unmatched;
    Reading m_reading;
    QTimer m_settle;
    bool m_read = false;
    BackgroundReader* m_reader;
};

} // namespace channelbook
