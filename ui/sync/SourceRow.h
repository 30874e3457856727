#pragma once

#include "ui/sync/Outcome.h"
#include "ui/shell/Theme.h"

#include "core/sync/SourceHealth.h"

#include <QWidget>

class QMenu;

namespace channelbook {

/// What a folder that is watched for a source has to say.
struct WatchedFolder {
    QString folder;
    bool there = false;         ///< the folder can be read
    bool appliesItself = false; ///< imports what comes where there is neither conflict nor reject, and nothing is missing
    QStringList waiting;        ///< complete files nobody has looked at
    std::optional<OutcomeCounts> counts; ///< what they would do; nothing while that is being found out, or if they ask something
    QString problem;            ///< why that cannot be told: a question, or what is wrong with a file
};

/// A source with what the Sync page says of it.
struct SourceState {
    sync::SourceHealth health;
    OutcomeCounts lastRun; ///< of the newest import that stands
    std::optional<WatchedFolder> watched = {}; ///< the folder watched for it, if any
};

/// What can be asked for a source.
enum class SourceAction { Import, LastImport, Conflicts, Outbox, Waiting, NotWaiting, Watch, StopWatching, ApplyItself, ApplyAsked };

/// One source on the Sync page: how fresh it is, what came last, what waits, and what can be done.
class SourceRow : public QWidget {
    Q_OBJECT

public:
    /// `now` tells how old the last import is.
    SourceRow(const Theme& theme, const SourceState& state, const QDateTime& now, QWidget* parent = nullptr);

Q_SIGNALS:
    void requested(channelbook::SourceAction action);

private:
    void addCount(QLayout& line, qint64 count, const QString& text, const QString& icon, const QString& name, SourceAction action);
    void addAction(QMenu& menu, const QString& text, const QString& icon, SourceAction action);
    void addWatch(QLayout& texts, QLayout& counts, QMenu& menu, const WatchedFolder& watched);
    [[nodiscard]] QString lastText(const SourceState& state, const QDateTime& now) const;

    const Theme& m_theme;
};

} // namespace channelbook
