#include "ui/records/SavedViewBar.h"

#include <QVBoxLayout>

namespace channelbook {

SavedViewBar::SavedViewBar(Workspace& workspace, const QString& page, QList<Standard> standard, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_page(page), m_standard(std::move(standard)), m_chips(new ChipBar(workspace.theme())) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_chips);
    m_chips->setSaveOffered(!workspace.store().isReadOnly());
    connect(m_chips, &ChipBar::activated, this, [this](const QString& id) {
        m_chips->setActive(id);
        for (const Standard& view : m_standard)
            if (view.id == id) Q_EMIT chosen(view.state);
        if (const records::SavedView* view = own(id)) Q_EMIT chosen(view->state);
    });
    connect(m_chips, &ChipBar::saveRequested, this, &SavedViewBar::saveRequested);
    connect(m_chips, &ChipBar::renameRequested, this, [this](const QString& id) {
        const records::SavedView* view = own(id);
        if (view == nullptr) return;
        const auto name = m_workspace.prompter().inputText(tr("Rename view"), tr("Name"), view->name);
        if (name && *name != view->name) m_workspace.perform(records::RenameView{id.toLongLong(), *name});
    });
    connect(m_chips, &ChipBar::deleteRequested, this, [this](const QString& id) {
        if (own(id) != nullptr) m_workspace.perform(records::DeleteView{id.toLongLong()});
    });
    connect(&workspace.store().events(), &store::StoreEvents::changed, this, [this](const store::Changes& changes) {
        if (changes.touches(u"saved_view")) refresh();
    });
    refresh();
    if (!m_standard.isEmpty()) m_chips->setActive(m_standard.front().id);
}

void SavedViewBar::refresh() {
    const auto views = m_workspace.store().read([this](store::Connection& connection) { return records::savedViews(connection, m_page); });
    if (views) m_own = *views;
    QList<Chip> chips;
    for (const Standard& view : m_standard) chips << Chip{view.id, view.name, view.count, false};
    for (const records::SavedView& view : m_own) chips << Chip{QString::number(view.id), view.name, {}, true};
    m_chips->setChips(chips);
}

void SavedViewBar::setCount(const QString& id, const QString& count) {
    for (Standard& view : m_standard) {
        if (view.id != id || view.count == count) continue;
        view.count = count;
        refresh();
    }
}

void SavedViewBar::save(const QJsonObject& state) {
    const auto name = m_workspace.prompter().inputText(tr("Save view"), tr("Name"));
    if (!name || !m_workspace.perform(records::SaveView{m_page, *name, state})) return;
    for (const records::SavedView& view : m_own)
        if (view.name == name->trimmed()) m_chips->setActive(QString::number(view.id));
}

void SavedViewBar::follow(const QJsonObject& state) {
    // Order, columns and lanes may be changed without it being another view: what it finds counts.
    const auto finds = [&](const QJsonObject& view) {
        return view.value(u"filter").toString().trimmed() == state.value(u"filter").toString().trimmed() && view.value(u"stalled").toBool() == state.value(u"stalled").toBool();
    };
    QString fitting;
    for (const records::SavedView& view : m_own)
        if (finds(view.state) && (fitting.isEmpty() || active() == QString::number(view.id))) fitting = QString::number(view.id);
    for (const Standard& view : m_standard)
        if (finds(view.state) && (active() == view.id || fitting != active())) fitting = view.id;
    if (fitting != active()) m_chips->setActive(fitting);
}

const records::SavedView* SavedViewBar::own(const QString& id) const {
    const auto found = std::find_if(m_own.begin(), m_own.end(), [&](const records::SavedView& view) { return QString::number(view.id) == id; });
    return found == m_own.end() ? nullptr : &*found;
}

} // namespace channelbook
