#include "core/tiers/Programs.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>

static void loadResources() {
    Q_INIT_RESOURCE(tiers);
}

namespace channelbook::tiers {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Tiers", text);
}

QString text(const Definition& definition) {
    return QString::fromUtf8(QJsonDocument(toJson(definition)).toJson(QJsonDocument::Compact));
}

State stateNamed(const QString& name) {
    return name == u"draft" ? State::Draft : name == u"published" ? State::Published : State::Replaced;
}

/// What the store holds was checked when it was written.
StoredProgram rowOf(const Statement& row) {
    StoredProgram stored;
    stored.id = row.integer(0);
    stored.version = static_cast<int>(row.integer(2));
    stored.state = stateNamed(row.text(3));
    stored.from = QDate::fromString(row.text(4), Qt::ISODate);
    stored.publishedAt = row.text(5);
    stored.publishedBy = row.text(6);
    stored.definition = definitionFromJson(QJsonDocument::fromJson(row.text(7).toUtf8()).object()).value_or(Definition{});
    stored.definition.name = row.text(1);
    return stored;
}

std::vector<StoredProgram> read(store::Connection& connection, const QString& where) {
    Statement rows(connection, u"SELECT id, name, version, state, coalesce(from_date, ''), coalesce(published_at, ''), coalesce(published_by, ''), definition FROM tier_program %1"
                               " ORDER BY name COLLATE NOCASE, version DESC"_s.arg(where));
    std::vector<StoredProgram> programs;
    while (rows.step()) programs.push_back(rowOf(rows));
    return programs;
}

struct Latest {
    RecordId draft = 0, published = 0;
    int version = 0;
    QString definition; ///< of the published one
};
Latest latestOf(store::Transaction& transaction, const QString& name) {
    Latest latest;
    Statement& rows = transaction.cached(u"SELECT id, version, state, definition FROM tier_program WHERE name = ? ORDER BY version"_s).bind(1, name);
    while (rows.step()) {
        latest.version = static_cast<int>(rows.integer(1));
        if (rows.text(2) == u"draft") latest.draft = rows.integer(0);
        if (rows.text(2) == u"published") {
            latest.published = rows.integer(0);
            latest.definition = rows.text(3);
        }
    }
    return latest;
}

void insertDraft(store::Transaction& transaction, const Definition& definition, int version) {
    transaction.cached(u"INSERT INTO tier_program(id, name, version, state, definition) VALUES(?, ?, ?, 'draft', ?)"_s)
        .bindAll(transaction.newId(), definition.name, version, text(definition))
        .run();
}

tl::unexpected<Error> refused(const QString& name, const QString& why) {
    return failure(ErrorCode::ActRefused, {name, words(QT_TRANSLATE_NOOP("Tiers", "Publish")), why});
}

/// What stands against publishing beside the other programs that are in force.
Expected<void> checkOthers(store::Connection& connection, const Definition& definition) {
    for (const StoredProgram& other : publishedPrograms(connection)) {
        if (other.definition.name == definition.name) continue;
        if (definition.types.isEmpty() && other.definition.types.isEmpty())
            return refused(definition.name, words(QT_TRANSLATE_NOOP("Tiers", "“%1” is for all types of partners as well: name types in one of them.")).arg(other.definition.name));
        for (const QString& type : definition.types)
            if (other.definition.types.contains(type)) return refused(definition.name, words(QT_TRANSLATE_NOOP("Tiers", "“%1” is for partners of the type %2 as well.")).arg(other.definition.name, type));
    }
    return {};
}

} // namespace

QString stateName(State state) {
    return state == State::Draft ? u"draft"_s : state == State::Published ? u"published"_s : u"replaced"_s;
}

QString stateLabel(State state) {
    return words(state == State::Draft ? QT_TRANSLATE_NOOP("Tiers", "Draft") : state == State::Published ? QT_TRANSLATE_NOOP("Tiers", "In force") : QT_TRANSLATE_NOOP("Tiers", "Replaced"));
}

std::vector<StoredProgram> storedPrograms(store::Connection& connection) {
    return read(connection, {});
}

std::vector<StoredProgram> publishedPrograms(store::Connection& connection) {
    return read(connection, u"WHERE state = 'published'"_s);
}

Expected<StoredProgram> draftOf(store::Connection& connection, const QString& name) {
    auto drafts = read(connection, u"WHERE state = 'draft'"_s);
    if (!name.isEmpty()) std::erase_if(drafts, [&](const StoredProgram& draft) { return draft.definition.name.compare(name, Qt::CaseInsensitive) != 0; });
    if (drafts.empty()) return failure(ErrorCode::RecordNotFound, {u"draft"_s, name});
    if (drafts.size() > 1) return failure(ErrorCode::AmbiguousKey, {u"draft"_s, name, QString::number(drafts.size())});
    return drafts.front();
}

const StoredProgram* programFor(const std::vector<StoredProgram>& programs, const QString& partnerType) {
    const StoredProgram* others = nullptr;
    for (const StoredProgram& stored : programs) {
        if (!partnerType.isEmpty() && stored.definition.types.contains(partnerType)) return &stored;
        if (stored.definition.types.isEmpty()) others = &stored;
    }
    return others;
}

std::vector<StoredProgram> withPublished(const std::vector<StoredProgram>& published, const Definition& draft) {
    std::vector<StoredProgram> programs;
    StoredProgram next;
    next.version = 1;
    for (const StoredProgram& stored : published) {
        if (stored.definition.name != draft.name) programs.push_back(stored);
        else next.version = stored.version + 1;
    }
    next.state = State::Published;
    next.definition = draft;
    programs.push_back(std::move(next));
    return programs;
}

const Definition& standardProgram() {
    static const Definition definition = [] {
        loadResources();
        QFile file(u":/channelbook/tiers/standard.json"_s);
        if (!file.open(QIODevice::ReadOnly)) return Definition{};
        return definitionFromJson(QJsonDocument::fromJson(file.readAll()).object()).value_or(Definition{});
    }();
    return definition;
}

void addStandardDraft(store::Transaction& transaction) {
    if (transaction.connection().integer("SELECT EXISTS(SELECT 1 FROM tier_program)") != 0) return;
    insertDraft(transaction, standardProgram(), 1);
}

Expected<void> apply(store::Transaction& transaction, const SaveDraft& command) {
    const Definition& definition = command.definition;
    if (definition.name.isEmpty()) return failure(ErrorCode::MissingValue, {words(QT_TRANSLATE_NOOP("Tiers", "Name"))});
    if (definition.tiers.empty()) return failure(ErrorCode::BadArgument, {definition.name, words(QT_TRANSLATE_NOOP("Tiers", "The program has no tiers"))});
    transaction.info().args[u"record"_s] = definition.name;
    const Latest latest = latestOf(transaction, definition.name);
    if (latest.draft == 0) insertDraft(transaction, definition, latest.version + 1);
    else transaction.cached(u"UPDATE tier_program SET definition = ? WHERE id = ?"_s).bindAll(text(definition), latest.draft).run();
    return {};
}

Expected<void> apply(store::Transaction& transaction, const DeleteDraft& command) {
    const auto draft = draftOf(transaction.connection(), command.name);
    if (!draft) return tl::unexpected(draft.error());
    transaction.info().args[u"record"_s] = draft->definition.name;
    transaction.cached(u"DELETE FROM tier_program WHERE id = ?"_s).bindAll(draft->id).run();
    return {};
}

Expected<void> apply(store::Transaction& transaction, const PublishProgram& command) {
    const Definition& definition = command.definition;
    store::Connection& connection = transaction.connection();
    if (const QStringList wrong = problems(definition, metrics::Catalogue(connection), connection); !wrong.isEmpty())
        return failure(ErrorCode::BadArgument, {definition.name.isEmpty() ? words(QT_TRANSLATE_NOOP("Tiers", "Tier program")) : definition.name, wrong.front()});
    if (auto alone = checkOthers(connection, definition); !alone) return alone;
    const Latest latest = latestOf(transaction, definition.name);
    const QString definitionText = text(definition);
    if (latest.published != 0 && latest.definition == definitionText) return refused(definition.name, words(QT_TRANSLATE_NOOP("Tiers", "It says what is in force already.")));
    // A draft has the version it will have; what is published without one gets the next.
    const int version = latest.draft != 0 ? latest.version : latest.version + 1;
    if (latest.draft == 0) insertDraft(transaction, definition, version);
    if (latest.published != 0) transaction.cached(u"UPDATE tier_program SET state = 'replaced' WHERE id = ?"_s).bindAll(latest.published).run();
    transaction.cached(u"UPDATE tier_program SET definition = ?, state = 'published', from_date = ?, published_at = ?, published_by = ? WHERE name = ? AND version = ?"_s)
        .bindAll(definitionText, transaction.clock().today().toString(Qt::ISODate), transaction.nowText(), transaction.who(), definition.name, version)
        .run();
    if (command.version != nullptr) *command.version = version;
    transaction.info().args[u"record"_s] = definition.name;
    transaction.info().args[u"version"_s] = version;
    return {};
}

} // namespace channelbook::tiers
