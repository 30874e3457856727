#pragma once

#include "app/cli/Context.h"

#include <set>

namespace channelbook::cli {

/// Rows of text printed under each other, each column as wide as its widest cell.
class Table {
public:
    explicit Table(QStringList header)
        : m_header(std::move(header)) {}
    /// @param numeric columns that are aligned to the right
    void alignRight(qsizetype column) { m_right.insert(column); }
    void add(const QStringList& cells) { m_rows.push_back(cells); }
    [[nodiscard]] QString text() const;

private:
    QStringList m_header;
    std::vector<QStringList> m_rows;
    std::set<qsizetype> m_right;
};

/// Where a list goes: stdout, or a file that appears only when complete.
class Sink {
public:
    /// FileExists unless `force`; stdout for an empty path.
    [[nodiscard]] static Expected<std::unique_ptr<Sink>> open(const QString& path, bool force);
    virtual ~Sink() = default;
    virtual void write(const QByteArray& bytes) = 0;
    /// FileNotWritable or DiskFull if anything so far went wrong.
    [[nodiscard]] virtual Expected<void> finish() = 0;
};

} // namespace channelbook::cli
