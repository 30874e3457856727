#include "ui/pipeline/VelocityDialog.h"

#include "ui/widgets/Labels.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLocale>
#include <QTableWidget>
#include <QVBoxLayout>

namespace channelbook {

VelocityDialog::VelocityDialog(const std::vector<pipeline::StageVelocity>& velocity, const std::vector<pipeline::Stage>& stages,
                               const Theme& theme, QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("Velocity"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::xl, Space::l, Space::xl, Space::l);
    column->setSpacing(Space::m);
    QLabel* text = makeLabel(theme, TextRole::Body, TextWeight::Regular, true);
    text->setText(tr("Median days from entering a stage to leaving it, over every move the program knows. Partners still in a stage are not counted."));
    text->setWordWrap(true);
    column->addWidget(text);
    auto* table = new QTableWidget(static_cast<int>(velocity.size()), 4);
    table->setAccessibleName(tr("Velocity by stage"));
    table->setHorizontalHeaderLabels({tr("Stage"), tr("Median days"), tr("Moves counted"), tr("Stalled after")});
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    const QLocale locale;
    const auto put = [&](int row, int at, const QString& words, bool number) {
        auto* item = new QTableWidgetItem(words);
        if (number) item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        table->setItem(row, at, item);
    };
    for (int row = 0; row < static_cast<int>(velocity.size()); ++row) {
        const pipeline::StageVelocity& one = velocity[static_cast<std::size_t>(row)];
        put(row, 0, one.stage, false);
        put(row, 1, one.moves == 0 ? tr("not known yet") : locale.toString(one.medianDays, 'f', one.medianDays < 10 ? 1 : 0), true);
        put(row, 2, locale.toString(one.moves), true);
        QString stall;
        for (const pipeline::Stage& stage : stages)
            if (stage.name == one.stage && stage.stallDays > 0) stall = tr("%n days", nullptr, stage.stallDays);
        put(row, 3, stall, true);
    }
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->setMinimumHeight(table->horizontalHeader()->sizeHint().height() + static_cast<int>(velocity.size()) * Size::row + Space::l);
    column->addWidget(table, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    setMinimumWidth(Size::palette);
}

} // namespace channelbook
