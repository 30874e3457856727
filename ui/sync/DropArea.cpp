#include "ui/sync/DropArea.h"

#include "ui/shell/Icons.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Labels.h"

#include <QHBoxLayout>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace channelbook {

using namespace Qt::StringLiterals;

QStringList droppedPaths(const QMimeData& data) {
    QStringList paths;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile()) paths << url.toLocalFile();
    return paths;
}

DropArea::DropArea(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setAccessibleName(tr("Drop area for your CRM's export"));
    auto* column = new QVBoxLayout(this);

    auto* inviting = new EmptyState(theme);
    m_large = inviting;
    inviting->setContent(u"file-spreadsheet"_s, tr("Drop your CRM's export here"),
                         tr("Salesforce's weekly export as it comes, or CSV, Excel and ZIP files of any CRM. You see what would come in before "
                            "anything is written, and a whole import can be undone."));
    auto* chooseFiles = inviting->addButton(tr("Choose files…"), true, u"file-input"_s);
    auto* chooseFolder = inviting->addButton(tr("Choose a folder…"), false, u"folder-open"_s);

    m_small = new QWidget;
    auto* row = new QHBoxLayout(m_small);
    row->setContentsMargins(Space::m, Space::s, Space::m, Space::s);
    row->setSpacing(Space::m);
    auto* icon = new QLabel;
    const auto tint = [icon, &theme] { icon->setPixmap(themedIcon(theme, u"file-spreadsheet"_s).pixmap(QSize(Space::xl, Space::xl))); };
    tint();
    connect(&theme, &Theme::changed, icon, tint);
    auto* words = makeLabel(theme, TextRole::Body, TextWeight::Medium);
    words->setText(tr("Drop your CRM's export here, or choose files…"));
    auto* hint = makeLabel(theme, TextRole::Label, TextWeight::Regular, true);
    hint->setText(tr("CSV, Excel or ZIP files, or a folder of them. You see what would change before anything is written."));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(Space::xs);
    texts->addWidget(words);
    texts->addWidget(hint);
    auto* smallFiles = new QPushButton(tr("Choose files…"));
    makePrimary(*smallFiles);
    auto* smallFolder = new QPushButton(tr("Choose a folder…"));
    row->addWidget(icon);
    row->addLayout(texts, 1);
    row->addWidget(smallFolder);
    row->addWidget(smallFiles);

    column->addWidget(m_large);
    column->addWidget(m_small);
    for (QPushButton* button : {chooseFiles, smallFiles}) {
        button->setObjectName(u"chooseFiles"_s);
        button->setAccessibleName(tr("Choose files to import"));
        connect(button, &QPushButton::clicked, this, &DropArea::chooseFilesRequested);
    }
    for (QPushButton* button : {chooseFolder, smallFolder}) {
        button->setObjectName(u"chooseFolder"_s);
        button->setAccessibleName(tr("Choose a folder to import"));
        connect(button, &QPushButton::clicked, this, &DropArea::chooseFolderRequested);
    }
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    setInviting(false);
}

void DropArea::setInviting(bool inviting) {
    m_large->setVisible(inviting);
    m_small->setVisible(!inviting);
    setSizePolicy(QSizePolicy::Preferred, inviting ? QSizePolicy::Expanding : QSizePolicy::Maximum);
}

void DropArea::setHovered(bool hovered) {
    if (hovered == m_hovered) return;
    m_hovered = hovered;
    update();
}

void DropArea::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors& colors = m_theme.colors();
    QPen pen(m_hovered ? colors.accent : colors.strongLine, m_hovered ? Line::strong : Line::hair, Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(m_hovered ? colors.selected : colors.surface);
    const qreal inset = pen.widthF() / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), Radius::large, Radius::large);
}

} // namespace channelbook
