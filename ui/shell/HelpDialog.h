#pragma once

#include "ui/shell/Theme.h"

#include <QDialog>

class QListWidget;
class QTextBrowser;

namespace channelbook {

/// The pages of resources/help, to read beside the work: a list of their titles and the page chosen. Links between pages
/// are followed; a search shows the pages that hold all its words.
class HelpDialog : public QDialog {
    Q_OBJECT

public:
    HelpDialog(const Theme& theme, QWidget* parent);

    /// Shows a page by its file's name without ".md"; false if there is none.
    bool showPage(const QString& name);
    [[nodiscard]] QString currentPage() const;

private:
    void search(const QString& text);
    void showCurrent();

    const Theme& m_theme;
    QListWidget* m_titles;
    QTextBrowser* m_text;
};

} // namespace channelbook
