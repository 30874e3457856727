#include "core/metrics/Numbers.h"

#include "core/metrics/Facts.h"
#include "core/metrics/Waiting.h"
#include "core/records/QuickFilter.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <list>
#include <map>

namespace channelbook::metrics {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

QString words(const char* text) { return QCoreApplication::translate("Numbers", text); }

constexpr int mostMembers = 200; ///< partners named in one filter

/// Reads what slots ask for, of one scope.
class ScopeReader {
public:
    ScopeReader(store::Connection& connection, const FiscalCalendar& calendar, QDate today) : m_connection(connection), m_calendar(calendar), m_today(today) {}

    std::vector<std::optional<double>> values(const std::vector<Slot>& slots, const Scope& scope) {
        std::vector<std::optional<double>> values;
        values.reserve(slots.size());
        for (const Slot& slot : slots) {
            const Scope whose = slot.ofProgram ? Scope::program() : scope;
            values.push_back(slot.waiting ? waiting(slot, whose) : valueOf(slot, cells(slot.measure, whose)));
        }
        return values;
    }

    /// The days of a scope's partners, read once.
    const std::vector<JoinedPartner>& joined(const Scope& scope) {
        for (const auto& [whose, partners] : m_joined)
            if (whose == scope) return partners;
        return m_joined.emplace_back(scope, joinedPartners(m_connection, scope)).second;
    }

private:
    const Cells& cells(Measure measure, const Scope& scope) {
        if (scope.dimension == Dimension::Partner) {
            auto& known = m_partners[scope.id];
            if (!known) {
                Statement row(m_connection, "SELECT cells FROM metric_cells WHERE id = ?");
                row.bind(1, scope.id);
                known = row.step() ? unpacked(row.view(0)) : Cells();
            }
            return *known;
        }
        const QString member = scope.dimension == Dimension::Owner ? (scope.id == 0 ? u""_s : QString::number(scope.id)) : scope.member.isNull() ? u""_s : scope.member;
        auto& known = m_groups[{static_cast<int>(scope.dimension), member, static_cast<int>(measure)}];
        if (!known) {
            known.emplace();
            Statement rows(m_connection, "SELECT month, bin, value FROM metric_group WHERE dimension = ? AND member = ? AND measure = ? ORDER BY month, bin");
            rows.bindAll(static_cast<int>(scope.dimension), member, static_cast<int>(measure));
            while (rows.step()) known->push_back({static_cast<int>(measure), static_cast<int>(rows.integer(0)), rows.integer(1), rows.integer(2)});
        }
        return *known;
    }

    std::optional<double> waiting(const Slot& slot, const Scope& scope) {
        // One partner's days are among all's where those were read, as for a list of all.
        const bool known = std::any_of(m_joined.begin(), m_joined.end(), [](const auto& one) { return one.first == Scope::program(); });
        if (scope.dimension == Dimension::Partner && known) {
            const auto& all = joined(Scope::program());
            const auto one = std::lower_bound(all.begin(), all.end(), scope.id, [](const JoinedPartner& partner, RecordId id) { return partner.id < id; });
            const bool found = one != all.end() && one->id == scope.id;
            return medianWaiting({one, static_cast<std::size_t>(found ? 1 : 0)}, m_calendar, slot.last, m_today);
        }
        return medianWaiting(joined(scope), m_calendar, slot.last, m_today);
    }

    store::Connection& m_connection;
    const FiscalCalendar& m_calendar;
    QDate m_today;
    std::map<RecordId, std::optional<Cells>> m_partners;
    std::map<std::tuple<int, QString, int>, std::optional<Cells>> m_groups;
    std::list<std::pair<Scope, std::vector<JoinedPartner>>> m_joined;
};

} // namespace

Numbers::Numbers(store::Connection& connection, QDate today) : m_connection(connection), m_today(today), m_calendar(fiscalCalendar(connection)), m_catalogue(connection) {}

QString Numbers::nameOf(const QString& key) const {
    if (const Metric* metric = m_catalogue.find(key)) return metric->name;
    if (const MeasureDef* measure = measureNamed(key)) return labelOf(*measure);
    return key == u"gross_margin" ? words(QT_TRANSLATE_NOOP("Numbers", "Gross margin")) : key;
}

QString Numbers::why(const Problem& problem) const {
    switch (problem.kind) {
    case Problem::Kind::Zero: {
        // A name, or a formula of names.
        QString said = problem.about;
        const auto formula = parseFormula(problem.about);
        if (formula)
            for (const QString& name : namesIn(*formula)) said.replace(QRegularExpression(u"\\b%1\\b"_s.arg(name)), nameOf(name));
        if (said.startsWith(u'(') && said.endsWith(u')')) said = said.mid(1, said.size() - 2);
        return words(QT_TRANSLATE_NOOP("Numbers", "Not defined: it would be divided by “%1”, which is 0")).arg(said);
    }
    case Problem::Kind::Unset:
        return words(QT_TRANSLATE_NOOP("Numbers", "“%1” is not set in the program's settings")).arg(nameOf(problem.about));
    case Problem::Kind::NoData:
        return words(QT_TRANSLATE_NOOP("Numbers", "No data: “%1”")).arg(nameOf(problem.about));
    case Problem::Kind::None:
        break;
    }
    return {};
}

Expected<Figure> Numbers::figure(QStringView metric, const Scope& scope, const Period& period) const {
    auto figures = series(metric, scope, {period});
    if (!figures) return tl::unexpected(figures.error());
    return std::move(figures->front());
}

Expected<std::vector<Figure>> Numbers::series(QStringView key, const Scope& scope, const std::vector<Period>& periods) const {
    const auto metric = m_catalogue.metric(key);
    if (!metric) return tl::unexpected(metric.error());
    std::vector<Figure> figures;
    const Formula* formula = m_catalogue.formula(key);
    if (formula == nullptr) {
        Figure none;
        none.why = words(QT_TRANSLATE_NOOP("Numbers", "Its formula cannot be worked out: %1")).arg(m_catalogue.whyNot(key));
        figures.assign(periods.size(), none);
        return figures;
    }
    ScopeReader reader(m_connection, m_calendar, m_today);
    const auto names = [this](const QString& name) { return m_catalogue.meaning(name); };
    const bool ofProgram = scope.dimension == Dimension::Program;
    for (const Period& period : periods) {
        Figure figure;
        const BoundFormula bound(*formula, period, ofProgram, names);
        const auto values = reader.values(bound.slots(), scope);
        Problem problem;
        figure.value = bound.value(values, &problem);
        if (!figure.value) figure.why = why(problem);
        addInputs(figure, *formula, [&](const Formula& part) {
            const BoundFormula input(part, period, ofProgram, names);
            return input.value(reader.values(input.slots(), scope));
        });
        for (std::size_t i = 0; i < bound.slots().size(); ++i) {
            // What had to be left out is said, once.
            const Slot& slot = bound.slots()[i];
            const Measure leftOut = measureDef(slot.measure).leftOut;
            if (leftOut == Measure::Count) continue;
            const MeasureDef& def = measureDef(leftOut);
            const Slot count{leftOut, slot.first, slot.last, slot.ofProgram, false, false};
            const auto value = reader.values({count}, scope).front();
            const bool said = std::any_of(figure.inputs.begin(), figure.inputs.end(), [&](const Input& input) { return input.key == QLatin1StringView(def.key); });
            if (value.value_or(0) != 0 && !said) figure.inputs.push_back({QString::fromLatin1(def.key), labelOf(def), def.unit, value});
        }
        figures.push_back(std::move(figure));
    }
    return figures;
}

void Numbers::addInputs(Figure& figure, const Formula& formula, const std::function<std::optional<double>(const Formula&)>& value) const {
    // Each name as it stands in the formula, within the functions around it; a metric's own parts after it.
    const std::function<void(const FormulaNode&, const QString&)> walk = [&](const FormulaNode& node, const QString& around) {
        if (node.kind == FormulaNode::Kind::Name) {
            const auto meaning = m_catalogue.meaning(node.name);
            const QString shown = around.isEmpty() ? node.name : around.arg(node.name);
            for (const Input& known : figure.inputs)
                if (known.key == shown) return;
            const auto part = parseFormula(shown);
            if (!part) return;
            const Metric* metric = meaning.metric != nullptr ? m_catalogue.find(node.name) : nullptr;
            const Unit unit = meaning.measure != nullptr ? (measureDef(meaning.measure->measure).kind == MeasureKind::Spread ? Unit::Count : meaning.measure->unit) : metric != nullptr ? metric->unit : Unit::Share;
            const QString name = around.isEmpty() ? nameOf(node.name) : u"%1: %2"_s.arg(functionWords(around), nameOf(node.name));
            figure.inputs.push_back({shown, name, unit, value(*part)});
            if (meaning.metric != nullptr) walk(meaning.metric->root, around);
            return;
        }
        QString inner = around;
        static const QStringList windows{u"year"_s, u"before"_s, u"start"_s, u"ever"_s, u"program"_s, u"median"_s, u"waiting"_s};
        if (node.kind == FormulaNode::Kind::Call && windows.contains(node.name)) inner = around.isEmpty() ? node.name + u"(%1)"_s : around.arg(node.name + u"(%1)"_s);
        for (const FormulaNode& part : node.parts) walk(part, inner);
    };
    if (formula.root.kind == FormulaNode::Kind::Name && measureNamed(formula.root.name) != nullptr) return;
    walk(formula.root, {});
}

QString Numbers::functionWords(const QString& around) {
    QStringList said;
    for (const QString& function : around.split(u'(', Qt::SkipEmptyParts)) {
        if (function == u"year") said << words(QT_TRANSLATE_NOOP("Numbers", "12 months"));
        if (function == u"before") said << words(QT_TRANSLATE_NOOP("Numbers", "period before"));
        if (function == u"start") said << words(QT_TRANSLATE_NOOP("Numbers", "at the start"));
        if (function == u"ever") said << words(QT_TRANSLATE_NOOP("Numbers", "from the beginning"));
        if (function == u"program") said << words(QT_TRANSLATE_NOOP("Numbers", "whole program"));
        if (function == u"median") said << words(QT_TRANSLATE_NOOP("Numbers", "median"));
        if (function == u"waiting") said << words(QT_TRANSLATE_NOOP("Numbers", "median with those waiting"));
    }
    return said.join(u", "_s);
}

Expected<std::vector<MemberFigure>> Numbers::members(QStringView key, Dimension dimension, const Period& period, bool all) const {
    const auto metric = m_catalogue.metric(key);
    if (!metric) return tl::unexpected(metric.error());
    std::vector<MemberFigure> members;
    if (dimension == Dimension::Program) {
        auto one = figure(key, Scope::program(), period);
        if (!one) return tl::unexpected(one.error());
        one->inputs.clear();
        members.push_back({Scope::program(), {}, std::move(*one)});
        return members;
    }
    const Formula* formula = m_catalogue.formula(key);
    const auto names = [this](const QString& name) { return m_catalogue.meaning(name); };
    static const Formula nothing{};
    const BoundFormula bound(formula != nullptr ? *formula : nothing, period, false, names);
    const std::vector<Slot>& slots = bound.slots();
    ScopeReader reader(m_connection, m_calendar, m_today);
    // What is the whole program's is the same for each.
    std::vector<std::optional<double>> values(slots.size());
    for (std::size_t i = 0; i < slots.size(); ++i)
        if (slots[i].ofProgram) values[i] = reader.values({slots[i]}, Scope::program()).front();
    const auto add = [&](Scope scope, const QString& name, bool something) {
        if (!something && !all) return;
        MemberFigure member{std::move(scope), name, {}};
        Problem problem;
        member.figure.value = formula != nullptr ? bound.value(values, &problem) : std::nullopt;
        if (!member.figure.value) member.figure.why = formula != nullptr ? why(problem) : m_catalogue.whyNot(key);
        members.push_back(std::move(member));
    };
    if (dimension != Dimension::Partner) {
        Statement rows(m_connection, dimension == Dimension::Owner ? "SELECT g.member, (SELECT name FROM owner o WHERE o.id = CAST(g.member AS INTEGER)) FROM (SELECT DISTINCT member FROM metric_group WHERE dimension = ?1) g ORDER BY 2 COLLATE NOCASE"
                                                                   : "SELECT DISTINCT member, member FROM metric_group WHERE dimension = ?1 ORDER BY member COLLATE NOCASE");
        rows.bind(1, static_cast<int>(dimension));
        while (rows.step()) {
            Scope scope;
            scope.dimension = dimension;
            if (dimension == Dimension::Owner)
                scope.id = rows.text(0).toLongLong();
            else
                scope.member = rows.text(0);
            bool something = false;
            const auto read = reader.values(slots, scope);
            for (std::size_t i = 0; i < slots.size(); ++i)
                if (!slots[i].ofProgram) {
                    values[i] = read[i];
                    something = something || read[i].value_or(0) != 0;
                }
            add(scope, rows.text(1), something);
        }
        return members;
    }
    int last = -1;
    for (const Slot& slot : slots) last = std::max(last, static_cast<int>(slot.measure));
    const bool waits = std::any_of(slots.begin(), slots.end(), [](const Slot& slot) { return slot.waiting; });
    if (waits) (void)reader.joined(Scope::program());
    Statement rows(m_connection, "SELECT m.id, c.name, m.cells FROM metric_cells m JOIN company c ON c.id = m.id ORDER BY m.id");
    while (rows.step()) {
        const Scope scope = Scope::partner(rows.integer(0));
        const Cells cells = unpacked(rows.view(2), last);
        bool something = false;
        for (std::size_t i = 0; i < slots.size(); ++i) {
            if (slots[i].ofProgram) continue;
            values[i] = slots[i].waiting ? std::nullopt : valueOf(slots[i], cells);
            something = something || values[i].value_or(0) != 0;
        }
        for (std::size_t i = 0; waits && i < slots.size(); ++i) {
            if (!slots[i].waiting || slots[i].ofProgram) continue;
            values[i] = reader.values({slots[i]}, scope).front();
            something = something || values[i].has_value();
        }
        if (something || all) add(scope, rows.text(1), something);
    }
    return members;
}

std::optional<double> Numbers::target(QStringView metric, const Scope& scope, const Period& period) const {
    if (scope.dimension != Dimension::Program && scope.dimension != Dimension::Partner) return std::nullopt;
    Statement row(m_connection, scope.dimension == Dimension::Program ? "SELECT value FROM metric_target WHERE metric = ?1 AND period = ?2 AND partner_id IS NULL ORDER BY id DESC LIMIT 1"
                                                                       : "SELECT value FROM metric_target WHERE metric = ?1 AND period = ?2 AND partner_id = ?3 ORDER BY id DESC LIMIT 1");
    row.bindAll(metric.toString(), m_calendar.key(period));
    if (scope.dimension == Dimension::Partner) row.bind(3, scope.id);
    if (!row.step()) return std::nullopt;
    return toText(row.value(0)).toDouble();
}

std::optional<QStringList> Numbers::partnersOf(const Scope& scope) const {
    const char* column = scope.dimension == Dimension::Partner ? "f.id" : scope.dimension == Dimension::Tier ? "f.tier" : scope.dimension == Dimension::Type ? "f.type" : scope.dimension == Dimension::Region ? "f.region" : "f.manager_id";
    Statement rows(m_connection, u"SELECT c.name FROM partner_fact f JOIN company c ON c.id = f.id WHERE %1 = ? ORDER BY c.name LIMIT %2"_s.arg(QLatin1StringView(column)).arg(mostMembers + 1));
    if (scope.dimension == Dimension::Partner || scope.dimension == Dimension::Owner)
        rows.bind(1, scope.id);
    else
        rows.bind(1, scope.member.isNull() ? u""_s : scope.member);
    QStringList names;
    while (rows.step()) names << rows.text(0);
    if (names.size() > mostMembers) return std::nullopt;
    return names;
}

Expected<std::vector<Behind>> Numbers::behind(QStringView key, const Scope& scope, const Period& period) const {
    const auto metric = m_catalogue.metric(key);
    if (!metric) return tl::unexpected(metric.error());
    std::vector<Behind> lists;
    const Formula* formula = m_catalogue.formula(key);
    if (formula == nullptr) return lists;
    std::optional<QStringList> partners = QStringList();
    if (scope.dimension != Dimension::Program) partners = partnersOf(scope);
    if (!partners) return lists;
    const BoundFormula bound(*formula, period, scope.dimension == Dimension::Program, [this](const QString& name) { return m_catalogue.meaning(name); });
    for (const Slot& slot : bound.slots()) {
        const MeasureRecords& records = measureDef(slot.measure).records;
        QStringList terms;
        if (*records.terms != '\0') terms << QString::fromLatin1(records.terms);
        if (scope.dimension != Dimension::Program && !slot.ofProgram) {
            QStringList quoted;
            for (const QString& name : *partners) quoted << u'"' + QString(name).replace(u'"', u"\"\""_s) + u'"';
            if (quoted.isEmpty()) continue;
            terms << QString::fromLatin1(records.partner) + u'=' + quoted.join(u',');
        }
        if (*records.date != '\0') {
            const QString date = QString::fromLatin1(records.date);
            if (slot.first > 0) terms << date + u">="_s + m_calendar.startOf(slot.first).toString(Qt::ISODate);
            terms << date + u'<' + m_calendar.endOf(slot.last).addDays(1).toString(Qt::ISODate);
        }
        const Behind list{QString::fromLatin1(records.entity), terms.join(u' '), labelOf(measureDef(slot.measure))};
        const bool known = std::any_of(lists.begin(), lists.end(), [&](const Behind& one) { return one.entity == list.entity && one.filter == list.filter; });
        if (!known) lists.push_back(list);
    }
    return lists;
}

} // namespace channelbook::metrics
