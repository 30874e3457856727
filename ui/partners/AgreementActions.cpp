#include "ui/partners/AgreementActions.h"

#include "ui/records/Documents.h"
#include "ui/records/ValueFormat.h"
#include "ui/shell/Icons.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Labels.h"

#include <QCoreApplication>
#include <QPushButton>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;
using partners::AgreementAction;

namespace {

QString words(const char* text) { return QCoreApplication::translate("AgreementActions", text); }

/// Steps that lead towards an agreement in force are the ones a person looks for.
bool leadsOn(AgreementAction action) {
    return action == AgreementAction::Send || action == AgreementAction::SignPartner || action == AgreementAction::SignUs || action == AgreementAction::Activate || action == AgreementAction::Renew;
}

} // namespace

QString agreementActionText(AgreementAction action) {
    switch (action) {
    case AgreementAction::Send: return words(QT_TRANSLATE_NOOP("AgreementActions", "Mark as sent"));
    case AgreementAction::Recall: return words(QT_TRANSLATE_NOOP("AgreementActions", "Recall"));
    case AgreementAction::SignPartner: return words(QT_TRANSLATE_NOOP("AgreementActions", "Partner has signed"));
    case AgreementAction::SignUs: return words(QT_TRANSLATE_NOOP("AgreementActions", "We have signed"));
    case AgreementAction::Activate: return words(QT_TRANSLATE_NOOP("AgreementActions", "Put in force"));
    case AgreementAction::Renew: return words(QT_TRANSLATE_NOOP("AgreementActions", "Renew"));
    case AgreementAction::GiveNotice: return words(QT_TRANSLATE_NOOP("AgreementActions", "Give notice…"));
    case AgreementAction::WithdrawNotice: return words(QT_TRANSLATE_NOOP("AgreementActions", "Withdraw notice"));
    case AgreementAction::Terminate: return words(QT_TRANSLATE_NOOP("AgreementActions", "Terminate…"));
    case AgreementAction::Withdraw: return words(QT_TRANSLATE_NOOP("AgreementActions", "Withdraw"));
    case AgreementAction::Reopen: return words(QT_TRANSLATE_NOOP("AgreementActions", "Take up again"));
    case AgreementAction::Expire:
    case AgreementAction::Replace: break;
    }
    return {};
}

AgreementActions::AgreementActions(Workspace& workspace, QWidget* parent) : QWidget(parent), m_workspace(workspace), m_row(new FlowLayout(Space::s, this)) {
    setAccessibleName(tr("What can be done with the agreement"));
}

void AgreementActions::show(RecordId agreement) {
    m_agreement = agreement;
    const bool focused = isAncestorOf(window()->focusWidget());
    // The button that was pressed is still at it.
    while (QLayoutItem* item = m_row->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    const bool writable = !m_workspace.store().isReadOnly();
    const auto read = agreement == 0 ? Expected<Expected<partners::Agreement>>(failure(ErrorCode::RecordNotFound))
                                     : m_workspace.store().read([&](store::Connection& connection) { return partners::readAgreement(connection, agreement); });
    setVisible(read && *read);
    if (!read || !*read) return;
    std::vector<partners::OfferedAction> all = partners::agreementActions(**read, m_workspace.clock().today());
    // What leads on stands where what led here stood: clicked twice, a button must not take back what it did.
    const auto isNext = [](const partners::OfferedAction& offered) { return leadsOn(offered.action) && offered.obstacle.isEmpty(); };
    std::stable_partition(all.begin(), all.end(), isNext);
    bool first = true;
    for (const partners::OfferedAction& offered : all) {
        auto* button = new QPushButton(agreementActionText(offered.action));
        button->setObjectName(u"agreement:"_s + partners::actionName(offered.action));
        button->setEnabled(writable && (offered.obstacle.isEmpty() || offered.action == AgreementAction::Renew || offered.action == AgreementAction::GiveNotice));
        button->setToolTip(offered.obstacle);
        if (first && isNext(offered)) makePrimary(*button);
        first = false;
        connect(button, &QPushButton::clicked, this, [this, action = offered.action] { act(action); });
        m_row->addWidget(button);
    }
    const auto add = [&](const QString& name, const QString& text, const QString& icon, void (AgreementActions::*does)()) {
        auto* button = new QPushButton(text);
        button->setObjectName(u"agreement:"_s + name);
        button->setIcon(themedIcon(m_workspace.theme(), icon));
        button->setEnabled(writable);
        connect(button, &QPushButton::clicked, this, does);
        m_row->addWidget(button);
    };
    if ((*read)->state != partners::AgreementState::Withdrawn && (*read)->state != partners::AgreementState::Replaced) add(u"version"_s, tr("New version"), u"copy"_s, &AgreementActions::addVersion);
    add(u"document"_s, tr("Add document…"), u"paperclip"_s, &AgreementActions::addDocument);
    if (focused) m_row->itemAt(0)->widget()->setFocus();
}

std::optional<QString> AgreementActions::askDate(const QString& title, const QString& label, const QString& initial) {
    const ValueFormat format;
    records::FieldDef field{};
    field.type = records::FieldType::Date;
    const auto typed = m_workspace.prompter().inputText(title, label, initial.isEmpty() ? QString() : format.date(initial));
    if (!typed || typed->trimmed().isEmpty()) return std::nullopt;
    const QString day = format.plain(field, *typed);
    if (QDate::fromString(day, Qt::ISODate).isValid()) return day;
    m_workspace.fail({ErrorCode::InvalidValue, {label, *typed, tr("a date like 2026-07-31")}});
    return std::nullopt;
}

bool AgreementActions::askFor(const partners::Agreement& agreement, AgreementAction action, partners::ActOnAgreement& command) {
    const QDate today = m_workspace.clock().today();
    const QString title = agreementActionText(action).remove(u'…');
    if (action == AgreementAction::Renew && agreement.termMonths == 0) {
        const auto until = askDate(title, tr("%1 holds until %2. Until when from now on?").arg(agreement.name, ValueFormat().date(agreement.endOn)), {});
        if (!until) return false;
        command.until = *until;
    }
    if (action == AgreementAction::GiveNotice) {
        const QDate earliest = today.addDays(agreement.noticeDays);
        const QDate end = QDate::fromString(agreement.endOn, Qt::ISODate);
        const auto until = askDate(title, tr("The last day %1 holds:").arg(agreement.name), std::max(end.isValid() ? end : earliest, earliest).toString(Qt::ISODate));
        if (!until) return false;
        if (*until != agreement.endOn) command.until = *until;
    }
    if (action == AgreementAction::Terminate || action == AgreementAction::GiveNotice || action == AgreementAction::Withdraw) {
        const auto reason = m_workspace.prompter().inputText(title, tr("Why?"));
        if (!reason) return false;
        command.reason = reason->trimmed();
    }
    return true;
}

bool AgreementActions::act(AgreementAction action) {
    const auto read = m_workspace.store().read([&](store::Connection& connection) { return partners::readAgreement(connection, m_agreement); });
    if (!read || !*read) return false;
    partners::ActOnAgreement command{m_workspace.catalogue(), m_agreement, action, {}, {}, {}};
    return askFor(**read, action, command) && m_workspace.perform(command);
}

void AgreementActions::addVersion() { m_workspace.perform(partners::NewAgreementVersion{m_workspace.catalogue(), m_agreement, nullptr}); }

void AgreementActions::addDocument() { channelbook::addDocument(m_workspace, m_agreement); }

} // namespace channelbook
