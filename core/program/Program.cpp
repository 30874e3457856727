#include "core/program/Program.h"

#include "core/activities/Activities.h"
#include "core/companies/Companies.h"
#include "core/currencies/Currencies.h"
#include "core/customers/Customers.h"
#include "core/deals/Deals.h"
#include "core/deals/Rollup.h"
#include "core/deals/Touchpoints.h"
#include "core/enablement/Enablement.h"
#include "core/partners/Agreements.h"
#include "core/partners/Partners.h"
#include "core/pipeline/Pipeline.h"
#include "core/playbooks/Entities.h"
#include "core/playbooks/SelfCompletion.h"
#include "core/playbooks/Templates.h"
#include "core/program/OffboardingChecks.h"
#include "core/export/ProgramImport.h"
#include "core/funds/CrmEntities.h"
#include "core/funds/CrmFollow.h"
#include "core/funds/Entities.h"
#include "core/funds/Funds.h"
#include "core/metrics/Entities.h"
#include "core/metrics/Rollup.h"
#include "core/metrics/scorecards/Scorecards.h"
#include "core/registrations/Acts.h"
#include "core/registrations/Arrivals.h"
#include "core/reviews/Entities.h"
#include "core/reviews/Templates.h"
#include "core/search/Search.h"
#include "core/surveys/Surveys.h"
#include "core/sync/Staged.h"
#include "core/tiers/Review.h"

#include <QFile>
#include <QFileInfo>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

store::StoreOptions storeOptions(const Program::Options& options) {
    store::StoreOptions result;
    result.clock = options.clock;
    result.who = options.who;
    result.device = options.device;
    result.lockTimeoutMs = options.lockTimeoutMs;
    result.derived = {std::make_shared<search::SearchIndex>(), std::make_shared<deals::CompanyRollup>(), std::make_shared<metrics::MetricRollup>()};
    result.consequences = {std::make_shared<playbooks::DealConsequence>(), std::make_shared<playbooks::CourseConsequence>(), std::make_shared<registrations::DealOutcomes>(), std::make_shared<registrations::ArrivedRegistrations>(), std::make_shared<funds::CrmInStep>(), std::make_shared<tiers::NewPartners>(&allEntities)};
    return result;
}

/// A program from before there were playbooks, funds, reviews, scorecards or tiers gets what comes with Channelbook, as a new one has it.
Expected<void> giveWhatIsNew(store::Store& store) {
    const auto lacks = [&](const char* table) {
        return store.read([&](store::Connection& connection) { return connection.integer(qPrintable(u"SELECT NOT EXISTS(SELECT 1 FROM %1)"_s.arg(QLatin1StringView(table)))) != 0; });
    };
    const auto templates = lacks("playbook_template");
    if (!templates) return tl::unexpected(templates.error());
    const auto activities = lacks("mdf_activity");
    if (!activities) return tl::unexpected(activities.error());
    const auto sections = lacks("review_template");
    if (!sections) return tl::unexpected(sections.error());
    const auto cards = lacks("scorecard");
    if (!cards) return tl::unexpected(cards.error());
    const auto tierPrograms = lacks("tier_program");
    if (!tierPrograms) return tl::unexpected(tierPrograms.error());
    if (!*templates && !*activities && !*sections && !*cards && !*tierPrograms) return {};
    const auto given = store.write(u"program.new"_s, [&](store::Transaction& transaction) -> Expected<void> {
        if (*templates) playbooks::addBundledTemplates(transaction);
        if (*activities) funds::addStandardActivities(transaction);
        if (*sections) reviews::addBundledReviewTemplates(transaction);
        if (*cards) metrics::addBundledScorecards(transaction);
        if (*tierPrograms) tiers::addStandardDraft(transaction);
        return {};
    }, {.beginning = true});
    if (!given) return tl::unexpected(given.error());
    return {};
}

} // namespace

records::Catalogue allEntities() {
    records::EntityDef partner = partners::partnerEntity();
    // What refuses comes before what writes.
    partner.rules.push_back(pipeline::offboardingRule(allOffboardingChecks()));
    records::EntityDef deal = deals::dealEntity();
    for (const pipeline::Track track : pipeline::allTracks) {
        const pipeline::TrackDef& def = pipeline::trackDef(track);
        for (records::FieldDef& field : (def.entity == u"deal" ? deal : partner).fields)
            if (field.key == def.field)
                for (const pipeline::Stage& stage : pipeline::standardStages(track)) field.choices << stage.name;
    }
    partner.rules.push_back(pipeline::lifecycleRule(partner));
    // Before its history is written.
    deal.rules.insert(deal.rules.begin(), pipeline::dealRule(deal));
    return records::Catalogue({companies::companyEntity(), std::move(partner), customers::customerEntity(), companies::contactEntity(),
                               std::move(deal), deals::dealPartnerEntity(), deals::productEntity(), companies::ownerEntity(),
                               activities::activityEntity(), activities::stageChangeEntity(), partners::agreementEntity(), enablement::courseEntity(),
                               enablement::certificationEntity(), enablement::completionEntity(), playbooks::playbookEntity(), playbooks::runEntity(), playbooks::stepEntity(), registrations::registrationEntity(),
                               funds::fundEntity(), funds::allocationEntity(), funds::activityTypeEntity(), funds::approvalRuleEntity(), funds::absenceEntity(), funds::requestEntity(), funds::claimEntity(), funds::entryEntity(),
                               funds::crmBudgetEntity(), funds::crmAllocationEntity(), funds::crmRequestEntity(), funds::crmClaimEntity(), deals::touchpointEntity(), surveys::responseEntity(), metrics::costEntity(), metrics::targetEntity(), reviews::reviewEntity(), reviews::reviewItemEntity(), reviews::swotEntity(), sync::stagedEntity()});
}

Program::Program(std::unique_ptr<store::Store> store) : m_store(std::move(store)), m_catalogue(allEntities()) {}

QString Program::name() const { return QFileInfo(m_store->path()).completeBaseName(); }

Expected<std::unique_ptr<Program>> Program::create(const QString& path, const Options& options, const QString& currency) {
    auto store = store::Store::create(path, storeOptions(options));
    if (!store) return tl::unexpected(store.error());
    const auto filled = (*store)->write(u"program.new"_s, [&](store::Transaction& transaction) -> Expected<void> {
        transaction.cached(u"INSERT INTO setting(id, key, value) VALUES(?, 'currency', ?)"_s).bindAll(transaction.newId(), currency).run();
        pipeline::addStandardStages(transaction);
        for (const auto& stage : deals::standardDealStages()) deals::ensureDealStage(transaction, stage.name, stage.outcome);
        currencies::addBundledRates(transaction);
        playbooks::addBundledTemplates(transaction);
        funds::addStandardActivities(transaction);
        reviews::addBundledReviewTemplates(transaction);
        metrics::addBundledScorecards(transaction);
        tiers::addStandardDraft(transaction);
        return {};
    }, {.beginning = true});
    if (!filled) return tl::unexpected(filled.error());
    return std::unique_ptr<Program>(new Program(std::move(*store)));
}

Expected<std::unique_ptr<Program>> Program::createFrom(const QString& path, const Options& options, const QString& exported, store::Progress& progress) {
    const auto import = exports::ProgramImport::open(exported);
    if (!import) return tl::unexpected(import.error());
    auto store = store::Store::create(path, storeOptions(options));
    if (!store) return tl::unexpected(store.error());
    store::WriteMode mode;
    mode.trustedReferences = true; // looked up all at once at the end
    mode.bulkLoad = true;
    mode.beginning = true;
    const auto loaded = (*store)->write(u"program.new"_s, [&](store::Transaction& transaction) { return import->load(transaction, progress); }, mode);
    if (!loaded) {
        store->reset();
        for (const QString& suffix : {QString(), u"-wal"_s, u"-shm"_s}) QFile::remove(path + suffix);
        return tl::unexpected(loaded.error());
    }
    return std::unique_ptr<Program>(new Program(std::move(*store)));
}

Expected<std::unique_ptr<Program>> Program::open(const QString& path, const Options& options) {
    auto store = store::Store::open(path, storeOptions(options));
    if (!store) return tl::unexpected(store.error());
    if (auto given = giveWhatIsNew(**store); !given) return tl::unexpected(given.error());
    return std::unique_ptr<Program>(new Program(std::move(*store)));
}

Expected<std::unique_ptr<Program>> Program::openReadOnly(const QString& path, const Options& options) {
    auto store = store::Store::openReadOnly(path, storeOptions(options));
    if (!store) return tl::unexpected(store.error());
    return std::unique_ptr<Program>(new Program(std::move(*store)));
}

} // namespace channelbook
