#include "ui/records/RecordDelegate.h"

#include "ui/records/Badges.h"
#include "ui/records/RecordTableModel.h"
#include "ui/records/ValueEditor.h"
#include "ui/widgets/Painting.h"

#include <QPainter>

namespace channelbook {

RecordDelegate::RecordDelegate(Program& program, const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_program(program), m_theme(theme) {}

void RecordDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* model = qobject_cast<const RecordTableModel*>(index.model());
    if (model == nullptr) return QStyledItemDelegate::paint(painter, option, index);
    const ThemeColors& colors = m_theme.colors();
    painter->save();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    if (selected)
        painter->fillRect(option.rect, colors.selected);
    else if (hovered)
        painter->fillRect(option.rect, colors.hover);
    painter->setPen(QPen(colors.line, Line::hair));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());

    const records::FieldDef& field = model->field(index.column());
    const QRect room = option.rect.adjusted(Space::s, 0, -Space::s, -Line::hair);
    const QString text = index.data(Qt::DisplayRole).toString();
    if (const Badge badge = badgeAt(index); !badge.text.isEmpty()) {
        QRect place(QPoint(), badgeSize(m_theme, badge));
        place.setWidth(std::min(place.width(), room.width()));
        place.moveTop(room.center().y() - place.height() / 2);
        place.moveLeft(room.left());
        drawBadge(*painter, m_theme, badge, QStyle::visualRect(option.direction, room, place));
    } else if (isNumeric(field.type)) {
        painter->setFont(m_theme.font());
        const Value zero = qint64(0);
        const bool nothing = index.data(RecordTableModel::RawRole) == QVariant(toInteger(zero));
        painter->setPen(nothing ? colors.muted : colors.text);
        drawTabular(*painter, room, QStyle::visualAlignment(option.direction, Qt::AlignRight) | Qt::AlignVCenter, text);
    } else {
        const bool name = field.key == model->entity().nameField;
        painter->setFont(m_theme.font(TextRole::Body, name ? TextWeight::Medium : TextWeight::Regular));
        painter->setPen(name || index.column() == 0 ? colors.text : colors.text);
        painter->drawText(room, static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter),
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) drawFocus(*painter, m_theme, option.rect.adjusted(1, 1, -1, -2), Radius::small);
    painter->restore();
}

Badge RecordDelegate::badgeAt(const QModelIndex& index) const {
    const auto* model = qobject_cast<const RecordTableModel*>(index.model());
    const QString key = model == nullptr ? QString() : model->field(index.column()).key;
    const QString value = index.data(RecordTableModel::RawRole).toString();
    return isBadge(key) && !value.isEmpty() ? badgeOf(key, value) : Badge();
}

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return {QStyledItemDelegate::sizeHint(option, index).width() + 2 * Space::s, Size::row};
}

QWidget* RecordDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const {
    const auto* model = qobject_cast<const RecordTableModel*>(index.model());
    if (model == nullptr) return nullptr;
    records::FieldDef field = model->field(index.column());
    // A cell is one line high; long texts are edited in the record's page, and here as a line.
    if (field.type == records::FieldType::LongText) field.type = records::FieldType::Text;
    return makeValueEditor(m_program, field, parent);
}

void RecordDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    setTypedText(*editor, index.data(Qt::EditRole).toString());
}

void RecordDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    model->setData(index, typedText(*editor), Qt::EditRole);
}

} // namespace channelbook
