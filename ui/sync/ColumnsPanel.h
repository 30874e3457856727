#pragma once

#include "core/program/Program.h"
#include "ui/shell/Theme.h"
#include "ui/sync/ColumnsModel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace channelbook {

class KeyButton;

/// What becomes of each column of the files that are to be imported, with what stands in them, before anything is read
/// in whole: the answers to how dates and numbers are meant are given here too.
class ColumnsPanel : public QWidget {
    Q_OBJECT

public:
    ColumnsPanel(Program& program, const Theme& theme, QWidget* parent = nullptr);
    ~ColumnsPanel() override;

    /// Shows `path`, one of `files` of a CRM of this kind; `options` are those of the check.
    void setFiles(const QStringList& files, const QString& path, const sync::ImportOptions& options, const QString& kind);
    void focusFirst();
    /// Goes on with what was chosen, unless that cannot be read.
    void accept();
    /// Whether anything was chosen here that the last check did not know.
    [[nodiscard]] bool isChanged() const { return m_changed; }
    [[nodiscard]] QTableView& table() { return *m_table; }

Q_SIGNALS:
    /// The person is done: check again with these.
    void accepted(const channelbook::sync::ImportOptions& options);
    void cancelled();
    /// What is shown is of the options as they are now.
    void shown();

private:
    void look();
    void take(const Expected<sync::FileLook>& look);
    void choose(const QString& header, const QString& code);
    void chooseEntity();
    void fillEntities();
    void showQuestions();
    void reset();
    void change();

    Program& m_program;
    const Theme& m_theme;
    QComboBox* m_file;
    QComboBox* m_entity;
    QWidget* m_questions;
    QComboBox* m_dates;
    QComboBox* m_decimals;
    QLabel* m_summary;
    QLabel* m_problem;
    QTableView* m_table;
    ColumnsModel* m_model;
    KeyButton* m_check;
    KeyButton* m_cancel;
    QPushButton* m_reset;
    QString m_path;
    QString m_kind;
    sync::ImportOptions m_options;
    sync::FieldPolicies m_kept; ///< with the source
    bool m_changed = false;
    bool m_again = false; ///< something changed while a look was under way
    std::unique_ptr<store::Job> m_looking; ///< last: its thread uses the program
};

} // namespace channelbook
