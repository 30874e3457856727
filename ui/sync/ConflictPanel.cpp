#include "ui/sync/ConflictPanel.h"

#include "core/base/ErrorText.h"
#include "ui/sync/FramedPanel.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/ProgressPanel.h"
#include "ui/widgets/RelativeTime.h"
#include "ui/widgets/TableDelegates.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QPointer>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int pollMs = 100;
constexpr qint64 noticeableMs = 300; ///< what ends sooner shows no progress
constexpr int detailWidth = Size::filter + Size::filter / 2;
constexpr int recordWidth = Size::filter * 3 / 4;
constexpr int fieldWidth = Size::filter / 2;

QDateTime instantOf(const QString& text) { return QDateTime::fromString(text, Qt::ISODate); }

/// A value under its heading.
QWidget* valueBox(const Theme& theme, const QString& heading, QLabel* value) {
    auto* box = new FramedPanel(theme);
    auto* label = makeLabel(theme, TextRole::Label, TextWeight::Regular, true);
    label->setText(heading);
    value->setWordWrap(true);
    value->setTextFormat(Qt::PlainText);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    box->content().addWidget(label);
    box->content().addWidget(value);
    return box;
}

} // namespace

ConflictPanel::ConflictPanel(Program& program, const Theme& theme, QWidget* parent)
    : SyncPanel(program, parent), m_program(program), m_theme(theme), m_model(new ConflictModel(program, this)), m_filter(new QComboBox), m_table(new QTableView),
      m_review(new QWidget), m_record(new QPushButton), m_what(makeLabel(theme, TextRole::Body, TextWeight::Regular, true)),
      m_base(makeLabel(theme, TextRole::Body)), m_ours(makeLabel(theme, TextRole::Heading, TextWeight::Strong)),
      m_theirs(makeLabel(theme, TextRole::Heading, TextWeight::Strong)), m_values(new QWidget), m_story(makeLabel(theme, TextRole::Body, TextWeight::Regular, true)),
      m_place(makeLabel(theme, TextRole::Label, TextWeight::Regular, true)), m_crm(new KeyButton(theme, tr("Take the CRM's"), u"C"_s, true)),
      m_local(new KeyButton(theme, tr("Keep ours"), u"O"_s)), m_newest(new KeyButton(theme, tr("Newest"), u"N"_s)),
      m_progress(new ProgressPanel(theme)), m_stories(new BackgroundReader(program.store(), this)) {
    setAccessibleName(tr("Conflicts"));
    auto* empty = new EmptyState(theme);
    empty->setContent(u"circle-check"_s, tr("Nothing is in conflict"), tr("Where the CRM and you change the same field to different values, you decide here which one counts."));
    auto* back = empty->addButton(tr("Back to the sources"), true);
    back->setObjectName(u"conflictsBack"_s);
    connect(back, &QPushButton::clicked, this, &SyncPanel::leaveRequested);
    m_empty = empty;

    const auto name = [](QWidget* widget, const QString& object, const QString& accessible) {
        widget->setObjectName(object);
        widget->setAccessibleName(accessible);
    };
    name(m_filter, u"conflictFilter"_s, tr("Which conflicts are listed"));
    name(m_table, u"conflicts"_s, tr("Conflicts"));
    name(m_record, u"conflictRecord"_s, tr("Open the record"));
    name(m_crm, u"takeCrm"_s, tr("Take the CRM's value for what is selected"));
    name(m_local, u"keepOurs"_s, tr("Keep our value for what is selected"));
    name(m_newest, u"takeNewest"_s, tr("Take whichever was changed last for what is selected"));
    m_newest->setToolTip(tr("By the history here and the CRM's date of change; conflicts that do not tell stay."));
    m_story->setObjectName(u"conflictStory"_s);
    m_theirs->setObjectName(u"conflictTheirs"_s);
    m_ours->setObjectName(u"conflictOurs"_s);
    m_base->setObjectName(u"conflictBase"_s);
    m_what->setObjectName(u"conflictWhat"_s);

    m_table->setModel(m_model);
    m_table->setItemDelegate(new BadgeDelegate(theme, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(Size::row);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(ConflictModel::RecordColumn, recordWidth);
    m_table->setColumnWidth(ConflictModel::FieldColumn, fieldWidth);
    m_table->setColumnWidth(ConflictModel::TheirsColumn, fieldWidth);

    auto* list = new QVBoxLayout;
    list->setSpacing(Space::s);
    list->addWidget(m_filter);
    list->addWidget(m_table, 1);

    m_record->setProperty("flat", true);
    m_record->setFont(theme.font(TextRole::Heading, TextWeight::Strong));
    m_what->setWordWrap(true);
    m_story->setWordWrap(true);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(Space::s);
    sides->addWidget(valueBox(theme, tr("Here"), m_ours), 1);
    sides->addWidget(valueBox(theme, tr("In the CRM"), m_theirs), 1);
    auto* values = new QVBoxLayout(m_values);
    values->setContentsMargins({});
    values->setSpacing(Space::s);
    values->addWidget(valueBox(theme, tr("Both once said"), m_base));
    values->addLayout(sides);
    auto* keys = new QHBoxLayout;
    keys->setSpacing(Space::s);
    for (KeyButton* button : {m_crm, m_local, m_newest}) keys->addWidget(button);
    keys->addStretch(1);
    auto* detail = new QVBoxLayout;
    detail->setSpacing(Space::m);
    detail->addWidget(m_record, 0, Qt::AlignLeading);
    detail->addWidget(m_what);
    detail->addWidget(m_values);
    detail->addWidget(m_story);
    detail->addStretch(1);
    detail->addLayout(keys);
    detail->addWidget(m_place);
    auto* side = new QWidget;
    side->setLayout(detail);
    detail->setContentsMargins({});
    side->setFixedWidth(detailWidth);

    auto* row = new QHBoxLayout(m_review);
    row->setContentsMargins(pageMargin, Space::s, pageMargin, Space::m);
    row->setSpacing(Space::l);
    row->addLayout(list, 1);
    row->addWidget(side);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_progress);
    column->addWidget(m_review);
    column->addWidget(m_empty);
    m_empty->hide();
    m_progress->hide();
    m_poll.setInterval(pollMs);
    connect(&m_poll, &QTimer::timeout, this, &ConflictPanel::showProgress);
    connect(m_progress, &ProgressPanel::cancelRequested, this, [this] {
        if (m_settling) m_settling->cancel();
    });

    takeKeysOf(*m_table);
    connect(m_model, &ConflictModel::listed, this, &ConflictPanel::takeListed);
    connect(m_model, &ConflictModel::failed, this, [this](const Error& error) { Q_EMIT toastRequested({errorText(error), {}, {}, Tint::Bad}); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ConflictPanel::showSelection);
    connect(m_table, &QTableView::doubleClicked, this, [this] { m_record->click(); });
    connect(m_filter, &QComboBox::activated, this, [this] { m_model->setFilter(m_filter->currentData().value<ConflictFilter>()); });
    connect(m_record, &QPushButton::clicked, this, [this] {
        if (m_shownRecord != 0) Q_EMIT openRequested(m_shownEntity, m_shownRecord);
    });
    connect(m_crm, &QPushButton::clicked, this, [this] { settle(sync::Take::Crm); });
    connect(m_local, &QPushButton::clicked, this, [this] { settle(sync::Take::Local); });
    connect(m_newest, &QPushButton::clicked, this, [this] { settle(sync::Take::Newest); });
}

ConflictPanel::~ConflictPanel() = default;

void ConflictPanel::open(const QString& source) {
    m_nextRow = 0;
    m_model->setFilter({source, {}, {}});
}

void ConflictPanel::reload() { m_model->reload(); }

void ConflictPanel::focusFirst() {
    if (m_empty->isVisible()) return m_empty->findChild<QPushButton*>()->setFocus();
    m_table->setFocus();
}

QString ConflictPanel::title() const { return tr("Conflicts"); }

QString ConflictPanel::subtitle() const {
    const int count = m_model->rowCount();
    if (m_settling) return tr("settling…");
    const QString fields = count == 1 ? tr("1 field both sides changed") : tr("%Ln fields both sides changed", nullptr, count);
    return m_model->filter().source.isEmpty() ? fields : tr("%1 · %2", "source, number of conflicts").arg(m_model->filter().source, fields);
}

RunningWork ConflictPanel::runningWork() const {
    if (!m_settling) return {};
    return {tr("Settling conflicts"), true};
}

QList<ShortcutHint> ConflictPanel::shortcuts() const {
    return {{u"C"_s, tr("Take the CRM's value for what is selected")},
            {u"O"_s, tr("Keep our value for what is selected")},
            {u"N"_s, tr("Take whichever was changed last")},
            {tr("Shift+Arrows", "keys"), tr("Select several conflicts")},
            {tr("Ctrl+A", "keys"), tr("Select all that are listed")},
            {tr("Enter", "key"), tr("Open the record")},
            {tr("Esc", "key"), tr("Back to the sources")}};
}

void ConflictPanel::takeListed() {
    const int count = m_model->rowCount();
    if (count == 0 && m_model->filter() != ConflictFilter{m_model->filter().source, {}, {}}) {
        // All of this kind are settled: on to the others.
        m_model->setFilter({m_model->filter().source, {}, {}});
        return;
    }
    fillFilter();
    const bool focused = isAncestorOf(window()->focusWidget()) || window()->focusWidget() == nullptr;
    m_review->setVisible(count > 0);
    m_empty->setVisible(count == 0);
    if (count > 0 && !m_table->selectionModel()->hasSelection()) m_table->selectRow(std::min(m_nextRow, count - 1));
    if (focused && isVisible()) focusFirst();
    showSelection();
    Q_EMIT changed();
    Q_EMIT shown();
}

void ConflictPanel::fillFilter() {
    const ConflictFilter now = m_model->filter();
    QHash<QString, qint64> bySource;
    qint64 total = 0;
    for (const sync::ConflictGroup& group : m_model->groups()) {
        bySource[group.source] += group.count;
        total += group.count;
    }
    const QLocale locale;
    m_filter->clear();
    const auto add = [&](const QString& text, qint64 count, const ConflictFilter& filter) {
        m_filter->addItem(tr("%1 · %2", "which conflicts, how many").arg(text, locale.toString(count)), QVariant::fromValue(filter));
        if (filter == now) m_filter->setCurrentIndex(m_filter->count() - 1);
    };
    add(tr("All conflicts"), total, {});
    QStringList sources = bySource.keys();
    sources.sort();
    for (const QString& source : sources)
        if (bySource.size() > 1 || source == now.source) add(tr("All with %1", "a source").arg(source), bySource.value(source), {source, {}, {}});
    for (const sync::ConflictGroup& group : m_model->groups()) {
        const QString what = tr("%1: %2", "kind of records: field").arg(records::pluralOf(*group.entity), records::labelOf(*group.field));
        add(bySource.size() > 1 ? tr("%1 with %2", "field, source").arg(what, group.source) : what, group.count, {group.source, group.entity->key, group.field->storedName()});
    }
}

std::vector<int> ConflictPanel::selectedRows() const {
    std::vector<int> rows;
    for (const QItemSelectionRange& range : m_table->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row) rows.push_back(row);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void ConflictPanel::showSelection() {
    const std::vector<int> rows = selectedRows();
    const sync::Conflict* one = rows.size() == 1 ? m_model->conflict(rows.front()) : nullptr;
    for (KeyButton* button : {m_crm, m_local, m_newest}) button->setEnabled(!rows.empty() && !m_settling);
    m_values->setVisible(one != nullptr);
    m_record->setVisible(one != nullptr);
    m_story->clear();
    m_shownRecord = 0;
    if (one != nullptr) showOne(*one);
    else showMany(static_cast<int>(rows.size()));
    const QLocale locale;
    m_place->setText(one != nullptr ? tr("%1 of %2 · Shift and arrows select more", "place in the list").arg(locale.toString(rows.front() + 1), locale.toString(m_model->rowCount())) : QString());
}

void ConflictPanel::showOne(const sync::Conflict& conflict) {
    m_shownRecord = conflict.record;
    m_shownEntity = conflict.entity->key;
    m_record->setText(conflict.recordName);
    m_record->setAccessibleName(tr("Open %1").arg(conflict.recordName));
    m_what->setText(tr("%1 · %2 · %3", "kind of record, field, source").arg(records::labelOf(*conflict.entity), records::labelOf(*conflict.field), conflict.source));
    m_base->setText(m_model->valueText(conflict, conflict.base, conflict.baseText));
    m_ours->setText(m_model->valueText(conflict, conflict.ours, conflict.oursText));
    m_theirs->setText(m_model->valueText(conflict, conflict.theirs, conflict.theirsText));
    showStory(conflict);
}

void ConflictPanel::showStory(const sync::Conflict& conflict) {
    m_stories->ask([this, conflict](store::Connection& connection) -> BackgroundReader::Deliver {
        const sync::ConflictStory story = sync::conflictStory(connection, conflict);
        return [this, story, record = conflict.record] {
            if (record != m_shownRecord) return;
            const QDateTime now = m_program.store().clock().now();
            QStringList lines;
            if (story.ours) lines << tr("%1 changed it here %2.", "person, when").arg(story.ours->who, relativeTime(instantOf(story.ours->at), now));
            if (!story.sentAt.isEmpty()) lines << tr("It was written for the CRM %1, and something else came back.", "when").arg(relativeTime(instantOf(story.sentAt), now));
            if (story.importId != 0) lines << tr("The CRM's value came with “%1”, imported by %2 %3.", "file, person, when").arg(story.importFile, story.importBy, relativeTime(instantOf(story.importAt), now));
            lines << tr("Ours counts until you decide, and is not written for the CRM before.");
            m_story->setText(lines.join(u'\n'));
            Q_EMIT shown();
        };
    });
}

void ConflictPanel::showMany(int count) {
    if (count == 0) return m_what->setText(m_settling ? tr("Settling…") : tr("Select a conflict."));
    m_what->setText(tr("%Ln conflicts are selected: one decision settles them all, and one undo takes it back.", nullptr, count));
}

void ConflictPanel::settle(sync::Take take) {
    if (m_settling) return;
    const std::vector<int> rows = selectedRows();
    if (rows.empty()) return;
    m_nextRow = rows.front();
    auto done = std::make_shared<std::pair<Expected<qint64>, qint64>>(0, 0);
    std::vector<RecordId> chosen;
    for (const int row : rows) chosen.push_back(m_model->ids()[static_cast<std::size_t>(row)]);
    Q_EMIT aboutToWrite();
    m_settling = std::make_unique<store::Job>([this, done, take, chosen = std::move(chosen)](store::Progress& progress) -> Expected<void> {
        done->first = m_program.store().perform(sync::SettleConflicts{m_program.catalogue(), chosen, take, &done->second, &progress});
        return {};
    });
    connect(m_settling.get(), &store::Job::finished, this, [this, done, wanted = static_cast<qint64>(rows.size())] {
        m_settling.release()->deleteLater();
        m_poll.stop();
        m_progress->hide();
        Q_EMIT writerFree();
        const auto& [id, settled] = *done;
        if (!id) {
            Q_EMIT toastRequested({errorText(id.error()), {}, {}, id.error().code == ErrorCode::Cancelled ? Tint::Neutral : Tint::Bad});
        } else if (*id == 0) {
            Q_EMIT toastRequested({tr("Neither the history nor the CRM says which change is the newer one: decide by hand."), {}, {}, Tint::Warning});
        } else {
            const auto entry = m_program.store().read([&](store::Connection& connection) { return store::historyEntry(connection, *id); });
            QString text = entry && *entry ? historyText(**entry) : QString();
            if (settled < wanted) text = tr("%1 · %Ln stay, as nothing says which is newer", nullptr, static_cast<int>(wanted - settled)).arg(text);
            const QPointer<ConflictPanel> self(this);
            Q_EMIT toastRequested({text, tr("Undo"), [self, entryId = *id] {
                                       if (self) Q_EMIT self->undoRequested(entryId);
                                   }, Tint::Ok, Motion::toast, *id});
        }
        reload();
        Q_EMIT changed();
    });
    m_progress->reset();
    m_progress->setTitle(tr("Settling conflicts"));
    m_watch = Stopwatch();
    m_poll.start();
    m_settling->start();
    showSelection();
    Q_EMIT changed();
}

bool ConflictPanel::cancel() {
    if (!m_settling) return false;
    m_settling->cancel();
    return true;
}

void ConflictPanel::showProgress() {
    if (!m_settling) return;
    m_progress->setProgress(m_settling->progress().done(), m_settling->progress().total(), m_watch.elapsed());
    if (m_watch.elapsed() > noticeableMs) m_progress->show();
}

bool ConflictPanel::takeKey(const QKeyEvent& event) {
    if (event.modifiers() != Qt::NoModifier || !m_review->isVisible()) return false;
    switch (event.key()) {
    case Qt::Key_C: settle(sync::Take::Crm); return true;
    case Qt::Key_O: settle(sync::Take::Local); return true;
    case Qt::Key_N: settle(sync::Take::Newest); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: m_record->click(); return true;
    default: return false;
    }
}

} // namespace channelbook
