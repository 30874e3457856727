#include "core/sync/Profile.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace channelbook::sync {

using namespace Qt::StringLiterals;

namespace {

QString words(const char* text) { return QCoreApplication::translate("Profile", text); }

const QStringList& referenceWays() {
    static const QStringList ways{u"name"_s, u"domain"_s, u"email"_s, u"any"_s};
    return ways;
}

} // namespace

/// Reads a profile's JSON and remembers the first thing that is wrong with it, and where.
class ProfileReader {
public:
    explicit ProfileReader(QString path) : m_path(std::move(path)) {}

    Expected<Profile> read(const QByteArray& json) {
        QJsonParseError problem;
        const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
        if (document.isNull()) return failure(ErrorCode::BadProfile, {m_path, words(QT_TRANSLATE_NOOP("Profile", "character %1")).arg(problem.offset), problem.errorString()});
        if (!document.isObject()) return failure(ErrorCode::BadProfile, {m_path, words(QT_TRANSLATE_NOOP("Profile", "the beginning")), words(QT_TRANSLATE_NOOP("Profile", "a JSON object is expected"))});
        Profile profile;
        readProfile(document.object(), profile);
        if (m_error) return tl::unexpected(*m_error);
        return profile;
    }

private:
    void wrong(const QString& place, const QString& what) {
        if (!m_error) m_error = Error{ErrorCode::BadProfile, {m_path, place, what}};
    }

    void onlyKnows(const QJsonObject& object, const QString& place, const QStringList& known) {
        for (const QString& name : object.keys())
            if (!known.contains(name)) wrong(place + name, words(QT_TRANSLATE_NOOP("Profile", "there is no such entry; known are %1")).arg(known.join(u", "_s)));
    }

    QString text(const QJsonObject& object, const QString& name, const QString& place, bool needed = false) {
        const QJsonValue value = object.value(name);
        if (value.isString() && (!needed || !value.toString().trimmed().isEmpty())) return value.toString();
        if (needed || !value.isUndefined()) wrong(place + name, words(QT_TRANSLATE_NOOP("Profile", "a text is expected")));
        return {};
    }

    bool yesNo(const QJsonObject& object, const QString& name, const QString& place, bool otherwise) {
        const QJsonValue value = object.value(name);
        if (!value.isUndefined() && !value.isBool()) wrong(place + name, words(QT_TRANSLATE_NOOP("Profile", "true or false is expected")));
        return value.toBool(otherwise);
    }

    qint64 count(const QJsonObject& object, const QString& name, const QString& place) {
        const QJsonValue value = object.value(name);
        if (value.isUndefined()) return 0;
        if (!value.isDouble() || value.toInteger() <= 0) wrong(place + name, words(QT_TRANSLATE_NOOP("Profile", "a number above zero is expected")));
        return value.toInteger();
    }

    QString oneOf(const QJsonObject& object, const QString& name, const QString& place, const QStringList& choices) {
        const QJsonValue value = object.value(name);
        if (value.isUndefined()) return choices.first();
        if (!choices.contains(value.toString())) wrong(place + name, words(QT_TRANSLATE_NOOP("Profile", "expected is one of %1")).arg(choices.join(u", "_s)));
        return value.toString();
    }

    /// A text or a list of texts, none of them empty.
    QStringList texts(const QJsonValue& value, const QString& place) {
        QStringList result;
        if (value.isUndefined()) return result;
        const QJsonArray array = value.isString() ? QJsonArray{value} : value.toArray();
        if (!value.isString() && !value.isArray()) wrong(place, words(QT_TRANSLATE_NOOP("Profile", "a text or a list of texts is expected")));
        for (const auto& item : array) {
            if (!item.isString() || squeezedHeader(item.toString()).isEmpty()) wrong(place, words(QT_TRANSLATE_NOOP("Profile", "every item must be a text that is not empty")));
            result << item.toString();
        }
        return result;
    }

    /// Lists of headers; "=field" stands for any header that becomes the field.
    std::vector<QStringList> textLists(const QJsonObject& object, const QString& name, const QString& place) {
        const QJsonValue value = object.value(name);
        std::vector<QStringList> result;
        if (value.isUndefined()) return result;
        if (!value.isArray()) wrong(place + name, words(QT_TRANSLATE_NOOP("Profile", "a list of lists of headers is expected")));
        for (const auto& item : value.toArray()) {
            QStringList squeezed;
            for (const QString& header : texts(item, place + name)) squeezed << (header.startsWith(u'=') ? header : squeezedHeader(header));
            if (!item.isArray() || squeezed.isEmpty()) wrong(place + name, words(QT_TRANSLATE_NOOP("Profile", "a list of lists of headers is expected")));
            result.push_back(squeezed);
        }
        return result;
    }

    QStringList squeezed(const QJsonValue& value, const QString& place) {
        QStringList result = texts(value, place);
        for (QString& item : result) item = squeezedHeader(item);
        return result;
    }

    void readProfile(const QJsonObject& json, Profile& profile) {
        onlyKnows(json, {}, {u"kind"_s, u"label"_s, u"keys"_s, u"empty_cells"_s, u"other_tables"_s, u"formula_apostrophe"_s, u"continuation_rows"_s, u"guess"_s, u"marks"_s, u"marks_begin"_s, u"key_begins"_s, u"load_back"_s, u"tables"_s});
        profile.m_kind = text(json, u"kind"_s, {}, true);
        profile.m_label = text(json, u"label"_s, {}, true);
        profile.m_salesforceIds = oneOf(json, u"keys"_s, {}, {u"text"_s, u"salesforce_id"_s}) == u"salesforce_id";
        profile.m_emptyClears = oneOf(json, u"empty_cells"_s, {}, {u"clear"_s, u"keep"_s}) == u"clear";
        profile.m_formulaApostrophe = yesNo(json, u"formula_apostrophe"_s, {}, false);
        profile.m_continuationRows = yesNo(json, u"continuation_rows"_s, {}, false);
        profile.m_guess = yesNo(json, u"guess"_s, {}, false);
        const QString others = oneOf(json, u"other_tables"_s, {}, {u"generic"_s, u"staged"_s, u"refuse"_s});
        profile.m_otherTables = others == u"staged" ? Profile::OtherTables::Staged : others == u"refuse" ? Profile::OtherTables::Refuse : Profile::OtherTables::Generic;
        profile.m_marks = textLists(json, u"marks"_s, {});
        profile.m_markBegins = texts(json.value(u"marks_begin"_s), u"marks_begin"_s);
        profile.m_keyBegins = texts(json.value(u"key_begins"_s), u"key_begins"_s);
        readLoadBack(json.value(u"load_back"_s), profile.m_loadBack);
        const QJsonValue tables = json.value(u"tables"_s);
        if (!tables.isArray() || tables.toArray().isEmpty()) wrong(u"tables"_s, words(QT_TRANSLATE_NOOP("Profile", "a list of at least one table is expected")));
        int number = 0;
        for (const auto& table : tables.toArray()) {
            const QString place = u"tables[%1]."_s.arg(number++);
            if (!table.isObject()) wrong(place, words(QT_TRANSLATE_NOOP("Profile", "a JSON object is expected")));
            profile.m_tables.push_back(readTable(table.toObject(), place));
            if (!profile.m_guess && profile.m_tables.back().recognise.empty()) wrong(place + u"recognise"_s, words(QT_TRANSLATE_NOOP("Profile", "a list of lists of headers is expected")));
        }
    }

    void readLoadBack(const QJsonValue& value, LoadBack& format) {
        const QString place = u"load_back."_s;
        if (!value.isUndefined() && !value.isObject()) wrong(u"load_back"_s, words(QT_TRANSLATE_NOOP("Profile", "a JSON object is expected")));
        const QJsonObject json = value.toObject();
        onlyKnows(json, place, {u"file"_s, u"delimiter"_s, u"bom"_s, u"dates"_s, u"instants"_s, u"yes"_s, u"no"_s, u"lists"_s, u"clear"_s, u"rows"_s, u"columns"_s, u"bytes"_s});
        const auto or_ = [&](const QString& name, const QString& otherwise) { return json.contains(name) ? text(json, name, place) : otherwise; };
        format.file = oneOf(json, u"file"_s, place, {u"csv"_s, u"xlsx"_s});
        format.delimiter = or_(u"delimiter"_s, u","_s);
        if (format.delimiter.size() != 1) wrong(place + u"delimiter"_s, words(QT_TRANSLATE_NOOP("Profile", "one character is expected")));
        format.bom = yesNo(json, u"bom"_s, place, false);
        format.dates = or_(u"dates"_s, u"yyyy-MM-dd"_s);
        format.instants = or_(u"instants"_s, u"yyyy-MM-dd HH:mm:ss"_s);
        format.yes = or_(u"yes"_s, u"true"_s);
        format.no = or_(u"no"_s, u"false"_s);
        format.lists = or_(u"lists"_s, u";"_s);
        if (json.contains(u"clear"_s)) format.clear = text(json, u"clear"_s, place);
        format.rows = count(json, u"rows"_s, place);
        format.columns = count(json, u"columns"_s, place);
        format.bytes = count(json, u"bytes"_s, place);
    }

    ProfileTable readTable(const QJsonObject& json, const QString& place) {
        onlyKnows(json, place, {u"object"_s, u"entity"_s, u"recognise"_s, u"without"_s, u"files"_s, u"columns"_s, u"values"_s, u"split"_s, u"mirror"_s, u"named_by"_s, u"required"_s});
        ProfileTable table;
        table.namedBy = text(json, u"named_by"_s, place);
        table.required = texts(json.value(u"required"_s), place + u"required"_s);
        table.object = text(json, u"object"_s, place, true);
        table.entity = text(json, u"entity"_s, place, true);
        table.recognise = textLists(json, u"recognise"_s, place);
        table.without = squeezed(json.value(u"without"_s), place + u"without"_s);
        for (const QString& word : texts(json.value(u"files"_s), place + u"files"_s)) table.files << word.toLower();
        const QJsonValue columns = json.value(u"columns"_s);
        if (!columns.isObject() || columns.toObject().isEmpty()) wrong(place + u"columns"_s, words(QT_TRANSLATE_NOOP("Profile", "at least one column is expected: \"our field\": \"its header\"")));
        readColumns(columns.toObject(), place + u"columns."_s, table);
        for (const QStringList& list : table.recognise)
            for (const QString& wanted : list)
                if (wanted.startsWith(u'=') && std::none_of(table.columns.begin(), table.columns.end(), [&](const ProfileColumn& column) { return column.target == wanted.sliced(1); }))
                    wrong(place + u"recognise"_s, words(QT_TRANSLATE_NOOP("Profile", "there is no field \"%1\"")).arg(wanted.sliced(1)));
        if (json.contains(u"values"_s) && !json.value(u"values"_s).isObject()) wrong(place + u"values"_s, words(QT_TRANSLATE_NOOP("Profile", "a JSON object is expected")));
        readValues(json.value(u"values"_s).toObject(), place + u"values."_s, table);
        if (json.contains(u"split"_s)) {
            const QJsonObject split = json.value(u"split"_s).toObject();
            onlyKnows(split, place + u"split."_s, {u"by"_s, u"yes"_s, u"no"_s});
            table.split = ProfileSplit{squeezed(split.value(u"by"_s), place + u"split.by"_s), texts(split.value(u"yes"_s), place + u"split.yes"_s), text(split, u"no"_s, place + u"split."_s, true)};
            if (table.split->names.isEmpty()) wrong(place + u"split.by"_s, words(QT_TRANSLATE_NOOP("Profile", "a text or a list of texts is expected")));
        }
        if (json.contains(u"mirror"_s)) {
            const QJsonObject mirror = json.value(u"mirror"_s).toObject();
            onlyKnows(mirror, place + u"mirror."_s, {u"id"_s, u"swap"_s});
            table.mirror = squeezedHeader(text(mirror, u"id"_s, place + u"mirror."_s, true));
            table.swap = squeezed(mirror.value(u"swap"_s), place + u"mirror.swap"_s);
            if (table.swap.size() != 2) wrong(place + u"mirror.swap"_s, words(QT_TRANSLATE_NOOP("Profile", "two headers are expected")));
        }
        return table;
    }

    void readColumns(const QJsonObject& json, const QString& place, ProfileTable& table) {
        QHash<QString, QString> taken;
        for (auto item = json.begin(); item != json.end(); ++item) {
            const auto at = item.key().indexOf(u'@', 1);
            ProfileColumn column{at < 0 ? item.key() : item.key().left(at), at < 0 ? QString() : item.key().mid(at + 1), texts(item.value(), place + item.key())};
            if (at > 0 && !referenceWays().contains(column.by))
                wrong(place + item.key(), words(QT_TRANSLATE_NOOP("Profile", "after @ expected is one of %1")).arg(referenceWays().join(u", "_s)));
            if (column.names.isEmpty()) wrong(place + item.key(), words(QT_TRANSLATE_NOOP("Profile", "a text or a list of texts is expected")));
            for (const QString& name : column.names) {
                QString& other = taken[squeezedHeader(name)];
                if (!other.isEmpty() && other != item.key()) wrong(place + item.key(), words(QT_TRANSLATE_NOOP("Profile", "\"%1\" is a header of %2 already")).arg(name, other));
                other = item.key();
            }
            table.columns.push_back(std::move(column));
        }
    }

    void readValues(const QJsonObject& json, const QString& place, ProfileTable& table) {
        for (auto item = json.begin(); item != json.end(); ++item) {
            ProfileValues values{item.key(), {}};
            QHash<QString, QString> taken;
            if (!item.value().isObject()) wrong(place + item.key(), words(QT_TRANSLATE_NOOP("Profile", "a JSON object is expected")));
            const QJsonObject list = item.value().toObject();
            for (auto word = list.begin(); word != list.end(); ++word) {
                QStringList theirs;
                const QJsonArray said = word.value().isString() ? QJsonArray{word.value()} : word.value().toArray();
                for (const auto& one : said) {
                    QString& other = taken[one.toString().toCaseFolded()];
                    if (!one.isString() || one.toString().isEmpty() || !other.isEmpty()) wrong(place + item.key() + u'.' + word.key(), words(QT_TRANSLATE_NOOP("Profile", "every word must be a text and stand only once")));
                    other = word.key();
                    theirs << one.toString();
                }
                if (theirs.isEmpty()) wrong(place + item.key() + u'.' + word.key(), words(QT_TRANSLATE_NOOP("Profile", "a text or a list of texts is expected")));
                values.words.emplace_back(word.key(), theirs);
            }
            table.values.push_back(std::move(values));
        }
    }

    QString m_path;
    std::optional<Error> m_error;
};

Expected<Profile> Profile::fromJson(const QByteArray& json, const QString& path) { return ProfileReader(path).read(json); }

} // namespace channelbook::sync
