#include "ui/onboarding/MoveDialog.h"

#include "ui/onboarding/RunWords.h"
#include "ui/widgets/Labels.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;
using playbooks::StepMove;

namespace {

constexpr std::size_t longWork = 300; ///< runs from which a command runs in a thread

QString whatText(const StepMove& move) {
    switch (move.what) {
    case StepMove::What::Same:
        return MoveDialog::tr("stays");
    case StepMove::What::Changed:
        return MoveDialog::tr("changes");
    case StepMove::What::Added:
        return MoveDialog::tr("new");
    case StepMove::What::Removed:
        return MoveDialog::tr("goes");
    }
    return {};
}

/// "Done → Waiting", or the state that stays.
QString stateText(const StepMove& move) {
    const QString before = playbooks::stateLabel(move.before);
    const QString after = playbooks::stateLabel(move.after);
    if (move.what == StepMove::What::Added) return after;
    if (move.what == StepMove::What::Removed || before == after) return before;
    return before + u" → "_s + after;
}

QString dueChange(const StepMove& move, const QDate& today) {
    const QString before = shortDay(move.dueBefore, today);
    const QString after = shortDay(move.dueAfter, today);
    if (before == after || before.isEmpty()) return after;
    return after.isEmpty() ? before : before + u" → "_s + after;
}

} // namespace

MoveDialog::MoveDialog(const playbooks::Run& run, const playbooks::MovePreview& preview, const QDate& today,
                       const Theme& theme, QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("Move to version %1").arg(preview.to));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::xl, Space::l, Space::xl, Space::l);
    column->setSpacing(Space::m);
    const auto count = [&](StepMove::What what) {
        return static_cast<int>(std::count_if(preview.steps.begin(), preview.steps.end(),
                                              [&](const StepMove& move) { return move.what == what; }));
    };
    QLabel* text = makeLabel(theme, TextRole::Body, TextWeight::Regular, true);
    text->setWordWrap(true);
    text->setText(tr("“%1” of %2 goes from version %3 to %4: %5 new, %6 changed, %7 going steps. What is done stays "
                     "done; it can be undone.")
                      .arg(run.name, run.partnerName)
                      .arg(preview.from)
                      .arg(preview.to)
                      .arg(count(StepMove::What::Added))
                      .arg(count(StepMove::What::Changed))
                      .arg(count(StepMove::What::Removed)));
    column->addWidget(text);
    auto* list = new QTreeWidget;
    list->setAccessibleName(tr("What changes"));
    list->setHeaderLabels({tr("Step"), tr("What"), tr("State"), tr("Due")});
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAllColumnsShowFocus(true);
    for (const StepMove& move : preview.steps) {
        auto* item = new QTreeWidgetItem(list, {move.title, whatText(move), stateText(move), dueChange(move, today)});
        item->setSizeHint(0, QSize(0, Size::row));
        item->setToolTip(1, move.changes.join(u'\n'));
        const Tint tint = move.what == StepMove::What::Added     ? Tint::Ok
                          : move.what == StepMove::What::Removed ? Tint::Bad
                          : move.what == StepMove::What::Changed ? Tint::Warning
                                                                 : Tint::Neutral;
        for (int i = 0; i < list->columnCount(); ++i)
            item->setForeground(i, tint != Tint::Neutral               ? theme.tint(tint).text
                                   : move.what == StepMove::What::Same ? theme.colors().muted
                                                                       : theme.colors().text);
        for (const QString& change : move.changes) new QTreeWidgetItem(item, {change});
    }
    list->expandAll();
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    column->addWidget(list, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* accept = buttons->addButton(tr("Move"), QDialogButtonBox::AcceptRole);
    makePrimary(*accept);
    accept->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(Size::palette + Size::tile, Size::palette);
}

bool moveToNewest(Workspace& workspace, const std::vector<RecordId>& runs, QWidget* parent) {
    if (runs.empty()) return false;
    const int count = static_cast<int>(runs.size());
    if (count > 1) {
        const QString title = MoveDialog::tr("Move %n runs to the newest version", nullptr, count);
        const QString text = MoveDialog::tr("Each goes to the newest version of its template: new steps are added, "
                                            "steps that are no more go. What is done stays "
                                            "done. It can be undone as one step.");
        if (!workspace.prompter().confirm(title, text, MoveDialog::tr("Move"))) return false;
        if (runs.size() < longWork) return workspace.perform(playbooks::MoveRuns{runs, 0});
        workspace.performLong(title, playbooks::MoveRuns{runs, 0});
        return true;
    }
    struct Reading {
        playbooks::Run run;
        playbooks::MovePreview preview;
    };
    const auto reading = workspace.store().read([&](store::Connection& connection) -> Expected<Reading> {
        const auto run = playbooks::readRun(connection, runs.front());
        if (!run) return tl::unexpected(run.error());
        auto preview = playbooks::previewMove(connection, runs.front());
        if (!preview) return tl::unexpected(preview.error());
        return Reading{*run, std::move(*preview)};
    });
    if (!reading || !*reading) {
        workspace.fail(reading ? reading->error() : reading.error());
        return false;
    }
    MoveDialog dialog((*reading)->run, (*reading)->preview, workspace.clock().today(), workspace.theme(), parent);
    return dialog.exec() == QDialog::Accepted && workspace.perform(playbooks::MoveRuns{runs, (*reading)->preview.to});
}

} // namespace channelbook
