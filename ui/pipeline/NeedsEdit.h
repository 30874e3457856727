#pragma once

#include "core/records/Entity.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;

namespace channelbook {

class Theme;

/// What a stage asks, as a list that is added to by choosing a field and what must hold of it; Delete takes an entry away.
class NeedsEdit : public QWidget {
    Q_OBJECT

public:
    /// @param title also the list's accessible name: "To enter"
    NeedsEdit(const Theme& theme, const records::EntityDef& entity, const QString& title, QWidget* parent = nullptr);

    /// Shows needs as they are kept.
    void setNeeds(const QStringList& needs);
    [[nodiscard]] const QStringList& needs() const { return m_needs; }

Q_SIGNALS:
    /// A person added or took away one.
    void edited();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show();
    void add();
    void removeCurrent();

    const records::EntityDef& m_entity;
    QStringList m_needs;
    QListWidget* m_list;
    QComboBox* m_field;
    QComboBox* m_condition;
    QLineEdit* m_value;
    QLabel* m_problem;
};

} // namespace channelbook
