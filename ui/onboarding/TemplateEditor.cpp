#include "ui/onboarding/TemplateEditor.h"

#include "core/playbooks/Schedule.h"
#include "ui/onboarding/OutlineTree.h"
#include "ui/onboarding/PlanStrip.h"
#include "ui/onboarding/StepForm.h"
#include "ui/shell/Icons.h"
#include "ui/widgets/Labels.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;
using playbooks::Template;

namespace {

constexpr std::size_t mostEdits = 200;
constexpr int mostDays = 1000;
constexpr int findingsHeight = 76;
constexpr int planHeight = 190;

QStringList listOf(const QString& text) {
    QStringList items;
    for (const QString& part : text.split(u',')) items << part.trimmed();
    items.removeAll(QString());
    return items;
}

QScrollArea* scrolled(QWidget* content, const QString& name) {
    auto* area = new QScrollArea;
    area->setAccessibleName(name);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    return area;
}

} // namespace

TemplateEditor::TemplateEditor(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_calendars(workspace.store().reader())
    , m_name(new QLineEdit)
    , m_kind(new QComboBox)
    , m_norm(new QSpinBox)
    , m_clock(new QSpinBox)
    , m_summary(new QLineEdit)
    , m_types(new QLineEdit)
    , m_tiers(new QLineEdit)
    , m_regions(new QLineEdit)
    , m_outline(new OutlineTree(workspace.theme()))
    , m_form(new StepForm(workspace.theme()))
    , m_findingsHead(makeLabel(workspace.theme(), TextRole::Label, TextWeight::Strong))
    , m_findingList(new QTreeWidget)
    , m_plan(new PlanStrip(workspace.theme()))
    , m_calendar(new QComboBox)
    , m_planText(makeLabel(workspace.theme(), TextRole::Label, TextWeight::Regular, true))
    , m_state(makeLabel(workspace.theme(), TextRole::Body, TextWeight::Regular, true))
    , m_save(new QPushButton(tr("Save")))
    , m_revert(new QPushButton(tr("Give up changes"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::m, 0, 0, 0);
    column->setSpacing(Space::s);
    column->addWidget(buildHead());
    column->addWidget(buildMiddle(), 1);
    buildFoot(*column);
    connect(&workspace.theme(), &Theme::changed, this, [this] { showOutline(m_outline->currentPlace()); });
    connect(m_outline, &OutlineTree::placeChanged, this, &TemplateEditor::showStep);
    connect(m_outline, &OutlineTree::moveRequested, this, [this](const OutlinePlace& from, const OutlinePlace& to) {
        OutlinePlace now = from;
        edit({}, [&](Template& draft) { now = movePlace(draft, from, to); });
        showOutline(now);
    });
    connect(m_outline, &OutlineTree::shiftRequested, this, [this](int by) {
        OutlinePlace now = m_outline->currentPlace();
        edit({}, [&](Template& draft) { now = shiftPlace(draft, now, by); });
        showOutline(now);
    });
    connect(m_form, &StepForm::stepEdited, this, &TemplateEditor::takeStep);
    connect(m_form, &StepForm::phaseEdited, this, [this](const QString& title) {
        const OutlinePlace place = m_outline->currentPlace();
        if (place.isPhase())
            edit(u"phase %1"_s.arg(place.phase),
                 [&](Template& draft) { draft.phases[static_cast<std::size_t>(place.phase)].title = title; });
        showOutline(place);
    });
    m_outline->installEventFilter(this);
}

QWidget* TemplateEditor::buildHead() {
    auto* head = new QWidget;
    auto* grid = new QGridLayout(head);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Space::s);
    const auto put = [&](int row, int column, const QString& label, QWidget* input) {
        QLabel* name = makeLabel(m_workspace.theme(), TextRole::Label, TextWeight::Regular, true);
        name->setText(label);
        name->setBuddy(input);
        input->setAccessibleName(label);
        grid->addWidget(name, row, column);
        grid->addWidget(input, row, column + 1);
    };
    put(0, 0, tr("Name"), m_name);
    put(0, 2, tr("Kind"), m_kind);
    put(0, 4, tr("Stalled after, days"), m_norm);
    put(0, 6, tr("Clock, days"), m_clock);
    put(1, 0, tr("Summary"), m_summary);
    put(1, 2, tr("For types"), m_types);
    put(1, 4, tr("For tiers"), m_tiers);
    put(1, 6, tr("For regions"), m_regions);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(3, 2);
    grid->setColumnStretch(5, 1);
    grid->setColumnStretch(7, 1);
    for (const QString& kind : playbooks::templateKinds()) m_kind->addItem(playbooks::kindLabel(kind), kind);
    m_norm->setRange(1, mostDays);
    m_norm->setToolTip(tr("Working days without progress after which a run counts as stalled"));
    m_clock->setRange(0, mostDays);
    m_clock->setSpecialValueText(tr("none"));
    m_clock->setToolTip(tr("Days a run should be through in"));
    for (QLineEdit* line : {m_types, m_tiers, m_regions}) {
        line->setPlaceholderText(tr("all"));
        line->setToolTip(tr("Partners it is meant for, with commas between; empty: all. The template that names most "
                            "of a partner's is the one that starts."));
        connect(line, &QLineEdit::textEdited, this, &TemplateEditor::readHead);
    }
    for (QLineEdit* line : {m_name, m_summary}) connect(line, &QLineEdit::textEdited, this, &TemplateEditor::readHead);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &TemplateEditor::readHead);
    for (QSpinBox* box : {m_norm, m_clock}) connect(box, &QSpinBox::valueChanged, this, &TemplateEditor::readHead);
    return head;
}

QWidget* TemplateEditor::buildMiddle() {
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::xs);
    column->addWidget(m_outline, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(Space::s);
    const auto add = [this](bool phase) {
        OutlinePlace place = m_outline->currentPlace();
        edit({}, [&](Template& draft) {
            place = phase ? addPhase(draft, place, tr("New phase")) : addStep(draft, place, tr("New step"));
        });
        showOutline(place);
        m_form->focusTitle();
    };
    const auto remove = [this] {
        const OutlinePlace place = m_outline->currentPlace();
        if (place.phase < 0) return;
        edit({}, [&](Template& draft) { removePlace(draft, place); });
        showOutline(place);
    };
    const auto button = [&](const QString& text, const QString& icon, const QString& tip, auto does) {
        auto* made = new QPushButton(text);
        made->setIcon(themedIcon(m_workspace.theme(), icon));
        made->setToolTip(tip);
        made->setAccessibleName(text.isEmpty() ? tip : text);
        connect(made, &QPushButton::clicked, this, does);
        row->addWidget(made);
    };
    button(tr("Step"), u"plus"_s, tr("Add a step (Ins)"), [add] { add(false); });
    button(tr("Phase"), u"plus"_s, tr("Add a phase"), [add] { add(true); });
    button({}, u"arrow-up"_s, tr("Move up (Alt+Up)"), [this] { Q_EMIT m_outline->shiftRequested(-1); });
    button({}, u"arrow-down"_s, tr("Move down (Alt+Down)"), [this] { Q_EMIT m_outline->shiftRequested(1); });
    button({}, u"trash-2"_s, tr("Take away (Del)"), remove);
    row->addStretch(1);
    column->addLayout(row);
    connect(m_outline, &OutlineTree::removeRequested, this, remove);
    connect(m_outline, &OutlineTree::addRequested, this, [add] { add(false); });
    auto* split = new QSplitter(Qt::Horizontal);
    split->setChildrenCollapsible(false);
    split->addWidget(left);
    auto* side = new QWidget;
    auto* room = new QVBoxLayout(side);
    room->setContentsMargins(Space::m, 0, 0, 0);
    room->addWidget(scrolled(m_form, tr("The selected step")));
    split->addWidget(side);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    return split;
}

void TemplateEditor::buildFoot(QVBoxLayout& column) {
    m_findingList->setAccessibleName(tr("What is wrong"));
    m_findingList->setHeaderHidden(true);
    m_findingList->setRootIsDecorated(false);
    m_findingList->setMaximumHeight(findingsHeight);
    connect(m_findingList, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) {
        const OutlinePlace place = placeOf(m_draft, item->data(0, Qt::UserRole).toString());
        if (place.phase < 0) return;
        m_outline->setCurrentPlace(place);
        m_outline->setFocus();
    });
    column.addWidget(m_findingsHead);
    column.addWidget(m_findingList);
    auto* planRow = new QHBoxLayout;
    planRow->addWidget(m_planText, 1);
    m_calendar->setAccessibleName(tr("Working days of"));
    m_calendar->setToolTip(tr("Whose working days the preview counts; a run counts its partner's"));
    m_calendar->addItem(tr("Saturdays and Sundays off"), QString());
    for (const calendars::CalendarDef& calendar : m_calendars.all())
        m_calendar->addItem(calendar.name, calendar.region);
    connect(m_calendar, &QComboBox::currentIndexChanged, this, &TemplateEditor::showPlan);
    planRow->addWidget(m_calendar);
    column.addLayout(planRow);
    QScrollArea* area = scrolled(m_plan, tr("Preview of the days"));
    area->setFixedHeight(planHeight);
    column.addWidget(area);
    auto* row = new QHBoxLayout;
    row->setSpacing(Space::s);
    row->addWidget(m_state, 1);
    row->addWidget(m_revert);
    makePrimary(*m_save);
    row->addWidget(m_save);
    column.addLayout(row);
    connect(m_save, &QPushButton::clicked, this, &TemplateEditor::save);
    connect(m_revert, &QPushButton::clicked, this, &TemplateEditor::revert);
}

void TemplateEditor::setTemplate(const playbooks::StoredTemplate& stored) {
    begin(stored.playbook, &stored);
}

void TemplateEditor::setDraft(const Template& draft, const playbooks::StoredTemplate* stored) {
    begin(draft, stored);
}

void TemplateEditor::begin(const Template& draft, const playbooks::StoredTemplate* stored) {
    m_draft = draft;
    m_saved = stored == nullptr ? Template() : stored->playbook;
    m_storedKey = stored == nullptr ? QString() : stored->playbook.key;
    m_version = stored == nullptr ? 0 : stored->version;
    m_running = stored == nullptr ? 0 : stored->activeRuns;
    m_before.clear();
    m_lastEdit.clear();
    showHead();
    m_findings = playbooks::findings(m_draft);
    showFindings();
    showOutline(m_draft.phases.empty() ? OutlinePlace{}
                                       : OutlinePlace{0, m_draft.phases.front().steps.empty() ? -1 : 0});
    showPlan();
    showState();
    Q_EMIT changed();
}

bool TemplateEditor::isChanged() const {
    return playbooks::toJson(m_draft) != playbooks::toJson(m_saved);
}

void TemplateEditor::edit(const QString& kind, const std::function<void(Template&)>& change) {
    Template before = m_draft;
    change(m_draft);
    if (playbooks::toJson(before) == playbooks::toJson(m_draft)) return;
    // Letters typed into one field are one edit.
    if (kind.isEmpty() || kind != m_lastEdit) {
        m_before.push_back(std::move(before));
        if (m_before.size() > mostEdits) m_before.erase(m_before.begin());
    }
    m_lastEdit = kind;
    m_findings = playbooks::findings(m_draft);
    showFindings();
    showPlan();
    showState();
    Q_EMIT changed();
}

bool TemplateEditor::undoEdit() {
    if (m_before.empty()) return false;
    const OutlinePlace place = m_outline->currentPlace();
    m_draft = std::move(m_before.back());
    m_before.pop_back();
    m_lastEdit.clear();
    m_findings = playbooks::findings(m_draft);
    showHead();
    showFindings();
    showOutline(place);
    showPlan();
    showState();
    Q_EMIT changed();
    return true;
}

void TemplateEditor::readHead() {
    if (m_showing) return;
    const QObject* from = sender();
    edit(u"head %1"_s.arg(reinterpret_cast<quintptr>(from)), [&](Template& draft) {
        draft.name = m_name->text().trimmed();
        draft.kind = m_kind->currentData().toString();
        draft.norm = m_norm->value();
        draft.clock = m_clock->value();
        draft.summary = m_summary->text().trimmed();
        draft.audience = {listOf(m_types->text()), listOf(m_tiers->text()), listOf(m_regions->text())};
    });
}

void TemplateEditor::showHead() {
    m_showing = true;
    m_name->setText(m_draft.name);
    m_kind->setCurrentIndex(m_kind->findData(m_draft.kind));
    m_norm->setValue(m_draft.norm);
    m_clock->setValue(m_draft.clock);
    m_summary->setText(m_draft.summary);
    m_summary->setCursorPosition(0);
    m_types->setText(m_draft.audience.types.join(u", "_s));
    m_tiers->setText(m_draft.audience.tiers.join(u", "_s));
    m_regions->setText(m_draft.audience.regions.join(u", "_s));
    m_showing = false;
}

void TemplateEditor::showOutline(const OutlinePlace& place) {
    m_outline->setTemplate(m_draft, m_findings);
    OutlinePlace now = place;
    // What was taken away leaves the keyboard at its neighbour.
    now.phase = std::min(now.phase, static_cast<int>(m_draft.phases.size()) - 1);
    if (now.phase >= 0)
        now.step =
            std::min(now.step, static_cast<int>(m_draft.phases[static_cast<std::size_t>(now.phase)].steps.size()) - 1);
    {
        const QSignalBlocker blocker(m_outline);
        m_outline->setCurrentPlace(now);
    }
    showStep();
}

void TemplateEditor::showStep() {
    const OutlinePlace place = m_outline->currentPlace();
    const playbooks::Step* step = stepAt(m_draft, place);
    m_plan->setCurrent(step == nullptr ? QString() : step->key);
    if (step != nullptr)
        m_form->showStep(m_draft, *step);
    else if (place.isPhase() && place.phase < static_cast<int>(m_draft.phases.size()))
        m_form->showPhase(m_draft.phases[static_cast<std::size_t>(place.phase)]);
    else
        m_form->showNothing();
}

void TemplateEditor::takeStep(const playbooks::Step& step) {
    const OutlinePlace place = m_outline->currentPlace();
    const playbooks::Step* before = stepAt(m_draft, place);
    if (before == nullptr || before->key != step.key) return;
    const bool renamed = before->title != step.title;
    const bool outline = renamed || before->due.days != step.due.days || before->due.after != step.due.after ||
                         before->required != step.required || before->milestone != step.milestone ||
                         before->needs != step.needs;
    edit(u"step %1 %2"_s.arg(step.key).arg(outline), [&](Template& draft) { *stepAt(draft, place) = step; });
    if (!outline) return;
    m_outline->setTemplate(m_draft, m_findings);
    const QSignalBlocker blocker(m_outline);
    m_outline->setCurrentPlace(place);
}

void TemplateEditor::showFindings() {
    m_findingList->clear();
    for (const playbooks::Finding& finding : m_findings) {
        const playbooks::Step* step = m_draft.step(finding.step);
        auto* item = new QTreeWidgetItem(
            m_findingList, {step == nullptr ? finding.what : u'“' + step->title + u"”: "_s + finding.what});
        item->setIcon(0, themedIcon(m_workspace.theme(), u"triangle-alert"_s, IconColor::Bad));
        item->setData(0, Qt::UserRole, finding.step);
        item->setToolTip(0, item->text(0));
    }
    m_findingList->setVisible(!m_findings.empty());
    m_findingsHead->setVisible(!m_findings.empty());
    m_findingsHead->setText(
        tr("%n thing(s) to put right before it can be saved", nullptr, static_cast<int>(m_findings.size())));
}

void TemplateEditor::showPlan() {
    if (!m_findings.empty()) {
        m_plan->clear();
        m_planText->setText(tr("The plan shows again when what is wrong is put right."));
        return;
    }
    const QDate today = m_workspace.clock().today();
    const calendars::WorkCalendar& calendar = m_calendars.calendar(m_calendar->currentData().toString());
    m_plan->setPlan(m_draft, calendar, today);
    QString text = tr("Plan, started today: %n working days", nullptr, m_plan->length());
    QStringList years;
    for (const int year : playbooks::timeline(m_draft, calendar, today).gaps) years << QString::number(year);
    if (!years.isEmpty()) text += u" · "_s + tr("holidays of %1 are not known").arg(years.join(u", "_s));
    m_planText->setText(text);
}

void TemplateEditor::showState() {
    const bool changed = isChanged();
    const bool writable = !m_workspace.store().isReadOnly();
    m_save->setText(m_version == 0 ? tr("Save") : tr("Save as version %1").arg(m_version + 1));
    m_save->setEnabled(writable && changed && m_findings.empty());
    m_revert->setEnabled(changed && m_version > 0);
    QStringList words{m_version == 0 ? tr("not saved yet") : tr("version %1").arg(m_version)};
    if (m_running > 0) words << tr("%n running keep the version they have", nullptr, static_cast<int>(m_running));
    if (changed && m_version > 0) words << tr("changed");
    m_state->setText(words.join(u" · "_s));
}

bool TemplateEditor::save() {
    if (!m_save->isEnabled()) return false;
    Template draft = m_draft;
    // Steps the program does not know yet are called by their titles; the others keep what tells them apart.
    const QStringList known = stepKeys(m_saved);
    for (const QString& key : stepKeys(draft)) {
        if (known.contains(key)) continue;
        QStringList taken = stepKeys(draft);
        taken.removeOne(key);
        renameStepKey(draft, key, keyFrom(draft.step(key)->title, taken + known));
    }
    playbooks::SaveTemplate command;
    command.playbook = draft;
    if (!m_workspace.perform(command)) return false;
    Q_EMIT saved(draft.key);
    return true;
}

void TemplateEditor::revert() {
    if (m_version == 0) return;
    edit({}, [&](Template& draft) { draft = m_saved; });
    showHead();
    showOutline(m_outline->currentPlace());
}

bool TemplateEditor::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_outline && (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress)) {
        auto* key = static_cast<QKeyEvent*>(event);
        const bool undo = key->matches(QKeySequence::Undo) && !m_before.empty();
        if (undo && event->type() == QEvent::ShortcutOverride) {
            event->accept();
            return true;
        }
        if (undo) return undoEdit();
        // Keys the window has other uses for.
        if (event->type() == QEvent::ShortcutOverride && key->key() == Qt::Key_Delete) {
            event->accept();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace channelbook
