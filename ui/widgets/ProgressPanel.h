#pragma once

#include "ui/shell/Theme.h"

#include <QString>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace channelbook {

/// How far a job is, in words: "12,400 of 100,000 · 8,200 rows/s · 11 s left".
/// `total` of 0 means unknown; rate and time left need some elapsed milliseconds.
[[nodiscard]] QString progressText(qint64 done, qint64 total, qint64 elapsed);
/// "11 s left", "3 min left", "2 h left".
[[nodiscard]] QString timeLeftText(qint64 milliseconds);

/// A job's title, counts, speed, time left and its Cancel button.
class ProgressPanel : public QWidget {
    Q_OBJECT

public:
    explicit ProgressPanel(const Theme& theme, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// `elapsed` in milliseconds since the job began.
    void setProgress(qint64 done, qint64 total, qint64 elapsed);
    /// After Cancel was pressed the job may need a moment; call this to be ready for the next one.
    void reset();

Q_SIGNALS:
    void cancelRequested();

private:
    QLabel* m_title;
    QLabel* m_counts;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
};

} // namespace channelbook
