#include "ui/tiers/TierCards.h"

#include "ui/records/Badges.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Labels.h"

#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

TierCards::TierCards(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_versions(new QComboBox)
    , m_remark(makeLabel(workspace.theme(), TextRole::Body, TextWeight::Regular, true)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::m);
    auto* row = new QHBoxLayout;
    m_versions->setAccessibleName(tr("Program and version"));
    connect(m_versions, &QComboBox::activated, this, &TierCards::showVersion);
    row->addWidget(m_versions);
    row->addWidget(m_remark, 1);
    column->addLayout(row);
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setAccessibleName(tr("Tiers with what they ask and give"));
    auto* content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, Space::s, 0);
    m_column->setSpacing(Space::m);
    area->setWidget(content);
    column->addWidget(area, 1);
}

void TierCards::show(std::shared_ptr<const TierReading> reading) {
    m_reading = std::move(reading);
    const QVariant kept = m_versions->currentData();
    m_versions->clear();
    for (const tiers::StoredProgram& stored : m_reading->all)
        m_versions->addItem(tr("%1, version %2 – %3").arg(stored.definition.name).arg(stored.version).arg(tiers::stateLabel(stored.state)), stored.id);
    int at = m_versions->findData(kept);
    if (at < 0)
        for (std::size_t i = 0; i < m_reading->all.size() && at < 0; ++i)
            if (m_reading->all[i].state == tiers::State::Published) at = static_cast<int>(i);
    m_versions->setCurrentIndex(std::max(0, at));
    showVersion();
}

void TierCards::showVersion() {
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (QWidget* old = item->widget()) old->deleteLater();
        delete item;
    }
    const int index = m_versions->currentIndex();
    if (!m_reading || index < 0) return;
    const tiers::StoredProgram& program = m_reading->all[static_cast<std::size_t>(index)];
    const auto facts = m_workspace.store().read([&](store::Connection& connection) { return tiers::Facts::ofNobody(connection, metrics::Catalogue(connection), program.definition); });
    if (!facts) return m_workspace.fail(facts.error());
    QStringList remarks;
    remarks << (program.definition.types.isEmpty() ? tr("for all other partners") : program.definition.types.join(u", "_s));
    remarks << tr("%n day(s) of grace", nullptr, program.definition.graceDays) << tr("a review every %n month(s)", nullptr, program.definition.reviewMonths);
    if (program.from.isValid()) remarks << tr("published %1 by %2").arg(QLocale().toString(program.from, QLocale::ShortFormat), program.publishedBy);
    m_remark->setText(remarks.join(u" · "_s));
    // The highest is what the eye looks for.
    for (auto tier = program.definition.tiers.rbegin(); tier != program.definition.tiers.rend(); ++tier) {
        qint64 partners = 0;
        for (const std::size_t place : m_reading->shown) {
            const tiers::PartnerFacts& partner = m_reading->facts->partners()[place];
            const tiers::StoredProgram* own = tiers::programFor(m_reading->published, partner.type);
            partners += own->definition.name == program.definition.name && partner.tier.compare(tier->name, Qt::CaseInsensitive) == 0 ? 1 : 0;
        }
        m_column->addWidget(card(program, *tier, *facts, partners));
    }
    m_column->addStretch(1);
}

QWidget* TierCards::card(const tiers::StoredProgram& program, const tiers::Tier& tier, const tiers::Facts& facts, qint64 partners) const {
    const Theme& theme = m_workspace.theme();
    auto* result = new Card(theme, tier.name);
    if (program.state != tiers::State::Draft) result->setRemark(tr("%n partner(s)", nullptr, static_cast<int>(partners)));
    if (!tier.summary.isEmpty()) {
        QLabel* summary = makeLabel(theme, TextRole::Body, TextWeight::Regular, true);
        summary->setText(tier.summary);
        summary->setWordWrap(true);
        result->body()->addWidget(summary);
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(Space::xl);
    const auto list = [&](const QString& heading, const QStringList& lines) {
        auto* column = new QVBoxLayout;
        column->setSpacing(Space::xs);
        QLabel* head = makeLabel(theme, TextRole::Label, TextWeight::Strong, true);
        head->setText(heading);
        column->addWidget(head);
        for (const QString& text : lines) {
            QLabel* line = makeLabel(theme, TextRole::Body);
            line->setText(text);
            line->setWordWrap(true);
            column->addWidget(line);
        }
        column->addStretch(1);
        row->addLayout(column, 1);
    };
    QStringList asks;
    for (const tiers::CheckedLine& line : tiers::checked(tier.asks, facts, 0)) asks << u"   "_s.repeated(line.depth) + line.asked;
    if (asks.isEmpty()) asks << tr("Nothing: it is open to every partner on board");
    list(tr("Asks"), asks);
    QStringList gives;
    for (const tiers::Benefit& benefit : tier.benefits) {
        const QString cost = tiers::costWords(benefit, facts);
        gives << (cost.isEmpty() ? benefit.name : tr("%1 (%2)", "benefit, its cost").arg(benefit.name, cost));
    }
    if (gives.isEmpty()) gives << tr("Nothing yet");
    list(tr("Gives, and what that costs for a partner"), gives);
    result->body()->addLayout(row);
    return result;
}

} // namespace channelbook
