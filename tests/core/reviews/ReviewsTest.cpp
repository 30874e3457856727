#include "core/reviews/Reviews.h"

#include "core/records/Merge.h"
#include "tests/core/TestProgram.h"

using namespace channelbook;
using namespace channelbook::test;
using namespace Qt::StringLiterals;
using store::Connection;

namespace {

class Fixture : public TestProgram {
public:
    Fixture() {
        partner = add("partner", {{u"name"_s, u"Northwind"_s}, {u"tier"_s, u"Gold"_s}, {u"country"_s, u"Germany"_s}});
    }

    RecordId plan(const QString& period, const QDate& on = {}) {
        RecordId id = 0;
        if (const auto done = store().perform(reviews::PlanReview{partner, period, on, {}, {}, 0, &id}); !done)
            qFatal("%s", qPrintable(errorText(done.error())));
        return id;
    }
    RecordId action(RecordId review, const char* name, const QDate& due = {}) {
        RecordId id = 0;
        reviews::SaveItem command{review};
        command.name = QString::fromUtf8(name);
        command.due = due;
        command.created = &id;
        if (const auto done = store().perform(command); !done) qFatal("%s", qPrintable(errorText(done.error())));
        return id;
    }
    QStringList commitments(RecordId review) {
        return store()
            .read([&](Connection& connection) {
                QStringList names;
                for (const auto& item : reviews::commitmentsFor(connection, review))
                    names << item.name + (item.done.isValid() ? u"+"_s : QString());
                return names;
            })
            .value();
    }
    reviews::Review read(RecordId id) {
        return store()
            .read([&](Connection& connection) { return reviews::readReview(connection, id).value(); })
            .value();
    }
    reviews::Proposal proposal(const QDate& today) {
        return store()
            .read([&](Connection& connection) { return reviews::proposeNext(connection, partner, today); })
            .value();
    }
    RecordId partner = 0;
};

} // namespace

class ReviewsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void planningFillsInWhatIsNotSaid() {
        Fixture program;
        const RecordId id = program.plan({});
        const reviews::Review review = program.read(id);
        // Today is 1 July: the quarter that ended yesterday is reviewed ten working days after its end.
        QCOMPARE(review.period, u"2026-Q2"_s);
        QCOMPARE(review.plannedOn, QDate(2026, 7, 14));
        QCOMPARE(review.name, u"QBR 2026-Q2"_s);
        QCOMPARE(review.state, reviews::ReviewState::Planned);
    }

    void aQuarterIsReviewedOnce() {
        Fixture program;
        const RecordId first = program.plan(u"2026Q2"_s);
        QCOMPARE(codeOf(program.store().perform(reviews::PlanReview{program.partner, u"Q2 2026"_s})), u"ActRefused"_s);
        QVERIFY(program.store().perform(reviews::CancelReview{first, u"no time"_s}));
        const RecordId second = program.plan(u"2026-Q2"_s);
        QVERIFY(second != first);
        // The first cannot come back beside the second.
        QCOMPARE(codeOf(program.store().perform(reviews::ReopenReview{first})), u"ActRefused"_s);
        QCOMPARE(program.read(first).cancelReason, u"no time"_s);
    }

    void badPlansAreRefused() {
        Fixture program;
        const auto plan = [&](const reviews::PlanReview& command) { return codeOf(program.store().perform(command)); };
        QCOMPARE(plan({program.partner, u"2026"_s}), u"BadArgument"_s);
        QCOMPARE(plan({program.partner, u"2026-M05"_s}), u"BadArgument"_s);
        QCOMPARE(plan({program.partner, u"soon"_s}), u"BadArgument"_s);
        QCOMPARE(plan({4711, u"2026-Q2"_s}), u"RecordNotFound"_s);
        QCOMPARE(plan({program.partner, u"2026-Q2"_s, QDate(2126, 1, 1)}), u"InvalidValue"_s);
        QCOMPARE(plan({program.partner, u"2026-Q2"_s, QDate(1926, 1, 1)}), u"InvalidValue"_s);
        QCOMPARE(plan({program.partner, u"2026-Q2"_s, {}, u"No such template"_s}), u"RecordNotFound"_s);
        const RecordId customer = program.add("company", {{u"name"_s, u"Contoso"_s}});
        QCOMPARE(plan({customer, u"2026-Q2"_s}), u"RecordNotFound"_s);
        QCOMPARE(toInteger(program.query("SELECT count(*) FROM review")), qint64(0));
    }

    void itemsNeedAName() {
        Fixture program;
        const RecordId review = program.plan(u"2026-Q2"_s);
        reviews::SaveItem item{review};
        QCOMPARE(codeOf(program.store().perform(item)), u"MissingValue"_s);
        item.name = u"Visit"_s;
        item.side = u"them"_s;
        QCOMPARE(codeOf(program.store().perform(item)), u"InvalidValue"_s);
        item.side = u"partner"_s;
        item.due = QDate(3026, 1, 1);
        QCOMPARE(codeOf(program.store().perform(item)), u"InvalidValue"_s);
        item.due = {};
        QVERIFY(program.store().perform(item));
        item.item = 999;
        QCOMPARE(codeOf(program.store().perform(item)), u"RecordNotFound"_s);
        QCOMPARE(codeOf(program.store().perform(reviews::SetCommentary{review, u"weather"_s, u"fine"_s})),
                 u"BadArgument"_s);
        QCOMPARE(codeOf(program.store().perform(reviews::CancelReview{review, u"  "_s})), u"MissingValue"_s);
        QCOMPARE(codeOf(program.store().perform(reviews::HoldReview{review, QDate(2026, 7, 2)})), u"ActRefused"_s);
    }

    void openActionsAreCarriedOver() {
        Fixture program;
        const RecordId first = program.plan(u"2025-Q4"_s);
        const RecordId certify = program.action(first, "Certify two engineers", QDate(2026, 3, 31));
        const RecordId webinar = program.action(first, "Hold a webinar", QDate(2026, 2, 28));
        QVERIFY(program.store().perform(reviews::HoldReview{first, QDate(2026, 1, 15)}));
        const RecordId second = program.plan(u"2026-Q1"_s);
        QCOMPARE(program.commitments(second), (QStringList{u"Certify two engineers"_s, u"Hold a webinar"_s}));
        QVERIFY(program.store().perform(reviews::CloseItem{webinar, true, QDate(2026, 2, 20), u"61 people came"_s}));
        QCOMPARE(codeOf(program.store().perform(reviews::CloseItem{certify, false})), u"MissingValue"_s);
        QVERIFY(program.store().perform(reviews::CloseItem{certify, false, {}, u"nobody was free"_s}));
        // Done or not, the next review tells it.
        QCOMPARE(program.commitments(second), (QStringList{u"Certify two engineers"_s, u"Hold a webinar+"_s}));
        QVERIFY(program.store().perform(reviews::HoldReview{second, QDate(2026, 4, 15)}));
        // What was done before that review is not told a second time; what is open goes on.
        const RecordId third = program.plan(u"2026-Q2"_s);
        QCOMPARE(program.commitments(third), QStringList{u"Certify two engineers"_s});
        QVERIFY(program.commitments(first).isEmpty());
        QCOMPARE(toText(program.query("SELECT outcome FROM review_item WHERE name LIKE 'Certify%'")),
                 u"nobody was free"_s);
        QCOMPARE(codeOf(program.store().perform(reviews::CloseItem{certify, true, QDate(2026, 7, 2)})),
                 u"InvalidValue"_s);
    }

    void actionsOfACancelledReviewAreNotLost() {
        Fixture program;
        const RecordId first = program.plan(u"2026-Q1"_s);
        program.action(first, "Send the price list");
        QVERIFY(program.store().perform(reviews::CancelReview{first, u"ill"_s}));
        // Neither for the one that takes its place nor for the next.
        const RecordId again = program.plan(u"2026-Q1"_s);
        QCOMPARE(program.commitments(again), QStringList{u"Send the price list"_s});
        QVERIFY(program.commitments(first).isEmpty());
        QCOMPARE(program.commitments(program.plan(u"2026-Q2"_s)), QStringList{u"Send the price list"_s});
    }

    void decisionsAreNoActions() {
        Fixture program;
        const RecordId review = program.plan(u"2026-Q1"_s);
        RecordId id = 0;
        reviews::SaveItem decision{review};
        decision.decision = true;
        decision.name = u"Two regions from July on"_s;
        decision.created = &id;
        QVERIFY(program.store().perform(decision));
        QCOMPARE(codeOf(program.store().perform(reviews::CloseItem{id})), u"ActRefused"_s);
        QVERIFY(program.commitments(program.plan(u"2026-Q2"_s)).isEmpty());
    }

    void theNextDayFollowsTheRegionsCalendar() {
        Fixture program;
        program.plan(u"2026-Q2"_s, QDate(2026, 7, 15));
        // The third quarter ends on Wednesday 30 September; Saturday 3 October is no working day anyway.
        QCOMPARE(program.proposal(QDate(2026, 7, 1)).period, u"2026-Q3"_s);
        QCOMPARE(program.proposal(QDate(2026, 7, 1)).day, QDate(2026, 10, 14));
        // Long after it: the next working day. 24 October is a Saturday.
        QCOMPARE(program.proposal(QDate(2026, 10, 23)).day, QDate(2026, 10, 26));
        // Two years later nobody makes up for what was left out.
        QCOMPARE(program.proposal(QDate(2028, 7, 3)).period, u"2028-Q2"_s);
    }

    void christmasIsNoWorkingDay() {
        Fixture program;
        program.plan(u"2026-Q3"_s, QDate(2026, 10, 15));
        // After 31 December: 1 January is a holiday, 2 and 3 a weekend; ten working days from 4 January on end on the
        // 15th.
        const auto proposal = program.proposal(QDate(2026, 11, 1));
        QCOMPARE(proposal.period, u"2026-Q4"_s);
        QCOMPARE(proposal.day, QDate(2027, 1, 15));
        QVERIFY(proposal.why.contains(u"Germany"_s));
    }

    void theFiscalYearDecidesTheQuarters() {
        Fixture program;
        QVERIFY(program.store().write(u"test"_s, [&](store::Transaction& transaction) -> Expected<void> {
            transaction.cached(u"INSERT INTO setting(id, key, value) VALUES(?, 'fiscal.start_month', '2')"_s)
                .bindAll(transaction.newId())
                .run();
            return {};
        }));
        // The fiscal year that began in February 2026 is 2027; its second quarter is May to July.
        const auto proposal = program.proposal(QDate(2026, 7, 1));
        QCOMPARE(proposal.period, u"2027-Q2"_s);
        QVERIFY(proposal.day > QDate(2026, 7, 31));
    }

    void swotIsReplacedKindByKind() {
        Fixture program;
        QVERIFY(program.store().perform(
            reviews::SetSwot{program.partner, {{u"Local team"_s}, {u"Few engineers"_s}, {}, {u"New competitor"_s}}}));
        QVERIFY(program.store().perform(
            reviews::SetSwot{program.partner, {{u"Local team"_s, u"Public sector"_s}, {}, {}, {u"New competitor"_s}}}));
        const reviews::Swot swot =
            program.store()
                .read([&](Connection& connection) { return reviews::swotOf(connection, program.partner); })
                .value();
        QCOMPARE(swot.strengths, (QStringList{u"Local team"_s, u"Public sector"_s}));
        QVERIFY(swot.weaknesses.isEmpty());
        QCOMPARE(swot.threats, QStringList{u"New competitor"_s});
        QCOMPARE(codeOf(program.store().perform(reviews::SetSwot{program.partner, {{u" "_s}, {}, {}, {}}})),
                 u"InvalidValue"_s);
    }

    void templatesFitTheirPartners() {
        Fixture program;
        const auto chosen = [&](RecordId partner) {
            return program.store()
                .read([&](Connection& connection) { return reviews::templateFor(connection, partner).name; })
                .value();
        };
        QCOMPARE(chosen(program.partner), u"Executive QBR"_s);
        const RecordId registered = program.add("partner", {{u"name"_s, u"Fabrikam"_s}, {u"tier"_s, u"Registered"_s}});
        QCOMPARE(chosen(registered), u"Emerging partner review"_s);
        const RecordId silver =
            program.add("partner", {{u"name"_s, u"Tailspin"_s}, {u"tier"_s, u"Silver"_s}, {u"type"_s, u"MSP"_s}});
        QCOMPARE(chosen(silver), u"Standard QBR"_s);
        reviews::ReviewTemplate own{0,          u"MSP review"_s,
                                    {},         {},
                                    {u"MSP"_s}, {{u"plan"_s, u"Plan"_s, 10, {reviews::Content::Actions}, {}, {}, {}}}};
        QVERIFY(program.store().perform(reviews::SaveReviewTemplate{own}));
        QCOMPARE(chosen(silver), u"MSP review"_s);
        // A planned review keeps it from being deleted; held ones do not.
        RecordId review = 0;
        QVERIFY(
            program.store().perform(reviews::PlanReview{silver, u"2026-Q2"_s, {}, u"MSP review"_s, {}, 0, &review}));
        QCOMPARE(codeOf(program.store().perform(reviews::DeleteReviewTemplate{u"MSP review"_s})), u"ActRefused"_s);
        QVERIFY(program.store().perform(reviews::HoldReview{review}));
        QVERIFY(program.store().perform(reviews::DeleteReviewTemplate{u"MSP review"_s}));
        QCOMPARE(chosen(silver), u"Standard QBR"_s);
    }

    void badTemplatesAreRefused() {
        const auto read = [](const char* json) {
            return codeOf(reviews::templateFromJson(QJsonDocument::fromJson(json).object()));
        };
        QCOMPARE(read(R"({"name":"A","sections":[{"key":"a","title":"A","contents":["kpis"]}]})"), u"ok"_s);
        QCOMPARE(read(R"({"sections":[{"key":"a","title":"A"}]})"), u"BadArgument"_s);
        QCOMPARE(read(R"({"name":"A","sections":[]})"), u"BadArgument"_s);
        QCOMPARE(read(R"({"name":"A","sections":[{"title":"A"}]})"), u"BadArgument"_s);
        QCOMPARE(read(R"({"name":"A","sections":[{"key":"a","title":"A","contents":["weather"]}]})"), u"BadArgument"_s);
        QCOMPARE(read(R"({"name":"A","sections":[{"key":"a","title":"A"},{"key":"a","title":"B"}]})"),
                 u"BadArgument"_s);
        QCOMPARE(read(R"({"name":"A","sections":[{"key":"a","title":"A","minutes":-5}]})"), u"BadArgument"_s);
    }

    void aMergedPartnerKeepsItsReviews() {
        Fixture program;
        const RecordId other = program.add("partner", {{u"name"_s, u"Northwind GmbH"_s}});
        RecordId review = 0;
        QVERIFY(program.store().perform(reviews::PlanReview{other, u"2026-Q2"_s, {}, {}, {}, 0, &review}));
        program.action(review, "Sign the addendum");
        QVERIFY(program.store().perform(
            records::MergeRecords{program.catalogue(), u"company"_s, program.partner, {other}, {}, false}));
        QCOMPARE(program.read(review).partnerName, u"Northwind"_s);
        QCOMPARE(program.commitments(program.plan(u"2026-Q3"_s)), QStringList{u"Sign the addendum"_s});
    }

    void everyActHasWordsAndIsUndone() {
        Fixture program;
        const auto text = [&] {
            return program.store()
                .read([](Connection& connection) { return historyText(store::historyEntries(connection, 1).front()); })
                .value();
        };
        const RecordId review = program.plan(u"2026-Q2"_s);
        QCOMPARE(text(), u"QBR of 2026-Q2 with Northwind planned"_s);
        const RecordId item = program.action(review, "Certify %1 engineers");
        QCOMPARE(text(), u"QBR of 2026-Q2 with Northwind: “Certify %1 engineers” agreed"_s);
        QVERIFY(program.store().perform(reviews::CloseItem{item}));
        QCOMPARE(text(), u"QBR of 2026-Q2 with Northwind: “Certify %1 engineers” done"_s);
        QVERIFY(program.store().perform(reviews::SetCommentary{review, u"results"_s, u"A good quarter."_s}));
        QCOMPARE(text(), u"QBR of 2026-Q2 with Northwind: remark on “Results of the quarter”"_s);
        QVERIFY(program.store().undo());
        QVERIFY(program.read(review).commentary.empty());
        QVERIFY(program.store().perform(reviews::HoldReview{review}));
        QCOMPARE(text(), u"QBR of 2026-Q2 with Northwind held"_s);
        QVERIFY(program.store().undo());
        QCOMPARE(program.read(review).state, reviews::ReviewState::Planned);
    }
};

QTEST_GUILESS_MAIN(ReviewsTest)
#include "ReviewsTest.moc"
