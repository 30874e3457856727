#pragma once

#include "ui/shell/Theme.h"

#include <QHash>
#include <QString>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace channelbook {

class RailEntry;

/// The list of pages at the window's side: the program's name on top, then entries with icon, label and count.
///
/// Up, Down, Home and End move between entries and open them, as a click does.
class NavigationRail : public QWidget {
    Q_OBJECT

public:
    explicit NavigationRail(const Theme& theme, QWidget* parent = nullptr);

    void setProgram(const QString& name, const QString& subtitle);
    /// Adds an entry at the end; `icon` names one of resources/icons.
    void addEntry(const QString& id, const QString& icon, const QString& label);
    /// The number at the entry's end; an empty text takes it away. `says` is what it counts ("9 overdue").
    void setCount(const QString& id, const QString& text, Tint tint = Tint::Accent, const QString& says = {});
    /// Marks the entry as the page shown, without asking for it.
    void setCurrent(const QString& id);
    [[nodiscard]] QString current() const { return m_current; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// The user wants this page.
    void activated(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const Theme& m_theme;
    QLabel* m_name;
    QLabel* m_subtitle;
    QVBoxLayout* m_column;
    QList<RailEntry*> m_entries;
    QString m_current;
};

} // namespace channelbook
