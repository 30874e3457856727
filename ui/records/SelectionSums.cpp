#include "ui/records/SelectionSums.h"

#include "core/base/Money.h"

#include <QMap>

namespace channelbook {

using namespace Qt::StringLiterals;
using records::FieldType;

namespace {

constexpr int settleMs = 60;
constexpr std::size_t chunk = 500;
constexpr qsizetype mostFields = 2;

struct Sum {
    QMap<QString, qint64> byCurrency; ///< empty currency for plain numbers
    qint64 count = 0;
};

} // namespace

SelectionSums::SelectionSums(store::Store& store, RecordTable& table, QObject* parent)
    : QObject(parent), m_table(table), m_reader(new BackgroundReader(store, this)) {
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_settle, &QTimer::timeout, this, &SelectionSums::sum);
    connect(&table, &RecordTable::selectionSettled, this, [this] { m_settle.start(); });
    // Another list takes the selection away without a word.
    connect(&table.records(), &QAbstractItemModel::modelReset, this, [this] { m_settle.start(); });
    connect(&table.records(), &QAbstractItemModel::layoutChanged, this, [this] { m_settle.start(); });
    connect(&table.records(), &QAbstractItemModel::dataChanged, this, [this] { m_settle.start(); });
}

SelectionSums::~SelectionSums() { delete m_reader; }

void SelectionSums::sum() {
    const std::vector<RecordId> ids = m_table.selectedIds();
    if (ids.size() < 2) {
        m_reader->forget();
        Q_EMIT changed({});
        return;
    }
    const RecordTableModel& model = m_table.records();
    std::vector<const records::FieldDef*> fields;
    for (const QString& key : m_table.columnsInOrder()) {
        const records::FieldDef* field = model.entity().field(key);
        if (field != nullptr && field->type == FieldType::Money && static_cast<qsizetype>(fields.size()) < mostFields) fields.push_back(field);
    }
    m_reader->ask([this, ids, fields, &entity = model.entity(), format = model.format()](store::Connection& connection) -> BackgroundReader::Deliver {
        std::vector<Sum> sums(fields.size());
        for (std::size_t begin = 0; begin < ids.size() && !fields.empty(); begin += chunk) {
            const std::vector<RecordId> part(ids.begin() + static_cast<std::ptrdiff_t>(begin),
                                             ids.begin() + static_cast<std::ptrdiff_t>(std::min(begin + chunk, ids.size())));
            for (const records::RecordRow& row : records::readRows(connection, entity, part, fields)) {
                for (std::size_t i = 0; i < fields.size(); ++i) {
                    if (isNull(row.values[i])) continue;
                    sums[i].byCurrency[row.currency] += toInteger(row.values[i]);
                    ++sums[i].count;
                }
            }
        }
        QStringList parts{tr("%n selected", nullptr, static_cast<int>(ids.size()))};
        for (std::size_t i = 0; i < fields.size(); ++i) {
            if (sums[i].count == 0) continue;
            QStringList amounts;
            for (auto it = sums[i].byCurrency.begin(); it != sums[i].byCurrency.end(); ++it) amounts << format.money(it.value(), it.key());
            QString text = tr("%1: sum %2", "%1 is a field").arg(records::labelOf(*fields[i]), amounts.join(u" + "_s));
            if (sums[i].byCurrency.size() == 1)
                text += tr(", average %1").arg(format.money(scaled(sums[i].byCurrency.first(), 1, sums[i].count), sums[i].byCurrency.firstKey()));
            parts << text;
        }
        return [this, text = parts.join(u" · "_s)] { Q_EMIT changed(text); };
    });
}

} // namespace channelbook
