#pragma once

#include "core/enablement/EnablementQueries.h"
#include "ui/records/ValueFormat.h"
#include "ui/shell/Workspace.h"
#include "ui/widgets/RowsModel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace channelbook {

/// The people that completions wait for, each with the contacts it may be; answered with one key.
class UnmatchedPanel : public QWidget {
    Q_OBJECT

public:
    explicit UnmatchedPanel(Workspace& workspace, QWidget* parent = nullptr);

    void show(std::vector<enablement::UnmatchedLearner> learners);
    [[nodiscard]] const std::vector<enablement::UnmatchedLearner>& learners() const { return m_learners; }
    [[nodiscard]] QTableView& people() { return *m_people; }
    [[nodiscard]] QTableView& proposals() { return *m_proposals; }

    /// The person is the contact that is proposed and chosen.
    void matchProposal();
    /// Asks which contact it is.
    void matchOther();
    /// Makes the person a contact of the company whose address it has.
    void addContact();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showPerson();
    [[nodiscard]] const enablement::UnmatchedLearner* current() const;

    Workspace& m_workspace;
    ValueFormat m_format;
    std::vector<enablement::UnmatchedLearner> m_learners;
    RowsModel* m_peopleModel;
    RowsModel* m_proposalModel;
    QTableView* m_people;
    QTableView* m_proposals;
    QLabel* m_title;
    QLabel* m_hint;
    QPushButton* m_match;
    QPushButton* m_other;
    QPushButton* m_add;
};

} // namespace channelbook
