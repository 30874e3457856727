#include "core/metrics/Rollup.h"

#include "core/metrics/Facts.h"

#include <QHash>

#include <map>
#include <set>

namespace channelbook::metrics {

using namespace Qt::StringLiterals;
using store::Connection;
using store::Statement;

namespace {

constexpr std::size_t atOnce = 200;
constexpr qint64 smallRange = 2000;

/// Whose numbers rows of a table bear on.
struct Bearing {
    const char* table;
    const char* sql; ///< of the rows with ids from ?1 to ?2
};

constexpr Bearing bearings[] = {
    {"deal", "SELECT partner_id FROM deal WHERE id BETWEEN ?1 AND ?2 AND partner_id IS NOT NULL"},
    {"deal", "SELECT x.partner_id FROM deal_partner x WHERE x.deal_id BETWEEN ?1 AND ?2 AND x.partner_id IS NOT NULL"},
    {"deal", "SELECT o.partner_id FROM deal d JOIN deal o ON o.company_id = d.company_id WHERE d.id BETWEEN ?1 AND ?2 AND d.outcome = 'won' AND o.partner_id IS NOT NULL"},
    {"deal", "SELECT q.partner_id FROM mdf_deal m JOIN mdf_request q ON q.id = m.request_id WHERE m.deal_id BETWEEN ?1 AND ?2"},
    {"deal_partner", "SELECT y.partner_id FROM deal_partner x JOIN deal_partner y ON y.deal_id = x.deal_id WHERE x.id BETWEEN ?1 AND ?2 AND y.partner_id IS NOT NULL"},
    {"stage_change", "SELECT coalesce(s.partner_id, d.partner_id) FROM stage_change s LEFT JOIN deal d ON d.id = s.deal_id WHERE s.id BETWEEN ?1 AND ?2 AND coalesce(s.partner_id, d.partner_id) IS NOT NULL"},
    {"partner", "SELECT id FROM partner WHERE id BETWEEN ?1 AND ?2"},
    {"company", "SELECT id FROM partner WHERE id BETWEEN ?1 AND ?2"},
    {"agreement", "SELECT partner_id FROM agreement WHERE id BETWEEN ?1 AND ?2"},
    {"playbook_run", "SELECT partner_id FROM playbook_run WHERE id BETWEEN ?1 AND ?2"},
    {"registration", "SELECT partner_id FROM registration WHERE id BETWEEN ?1 AND ?2 AND partner_id IS NOT NULL"},
    {"registration_conflict", "SELECT r.partner_id FROM registration_conflict k JOIN registration r ON r.id = k.registration_id WHERE k.id BETWEEN ?1 AND ?2 AND r.partner_id IS NOT NULL"},
    {"completion", "SELECT n.company_id FROM completion c JOIN contact n ON n.id = c.contact_id WHERE c.id BETWEEN ?1 AND ?2 AND n.company_id IS NOT NULL"},
    // A contact that comes brings nothing along; one that moves does.
    {"contact", "SELECT n.company_id FROM contact n WHERE n.id BETWEEN ?1 AND ?2 AND n.company_id IN (SELECT id FROM partner)"
                " AND (EXISTS(SELECT 1 FROM completion c WHERE c.contact_id = n.id) OR EXISTS(SELECT 1 FROM survey_response s WHERE s.contact_id = n.id))"},
    {"survey_response", "SELECT coalesce(s.partner_id, n.company_id) FROM survey_response s LEFT JOIN contact n ON n.id = s.contact_id WHERE s.id BETWEEN ?1 AND ?2 AND coalesce(s.partner_id, n.company_id) IS NOT NULL"},
    {"program_cost", "SELECT coalesce(partner_id, 0) FROM program_cost WHERE id BETWEEN ?1 AND ?2"},
    {"fund_entry", "SELECT 0 FROM fund_entry WHERE id BETWEEN ?1 AND ?2 AND (from_account = 'budget' OR to_account IN ('budget', 'released', 'expired') OR from_pot_id <> to_pot_id)"},
    {"fund_entry", "SELECT a.partner_id FROM fund_entry e JOIN fund_allocation a ON a.id = e.allocation_id WHERE e.id BETWEEN ?1 AND ?2 AND a.partner_id IS NOT NULL"},
    {"fund_entry", "SELECT q.partner_id FROM fund_entry e JOIN mdf_request q ON q.id = e.request_id WHERE e.id BETWEEN ?1 AND ?2"},
    {"fund_allocation", "SELECT coalesce(partner_id, 0) FROM fund_allocation WHERE id BETWEEN ?1 AND ?2"},
    {"mdf_request", "SELECT partner_id FROM mdf_request WHERE id BETWEEN ?1 AND ?2"},
    {"mdf_deal", "SELECT q.partner_id FROM mdf_deal m JOIN mdf_request q ON q.id = m.request_id WHERE m.id BETWEEN ?1 AND ?2"},
};

bool isPending(Connection& connection) { return connection.integer("SELECT EXISTS(SELECT 1 FROM derived_pending WHERE what = 'metrics')") != 0; }

void markAll(Connection& connection) {
    if (!isPending(connection)) connection.exec("INSERT INTO derived_pending(what, table_name, first_id, last_id) VALUES('metrics', 'deal', 0, 0)");
}

QString madeWith(Connection& connection) {
    Statement statement(connection, "SELECT made_with FROM metric_state");
    return statement.step() ? statement.text(0) : QString();
}

void setMadeWith(Connection& connection, const QString& signature) {
    Statement statement(connection, "INSERT INTO metric_state(id, made_with) VALUES(1, ?) ON CONFLICT(id) DO UPDATE SET made_with = excluded.made_with");
    statement.bind(1, signature).run();
}

/// Under what a partner is summed.
std::vector<std::pair<Dimension, QString>> groupsOf(RecordId partner, const PartnerFacts& facts) {
    std::vector<std::pair<Dimension, QString>> groups{{Dimension::Program, {}}};
    if (partner == 0) return groups;
    groups.insert(groups.end(), {{Dimension::Tier, facts.tier}, {Dimension::Type, facts.type}, {Dimension::Region, facts.region}, {Dimension::Owner, facts.manager == 0 ? QString() : QString::number(facts.manager)}});
    return groups;
}

struct Place {
    Dimension dimension = Dimension::Program;
    QString member;
    int measure = 0;
    int month = 0;
    qint64 bin = 0;
    auto operator<=>(const Place& other) const {
        if (const auto order = std::tie(dimension, measure, month, bin) <=> std::tie(other.dimension, other.measure, other.month, other.bin); order != 0) return order;
        const int order = member.compare(other.member);
        return order < 0 ? std::strong_ordering::less : order > 0 ? std::strong_ordering::greater : std::strong_ordering::equal;
    }
    bool operator==(const Place&) const = default;
};
using Sums = std::map<Place, qint64>;

void addTo(Sums& sums, const std::vector<std::pair<Dimension, QString>>& groups, const Cells& cells, int sign) {
    for (const auto& [dimension, member] : groups)
        for (const Cell& cell : cells) sums[{dimension, member, cell.measure, cell.month, cell.bin}] += sign * cell.value;
}

QString dayText(int day) { return day == noDay ? QString() : dateOf(day).toString(Qt::ISODate); }

class RowWriter {
public:
    explicit RowWriter(Connection& connection)
        : m_fact(connection, "INSERT OR REPLACE INTO partner_fact(id, tier, type, region, manager_id, joined_on, left_on, onboarded_on, first_registration_on, first_won_on) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
          m_cells(connection, "INSERT OR REPLACE INTO metric_cells(id, cells) VALUES(?, ?)"), m_noFact(connection, "DELETE FROM partner_fact WHERE id = ?"), m_noCells(connection, "DELETE FROM metric_cells WHERE id = ?") {}

    /// False where there is nothing to keep.
    static bool isWorthKeeping(const PartnerFacts& facts, const Cells& cells) { return facts.isPartner || !cells.empty(); }

    void put(RecordId partner, const PartnerFacts& facts, const Cells& cells) {
        const auto day = [](int one) { return textValue(dayText(one)); };
        m_fact.reset().bindAll(partner, notNull(facts.tier), notNull(facts.type), notNull(facts.region), facts.manager, day(facts.joined), day(facts.left), day(facts.onboarded), day(facts.firstRegistration), day(facts.firstWon)).run();
        m_cells.reset().bind(1, partner);
        m_cells.bindBlob(2, packed(cells));
        m_cells.run();
    }
    void remove(RecordId partner) {
        m_noFact.reset().bind(1, partner).run();
        m_noCells.reset().bind(1, partner).run();
    }

private:
    /// An absent text is bound as NULL.
    static QString notNull(const QString& text) { return text.isNull() ? u""_s : text; }
    Statement m_fact, m_cells, m_noFact, m_noCells;
};

Cells storedCells(Connection& connection, RecordId partner) {
    Statement statement(connection, "SELECT cells FROM metric_cells WHERE id = ?");
    statement.bind(1, partner);
    return statement.step() ? unpacked(statement.view(0)) : Cells();
}

PartnerFacts storedGroups(Connection& connection, RecordId partner) {
    Statement statement(connection, "SELECT tier, type, region, manager_id FROM partner_fact WHERE id = ?");
    statement.bind(1, partner);
    PartnerFacts facts;
    if (!statement.step()) return facts;
    facts.tier = statement.text(0);
    facts.type = statement.text(1);
    facts.region = statement.text(2);
    facts.manager = statement.integer(3);
    return facts;
}

void addSums(Connection& connection, const Sums& sums) {
    Statement add(connection, "INSERT INTO metric_group(dimension, member, measure, month, bin, value) VALUES(?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET value = value + excluded.value RETURNING value");
    Statement drop(connection, "DELETE FROM metric_group WHERE dimension = ? AND member = ? AND measure = ? AND month = ? AND bin = ?");
    for (const auto& [place, delta] : sums) {
        if (delta == 0) continue;
        const QString member = place.member.isNull() ? u""_s : place.member;
        add.reset().bindAll(static_cast<int>(place.dimension), member, place.measure, place.month, place.bin, delta);
        const bool gone = add.step() && add.integer(0) == 0;
        add.reset();
        if (gone) drop.reset().bindAll(static_cast<int>(place.dimension), member, place.measure, place.month, place.bin).run();
    }
}

/// Takes in deals without a partner: what they added goes, what they add now comes.
void moveLoose(Connection& connection, const FactsReader& reader, const store::Changes& changes, Cells& cells) {
    std::set<RecordId> inserted;
    std::set<RecordId> present;
    for (const auto& row : changes.rows)
        if (row.table == u"deal" && row.operation == store::Operation::Insert) inserted.insert(row.id);
    const auto within = [&](RecordId id) {
        for (const auto& range : changes.ranges)
            if (range.table == u"deal" && range.operation == store::Operation::Insert && id >= range.ids.first && id <= range.ids.last) return true;
        return inserted.contains(id);
    };
    const auto add = [&](const Statement& row, int sign) {
        reader.addLoose({row.view(1), row.isNull(2) ? std::nullopt : std::optional(row.integer(2)), row.text(3), row.text(4), row.integer(5) != 0}, sign, cells);
    };
    Statement one(connection, "SELECT id, outcome, amount, currency, close_date, retired FROM deal WHERE id BETWEEN ?1 AND ?2 AND partner_id IS NULL");
    const auto addPresent = [&](RecordId first, RecordId last) {
        for (one.reset().bindAll(first, last); one.step();)
            if (present.insert(one.integer(0)).second) add(one, 1);
        one.reset();
    };
    Statement was(connection, "SELECT id, outcome, amount, currency, close_date, retired FROM metric_loose");
    while (was.step()) {
        if (!within(was.integer(0))) add(was, -1);
        addPresent(was.integer(0), was.integer(0));
    }
    for (const RecordId id : inserted) addPresent(id, id);
    for (const auto& range : changes.ranges)
        if (range.table == u"deal" && range.operation == store::Operation::Insert) addPresent(range.ids.first, range.ids.last);
}

/// Notes whose numbers the changed rows bear on; false where they are too many to follow one by one.
bool note(Connection& connection, const store::Changes& changes) {
    std::map<QString, std::vector<std::unique_ptr<Statement>>> marks;
    std::size_t looked = 0;
    const auto mark = [&](const QString& table, RecordId first, RecordId last) {
        auto& known = marks[table];
        if (known.empty()) {
            for (const Bearing& bearing : bearings)
                if (table == QLatin1StringView(bearing.table)) known.push_back(std::make_unique<Statement>(connection, u"INSERT OR IGNORE INTO metric_dirty %1"_s.arg(QLatin1StringView(bearing.sql))));
            if (known.empty()) known.push_back(nullptr);
        }
        for (const auto& statement : known)
            if (statement) statement->reset().bindAll(first, last).run();
    };
    static const QSet<QString> tables = [] {
        QSet<QString> names;
        for (const Bearing& bearing : bearings) names.insert(QString::fromLatin1(bearing.table));
        return names;
    }();
    for (const auto& range : changes.ranges) {
        if (!tables.contains(range.table)) continue;
        if (range.ids.last - range.ids.first > smallRange) return false;
        mark(range.table, range.ids.first, range.ids.last);
    }
    for (const auto& row : changes.rows) {
        if (row.operation == store::Operation::Delete || !tables.contains(row.table)) continue;
        if (++looked % atOnce == 0 && connection.integer("SELECT count(*) FROM metric_dirty") > static_cast<qint64>(atOnce)) return false;
        mark(row.table, row.id, row.id);
    }
    return connection.integer("SELECT count(*) FROM metric_dirty") <= static_cast<qint64>(atOnce);
}

void followFew(Connection& connection, const store::Changes& changes) {
    std::vector<RecordId> dirty;
    for (Statement statement(connection, "SELECT id FROM metric_dirty"); statement.step();) dirty.push_back(statement.integer(0));
    const bool loose = changes.touches(u"deal");
    if (dirty.empty() && !loose) return;
    const Making making = readMaking(connection);
    FactsReader reader(connection, making, false);
    CellMaker maker(making);
    RowWriter writer(connection);
    Sums sums;
    Cells moved;
    if (loose) moveLoose(connection, reader, changes, moved);
    settle(moved);
    if (!moved.empty() && std::find(dirty.begin(), dirty.end(), 0) == dirty.end()) dirty.push_back(0);
    for (const RecordId partner : dirty) {
        const Cells before = storedCells(connection, partner);
        const PartnerFacts facts = reader.read(partner);
        Cells after;
        if (partner == 0) {
            after = maker.makeNobodys(facts);
            // Its deals are moved on by the difference.
            for (const Cell& cell : before) {
                const auto measure = static_cast<Measure>(cell.measure);
                if (measure == Measure::DirectRevenue || measure == Measure::DirectDeals || measure == Measure::WonUnconverted) after.push_back(cell);
            }
            after.insert(after.end(), moved.begin(), moved.end());
            settle(after);
        } else {
            after = maker.make(facts);
        }
        addTo(sums, groupsOf(partner, storedGroups(connection, partner)), before, -1);
        addTo(sums, groupsOf(partner, facts), after, 1);
        if (RowWriter::isWorthKeeping(facts, after))
            writer.put(partner, facts, after);
        else
            writer.remove(partner);
    }
    addSums(connection, sums);
}

/// Each partner's facts and cells, in the order of their ids.
template <class Each>
void makeAll(Connection& connection, const Making& making, Each&& each) {
    FactsByPartner facts = FactsReader(connection, making, true).readAll();
    CellMaker maker(making);
    std::vector<RecordId> partners;
    partners.reserve(facts.size());
    for (const auto& [partner, one] : facts) partners.push_back(partner);
    std::sort(partners.begin(), partners.end());
    for (const RecordId partner : partners) {
        const PartnerFacts& one = facts.at(partner);
        const Cells cells = partner == 0 ? maker.makeNobodys(one) : maker.make(one);
        if (RowWriter::isWorthKeeping(one, cells)) each(partner, one, cells);
    }
}

/// Sums of cells by group; a member's are found by its number.
class GroupSums {
public:
    void add(RecordId partner, const PartnerFacts& facts, const Cells& cells) {
        for (const auto& [dimension, member] : groupsOf(partner, facts)) {
            auto& sums = m_sums[{static_cast<int>(dimension), member.isNull() ? u""_s : member}];
            for (const Cell& cell : cells) sums[key(cell)] += cell.value;
        }
    }
    /// In the order of the table.
    template <class Each>
    void each(Each&& body) const {
        for (const auto& [group, sums] : m_sums) {
            Cells cells;
            for (const auto& [key, value] : sums)
                if (value != 0) cells.push_back({static_cast<int>(key.first >> 32), static_cast<int>(key.first & 0xFFFFFFFF), key.second, value});
            settle(cells);
            for (const Cell& cell : cells) body(group.first, group.second, cell);
        }
    }

private:
    using Key = std::pair<qint64, qint64>;
    struct Hash {
        std::size_t operator()(const Key& key) const { return static_cast<std::size_t>(key.first * 0x9E3779B97F4A7C15ULL) ^ static_cast<std::size_t>(key.second * 0xC2B2AE3D27D4EB4FULL); }
    };
    static Key key(const Cell& cell) { return {static_cast<qint64>(cell.measure) << 32 | static_cast<qint64>(cell.month), cell.bin}; }
    std::map<std::pair<int, QString>, std::unordered_map<Key, qint64, Hash>> m_sums;
};

void recomputeAll(Connection& connection) {
    const Making making = readMaking(connection);
    connection.exec("DELETE FROM partner_fact; DELETE FROM metric_cells; DELETE FROM metric_group; DELETE FROM metric_dirty; DELETE FROM metric_loose");
    RowWriter writer(connection);
    GroupSums sums;
    makeAll(connection, making, [&](RecordId partner, const PartnerFacts& facts, const Cells& cells) {
        writer.put(partner, facts, cells);
        sums.add(partner, facts, cells);
    });
    Statement insert(connection, "INSERT INTO metric_group(dimension, member, measure, month, bin, value) VALUES(?, ?, ?, ?, ?, ?)");
    sums.each([&](int dimension, const QString& member, const Cell& cell) { insert.reset().bindAll(dimension, member, cell.measure, cell.month, cell.bin, cell.value).run(); });
    setMadeWith(connection, making.signature());
}

} // namespace

bool arePending(Connection& connection) { return isPending(connection); }

void MetricRollup::follow(Connection& writer, const store::Changes& changes) {
    if (isPending(writer)) return;
    if (changes.touches(u"setting")) {
        const QString before = madeWith(writer);
        const QString now = readMaking(writer).signature();
        if (before.isEmpty() && writer.integer("SELECT EXISTS(SELECT 1 FROM metric_cells)") == 0)
            setMadeWith(writer, now);
        else if (before != now)
            markAll(writer);
    }
    if (changes.touches(u"fx_rate") || changes.touches(u"lifecycle_stage") || changes.touches(u"playbook_template")) {
        if (writer.integer("SELECT EXISTS(SELECT 1 FROM metric_cells)") != 0) markAll(writer);
    }
    if (!isPending(writer) && !note(writer, changes)) markAll(writer);
    // What is pending as a whole would only be worked out twice.
    if (isPending(writer)) return;
    followFew(writer, changes);
    writer.exec("DELETE FROM metric_dirty; DELETE FROM metric_loose");
}

bool MetricRollup::catchUp(Connection& writer) {
    if (!isPending(writer)) return false;
    recomputeAll(writer);
    writer.exec("DELETE FROM derived_pending WHERE what = 'metrics'");
    return false;
}

std::vector<store::Finding> checkRollups(Connection& connection) {
    constexpr std::size_t most = 20;
    std::vector<store::Finding> findings;
    if (isPending(connection)) return findings;
    const auto find = [&](const QString& detail) {
        if (findings.size() < most) findings.push_back({u"numbers that differ from their records"_s, detail});
    };
    Statement name(connection, "SELECT name FROM company WHERE id = ?");
    const auto nameOf = [&](RecordId partner) {
        name.reset().bind(1, partner);
        const QString found = name.step() ? name.text(0) : partner == 0 ? u"no partner"_s : QString::number(partner);
        name.reset();
        return found;
    };
    const auto saying = [&](const QString& whose, const Cells& kept, const Cells& right) {
        for (std::size_t i = 0; i < std::max(kept.size(), right.size()); ++i) {
            const Cell* one = i < kept.size() ? &kept[i] : nullptr;
            const Cell* other = i < right.size() ? &right[i] : nullptr;
            if (one != nullptr && other != nullptr && *one == *other) continue;
            const Cell& said = one != nullptr ? *one : *other;
            return find(u"%1: %2, month %3: kept %4, worked out %5"_s.arg(whose, QLatin1StringView(measureDef(static_cast<Measure>(said.measure)).key)).arg(said.month).arg(one != nullptr ? one->value : 0).arg(other != nullptr ? other->value : 0));
        }
    };
    qint64 rows = 0;
    GroupSums sums;
    Statement fact(connection, "SELECT tier, type, region, manager_id, joined_on, left_on, onboarded_on, first_registration_on, first_won_on FROM partner_fact WHERE id = ?");
    makeAll(connection, readMaking(connection), [&](RecordId partner, const PartnerFacts& facts, const Cells& cells) {
        ++rows;
        sums.add(partner, facts, cells);
        if (const Cells kept = storedCells(connection, partner); kept != cells) saying(nameOf(partner), kept, cells);
        fact.reset().bind(1, partner);
        const bool same = fact.step() && fact.text(0) == facts.tier && fact.text(1) == facts.type && fact.text(2) == facts.region && fact.integer(3) == facts.manager && fact.text(4) == dayText(facts.joined) &&
                          fact.text(5) == dayText(facts.left) && fact.text(6) == dayText(facts.onboarded) && fact.text(7) == dayText(facts.firstRegistration) && fact.text(8) == dayText(facts.firstWon);
        fact.reset();
        if (!same) find(nameOf(partner) + u": days or groups"_s);
    });
    if (connection.integer("SELECT count(*) FROM metric_cells") != rows) find(u"%1 partners kept, %2 worked out"_s.arg(connection.integer("SELECT count(*) FROM metric_cells")).arg(rows));
    qint64 groupRows = 0;
    Statement group(connection, "SELECT value FROM metric_group WHERE dimension = ? AND member = ? AND measure = ? AND month = ? AND bin = ?");
    sums.each([&](int dimension, const QString& member, const Cell& cell) {
        ++groupRows;
        group.reset().bindAll(dimension, member, cell.measure, cell.month, cell.bin);
        const qint64 kept = group.step() ? group.integer(0) : 0;
        group.reset();
        if (kept != cell.value) find(u"sum of group %1 \"%2\": %3, month %4: kept %5, worked out %6"_s.arg(dimension).arg(member, QLatin1StringView(measureDef(static_cast<Measure>(cell.measure)).key)).arg(cell.month).arg(kept).arg(cell.value));
    });
    if (connection.integer("SELECT count(*) FROM metric_group") != groupRows) find(u"%1 sums kept, %2 worked out"_s.arg(connection.integer("SELECT count(*) FROM metric_group")).arg(groupRows));
    return findings;
}

} // namespace channelbook::metrics
