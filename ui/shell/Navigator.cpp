#include "ui/shell/Navigator.h"

#include "ui/shell/Workspace.h"

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {
constexpr std::size_t trailKept = 50;
} // namespace

Navigator::Navigator(Workspace& workspace, QList<PageInfo> pages, QWidget* parent)
    : QStackedWidget(parent), m_workspace(workspace), m_pages(std::move(pages)) {
    connect(&workspace, &Workspace::openRequested, this, &Navigator::openRecord);
    // A record's page asks for these from within its own work, so they wait until that is done.
    connect(&workspace, &Workspace::reopenRequested, this, &Navigator::reopenRecord, Qt::QueuedConnection);
    connect(&workspace, &Workspace::backRequested, this, &Navigator::goBack, Qt::QueuedConnection);
}

Navigator::~Navigator() {
    while (count() > 0) delete widget(0);
}

Page* Navigator::current() const { return qobject_cast<Page*>(currentWidget()); }

Page* Navigator::page(const QString& id) {
    if (Page* made = m_made.value(id)) return made;
    for (const PageInfo& info : m_pages) {
        if (info.id != id) continue;
        Page* made = info.make(m_workspace);
        made->setAccessibleName(info.label);
        m_made.insert(id, made);
        connect(made, &Page::badgeChanged, this, [this, id, made] { Q_EMIT badgeChanged(id, made->badge()); });
        addWidget(made);
        return made;
    }
    return nullptr;
}

bool Navigator::show(const Place& place) {
    Page* next = nullptr;
    if (place.entity.isEmpty()) {
        next = page(place.page);
    } else {
        next = makeRecordPage(m_workspace, place.entity, place.record);
        if (next != nullptr) addWidget(next);
    }
    if (next == nullptr) return false;
    Page* old = std::exchange(m_recordPage, place.entity.isEmpty() ? nullptr : next);
    m_pageId = place.page;
    m_here = place;
    setCurrentWidget(next);
    // A record's page may have asked to be left from within one of its own events.
    if (old != nullptr) {
        removeWidget(old);
        old->deleteLater();
    }
    next->focusContent();
    Q_EMIT currentPageChanged();
    return true;
}

RunningWork Navigator::runningWork() const {
    for (const Page* page : m_made)
        if (RunningWork work = page->runningWork(); !work.title.isEmpty()) return work;
    return {};
}

void Navigator::showPage(const QString& id) {
    const Place before = m_here;
    const bool same = before.page == id && before.entity.isEmpty();
    if (show({id, {}, 0}) && !same && !before.page.isEmpty()) {
        m_trail.push_back(before);
        if (m_trail.size() > trailKept) m_trail.erase(m_trail.begin());
    }
}

void Navigator::openRecord(const QString& entity, RecordId id) {
    const Place before = m_here;
    if (before.entity == entity && before.record == id) return;
    if (show({m_pageId, entity, id}) && !before.page.isEmpty()) m_trail.push_back(before);
}

void Navigator::reopenRecord(const QString& entity, RecordId id) {
    if (m_here.record == id) show({m_pageId, entity, id});
}

bool Navigator::goBack() {
    while (!m_trail.empty()) {
        const Place place = m_trail.back();
        m_trail.pop_back();
        if (show(place)) return true;
    }
    return false;
}

} // namespace channelbook
