#include "ui/deals/EvidenceCard.h"

#include "ui/deals/RegistrationActs.h"
#include "ui/deals/RegistrationWords.h"
#include "ui/records/PlainList.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/RowsTable.h"

#include <QHeaderView>
#include <QTableView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace channelbook {

using namespace Qt::StringLiterals;
using registrations::Conflict;

namespace {

constexpr int mostRows = 5; ///< conflicts shown without scrolling
enum ConflictColumn { With, Of, Order, Decision };
enum ComparedColumn { Field, Ours, Same, Theirs };
const std::array decisions{u"different"_s, u"both"_s, u"prefer"_s, QString()};

void fit(QTableView& table, int rows) {
    table.setFixedHeight(table.horizontalHeader()->sizeHint().height() +
                         std::max(1, rows) * table.verticalHeader()->defaultSectionSize() + 2 * table.frameWidth());
}

} // namespace

EvidenceCard::EvidenceCard(Workspace& workspace, QWidget* parent)
    : Card(workspace.theme(), tr("Conflicts"), parent)
    , m_workspace(workspace)
    , m_conflictModel(new RowsModel(workspace.theme(), this))
    , m_comparisonModel(new RowsModel(workspace.theme(), this))
    , m_conflicts(makeRowsTable(workspace.theme(), *m_conflictModel, tr("What it is in conflict with")))
    , m_comparison(makeRowsTable(workspace.theme(), *m_comparisonModel, tr("Side by side")))
    , m_sides(new QWidget)
    , m_weights(makeLabel(workspace.theme(), TextRole::Label, TextWeight::Medium))
    , m_signals(makePlainList(tr("Why they may be the same"), 2))
    , m_decision(makeLabel(workspace.theme(), TextRole::Body))
    , m_open(new KeyButton(workspace.theme(), tr("Open the other"), u"T"_s)) {
    body()->addWidget(m_conflicts);
    body()->addWidget(m_sides);
    auto* column = new QVBoxLayout(m_sides);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::s);
    column->addWidget(m_comparison);
    m_weights->setWordWrap(true);
    column->addWidget(m_weights);
    column->addWidget(m_signals);
    m_decision->setWordWrap(true);
    m_decision->setAccessibleName(tr("What was decided"));
    column->addWidget(m_decision);
    auto* row = new QWidget;
    auto* buttons = new FlowLayout(Space::s, row);
    const std::array keys{std::pair(tr("Not the same…"), u"1"_s), std::pair(tr("Both may stand…"), u"2"_s),
                          std::pair(tr("This one goes first…"), u"3"_s), std::pair(tr("Take back"), u"0"_s)};
    for (std::size_t i = 0; i < keys.size(); ++i) {
        auto* button = new KeyButton(workspace.theme(), keys[i].first, keys[i].second);
        connect(button, &QPushButton::clicked, this, [this, i] { decide(decisions[i]); });
        buttons->addWidget(button);
        m_buttons << button;
    }
    m_buttons[0]->setToolTip(tr("It is another customer or another deal"));
    m_buttons[1]->setToolTip(tr("It is the same customer, and both may work on it"));
    m_buttons[2]->setToolTip(tr("This registration goes before the other, though it came later"));
    m_buttons[3]->setToolTip(tr("Takes the decision back"));
    connect(m_open, &QPushButton::clicked, this, &EvidenceCard::openOther);
    buttons->addWidget(m_open);
    column->addWidget(row);
    for (QTableView* table : {m_conflicts, m_comparison}) {
        table->setVerticalScrollBarPolicy(table == m_comparison ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
        table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
    m_comparison->setSelectionMode(QAbstractItemView::NoSelection);
    m_comparison->setFocusPolicy(Qt::NoFocus);
    m_comparison->verticalHeader()->setMinimumSectionSize(Size::chip);
    m_comparison->verticalHeader()->setDefaultSectionSize(Size::chip);
    connect(m_conflicts->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &EvidenceCard::showConflict);
    connect(m_conflicts, &QTableView::activated, this, &EvidenceCard::openOther);
}

const Conflict* EvidenceCard::current() const {
    const int row = m_conflicts->currentIndex().row();
    return row < 0 || row >= static_cast<int>(m_reading.conflicts.size())
               ? nullptr
               : &m_reading.conflicts[static_cast<std::size_t>(row)];
}

void EvidenceCard::show(const RegistrationReading& reading) {
    const Conflict* before = current();
    const std::pair kept = before == nullptr ? std::pair<RecordId, RecordId>() : std::pair(before->other, before->deal);
    const bool same = reading.registration.id == m_reading.registration.id;
    m_reading = reading;
    const int count = static_cast<int>(reading.conflicts.size());
    const auto undecided = std::count_if(reading.conflicts.begin(), reading.conflicts.end(),
                                         [](const Conflict& one) { return one.needsDecision(); });
    setVisible(count > 0);
    setRemark(undecided > 0 ? tr("%n to decide", nullptr, static_cast<int>(undecided)) : tr("nothing to decide"));
    m_conflictModel->setContent(
        {tr("With"), tr("Of"), tr("Came in"), tr("Decision")}, count,
        [this](int row, int column) { return conflictCell(row, column); },
        [this](int row, int column) {
            const Conflict& one = m_reading.conflicts[static_cast<std::size_t>(row)];
            return column == Decision && one.needsDecision() ? Tint::Warning : Tint::Neutral;
        });
    fit(*m_conflicts, std::min(count, mostRows));
    const std::array widths{Size::filter * 3 / 4, Size::tile + Space::l, Size::tile * 3 / 5};
    for (std::size_t i = 0; i < widths.size(); ++i) m_conflicts->setColumnWidth(static_cast<int>(i), widths[i]);
    int at = 0;
    // What is to be decided next comes into view.
    for (int row = count; row-- > 0;)
        if (reading.conflicts[static_cast<std::size_t>(row)].needsDecision()) at = row;
    if (same)
        for (int row = 0; row < count; ++row)
            if (const Conflict& one = reading.conflicts[static_cast<std::size_t>(row)];
                std::pair(one.other, one.deal) == kept && (one.needsDecision() || undecided == 0))
                at = row;
    if (count > 0) m_conflicts->selectRow(at);
    showConflict();
}

void EvidenceCard::showConflict() {
    const Conflict* conflict = current();
    m_sides->setVisible(conflict != nullptr);
    if (conflict == nullptr) return m_comparisonModel->setContent({}, 0, {});
    const auto& side = m_reading.sides[static_cast<std::size_t>(m_conflicts->currentIndex().row())];
    m_shown.clear();
    for (const registrations::ComparedField& field : side.fields)
        if (!field.ours.isEmpty() || !field.theirs.isEmpty()) m_shown.push_back(field);
    const int rows = static_cast<int>(m_shown.size());
    m_comparisonModel->setContent(
        {QString(), tr("This registration"), QString(),
         conflict->other != 0 ? tr("The other registration") : tr("The deal")},
        rows, [this](int row, int column) { return comparedCell(row, column); },
        [this](int row, int column) {
            return column == Same || column == Theirs ? (isSame(row) ? Tint::Warning : Tint::Neutral) : Tint::Neutral;
        });
    fit(*m_comparison, rows);
    const std::array widths{Size::tile + Space::xl, Size::filter * 3 / 4, Space::xl + Space::s};
    for (std::size_t i = 0; i < widths.size(); ++i) m_comparison->setColumnWidth(static_cast<int>(i), widths[i]);
    const QLocale& locale = m_format.locale();
    m_weights->setText(
        tr("Why they may be the same: %1 points (from %2 on two customers are taken for one)")
            .arg(locale.toString(conflict->points, 'f', 1), locale.toString(registrations::conflictFrom, 'f', 0)));
    m_signals->clear();
    for (const registrations::ConflictSignal& signal : side.evidence) {
        const QString weight =
            signal.points > 0 ? u'+' + locale.toString(signal.points, 'f', 1) : locale.toString(signal.points, 'f', 1);
        auto* item = new QTreeWidgetItem(m_signals, {signal.words, weight});
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(0, signal.words);
        item->setToolTip(1, signal.points >= 0 ? tr("speaks for the same, with this weight")
                                               : tr("speaks against it, with this weight"));
        if (signal.points < 0) item->setForeground(1, m_workspace.theme().tint(Tint::Bad).text);
    }
    fitRows(*m_signals);
    const QString reason = conflict->reason.isEmpty() ? QString() : u": “"_s + conflict->reason + u'”';
    m_decision->setText(
        !conflict->decision.isEmpty() ? tr("%1 (%2)%3", "decision, person, reason")
                                            .arg(decisionText(conflict->decision), conflict->decidedBy, reason)
        : conflict->otherFirst ? tr("The other was in before: first in wins, unless you decide otherwise.")
                               : tr("This one was in before; nothing has to be decided."));
    // The rules say who may decide, and when; what they refuse is said then.
    const bool can = !m_workspace.store().isReadOnly() && conflict->id != 0;
    for (KeyButton* button : m_buttons) button->setEnabled(can);
    m_buttons.back()->setVisible(!conflict->decision.isEmpty());
}

QString EvidenceCard::conflictCell(int row, int column) const {
    const Conflict& one = m_reading.conflicts[static_cast<std::size_t>(row)];
    switch (column) {
    case With:
        return one.name;
    case Of:
        return one.partnerName.isEmpty() ? tr("our own sales") : one.partnerName;
    case Order:
        return one.otherFirst ? tr("before") : tr("later");
    default:
        return !one.decision.isEmpty() ? decisionText(one.decision) : one.otherFirst ? tr("to be decided") : u"–"_s;
    }
}

const registrations::ComparedField& EvidenceCard::compared(int row) const {
    return m_shown[static_cast<std::size_t>(row)];
}

bool EvidenceCard::isSame(int row) const {
    return compared(row).same;
}

QString EvidenceCard::comparedCell(int row, int column) const {
    const registrations::ComparedField& field = compared(row);
    switch (column) {
    case Field:
        return comparedLabel(field.key);
    case Ours:
        return shown(field, true);
    case Same:
        return field.same ? u"="_s : QString();
    default:
        return shown(field, false);
    }
}

QString EvidenceCard::shown(const registrations::ComparedField& field, bool ours) const {
    const QString& text = ours ? field.ours : field.theirs;
    const Conflict* conflict = current();
    if (conflict == nullptr) return text;
    if (field.key == u"amount") {
        const auto& minor = ours ? m_reading.registration.minor : conflict->minor;
        return minor ? m_format.money(*minor, ours ? m_reading.registration.currency : conflict->currency) : QString();
    }
    if (field.key == u"since") return m_format.instant(text);
    if (field.key == u"until") return m_format.date(text);
    if (field.key == u"state") return ours || conflict->other != 0 ? choiceText(text) : text;
    if (field.key == u"partner" && text.isEmpty() && !ours) return tr("our own sales");
    return text;
}

void EvidenceCard::step(int by) {
    const int row = m_conflicts->currentIndex().row() + by;
    if (row >= 0 && row < m_conflictModel->rowCount()) m_conflicts->selectRow(row);
}

void EvidenceCard::decide(const QString& decision) {
    const Conflict* conflict = current();
    if (conflict != nullptr && (!decision.isEmpty() || !conflict->decision.isEmpty()) &&
        decideConflict(m_workspace, *conflict, decision))
        Q_EMIT decided();
}

bool EvidenceCard::takeKey(int key) {
    if (m_reading.conflicts.empty()) return false;
    switch (key) {
    case Qt::Key_1:
    case Qt::Key_2:
    case Qt::Key_3:
        decide(decisions[static_cast<std::size_t>(key - Qt::Key_1)]);
        return true;
    case Qt::Key_0:
        decide({});
        return true;
    case Qt::Key_BracketRight:
        step(1);
        return true;
    case Qt::Key_BracketLeft:
        step(-1);
        return true;
    case Qt::Key_T:
        openOther();
        return true;
    default:
        return false;
    }
}

void EvidenceCard::openOther() {
    const Conflict* conflict = current();
    if (conflict == nullptr) return;
    if (conflict->other != 0)
        m_workspace.openRecord(u"registration"_s, conflict->other);
    else
        m_workspace.openRecord(u"deal"_s, conflict->deal);
}

} // namespace channelbook
