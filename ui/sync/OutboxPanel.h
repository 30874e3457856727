#pragma once

#include "core/sync/Import.h"
#include "core/sync/outbox/Outbox.h"
#include "ui/sync/SyncPanel.h"
#include "ui/widgets/Prompter.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTableView;
class QTabWidget;

namespace channelbook {

class KeyButton;
class RowsModel;

/// What was changed here and the CRM does not know of yet, and the files that will tell it.
class OutboxPanel : public SyncPanel {
    Q_OBJECT

public:
    OutboxPanel(Program& program, const Theme& theme, Prompter& prompter, QWidget* parent = nullptr);
    ~OutboxPanel() override;

    /// Shows what waits for a source.
    void open(const sync::SourceInfo& source);
    void focusFirst() override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] RunningWork runningWork() const override;
    [[nodiscard]] QList<ShortcutHint> shortcuts() const override;
    /// Asks for a folder and writes the files there.
    void write();

protected:
    bool takeKey(const QKeyEvent& event) override;
    void reload() override;

private:
    [[nodiscard]] sync::OutboxOptions chosen() const;
    void take(Expected<sync::Outbox> outbox);
    void showWaiting();
    void showFiles();
    void showFile(int file);
    void writeInto(const QString& folder, bool replace);
    void tellWritten(const sync::Outbox& written, const QString& folder);
    void openCurrent();
    [[nodiscard]] QString stateText(int row) const;
    [[nodiscard]] Tint stateTint(int row) const;

    Program& m_program;
    const Theme& m_theme;
    Prompter& m_prompter;
    sync::SourceInfo m_source;
    sync::Outbox m_outbox;
    QLabel* m_words;
    QLabel* m_written;
    QPushButton* m_openFolder;
    QCheckBox* m_newRecords;
    QCheckBox* m_again;
    QTabWidget* m_tabs;
    QTableView* m_waiting;
    RowsModel* m_waitingRows;
    QComboBox* m_file;
    QTableView* m_preview;
    RowsModel* m_previewRows;
    QWidget* m_content;
    QWidget* m_empty;
    KeyButton* m_write;
    KeyButton* m_back;
    QLabel* m_summary;
    QString m_folder; ///< where the files were written last
    bool m_readAgain = false;
    std::unique_ptr<store::Job> m_reading;
    std::unique_ptr<store::Job> m_writing; ///< last: their threads use the program
};

} // namespace channelbook
