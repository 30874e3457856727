#include "ui/widgets/DialogParts.h"

#include "core/base/ErrorText.h"
#include "ui/widgets/Labels.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QVBoxLayout>

namespace channelbook {

QLabel* problemLabel(const Theme& theme) {
    QLabel* label = makeLabel(theme, TextRole::Label);
    label->setWordWrap(true);
    label->hide();
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, theme.tint(Tint::Bad).text);
    label->setPalette(palette);
    return label;
}

void complain(QLabel& label, const QString& what, QWidget* editor) {
    label.setText(what);
    label.show();
    if (editor != nullptr) editor->setFocus();
}

void complain(QLabel& label, const Error& error, QWidget* editor) { complain(label, errorText(error), editor); }

QVBoxLayout* dialogColumn(QDialog& dialog) {
    auto* column = new QVBoxLayout(&dialog);
    column->setContentsMargins(Space::xl, Space::l, Space::xl, Space::l);
    column->setSpacing(Space::m);
    return column;
}

QLabel* dialogText(const Theme& theme, const QString& text) {
    QLabel* label = makeLabel(theme, TextRole::Body, TextWeight::Regular, true);
    label->setText(text);
    label->setWordWrap(true);
    return label;
}

QDialogButtonBox* dialogButtons(QDialog& dialog, const QString& action) {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, &dialog);
    QPushButton* accept = buttons->addButton(action, QDialogButtonBox::AcceptRole);
    makePrimary(*accept);
    accept->setDefault(true);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    return buttons;
}

} // namespace channelbook
