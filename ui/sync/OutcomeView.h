#pragma once

#include "ui/shell/Theme.h"
#include "ui/sync/Outcome.h"

#include <QWidget>

class QLabel;
class QTabWidget;
class QTableWidget;

namespace channelbook {

/// An import's files, one a row, and what became of the rows of the selected one.
class OutcomeView : public QWidget {
    Q_OBJECT

public:
    explicit OutcomeView(const Theme& theme, QWidget* parent = nullptr);

    /// `happened`: new records are in the program and can be opened.
    void setOutcome(const ImportOutcome& outcome, bool happened);
    void focusFiles();
    /// Name of the selected file; empty if there is none.
    [[nodiscard]] QString currentFile() const;
    [[nodiscard]] QTableWidget& fileTable() { return *m_files; }
    [[nodiscard]] QTabWidget& details() { return *m_details; }

Q_SIGNALS:
    void openRequested(const QString& entity, qint64 id);

private:
    void fillFiles(int selected);
    [[nodiscard]] int numberWidth(int column) const;
    void clearDetails();
    void showDetails();
    void addRecords(const QString& title, qint64 count, const std::vector<OutcomeRecord>& records, const QString& detailTitle, bool openable);
    /// Changed records with their fields, a field a line.
    void addChanges(const QString& title, qint64 count, const std::vector<OutcomeRecord>& records, bool openable);
    void openOnEnter(QTableWidget& table);
    void addRejects(const FileOutcome& file);
    void addNotes(const FileOutcome& file);
    void addTab(QTableWidget* table, const QString& title, qint64 count, qint64 shown);
    [[nodiscard]] QTableWidget* newTable(const QStringList& headers, const QString& name) const;

    const Theme& m_theme;
    ImportOutcome m_outcome;
    bool m_happened = false;
    bool m_filling = false;
    QString m_chosenTab; ///< kept from file to file
    QTableWidget* m_files;
    QLabel* m_heading;
    QLabel* m_nothing;
    QTabWidget* m_details;
};

} // namespace channelbook
