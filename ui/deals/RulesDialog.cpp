#include "ui/deals/RulesDialog.h"

#include "core/engagement/Document.h"
#include "ui/records/TextDocuments.h"
#include "ui/records/ValueFormat.h"
#include "ui/widgets/DialogParts.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/TextLook.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

RulesDialog::RulesDialog(Workspace& workspace, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_versions(new QComboBox)
    , m_text(new QTextBrowser)
    , m_save(new QPushButton(tr("Save to print or send…"))) {
    setWindowTitle(tr("Rules of engagement"));
    auto* column = dialogColumn(*this);
    column->addWidget(
        dialogText(workspace.theme(), tr("What registrations of deals and marketing funds are judged by, as partners "
                                         "get to read it. Each decision cites the rule and its version.")));
    auto* row = new QHBoxLayout;
    m_versions->setAccessibleName(tr("Version"));
    row->addWidget(m_versions);
    row->addStretch(1);
    row->addWidget(m_save);
    column->addLayout(row);
    m_text->setAccessibleName(tr("Rules of engagement"));
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(Space::l);
    column->addWidget(m_text, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    const ValueFormat format;
    const QDate today = workspace.clock().today();
    const auto read = workspace.store().read([&](store::Connection& connection) {
        m_book = engagement::rulesOn(connection, today);
        return engagement::ruleVersions(connection);
    });
    for (const engagement::RuleBook& book : read.value_or(std::vector<engagement::RuleBook>())) {
        const QString from = format.date(book.from.toString(Qt::ISODate));
        m_versions->addItem(book.version == m_book.version
                                ? tr("Version %1, in force since %2").arg(book.version).arg(from)
                                : tr("Version %1, from %2").arg(book.version).arg(from),
                            book.version);
        if (book.version == m_book.version) m_versions->setCurrentIndex(m_versions->count() - 1);
    }
    connect(m_versions, &QComboBox::currentIndexChanged, this, &RulesDialog::showVersion);
    connect(m_save, &QPushButton::clicked, this, &RulesDialog::save);
    showVersion();
    resize(Size::palette + Size::tile, Size::paletteHeight * 3 / 2);
}

void RulesDialog::showVersion() {
    const int version = m_versions->currentData().toInt();
    m_save->setEnabled(version > 0);
    m_versions->setVisible(version > 0);
    if (version == 0)
        return m_text->setPlainText(
            tr("No rules of engagement are published yet. Write down which customers, countries and products are "
               "whose, and publish them with “channelbook-cli rule publish”; the help says how."));
    const auto book = m_workspace.store().read(
        [&](store::Connection& connection) { return engagement::rulesVersion(connection, version); });
    if (!book || !*book) return m_workspace.fail(book ? book->error() : book.error());
    m_book = **book;
    m_text->setMarkdown(engagement::rulesAsMarkdown(m_book));
    setOut(*m_text->document(), m_workspace.theme());
    m_text->moveCursor(QTextCursor::Start);
}

void RulesDialog::save() {
    if (m_book.version == 0) return;
    saveDocument(m_workspace, {tr("Save the rules of engagement"), tr("Rules of engagement, version %1", "file name").arg(m_book.version),
                               engagement::rulesAsMarkdown(m_book), engagement::rulesAsHtml(m_book)});
}

} // namespace channelbook
