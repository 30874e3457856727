#pragma once

#include "core/sample/SampleSink.h"
#include "core/store/Transaction.h"

namespace channelbook::sample {

/// Writes rows into a program as one bulk insert of the open transaction.
class ProgramWriter final : public Sink {
public:
    ProgramWriter(store::Transaction& transaction, const Calendar& calendar);

    void owner(const OwnerRow& row) override;
    void product(const ProductRow& row) override;
    void company(const CompanyRow& row) override;
    void contact(const ContactRow& row) override;
    void activity(const ActivityRow& row) override;
    void deal(const DealRow& row) override;
    /// Hands the ids used to the transaction.
    void finish();

private:
    enum Table { Owner, Product, Company, Partner, Customer, Contact, Deal, DealPartner, StageChange, Activity };
    static constexpr std::size_t tableCount = 10;

    RecordId next(Table table);
    void used(Table table, RecordId id);
    void stageMoves(const std::vector<StageMove>& moves, const DealRow* deal, int company, int owner);
    void bindText(store::Statement& statement, int parameter, std::string_view text);
    void bindDay(store::Statement& statement, int parameter, int day);
    void bindReference(store::Statement& statement, int parameter, const std::vector<RecordId>& ids, int number);
    /// Binds an instant; `slot` keeps its text until the row is written.
    void bindMoment(store::Statement& statement, int parameter, Moment at, std::size_t slot);

    store::Transaction& m_transaction;
    const Calendar& m_calendar;
    RecordId m_last = 0;
    std::array<IdRange, tableCount> m_ranges{};
    std::vector<RecordId> m_owners, m_products, m_companies, m_contacts;
    std::vector<std::string> m_ownerNames;
    RecordId m_deal = 0;
    std::size_t m_recruited = 0; ///< partners at a step of recruiting so far
    std::array<std::string, 3> m_moments;
    store::Statement m_insertCompany, m_insertPartner, m_insertCustomer, m_insertContact, m_insertDeal,
        m_insertDealPartner, m_insertMove, m_insertActivity;
};

} // namespace channelbook::sample
