#pragma once

#include "ui/records/BackgroundReader.h"
#include "ui/records/RecordTable.h"

#include <QObject>
#include <QTimer>

namespace channelbook {

/// What a table's selection comes to, for the status bar: "3 selected · Won revenue: sum $ 1,200, average $ 400".
class SelectionSums : public QObject {
    Q_OBJECT

public:
    SelectionSums(store::Store& store, RecordTable& table, QObject* parent = nullptr);
    ~SelectionSums() override;

Q_SIGNALS:
    void changed(const QString& text);

private:
    void sum();

    RecordTable& m_table;
    QTimer m_settle;
    BackgroundReader* m_reader;
};

} // namespace channelbook
