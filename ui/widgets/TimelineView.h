#pragma once

#include "ui/shell/Theme.h"

#include <QDateTime>
#include <QList>
#include <QListView>
#include <QString>

namespace channelbook {

class TimelineModel;

/// A stretch of text in one emphasis.
struct TimelineSpan {
    enum class Emphasis { Plain, Strong, Muted };
    QString text;
    Emphasis emphasis = Emphasis::Plain;
};

/// One thing that happened.
struct TimelineEntry {
    QString id;
    QDateTime when;
    QString icon;              ///< names one of resources/icons, or empty
    QList<TimelineSpan> spans; ///< "Deal " **Hafen Logistik** " moved to Proposal" and a muted suffix
};

/// What happened, newest first: relative time (the exact instant on hover), icon, text that wraps.
///
/// Lays rows out in batches, so that ten thousand entries do not hold up the window.
class TimelineView : public QListView {
    Q_OBJECT

public:
    explicit TimelineView(const Theme& theme, QWidget* parent = nullptr);

    /// `now` is what times are relative to.
    void setEntries(const QList<TimelineEntry>& entries, const QDateTime& now);
    [[nodiscard]] int entryCount() const;
    /// Grows to show all entries instead of scrolling; for short lists on a card.
    void setFitsContents(bool fits);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Enter or a double click on an entry.
    void entryActivated(const QString& id);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    const Theme& m_theme;
    TimelineModel* m_model;
    bool m_fits = false;
};

} // namespace channelbook
