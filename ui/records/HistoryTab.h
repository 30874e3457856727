#pragma once

#include "ui/records/BackgroundReader.h"
#include "ui/records/ValueFormat.h"
#include "ui/shell/Workspace.h"

#include <QTreeWidget>
#include <QWidget>

class QLabel;
class QPushButton;

namespace channelbook {

/// Everything that was done to a record: when, by whom, which fields from what to what; each entry can be undone.
class HistoryTab : public QWidget {
    Q_OBJECT

public:
    HistoryTab(Workspace& workspace, RecordId record, QWidget* parent = nullptr);
    ~HistoryTab() override;

    void reload();

private:
    struct Line {
        store::HistoryEntry entry;
        QStringList changes; ///< "Phone: +49 1 → +49 2"
    };
    [[nodiscard]] std::vector<Line> read(store::Connection& connection) const;
    [[nodiscard]] QString changeText(store::Connection& connection, const store::FieldChange& change) const;
    void show(const std::vector<Line>& lines);
    void undoCurrent();

    Workspace& m_workspace;
    RecordId m_record;
    ValueFormat m_format;
    QLabel* m_empty;
    QTreeWidget* m_tree;
    QPushButton* m_undo;
    BackgroundReader* m_reader;
};

} // namespace channelbook
