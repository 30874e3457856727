#include "core/metrics/Formula.h"

#include <QCoreApplication>

#include <algorithm>

namespace channelbook::metrics {

using namespace Qt::StringLiterals;
using Kind = FormulaNode::Kind;

namespace {

constexpr int deepest = 100; ///< parentheses in each other
constexpr qsizetype longest = 2000;

QString words(const char* text) { return QCoreApplication::translate("Formula", text); }

struct Function {
    const char* name;
    std::size_t least, most;
};
constexpr Function functions[] = {{"year", 1, 1}, {"before", 1, 1}, {"start", 1, 1}, {"ever", 1, 1}, {"program", 1, 1}, {"median", 1, 1}, {"waiting", 1, 1}, {"min", 2, 20}, {"max", 2, 20}, {"known", 2, 2}};

const Function* functionNamed(const QString& name) {
    for (const Function& function : functions)
        if (name == QLatin1StringView(function.name)) return &function;
    return nullptr;
}

class Parser {
public:
    explicit Parser(const QString& text) : m_text(text) {}

    Expected<Formula> parse() {
        if (m_text.size() > longest) return bad(words(QT_TRANSLATE_NOOP("Formula", "it is too long")));
        auto root = sum(0);
        if (!root) return tl::unexpected(root.error());
        skip();
        if (m_at < m_text.size()) return bad(words(QT_TRANSLATE_NOOP("Formula", "an operator is expected here")));
        return Formula{m_text, std::move(*root)};
    }

private:
    void skip() {
        while (m_at < m_text.size() && m_text[m_at].isSpace()) ++m_at;
    }
    bool take(QChar sign) {
        skip();
        if (m_at >= m_text.size() || m_text[m_at] != sign) return false;
        ++m_at;
        return true;
    }
    tl::unexpected<Error> bad(const QString& what) const {
        return failure(ErrorCode::BadArgument, {m_text, words(QT_TRANSLATE_NOOP("Formula", "at character %1: %2")).arg(m_at + 1).arg(what)});
    }
    static FormulaNode joined(Kind kind, FormulaNode left, FormulaNode right) {
        FormulaNode node;
        node.kind = kind;
        node.from = left.from;
        node.to = right.to;
        node.parts.push_back(std::move(left));
        node.parts.push_back(std::move(right));
        return node;
    }
    Expected<FormulaNode> sum(int depth) {
        auto left = product(depth);
        while (left) {
            const Kind kind = take(u'+') ? Kind::Add : take(u'-') || take(u'−') ? Kind::Subtract : Kind::Number;
            if (kind == Kind::Number) break;
            auto right = product(depth);
            if (!right) return right;
            left = joined(kind, std::move(*left), std::move(*right));
        }
        return left;
    }
    Expected<FormulaNode> product(int depth) {
        auto left = factor(depth);
        while (left) {
            const Kind kind = take(u'*') || take(u'×') ? Kind::Multiply : take(u'/') || take(u'÷') ? Kind::Divide : Kind::Number;
            if (kind == Kind::Number) break;
            auto right = factor(depth);
            if (!right) return right;
            left = joined(kind, std::move(*left), std::move(*right));
        }
        return left;
    }
    Expected<FormulaNode> factor(int depth) {
        if (depth > deepest) return bad(words(QT_TRANSLATE_NOOP("Formula", "too many parentheses")));
        skip();
        const auto start = static_cast<int>(m_at);
        if (take(u'-') || take(u'−')) {
            auto part = factor(depth + 1);
            if (!part) return part;
            FormulaNode node;
            node.kind = Kind::Negate;
            node.from = start;
            node.to = part->to;
            node.parts.push_back(std::move(*part));
            return node;
        }
        if (take(u'(')) {
            auto inner = sum(depth + 1);
            if (!inner) return inner;
            if (!take(u')')) return bad(words(QT_TRANSLATE_NOOP("Formula", "a closing parenthesis is missing")));
            inner->from = start;
            inner->to = static_cast<int>(m_at);
            return inner;
        }
        if (m_at < m_text.size() && (m_text[m_at].isDigit() || m_text[m_at] == u'.')) return number();
        return name(depth);
    }
    Expected<FormulaNode> number() {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && (m_text[m_at].isDigit() || m_text[m_at] == u'.')) ++m_at;
        FormulaNode node;
        bool ok = false;
        node.number = m_text.mid(start, m_at - start).toDouble(&ok);
        node.from = static_cast<int>(start);
        node.to = static_cast<int>(m_at);
        if (ok) return node;
        m_at = start;
        return bad(words(QT_TRANSLATE_NOOP("Formula", "this is no number")));
    }
    Expected<FormulaNode> name(int depth) {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && (m_text[m_at].isLetterOrNumber() || m_text[m_at] == u'_')) ++m_at;
        if (m_at == start) return bad(m_at < m_text.size() ? words(QT_TRANSLATE_NOOP("Formula", "a name or a number is expected here")) : words(QT_TRANSLATE_NOOP("Formula", "it ends too early")));
        FormulaNode node;
        node.kind = Kind::Name;
        node.name = m_text.mid(start, m_at - start).toLower();
        node.from = static_cast<int>(start);
        node.to = static_cast<int>(m_at);
        if (!take(u'(')) return node;
        node.kind = Kind::Call;
        const Function* function = functionNamed(node.name);
        if (function == nullptr) {
            m_at = start;
            QStringList known;
            for (const Function& one : functions) known << QString::fromLatin1(one.name);
            return bad(words(QT_TRANSLATE_NOOP("Formula", "there is no function %1; there are %2")).arg(node.name, known.join(u", "_s)));
        }
        do {
            auto part = sum(depth + 1);
            if (!part) return part;
            node.parts.push_back(std::move(*part));
        } while (take(u','));
        if (!take(u')')) return bad(words(QT_TRANSLATE_NOOP("Formula", "a closing parenthesis is missing")));
        node.to = static_cast<int>(m_at);
        const bool ofMeasure = node.name == u"median" || node.name == u"waiting";
        const bool fits = node.parts.size() >= function->least && node.parts.size() <= function->most && (!ofMeasure || isSpread(node.parts.front()));
        if (fits) return node;
        m_at = start;
        return bad(ofMeasure ? words(QT_TRANSLATE_NOOP("Formula", "%1 takes first_revenue_days or answer_minutes")).arg(node.name) : words(QT_TRANSLATE_NOOP("Formula", "%1 takes %2 value(s)")).arg(node.name).arg(function->least));
    }
    static bool isSpread(const FormulaNode& node) {
        const MeasureDef* measure = node.kind == Kind::Name ? measureNamed(node.name) : nullptr;
        return measure != nullptr && measure->kind == MeasureKind::Spread;
    }
    const QString& m_text;
    qsizetype m_at = 0;
};

void gather(const FormulaNode& node, QStringList& names) {
    if (node.kind == Kind::Name && !names.contains(node.name)) names << node.name;
    for (const FormulaNode& part : node.parts) gather(part, names);
}

} // namespace

Expected<Formula> parseFormula(const QString& text) { return Parser(text).parse(); }

QStringList namesIn(const Formula& formula) {
    QStringList names;
    gather(formula.root, names);
    return names;
}

BoundFormula::BoundFormula(const Formula& formula, const Period& period, bool ofProgram, const Names& names) {
    Context context;
    context.period = period;
    context.program = ofProgram;
    m_root = bind(formula.root, formula.text, context, names);
}

BoundFormula::Step BoundFormula::bind(const FormulaNode& node, const QString& text, const Context& context, const Names& names) {
    Step step;
    step.kind = node.kind;
    step.number = node.number;
    step.about = text.mid(node.from, node.to - node.from);
    if (node.kind == Kind::Call) return bindCall(node, text, context, names);
    if (node.kind == Kind::Name) {
        const Meaning meaning = names(node.name);
        if (meaning.metric != nullptr) {
            Step inner = bind(meaning.metric->root, meaning.metric->text, context, names);
            Step named;
            named.kind = Kind::Name;
            named.about = node.name;
            named.parts.push_back(std::move(inner));
            return named;
        }
        step.about = node.name;
        if (meaning.measure == nullptr) {
            step.kind = Kind::Number;
            step.hasNumber = meaning.value.has_value();
            step.number = meaning.value.value_or(0);
            return step;
        }
        Slot slot{meaning.measure->measure, meaning.measure->kind == MeasureKind::Stock ? 0 : context.period.first, context.period.last, context.program, context.median, context.waiting};
        // Of the whole program a deal that several partners influenced counts once.
        if (context.program && slot.measure >= Measure::InfluencedRevenue && slot.measure <= Measure::InfluencedOpen)
            slot.measure = static_cast<Measure>(static_cast<int>(slot.measure) + static_cast<int>(Measure::InfluencedRevenueOnce) - static_cast<int>(Measure::InfluencedRevenue));
        const auto known = std::find(m_slots.begin(), m_slots.end(), slot);
        step.slot = static_cast<int>(known - m_slots.begin());
        if (known == m_slots.end()) m_slots.push_back(slot);
        return step;
    }
    for (const FormulaNode& part : node.parts) step.parts.push_back(bind(part, text, context, names));
    return step;
}

BoundFormula::Step BoundFormula::bindCall(const FormulaNode& node, const QString& text, Context context, const Names& names) {
    const QString& function = node.name;
    if (function == u"year") context.period.first = context.period.last - 11;
    if (function == u"before") context.period = FiscalCalendar::before(context.period);
    if (function == u"start") context.period = {context.period.first - 1, context.period.first - 1};
    if (function == u"ever") context.period.first = 0;
    if (function == u"program") context.program = true;
    if (function == u"median") context.median = true;
    if (function == u"waiting") context.waiting = true;
    Step step;
    step.kind = Kind::Call;
    step.function = function;
    step.about = text.mid(node.from, node.to - node.from);
    for (const FormulaNode& part : node.parts) step.parts.push_back(bind(part, text, context, names));
    return step;
}

std::optional<double> BoundFormula::value(const std::vector<std::optional<double>>& slots, Problem* problem) const { return value(m_root, slots, problem); }

std::optional<double> BoundFormula::value(const Step& step, const std::vector<std::optional<double>>& slots, Problem* problem) {
    const auto fail = [&](Problem::Kind kind, const QString& about) -> std::optional<double> {
        if (problem != nullptr && problem->kind == Problem::Kind::None) *problem = {kind, about};
        return std::nullopt;
    };
    if (step.slot >= 0) {
        const auto& slot = slots[static_cast<std::size_t>(step.slot)];
        return slot ? slot : fail(Problem::Kind::NoData, step.about);
    }
    if (step.kind == Kind::Number) return step.hasNumber ? std::optional(step.number) : fail(Problem::Kind::Unset, step.about);
    if (step.kind == Kind::Call && step.function == u"known") {
        const auto first = value(step.parts[0], slots, nullptr);
        return first ? first : value(step.parts[1], slots, problem);
    }
    const auto first = value(step.parts[0], slots, problem);
    if (!first) return first;
    if (step.kind == Kind::Name) return first;
    if (step.kind == Kind::Negate) return -*first;
    if (step.kind == Kind::Call) {
        double result = *first;
        for (std::size_t i = 1; i < step.parts.size(); ++i) {
            const auto next = value(step.parts[i], slots, problem);
            if (!next) return next;
            result = step.function == u"min" ? std::min(result, *next) : std::max(result, *next);
        }
        return result;
    }
    const auto second = value(step.parts[1], slots, problem);
    if (!second) return second;
    switch (step.kind) {
    case Kind::Add:
        return *first + *second;
    case Kind::Subtract:
        return *first - *second;
    case Kind::Multiply:
        return *first * *second;
    default:
        if (*second == 0) return fail(Problem::Kind::Zero, step.parts[1].about);
        return *first / *second;
    }
}

} // namespace channelbook::metrics
