#pragma once

#include "core/pipeline/Pipeline.h"
#include "ui/shell/Theme.h"

#include <QDialog>

namespace channelbook {

/// How long partners stay in each stage, as a table.
class VelocityDialog : public QDialog {
    Q_OBJECT

public:
    VelocityDialog(const std::vector<pipeline::StageVelocity>& velocity, const std::vector<pipeline::Stage>& stages, const Theme& theme,
                   QWidget* parent);
};

} // namespace channelbook
