#include "core/records/QuickFilter.h"

#include "core/base/Money.h"

#include <QCoreApplication>

namespace channelbook::records {

namespace {

struct Term {
    qsizetype at = 0; ///< 0-based place in the filter's text
    bool negated = false;
    QString field; ///< empty: a word
    QString op;
    QStringList values;
};

QString explain(const char* text) { return QCoreApplication::translate("QuickFilter", text); }

class Scanner {
public:
    explicit Scanner(const QString& text) : m_text(text) {}

    Expected<std::vector<Term>> terms() {
        std::vector<Term> result;
        for (skipSpace(); m_at < m_text.size(); skipSpace()) {
            auto term = next();
            if (!term) return tl::unexpected(term.error());
            result.push_back(*term);
        }
        return result;
    }

private:
    void skipSpace() {
        while (m_at < m_text.size() && m_text[m_at].isSpace()) ++m_at;
    }

    Expected<Term> next() {
        Term term;
        term.at = m_at;
        if (m_text[m_at] == u'-' && m_at + 1 < m_text.size() && !m_text[m_at + 1].isSpace()) {
            term.negated = true;
            ++m_at;
        }
        const qsizetype start = m_at;
        if (m_text[m_at] == u'"') {
            // "Partner manager"=Ann: a title as a list heads it.
            auto title = readValue(false);
            if (!title) return tl::unexpected(title.error());
            if (const QString op = readOperator(); !op.isEmpty() && !title->isEmpty()) return valuesOf(std::move(term), *title, op);
            m_at = start;
        }
        while (m_at < m_text.size() && (m_text[m_at].isLetterOrNumber() || m_text[m_at] == u'_' || m_text[m_at] == u'.')) ++m_at;
        const QString word = m_text.mid(start, m_at - start);
        const QString op = readOperator();
        if (!op.isEmpty() && !word.isEmpty()) return valuesOf(std::move(term), word, op);
        m_at = start;
        auto value = readValue(false);
        if (!value) return tl::unexpected(value.error());
        if (value->isEmpty()) return bad(explain(QT_TRANSLATE_NOOP("QuickFilter", "a word or field=value is expected")));
        term.values << *value;
        return term;
    }

    Expected<Term> valuesOf(Term term, const QString& field, const QString& op) {
        term.field = field;
        term.op = op;
        do {
            auto value = readValue(true);
            if (!value) return tl::unexpected(value.error());
            term.values << *value;
        } while (m_at < m_text.size() && m_text[m_at] == u',' && ++m_at <= m_text.size());
        return term;
    }

    QString readOperator() {
        for (const QString& op : {QStringLiteral("!="), QStringLiteral(">="), QStringLiteral("<="), QStringLiteral("="),
                                  QStringLiteral(":"), QStringLiteral(">"), QStringLiteral("<")}) {
            if (QStringView(m_text).mid(m_at).startsWith(op)) {
                m_at += op.size();
                return op;
            }
        }
        return {};
    }

    Expected<QString> readValue(bool list) {
        if (m_at < m_text.size() && m_text[m_at] == u'"') {
            QString value;
            for (++m_at; m_at < m_text.size(); ++m_at) {
                if (m_text[m_at] != u'"') {
                    value += m_text[m_at];
                    continue;
                }
                if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"') {
                    value += m_text[m_at++];
                    continue;
                }
                ++m_at;
                return value;
            }
            return bad(explain(QT_TRANSLATE_NOOP("QuickFilter", "the quotation mark is not closed")));
        }
        const qsizetype start = m_at;
        while (m_at < m_text.size() && !m_text[m_at].isSpace() && !(list && m_text[m_at] == u',')) ++m_at;
        return m_text.mid(start, m_at - start);
    }

    tl::unexpected<Error> bad(const QString& reason) const {
        return failure(ErrorCode::BadFilter, {m_text, QString::number(m_at + 1), reason});
    }

    const QString& m_text;
    qsizetype m_at = 0;
};

QString escapedLike(QString text) {
    return u'%' + text.replace(u'\\', QStringLiteral("\\\\")).replace(u'%', QStringLiteral("\\%")).replace(u'_', QStringLiteral("\\_")) + u'%';
}

/// The words of a list that is closed; empty where anything may stand. The first half of a yes/no's is yes.
QStringList closedList(const FieldDef& field) {
    if (field.type == FieldType::Boolean) return {QStringLiteral("yes"), QStringLiteral("true"), QStringLiteral("1"), QStringLiteral("no"), QStringLiteral("false"), QStringLiteral("0")};
    return field.type == FieldType::Choice && field.closed ? field.choices : QStringList();
}

/// A value as the column stores it; nothing if it cannot be compared with the column.
std::optional<Value> comparable(const FieldDef& field, const QString& text, const QString& currency) {
    switch (field.type) {
    case FieldType::Integer: {
        bool ok = false;
        const qint64 number = text.toLongLong(&ok);
        return ok ? std::optional<Value>(number) : std::nullopt;
    }
    case FieldType::Decimal: {
        bool ok = false;
        const double number = text.toDouble(&ok);
        return ok ? std::optional<Value>(number) : std::nullopt;
    }
    case FieldType::Money: {
        const auto minor = parsePlainAmount(text, currency);
        return minor ? std::optional<Value>(*minor) : std::nullopt;
    }
    case FieldType::Boolean: return Value(static_cast<qint64>(closedList(field).indexOf(text.toLower()) < 3 ? 1 : 0));
    default: return Value(text);
    }
}

bool isTextual(FieldType type) {
    return type == FieldType::Text || type == FieldType::LongText || type == FieldType::Choice || type == FieldType::Reference;
}

Expected<QString> conditionOf(const EntityDef& entity, const Term& term, const QString& filter, const QString& currency, std::vector<Value>& values) {
    if (term.field.isEmpty()) {
        values.emplace_back(escapedLike(term.values.first()));
        const FieldDef* name = entity.field(entity.nameField);
        return QStringLiteral("%1 LIKE ? ESCAPE '\\'").arg(name->sql);
    }
    const auto found = fieldOf(entity, term.field);
    if (!found) return tl::unexpected(found.error());
    const FieldDef& field = **found;
    QStringList alternatives;
    for (const QString& text : term.values) {
        if (text.isEmpty()) {
            alternatives << QStringLiteral("(%1 IS NULL OR %1 = '')").arg(field.sql);
            continue;
        }
        if (term.op == u":") {
            values.emplace_back(escapedLike(text));
            alternatives << QStringLiteral("%1 LIKE ? ESCAPE '\\'").arg(field.sql);
            continue;
        }
        if (const QStringList known = closedList(field); !known.isEmpty() && !known.contains(text, Qt::CaseInsensitive))
            return failure(ErrorCode::BadFilter, {filter, QString::number(term.at + 1),
                           explain(QT_TRANSLATE_NOOP("QuickFilter", "%1 is never \"%2\", but one of %3")).arg(field.key, text, known.join(QStringLiteral(", ")))});
        const auto value = comparable(field, text, currency);
        if (!value)
            return failure(ErrorCode::BadFilter, {filter, QString::number(term.at + 1),
                           explain(QT_TRANSLATE_NOOP("QuickFilter", "\"%1\" is not a number")).replace(QStringLiteral("%1"), text)});
        values.push_back(*value);
        const QString op = term.op == u"!=" ? QStringLiteral("=") : term.op;
        alternatives << QStringLiteral("%1 %2 ?%3").arg(field.sql, op, isTextual(field.type) ? QStringLiteral(" COLLATE NOCASE") : QString());
    }
    const QString any = alternatives.join(QStringLiteral(" OR "));
    return term.op == u"!=" ? QStringLiteral("NOT coalesce((%1), 0)").arg(any) : u'(' + any + u')';
}

} // namespace

Expected<FilterSql> compileFilter(const EntityDef& entity, const QString& filter, const QString& programCurrency) {
    auto terms = Scanner(filter).terms();
    if (!terms) return tl::unexpected(terms.error());
    FilterSql result;
    QStringList conditions;
    for (const Term& term : *terms) {
        auto condition = conditionOf(entity, term, filter, programCurrency, result.values);
        if (!condition) return tl::unexpected(condition.error());
        if (const FieldDef* field = term.field.isEmpty() ? nullptr : *fieldOf(entity, term.field)) {
            if (field->key == u"retired") result.speaksOfRetired = true;
        }
        conditions << (term.negated ? QStringLiteral("NOT coalesce(%1, 0)").arg(*condition) : *condition);
    }
    result.condition = conditions.join(QStringLiteral(" AND "));
    return result;
}

QString filterTerm(const QString& field, const QString& value) {
    QString quoted = value;
    return field + QStringLiteral("=\"") + quoted.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace channelbook::records
