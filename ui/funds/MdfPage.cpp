#include "ui/funds/MdfPage.h"

#include "ui/funds/ApprovalsPart.h"
#include "ui/funds/RequestDialog.h"
#include "ui/widgets/PageHeader.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

MdfPage::MdfPage(Workspace& workspace, QWidget* parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_header(new PageHeader(workspace.theme()))
    , m_approvals(new ApprovalsPart(workspace)) {
    setAccessibleName(tr("MDF approvals"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::xl, Space::l, Space::xl, Space::s);
    column->setSpacing(Space::m);
    m_header->setTitle(tr("MDF approvals"));
    FilterEdit* filter = m_header->addFilter(tr("Partner, activity or fund…"));
    connect(filter, &QLineEdit::textChanged, m_approvals, &ApprovalsPart::setText);
    connect(filter, &FilterEdit::leftDownwards, this, &MdfPage::focusContent);
    addMdfWays(*m_header, workspace, u"mdf"_s);
    QPushButton* ask = m_header->addButton(tr("New request…"), true, u"plus"_s);
    ask->setEnabled(!workspace.store().isReadOnly());
    connect(ask, &QPushButton::clicked, this, [this] { run(PageCommand::New); });
    column->addWidget(m_header);
    column->addWidget(m_approvals, 1);
    connect(m_approvals, &ApprovalsPart::loaded, this, [this](qint64 milliseconds) {
        m_header->setSubtitle(m_approvals->summary());
        const int mine = m_approvals->mine();
        setBadge(mine == 0 ? PageBadge()
                           : PageBadge{m_format.count(mine), m_approvals->oneIsOld() ? Tint::Bad : Tint::Accent,
                                       tr("%n request(s) wait for me", nullptr, mine)});
        setStatusLeft(mine == 0 ? QString()
                                : tr("A approve · E less · C conditions · T return · R reject · Ctrl+Z undo"));
        if (milliseconds >= 0) setStatusRight(tr("%1 ms").arg(milliseconds));
    });
}

void MdfPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (m_read) return;
    m_read = true;
    m_approvals->reload();
}

void MdfPage::focusFilter() {
    m_header->filter()->setFocus();
    m_header->filter()->selectAll();
}

void MdfPage::focusContent() {
    m_approvals->focusContent();
}

bool MdfPage::can(PageCommand command) const {
    switch (command) {
    case PageCommand::Reload:
        return true;
    case PageCommand::New:
        return !m_workspace.store().isReadOnly();
    case PageCommand::Open:
        return m_approvals->hasCurrent();
    case PageCommand::SelectAll:
        return m_approvals->hasCurrent();
    default:
        return false;
    }
}

void MdfPage::run(PageCommand command) {
    if (!can(command)) return;
    if (command == PageCommand::Open) return m_approvals->open();
    if (command == PageCommand::New) {
        RequestDialog(m_workspace, 0, 0, this).exec();
        return;
    }
    if (command == PageCommand::SelectAll) return m_approvals->selectAll();
    m_approvals->reload();
}

bool MdfPage::back() {
    if (m_header->filter()->text().isEmpty()) return false;
    m_header->filter()->clear();
    return true;
}

QList<ShortcutHint> MdfPage::shortcuts() const {
    return m_approvals->shortcuts() + QList<ShortcutHint>{{u"/"_s, tr("Filter")}};
}

void addMdfWays(PageHeader& header, Workspace& workspace, const QString& here) {
    for (const auto& [page, text] :
         {std::pair(u"mdf"_s, MdfPage::tr("Approvals")), std::pair(u"mdf-requests"_s, MdfPage::tr("Requests")),
          std::pair(u"mdf-claims"_s, MdfPage::tr("Claims")), std::pair(u"funds"_s, MdfPage::tr("Funds"))}) {
        if (page == here) continue;
        QObject::connect(header.addButton(text), &QPushButton::clicked, &header,
                         [&workspace, page = page] { workspace.openPage(page); });
    }
}

} // namespace channelbook
