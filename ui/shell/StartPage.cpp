#include "ui/shell/StartPage.h"

#include "ui/shell/Icons.h"
#include "ui/widgets/Labels.h"

#include <QCommandLinkButton>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

StartPage::StartPage(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_recentRoom(new QWidget), m_recent(new QVBoxLayout(m_recentRoom)) {
    setAccessibleName(tr("Start"));
    auto* outer = new QVBoxLayout(this);
    outer->addStretch(1);
    auto* inner = new QWidget;
    inner->setFixedWidth(Size::emptyText + Size::tallRow);
    outer->addWidget(inner, 0, Qt::AlignHCenter);
    outer->addStretch(2);
    auto* column = new QVBoxLayout(inner);
    column->setSpacing(Space::s);

    auto* mark = new QLabel;
    mark->setPixmap(applicationIcon().pixmap(Size::largeAvatar, Size::largeAvatar));
    column->addWidget(mark);
    QLabel* title = makeLabel(theme, TextRole::Title, TextWeight::Strong);
    title->setText(tr("Your partner program in one file"));
    column->addWidget(title);
    QLabel* text = makeLabel(theme, TextRole::Body, TextWeight::Regular, true);
    text->setText(tr("Everything stays on this computer and works without a network."));
    text->setWordWrap(true);
    column->addWidget(text);
    column->addSpacing(Space::m);

    struct Way {
        QString icon;
        QString title;
        QString sentence;
        void (StartPage::*signal)();
    };
    const QList<Way> ways{
        {u"sparkles"_s, tr("Open the sample program"), tr("Invented partners, deals and contacts to look around in."), &StartPage::sampleRequested},
        {u"file-input"_s, tr("Import from my CRM"), tr("A new program from the files your CRM exports."), &StartPage::importRequested},
        {u"file"_s, tr("Start empty"), tr("A new program, to be filled by hand."), &StartPage::newRequested},
        {u"folder-open"_s, tr("Open a program"), tr("One you have on this computer already."), &StartPage::openRequested},
    };
    for (const Way& way : ways) {
        auto* button = new QCommandLinkButton(way.title, way.sentence);
        button->setIcon(themedIcon(theme, way.icon, IconColor::Accent));
        button->setIconSize(QSize(Size::icon + Space::xs, Size::icon + Space::xs));
        button->setAccessibleName(way.title);
        button->setAccessibleDescription(way.sentence);
        button->setAutoDefault(true);
        connect(button, &QPushButton::clicked, this, way.signal);
        column->addWidget(button);
    }
    m_recent->setContentsMargins(0, Space::m, 0, 0);
    m_recent->setSpacing(0);
    column->addWidget(m_recentRoom);
}

void StartPage::setRecent(const QStringList& programs) {
    while (QLayoutItem* item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_recentRoom->setVisible(!programs.isEmpty());
    if (programs.isEmpty()) return;
    QLabel* heading = makeLabel(m_theme, TextRole::Label, TextWeight::Medium, true);
    heading->setText(tr("Opened last"));
    m_recent->addWidget(heading);
    for (const QString& path : programs) {
        const QFileInfo file(path);
        auto* button = new QPushButton(file.completeBaseName() + u"  ·  "_s + file.absolutePath());
        button->setProperty("flat", true);
        button->setIcon(themedIcon(m_theme, u"database"_s));
        button->setToolTip(path);
        button->setAccessibleName(tr("Open %1").arg(file.completeBaseName()));
        button->setStyleSheet(u"text-align: left;"_s);
        connect(button, &QPushButton::clicked, this, [this, path] { Q_EMIT recentChosen(path); });
        m_recent->addWidget(button);
        button->show(); // now, so that it can take the focus
    }
}

void StartPage::focusFirst() {
    QPushButton* recent = m_recentRoom->isVisibleTo(this) ? m_recentRoom->findChild<QPushButton*>() : nullptr;
    (recent != nullptr ? recent : findChild<QCommandLinkButton*>())->setFocus();
}

} // namespace channelbook
