#include "ui/sync/ResultPanel.h"

#include "ui/shell/Icons.h"
#include "ui/sync/FramedPanel.h"
#include "ui/widgets/Labels.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QUrl>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

ResultPanel::ResultPanel(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_outcome(new OutcomeView(theme)), m_summary(makeLabel(theme, TextRole::Body, TextWeight::Regular, true)), m_rejects(new QLabel),
      m_refusal(makeLabel(theme, TextRole::Body, TextWeight::Medium)), m_done(new KeyButton(theme, tr("Done"), u"⏎"_s, true)),
      m_undo(new QPushButton(themedIcon(theme, u"undo-2"_s), tr("Undo this import"))), m_conflicts(new QPushButton(themedIcon(theme, u"git-compare"_s), {})) {
    m_conflicts->setObjectName(u"reviewConflicts"_s);
    m_done->setObjectName(u"done"_s);
    m_done->setAccessibleName(tr("Done: back to the sources"));
    m_undo->setObjectName(u"undoImport"_s);
    m_undo->setAccessibleName(m_undo->text());
    m_rejects->setObjectName(u"rejects"_s);
    m_rejects->setTextFormat(Qt::RichText);
    m_rejects->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_rejects->setWordWrap(true);
    m_refusal->setObjectName(u"refusal"_s);
    m_refusal->setWordWrap(true);

    auto* bar = new QHBoxLayout;
    bar->setSpacing(Space::s);
    bar->addWidget(m_done);
    bar->addWidget(m_conflicts);
    bar->addWidget(m_undo);
    bar->addSpacing(Space::s);
    bar->addWidget(m_summary, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(pageMargin, Space::s, pageMargin, Space::m);
    column->setSpacing(Space::m);
    column->addWidget(m_rejects);
    column->addWidget(m_outcome, 1);
    column->addWidget(m_refusal);
    column->addLayout(bar);
    connect(m_done, &QPushButton::clicked, this, &ResultPanel::doneRequested);
    connect(m_conflicts, &QPushButton::clicked, this, &ResultPanel::conflictsRequested);
    connect(m_undo, &QPushButton::clicked, this, [this] { Q_EMIT undoRequested(m_historyId); });
    // A rich text keeps the link colour it was laid out with.
    connect(&theme, &Theme::changed, this, [this] {
        const QString text = m_rejects->text();
        m_rejects->clear();
        m_rejects->setText(text);
    });
    connect(m_rejects, &QLabel::linkActivated, this, [this](const QString& link) { Q_EMIT openFileRequested(QUrl(link).toLocalFile()); });
}

void ResultPanel::setResult(const ImportOutcome& outcome, bool standing) {
    m_historyId = outcome.historyId;
    m_summary->setText(outcome.historyId == 0 ? tr("Nothing had to be changed.") : outcome.total().text());
    m_undo->setVisible(standing && outcome.historyId != 0);
    const qint64 conflicts = standing ? outcome.total().conflicts : 0;
    m_conflicts->setVisible(conflicts > 0);
    m_conflicts->setText(conflicts == 1 ? tr("Decide 1 conflict") : tr("Decide %Ln conflicts", nullptr, static_cast<int>(conflicts)));
    m_conflicts->setAccessibleName(m_conflicts->text());
    m_refusal->hide();
    QStringList links;
    for (const FileOutcome& file : outcome.files) {
        if (file.rejectsFile.isEmpty() || file.counts.rejected == 0) continue;
        links << u"<a href=\"%1\">%2</a>"_s.arg(QUrl::fromLocalFile(file.rejectsFile).toString(QUrl::FullyEncoded), QFileInfo(file.rejectsFile).fileName().toHtmlEscaped());
    }
    m_rejects->setVisible(!links.isEmpty());
    m_rejects->setText(tr("Rows that were not taken are kept with their reasons in %1. Mend them there and drop the file in again.").arg(links.join(u", "_s)));
    m_outcome->setOutcome(outcome, standing);
}

void ResultPanel::setRefusal(const QString& reason) {
    m_refusal->setText(reason);
    m_refusal->show();
}

} // namespace channelbook
