#include "core/sample/Sample.h"

#include "core/sample/SampleAgreements.h"
#include "core/sample/SampleEnablement.h"
#include "core/sample/SampleExport.h"
#include "core/sample/SampleFunds.h"
#include "core/sample/SampleModel.h"
#include "core/sample/SampleNumbers.h"
#include "core/sample/SamplePlaybooks.h"
#include "core/sample/SampleRegistrations.h"
#include "core/sample/SampleReviews.h"
#include "core/sample/SampleTexts.h"
#include "core/sample/SampleTiers.h"
#include "core/sample/SampleWriter.h"

#include <QCoreApplication>

#include <numeric>
#include <optional>

namespace channelbook::sample {

namespace {

constexpr int mostPartners = 10'000'000;
constexpr qint64 mostDeals = 100'000'000;
constexpr qint64 rowsPerLook = 1024;

Expected<void> checked(const SampleOptions& options) {
    if (options.partners < 0 || options.partners > mostPartners)
        return failure(
            ErrorCode::BadArgument,
            {QStringLiteral("partners"),
             QCoreApplication::translate("Sample", "a number from 0 to %L1 is expected.").arg(mostPartners)});
    if (options.deals < 0 || options.deals > mostDeals)
        return failure(ErrorCode::BadArgument,
                       {QStringLiteral("deals"),
                        QCoreApplication::translate("Sample", "a number from 0 to %L1 is expected.").arg(mostDeals)});
    if (!options.today.isValid())
        return failure(ErrorCode::BadArgument,
                       {QStringLiteral("today"), QCoreApplication::translate("Sample", "a date is expected.")});
    return {};
}

ModelSize sizeOf(const SampleOptions& options) {
    return {options.partners, options.deals, options.seed, options.today};
}

/// The order deals come in.
enum class DealOrder {
    ByCustomer, ///< neighbours in the program are neighbours in its indexes: several times as fast to write
    Mixed,      ///< as a CRM has them, which knows nothing of our indexes
};

/// Lets the whole program pass by a sink, row by row.
class Generator {
public:
    Generator(const Model& model, Sink& sink, DealOrder order, store::Progress& progress)
        : m_model(model)
        , m_sink(sink)
        , m_order(order)
        , m_progress(progress) {}

    /// False when it was cancelled or the sink takes no more.
    bool run() {
        for (const OwnerRow& row : m_model.owners()) m_sink.owner(row);
        for (const ProductRow& row : products()) m_sink.product(row);
        m_counts.owners = static_cast<qint64>(m_model.owners().size());
        m_counts.products = static_cast<qint64>(products().size());
        for (int number = 0; number < m_model.companies(); ++number) {
            if (!goOn()) return false;
            company(number);
        }
        // A walk by a step that shares no factor with their number meets each deal once.
        qint64 step = m_order == DealOrder::Mixed ? m_model.deals() * 618 / 1000 + 1 : 1;
        while (std::gcd(step, m_model.deals()) > 1) ++step;
        DealRow row;
        qint64 number = 0;
        for (qint64 count = 0; count < m_model.deals(); ++count, number = (number + step) % m_model.deals()) {
            if (!goOn()) return false;
            m_model.deal(number, row);
            ++m_counts.deals;
            m_counts.dealPartners += static_cast<qint64>(row.partners.size());
            m_counts.stageChanges += static_cast<qint64>(row.moves.size());
            m_counts.activities += static_cast<qint64>(row.activities.size());
            m_sink.deal(row);
        }
        return m_sink.isGood() && !m_progress.isCancelled();
    }
    [[nodiscard]] const SampleCounts& counts() const { return m_counts; }

private:
    bool goOn() {
        if (m_rows++ % rowsPerLook != 0) return true;
        m_progress.setDone(m_progress.done() + rowsPerLook);
        m_progress.setRows(m_rows);
        return m_sink.isGood() && !m_progress.isCancelled();
    }

    void company(int number) {
        const CompanyRow row = m_model.company(number);
        const auto contacts = m_model.contacts(row);
        const auto activities = m_model.activities(row, static_cast<int>(contacts.size()));
        ++m_counts.companies;
        m_counts.partners += row.isPartner ? 1 : 0;
        m_counts.customers += row.isCustomer ? 1 : 0;
        m_counts.contacts += static_cast<qint64>(contacts.size());
        m_counts.stageChanges += static_cast<qint64>(row.partner.moves.size());
        m_counts.activities += static_cast<qint64>(activities.size());
        m_sink.company(row);
        for (const ContactRow& contact : contacts) m_sink.contact(contact);
        for (const ActivityRow& activity : activities) m_sink.activity(activity);
    }

    const Model& m_model;
    Sink& m_sink;
    DealOrder m_order;
    store::Progress& m_progress;
    SampleCounts m_counts;
    qint64 m_rows = 0;
};

/// Writes all rows to an opened export; what is left is its commit.
Expected<SampleCounts> fill(CrmExport& crm, const Model& model, store::Progress& progress) {
    Generator generator(model, crm, DealOrder::Mixed, progress);
    const bool whole = generator.run();
    if (!crm.isGood()) return tl::unexpected(crm.failure());
    if (!whole) return failure(ErrorCode::Cancelled);
    return generator.counts();
}

} // namespace

Expected<SampleCounts> makeSample(Program& program, const SampleOptions& options, store::Progress& progress) {
    if (const auto fine = checked(options); !fine) return tl::unexpected(fine.error());
    const Model model(sizeOf(options));
    std::optional<CrmExport> crm;
    if (!options.crmExportDir.isEmpty()) {
        crm.emplace(options.crmExportDir, model.calendar());
        if (const auto opened = crm->open(); !opened) return tl::unexpected(opened.error());
    }
    const qint64 rows = model.companies() + model.deals();
    progress.start(crm ? 2 * rows : rows);
    if (crm)
        if (const auto filled = fill(*crm, model, progress); !filled) return filled;
    SampleCounts counts;
    const auto written =
        program.store().write(QStringLiteral("sample"), [&](store::Transaction& transaction) -> Expected<void> {
            ProgramWriter writer(transaction, model.calendar());
            Generator generator(model, writer, DealOrder::ByCustomer, progress);
            if (!generator.run()) return failure(ErrorCode::Cancelled);
            writer.finish();
            counts = generator.counts();
            const EnablementCounts learned = addEnablement(transaction, options.seed, model.calendar(), options.today);
            counts.courses = learned.courses;
            counts.certifications = learned.certifications;
            counts.completions = learned.completions;
            const AgreementCounts agreed = addAgreements(transaction, options.seed, options.today);
            counts.agreements = agreed.agreements;
            counts.handovers = agreed.handovers;
            const RegistrationCounts registered = addRegistrations(transaction, options.seed, options.today);
            counts.registrations = registered.registrations;
            counts.registrationConflicts = registered.conflicts;
            counts.runs = addPlaybookRuns(transaction, options.seed, options.today);
            const FundCounts funded = addFunds(transaction, options.seed, options.today);
            counts.funds = funded.funds;
            counts.fundRequests = funded.requests;
            counts.fundClaims = funded.claims;
            const NumberCounts numbers = addNumbers(transaction, options.seed, options.today);
            counts.touchpoints = numbers.touchpoints;
            counts.responses = numbers.responses;
            counts.costs = numbers.costs;
            counts.targets = numbers.targets;
            const TierCounts tiered = addTiers(transaction, options.seed, options.today);
            counts.tierPrograms = tiered.programs;
            counts.tierStandings = tiered.standings;
            // Before the program's commit, since files can be taken back and a commit cannot.
            return crm ? crm->commit() : Expected<void>();
        }, {.beginning = true});
    if (!written && crm) crm->withdraw();
    if (!written) return tl::unexpected(written.error());
    // Packs are filled from numbers, which follow the rows above.
    if (counts.deals > mostReviewedDeals) return counts;
    if (const auto current = program.store().catchUpDerived(progress); !current) return tl::unexpected(current.error());
    const auto reviewed = program.store().write(QStringLiteral("sample"), [&](store::Transaction& transaction) -> Expected<void> {
        const ReviewCounts held = addReviews(transaction, options.seed, options.today);
        counts.reviews = held.reviews;
        counts.reviewItems = held.items;
        return {};
    }, {.beginning = true});
    if (!reviewed) return tl::unexpected(reviewed.error());
    return counts;
}

Expected<SampleCounts> writeCrmExport(const SampleOptions& options, store::Progress& progress) {
    if (const auto fine = checked(options); !fine) return tl::unexpected(fine.error());
    const Model model(sizeOf(options));
    CrmExport crm(options.crmExportDir, model.calendar());
    if (const auto opened = crm.open(); !opened) return tl::unexpected(opened.error());
    progress.start(model.companies() + model.deals());
    auto counts = fill(crm, model, progress);
    if (!counts) return counts;
    if (const auto committed = crm.commit(); !committed) return tl::unexpected(committed.error());
    return counts;
}

} // namespace channelbook::sample
