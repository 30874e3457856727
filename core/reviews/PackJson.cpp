#include "core/reviews/Pack.h"
#include "core/reviews/ReviewReader.h"

#include <QCoreApplication>

#include <array>

namespace channelbook::reviews {

using namespace Qt::StringLiterals;

namespace {

constexpr int packVersion = 1;

constexpr auto toneNames = std::to_array<QStringView>({u"", u"good", u"near", u"bad"});
constexpr auto chartNames = std::to_array<QStringView>({u"columns", u"stacked", u"bars", u"line"});
constexpr auto listNames = std::to_array<QStringView>({u"commitments", u"decisions", u"actions", u"risks"});
constexpr auto unitNames =
    std::to_array<QStringView>({u"count", u"amount", u"share", u"days", u"hours", u"ratio", u"score"});

template <class Enum, std::size_t size>
QString nameOf(Enum value, const std::array<QStringView, size>& names) {
    return names[static_cast<std::size_t>(value)].toString();
}

template <class Enum, std::size_t size>
Enum valueOf(const QJsonValue& name, const std::array<QStringView, size>& names) {
    const auto found = std::find(names.begin(), names.end(), name.toString());
    return found == names.end() ? Enum{} : static_cast<Enum>(found - names.begin());
}

QString text(const QJsonObject& json, const QString& key) {
    return json.value(key).toString();
}

QStringList texts(const QJsonValue& value) {
    QStringList list;
    for (const QJsonValue& each : value.toArray()) list << each.toString();
    return list;
}

QJsonValue number(const std::optional<double>& value) {
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

std::optional<double> numberOf(const QJsonValue& value) {
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

QJsonArray numbers(const std::vector<std::optional<double>>& values) {
    QJsonArray array;
    for (const auto& each : values) array.append(number(each));
    return array;
}

std::vector<std::optional<double>> numbersOf(const QJsonValue& value) {
    std::vector<std::optional<double>> values;
    for (const QJsonValue& each : value.toArray()) values.push_back(numberOf(each));
    return values;
}

template <class Each>
QJsonArray array(const std::vector<Each>& values, QJsonObject (*json)(const Each&)) {
    QJsonArray made;
    for (const Each& each : values) made.append(json(each));
    return made;
}

template <class Each>
std::vector<Each> vectorOf(const QJsonValue& value, Each (*read)(const QJsonObject&)) {
    std::vector<Each> made;
    for (const QJsonValue& each : value.toArray()) made.push_back(read(each.toObject()));
    return made;
}

QJsonObject kpiJson(const KpiRow& row) {
    return {{u"metric"_s, row.metric},
            {u"name"_s, row.name},
            {u"value"_s, row.value},
            {u"target"_s, row.target},
            {u"attainment"_s, row.attainment},
            {u"peers"_s, row.peers},
            {u"peer_count"_s, row.peerCount},
            {u"previous"_s, row.previous},
            {u"delta"_s, row.delta},
            {u"why"_s, row.why},
            {u"tone"_s, nameOf(row.tone, toneNames)},
            {u"delta_tone"_s, nameOf(row.deltaTone, toneNames)},
            {u"number"_s, number(row.number)},
            {u"target_number"_s, number(row.targetNumber)},
            {u"peer_number"_s, number(row.peerNumber)},
            {u"previous_number"_s, number(row.previousNumber)},
            {u"unit"_s, nameOf(row.unit, unitNames)},
            {u"trend"_s, numbers(row.trend)}};
}

KpiRow kpiFrom(const QJsonObject& json) {
    KpiRow row;
    row.metric = text(json, u"metric"_s);
    row.name = text(json, u"name"_s);
    row.value = text(json, u"value"_s);
    row.target = text(json, u"target"_s);
    row.attainment = text(json, u"attainment"_s);
    row.peers = text(json, u"peers"_s);
    row.peerCount = json.value(u"peer_count"_s).toInt();
    row.previous = text(json, u"previous"_s);
    row.delta = text(json, u"delta"_s);
    row.why = text(json, u"why"_s);
    row.tone = valueOf<Tone>(json.value(u"tone"_s), toneNames);
    row.deltaTone = valueOf<Tone>(json.value(u"delta_tone"_s), toneNames);
    row.number = numberOf(json.value(u"number"_s));
    row.targetNumber = numberOf(json.value(u"target_number"_s));
    row.peerNumber = numberOf(json.value(u"peer_number"_s));
    row.previousNumber = numberOf(json.value(u"previous_number"_s));
    row.unit = valueOf<metrics::Unit>(json.value(u"unit"_s), unitNames);
    row.trend = numbersOf(json.value(u"trend"_s));
    return row;
}

QJsonObject columnJson(const TableColumn& column) {
    return {{u"title"_s, column.title}, {u"right"_s, column.right}, {u"share"_s, column.share}};
}

TableColumn columnFrom(const QJsonObject& json) {
    return {text(json, u"title"_s), json.value(u"right"_s).toBool(), json.value(u"share"_s).toInt(1)};
}

QJsonObject seriesJson(const ChartSeries& series) {
    return {{u"name"_s, series.name}, {u"values"_s, numbers(series.values)}};
}

ChartSeries seriesFrom(const QJsonObject& json) {
    return {text(json, u"name"_s), numbersOf(json.value(u"values"_s))};
}

QJsonObject itemJson(const ListItem& item) {
    return {{u"text"_s, item.text},       {u"side"_s, item.side},      {u"who"_s, item.who},
            {u"due"_s, iso(item.due)},    {u"done"_s, iso(item.done)}, {u"status"_s, item.status},
            {u"outcome"_s, item.outcome}, {u"origin"_s, item.origin},  {u"tone"_s, nameOf(item.tone, toneNames)}};
}

ListItem itemFrom(const QJsonObject& json) {
    return {text(json, u"text"_s),       text(json, u"side"_s),        text(json, u"who"_s),
            dayOf(text(json, u"due"_s)), dayOf(text(json, u"done"_s)), text(json, u"status"_s),
            text(json, u"outcome"_s),    text(json, u"origin"_s),      valueOf<Tone>(json.value(u"tone"_s), toneNames)};
}

struct BlockWriter {
    QJsonObject operator()(const Kpis& block) const {
        return {{u"block"_s, u"kpis"_s}, {u"title"_s, block.title}, {u"rows"_s, array(block.rows, &kpiJson)}};
    }
    QJsonObject operator()(const Table& block) const {
        QJsonArray rows;
        for (const QStringList& row : block.rows) rows.append(QJsonArray::fromStringList(row));
        return {{u"block"_s, u"table"_s},
                {u"title"_s, block.title},
                {u"columns"_s, array(block.columns, &columnJson)},
                {u"rows"_s, rows},
                {u"total"_s, QJsonArray::fromStringList(block.total)},
                {u"none"_s, block.none},
                {u"more"_s, block.more}};
    }
    QJsonObject operator()(const Chart& block) const {
        return {{u"block"_s, u"chart"_s},
                {u"title"_s, block.title},
                {u"kind"_s, nameOf(block.kind, chartNames)},
                {u"categories"_s, QJsonArray::fromStringList(block.categories)},
                {u"series"_s, array(block.series, &seriesJson)},
                {u"unit"_s, nameOf(block.unit, unitNames)},
                {u"target"_s, number(block.target)},
                {u"none"_s, block.none}};
    }
    QJsonObject operator()(const ItemList& block) const {
        return {{u"block"_s, u"list"_s},
                {u"kind"_s, nameOf(block.kind, listNames)},
                {u"title"_s, block.title},
                {u"items"_s, array(block.items, &itemJson)},
                {u"none"_s, block.none}};
    }
    QJsonObject operator()(const Swot& block) const {
        return {{u"block"_s, u"swot"_s},
                {u"strengths"_s, QJsonArray::fromStringList(block.strengths)},
                {u"weaknesses"_s, QJsonArray::fromStringList(block.weaknesses)},
                {u"opportunities"_s, QJsonArray::fromStringList(block.opportunities)},
                {u"threats"_s, QJsonArray::fromStringList(block.threats)}};
    }
    QJsonObject operator()(const Note& block) const {
        return {{u"block"_s, u"note"_s}, {u"text"_s, block.text}, {u"warning"_s, block.warning}};
    }
};

Block blockFrom(const QJsonObject& json) {
    const QString kind = text(json, u"block"_s);
    if (kind == u"kpis") return Kpis{text(json, u"title"_s), vectorOf(json.value(u"rows"_s), &kpiFrom)};
    if (kind == u"table") {
        Table table{text(json, u"title"_s),
                    vectorOf(json.value(u"columns"_s), &columnFrom),
                    {},
                    texts(json.value(u"total"_s)),
                    text(json, u"none"_s),
                    text(json, u"more"_s)};
        for (const QJsonValue& row : json.value(u"rows"_s).toArray()) table.rows.push_back(texts(row));
        return table;
    }
    if (kind == u"chart")
        return Chart{text(json, u"title"_s),
                     valueOf<Chart::Kind>(json.value(u"kind"_s), chartNames),
                     texts(json.value(u"categories"_s)),
                     vectorOf(json.value(u"series"_s), &seriesFrom),
                     valueOf<metrics::Unit>(json.value(u"unit"_s), unitNames),
                     numberOf(json.value(u"target"_s)),
                     text(json, u"none"_s)};
    if (kind == u"list")
        return ItemList{valueOf<ItemList::Kind>(json.value(u"kind"_s), listNames), text(json, u"title"_s),
                        vectorOf(json.value(u"items"_s), &itemFrom), text(json, u"none"_s)};
    if (kind == u"swot")
        return Swot{texts(json.value(u"strengths"_s)), texts(json.value(u"weaknesses"_s)),
                    texts(json.value(u"opportunities"_s)), texts(json.value(u"threats"_s))};
    return Note{text(json, u"text"_s), json.value(u"warning"_s).toBool()};
}

QJsonObject sectionJson(const Section& section) {
    QJsonArray blocks;
    for (const Block& block : section.blocks) blocks.append(std::visit(BlockWriter{}, block));
    return {{u"key"_s, section.key},
            {u"title"_s, section.title},
            {u"minutes"_s, section.minutes},
            {u"commentary"_s, section.commentary},
            {u"blocks"_s, blocks}};
}

Section sectionFrom(const QJsonObject& json) {
    return {text(json, u"key"_s), text(json, u"title"_s), json.value(u"minutes"_s).toInt(), text(json, u"commentary"_s),
            vectorOf(json.value(u"blocks"_s), &blockFrom)};
}

QJsonObject definitionJson(const Definition& each) {
    return {{u"metric"_s, each.metric},   {u"name"_s, each.name},     {u"words"_s, each.words},
            {u"formula"_s, each.formula}, {u"source"_s, each.source}, {u"caveat"_s, each.caveat}};
}

Definition definitionFrom(const QJsonObject& json) {
    return {text(json, u"metric"_s),  text(json, u"name"_s),   text(json, u"words"_s),
            text(json, u"formula"_s), text(json, u"source"_s), text(json, u"caveat"_s)};
}

QJsonObject sourceJson(const DataSource& each) {
    return {{u"name"_s, each.name}, {u"import"_s, each.import}, {u"at"_s, each.at}, {u"what"_s, each.what}};
}

DataSource sourceFrom(const QJsonObject& json) {
    return {text(json, u"name"_s), text(json, u"import"_s), text(json, u"at"_s), text(json, u"what"_s)};
}

QJsonObject logoJson(const Logo& logo) {
    if (logo.sha256.isEmpty()) return {};
    return {{u"sha256"_s, logo.sha256},
            {u"media_type"_s, logo.mediaType},
            {u"width"_s, logo.width},
            {u"height"_s, logo.height}};
}

Logo logoFrom(const QJsonObject& json) {
    return {{},
            text(json, u"media_type"_s),
            text(json, u"sha256"_s),
            json.value(u"width"_s).toInt(),
            json.value(u"height"_s).toInt()};
}

} // namespace

const Section* Pack::section(QStringView key) const {
    const auto found =
        std::find_if(sections.begin(), sections.end(), [&](const Section& each) { return each.key == key; });
    return found == sections.end() ? nullptr : &*found;
}

QString Pack::word(const QString& key) const {
    const auto found = words.find(key);
    return found == words.end() ? key : found->second;
}

QJsonObject toJson(const Pack& pack) {
    QJsonObject words;
    for (const auto& [key, word] : pack.words) words.insert(key, word);
    return {{u"pack"_s, packVersion},
            {u"words"_s, words},
            {u"language"_s, pack.language},
            {u"title"_s, pack.title},
            {u"partner"_s, pack.partner},
            {u"tier"_s, pack.tier},
            {u"type"_s, pack.type},
            {u"manager"_s, pack.manager},
            {u"period"_s, pack.period},
            {u"period_text"_s, pack.periodText},
            {u"from"_s, iso(pack.from)},
            {u"to"_s, iso(pack.to)},
            {u"date"_s, iso(pack.date)},
            {u"held"_s, pack.held},
            {u"as_of"_s, iso(pack.asOf)},
            {u"currency"_s, pack.currency},
            {u"headline"_s, pack.headline},
            {u"attendees"_s, QJsonArray::fromStringList(pack.attendees)},
            {u"agenda"_s, agendaJson(pack.agenda)},
            {u"sections"_s, array(pack.sections, &sectionJson)},
            {u"definitions"_s, array(pack.definitions, &definitionJson)},
            {u"sources"_s, array(pack.sources, &sourceJson)},
            {u"brand"_s, QJsonObject{{u"company"_s, pack.brand.company},
                                     {u"colour"_s, pack.brand.colour},
                                     {u"accent"_s, pack.brand.accent},
                                     {u"ours"_s, logoJson(pack.brand.ours)},
                                     {u"partner"_s, logoJson(pack.brand.partner)}}}};
}

Expected<Pack> packFromJson(const QJsonObject& json) {
    if (json.value(u"pack"_s).toInt() < 1)
        return failure(ErrorCode::BadArgument,
                       {u"pack"_s, QCoreApplication::translate("Reviews", "this is no QBR pack")});
    if (json.value(u"pack"_s).toInt() > packVersion)
        return failure(ErrorCode::BadArgument,
                       {u"pack"_s, QCoreApplication::translate("Reviews", "this pack is of a newer Channelbook")});
    Pack pack;
    const QJsonObject words = json.value(u"words"_s).toObject();
    for (auto each = words.begin(); each != words.end(); ++each)
        pack.words.emplace(each.key(), each.value().toString());
    pack.language = text(json, u"language"_s);
    pack.title = text(json, u"title"_s);
    pack.partner = text(json, u"partner"_s);
    pack.tier = text(json, u"tier"_s);
    pack.type = text(json, u"type"_s);
    pack.manager = text(json, u"manager"_s);
    pack.period = text(json, u"period"_s);
    pack.periodText = text(json, u"period_text"_s);
    pack.from = dayOf(text(json, u"from"_s));
    pack.to = dayOf(text(json, u"to"_s));
    pack.date = dayOf(text(json, u"date"_s));
    pack.held = json.value(u"held"_s).toBool();
    pack.asOf = dayOf(text(json, u"as_of"_s));
    pack.currency = text(json, u"currency"_s);
    pack.headline = text(json, u"headline"_s);
    pack.attendees = texts(json.value(u"attendees"_s));
    pack.agenda = agendaFrom(json.value(u"agenda"_s).toArray());
    pack.sections = vectorOf(json.value(u"sections"_s), &sectionFrom);
    pack.definitions = vectorOf(json.value(u"definitions"_s), &definitionFrom);
    pack.sources = vectorOf(json.value(u"sources"_s), &sourceFrom);
    const QJsonObject brand = json.value(u"brand"_s).toObject();
    pack.brand = {text(brand, u"company"_s), text(brand, u"colour"_s), text(brand, u"accent"_s),
                  logoFrom(brand.value(u"ours"_s).toObject()), logoFrom(brand.value(u"partner"_s).toObject())};
    return pack;
}

} // namespace channelbook::reviews
