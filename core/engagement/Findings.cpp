#include "core/engagement/Findings.h"

#include "core/currencies/Currencies.h"
#include "core/matching/Names.h"
#include "core/matching/Similarity.h"

#include <QCoreApplication>

namespace channelbook::engagement {

using namespace Qt::StringLiterals;
using store::Statement;

namespace {

/// Names from here on are one account's: a slip of the pen, not another company.
constexpr double sameAccount = 0.92;

QString words(const char* text) {
    return QCoreApplication::translate("Engagement", text);
}

bool isAmong(const QStringList& list, const QString& text) {
    return !text.isEmpty() && list.contains(text, Qt::CaseInsensitive);
}

/// Names and domains by which the customer is known: its own, and those of the companies above it.
struct Known {
    std::vector<std::string> cores;
    QStringList domains;
};

class Judge {
public:
    Judge(store::Connection& connection, const RuleBook& book, const Case& judged)
        : m_connection(connection)
        , m_book(book)
        , m_case(judged) {
        add(judged.customer, judged.domain);
        Statement rows(connection,
                       "WITH RECURSIVE up(id, depth) AS (SELECT ?1, 0 UNION SELECT c.parent_id, depth + 1 FROM company "
                       "c JOIN up ON c.id = up.id WHERE c.parent_id IS NOT NULL AND depth < 10)"
                       " SELECT c.name, c.domain FROM up JOIN company c ON c.id = up.id");
        rows.bind(1, judged.company);
        while (judged.company != 0 && rows.step()) add(rows.text(0), rows.text(1));
    }

    [[nodiscard]] std::vector<Finding> run() {
        std::vector<Finding> findings;
        for (const Rule& rule : m_book.rules) {
            if (!rule.covers.contains(m_case.what)) continue;
            const QString against = speaksAgainst(rule);
            if (!against.isEmpty())
                findings.push_back({rule.id, m_book.version, rule.kind, rule.effect,
                                    words(QT_TRANSLATE_NOOP("Engagement", "%1 (version %2), %3: %4"))
                                        .arg(rule.id)
                                        .arg(m_book.version)
                                        .arg(rule.title, against)});
        }
        std::stable_sort(findings.begin(), findings.end(),
                         [](const Finding& a, const Finding& b) { return a.effect < b.effect; });
        return findings;
    }

private:
    void add(const QString& name, const QString& domain) {
        if (const std::string core = m_names.read(name.toStdString()).core(); !core.empty())
            m_known.cores.push_back(core);
        if (const std::string own = matching::companyDomain(domain.toStdString()); !own.empty())
            m_known.domains << QString::fromStdString(own);
    }

    [[nodiscard]] const Account* named(const Rule& rule) {
        static const matching::WordWeights even;
        for (const Account& account : rule.accounts) {
            const QString domain = QString::fromStdString(matching::companyDomain(account.domain.toStdString()));
            if (isAmong(m_known.domains, domain)) return &account;
            const std::string core = m_names.read(account.name.toStdString()).core();
            for (const std::string& known : m_known.cores)
                if (core == known || matching::nameSimilarity(core, known, even) >= sameAccount) return &account;
        }
        return nullptr;
    }
    [[nodiscard]] bool meansPartner(const Rule& rule) const {
        return isAmong(rule.partners, m_case.partnerName) || isAmong(rule.tiers, m_case.tier) ||
               isAmong(rule.types, m_case.type);
    }
    [[nodiscard]] QStringList whom(const Rule& rule) const { return rule.partners + rule.tiers + rule.types; }
    [[nodiscard]] bool isIn(const QStringList& countries) const {
        const QString country = matching::countryCode(m_case.country);
        return std::any_of(countries.begin(), countries.end(),
                           [&](const QString& one) { return matching::countryCode(one) == country; });
    }
    [[nodiscard]] QString familyOf(const Rule& rule) const {
        for (const QString& family : m_case.families)
            if (isAmong(rule.families, family)) return family;
        return {};
    }

    /// What a rule says against the case, in words; empty: nothing.
    [[nodiscard]] QString speaksAgainst(const Rule& rule) {
        switch (rule.kind) {
        case RuleKind::NamedAccount: {
            const Account* account = meansPartner(rule) ? nullptr : named(rule);
            if (account == nullptr) return {};
            return whom(rule).isEmpty()
                       ? words(QT_TRANSLATE_NOOP("Engagement", "%1 is an account of our own sales")).arg(account->name)
                       : words(QT_TRANSLATE_NOOP("Engagement", "%1 is an account of %2"))
                             .arg(account->name, whom(rule).join(u", "_s));
        }
        case RuleKind::Territory: {
            const bool binds = whom(rule).isEmpty() || meansPartner(rule);
            if (!binds || m_case.country.isEmpty() || isIn(rule.countries)) return {};
            return words(QT_TRANSLATE_NOOP("Engagement", "%1 works in %2, not in %3"))
                .arg(m_case.partnerName, rule.countries.join(u", "_s), m_case.country);
        }
        case RuleKind::ProductLine: {
            const QString family = meansPartner(rule) ? QString() : familyOf(rule);
            return family.isEmpty() ? QString()
                                    : words(QT_TRANSLATE_NOOP("Engagement", "%1 is sold by %2"))
                                          .arg(family, whom(rule).join(u", "_s));
        }
        case RuleKind::DirectSales:
            return directSales(rule);
        case RuleKind::OwnDeals:
            return {};
        }
        return {};
    }

    /// All that the rule names must hold of the deal.
    [[nodiscard]] QString directSales(const Rule& rule) {
        if (meansPartner(rule)) return {};
        QStringList because;
        if (!rule.accounts.empty()) {
            const Account* account = named(rule);
            if (account == nullptr) return {};
            because << account->name;
        }
        if (!rule.countries.isEmpty()) {
            if (m_case.country.isEmpty() || !isIn(rule.countries)) return {};
            because << m_case.country;
        }
        if (!rule.families.isEmpty()) {
            const QString family = familyOf(rule);
            if (family.isEmpty()) return {};
            because << family;
        }
        if (!rule.least.currency.isEmpty()) {
            if (m_case.amount.currency.isEmpty()) return {};
            const auto compared =
                m_case.amount.currency == rule.least.currency
                    ? std::optional(m_case.amount.minor)
                    : currencies::FxTable(m_connection)
                          .convert(m_case.amount.minor, m_case.amount.currency, rule.least.currency, m_case.day);
            // What cannot be compared is for somebody to look at, not to pass.
            if (compared && *compared < rule.least.minor) return {};
            because << words(QT_TRANSLATE_NOOP("Engagement", "from %1 %2 on"))
                           .arg(plainAmount(rule.least.minor, rule.least.currency), rule.least.currency);
        }
        return words(QT_TRANSLATE_NOOP("Engagement", "our own sales does this: %1")).arg(because.join(u", "_s));
    }

    store::Connection& m_connection;
    const RuleBook& m_book;
    const Case& m_case;
    matching::NameReader m_names;
    Known m_known;
};

} // namespace

std::vector<Finding> findingsOf(store::Connection& connection, const RuleBook& book, const Case& judged) {
    return Judge(connection, book, judged).run();
}

std::optional<Finding> ownDealsFirst(const RuleBook& book) {
    for (const Rule& rule : book.rules)
        if (rule.kind == RuleKind::OwnDeals && rule.covers.contains(u"registration"_s))
            return Finding{rule.id, book.version, rule.kind, rule.effect,
                           words(QT_TRANSLATE_NOOP("Engagement", "%1 (version %2), %3: %4"))
                               .arg(rule.id)
                               .arg(book.version)
                               .arg(rule.title, words(QT_TRANSLATE_NOOP("Engagement",
                                                                        "an open deal of our own sales goes first")))};
    return std::nullopt;
}

Case caseOf(store::Connection& connection, RecordId partner, const QString& what) {
    Case judged;
    judged.what = what;
    judged.partner = partner;
    Statement row(connection,
                  "SELECT co.name, p.tier, p.type FROM company co LEFT JOIN partner p ON p.id = co.id WHERE co.id = ?");
    row.bind(1, partner);
    if (!row.step()) return judged;
    judged.partnerName = row.text(0);
    judged.tier = row.text(1);
    judged.type = row.text(2);
    return judged;
}

} // namespace channelbook::engagement
