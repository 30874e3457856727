#pragma once

#include "core/matching/FactsReader.h"
#include "core/matching/StoredCandidates.h"
#include "core/registrations/ConflictCheck.h"

#include <map>
#include <set>

namespace channelbook::registrations {

/// Whose names may be a registration's customer's, and how common words are.
class NameSource {
public:
    struct Named {
        std::vector<RecordId> companies, registrations;
    };
    virtual ~NameSource() = default;
    [[nodiscard]] virtual Named find(const Registration& registration) = 0;
    /// Makes the weights know the words of a name that is about to be compared.
    virtual void weigh(std::string_view core) = 0;
    [[nodiscard]] virtual const matching::WordWeights& weights() const = 0;
};

/// For one registration: looks its words up.
class StoredNames final : public NameSource {
public:
    explicit StoredNames(store::Connection& connection);
    [[nodiscard]] Named find(const Registration& registration) override;
    void weigh(std::string_view core) override { m_companies.weigh(m_weights, core); }
    [[nodiscard]] const matching::WordWeights& weights() const override { return m_weights; }

private:
    matching::StoredCandidates m_companies;
    matching::StoredCandidates m_registrations;
    matching::WordWeights m_weights;
};

/// For many at once: they are held, and all companies and registrations walk past them, once.
class WalkedNames final : public NameSource {
public:
    WalkedNames(store::Connection& connection, const std::vector<Registration>& arrivals, double from);
    [[nodiscard]] Named find(const Registration& registration) override;
    void weigh(std::string_view) override {}
    [[nodiscard]] const matching::WordWeights& weights() const override { return m_weights; }

private:
    matching::WordWeights m_weights;
    std::map<RecordId, Named> m_found;
};

/// Finds what registrations are in conflict with, one after the other. Statements are prepared once.
class ConflictFinder {
public:
    /// @param names must outlive the finder
    ConflictFinder(store::Connection& connection, NameSource& names, const QDate& today, double from);
    [[nodiscard]] ConflictReport find(const Registration& registration, int days);

private:
    /// What is known of a company: that it is the customer, or of the customer's group.
    struct Known {
        double points = 0;
        std::vector<ConflictSignal> evidence;
    };
    struct Span {
        QString from, until; ///< days; no end: open
    };
    [[nodiscard]] std::optional<Known> compare(const matching::Facts& facts);
    void keepBest(RecordId company, Known known);
    void matchCompanies(const std::vector<RecordId>& named);
    void addFamilies();
    void findRegistrations(const std::vector<RecordId>& named);
    void consider(const Registration& other);
    void findDeals();
    void considerDeal(const Known& known);
    [[nodiscard]] std::optional<ConflictSignal> productSignal(RecordId product, const QString& name, const QString& family) const;
    [[nodiscard]] std::optional<ConflictSignal> overlapSignal(const Span& other) const;
    void add(Conflict conflict, Known known, const ConflictSignal& product, const ConflictSignal& overlap);

    NameSource& m_names;
    QDate m_today;
    double m_from;
    matching::SubjectMaker m_maker;
    matching::FactsFinder m_companyFacts;
    RegistrationReader m_reader;
    store::Statement m_byDomain, m_byMail, m_companyName, m_family;
    store::Statement m_registrationsOf, m_registrationsByDomain, m_registrationsByMail;
    store::Statement m_deals;

    // Of the registration at hand.
    const Registration* m_registration = nullptr;
    matching::Facts m_facts;
    matching::Subject m_own;
    Span m_span;
    std::map<RecordId, Known> m_companies;
    std::set<RecordId> m_dealsTold;
    std::vector<Conflict> m_found;
};

/// The domain that says whose customer it is; mail hosts that many share say nothing.
[[nodiscard]] QString customerDomain(const Registration& registration);

} // namespace channelbook::registrations
