// Measures the conflict check on customers' names whose true answers are known: the names are registered as they are
// right, those somebody mistyped are looked up. Prints precision and recall by threshold, and holds the floor of the
// one in use.
#include "tests/core/matching/Labelled.h"
#include "tests/core/registrations/RegistrationWorld.h"

using namespace channelbook;
using namespace channelbook::registrations;
using namespace channelbook::test;
using namespace Qt::StringLiterals;

class ConflictMeasureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsTheFloor() {
        RegistrationWorld world;
        const LabelledSet set = companyNames();
        const auto text = [](const std::string& value) { return QString::fromStdString(value); };
        QHash<RecordId, RecordId> registered; // by the number of the set
        const auto filled = world.store().write(u"sample"_s, [&](store::Transaction& transaction) -> Expected<void> {
            for (const matching::Facts& facts : set.left) {
                RecordId id = 0;
                const auto made = records::apply(
                    transaction,
                    records::CreateRecord{world.catalogue(),
                                          u"registration"_s,
                                          {{u"name"_s, u"Deal"_s},
                                           {u"partner"_s, world.northwind},
                                           {u"customer"_s, text(facts[matching::Signal::Name])},
                                           {u"country"_s, textValue(text(facts[matching::Signal::Country]))},
                                           {u"product"_s, world.product}},
                                          &id});
                if (!made) return made;
                transaction
                    .cached(
                        u"UPDATE registration SET state = 'submitted', first_in_at = '2026-06-01T00:00:00Z', submitted_at = '2026-06-01T00:00:00Z' WHERE id = ?"_s)
                    .bind(1, id)
                    .run();
                registered[facts.id] = id;
            }
            return {};
        });
        QCOMPARE(outcome(filled), u"ok"_s);
        struct Found {
            double points;
            bool same;
        };
        constexpr double least = 1;
        std::vector<Found> found;
        std::size_t pairs = 0;
        for (const matching::Facts& facts : set.right) {
            Registration asked;
            asked.id = 1;
            asked.partner = world.contoso;
            asked.product = world.product;
            asked.customer = text(facts[matching::Signal::Name]);
            asked.country = text(facts[matching::Signal::Country]);
            const auto report = world.store().read([&](store::Connection& connection) {
                return findConflicts(connection, asked, world.clock.today(), 90, least);
            });
            QVERIFY(report.has_value());
            for (const Conflict& conflict : report->conflicts)
                found.push_back({conflict.points, set.same.contains({facts.id, facts.id}) &&
                                                      registered.value(facts.id) == conflict.other});
            pairs += set.same.contains({facts.id, facts.id}) ? 1 : 0;
        }
        struct Quality {
            double precision, recall;
        };
        const auto qualityFrom = [&](double threshold) {
            const auto taken =
                std::count_if(found.begin(), found.end(), [&](const Found& one) { return one.points >= threshold; });
            const auto right = std::count_if(found.begin(), found.end(),
                                             [&](const Found& one) { return one.points >= threshold && one.same; });
            return Quality{taken == 0 ? 1 : static_cast<double>(right) / static_cast<double>(taken),
                           static_cast<double>(right) / static_cast<double>(pairs)};
        };
        for (double threshold = least; threshold <= 8; threshold += 0.5) {
            const Quality quality = qualityFrom(threshold);
            qInfo("  from %4.1f points: precision %6.2f %%  recall %6.2f %%%s", threshold, quality.precision * 100,
                  quality.recall * 100, threshold == conflictFrom ? "  <- in use" : "");
        }
        const Quality used = qualityFrom(conflictFrom);
        QVERIFY2(used.precision >= 0.94, "calls conflicts what is none");
        QVERIFY2(used.recall >= 0.89, "finds too little");
    }
};

QTEST_GUILESS_MAIN(ConflictMeasureTest)
#include "ConflictMeasureTest.moc"
