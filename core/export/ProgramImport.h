#pragma once

#include "core/export/Manifest.h"
#include "core/store/Job.h"
#include "core/store/Transaction.h"
#include "core/sync/readers/ByteSource.h"

namespace channelbook::exports {

/// An exported program (a ZIP or a folder) that is to be read back.
class ProgramImport {
public:
    /// Reads what it says of itself. FileNotFound, NotAnExport, NewerSchema, and what reading a ZIP may end with.
    [[nodiscard]] static Expected<ProgramImport> open(const QString& path);

    [[nodiscard]] const Manifest& manifest() const { return m_manifest; }

    /// Reads every file once and compares lengths and checksums. DamagedFile, NotAnExport, Cancelled.
    [[nodiscard]] Expected<void> verify(const store::Progress& progress) const;

    /// Puts everything into a program that holds nothing yet, with the ids it had. The rows are reported as ranges, so
    /// that nothing is recorded one by one. Progress counts rows. verify()'s errors, and DamagedFile for rows that do
    /// not fit.
    [[nodiscard]] Expected<void> load(store::Transaction& transaction, store::Progress& progress) const;

    /// Gives the bytes of one file of the export.
    using Opener = std::function<Expected<std::unique_ptr<sync::ByteSource>>(const QString& file)>;

private:
    ProgramImport(QString path, QString base, Opener open)
        : m_path(std::move(path))
        , m_base(std::move(base))
        , m_open(std::move(open)) {}
    [[nodiscard]] Expected<void> check(const QString& file, qint64 bytes, const QString& sha256,
                                       const store::Progress& progress) const;
    [[nodiscard]] Expected<void> checkColumns(store::Connection& connection, const ExportedTable& table) const;
    [[nodiscard]] Expected<IdRange> loadTable(store::Transaction& transaction, const ExportedTable& table,
                                              store::Progress& progress) const;
    [[nodiscard]] Expected<void> loadContents(store::Transaction& transaction, const store::Progress& progress) const;
    /// The whole of a small file. DamagedFile if it is larger than `most`.
    [[nodiscard]] Expected<QByteArray> readWhole(const QString& file, qint64 most) const;
    [[nodiscard]] QString nameOf(const QString& file) const { return m_base + file; }

    QString m_path;
    QString m_base; ///< before a file's name, to make the path of a table
    Opener m_open;
    Manifest m_manifest;
};

} // namespace channelbook::exports
