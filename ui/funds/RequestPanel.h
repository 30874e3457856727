#pragma once

#include "ui/funds/RequestReading.h"
#include "ui/records/ValueFormat.h"
#include "ui/shell/Page.h"
#include "ui/shell/Workspace.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QTreeWidget;

namespace channelbook {

class ActBar;
class CheckRows;
class FundMeter;
class StatTile;

/// What can be done with a request from the keyboard.
enum class RequestKey {
    Approve,
    Less,
    Conditions,
    Return,
    Reject,
    Review,
    Submit,
    Edit,
    Start,
    Complete,
    Claim,
    Release,
    Extend,
    Cancel
};

/// One request in full: what it asks for, what the checks and the rules of engagement say, what the fund has left, its
/// cost lines, what the partner's activities brought before, and the acts it is open to.
class RequestPanel : public QWidget {
    Q_OBJECT

public:
    explicit RequestPanel(Workspace& workspace, QWidget* parent = nullptr);

    void showRequest(const RequestReading& request);
    [[nodiscard]] const RequestReading& request() const { return m_request; }
    /// "3 of 20", and how many are selected with it.
    void setPlace(const QString& place);
    /// The act of a key, if the request is open to it.
    [[nodiscard]] std::optional<RequestKey> actOf(int key) const;
    /// Does it with the request that is shown, asking for what it needs. Returns whether it was done.
    bool act(RequestKey key);
    [[nodiscard]] static QList<ShortcutHint> shortcuts();

Q_SIGNALS:
    /// A button was pressed.
    void chosen(channelbook::RequestKey key);

private:
    void buildActs();
    void showTiles();
    void showNotice();
    void showChecks();
    void showMeter();
    void showCosts();
    void showHistory();
    void showActs();
    /// Whether the request is open to it, and what stands against it.
    [[nodiscard]] bool offers(RequestKey key, QString* obstacle = nullptr) const;
    void openDeals();
    void saveFile(int row);

    Workspace& m_workspace;
    ValueFormat m_format;
    RequestReading m_request;
    QScrollArea* m_scroll;
    QLabel* m_title;
    QLabel* m_facts;
    QLabel* m_notice;
    StatTile* m_asked;
    StatTile* m_share;
    StatTile* m_leads;
    StatTile* m_return;
    CheckRows* m_checks;
    FundMeter* m_meter;
    QTreeWidget* m_costs;
    QLabel* m_words;
    QTreeWidget* m_files;
    QLabel* m_earlierTitle;
    QTreeWidget* m_earlier;
    QLabel* m_claimsTitle;
    QTreeWidget* m_claims;
    ActBar* m_acts;
};

} // namespace channelbook
