#pragma once

#include "ui/funds/ClaimReading.h"
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
class ProofViewer;
class StatTile;

/// What can be done with a claim from the keyboard.
enum class ClaimKey { Approve, Less, Return, Reject, Review, Pay, Submit, AddProof, Withdraw, ClawBack };

/// One claim in full: what it claims of what was approved, the invoice and its rate, its proofs with a viewer, and the
/// acts it is open to.
class ClaimPanel : public QWidget {
    Q_OBJECT

public:
    explicit ClaimPanel(Workspace& workspace, QWidget* parent = nullptr);

    void showClaim(const ClaimReading& claim);
    [[nodiscard]] const ClaimReading& claim() const { return m_claim; }
    [[nodiscard]] ProofViewer& viewer() const { return *m_viewer; }
    [[nodiscard]] QTreeWidget& proofs() const { return *m_proofs; }
    void setPlace(const QString& place);
    [[nodiscard]] std::optional<ClaimKey> actOf(int key) const;
    /// Does it, asking for what it needs. Returns whether it was done.
    bool act(ClaimKey key);
    /// Shows the next proof, or the first after the last.
    void nextProof();
    [[nodiscard]] static QList<ShortcutHint> shortcuts();

Q_SIGNALS:
    /// A button was pressed.
    void chosen(channelbook::ClaimKey key);

private:
    void showNotice();
    void showTiles();
    void showChecks();
    void showLines();
    void showProofs();
    void showProof();

    Workspace& m_workspace;
    ValueFormat m_format;
    ClaimReading m_claim;
    QScrollArea* m_scroll;
    QLabel* m_title;
    QLabel* m_facts;
    QLabel* m_notice;
    StatTile* m_claimed;
    StatTile* m_invoice;
    StatTile* m_left;
    StatTile* m_until;
    CheckRows* m_checks;
    QTreeWidget* m_lines;
    QLabel* m_rate;
    QTreeWidget* m_proofs;
    ProofViewer* m_viewer;
    ActBar* m_acts;
};

} // namespace channelbook
