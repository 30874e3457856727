#include "core/tiers/Review.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <set>

namespace channelbook::tiers {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Tiers", text);
}

struct MoveWords {
    Move move;
    const char* name;
    const char* label;
};
constexpr std::array moves{
    MoveWords{Move::Stays, "stays", QT_TRANSLATE_NOOP("Tiers", "Stays")},
    MoveWords{Move::First, "first", QT_TRANSLATE_NOOP("Tiers", "Gets its first tier")},
    MoveWords{Move::Up, "up", QT_TRANSLATE_NOOP("Tiers", "Goes up")},
    MoveWords{Move::Notice, "notice", QT_TRANSLATE_NOOP("Tiers", "Gets notice")},
    MoveWords{Move::Waits, "waits", QT_TRANSLATE_NOOP("Tiers", "Has notice")},
    MoveWords{Move::Kept, "kept", QT_TRANSLATE_NOOP("Tiers", "Keeps its tier after all")},
    MoveWords{Move::Down, "down", QT_TRANSLATE_NOOP("Tiers", "Goes down")},
    MoveWords{Move::Leaves, "leaves", QT_TRANSLATE_NOOP("Tiers", "Loses its tier")},
    MoveWords{Move::Held, "held", QT_TRANSLATE_NOOP("Tiers", "Held by hand")},
};

bool writes(Move move) {
    return move != Move::Stays && move != Move::Waits && move != Move::Held;
}

/// What is written into a partner's history.
struct Entry {
    RecordId partner = 0;
    RecordId program = 0;
    QString tier, previous, kind, reason;
    QDate graceUntil, holdUntil;
};

QString isoDate(QDate date) {
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

/// Writes an entry, and the partner's tier with it.
Expected<void> write(store::Transaction& transaction, const records::EntityDef& partner, const Entry& entry) {
    if (entry.tier != entry.previous) {
        const auto set = records::updateRecord(transaction, partner, entry.partner, {{partner.field(u"tier"), textValue(entry.tier)}}, records::Origin::Person);
        if (!set) return tl::unexpected(set.error());
    } else {
        transaction.about(u"partner"_s, entry.partner);
    }
    transaction
        .cached(u"INSERT INTO tier_standing(id, partner_id, program_id, tier, previous, kind, since, grace_until, hold_until, reason, who, at) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
        .bindAll(transaction.newId(), entry.partner, entry.program, textValue(entry.tier), textValue(entry.previous), entry.kind, transaction.clock().today().toString(Qt::ISODate),
                 textValue(isoDate(entry.graceUntil)), textValue(isoDate(entry.holdUntil)), textValue(entry.reason), transaction.who(), transaction.nowText())
        .run();
    return {};
}

std::vector<const Definition*> definitionsOf(const std::vector<StoredProgram>& programs) {
    std::vector<const Definition*> definitions;
    for (const StoredProgram& stored : programs) definitions.push_back(&stored.definition);
    return definitions;
}

Entry entryOf(const ReviewLine& line, const Facts& facts, const StoredProgram& program) {
    Entry entry{line.partner, line.program, line.to, line.from, u"review"_s, {}, {}, {}};
    const int rank = program.definition.rankOf(line.from);
    if (line.move == Move::Notice) {
        entry.kind = u"grace"_s;
        entry.graceUntil = line.until;
    }
    if (line.move == Move::First) entry.kind = u"automatic"_s;
    if (rank >= 0 && (line.move == Move::Notice || line.move == Move::Down || line.move == Move::Leaves))
        entry.reason = words(QT_TRANSLATE_NOOP("Tiers", "Lacks %1")).arg(lacking(program.definition.tiers[static_cast<std::size_t>(rank)].asks, facts, line.partner));
    if (line.move == Move::Kept) entry.reason = words(QT_TRANSLATE_NOOP("Tiers", "Has again what is asked"));
    return entry;
}

} // namespace

QString moveName(Move move) {
    for (const MoveWords& one : moves)
        if (one.move == move) return QString::fromLatin1(one.name);
    return {};
}

QString moveLabel(Move move) {
    for (const MoveWords& one : moves)
        if (one.move == move) return words(one.label);
    return {};
}

qint64 ReviewPlan::count(Move move) const {
    return std::count_if(lines.begin(), lines.end(), [move](const ReviewLine& line) { return line.move == move; });
}

qint64 ReviewPlan::changes() const {
    return std::count_if(lines.begin(), lines.end(), [](const ReviewLine& line) { return writes(line.move); });
}

ReviewLine reviewed(const StoredProgram& program, const Facts& facts, const PartnerFacts& partner) {
    const Definition& definition = program.definition;
    const int now = definition.rankOf(partner.tier);
    const int earned = highestMet(definition, facts, partner.id);
    const auto named = [&](int rank) { return rank < 0 ? QString() : definition.tiers[static_cast<std::size_t>(rank)].name; };
    ReviewLine line{partner.id, partner.name, partner.tier, partner.tier, named(earned), Move::Stays, {}, program.id};
    // What somebody wrote into the field since is not what that entry was about.
    const bool lastHolds = partner.last.tier.compare(partner.tier, Qt::CaseInsensitive) == 0;
    const bool noticed = lastHolds && partner.last.kind == u"grace" && partner.last.graceUntil.isValid();
    if (lastHolds && partner.last.kind == u"manual" && partner.last.holdUntil.isValid() && partner.last.holdUntil >= facts.today()) {
        line.move = Move::Held;
        line.until = partner.last.holdUntil;
    } else if (now < 0) {
        // A tier of another program is not this one's to take.
        if (earned >= 0) {
            line.move = Move::First;
            line.to = named(earned);
        }
    } else if (earned > now) {
        line.move = Move::Up;
        line.to = named(earned);
    } else if (earned == now) {
        line.move = noticed ? Move::Kept : Move::Stays;
    } else if (noticed && partner.last.graceUntil >= facts.today()) {
        line.move = Move::Waits;
        line.until = partner.last.graceUntil;
    } else if (!noticed && definition.graceDays > 0) {
        line.move = Move::Notice;
        line.until = facts.today().addDays(definition.graceDays);
    } else {
        line.move = earned < 0 ? Move::Leaves : Move::Down;
        line.to = named(earned);
    }
    return line;
}

Expected<ReviewPlan> planReview(const Facts& facts, const std::vector<StoredProgram>& programs) {
    if (!facts.gone().isEmpty())
        return failure(ErrorCode::ActRefused, {words(QT_TRANSLATE_NOOP("Tiers", "Tier program")), words(QT_TRANSLATE_NOOP("Tiers", "Review")), facts.gone().join(u"; "_s)});
    if (facts.arePending())
        return failure(ErrorCode::ActRefused, {words(QT_TRANSLATE_NOOP("Tiers", "Tier program")), words(QT_TRANSLATE_NOOP("Tiers", "Review")), words(QT_TRANSLATE_NOOP("Tiers", "After a large change the numbers are still being worked out: try again when that is done."))});
    ReviewPlan plan;
    for (const PartnerFacts& partner : facts.partners()) {
        const StoredProgram* program = partner.inProgram ? programFor(programs, partner.type) : nullptr;
        if (program != nullptr) plan.lines.push_back(reviewed(*program, facts, partner));
    }
    return plan;
}

QDate nextReview(store::Connection& connection, const StoredProgram& program) {
    // Of any version: a new one does not put reviews off.
    Statement row(connection, "SELECT max(s.since) FROM tier_standing s JOIN tier_program p ON p.id = s.program_id WHERE p.name = ? AND s.kind IN ('review', 'grace')");
    const bool found = row.bind(1, program.definition.name).step() && !row.isNull(0);
    const QDate last = found ? QDate::fromString(row.text(0), Qt::ISODate) : program.from;
    return last.addMonths(program.definition.reviewMonths);
}

Expected<void> apply(store::Transaction& transaction, const ReviewTiers& command) {
    const auto entity = command.catalogue.entity(u"partner");
    if (!entity) return tl::unexpected(entity.error());
    store::Connection& connection = transaction.connection();
    const auto programs = publishedPrograms(connection);
    if (programs.empty())
        return failure(ErrorCode::ActRefused, {words(QT_TRANSLATE_NOOP("Tiers", "Tier program")), words(QT_TRANSLATE_NOOP("Tiers", "Review")), words(QT_TRANSLATE_NOOP("Tiers", "None is published."))});
    const metrics::Numbers numbers(connection, transaction.clock().today());
    const auto facts = Facts::ofAll(connection, numbers, definitionsOf(programs));
    if (!facts) return tl::unexpected(facts.error());
    auto plan = planReview(*facts, programs);
    if (!plan) return tl::unexpected(plan.error());
    if (!command.partners.empty()) {
        const std::set<RecordId> wanted(command.partners.begin(), command.partners.end());
        std::erase_if(plan->lines, [&](const ReviewLine& line) { return !wanted.contains(line.partner); });
    }
    for (const ReviewLine& line : plan->lines) {
        if (!writes(line.move)) continue;
        const StoredProgram* program = programFor(programs, facts->partner(line.partner)->type);
        if (auto done = write(transaction, **entity, entryOf(line, *facts, *program)); !done) return done;
    }
    auto& args = transaction.info().args;
    args[u"count"_s] = plan->changes();
    args[u"up"_s] = plan->count(Move::Up) + plan->count(Move::First);
    args[u"down"_s] = plan->count(Move::Down) + plan->count(Move::Leaves);
    args[u"notice"_s] = plan->count(Move::Notice);
    if (command.done != nullptr) *command.done = std::move(*plan);
    return {};
}

Expected<void> apply(store::Transaction& transaction, const AssignTier& command) {
    const auto entity = command.catalogue.entity(u"partner");
    if (!entity) return tl::unexpected(entity.error());
    if (command.reason.trimmed().isEmpty()) return failure(ErrorCode::MissingValue, {words(QT_TRANSLATE_NOOP("Tiers", "Reason"))});
    const QDate today = transaction.clock().today();
    if (command.holdUntil.isValid() && command.holdUntil < today)
        return failure(ErrorCode::InvalidValue, {words(QT_TRANSLATE_NOOP("Tiers", "Held until")), isoDate(command.holdUntil), words(QT_TRANSLATE_NOOP("Tiers", "today or a later day"))});
    Statement& row = transaction.cached(u"SELECT c.name, coalesce(p.type, ''), coalesce(p.tier, '') FROM partner p JOIN company c ON c.id = p.id WHERE p.id = ? AND c.retired = 0"_s).bind(1, command.partner);
    if (!row.step()) return failure(ErrorCode::RecordNotFound, {u"partner"_s, QString::number(command.partner)});
    const QString name = row.text(0), type = row.text(1), before = row.text(2);
    row.reset();
    const QString act = words(QT_TRANSLATE_NOOP("Tiers", "Set its tier"));
    const auto programs = publishedPrograms(transaction.connection());
    const StoredProgram* program = programFor(programs, type);
    if (program == nullptr) return failure(ErrorCode::ActRefused, {name, act, words(QT_TRANSLATE_NOOP("Tiers", "No published program is for partners of its type."))});
    const int rank = program->definition.rankOf(command.tier.trimmed());
    if (rank < 0) {
        QStringList there;
        for (const Tier& tier : program->definition.tiers) there << tier.name;
        return failure(ErrorCode::ActRefused, {name, act, words(QT_TRANSLATE_NOOP("Tiers", "“%1” has no tier “%2”: %3")).arg(program->definition.name, command.tier, there.join(u", "_s))});
    }
    const QString tier = program->definition.tiers[static_cast<std::size_t>(rank)].name;
    transaction.info().args[u"record"_s] = name;
    transaction.info().args[u"to"_s] = tier;
    return write(transaction, **entity, {command.partner, program->id, tier, before, u"manual"_s, command.reason.trimmed(), {}, command.holdUntil});
}

void NewPartners::follow(store::Transaction& transaction, const store::Changes& changes) {
    // Rows of a range came in bulk, with their tiers: a review finds those without.
    std::set<RecordId> candidates;
    for (const store::RowChange& row : changes.rows)
        if (row.table == u"partner" && row.operation != store::Operation::Delete) candidates.insert(row.id);
    if (candidates.empty()) return;
    store::Connection& connection = transaction.connection();
    const auto programs = publishedPrograms(connection);
    if (programs.empty()) return;
    std::erase_if(candidates, [&](RecordId id) {
        // Whoever had a tier taken away does not get it back behind anybody's back.
        return transaction.cached(u"SELECT 1 FROM partner p WHERE p.id = ? AND (p.tier IS NOT NULL OR EXISTS(SELECT 1 FROM tier_standing s WHERE s.partner_id = p.id))"_s).bind(1, id).step();
    });
    if (candidates.empty()) return;
    const metrics::Numbers numbers(connection, transaction.clock().today());
    const records::Catalogue catalogue = m_catalogue();
    const auto entity = catalogue.entity(u"partner");
    if (!entity) return;
    for (const RecordId id : candidates) {
        const auto facts = Facts::of(connection, numbers, definitionsOf(programs), id);
        if (!facts || !facts->gone().isEmpty()) continue;
        const PartnerFacts& partner = facts->partners().front();
        const StoredProgram* program = partner.inProgram ? programFor(programs, partner.type) : nullptr;
        const int rank = program == nullptr ? -1 : lowestMet(program->definition, *facts, id);
        if (rank < 0) continue;
        // What refuses a person's change of this partner has refused it before this was asked.
        (void)write(transaction, **entity, {id, program->id, program->definition.tiers[static_cast<std::size_t>(rank)].name, {}, u"automatic"_s, words(QT_TRANSLATE_NOOP("Tiers", "New on board")), {}, {}});
    }
}

std::vector<TierEntry> tierHistory(store::Connection& connection, RecordId partner) {
    Statement rows(connection, "SELECT coalesce(s.tier, ''), coalesce(s.previous, ''), s.kind, coalesce(s.reason, ''), s.who, s.since, coalesce(s.grace_until, ''), coalesce(s.hold_until, ''),"
                               " coalesce(p.name, ''), coalesce(p.version, 0) FROM tier_standing s LEFT JOIN tier_program p ON p.id = s.program_id WHERE s.partner_id = ? ORDER BY s.since DESC, s.id DESC");
    rows.bind(1, partner);
    const auto day = [&](int column) { return QDate::fromString(rows.text(column), Qt::ISODate); };
    std::vector<TierEntry> entries;
    while (rows.step())
        entries.push_back({rows.text(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4), day(5), day(6), day(7), rows.text(8), static_cast<int>(rows.integer(9))});
    return entries;
}

QString kindLabel(const QString& kind) {
    if (kind == u"automatic") return words(QT_TRANSLATE_NOOP("Tiers", "Assigned"));
    if (kind == u"manual") return words(QT_TRANSLATE_NOOP("Tiers", "By hand"));
    if (kind == u"grace") return words(QT_TRANSLATE_NOOP("Tiers", "Notice given"));
    return words(QT_TRANSLATE_NOOP("Tiers", "Review"));
}

} // namespace channelbook::tiers
