#pragma once

#include "core/reviews/Pack.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

namespace channelbook::test {

using namespace Qt::StringLiterals;

/// A picture to stand for a logo.
inline reviews::Logo sampleLogo(const QColor& colour, int width) {
    QImage image(width, 80, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(colour);
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(8, 8, 64, 64);
        painter.drawRect(88, 28, width - 96, 24);
    }
    reviews::Logo logo;
    QBuffer buffer(&logo.content);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    logo.mediaType = u"image/png"_s;
    logo.sha256 = u"sample"_s;
    logo.width = width;
    logo.height = 80;
    return logo;
}

inline reviews::KpiRow sampleRow(const QString& name, const QString& value, double number, const QString& target,
                                 double targetNumber, const QString& attainment, const QString& delta,
                                 reviews::Tone tone) {
    reviews::KpiRow row;
    row.metric = name;
    row.name = name;
    row.value = value;
    row.number = number;
    row.target = target;
    if (!target.isEmpty()) row.targetNumber = targetNumber;
    row.attainment = attainment;
    row.peers = value;
    row.peerCount = 24;
    row.previous = value;
    row.delta = delta;
    row.tone = tone;
    row.deltaTone = tone;
    for (int i = 0; i < 8; ++i)
        row.trend.push_back(i == 2 ? std::nullopt : std::optional(number * (0.6 + 0.05 * i + 0.04 * (i % 3))));
    return row;
}

/// A pack with everything in it: long words, many rows, numbers without a value, empty lists.
/// @param deals rows of the pipeline
inline reviews::Pack samplePack(int deals = 60) {
    using namespace reviews;
    Pack pack;
    pack.words = {{u"target"_s, u"Target"_s}};
    pack.language = u"en"_s;
    pack.title = u"Quarterly business review"_s;
    pack.partner = u"Northwind Systems Donaudampfschifffahrtsgesellschaft mbH & Co. KG"_s;
    pack.tier = u"Gold"_s;
    pack.type = u"Reseller"_s;
    pack.manager = u"Anna Krüger"_s;
    pack.period = u"2026-Q2"_s;
    pack.periodText = u"Q2 2026"_s;
    pack.from = QDate(2026, 4, 1);
    pack.to = QDate(2026, 6, 30);
    pack.date = QDate(2026, 7, 14);
    pack.asOf = QDate(2026, 7, 6);
    pack.currency = u"EUR"_s;
    pack.headline =
        u"Won revenue of € 412,000 is 8 % over its target; half of the pipeline has not moved for 60 days."_s;
    pack.attendees = {u"Anna Krüger"_s, u"Jim Lee"_s, u"Ewa Nowak (Northwind)"_s, u"Piotr Zieliński (Northwind)"_s};
    pack.brand.company = u"Acme Cloud"_s;
    pack.brand.colour = u"#1f5fa8"_s;
    pack.brand.accent = u"#d9822b"_s;
    pack.brand.ours = sampleLogo(QColor(u"#1f5fa8"_s), 260);
    pack.brand.partner = sampleLogo(QColor(u"#444444"_s), 180);
    pack.agenda = {{u"Last quarter's commitments"_s, 15, u"Anna Krüger"_s},
                   {u"Results of the quarter"_s, 20, {}},
                   {u"Pipeline by name"_s, 10, u"Ewa Nowak"_s},
                   {u"Plan for the next quarter"_s, 30, {}}};

    Section commitments{u"commitments"_s,
                        u"Last quarter's commitments"_s,
                        15,
                        u"Two of three are done. The joint webinar moved because the speaker fell ill."_s,
                        {}};
    ItemList kept{ItemList::Kind::Commitments, {}, {}, u"Nothing was left open by earlier reviews."_s};
    kept.items.push_back({u"Train two more architects in Kubernetes security"_s,
                          u"partner"_s,
                          u"Ewa Nowak"_s,
                          QDate(2026, 5, 31),
                          QDate(2026, 5, 20),
                          u"done on 20 May 2026"_s,
                          {},
                          u"QBR 2026-Q1"_s,
                          Tone::Good});
    kept.items.push_back({u"Joint webinar for manufacturers"_s,
                          u"us"_s,
                          u"Jim Lee"_s,
                          QDate(2026, 6, 15),
                          {},
                          u"overdue by 21 days"_s,
                          u"Speaker ill; new date in August"_s,
                          u"QBR 2026-Q1"_s,
                          Tone::Bad});
    commitments.blocks.emplace_back(kept);
    pack.sections.push_back(commitments);

    Section results{
        u"results"_s,
        u"Results of the quarter"_s,
        20,
        u"Win rate rose from 31 % to 38 %; 24 partners of Gold are at 35 %.\n- Two large renewals were signed early.\n- Registrations are answered within a day since May."_s,
        {}};
    Kpis numbers;
    numbers.rows = {
        sampleRow(u"Won revenue"_s, u"€ 412,300"_s, 41230000, u"€ 380,000"_s, 38000000, u"108 %"_s, u"+12 %"_s,
                  Tone::Good),
        sampleRow(u"Open pipeline"_s, u"€ 1,204,000"_s, 120400000, u"€ 1,500,000"_s, 150000000, u"80 %"_s, u"−4 %"_s,
                  Tone::Bad),
        sampleRow(u"Win rate"_s, u"38 %"_s, 0.38, u"40 %"_s, 0.4, u"95 %"_s, u"+7 pts"_s, Tone::Near),
        sampleRow(u"Average deal size"_s, u"€ 28,400"_s, 2840000, {}, 0, {}, u"+2 %"_s, Tone::None),
        sampleRow(u"Sales cycle"_s, u"74 days"_s, 74, u"70 days"_s, 70, u"95 %"_s, u"−6 days"_s, Tone::Near),
        sampleRow(u"Certified people"_s, u"9"_s, 9, u"8"_s, 8, u"113 %"_s, u"+2"_s, Tone::Good)};
    KpiRow missing;
    missing.name = u"Return on partner investment"_s;
    missing.value = u"–"_s;
    missing.why = u"Not defined: no cost is recorded for this partner in the quarter."_s;
    numbers.rows.push_back(missing);
    results.blocks.emplace_back(numbers);
    Chart revenue{u"Won revenue by quarter"_s,
                  Chart::Kind::Columns,
                  {u"Q3 24"_s, u"Q4 24"_s, u"Q1 25"_s, u"Q2 25"_s, u"Q3 25"_s, u"Q4 25"_s, u"Q1 26"_s, u"Q2 26"_s},
                  {{u"Won revenue"_s, {}}},
                  metrics::Unit::Amount,
                  38000000,
                  {}};
    for (int i = 0; i < 8; ++i)
        revenue.series[0].values.push_back(i == 1 ? std::nullopt
                                                  : std::optional(18000000.0 + 3000000 * i + 900000 * (i % 3)));
    revenue.target = std::nullopt;
    revenue.series.push_back({u"Target"_s, {}});
    for (int i = 0; i < 8; ++i)
        revenue.series[1].values.push_back(i < 4 ? std::nullopt : std::optional(36000000.0 + 1000000 * (i - 4)));
    results.blocks.emplace_back(revenue);
    Chart rate = revenue;
    rate.title = u"Win rate by quarter"_s;
    rate.kind = Chart::Kind::Line;
    rate.unit = metrics::Unit::Share;
    rate.target = 0.4;
    rate.series = {{u"Northwind"_s, {0.22, 0.25, {}, 0.28, 0.3, 0.29, 0.31, 0.38}},
                   {u"Peers"_s, {0.3, 0.31, 0.32, 0.31, 0.33, 0.34, 0.34, 0.35}}};
    results.blocks.emplace_back(rate);
    Chart stacked = revenue;
    stacked.title = u"Pipeline by how it came"_s;
    stacked.kind = Chart::Kind::Stacked;
    stacked.target = std::nullopt;
    stacked.series = {{u"Sourced"_s, {9e7, 8e7, 8.5e7, 7e7, 9e7, 1e8, 1.1e8, 8e7}},
                      {u"Influenced"_s, {3e7, 2e7, 2.5e7, 3e7, 3e7, 2e7, 1e7, 4e7}}};
    results.blocks.emplace_back(stacked);
    Chart bars{u"Won revenue by product"_s,
               Chart::Kind::Bars,
               {u"Managed detection and response"_s, u"Backup"_s, u"Sicherheitsinformationsereignisverwaltung"_s},
               {{u"Won"_s, {21000000, 12000000, 8230000}}},
               metrics::Unit::Amount,
               {},
               {}};
    results.blocks.emplace_back(bars);
    Chart none = rate;
    none.title = u"Satisfaction (NPS) by quarter"_s;
    none.series = {{u"NPS"_s, {}}};
    none.none = u"Nobody answered a survey in these quarters."_s;
    results.blocks.emplace_back(none);
    pack.sections.push_back(results);

    Section pipeline{u"pipeline"_s, u"Pipeline by name"_s, 10, {}, {}};
    Table open{u"Open deals"_s,
               {{u"Deal"_s, false, 5},
                {u"Customer"_s, false, 4},
                {u"Stage"_s, false, 3},
                {u"Close date"_s, false, 2},
                {u"Amount"_s, true, 3}},
               {},
               {},
               u"No open deals."_s,
               u"and 12 more deals of € 340,000.00"_s};
    for (int i = 0; i < deals; ++i)
        open.rows.push_back({i % 7 == 3
                                 ? u"Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung %1"_s.arg(i)
                                 : u"Rollout of backup, site %1"_s.arg(i),
                             u"Stadtwerke Ulm"_s, u"Proposal"_s, u"12 Aug 2026"_s, u"€ 18,000.00"_s});
    if (deals > 0) open.total = {u"All"_s, {}, {}, {}, u"€ 1,204,000.00"_s};
    pipeline.blocks.emplace_back(open);
    Table registrations{u"Registrations"_s,
                        {{u"Registration"_s, false, 3}, {u"State"_s, false, 2}},
                        {},
                        {},
                        u"No registrations in this quarter."_s,
                        {}};
    pipeline.blocks.emplace_back(registrations);
    pack.sections.push_back(pipeline);

    Section standing{u"standing"_s, u"Standing, satisfaction and risks"_s, 10, {}, {}};
    standing.blocks.emplace_back(Note{u"2 certifications and € 40,000 from Platinum."_s, false});
    standing.blocks.emplace_back(
        Swot{{u"Strong in manufacturing"_s, u"Nine certified people, the most of all Gold partners in the region"_s},
             {u"One person knows the pricing"_s},
             {u"NIS2 asks every second customer for a detection service"_s},
             {}});
    ItemList risks{ItemList::Kind::Risks, u"Risks"_s, {}, u"No risks."_s};
    risks.items.push_back({u"Half of the pipeline has not moved for 60 days"_s, {}, {}, {}, {}, {}, {}, {}, Tone::Bad});
    standing.blocks.emplace_back(risks);
    pack.sections.push_back(standing);

    Section plan{u"plan"_s, u"Plan for the next quarter"_s, 30, {}, {}};
    ItemList decisions{ItemList::Kind::Decisions, u"Decisions"_s, {}, u"None yet."_s};
    decisions.items.push_back(
        {u"MDF of € 20,000 for the trade fair in October"_s, {}, u"Anna Krüger"_s, {}, {}, {}, {}, {}, Tone::None});
    plan.blocks.emplace_back(decisions);
    plan.blocks.emplace_back(ItemList{ItemList::Kind::Actions, u"Actions"_s, {}, u"Nothing has been agreed yet."_s});
    pack.sections.push_back(plan);
    pack.sections.push_back({u"other"_s, u"Any other business"_s, 0, {}, {}});

    for (int i = 0; i < 22; ++i)
        pack.definitions.push_back({u"win_rate"_s, u"Win rate %1"_s.arg(i),
                                    u"Deals won ÷ deals won or lost in the period, by the date they closed."_s,
                                    u"deals_won / (deals_won + deals_lost)"_s, u"SaaS metrics, 2024"_s,
                                    u"Few deals make it jump."_s});
    pack.sources = {{u"Salesforce"_s, u"17"_s, u"6 Jul 2026, 08:12"_s, u"weekly.zip: 240 partners, 6,012 deals"_s},
                    {u"Entered here"_s, {}, {}, u"Targets, surveys"_s}};
    return pack;
}

} // namespace channelbook::test
