#pragma once

#include "ui/records/RecordTable.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace channelbook {

/// The records that belong to another one, as a table in a tab of its page: filter, edit in place, add.
class LinkedTab : public QWidget {
    Q_OBJECT

public:
    /// @param entity narrowed to what belongs to the record
    /// @param newFields what a new one is asked for; empty: none can be added here
    /// @param given what a new one gets without asking
    LinkedTab(Workspace& workspace, records::EntityDef entity, QStringList newFields, std::vector<std::pair<QString, Value>> given,
              QWidget* parent = nullptr);

    [[nodiscard]] RecordTable& table() { return *m_table; }
    void setFilter(const QString& filter);
    void addNew();
    void focusFilter();

private:
    void filterTyped();

    Workspace& m_workspace;
    QStringList m_newFields;
    std::vector<std::pair<QString, Value>> m_given;
    QLineEdit* m_filter;
    QLabel* m_problem;
    RecordTable* m_table;
};

} // namespace channelbook
