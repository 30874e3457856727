#include "core/program/Program.h"
#include "core/registrations/Acts.h"
#include "core/registrations/RegistrationQueries.h"
#include "tests/bench/Steps.h"

#include <QFile>

#include <array>

namespace channelbook::bench {

using namespace Qt::StringLiterals;
using namespace registrations;

namespace {

constexpr int customerCount = 1'000'000;
constexpr int registrationCount = 200'000;
constexpr int openCount = 5000;
constexpr int importCount = 10'000;
constexpr int checkCount = 200;
constexpr int partnerCount = 2000;
constexpr int rounds = 5;

/// Names that share their words as real ones do: few first words that are common, many that are rare.
QString nameOf(int number) {
    static const std::array<QString, 12> kinds{u"Systems"_s, u"Foods"_s, u"Logistics"_s, u"Solutions"_s, u"Energy"_s, u"Medical"_s, u"Group"_s, u"Textiles"_s, u"Partners"_s, u"Steel"_s, u"Media"_s, u"Insurance"_s};
    static const std::array<QString, 5> forms{u"GmbH"_s, u"Inc."_s, u"Ltd"_s, u"S.A."_s, u""_s};
    static const std::array<QString, 20> heads{u"ba"_s, u"ce"_s, u"di"_s, u"fo"_s, u"gu"_s, u"ha"_s, u"je"_s, u"ki"_s, u"lo"_s, u"mu"_s, u"na"_s, u"pe"_s, u"ri"_s, u"so"_s, u"tu"_s, u"va"_s, u"we"_s, u"xi"_s, u"yo"_s, u"zu"_s};
    QString word;
    auto rest = static_cast<quint64>(number) * 0x9e3779b97f4a7c15ULL >> 24;
    for (int part = 0; part < 4; ++part, rest /= heads.size()) word += heads[rest % heads.size()];
    word[0] = word[0].toUpper();
    return u"%1 %2 %3"_s.arg(word, kinds[static_cast<std::size_t>(number) % kinds.size()], forms[static_cast<std::size_t>(number / 7) % forms.size()]).trimmed();
}

/// The name as somebody mistypes it.
QString mistyped(QString name, int number) {
    const qsizetype at = 1 + number % 5;
    if (number % 3 == 0) return name.remove(at, 1);
    if (number % 3 == 1) name[at] = name[at] == u'e' ? u'a' : u'e';
    return name;
}

struct World {
    std::unique_ptr<Program> program;
    std::vector<RecordId> partners, customers, products;
};

void addRegistration(store::Transaction& transaction, const World& world, RecordId id, int number, const QString& customer, const char* state, bool protectedNow, bool arriving = false) {
    transaction.cached(u"INSERT INTO registration(id, name, partner_id, state, customer, country, product_id, amount, currency, close_date, registered_by, first_in_at, submitted_at, answer_due_at, protected_from, protected_until)"
                       " VALUES(?1, ?2, ?3, ?4, ?5, 'Germany', ?6, 500000, 'EUR', '2027-03-31', 'portal', CASE WHEN ?11 THEN NULL ELSE ?7 END, ?7, CASE WHEN ?11 THEN NULL ELSE ?8 END, ?9, ?10)"_s)
        .bindAll(id, u"Deal %1"_s.arg(number), world.partners[static_cast<std::size_t>(number) % world.partners.size()], QString::fromLatin1(state), customer, world.products[static_cast<std::size_t>(number) % world.products.size()],
                 u"2026-06-%1T09:00:00Z"_s.arg(1 + number % 28, 2, 10, QChar(u'0')), u"2026-07-%1T09:00:00Z"_s.arg(1 + number % 28, 2, 10, QChar(u'0')), protectedNow ? Value{u"2026-06-10"_s} : Value{}, protectedNow ? Value{u"2026-09-10"_s} : Value{}, arriving ? 1 : 0)
        .run();
}

/// Rows of one table after the other, as bulk inserts.
class Filling {
public:
    explicit Filling(store::Transaction& transaction) : m_transaction(transaction) { m_transaction.beginBulk(); }
    void begin() { m_first = 0; }
    RecordId next() {
        m_last = m_transaction.followingId();
        if (m_first == 0) m_first = m_last;
        return m_last;
    }
    void end(const char* table) { m_ranges.push_back({QString::fromLatin1(table), {m_first, m_last}, store::Operation::Insert}); }
    void finish() { m_transaction.endBulk(m_ranges); }

private:
    store::Transaction& m_transaction;
    RecordId m_first = 0, m_last = 0;
    std::vector<store::RangeChange> m_ranges;
};

Expected<void> fill(World& world) {
    const auto written = world.program->store().write(u"test"_s, [&](store::Transaction& transaction) -> Expected<void> {
        static_cast<void>(transaction.newId());
        Filling filling(transaction);
        filling.begin();
        for (int i = 0; i < customerCount; ++i) {
            world.customers.push_back(filling.next());
            transaction.cached(u"INSERT INTO company(id, name, country, city) VALUES(?, ?, ?, ?)"_s).bindAll(world.customers.back(), nameOf(i), i % 3 == 0 ? u"Germany"_s : u"France"_s, u"City %1"_s.arg(i % 900)).run();
        }
        filling.end("company");
        for (int i = 0; i < partnerCount; ++i) {
            world.partners.push_back(world.customers[static_cast<std::size_t>(i)]);
            transaction.cached(u"INSERT INTO partner(id, stage, tier) VALUES(?, 'Active', 'Gold')"_s).bind(1, world.partners.back()).run();
        }
        filling.begin();
        for (int i = 0; i < customerCount; i += 10)
            transaction.cached(u"INSERT INTO deal(id, name, company_id, outcome, stage, created_at) VALUES(?, ?, ?, 'open', 'Prospecting', '2026-05-01T09:00:00Z')"_s)
                .bindAll(filling.next(), u"Deal of %1"_s.arg(i), world.customers[static_cast<std::size_t>(i)])
                .run();
        filling.end("deal");
        filling.begin();
        for (int i = 0; i < 6; ++i) {
            world.products.push_back(filling.next());
            transaction.cached(u"INSERT INTO product(id, name, family) VALUES(?, ?, ?)"_s).bindAll(world.products.back(), u"Product %1"_s.arg(i), u"Family %1"_s.arg(i)).run();
        }
        filling.end("product");
        filling.begin();
        for (int i = 0; i < registrationCount; ++i) {
            const bool open = i < openCount;
            addRegistration(transaction, world, filling.next(), i, nameOf(i * 5), open ? "submitted" : i % 4 == 0 ? "approved" : i % 4 == 1 ? "converted" : i % 4 == 2 ? "expired" : "rejected", !open && i % 4 != 3);
        }
        filling.end("registration");
        filling.finish();
        return {};
    }, {.beginning = true});
    if (!written) return tl::unexpected(written.error());
    store::Progress progress;
    return world.program->store().catchUpDerived(progress);
}

QJsonObject measured(World& world) {
    store::Store& store = world.program->store();
    QJsonObject figures;
    std::vector<double> checks;
    qint64 found = 0;
    for (int i = 0; i < checkCount; ++i) {
        Registration asked;
        asked.id = 1;
        asked.partner = world.partners[static_cast<std::size_t>(i)];
        asked.product = world.products[0];
        asked.productFamily = u"Family 0"_s;
        asked.customer = mistyped(nameOf(i * 30), i);
        asked.country = u"Germany"_s;
        QElapsedTimer timer;
        timer.start();
        const auto report = store.read([&](store::Connection& connection) { return findConflicts(connection, asked, benchClock().today(), 90); });
        checks.push_back(milliseconds(timer));
        if (!report) return failed(report.error());
        found += report->conflicts.empty() ? 0 : 1;
    }
    figures.insert(u"check_median_ms"_s, percentile(checks, 0.5));
    figures.insert(u"check_p95_ms"_s, percentile(checks, 0.95));
    figures.insert(u"check_most_ms"_s, percentile(checks, 1));
    figures.insert(u"checks_with_conflicts"_s, found);

    std::vector<double> inboxes;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto rows = store.read([&](store::Connection& connection) { return registrationInbox(connection, benchClock().now(), benchClock().today(), -1); });
        inboxes.push_back(milliseconds(timer));
        if (!rows) return failed(rows.error());
        figures.insert(u"inbox_rows"_s, static_cast<qint64>(rows->size()));
    }
    figures.insert(u"inbox_ms"_s, percentile(inboxes, 0.5));

    // As an import writes them: inserted in bulk, checked all at once by what must follow, in the same transaction.
    QElapsedTimer timer;
    timer.start();
    const auto imported = store.write(u"sync.import"_s, [&](store::Transaction& transaction) -> Expected<void> {
        static_cast<void>(transaction.newId());
        Filling filling(transaction);
        for (int i = 0; i < importCount; ++i) addRegistration(transaction, world, filling.next(), i, mistyped(nameOf(i * 15), i), "submitted", false, true);
        filling.end("registration");
        filling.finish();
        return {};
    });
    if (!imported) return failed(imported.error());
    figures.insert(u"import_of_10000_ms"_s, milliseconds(timer));
    const auto conflicts = store.read([](store::Connection& connection) { return connection.integer("SELECT count(*) FROM registration_conflict"); });
    figures.insert(u"import_conflicts"_s, conflicts.value_or(0));
    timer.restart();
    if (const auto undone = store.undo(); !undone) return failed(undone.error());
    figures.insert(u"undo_ms"_s, milliseconds(timer));
    figures.insert(u"ms"_s, percentile(checks, 0.5));
    return figures;
}

QJsonObject registrationStep(const Place& place) {
    const QString path = place.folder + u"/registrations.channelbook"_s;
    removeProgram(path);
    Program::Options options;
    options.clock = &benchClock();
    options.who = u"bench"_s;
    auto program = Program::create(path, options);
    if (!program) return failed(program.error());
    World world{std::move(*program), {}, {}, {}};
    if (const auto filled = fill(world); !filled) return failed(filled.error());
    QJsonObject result = measured(world);
    world.program.reset();
    removeProgram(path);
    return result;
}

} // namespace

const Steps& registrationSteps() {
    static const Steps steps{{u"registrations"_s, &registrationStep}};
    return steps;
}

} // namespace channelbook::bench
