#pragma once

#include "core/pipeline/Boards.h"
#include "ui/pipeline/RecordBoardModel.h"
#include "ui/records/SavedViewBar.h"
#include "ui/shell/Page.h"

#include <QTimer>

class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace channelbook {

class BoardView;
class EmptyState;
class PageHeader;

/// The boards: partners by lifecycle stage, recruiting, deals by stage, and those made in the program.
class PipelinePage : public Page {
    Q_OBJECT

public:
    explicit PipelinePage(Workspace& workspace, QWidget* parent = nullptr);
    ~PipelinePage() override;

    [[nodiscard]] BoardView& board() { return *m_board; }
    [[nodiscard]] RecordBoardModel& model() { return *m_model; }
    /// The board that is shown.
    [[nodiscard]] const pipeline::BoardDef& shownBoard() const { return m_shown; }
    /// Shows a board by its id; the first one where there is none of that id.
    void showBoard(const QString& id);

    void focusFilter() override;
    void focusContent() override;
    [[nodiscard]] bool can(PageCommand command) const override;
    void run(PageCommand command) override;
    bool back() override;
    [[nodiscard]] QList<ShortcutHint> shortcuts() const override;

private:
    void build();
    void connectBoard();
    void buildBar();
    void readBoards();
    void keepLayout();
    void filterTyped();
    void apply();
    void takeView(const QJsonObject& state);
    void setGroup(const QString& field);
    void fillGroups();
    void fillBoards();
    void fillLook();
    void move(const QList<qint64>& records, const QString& state);
    void moveBy(int step);
    void fillStages(QMenu& menu);
    void showLoaded(qint64 milliseconds);
    void showEmpty();
    void showSelection();
    void showMenu(const QPoint& position);
    void showVelocity();
    void addNew();
    void addBoard();
    void renameBoard();
    void deleteBoard();
    void chooseCard();
    void editLimits();
    [[nodiscard]] QString title() const;

    Workspace& m_workspace;
    PageHeader* m_header;
    QPushButton* m_boardsButton = nullptr;
    QPushButton* m_group = nullptr;
    QPushButton* m_look = nullptr;
    QPushButton* m_new = nullptr;
    QLabel* m_problem;
    QVBoxLayout* m_barPlace;
    SavedViewBar* m_views = nullptr;
    RecordBoardModel* m_model;
    BoardView* m_board;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QTimer m_filterLater;
    std::vector<pipeline::BoardDef> m_boards;
    pipeline::BoardDef m_shown;
    RecordBoardModel::Query m_query; ///< as the controls say; the model's may be older
    QString m_hint;
};

} // namespace channelbook
