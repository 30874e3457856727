#include "ui/records/TableText.h"



namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

QString quotedIf(const QString& cell, QLatin1StringView special) {
    const bool needed = std::any_of(cell.begin(), cell.end(), [&](QChar c) { return c.unicode() < 128 && special.contains(c); });
    if (!needed) return cell;
    QString quoted = cell;
    return u'"' + quoted.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

QString cellsText(const RecordTableModel& model, const std::vector<int>& rows, const std::vector<int>& columns, bool headers) {
    QString text;
    const auto line = [&](const auto& cell) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (i > 0) text += u'\t';
            text += quotedIf(cell(columns[i]), "\t\n\r\""_L1);
        }
        text += u'\n';
    };
    if (headers) line([&](int column) { return model.headerData(column, Qt::Horizontal).toString(); });
    for (const int row : rows) line([&](int column) { return model.index(row, column).data(RecordTableModel::PlainRole).toString(); });
    return text;
}

} // namespace channelbook
