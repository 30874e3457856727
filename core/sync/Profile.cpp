#include "core/sync/Profile.h"

#include "core/base/Text.h"
#include "core/sync/Profiles.h"
#include "core/sync/readers/TablePath.h"
#include "core/sync/values/FixedText.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace channelbook::sync {

using namespace Qt::StringLiterals;
using Kind = ColumnTarget::Kind;

namespace {

constexpr int surest = 100;

const QHash<QString, Kind>& specialTargets() {
    static const QHash<QString, Kind> targets{{u"@key"_s, Kind::Key},         {u"@first_name"_s, Kind::FirstName}, {u"@last_name"_s, Kind::LastName},
                                              {u"@partner"_s, Kind::Partner}, {u"@opted_out"_s, Kind::OptedOut},   {u"@closed"_s, Kind::Closed},
                                              {u"@won"_s, Kind::Won},         {u"@outcome"_s, Kind::Outcome}, {u"@ignored"_s, Kind::Ignored}};
    return targets;
}

/// "name" is the entity's own; "partner.tier" is the partner facet's.
const records::FieldDef* fieldOf(const records::Catalogue& catalogue, const records::EntityDef& entity, QStringView target) {
    const records::FieldDef* field = target.startsWith(u"partner.") ? catalogue.find(u"partner")->field(target.mid(8)) : entity.field(target);
    return field != nullptr && field->editable() ? field : nullptr;
}

/// Whether a reference's target has what it is to be known by.
bool canBeNamedBy(const records::Catalogue& catalogue, const records::FieldDef& field, const QString& by) {
    if (field.type != records::FieldType::Reference) return false;
    const records::EntityDef* target = catalogue.find(field.target);
    if (target == nullptr) return false;
    if (by == u"any") return target->field(u"name") != nullptr;
    return (by == u"name" || by == u"domain" || by == u"email") && target->field(by) != nullptr;
}

ColumnTarget targetOf(const records::Catalogue& catalogue, const records::EntityDef& entity, const QString& header, const QString& target, const QString& by) {
    ColumnTarget result{Kind::Custom, header, nullptr, {}, {}};
    if (header.startsWith(remarkPrefix)) result.kind = Kind::Ignored;
    if (const auto special = specialTargets().constFind(target); special != specialTargets().constEnd()) {
        result.kind = *special;
        return result;
    }
    if (const records::FieldDef* field = fieldOf(catalogue, entity, target)) {
        result.kind = Kind::Field;
        result.field = field;
        if (field->type == records::FieldType::Reference) result.by = by;
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

bool hasAll(const QStringList& header, const QStringList& wanted) {
    return std::all_of(wanted.begin(), wanted.end(), [&](const QString& name) { return header.contains(name); });
}

bool hasAny(const QStringList& header, const QStringList& wanted) {
    return std::any_of(wanted.begin(), wanted.end(), [&](const QString& name) { return header.contains(name); });
}

bool beginsWithAny(const QString& header, const QStringList& beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(), [&](const QString& begin) { return header.trimmed().startsWith(begin, Qt::CaseInsensitive); });
}

QStringList squeezedHeaders(const QStringList& header) {
    QStringList result;
    for (const QString& name : header) result << squeezedHeader(name);
    return result;
}

/// The column that tells rows apart: the CRM's key, else what names them; -1 if there is neither.
void chooseKey(TableMap& map, const QString& table) {
    map.keyColumn = map.columnOf(Kind::Key);
    map.namedKey = map.keyColumn < 0;
    if (!map.namedKey) return;
    for (const QString& name : {map.namedBy, table + u".name"_s, table + u".last_name"_s, table + u".learner"_s})
        if (map.keyColumn < 0) map.keyColumn = map.columnOf(name);
    if (map.keyColumn < 0) map.keyColumn = map.columnOf(Kind::LastName);
}

void addWord(ValueWords& words, const QString& ours, const QString& theirs) {
    std::string folded = theirs.toStdString();
    std::transform(folded.begin(), folded.end(), folded.begin(), lowered);
    words[folded] = ours.toStdString();
}

std::shared_ptr<const ValueWords> wordsOf(const ProfileTable& table, const QString& target) {
    for (const ProfileValues& values : table.values) {
        if (values.target != target) continue;
        auto words = std::make_shared<ValueWords>();
        for (const auto& [ours, theirs] : values.words)
            for (const QString& word : theirs) addWord(*words, ours, word);
        return words;
    }
    return nullptr;
}

/// As a person said it for one column.
std::shared_ptr<const ValueWords> wordsOf(const QJsonObject& values) {
    if (values.isEmpty()) return nullptr;
    auto words = std::make_shared<ValueWords>();
    for (auto value = values.begin(); value != values.end(); ++value)
        for (const auto& word : value.value().isString() ? QJsonArray{value.value()} : value.value().toArray()) addWord(*words, value.key(), word.toString());
    return words;
}

} // namespace

QString squeezedHeader(QStringView header) {
    QString squeezed = squeezedName(header);
    squeezed.replace(u"organisation"_s, u"organization"_s);
    return squeezed;
}

Expected<void> overrideColumns(const records::Catalogue& catalogue, TableMap& map, const QJsonObject& targets) {
    const auto entity = catalogue.entity(map.entity);
    if (!entity) return tl::unexpected(entity.error());
    for (ColumnTarget& column : map.columns) {
        if (!targets.contains(column.header)) continue;
        const QJsonValue answer = targets.value(column.header);
        const QString said = answer.isObject() ? answer.toObject().value(u"field"_s).toString() : answer.toString();
        const auto at = said.indexOf(u'@', 1);
        const QString target = at < 0 ? said : said.left(at);
        if (const records::FieldDef* field = fieldOf(catalogue, **entity, target); field != nullptr && at >= 0 && !canBeNamedBy(catalogue, *field, said.mid(at + 1)))
            return failure(ErrorCode::UnknownField, {map.entity, said, QString()});
        const ColumnTarget replaced = targetOf(catalogue, **entity, column.header, target, at < 0 ? u"any"_s : said.mid(at + 1));
        if (!target.isEmpty() && replaced.kind == Kind::Custom) return failure(ErrorCode::UnknownField, {map.entity, target, QString()});
        column = replaced;
        if (answer.isObject()) column.words = wordsOf(answer.toObject().value(u"values"_s).toObject());
    }
    if (map.entity != u"staged") chooseKey(map, (*entity)->table);
    return {};
}

QString specialTarget(ColumnTarget::Kind kind) { return specialTargets().key(kind); }

TableMap stagedMap(const QString& path, const QStringList& header, bool salesforceIds) {
    TableMap map;
    map.entity = u"staged"_s;
    map.object = objectOfFile(path);
    for (const QString& name : header) map.columns.push_back({name.startsWith(remarkPrefix) ? Kind::Ignored : Kind::Custom, name, nullptr, {}, {}});
    const auto id = header.indexOf(u"Id"_s);
    map.keyColumn = static_cast<int>(id);
    map.salesforceIds = salesforceIds && id >= 0;
    return map;
}

std::optional<Profile> Profile::bundled(const QString& kind) {
    const Profile* profile = Profiles::bundled().find(kind);
    return profile == nullptr ? std::nullopt : std::optional(*profile);
}

QString Profile::recognise(const QStringList& header) { return Profiles::bundled().recognise(header); }

Expected<void> Profile::check(const records::Catalogue& catalogue, const QString& path) const {
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
        const ProfileTable& table = m_tables[i];
        const QString place = u"tables[%1]."_s.arg(i);
        const auto wrong = [&](const QString& where, const char* what, const QString& name) {
            return failure(ErrorCode::BadProfile, {path, place + where, QCoreApplication::translate("Profile", what).arg(name)});
        };
        const records::EntityDef* entity = catalogue.find(table.entity);
        if (entity == nullptr) return wrong(u"entity"_s, QT_TRANSLATE_NOOP("Profile", "there is no table \"%1\""), table.entity);
        if (table.split && catalogue.find(table.split->noEntity) == nullptr) return wrong(u"split.no"_s, QT_TRANSLATE_NOOP("Profile", "there is no table \"%1\""), table.split->noEntity);
        const auto known = [&](const QString& target) {
            if (specialTargets().contains(target) || fieldOf(catalogue, *entity, target) != nullptr) return true;
            return table.split && fieldOf(catalogue, *catalogue.find(table.split->noEntity), target) != nullptr;
        };
        for (const ProfileColumn& column : table.columns) {
            const records::FieldDef* field = fieldOf(catalogue, *entity, column.target);
            if (!column.by.isEmpty() && field != nullptr && !canBeNamedBy(catalogue, *field, column.by))
                return wrong(u"columns."_s + column.target + u'@' + column.by, QT_TRANSLATE_NOOP("Profile", "it cannot be named by \"%1\""), column.by);
            if (!known(column.target)) return wrong(u"columns."_s + column.target, QT_TRANSLATE_NOOP("Profile", "there is no field \"%1\""), column.target);
        }
        for (const ProfileValues& values : table.values)
            if (!known(values.target)) return wrong(u"values."_s + values.target, QT_TRANSLATE_NOOP("Profile", "there is no field \"%1\""), values.target);
    }
    return {};
}

std::optional<Profile::Fit> Profile::fit(const ProfileTable& table, const QStringList& squeezed) const {
    if (hasAny(squeezed, table.without)) return std::nullopt;
    Fit result{&table, std::vector<const ProfileColumn*>(static_cast<std::size_t>(squeezed.size())), 0, 0, 0};
    for (const ProfileColumn& column : table.columns) {
        // The name that stands first in the profile is the one that is meant.
        for (const QString& name : column.names) {
            const auto at = squeezed.indexOf(squeezedHeader(name));
            if (at < 0 || result.columns[static_cast<std::size_t>(at)] != nullptr) continue;
            result.columns[static_cast<std::size_t>(at)] = &column;
            ++result.mapped;
            break;
        }
    }
    const auto has = [&](const QString& wanted) {
        if (!wanted.startsWith(u'=')) return squeezed.contains(wanted);
        return std::any_of(result.columns.begin(), result.columns.end(), [&](const ProfileColumn* column) { return column != nullptr && column->target == wanted.sliced(1); });
    };
    for (const QStringList& wanted : table.recognise)
        if (std::all_of(wanted.begin(), wanted.end(), has)) result.recognised = std::max(result.recognised, static_cast<int>(wanted.size()));
    return result;
}

bool Profile::shown(const QStringList& header) const {
    const QStringList squeezed = squeezedHeaders(header);
    return std::any_of(m_marks.begin(), m_marks.end(), [&](const QStringList& marks) { return hasAll(squeezed, marks); }) ||
           std::any_of(header.begin(), header.end(), [&](const QString& name) { return beginsWithAny(name, m_markBegins); });
}

int Profile::likeness(const QStringList& header) const {
    if (m_guess) return 0;
    const QStringList squeezed = squeezedHeaders(header);
    const bool its = shown(header);
    int best = its ? surest * 5 / 2 : 0;
    for (const ProfileTable& table : m_tables)
        if (const auto candidate = fit(table, squeezed); candidate && candidate->recognised > 0) best = std::max(best, candidate->score() + (its ? surest * 5 : 0));
    return best;
}

Expected<Profile::Fit> Profile::findTable(const QString& path, const QStringList& header, const QString& entity) const {
    const QStringList squeezed = squeezedHeaders(header);
    const QString fileName = TablePath::parse(path).tableName().toLower();
    Fit best;
    int second = 0;
    for (const ProfileTable& table : m_tables) {
        const bool facet = table.entity == u"company" && (entity == u"partner" || entity == u"customer");
        if (!entity.isEmpty() && entity != table.entity && !facet) continue;
        auto candidate = fit(table, squeezed);
        if (!candidate) continue;
        const bool named = std::any_of(candidate->columns.begin(), candidate->columns.end(), [](const ProfileColumn* column) {
            return column != nullptr && (column->target == u"name" || column->target == u"@key" || column->target == u"last_name" || column->target == u"@last_name");
        });
        if (entity.isEmpty() && candidate->recognised == 0 && !named) continue;
        if (std::any_of(table.files.begin(), table.files.end(), [&](const QString& word) { return fileName.contains(word); })) candidate->fileWord = 2;
        if (best.table == nullptr || candidate->score() > best.score()) {
            second = best.score();
            best = std::move(*candidate);
        } else {
            second = std::max(second, candidate->score());
        }
    }
    const bool guessed = best.mapped + best.fileWord >= 3 && best.score() > second;
    const bool sure = best.table != nullptr && (!entity.isEmpty() || best.recognised > 0 || (m_guess && guessed));
    if (!sure) return failure(ErrorCode::EntityUnknown, {path});
    return best;
}

std::vector<const ProfileColumn*> Profile::withUsualNames(const Fit& fit, const QStringList& header) const {
    std::vector<const ProfileColumn*> columns = fit.columns;
    const auto has = [&](const QString& target) {
        return std::any_of(columns.begin(), columns.end(), [&](const ProfileColumn* column) { return column != nullptr && column->target == target; });
    };
    if (has(u"@key"_s)) return columns;
    const Profile& generic = *Profiles::bundled().find(u"generic");
    const QStringList squeezed = squeezedHeaders(header);
    for (const ProfileTable& table : generic.m_tables) {
        if (table.entity != fit.table->entity) continue;
        const auto usual = generic.fit(table, squeezed);
        if (!usual) continue;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const ProfileColumn* column = usual->columns[i];
            if (columns[i] == nullptr && column != nullptr && !column->target.startsWith(u'@') && !has(column->target)) columns[i] = column;
        }
    }
    return columns;
}

Expected<TableMap> Profile::mapTable(const records::Catalogue& catalogue, const QStringList& header, const Fit& fit, const QString& wanted, bool otherRows) const {
    const auto entity = catalogue.entity(otherRows && fit.table->split ? fit.table->split->noEntity : fit.table->entity);
    if (!entity) return tl::unexpected(entity.error());
    TableMap map;
    map.entity = (*entity)->key;
    map.object = fit.table->object;
    map.emptyClears = m_emptyClears;
    map.formulaApostrophe = m_formulaApostrophe;
    if (wanted == u"partner" || wanted == u"customer") map.facet = wanted;
    QHash<const records::FieldDef*, int> taken;
    const std::vector<const ProfileColumn*> columns = m_guess ? fit.columns : withUsualNames(fit, header);
    for (qsizetype i = 0; i < header.size(); ++i) {
        const ProfileColumn* column = columns[static_cast<std::size_t>(i)];
        map.columns.push_back(targetOf(catalogue, **entity, header[i], column == nullptr ? QString() : column->target, column == nullptr ? QString() : column->by));
        ColumnTarget& target = map.columns.back();
        if (target.kind == Kind::Field || target.kind == Kind::Outcome) target.words = wordsOf(*fit.table, column->target);
        if (target.kind != Kind::Field) continue;
        // A reference that is there by key and by name goes by its key; the name is kept beside it.
        const auto other = taken.constFind(target.field);
        if (other == taken.constEnd()) {
            taken.insert(target.field, static_cast<int>(i));
            continue;
        }
        ColumnTarget& first = map.columns[static_cast<std::size_t>(*other)];
        ColumnTarget& weaker = first.by.isEmpty() || (!target.by.isEmpty() && target.by == u"name") ? target : first;
        if (&weaker == &first) taken[target.field] = static_cast<int>(i);
        weaker = ColumnTarget{Kind::Custom, weaker.header, nullptr, {}, {}};
    }
    const QStringList squeezed = squeezedHeaders(header);
    map.keyColumn = map.columnOf(Kind::Key);
    for (qsizetype i = 0; i < header.size() && map.keyColumn < 0; ++i) {
        if (!beginsWithAny(header[i], m_keyBegins) || map.columns[static_cast<std::size_t>(i)].kind != Kind::Custom) continue;
        map.columns[static_cast<std::size_t>(i)].kind = Kind::Key;
        map.keyColumn = static_cast<int>(i);
    }
    map.salesforceIds = m_salesforceIds;
    map.namedBy = (*entity)->table + u'.' + (!fit.table->namedBy.isEmpty() ? fit.table->namedBy : map.entity == u"contact" ? u"email"_s : u"name"_s);
    chooseKey(map, (*entity)->table);
    if (fit.table->split && wanted.isEmpty())
        for (const QString& name : fit.table->split->names)
            if (const auto at = squeezed.indexOf(name); at >= 0 && map.splitColumn < 0) map.splitColumn = static_cast<int>(at);
    if (map.splitColumn >= 0) {
        map.splitYes = !otherRows;
        for (const QString& word : fit.table->split->yes) map.splitWords.push_back(word.toStdString());
        map.otherEntity = otherRows ? fit.table->entity : fit.table->split->noEntity;
    }
    const auto place = [&](const QString& name) { return static_cast<int>(squeezed.indexOf(name)); };
    if (!fit.table->mirror.isEmpty() && place(fit.table->mirror) >= 0) {
        map.mirrorColumn = place(fit.table->mirror);
        map.mirrorSwap = {place(fit.table->swap[0]), place(fit.table->swap[1])};
        if (map.mirrorSwap[0] < 0 || map.mirrorSwap[1] < 0) map.mirrorColumn = -1;
    }
    return map;
}

Expected<TableMap> Profile::map(const records::Catalogue& catalogue, const QString& path, const QStringList& header, const QString& entity, bool otherRows) const {
    const auto kept = [&] {
        TableMap map = stagedMap(path, header, m_salesforceIds);
        map.continuationRows = m_continuationRows && std::any_of(header.begin(), header.end(), [](const QString& name) { return name.contains(u'/'); });
        return map;
    };
    if (entity == u"staged") return kept();
    if (!entity.isEmpty())
        if (const auto known = catalogue.entity(entity); !known) return tl::unexpected(known.error());
    const auto found = findTable(path, header, entity);
    if (found) {
        auto map = mapTable(catalogue, header, *found, entity, otherRows);
        const auto isPath = [](const ColumnTarget& column) { return column.kind == Kind::Custom && column.header.contains(u'/'); };
        if (map && m_continuationRows && std::any_of(map->columns.begin(), map->columns.end(), isPath)) map->lines = TableMap::Lines::LeaveOut;
        return map;
    }
    // What no CRM has may still be known by a profile of its own: completions, as learning platforms write them.
    const auto knows = [&](const Profile& profile) {
        return std::any_of(profile.m_tables.begin(), profile.m_tables.end(), [&](const ProfileTable& table) { return table.entity == entity; });
    };
    if (m_guess && !entity.isEmpty() && !knows(*this))
        for (const QString& kind : Profiles::bundled().kinds())
            if (const Profile* profile = Profiles::bundled().find(kind); knows(*profile)) return profile->map(catalogue, path, header, entity, otherRows);
    if (m_guess || m_otherTables == OtherTables::Refuse) return tl::unexpected(found.error());
    const bool own = m_otherTables == OtherTables::Staged && entity.isEmpty() && shown(header);
    if (!own)
        if (auto generic = Profiles::bundled().find(u"generic")->map(catalogue, path, header, entity)) return generic;
    if (entity.isEmpty() && m_otherTables == OtherTables::Staged) return kept();
    return tl::unexpected(found.error());
}

const ProfileTable* Profile::table(QStringView object) const {
    const auto found = std::find_if(m_tables.begin(), m_tables.end(), [&](const ProfileTable& table) { return table.object == object; });
    return found == m_tables.end() ? nullptr : &*found;
}

QString Profile::columnName(QStringView object, QStringView target) const {
    const ProfileTable* const wanted = table(object);
    if (wanted == nullptr) return {};
    QString name;
    for (const ProfileColumn& column : wanted->columns)
        if (column.target == target && (name.isEmpty() || column.by.isEmpty())) name = column.names.first();
    return name;
}

QString Profile::valueOut(QStringView object, QStringView target, const QString& ours) const {
    if (const ProfileTable* const wanted = table(object))
        for (const ProfileValues& values : wanted->values)
            for (const auto& [word, theirs] : values.words)
                if (values.target == target && word == ours) return theirs.first();
    return ours;
}

} // namespace channelbook::sync
