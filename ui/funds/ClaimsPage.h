#pragma once

#include "ui/funds/ClaimPanel.h"
#include "ui/funds/InboxDelegate.h"
#include "ui/funds/LetterKeys.h"
#include "ui/records/BackgroundReader.h"

#include <QAbstractListModel>
#include <QTimer>

class QListView;
class QStackedWidget;

namespace channelbook {

class ChipBar;
class EmptyState;
class PageHeader;

/// Which claims are shown.
struct ClaimFilter {
    enum class Which { Waiting, ToAnswer, ToPay, Flagged } which = Which::Waiting;
    QString text; ///< in the partner's, the claim's or the activity's name; empty: any
    [[nodiscard]] bool takes(const funds::ClaimRow& row) const;
};

/// Claims that wait to be answered or paid, narrowed by a filter.
class ClaimsModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<funds::ClaimRow> rows);
    void setFilter(const ClaimFilter& filter);
    [[nodiscard]] const ClaimFilter& filter() const { return m_filter; }
    [[nodiscard]] const funds::ClaimRow* row(int row) const;
    [[nodiscard]] int find(RecordId claim) const;
    [[nodiscard]] int count(const ClaimFilter& filter) const;
    /// How a row reads.
    [[nodiscard]] InboxLine line(int row) const;
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    void refilter();

    ValueFormat m_format;
    ClaimFilter m_filter;
    std::vector<funds::ClaimRow> m_rows;
    std::vector<int> m_shown;
};

/// Claims that wait: to be answered, to be paid; the one that is looked at beside them with its proofs.
class ClaimsPage : public Page {
    Q_OBJECT

public:
    explicit ClaimsPage(Workspace& workspace, QWidget* parent = nullptr);
    ~ClaimsPage() override;

    [[nodiscard]] QListView& list() const { return *m_list; }
    [[nodiscard]] ClaimPanel& panel() const { return *m_panel; }

    void focusFilter() override;
    void focusContent() override;
    [[nodiscard]] bool can(PageCommand command) const override;
    void run(PageCommand command) override;
    bool back() override;
    [[nodiscard]] QList<ShortcutHint> shortcuts() const override;

Q_SIGNALS:
    /// What waits was read and is shown.
    void loaded();

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildList();
    void reload();
    void take(std::vector<funds::ClaimRow> rows, qint64 milliseconds);
    void filter(const ClaimFilter& filter);
    void showChips();
    void showState();
    void showCurrent();
    void select(int row);
    void act(ClaimKey key);
    void open();

    Workspace& m_workspace;
    ValueFormat m_format;
    PageHeader* m_header;
    ChipBar* m_chips;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QWidget* m_desk;
    ClaimsModel* m_model;
    QListView* m_list;
    ClaimPanel* m_panel;
    QTimer m_later;
    LetterKeys m_letters;
    bool m_read = false;
    BackgroundReader* m_reader;
};

} // namespace channelbook
