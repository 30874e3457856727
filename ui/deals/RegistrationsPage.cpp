#include "ui/deals/RegistrationsPage.h"

#include "ui/deals/RegistrationActs.h"
#include "ui/deals/RegistrationDelegate.h"
#include "ui/deals/RegistrationPanel.h"
#include "ui/deals/RegistrationWords.h"
#include "ui/deals/RulesDialog.h"
#include "ui/widgets/PageHeader.h"

#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;
using registrations::Act;

namespace {

const QString waiting = u"state=submitted,in_review"_s;
constexpr int panelWidth = Size::palette;

RecordTablePage::Setup setupOf(Workspace& workspace) {
    const QString soon = workspace.clock().today().addDays(protectionSoon).toString(Qt::ISODate);
    const auto view = [](const QString& id, const QString& name, const QString& filter, const QString& sort) {
        return SavedViewBar::Standard{id, name, {{u"filter"_s, filter}, {u"sort"_s, sort}}, {}};
    };
    return {
        u"registrations"_s,
        u"registration"_s,
        u"shield-check"_s,
        RegistrationsPage::tr("No registrations yet"),
        RegistrationsPage::tr("Deals that partners register, so that they are theirs for a while. They come from your "
                              "partner portal or CRM; a new one can be added by hand."),
        registrationFields(),
        {view(u"all"_s, RegistrationsPage::tr("All"), {}, u"-submitted_at"_s),
         view(u"waiting"_s, RegistrationsPage::tr("Waiting for our answer"), waiting, u"answer_by"_s),
         view(u"conflicts"_s, RegistrationsPage::tr("Conflicts to decide"), waiting + u" undecided>0"_s,
              u"answer_by"_s),
         view(u"extensions"_s, RegistrationsPage::tr("Ask for more time"), u"state=approved extension_until!="_s,
              u"protection_end"_s),
         view(u"ending"_s, RegistrationsPage::tr("Ending soon"), u"state=approved protection_end<=%1"_s.arg(soon),
              u"protection_end"_s),
         view(u"approved"_s, RegistrationsPage::tr("Protected"), u"state=approved"_s, u"protection_end"_s),
         view(u"drafts"_s, RegistrationsPage::tr("With the partner"), u"state=draft,returned"_s, u"-submitted_at"_s)}};
}

} // namespace

RegistrationsPage::RegistrationsPage(Workspace& workspace, QWidget* parent)
    : RecordTablePage(workspace, setupOf(workspace), parent)
    , m_panel(new RegistrationPanel(workspace, true)) {
    table().setItemDelegate(new RegistrationDelegate(workspace, &table()));
    setSide(*m_panel, {panelWidth, panelWidth});
    m_panel->setMinimumWidth(Size::filter * 2);
    if (workspace.settings().layout(u"registrations"_s).isEmpty()) {
        table().setColumns({u"name"_s, u"answer_by"_s, u"undecided"_s, u"state"_s, u"partner"_s, u"amount"_s,
                            u"customer"_s, u"product"_s, u"protection_end"_s});
        table().setSort(u"answer_by"_s);
    }
    QPushButton* rules = header().addButton(tr("Rules of engagement…"), false, u"scale"_s);
    connect(rules, &QPushButton::clicked, this, [this] { RulesDialog(this->workspace(), this).exec(); });
    setFilter(waiting);
    m_panel->takeKeysOf(table());
    connect(table().selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RegistrationsPage::follow);
    connect(&table(), &RecordTable::selectionSettled, this, [this] { m_panel->setChosen(table().selectedIds()); });
    connect(&table().records(), &QAbstractItemModel::layoutChanged, this, &RegistrationsPage::follow);
    connect(&table().records(), &RecordTableModel::listed, this, &RegistrationsPage::follow);
}

void RegistrationsPage::follow() {
    const RecordTableModel& model = table().records();
    if (table().currentId() == 0 && model.rowCount() > 0) {
        // What was answered has left the list: on with what took its place.
        const QModelIndex next = model.index(std::clamp(m_row, 0, model.rowCount() - 1), 0);
        table().selectionModel()->setCurrentIndex(next, QItemSelectionModel::NoUpdate);
        return;
    }
    if (table().currentId() != 0) m_row = table().currentIndex().row();
    if (table().currentId() != m_panel->registration()) m_panel->setRegistration(table().currentId());
}

void RegistrationsPage::extendMenu(QMenu& menu) {
    menu.addSeparator();
    const auto& acts = m_panel->reading().acts;
    for (const registrations::OfferedAct& offered : acts) {
        QAction* action = menu.addAction(buttonText(offered.act) + u'\t' + keyOf(offered.act), m_panel,
                                         [this, act = offered.act] { m_panel->act(act); });
        action->setEnabled(offered.obstacle.isEmpty() || table().selectedIds().size() > 1);
        action->setToolTip(offered.obstacle);
    }
}

QList<ShortcutHint> RegistrationsPage::shortcuts() const {
    return RegistrationPanel::shortcuts() + RecordTablePage::shortcuts();
}

} // namespace channelbook
