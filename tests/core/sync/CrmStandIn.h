#pragma once

#include "core/sample/SampleExport.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStringList>

#include <map>
#include <vector>

namespace channelbook::test {

/// A table of a CSV file: RFC 4180 and nothing else, read without any of Channelbook's own readers.
struct CsvTable {
    QStringList header;
    std::vector<QStringList> rows;

    static CsvTable read(const QString& path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) qFatal("cannot read %s", qPrintable(path));
        QString text = QString::fromUtf8(file.readAll());
        if (text.startsWith(QChar(0xfeff))) text.remove(0, 1);
        CsvTable table;
        QStringList row;
        QString cell;
        bool quoted = false;
        const auto endRow = [&] {
            row << cell;
            cell.clear();
            if (table.header.isEmpty())
                table.header = row;
            else
                table.rows.push_back(row);
            row.clear();
        };
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text[i];
            if (quoted) {
                if (c != u'"') cell += c;
                else if (i + 1 < text.size() && text[i + 1] == u'"') cell += text[++i];
                else quoted = false;
            } else if (c == u'"') {
                quoted = true;
            } else if (c == u',') {
                row << cell;
                cell.clear();
            } else if (c == u'\n') {
                endRow();
            } else if (c != u'\r') {
                cell += c;
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) endRow();
        return table;
    }

    /// All fields quoted, LF: Salesforce's weekly export.
    void write(const QString& path) const {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write %s", qPrintable(path));
        const auto line = [&](const QStringList& cells) {
            QStringList quoted;
            for (QString cell : cells) quoted << u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
            file.write((quoted.join(u',') + u'\n').toUtf8());
        };
        line(header);
        for (const QStringList& row : rows) line(row);
    }

    [[nodiscard]] qsizetype column(const QString& name) const { return header.indexOf(name); }
    [[nodiscard]] QString cell(std::size_t row, const QString& name) const { return rows[row].value(column(name)); }
    void set(std::size_t row, const QString& name, const QString& text) {
        if (column(name) < 0) qFatal("no column %s", qPrintable(name));
        rows[row][column(name)] = text;
    }
    [[nodiscard]] std::size_t find(const QString& id) const {
        for (std::size_t row = 0; row < rows.size(); ++row)
            if (rows[row].front() == id) return row;
        return rows.size();
    }
};

/// A CRM that is nothing but its weekly export: people change cells of it, and its loader takes load-back files, by the
/// rules of Salesforce's Data Loader (an empty cell is ignored, `#N/A` empties, what a formula works out is not written).
class CrmStandIn {
public:
    explicit CrmStandIn(QString folder) : m_folder(std::move(folder)) {
        for (const QString& name : QDir(m_folder).entryList({QStringLiteral("*.csv")}, QDir::Files, QDir::Name))
            m_tables[name.chopped(4)] = CsvTable::read(QDir(m_folder).filePath(name));
    }

    [[nodiscard]] CsvTable& table(const QString& object) { return m_tables[object]; }
    [[nodiscard]] const std::map<QString, CsvTable>& tables() const { return m_tables; }

    /// The files as they are now.
    QStringList write() const {
        QStringList paths;
        for (const auto& [name, table] : m_tables) {
            paths << QDir(m_folder).filePath(name + QStringLiteral(".csv"));
            table.write(paths.last());
        }
        return paths;
    }

    /// A person changes a cell in the CRM.
    void change(const QString& object, std::size_t row, const QString& column, const QString& text) {
        CsvTable& changed = table(object);
        changed.set(row, column, text);
        workOut(object, row);
    }

    /// Takes what is in `folder` in. What it would refuse ends the test run.
    void load(const QString& folder) {
        for (const QString& name : QDir(folder).entryList({QStringLiteral("*.csv")}, QDir::Files, QDir::Name)) {
            const CsvTable file = CsvTable::read(QDir(folder).filePath(name));
            const QString object = name.section(u'-', 0, 0);
            if (!m_tables.contains(object)) qFatal("no object %s", qPrintable(object));
            for (const QStringList& row : file.rows) {
                if (row.size() != file.header.size()) qFatal("ragged row in %s", qPrintable(name));
                loadRow(object, file.header, row, name.contains(QStringLiteral("-insert")));
            }
        }
    }

private:
    void loadRow(const QString& object, const QStringList& header, const QStringList& cells, bool inserts) {
        CsvTable& target = table(object);
        std::size_t at = target.rows.size();
        if (inserts) {
            QStringList made;
            for (qsizetype i = 0; i < target.header.size(); ++i) made << QString();
            made[0] = QString::fromStdString(sample::crmId(target.rows.front().front().left(3).toStdString(), 900'000 + m_made++));
            target.rows.push_back(made);
            if (target.column(QStringLiteral("IsDeleted")) >= 0) target.set(at, QStringLiteral("IsDeleted"), QStringLiteral("0"));
        } else {
            if (header.front() != u"Id") qFatal("an update without Id");
            at = target.find(cells.front());
            if (at == target.rows.size()) qFatal("no %s with the id %s", qPrintable(object), qPrintable(cells.front()));
        }
        for (qsizetype i = inserts ? 0 : 1; i < header.size(); ++i) {
            static const QStringList workedOut{QStringLiteral("Id"), QStringLiteral("IsDeleted"), QStringLiteral("IsClosed"), QStringLiteral("IsWon"), QStringLiteral("CreatedDate"), QStringLiteral("LastModifiedDate"), QStringLiteral("SystemModstamp")};
            if (workedOut.contains(header[i]) || (object == u"Contact" && header[i] == u"Name")) qFatal("%s cannot be written", qPrintable(header[i]));
            if (!cells[i].isEmpty()) target.set(at, header[i], cells[i] == u"#N/A" ? QString() : asExported(cells[i]));
        }
        workOut(object, at);
    }

    /// What the loader takes in and what the export writes are not the same letters.
    static QString asExported(const QString& cell) {
        static const QRegularExpression date(QStringLiteral("^\\d{4}-\\d\\d-\\d\\d$"));
        static const QRegularExpression instant(QStringLiteral("^(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d:\\d\\d)\\.000\\+0000$"));
        if (cell == u"true" || cell == u"false") return cell == u"true" ? QStringLiteral("1") : QStringLiteral("0");
        if (date.match(cell).hasMatch()) return cell + QStringLiteral(" 00:00:00");
        if (const auto match = instant.match(cell); match.hasMatch()) return match.captured(1) + u' ' + match.captured(2);
        return cell;
    }

    void workOut(const QString& object, std::size_t row) {
        CsvTable& target = table(object);
        if (object == u"Contact") {
            const QString name = target.cell(row, QStringLiteral("FirstName")) + u' ' + target.cell(row, QStringLiteral("LastName"));
            target.set(row, QStringLiteral("Name"), name.trimmed());
        }
        if (object == u"Opportunity") {
            const QString stage = target.cell(row, QStringLiteral("StageName"));
            target.set(row, QStringLiteral("IsClosed"), stage.startsWith(QStringLiteral("Closed")) ? QStringLiteral("1") : QStringLiteral("0"));
            target.set(row, QStringLiteral("IsWon"), stage == u"Closed Won" ? QStringLiteral("1") : QStringLiteral("0"));
        }
        if (target.column(QStringLiteral("LastModifiedDate")) >= 0)
            target.set(row, QStringLiteral("LastModifiedDate"), QStringLiteral("2026-07-02 %1:%2:00").arg(m_changes / 60 % 24, 2, 10, QChar(u'0')).arg(m_changes % 60, 2, 10, QChar(u'0')));
        ++m_changes;
    }

    QString m_folder;
    std::map<QString, CsvTable> m_tables;
    int m_made = 0;
    int m_changes = 0;
};

} // namespace channelbook::test
