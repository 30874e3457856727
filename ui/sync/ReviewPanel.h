#pragma once

#include "ui/sync/OutcomeView.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace channelbook {

class KeyButton;

/// What an import would do, with the choices that change it, before anything is written.
class ReviewPanel : public QWidget {
    Q_OBJECT

public:
    explicit ReviewPanel(const Theme& theme, QWidget* parent = nullptr);

    void setReview(const ImportOutcome& outcome, const sync::ImportOptions& options, const std::vector<sync::SourceInfo>& sources);
    /// The options with what was chosen here.
    [[nodiscard]] sync::ImportOptions chosen(sync::ImportOptions options) const;
    /// Whether it can be applied: the source has a name, and what must be agreed to was.
    [[nodiscard]] bool isComplete() const;
    /// Whether applying would do anything.
    [[nodiscard]] bool hasWork() const;
    void focusFiles() { m_outcome->focusFiles(); }
    [[nodiscard]] OutcomeView& outcome() { return *m_outcome; }

Q_SIGNALS:
    /// A choice changed that makes another outcome.
    void optionsChanged();
    void applyRequested();
    /// What becomes of the columns of a file, named as in the outcome, is to be chosen.
    void columnsRequested(const QString& file);
    void cancelRequested();

private:
    void showName();
    void showSummary();
    void showFull();
    void showOlder(const ImportOutcome& outcome);
    void showLenience(const ImportOutcome& outcome, const sync::ImportOptions& options);

    OutcomeView* m_outcome;
    OutcomeCounts m_total;
    bool m_leavesOut = false; ///< what the shown outcome does with cells that cannot be understood
    QComboBox* m_source;
    QLineEdit* m_name;
    QComboBox* m_conflicts;
    QCheckBox* m_full;
    QCheckBox* m_fullFile; ///< of the selected file alone
    QStringList m_fullFiles;
    QCheckBox* m_retireMany;
    QCheckBox* m_createMissing;
    QCheckBox* m_leaveOut;
    QLabel* m_older;
    QCheckBox* m_allowOlder;
    QLabel* m_summary;
    KeyButton* m_apply;
    KeyButton* m_cancel;
    QPushButton* m_columns;
    std::vector<sync::SourceInfo> m_sources;
    QString m_checkedSource; ///< the source the shown outcome is for
};

} // namespace channelbook
