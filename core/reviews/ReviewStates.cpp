#include "core/reviews/Reviews.h"

#include <QCoreApplication>

#include <array>

namespace channelbook::reviews {

using namespace Qt::StringLiterals;
using State = ReviewState;
using Act = ReviewAct;

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Reviews", text);
}

struct Row {
    Act act;
    std::optional<State> planned, held, cancelled;
};

constexpr std::optional<State> no;

// What was said in a meeting is not changed afterwards; what came of it is.
constexpr std::array table{
    Row{Act::Edit, State::Planned, no, no},
    Row{Act::Decide, State::Planned, no, no},
    Row{Act::Close, State::Planned, State::Held, State::Cancelled},
    Row{Act::Hold, State::Held, no, no},
    Row{Act::Cancel, State::Cancelled, no, no},
    Row{Act::Reopen, no, no, State::Planned},
};

} // namespace

std::optional<ReviewState> after(ReviewState state, ReviewAct act) {
    for (const Row& row : table)
        if (row.act == act)
            return state == State::Planned ? row.planned : state == State::Held ? row.held : row.cancelled;
    return {};
}

const std::vector<ReviewState>& allReviewStates() {
    static const std::vector<State> states{State::Planned, State::Held, State::Cancelled};
    return states;
}

const std::vector<ReviewAct>& allReviewActs() {
    static const std::vector<Act> acts{Act::Edit, Act::Decide, Act::Close, Act::Hold, Act::Cancel, Act::Reopen};
    return acts;
}

QString stateName(ReviewState state) {
    switch (state) {
    case State::Planned:
        return u"planned"_s;
    case State::Held:
        return u"held"_s;
    case State::Cancelled:
        return u"cancelled"_s;
    }
    return {};
}

ReviewState reviewStateOf(const QString& name) {
    return name == u"held" ? State::Held : name == u"cancelled" ? State::Cancelled : State::Planned;
}

QString stateLabel(ReviewState state) {
    switch (state) {
    case State::Planned:
        return words(QT_TRANSLATE_NOOP("Reviews", "Planned"));
    case State::Held:
        return words(QT_TRANSLATE_NOOP("Reviews", "Held"));
    case State::Cancelled:
        return words(QT_TRANSLATE_NOOP("Reviews", "Cancelled"));
    }
    return {};
}

QString actLabel(ReviewAct act) {
    switch (act) {
    case Act::Edit:
        return words(QT_TRANSLATE_NOOP("Reviews", "Change"));
    case Act::Decide:
        return words(QT_TRANSLATE_NOOP("Reviews", "Decide"));
    case Act::Close:
        return words(QT_TRANSLATE_NOOP("Reviews", "Close an action"));
    case Act::Hold:
        return words(QT_TRANSLATE_NOOP("Reviews", "Hold"));
    case Act::Cancel:
        return words(QT_TRANSLATE_NOOP("Reviews", "Cancel"));
    case Act::Reopen:
        return words(QT_TRANSLATE_NOOP("Reviews", "Take up again"));
    }
    return {};
}

QString refusal(ReviewState state, ReviewAct act) {
    if (state == State::Held && act == Act::Reopen)
        return words(
            QT_TRANSLATE_NOOP("Reviews", "it was held, and its numbers stay those of that day; plan the next one"));
    if (state == State::Held)
        return words(QT_TRANSLATE_NOOP("Reviews", "it was held; what was said then stays as it is"));
    if (state == State::Cancelled)
        return words(QT_TRANSLATE_NOOP("Reviews", "it was cancelled; take it up again first"));
    return words(QT_TRANSLATE_NOOP("Reviews", "it is planned already"));
}

} // namespace channelbook::reviews
