#pragma once

#include "core/records/Commands.h"
#include "core/store/Store.h"

namespace channelbook {

/// One open partner program: the store with everything that the rooms bring to it.
/// The composition root of core; GUI and command line work through it.
class Program {
public:
    struct Options {
        const Clock* clock = nullptr; ///< must outlive the program
        QString who;
        int lockTimeoutMs = 0;
        int device = -1;
    };
    /// Makes a new program with stages, deal stages and exchange rates, and nothing else.
    [[nodiscard]] static Expected<std::unique_ptr<Program>> create(const QString& path, const Options& options, const QString& currency = QStringLiteral("USD"));
    /// Makes a new program of what `exports::exportProgram` wrote of another, with the same content and the same ids.
    /// Nothing is left behind where that fails. Search and sums are left to `Store::catchUpDerived`.
    [[nodiscard]] static Expected<std::unique_ptr<Program>> createFrom(const QString& path, const Options& options, const QString& exported, store::Progress& progress);
    [[nodiscard]] static Expected<std::unique_ptr<Program>> open(const QString& path, const Options& options);
    [[nodiscard]] static Expected<std::unique_ptr<Program>> openReadOnly(const QString& path, const Options& options);

    [[nodiscard]] store::Store& store() { return *m_store; }
    [[nodiscard]] const records::Catalogue& catalogue() const { return m_catalogue; }
    /// The program's name: its file's.
    [[nodiscard]] QString name() const;

private:
    explicit Program(std::unique_ptr<store::Store> store);
    std::unique_ptr<store::Store> m_store;
    records::Catalogue m_catalogue;
};

/// Every entity of the program, with the rules the rooms attach to it.
[[nodiscard]] records::Catalogue allEntities();

/// A canonical text of a program's content: every recorded row with ids replaced by names and CRM keys, sorted;
/// history left out. Two programs with the same content give the same text.
[[nodiscard]] QString contentDump(store::Connection& connection);

/// What a history entry says to a person: "Northwind moved to Onboarding".
[[nodiscard]] QString historyText(const store::HistoryEntry& entry);

} // namespace channelbook
