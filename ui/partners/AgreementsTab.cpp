#include "ui/partners/AgreementsTab.h"

#include "core/store/Attachments.h"
#include "ui/partners/AgreementActions.h"
#include "ui/records/Documents.h"
#include "ui/records/LinkedTab.h"
#include "ui/records/ValueFormat.h"
#include "ui/widgets/Labels.h"

#include <QTimer>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

records::EntityDef agreementsOf(const records::EntityDef& agreement, RecordId partner) {
    records::EntityDef narrowed = agreement;
    narrowed.from += u" JOIN (SELECT id AS scope_id FROM agreement WHERE partner_id = %1) scope ON scope.scope_id = t.id"_s.arg(partner);
    narrowed.defaultColumns = {u"name"_s, u"type"_s, u"state"_s, u"version"_s, u"start_on"_s, u"end_on"_s, u"auto_renew"_s, u"notice_by"_s, u"territory"_s};
    narrowed.defaultSort = u"-start_on"_s;
    return narrowed;
}

} // namespace

AgreementsTab::AgreementsTab(Workspace& workspace, RecordId partner, QWidget* parent)
    : QWidget(parent), m_workspace(workspace),
      m_list(new LinkedTab(workspace, agreementsOf(*workspace.catalogue().find(u"agreement"), partner),
                           {u"name"_s, u"type"_s, u"number"_s, u"start_on"_s, u"end_on"_s, u"term_months"_s, u"auto_renew"_s, u"notice_days"_s, u"territory"_s, u"owner"_s}, {{u"partner"_s, partner}})),
      m_actions(new AgreementActions(workspace)), m_story(makeLabel(workspace.theme(), TextRole::Body, TextWeight::Regular, true)),
      m_documents(makeLabel(workspace.theme(), TextRole::Body)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::s);
    column->addWidget(m_list, 1);
    m_story->setWordWrap(true);
    m_story->setAccessibleName(tr("What became of the agreement"));
    column->addWidget(m_story);
    m_documents->setWordWrap(true);
    m_documents->setAccessibleName(tr("Documents"));
    m_documents->setTextFormat(Qt::RichText);
    m_documents->setTextInteractionFlags(Qt::TextBrowserInteraction);
    connect(m_documents, &QLabel::linkActivated, this, &AgreementsTab::keepDocument);
    column->addWidget(m_documents);
    column->addWidget(m_actions);
    RecordTable& table = m_list->table();
    connect(&table, &RecordTable::selectionSettled, this, &AgreementsTab::showCurrent);
    connect(table.selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AgreementsTab::showCurrent);
    // The first is shown as soon as there is one.
    const auto listed = [this] {
        QTimer::singleShot(0, this, [this] {
            if (m_list->table().currentId() == 0 && m_list->table().model()->rowCount() > 0) m_list->table().selectRow(0);
            showCurrent();
        });
    };
    connect(table.model(), &QAbstractItemModel::modelReset, this, listed);
    connect(table.model(), &QAbstractItemModel::rowsInserted, this, listed);
    connect(table.model(), &QAbstractItemModel::layoutChanged, this, listed);
    connect(&workspace.store().events(), &store::StoreEvents::changed, this, [this](const store::Changes& changes) {
        if (changes.touches(u"agreement") || changes.touches(u"attachment")) showCurrent();
    });
    showCurrent();
}

QString AgreementsTab::documents(RecordId agreement) {
    const auto files = m_workspace.store().read([&](store::Connection& connection) { return store::attachmentsOf(connection, agreement); });
    if (!files || files->empty()) return {};
    QStringList links;
    for (const store::Attachment& file : *files) links << u"<a href=\"%1\" style=\"color:%3\">%2</a>"_s.arg(file.sha256 + u'/' + file.name.toHtmlEscaped(), file.name.toHtmlEscaped(), m_workspace.theme().colors().accent.name());
    return tr("Documents: %1").arg(links.join(u" · "_s));
}

void AgreementsTab::showCurrent() {
    const RecordId current = m_list->table().currentId();
    const auto read = current == 0 ? Expected<Expected<partners::Agreement>>(failure(ErrorCode::RecordNotFound)) : m_workspace.store().read([&](store::Connection& connection) { return partners::readAgreement(connection, current); });
    const bool known = read && *read;
    m_actions->show(known ? current : 0);
    m_story->setVisible(known);
    m_documents->setVisible(known);
    if (!known) return;
    const partners::Agreement& agreement = **read;
    const ValueFormat format;
    QStringList story;
    const auto tell = [&](const QString& text, const QString& day) {
        if (!day.isEmpty()) story << text.arg(format.date(day));
    };
    tell(tr("sent %1"), agreement.sentOn);
    tell(tr("signed by the partner %1"), agreement.partnerSignedOn);
    tell(tr("signed by us %1"), agreement.weSignedOn);
    tell(tr("notice given %1"), agreement.noticeOn);
    tell(tr("ended %1"), agreement.endedOn);
    if (agreement.renewals > 0) story << tr("renewed %n time(s)", nullptr, static_cast<int>(agreement.renewals));
    if (agreement.state == partners::AgreementState::Active && agreement.noticeBy().isValid() && agreement.noticeDays > 0) story << tr("notice by %1").arg(format.date(agreement.noticeBy().toString(Qt::ISODate)));
    m_story->setText(agreement.name + u" v%1: "_s.arg(agreement.version) + (story.isEmpty() ? tr("nothing happened yet") : story.join(u" · "_s)));
    m_documents->setText(documents(current));
    m_documents->setVisible(!m_documents->text().isEmpty());
}

void AgreementsTab::keepDocument(const QString& link) { saveDocument(m_workspace, link.section(u'/', 0, 0), link.section(u'/', 1)); }

} // namespace channelbook
