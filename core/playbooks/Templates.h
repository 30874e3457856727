#pragma once

#include "core/playbooks/Template.h"
#include "core/store/Transaction.h"

namespace channelbook::playbooks {

/// A template as the program keeps it.
struct StoredTemplate {
    RecordId id = 0;
    Template playbook; ///< of the newest version
    int version = 0;
    RecordId versionId = 0;
    bool retired = false;
    qint64 activeRuns = 0; ///< in any version
    qint64 runs = 0;
};

/// All templates by kind and name.
/// @param retired with those nothing is started from any more
[[nodiscard]] std::vector<StoredTemplate> storedTemplates(store::Connection& connection, bool retired = false);
/// One by its key or exact name. RecordNotFound.
[[nodiscard]] Expected<StoredTemplate> storedTemplate(store::Connection& connection, const QString& key);

/// One version of a template.
struct TemplateVersion {
    RecordId id = 0;
    int version = 0;
    QString savedAt; ///< UTC instant
    QString who;
    qint64 activeRuns = 0;
};
/// Newest first.
[[nodiscard]] std::vector<TemplateVersion> versionsOf(store::Connection& connection, RecordId templateId);
/// What a version says. RecordNotFound.
[[nodiscard]] Expected<Template> templateOfVersion(store::Connection& connection, RecordId versionId);

/// The templates that come with Channelbook. A new program holds them.
[[nodiscard]] const std::vector<Template>& bundledTemplates();
void addBundledTemplates(store::Transaction& transaction);

/// Keeps a template: a new one, or a new version of the one with its key; runs keep the version they have. Saying what
/// the newest version says changes nothing. BadPlaybook {name, step, what is wrong} names the first of its `findings`.
struct SaveTemplate {
    static constexpr const char* kind = "playbook.save";
    Template playbook;
    int* version = nullptr; ///< is told the version it has now
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const SaveTemplate& command);

/// Nothing is started from a retired template any more; runs go on, and it may be brought back.
struct RetireTemplate {
    static constexpr const char* kind = "playbook.retire";
    QString key;
    bool retired = true;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const RetireTemplate& command);

/// Takes a template away with its versions. ActRefused where runs use it, also finished ones: retire it instead.
struct DeleteTemplate {
    static constexpr const char* kind = "playbook.delete";
    QString key;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const DeleteTemplate& command);

/// A partner as a template's audience sees it.
struct PartnerTraits {
    QString type;
    QString tier;
    QString region;
};
/// Whether a template is meant for a partner, and how closely: -1 not at all, 0 for anybody, else more the more it
/// names of the partner; a type says more than a tier, and that more than a region.
[[nodiscard]] int fit(const Audience& audience, const PartnerTraits& partner);

/// The template of a kind that is meant for a partner most closely; of equals the first by key. Null if none is.
[[nodiscard]] const StoredTemplate* templateFor(const std::vector<StoredTemplate>& templates, const QString& kind,
                                                const PartnerTraits& partner);

} // namespace channelbook::playbooks
