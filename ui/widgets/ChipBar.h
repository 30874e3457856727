#pragma once

#include "ui/shell/Theme.h"

#include <QList>
#include <QString>
#include <QWidget>

namespace channelbook {

class ChipButton;
class FlowLayout;

/// One saved view.
struct Chip {
    QString id;
    QString text;
    QString count;     ///< "7", or empty
    bool own = false;  ///< made by the user: may be renamed and deleted
};

/// Saved views side by side, one of them active, and a last chip that saves the present one.
///
/// Left and Right move, Space and Enter activate; F2 renames and Delete deletes an own one, as its menu does.
class ChipBar : public QWidget {
    Q_OBJECT

public:
    explicit ChipBar(const Theme& theme, QWidget* parent = nullptr);

    /// Shows these; the active one stays active if it is still there.
    void setChips(const QList<Chip>& chips);
    void setActive(const QString& id);
    [[nodiscard]] QString active() const { return m_active; }
    /// Whether "+ Save view" is offered; it is at first.
    void setSaveOffered(bool offered);

Q_SIGNALS:
    void activated(const QString& id);
    void saveRequested();
    void renameRequested(const QString& id);
    void deleteRequested(const QString& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showMenu(ChipButton* chip, const QPoint& globalPosition);

    const Theme& m_theme;
    FlowLayout* m_flow;
    QList<ChipButton*> m_buttons;
    ChipButton* m_save;
    QString m_active;
};

} // namespace channelbook
