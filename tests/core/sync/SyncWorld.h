#pragma once

#include "core/base/CsvText.h"
#include "core/base/Money.h"
#include "core/partners/Partners.h"
#include "core/sample/Sample.h"
#include "core/sync/Conflicts.h"
#include "core/sync/Import.h"
#include "core/sync/outbox/Outbox.h"
#include "tests/core/TestProgram.h"
#include "tests/core/sync/CrmStandIn.h"

#include <random>

namespace channelbook::test {

using namespace channelbook::sync;
using namespace Qt::StringLiterals;

inline const QString source = u"Our Salesforce"_s;

class Random {
public:
    explicit Random(quint64 seed) : m_engine(seed) {}
    std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(m_engine); }
    bool oneIn(std::size_t n) { return below(n) == 0; }
    template <class List>
    const auto& of(const List& list) { return list[static_cast<decltype(list.size())>(below(static_cast<std::size_t>(list.size())))]; }
    std::mt19937_64& engine() { return m_engine; }

private:
    std::mt19937_64 m_engine;
};

inline const QStringList& texts() {
    static const QStringList list{QString(), u"Ulm"_s, u"Köln"_s, u"a, \"b\""_s, u"two\nlines"_s, u"=1+1"_s, u"@x"_s, u"+49 731 555"_s, u"'quoted"_s, u"東京"_s, u"-5"_s, u"000"_s};
    return list;
}
inline const QStringList& stages() {
    static const QStringList list{u"Prospecting"_s, u"Qualification"_s, u"Negotiation/Review"_s, u"Closed Won"_s, u"Closed Lost"_s};
    return list;
}
inline const QStringList& days() {
    static const QStringList list{u"2026-01-31"_s, u"2026-07-15"_s, u"2027-02-28"_s};
    return list;
}

/// A field both sides change: ours, and the CRM's column.
struct Shared {
    QString entity, field, object, column;
    enum class Kind { Text, Required, Number, Amount, Day, Stage, Tier, Flag, Company, Owner } kind;
};
inline const std::vector<Shared>& sharedFields() {
    using Kind = Shared::Kind;
    static const std::vector<Shared> list{
        {u"company"_s, u"name"_s, u"Account"_s, u"Name"_s, Kind::Required},         {u"company"_s, u"phone"_s, u"Account"_s, u"Phone"_s, Kind::Text},
        {u"company"_s, u"city"_s, u"Account"_s, u"BillingCity"_s, Kind::Text},      {u"company"_s, u"industry"_s, u"Account"_s, u"Industry"_s, Kind::Text},
        {u"company"_s, u"employees"_s, u"Account"_s, u"NumberOfEmployees"_s, Kind::Number}, {u"company"_s, u"annual_revenue"_s, u"Account"_s, u"AnnualRevenue"_s, Kind::Amount},
        {u"company"_s, u"owner"_s, u"Account"_s, u"OwnerId"_s, Kind::Owner},        {u"company"_s, u"parent"_s, u"Account"_s, u"ParentId"_s, Kind::Company},
        {u"partner"_s, u"tier"_s, u"Account"_s, u"Partner_Tier__c"_s, Kind::Tier},  {u"contact"_s, u"title"_s, u"Contact"_s, u"Title"_s, Kind::Text},
        {u"contact"_s, u"last_name"_s, u"Contact"_s, u"LastName"_s, Kind::Required}, {u"contact"_s, u"first_name"_s, u"Contact"_s, u"FirstName"_s, Kind::Text},
        {u"contact"_s, u"mail_consent"_s, u"Contact"_s, u"HasOptedOutOfEmail"_s, Kind::Flag}, {u"contact"_s, u"company"_s, u"Contact"_s, u"AccountId"_s, Kind::Company},
        {u"deal"_s, u"stage"_s, u"Opportunity"_s, u"StageName"_s, Kind::Stage},     {u"deal"_s, u"amount"_s, u"Opportunity"_s, u"Amount"_s, Kind::Amount},
        {u"deal"_s, u"close_date"_s, u"Opportunity"_s, u"CloseDate"_s, Kind::Day},  {u"deal"_s, u"next_step"_s, u"Opportunity"_s, u"NextStep"_s, Kind::Text},
        {u"deal"_s, u"probability"_s, u"Opportunity"_s, u"Probability"_s, Kind::Number}, {u"deal"_s, u"partner"_s, u"Opportunity"_s, u"PartnerAccountId"_s, Kind::Company},
        {u"deal"_s, u"owner"_s, u"Opportunity"_s, u"OwnerId"_s, Kind::Owner},
    };
    return list;
}

struct Counts {
    QList<qint64> numbers;
    static Counts of(const ImportReport& report) {
        Counts counts;
        for (const FileReport& file : report.files)
            counts.numbers << file.rows << file.newRows << file.changed << file.unchanged << file.conflicts << file.missing << file.rejected << file.agreed << file.returned << file.deletedHere << file.unresolved;
        return counts;
    }
};

/// One program, the CRM it is in step with, and what people do to both.
class World {
public:
    World(const QString& emptyProgram, quint64 seed) : m_random(seed) {
        if (!QFile::copy(emptyProgram, path())) qFatal("no program");
        m_program = std::move(*Program::open(path(), options()));
        sample::SampleOptions sample;
        sample.partners = 2 + static_cast<int>(m_random.below(3));
        sample.deals = 3 + static_cast<qint64>(m_random.below(8));
        sample.seed = seed;
        sample.today = QDate(2026, 7, 1);
        sample.crmExportDir = m_dir.filePath(u"crm"_s);
        store::Progress progress;
        if (!sample::writeCrmExport(sample, progress)) qFatal("no export");
        m_crm.emplace(sample.crmExportDir);
        // People meet at a few fields of a few records, or they would hardly ever meet.
        for (int i = 0; i < 4; ++i) m_focus.push_back(m_random.of(sharedFields()));
    }

    [[nodiscard]] QString path() const { return m_dir.filePath(u"a.channelbook"_s); }
    [[nodiscard]] Program::Options options() const { return {&m_clock, u"ann"_s, 0, 7}; }
    [[nodiscard]] Program& program() { return *m_program; }
    [[nodiscard]] store::Store& store() { return m_program->store(); }
    [[nodiscard]] CrmStandIn& crm() { return *m_crm; }
    [[nodiscard]] Random& random() { return m_random; }
    [[nodiscard]] QString dump() { return store().read(&contentDump).value(); }

    [[nodiscard]] Expected<ImportReport> importFiles(const QStringList& paths, bool dryRun = false) {
        ImportOptions options;
        options.source = source;
        options.kind = u"salesforce"_s;
        options.dryRun = dryRun;
        store::Progress progress;
        return sync::importFiles(store(), m_program->catalogue(), paths, options, progress);
    }

    void changeHere() {
        const Shared& shared = m_random.of(m_focus);
        changeHere(shared, hotKey(shared.object));
    }
    void changeThere() {
        const Shared& shared = m_random.of(m_focus);
        changeThere(shared, hotKey(shared.object));
    }
    /// Both change the same field of the same record.
    void meet() {
        const Shared& shared = m_random.of(m_focus);
        const QString key = hotKey(shared.object);
        changeHere(shared, key);
        changeThere(shared, key);
    }

    void changeHere(const Shared& shared, const QString& key) {
        const records::EntityDef& entity = **m_program->catalogue().entity(shared.entity);
        const auto record = store().read([&](store::Connection& connection) { return records::findRecord(connection, entity, key); }).value();
        if (!record) return;
        const auto done = store().perform(records::SetFields{m_program->catalogue(), shared.entity, {*record}, {{shared.field, valueFor(shared)}}});
        // A stage may ask for what the record lacks; then it stays where it is.
        if (!done && done.error().code == ErrorCode::TransitionRefused) return;
        if (!done) qFatal("%s", qPrintable(errorText(done.error())));
    }

    void changeThere(const Shared& shared, const QString& key) {
        CsvTable& table = m_crm->table(shared.object);
        const std::size_t row = table.find(key);
        // What is said of a partner of one that is none is kept elsewhere.
        if (shared.entity == u"partner" && table.cell(row, u"IsPartner"_s) != u"1") return;
        // Sometimes the CRM goes back to what it said before.
        QString& before = m_before[shared.column + table.rows[row].front()];
        const QString now = table.cell(row, shared.column);
        m_crm->change(shared.object, row, shared.column, m_random.oneIn(3) && !before.isEmpty() ? before : cellFor(shared));
        before = now;
    }

    /// Where what the program takes for the CRM's last word of a shared field is not what the CRM's file says: empty if
    /// nowhere. Right after an import.
    [[nodiscard]] QString misheard() {
        return store().read([&](store::Connection& connection) {
            for (const Shared& shared : sharedFields()) {
                const CsvTable& table = m_crm->table(shared.object);
                const records::FieldDef& field = *m_program->catalogue().find(shared.entity)->field(shared.field);
                for (std::size_t row = 0; row < table.rows.size(); ++row) {
                    store::Statement link(connection, "SELECT record_id FROM crm_link WHERE key = ?");
                    link.bind(1, table.rows[row].front());
                    if (!link.step() || (shared.entity == u"partner" && table.cell(row, u"IsPartner"_s) != u"1")) continue;
                    const QString heard = lastWord(connection, link.integer(0), field);
                    const QString said = saidOf(shared, table, row, connection, link.integer(0));
                    if (heard != said) return u"%1 %2: heard %3, said %4"_s.arg(table.rows[row].front(), shared.column, heard, said);
                }
            }
            return QString();
        }).value();
    }

    /// The CRM gets a record, or a person deletes one there.
    void comeAndGoThere() {
        const QString object = m_random.oneIn(2) ? u"Account"_s : m_random.oneIn(2) ? u"Contact"_s : u"Opportunity"_s;
        CsvTable& table = m_crm->table(object);
        if (table.rows.empty()) return;
        const std::size_t row = m_random.below(table.rows.size());
        if (object == u"Contact" && m_random.oneIn(2)) {
            m_crm->change(object, row, u"IsDeleted"_s, table.cell(row, u"IsDeleted"_s) == u"1" ? u"0"_s : u"1"_s);
            return;
        }
        QStringList copy = table.rows[row];
        copy[0] = QString::fromStdString(sample::crmId(copy[0].left(3).toStdString(), 800'000 + ++m_came));
        table.rows.push_back(copy);
        m_crm->change(object, table.rows.size() - 1, object == u"Contact" ? u"LastName"_s : u"Name"_s, u"Came %1"_s.arg(m_came));
    }

    void setPolicy() {
        const Shared& shared = m_random.of(sharedFields());
        const records::FieldDef* field = m_program->catalogue().find(shared.entity)->field(shared.field);
        static const std::array policies{ConflictPolicy::Ask, ConflictPolicy::Crm, ConflictPolicy::Local, ConflictPolicy::Newest, ConflictPolicy::IfEmpty};
        static_cast<void>(store().perform(SetPolicy{source, m_random.oneIn(4) ? u"*"_s : field->storedName(), m_random.of(policies)}));
    }

    void makeHere() {
        ++m_made;
        const QString name = u"Made %1"_s.arg(m_made);
        RecordId company = 0;
        static_cast<void>(store().perform(records::CreateRecord{m_program->catalogue(), u"company"_s, {{u"name"_s, name}, {u"city"_s, u"Oslo"_s}}, &company}));
        if (m_random.oneIn(2)) static_cast<void>(store().perform(records::CreateRecord{m_program->catalogue(), u"contact"_s, {{u"name"_s, u"Person "_s + name}, {u"company"_s, company}}, nullptr}));
        if (m_random.oneIn(2))
            static_cast<void>(store().perform(records::CreateRecord{m_program->catalogue(), u"deal"_s, {{u"name"_s, u"Deal "_s + name}, {u"company"_s, company}, {u"stage"_s, u"Qualification"_s}, {u"close_date"_s, u"2026-12-31"_s}}, nullptr}));
    }

    void deleteHere() {
        const QString entity = m_random.oneIn(2) ? u"contact"_s : u"deal"_s;
        const auto ids = store().read([&](store::Connection& connection) { return records::listIds(connection, **m_program->catalogue().entity(entity), {}); }).value().value();
        if (!ids.empty()) static_cast<void>(store().perform(records::DeleteRecords{m_program->catalogue(), entity, {m_random.of(ids)}}));
    }

    void settle(std::size_t atMost) {
        const auto open = store().read([&](store::Connection& connection) { return conflicts(connection, m_program->catalogue()); }).value().value();
        for (const Take take : {Take::Crm, Take::Local}) {
            SettleConflicts command{m_program->catalogue(), {}, take, nullptr};
            for (std::size_t i = take == Take::Crm ? 0 : 1; i < std::min(open.size(), atMost); i += 2) command.conflicts.push_back(open[i].id);
            const auto done = store().perform(command);
            if (!done) qFatal("%s", qPrintable(errorText(done.error())));
        }
    }

    [[nodiscard]] Outbox outbox() {
        OutboxOptions options;
        options.source = source;
        return store().read([&](store::Connection& connection) { return readOutbox(connection, m_program->catalogue(), options); }).value().value();
    }
    void loadBack() {
        const QString folder = m_dir.filePath(u"out-%1"_s.arg(++m_outs));
        OutboxOptions options;
        options.source = source;
        const auto written = writeOutbox(store(), m_program->catalogue(), options, folder);
        // Undo may have taken the source itself away.
        if (!written && written.error().code == ErrorCode::UnknownSource) return;
        if (!written) qFatal("%s", qPrintable(errorText(written.error())));
        m_crm->load(folder);
    }
    [[nodiscard]] qint64 number(const char* sql) { return store().read([&](store::Connection& connection) { return connection.integer(sql); }).value(); }
    [[nodiscard]] QTemporaryDir& dir() { return m_dir; }

    [[nodiscard]] QString leftWaiting() {
        return store().read([](store::Connection& connection) {
            store::Statement rows(connection, "SELECT p.record_id, p.field, p.base FROM pending_change p WHERE EXISTS(SELECT 1 FROM sync_column c WHERE c.field = p.field)");
            QString text;
            while (rows.step()) {
                const QString table = rows.text(1).section(u'.', 0, 0);
                store::Statement row(connection, u"SELECT * FROM %1 WHERE id = ?"_s.arg(table));
                row.bind(1, rows.integer(0));
                text += u"%1 base %2 of "_s.arg(rows.text(1), rows.text(2));
                if (row.step())
                    for (int column = 0; column < row.columnCount(); ++column)
                        if (!row.isNull(column)) text += row.columnName(column) + u'=' + row.text(column) + u' ';
                text += u"; "_s;
            }
            return text;
        }).value();
    }

private:
    /// One of the two records that people meet at.
    QString hotKey(const QString& object) {
        const auto& rows = m_crm->table(object).rows;
        return rows[m_random.below(std::min<std::size_t>(2, rows.size()))].front();
    }
    static QString lastWord(store::Connection& connection, RecordId record, const records::FieldDef& field) {
        store::Statement conflict(connection, "SELECT theirs FROM sync_conflict WHERE record_id = ? AND field = ?");
        store::Statement pending(connection, "SELECT base FROM pending_change WHERE record_id = ? AND field = ?");
        QString text;
        if (conflict.bindAll(record, field.storedName()).step()) text = conflict.text(0);
        else if (pending.bindAll(record, field.storedName()).step()) text = pending.text(0);
        else text = toText(records::readStored(connection, record, {&field}).front());
        if (field.storedName() == u"contact.mail_consent" && text == u"yes") return u"unknown"_s;
        if (field.type != records::FieldType::Reference || text.isEmpty()) return unguardedCell(text);
        store::Statement key(connection, "SELECT key FROM crm_link WHERE record_id = ?");
        key.bind(1, text.toLongLong());
        return key.step() ? key.text(0) : text;
    }
    static QString saidOf(const Shared& shared, const CsvTable& table, std::size_t row, store::Connection& connection, RecordId record) {
        using Kind = Shared::Kind;
        const QString cell = table.cell(row, shared.column);
        switch (shared.kind) {
        case Kind::Number: return cell.isEmpty() ? QString() : QString::number(cell.toDouble());
        case Kind::Day: return cell.left(10);
        case Kind::Flag: return cell == u"1" ? u"no"_s : u"unknown"_s;
        case Kind::Company:
        case Kind::Owner: {
            store::Statement known(connection, "SELECT 1 FROM crm_link WHERE key = ?");
            known.bind(1, cell);
            return known.step() ? cell : QString();
        }
        case Kind::Amount: {
            if (cell.isEmpty()) return {};
            store::Statement currency(connection, u"SELECT currency FROM %1 WHERE id = ?"_s.arg(shared.entity));
            currency.bind(1, record);
            qint64 units = 1;
            for (int digit = currency.step() ? minorDigits(currency.text(0).isEmpty() ? u"USD"_s : currency.text(0)) : 2; digit > 0; --digit) units *= 10;
            return QString::number(qRound64(cell.toDouble() * static_cast<double>(units)));
        }
        default: return unguardedCell(cell);
        }
    }
    Value valueFor(const Shared& shared) {
        using Kind = Shared::Kind;
        switch (shared.kind) {
        case Kind::Required: return u"Ours %1"_s.arg(m_random.below(3));
        case Kind::Number:
            if (shared.field == u"probability") return static_cast<double>(m_random.below(4)) * 12.5;
            return qint64(m_random.below(4));
        case Kind::Amount: return qint64(m_random.below(4) * 1000);
        case Kind::Day: return m_random.of(days());
        case Kind::Stage: return m_random.of(stages());
        case Kind::Flag: return m_random.oneIn(3) ? u"no"_s : m_random.oneIn(2) ? u"yes"_s : u"unknown"_s;
        case Kind::Company: return reference("SELECT id FROM company ORDER BY id");
        case Kind::Owner: return reference("SELECT id FROM owner ORDER BY id");
        // What people set must be offered; what the CRM says may be anything.
        case Kind::Tier: return m_random.oneIn(4) ? Value{} : Value(m_random.of(partners::partnerTiers()));
        case Kind::Text: break;
        }
        return textValue(m_random.of(texts()));
    }
    Value reference(const char* sql) {
        std::vector<RecordId> ids;
        static_cast<void>(store().read([&](store::Connection& connection) {
            store::Statement statement(connection, sql);
            while (statement.step()) ids.push_back(statement.integer(0));
            return 0;
        }));
        return ids.empty() || m_random.oneIn(5) ? Value{} : Value{m_random.of(ids)};
    }
    QString cellFor(const Shared& shared) {
        using Kind = Shared::Kind;
        const auto key = [&](const QString& object) { return m_random.oneIn(5) ? u"000000000000000AAA"_s : m_random.of(m_crm->table(object).rows).front(); };
        switch (shared.kind) {
        case Kind::Required: return u"Theirs %1"_s.arg(m_random.below(3));
        case Kind::Number: return m_random.oneIn(5) ? QString() : QString::number(m_random.below(4));
        case Kind::Amount: return m_random.oneIn(5) ? QString() : QString::number(m_random.below(4) * 10) + u".0"_s;
        case Kind::Day: return m_random.of(days()) + u" 00:00:00"_s;
        case Kind::Stage: return m_random.of(stages());
        case Kind::Flag: return m_random.oneIn(2) ? u"1"_s : u"0"_s;
        case Kind::Company: return key(u"Account"_s);
        case Kind::Owner: return key(u"User"_s);
        case Kind::Tier:
        case Kind::Text: break;
        }
        // The CRM's people type no formulas; what our guard leaves there is another law's.
        const QString text = m_random.of(texts());
        return guardedCell(text) == text ? text : u"plain"_s;
    }

    QTemporaryDir m_dir;
    FixedClock m_clock{QDateTime(QDate(2026, 7, 1), QTime(9, 0), Qt::UTC)};
    Random m_random;
    std::unique_ptr<Program> m_program;
    std::optional<CrmStandIn> m_crm;
    std::vector<Shared> m_focus;
    std::map<QString, QString> m_before;
    int m_made = 0;
    int m_came = 0;
    int m_outs = 0;
};

/// What a program has of the CRM's records, by the CRM's keys: field by field, references by the key they mean.
inline QStringList heldOf(Program& program) {
    return program.store().read([&](store::Connection& connection) {
        QHash<RecordId, QString> keys;
        store::Statement links(connection, "SELECT l.record_id, s.entity, l.key FROM crm_link l JOIN sync_scope s ON s.id = l.scope_id");
        QMap<QString, std::vector<RecordId>> byEntity;
        while (links.step()) {
            keys.insert(links.integer(0), links.text(2));
            byEntity[links.text(1)].push_back(links.integer(0));
        }
        QStringList lines;
        for (const char* name : {"owner", "company", "partner", "contact", "deal", "deal_partner"}) {
            const records::EntityDef& entity = **program.catalogue().entity(QString::fromLatin1(name));
            for (const RecordId id : byEntity.value(entity.key == u"partner" ? u"company"_s : entity.key)) {
                for (const records::FieldDef& field : entity.fields) {
                    // What follows from when the CRM said it, and what was only looked at once.
                    static const QStringList apart{u"deal.stage_since"_s, u"company.domain"_s, u"partner.stage"_s};
                    if (!field.editable() || apart.contains(field.storedName())) continue;
                    const Value value = records::readStored(connection, id, {&field}).front();
                    QString text = field.type == records::FieldType::Reference && !isNull(value) ? keys.value(toInteger(value), u"?"_s) : unguardedCell(toText(value));
                    // The CRM knows only who opted out.
                    if (field.storedName() == u"contact.mail_consent" && text == u"yes") text = u"unknown"_s;
                    lines << entity.key + u' ' + keys.value(id) + u' ' + field.key + u'=' + text;
                }
            }
        }
        lines.sort();
        return lines;
    }).value();
}

} // namespace channelbook::test
