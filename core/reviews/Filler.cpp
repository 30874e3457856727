#include "core/reviews/Filler.h"

#include "core/metrics/Rollup.h"
#include "core/records/Query.h"
#include "core/reviews/FillQueries.h"
#include "core/reviews/NumberRows.h"
#include "core/reviews/ReviewReader.h"
#include "core/reviews/Standing.h"
#include "core/store/Attachments.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

namespace channelbook::reviews {

using namespace Qt::StringLiterals;
using metrics::Dimension;
using metrics::Scope;
using store::Statement;

namespace {

/// Quarters of a trend, with the one it is about.
constexpr int trendQuarters = 8;

QString words(const char* text, int count = -1) {
    return QCoreApplication::translate("Pack", text, nullptr, count);
}

std::vector<Period> quartersUpTo(const Period& quarter, int count) {
    std::vector<Period> periods;
    for (int back = count - 1; back >= 0; --back)
        periods.push_back({quarter.first - 3 * back, quarter.last - 3 * back});
    return periods;
}

ListItem listItem(const ReviewItem& item, QDate today) {
    ListItem line{item.name, item.side, item.who, item.due, item.done, {}, item.outcome, {}, Tone::None};
    if (item.decision) return line;
    if (item.done.isValid()) {
        line.status = words(QT_TRANSLATE_NOOP("Pack", "done on %1")).arg(dateText(QLocale(), item.done));
        line.tone = Tone::Good;
    } else if (item.due.isValid() && item.due < today) {
        line.status =
            words(QT_TRANSLATE_N_NOOP("Pack", "overdue by %n day(s)"), static_cast<int>(item.due.daysTo(today)));
        line.tone = Tone::Bad;
    } else {
        line.status = words(QT_TRANSLATE_NOOP("Pack", "open"));
    }
    return line;
}

ItemList itemList(ItemList::Kind kind, const char* title, const char* none) {
    ItemList list;
    list.kind = kind;
    list.title = words(title);
    list.none = words(none);
    return list;
}

/// One sentence that sums the quarter up, from the first number with a value.
QString headlineOf(const Pack& pack) {
    for (const Section& section : pack.sections)
        for (const Block& block : section.blocks)
            if (const auto* kpis = std::get_if<Kpis>(&block))
                for (const KpiRow& row : kpis->rows) {
                    if (!row.number) continue;
                    QString text =
                        words(QT_TRANSLATE_NOOP("Pack", "%1 in %2: %3")).arg(row.name, pack.periodText, row.value);
                    if (!row.attainment.isEmpty())
                        text += words(QT_TRANSLATE_NOOP("Pack", ", %1 of the target")).arg(row.attainment);
                    if (!row.delta.isEmpty())
                        text += words(QT_TRANSLATE_NOOP("Pack", ", %1 against the quarter before")).arg(row.delta);
                    return text + u'.';
                }
    return words(QT_TRANSLATE_NOOP("Pack", "There are no numbers for %1 yet.")).arg(pack.periodText);
}

} // namespace

QString quarterText(const FiscalCalendar& calendar, const Period& quarter) {
    return QCoreApplication::translate("Pack", "Q%1 %2")
        .arg((calendar.numberOf(quarter.first) + 2) / 3)
        .arg(calendar.yearOf(quarter.first));
}

Filler::Filler(store::Connection& connection, QDate today)
    : m_connection(connection)
    , m_today(today)
    , m_numbers(connection, today)
    , m_currency(records::programCurrency(connection)) {
    Statement rows(connection, "SELECT p.id, p.tier FROM partner p JOIN company c ON c.id = p.id WHERE c.retired = 0");
    while (rows.step()) m_tiers.emplace(rows.integer(0), rows.text(1));
}

QString Filler::quarterText(const Period& quarter) const {
    return reviews::quarterText(m_numbers.calendar(), quarter);
}

Expected<Pack> Filler::packOf(RecordId id) {
    const auto review = readReview(m_connection, id);
    if (!review) return tl::unexpected(review.error());
    if (review->state != ReviewState::Held) return fill(*review, templateOf(m_connection, *review));
    Statement row(m_connection, "SELECT snapshot FROM review WHERE id = ?");
    row.bind(1, id).step();
    auto pack = packFromJson(QJsonDocument::fromJson(row.text(0).toUtf8()).object());
    if (!pack) return pack;
    // A snapshot keeps no ids: they are other ones where the program was made anew of an export.
    pack->review = review->id;
    pack->partnerId = review->partner;
    for (Logo* logo : {&pack->brand.ours, &pack->brand.partner})
        if (!logo->sha256.isEmpty())
            logo->content = store::attachmentContent(m_connection, logo->sha256).value_or(QByteArray());
    return pack;
}

Expected<Pack> Filler::packFor(RecordId partner, const QString& period, const QString& templateName) {
    const FiscalCalendar& calendar = m_numbers.calendar();
    const auto quarter = calendar.parse(period);
    if (!quarter) return tl::unexpected(quarter.error());
    const QString key = calendar.key(*quarter);
    if (const RecordId planned = reviewFor(m_connection, partner, key); planned != 0 && templateName.isEmpty())
        return packOf(planned);
    Statement row(m_connection, "SELECT c.name, p.manager_id, o.name FROM partner p JOIN company c ON c.id = p.id LEFT "
                                "JOIN owner o ON o.id = p.manager_id WHERE p.id = ?");
    if (!row.bind(1, partner).step())
        return failure(ErrorCode::RecordNotFound, {u"partner"_s, QString::number(partner)});
    Review review;
    review.name = u"QBR "_s + key;
    review.partner = partner;
    review.partnerName = row.text(0);
    review.period = key;
    review.owner = row.integer(1);
    review.ownerName = row.text(2);
    if (templateName.isEmpty()) return fill(review, templateFor(m_connection, partner));
    const auto chosen = reviewTemplate(m_connection, templateName);
    if (!chosen) return tl::unexpected(chosen.error());
    return fill(review, *chosen);
}

Expected<Pack> Filler::fill(const Review& review, const ReviewTemplate& sections) {
    const FiscalCalendar& calendar = m_numbers.calendar();
    const auto quarter = calendar.parse(review.period);
    if (!quarter) return tl::unexpected(quarter.error());
    if (quarter->months() != 3)
        return failure(
            ErrorCode::BadArgument,
            {review.period, QCoreApplication::translate("Reviews", "a review is about a quarter, like 2026-Q3")});
    Pack pack;
    begin(pack, review, *quarter);
    for (const TemplateSection& wanted : sections.sections) fillSection(pack, review, wanted, *quarter);
    pack.agenda = review.agenda;
    if (pack.agenda.empty())
        for (const Section& section : pack.sections)
            if (section.minutes > 0) pack.agenda.push_back({section.title, section.minutes, {}});
    pack.headline = headlineOf(pack);
    return pack;
}

void Filler::begin(Pack& pack, const Review& review, const Period& quarter) const {
    const FiscalCalendar& calendar = m_numbers.calendar();
    pack.words = packWords();
    pack.language = QLocale().name();
    pack.title = words(QT_TRANSLATE_NOOP("Pack", "Quarterly business review"));
    pack.review = review.id;
    pack.partnerId = review.partner;
    pack.partner = review.partnerName;
    pack.manager = review.ownerName;
    pack.period = calendar.key(quarter);
    pack.periodText = quarterText(quarter);
    pack.from = calendar.startOf(quarter);
    pack.to = calendar.endOf(quarter);
    pack.date = review.plannedOn;
    pack.asOf = m_today;
    pack.currency = m_currency;
    pack.attendees = review.attendees;
    pack.brand = brandFor(m_connection, review.partner);
    Statement row(m_connection, "SELECT tier, type FROM partner WHERE id = ?");
    if (row.bind(1, review.partner).step()) {
        pack.tier = row.text(0);
        pack.type = row.text(1);
    }
    pack.sources = dataSources({m_connection, review.partner, pack.from, pack.to, m_today, m_currency});
    for (DataSource& source : pack.sources)
        if (const QDateTime at = QDateTime::fromString(source.at, Qt::ISODate); at.isValid())
            source.at = words(QT_TRANSLATE_NOOP("Pack", "%1 UTC"))
                            .arg(dateText(QLocale(), at.toUTC().date()) + at.toUTC().toString(u", HH:mm"_s));
}

void Filler::fillSection(Pack& pack, const Review& review, const TemplateSection& wanted, const Period& quarter) {
    Section section;
    section.key = wanted.key;
    section.title = sectionTitle(wanted);
    section.minutes = wanted.minutes;
    for (const auto& [key, text] : review.commentary)
        if (key == wanted.key) section.commentary = text;
    if (pack.sections.empty() && pack.from > m_today)
        section.blocks.emplace_back(Note{
            words(QT_TRANSLATE_NOOP("Pack", "%1 has not begun: there are no numbers for it yet.")).arg(pack.periodText),
            true});
    else if (pack.sections.empty() && pack.to >= m_today)
        section.blocks.emplace_back(
            Note{words(QT_TRANSLATE_NOOP("Pack", "%1 runs until %2: the numbers are those so far."))
                     .arg(pack.periodText, dateText(QLocale(), pack.to)),
                 true});
    if (pack.sections.empty() && metrics::arePending(m_connection))
        section.blocks.emplace_back(
            Note{words(QT_TRANSLATE_NOOP(
                     "Pack", "Numbers are still being worked out after a large change: these are not the last word.")),
                 true});
    for (const Content content : wanted.contents) fillContent(pack, section, review, wanted, content, quarter);
    pack.sections.push_back(std::move(section));
}

void Filler::fillContent(Pack& pack, Section& section, const Review& review, const TemplateSection& wanted,
                         Content content, const Period& quarter) {
    const FillScope scope{m_connection, review.partner, pack.from, pack.to, m_today, m_currency};
    auto& blocks = section.blocks;
    const auto ownItems = [&](bool decisions) {
        ItemList list = decisions ? itemList(ItemList::Kind::Decisions, QT_TRANSLATE_NOOP("Pack", "Decisions"),
                                             QT_TRANSLATE_NOOP("Pack", "Nothing is decided yet."))
                                  : itemList(ItemList::Kind::Actions, QT_TRANSLATE_NOOP("Pack", "Actions"),
                                             QT_TRANSLATE_NOOP("Pack", "No action is agreed yet."));
        for (const ReviewItem& item : itemsOf(m_connection, review.id))
            if (item.decision == decisions) list.items.push_back(listItem(item, m_today));
        return list;
    };
    switch (content) {
    case Content::Kpis:
        blocks.emplace_back(kpis(pack, wanted.metrics, quarter));
        break;
    case Content::Charts:
        for (const QString& key : wanted.charts) {
            // What is gone is said among the numbers, or here where it is not one of them.
            if (const metrics::Metric* metric = m_numbers.catalogue().find(key))
                blocks.emplace_back(trendChart(pack, *metric, quarter));
            else if (!wanted.metrics.contains(key))
                blocks.emplace_back(Note{
                    words(QT_TRANSLATE_NOOP("Pack", "The template shows a metric “%1” that is not there any more."))
                        .arg(key),
                    true});
        }
        break;
    case Content::Pipeline:
        blocks.emplace_back(pipelineTable(scope));
        if (Chart chart = pipelineChart(scope); chart.categories.size() > 1) blocks.emplace_back(std::move(chart));
        break;
    case Content::Won:
        blocks.emplace_back(closedTable(scope));
        break;
    case Content::Registrations:
        blocks.emplace_back(registrationTable(scope));
        break;
    case Content::Funds:
        blocks.emplace_back(fundTable(scope));
        break;
    case Content::Enablement:
        blocks.emplace_back(certificationTable(scope));
        break;
    case Content::Satisfaction:
        blocks.emplace_back(satisfactionTable(scope));
        break;
    case Content::Risks: {
        ItemList list = itemList(ItemList::Kind::Risks, QT_TRANSLATE_NOOP("Pack", "Risks"),
                                 QT_TRANSLATE_NOOP("Pack", "Nothing known stands against the next quarter."));
        list.items = risks(scope);
        blocks.emplace_back(std::move(list));
        break;
    }
    case Content::Swot:
        if (Swot swot = swotOf(m_connection, review.partner);
            !(swot.strengths + swot.weaknesses + swot.opportunities + swot.threats).isEmpty())
            blocks.emplace_back(std::move(swot));
        break;
    case Content::Commitments: {
        ItemList list = itemList(ItemList::Kind::Commitments, QT_TRANSLATE_NOOP("Pack", "Commitments"),
                                 QT_TRANSLATE_NOOP("Pack", "No commitment is left from an earlier review."));
        for (const ReviewItem& item : commitmentsBefore(m_connection, review.partner, review.period, review.id)) {
            list.items.push_back(listItem(item, m_today));
            list.items.back().origin = item.reviewName;
        }
        blocks.emplace_back(std::move(list));
        break;
    }
    case Content::Decisions:
        blocks.emplace_back(ownItems(true));
        break;
    case Content::Actions:
        blocks.emplace_back(ownItems(false));
        break;
    case Content::Standing:
        for (Block& block : standingBlocks(m_connection, m_numbers, pack, quarter)) blocks.push_back(std::move(block));
        break;
    }
}

void Filler::define(Pack& pack, const metrics::Metric& metric) const {
    const bool known = std::any_of(pack.definitions.begin(), pack.definitions.end(),
                                   [&](const Definition& each) { return each.metric == metric.key; });
    if (!known)
        pack.definitions.push_back(
            {metric.key, metric.name, metric.words, metric.formula, metric.source, metric.caveat});
}

const Filler::PeerValues& Filler::peerValues(const QString& metric, const QString& tier, const Period& quarter) {
    const auto [found, isNew] = m_peers.try_emplace({metric, tier, quarter.first});
    if (!isNew) return found->second;
    if (const auto members = m_numbers.members(metric, Dimension::Partner, quarter))
        for (const metrics::MemberFigure& each : *members) {
            const auto known = m_tiers.find(each.scope.id);
            if (each.figure.value && known != m_tiers.end() && known->second == tier)
                found->second.emplace_back(each.scope.id, *each.figure.value);
        }
    return found->second;
}

KpiRow Filler::kpi(Pack& pack, const QString& key, const Period& quarter) {
    KpiRow row;
    row.metric = key;
    const metrics::Metric* metric = m_numbers.catalogue().find(key);
    if (metric == nullptr) {
        row.name = key;
        row.value = u"–"_s;
        row.why =
            words(QT_TRANSLATE_NOOP("Pack", "The template shows a metric “%1” that is not there any more.")).arg(key);
        return row;
    }
    define(pack, *metric);
    row.name = metric->name;
    row.unit = metric->unit;
    const Scope scope = Scope::partner(pack.partnerId);
    const auto series = m_numbers.series(key, scope, quartersUpTo(quarter, trendQuarters));
    if (!series) {
        row.value = u"–"_s;
        row.why = words(QT_TRANSLATE_NOOP("Pack", "This number cannot be worked out."));
        return row;
    }
    for (const metrics::Figure& figure : *series) row.trend.push_back(figure.value);
    Compared numbers;
    numbers.value = series->back().value;
    numbers.previous = (*series)[series->size() - 2].value;
    numbers.target = m_numbers.target(key, scope, quarter);
    if (!numbers.value) row.why = series->back().why;
    std::vector<double> peers;
    for (const auto& [partner, value] : peerValues(key, pack.tier, quarter))
        if (partner != pack.partnerId) peers.push_back(value);
    row.peerCount = static_cast<int>(peers.size());
    numbers.peers = median(std::move(peers));
    compare(row, numbers, metric->better, m_currency);
    return row;
}

Kpis Filler::kpis(Pack& pack, const QStringList& keys, const Period& quarter) {
    Kpis block;
    for (const QString& key : keys) block.rows.push_back(kpi(pack, key, quarter));
    return block;
}

Chart Filler::trendChart(Pack& pack, const metrics::Metric& metric, const Period& quarter) {
    define(pack, metric);
    Chart chart;
    chart.title = metric.name;
    chart.unit = metric.unit;
    chart.none = words(QT_TRANSLATE_NOOP("Pack", "%1 has no value in these quarters.")).arg(metric.name);
    const Scope scope = Scope::partner(pack.partnerId);
    const std::vector<Period> periods = quartersUpTo(quarter, trendQuarters);
    ChartSeries values{metric.name, {}}, targets{words(QT_TRANSLATE_NOOP("Pack", "Target")), {}};
    const auto series = m_numbers.series(metric.key, scope, periods);
    for (std::size_t i = 0; i < periods.size(); ++i) {
        chart.categories << quarterText(periods[i]);
        values.values.push_back(series && i < series->size() ? (*series)[i].value : std::nullopt);
        targets.values.push_back(m_numbers.target(metric.key, scope, periods[i]));
    }
    chart.series.push_back(std::move(values));
    if (std::any_of(targets.values.begin(), targets.values.end(),
                    [](const auto& target) { return target.has_value(); }))
        chart.series.push_back(std::move(targets));
    return chart;
}

Expected<Pack> packOf(store::Connection& connection, RecordId review, QDate today) {
    return Filler(connection, today).packOf(review);
}

Expected<Pack> packFor(store::Connection& connection, RecordId partner, const QString& period, QDate today,
                       const QString& templateName) {
    return Filler(connection, today).packFor(partner, period, templateName);
}

} // namespace channelbook::reviews
