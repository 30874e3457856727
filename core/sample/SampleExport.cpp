#include "core/sample/SampleExport.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace channelbook::sample {

namespace {

struct ObjectInfo {
    const char* name;
    std::string_view prefix;
    std::string_view header;
};

constexpr std::array<ObjectInfo, 5> objects{{
    {"User", "005", "Id,Username,LastName,FirstName,Email,IsActive,Title,Name"},
    {"Account", "001",
     "Id,IsDeleted,MasterRecordId,Name,Type,ParentId,BillingStreet,BillingCity,BillingState,BillingPostalCode,"
     "BillingCountry,Phone,Website,"
     "Industry,AnnualRevenue,NumberOfEmployees,Description,OwnerId,CurrencyIsoCode,IsPartner,IsCustomerPortal,"
     "CreatedDate,CreatedById,"
     "LastModifiedDate,SystemModstamp,Partner_Tier__c,Partner_Type__c,Focus_Verticals__c,Agreement_Signed__c"},
    {"Contact", "003",
     "Id,IsDeleted,MasterRecordId,AccountId,LastName,FirstName,Name,Salutation,Title,Email,Phone,MobilePhone,"
     "MailingCity,MailingCountry,"
     "HasOptedOutOfEmail,LeadSource,OwnerId,CreatedDate,LastModifiedDate,SystemModstamp"},
    {"Opportunity", "006",
     "Id,IsDeleted,AccountId,Name,Description,StageName,Amount,Probability,CloseDate,Type,NextStep,LeadSource,IsClosed,"
     "IsWon,CurrencyIsoCode,"
     "OwnerId,PartnerAccountId,CreatedDate,LastModifiedDate,SystemModstamp"},
    {"OpportunityPartner", "00I",
     "Id,OpportunityId,AccountFromId,AccountToId,Role,IsPrimary,IsDeleted,CreatedDate,SystemModstamp"},
}};

constexpr std::string_view nobody = "000000000000000AAA";
constexpr std::size_t bufferSize = std::size_t{1} << 20;

/// "448000.0", "292768.98": at least one decimal, no more than needed.
void appendAmount(std::string& out, qint64 minor, int digits) {
    std::string text = std::to_string(minor);
    if (digits > 0) {
        if (text.size() <= static_cast<std::size_t>(digits))
            text.insert(0, static_cast<std::size_t>(digits) + 1 - text.size(), '0');
        text.insert(text.size() - static_cast<std::size_t>(digits), 1, '.');
        while (text.back() == '0' && text[text.size() - 2] != '.') text.pop_back();
    } else {
        text += ".0";
    }
    out += text;
}

void appendId(std::string& out, std::string_view prefix, qint64 number) {
    static constexpr std::string_view letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    static constexpr std::string_view checks = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
    std::array<char, 18> text{};
    for (std::size_t i = 0; i < 3; ++i) text[i] = prefix[i];
    text[3] = '8';
    text[4] = 'b';
    // An org's ids are neither dense nor begin at nothing.
    auto rest = static_cast<quint64>(number) * 131 + 105'000;
    for (std::size_t i = 14; i > 4; --i, rest /= 62) text[i] = letters[rest % 62];
    for (std::size_t block = 0; block < 3; ++block) {
        std::size_t capitals = 0;
        for (std::size_t i = 0; i < 5; ++i) {
            const char letter = text[block * 5 + i];
            if (letter >= 'A' && letter <= 'Z') capitals |= std::size_t{1} << i;
        }
        text[15 + block] = checks[capitals];
    }
    out.append(text.data(), text.size());
}

} // namespace

std::string crmId(std::string_view prefix, qint64 number) {
    std::string result;
    appendId(result, prefix, number);
    return result;
}

CrmExport::CrmExport(QString dir, const Calendar& calendar)
    : m_dir(std::move(dir))
    , m_calendar(calendar) {}

CrmExport::~CrmExport() {
    for (Table& table : m_tables) table.file.reset();
    if (m_madeDir && m_committed == 0) QDir().rmdir(m_dir);
}

Expected<void> CrmExport::open() {
    const QDir dir(m_dir);
    for (const ObjectInfo& object : objects) {
        const QString path = dir.filePath(QLatin1String(object.name) + QStringLiteral(".csv"));
        if (QFileInfo::exists(path)) return channelbook::failure(ErrorCode::FileExists, {path});
    }
    m_madeDir = !dir.exists();
    if (m_madeDir && !QDir().mkpath(m_dir)) return channelbook::failure(ErrorCode::FileNotWritable, {m_dir, QString()});
    for (std::size_t i = 0; i < objectCount; ++i) {
        Table& opened = m_tables[i];
        opened.file =
            std::make_unique<QSaveFile>(dir.filePath(QLatin1String(objects[i].name) + QStringLiteral(".csv")));
        if (!opened.file->open(QIODevice::WriteOnly))
            return channelbook::failure(ErrorCode::FileNotWritable,
                                        {opened.file->fileName(), opened.file->errorString()});
        opened.buffer.reserve(bufferSize + 4096);
        std::string_view header = objects[i].header;
        while (!header.empty()) {
            const auto comma = std::min(header.find(','), header.size());
            field(opened, header.substr(0, comma));
            header.remove_prefix(std::min(comma + 1, header.size()));
        }
        endRow(opened);
    }
    return {};
}

void CrmExport::field(Table& table, std::string_view text) {
    std::string& out = table.buffer;
    out += table.fields++ == 0 ? "\"" : ",\"";
    for (auto quote = text.find('"'); quote != std::string_view::npos; quote = text.find('"')) {
        out += text.substr(0, quote + 1);
        out += '"';
        text.remove_prefix(quote + 1);
    }
    out += text;
    out += '"';
}

void CrmExport::id(Table& table, Object object, qint64 number) {
    m_scratch.clear();
    if (number < 0)
        m_scratch += nobody;
    else
        appendId(m_scratch, objects[object].prefix, number);
    field(table, m_scratch);
}

void CrmExport::instant(Table& table, Moment at) {
    m_scratch.clear();
    m_calendar.append(m_scratch, at, ' ', false);
    field(table, m_scratch);
}

void CrmExport::endRow(Table& table) {
    table.buffer += '\n';
    table.fields = 0;
    if (table.buffer.size() >= bufferSize) flush(table);
}

void CrmExport::flush(Table& table) {
    const auto size = static_cast<qint64>(table.buffer.size());
    if (isGood() && table.file->write(table.buffer.data(), size) != size) {
        m_failed = table.file->fileName();
        m_reason = table.file->errorString();
    }
    table.buffer.clear();
}

void CrmExport::owner(const OwnerRow& row) {
    Table& out = table(User);
    id(out, User, row.number);
    field(out, row.email);
    field(out, row.last);
    field(out, row.first);
    field(out, row.email);
    flag(out, row.active);
    field(out, row.title);
    field(out, row.name);
    endRow(out);
}

void CrmExport::company(const CompanyRow& row) {
    Table& out = table(Account);
    id(out, Account, row.number);
    flag(out, false);
    field(out, nobody);
    field(out, row.name);
    field(out, row.crmType);
    id(out, Account, row.parent);
    field(out, row.street);
    field(out, row.city);
    field(out, row.state);
    field(out, row.postal);
    field(out, row.country);
    field(out, row.phone);
    field(out, row.website);
    field(out, row.industry);
    m_scratch.clear();
    appendAmount(m_scratch, row.revenueMinor, row.currency->digits);
    field(out, m_scratch);
    field(out, std::to_string(row.employees));
    field(out, row.description);
    id(out, User, row.owner);
    field(out, row.currency->code);
    flag(out, row.isPartner);
    flag(out, false);
    instant(out, row.created);
    id(out, User, 0);
    instant(out, row.modified);
    instant(out, row.modified);
    field(out, row.partner.tier);
    field(out, row.partner.type);
    m_scratch.clear();
    for (std::string_view focus = row.partner.focus; !focus.empty();) {
        const auto end = std::min(focus.find(", "), focus.size());
        if (!m_scratch.empty()) m_scratch += ';';
        m_scratch += focus.substr(0, end);
        focus.remove_prefix(std::min(end + 2, focus.size()));
    }
    field(out, m_scratch);
    field(out, row.partner.agreementStart == noDay ? std::string_view() : m_calendar.text(row.partner.agreementStart));
    endRow(out);
}

void CrmExport::contact(const ContactRow& row) {
    Table& out = table(Contact);
    id(out, Contact, m_contacts++);
    flag(out, false);
    field(out, nobody);
    id(out, Account, row.company);
    field(out, row.last);
    field(out, row.first);
    field(out, row.name);
    field(out, row.salutation);
    field(out, row.title);
    field(out, row.email);
    field(out, row.phone);
    field(out, row.mobile);
    field(out, row.city);
    field(out, row.country);
    flag(out, row.consent == "no");
    field(out, row.leadSource);
    id(out, User, row.owner);
    instant(out, row.created);
    instant(out, row.modified);
    instant(out, row.modified);
    endRow(out);
}

void CrmExport::deal(const DealRow& row) {
    const DealStageInfo& stage = dealStages()[static_cast<std::size_t>(row.stage)];
    Table& out = table(Opportunity);
    const qint64 number = m_deals++;
    id(out, Opportunity, number);
    flag(out, false);
    id(out, Account, row.company);
    field(out, row.name);
    field(out, row.description);
    field(out, stage.name);
    m_scratch.clear();
    if (row.hasAmount) appendAmount(m_scratch, row.amountMinor, row.currency->digits);
    field(out, m_scratch);
    m_scratch = std::to_string(stage.probability) + ".0";
    field(out, m_scratch);
    m_scratch = m_calendar.text(row.closeDay);
    m_scratch += " 00:00:00";
    field(out, m_scratch);
    field(out, row.type);
    field(out, row.nextStep);
    field(out, row.leadSource);
    flag(out, row.outcome != Outcome::Open);
    flag(out, row.outcome == Outcome::Won);
    field(out, row.currency->code);
    id(out, User, row.owner);
    id(out, Account, row.partner);
    instant(out, row.created);
    instant(out, row.modified);
    instant(out, row.modified);
    endRow(out);
    for (const DealPartnerRow& partner : row.partners) {
        Table& link = table(OpportunityPartner);
        id(link, OpportunityPartner, m_dealPartners++);
        id(link, Opportunity, number);
        id(link, Account, row.company);
        id(link, Account, partner.partner);
        field(link, partner.role);
        flag(link, false);
        flag(link, false);
        instant(link, partner.created);
        instant(link, partner.created);
        endRow(link);
    }
}

Error CrmExport::failure() const {
    return {ErrorCode::FileNotWritable, {m_failed, m_reason}};
}

Expected<void> CrmExport::commit() {
    for (Table& written : m_tables) flush(written);
    for (Table& written : m_tables) {
        if (!isGood()) break;
        if (written.file->commit()) {
            ++m_committed;
            continue;
        }
        m_failed = written.file->fileName();
        m_reason = written.file->errorString();
    }
    if (isGood()) return {};
    withdraw();
    return tl::unexpected(failure());
}

void CrmExport::withdraw() {
    for (; m_committed > 0; --m_committed)
        QFile::remove(m_tables[static_cast<std::size_t>(m_committed) - 1].file->fileName());
}

} // namespace channelbook::sample
