#pragma once

#include "core/base/Error.h"

#include <QString>

class QDialog;
class QDialogButtonBox;
class QLabel;
class QVBoxLayout;
class QWidget;

namespace channelbook {

class Theme;

/// A label for what is wrong with what was entered; hidden until there is something.
[[nodiscard]] QLabel* problemLabel(const Theme& theme);
/// Says what is wrong in such a label, and puts the focus where it can be mended.
void complain(QLabel& label, const QString& what, QWidget* editor);
void complain(QLabel& label, const Error& error, QWidget* editor);

/// The column a dialog's content stands in.
[[nodiscard]] QVBoxLayout* dialogColumn(QDialog& dialog);
/// A paragraph that says what a dialog is for.
[[nodiscard]] QLabel* dialogText(const Theme& theme, const QString& text);
/// Cancel, and the button that does what the dialog is for.
[[nodiscard]] QDialogButtonBox* dialogButtons(QDialog& dialog, const QString& action);

} // namespace channelbook
