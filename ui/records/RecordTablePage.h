#pragma once

#include "ui/records/RecordTable.h"
#include "ui/records/SavedViewBar.h"
#include "ui/shell/Page.h"

#include <QTimer>

class QStackedWidget;

namespace channelbook {

class EmptyState;
class PageHeader;

/// A page that lists an entity's records: quick filter, saved views, columns, sorting, bulk edit, copying, export.
class RecordTablePage : public Page {
    Q_OBJECT

public:
    /// How one entity's page differs from another's.
    struct Setup {
        QString page;                        ///< id, under which views and layout are kept
        QString entity;
        QString icon;
        QString emptyHeadline;
        QString emptySentence;
        QStringList newFields;               ///< asked for by the New dialog; empty: no such button
        QList<SavedViewBar::Standard> views; ///< the first one shows everything
        std::function<void()> make = {};     ///< how a new one is made where a dialog of its fields does not do it
    };

    RecordTablePage(Workspace& workspace, Setup setup, QWidget* parent = nullptr);
    ~RecordTablePage() override;

    [[nodiscard]] RecordTable& table() { return *m_table; }
    /// Filters as if it had been typed.
    void setFilter(const QString& filter);

    void focusFilter() override;
    void focusContent() override;
    [[nodiscard]] bool can(PageCommand command) const override;
    void run(PageCommand command) override;
    bool back() override;
    [[nodiscard]] QList<ShortcutHint> shortcuts() const override;

protected:
    [[nodiscard]] PageHeader& header() { return *m_header; }
    [[nodiscard]] Workspace& workspace() { return m_workspace; }
    /// Adds to the menu over a selection.
    virtual void extendMenu(QMenu&) {}
    /// Puts a widget beside the table: what is to be known of its current record.
    void setSide(QWidget& side, const QList<int>& widths);

private:
    void filterTyped();
    void takeView(const QJsonObject& state);
    [[nodiscard]] QJsonObject viewState() const;
    void takeListed(qint64 count, qint64 milliseconds);
    void showState();
    void showMenu(const QPoint& position);
    void addNew();
    void bulkEdit();
    void removeSelected();
    void chooseColumns();
    void keepLayout();

    Workspace& m_workspace;
    Setup m_setup;
    PageHeader* m_header;
    class QLabel* m_problem;
    SavedViewBar* m_views;
    RecordTable* m_table;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QTimer m_filterLater;
    QTimer m_layoutLater;
};

} // namespace channelbook
