#pragma once

#include "core/reviews/Reviews.h"
#include "ui/shell/Workspace.h"

#include <QDialog>

#include <array>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace channelbook {

/// Plans a review with a partner for a quarter, on the day that is proposed unless another is typed.
class PlanReviewDialog : public QDialog {
    Q_OBJECT

public:
    /// @param partner 0: to be chosen
    PlanReviewDialog(Workspace& workspace, RecordId partner, QWidget* parent);
    [[nodiscard]] RecordId created() const { return m_created; }
    void accept() override;

private:
    void propose();
    [[nodiscard]] RecordId partner() const;

    Workspace& m_workspace;
    RecordId m_partner;
    QWidget* m_chooser = nullptr;
    QComboBox* m_quarter;
    QLineEdit* m_on;
    QLabel* m_why;
    QPlainTextEdit* m_attendees;
    QLabel* m_problem;
    RecordId m_created = 0;
};

/// When a planned review is, who comes and what is talked about how long.
class MeetingDialog : public QDialog {
    Q_OBJECT

public:
    MeetingDialog(Workspace& workspace, const reviews::Review& review, const std::vector<reviews::AgendaPoint>& agenda,
                  QWidget* parent);
    void accept() override;

private:
    Workspace& m_workspace;
    reviews::Review m_review;
    QLineEdit* m_on;
    QComboBox* m_template;
    QPlainTextEdit* m_attendees;
    QPlainTextEdit* m_agenda;
    QString m_agendaBefore;
    QLabel* m_problem;
};

/// Adds or changes an action or a decision.
class ItemDialog : public QDialog {
    Q_OBJECT

public:
    ItemDialog(Workspace& workspace, const reviews::ReviewItem& item, QWidget* parent);
    void accept() override;

private:
    Workspace& m_workspace;
    reviews::ReviewItem m_item;
    QLineEdit* m_name;
    QComboBox* m_side;
    QLineEdit* m_who;
    QLineEdit* m_due;
    QLabel* m_problem;
};

/// A partner's strengths, weaknesses, opportunities and threats, one a line.
class SwotDialog : public QDialog {
    Q_OBJECT

public:
    SwotDialog(Workspace& workspace, RecordId partner, QWidget* parent);
    void accept() override;

private:
    Workspace& m_workspace;
    RecordId m_partner;
    std::array<QPlainTextEdit*, 4> m_texts{};
};

/// "15 Results of the quarter – Anna Krüger": a point of an agenda on a line, and back.
[[nodiscard]] QString agendaLine(const reviews::AgendaPoint& point);
[[nodiscard]] reviews::AgendaPoint agendaPoint(const QString& line);

} // namespace channelbook
