#pragma once

#include "core/program/Program.h"
#include "ui/records/ValueFormat.h"

#include <QWidget>

namespace channelbook {

/// What a Choice offers: the program's own stages where the field says which one a record is in.
[[nodiscard]] QStringList choicesOf(Program& program, const records::FieldDef& field);

/// An input for a field's values: a list for choices, yes/no and owners, a date field, a text box, a line.
/// Its accessible name is the field's label.
[[nodiscard]] QWidget* makeValueEditor(Program& program, const records::FieldDef& field, QWidget* parent);

/// What stands in an input made by `makeValueEditor`.
[[nodiscard]] QString typedText(const QWidget& editor);
void setTypedText(QWidget& editor, const QString& text);

/// What a person typed as a value that can be stored; `currency` is the record's.
[[nodiscard]] Expected<Value> readTyped(Program& program, const records::FieldDef& field, const QString& typed, const QString& currency);

} // namespace channelbook
