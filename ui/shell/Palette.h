#pragma once

#include "ui/records/BackgroundReader.h"
#include "ui/shell/Menus.h"
#include "ui/shell/Workspace.h"
#include "ui/widgets/CommandPalette.h"

namespace channelbook {

/// Offers every action of the menus.
class ActionProvider : public PaletteProvider {
    Q_OBJECT

public:
    ActionProvider(const Menus& menus, QObject* parent);
    void query(const QString& text, quint64 generation) override;
    void run(const PaletteItem& item) override;

private:
    const Menus& m_menus;
};

/// Offers the records of a program whose words begin with what is typed.
class RecordProvider : public PaletteProvider {
    Q_OBJECT

public:
    RecordProvider(Workspace& workspace, QObject* parent);
    ~RecordProvider() override;
    void query(const QString& text, quint64 generation) override;
    void run(const PaletteItem& item) override;

private:
    Workspace& m_workspace;
    BackgroundReader* m_reader;
};

} // namespace channelbook
