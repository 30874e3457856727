#pragma once

#include "ui/pipeline/PartnerBoardModel.h"
#include "ui/records/SavedViewBar.h"
#include "ui/shell/Page.h"

#include <QTimer>

class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace channelbook {

class BoardView;
class EmptyState;
class PageHeader;

/// The board of partners by lifecycle stage.
class PipelinePage : public Page {
    Q_OBJECT

public:
    explicit PipelinePage(Workspace& workspace, QWidget* parent = nullptr);
    ~PipelinePage() override;

    [[nodiscard]] BoardView& board() { return *m_board; }
    [[nodiscard]] PartnerBoardModel& model() { return *m_model; }

    void focusFilter() override;
    void focusContent() override;
    [[nodiscard]] bool can(PageCommand command) const override;
    void run(PageCommand command) override;
    bool back() override;
    [[nodiscard]] QList<ShortcutHint> shortcuts() const override;

private:
    void filterTyped();
    void apply();
    void takeView(const QJsonObject& state);
    void setGroup(const QString& field);
    void move(const QList<qint64>& partners, const QString& stage);
    void moveBy(int step);
    void fillStages(QMenu& menu);
    void showLoaded(qint64 milliseconds);
    void showEmpty();
    void showSelection();
    void showMenu(const QPoint& position);
    void showVelocity();
    void addNew();

    Workspace& m_workspace;
    PageHeader* m_header;
    QPushButton* m_group;
    QLabel* m_problem;
    SavedViewBar* m_views;
    PartnerBoardModel* m_model;
    BoardView* m_board;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QTimer m_filterLater;
    PartnerBoardModel::Query m_query; ///< as the controls say; the model's may be older
    QString m_hint;
};

} // namespace channelbook
