#pragma once

#include "core/sample/SampleSink.h"

#include <QSaveFile>

#include <memory>

namespace channelbook::sample {

/// Writes rows as Salesforce's weekly data export has them: one CSV an object, all fields quoted, LF, UTF-8 without
/// BOM. The files take their names only at `commit`; until then, and if it never comes, there is nothing.
class CrmExport final : public Sink {
public:
    CrmExport(QString dir, const Calendar& calendar);
    ~CrmExport() override;

    /// Makes the folder and its files. FileExists if one of them is there already.
    [[nodiscard]] Expected<void> open();
    void owner(const OwnerRow& row) override;
    void product(const ProductRow&) override {}
    void company(const CompanyRow& row) override;
    void contact(const ContactRow& row) override;
    void activity(const ActivityRow&) override {}
    void deal(const DealRow& row) override;
    [[nodiscard]] bool isGood() const override { return m_failed.isEmpty(); }
    /// Why no more rows could be taken.
    [[nodiscard]] Error failure() const;
    [[nodiscard]] Expected<void> commit();
    /// Takes away what `commit` has put there.
    void withdraw();

private:
    /// One file with what is still to be written to it.
    struct Table {
        std::unique_ptr<QSaveFile> file;
        std::string buffer;
        std::size_t fields = 0; ///< of the present row
    };
    enum Object { User, Account, Contact, Opportunity, OpportunityPartner };
    static constexpr std::size_t objectCount = 5;

    Table& table(Object object) { return m_tables[object]; }
    static void field(Table& table, std::string_view text);
    static void flag(Table& table, bool value) { field(table, value ? "1" : "0"); }
    void id(Table& table, Object object, qint64 number);
    void instant(Table& table, Moment at);
    void endRow(Table& table);
    void flush(Table& table);

    QString m_dir;
    const Calendar& m_calendar;
    std::array<Table, objectCount> m_tables;
    QString m_failed; ///< the file that could not be written
    QString m_reason;
    bool m_madeDir = false;
    int m_committed = 0;
    qint64 m_contacts = 0, m_deals = 0, m_dealPartners = 0;
    std::string m_scratch;
};

/// The 18-character id Salesforce would give record `number` of an object whose ids begin with `prefix` ("006"): 15
/// characters that tell case apart and three that tell which of them are capitals.
[[nodiscard]] std::string crmId(std::string_view prefix, qint64 number);

} // namespace channelbook::sample
