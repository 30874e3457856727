#include "ui/reviews/ReviewsPage.h"

#include "ui/reviews/PackDialog.h"
#include "ui/reviews/ReviewDialogs.h"
#include "ui/reviews/QbrPanel.h"
#include "ui/shell/Icons.h"
#include "ui/widgets/PageHeader.h"

#include <QPushButton>
#include <QTabBar>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int listWidth = Size::paletteHeight;
constexpr int panelWidth = Size::palette * 3 / 2;

RecordTablePage::Setup setupOf(Workspace& workspace, ReviewsPage* page) {
    const QDate today = workspace.clock().today();
    const auto view = [](const QString& id, const QString& name, const QString& filter, const QString& sort) {
        return SavedViewBar::Standard{id, name, {{u"filter"_s, filter}, {u"sort"_s, sort}}, {}};
    };
    return {u"qbr"_s,
            u"review"_s,
            u"presentation"_s,
            ReviewsPage::tr("No QBRs yet"),
            ReviewsPage::tr(
                "Quarterly business reviews with partners: numbers that fill themselves, what is to be said to them, "
                "and what was agreed. Plan the first one."),
            {u"name"_s},
            {view(u"all"_s, ReviewsPage::tr("All"), {}, u"-period"_s),
             view(u"planned"_s, ReviewsPage::tr("Planned"), u"state=planned"_s, u"planned_on"_s),
             view(u"due"_s, ReviewsPage::tr("Due"),
                  u"state=planned planned_on<=%1"_s.arg(today.addDays(14).toString(Qt::ISODate)), u"planned_on"_s),
             view(u"held"_s, ReviewsPage::tr("Held"), u"state=held"_s, u"-held_on"_s),
             view(u"open"_s, ReviewsPage::tr("With open actions"), u"open_actions>0"_s, u"-held_on"_s),
             view(u"mine"_s, ReviewsPage::tr("Mine"), u"owner=\"%1\""_s.arg(workspace.store().who()), u"planned_on"_s)},
            [page] { page->plan(); }};
}

} // namespace

ReviewsPage::ReviewsPage(Workspace& workspace, QWidget* parent)
    : RecordTablePage(workspace, setupOf(workspace, this), parent)
    , m_panel(new QbrPanel(workspace)) {
    setSide(*m_panel, {listWidth, panelWidth});
    m_panel->setMinimumWidth(Size::palette);
    if (workspace.settings().layout(u"qbr"_s).isEmpty())
        table().setColumns(
            {u"partner"_s, u"period"_s, u"state"_s, u"planned_on"_s, u"owner"_s, u"open_actions"_s, u"held_on"_s});
    QPushButton* batch = header().addButton(tr("Packs of an owner…"), false, u"printer"_s);
    connect(batch, &QPushButton::clicked, this, [this] { BatchPacksDialog(this->workspace(), this).exec(); });
    connect(table().selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReviewsPage::follow);
    connect(&table().records(), &RecordTableModel::listed, this, &ReviewsPage::follow);
}

void ReviewsPage::follow() {
    if (table().currentId() == 0 && table().records().rowCount() > 0) {
        table().selectionModel()->setCurrentIndex(table().records().index(0, 0), QItemSelectionModel::NoUpdate);
        return;
    }
    m_panel->setReview(table().currentId());
}

void ReviewsPage::plan() {
    PlanReviewDialog dialog(workspace(), 0, this);
    if (dialog.exec() == QDialog::Accepted) workspace().openRecord(u"review"_s, dialog.created());
}

QList<ShortcutHint> ReviewsPage::shortcuts() const {
    return QbrPanel::shortcuts() + RecordTablePage::shortcuts();
}

ReviewPage::ReviewPage(Workspace& workspace, RecordId review, QWidget* parent)
    : Page(parent)
    , m_panel(new QbrPanel(workspace)) {
    setAccessibleName(tr("QBR"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::xl, Space::l, Space::xl, Space::l);
    auto* back = new QPushButton(themedIcon(workspace.theme(), u"arrow-left"_s), tr("Back"));
    connect(back, &QPushButton::clicked, this, [&workspace] { workspace.goBack(); });
    auto* partner = new QPushButton(themedIcon(workspace.theme(), u"handshake"_s), tr("The partner"));
    connect(partner, &QPushButton::clicked, this,
            [this, &workspace] { workspace.openRecord(u"partner"_s, m_panel->current().partner); });
    auto* row = new QHBoxLayout;
    row->addWidget(back);
    row->addWidget(partner);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_panel, 1);
    connect(m_panel, &QbrPanel::loaded, this, [this] { setStatusRight(m_panel->current().name); });
    m_panel->setReview(review);
}

void ReviewPage::focusContent() {
    m_panel->setFocus();
}

QList<ShortcutHint> ReviewPage::shortcuts() const {
    return QbrPanel::shortcuts();
}

} // namespace channelbook
