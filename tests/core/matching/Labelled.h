#pragma once

#include "core/matching/Score.h"
#include "core/sync/readers/CsvReader.h"

#include <QFile>
#include <QHash>
#include <QString>

#include <set>
#include <vector>

namespace channelbook::test {

/// Records of which somebody has said which are the same.
struct LabelledSet {
    std::vector<matching::Facts> left;
    std::vector<matching::Facts> right; ///< empty: `left` is compared with itself
    std::set<std::pair<RecordId, RecordId>> same;
};

/// A CSV file's rows by header.
[[nodiscard]] inline std::vector<QHash<QString, QString>> readTable(const QString& path) {
    auto reader = sync::CsvReader::open(path);
    if (!reader) qFatal("cannot read %s", qPrintable(path));
    const QStringList header = reader->header();
    std::vector<QHash<QString, QString>> rows;
    sync::RowBatch batch;
    for (bool more = true; more;) {
        more = reader->next(batch).value();
        for (std::size_t i = 0; i < batch.rowCount(); ++i) {
            QHash<QString, QString> row;
            for (qsizetype column = 0; column < header.size(); ++column) {
                const std::string_view cell = batch.row(i)[static_cast<std::size_t>(column)];
                row.insert(header[column], QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())).simplified());
            }
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

/// 500 companies' names and countries, and the same as someone might mistype them.
[[nodiscard]] inline LabelledSet companyNames() {
    // No header over the numbers, which say who is who.
    const auto read = [](const char* file) {
        std::vector<matching::Facts> all;
        QFile text(QStringLiteral(TEST_DATA_DIR "/match-company-names/") + QString::fromLatin1(file));
        if (!text.open(QIODevice::ReadOnly)) qFatal("cannot read %s", file);
        for (QString line : QString::fromUtf8(text.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
            line = line.trimmed();
            const auto first = line.indexOf(u',');
            const auto last = line.lastIndexOf(u',');
            if (first <= 0) continue;
            QString name = line.mid(first + 1, last - first - 1);
            if (name.startsWith(u'"')) name = name.mid(1, name.size() - 2).replace(QStringLiteral("\"\""), QStringLiteral("\""));
            matching::Facts facts;
            facts.id = line.left(first).toLongLong();
            facts[matching::Signal::Name] = name.toStdString();
            facts[matching::Signal::Country] = line.mid(last + 1).toStdString();
            all.push_back(std::move(facts));
        }
        return all;
    };
    LabelledSet set{read("test_names.csv"), read("adjusted_test_names.csv"), {}};
    std::set<RecordId> known;
    for (const auto& facts : set.left) known.insert(facts.id);
    for (const auto& facts : set.right)
        if (known.contains(facts.id)) set.same.emplace(facts.id, facts.id);
    return set;
}

/// Sites of early childhood education in Chicago from several lists, sharing few fields.
[[nodiscard]] inline LabelledSet chicagoSites() {
    LabelledSet set;
    QHash<QString, std::vector<RecordId>> clusters;
    for (const auto& row : readTable(QStringLiteral(TEST_DATA_DIR "/match-sites-chicago/csv_example_input_with_true_ids.csv"))) {
        matching::Facts facts;
        facts.id = static_cast<RecordId>(set.left.size());
        facts[matching::Signal::Name] = row.value(QStringLiteral("Site name")).toStdString();
        facts[matching::Signal::Street] = row.value(QStringLiteral("Address")).toStdString();
        facts[matching::Signal::PostalCode] = row.value(QStringLiteral("Zip")).toStdString();
        facts[matching::Signal::Phone] = row.value(QStringLiteral("Phone")).toStdString();
        const QString site = row.value(QStringLiteral("Website"));
        facts[matching::Signal::Domain] = (site.contains(u'.') ? site : row.value(QStringLiteral("Email Address"))).toStdString();
        clusters[row.value(QStringLiteral("True Id"))].push_back(facts.id);
        set.left.push_back(std::move(facts));
    }
    for (const auto& cluster : clusters)
        for (std::size_t i = 0; i < cluster.size(); ++i)
            for (std::size_t j = i + 1; j < cluster.size(); ++j) set.same.emplace(cluster[i], cluster[j]);
    return set;
}

} // namespace channelbook::test
