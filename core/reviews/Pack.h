#pragma once

#include "core/base/RecordId.h"
#include "core/metrics/Metric.h"
#include "core/reviews/Brand.h"

#include <QDate>
#include <QJsonObject>

#include <map>
#include <variant>

namespace channelbook::reviews {

/// How a number compares: with its target where it has one, else with the quarter before.
enum class Tone { None, Good, Near, Bad };

/// One number of a partner's quarter beside what it is measured by. All texts are ready to print, in the pack's
/// language; empty where there is nothing to say ("no target", "no peers").
struct KpiRow {
    QString metric;     ///< key; "gone_metric" of one there is no more
    QString name;       ///< "Win rate"
    QString value;      ///< "38 %"; "–" where it is not defined
    QString target;     ///< "40 %"
    QString attainment; ///< "95 %" of the target
    QString peers;      ///< median of the partners of the same tier with a value, this one left out
    int peerCount = 0;  ///< how many that were
    QString previous;   ///< the quarter before
    QString delta;      ///< "+6 pts", "−12 %": against the quarter before
    QString why;        ///< where there is no value or the metric is gone: what is missing, in words
    Tone tone = Tone::None;
    Tone deltaTone = Tone::None;
    std::optional<double> number; ///< `value` as a number, for sheets
    std::optional<double> targetNumber, peerNumber, previousNumber;
    metrics::Unit unit = metrics::Unit::Count;
    std::vector<std::optional<double>> trend; ///< the eight quarters up to this one, for a sparkline
};
struct Kpis {
    QString title; ///< may be empty
    std::vector<KpiRow> rows;
};

struct TableColumn {
    QString title;
    bool right = false; ///< numbers stand to the right
    int share = 1;      ///< of the width
};
struct Table {
    QString title;
    std::vector<TableColumn> columns;
    std::vector<QStringList> rows; ///< as many cells as columns
    QStringList total;             ///< last row, marked; empty: none
    QString none;                  ///< printed in the rows' place where there are none
    QString more;                  ///< "and 12 more deals of 340,000.00 USD"; empty: all are here
};

/// A chart as plain data. Categories run along the x axis (of `Bars` from the top down).
struct ChartSeries {
    QString name;
    std::vector<std::optional<double>> values; ///< one a category; nothing: a gap
};
struct Chart {
    enum class Kind {
        Columns, ///< beside each other
        Stacked, ///< on each other
        Bars,    ///< lying, for names as categories
        Line,
    };
    QString title;
    Kind kind = Kind::Columns;
    QStringList categories;
    std::vector<ChartSeries> series;
    metrics::Unit unit = metrics::Unit::Count; ///< of the values; money in minor units of the pack's currency
    std::optional<double> target;              ///< a line across
    QString none;                              ///< printed in its place where no value is defined
};

/// A decision, an action, a risk.
struct ListItem {
    QString text;
    QString side; ///< "us", "partner" or empty
    QString who;
    QDate due;
    QDate done;
    QString status;  ///< "open", "done on 3 Jul 2026", "overdue by 12 days", in words
    QString outcome; ///< what came of it, or why not yet
    QString origin;  ///< the review it is from, where that is an earlier one
    Tone tone = Tone::None;
};
struct ItemList {
    enum class Kind { Commitments, Decisions, Actions, Risks };
    Kind kind = Kind::Actions;
    QString title;
    std::vector<ListItem> items;
    QString none;
};

struct Swot {
    QStringList strengths, weaknesses, opportunities, threats;
};

/// A plain remark of ours: a part of the template that cannot be filled, and why.
struct Note {
    QString text;
    bool warning = false;
};

using Block = std::variant<Kpis, Table, Chart, ItemList, Swot, Note>;

struct Section {
    QString key; ///< "results"; commentary hangs on it
    QString title;
    int minutes = 0;    ///< of the agenda; 0: not a point of its own
    QString commentary; ///< lines as typed; may be empty
    std::vector<Block> blocks;
};

struct AgendaPoint {
    QString title;
    int minutes = 0;
    QString who; ///< may be empty
};

/// What a metric of the pack means.
struct Definition {
    QString metric; ///< key
    QString name;
    QString words; ///< the formula in words
    QString formula;
    QString source; ///< of the definition
    QString caveat;
};

/// Where the numbers came from.
struct DataSource {
    QString name;   ///< "Salesforce", "Entered here"
    QString import; ///< id of its newest import
    QString at;     ///< day and time of it, in words
    QString what;   ///< "weekly.zip: 240 partners, 6,012 deals"
};

/// A QBR pack: everything that is printed, in order. A plain value: what has been frozen is this, as JSON, and gives
/// the same files again.
struct Pack {
    /// The words around the contents, in the pack's language, by key: "agenda", "contents". Frozen with it, so that the
    /// same pack reads the same whatever language it is printed in.
    std::map<QString, QString> words;
    QString language;    ///< "en", "de": of all its texts
    QString title;       ///< "Quarterly business review"
    RecordId review = 0; ///< 0: of a review nobody has planned
    RecordId partnerId = 0;
    QString partner;
    QString tier; ///< may be empty
    QString type;
    QString manager;    ///< the partner's, of ours
    QString period;     ///< "2026-Q2"
    QString periodText; ///< "Q2 2026"
    QDate from, to;     ///< of the quarter
    QDate date;         ///< held or planned on; invalid: neither
    bool held = false;
    QDate asOf;       ///< the numbers are of this day
    QString currency; ///< of amounts
    QString headline; ///< one sentence that sums up the quarter
    QStringList attendees;
    std::vector<AgendaPoint> agenda;
    std::vector<Section> sections;
    std::vector<Definition> definitions; ///< appendix: of every metric that is printed
    std::vector<DataSource> sources;     ///< appendix
    Brand brand;

    [[nodiscard]] const Section* section(QStringView key) const;
    /// One of `words`; the key itself where there is none.
    [[nodiscard]] QString word(const QString& key) const;
};

/// The words a pack is given, in the person's language: period, held, planned, as_of, prepared_by, prepared_for, tier,
/// type, attendees, agenda, minutes, contents, metric, value, target, attainment, peers, previous, change, trend,
/// commentary, strengths, weaknesses, opportunities, threats, action, side, us, partner, who, due, status, outcome,
/// origin, definitions, formula, source, caveat, sources, import, at, what, page, summary, not_defined; and what
/// documents print around them (`PackWords.cpp` lists all).
[[nodiscard]] std::map<QString, QString> packWords();

/// All of a pack. Logos are named by their sha256, their bytes are not in it.
[[nodiscard]] QJsonObject toJson(const Pack& pack);
/// Reads it back; `brand`'s logos have no content yet. BadArgument where it is no pack.
[[nodiscard]] Expected<Pack> packFromJson(const QJsonObject& json);

/// "12 May 2026" in the pack's language.
[[nodiscard]] QString dayText(const Pack& pack, QDate day);
/// A number of a chart's axis or label, short: "1.2 M", "45 %".
[[nodiscard]] QString shortNumber(const Pack& pack, double value, metrics::Unit unit);

/// One self-contained page: styles, charts as SVG, logos inside; made to be printed too.
[[nodiscard]] QByteArray toHtml(const Pack& pack);
/// A workbook with the data of the pack: a sheet for numbers, one a table and chart, one for what was agreed.
/// FileNotWritable, DiskFull.
[[nodiscard]] Expected<void> writeXlsx(const Pack& pack, const QString& path);
/// A text document as OpenDocument, with a table of contents. FileNotWritable, DiskFull.
[[nodiscard]] Expected<void> writeOdt(const Pack& pack, const QString& path);

/// Writes a pack as its file's name asks by its ending: html, xlsx, odt, json; over a file that is there. BadArgument
/// for another one, FileNotWritable, DiskFull. PDF is written where there are windows (ui/reviews).
[[nodiscard]] Expected<void> writePack(const Pack& pack, const QString& path);

/// A file name without an ending: "QBR Northwind 2026-Q2". Free of characters that a file system refuses.
[[nodiscard]] QString packFileName(const Pack& pack);

} // namespace channelbook::reviews
