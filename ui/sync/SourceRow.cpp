#include "ui/sync/SourceRow.h"

#include "ui/shell/Icons.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/RelativeTime.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int freshDays = 8; // exports come weekly, and a day late is not late

QDateTime instantOf(const QString& text) { return QDateTime::fromString(text, Qt::ISODate); }

} // namespace

SourceRow::SourceRow(const Theme& theme, const SourceState& state, const QDateTime& now, QWidget* parent) : QWidget(parent), m_theme(theme) {
    const sync::SourceInfo& source = state.health.source;
    setObjectName(u"source"_s);
    auto* name = makeLabel(theme, TextRole::Body, TextWeight::Strong);
    name->setText(source.name);
    Badge age{tr("Never imported"), Tint::Neutral, u"circle-dashed"_s};
    const QDateTime at = instantOf(source.lastSync);
    if (at.isValid()) age = at.daysTo(now) <= freshDays ? Badge{tr("Up to date"), Tint::Ok, u"check"_s} : Badge{tr("Over a week old"), Tint::Warning, u"clock"_s};
    auto* first = new QHBoxLayout;
    first->setSpacing(Space::s);
    first->addWidget(name);
    first->addWidget(new BadgeLabel(theme, {sourceKindText(source.kind), Tint::Neutral, {}}, this));
    first->addWidget(new BadgeLabel(theme, age, this));
    first->addStretch(1);

    auto* last = makeLabel(theme, TextRole::Label, TextWeight::Regular, true);
    last->setObjectName(u"sourceLast"_s);
    last->setText(lastText(state, now));
    last->setWordWrap(true);
    if (at.isValid()) last->setToolTip(exactInstant(at));

    auto* counts = new QWidget;
    auto* flow = new FlowLayout(Space::s, counts);
    const auto many = [](qint64 count) { return static_cast<int>(count); };
    addCount(*flow, state.health.conflicts, state.health.conflicts == 1 ? tr("1 conflict") : tr("%Ln conflicts", nullptr, many(state.health.conflicts)), u"git-compare"_s,
             u"sourceConflicts"_s, SourceAction::Conflicts);
    addCount(*flow, state.health.waiting, state.health.waiting == 1 ? tr("1 change waits for the CRM") : tr("%Ln changes wait for the CRM", nullptr, many(state.health.waiting)),
             u"upload"_s, u"sourceWaiting"_s, SourceAction::Outbox);
    addCount(*flow, state.lastRun.missing, state.lastRun.missing == 1 ? tr("1 missing last time") : tr("%Ln missing last time", nullptr, many(state.lastRun.missing)),
             u"user-x"_s, u"sourceMissing"_s, SourceAction::LastImport);
    addCount(*flow, state.lastRun.rejected, state.lastRun.rejected == 1 ? tr("1 row rejected last time") : tr("%Ln rows rejected last time", nullptr, many(state.lastRun.rejected)),
             u"triangle-alert"_s, u"sourceRejects"_s, SourceAction::LastImport);
    auto* more = new QToolButton;
    auto* menu = new QMenu(more);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(Space::xs);
    texts->addLayout(first);
    texts->addWidget(last);
    if (state.watched) addWatch(*texts, *flow, *menu, *state.watched);
    // Not setVisible(): without a parent yet it would be shown as a window of its own.
    if (flow->count() == 0) counts->hide();

    texts->addWidget(counts);

    auto* import = new QPushButton(tr("Import…"));
    import->setObjectName(u"sourceImport"_s);
    import->setAccessibleName(tr("Choose files to import from %1").arg(source.name));
    connect(import, &QPushButton::clicked, this, [this] { Q_EMIT requested(SourceAction::Import); });
    more->setObjectName(u"sourceMore"_s);
    more->setAccessibleName(tr("More for %1").arg(source.name));
    more->setPopupMode(QToolButton::InstantPopup);
    if (!menu->isEmpty()) menu->addSeparator();
    addAction(*menu, tr("Import files…"), u"file-input"_s, SourceAction::Import);
    addAction(*menu, tr("Review conflicts"), u"git-compare"_s, SourceAction::Conflicts);
    addAction(*menu, tr("Outbox: what waits for the CRM"), u"upload"_s, SourceAction::Outbox);
    if (state.health.lastImport != 0) addAction(*menu, tr("What the last import did"), u"history"_s, SourceAction::LastImport);
    menu->addSeparator();
    addAction(*menu, state.watched ? tr("Watch another folder…") : tr("Watch a folder…"), u"eye"_s, SourceAction::Watch);
    if (state.watched) addAction(*menu, tr("Stop watching the folder"), u"eye-off"_s, SourceAction::StopWatching);
    more->setMenu(menu);
    auto* icon = new QLabel;
    const auto tint = [this, icon, more] {
        icon->setPixmap(themedIcon(m_theme, u"database"_s).pixmap(QSize(Size::icon, Size::icon)));
        more->setIcon(themedIcon(m_theme, u"ellipsis"_s));
    };
    tint();
    connect(&theme, &Theme::changed, this, tint);

    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, Space::s, 0, Space::s);
    line->setSpacing(Space::m);
    line->addWidget(icon, 0, Qt::AlignTop);
    line->addLayout(texts, 1);
    line->addWidget(import, 0, Qt::AlignTop);
    line->addWidget(more, 0, Qt::AlignTop);
    setAccessibleName(tr("%1: %2, %3").arg(source.name, last->text(), age.text));
}

void SourceRow::addWatch(QLayout& texts, QLayout& counts, QMenu& menu, const WatchedFolder& watched) {
    auto* label = makeLabel(m_theme, TextRole::Label, TextWeight::Regular, true);
    label->setObjectName(u"sourceWatch"_s);
    const QString name = QDir(watched.folder).dirName();
    QString text = !watched.there ? tr("The watched folder “%1” is not there.").arg(name)
                   : watched.appliesItself ? tr("Watches “%1” and imports by itself what leaves nothing to decide").arg(name) : tr("Watches “%1”").arg(name);
    if (!watched.problem.isEmpty()) text = tr("%1 · %2").arg(text, watched.problem);
    label->setText(text);
    label->setToolTip(QDir::toNativeSeparators(watched.folder));
    label->setWordWrap(true);
    texts.addWidget(label);
    auto* itself = menu.addAction(tr("Import by itself what leaves nothing to decide"));
    itself->setCheckable(true);
    itself->setChecked(watched.appliesItself);
    connect(itself, &QAction::triggered, this, [this](bool on) { Q_EMIT requested(on ? SourceAction::ApplyItself : SourceAction::ApplyAsked); });
    if (watched.waiting.isEmpty()) return;
    const QString files = filesText(watched.waiting.size());
    const QString waiting = watched.counts ? tr("%1 in the folder: %2", "so many files, what they would do").arg(files, watched.counts->text()) : tr("%1 in the folder", "so many files").arg(files);
    addCount(counts, watched.waiting.size(), waiting, u"file-input"_s, u"sourceNewFiles"_s, SourceAction::Waiting);
    addAction(menu, tr("Leave the new files out"), u"x"_s, SourceAction::NotWaiting);
}

QString SourceRow::lastText(const SourceState& state, const QDateTime& now) const {
    const sync::SourceInfo& source = state.health.source;
    const QString records = source.records == 1 ? tr("1 record") : tr("%Ln records", nullptr, static_cast<int>(source.records));
    const QDateTime at = instantOf(source.lastSync);
    if (!at.isValid()) return records;
    return tr("%1 · last import %2: %3, %4", "records, when, rows, what became of them").arg(records, relativeTime(at, now), rowsText(state.lastRun.rows), state.lastRun.text());
}

void SourceRow::addCount(QLayout& line, qint64 count, const QString& text, const QString& icon, const QString& name, SourceAction action) {
    if (count == 0) return;
    auto* button = new QPushButton(text);
    button->setObjectName(name);
    button->setAccessibleName(text);
    const auto tint = [this, button, icon] { button->setIcon(themedIcon(m_theme, icon)); };
    tint();
    connect(&m_theme, &Theme::changed, button, tint);
    connect(button, &QPushButton::clicked, this, [this, action] { Q_EMIT requested(action); });
    line.addWidget(button);
}

void SourceRow::addAction(QMenu& menu, const QString& text, const QString& icon, SourceAction action) {
    connect(menu.addAction(themedIcon(m_theme, icon), text), &QAction::triggered, this, [this, action] { Q_EMIT requested(action); });
}

} // namespace channelbook
