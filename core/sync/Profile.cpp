#include "core/sync/Profile.h"

#include "core/base/Text.h"
#include "core/sync/readers/TablePath.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

static void loadResources() { Q_INIT_RESOURCE(sync); }

namespace channelbook::sync {

using namespace Qt::StringLiterals;
using Kind = ColumnTarget::Kind;

namespace {

const QHash<QString, Kind>& specialTargets() {
    static const QHash<QString, Kind> targets{{u"@key"_s, Kind::Key},         {u"@first_name"_s, Kind::FirstName}, {u"@last_name"_s, Kind::LastName},
                                              {u"@partner"_s, Kind::Partner}, {u"@opted_out"_s, Kind::OptedOut},   {u"@closed"_s, Kind::Closed},
                                              {u"@won"_s, Kind::Won}};
    return targets;
}

/// "name" is the entity's own; "partner.tier" is the partner facet's.
ColumnTarget targetOf(const records::Catalogue& catalogue, const records::EntityDef& entity, const QString& header, const QString& target) {
    ColumnTarget result{Kind::Custom, header, nullptr};
    if (header.startsWith(remarkPrefix)) result.kind = Kind::Ignored;
    if (const auto special = specialTargets().constFind(target); special != specialTargets().constEnd()) {
        result.kind = *special;
        return result;
    }
    const records::FieldDef* field = target.startsWith(u"partner.") ? catalogue.find(u"partner")->field(QStringView(target).mid(8)) : entity.field(target);
    if (field != nullptr && field->editable()) {
        result.kind = Kind::Field;
        result.field = field;
    }
    return result;
}

/// "accounts-2", "Account (1)" and "account_part3" are parts of one table.
QString objectOfFile(const QString& path) {
    static const QRegularExpression part(u"([-_ ]?(part)?[-_ ]?\\(?\\d+\\)?)+$"_s);
    const QString name = TablePath::parse(path).tableName();
    const QString object = QString(name).remove(part);
    return object.isEmpty() ? name : object;
}

bool hasAll(const QStringList& header, const QJsonArray& wanted) {
    for (const auto& name : wanted)
        if (!header.contains(name.toString(), Qt::CaseInsensitive)) return false;
    return true;
}

bool hasAny(const QStringList& header, const QJsonArray& wanted) {
    for (const auto& name : wanted)
        if (header.contains(name.toString(), Qt::CaseInsensitive)) return true;
    return false;
}

QString foldedHeader(const QString& header) {
    // "close_date", "Close Date*" and "closeDate" are one name.
    QString spaced;
    for (qsizetype i = 0; i < header.size(); ++i) {
        const QChar character = header[i];
        if (character == u'*') continue;
        if (character.isUpper() && i > 0 && header[i - 1].isLower()) spaced += u' ';
        spaced += character;
    }
    return foldedName(spaced);
}

} // namespace

Expected<void> overrideColumns(const records::Catalogue& catalogue, TableMap& map, const QJsonObject& targets) {
    const auto entity = catalogue.entity(map.entity);
    if (!entity) return tl::unexpected(entity.error());
    for (ColumnTarget& column : map.columns) {
        if (!targets.contains(column.header)) continue;
        const QString target = targets.value(column.header).toString();
        const ColumnTarget replaced = targetOf(catalogue, **entity, column.header, target);
        if (!target.isEmpty() && replaced.kind == Kind::Custom) return failure(ErrorCode::UnknownField, {map.entity, target, QString()});
        column = replaced;
    }
    if (const int key = map.columnOf(Kind::Key); key >= 0) map.keyColumn = key;
    return {};
}

TableMap stagedMap(const QString& path, const QStringList& header, bool salesforceIds) {
    TableMap map;
    map.entity = u"staged"_s;
    map.object = objectOfFile(path);
    for (const QString& name : header) map.columns.push_back({name.startsWith(remarkPrefix) ? Kind::Ignored : Kind::Custom, name, nullptr});
    const auto id = header.indexOf(u"Id"_s);
    map.keyColumn = static_cast<int>(id);
    map.salesforceIds = salesforceIds && id >= 0;
    return map;
}

std::optional<Profile> Profile::bundled(const QString& kind) {
    loadResources();
    QFile file(u":/channelbook/profiles/%1.json"_s.arg(kind));
    if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
    return Profile(QJsonDocument::fromJson(file.readAll()).object());
}

QString Profile::recognise(const QStringList& header) {
    const auto salesforce = bundled(u"salesforce"_s);
    if (salesforce && !salesforce->findObject(header).isEmpty()) return salesforce->kind();
    if (header.contains(u"Id"_s) && (header.contains(u"SystemModstamp"_s) || header.contains(u"IsDeleted"_s))) return u"salesforce"_s;
    return u"generic"_s;
}

QString Profile::kind() const { return m_json.value(u"kind"_s).toString(); }

QJsonObject Profile::findObject(const QStringList& header) const {
    QJsonObject best;
    for (const auto& candidate : m_json.value(u"objects"_s).toArray()) {
        const QJsonObject object = candidate.toObject();
        if (!hasAll(header, object.value(u"requires"_s).toArray())) continue;
        if (object.contains(u"any"_s) && !hasAny(header, object.value(u"any"_s).toArray())) continue;
        if (hasAny(header, object.value(u"without"_s).toArray())) continue;
        // The one that asks for most is the most particular.
        if (best.isEmpty() || object.value(u"requires"_s).toArray().size() > best.value(u"requires"_s).toArray().size()) best = object;
    }
    return best;
}

Expected<TableMap> Profile::mapByObject(const records::Catalogue& catalogue, const QString& path, const QStringList& header, const QJsonObject& object) const {
    const auto entity = catalogue.entity(object.value(u"entity"_s).toString());
    if (!entity) return tl::unexpected(entity.error());
    TableMap map;
    map.entity = (*entity)->key;
    map.object = object.value(u"object"_s).toString();
    map.salesforceIds = m_json.value(u"keys"_s).toString() == u"salesforce_id";
    const QJsonObject columns = object.value(u"columns"_s).toObject();
    QHash<QString, QString> byName;
    for (auto column = columns.begin(); column != columns.end(); ++column) byName.insert(column.key().toCaseFolded(), column.value().toString());
    for (const QString& name : header) map.columns.push_back(targetOf(catalogue, **entity, name, byName.value(name.toCaseFolded())));
    map.keyColumn = map.columnOf(Kind::Key);
    if (map.keyColumn < 0) return failure(ErrorCode::NoKeyColumn, {path, map.entity});
    return map;
}

Expected<TableMap> Profile::mapBySynonyms(const records::Catalogue& catalogue, const QString& path, const QStringList& header, const QString& wanted) const {
    struct Candidate {
        QJsonObject entry;
        std::vector<QString> targets;
        int score = 0;
    };
    const QString fileName = TablePath::parse(path).tableName().toLower();
    Candidate best;
    int secondScore = 0;
    for (const auto& value : m_json.value(u"entities"_s).toArray()) {
        Candidate candidate{value.toObject(), {}, 0};
        const QString entity = candidate.entry.value(u"entity"_s).toString();
        if (!wanted.isEmpty() && wanted != entity && !(wanted == u"partner" && entity == u"company") && !(wanted == u"customer" && entity == u"company")) continue;
        const QJsonObject columns = candidate.entry.value(u"columns"_s).toObject();
        QStringList taken;
        for (const QString& name : header) {
            const QString folded = foldedHeader(name);
            QString target;
            for (auto column = columns.begin(); column != columns.end() && target.isEmpty(); ++column) {
                const bool fits = column.key() == folded || column.value().toArray().contains(folded);
                if (fits && !taken.contains(column.key())) target = column.key();
            }
            if (!target.isEmpty()) ++candidate.score;
            taken << target;
            candidate.targets.push_back(target);
        }
        const bool named = taken.contains(u"name"_s) || taken.contains(u"@key"_s) || taken.contains(u"last_name"_s);
        if (!named) continue;
        for (const auto& word : candidate.entry.value(u"files"_s).toArray())
            if (fileName.contains(word.toString())) {
                candidate.score += 2;
                break;
            }
        if (candidate.score > best.score) {
            secondScore = best.score;
            best = std::move(candidate);
        } else {
            secondScore = std::max(secondScore, candidate.score);
        }
    }
    const bool sure = !wanted.isEmpty() ? best.score > 0 : best.score >= 3 && best.score > secondScore;
    if (!sure) return failure(ErrorCode::EntityUnknown, {path});
    const auto entity = catalogue.entity(best.entry.value(u"entity"_s).toString());
    if (!entity) return tl::unexpected(entity.error());
    TableMap map;
    map.entity = (*entity)->key;
    map.object = map.entity;
    if (wanted == u"partner" || wanted == u"customer") map.facet = wanted;
    for (qsizetype i = 0; i < header.size(); ++i) map.columns.push_back(targetOf(catalogue, **entity, header[i], best.targets[static_cast<std::size_t>(i)]));
    map.keyColumn = map.columnOf(Kind::Key);
    if (map.keyColumn < 0) {
        map.keyColumn = map.columnOf(u"%1.name"_s.arg((*entity)->table));
        if (map.entity == u"contact" && map.columnOf(u"contact.email") >= 0) map.keyColumn = map.columnOf(u"contact.email");
    }
    if (map.keyColumn < 0) return failure(ErrorCode::NoKeyColumn, {path, map.entity});
    return map;
}

Expected<TableMap> Profile::map(const records::Catalogue& catalogue, const QString& path, const QStringList& header, const QString& entity) const {
    if (entity == u"staged") return stagedMap(path, header, m_json.value(u"keys"_s).toString() == u"salesforce_id");
    if (!entity.isEmpty())
        if (const auto known = catalogue.entity(entity); !known) return tl::unexpected(known.error());
    if (m_json.contains(u"objects"_s)) {
        const QJsonObject object = findObject(header);
        if (!object.isEmpty() && (entity.isEmpty() || object.value(u"entity"_s).toString() == entity)) return mapByObject(catalogue, path, header, object);
        if (entity.isEmpty() && m_json.value(u"other_tables"_s).toString() == u"staged") return stagedMap(path, header, true);
        return failure(ErrorCode::EntityUnknown, {path});
    }
    return mapBySynonyms(catalogue, path, header, entity);
}

} // namespace channelbook::sync
