#include "ui/widgets/PropertyGrid.h"

#include "ui/widgets/Labels.h"
#include "ui/widgets/Painting.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace channelbook {
namespace {

const QDate noDate(1900, 1, 1); // a date edit cannot be empty; its earliest date stands for that

QString shownText(const Property& property) {
    if (!property.text.isEmpty()) return property.text;
    if (property.kind == Property::Kind::Date) {
        const QDate date = property.value.toDate();
        return date.isValid() ? QLocale().toString(date, QLocale::ShortFormat) : QString();
    }
    for (const auto& [value, text] : property.options) {
        if (value == property.value) return text;
    }
    return property.value.toString();
}

/// Changes only by what is chosen from its open list: keys open the list and search in it, the wheel does nothing.
class ChoiceEditor : public QComboBox {
public:
    using QComboBox::QComboBox;

    void showPopup() override {
        // The list takes the keyboard a moment before it is visible.
        m_opening = true;
        QComboBox::showPopup();
        m_opening = false;
    }
    [[nodiscard]] bool isListOpen() const { return m_opening || view()->isVisible(); }

protected:
    void keyPressEvent(QKeyEvent* event) override {
        const bool letters = !event->text().isEmpty() && event->text().front().isPrint() && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
        const bool steps = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down || event->key() == Qt::Key_Home || event->key() == Qt::Key_End;
        if (!letters && !steps) return QComboBox::keyPressEvent(event);
        showPopup();
        if (letters) view()->keyboardSearch(event->text());
    }
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }

private:
    bool m_opening = false;
};

} // namespace

/// A value as it stands there when it is not being edited.
class PropertyValue : public QAbstractButton {
public:
    PropertyValue(const Theme& theme, const Property& shown, QWidget* parent)
        : QAbstractButton(parent), property(shown), m_theme(theme) {
        setText(shownText(shown));
        setAccessibleName(u"%1: %2"_s.arg(shown.label, text()));
        setToolTip(shown.toolTip.isEmpty() ? text() : shown.toolTip);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        if (isEditable()) setCursor(Qt::IBeamCursor);
        connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    }

    bool isEditable() const { return property.kind != Property::Kind::ReadOnly; }
    QSize sizeHint() const override {
        const QFontMetrics metrics(m_theme.font(TextRole::Label));
        return {metrics.horizontalAdvance(text()) + Space::s, metrics.height() + Space::s};
    }
    QSize minimumSizeHint() const override { return {Size::tile / 2, sizeHint().height()}; }

    const Property property;

protected:
    void paintEvent(QPaintEvent*) override {
        const ThemeColors& colors = m_theme.colors();
        QPainter painter(this);
        painter.setLayoutDirection(layoutDirection());
        if (underMouse() && isEditable()) drawBox(painter, rect(), Radius::small, colors.hover, colors.line);
        if (hasFocus()) drawFocus(painter, m_theme, rect(), Radius::small);
        painter.setFont(m_theme.font(TextRole::Label));
        const bool empty = text().isEmpty();
        painter.setPen(empty ? colors.muted : colors.text);
        const QRect room = rect().adjusted(Space::xs, 0, -Space::xs, 0);
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(empty ? u"–"_s : text(), Qt::ElideRight, room.width()));
    }

private:
    const Theme& m_theme;
};

PropertyGrid::PropertyGrid(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(Space::s);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnMinimumWidth(0, Size::propertyLabel);
    m_grid->setColumnStretch(1, 1);
}

void PropertyGrid::setProperties(const QList<Property>& properties) {
    const QString editedKey = m_editedRow ? m_editedRow->property.key : QString();
    QString focusedKey;
    for (const PropertyValue* row : std::as_const(m_rows)) {
        if (row->hasFocus()) focusedKey = row->property.key;
    }
    m_rows.clear();
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        // The slot of a value's own signal may be what brings the new values.
        if (item->widget() && item->widget() != m_editor) item->widget()->deleteLater();
        if (item->widget() && item->widget() != m_editor) item->widget()->hide();
        delete item;
    }
    m_editedRow = nullptr;
    for (int i = 0; i < m_grid->rowCount(); ++i) m_grid->setRowMinimumHeight(i, 0);
    int line = 0;
    for (const Property& property : properties) {
        auto* label = makeLabel(m_theme, TextRole::Label, TextWeight::Regular, true);
        label->setText(property.label);
        label->setWordWrap(true);
        label->setMaximumWidth(2 * Size::propertyLabel);
        auto* row = new PropertyValue(m_theme, property, this);
        row->installEventFilter(this);
        connect(row, &QAbstractButton::clicked, this, [this, row] { startEdit(row); });
        m_grid->addWidget(label, line, 0, Qt::AlignVCenter);
        if (m_editor && property.key == editedKey) {
            m_editedRow = row;
            row->hide();
            m_grid->addWidget(m_editor, line, 1);
        } else {
            m_grid->addWidget(row, line, 1);
            row->show();
        }
        m_grid->setRowMinimumHeight(line, row->sizeHint().height());
        label->show();
        m_rows << row;
        if (property.key == focusedKey) row->setFocus();
        ++line;
    }
    if (m_editor && !m_editedRow) {
        m_editor->deleteLater();
        m_editor = nullptr;
    }
}

bool PropertyGrid::edit(const QString& key) {
    for (PropertyValue* row : std::as_const(m_rows)) {
        if (row->property.key != key || !row->isEditable()) continue;
        startEdit(row);
        return true;
    }
    return false;
}

void PropertyGrid::startEdit(PropertyValue* row) {
    if (!row->isEditable()) return;
    finishEdit(true);
    const Property& property = row->property;
    switch (property.kind) {
    case Property::Kind::ReadOnly: return;
    case Property::Kind::Text: {
        auto* edit = new QLineEdit(property.value.toString(), this);
        edit->selectAll();
        m_editor = edit;
        break;
    }
    case Property::Kind::Date: {
        auto* edit = new QDateEdit(this);
        edit->setCalendarPopup(true);
        edit->setMinimumDate(noDate);
        edit->setSpecialValueText(tr("none"));
        edit->setDate(property.value.toDate().isValid() ? property.value.toDate() : noDate);
        edit->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
        m_editor = edit;
        break;
    }
    case Property::Kind::Choice: {
        auto* combo = new ChoiceEditor(this);
        if (property.clearable) combo->addItem(tr("none"), QString());
        for (const auto& [value, text] : property.options) combo->addItem(text, value);
        // What is not chosen must not look chosen: a list shows its first entry otherwise, and leaving it would write that.
        combo->setCurrentIndex(combo->findData(property.value.isValid() ? property.value : QVariant(QString())));
        connect(combo, &QComboBox::activated, this, [this] { finishEdit(true); });
        m_editor = combo;
        break;
    }
    }
    m_editor->setAccessibleName(property.label);
    // As tall as what it replaces, so that nothing below moves.
    m_editor->setProperty("compact", true);
    m_editor->setMaximumHeight(row->sizeHint().height());
    m_editor->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_editor->installEventFilter(this);
    m_editedRow = row;
    m_grid->replaceWidget(row, m_editor);
    row->hide();
    m_editor->show();
    m_editor->setFocus(Qt::OtherFocusReason);
    if (auto* combo = qobject_cast<QComboBox*>(m_editor)) combo->showPopup();
}

QVariant PropertyGrid::editorValue() const {
    if (const auto* edit = qobject_cast<const QLineEdit*>(m_editor)) return edit->text();
    if (const auto* combo = qobject_cast<const QComboBox*>(m_editor)) return combo->currentData();
    const QDate date = static_cast<const QDateEdit*>(m_editor)->date();
    return date == noDate ? QVariant() : QVariant(date);
}

void PropertyGrid::finishEdit(bool commit) {
    if (!m_editor || !m_editedRow) return;
    QWidget* editor = m_editor;
    PropertyValue* row = m_editedRow;
    const QVariant value = editorValue();
    const Property property = row->property;
    const bool focused = editor->hasFocus() || editor->isAncestorOf(focusWidget());
    m_editor = nullptr;
    m_editedRow = nullptr;
    editor->removeEventFilter(this);
    m_grid->replaceWidget(editor, row);
    editor->hide();
    editor->deleteLater();
    row->show();
    if (focused) row->setFocus(Qt::OtherFocusReason);
    const bool same = property.kind == Property::Kind::Date ? value == property.value : value.toString() == property.value.toString();
    if (commit && !same && (value.isValid() || property.value.isValid())) Q_EMIT edited(property.key, value);
}

bool PropertyGrid::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_editor) {
        if (event->type() == QEvent::FocusOut) {
            const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
            // Its own list or calendar opening, or another window coming to the front, ends nothing.
            const auto* choice = dynamic_cast<const ChoiceEditor*>(m_editor);
            const bool listOpen = choice != nullptr && choice->isListOpen();
            if (!listOpen && reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason) finishEdit(true);
            return false;
        }
        if (event->type() == QEvent::ShortcutOverride &&
            static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
        if (event->type() != QEvent::KeyPress) return false;
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter: finishEdit(true); return true;
        case Qt::Key_Escape: finishEdit(false); return true;
        default: return false;
        }
    }
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    auto* row = static_cast<PropertyValue*>(watched);
    const auto at = m_rows.indexOf(row);
    if (at < 0) return false;
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Up: m_rows.at(std::max<qsizetype>(0, at - 1))->setFocus(Qt::TabFocusReason); return true;
    case Qt::Key_Down:
        m_rows.at(std::min(m_rows.size() - 1, at + 1))->setFocus(Qt::TabFocusReason);
        return true;
    case Qt::Key_F2:
    case Qt::Key_Return:
    case Qt::Key_Enter: startEdit(row); return true;
    case Qt::Key_Delete:
        if (row->property.clearable && row->isEditable() && !row->text().isEmpty()) {
            Q_EMIT edited(row->property.key, QVariant());
        }
        return true;
    default: return false;
    }
}

} // namespace channelbook
