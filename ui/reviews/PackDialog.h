#pragma once

#include "ui/records/BackgroundReader.h"
#include "ui/reviews/PackFiles.h"
#include "ui/reviews/pack/PackBook.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;

namespace channelbook {

class PackPageView;

/// A partner's QBR pack: its pages to look at, for the last quarter that is over unless another is chosen; saved as a
/// file, presented, or planned as a review.
class PackDialog : public QDialog {
    Q_OBJECT

public:
    /// @param review the one to show; 0: of the partner's quarter, whether or not one is planned
    PackDialog(Workspace& workspace, RecordId partner, RecordId review, QWidget* parent);
    ~PackDialog() override;

    [[nodiscard]] PackPageView& view() { return *m_view; }
    /// Null while it is being read.
    [[nodiscard]] const std::shared_ptr<const PackBook>& book() const { return m_book; }

Q_SIGNALS:
    /// The pages are there.
    void loaded();

private:
    void reload();
    void take(std::shared_ptr<const PackBook> book);
    void turn();
    void save();
    void plan();
    void changeLook();
    [[nodiscard]] PackFile kind() const;

    Workspace& m_workspace;
    RecordId m_partner;
    RecordId m_review;
    RecordId m_planned = 0; ///< the review there is of the quarter that is shown
    PackPageView* m_view;
    QComboBox* m_quarter;
    QComboBox* m_kind;
    QLabel* m_state;
    QLabel* m_number;
    QPushButton* m_save;
    QPushButton* m_present;
    QPushButton* m_plan;
    std::shared_ptr<const PackBook> m_book;
    std::shared_ptr<const PackBook> m_slides; ///< the same, to be presented
    BackgroundReader* m_reader;
};

/// Packs of all partners of an owner for a quarter, into a folder.
class BatchPacksDialog : public QDialog {
    Q_OBJECT

public:
    BatchPacksDialog(Workspace& workspace, QWidget* parent);
    void accept() override;

private:
    void count();

    Workspace& m_workspace;
    QComboBox* m_owner;
    QComboBox* m_quarter;
    QComboBox* m_kind;
    QLabel* m_count;
    QLabel* m_problem;
    std::vector<RecordId> m_partners;
};

} // namespace channelbook
