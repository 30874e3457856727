#include "ui/deals/RegistrationPanel.h"

#include "core/base/ErrorText.h"
#include "ui/deals/EvidenceCard.h"
#include "ui/deals/RegistrationActs.h"
#include "ui/deals/RegistrationWords.h"
#include "ui/records/DetailsCard.h"
#include "ui/records/Documents.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Labels.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;
using registrations::Act;

namespace {

constexpr int settleMs = 30;

} // namespace

RegistrationPanel::RegistrationPanel(Workspace& workspace, bool titled, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_title(makeLabel(workspace.theme(), TextRole::Heading, TextWeight::Strong))
    , m_state(new BadgeLabel(workspace.theme()))
    , m_clock(new BadgeLabel(workspace.theme()))
    , m_facts(makeLabel(workspace.theme(), TextRole::Body, TextWeight::Regular, true))
    , m_standing(makeLabel(workspace.theme(), TextRole::Body))
    , m_scroll(new QScrollArea)
    , m_objections(new Card(workspace.theme(), tr("What stands against it")))
    , m_objectionText(makeLabel(workspace.theme(), TextRole::Body))
    , m_evidence(new EvidenceCard(workspace))
    , m_details(new DetailsCard(workspace, u"registration"_s, registrationFields()))
    , m_documents(new DocumentsCard(workspace))
    , m_acts(new QWidget)
    , m_buttons(new FlowLayout(Space::s, m_acts))
    , m_obstacle(makeLabel(workspace.theme(), TextRole::Label, TextWeight::Regular, true))
    , m_nothing(makeLabel(workspace.theme(), TextRole::Body, TextWeight::Regular, true))
    , m_reader(new BackgroundReader(workspace.store(), this)) {
    setAccessibleName(tr("The registration"));
    build(titled);
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_settle, &QTimer::timeout, this, &RegistrationPanel::reload);
    connect(&workspace.store().events(), &store::StoreEvents::changed, this, [this] {
        if (m_id != 0) m_settle.start();
    });
    setRegistration(0);
}

RegistrationPanel::~RegistrationPanel() {
    delete m_reader;
}

void RegistrationPanel::build(bool titled) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(titled ? Space::m : 0, titled ? 0 : Space::m, 0, 0);
    column->setSpacing(Space::s);
    m_title->setWordWrap(true);
    m_standing->setWordWrap(true);
    m_standing->setAccessibleName(tr("Where it stands"));
    m_facts->setWordWrap(true);
    auto* badges = new QHBoxLayout;
    badges->setSpacing(Space::s);
    badges->addWidget(m_state);
    badges->addWidget(m_clock);
    badges->addStretch(1);
    m_nothing->setText(tr("Choose a registration."));
    m_nothing->setAlignment(Qt::AlignCenter);
    column->addWidget(m_title);
    m_title->setVisible(titled);
    column->addLayout(badges);
    column->addWidget(m_facts);
    column->addWidget(m_standing);
    column->addWidget(m_nothing, 1);
    auto* room = new QWidget;
    auto* cards = new QVBoxLayout(room);
    cards->setContentsMargins(0, 0, Space::xs, 0);
    cards->setSpacing(Space::m);
    m_objectionText->setWordWrap(true);
    m_objectionText->setTextFormat(Qt::PlainText);
    m_objectionText->setAccessibleName(tr("What stands against it"));
    m_objections->body()->addWidget(m_objectionText);
    m_details->setTitle(tr("What it asks"));
    for (QWidget* card : std::initializer_list<QWidget*>{m_objections, m_evidence, m_details, m_documents})
        cards->addWidget(card);
    cards->addStretch(1);
    m_scroll->setWidget(room);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_scroll, 1);
    m_obstacle->setWordWrap(true);
    m_obstacle->setAccessibleName(tr("What is in the way"));
    column->addWidget(m_obstacle);
    column->addWidget(m_acts);
    takeKeysOf(m_evidence->conflicts());
}

void RegistrationPanel::setRegistration(RecordId registration) {
    if (registration != m_id) {
        m_id = registration;
        m_chosen.clear();
    }
    const bool any = m_id != 0;
    m_nothing->setVisible(!any);
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_state, m_clock, m_facts, m_standing, m_scroll, m_obstacle, m_acts})
        part->setVisible(any);
    if (any) return reload();
    m_settle.stop();
    m_reader->forget();
    m_reading = {};
    m_title->clear();
}

void RegistrationPanel::setChosen(std::vector<RecordId> registrations) {
    m_chosen = std::move(registrations);
    if (m_reading.registration.id != 0) showButtons();
}

std::vector<RecordId> RegistrationPanel::chosen() const {
    return m_chosen.size() > 1 || m_id == 0 ? m_chosen : std::vector{m_id};
}

void RegistrationPanel::reload() {
    m_settle.stop();
    m_reader->ask(
        [this, id = m_id, who = m_workspace.store().who(),
         today = m_workspace.clock().today()](store::Connection& connection) -> BackgroundReader::Deliver {
            auto reading = readForAnswer(connection, *m_workspace.catalogue().find(u"registration"), id, who, today);
            if (!reading) return [this] { Q_EMIT gone(); };
            return [this, reading = std::move(*reading)]() mutable { take(std::move(reading)); };
        },
        [this](const Error& error) { m_standing->setText(errorText(error)); });
}

void RegistrationPanel::take(RegistrationReading reading) {
    m_reading = std::move(reading);
    showStanding();
    showObjections();
    m_evidence->show(m_reading);
    m_details->setRecord(m_reading.row);
    m_documents->setRecord(m_reading.registration.id);
    showButtons();
    Q_EMIT loaded();
}

void RegistrationPanel::showStanding() {
    const registrations::Registration& shown = m_reading.registration;
    const QDateTime now = m_workspace.clock().now();
    const QDate today = m_workspace.clock().today();
    m_title->setText(shown.name);
    m_state->setBadge(stateBadge(shown.state));
    m_clock->setBadge(registrations::isOpen(shown.state)
                          ? answerBadge(QDateTime::fromString(shown.answerDueAt, Qt::ISODate), now)
                      : shown.state == registrations::State::Approved
                          ? protectionBadge(QDate::fromString(shown.protectedUntil, Qt::ISODate), today)
                          : Badge());
    const ValueFormat format;
    QStringList facts{shown.partnerName, shown.customerName(), shown.productName,
                      shown.minor ? format.money(*shown.minor, shown.currency) : QString()};
    facts.removeAll(QString());
    m_facts->setText(facts.join(u" · "_s));
    QString standing = standingText(shown, now, today);
    if (!m_reading.reason.isEmpty()) standing += u' ' + tr("Reason given: “%1”").arg(m_reading.reason);
    m_standing->setText(standing);
}

void RegistrationPanel::showObjections() {
    QStringList lines;
    if (!m_reading.missing.isEmpty()) lines << tr("It does not say: %1.").arg(m_reading.missing.join(u", "_s));
    for (const engagement::Finding& finding : m_reading.findings)
        lines << (finding.effect == engagement::Effect::Refuse
                      ? tr("The rules of engagement refuse it: %1.")
                      : tr("By the rules of engagement it takes a reason: %1."))
                     .arg(finding.words);
    // Where nothing is asked now, what was said when it was answered is what counts.
    if (m_reading.findings.empty())
        for (const QString& cited : m_reading.registration.rules)
            lines << tr("The rules of engagement said: %1.").arg(cited);
    if (registrations::isOpen(m_reading.registration.state) && m_reading.registration.company == 0) {
        QStringList names;
        for (const registrations::CustomerMatch& match : m_reading.customers) names << match.name;
        constexpr qsizetype mostNamed = 3;
        if (registrations::sureCustomer({{}, m_reading.customers}) == nullptr && !names.isEmpty())
            lines << tr("The customer may be %1; approving asks.").arg(names.mid(0, mostNamed).join(tr(" or ")));
    }
    m_objections->setVisible(!lines.isEmpty());
    m_objectionText->setText(lines.join(u'\n'));
}

void RegistrationPanel::showButtons() {
    while (QLayoutItem* item = m_buttons->takeAt(0)) {
        if (QWidget* button = item->widget()) {
            button->hide();
            button->deleteLater();
        }
        delete item;
    }
    const bool writable = !m_workspace.store().isReadOnly();
    const auto undecided = std::count_if(m_reading.conflicts.begin(), m_reading.conflicts.end(),
                                         [](const auto& one) { return one.needsDecision(); });
    QStringList obstacles;
    bool first = true;
    for (const registrations::OfferedAct& offered : m_reading.acts) {
        QString obstacle = offered.obstacle;
        if (obstacle.isEmpty() && offered.act == Act::Approve && undecided > 0)
            obstacle = tr("%n conflict(s) must be decided first.", nullptr, static_cast<int>(undecided));
        auto* button = new KeyButton(m_workspace.theme(), buttonText(offered.act), keyOf(offered.act), first);
        button->setEnabled(writable && (offered.obstacle.isEmpty() || m_chosen.size() > 1));
        button->setToolTip(obstacle);
        // A click leaves the keyboard where it is: buttons come and go with what is shown.
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QPushButton::clicked, this, [this, act = offered.act] { this->act(act); });
        m_buttons->addWidget(button);
        button->show();
        first = false;
        QString what = buttonText(offered.act);
        if (what.endsWith(u'…')) what.chop(1);
        if (const QString line =
                obstacle.isEmpty() ? QString() : tr("%1: %2", "act, what stands against it").arg(what, obstacle);
            !line.isEmpty())
            obstacles << line;
    }
    // The same obstacle is not said of every act.
    QStringList said;
    for (const registrations::OfferedAct& offered : m_reading.acts)
        if (!offered.obstacle.isEmpty() && !said.contains(offered.obstacle)) said << offered.obstacle;
    if (obstacles.size() > 1 && said.size() == 1) obstacles = {said.front().left(1).toUpper() + said.front().mid(1)};
    if (m_chosen.size() > 1)
        obstacles.prepend(tr("%n registrations are selected: what you do is done to all of them, or to none.", nullptr,
                             static_cast<int>(m_chosen.size())));
    m_obstacle->setText(obstacles.join(u'\n'));
    m_obstacle->setVisible(!obstacles.isEmpty());
    m_acts->setVisible(!m_reading.acts.empty());
    m_acts->updateGeometry();
}

void RegistrationPanel::act(Act act) {
    actOnRegistrations(m_workspace, act, chosen());
}

void RegistrationPanel::check() {
    if (m_id != 0 && !m_workspace.store().isReadOnly())
        m_workspace.perform(registrations::CheckRegistration{m_id, nullptr});
}

void RegistrationPanel::edit() {
    m_scroll->ensureWidgetVisible(m_details);
    m_details->edit(u"name"_s);
}

void RegistrationPanel::openPartner() {
    if (m_reading.registration.partner != 0) m_workspace.openRecord(u"partner"_s, m_reading.registration.partner);
}

void RegistrationPanel::openDeal() {
    if (m_reading.registration.deal != 0)
        m_workspace.openRecord(u"deal"_s, m_reading.registration.deal);
    else
        m_workspace.say({tr("It has no deal yet; approving gives it one"), {}, {}});
}

void RegistrationPanel::takeKeysOf(QWidget& widget) {
    widget.installEventFilter(this);
}

bool RegistrationPanel::takeKey(int key) {
    if (m_id == 0 && m_chosen.empty()) return false;
    if (const auto wanted = registrationActOfKey(key)) {
        act(*wanted);
        return true;
    }
    switch (key) {
    case Qt::Key_E:
        edit();
        return true;
    case Qt::Key_F:
        m_documents->add();
        return true;
    case Qt::Key_C:
        check();
        return true;
    case Qt::Key_P:
        openPartner();
        return true;
    case Qt::Key_D:
        openDeal();
        return true;
    default:
        return m_evidence->takeKey(key);
    }
}

bool RegistrationPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool plain = key->modifiers() == Qt::NoModifier || key->modifiers() == Qt::KeypadModifier;
    static const QString letters = u"AVBRSXLMOWECFPDT"_s;
    const bool ours = plain && !m_goPressed &&
                      ((!key->text().isEmpty() && letters.contains(key->text().toUpper())) ||
                       (key->key() >= Qt::Key_0 && key->key() <= Qt::Key_3) || key->key() == Qt::Key_BracketLeft ||
                       key->key() == Qt::Key_BracketRight);
    if (event->type() == QEvent::ShortcutOverride) {
        // The letters are acts here, whatever the window does with them elsewhere.
        m_goPressed = plain && key->key() == Qt::Key_G;
        if (ours) event->accept();
        return ours;
    }
    return ours && takeKey(key->key());
}

QList<ShortcutHint> RegistrationPanel::shortcuts() {
    return {{u"A"_s, tr("Approve")},
            {u"V"_s, tr("Take into review")},
            {u"B  R"_s, tr("Send back, reject: with a reason")},
            {u"S  W  O"_s, tr("Submit, withdraw, take up again")},
            {u"X  L"_s, tr("Extend the protection, or leave its end")},
            {u"M"_s, tr("Ask for more time")},
            {u"[  ]"_s, tr("Go from conflict to conflict")},
            {u"1  2  3"_s, tr("Decide a conflict: not the same, both may stand, this one goes first")},
            {u"0"_s, tr("Take the decision back")},
            {u"T"_s, tr("Open what it is in conflict with")},
            {u"C"_s, tr("Look for conflicts again")},
            {u"E"_s, tr("Edit what it asks")},
            {u"F"_s, tr("Add a document")},
            {u"P  D"_s, tr("Open the partner, the deal")}};
}

} // namespace channelbook
