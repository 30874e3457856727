#pragma once

#include "ui/records/ValueFormat.h"
#include "ui/shell/Workspace.h"
#include "ui/widgets/Card.h"

#include <QHash>

namespace channelbook {

class PropertyGrid;

/// A record's fields, edited in place; each change is one command that can be undone.
class DetailsCard : public Card {
    Q_OBJECT

public:
    /// Shows `fields` in this order; of the others those that hold something follow when `showMore` was asked for.
    DetailsCard(Workspace& workspace, const QString& entity, QStringList fields, QWidget* parent = nullptr);

    /// Takes a record as `records::readRecord` gives it: all fields of the entity.
    void setRecord(const records::RecordRow& row);
    /// Starts editing a field; false if it is not shown or read-only.
    bool edit(const QString& field);

private:
    void show();
    void change(const QString& key, const QVariant& value);
    [[nodiscard]] QList<std::pair<QVariant, QString>> optionsOf(const records::FieldDef& field, const QString& present);

    Workspace& m_workspace;
    const records::EntityDef& m_entity;
    QStringList m_fields;
    ValueFormat m_format;
    PropertyGrid* m_grid;
    records::RecordRow m_row;
    bool m_more = false;
    QStringList m_owners;
};

} // namespace channelbook
