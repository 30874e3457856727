#include "ui/shell/Palette.h"

#include "core/search/Search.h"

#include <QAction>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostHits = 6;

QString iconOf(const QString& entity) {
    if (entity == u"partner") return u"handshake"_s;
    if (entity == u"contact") return u"user"_s;
    if (entity == u"deal") return u"badge-dollar-sign"_s;
    if (entity == u"activity") return u"sticky-note"_s;
    return u"building-2"_s;
}

} // namespace

ActionProvider::ActionProvider(const Menus& menus, QObject* parent) : PaletteProvider(parent), m_menus(menus) {}

void ActionProvider::query(const QString& text, quint64 generation) {
    QList<PaletteItem> items;
    for (qsizetype i = 0; i < m_menus.listed().size(); ++i) {
        const Menus::Listed& listed = m_menus.listed()[i];
        QString title = listed.action->text();
        title.remove(u'&');
        const bool fits = std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.isSpace(); }) ||
                          title.contains(text.trimmed(), Qt::CaseInsensitive) || listed.menu.compare(text.trimmed(), Qt::CaseInsensitive) == 0;
        if (!fits || !m_menus.isEnabled(listed.action)) continue;
        items << PaletteItem{QString::number(i), tr("Actions"), title, listed.menu, {}, listed.action->shortcut().toString(QKeySequence::NativeText)};
    }
    Q_EMIT found(generation, items);
}

void ActionProvider::run(const PaletteItem& item) { m_menus.listed().at(item.id.toLongLong()).action->trigger(); }

RecordProvider::RecordProvider(Workspace& workspace, QObject* parent)
    : PaletteProvider(parent), m_workspace(workspace), m_reader(new BackgroundReader(workspace.store(), this)) {}

RecordProvider::~RecordProvider() { delete m_reader; }

void RecordProvider::query(const QString& text, quint64 generation) {
    if (text.trimmed().isEmpty()) {
        m_reader->forget();
        Q_EMIT found(generation, {});
        return;
    }
    m_reader->ask([this, text, generation](store::Connection& connection) -> BackgroundReader::Deliver {
        const auto hits = search::search(connection, text, mostHits);
        return [this, hits, generation] {
            QList<PaletteItem> items;
            for (const search::Hit& hit : hits) {
                const records::EntityDef* entity = m_workspace.catalogue().find(hit.entity);
                items << PaletteItem{hit.entity + u':' + QString::number(hit.id), entity != nullptr ? records::pluralOf(*entity) : hit.entity, hit.title,
                                     hit.subtitle, iconOf(hit.entity), {}};
            }
            Q_EMIT found(generation, items);
        };
    });
}

void RecordProvider::run(const PaletteItem& item) {
    m_workspace.openRecord(item.id.section(u':', 0, 0), item.id.section(u':', 1).toLongLong());
}

} // namespace channelbook
