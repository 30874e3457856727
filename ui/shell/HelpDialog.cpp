#include "ui/shell/HelpDialog.h"

#include "ui/widgets/PageHeader.h"
#include "ui/widgets/TextLook.h"

#include <QDir>
#include <QFile>
#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>

static void loadHelp() { Q_INIT_RESOURCE(help); }

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr auto nameRole = Qt::UserRole;
constexpr auto textRole = Qt::UserRole + 1;

struct HelpPage {
    QString name;
    QString title;
    QString text;
};

/// In the person's language, as far as there are pages in it. "start" first, the others by title.
std::vector<HelpPage> helpPages() {
    loadHelp();
    std::vector<HelpPage> pages;
    const QDir folder(u":/channelbook/help"_s);
    const QDir translated(folder.filePath(QLocale().name().section(u'_', 0, 0)));
    for (const QString& entry : folder.entryList({u"*.md"_s})) {
        QFile file((translated.exists(entry) ? translated : folder).filePath(entry));
        if (!file.open(QIODevice::ReadOnly)) continue;
        HelpPage page{entry.chopped(3), {}, QString::fromUtf8(file.readAll())};
        page.title = page.text.section(u'\n', 0, 0).mid(2).trimmed();
        pages.push_back(std::move(page));
    }
    std::sort(pages.begin(), pages.end(), [](const HelpPage& a, const HelpPage& b) {
        return std::pair(a.name != u"start", a.title) < std::pair(b.name != u"start", b.title);
    });
    return pages;
}

} // namespace

HelpDialog::HelpDialog(const Theme& theme, QWidget* parent) : QDialog(parent), m_theme(theme), m_titles(new QListWidget), m_text(new QTextBrowser) {
    setWindowTitle(tr("Help"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Space::l, Space::l, Space::l, Space::l);
    row->setSpacing(Space::l);
    auto* column = new QVBoxLayout;
    auto* find = new FilterEdit(theme, tr("Search the help…"), {});
    column->addWidget(find);
    column->addWidget(m_titles, 1);
    m_titles->setAccessibleName(tr("Pages of the help"));
    m_titles->setFixedWidth(Size::filter);
    find->setFixedWidth(Size::filter);
    row->addLayout(column);
    row->addWidget(m_text, 1);
    m_text->setAccessibleName(tr("Text of the page"));
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(Space::l);
    for (const HelpPage& page : helpPages()) {
        auto* item = new QListWidgetItem(page.title, m_titles);
        item->setData(nameRole, page.name);
        item->setData(textRole, page.text);
    }
    connect(m_titles, &QListWidget::currentItemChanged, this, &HelpDialog::showCurrent);
    connect(find, &QLineEdit::textChanged, this, &HelpDialog::search);
    connect(find, &FilterEdit::leftDownwards, this, [this] { m_titles->setFocus(); });
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        if (link.isRelative()) showPage(link.path().section(u'.', 0, 0));
    });
    connect(&theme, &Theme::changed, this, &HelpDialog::showCurrent);
    m_titles->setCurrentRow(0);
    resize(Size::palette * 3 / 2, Size::paletteHeight * 3 / 2);
}

bool HelpDialog::showPage(const QString& name) {
    for (int row = 0; row < m_titles->count(); ++row) {
        if (m_titles->item(row)->data(nameRole).toString() != name) continue;
        m_titles->item(row)->setHidden(false);
        m_titles->setCurrentRow(row);
        return true;
    }
    return false;
}

QString HelpDialog::currentPage() const { return m_titles->currentItem() == nullptr ? QString() : m_titles->currentItem()->data(nameRole).toString(); }

void HelpDialog::search(const QString& text) {
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    int first = -1;
    for (int row = 0; row < m_titles->count(); ++row) {
        QListWidgetItem* item = m_titles->item(row);
        const QString page = item->data(textRole).toString();
        const bool fits = std::all_of(words.begin(), words.end(), [&](const QString& word) { return page.contains(word, Qt::CaseInsensitive); });
        item->setHidden(!fits);
        if (fits && first < 0) first = row;
    }
    if (first < 0) return;
    if (m_titles->currentItem() == nullptr || m_titles->currentItem()->isHidden()) m_titles->setCurrentRow(first);
    m_text->moveCursor(QTextCursor::Start);
    if (!words.isEmpty()) m_text->find(words.front());
}

void HelpDialog::showCurrent() {
    const QListWidgetItem* item = m_titles->currentItem();
    if (item == nullptr) return;
    m_text->setMarkdown(item->data(textRole).toString());
    setOut(*m_text->document(), m_theme);
    m_text->moveCursor(QTextCursor::Start);
}

} // namespace channelbook
