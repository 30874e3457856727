#pragma once

#include "ui/shell/Theme.h"

#include <QStringList>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QGridLayout;
class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace channelbook {

class KeyButton;

/// What there is of texts, set apart by dots.
[[nodiscard]] QString joined(QStringList texts);

/// A short table in a panel with a heading row; figures at the right. No headers: as many columns without a heading.
[[nodiscard]] QTreeWidget* makeFigures(const QString& accessibleName, const QStringList& headers);
QTreeWidgetItem* addFigures(QTreeWidget& list, const QStringList& texts);
/// Makes it as high as its rows and its heading; an empty one is hidden.
void fitFigures(QTreeWidget& list);

/// Lines that each say something with a mark before it: what is fine, what is not, what is awaited.
class CheckRows : public QWidget {
    Q_OBJECT

public:
    explicit CheckRows(const Theme& theme, QWidget* parent = nullptr);

    void clear();
    /// @param meaning what the mark stands for, in words
    void add(const QString& icon, Tint tint, const QString& meaning, const QString& text, const QString& remark = {});

private:
    const Theme& m_theme;
    QWidget* m_rows = nullptr;
    QGridLayout* m_grid = nullptr;
};

/// What can be done with a record, as buttons with their keys, and where it stands in its list.
class ActBar : public QWidget {
    Q_OBJECT

public:
    explicit ActBar(const Theme& theme, QWidget* parent = nullptr);

    void add(int act, int letter, const QString& text, bool primary = false);
    /// Shows the acts that are offered; one that something stands against says what.
    void offer(const std::function<bool(int act, QString* obstacle)>& offers, bool writable);
    /// The act of a key, if it is offered.
    [[nodiscard]] std::optional<int> actOf(int key) const;
    void setPlace(const QString& place);

Q_SIGNALS:
    void chosen(int act);

private:
    struct Act {
        int act;
        int letter;
        KeyButton* button;
        bool offered;
    };
    const Theme& m_theme;
    class FlowLayout* m_flow;
    std::vector<Act> m_acts;
    QLabel* m_place;
};

} // namespace channelbook
