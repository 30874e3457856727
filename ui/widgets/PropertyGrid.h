#pragma once

#include "ui/shell/Theme.h"

#include <QList>
#include <QString>
#include <QVariant>
#include <QWidget>

class QGridLayout;

namespace channelbook {

class PropertyValue;

/// One line of a record: what it is called, what it holds, how it may be changed.
struct Property {
    enum class Kind { ReadOnly, Text, Date, Choice };
    QString key;
    QString label;
    Kind kind = Kind::ReadOnly;
    QVariant value;  ///< QString, QDate or the chosen option's value
    QString text;    ///< how the value reads; empty takes it from the value
    QList<std::pair<QVariant, QString>> options; ///< for Choice: value and text
    QString toolTip;
    bool clearable = false; ///< Delete empties it
};

/// Labels and values that are edited in place: a click, F2 or Enter edits, Enter and leaving commit, Esc puts back.
/// Up and Down move between values.
class PropertyGrid : public QWidget {
    Q_OBJECT

public:
    explicit PropertyGrid(const Theme& theme, QWidget* parent = nullptr);

    /// Shows these. An edit under way goes on if its property is still there.
    void setProperties(const QList<Property>& properties);
    /// Starts editing; false if there is no such property or it is read-only.
    bool edit(const QString& key);
    [[nodiscard]] bool isEditing() const { return m_editor != nullptr; }

Q_SIGNALS:
    /// The user entered a value that differs from the one shown; an invalid QVariant empties it. The grid shows the
    /// old value until setProperties() brings the new one.
    void edited(const QString& key, const QVariant& value);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void startEdit(PropertyValue* row);
    void finishEdit(bool commit);
    [[nodiscard]] QVariant editorValue() const;

    const Theme& m_theme;
    QGridLayout* m_grid;
    QList<PropertyValue*> m_rows;
    PropertyValue* m_editedRow = nullptr;
    QWidget* m_editor = nullptr;
};

} // namespace channelbook
