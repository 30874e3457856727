#pragma once

#include "ui/sync/Outcome.h"
#include "ui/shell/Theme.h"

#include "core/sync/SourceHealth.h"

#include <QWidget>

class QMenu;

namespace channelbook {

/// A source with what the Sync page says of it.
struct SourceState {
    sync::SourceHealth health;
    OutcomeCounts lastRun; ///< of the newest import that stands
};

/// What can be asked for a source.
enum class SourceAction { Import, LastImport, Conflicts, Outbox };

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
    [[nodiscard]] QString lastText(const SourceState& state, const QDateTime& now) const;

    const Theme& m_theme;
};

} // namespace channelbook
