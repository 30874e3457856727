#pragma once

#include "core/today/Today.h"
#include "ui/records/BackgroundReader.h"
#include "ui/shell/Page.h"
#include "ui/shell/Workspace.h"

#include <QTimer>

class QComboBox;
class QListView;
class QStackedWidget;

namespace channelbook {

class EmptyState;
class ItemPanel;
class PageHeader;
class TodayModel;

/// What waits for me, or for anybody: what is late, due and coming, the costliest delay first, each with its reason and
/// acted on where it stands.
class TodayPage : public Page {
    Q_OBJECT

public:
    explicit TodayPage(Workspace& workspace, QWidget* parent = nullptr);

    void focusContent() override;
    [[nodiscard]] bool can(PageCommand command) const override;
    void run(PageCommand command) override;
    [[nodiscard]] QList<ShortcutHint> shortcuts() const override;

    [[nodiscard]] const today::Report& report() const;

Q_SIGNALS:
    /// What waits was read and is shown.
    void loaded();

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fillOwners();
    void takeOwner();
    void reload();
    void take(today::Report report);
    void showEmpty();
    void showCurrent();
    void showCounts();
    void open();
    void done();
    void reassign();
    void offerSnooze();
    void snooze(const QDate& until);
    void snoozeAsking();
    /// The items selected, by their sources.
    [[nodiscard]] std::vector<std::pair<const today::Source*, std::vector<RecordId>>> selected() const;
    [[nodiscard]] std::vector<today::Item> selectedItems() const;
    [[nodiscard]] const today::Item* current() const;
    [[nodiscard]] today::Acting acting() { return {m_workspace.store(), m_workspace.catalogue()}; }
    [[nodiscard]] bool writable() const { return !m_workspace.store().isReadOnly(); }

    Workspace& m_workspace;
    std::vector<today::Source> m_sources;
    PageHeader* m_header;
    QComboBox* m_owner;
    TodayModel* m_model;
    QListView* m_list;
    ItemPanel* m_panel;
    QWidget* m_desk; ///< list and panel side by side
    EmptyState* m_empty;
    QStackedWidget* m_stack;
    QTimer m_later;    ///< several changes are one reload
    QTimer m_dayWatch; ///< notices that a new day has begun
    QDate m_day;
    bool m_hasPartners = false;
    BackgroundReader m_reader; ///< last: its thread uses the above
};

} // namespace channelbook
