#include "core/reviews/Reviews.h"
#include "tests/core/TestProgram.h"

using namespace channelbook;
using namespace channelbook::test;
using namespace Qt::StringLiterals;
using reviews::ReviewAct;
using reviews::ReviewState;

namespace {

/// What each act makes of each state, written out once more; empty: refused.
const std::map<std::pair<QString, ReviewAct>, QString>& expected() {
    static const std::map<std::pair<QString, ReviewAct>, QString> table{
        {{u"planned"_s, ReviewAct::Edit}, u"planned"_s},
        {{u"held"_s, ReviewAct::Edit}, QString()},
        {{u"cancelled"_s, ReviewAct::Edit}, QString()},
        {{u"planned"_s, ReviewAct::Decide}, u"planned"_s},
        {{u"held"_s, ReviewAct::Decide}, QString()},
        {{u"cancelled"_s, ReviewAct::Decide}, QString()},
        {{u"planned"_s, ReviewAct::Close}, u"planned"_s},
        {{u"held"_s, ReviewAct::Close}, u"held"_s},
        {{u"cancelled"_s, ReviewAct::Close}, u"cancelled"_s},
        {{u"planned"_s, ReviewAct::Hold}, u"held"_s},
        {{u"held"_s, ReviewAct::Hold}, QString()},
        {{u"cancelled"_s, ReviewAct::Hold}, QString()},
        {{u"planned"_s, ReviewAct::Cancel}, u"cancelled"_s},
        {{u"held"_s, ReviewAct::Cancel}, QString()},
        {{u"cancelled"_s, ReviewAct::Cancel}, QString()},
        {{u"planned"_s, ReviewAct::Reopen}, QString()},
        {{u"held"_s, ReviewAct::Reopen}, QString()},
        {{u"cancelled"_s, ReviewAct::Reopen}, u"planned"_s},
    };
    return table;
}

struct Case {
    TestProgram program;
    RecordId partner = 0, review = 0, item = 0;

    explicit Case(ReviewState state) {
        partner = program.add("partner", {{u"name"_s, u"Northwind"_s}});
        must(
            program.store().perform(reviews::PlanReview{partner, u"2026-Q2"_s, QDate(2026, 7, 1), {}, {}, 0, &review}));
        reviews::SaveItem action{review};
        action.name = u"Certify two engineers"_s;
        action.created = &item;
        must(program.store().perform(action));
        if (state == ReviewState::Held) must(program.store().perform(reviews::HoldReview{review}));
        if (state == ReviewState::Cancelled) must(program.store().perform(reviews::CancelReview{review, u"merged"_s}));
    }
    static void must(const Expected<qint64>& done) {
        if (!done) qFatal("%s", qPrintable(errorText(done.error())));
    }
    Expected<qint64> act(ReviewAct which) {
        switch (which) {
        case ReviewAct::Edit: {
            reviews::EditReview command{review};
            command.on = QDate(2026, 7, 9);
            return program.store().perform(command);
        }
        case ReviewAct::Decide: {
            reviews::SaveItem command{review};
            command.name = u"Hold a webinar"_s;
            return program.store().perform(command);
        }
        case ReviewAct::Close:
            return program.store().perform(reviews::CloseItem{item});
        case ReviewAct::Hold:
            return program.store().perform(reviews::HoldReview{review});
        case ReviewAct::Cancel:
            return program.store().perform(reviews::CancelReview{review, u"moved"_s});
        case ReviewAct::Reopen:
            return program.store().perform(reviews::ReopenReview{review});
        }
        return failure(ErrorCode::BadArgument);
    }
    QString state() { return toText(program.query("SELECT state FROM review")); }
};

} // namespace

class ReviewStatesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theTableSaysIt() {
        QCOMPARE(expected().size(), reviews::allReviewStates().size() * reviews::allReviewActs().size());
        for (const ReviewState state : reviews::allReviewStates())
            for (const ReviewAct act : reviews::allReviewActs()) {
                const auto found = expected().find({reviews::stateName(state), act});
                QVERIFY(found != expected().end());
                const auto leads = reviews::after(state, act);
                QCOMPARE(leads ? reviews::stateName(*leads) : QString(), found->second);
                QCOMPARE(reviews::reviewStateOf(reviews::stateName(state)), state);
                QVERIFY(!reviews::actLabel(act).isEmpty());
                if (!leads) QVERIFY(!reviews::refusal(state, act).isEmpty());
            }
    }

    void commandsObeyIt() {
        for (const auto& [pair, leads] : expected()) {
            Case each(reviews::reviewStateOf(pair.first));
            QCOMPARE(each.state(), pair.first);
            const auto done = each.act(pair.second);
            const QString what = pair.first + u' ' + reviews::actLabel(pair.second);
            QVERIFY2(codeOf(done) == (leads.isEmpty() ? u"ActRefused"_s : u"ok"_s),
                     qPrintable(what + u": "_s + outcome(done)));
            QVERIFY2(each.state() == (leads.isEmpty() ? pair.first : leads), qPrintable(what));
        }
    }

    void eachActIsUndone() {
        for (const auto& [pair, leads] : expected()) {
            if (leads.isEmpty()) continue;
            Case each(reviews::reviewStateOf(pair.first));
            const QString before = each.program.store()
                                       .read([](store::Connection& connection) { return contentDump(connection); })
                                       .value();
            QVERIFY(each.act(pair.second));
            QVERIFY(each.program.store()
                        .read([](store::Connection& connection) { return contentDump(connection); })
                        .value() != before);
            QVERIFY(each.program.store().undo());
            QCOMPARE(each.program.store()
                         .read([](store::Connection& connection) { return contentDump(connection); })
                         .value(),
                     before);
        }
    }
};

QTEST_GUILESS_MAIN(ReviewStatesTest)
#include "ReviewStatesTest.moc"
