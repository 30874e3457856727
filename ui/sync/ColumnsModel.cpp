#include "ui/sync/ColumnsModel.h"

#include <QLocale>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;
using Kind = sync::ColumnTarget::Kind;

namespace {

constexpr qsizetype samplesInCell = 3;

QString typeText(const sync::ColumnFormat& format) {
    switch (format.type) {
    case sync::ColumnType::Empty: return ColumnsModel::tr("empty");
    case sync::ColumnType::SalesforceId: return ColumnsModel::tr("Salesforce ids");
    case sync::ColumnType::Boolean: return ColumnsModel::tr("yes or no");
    case sync::ColumnType::Date: return ColumnsModel::tr("dates");
    case sync::ColumnType::Instant: return ColumnsModel::tr("dates with time");
    case sync::ColumnType::Integer: return ColumnsModel::tr("whole numbers");
    case sync::ColumnType::Decimal: return ColumnsModel::tr("numbers");
    case sync::ColumnType::Percent: return ColumnsModel::tr("percentages");
    case sync::ColumnType::Amount: return ColumnsModel::tr("amounts");
    case sync::ColumnType::Email: return ColumnsModel::tr("e-mail addresses");
    case sync::ColumnType::Url: return ColumnsModel::tr("web addresses");
    case sync::ColumnType::Duration: return ColumnsModel::tr("durations");
    case sync::ColumnType::Phone: return ColumnsModel::tr("phone numbers");
    case sync::ColumnType::List: return ColumnsModel::tr("lists");
    case sync::ColumnType::Text: break;
    }
    return ColumnsModel::tr("text");
}

QString specialText(const QString& code) {
    if (code == u"@key") return ColumnsModel::tr("Key: tells the records apart");
    if (code == u"@first_name") return ColumnsModel::tr("First name");
    if (code == u"@last_name") return ColumnsModel::tr("Last name");
    if (code == u"@partner") return ColumnsModel::tr("Yes: the company is a partner");
    if (code == u"@opted_out") return ColumnsModel::tr("Yes: wants no mail");
    if (code == u"@closed") return ColumnsModel::tr("Yes: the deal is closed");
    if (code == u"@won") return ColumnsModel::tr("Yes: the deal is won");
    if (code == u"@outcome") return ColumnsModel::tr("Word for won, lost or open");
    if (code == u"@ignored") return ColumnsModel::tr("Leave out");
    if (code.isEmpty()) return ColumnsModel::tr("Custom field, under its own name");
    return code;
}

} // namespace

ColumnsModel::ColumnsModel(const records::Catalogue& catalogue, const Theme& theme, QObject* parent) : QAbstractTableModel(parent), m_catalogue(catalogue), m_theme(theme) {
    connect(&theme, &Theme::changed, this, [this] {
        if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    });
}

void ColumnsModel::setLook(sync::FileLook look) {
    // The same columns anew: selection and editors stay.
    const bool same = look.path == m_look.path && look.columns.size() == m_look.columns.size();
    if (!same) beginResetModel();
    m_look = std::move(look);
    m_choices.clear();
    for (const QString& code : {QString(), u"@ignored"_s}) m_choices.emplace_back(code, specialText(code));
    for (const QString& code : sync::mappableTargets(m_catalogue, m_look.entity)) {
        const records::FieldDef* field = sync::targetField(m_catalogue, m_look.entity, code);
        const QString label = field == nullptr ? specialText(code) : code.startsWith(u"partner.") ? tr("%1 (as a partner)").arg(records::labelOf(*field)) : records::labelOf(*field);
        m_choices.emplace_back(code, label);
    }
    if (!same) endResetModel();
    else if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void ColumnsModel::setPolicies(const sync::FieldPolicies& kept, const QMap<QString, sync::ConflictPolicy>& chosen) {
    m_policies = kept;
    for (auto field = chosen.begin(); field != chosen.end(); ++field) m_policies.fields.insert(field.key(), *field);
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, WinsColumn), index(rowCount() - 1, WinsColumn));
}

std::vector<std::pair<QString, QString>> ColumnsModel::winners() {
    return {{sync::policyName(sync::ConflictPolicy::Ask), tr("Ask me")},
            {sync::policyName(sync::ConflictPolicy::Crm), tr("The CRM wins")},
            {sync::policyName(sync::ConflictPolicy::Local), tr("We win")},
            {sync::policyName(sync::ConflictPolicy::Newest), tr("The newest wins")},
            {sync::policyName(sync::ConflictPolicy::IfEmpty), tr("Only fill what is empty")}};
}

sync::ConflictPolicy ColumnsModel::policyOf(const sync::ColumnLook& column) const { return m_policies.of(column.target.field->storedName()); }

int ColumnsModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_look.columns.size()); }
int ColumnsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ReadColumn + 1; }

QString ColumnsModel::becomesText(const sync::ColumnLook& column) const {
    for (const auto& [code, text] : m_choices)
        if (code == column.targetCode) return text;
    return specialText(column.targetCode);
}

QString ColumnsModel::looksText(const sync::ColumnLook& column) const {
    QStringList parts{typeText(column.format)};
    const QLocale locale;
    if (column.format.ambiguousDates) parts << tr("day or month first?");
    else if (column.format.dateOrder == sync::DateOrder::Dmy) parts << tr("day first");
    else if (column.format.dateOrder == sync::DateOrder::Mdy) parts << tr("month first");
    if (column.format.ambiguousDecimals) parts << tr("point or comma?");
    else if (column.format.decimalMark == sync::DecimalMark::Comma) parts << tr("comma marks the decimals");
    if (!column.format.currencies.isEmpty()) parts << column.format.currencies.join(u' ');
    if (column.format.empty > 0 && column.format.type != sync::ColumnType::Empty) parts << tr("%1 empty", "number of cells").arg(locale.toString(column.format.empty));
    if (column.format.misfits > 0) parts << tr("%1 other", "number of cells").arg(locale.toString(column.format.misfits));
    return parts.join(u" · "_s);
}

QString ColumnsModel::readText(const sync::ColumnLook& column) const {
    if (column.rejected > 0) {
        const QString reason = column.rejectReason.startsWith(column.header + u": "_s) ? column.rejectReason.mid(column.header.size() + 2) : column.rejectReason;
        if (column.rejected == 1) return tr("1 row would be rejected: %1").arg(reason);
        return tr("%1 rows would be rejected: %2").arg(QLocale().toString(column.rejected), reason);
    }
    if (column.target.field == nullptr) return {};
    // A reference is looked up by the text of the file.
    if (column.target.field->type == records::FieldType::Reference) return column.samples.value(0);
    return isNull(column.read) ? QString() : m_format.text(*column.target.field, column.read, column.currency);
}

bool ColumnsModel::inTrouble(const sync::ColumnLook& column) const {
    const auto doubtful = [&](const sync::ColumnLook* other) { return other != nullptr && other->header == column.header; };
    return column.rejected > 0 || doubtful(m_look.doubtfulDates()) || doubtful(m_look.doubtfulNumbers());
}

QVariant ColumnsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const sync::ColumnLook& column = m_look.columns[static_cast<std::size_t>(index.row())];
    if (role == CodeRole || (role == Qt::EditRole && index.column() == BecomesColumn)) return column.targetCode;
    if (role == Qt::EditRole && index.column() == WinsColumn) return column.target.field == nullptr ? QString() : sync::policyName(policyOf(column));
    if (role == Qt::ForegroundRole) {
        if (index.column() == WinsColumn && column.target.field != nullptr && policyOf(column) == sync::ConflictPolicy::Ask) return m_theme.colors().muted;
        if (index.column() == ReadColumn && column.rejected > 0) return m_theme.tint(Tint::Bad).text;
        if (index.column() == LooksColumn && inTrouble(column)) return m_theme.tint(Tint::Warning).text;
        const bool quiet = index.column() == SamplesColumn || index.column() == LooksColumn || (index.column() == BecomesColumn && column.target.kind == Kind::Ignored);
        return quiet ? QVariant(m_theme.colors().muted) : QVariant();
    }
    if (role == Qt::ToolTipRole && index.column() == SamplesColumn) return column.samples.join(u'\n');
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    switch (index.column()) {
    case NameColumn: return column.header;
    case SamplesColumn: {
        QStringList different = column.samples;
        different.removeDuplicates();
        return different.mid(0, samplesInCell).join(u" · "_s);
    }
    case LooksColumn: return looksText(column);
    case BecomesColumn: return becomesText(column);
    case WinsColumn:
        if (column.target.field == nullptr) return {};
        for (const auto& [name, text] : winners())
            if (name == sync::policyName(policyOf(column))) return text;
        return {};
    case ReadColumn: return readText(column);
    default: return {};
    }
}

QVariant ColumnsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == WinsColumn) return tr("Who wins in this field where the CRM and you changed it to different values; kept with the source");
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case NameColumn: return tr("Column");
    case SamplesColumn: return tr("In the file");
    case LooksColumn: return tr("Looks like");
    case BecomesColumn: return tr("Becomes");
    case WinsColumn: return tr("Both changed");
    case ReadColumn: return tr("Read as");
    default: return {};
    }
}

Qt::ItemFlags ColumnsModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags plain = QAbstractTableModel::flags(index);
    const bool field = m_look.columns[static_cast<std::size_t>(index.row())].target.field != nullptr;
    if (index.column() == WinsColumn) return field ? plain | Qt::ItemIsEditable : plain;
    return index.column() == BecomesColumn && m_look.entity != u"staged" ? plain | Qt::ItemIsEditable : plain;
}

bool ColumnsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !index.isValid()) return false;
    const sync::ColumnLook& column = m_look.columns[static_cast<std::size_t>(index.row())];
    if (index.column() == WinsColumn && column.target.field != nullptr) {
        const auto policy = sync::policyOf(value.toString());
        if (!policy || *policy == policyOf(column)) return false;
        Q_EMIT policyChosen(column.target.field->storedName(), *policy);
        return true;
    }
    if (index.column() != BecomesColumn) return false;
    const QString code = value.toString();
    if (code == column.targetCode) return false;
    Q_EMIT chosen(column.header, code);
    return true;
}

} // namespace channelbook
