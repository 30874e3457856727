#pragma once

#include "core/metrics/Cells.h"

#include <functional>
#include <memory>

namespace channelbook::metrics {

/// One step of a formula. Names stand for measures, metrics, or settings (`gross_margin`).
struct FormulaNode {
    enum class Kind { Number, Name, Add, Subtract, Multiply, Divide, Negate, Call } kind = Kind::Number;
    double number = 0;
    QString name; ///< of a Name or a Call's function
    std::vector<FormulaNode> parts;
    int from = 0, to = 0; ///< where it stands in the text
};

/// A formula as it was read: `won_revenue / won_deals`, with + - * / ( ), numbers, names and the functions
/// year(x) — over the 12 months that end with the period; before(x) — over as many months just before; start(x) — just before the
/// period began; ever(x) — from the beginning to the period's end; program(x) — of the whole program; median(m) — of a measure counted by value; waiting(m) — the same by Kaplan and
/// Meier, with those still waiting; min(a, b, …), max(a, b, …); known(a, b) — b where a has no value.
struct Formula {
    QString text;
    FormulaNode root;
};

/// BadArgument says what is wrong and at which character.
[[nodiscard]] Expected<Formula> parseFormula(const QString& text);
/// Names a formula asks for, each once, as they stand in it.
[[nodiscard]] QStringList namesIn(const Formula& formula);

/// Why there is no value.
struct Problem {
    enum class Kind { None, Zero, Unset, NoData } kind = Kind::None;
    QString about; ///< key or text of what is zero, not set, or without data
};

/// A formula bound to a period: every measure is a slot of months, metrics are put in.
class BoundFormula {
public:
    /// What a name stands for.
    struct Meaning {
        const MeasureDef* measure = nullptr;
        const Formula* metric = nullptr;
        bool setting = false;
        std::optional<double> value; ///< of a setting
    };
    using Names = std::function<Meaning(const QString&)>;
    /// Names are known and no metric contains itself: the catalogue has seen to that.
    BoundFormula(const Formula& formula, const Period& period, bool ofProgram, const Names& names);

    [[nodiscard]] const std::vector<Slot>& slots() const { return m_slots; }
    /// The value from those of the slots, in their order.
    [[nodiscard]] std::optional<double> value(const std::vector<std::optional<double>>& slots, Problem* problem = nullptr) const;

private:
    struct Step {
        FormulaNode::Kind kind = FormulaNode::Kind::Number;
        QString function;
        double number = 0;
        bool hasNumber = true;
        int slot = -1;
        QString about;
        std::vector<Step> parts;
    };
    struct Context {
        Period period;
        bool program = false, median = false, waiting = false;
    };
    [[nodiscard]] Step bind(const FormulaNode& node, const QString& text, const Context& context, const Names& names);
    [[nodiscard]] Step bindCall(const FormulaNode& node, const QString& text, Context context, const Names& names);
    [[nodiscard]] static std::optional<double> value(const Step& step, const std::vector<std::optional<double>>& slots, Problem* problem);
    std::vector<Slot> m_slots;
    Step m_root;
};

} // namespace channelbook::metrics
