#pragma once

#include "ui/records/BackgroundReader.h"
#include "ui/records/ValueFormat.h"
#include "ui/shell/Page.h"
#include "ui/shell/Workspace.h"

#include <QTimer>

class QTreeWidget;

namespace channelbook {

class Card;
class DetailsCard;
class RecordHeader;

/// One deal: its fields, who takes part in it, how it moved, what was done to it.
class DealPage : public Page {
    Q_OBJECT

public:
    DealPage(Workspace& workspace, RecordId deal, QWidget* parent = nullptr);
    ~DealPage() override;

    [[nodiscard]] DetailsCard& details() { return *m_details; }
    void focusContent() override;
    [[nodiscard]] bool can(PageCommand command) const override;
    void run(PageCommand command) override;
    [[nodiscard]] QList<ShortcutHint> shortcuts() const override;

private:
    struct Part {
        RecordId company = 0;
        QString name;
        QString role;
    };
    struct Reading {
        records::RecordRow row;
        std::vector<Part> parts;
        std::vector<std::pair<QString, QString>> moves; ///< instant and words
    };
    [[nodiscard]] static Expected<Reading> read(store::Connection& connection, const records::Catalogue& catalogue, RecordId deal);
    [[nodiscard]] QString text(const Reading& reading, const QString& key) const;
    void reload();
    void take(const Reading& reading);

    Workspace& m_workspace;
    RecordId m_deal;
    ValueFormat m_format;
    RecordHeader* m_header;
    DetailsCard* m_details;
    Card* m_partsCard;
    QTreeWidget* m_parts;
    Card* m_movesCard;
    QTreeWidget* m_moves;
    QTimer m_settle;
    BackgroundReader* m_reader;
};

} // namespace channelbook
