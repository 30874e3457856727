#pragma once

#include "ui/funds/InboxModel.h"
#include "ui/funds/LetterKeys.h"
#include "ui/funds/RequestPanel.h"
#include "ui/records/BackgroundReader.h"

#include <QTimer>

class QListView;
class QStackedWidget;

namespace channelbook {

class ChipBar;
class EmptyState;

/// The approvals inbox: requests that wait, those that wait longest first, beside the one that is looked at. Single
/// keys decide and move on; several selected are approved at once, after a look at what the funds have left then.
class ApprovalsPart : public QWidget {
    Q_OBJECT

public:
    explicit ApprovalsPart(Workspace& workspace, QWidget* parent = nullptr);
    ~ApprovalsPart() override;

    void setText(const QString& text);
    void reload();
    [[nodiscard]] const InboxModel& model() const { return *m_model; }
    [[nodiscard]] QListView& list() const { return *m_list; }
    [[nodiscard]] RequestPanel& panel() const { return *m_panel; }
    void focusContent();
    void selectAll();
    /// Opens the request in the list.
    void open();
    [[nodiscard]] bool hasCurrent() const;
    /// "20 waiting · oldest 9 days · $ 148,500": of those shown.
    [[nodiscard]] QString summary() const;
    /// How many wait for whoever looks.
    [[nodiscard]] int mine() const;
    [[nodiscard]] bool oneIsOld() const;
    [[nodiscard]] QList<ShortcutHint> shortcuts() const;

Q_SIGNALS:
    /// What waits was read, or decided on, and is shown.
    void loaded(qint64 milliseconds);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Reading {
        std::vector<funds::InboxRow> rows;
        std::vector<qint64> amounts;
    };
    void take(Reading reading, qint64 milliseconds);
    void showChips();
    void choose(const QString& chip);
    void showState();
    void showCurrent();
    void act(RequestKey key);
    void moveOn(const std::vector<RecordId>& done);
    void select(int row);
    [[nodiscard]] std::vector<const funds::InboxRow*> selected() const;

    Workspace& m_workspace;
    ValueFormat m_format;
    ChipBar* m_chips;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QWidget* m_desk;
    InboxModel* m_model;
    QListView* m_list;
    RequestPanel* m_panel;
    QString m_chipsShown; ///< what the chips say, so that they are made anew only where that changes
    QTimer m_later;       ///< several changes are one reload
    LetterKeys m_letters;
    bool m_read = false;
    BackgroundReader* m_reader;
};

} // namespace channelbook
