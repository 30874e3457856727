#pragma once

#include "ui/shell/Workspace.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QListWidget;
class QLineEdit;
class QPushButton;

namespace channelbook {

/// Asks which field of several records gets which value.
class BulkEditDialog : public QDialog {
    Q_OBJECT

public:
    BulkEditDialog(Workspace& workspace, const records::EntityDef& entity, qint64 count, QWidget* parent);
    /// The field and the value that can be stored, once accepted.
    [[nodiscard]] const std::pair<QString, Value>& change() const { return m_change; }
    void accept() override;

private:
    void showEditor();

    Workspace& m_workspace;
    const records::EntityDef& m_entity;
    QComboBox* m_field;
    QFormLayout* m_form;
    QWidget* m_editor = nullptr;
    QCheckBox* m_emptyIt; ///< an empty value is never meant by chance
    QLabel* m_problem;
    std::pair<QString, Value> m_change;
};

/// Asks for a new record's fields and makes it.
class NewRecordDialog : public QDialog {
    Q_OBJECT

public:
    /// `fields` are asked for in this order; `given` are set without asking.
    NewRecordDialog(Workspace& workspace, const QString& entity, const QStringList& fields, std::vector<std::pair<QString, Value>> given,
                    QWidget* parent);
    /// The record made, once accepted.
    [[nodiscard]] RecordId created() const { return m_created; }
    void accept() override;

private:
    Workspace& m_workspace;
    QString m_entity;
    std::vector<std::pair<const records::FieldDef*, QWidget*>> m_editors;
    std::vector<std::pair<QString, Value>> m_given;
    QLabel* m_problem;
    RecordId m_created = 0;
};

/// Lets a person choose a table's columns and their order.
class ColumnDialog : public QDialog {
    Q_OBJECT

public:
    ColumnDialog(const records::EntityDef& entity, const QStringList& shown, const Theme& theme, QWidget* parent);
    /// Keys of the fields chosen, in their order.
    [[nodiscard]] QStringList columns() const;
    /// What the button for the usual choice puts back, and says; at first the entity's columns.
    void setStandard(const QStringList& keys, const QString& words);

private:
    void fill(const QStringList& shown);
    void moveCurrent(int step);

    const records::EntityDef& m_entity;
    QStringList m_standard;
    QPushButton* m_standardButton;
    QLineEdit* m_search;
    QListWidget* m_list;
};

} // namespace channelbook
