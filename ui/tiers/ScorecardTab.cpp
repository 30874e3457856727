#include "ui/tiers/ScorecardTab.h"

#include "core/base/ErrorText.h"
#include "core/metrics/ValueText.h"
#include "ui/tiers/ShareDelegate.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/RowsModel.h"
#include "ui/widgets/RowsTable.h"
#include "ui/widgets/StatTile.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <array>
#include <cmath>

namespace channelbook {

using namespace Qt::StringLiterals;
using metrics::valueText;

namespace {

constexpr int settleMs = 60;
constexpr double mostPoints = 100;
/// From here on a line is as it should be, below that it wants a look.
constexpr double goodPoints = 80;
constexpr double fairPoints = 50;
enum LineColumn { MetricColumn, PointsColumn, ValueColumn, TargetColumn, WeightColumn, WhyColumn };
enum AskedColumn { AskedText, AskedShare, AskedHas };

QString points(const std::optional<double>& value) {
    return value ? QLocale().toString(*value, 'f', 0) : u"–"_s;
}

} // namespace

ScorecardTab::ScorecardTab(Workspace& workspace, RecordId partner, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_partner(partner)
    , m_scoreCard(new Card(workspace.theme(), tr("Scorecard")))
    , m_tierCard(new Card(workspace.theme(), tr("Tier")))
    , m_total(new StatTile(workspace.theme(), tr("Score")))
    , m_why(makeLabel(workspace.theme(), TextRole::Body, TextWeight::Regular, true))
    , m_standing(makeLabel(workspace.theme(), TextRole::Body, TextWeight::Strong))
    , m_lineRows(new RowsModel(workspace.theme(), this))
    , m_lines(makeRowsTable(workspace.theme(), *m_lineRows, tr("Score of each metric")))
    , m_askedRows(new RowsModel(workspace.theme(), this))
    , m_asked(makeRowsTable(workspace.theme(), *m_askedRows, tr("What the next tier asks")))
    , m_historyRows(new RowsModel(workspace.theme(), this))
    , m_history(makeRowsTable(workspace.theme(), *m_historyRows, tr("History of its tiers")))
    , m_reader(new BackgroundReader(workspace.store(), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::m);
    auto* head = new QHBoxLayout;
    m_total->setFormula(tr("The points of the metrics below, weighted. 100 points: all targets are reached."));
    head->addWidget(m_total);
    m_why->setWordWrap(true);
    head->addWidget(m_why, 1);
    m_scoreCard->body()->addLayout(head);
    m_scoreCard->body()->addWidget(m_lines, 1);
    column->addWidget(m_scoreCard, 3);
    m_standing->setWordWrap(true);
    m_tierCard->body()->addWidget(m_standing);
    auto* row = new QHBoxLayout;
    row->setSpacing(Space::m);
    row->addWidget(m_asked, 1);
    row->addWidget(m_history, 1);
    m_tierCard->body()->addLayout(row, 1);
    column->addWidget(m_tierCard, 2);
    m_lines->setItemDelegateForColumn(PointsColumn, new ShareDelegate(workspace.theme(), [this](int at) -> std::optional<ShareDelegate::Bar> {
        const metrics::LineScore& line = m_reading->score.lines[static_cast<std::size_t>(at)];
        if (!line.points) return std::nullopt;
        return ShareDelegate::Bar{*line.points / mostPoints, *line.points >= goodPoints ? Tint::Ok : *line.points >= fairPoints ? Tint::Accent : Tint::Warning};
    }, m_lines));
    m_asked->setItemDelegateForColumn(AskedShare, new ShareDelegate(workspace.theme(), [this](int at) -> std::optional<ShareDelegate::Bar> {
        const tiers::CheckedLine& line = m_reading->asked[static_cast<std::size_t>(at)];
        return ShareDelegate::Bar{line.share, line.met ? Tint::Ok : Tint::Accent};
    }, m_asked));
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_settle, &QTimer::timeout, this, &ScorecardTab::reload);
    const auto follow = [this] {
        m_fresh = false;
        if (isVisible()) m_settle.start();
    };
    connect(&workspace.store().events(), &store::StoreEvents::changed, this, follow);
    connect(&workspace.store().events(), &store::StoreEvents::derivedChanged, this, follow);
}

ScorecardTab::~ScorecardTab() {
    delete m_reader;
}

QString ScorecardTab::standing() const {
    return m_standing->text();
}

void ScorecardTab::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!m_fresh) reload();
}

ScorecardTab::Reading ScorecardTab::read(store::Connection& connection, RecordId partner, QDate today) {
    Reading reading;
    const metrics::Numbers numbers(connection, today);
    auto score = metrics::scoreOf(connection, numbers, partner);
    if (score) {
        reading.score = std::move(*score);
        reading.period = numbers.calendar().key(reading.score.period);
    } else {
        reading.scoreProblem = errorText(score.error());
    }
    reading.history = tiers::tierHistory(connection, partner);
    const auto programs = tiers::publishedPrograms(connection);
    std::vector<const tiers::Definition*> definitions;
    for (const tiers::StoredProgram& stored : programs) definitions.push_back(&stored.definition);
    const auto facts = tiers::Facts::of(connection, numbers, definitions, partner);
    if (!facts) {
        reading.standing = errorText(facts.error());
        return reading;
    }
    const tiers::PartnerFacts& itself = facts->partners().front();
    const tiers::StoredProgram* program = tiers::programFor(programs, itself.type);
    if (program == nullptr) {
        reading.standing = tr("No published program of tiers is for it.");
        return reading;
    }
    const tiers::Definition& definition = program->definition;
    reading.standing = (itself.tier.isEmpty() ? QString() : itself.tier + u" – "_s) + tiers::standingWords(definition, *facts, itself);
    const int now = definition.rankOf(itself.tier);
    const int earned = tiers::highestMet(definition, *facts, partner);
    // What it lacks to keep its tier goes before what it lacks to the next.
    const int listed = now >= 0 && earned < now ? now : std::min(std::max(now, earned) + 1, static_cast<int>(definition.tiers.size()) - 1);
    const tiers::Tier& tier = definition.tiers[static_cast<std::size_t>(listed)];
    reading.next = tier.name;
    reading.asked = tiers::checked(tier.asks, *facts, partner);
    return reading;
}

void ScorecardTab::reload() {
    m_settle.stop();
    m_fresh = true;
    m_reader->ask(
        [this, partner = m_partner, today = m_workspace.clock().today()](store::Connection& connection) -> BackgroundReader::Deliver {
            auto reading = std::make_shared<const Reading>(read(connection, partner, today));
            return [this, reading] { take(reading); };
        },
        [this](const Error& error) { m_why->setText(errorText(error)); });
}

void ScorecardTab::take(std::shared_ptr<const Reading> reading) {
    m_reading = std::move(reading);
    const metrics::Score& score = m_reading->score;
    m_scoreCard->setRemark(score.card.isEmpty() ? QString() : tr("%1 · %2", "scorecard, period").arg(score.card, m_reading->period));
    m_total->setValue(points(score.total));
    StatDelta delta;
    if (score.total && score.before) {
        const double more = *score.total - *score.before;
        if (std::abs(more) >= 0.5)
            delta = {tr("%1 points").arg(QLocale().toString(std::abs(more), 'f', 0)), more > 0 ? StatDelta::Direction::Up : StatDelta::Direction::Down, more > 0 ? Tint::Ok : Tint::Warning};
    }
    m_total->setDelta(delta);
    QStringList told;
    if (!m_reading->scoreProblem.isEmpty()) told << m_reading->scoreProblem;
    if (!score.why.isEmpty()) told << score.why;
    if (score.before) told << tr("%1 points in as many months before").arg(points(score.before));
    m_why->setText(told.join(u" · "_s));
    m_lineRows->setContent({tr("Metric"), tr("Points"), tr("Value"), tr("Target"), tr("Weight"), tr("Why")}, static_cast<int>(score.lines.size()), [this](int row, int column) { return lineCell(row, column); });
    const std::array widths{Size::tile + Space::xl * 2, Size::tile + Space::xl * 2, Size::tile, Size::tile, Size::tile / 2 + Space::s};
    for (std::size_t i = 0; i < widths.size(); ++i) m_lines->setColumnWidth(static_cast<int>(i), widths[i]);

    m_standing->setText(m_reading->standing);
    m_asked->setVisible(!m_reading->asked.empty());
    m_askedRows->setContent({tr("%1 asks", "tier").arg(m_reading->next), tr("Reached"), tr("Has")}, static_cast<int>(m_reading->asked.size()), [this](int row, int column) -> QString {
        const tiers::CheckedLine& line = m_reading->asked[static_cast<std::size_t>(row)];
        if (column == AskedText) return u"   "_s.repeated(line.depth) + line.asked;
        if (column == AskedHas) return line.has;
        return line.met ? tr("yes") : valueText(std::floor(line.share * 100) / 100, metrics::Unit::Share, {});
    });
    m_asked->setColumnWidth(AskedText, Size::tile * 3);
    m_asked->setColumnWidth(AskedShare, Size::tile + Space::xl);
    m_historyRows->setContent({tr("Since"), tr("Tier"), tr("How"), tr("Why")}, static_cast<int>(m_reading->history.size()), [this](int row, int column) -> QString {
        const tiers::TierEntry& entry = m_reading->history[static_cast<std::size_t>(row)];
        switch (column) {
        case 0:
            return QLocale().toString(entry.since, QLocale::ShortFormat);
        case 1:
            return entry.tier.isEmpty() ? tr("none", "tier") : entry.tier;
        case 2:
            return tiers::kindLabel(entry.kind);
        default:
            return entry.reason.isEmpty() ? entry.who : tr("%1 – %2", "reason, who").arg(entry.reason, entry.who);
        }
    });
    for (int column = 0; column < 3; ++column) m_history->setColumnWidth(column, Size::tile - Space::l);
    Q_EMIT shown();
}

QString ScorecardTab::lineCell(int row, int column) const {
    const metrics::LineScore& line = m_reading->score.lines[static_cast<std::size_t>(row)];
    const QString& currency = m_workspace.currency();
    switch (column) {
    case MetricColumn:
        return line.name;
    case PointsColumn:
        return points(line.points);
    case ValueColumn:
        return valueText(line.value, line.unit, currency);
    case TargetColumn:
        return valueText(line.target, line.unit, currency);
    case WeightColumn:
        return valueText(line.weight, metrics::Unit::Share, {});
    case WhyColumn:
        return line.why;
    default:
        return {};
    }
}

} // namespace channelbook
