#include "ui/records/DetailsCard.h"

#include "ui/pipeline/MoveNeedsDialog.h"
#include "ui/records/ValueEditor.h"
#include "ui/widgets/PropertyGrid.h"
#include "ui/widgets/RelativeTime.h"

#include <QDate>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;
using records::FieldType;

namespace {
constexpr qint64 mostOwners = 500;
} // namespace

DetailsCard::DetailsCard(Workspace& workspace, const QString& entity, QStringList fields, QWidget* parent)
    : Card(workspace.theme(), tr("Details"), parent), m_workspace(workspace), m_entity(*workspace.catalogue().find(entity)), m_fields(std::move(fields)),
      m_grid(new PropertyGrid(workspace.theme())) {
    body()->addWidget(m_grid);
    m_grid->setAccessibleName(tr("Details"));
    setLink(tr("all fields"));
    connect(this, &Card::linkActivated, this, [this] {
        m_more = !m_more;
        setLink(m_more ? tr("fewer") : tr("all fields"));
        show();
    });
    connect(m_grid, &PropertyGrid::edited, this, &DetailsCard::change);
    const records::EntityDef* owner = workspace.catalogue().find(u"owner");
    const auto names = workspace.store().read([&](store::Connection& connection) {
        QStringList list;
        const auto ids = records::listIds(connection, *owner, {{}, u"name"_s, mostOwners, 0});
        if (!ids) return list;
        for (const auto& row : records::readRows(connection, *owner, *ids, {owner->field(u"name")})) list << toText(row.values.front());
        return list;
    });
    m_owners = names.value_or(QStringList());
}

void DetailsCard::setRecord(const records::RecordRow& row) {
    m_row = row;
    show();
}

bool DetailsCard::edit(const QString& field) { return m_grid->edit(field); }

QList<std::pair<QVariant, QString>> DetailsCard::optionsOf(const records::FieldDef& field, const QString& present) {
    QStringList values;
    if (field.type == FieldType::Choice) values = choicesOf(m_workspace.program(), field);
    if (field.type == FieldType::Reference) values = m_owners;
    if (field.type == FieldType::Boolean) values = {u"yes"_s, u"no"_s};
    if (!present.isEmpty() && !values.contains(present)) values.prepend(present);
    QList<std::pair<QVariant, QString>> options;
    for (const QString& value : values) options << std::pair(QVariant(value), field.type == FieldType::Reference ? value : choiceText(value));
    return options;
}

void DetailsCard::show() {
    QStringList keys = m_fields;
    if (m_more)
        for (const records::FieldDef& field : m_entity.fields)
            if (!keys.contains(field.key)) keys << field.key;
    QList<Property> properties;
    for (const QString& key : keys) {
        const auto found = std::find_if(m_entity.fields.begin(), m_entity.fields.end(), [&](const records::FieldDef& field) { return field.key == key; });
        const auto place = static_cast<std::size_t>(found - m_entity.fields.begin());
        if (found == m_entity.fields.end() || place >= m_row.values.size()) continue;
        const Value& value = m_row.values[place];
        Property property;
        property.key = key;
        property.label = records::labelOf(*found);
        property.text = m_format.text(*found, value, m_row.currency);
        property.value = m_format.editText(*found, value, m_row.currency);
        property.clearable = !found->required;
        if (found->editable() && !m_workspace.store().isReadOnly()) {
            property.kind = Property::Kind::Text;
            const bool owner = found->type == FieldType::Reference && found->target == u"owner";
            if (found->type == FieldType::Choice || found->type == FieldType::Boolean || owner) {
                const QString present = found->type == FieldType::Boolean ? (isNull(value) ? QString() : toInteger(value) != 0 ? u"yes"_s : u"no"_s) : toText(value);
                property.kind = Property::Kind::Choice;
                property.value = present;
                property.options = optionsOf(*found, present);
            } else if (found->type == FieldType::Date) {
                property.kind = Property::Kind::Date;
                property.value = QDate::fromString(toText(value), Qt::ISODate);
            }
        }
        if (found->type == FieldType::Date && !isNull(value))
            property.toolTip = relativeDate(QDate::fromString(toText(value), Qt::ISODate), m_workspace.clock().today());
        if (found->type == FieldType::Instant && !isNull(value)) property.toolTip = exactInstant(QDateTime::fromString(toText(value), Qt::ISODate));
        properties << property;
    }
    m_grid->setProperties(properties);
}

void DetailsCard::change(const QString& key, const QVariant& value) {
    const records::FieldDef* field = m_entity.field(key);
    if (field == nullptr) return;
    const QString typed = value.metaType() == QMetaType::fromType<QDate>() ? value.toDate().toString(Qt::ISODate) : value.toString();
    const auto stored = readTyped(m_workspace.program(), *field, typed, m_row.currency);
    if (const pipeline::TrackDef* track = pipeline::trackOf(m_entity.key, key); track != nullptr && stored && !isNull(*stored)) {
        // A stage asks for what it needs, once the editor is gone.
        const auto move = [this, track = track->track, record = m_row.id, stage = toText(*stored)] {
            if (!moveToStage(m_workspace, track, {record}, stage, this)) show();
        };
        QMetaObject::invokeMethod(this, move, Qt::QueuedConnection);
        return;
    }
    const bool done = stored && m_workspace.perform(records::SetFields{m_workspace.catalogue(), m_entity.key, {m_row.id}, {{key, *stored}}});
    if (!stored) m_workspace.fail(stored.error());
    // What was refused goes back to what is stored.
    if (!done) show();
}

} // namespace channelbook
