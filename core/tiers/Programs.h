#pragma once

#include "core/store/Transaction.h"
#include "core/tiers/Definition.h"

namespace channelbook::tiers {

enum class State { Draft, Published, Replaced };
/// As stored: "draft", "published", "replaced".
[[nodiscard]] QString stateName(State state);
[[nodiscard]] QString stateLabel(State state);

/// One version of a tier program.
struct StoredProgram {
    RecordId id = 0;
    int version = 0;
    State state = State::Draft;
    QDate from; ///< the first day it held
    QString publishedAt, publishedBy;
    Definition definition;
};

/// All versions by name, the newest first.
[[nodiscard]] std::vector<StoredProgram> storedPrograms(store::Connection& connection);
/// Those in force, one a name.
[[nodiscard]] std::vector<StoredProgram> publishedPrograms(store::Connection& connection);
/// The draft of a name; with an empty name the only one there is. RecordNotFound, AmbiguousKey.
[[nodiscard]] Expected<StoredProgram> draftOf(store::Connection& connection, const QString& name);

/// The program that is for a partner's type: the one that names it, else the one for all others. Null if there is none.
[[nodiscard]] const StoredProgram* programFor(const std::vector<StoredProgram>& programs, const QString& partnerType);

/// The programs that would be in force once `draft` is published in its predecessor's place.
[[nodiscard]] std::vector<StoredProgram> withPublished(const std::vector<StoredProgram>& published, const Definition& draft);

/// The program that comes with Channelbook: Registered, Silver, Gold, Platinum. A new program holds it as a draft.
[[nodiscard]] const Definition& standardProgram();
void addStandardDraft(store::Transaction& transaction);

/// Keeps a draft: the next version of its name. Nothing follows from it. BadArgument where it has no name or no tiers.
struct SaveDraft {
    static constexpr const char* kind = "tier.draft";
    Definition definition;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const SaveDraft& command);

/// RecordNotFound.
struct DeleteDraft {
    static constexpr const char* kind = "tier.discard";
    QString name;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const DeleteDraft& command);

/// Publishes a definition as the next version of its name, and takes its draft away; the one in force is replaced, and stays as it
/// was. Partners keep their tiers until a review. BadArgument {program, its first problem}; ActRefused where another program is
/// for one of its types, or where it says what is in force already.
struct PublishProgram {
    static constexpr const char* kind = "tier.publish";
    Definition definition;
    int* version = nullptr;
};
[[nodiscard]] Expected<void> apply(store::Transaction& transaction, const PublishProgram& command);

} // namespace channelbook::tiers
