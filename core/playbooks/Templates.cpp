#include "core/playbooks/Templates.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>

static void loadResources() {
    Q_INIT_RESOURCE(playbooks);
}

namespace channelbook::playbooks {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

const QString templateSql =
    u"SELECT t.id, v.definition, t.version, v.id, t.retired,"
    " (SELECT count(*) FROM playbook_run r WHERE r.template_id = t.id AND r.state = 'active')"
    " FROM playbook_template t JOIN playbook_version v ON v.template_id = t.id AND v.version = t.version "_s;

QString text(const Template& playbook) {
    return QString::fromUtf8(QJsonDocument(toJson(playbook)).toJson(QJsonDocument::Compact));
}

/// What the store holds was checked when it was written.
Template storedFrom(const QString& definition) {
    return templateFromJson(QJsonDocument::fromJson(definition.toUtf8()).object(), {}).value_or(Template{});
}

StoredTemplate rowOf(const Statement& row) {
    return {row.integer(0),
            storedFrom(row.text(1)),
            static_cast<int>(row.integer(2)),
            row.integer(3),
            row.integer(4) != 0,
            row.integer(5),
            0};
}

qint64 runsOf(store::Connection& connection, RecordId id) {
    Statement count(connection, "SELECT count(*) FROM playbook_run WHERE version_id IN (SELECT id FROM "
                                "playbook_version WHERE template_id = ?)");
    count.bind(1, id).step();
    return count.integer(0);
}

/// Who made a version, and when.
struct Made {
    QString by;
    QString at;
};

void insertVersion(store::Transaction& transaction, RecordId id, int version, const QString& definition,
                   const Made& made) {
    transaction
        .cached(
            u"INSERT INTO playbook_version(id, template_id, version, definition, saved_at, who) VALUES(?, ?, ?, ?, ?, ?)"_s)
        .bindAll(transaction.newId(), id, version, definition, made.at, made.by)
        .run();
}

std::vector<Template> readBundled() {
    loadResources();
    std::vector<Template> templates;
    const QDir folder(u":/channelbook/playbooks"_s);
    for (const QString& name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) continue;
        if (auto playbook = templateFromJson(QJsonDocument::fromJson(file.readAll()).object(), name))
            templates.push_back(std::move(*playbook));
    }
    return templates;
}

} // namespace

std::vector<StoredTemplate> storedTemplates(store::Connection& connection, bool retired) {
    Statement statement(connection, templateSql + u"WHERE ?1 OR t.retired = 0 ORDER BY t.name COLLATE NOCASE"_s);
    statement.bind(1, retired ? 1 : 0);
    std::vector<StoredTemplate> templates;
    while (statement.step()) templates.push_back(rowOf(statement));
    for (StoredTemplate& stored : templates) stored.runs = runsOf(connection, stored.id);
    std::stable_sort(templates.begin(), templates.end(), [](const StoredTemplate& a, const StoredTemplate& b) {
        return templateKinds().indexOf(a.playbook.kind) < templateKinds().indexOf(b.playbook.kind);
    });
    return templates;
}

Expected<StoredTemplate> storedTemplate(store::Connection& connection, const QString& key) {
    for (const char* column : {"key", "name", "id"}) {
        Statement statement(connection, templateSql + u"WHERE t.%1 = ?"_s.arg(QLatin1String(column)));
        statement.bind(1, key);
        if (!statement.step()) continue;
        StoredTemplate found = rowOf(statement);
        found.runs = runsOf(connection, found.id);
        return found;
    }
    return failure(ErrorCode::RecordNotFound, {u"playbook"_s, key});
}

std::vector<TemplateVersion> versionsOf(store::Connection& connection, RecordId templateId) {
    Statement statement(connection, "SELECT v.id, v.version, v.saved_at, v.who, (SELECT count(*) FROM playbook_run r "
                                    "WHERE r.version_id = v.id AND r.state = 'active')"
                                    " FROM playbook_version v WHERE v.template_id = ? ORDER BY v.version DESC");
    statement.bind(1, templateId);
    std::vector<TemplateVersion> versions;
    while (statement.step())
        versions.push_back({statement.integer(0), static_cast<int>(statement.integer(1)), statement.text(2),
                            statement.text(3), statement.integer(4)});
    return versions;
}

Expected<Template> templateOfVersion(store::Connection& connection, RecordId versionId) {
    Statement statement(connection, "SELECT definition FROM playbook_version WHERE id = ?");
    if (!statement.bind(1, versionId).step())
        return failure(ErrorCode::RecordNotFound, {u"playbook"_s, QString::number(versionId)});
    return storedFrom(statement.text(0));
}

const std::vector<Template>& bundledTemplates() {
    static const std::vector<Template> templates = readBundled();
    return templates;
}

void addBundledTemplates(store::Transaction& transaction) {
    // Of no person and no day of its own: two new programs are alike.
    static const Made bundled{u"Channelbook"_s, u"2026-01-01T00:00:00Z"_s};
    for (const Template& playbook : bundledTemplates()) {
        if (transaction.cached(u"SELECT 1 FROM playbook_template WHERE key = ?"_s).bind(1, playbook.key).step())
            continue;
        const RecordId id = transaction.newId();
        transaction.cached(u"INSERT INTO playbook_template(id, key, name, kind, version) VALUES(?, ?, ?, ?, 1)"_s)
            .bindAll(id, playbook.key, playbook.name, playbook.kind)
            .run();
        insertVersion(transaction, id, 1, text(playbook), bundled);
    }
}

Expected<void> apply(store::Transaction& transaction, const SaveTemplate& command) {
    const Template& playbook = command.playbook;
    const QString called = playbook.name.isEmpty() ? playbook.key : playbook.name;
    if (const auto wrong = findings(playbook); !wrong.empty()) {
        const Step* step = playbook.step(wrong.front().step);
        const QString place = step == nullptr ? QCoreApplication::translate("Playbook", "as a whole")
                                              : u"“%1”"_s.arg(step->title.isEmpty() ? step->key : step->title);
        return failure(ErrorCode::BadPlaybook, {called, place, wrong.front().what});
    }
    auto& args = transaction.info().args;
    args[u"record"_s] = playbook.name;
    Statement& known =
        transaction
            .cached(u"SELECT t.id, t.version, v.definition, t.name, t.kind FROM playbook_template t"
                    " JOIN playbook_version v ON v.template_id = t.id AND v.version = t.version WHERE t.key = ?"_s)
            .bind(1, playbook.key);
    const QString definition = text(playbook);
    const Made made{transaction.who(), transaction.nowText()};
    int version = 1;
    if (known.step()) {
        const RecordId id = known.integer(0);
        version = static_cast<int>(known.integer(1));
        const bool same = known.text(2) == definition;
        known.reset();
        if (!same) {
            insertVersion(transaction, id, ++version, definition, made);
            transaction.cached(u"UPDATE playbook_template SET version = ?, name = ?, kind = ? WHERE id = ?"_s)
                .bindAll(version, playbook.name, playbook.kind, id)
                .run();
        }
    } else {
        const RecordId id = transaction.newId();
        transaction.cached(u"INSERT INTO playbook_template(id, key, name, kind, version) VALUES(?, ?, ?, ?, 1)"_s)
            .bindAll(id, playbook.key, playbook.name, playbook.kind)
            .run();
        insertVersion(transaction, id, version, definition, made);
    }
    args[u"version"_s] = version;
    if (command.version != nullptr) *command.version = version;
    return {};
}

Expected<void> apply(store::Transaction& transaction, const RetireTemplate& command) {
    const auto stored = storedTemplate(transaction.connection(), command.key);
    if (!stored) return tl::unexpected(stored.error());
    auto& args = transaction.info().args;
    args[u"record"_s] = stored->playbook.name;
    args[u"retired"_s] = command.retired;
    transaction.cached(u"UPDATE playbook_template SET retired = ? WHERE id = ?"_s)
        .bindAll(command.retired ? 1 : 0, stored->id)
        .run();
    return {};
}

Expected<void> apply(store::Transaction& transaction, const DeleteTemplate& command) {
    const auto stored = storedTemplate(transaction.connection(), command.key);
    if (!stored) return tl::unexpected(stored.error());
    if (const int runs = static_cast<int>(stored->runs); runs > 0)
        return failure(
            ErrorCode::ActRefused,
            {stored->playbook.name, QCoreApplication::translate("Playbook", "Delete"),
             QCoreApplication::translate("Playbook", "%n run(s) use it. Retire it instead: nothing new is started from it, and they go on.", nullptr, runs)});
    transaction.info().args[u"record"_s] = stored->playbook.name;
    transaction.cached(u"DELETE FROM playbook_version WHERE template_id = ?"_s).bind(1, stored->id).run();
    transaction.cached(u"DELETE FROM playbook_template WHERE id = ?"_s).bind(1, stored->id).run();
    return {};
}

int fit(const Audience& audience, const PartnerTraits& partner) {
    struct Trait {
        const QStringList& wanted;
        const QString& has;
        int weight;
    };
    int closeness = 0;
    for (const Trait& trait : {Trait{audience.types, partner.type, 4}, Trait{audience.tiers, partner.tier, 2},
                               Trait{audience.regions, partner.region, 1}}) {
        if (trait.wanted.isEmpty()) continue;
        if (!trait.wanted.contains(trait.has, Qt::CaseInsensitive)) return -1;
        closeness += trait.weight;
    }
    return closeness;
}

const StoredTemplate* templateFor(const std::vector<StoredTemplate>& templates, const QString& kind,
                                  const PartnerTraits& partner) {
    const StoredTemplate* best = nullptr;
    int closest = -1;
    for (const StoredTemplate& candidate : templates) {
        if (candidate.retired || candidate.playbook.kind != kind) continue;
        const int fits = fit(candidate.playbook.audience, partner);
        const bool first = best != nullptr && fits == closest && candidate.playbook.key < best->playbook.key;
        if (fits > closest || (fits >= 0 && first)) {
            best = &candidate;
            closest = fits;
        }
    }
    return best;
}

} // namespace channelbook::playbooks
