#include "ui/reviews/ReviewDialogs.h"

#include "core/base/ErrorText.h"
#include "core/records/Query.h"
#include "ui/funds/RequestDecisions.h"
#include "ui/records/ValueEditor.h"
#include "ui/reviews/PackFiles.h"
#include "ui/widgets/DialogParts.h"
#include "ui/widgets/Labels.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int textHeight = Size::chart - Space::xl * 2;

QStringList linesOf(const QPlainTextEdit& edit) {
    QStringList lines;
    for (const QString& line : edit.toPlainText().split(u'\n'))
        if (!line.trimmed().isEmpty()) lines << line.trimmed();
    return lines;
}

QPlainTextEdit* textEdit(const QString& name, const QString& text) {
    auto* edit = new QPlainTextEdit(text);
    edit->setAccessibleName(name);
    edit->setTabChangesFocus(true);
    edit->setMinimumHeight(textHeight);
    return edit;
}

QLineEdit* lineEdit(QFormLayout& form, const QString& label, const QString& text = {}) {
    auto* edit = new QLineEdit(text);
    edit->setAccessibleName(label);
    form.addRow(label, edit);
    return edit;
}

/// A day somebody typed; nothing typed is no day.
std::optional<QDate> dayTyped(const Workspace& workspace, QLineEdit& edit, QLabel& problem) {
    if (edit.text().trimmed().isEmpty()) return QDate();
    const QDate day = QDate::fromString(typedDay(workspace, edit.text().trimmed()), Qt::ISODate);
    if (day.isValid()) return day;
    complain(problem, ItemDialog::tr("This is no day: %1").arg(edit.text().trimmed()), &edit);
    return {};
}

} // namespace

QString agendaLine(const reviews::AgendaPoint& point) {
    QString line = point.minutes > 0 ? QString::number(point.minutes) + u' ' + point.title : point.title;
    if (!point.who.isEmpty()) line += u" – "_s + point.who;
    return line;
}

reviews::AgendaPoint agendaPoint(const QString& line) {
    static const QRegularExpression form(u"^\\s*(?:(\\d{1,3})\\s+)?(.*?)(?:\\s+[–—-]\\s+([^–—]+?))?\\s*$"_s);
    const auto match = form.match(line);
    return {match.captured(2).trimmed(), match.captured(1).toInt(), match.captured(3).trimmed()};
}

PlanReviewDialog::PlanReviewDialog(Workspace& workspace, RecordId partner, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_partner(partner)
    , m_quarter(new QComboBox)
    , m_why(dialogText(workspace.theme(), {}))
    , m_problem(problemLabel(workspace.theme())) {
    setWindowTitle(tr("Plan a QBR"));
    QVBoxLayout* column = dialogColumn(*this);
    auto* form = new QFormLayout;
    form->setSpacing(Space::s);
    if (partner == 0) {
        const records::EntityDef* deal = workspace.catalogue().find(u"deal");
        m_chooser = makeValueEditor(workspace.program(), *deal->field(u"partner"), this);
        m_chooser->setAccessibleName(tr("Partner"));
        form->addRow(tr("Partner"), m_chooser);
    }
    m_quarter->setAccessibleName(tr("Quarter"));
    const auto quarters = workspace.store().read([&](store::Connection& connection) {
        return quartersUntil(connection, workspace.clock().today().addDays(190), 8);
    });
    m_quarter->addItems(quarters.value_or(QStringList()));
    form->addRow(tr("Quarter"), m_quarter);
    m_on = lineEdit(*form, tr("On"));
    m_attendees = textEdit(tr("Attendees"), {});
    m_attendees->setPlaceholderText(tr("One a line"));
    form->addRow(tr("Attendees"), m_attendees);
    column->addLayout(form);
    column->addWidget(m_why);
    column->addWidget(m_problem);
    column->addWidget(dialogButtons(*this, tr("Plan it")));
    setMinimumWidth(Size::palette);
    propose();
}

RecordId PlanReviewDialog::partner() const {
    if (m_partner != 0) return m_partner;
    const records::EntityDef* partners = m_workspace.catalogue().find(u"partner");
    const QString typed = typedText(*m_chooser).trimmed();
    const auto found = m_workspace.store().read(
        [&](store::Connection& connection) { return records::findRecord(connection, *partners, typed).value_or(0); });
    return found.value_or(0);
}

void PlanReviewDialog::propose() {
    if (m_partner == 0) {
        const auto quarter = m_workspace.store().read(
            [&](store::Connection& connection) { return usualQuarter(connection, m_workspace.clock().today()); });
        m_quarter->setCurrentText(quarter.value_or(QString()));
        m_on->setPlaceholderText(tr("as proposed: some days after the quarter's end"));
        return m_why->hide();
    }
    const auto proposal = m_workspace.store().read([&](store::Connection& connection) {
        return reviews::proposeNext(connection, m_partner, m_workspace.clock().today());
    });
    if (!proposal) return;
    m_quarter->setCurrentText(proposal->period);
    m_on->setText(dayToEdit(m_workspace, proposal->day.toString(Qt::ISODate)));
    m_why->setText(proposal->why);
}

void PlanReviewDialog::accept() {
    reviews::PlanReview command;
    command.partner = partner();
    if (command.partner == 0) return complain(*m_problem, tr("Choose a partner that is here."), m_chooser);
    const auto day = dayTyped(m_workspace, *m_on, *m_problem);
    if (!day) return;
    command.on = *day;
    command.period = m_quarter->currentText();
    command.attendees = linesOf(*m_attendees);
    command.created = &m_created;
    if (const auto done = m_workspace.store().perform(command); !done)
        return complain(*m_problem, done.error(), m_quarter);
    QDialog::accept();
}

MeetingDialog::MeetingDialog(Workspace& workspace, const reviews::Review& review,
                             const std::vector<reviews::AgendaPoint>& agenda, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_review(review)
    , m_template(new QComboBox)
    , m_problem(problemLabel(workspace.theme())) {
    setWindowTitle(tr("Day, attendees and agenda"));
    QVBoxLayout* column = dialogColumn(*this);
    auto* form = new QFormLayout;
    form->setSpacing(Space::s);
    m_on =
        lineEdit(*form, tr("On"),
                 review.plannedOn.isValid() ? dayToEdit(workspace, review.plannedOn.toString(Qt::ISODate)) : QString());
    m_template->setAccessibleName(tr("Template"));
    m_template->addItem(tr("the one that fits the partner"), QString());
    const auto templates =
        workspace.store().read([](store::Connection& connection) { return reviews::reviewTemplates(connection); });
    for (const reviews::ReviewTemplate& each : templates.value_or(std::vector<reviews::ReviewTemplate>()))
        m_template->addItem(each.name, each.name);
    m_template->setCurrentIndex(std::max(0, m_template->findData(review.templateName)));
    form->addRow(tr("Template"), m_template);
    m_attendees = textEdit(tr("Attendees"), review.attendees.join(u'\n'));
    m_attendees->setPlaceholderText(tr("One a line"));
    form->addRow(tr("Attendees"), m_attendees);
    QStringList points;
    for (const reviews::AgendaPoint& point : agenda) points << agendaLine(point);
    m_agendaBefore = points.join(u'\n');
    m_agenda = textEdit(tr("Agenda"), m_agendaBefore);
    m_agenda->setPlaceholderText(tr("One point a line: minutes, what, – who"));
    form->addRow(tr("Agenda"), m_agenda);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addWidget(dialogButtons(*this, tr("Save")));
    setMinimumWidth(Size::palette);
}

void MeetingDialog::accept() {
    reviews::EditReview command;
    command.review = m_review.id;
    const auto day = dayTyped(m_workspace, *m_on, *m_problem);
    if (!day) return;
    if (*day != m_review.plannedOn) command.on = *day;
    if (linesOf(*m_attendees) != m_review.attendees) command.attendees = linesOf(*m_attendees);
    if (m_template->currentData().toString() != m_review.templateName)
        command.templateName = m_template->currentData().toString();
    if (m_agenda->toPlainText().trimmed() != m_agendaBefore) {
        std::vector<reviews::AgendaPoint> points;
        for (const QString& line : linesOf(*m_agenda)) points.push_back(agendaPoint(line));
        command.agenda = std::move(points);
    }
    if (command.on || command.attendees || command.templateName || command.agenda)
        if (const auto done = m_workspace.store().perform(command); !done)
            return complain(*m_problem, done.error(), m_on);
    QDialog::accept();
}

ItemDialog::ItemDialog(Workspace& workspace, const reviews::ReviewItem& item, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_item(item)
    , m_side(new QComboBox)
    , m_problem(problemLabel(workspace.theme())) {
    setWindowTitle(item.decision ? tr("Decision") : tr("Action"));
    QVBoxLayout* column = dialogColumn(*this);
    auto* form = new QFormLayout;
    form->setSpacing(Space::s);
    m_name = lineEdit(*form, item.decision ? tr("What was decided") : tr("What is to be done"), item.name);
    m_side->setAccessibleName(tr("Side"));
    m_side->addItem(tr("nobody yet"), QString());
    m_side->addItem(tr("we"), u"us"_s);
    m_side->addItem(tr("the partner"), u"partner"_s);
    m_side->setCurrentIndex(std::max(0, m_side->findData(item.side)));
    form->addRow(tr("Side"), m_side);
    m_who = lineEdit(*form, tr("Who"), item.who);
    m_due = lineEdit(*form, tr("Due"),
                     item.due.isValid() ? dayToEdit(workspace, item.due.toString(Qt::ISODate)) : QString());
    form->setRowVisible(m_due, !item.decision);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addWidget(dialogButtons(*this, tr("Save")));
    setMinimumWidth(Size::palette);
    m_name->setFocus();
}

void ItemDialog::accept() {
    const auto due = dayTyped(m_workspace, *m_due, *m_problem);
    if (!due) return;
    reviews::SaveItem command{
        m_item.review,           m_item.id, m_item.decision, m_name->text().trimmed(), m_side->currentData().toString(),
        m_who->text().trimmed(), *due,      nullptr};
    if (const auto done = m_workspace.store().perform(command); !done)
        return complain(*m_problem, done.error(), m_name);
    QDialog::accept();
}

SwotDialog::SwotDialog(Workspace& workspace, RecordId partner, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_partner(partner) {
    setWindowTitle(tr("SWOT"));
    const reviews::Swot swot =
        workspace.store()
            .read([&](store::Connection& connection) { return reviews::swotOf(connection, partner); })
            .value_or(reviews::Swot());
    QVBoxLayout* column = dialogColumn(*this);
    column->addWidget(dialogText(workspace.theme(), tr("One point a line, as you see the partner.")));
    auto* grid = new QGridLayout;
    grid->setSpacing(Space::s);
    const std::array names{tr("Strengths"), tr("Weaknesses"), tr("Opportunities"), tr("Threats")};
    const std::array lists{swot.strengths, swot.weaknesses, swot.opportunities, swot.threats};
    for (std::size_t i = 0; i < names.size(); ++i) {
        const int row = static_cast<int>(i / 2) * 2;
        const int side = static_cast<int>(i % 2);
        QLabel* label = makeLabel(workspace.theme(), TextRole::Label, TextWeight::Medium);
        label->setText(names[i]);
        grid->addWidget(label, row, side);
        m_texts[i] = textEdit(names[i], lists[i].join(u'\n'));
        grid->addWidget(m_texts[i], row + 1, side);
    }
    column->addLayout(grid, 1);
    column->addWidget(dialogButtons(*this, tr("Save")));
    resize(Size::palette, Size::paletteHeight);
}

void SwotDialog::accept() {
    const reviews::Swot swot{linesOf(*m_texts[0]), linesOf(*m_texts[1]), linesOf(*m_texts[2]), linesOf(*m_texts[3])};
    if (m_workspace.perform(reviews::SetSwot{m_partner, swot})) QDialog::accept();
}

} // namespace channelbook
