#include "ui/deals/CreditTab.h"

#include "core/base/ErrorText.h"
#include "ui/deals/CreditWords.h"
#include "ui/records/LinkedTab.h"
#include "ui/records/ValueFormat.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/RowsModel.h"
#include "ui/widgets/RowsTable.h"

#include <QComboBox>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <array>

namespace channelbook {

using namespace Qt::StringLiterals;
using metrics::Model;

namespace {

constexpr int settleMs = 30;
constexpr int fixedColumns = 6;
/// Of date, partner, kind, share, credit and why, which is a sentence.
constexpr std::array<int, fixedColumns> widths{96, 180, 120, 64, 104, 200};

/// What stands beside the model chosen: enough to see whether it matters which.
const std::vector<Model>& besides() {
    static const std::vector<Model> models{Model::First, Model::Last, Model::Linear, Model::TimeDecay};
    return models;
}

records::EntityDef touchpointsOf(const records::Catalogue& catalogue, RecordId deal) {
    records::EntityDef entity = *catalogue.find(u"touchpoint");
    entity.baseFilter = u"t.retired = 0 AND t.deal_id = %1"_s.arg(deal);
    return entity;
}

} // namespace

CreditTab::CreditTab(Workspace& workspace, RecordId deal, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_deal(deal),
      m_touchpoints(new LinkedTab(workspace, touchpointsOf(workspace.catalogue(), deal), {u"date"_s, u"partner"_s, u"kind"_s, u"role"_s, u"who"_s, u"note"_s}, {{u"deal"_s, deal}})),
      m_model(new QComboBox), m_remark(new QLabel), m_rows(new RowsModel(workspace.theme(), this)), m_reader(new BackgroundReader(workspace.store(), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::m);
    m_touchpoints->table().setColumns({u"date"_s, u"partner"_s, u"kind"_s, u"role"_s, u"who"_s, u"note"_s});
    column->addWidget(m_touchpoints, 1);
    auto* card = new Card(workspace.theme(), tr("Credit"));
    auto* row = new QHBoxLayout;
    row->setSpacing(Space::s);
    auto* label = new QLabel(tr("&Model"));
    label->setBuddy(m_model);
    m_model->setAccessibleName(tr("Attribution model"));
    for (const auto& [model, name] : metrics::modelNames())
        if (model != Model::Custom) m_model->addItem(modelTitle(model), static_cast<int>(model));
    m_model->setCurrentIndex(m_model->findData(static_cast<int>(Model::PositionBased)));
    row->addWidget(label);
    row->addWidget(m_model);
    m_remark->setWordWrap(true);
    row->addWidget(m_remark, 1);
    card->body()->addLayout(row);
    m_table = makeRowsTable(workspace.theme(), *m_rows, tr("Credit of each touchpoint"));
    card->body()->addWidget(m_table);
    column->addWidget(card, 1);
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_settle, &QTimer::timeout, this, &CreditTab::reload);
    connect(&workspace.store().events(), &store::StoreEvents::changed, this, [this](const store::Changes& changes) {
        if (changes.touches(u"touchpoint") || changes.touches(u"deal") || changes.touches(u"deal_partner")) m_settle.start();
    });
    connect(m_model, &QComboBox::currentIndexChanged, this, &CreditTab::reload);
    connect(&m_touchpoints->table().records(), &RecordTableModel::listed, this, [this] { Q_EMIT counted(m_touchpoints->table().records().unfiltered()); });
    reload();
}

CreditTab::~CreditTab() { delete m_reader; }

Model CreditTab::model() const { return static_cast<Model>(m_model->currentData().toInt()); }

void CreditTab::reload() {
    m_settle.stop();
    std::vector<Model> models{model()};
    for (const Model one : besides())
        if (one != models.front()) models.push_back(one);
    m_reader->ask(
        [this, models](store::Connection& connection) -> BackgroundReader::Deliver {
            Credits credits;
            QString problem;
            for (const Model one : models) {
                auto credit = metrics::creditOfDeal(connection, m_deal, one);
                if (!credit) {
                    problem = errorText(credit.error());
                    break;
                }
                credits.push_back(std::move(*credit));
            }
            return [this, credits = std::move(credits), problem] { take(credits, problem); };
        },
        [this](const Error& error) { take({}, errorText(error)); });
}

void CreditTab::take(Credits credits, const QString& problem) {
    m_credits = std::move(credits);
    QStringList told;
    if (!problem.isEmpty()) told << problem;
    if (!m_credits.empty()) {
        const metrics::DealCredit& credit = m_credits.front();
        if (credit.touches.empty()) told << tr("Nobody has touched this deal so far: add a touchpoint above.");
        if (credit.implied && !credit.touches.empty()) told << tr("No touchpoint is recorded: the partners named on the deal stand for them.");
        if (!credit.counted) told << tr("The deal has no amount, or its currency no rate.");
        if (credit.outcome != 'w' && !credit.touches.empty()) told << tr("The deal is not won: this is what credit would be.");
        told << credit.caveats;
    }
    m_remark->setText(told.join(u' '));
    show();
}

void CreditTab::show() {
    if (m_credits.empty()) return m_rows->setContent({}, 0, [](int, int) { return QString(); });
    QStringList headers{tr("Date"), tr("Partner"), tr("Kind"), tr("Share"), tr("Credit"), tr("Why")};
    for (std::size_t i = 1; i < m_credits.size(); ++i) headers << modelTitle(m_credits[i].model);
    m_rows->setContent(headers, static_cast<int>(m_credits.front().touches.size()), [this](int row, int column) { return cell(row, column); });
    for (int column = 0; column < fixedColumns; ++column) m_table->setColumnWidth(column, widths[static_cast<std::size_t>(column)]);
}

QString CreditTab::cell(int row, int column) const {
    const metrics::DealCredit& credit = m_credits.front();
    const metrics::TouchCredit& touch = credit.touches[static_cast<std::size_t>(row)];
    const QLocale locale;
    const auto amount = [&](qint64 minor) { return m_format.money(minor, credit.currency); };
    switch (column) {
    case 0:
        return touch.date.isValid() ? locale.toString(touch.date, QLocale::ShortFormat) : QString();
    case 1:
        return touch.partnerName.isEmpty() ? tr("no partner") : touch.partnerName;
    case 2:
        return touch.kind;
    case 3:
        return locale.toString(touch.share * 100, 'f', 1) + u" %"_s;
    case 4:
        return amount(touch.amount);
    case 5:
        return touch.why;
    default:
        return amount(m_credits[static_cast<std::size_t>(column - fixedColumns + 1)].touches[static_cast<std::size_t>(row)].amount);
    }
}

} // namespace channelbook
