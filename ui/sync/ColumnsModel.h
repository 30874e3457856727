#pragma once

#include "core/sync/FileLook.h"
#include "core/sync/Policies.h"
#include "ui/records/ValueFormat.h"
#include "ui/shell/Theme.h"

#include <QAbstractTableModel>

namespace channelbook {

/// The columns of a file, one a row: what stands in them, what it looks like, what it becomes and how it is read.
class ColumnsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { NameColumn, SamplesColumn, LooksColumn, BecomesColumn, WinsColumn, ReadColumn };
    enum Role { CodeRole = Qt::UserRole };

    ColumnsModel(const records::Catalogue& catalogue, const Theme& theme, QObject* parent = nullptr);

    void setLook(sync::FileLook look);
    /// Who wins where both sides changed a field, by stored name; `kept` with the source, `chosen` now.
    void setPolicies(const sync::FieldPolicies& kept, const QMap<QString, sync::ConflictPolicy>& chosen);
    [[nodiscard]] const sync::FileLook& look() const { return m_look; }
    /// What a column may become, by code, and its words.
    [[nodiscard]] const std::vector<std::pair<QString, QString>>& choices() const { return m_choices; }

    /// Who may win, by what the editor of such a cell holds, and the words.
    [[nodiscard]] static std::vector<std::pair<QString, QString>> winners();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    /// A person chose what a column becomes.
    void chosen(const QString& header, const QString& code);
    /// A person chose who wins in a field.
    void policyChosen(const QString& field, channelbook::sync::ConflictPolicy policy);

private:
    [[nodiscard]] QString looksText(const sync::ColumnLook& column) const;
    [[nodiscard]] QString becomesText(const sync::ColumnLook& column) const;
    [[nodiscard]] QString readText(const sync::ColumnLook& column) const;
    [[nodiscard]] bool inTrouble(const sync::ColumnLook& column) const;

    const records::Catalogue& m_catalogue;
    const Theme& m_theme;
    [[nodiscard]] sync::ConflictPolicy policyOf(const sync::ColumnLook& column) const;

    ValueFormat m_format;
    sync::FileLook m_look;
    std::vector<std::pair<QString, QString>> m_choices;
    sync::FieldPolicies m_policies;
};

} // namespace channelbook
