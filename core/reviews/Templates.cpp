#include "core/reviews/Templates.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

static void loadResources() {
    Q_INIT_RESOURCE(reviews);
}

namespace channelbook::reviews {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

constexpr auto contentNames = std::to_array<QStringView>({u"kpis", u"charts", u"pipeline", u"won", u"registrations",
                                                          u"funds", u"enablement", u"satisfaction", u"risks", u"swot",
                                                          u"commitments", u"decisions", u"actions", u"standing"});

QString words(const char* text) {
    return QCoreApplication::translate("Reviews", text);
}

QStringList texts(const QJsonValue& value) {
    QStringList list;
    for (const QJsonValue& each : value.toArray()) list << each.toString();
    return list;
}

tl::unexpected<Error> wrong(const QString& where, const QString& what) {
    return failure(ErrorCode::BadArgument, {where, what});
}

Expected<TemplateSection> sectionFrom(const QJsonObject& json, const QString& where) {
    TemplateSection section;
    section.key = json.value(u"key"_s).toString();
    section.title = json.value(u"title"_s).toString();
    section.minutes = json.value(u"minutes"_s).toInt();
    section.metrics = texts(json.value(u"metrics"_s));
    section.charts = texts(json.value(u"charts"_s));
    section.hint = json.value(u"hint"_s).toString();
    if (section.key.isEmpty()) return wrong(where, words(QT_TRANSLATE_NOOP("Reviews", "a section has no key")));
    if (section.title.isEmpty())
        return wrong(where, words(QT_TRANSLATE_NOOP("Reviews", "section “%1” has no title")).arg(section.key));
    if (section.minutes < 0 || section.minutes > 600)
        return wrong(where,
                     words(QT_TRANSLATE_NOOP("Reviews", "section “%1” lasts 0 to 600 minutes")).arg(section.key));
    for (const QString& name : texts(json.value(u"contents"_s))) {
        const auto* const found = std::find(contentNames.begin(), contentNames.end(), name);
        if (found == contentNames.end()) {
            QStringList known;
            for (const QStringView each : contentNames) known << each.toString();
            return wrong(where, words(QT_TRANSLATE_NOOP("Reviews", "section “%1” cannot hold “%2”; there are: %3"))
                                    .arg(section.key, name, known.join(u", "_s)));
        }
        section.contents.push_back(static_cast<Content>(found - contentNames.begin()));
    }
    return section;
}

std::vector<ReviewTemplate> readBundled() {
    loadResources();
    std::vector<ReviewTemplate> templates;
    const QDir folder(u":/channelbook/reviews"_s);
    for (const QString& name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) continue;
        if (auto read = templateFromJson(QJsonDocument::fromJson(file.readAll()).object()))
            templates.push_back(std::move(*read));
    }
    return templates;
}

QString text(const ReviewTemplate& reviewTemplate) {
    return QString::fromUtf8(QJsonDocument(toJson(reviewTemplate)).toJson(QJsonDocument::Compact));
}

/// What the store holds was checked when it was written; the name is the row's.
ReviewTemplate rowOf(const Statement& row) {
    ReviewTemplate found =
        templateFromJson(QJsonDocument::fromJson(row.text(2).toUtf8()).object()).value_or(ReviewTemplate{});
    found.id = row.integer(0);
    found.name = row.text(1);
    return found;
}

} // namespace

const TemplateSection* ReviewTemplate::section(QStringView key) const {
    const auto found =
        std::find_if(sections.begin(), sections.end(), [&](const TemplateSection& each) { return each.key == key; });
    return found == sections.end() ? nullptr : &*found;
}

Expected<ReviewTemplate> templateFromJson(const QJsonObject& json) {
    ReviewTemplate made;
    made.name = json.value(u"name"_s).toString().trimmed();
    made.summary = json.value(u"summary"_s).toString();
    made.tiers = texts(json.value(u"tiers"_s));
    made.types = texts(json.value(u"types"_s));
    const QString where = made.name.isEmpty() ? words(QT_TRANSLATE_NOOP("Reviews", "template")) : made.name;
    if (made.name.isEmpty()) return wrong(where, words(QT_TRANSLATE_NOOP("Reviews", "it has no name")));
    for (const QJsonValue& value : json.value(u"sections"_s).toArray()) {
        auto section = sectionFrom(value.toObject(), where);
        if (!section) return tl::unexpected(section.error());
        if (made.section(section->key) != nullptr)
            return wrong(where,
                         words(QT_TRANSLATE_NOOP("Reviews", "two sections have the key “%1”")).arg(section->key));
        made.sections.push_back(std::move(*section));
    }
    if (made.sections.empty()) return wrong(where, words(QT_TRANSLATE_NOOP("Reviews", "it has no section")));
    return made;
}

QJsonObject toJson(const ReviewTemplate& reviewTemplate) {
    QJsonArray sections;
    for (const TemplateSection& section : reviewTemplate.sections) {
        QJsonArray contents;
        for (const Content content : section.contents)
            contents.append(contentNames[static_cast<std::size_t>(content)].toString());
        QJsonObject json{{u"key"_s, section.key}, {u"title"_s, section.title}, {u"contents"_s, contents}};
        if (section.minutes > 0) json.insert(u"minutes"_s, section.minutes);
        if (!section.metrics.isEmpty()) json.insert(u"metrics"_s, QJsonArray::fromStringList(section.metrics));
        if (!section.charts.isEmpty()) json.insert(u"charts"_s, QJsonArray::fromStringList(section.charts));
        if (!section.hint.isEmpty()) json.insert(u"hint"_s, section.hint);
        sections.append(json);
    }
    return {{u"name"_s, reviewTemplate.name},
            {u"summary"_s, reviewTemplate.summary},
            {u"tiers"_s, QJsonArray::fromStringList(reviewTemplate.tiers)},
            {u"types"_s, QJsonArray::fromStringList(reviewTemplate.types)},
            {u"sections"_s, sections}};
}

const std::vector<ReviewTemplate>& bundledReviewTemplates() {
    static const std::vector<ReviewTemplate> templates = readBundled();
    return templates;
}

void addBundledReviewTemplates(store::Transaction& transaction) {
    for (const ReviewTemplate& each : bundledReviewTemplates()) {
        if (transaction.cached(u"SELECT 1 FROM review_template WHERE name = ?"_s).bind(1, each.name).step()) continue;
        transaction.cached(u"INSERT INTO review_template(id, name, definition) VALUES(?, ?, ?)"_s)
            .bindAll(transaction.newId(), each.name, text(each))
            .run();
    }
}

std::vector<ReviewTemplate> reviewTemplates(store::Connection& connection) {
    Statement rows(connection, "SELECT id, name, definition FROM review_template ORDER BY name COLLATE NOCASE");
    std::vector<ReviewTemplate> templates;
    while (rows.step()) templates.push_back(rowOf(rows));
    return templates;
}

Expected<ReviewTemplate> reviewTemplate(store::Connection& connection, const QString& name) {
    for (const char* column : {"name", "id"}) {
        Statement row(connection,
                      u"SELECT id, name, definition FROM review_template WHERE %1 = ?"_s.arg(QLatin1String(column)));
        row.bind(1, name);
        if (row.step()) return rowOf(row);
    }
    return failure(ErrorCode::RecordNotFound, {u"review template"_s, name});
}

ReviewTemplate templateFor(store::Connection& connection, RecordId partner) {
    Statement traits(connection, "SELECT type, tier FROM partner WHERE id = ?");
    const bool known = traits.bind(1, partner).step();
    const QString type = known ? traits.text(0) : QString();
    const QString tier = known ? traits.text(1) : QString();
    const auto fits = [](const QStringList& named, const QString& is) {
        return named.isEmpty() || named.contains(is, Qt::CaseInsensitive);
    };
    ReviewTemplate best;
    int most = -1;
    for (ReviewTemplate& each : reviewTemplates(connection)) {
        if (!fits(each.types, type) || !fits(each.tiers, tier)) continue;
        const int closeness = (each.types.isEmpty() ? 0 : 2) + (each.tiers.isEmpty() ? 0 : 1);
        if (closeness <= most) continue;
        most = closeness;
        best = std::move(each);
    }
    if (most >= 0 || bundledReviewTemplates().empty()) return best;
    return bundledReviewTemplates().front();
}

Expected<void> apply(store::Transaction& transaction, const SaveReviewTemplate& command) {
    // What can be read back is what may be kept.
    if (const auto checked = templateFromJson(toJson(command.reviewTemplate)); !checked)
        return tl::unexpected(checked.error());
    const QString name = command.reviewTemplate.name.trimmed();
    transaction.info().args[u"record"_s] = name;
    const QString definition = text(command.reviewTemplate);
    Statement& known = transaction.cached(u"SELECT id FROM review_template WHERE name = ?"_s).bind(1, name);
    if (known.step()) {
        const RecordId id = known.integer(0);
        known.reset();
        transaction
            .cached(u"UPDATE review_template SET definition = ?1, name = ?2 WHERE id = ?3 AND definition IS NOT ?1"_s)
            .bindAll(definition, name, id)
            .run();
        return {};
    }
    transaction.cached(u"INSERT INTO review_template(id, name, definition) VALUES(?, ?, ?)"_s)
        .bindAll(transaction.newId(), name, definition)
        .run();
    return {};
}

Expected<void> apply(store::Transaction& transaction, const DeleteReviewTemplate& command) {
    const auto found = reviewTemplate(transaction.connection(), command.name);
    if (!found) return tl::unexpected(found.error());
    transaction.info().args[u"record"_s] = found->name;
    Statement& used = transaction.cached(u"SELECT count(*) FROM review WHERE template_id = ? AND state = 'planned'"_s)
                          .bind(1, found->id);
    used.step();
    if (const int count = static_cast<int>(used.integer(0)); count > 0)
        return failure(ErrorCode::ActRefused, {found->name, words(QT_TRANSLATE_NOOP("Reviews", "Delete")),
                                               QCoreApplication::translate("Reviews", "%n planned review(s) use it", nullptr, count)});
    used.reset();
    // What was held has its own sections in its snapshot.
    transaction.cached(u"UPDATE review SET template_id = NULL WHERE template_id = ?"_s).bind(1, found->id).run();
    transaction.cached(u"DELETE FROM review_template WHERE id = ?"_s).bind(1, found->id).run();
    return {};
}

} // namespace channelbook::reviews
