#include "ui/enablement/UnmatchedPanel.h"

#include "core/enablement/Completions.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/RowsTable.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace channelbook {

using namespace Qt::StringLiterals;

UnmatchedPanel::UnmatchedPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_peopleModel(new RowsModel(workspace.theme(), this)), m_proposalModel(new RowsModel(workspace.theme(), this)),
      m_people(makeRowsTable(workspace.theme(), *m_peopleModel, tr("People to be matched"))), m_proposals(makeRowsTable(workspace.theme(), *m_proposalModel, tr("Who it may be"))),
      m_title(makeLabel(workspace.theme(), TextRole::Heading, TextWeight::Strong)), m_hint(makeLabel(workspace.theme(), TextRole::Body, TextWeight::Regular, true)),
      m_match(new KeyButton(workspace.theme(), tr("It is this contact"), u"M"_s, true)), m_other(new KeyButton(workspace.theme(), tr("Another contact…"), u"O"_s)),
      m_add(new KeyButton(workspace.theme(), tr("Add as contact"), u"A"_s)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    auto* split = new QSplitter(Qt::Horizontal);
    split->setChildrenCollapsible(false);
    split->addWidget(m_people);
    auto* side = new QWidget;
    auto* pane = new QVBoxLayout(side);
    pane->setContentsMargins(Space::m, 0, 0, 0);
    pane->setSpacing(Space::s);
    m_title->setWordWrap(true);
    m_hint->setWordWrap(true);
    m_hint->setAccessibleName(tr("What came with the person"));
    pane->addWidget(m_title);
    pane->addWidget(m_hint);
    pane->addWidget(m_proposals, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Space::s);
    for (QPushButton* button : {m_match, m_other, m_add}) buttons->addWidget(button);
    buttons->addStretch(1);
    pane->addLayout(buttons);
    split->addWidget(side);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({Size::emptyText * 2, Size::emptyText + Size::tile});
    row->addWidget(split);
    for (QTableView* table : {m_people, m_proposals}) table->installEventFilter(this);
    connect(m_people->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &UnmatchedPanel::showPerson);
    connect(m_match, &QPushButton::clicked, this, &UnmatchedPanel::matchProposal);
    connect(m_other, &QPushButton::clicked, this, &UnmatchedPanel::matchOther);
    connect(m_add, &QPushButton::clicked, this, &UnmatchedPanel::addContact);
    show({});
}

void UnmatchedPanel::show(std::vector<enablement::UnmatchedLearner> learners) {
    const int row = m_people->currentIndex().row();
    m_learners = std::move(learners);
    m_peopleModel->setContent({tr("Learner"), tr("E-mail"), tr("Company"), tr("Completions"), tr("Latest")}, static_cast<int>(m_learners.size()), [this](int at, int column) {
        const enablement::UnmatchedLearner& learner = m_learners[static_cast<std::size_t>(at)];
        switch (column) {
        case 0: return learner.learner;
        case 1: return learner.email;
        case 2: return learner.company;
        case 3: return m_format.count(learner.completions);
        default: return m_format.date(learner.latest);
        }
    });
    const std::array widths{Size::tile * 2, Size::tile * 2 + Space::xl * 2, Size::tile + Space::xl * 2, Size::tile};
    for (std::size_t i = 0; i < widths.size(); ++i) m_people->setColumnWidth(static_cast<int>(i), widths[i]);
    if (!m_learners.empty()) m_people->selectRow(std::clamp(row, 0, static_cast<int>(m_learners.size()) - 1));
    showPerson();
}

const enablement::UnmatchedLearner* UnmatchedPanel::current() const {
    const int row = m_people->currentIndex().row();
    return row < 0 || row >= static_cast<int>(m_learners.size()) ? nullptr : &m_learners[static_cast<std::size_t>(row)];
}

void UnmatchedPanel::showPerson() {
    const enablement::UnmatchedLearner* learner = current();
    const auto count = learner == nullptr ? 0 : static_cast<int>(learner->proposals.size());
    m_title->setText(learner == nullptr ? tr("Everybody is known") : learner->learner.isEmpty() ? learner->email : learner->learner);
    m_hint->setText(learner == nullptr ? tr("Completions whose person is no contact here wait in this list.")
                    : count == 0       ? tr("No contact here is like this person.")
                                       : tr("Which contact is it? All completions with this address, also those to come, are then that contact's."));
    m_proposalModel->setContent({tr("Contact"), tr("Company"), tr("Likeness"), tr("Why")}, count, [this](int at, int column) {
        const enablement::UnmatchedLearner* shown = current();
        if (shown == nullptr || at >= static_cast<int>(shown->proposals.size())) return QString();
        const enablement::LearnerProposal& proposal = shown->proposals[static_cast<std::size_t>(at)];
        switch (column) {
        case 0: return proposal.name;
        case 1: return proposal.company;
        case 2: return tr("%1 %", "percent").arg(qRound(proposal.likeness * 100));
        default: return proposal.why.join(u", "_s);
        }
    });
    const std::array widths{Size::tile + Space::xl, Size::tile + Space::xl, Size::tile - Space::xl};
    for (std::size_t i = 0; i < widths.size(); ++i) m_proposals->setColumnWidth(static_cast<int>(i), widths[i]);
    if (count > 0) m_proposals->selectRow(0);
    const bool writable = !m_workspace.store().isReadOnly();
    m_match->setEnabled(writable && count > 0);
    m_other->setEnabled(writable && learner != nullptr);
    m_add->setEnabled(writable && learner != nullptr);
    m_add->setText(learner != nullptr && learner->domainCompany != 0 ? tr("Add as contact of %1").arg(learner->domainCompanyName) : tr("Add as contact"));
}

void UnmatchedPanel::matchProposal() {
    const enablement::UnmatchedLearner* learner = current();
    const int row = m_proposals->currentIndex().row();
    if (learner == nullptr || row < 0 || row >= static_cast<int>(learner->proposals.size())) return;
    m_workspace.perform(enablement::MatchCompletions{learner->email, learner->learner, learner->proposals[static_cast<std::size_t>(row)].contact});
}

void UnmatchedPanel::matchOther() {
    const enablement::UnmatchedLearner* learner = current();
    if (learner == nullptr) return;
    const auto key = m_workspace.prompter().inputText(tr("Another contact"), tr("Name or id of the contact that %1 is:").arg(learner->learner.isEmpty() ? learner->email : learner->learner));
    if (!key || key->trimmed().isEmpty()) return;
    const auto contact = m_workspace.store().read([&](store::Connection& connection) { return records::findRecord(connection, *m_workspace.catalogue().find(u"contact"), key->trimmed()); });
    if (!contact) return m_workspace.fail(contact.error());
    if (!*contact) return m_workspace.fail(contact->error());
    m_workspace.perform(enablement::MatchCompletions{learner->email, learner->learner, **contact});
}

void UnmatchedPanel::addContact() {
    const enablement::UnmatchedLearner* learner = current();
    if (learner != nullptr) m_workspace.perform(enablement::AddLearner{m_workspace.catalogue(), learner->email, learner->learner, learner->domainCompany, nullptr});
}

bool UnmatchedPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const auto* press = static_cast<QKeyEvent*>(event);
    if (press->modifiers() != Qt::NoModifier && press->modifiers() != Qt::KeypadModifier) return false;
    QPushButton* button = nullptr;
    switch (press->key()) {
    case Qt::Key_M:
    case Qt::Key_Return:
    case Qt::Key_Enter: button = m_match; break;
    case Qt::Key_O: button = m_other; break;
    case Qt::Key_A: button = m_add; break;
    case Qt::Key_Right: return watched == m_people && (m_proposals->setFocus(), true);
    case Qt::Key_Left: return watched == m_proposals && (m_people->setFocus(), true);
    default: return false;
    }
    if (button->isEnabled()) button->click();
    return true;
}

} // namespace channelbook
