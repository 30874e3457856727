#pragma once

#include "ui/sync/ImportRun.h"
#include "ui/sync/FramedPanel.h"

#include <QHash>
#include <QScrollArea>

namespace channelbook {

class DropArea;

/// What the Sync page shows while nothing is being imported: where to drop files, the sources, the imports so far.
class SyncHome : public QScrollArea {
    Q_OBJECT

public:
    SyncHome(const Theme& theme, const Clock& clock, QWidget* parent = nullptr);

    void setOverview(const SyncOverview& overview);
    /// Shows, with the import it belongs to, why its undo was refused.
    void setRefusal(qint64 historyId, const QString& reason);
    [[nodiscard]] DropArea& dropArea() { return *m_drop; }
    void focusFirst();

Q_SIGNALS:
    void undoRequested(qint64 historyId);
    void detailsRequested(qint64 historyId);
    /// The list of imports is to go on.
    void earlierRequested();
    void sourceRequested(const channelbook::sync::SourceInfo& source, channelbook::SourceAction action);

private:
    [[nodiscard]] QWidget* sourceRow(const SourceState& source);
    [[nodiscard]] QWidget* importRow(const store::HistoryEntry& entry);
    [[nodiscard]] QWidget* rule() const;
    [[nodiscard]] QLabel* iconLabel(const QString& name) const;

    const Theme& m_theme;
    const Clock& m_clock;
    DropArea* m_drop;
    FramedPanel* m_sources;
    FramedPanel* m_imports;
    QWidget* m_sourceRows = nullptr;
    QWidget* m_importRows = nullptr;
    QHash<qint64, QLabel*> m_refusals;
};

} // namespace channelbook
