#include "ui/onboarding/StepForm.h"

#include "ui/onboarding/RunWords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace channelbook {

using namespace Qt::StringLiterals;
using playbooks::Evidence;
using playbooks::Who;

namespace {

constexpr int mostDays = 1000;
constexpr int noteHeight = 64;
constexpr int needsHeight = 112;
constexpr int shortestChoice = 8; ///< letters

} // namespace

StepForm::StepForm(const Theme&, QWidget* parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_title(new QLineEdit)
    , m_note(new QPlainTextEdit)
    , m_who(new QComboBox)
    , m_role(new QLineEdit)
    , m_days(new QSpinBox)
    , m_after(new QComboBox)
    , m_needs(new QListWidget)
    , m_required(new QCheckBox(tr("required")))
    , m_milestone(new QCheckBox(tr("milestone")))
    , m_evidence(new QComboBox)
    , m_course(new QLineEdit)
    , m_past(new QCheckBox(tr("counts too")))
    , m_norm(new QSpinBox)
    , m_gate(new QComboBox) {
    setAccessibleName(tr("Step"));
    m_form->setContentsMargins(0, 0, Space::s, 0);
    m_form->setSpacing(Space::s);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto row = [&](const QString& label, QWidget* input) {
        input->setAccessibleName(label);
        m_form->addRow(label, input);
    };
    row(tr("Title"), m_title);
    row(tr("How it is done"), m_note);
    row(tr("Who acts"), m_who);
    row(tr("Role"), m_role);
    row(tr("Due, working days"), m_days);
    row(tr("counted from"), m_after);
    row(tr("Waits for"), m_needs);
    row(tr("Duty"), m_required);
    row(tr("Tracker"), m_milestone);
    row(tr("Shown by"), m_evidence);
    row(tr("Course"), m_course);
    row(tr("Past"), m_past);
    row(tr("May rest, working days"), m_norm);
    row(tr("Unlocks"), m_gate);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(noteHeight);
    m_needs->setFixedHeight(needsHeight);
    m_needs->setMinimumWidth(Size::tile);
    m_milestone->setToolTip(tr("A milestone is a column of the tracker"));
    m_past->setToolTip(tr("What happened before the start counts too"));
    for (QComboBox* box : {m_who, m_after, m_evidence, m_gate}) {
        // Long titles would push the form out of its room.
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(shortestChoice);
    }
    m_days->setRange(-mostDays, mostDays);
    m_days->setToolTip(tr("0: on that day, or the next working day; negative: before it"));
    m_norm->setRange(0, mostDays);
    m_norm->setSpecialValueText(tr("as the playbook says"));
    m_course->setPlaceholderText(tr("Name or code; empty: any course"));
    m_role->setPlaceholderText(tr("Channel manager, sales engineer …"));
    for (const Who who : {Who::Us, Who::Partner, Who::Both})
        m_who->addItem(playbooks::whoLabel(who), static_cast<int>(who));
    for (const Evidence evidence : {Evidence::None, Evidence::Document, Evidence::Link, Evidence::Value,
                                    Evidence::Approval, Evidence::Course, Evidence::DealRegistered, Evidence::DealWon})
        m_evidence->addItem(playbooks::evidenceLabel(evidence), static_cast<int>(evidence));
    m_gate->setEditable(true);
    m_gate->setInsertPolicy(QComboBox::NoInsert);
    m_gate->addItems({QString(), u"deal-registration"_s, u"mdf"_s, u"assets"_s, u"tier:Silver"_s, u"tier:Gold"_s});
    m_gate->lineEdit()->setAccessibleName(tr("Unlocks"));
    m_gate->setToolTip(tr("deal-registration, mdf, assets, or tier: and the tier's name"));

    const auto changed = [this] { edited(); };
    for (QLineEdit* line : {m_title, m_role, m_course, m_gate->lineEdit()})
        connect(line, &QLineEdit::textEdited, this, changed);
    connect(m_gate, &QComboBox::activated, this, changed);
    connect(m_note, &QPlainTextEdit::textChanged, this, changed);
    for (QComboBox* box : {m_who, m_after, m_evidence}) connect(box, &QComboBox::currentIndexChanged, this, changed);
    for (QSpinBox* box : {m_days, m_norm}) connect(box, &QSpinBox::valueChanged, this, changed);
    for (QCheckBox* box : {m_required, m_milestone, m_past}) connect(box, &QCheckBox::toggled, this, changed);
    connect(m_needs, &QListWidget::itemChanged, this, changed);
    connect(m_evidence, &QComboBox::currentIndexChanged, this, &StepForm::showEvidenceFields);
    showNothing();
}

void StepForm::showFieldsOf(bool step) {
    for (int row = 1; row < m_form->rowCount(); ++row) m_form->setRowVisible(row, step);
    if (step) showEvidenceFields();
}

void StepForm::showEvidenceFields() {
    const auto evidence = static_cast<Evidence>(m_evidence->currentData().toInt());
    m_form->setRowVisible(m_course, !m_phase && evidence == Evidence::Course);
    m_form->setRowVisible(m_past, !m_phase && playbooks::completesItself(evidence));
}

void StepForm::showStep(const playbooks::Template& playbook, const playbooks::Step& step) {
    m_showing = true;
    m_phase = false;
    setEnabled(true);
    m_step = step;
    const auto setLine = [](QLineEdit* line, const QString& text) {
        if (line->text().trimmed() != text) line->setText(text);
    };
    setLine(m_title, step.title);
    if (m_note->toPlainText() != step.note) m_note->setPlainText(step.note);
    m_who->setCurrentIndex(m_who->findData(static_cast<int>(step.who)));
    setLine(m_role, step.role);
    m_days->setValue(step.due.days);
    m_after->clear();
    m_after->addItem(tr("the start"), QString());
    const QStringList checked = step.needs;
    m_needs->clear();
    for (const playbooks::Step* other : playbook.steps()) {
        if (other->key == step.key) continue;
        m_after->addItem(other->title, other->key);
        auto* item = new QListWidgetItem(other->title, m_needs);
        item->setData(Qt::UserRole, other->key);
        item->setSizeHint(QSize(0, Size::chip));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(checked.contains(other->key) ? Qt::Checked : Qt::Unchecked);
    }
    // What names a step there is not must not vanish by being looked at.
    if (!step.due.after.isEmpty() && m_after->findData(step.due.after) < 0)
        m_after->addItem(step.due.after, step.due.after);
    for (const QString& need : checked) {
        if (playbook.step(need) != nullptr && need != step.key) continue;
        auto* item = new QListWidgetItem(need, m_needs);
        item->setData(Qt::UserRole, need);
        item->setSizeHint(QSize(0, Size::chip));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    m_after->setCurrentIndex(std::max(0, m_after->findData(step.due.after)));
    m_required->setChecked(step.required);
    m_milestone->setChecked(step.milestone);
    m_evidence->setCurrentIndex(m_evidence->findData(static_cast<int>(step.evidence)));
    setLine(m_course, step.course);
    m_past->setChecked(step.past);
    m_norm->setValue(step.norm);
    m_gate->setEditText(step.gate);
    showFieldsOf(true);
    m_showing = false;
}

void StepForm::showPhase(const playbooks::Phase& phase) {
    m_showing = true;
    m_phase = true;
    setEnabled(true);
    if (m_title->text().trimmed() != phase.title) m_title->setText(phase.title);
    showFieldsOf(false);
    m_showing = false;
}

void StepForm::showNothing() {
    m_showing = true;
    m_phase = true;
    m_title->clear();
    showFieldsOf(false);
    setEnabled(false);
    m_showing = false;
}

void StepForm::focusTitle() {
    m_title->setFocus();
    m_title->selectAll();
}

playbooks::Step StepForm::read() const {
    playbooks::Step step = m_step;
    step.title = m_title->text().trimmed();
    step.note = m_note->toPlainText().trimmed();
    step.who = static_cast<Who>(m_who->currentData().toInt());
    step.role = m_role->text().trimmed();
    step.due = {m_days->value(), m_after->currentData().toString()};
    step.needs.clear();
    for (int i = 0; i < m_needs->count(); ++i)
        if (m_needs->item(i)->checkState() == Qt::Checked)
            step.needs << m_needs->item(i)->data(Qt::UserRole).toString();
    step.required = m_required->isChecked();
    step.milestone = m_milestone->isChecked();
    step.evidence = static_cast<Evidence>(m_evidence->currentData().toInt());
    step.course = step.evidence == Evidence::Course ? m_course->text().trimmed() : QString();
    step.past = playbooks::completesItself(step.evidence) && m_past->isChecked();
    step.norm = m_norm->value();
    step.gate = m_gate->currentText().trimmed();
    return step;
}

void StepForm::edited() {
    if (m_showing) return;
    if (m_phase) {
        Q_EMIT phaseEdited(m_title->text().trimmed());
        return;
    }
    const QString key = m_step.key;
    m_step = read();
    m_step.key = key;
    Q_EMIT stepEdited(m_step);
}

} // namespace channelbook
