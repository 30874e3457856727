#pragma once

#include "ui/deals/RegistrationReading.h"
#include "ui/records/BackgroundReader.h"
#include "ui/shell/Page.h"
#include "ui/shell/Workspace.h"

#include <QTimer>

class QScrollArea;

namespace channelbook {

class BadgeLabel;
class Card;
class DetailsCard;
class DocumentsCard;
class EvidenceCard;
class FlowLayout;

/// One registration to be answered: what it asks, what stands against it, what it is in conflict with, and what can be
/// done with it, by single keys.
class RegistrationPanel : public QWidget {
    Q_OBJECT

public:
    /// @param titled shows the registration's name, where nothing around the panel says it
    RegistrationPanel(Workspace& workspace, bool titled, QWidget* parent = nullptr);
    ~RegistrationPanel() override;

    /// Shows a registration; 0: none.
    void setRegistration(RecordId registration);
    [[nodiscard]] RecordId registration() const { return m_id; }
    /// As it was read last.
    [[nodiscard]] const RegistrationReading& reading() const { return m_reading; }
    [[nodiscard]] EvidenceCard& evidence() { return *m_evidence; }
    [[nodiscard]] DetailsCard& details() { return *m_details; }
    [[nodiscard]] DocumentsCard& documents() { return *m_documents; }

    /// What acts are about: these, or the one shown where nothing else is said.
    void setChosen(std::vector<RecordId> registrations);
    void act(registrations::Act act);
    /// Looks for conflicts again.
    void check();
    /// Starts editing what it asks.
    void edit();
    void openPartner();
    void openDeal();
    /// Lets the letters and digits that act here be typed in a widget, whatever the window does with them elsewhere.
    void takeKeysOf(QWidget& widget);

    [[nodiscard]] static QList<ShortcutHint> shortcuts();

Q_SIGNALS:
    void loaded();
    /// The registration is no longer there.
    void gone();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build(bool titled);
    void reload();
    void take(RegistrationReading reading);
    void showStanding();
    void showObjections();
    void showButtons();
    bool takeKey(int key);
    [[nodiscard]] std::vector<RecordId> chosen() const;

    Workspace& m_workspace;
    RecordId m_id = 0;
    std::vector<RecordId> m_chosen;
    RegistrationReading m_reading;
    QLabel* m_title;
    BadgeLabel* m_state;
    BadgeLabel* m_clock;
    QLabel* m_facts;
    QLabel* m_standing;
    QScrollArea* m_scroll;
    Card* m_objections;
    QLabel* m_objectionText;
    EvidenceCard* m_evidence;
    DetailsCard* m_details;
    DocumentsCard* m_documents;
    QWidget* m_acts;
    FlowLayout* m_buttons;
    QLabel* m_obstacle;
    QLabel* m_nothing;
    bool m_goPressed = false; ///< `g` and a letter leads to a page
    QTimer m_settle;
    BackgroundReader* m_reader;
};

} // namespace channelbook
