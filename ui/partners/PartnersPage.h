#pragma once

#include "ui/records/RecordTablePage.h"

namespace channelbook {

/// All partners of the program.
class PartnersPage : public RecordTablePage {
    Q_OBJECT

public:
    explicit PartnersPage(Workspace& workspace, QWidget* parent = nullptr);

    /// What a new partner is asked for.
    [[nodiscard]] static QStringList newFields();

    [[nodiscard]] bool can(PageCommand command) const override;
    void run(PageCommand command) override;

protected:
    void extendMenu(QMenu& menu) override;
};

} // namespace channelbook
