#pragma once

#include "ui/shell/Theme.h"
#include "ui/sync/MatchTab.h"
#include "ui/sync/Outcome.h"

#include <QWidget>

#include <functional>

class QLabel;
class QTabWidget;
class QTableView;
class QTableWidget;

namespace channelbook {

/// An import's files, one a row, and what became of the rows of the selected one.
class OutcomeView : public QWidget {
    Q_OBJECT

public:
    explicit OutcomeView(const Theme& theme, QWidget* parent = nullptr);

    /// `happened`: new records are in the program and can be opened.
    void setOutcome(const ImportOutcome& outcome, bool happened);
    /// Shows nothing; the next outcome starts at its own first file of interest.
    void clear() { setOutcome({}, false); }
    void focusFiles();
    /// Name of the selected file; empty if there is none.
    [[nodiscard]] QString currentFile() const;
    [[nodiscard]] QTableWidget& fileTable() { return *m_files; }
    [[nodiscard]] QTabWidget& details() { return *m_details; }

    /// What was said of likely matches.
    [[nodiscard]] std::vector<sync::MatchAnswer> matchAnswers() const;
    [[nodiscard]] std::vector<sync::NameAnswer> nameAnswers() const;

Q_SIGNALS:
    /// Another file is selected, or none.
    void currentFileChanged();
    /// Matches of a file got another word.
    void answered(std::size_t file, const std::vector<std::size_t>& matches, channelbook::MatchWord word);
    void openRequested(const QString& entity, qint64 id);

private:
    void fillFiles(int selected);
    [[nodiscard]] int numberWidth(int column) const;
    void clearDetails();
    void showDetails();
    void addRecords(const QString& title, qint64 count, const std::vector<OutcomeRecord>& records, const QString& detailTitle, bool openable);
    /// Changed records with their fields, a field a line.
    void addChanges(const QString& title, qint64 count, const std::vector<OutcomeRecord>& records, bool openable);
    void addMatches(std::size_t index);
    void addCells(const QString& title, qint64 count, const std::vector<OutcomeReject>& cells, const QString& why);
    void addNotes(const FileOutcome& file);
    void addTab(QWidget* content, const QString& title, qint64 count, qint64 shown);
    [[nodiscard]] QTableView* newRows(const QStringList& headers, const QString& title, int rows, std::function<QString(int, int)> text, std::function<Tint(int, int)> ink = {});
    void openOnEnter(QTableView& table, std::function<RecordId(int)> record);

    const Theme& m_theme;
    ImportOutcome m_outcome;
    std::vector<std::vector<MatchWord>> m_words; ///< by file and match
    bool m_happened = false;
    bool m_filling = false;
    QString m_chosenTab; ///< kept from file to file
    QTableWidget* m_files;
    QLabel* m_heading;
    QLabel* m_nothing;
    QTabWidget* m_details;
};

} // namespace channelbook
