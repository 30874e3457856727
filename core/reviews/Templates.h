#pragma once

#include "core/store/Transaction.h"

#include <QJsonObject>

#include <vector>

namespace channelbook::reviews {

/// What a section of a pack is filled with.
enum class Content {
    Kpis,          ///< the metrics it names
    Charts,        ///< one a metric it names for them: eight quarters with their targets
    Pipeline,      ///< open deals by name
    Won,           ///< deals won in the quarter by name
    Registrations, ///< registrations answered and waiting
    Funds,         ///< market development funds
    Enablement,    ///< certified people and what expires
    Satisfaction,  ///< survey answers of the quarter
    Risks,         ///< what stands against the next quarter
    Swot,
    Commitments, ///< what earlier reviews left
    Decisions,
    Actions,
    Standing, ///< scorecard and tier
};

struct TemplateSection {
    QString key;
    QString title;
    int minutes = 0;
    std::vector<Content> contents;
    QStringList metrics; ///< keys, of Kpis
    QStringList charts;  ///< keys, of Charts
    QString hint;        ///< what to say here, shown in an empty commentary
};

/// Sections of a review for partners of certain tiers and types; none named: for all.
struct ReviewTemplate {
    RecordId id = 0; ///< 0: not kept yet
    QString name;
    QString summary;
    QStringList tiers;
    QStringList types;
    std::vector<TemplateSection> sections;
    [[nodiscard]] const TemplateSection* section(QStringView key) const;
};

/// Reads and writes the form templates are kept and handed over in. BadArgument names the place and what is wrong: an
/// unknown content, a key twice, no section.
[[nodiscard]] Expected<ReviewTemplate> templateFromJson(const QJsonObject& json);
[[nodiscard]] QJsonObject toJson(const ReviewTemplate& reviewTemplate);

/// What a pack and an editor show: those of the templates that come with Channelbook in the person's language, others
/// as they are.
[[nodiscard]] QString sectionTitle(const TemplateSection& section);
[[nodiscard]] QString sectionHint(const TemplateSection& section);

/// The templates that come with Channelbook. A new program holds them.
[[nodiscard]] const std::vector<ReviewTemplate>& bundledReviewTemplates();
void addBundledReviewTemplates(store::Transaction& transaction);

/// All by name.
[[nodiscard]] std::vector<ReviewTemplate> reviewTemplates(store::Connection& connection);
/// By name or id. RecordNotFound.
[[nodiscard]] Expected<ReviewTemplate> reviewTemplate(store::Connection& connection, const QString& name);
/// The one meant for a partner most closely: a type says more than a tier, of equals the first by name. With none, the
/// first bundled.
[[nodiscard]] ReviewTemplate templateFor(store::Connection& connection, RecordId partner);

/// Keeps a template, in the place of the one of its name. BadArgument as `templateFromJson`.
struct SaveReviewTemplate {
    static constexpr const char* kind = "review.template";
    ReviewTemplate reviewTemplate{};
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const SaveReviewTemplate& command);

/// Takes a template away. ActRefused where planned reviews use it.
struct DeleteReviewTemplate {
    static constexpr const char* kind = "review.template_delete";
    QString name{};
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const DeleteReviewTemplate& command);

} // namespace channelbook::reviews
