#include "core/metrics/Dashboards.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace channelbook::metrics {

using namespace Qt::StringLiterals;

namespace {

struct KindWords {
    PartKind kind;
    const char* key;
    const char* label;
};

constexpr std::array kindWords{
    KindWords{PartKind::Number, "number", QT_TRANSLATE_NOOP("Dashboard", "Number")},
    KindWords{PartKind::Trend, "trend", QT_TRANSLATE_NOOP("Dashboard", "By month")},
    KindWords{PartKind::Stacked, "stacked", QT_TRANSLATE_NOOP("Dashboard", "By month, in parts")},
    KindWords{PartKind::Bars, "bars", QT_TRANSLATE_NOOP("Dashboard", "In parts")},
    KindWords{PartKind::Funnel, "funnel", QT_TRANSLATE_NOOP("Dashboard", "From joining to first revenue")},
    KindWords{PartKind::Progress, "progress", QT_TRANSLATE_NOOP("Dashboard", "How far partners have come")},
    KindWords{PartKind::Cohorts, "cohorts", QT_TRANSLATE_NOOP("Dashboard", "First revenue by quarter of joining")},
    KindWords{PartKind::Waiting, "waiting", QT_TRANSLATE_NOOP("Dashboard", "Still waiting for first revenue")},
    KindWords{PartKind::Waterfall, "waterfall", QT_TRANSLATE_NOOP("Dashboard", "What changed")},
    KindWords{PartKind::Pareto, "pareto", QT_TRANSLATE_NOOP("Dashboard", "Which partners bring it")},
    KindWords{PartKind::Scatter, "scatter", QT_TRANSLATE_NOOP("Dashboard", "Two numbers of every partner")},
};

struct DimensionWords {
    Dimension dimension;
    const char* key;
    const char* label;
};

constexpr std::array dimensionWords{
    DimensionWords{Dimension::Program, "program", QT_TRANSLATE_NOOP("Dashboard", "Program")}, DimensionWords{Dimension::Partner, "partner", QT_TRANSLATE_NOOP("Dashboard", "Partner")},
    DimensionWords{Dimension::Tier, "tier", QT_TRANSLATE_NOOP("Dashboard", "Tier")},          DimensionWords{Dimension::Type, "type", QT_TRANSLATE_NOOP("Dashboard", "Type")},
    DimensionWords{Dimension::Region, "region", QT_TRANSLATE_NOOP("Dashboard", "Region")},    DimensionWords{Dimension::Owner, "owner", QT_TRANSLATE_NOOP("Dashboard", "Owner")},
};

QString words(const char* text) { return QCoreApplication::translate("Dashboard", text); }

const KindWords& wordsOf(PartKind kind) {
    return *std::find_if(kindWords.begin(), kindWords.end(), [kind](const KindWords& at) { return at.kind == kind; });
}

const DimensionWords& wordsOf(Dimension dimension) {
    return *std::find_if(dimensionWords.begin(), dimensionWords.end(), [dimension](const DimensionWords& at) { return at.dimension == dimension; });
}

Part number(const char* metric) { return {PartKind::Number, QString::fromLatin1(metric), {}, Dimension::Region}; }

Part of(PartKind kind, const char* metric, Dimension by = Dimension::Region) { return {kind, QString::fromLatin1(metric), {}, by}; }

Part plain(PartKind kind) { return {kind, {}, {}, Dimension::Region}; }

Part scatter(const char* metric, const char* other) { return {PartKind::Scatter, QString::fromLatin1(metric), QString::fromLatin1(other), Dimension::Region}; }

/// What stands on every dashboard of several partners, before what makes each its own.
std::vector<Part> numbersOfMany() {
    return {number("sourced_revenue"), number("open_pipeline"), number("win_rate"), number("active_share"), number("ttfr"), number("mdf_utilisation"), number("nrr"), number("engagement")};
}

std::vector<Part> operator+(std::vector<Part> parts, const std::vector<Part>& more) {
    parts.insert(parts.end(), more.begin(), more.end());
    return parts;
}

} // namespace

bool showsMetric(PartKind kind) { return kind != PartKind::Funnel && kind != PartKind::Progress && kind != PartKind::Cohorts && kind != PartKind::Waiting; }

QString labelOf(PartKind kind) { return words(wordsOf(kind).label); }

QString labelOf(Dimension dimension) { return words(wordsOf(dimension).label); }

QString keyOf(Dimension dimension) { return QString::fromLatin1(wordsOf(dimension).key); }

Expected<Dimension> dimensionNamed(const QString& key) {
    QStringList known;
    for (const DimensionWords& at : dimensionWords) {
        if (key == QLatin1String(at.key)) return at.dimension;
        known << QString::fromLatin1(at.key);
    }
    return failure(ErrorCode::BadArgument, {words(QT_TRANSLATE_NOOP("Dashboard", "“%1” is no dimension: there are %2.")).arg(key, known.join(u", "_s))});
}

std::vector<Dashboard> bundledDashboards() {
    const std::vector<Part> many{of(PartKind::Trend, "sourced_revenue"), of(PartKind::Waterfall, "sourced_revenue"), plain(PartKind::Funnel), plain(PartKind::Cohorts),
                                 plain(PartKind::Waiting), of(PartKind::Pareto, "sourced_revenue"), scatter("sourced_revenue", "engagement"), plain(PartKind::Progress)};
    return {
        {0, u"program"_s, words(QT_TRANSLATE_NOOP("Dashboard", "Program")), Dimension::Program,
         numbersOfMany() + std::vector<Part>{of(PartKind::Trend, "sourced_revenue"), of(PartKind::Stacked, "sourced_revenue", Dimension::Tier), of(PartKind::Bars, "sourced_revenue", Dimension::Region), of(PartKind::Waterfall, "sourced_revenue"),
                                             plain(PartKind::Funnel), plain(PartKind::Cohorts), plain(PartKind::Waiting), of(PartKind::Pareto, "sourced_revenue"), scatter("sourced_revenue", "engagement"), plain(PartKind::Progress)}},
        {0, u"partner"_s, words(QT_TRANSLATE_NOOP("Dashboard", "Partner")), Dimension::Partner,
         {number("sourced_revenue"), number("influenced_revenue"), number("pipeline_sourced"), number("win_rate"), number("deal_size"), number("sales_cycle"), number("mdf_utilisation"), number("certified_people"), number("engagement"),
          of(PartKind::Trend, "sourced_revenue"), of(PartKind::Trend, "pipeline_sourced"), of(PartKind::Trend, "win_rate"), of(PartKind::Trend, "engagement")}},
        {0, u"tier"_s, words(QT_TRANSLATE_NOOP("Dashboard", "Tier")), Dimension::Tier, numbersOfMany() + many + std::vector<Part>{of(PartKind::Bars, "sourced_revenue", Dimension::Tier)}},
        {0, u"region"_s, words(QT_TRANSLATE_NOOP("Dashboard", "Region")), Dimension::Region, numbersOfMany() + many + std::vector<Part>{of(PartKind::Bars, "sourced_revenue", Dimension::Region)}},
        {0, u"owner"_s, words(QT_TRANSLATE_NOOP("Dashboard", "Owner")), Dimension::Owner, numbersOfMany() + many + std::vector<Part>{of(PartKind::Bars, "sourced_revenue", Dimension::Owner)}},
    };
}

std::vector<Dashboard> dashboards(store::Connection& connection) {
    std::vector<Dashboard> all = bundledDashboards();
    store::Statement saved(connection, "SELECT id, name, definition FROM dashboard ORDER BY name");
    while (saved.step()) {
        Dashboard dashboard = dashboardOf(QJsonDocument::fromJson(saved.text(2).toUtf8()).object());
        dashboard.id = saved.integer(0);
        dashboard.name = saved.text(1);
        all.push_back(std::move(dashboard));
    }
    return all;
}

Expected<Dashboard> dashboardNamed(store::Connection& connection, const QString& name) {
    QStringList known;
    for (const Dashboard& dashboard : dashboards(connection)) {
        if ((!dashboard.key.isEmpty() && dashboard.key.compare(name, Qt::CaseInsensitive) == 0) || dashboard.name.compare(name, Qt::CaseInsensitive) == 0) return dashboard;
        known << (dashboard.key.isEmpty() ? dashboard.name : dashboard.key);
    }
    return failure(ErrorCode::BadArgument, {words(QT_TRANSLATE_NOOP("Dashboard", "There is no dashboard “%1”: there are %2.")).arg(name, known.join(u", "_s))});
}

QJsonObject definitionOf(const Dashboard& dashboard) {
    QJsonArray parts;
    for (const Part& part : dashboard.parts) {
        QJsonObject object{{u"kind"_s, QString::fromLatin1(wordsOf(part.kind).key)}};
        if (!part.metric.isEmpty()) object.insert(u"metric"_s, part.metric);
        if (!part.other.isEmpty()) object.insert(u"other"_s, part.other);
        if (part.kind == PartKind::Stacked || part.kind == PartKind::Bars) object.insert(u"by"_s, keyOf(part.by));
        parts << object;
    }
    return {{u"of"_s, keyOf(dashboard.of)}, {u"parts"_s, parts}};
}

Dashboard dashboardOf(const QJsonObject& definition) {
    Dashboard dashboard;
    dashboard.of = dimensionNamed(definition.value(u"of"_s).toString()).value_or(Dimension::Program);
    const QJsonArray parts = definition.value(u"parts"_s).toArray();
    for (const QJsonValue& value : parts) {
        const QJsonObject object = value.toObject();
        const QString key = object.value(u"kind"_s).toString();
        const auto kind = std::find_if(kindWords.begin(), kindWords.end(), [&key](const KindWords& at) { return key == QLatin1String(at.key); });
        if (kind == kindWords.end()) continue;
        dashboard.parts.push_back({kind->kind, object.value(u"metric"_s).toString(), object.value(u"other"_s).toString(), dimensionNamed(object.value(u"by"_s).toString()).value_or(Dimension::Region)});
    }
    return dashboard;
}

Expected<void> apply(store::Transaction& transaction, const SaveDashboard& command) {
    const QString name = command.name.trimmed();
    if (name.isEmpty()) return failure(ErrorCode::MissingValue, {QCoreApplication::translate("Field", "Name")});
    for (const Dashboard& bundled : bundledDashboards())
        if (bundled.name.compare(name, Qt::CaseInsensitive) == 0 || bundled.key.compare(name, Qt::CaseInsensitive) == 0) return failure(ErrorCode::DuplicateName, {u"dashboard"_s, name});
    transaction.info().args[u"record"_s] = name;
    const QString definition = QString::fromUtf8(QJsonDocument(definitionOf(command.dashboard)).toJson(QJsonDocument::Compact));
    store::Statement& known = transaction.cached(u"SELECT id FROM dashboard WHERE name = ?"_s);
    if (known.bindAll(name).step())
        transaction.cached(u"UPDATE dashboard SET definition = ? WHERE id = ?"_s).bindAll(definition, known.integer(0)).run();
    else
        transaction.cached(u"INSERT INTO dashboard(id, name, definition) VALUES(?, ?, ?)"_s).bindAll(transaction.newId(), name, definition).run();
    return {};
}

Expected<void> apply(store::Transaction& transaction, const DeleteDashboard& command) {
    store::Statement& name = transaction.cached(u"SELECT name FROM dashboard WHERE id = ?"_s).bind(1, command.id);
    if (!name.step()) return failure(ErrorCode::RecordNotFound, {u"dashboard"_s, QString::number(command.id)});
    transaction.info().args[u"record"_s] = name.text(0);
    transaction.cached(u"DELETE FROM dashboard WHERE id = ?"_s).bind(1, command.id).run();
    return {};
}

} // namespace channelbook::metrics
