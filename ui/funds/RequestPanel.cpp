#include "ui/funds/RequestPanel.h"

#include "core/base/Money.h"
#include "ui/funds/ClaimDialog.h"
#include "ui/funds/FundMeter.h"
#include "ui/funds/InboxModel.h"
#include "ui/funds/PanelParts.h"
#include "ui/funds/ProofViewer.h"
#include "ui/records/RecordsDialog.h"
#include "ui/funds/RequestDecisions.h"
#include "ui/funds/RequestDialog.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/RelativeTime.h"
#include "ui/widgets/StatTile.h"

#include <QScrollArea>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;
using funds::RequestAct;
using funds::Verdict;

namespace {

std::optional<RequestAct> actBehind(RequestKey key) {
    switch (key) {
    case RequestKey::Approve:
    case RequestKey::Less:
    case RequestKey::Conditions:
        return RequestAct::Approve;
    case RequestKey::Return:
        return RequestAct::Return;
    case RequestKey::Reject:
        return RequestAct::Reject;
    case RequestKey::Review:
        return RequestAct::Review;
    case RequestKey::Submit:
        return RequestAct::Submit;
    case RequestKey::Start:
        return RequestAct::Start;
    case RequestKey::Complete:
        return RequestAct::Complete;
    case RequestKey::Release:
        return RequestAct::Release;
    case RequestKey::Extend:
        return RequestAct::Extend;
    case RequestKey::Cancel:
        return RequestAct::Cancel;
    case RequestKey::Edit:
    case RequestKey::Claim:
        break;
    }
    return std::nullopt;
}

} // namespace

RequestPanel::RequestPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_scroll(new QScrollArea)
    , m_title(makeLabel(workspace.theme(), TextRole::Heading, TextWeight::Strong))
    , m_facts(makeLabel(workspace.theme(), TextRole::Body, TextWeight::Regular, true))
    , m_notice(makeLabel(workspace.theme(), TextRole::Body, TextWeight::Medium))
    , m_asked(new StatTile(workspace.theme(), tr("Requested")))
    , m_share(new StatTile(workspace.theme(), tr("Our share")))
    , m_leads(new StatTile(workspace.theme(), tr("Expected leads")))
    , m_return(new StatTile(workspace.theme(), tr("Past ROI")))
    , m_checks(new CheckRows(workspace.theme()))
    , m_meter(new FundMeter(workspace.theme()))
    , m_costs(makeFigures(tr("Cost lines"), {tr("Cost line"), tr("Total"), tr("Our share")}))
    , m_words(makeLabel(workspace.theme(), TextRole::Body, TextWeight::Regular, true))
    , m_files(makeFigures(tr("Files of the request"), {tr("File"), tr("Size")}))
    , m_earlierTitle(makeLabel(workspace.theme(), TextRole::Body, TextWeight::Strong))
    , m_earlier(makeFigures(tr("Earlier activities of the partner"), {{}, {}, {}, {}}))
    , m_claimsTitle(makeLabel(workspace.theme(), TextRole::Body, TextWeight::Strong))
    , m_claims(makeFigures(tr("Claims of this request"), {{}, {}, {}}))
    , m_acts(new ActBar(workspace.theme())) {
    setAccessibleName(tr("The request"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("What the request says"));
    auto* content = new QWidget;
    auto* body = new QVBoxLayout(content);
    body->setContentsMargins(Space::l, Space::s, Space::l, Space::l);
    body->setSpacing(Space::m);
    for (QLabel* label : {m_title, m_facts, m_notice, m_words}) label->setWordWrap(true);
    auto* head = new QVBoxLayout;
    head->setSpacing(Space::xs);
    head->addWidget(m_title);
    head->addWidget(m_facts);
    body->addLayout(head);
    body->addWidget(m_notice);
    auto* tiles = new QHBoxLayout;
    tiles->setSpacing(Space::s);
    for (StatTile* tile : {m_asked, m_share, m_leads, m_return}) {
        tile->setFramed(true);
        tiles->addWidget(tile, 1);
    }
    connect(m_asked, &QAbstractButton::clicked, this,
            [this] { m_workspace.openRecord(u"mdf-request"_s, m_request.facts.id); });
    connect(m_leads, &QAbstractButton::clicked, this,
            [this] { m_workspace.openRecord(u"partner"_s, m_request.facts.partner); });
    connect(m_share, &QAbstractButton::clicked, this, [this] { m_costs->setFocus(); });
    connect(m_return, &QAbstractButton::clicked, this, &RequestPanel::openDeals);
    body->addLayout(tiles);
    m_checks->setAccessibleName(tr("Checks and approvals"));
    auto* checks = new Card(workspace.theme());
    checks->body()->addWidget(m_checks);
    body->addWidget(checks);
    body->addWidget(m_meter);
    body->addWidget(m_costs);
    body->addWidget(m_words);
    m_files->setToolTip(tr("Enter saves a copy"));
    body->addWidget(m_files);
    m_claimsTitle->setText(tr("Claims"));
    body->addWidget(m_claimsTitle);
    body->addWidget(m_claims);
    m_earlierTitle->setText(tr("Before"));
    body->addWidget(m_earlierTitle);
    body->addWidget(m_earlier);
    body->addStretch(1);
    m_scroll->setWidget(content);
    column->addWidget(m_scroll, 1);
    buildActs();
    column->addWidget(m_acts);
    connect(m_files, &QTreeWidget::itemActivated, this,
            [this](QTreeWidgetItem* item) { saveFile(m_files->indexOfTopLevelItem(item)); });
    connect(m_earlier, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) {
        m_workspace.openRecord(u"mdf-request"_s, item->data(0, Qt::UserRole).toLongLong());
    });
    connect(m_claims, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) {
        m_workspace.openRecord(u"mdf-claim"_s, item->data(0, Qt::UserRole).toLongLong());
    });
}

void RequestPanel::buildActs() {
    const auto add = [&](RequestKey key, int letter, const QString& text, bool primary = false) {
        m_acts->add(static_cast<int>(key), letter, text, primary);
    };
    add(RequestKey::Approve, Qt::Key_A, tr("Approve"), true);
    add(RequestKey::Less, Qt::Key_E, tr("Approve less…"));
    add(RequestKey::Conditions, Qt::Key_C, tr("With conditions…"));
    add(RequestKey::Return, Qt::Key_T, tr("Return…"));
    add(RequestKey::Reject, Qt::Key_R, tr("Reject…"));
    add(RequestKey::Review, Qt::Key_V, tr("Take into review"));
    add(RequestKey::Submit, Qt::Key_S, tr("Submit"), true);
    add(RequestKey::Edit, Qt::Key_E, tr("Edit…"));
    add(RequestKey::Start, Qt::Key_S, tr("It has begun"), true);
    add(RequestKey::Complete, Qt::Key_D, tr("It took place"), true);
    add(RequestKey::Claim, Qt::Key_N, tr("New claim…"));
    add(RequestKey::Release, Qt::Key_L, tr("Release the rest"));
    add(RequestKey::Extend, Qt::Key_X, tr("Extend…"));
    add(RequestKey::Cancel, Qt::Key_K, tr("Cancel request…"));
    connect(m_acts, &ActBar::chosen, this, [this](int act) { Q_EMIT chosen(static_cast<RequestKey>(act)); });
}

void RequestPanel::setPlace(const QString& place) {
    m_acts->setPlace(place);
}

void RequestPanel::showRequest(const RequestReading& request) {
    const bool another = request.facts.id != m_request.facts.id;
    m_request = request;
    const funds::RequestFacts& facts = m_request.facts;
    m_title->setText(tr("%1 — %2", "partner, its activity").arg(facts.partnerName, facts.name));
    const QDateTime now = m_workspace.clock().now();
    const QDateTime asked = QDateTime::fromString(facts.submittedAt, Qt::ISODate);
    const QString when =
        facts.start == facts.end
            ? m_format.date(facts.start)
            : tr("%1 to %2", "first and last day").arg(m_format.date(facts.start), m_format.date(facts.end));
    m_facts->setText(joined({facts.tier, facts.partnerType, facts.region, facts.activityName,
                             asked.isValid() ? tr("requested by %1 %2", "a person, a time such as 4 days ago")
                                                   .arg(facts.requestedBy, relativeTime(asked, now))
                                             : tr("by %1").arg(facts.requestedBy),
                             when, facts.country}));
    m_facts->setToolTip(asked.isValid() ? exactInstant(asked) : QString());
    showNotice();
    showTiles();
    showChecks();
    showMeter();
    showCosts();
    showHistory();
    showActs();
    if (another) m_scroll->ensureVisible(0, 0);
}

void RequestPanel::showNotice() {
    const funds::RequestFacts& facts = m_request.facts;
    QStringList texts;
    if (!funds::isWaiting(facts.state)) {
        QString state = funds::stateLabel(facts.state);
        if (facts.approved > 0 && facts.approved < facts.requested)
            state = tr("%1: %2 of %3", "state, amount approved, amount asked for")
                        .arg(state, m_format.money(facts.approved, facts.currency),
                             m_format.money(facts.requested, facts.currency));
        if (!m_request.decidedBy.isEmpty())
            state = tr("%1 · decided by %2 on %3")
                        .arg(state, m_request.decidedBy, m_format.date(m_request.decidedAt.left(10)));
        texts << state;
        if (funds::isClaimable(facts.state)) texts << tr("To be claimed by %1.").arg(m_format.date(facts.claimBy));
    }
    if (m_request.own && funds::isWaiting(facts.state))
        texts << tr("You asked for this yourself: somebody else decides on it.");
    else if (const QString obstacle = m_request.obstacle(RequestAct::Approve); !obstacle.isEmpty())
        texts << tr("Not yours to approve: %1").arg(obstacle);
    if (!m_request.conditions.isEmpty()) texts << tr("Conditions: %1").arg(m_request.conditions);
    if (!m_request.reason.isEmpty()) texts << tr("Reason: %1").arg(m_request.reason);
    m_notice->setText(texts.join(u'\n'));
    m_notice->setVisible(!texts.isEmpty());
}

void RequestPanel::showTiles() {
    const funds::RequestFacts& facts = m_request.facts;
    m_asked->setValue(m_format.money(facts.requested, facts.currency));
    m_asked->setFormula(
        tr("Our share of its costs of %1; opens the request.").arg(m_format.money(facts.total, facts.currency)));
    const qint64 parts = facts.shares.ours + facts.shares.partner + facts.shares.other;
    m_share->setValue(tr("%1 %", "percent").arg(m_format.count(scaled(facts.shares.ours, 100, parts))));
    m_share->setFormula(tr("Ours, the partner's and others': %1. What cannot be divided goes to the largest remainder.")
                            .arg(funds::sharesText(facts.shares)));
    m_leads->setValue(m_request.form.expectedLeads > 0 ? m_format.count(m_request.form.expectedLeads) : u"–"_s);
    m_leads->setFormula(m_request.form.expectedPipeline > 0
                            ? tr("As the partner says; with a pipeline of %1.")
                                  .arg(m_format.money(m_request.form.expectedPipeline, facts.currency))
                            : tr("As the partner says."));
    const QString past = funds::returnText(m_request.past);
    m_return->setLabel(m_request.past.activities == 0
                           ? tr("Past ROI")
                           : tr("Past ROI, %n activities", nullptr, static_cast<int>(m_request.past.activities)));
    m_return->setValue(past.isEmpty() ? u"–"_s : past);
    const QString currency = m_workspace.currency();
    m_return->setFormula(
        tr("(Won − paid) ÷ paid over the partner's activities: %1 won, %2 open, %3 paid. Opens the deals behind it.")
            .arg(m_format.money(m_request.past.won, currency), m_format.money(m_request.past.pipeline, currency),
                 m_format.money(m_request.past.paid, currency)) +
        (m_request.past.complete ? QString() : u' ' + tr("Amounts without a rate are left out.")));
}

void RequestPanel::showChecks() {
    m_checks->clear();
    QStringList fine;
    for (const Verdict verdict : {Verdict::Refuses, Verdict::Against, Verdict::Note})
        for (const funds::PolicyFinding& finding : m_request.findings) {
            if (finding.verdict != verdict) continue;
            const bool engagement = finding.check == funds::PolicyCheck::Engagement;
            const QString remark = engagement ? tr("Rule of engagement") : QString();
            if (verdict == Verdict::Refuses)
                m_checks->add(u"ban"_s, Tint::Bad, tr("Refuses"), finding.text, remark);
            else if (verdict == Verdict::Against)
                m_checks->add(u"triangle-alert"_s, Tint::Warning, tr("Speaks against it"), finding.text, remark);
            else
                m_checks->add(u"info"_s, Tint::Neutral, tr("Worth knowing"), finding.text);
        }
    for (const funds::PolicyFinding& finding : m_request.findings)
        if (finding.verdict == Verdict::Fine) fine << finding.text;
    if (!fine.isEmpty()) m_checks->add(u"check"_s, Tint::Ok, tr("Fine"), fine.join(u" · "_s));
    for (const ShownLevel& level : m_request.levels) {
        const QString name = level.rule.isEmpty() ? tr("Approval") : level.rule;
        if (level.at.isEmpty())
            m_checks->add(u"hourglass"_s, Tint::Neutral, tr("Awaited"),
                          tr("%1: to be given by %2").arg(name, level.who));
        else
            m_checks->add(u"user-check"_s, Tint::Ok, tr("Given"),
                          joined({tr("%1: given by %2, %3", "level, person, amount")
                                      .arg(name, level.who, m_format.money(level.amount, m_request.facts.currency)),
                                  level.reason}),
                          m_format.date(level.at.left(10)));
    }
    if (m_request.levels.empty() && funds::isWaiting(m_request.facts.state))
        m_checks->add(u"users"_s, Tint::Neutral, tr("Awaited"),
                      tr("No level is asked for: anybody who did not ask for it may approve it"));
}

void RequestPanel::showMeter() {
    const funds::RequestFacts& facts = m_request.facts;
    const funds::Balance& pot = m_request.pot;
    const auto money = [&](qint64 minor) { return m_format.money(minor, facts.currency); };
    const qint64 whole = pot.whole();
    const bool waits = funds::isWaiting(facts.state) || facts.state == funds::RequestState::Draft ||
                       facts.state == funds::RequestState::Returned;
    QList<MeterPart> parts{
        {tr("paid"), money(pot.paid), pot.paid, MeterPart::Shade::Strong},
        {tr("committed"), money(pot.committed + pot.claimed), pot.committed + pot.claimed, MeterPart::Shade::Soft}};
    // Before the others: where they ask for more than there is, the bar still shows what this one takes.
    if (waits) parts << MeterPart{tr("this one"), money(facts.requested), facts.requested, MeterPart::Shade::Warning};
    const qint64 others = pot.reserved - facts.reserved;
    if (others + m_request.waiting > 0)
        parts << MeterPart{tr("other requests"), money(others + m_request.waiting), others + m_request.waiting,
                           MeterPart::Shade::Soft};
    const qint64 after = waits ? facts.availableAfter(facts.requested) : facts.available;
    m_meter->setContent(m_request.potName(),
                        waits ? tr("%1 left, %2 of %3 after this")
                                    .arg(money(facts.available + facts.reserved), money(after), money(whole))
                              : tr("%1 of %2 left").arg(money(after), money(whole)),
                        whole, parts);
}

void RequestPanel::showCosts() {
    m_costs->clear();
    for (std::size_t i = 0; i < m_request.form.costs.size(); ++i)
        addFigures(*m_costs, {m_request.form.costs[i].name,
                              m_format.money(m_request.form.costs[i].amount, m_request.facts.currency),
                              m_format.money(m_request.ourShares[i], m_request.facts.currency)});
    addFigures(*m_costs, {tr("Total"), m_format.money(m_request.facts.total, m_request.facts.currency),
                          m_format.money(m_request.facts.requested, m_request.facts.currency)});
    fitFigures(*m_costs);
    const QString words =
        joined({m_request.form.audience.isEmpty() ? QString() : tr("For: %1").arg(m_request.form.audience),
                m_request.form.notes});
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    m_files->clear();
    for (const store::Attachment& file : m_request.files)
        addFigures(*m_files, {file.name, locale().formattedDataSize(file.size)});
    fitFigures(*m_files);
}

void RequestPanel::showHistory() {
    m_claims->clear();
    for (const MadeClaim& claim : m_request.claims)
        addFigures(*m_claims, {claim.name, funds::stateLabel(claim.state),
                               m_format.money(claim.claimed, m_request.facts.currency)})
            ->setData(0, Qt::UserRole, QVariant::fromValue(claim.id));
    fitFigures(*m_claims);
    m_claimsTitle->setVisible(!m_request.claims.empty());
    m_earlier->clear();
    for (const EarlierActivity& one : m_request.earlier)
        addFigures(*m_earlier, {one.name, monthText(one.end, m_format.locale()),
                                tr("%1 paid").arg(m_format.money(one.paid, one.currency)),
                                one.deals == 0 ? tr("no deals")
                                               : tr("%n deal(s), %1 won", nullptr, static_cast<int>(one.deals))
                                                     .arg(m_format.wholeMoney(one.won, m_workspace.currency()))})
            ->setData(0, Qt::UserRole, QVariant::fromValue(one.request));
    fitFigures(*m_earlier);
    m_earlierTitle->setVisible(!m_request.earlier.empty());
}

bool RequestPanel::offers(RequestKey key, QString* obstacle) const {
    const auto act = actBehind(key);
    if (act && obstacle != nullptr) *obstacle = m_request.obstacle(*act);
    switch (key) {
    case RequestKey::Edit:
        return m_request.offers(RequestAct::Submit);
    case RequestKey::Claim:
        return funds::isClaimable(m_request.facts.state);
    default:
        return act && m_request.offers(*act);
    }
}

void RequestPanel::showActs() {
    m_acts->offer([this](int act, QString* obstacle) { return offers(static_cast<RequestKey>(act), obstacle); },
                  !m_workspace.store().isReadOnly());
}

std::optional<RequestKey> RequestPanel::actOf(int key) const {
    if (m_request.facts.id == 0 || m_workspace.store().isReadOnly()) return std::nullopt;
    const auto act = m_acts->actOf(key);
    return act ? std::optional(static_cast<RequestKey>(*act)) : std::nullopt;
}

bool RequestPanel::act(RequestKey key) {
    const QString obstacle = actBehind(key) ? m_request.obstacle(*actBehind(key)) : QString();
    if (!obstacle.isEmpty()) {
        m_workspace.fail({ErrorCode::ActRefused, {m_request.facts.name, funds::actLabel(*actBehind(key)), obstacle}});
        return false;
    }
    switch (key) {
    case RequestKey::Less:
        return ApproveDialog(m_workspace, m_request, ApproveDialog::Begin::Amount, this).exec() == QDialog::Accepted;
    case RequestKey::Conditions:
        return ApproveDialog(m_workspace, m_request, ApproveDialog::Begin::Conditions, this).exec() ==
               QDialog::Accepted;
    case RequestKey::Approve: {
        funds::InboxRow row;
        row.facts = m_request.facts;
        row.findings = m_request.findings;
        return !approveRequests(m_workspace, {&row}, this).empty();
    }
    case RequestKey::Edit:
        return RequestDialog(m_workspace, m_request.facts.id, m_request.facts.partner, this).exec() ==
               QDialog::Accepted;
    case RequestKey::Claim:
        return ClaimDialog(m_workspace, m_request.facts.id, this).exec() == QDialog::Accepted;
    default:
        return actOnRequests(m_workspace, {m_request.facts.id}, *actBehind(key), m_request.facts.name);
    }
}

void RequestPanel::openDeals() {
    const auto deals = m_workspace.store().read(
        [&](store::Connection& connection) { return funds::linkedDeals(connection, m_request.facts.partner); });
    if (!deals) return m_workspace.fail(deals.error());
    std::vector<RecordId> ids;
    for (const funds::LinkedDeal& deal : *deals) ids.push_back(deal.deal);
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    showRecords(m_workspace, u"deal"_s, tr("Deals of %1's activities").arg(m_request.facts.partnerName), std::move(ids),
                this);
}

void RequestPanel::saveFile(int row) {
    if (row < 0 || row >= static_cast<int>(m_request.files.size())) return;
    const store::Attachment file = m_request.files[static_cast<std::size_t>(row)];
    const auto content = m_workspace.store().read(
        [&](store::Connection& connection) { return store::attachmentContent(connection, file.sha256); });
    if (!content || !*content) return m_workspace.fail(content ? content->error() : content.error());
    saveCopy(m_workspace, file.name, **content);
}

QList<ShortcutHint> RequestPanel::shortcuts() {
    return {{u"A"_s, tr("Approve")},
            {u"E"_s, tr("Approve less")},
            {u"C"_s, tr("Approve with conditions")},
            {u"T"_s, tr("Return, with what is missing")},
            {u"R"_s, tr("Reject, with a reason")},
            {u"V"_s, tr("Take into review")},
            {u"K"_s, tr("Cancel the request")},
            {u"Ctrl+Z"_s, tr("Undo")}};
}

} // namespace channelbook
