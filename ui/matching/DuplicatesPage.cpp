#include "ui/matching/DuplicatesPage.h"

#include "ui/matching/ReportRun.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/PageHeader.h"

#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int listWidth = 360;

} // namespace

DuplicatesPage::DuplicatesPage(Workspace& workspace, QWidget* parent)
    : Page(parent), m_workspace(workspace), m_header(new PageHeader(workspace.theme())), m_entity(new QComboBox), m_stack(new QStackedWidget),
      m_empty(new EmptyState(workspace.theme())), m_pairs(new QTreeWidget), m_title(makeLabel(workspace.theme(), TextRole::Heading, TextWeight::Strong)),
      m_evidence(makeLabel(workspace.theme(), TextRole::Body, TextWeight::Regular, true)), m_fields(new QTableWidget(0, 3)) {
    setAccessibleName(tr("Duplicates"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::xl, Space::l, Space::xl, Space::l);
    column->setSpacing(Space::m);
    m_header->setTitle(tr("Duplicates"));
    m_entity->setAccessibleName(tr("Look among"));
    for (const auto& [key, text] : {std::pair(u"company"_s, tr("Companies")), std::pair(u"contact"_s, tr("Contacts")), std::pair(u"deal"_s, tr("Deals"))}) m_entity->addItem(text, key);
    m_header->addControl(m_entity);
    connect(m_header->addButton(tr("Look again"), false, u"refresh-cw"_s), &QPushButton::clicked, this, [this] { run(PageCommand::Reload); });
    connect(m_entity, &QComboBox::activated, this, [this] { run(PageCommand::Reload); });
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_empty);

    auto* split = new QSplitter(Qt::Horizontal);
    split->setChildrenCollapsible(false);
    m_pairs->setAccessibleName(tr("Pairs that may be one"));
    m_pairs->setColumnCount(2);
    m_pairs->setHeaderLabels({tr("May be one"), tr("Score")});
    m_pairs->header()->setStretchLastSection(false);
    m_pairs->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_pairs->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_pairs->setRootIsDecorated(false);
    m_pairs->setUniformRowHeights(true);
    m_pairs->installEventFilter(this);
    connect(m_pairs, &QTreeWidget::currentItemChanged, this, &DuplicatesPage::showPair);
    split->addWidget(m_pairs);

    auto* side = new QWidget;
    auto* pane = new QVBoxLayout(side);
    pane->setContentsMargins(Space::m, 0, 0, 0);
    pane->setSpacing(Space::s);
    m_title->setWordWrap(true);
    m_evidence->setWordWrap(true);
    m_evidence->setAccessibleName(tr("Why they may be one"));
    pane->addWidget(m_title);
    pane->addWidget(m_evidence);
    m_fields->setAccessibleName(tr("Values side by side"));
    m_fields->verticalHeader()->hide();
    m_fields->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_fields->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_fields->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_fields->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_fields->setSelectionMode(QAbstractItemView::SingleSelection);
    m_fields->setTabKeyNavigation(false);
    m_fields->setShowGrid(false);
    m_fields->installEventFilter(this);
    connect(m_fields, &QTableWidget::cellClicked, this, [this](int row, int cell) {
        if (cell > 0) choose(row, cell - 1);
    });
    pane->addWidget(m_fields, 1);
    auto* buttons = new QHBoxLayout;
    const auto button = [&](const QString& text, const QString& key, bool primary, void (DuplicatesPage::*does)()) {
        auto* made = new KeyButton(workspace.theme(), text, key, primary);
        connect(made, &QPushButton::clicked, this, does);
        buttons->addWidget(made);
    };
    button(tr("Same: merge"), u"S"_s, true, &DuplicatesPage::answerSame);
    button(tr("Different: never ask again"), u"D"_s, false, &DuplicatesPage::answerDifferent);
    button(tr("Keep the other one"), u"K"_s, false, &DuplicatesPage::swapSides);
    buttons->addStretch(1);
    pane->addLayout(buttons);
    split->addWidget(side);
    split->setSizes({listWidth, listWidth * 3});
    m_stack->addWidget(split);
    say(tr("No duplicates looked for yet"), tr("Companies, contacts and deals that may be the same are found by name, domain, phone and place."));
}

void DuplicatesPage::say(const QString& headline, const QString& sentence) {
    m_empty->setContent(u"git-merge"_s, headline, sentence);
    m_stack->setCurrentWidget(m_empty);
}

void DuplicatesPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (!m_lookedOnce) look(m_entity->currentData().toString());
}

void DuplicatesPage::look(const QString& entity) {
    m_lookedOnce = true;
    m_entity->setCurrentIndex(std::max(0, m_entity->findData(entity)));
    runReport<matching::DuplicateReport>(
        m_workspace, *m_header, tr("Looking for duplicates"), tr("looking…"),
        [entity](store::Connection& connection, store::Progress& progress) { return matching::findDuplicates(connection, entity, matching::askFromOf(entity), progress); },
        [this](matching::DuplicateReport report) { take(std::move(report)); }, [this] { Q_EMIT looked(); });
}

void DuplicatesPage::take(matching::DuplicateReport report) {
    m_report = std::move(report);
    const QSignalBlocker blocker(m_pairs);
    m_pairs->clear();
    for (const matching::MatchPair& pair : m_report.pairs) {
        auto* item = new QTreeWidgetItem(m_pairs, {pair.firstName + u"  =  "_s + pair.secondName, m_format.locale().toString(pair.points, 'f', 1)});
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(0, pair.words.join(u'\n'));
        item->setToolTip(1, pair.zone == matching::Zone::Take ? tr("nearly sure") : tr("likely"));
    }
    if (m_pairs->topLevelItemCount() > 0) m_pairs->setCurrentItem(m_pairs->topLevelItem(0));
    showPair();
}

const matching::MatchPair* DuplicatesPage::currentPair() const {
    const int row = m_pairs->indexOfTopLevelItem(m_pairs->currentItem());
    return row < 0 ? nullptr : &m_report.pairs[static_cast<std::size_t>(row)];
}

int DuplicatesPage::pairCount() const { return m_pairs->topLevelItemCount(); }

void DuplicatesPage::showPair() {
    const QString records = m_format.count(m_report.records);
    m_header->setSubtitle(tr("%n pair(s) among %1 records", nullptr, pairCount()).arg(records));
    setStatusRight(tr("%n pair(s)", nullptr, pairCount()));
    const matching::MatchPair* pair = currentPair();
    if (pair == nullptr) {
        say(tr("No likely duplicates"), tr("%1 records were compared. What you called different is not asked about again.").arg(records));
        return;
    }
    m_stack->setCurrentIndex(1);
    m_sides[0] = pair->first;
    m_sides[1] = pair->second;
    m_title->setText(tr("%1 and %2").arg(pair->firstName, pair->secondName));
    m_evidence->setText(pair->words.join(u" · "_s));
    m_choices.clear();
    const auto read = m_workspace.store().read([&](store::Connection& connection) {
        const records::EntityDef& entity = *m_workspace.catalogue().find(m_report.entity);
        for (const records::MergeField& field : records::mergeFields(m_workspace.catalogue(), entity)) {
            Choice choice{field, {}, 0};
            for (int side = 0; side < 2; ++side) choice.values[side] = records::readStored(connection, m_sides[side], {field.field}).front();
            if (isNull(choice.values[0]) && isNull(choice.values[1])) continue;
            choice.chosen = isNull(choice.values[0]) ? 1 : 0;
            m_choices.push_back(std::move(choice));
        }
        return true;
    });
    if (!read) return m_workspace.fail(read.error());
    m_fields->setHorizontalHeaderLabels({tr("Field"), tr("Stays: %1").arg(pair->firstName), tr("Goes: %1").arg(pair->secondName)});
    m_fields->setRowCount(static_cast<int>(m_choices.size()));
    for (int row = 0; row < m_fields->rowCount(); ++row) {
        m_fields->setItem(row, 0, new QTableWidgetItem(records::labelOf(*m_choices[static_cast<std::size_t>(row)].field.field)));
        m_fields->item(row, 0)->setForeground(m_workspace.theme().colors().muted);
        m_fields->item(row, 0)->setFlags(Qt::ItemIsEnabled);
        for (int side = 0; side < 2; ++side) m_fields->setItem(row, side + 1, new QTableWidgetItem);
        choose(row, m_choices[static_cast<std::size_t>(row)].chosen);
    }
    m_fields->setCurrentCell(0, 1);
}

QString DuplicatesPage::shown(const Choice& choice, int side) const {
    const Value& value = choice.values[side];
    const records::FieldDef& field = *choice.field.field;
    if (isNull(value)) return {};
    QString currency = m_workspace.currency();
    for (const Choice& other : m_choices)
        if (other.field.field->column == u"currency" && !isNull(other.values[side])) currency = toText(other.values[side]);
    if (field.type != records::FieldType::Reference) return m_format.text(field, value, currency);
    const records::EntityDef* target = m_workspace.catalogue().find(field.target);
    const auto name = m_workspace.store().read([&](store::Connection& connection) { return records::nameOf(connection, *target, toInteger(value)); });
    return name.value_or(QString());
}

void DuplicatesPage::choose(int row, int side) {
    Choice& choice = m_choices[static_cast<std::size_t>(row)];
    // A value that is not there cannot stay where the other is.
    if (isNull(choice.values[side]) && !isNull(choice.values[1 - side])) side = 1 - side;
    choice.chosen = side;
    const bool differ = choice.values[0] != choice.values[1];
    for (int i = 0; i < 2; ++i) {
        QTableWidgetItem* item = m_fields->item(row, i + 1);
        const bool stays = i == choice.chosen || !differ;
        const QString text = shown(choice, i);
        item->setText(text.isEmpty() || !stays ? text : u"✓ "_s + text);
        QFont font = m_workspace.theme().font(TextRole::Body, stays && differ ? TextWeight::Strong : TextWeight::Regular);
        font.setStrikeOut(!stays && !text.isEmpty());
        item->setFont(font);
        item->setForeground(stays ? m_workspace.theme().colors().text : m_workspace.theme().colors().muted);
        item->setToolTip(stays ? tr("stays") : tr("Space or a click lets this value stay"));
    }
}

void DuplicatesPage::swapSides() {
    if (currentPair() == nullptr) return;
    std::swap(m_sides[0], m_sides[1]);
    const QString stays = m_fields->horizontalHeaderItem(1)->text().section(u": "_s, 1);
    const QString goes = m_fields->horizontalHeaderItem(2)->text().section(u": "_s, 1);
    m_fields->setHorizontalHeaderLabels({tr("Field"), tr("Stays: %1").arg(goes), tr("Goes: %1").arg(stays)});
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        std::swap(m_choices[i].values[0], m_choices[i].values[1]);
        choose(static_cast<int>(i), isNull(m_choices[i].values[0]) ? 1 : 0);
    }
}

void DuplicatesPage::answerSame() {
    if (currentPair() == nullptr) return;
    records::MergeRecords command{m_workspace.catalogue(), m_report.entity, m_sides[0], {m_sides[1]}, {}};
    for (const Choice& choice : m_choices) command.chosen.emplace_back(choice.field.key, m_sides[choice.chosen]);
    if (m_workspace.perform(command)) dropPairs(m_sides[1], m_sides[0]);
}

void DuplicatesPage::answerDifferent() {
    if (currentPair() == nullptr) return;
    if (!m_workspace.perform(matching::MarkDifferent{m_report.entity, {{m_sides[0], m_sides[1]}}})) return;
    const int row = m_pairs->indexOfTopLevelItem(m_pairs->currentItem());
    m_report.pairs.erase(m_report.pairs.begin() + row);
    const QSignalBlocker blocker(m_pairs);
    delete m_pairs->takeTopLevelItem(row);
    if (pairCount() > 0) m_pairs->setCurrentItem(m_pairs->topLevelItem(std::min(row, pairCount() - 1)));
    showPair();
}

/// Other pairs of the record that went are the kept one's now; what was looked at once need not be looked at twice.
void DuplicatesPage::dropPairs(RecordId gone, RecordId instead) {
    const QSignalBlocker blocker(m_pairs);
    const int at = m_pairs->indexOfTopLevelItem(m_pairs->currentItem());
    std::vector<std::pair<RecordId, RecordId>> seen;
    for (int row = 0; row < pairCount();) {
        matching::MatchPair& pair = m_report.pairs[static_cast<std::size_t>(row)];
        for (RecordId* side : {&pair.first, &pair.second})
            if (*side == gone) *side = instead;
        const auto key = std::minmax(pair.first, pair.second);
        const bool twice = std::find(seen.begin(), seen.end(), std::pair(key.first, key.second)) != seen.end();
        if (pair.first == pair.second || twice) {
            m_report.pairs.erase(m_report.pairs.begin() + row);
            delete m_pairs->takeTopLevelItem(row);
        } else {
            seen.emplace_back(key.first, key.second);
            ++row;
        }
    }
    if (pairCount() > 0) m_pairs->setCurrentItem(m_pairs->topLevelItem(std::clamp(at, 0, pairCount() - 1)));
    showPair();
}

bool DuplicatesPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::NoModifier && (key->key() == Qt::Key_S || key->key() == Qt::Key_D || key->key() == Qt::Key_K)) {
            keyPressEvent(static_cast<QKeyEvent*>(event));
            return true;
        }
        if (watched == m_fields && (key->key() == Qt::Key_Space || key->key() == Qt::Key_Return) && m_fields->currentColumn() > 0) {
            choose(m_fields->currentRow(), m_fields->currentColumn() - 1);
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void DuplicatesPage::keyPressEvent(QKeyEvent* event) {
    switch (event->modifiers() == Qt::NoModifier ? event->key() : 0) {
    case Qt::Key_S: return answerSame();
    case Qt::Key_D: return answerDifferent();
    case Qt::Key_K: return swapSides();
    default: Page::keyPressEvent(event);
    }
}

void DuplicatesPage::focusContent() { (m_stack->currentWidget() == m_empty ? static_cast<QWidget*>(m_entity) : m_pairs)->setFocus(); }

bool DuplicatesPage::can(PageCommand command) const { return command == PageCommand::Reload || (command == PageCommand::Open && currentPair() != nullptr); }

void DuplicatesPage::run(PageCommand command) {
    if (!can(command)) return;
    if (command == PageCommand::Open) return m_workspace.openRecord(m_report.entity, m_sides[0]);
    look(m_entity->currentData().toString());
}

QList<ShortcutHint> DuplicatesPage::shortcuts() const {
    return {{u"S"_s, tr("Same: merge them")}, {u"D"_s, tr("Different: never ask again")}, {u"K"_s, tr("Keep the other one")},
            {u"Space"_s, tr("Let this value stay")}, {u"Ctrl+Enter"_s, tr("Open the record that stays")}};
}

} // namespace channelbook
