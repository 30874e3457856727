#include "ui/pipeline/VelocityPage.h"

#include "core/base/ErrorText.h"
#include "core/records/Words.h"
#include "ui/records/RecordTable.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FlowChart.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/RowsModel.h"
#include "ui/widgets/RowsTable.h"

#include <QGridLayout>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int typingMs = 150;
/// Columns of the table of stages.
enum Column { StageColumn, MedianColumn, LeftColumn, InsideColumn, AgeColumn, StalledColumn, ReachedColumn, columnCount };

} // namespace

VelocityPage::VelocityPage(Workspace& workspace, QWidget* parent)
    : Page(parent), m_workspace(workspace), m_header(new PageHeader(workspace.theme())), m_problem(makeLabel(workspace.theme(), TextRole::Label)), m_stack(new QStackedWidget),
      m_splitter(new QSplitter(Qt::Vertical)), m_empty(new EmptyState(workspace.theme())), m_views(new QStackedWidget), m_medians(new FlowChart(workspace.theme())),
      m_funnel(new FlowChart(workspace.theme())), m_flow(new FlowChart(workspace.theme())), m_rows(new RowsModel(workspace.theme(), this)),
      m_stages(makeRowsTable(workspace.theme(), *m_rows, tr("Stages: how long, how many, how stuck"))), m_allRows(new RowsModel(workspace.theme(), this)),
      m_all(makeRowsTable(workspace.theme(), *m_allRows, tr("All numbers of the charts"))), m_recordsPanel(new QWidget), m_recordsTitle(makeLabel(workspace.theme(), TextRole::Heading, TextWeight::Strong)),
      m_reader(new BackgroundReader(workspace.store(), this)) {
    buildControls();
    build();
    connect(&workspace.store().events(), &store::StoreEvents::changed, this, [this](const store::Changes& changes) {
        if (!changes.ranges.empty() || changes.touches(u"stage_change") || changes.touches(u"partner") || changes.touches(u"deal") || changes.touches(u"lifecycle_stage") ||
            changes.touches(u"recruiting_stage") || changes.touches(u"deal_stage"))
            m_later.start();
    });
    showTrack(keptTrack());
}

VelocityPage::~VelocityPage() { delete m_reader; }

pipeline::Track VelocityPage::keptTrack() const {
    const auto track = pipeline::trackNamed(m_workspace.settings().layout(u"velocity"_s).value(u"track"_s).toString());
    return track ? (*track)->track : pipeline::Track::Partner;
}

void VelocityPage::showEvent(QShowEvent* event) {
    if (const pipeline::Track track = keptTrack(); track != m_query.track) showTrack(track);
    Page::showEvent(event);
}

void VelocityPage::buildControls() {
    m_header->setTitle(tr("Velocity"));
    FilterEdit* filter = m_header->addFilter(tr("Only those with…"));
    connect(filter, &QLineEdit::textChanged, this, [this] { m_later.start(); });
    connect(filter, &FilterEdit::leftDownwards, this, &VelocityPage::focusContent);
    m_later.setSingleShot(true);
    m_later.setInterval(typingMs);
    connect(&m_later, &QTimer::timeout, this, &VelocityPage::reload);

    m_trackButton = m_header->addButton(QString());
    auto* tracks = new QMenu(m_trackButton);
    for (const pipeline::Track track : pipeline::allTracks) tracks->addAction(pipeline::labelOf(track), this, [this, track] { showTrack(track); });
    m_trackButton->setMenu(tracks);

    m_groupButton = m_header->addButton(QString());
    auto* groups = new QMenu(m_groupButton);
    connect(groups, &QMenu::aboutToShow, this, [this, groups] {
        groups->clear();
        const records::EntityDef& entity = *m_workspace.catalogue().find(pipeline::trackDef(m_query.track).entity);
        const auto add = [&](const QString& label, const QString& key) {
            groups->addAction(label, this, [this, key] {
                m_query.group = key;
                reload();
            });
        };
        add(tr("All together"), {});
        for (const QString& key : entity.key == u"deal" ? QStringList{u"type"_s, u"lead_source"_s, u"forecast"_s} : QStringList{u"type"_s, u"tier"_s, u"region"_s})
            add(records::labelOf(*entity.field(key)), key);
        add(tr("Quarter"), u"quarter"_s);
    });
    m_groupButton->setMenu(groups);

    m_periodButton = m_header->addButton(QString());
    auto* periods = new QMenu(m_periodButton);
    for (const int months : {3, 6, 12, 24, 0})
        periods->addAction(months == 0 ? tr("All time") : tr("Last %n months", nullptr, months), this, [this, months] {
            m_months = months;
            reload();
        });
    m_periodButton->setMenu(periods);
    m_tableButton = m_header->addButton(tr("As a table"));
    m_tableButton->setCheckable(true);
    connect(m_tableButton, &QPushButton::toggled, this, &VelocityPage::setTable);
}

QWidget* VelocityPage::framed(const QString& title, QWidget* content) {
    auto* frame = new Card(m_workspace.theme(), title);
    if (content->accessibleName().isEmpty()) content->setAccessibleName(title);
    frame->body()->addWidget(content, 1);
    return frame;
}

void VelocityPage::build() {
    auto* charts = new QWidget;
    auto* grid = new QGridLayout(charts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Space::m);
    grid->addWidget(framed(tr("Median days in a stage, of those that left it"), m_medians), 0, 0);
    grid->addWidget(framed(tr("How many came how far"), m_funnel), 0, 1);
    grid->addWidget(framed(tr("Who stood where, day by day"), m_flow), 1, 0);
    grid->addWidget(framed(tr("Where they get stuck"), m_stages), 1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(0, 1);
    grid->setRowStretch(1, 1);
    m_views->addWidget(charts);
    m_views->addWidget(m_all);

    auto* records = new QVBoxLayout(m_recordsPanel);
    records->setContentsMargins(0, Space::s, 0, 0);
    auto* row = new QHBoxLayout;
    row->addWidget(m_recordsTitle, 1);
    auto* close = new QPushButton(tr("Close"));
    connect(close, &QPushButton::clicked, this, &VelocityPage::closeRecords);
    row->addWidget(close);
    records->addLayout(row);
    m_recordsPanel->hide();
    m_splitter->addWidget(m_views);
    m_splitter->addWidget(m_recordsPanel);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::l + Space::xs, Space::xs, Space::l + Space::xs, Space::m);
    column->setSpacing(Space::s);
    column->addWidget(m_header);
    column->addWidget(m_problem);
    column->addWidget(m_stack, 1);

    connect(m_medians, &FlowChart::activated, this, [this](int group, int stage) {
        const int place = m_shown[static_cast<std::size_t>(stage)];
        const bool one = m_velocity->groups.size() < 2;
        const QString name = one ? stageName(place) : tr("%1, %2", "a stage, and a group such as a tier").arg(stageName(place), m_medians->content().series.at(group).name);
        open(tr("Left %1").arg(name), pipeline::recordsThatLeft(*m_velocity, place, one ? -1 : group));
    });
    connect(m_funnel, &FlowChart::activated, this, [this](int, int step) {
        const int place = m_steps[static_cast<std::size_t>(step)];
        open(tr("Came as far as %1 or further").arg(stageName(place)), pipeline::recordsThatReached(*m_velocity, place));
    });
    connect(m_flow, &FlowChart::activated, this, [this](int stage, int point) {
        const int place = m_shown[static_cast<std::size_t>(stage)];
        const QDate day = m_velocity->flow[static_cast<std::size_t>(point)].day;
        open(tr("In %1 on %2").arg(stageName(place), m_format.date(day.toString(Qt::ISODate))), pipeline::recordsInside(*m_velocity, place, day));
    });
    for (QTableView* table : {m_stages, m_all})
        connect(table, &QTableView::activated, this, [this](const QModelIndex& index) { openStage(index.row(), index.column()); });
}

void VelocityPage::showTrack(pipeline::Track track) {
    if (m_records != nullptr && track != m_query.track) closeRecords();
    m_query.track = track;
    const records::EntityDef& entity = *m_workspace.catalogue().find(pipeline::trackDef(track).entity);
    if (m_query.group != u"quarter" && entity.field(m_query.group) == nullptr) m_query.group.clear();
    m_workspace.settings().setLayout(u"velocity"_s, {{u"track"_s, pipeline::trackDef(track).key}});
    reload();
}

void VelocityPage::reload() {
    m_later.stop();
    m_query.filter = m_header->filter()->text();
    m_query.to = m_workspace.clock().today();
    m_query.from = m_months == 0 ? QDate() : m_query.to.addMonths(-m_months);
    const records::EntityDef& entity = *m_workspace.catalogue().find(pipeline::trackDef(m_query.track).entity);
    m_trackButton->setText(pipeline::labelOf(m_query.track));
    const records::FieldDef* group = entity.field(m_query.group);
    m_groupButton->setText(tr("By: %1").arg(group != nullptr ? records::inSentence(records::labelOf(*group)) : m_query.group.isEmpty() ? tr("all together") : tr("quarter")));
    m_periodButton->setText(m_months == 0 ? tr("All time") : tr("Last %n months", nullptr, m_months));
    m_reader->ask(
        [this, query = m_query](store::Connection& connection) -> BackgroundReader::Deliver {
            const Stopwatch watch;
            auto velocity = pipeline::readVelocity(connection, m_workspace.catalogue(), query);
            if (!velocity)
                return [this, error = velocity.error()] {
                    m_problem->setText(errorText(error));
                    m_problem->show();
                };
            auto shared = std::make_shared<const pipeline::Velocity>(std::move(*velocity));
            return [this, shared, took = watch.elapsed()] { take(shared, took); };
        },
        [this](const Error& error) { m_workspace.fail(error); });
}

void VelocityPage::take(std::shared_ptr<const pipeline::Velocity> velocity, qint64 milliseconds) {
    m_velocity = std::move(velocity);
    m_problem->hide();
    m_shown = usedStages();
    m_steps.clear();
    for (int stage = 0; stage < static_cast<int>(m_velocity->stages.size()); ++stage)
        if (m_velocity->stages[static_cast<std::size_t>(stage)].onTheWay && m_velocity->stages[static_cast<std::size_t>(stage)].reached > 0) m_steps.push_back(stage);
    m_header->setSubtitle(tr("%1 · %2 to %3", "kind of records, first and last day")
                              .arg(pipeline::labelOf(m_query.track), m_format.date(m_velocity->from.toString(Qt::ISODate)), m_format.date(m_velocity->to.toString(Qt::ISODate))));
    setStatusRight(tr("%n stays known", nullptr, static_cast<int>(m_velocity->stays.size())) + u" · "_s + tr("%1 ms").arg(QLocale().toString(milliseconds)));
    showMedians();
    showFunnel();
    showFlow();
    showStages();
    if (m_velocity->stays.empty()) {
        m_empty->setContent(u"chart-line"_s, tr("No moves yet"), tr("How long stages last is told from the moves of records. Move a card on a board, or import the history of stages from your CRM."));
        m_empty->clearButtons();
        connect(m_empty->addButton(tr("Go to the boards"), true), &QPushButton::clicked, this, [this] { m_workspace.openPage(u"pipeline"_s); });
        m_stack->setCurrentWidget(m_empty);
    } else {
        m_stack->setCurrentWidget(m_splitter);
    }
}

std::vector<int> VelocityPage::usedStages() const {
    std::vector<int> used;
    for (int stage = 0; stage < static_cast<int>(m_velocity->stages.size()); ++stage) {
        const auto place = static_cast<std::size_t>(stage);
        const bool ever = std::any_of(m_velocity->flow.begin(), m_velocity->flow.end(), [&](const pipeline::FlowPoint& point) { return point.inside[place] > 0; });
        if (ever || m_velocity->stages[place].all.ended > 0) used.push_back(stage);
    }
    return used;
}

QString VelocityPage::stageName(int stage) const { return m_velocity->stages[static_cast<std::size_t>(stage)].stage.name; }

QString VelocityPage::days(double number) const { return tr("%1 days").arg(m_format.locale().toString(number, 'f', number < 10 && number != std::floor(number) ? 1 : 0)); }

void VelocityPage::showMedians() {
    FlowChart::Content content;
    content.kind = FlowChart::Kind::Bars;
    content.title = tr("Median days in a stage, of those that left it");
    for (const int stage : m_shown) content.categories << stageName(stage);
    const auto time = [velocity = m_velocity, shown = m_shown](int group, int stage) {
        const pipeline::StageFlow& flow = velocity->stages[static_cast<std::size_t>(shown[static_cast<std::size_t>(stage)])];
        return velocity->groups.size() < 2 ? flow.all : flow.times[static_cast<std::size_t>(group)];
    };
    const bool one = m_velocity->groups.size() < 2;
    for (int group = 0; group < (one ? 1 : static_cast<int>(m_velocity->groups.size())); ++group) {
        FlowSeries series;
        if (!one) series.name = m_velocity->groups.at(group).isEmpty() ? tr("none", "records without the field that makes groups") : choiceText(m_velocity->groups.at(group));
        for (int stage = 0; stage < static_cast<int>(m_shown.size()); ++stage) series.values << time(group, stage).medianDays;
        content.series << series;
    }
    content.words = [this, time](int group, int stage) {
        const pipeline::StageTime value = time(group, stage);
        return value.ended == 0 ? tr("nobody left yet") : tr("%1 (%n left)", nullptr, static_cast<int>(value.ended)).arg(days(value.medianDays));
    };
    m_medians->setContent(content);
}

void VelocityPage::showFunnel() {
    FlowChart::Content content;
    content.kind = FlowChart::Kind::Bars;
    content.title = tr("How many came how far");
    FlowSeries series;
    for (const int stage : m_steps) {
        content.categories << stageName(stage);
        series.values << static_cast<double>(m_velocity->stages[static_cast<std::size_t>(stage)].reached);
    }
    content.series << series;
    content.words = [this, velocity = m_velocity, steps = m_steps](int, int step) {
        const auto reached = [&](int at) { return velocity->stages[static_cast<std::size_t>(steps[static_cast<std::size_t>(at)])].reached; };
        const QString count = m_format.count(reached(step));
        if (step == 0 || reached(step - 1) == 0) return count;
        return tr("%1 (%2 %)", "how many came so far, and which share of those a step before").arg(count, m_format.count((reached(step) * 100 + reached(step - 1) / 2) / reached(step - 1)));
    };
    m_funnel->setContent(content);
}

void VelocityPage::showFlow() {
    FlowChart::Content content;
    content.kind = FlowChart::Kind::Areas;
    content.title = tr("Who stood where, day by day");
    for (const pipeline::FlowPoint& point : m_velocity->flow) content.categories << m_format.locale().toString(point.day, m_months > 0 && m_months <= 6 ? u"d MMM"_s : u"MMM yy"_s);
    for (const int stage : m_shown) {
        FlowSeries series{stageName(stage), {}};
        for (const pipeline::FlowPoint& point : m_velocity->flow) series.values << static_cast<double>(point.inside[static_cast<std::size_t>(stage)]);
        content.series << series;
    }
    m_flow->setContent(content);
}

QString VelocityPage::cellText(int row, int column) const {
    const pipeline::StageFlow& flow = m_velocity->stages[static_cast<std::size_t>(m_shown[static_cast<std::size_t>(row)])];
    switch (column) {
    case StageColumn: return flow.stage.name;
    case MedianColumn: return flow.all.ended == 0 ? tr("–") : days(flow.all.medianDays);
    case LeftColumn: return m_format.count(flow.all.ended);
    case InsideColumn: return m_format.count(flow.inside);
    case AgeColumn: return flow.inside == 0 ? tr("–") : days(flow.insideMedianDays);
    case StalledColumn: return flow.stage.stallDays == 0 ? tr("–") : tr("%1 (over %2)", "how many are stalled, and from how many days on").arg(m_format.count(flow.stalled), days(flow.stage.stallDays));
    case ReachedColumn: return flow.onTheWay ? m_format.count(flow.reached) : tr("–");
    default: return m_velocity->groups.size() < 2 ? QString() : flow.times[static_cast<std::size_t>(column - columnCount)].ended == 0 ? tr("–") : days(flow.times[static_cast<std::size_t>(column - columnCount)].medianDays);
    }
}

void VelocityPage::showStages() {
    const QStringList heads{tr("Stage"), tr("Median"), tr("Left"), tr("In it now"), tr("For (median)"), tr("Stalled"), tr("Came so far")};
    const auto text = [this](int row, int column) { return cellText(row, column); };
    const auto ink = [this](int row, int column) { return column == StalledColumn && m_velocity->stages[static_cast<std::size_t>(m_shown[static_cast<std::size_t>(row)])].stalled > 0 ? Tint::Warning : Tint::Neutral; };
    // Beside the charts there is room for the figure alone.
    const auto shortText = [this](int row, int column) {
        const pipeline::StageFlow& flow = m_velocity->stages[static_cast<std::size_t>(m_shown[static_cast<std::size_t>(row)])];
        return column == StalledColumn && flow.stage.stallDays > 0 ? m_format.count(flow.stalled) : cellText(row, column);
    };
    m_rows->setContent(heads.mid(0, ReachedColumn), static_cast<int>(m_shown.size()), shortText, ink);
    QStringList all = heads;
    if (m_velocity->groups.size() > 1)
        for (const QString& group : m_velocity->groups) all << tr("Median: %1").arg(group.isEmpty() ? tr("none", "records without the field that makes groups") : choiceText(group));
    m_allRows->setContent(all, static_cast<int>(m_shown.size()), text, ink);
}

void VelocityPage::openStage(int row, int column) {
    if (!m_velocity || row < 0 || row >= static_cast<int>(m_shown.size())) return;
    const int stage = m_shown[static_cast<std::size_t>(row)];
    const QString name = stageName(stage);
    switch (column) {
    case MedianColumn:
    case LeftColumn: return open(tr("Left %1").arg(name), pipeline::recordsThatLeft(*m_velocity, stage));
    case StalledColumn: return open(tr("Stalled in %1").arg(name), pipeline::recordsStalled(*m_velocity, stage));
    case ReachedColumn: return open(tr("Came as far as %1 or further").arg(name), pipeline::recordsThatReached(*m_velocity, stage));
    case StageColumn:
    case InsideColumn:
    case AgeColumn: return open(tr("In %1 now").arg(name), pipeline::recordsInside(*m_velocity, stage, m_velocity->to));
    default:
        return open(tr("Left %1").arg(tr("%1, %2", "a stage, and a group such as a tier").arg(name, m_velocity->groups.value(column - columnCount))), pipeline::recordsThatLeft(*m_velocity, stage, column - columnCount));
    }
}

void VelocityPage::open(const QString& title, std::vector<RecordId> records) {
    m_openedFrom = focusWidget();
    if (m_records != nullptr) dropRecords();
    m_records = new RecordTable(m_workspace, *m_workspace.catalogue().find(pipeline::trackDef(m_query.track).entity));
    m_recordsTitle->setText(tr("%1: %2", "what records have in common, and how many they are").arg(title, m_format.count(static_cast<qint64>(records.size()))));
    m_records->setAccessibleName(m_recordsTitle->text());
    m_records->records().setOnly(std::move(records));
    m_records->setFilter({});
    m_recordsPanel->layout()->addWidget(m_records);
    m_recordsPanel->show();
    connect(m_records, &RecordTable::openRequested, this, [this](qint64 id) { m_workspace.openRecord(pipeline::trackDef(m_query.track).entity, id); });
    m_records->setFocus();
}

void VelocityPage::closeRecords() {
    m_recordsPanel->hide();
    if (m_records != nullptr) dropRecords();
    (m_openedFrom != nullptr && m_openedFrom->isVisible() ? m_openedFrom.data() : m_medians)->setFocus();
}

void VelocityPage::dropRecords() {
    // It may be the one whose key brought us here.
    m_records->hide();
    m_records->setParent(nullptr);
    std::exchange(m_records, nullptr)->deleteLater();
}

void VelocityPage::setTable(bool on) {
    m_views->setCurrentIndex(on ? 1 : 0);
    focusContent();
}

void VelocityPage::focusFilter() {
    m_header->filter()->setFocus();
    m_header->filter()->selectAll();
}

void VelocityPage::focusContent() {
    if (m_stack->currentWidget() == m_empty) return m_empty->setFocus();
    (m_views->currentIndex() == 1 ? static_cast<QWidget*>(m_all) : m_medians)->setFocus();
}

bool VelocityPage::can(PageCommand command) const { return command == PageCommand::Reload || (command == PageCommand::Open && m_records != nullptr && m_records->currentId() != 0); }

void VelocityPage::run(PageCommand command) {
    if (command == PageCommand::Reload) reload();
    if (command == PageCommand::Open && can(command)) m_workspace.openRecord(pipeline::trackDef(m_query.track).entity, m_records->currentId());
}

bool VelocityPage::back() {
    if (m_records != nullptr) {
        closeRecords();
        return true;
    }
    if (m_header->filter()->text().isEmpty()) return false;
    m_header->filter()->clear();
    return true;
}

QList<ShortcutHint> VelocityPage::shortcuts() const {
    return {{u"← ↑ → ↓"_s, tr("Go from value to value of a chart")},
            {u"Tab"_s, tr("Go to the next chart")},
            {u"Enter"_s, tr("Open the records behind a value")},
            {u"Esc"_s, tr("Back to the charts")},
            {u"Ctrl+C"_s, tr("Copy the chart as an image")},
            {u"/"_s, tr("Filter")}};
}

} // namespace channelbook
