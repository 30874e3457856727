#pragma once

#include "ui/shell/Pages.h"

#include <QHash>
#include <QStackedWidget>

#include <vector>

namespace channelbook {

/// Shows the pages of a program one at a time and knows the way back.
class Navigator : public QStackedWidget {
    Q_OBJECT

public:
    Navigator(Workspace& workspace, QList<PageInfo> pages, QWidget* parent = nullptr);
    /// The pages use the workspace to their end.
    ~Navigator() override;

    [[nodiscard]] const QList<PageInfo>& pages() const { return m_pages; }
    [[nodiscard]] Page* current() const;
    /// The page of the rail that is shown, or that the shown record was opened from.
    [[nodiscard]] QString pageId() const { return m_pageId; }
    /// Makes the page if it was not shown before; null if there is none of that id.
    Page* page(const QString& id);

    /// What runs on any page.
    [[nodiscard]] RunningWork runningWork() const;

    void showPage(const QString& id);
    void openRecord(const QString& entity, RecordId id);
    void reopenRecord(const QString& entity, RecordId id);
    /// Goes to what was shown before; false at the beginning.
    bool goBack();
    /// Whether a record's page is shown, which Esc steps out of.
    [[nodiscard]] bool showsRecord() const { return m_recordPage != nullptr; }
    [[nodiscard]] bool canGoBack() const { return !m_trail.empty(); }

Q_SIGNALS:
    void currentPageChanged();
    /// What the rail shows of a page changed.
    void badgeChanged(const QString& id, const channelbook::PageBadge& badge);

private:
    struct Place {
        QString page;
        QString entity; ///< empty: the page itself
        RecordId record = 0;
    };
    bool show(const Place& place);

    Workspace& m_workspace;
    QList<PageInfo> m_pages;
    QHash<QString, Page*> m_made;
    Page* m_recordPage = nullptr;
    QString m_pageId;
    Place m_here;
    std::vector<Place> m_trail;
};

} // namespace channelbook
