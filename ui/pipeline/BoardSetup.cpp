#include "ui/pipeline/BoardSetup.h"

#include "core/records/QuickFilter.h"
#include "core/records/Words.h"
#include "ui/partners/PartnersPage.h"

#include <QCoreApplication>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

QString words(const char* text) { return QCoreApplication::translate("BoardSetup", text); }

QJsonObject view(const QString& filter, bool stalled = false) {
    QJsonObject state{{u"filter"_s, filter}};
    if (stalled) state.insert(u"stalled"_s, true);
    return state;
}

} // namespace

QList<SavedViewBar::Standard> boardViews(Workspace& workspace, const pipeline::BoardDef& board) {
    const QString who = workspace.store().who();
    const QString stalled = words(QT_TRANSLATE_NOOP("BoardSetup", "Stalled"));
    const QString mine = words(QT_TRANSLATE_NOOP("BoardSetup", "Mine"));
    const QDate today = workspace.clock().today();
    const QDate quarterEnds = QDate(today.year(), (today.month() + 2) / 3 * 3, 1).addMonths(1).addDays(-1);
    if (board.own) return {{u"all"_s, words(QT_TRANSLATE_NOOP("BoardSetup", "As the board begins")), view(board.filter), {}}};
    if (board.id == u"deal")
        return {{u"open"_s, words(QT_TRANSLATE_NOOP("BoardSetup", "Open")), view(u"outcome=open"_s), {}},
                {u"mine"_s, mine, view(u"outcome=open "_s + records::filterTerm(u"owner"_s, who)), {}},
                {u"quarter"_s, words(QT_TRANSLATE_NOOP("BoardSetup", "Closing this quarter")), view(u"outcome=open close_date<="_s + quarterEnds.toString(Qt::ISODate)), {}},
                {u"stalled"_s, stalled, view(u"outcome=open"_s, true), {}},
                {u"all"_s, words(QT_TRANSLATE_NOOP("BoardSetup", "All deals")), view({}), {}}};
    return {{u"all"_s, words(QT_TRANSLATE_NOOP("BoardSetup", "All partners")), view({}), {}},
            {u"mine"_s, mine, view(records::filterTerm(u"manager"_s, who)), {}},
            {u"stalled"_s, stalled, view({}, true), {}}};
}

QString boardViewsPage(const pipeline::BoardDef& board) { return board.id == u"partner" ? u"pipeline"_s : u"pipeline/"_s + board.id; }

QStringList laneFields(const records::EntityDef& entity, const QString& state) {
    if (entity.key == u"partner" && state == u"stage") return {u"manager"_s, u"tier"_s, u"region"_s, u"type"_s};
    QStringList keys;
    for (const records::FieldDef& field : entity.fields) {
        const bool person = field.type == records::FieldType::Reference && field.target == u"owner";
        static const QStringList kinds{u"type"_s, u"product"_s, u"partner"_s, u"country"_s, u"forecast"_s, u"lead_source"_s, u"industry"_s, u"role"_s};
        if (field.key != state && (person || field.type == records::FieldType::Choice || kinds.contains(field.key))) keys << field.key;
    }
    return keys;
}

QStringList newRecordFields(const records::EntityDef& entity) {
    if (entity.key == u"partner") return PartnersPage::newFields();
    QStringList keys{entity.nameField};
    for (const records::FieldDef& field : entity.fields)
        if (field.required && field.editable() && !keys.contains(field.key)) keys << field.key;
    for (const QString& key : entity.defaultColumns) {
        const records::FieldDef* field = entity.field(key);
        if (field == nullptr || !field->editable() || keys.contains(key)) continue;
        keys << key;
        if (field->type == records::FieldType::Money && entity.field(u"currency") != nullptr) keys << u"currency"_s;
    }
    return keys;
}

QString countedWords(const records::EntityDef& entity, qint64 count) {
    return words(QT_TRANSLATE_NOOP("BoardSetup", "%1 %2")).arg(QLocale().toString(count), records::inSentence(count == 1 ? records::labelOf(entity) : records::pluralOf(entity)));
}

} // namespace channelbook
