#include "ui/tiers/ReviewPart.h"

#include "ui/widgets/Labels.h"
#include "ui/widgets/RowsModel.h"
#include "ui/widgets/RowsTable.h"

#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace channelbook {

using namespace Qt::StringLiterals;
using tiers::Move;

namespace {

enum Column { Name, Tier, What, To, Until, Why };

/// Below this many a review is done before anybody could read that it is.
constexpr qint64 fewLines = 500;

} // namespace

ReviewPart::ReviewPart(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_remark(makeLabel(workspace.theme(), TextRole::Body, TextWeight::Regular, true))
    , m_model(new RowsModel(workspace.theme(), this))
    , m_table(makeRowsTable(workspace.theme(), *m_model, tr("What the review does")))
    , m_applyAll(new QPushButton(tr("Do the review")))
    , m_applySelected(new QPushButton(tr("Only for the selected partners"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::s);
    m_remark->setWordWrap(true);
    column->addWidget(m_remark);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    column->addWidget(m_table, 1);
    auto* row = new QHBoxLayout;
    makePrimary(*m_applyAll);
    row->addWidget(m_applyAll);
    row->addWidget(m_applySelected);
    row->addStretch(1);
    column->addLayout(row);
    connect(m_table, &QTableView::activated, this, &ReviewPart::open);
    connect(m_applyAll, &QPushButton::clicked, this, [this] { apply({}); });
    connect(m_applySelected, &QPushButton::clicked, this, [this] {
        std::vector<RecordId> partners;
        for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) partners.push_back(m_reading->plan.lines[m_rows[static_cast<std::size_t>(index.row())]].partner);
        if (!partners.empty()) apply(std::move(partners));
    });
}

void ReviewPart::show(std::shared_ptr<const TierReading> reading) {
    m_reading = std::move(reading);
    m_rows.clear();
    for (std::size_t i = 0; i < m_reading->plan.lines.size(); ++i)
        if (m_reading->plan.lines[i].move != Move::Stays) m_rows.push_back(i);
    m_model->setContent({tr("Partner"), tr("Tier"), tr("What happens"), tr("To"), tr("Until"), tr("Where it stands")}, static_cast<int>(m_rows.size()), [this](int at, int column) { return cell(at, column); },
                        [this](int at, int column) {
                            if (column != What) return Tint::Neutral;
                            const Move move = m_reading->plan.lines[m_rows[static_cast<std::size_t>(at)]].move;
                            return move == Move::Up || move == Move::First || move == Move::Kept ? Tint::Ok : move == Move::Down || move == Move::Leaves ? Tint::Bad : move == Move::Notice || move == Move::Waits ? Tint::Warning : Tint::Neutral;
                        });
    const std::array widths{Size::tile * 2, Size::tile - Space::l, Size::tile + Space::xl * 2, Size::tile - Space::l, Size::tile};
    for (std::size_t i = 0; i < widths.size(); ++i) m_table->setColumnWidth(static_cast<int>(i), widths[i]);
    const tiers::ReviewPlan& plan = m_reading->plan;
    QStringList told;
    if (!m_reading->problem.isEmpty()) told << m_reading->problem;
    else if (m_reading->published.empty()) told << tr("No program is published: play the draft through and publish it first.");
    else {
        told << tr("%1 up, %2 down, %3 with notice, %4 held by hand").arg(plan.count(Move::Up) + plan.count(Move::First)).arg(plan.count(Move::Down) + plan.count(Move::Leaves)).arg(plan.count(Move::Notice)).arg(plan.count(Move::Held));
        if (const QDate next = *std::min_element(m_reading->nextReviews.begin(), m_reading->nextReviews.end()); next.isValid()) told << tr("due %1").arg(QLocale().toString(next, QLocale::ShortFormat));
    }
    m_remark->setText(told.join(u" · "_s));
    const bool can = plan.changes() > 0 && !m_workspace.store().isReadOnly();
    m_applyAll->setText(tr("Do the review for %n partner(s)", nullptr, static_cast<int>(plan.changes())));
    m_applyAll->setEnabled(can);
    m_applySelected->setEnabled(can);
    if (!m_rows.empty()) m_table->selectRow(0);
}

QString ReviewPart::cell(int row, int column) const {
    const tiers::ReviewLine& line = m_reading->plan.lines[m_rows[static_cast<std::size_t>(row)]];
    switch (column) {
    case Name:
        return line.name;
    case Tier:
        return line.from;
    case What:
        return tiers::moveLabel(line.move);
    case To:
        return line.to == line.from ? QString() : line.to.isEmpty() ? tr("none", "tier") : line.to;
    case Until:
        return line.until.isValid() ? QLocale().toString(line.until, QLocale::ShortFormat) : QString();
    case Why: {
        const tiers::PartnerFacts* partner = m_reading->facts->partner(line.partner);
        return tiers::standingWords(tiers::programFor(m_reading->published, partner->type)->definition, *m_reading->facts, *partner);
    }
    default:
        return {};
    }
}

void ReviewPart::apply(std::vector<RecordId> partners) {
    const tiers::ReviewTiers command{m_workspace.catalogue(), std::move(partners), nullptr};
    if (m_reading->plan.changes() <= fewLines) m_workspace.perform(command);
    else m_workspace.performLong(tr("Reviewing tiers"), command);
}

bool ReviewPart::hasCurrent() const {
    return m_table->currentIndex().row() >= 0 && m_table->currentIndex().row() < static_cast<int>(m_rows.size());
}

void ReviewPart::open() {
    if (hasCurrent()) m_workspace.openRecord(u"partner"_s, m_reading->plan.lines[m_rows[static_cast<std::size_t>(m_table->currentIndex().row())]].partner);
}

} // namespace channelbook
