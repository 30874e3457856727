#pragma once

#include "core/program/Program.h"
#include "ui/shell/Page.h"
#include "ui/widgets/ToastHost.h"

#include <QTimer>

class QAbstractItemView;

namespace channelbook {

/// A part of the Sync page with work of its own, beside the import: conflicts, the outbox.
class SyncPanel : public QWidget {
    Q_OBJECT

public:
    SyncPanel(Program& program, QWidget* parent = nullptr);

    virtual void focusFirst() = 0;
    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual QString subtitle() const { return {}; }
    /// What runs here and closing would cut short.
    [[nodiscard]] virtual RunningWork runningWork() const { return {}; }
    [[nodiscard]] virtual QList<ShortcutHint> shortcuts() const { return {}; }

Q_SIGNALS:
    /// Title, subtitle or running work are not what they were.
    void changed();
    /// What is shown is what the program holds.
    void shown();
    void toastRequested(const channelbook::Toast& toast);
    void openRequested(const QString& entity, qint64 id);
    /// A step of the history is to be undone.
    void undoRequested(qint64 historyId);
    void leaveRequested();
    /// The writer is about to be needed: quiet work that holds it should step aside; and then it may go on.
    void aboutToWrite();
    void writerFree();

protected:
    /// Reads anew what is shown; called when the program changed, while visible or as soon as it is.
    virtual void reload() = 0;
    /// A key that does something here; whether it did.
    virtual bool takeKey(const QKeyEvent& event);
    /// Lets takeKey() come before what a view makes of letters: it would look for rows that begin with them.
    void takeKeysOf(QAbstractItemView& view);
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool m_stale = false;
    QTimer m_reloadLater;
};

} // namespace channelbook
