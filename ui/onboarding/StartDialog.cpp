#include "ui/onboarding/StartDialog.h"

#include "core/playbooks/Runs.h"
#include "ui/onboarding/Owners.h"
#include "ui/onboarding/PartnerPicker.h"
#include "ui/widgets/Labels.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QVBoxLayout>

#include <map>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int planMs = 60;
constexpr std::size_t longWork = 300;
constexpr int listHeight = 320;

/// Who was left out, in words; empty if nobody was.
QString leftOutText(const playbooks::Started& started) {
    QStringList words;
    if (started.running > 0)
        words << StartDialog::tr("%n left out: it is running with them already", nullptr,
                                 static_cast<int>(started.running));
    if (started.unfit > 0)
        words << StartDialog::tr("%n left out: no template is meant for them", nullptr,
                                 static_cast<int>(started.unfit));
    return words.join(u" · "_s);
}

} // namespace

StartDialog::StartDialog(Workspace& workspace, const StartChoice& choice, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_picker(new PartnerPicker(workspace))
    , m_kind(new QComboBox)
    , m_playbook(new QComboBox)
    , m_owner(new QComboBox)
    , m_start(new QDateEdit(workspace.clock().today()))
    , m_plan(makeLabel(workspace.theme(), TextRole::Body, TextWeight::Regular, true)) {
    setWindowTitle(tr("Start a playbook"));
    m_templates = workspace.store()
                      .read([](store::Connection& connection) { return playbooks::storedTemplates(connection); })
                      .value_or(std::vector<playbooks::StoredTemplate>());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::xl, Space::l, Space::xl, Space::l);
    column->setSpacing(Space::m);
    m_picker->setMinimumHeight(listHeight);
    column->addWidget(m_picker, 1);
    auto* form = new QFormLayout;
    form->setSpacing(Space::s);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto row = [&](const QString& label, QWidget* input) {
        input->setAccessibleName(label);
        form->addRow(label, input);
    };
    row(tr("Kind"), m_kind);
    row(tr("Playbook"), m_playbook);
    row(tr("Owner"), m_owner);
    row(tr("First day"), m_start);
    column->addLayout(form);
    m_plan->setWordWrap(true);
    m_plan->setAccessibleName(tr("What will be started"));
    column->addWidget(m_plan);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("Start"), QDialogButtonBox::AcceptRole);
    makePrimary(*m_accept);
    m_accept->setDefault(true);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &StartDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &StartDialog::reject);

    for (const QString& kind : playbooks::templateKinds()) {
        const bool any =
            std::any_of(m_templates.begin(), m_templates.end(),
                        [&](const playbooks::StoredTemplate& stored) { return stored.playbook.kind == kind; });
        if (any) m_kind->addItem(playbooks::kindLabel(kind), kind);
    }
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(choice.kind)));
    m_start->setCalendarPopup(true);
    fillOwners();
    fillTemplates(choice.templateKey);
    m_picker->setChosen(choice.partners);
    m_planLater.setSingleShot(true);
    m_planLater.setInterval(planMs);
    connect(&m_planLater, &QTimer::timeout, this, &StartDialog::showPlan);
    connect(m_picker, &PartnerPicker::chosenChanged, this, [this] { m_planLater.start(); });
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        fillTemplates({});
        showPlan();
    });
    connect(m_playbook, &QComboBox::currentIndexChanged, this, &StartDialog::showPlan);
    showPlan();
    m_picker->focusFilter();
    resize(Size::palette + Size::navigation, Size::palette);
}

void StartDialog::fillTemplates(const QString& chosen) {
    const QSignalBlocker blocker(m_playbook);
    m_playbook->clear();
    m_playbook->addItem(tr("Each partner's own, by type, tier and region"), QString());
    for (const playbooks::StoredTemplate& stored : m_templates)
        if (stored.playbook.kind == m_kind->currentData().toString())
            m_playbook->addItem(stored.playbook.name, stored.playbook.key);
    m_playbook->setCurrentIndex(std::max(0, m_playbook->findData(chosen)));
}

void StartDialog::fillOwners() {
    m_owner->addItem(tr("Each partner's manager"), 0);
    for (const OwnerName& owner : ownersOf(m_workspace)) m_owner->addItem(owner.name, owner.id);
}

QString StartDialog::planText(const std::vector<RecordId>& partners) const {
    const QString chosen = m_playbook->currentData().toString();
    if (partners.empty()) return tr("Tick the partners to start with.");
    if (!chosen.isEmpty())
        return tr("“%1” starts with %n partners.", nullptr, static_cast<int>(partners.size()))
            .arg(m_playbook->currentText());
    const records::EntityDef& partner = *m_workspace.catalogue().find(u"partner");
    const auto rows = m_workspace.store().read([&](store::Connection& connection) {
        return records::readRows(connection, partner, partners,
                                 {partner.field(u"type"), partner.field(u"tier"), partner.field(u"region")});
    });
    if (!rows) return {};
    std::map<QString, int> counts;
    int unfit = 0;
    for (const records::RecordRow& row : *rows) {
        const playbooks::PartnerTraits traits{toText(row.values[0]), toText(row.values[1]), toText(row.values[2])};
        const playbooks::StoredTemplate* found =
            playbooks::templateFor(m_templates, m_kind->currentData().toString(), traits);
        if (found == nullptr)
            ++unfit;
        else
            ++counts[found->playbook.name];
    }
    QStringList words;
    for (const auto& [name, count] : counts)
        words << tr("“%1” with %n", "a playbook, number of partners", count).arg(name);
    if (unfit > 0) words << tr("%n fit no template and are left out", nullptr, unfit);
    return words.join(u" · "_s);
}

void StartDialog::showPlan() {
    m_planLater.stop();
    const auto partners = m_picker->chosen();
    m_plan->setText(planText(partners));
    m_accept->setText(partners.size() <= 1 ? tr("Start")
                                           : tr("Start with %n partners", nullptr, static_cast<int>(partners.size())));
    m_accept->setEnabled(!partners.empty() && m_kind->currentIndex() >= 0);
}

void StartDialog::accept() {
    showPlan();
    if (!m_accept->isEnabled()) return;
    const auto started = std::make_shared<playbooks::Started>();
    playbooks::StartRuns command;
    command.partners = m_picker->chosen();
    command.playbook = m_playbook->currentData().toString();
    command.templateKind = m_kind->currentData().toString();
    command.owner = m_owner->currentData().toLongLong();
    command.on = m_start->date();
    command.started = started.get();
    const auto say = [&workspace = m_workspace, started] {
        const QString leftOut = leftOutText(*started);
        if (!leftOut.isEmpty()) workspace.say({leftOut, {}, {}, Tint::Warning});
    };
    if (command.partners.size() >= longWork) {
        const QString title = tr("Starting with %n partners", nullptr, static_cast<int>(command.partners.size()));
        m_workspace.performLong(title, std::move(command), say);
    } else {
        if (!m_workspace.perform(command)) return;
        say();
    }
    QDialog::accept();
}

void startPlaybook(Workspace& workspace, const StartChoice& choice, QWidget* parent) {
    StartDialog(workspace, choice, parent).exec();
}

} // namespace channelbook
