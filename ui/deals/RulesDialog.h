#pragma once

#include "core/engagement/Rules.h"
#include "ui/shell/Workspace.h"

#include <QDialog>

class QComboBox;
class QPushButton;
class QTextBrowser;

namespace channelbook {

/// The rules of engagement as the document partners get: any version of them, to read, to print and to hand over.
class RulesDialog : public QDialog {
    Q_OBJECT

public:
    explicit RulesDialog(Workspace& workspace, QWidget* parent = nullptr);

    /// The version shown; 0: there are none.
    [[nodiscard]] int version() const { return m_book.version; }
    /// Asks for a file (PDF, HTML or Markdown) and writes the document to it.
    void save();

private:
    void showVersion();

    Workspace& m_workspace;
    engagement::RuleBook m_book;
    QComboBox* m_versions;
    QTextBrowser* m_text;
    QPushButton* m_save;
};

} // namespace channelbook
