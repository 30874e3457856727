#include "ui/tiers/StandingPart.h"

#include "core/tiers/Letter.h"
#include "ui/records/TextDocuments.h"
#include "ui/shell/Icons.h"
#include "ui/tiers/AssignDialog.h"
#include "ui/widgets/RowsModel.h"
#include "ui/widgets/RowsTable.h"

#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <array>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {
enum Column { Name, Type, Tier, Earns, Until, Stands };
} // namespace

StandingPart::StandingPart(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new RowsModel(workspace.theme(), this))
    , m_table(makeRowsTable(workspace.theme(), *m_model, tr("Partners and where they stand")))
    , m_assign(new QPushButton(tr("Set its tier…")))
    , m_letter(new QPushButton(tr("Letter to the partner…"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::s);
    column->addWidget(m_table, 1);
    auto* row = new QHBoxLayout;
    m_assign->setIcon(themedIcon(workspace.theme(), u"pencil"_s));
    m_letter->setIcon(themedIcon(workspace.theme(), u"file-text"_s));
    row->addWidget(m_assign);
    row->addWidget(m_letter);
    row->addStretch(1);
    column->addLayout(row);
    connect(m_table, &QTableView::activated, this, &StandingPart::open);
    connect(m_assign, &QPushButton::clicked, this, &StandingPart::assign);
    connect(m_letter, &QPushButton::clicked, this, &StandingPart::writeLetter);
    const auto update = [this] {
        const tiers::PartnerFacts* partner = current();
        m_assign->setEnabled(partner != nullptr && !m_workspace.store().isReadOnly());
        m_letter->setEnabled(partner != nullptr && !partner->tier.isEmpty());
    };
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, update);
    connect(m_model, &QAbstractItemModel::modelReset, this, update);
    update();
}

void StandingPart::show(std::shared_ptr<const TierReading> reading) {
    m_reading = std::move(reading);
    list();
}

void StandingPart::setFilter(const QString& filter) {
    m_filter = filter.trimmed();
    if (m_reading) list();
}

void StandingPart::list() {
    const tiers::PartnerFacts* before = current();
    const RecordId kept = before == nullptr ? 0 : before->id;
    m_rows.clear();
    int at = 0;
    for (std::size_t i = 0; i < m_reading->shown.size(); ++i) {
        const tiers::PartnerFacts& partner = m_reading->facts->partners()[m_reading->shown[i]];
        if (!m_filter.isEmpty() && !partner.name.contains(m_filter, Qt::CaseInsensitive) && !partner.tier.contains(m_filter, Qt::CaseInsensitive) && !partner.type.contains(m_filter, Qt::CaseInsensitive)) continue;
        if (partner.id == kept) at = static_cast<int>(m_rows.size());
        m_rows.push_back(i);
    }
    m_model->setContent({tr("Partner"), tr("Type"), tr("Tier"), tr("Earns"), tr("Bound until"), tr("Where it stands")}, static_cast<int>(m_rows.size()), [this](int row, int column) { return cell(row, column); },
                        [this](int row, int column) { return ink(row, column); });
    const std::array widths{Size::tile * 2, Size::tile, Size::tile - Space::l, Size::tile - Space::l, Size::tile};
    for (std::size_t i = 0; i < widths.size(); ++i) m_table->setColumnWidth(static_cast<int>(i), widths[i]);
    if (!m_rows.empty()) m_table->selectRow(at);
    Q_EMIT listed();
}

const tiers::PartnerFacts& StandingPart::partnerAt(int row) const {
    return m_reading->facts->partners()[m_reading->shown[m_rows[static_cast<std::size_t>(row)]]];
}

const tiers::Definition& StandingPart::programOf(const tiers::PartnerFacts& partner) const {
    return tiers::programFor(m_reading->published, partner.type)->definition;
}

QString StandingPart::earned(int row) const {
    const int rank = m_reading->earned[m_rows[static_cast<std::size_t>(row)]];
    return rank < 0 ? QString() : programOf(partnerAt(row)).tiers[static_cast<std::size_t>(rank)].name;
}

QString StandingPart::cell(int row, int column) const {
    const tiers::PartnerFacts& partner = partnerAt(row);
    switch (column) {
    case Name:
        return partner.name;
    case Type:
        return partner.type;
    case Tier:
        return partner.tier.isEmpty() ? tr("none", "tier") : partner.tier;
    case Earns:
        return earned(row).isEmpty() ? tr("none", "tier") : earned(row);
    case Until: {
        if (partner.last.tier != partner.tier) return {};
        const QDate today = m_reading->facts->today();
        const QDate until = partner.last.kind == u"grace" ? partner.last.graceUntil : partner.last.kind == u"manual" && partner.last.holdUntil >= today ? partner.last.holdUntil : QDate();
        return until.isValid() ? QLocale().toString(until, QLocale::ShortFormat) : QString();
    }
    case Stands:
        return tiers::standingWords(programOf(partner), *m_reading->facts, partner);
    default:
        return {};
    }
}

Tint StandingPart::ink(int row, int column) const {
    if (column != Earns) return Tint::Neutral;
    const tiers::PartnerFacts& partner = partnerAt(row);
    const int now = programOf(partner).rankOf(partner.tier);
    const int rank = m_reading->earned[m_rows[static_cast<std::size_t>(row)]];
    return rank > now ? Tint::Ok : rank < now ? Tint::Warning : Tint::Neutral;
}

const tiers::PartnerFacts* StandingPart::current() const {
    const int row = m_table->currentIndex().row();
    return !m_reading || row < 0 || row >= static_cast<int>(m_rows.size()) ? nullptr : &partnerAt(row);
}

void StandingPart::open() {
    if (const tiers::PartnerFacts* partner = current()) m_workspace.openRecord(u"partner"_s, partner->id);
}

void StandingPart::assign() {
    if (const tiers::PartnerFacts* partner = current()) AssignDialog(m_workspace, *partner, programOf(*partner), this).exec();
}

void StandingPart::writeLetter() {
    const tiers::PartnerFacts* partner = current();
    if (partner == nullptr) return;
    const QDate today = m_workspace.clock().today();
    const auto letter = m_workspace.store().read([&](store::Connection& connection) { return tiers::letterTo(connection, metrics::Numbers(connection, today), partner->id); });
    if (!letter) return m_workspace.fail(letter.error());
    if (!*letter) return m_workspace.fail(letter->error());
    saveDocument(m_workspace, {tr("Save the letter"), tr("%1, tier %2", "file name").arg(partner->name, partner->tier), (*letter)->markdown, (*letter)->html});
}

} // namespace channelbook
