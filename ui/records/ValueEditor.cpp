#include "ui/records/ValueEditor.h"

#include "core/pipeline/Stages.h"

#include <QComboBox>
#include <QCompleter>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace channelbook {

using namespace Qt::StringLiterals;
using records::FieldType;

namespace {

constexpr qint64 mostListed = 500;

QString words(const char* text) { return QCoreApplication::translate("ValueEditor", text); }

/// The names a reference may take, where they are few enough for a list.
QStringList namesOf(Program& program, const QString& target) {
    const records::EntityDef* entity = program.catalogue().find(target);
    if (entity == nullptr) return {};
    const auto names = program.store().read([&](store::Connection& connection) {
        QStringList list;
        const auto ids = records::listIds(connection, *entity, {{}, entity->nameField, mostListed + 1, 0});
        if (!ids || static_cast<qint64>(ids->size()) > mostListed) return list;
        for (const auto& row : records::readRows(connection, *entity, *ids, {entity->field(entity->nameField)})) list << toText(row.values.front());
        return list;
    });
    return names.value_or(QStringList());
}

QComboBox* combo(const QStringList& items, bool free, QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->addItem(QString());
    box->addItems(items);
    box->setEditable(free);
    if (free) {
        box->setInsertPolicy(QComboBox::NoInsert);
        box->completer()->setCompletionMode(QCompleter::PopupCompletion);
        box->completer()->setFilterMode(Qt::MatchContains);
    }
    return box;
}

QWidget* unnamedEditor(Program& program, const records::FieldDef& field, QWidget* parent) {
    switch (field.type) {
    case FieldType::Choice: {
        QStringList items;
        for (const QString& choice : choicesOf(program, field)) items << choiceText(choice);
        return combo(items, !field.closed, parent);
    }
    case FieldType::Boolean: return combo({QCoreApplication::translate("Value", "Yes"), QCoreApplication::translate("Value", "No")}, false, parent);
    case FieldType::Reference: return combo(namesOf(program, field.target), true, parent);
    case FieldType::LongText: {
        auto* edit = new QPlainTextEdit(parent);
        edit->setTabChangesFocus(true);
        return edit;
    }
    default: break;
    }
    auto* edit = new QLineEdit(parent);
    if (field.type == FieldType::Date) edit->setPlaceholderText(words(QT_TRANSLATE_NOOP("ValueEditor", "2026-07-31")));
    if (isNumeric(field.type)) edit->setAlignment(Qt::AlignRight);
    return edit;
}

} // namespace

QStringList choicesOf(Program& program, const records::FieldDef& field) {
    const pipeline::TrackDef* track = pipeline::trackOf(field.table, field.column);
    if (track == nullptr) return field.choices;
    QStringList names;
    const auto stages = program.store().read([&](store::Connection& connection) { return pipeline::stagesOf(connection, track->track); });
    if (stages)
        for (const pipeline::Stage& stage : *stages) names << stage.name;
    return names;
}

QWidget* makeValueEditor(Program& program, const records::FieldDef& field, QWidget* parent) {
    QWidget* editor = unnamedEditor(program, field, parent);
    editor->setAccessibleName(records::labelOf(field));
    if (auto* box = qobject_cast<QComboBox*>(editor); box != nullptr && box->lineEdit() != nullptr)
        box->lineEdit()->setAccessibleName(records::labelOf(field));
    return editor;
}

QString typedText(const QWidget& editor) {
    if (const auto* edit = qobject_cast<const QLineEdit*>(&editor)) return edit->text();
    if (const auto* box = qobject_cast<const QComboBox*>(&editor)) return box->currentText();
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(&editor)) return text->toPlainText();
    return {};
}

void setTypedText(QWidget& editor, const QString& text) {
    if (auto* edit = qobject_cast<QLineEdit*>(&editor)) edit->setText(text);
    if (auto* box = qobject_cast<QComboBox*>(&editor)) {
        const int at = box->findText(text);
        if (at >= 0) box->setCurrentIndex(at);
        if (at < 0 && box->isEditable()) box->setEditText(text);
    }
    if (auto* edit = qobject_cast<QPlainTextEdit*>(&editor)) edit->setPlainText(text);
}

Expected<Value> readTyped(Program& program, const records::FieldDef& field, const QString& typed, const QString& currency) {
    const QString plain = ValueFormat().plain(field, typed);
    const auto value = program.store().read(
        [&](store::Connection& connection) { return records::parseValue(connection, program.catalogue(), field, plain, currency); });
    if (!value) return tl::unexpected(value.error());
    return *value;
}

} // namespace channelbook
