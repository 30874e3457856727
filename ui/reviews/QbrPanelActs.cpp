// What is done with a review and with what was agreed in it.
#include "ui/reviews/PackDialog.h"
#include "ui/reviews/PackPageView.h"
#include "ui/reviews/Presenter.h"
#include "ui/reviews/ReviewDialogs.h"
#include "ui/reviews/QbrPanel.h"

#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;
using reviews::ReviewAct;

bool QbrPanel::can(Do what) const {
    if (m_id == 0 || m_reading.book == nullptr || m_reading.review.id != m_id) return false;
    const bool own = item() != nullptr && static_cast<std::size_t>(m_items->currentIndex().row()) >= m_reading.carried;
    const bool action = item() != nullptr && !item()->decision;
    switch (what) {
    case Do::Present:
    case Do::Pack:
        return true;
    case Do::Hold:
        return allows(ReviewAct::Hold);
    case Do::Meeting:
        return allows(ReviewAct::Edit);
    case Do::Swot:
        return !m_workspace.store().isReadOnly();
    case Do::Cancel:
        return allows(ReviewAct::Cancel);
    case Do::Reopen:
        return allows(ReviewAct::Reopen);
    case Do::AddAction:
    case Do::AddDecision:
        return allows(ReviewAct::Decide);
    case Do::Edit:
    case Do::Remove:
        return own && allows(ReviewAct::Decide);
    case Do::Done:
    case Do::NotDone:
        return action && !item()->done.isValid() && !m_workspace.store().isReadOnly();
    }
    return false;
}

void QbrPanel::act(Do what) {
    if (!can(what)) return;
    keepText();
    const reviews::Review& review = m_reading.review;
    switch (what) {
    case Do::Present:
        present(m_reading.book, m_parts->currentIndex() == 0 ? m_view->page() : 0, this);
        return;
    case Do::Pack:
        PackDialog(m_workspace, review.partner, m_id, this).exec();
        return;
    case Do::Hold:
        return hold();
    case Do::Meeting:
        MeetingDialog(m_workspace, review, m_reading.book->pack().agenda, this).exec();
        return;
    case Do::Swot:
        SwotDialog(m_workspace, review.partner, this).exec();
        return;
    case Do::Cancel:
        if (const auto reason = m_workspace.prompter().inputText(tr("Call the review off"), tr("Why?")))
            m_workspace.perform(reviews::CancelReview{m_id, reason->trimmed()});
        return;
    case Do::Reopen:
        m_workspace.perform(reviews::ReopenReview{m_id});
        return;
    case Do::AddAction:
    case Do::AddDecision: {
        reviews::ReviewItem made;
        made.review = m_id;
        made.decision = what == Do::AddDecision;
        ItemDialog(m_workspace, made, this).exec();
        return;
    }
    case Do::Edit:
        ItemDialog(m_workspace, *item(), this).exec();
        return;
    case Do::Remove:
        m_workspace.perform(reviews::RemoveItem{item()->id});
        return;
    case Do::Done:
        return close(true);
    case Do::NotDone:
        return close(false);
    }
}

void QbrPanel::close(bool done) {
    reviews::CloseItem command;
    command.item = item()->id;
    command.done = done;
    if (!done) {
        const auto reason = m_workspace.prompter().inputText(item()->name, tr("Why is it not done?"), item()->outcome);
        if (!reason) return;
        command.outcome = reason->trimmed();
    }
    m_workspace.perform(command);
}

void QbrPanel::hold() {
    const reviews::Pack& pack = m_reading.book->pack();
    std::size_t numbers = 0;
    for (const reviews::Section& section : pack.sections)
        for (const reviews::Block& block : section.blocks)
            if (const auto* kpis = std::get_if<reviews::Kpis>(&block)) numbers += kpis->rows.size();
    const auto open =
        std::count_if(m_reading.items.begin(), m_reading.items.end(),
                      [](const reviews::ReviewItem& item) { return !item.decision && !item.done.isValid(); });
    const QString text = tr("The pack is kept as it is today: %1 with %2, commentary, decisions and actions. Later "
                            "changes to deals or targets no longer change it.")
                             .arg(tr("%n sections", nullptr, static_cast<int>(pack.sections.size())),
                                  tr("%n numbers", nullptr, static_cast<int>(numbers))) +
                         u' ' +
                         tr("%n open actions are carried over to the next review.", nullptr, static_cast<int>(open));
    if (!m_workspace.prompter().confirm(tr("Hold %1 with %2?").arg(m_reading.review.name, m_reading.review.partnerName),
                                        text, tr("Hold")))
        return;
    const RecordId partner = m_reading.review.partner;
    if (!m_workspace.perform(reviews::HoldReview{m_id, {}})) return;
    const auto next = m_workspace.store().read([&](store::Connection& connection) {
        return reviews::proposeNext(connection, partner, m_workspace.clock().today());
    });
    if (!next || !next->day.isValid()) return;
    const QString day = m_format.date(next->day.toString(Qt::ISODate));
    if (m_workspace.prompter().confirm(tr("Plan the next review?"),
                                       tr("%1 on %2. %3", "quarter, day, why").arg(next->period, day, next->why),
                                       tr("Plan it"))) {
        reviews::PlanReview plan;
        plan.partner = partner;
        plan.period = next->period;
        plan.on = next->day;
        plan.attendees = m_reading.review.attendees;
        m_workspace.perform(plan);
    }
}

} // namespace channelbook
