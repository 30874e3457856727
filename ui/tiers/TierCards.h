#pragma once

#include "ui/shell/Workspace.h"
#include "ui/tiers/TierReading.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace channelbook {

/// What each tier of a program asks and gives, the highest first, with how many partners hold it; of any version there is.
class TierCards : public QWidget {
    Q_OBJECT

public:
    explicit TierCards(Workspace& workspace, QWidget* parent = nullptr);

    void show(std::shared_ptr<const TierReading> reading);
    [[nodiscard]] QComboBox& versions() { return *m_versions; }

private:
    void showVersion();
    [[nodiscard]] QWidget* card(const tiers::StoredProgram& program, const tiers::Tier& tier, const tiers::Facts& facts, qint64 partners) const;

    Workspace& m_workspace;
    QComboBox* m_versions;
    QLabel* m_remark;
    QVBoxLayout* m_column;
    std::shared_ptr<const TierReading> m_reading;
};

} // namespace channelbook
