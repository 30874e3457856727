#include "ui/tiers/SimulationPart.h"

#include "core/base/ErrorText.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/DialogParts.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/RowsModel.h"
#include "ui/widgets/RowsTable.h"
#include "ui/widgets/StatTile.h"

#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QTableView>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace channelbook {

using namespace Qt::StringLiterals;
using Kind = tiers::Requirement::Kind;

namespace {

constexpr int settleMs = 250;
constexpr double mostValue = 1e12;
constexpr int mostGrace = 730;
enum ThresholdColumn { TierColumn, AskedColumn, ValueColumn };
enum MovedColumn { NameColumn, NowColumn, BeforeColumn, AfterColumn, LacksColumn };

/// How a threshold is typed: shares in percent.
struct Entry {
    double factor = 1;
    int decimals = 0;
    QString suffix;
};
Entry entryOf(const tiers::Requirement& requirement, const tiers::Facts& words) {
    if (requirement.kind == Kind::Certified) return {};
    const metrics::Metric* metric = words.metric(requirement.kind == Kind::Satisfaction ? u"psat"_s : requirement.metric);
    if (metric == nullptr) return {1, 2, {}};
    if (metric->unit == metrics::Unit::Share) return {100, 1, u" %"_s};
    if (metric->unit == metrics::Unit::Amount) return {1, 0, u' ' + words.currency()};
    return {1, metric->unit == metrics::Unit::Count ? 0 : 2, {}};
}

/// Sums of the tiers, as the tables show them.
const tiers::TierSum* sumOf(const std::vector<tiers::TierSum>& sums, const QString& tier) {
    const auto found = std::find_if(sums.begin(), sums.end(), [&](const tiers::TierSum& sum) { return sum.tier == tier; });
    return found == sums.end() ? nullptr : &*found;
}

} // namespace

SimulationPart::SimulationPart(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_thresholds(new QTableWidget(0, 3))
    , m_grace(new QSpinBox)
    , m_save(new QPushButton(tr("Save the draft")))
    , m_publish(new QPushButton(tr("Publish")))
    , m_startOver(new QPushButton(tr("Start over")))
    , m_problem(problemLabel(workspace.theme()))
    , m_now(new StatTile(workspace.theme(), tr("Benefits a year now")))
    , m_then(new StatTile(workspace.theme(), tr("After the review")))
    , m_inTheEnd(new StatTile(workspace.theme(), tr("After the grace period")))
    , m_sumsModel(new RowsModel(workspace.theme(), this))
    , m_sums(makeRowsTable(workspace.theme(), *m_sumsModel, tr("Partners and cost by tier")))
    , m_movedModel(new RowsModel(workspace.theme(), this))
    , m_moved(makeRowsTable(workspace.theme(), *m_movedModel, tr("Who would be reviewed otherwise")))
    , m_reader(new BackgroundReader(workspace.store(), this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    auto* split = new QSplitter(Qt::Horizontal);
    split->setChildrenCollapsible(false);
    row->addWidget(split);

    auto* left = new QWidget;
    auto* edit = new QVBoxLayout(left);
    edit->setContentsMargins(0, 0, Space::s, 0);
    edit->setSpacing(Space::s);
    m_thresholds->setAccessibleName(tr("Thresholds of the draft"));
    m_thresholds->setHorizontalHeaderLabels({tr("Tier"), tr("Asks"), tr("Threshold")});
    m_thresholds->verticalHeader()->hide();
    m_thresholds->verticalHeader()->setDefaultSectionSize(Size::control + Space::xs);
    m_thresholds->horizontalHeader()->setSectionResizeMode(AskedColumn, QHeaderView::Stretch);
    m_thresholds->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_thresholds->setSelectionMode(QAbstractItemView::NoSelection);
    m_thresholds->setFocusPolicy(Qt::NoFocus);
    m_thresholds->setShowGrid(false);
    edit->addWidget(m_thresholds, 1);
    auto* grace = new QHBoxLayout;
    auto* graceLabel = new QLabel(tr("Days of &grace before a lower tier"));
    graceLabel->setBuddy(m_grace);
    m_grace->setAccessibleName(tr("Days of grace before a lower tier"));
    m_grace->setRange(0, mostGrace);
    grace->addWidget(graceLabel, 1);
    grace->addWidget(m_grace);
    edit->addLayout(grace);
    edit->addWidget(m_problem);
    auto* buttons = new QHBoxLayout;
    makePrimary(*m_publish);
    for (QPushButton* button : {m_publish, m_save, m_startOver}) buttons->addWidget(button);
    buttons->addStretch(1);
    edit->addLayout(buttons);
    split->addWidget(left);

    auto* right = new QWidget;
    auto* result = new QVBoxLayout(right);
    result->setContentsMargins(Space::s, 0, 0, 0);
    result->setSpacing(Space::m);
    auto* tiles = new QHBoxLayout;
    m_now->setFormula(tr("What the benefits of the tiers partners have now cost a year, by the program in force."));
    m_then->setFormula(tr("The same by the draft, right after its first review: who falls keeps its tier for the grace period."));
    m_inTheEnd->setFormula(tr("The same once all periods of grace are over and nothing else has changed."));
    for (StatTile* tile : {m_now, m_then, m_inTheEnd}) {
        tile->setFramed(true);
        tiles->addWidget(tile, 1);
    }
    result->addLayout(tiles);
    result->addWidget(m_sums, 2);
    result->addWidget(m_moved, 3);
    split->addWidget(right);
    split->setSizes({Size::palette, Size::palette + Size::toast});

    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_settle, &QTimer::timeout, this, &SimulationPart::simulate);
    connect(m_grace, &QSpinBox::valueChanged, this, [this](int days) {
        if (m_draft.graceDays == days) return;
        m_draft.graceDays = days;
        changed();
    });
    connect(m_save, &QPushButton::clicked, this, &SimulationPart::save);
    connect(m_publish, &QPushButton::clicked, this, &SimulationPart::publish);
    connect(m_startOver, &QPushButton::clicked, this, &SimulationPart::startOver);
    connect(m_moved, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (m_result) m_workspace.openRecord(u"partner"_s, m_result->moved[static_cast<std::size_t>(index.row())].partner);
    });
}

SimulationPart::~SimulationPart() {
    delete m_reader;
}

void SimulationPart::show(const std::shared_ptr<const TierReading>& reading) {
    m_reading = reading;
    if (m_edited) return simulate();
    startOver();
}

void SimulationPart::startOver() {
    m_edited = false;
    if (!m_reading) return;
    m_draft = editable(*m_reading);
    list();
    simulate();
}

void SimulationPart::list() {
    const auto words = m_workspace.store().read([&](store::Connection& connection) { return tiers::Facts::ofNobody(connection, metrics::Catalogue(connection), m_draft); });
    if (!words) return m_workspace.fail(words.error());
    m_thresholds->setRowCount(0);
    const QSignalBlocker blocker(m_grace);
    m_grace->setValue(m_draft.graceDays);
    for (tiers::Tier& tier : m_draft.tiers) {
        const auto walk = [&](auto&& self, tiers::Requirement& requirement) -> void {
            if (requirement.kind != Kind::All && requirement.kind != Kind::Any && requirement.kind != Kind::Agreement) addThreshold(requirement, tier.name, *words);
            for (tiers::Requirement& part : requirement.parts) self(self, part);
        };
        walk(walk, tier.asks);
    }
    m_thresholds->resizeColumnToContents(TierColumn);
    m_thresholds->setColumnWidth(ValueColumn, Size::tile + Space::xl);
}

void SimulationPart::addThreshold(tiers::Requirement& requirement, const QString& tier, const tiers::Facts& words) {
    const int row = m_thresholds->rowCount();
    m_thresholds->insertRow(row);
    m_thresholds->setItem(row, TierColumn, new QTableWidgetItem(tier));
    auto* asked = new QTableWidgetItem(tiers::askedWords(requirement, words));
    asked->setToolTip(asked->text());
    m_thresholds->setItem(row, AskedColumn, asked);
    const Entry entry = entryOf(requirement, words);
    auto* spin = new QDoubleSpinBox;
    spin->setDecimals(entry.decimals);
    spin->setRange(requirement.kind == Kind::Certified ? 1 : 0, mostValue);
    spin->setGroupSeparatorShown(true);
    spin->setStepType(entry.suffix.startsWith(u" %") || requirement.kind == Kind::Certified ? QAbstractSpinBox::DefaultStepType : QAbstractSpinBox::AdaptiveDecimalStepType);
    spin->setSuffix(entry.suffix);
    spin->setAlignment(Qt::AlignRight);
    spin->setValue(requirement.kind == Kind::Certified ? static_cast<double>(requirement.people) : requirement.value * entry.factor);
    // A wheel that scrolls the table must not change what it passes over.
    spin->setFocusPolicy(Qt::StrongFocus);
    spin->setAccessibleName(tr("%1: %2", "tier, what it asks").arg(tier, asked->text()));
    // The draft's tree does not grow while it is edited: the requirement stays where it is.
    connect(spin, &QDoubleSpinBox::valueChanged, this, [this, &requirement, entry, words, asked, spin, tier](double value) {
        if (requirement.kind == Kind::Certified) requirement.people = std::llround(value);
        else requirement.value = value / entry.factor;
        asked->setText(tiers::askedWords(requirement, words));
        spin->setAccessibleName(tr("%1: %2", "tier, what it asks").arg(tier, asked->text()));
        changed();
    });
    m_thresholds->setCellWidget(row, ValueColumn, spin);
}

void SimulationPart::changed() {
    m_edited = true;
    m_settle.start();
}

void SimulationPart::simulate() {
    m_settle.stop();
    m_reader->ask(
        [this, draft = m_draft, today = m_workspace.clock().today()](store::Connection& connection) -> BackgroundReader::Deliver {
            auto result = tiers::simulate(connection, metrics::Numbers(connection, today), draft);
            return [this, result = std::move(result)]() mutable { take(std::move(result)); };
        },
        [this](const Error& error) { take(tl::unexpected(error)); });
}

void SimulationPart::take(Expected<tiers::Simulation> result) {
    const bool writable = !m_workspace.store().isReadOnly();
    m_problem->setVisible(!result);
    m_publish->setEnabled(result.has_value() && writable);
    m_save->setEnabled(writable && m_edited);
    m_startOver->setEnabled(m_edited);
    if (!result) {
        m_problem->setText(errorText(result.error()));
        Q_EMIT simulated();
        return;
    }
    m_result = std::move(*result);
    const QString currency = m_workspace.currency();
    m_now->setValue(m_format.wholeMoney(m_result->costNow, currency));
    const auto set = [&](StatTile& tile, qint64 cost) {
        tile.setValue(m_format.wholeMoney(cost, currency));
        const qint64 more = cost - m_result->costNow;
        tile.setDelta(more == 0 ? StatDelta{} : StatDelta{m_format.wholeMoney(std::abs(more), currency), more > 0 ? StatDelta::Direction::Up : StatDelta::Direction::Down, Tint::Neutral});
    };
    set(*m_then, m_result->costThen);
    set(*m_inTheEnd, m_result->costInTheEnd);
    m_sumsModel->setContent({tr("Tier"), tr("Partners now"), tr("After the review"), tr("After the grace period"), tr("Benefits a year then")}, static_cast<int>(m_result->then.size()), [this](int row, int column) -> QString {
        const tiers::TierSum& then = m_result->then[static_cast<std::size_t>(row)];
        const tiers::TierSum& end = m_result->inTheEnd[static_cast<std::size_t>(row)];
        const tiers::TierSum* now = sumOf(m_result->now, then.tier);
        switch (column) {
        case 0:
            return then.tier;
        case 1:
            return m_format.count(now == nullptr ? 0 : now->partners);
        case 2:
            return m_format.count(then.partners);
        case 3:
            return m_format.count(end.partners);
        default:
            return m_format.wholeMoney(end.cost, m_workspace.currency());
        }
    });
    for (int column = 0; column < 4; ++column) m_sums->setColumnWidth(column, Size::tile + Space::l);
    const QString otherwise = tr("%n partner(s) reviewed otherwise", nullptr, static_cast<int>(m_result->moved.size()));
    m_movedModel->setContent({otherwise, tr("Tier"), tr("By what is in force"), tr("By the draft"), tr("Lacks")}, static_cast<int>(m_result->moved.size()), [this](int row, int column) { return movedCell(row, column); });
    const std::array widths{Size::tile * 2, Size::tile - Space::l, Size::tile + Space::l, Size::tile + Space::l};
    for (std::size_t i = 0; i < widths.size(); ++i) m_moved->setColumnWidth(static_cast<int>(i), widths[i]);
    Q_EMIT simulated();
}

QString SimulationPart::movedCell(int row, int column) const {
    const tiers::Moved& moved = m_result->moved[static_cast<std::size_t>(row)];
    const auto told = [](const tiers::ReviewLine& line) {
        if (line.partner == 0) return u"–"_s;
        return line.to == line.from ? tiers::moveLabel(line.move) : tr("%1: %2", "what happens, tier").arg(tiers::moveLabel(line.move), line.to.isEmpty() ? tr("none", "tier") : line.to);
    };
    switch (column) {
    case NameColumn:
        return moved.name;
    case NowColumn:
        return moved.now;
    case BeforeColumn:
        return told(moved.before);
    case AfterColumn:
        return told(moved.after);
    case LacksColumn:
        return moved.lacks;
    default:
        return {};
    }
}

void SimulationPart::save() {
    const bool edited = std::exchange(m_edited, false);
    if (!m_workspace.perform(tiers::SaveDraft{m_draft})) m_edited = edited;
}

void SimulationPart::publish() {
    // What is shown is of a moment ago: publishing looks for itself.
    const bool edited = std::exchange(m_edited, false);
    if (!m_workspace.perform(tiers::PublishProgram{m_draft, nullptr})) m_edited = edited;
}

} // namespace channelbook
