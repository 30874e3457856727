#pragma once

#include "ui/sync/OutcomeView.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace channelbook {

class KeyButton;

/// What an import did: right after it, or opened again from the history.
class ResultPanel : public QWidget {
    Q_OBJECT

public:
    explicit ResultPanel(const Theme& theme, QWidget* parent = nullptr);

    /// `standing`: it has not been undone.
    void setResult(const ImportOutcome& outcome, bool standing);
    /// Says why the undo was refused.
    void setRefusal(const QString& reason);
    [[nodiscard]] qint64 historyId() const { return m_historyId; }
    void focusFiles() { m_outcome->focusFiles(); }
    [[nodiscard]] OutcomeView& outcome() { return *m_outcome; }

Q_SIGNALS:
    void doneRequested();
    void undoRequested(qint64 historyId);
    void conflictsRequested();
    void openFileRequested(const QString& path);

private:
    OutcomeView* m_outcome;
    QLabel* m_summary;
    QLabel* m_rejects;
    QLabel* m_refusal;
    KeyButton* m_done;
    QPushButton* m_undo;
    QPushButton* m_conflicts;
    qint64 m_historyId = 0;
};

} // namespace channelbook
