#include "ui/records/RecordsDialog.h"

#include "ui/records/RecordTable.h"
#include "ui/widgets/DialogParts.h"
#include "ui/widgets/Labels.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QVBoxLayout>

namespace channelbook {
namespace {

void show(Workspace& workspace, const QString& entity, const QString& title, const std::function<void(RecordTable&, QLabel&)>& fill, QWidget* parent) {
    QDialog dialog(parent);
    dialog.setWindowTitle(title);
    QVBoxLayout* column = dialogColumn(dialog);
    QLabel* head = makeLabel(workspace.theme(), TextRole::Heading, TextWeight::Strong);
    column->addWidget(head);
    auto* table = new RecordTable(workspace, *workspace.catalogue().find(entity));
    table->setAccessibleName(title);
    fill(*table, *head);
    column->addWidget(table, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    column->addWidget(buttons);
    RecordId opened = 0;
    QObject::connect(table, &RecordTable::openRequested, &dialog, [&](RecordId id) {
        opened = id;
        dialog.accept();
    });
    dialog.resize(Size::palette * 3 / 2, Size::paletteHeight);
    table->setFocus();
    dialog.exec();
    if (opened != 0) workspace.openRecord(entity, opened);
}

} // namespace

void showRecords(Workspace& workspace, const QString& entity, const QString& title, std::vector<RecordId> records,
                 QWidget* parent) {
    show(
        workspace, entity, title,
        [&](RecordTable& table, QLabel& head) {
            head.setText(QCoreApplication::translate("RecordsDialog", "%1: %2", "what records have in common, how many they are").arg(title, QLocale().toString(records.size())));
            table.records().setOnly(std::move(records));
            table.setFilter({});
        },
        parent);
}

void showRecords(Workspace& workspace, const QString& entity, const QString& title, const QString& filter, QWidget* parent) {
    show(
        workspace, entity, title,
        [&](RecordTable& table, QLabel& head) {
            head.setText(title);
            table.setFilter(filter);
        },
        parent);
}

} // namespace channelbook
