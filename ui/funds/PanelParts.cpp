#include "ui/funds/PanelParts.h"

#include "ui/records/PlainList.h"
#include "ui/shell/Icons.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Labels.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QTreeWidget>

namespace channelbook {

using namespace Qt::StringLiterals;

QString joined(QStringList texts) {
    texts.removeAll(QString());
    return texts.join(u" · "_s);
}

QTreeWidget* makeFigures(const QString& accessibleName, const QStringList& headers) {
    QTreeWidget* list = makePlainList(accessibleName, static_cast<int>(headers.size()));
    list->setHeaderHidden(headers.join(QString()).isEmpty());
    list->setHeaderLabels(headers);
    for (int column = 1; column < headers.size(); ++column)
        list->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    return list;
}

QTreeWidgetItem* addFigures(QTreeWidget& list, const QStringList& texts) {
    auto* item = new QTreeWidgetItem(&list, texts);
    for (int column = 1; column < texts.size(); ++column)
        item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

void fitFigures(QTreeWidget& list) {
    fitRows(list);
    if (list.topLevelItemCount() > 0 && !list.isHeaderHidden())
        list.setFixedHeight(list.height() + list.header()->sizeHint().height() + Space::xs);
}

CheckRows::CheckRows(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    clear();
}

void CheckRows::clear() {
    delete m_rows;
    m_rows = new QWidget;
    m_grid = new QGridLayout(m_rows);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(Space::m);
    m_grid->setVerticalSpacing(Space::s);
    m_grid->setColumnStretch(1, 1);
    layout()->addWidget(m_rows);
    // Made anew while it is looked at, it is there at once.
    m_rows->show();
}

void CheckRows::add(const QString& icon, Tint tint, const QString& meaning, const QString& text,
                    const QString& remark) {
    const int row = m_grid->rowCount();
    const IconColor color = tint == Tint::Ok        ? IconColor::Ok
                            : tint == Tint::Warning ? IconColor::Warning
                            : tint == Tint::Bad     ? IconColor::Bad
                                                    : IconColor::Muted;
    auto* mark = new QLabel;
    mark->setPixmap(themedIcon(m_theme, icon, color).pixmap(Size::smallIcon));
    mark->setAccessibleName(meaning);
    mark->setToolTip(meaning);
    m_grid->addWidget(mark, row, 0, Qt::AlignTop);
    QLabel* words = makeLabel(m_theme, TextRole::Body);
    words->setText(text);
    words->setWordWrap(true);
    words->setAccessibleName(tr("%1: %2", "what a mark means, what stands beside it").arg(meaning, text));
    m_grid->addWidget(words, row, 1);
    mark->show();
    words->show();
    if (remark.isEmpty()) return;
    QLabel* aside = makeLabel(m_theme, TextRole::Label, TextWeight::Regular, true);
    aside->setText(remark);
    m_grid->addWidget(aside, row, 2, Qt::AlignTop | Qt::AlignRight);
    aside->show();
}

ActBar::ActBar(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_flow(new FlowLayout(Space::s))
    , m_place(makeLabel(theme, TextRole::Body, TextWeight::Regular, true)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Space::l, Space::s, Space::l, Space::s);
    row->setSpacing(Space::s);
    row->addLayout(m_flow, 1);
    row->addWidget(m_place, 0, Qt::AlignTop);
}

void ActBar::add(int act, int letter, const QString& text, bool primary) {
    auto* button = new KeyButton(m_theme, text, QString(QChar(letter)), primary);
    connect(button, &QPushButton::clicked, this, [this, act] { Q_EMIT chosen(act); });
    m_flow->addWidget(button);
    m_acts.push_back({act, letter, button, false});
}

void ActBar::offer(const std::function<bool(int act, QString* obstacle)>& offers, bool writable) {
    for (Act& act : m_acts) {
        QString obstacle;
        act.offered = offers(act.act, &obstacle);
        act.button->setVisible(act.offered);
        act.button->setEnabled(writable && obstacle.isEmpty());
        act.button->setToolTip(obstacle);
    }
}

std::optional<int> ActBar::actOf(int key) const {
    for (const Act& act : m_acts)
        if (act.letter == key && act.offered) return act.act;
    return std::nullopt;
}

void ActBar::setPlace(const QString& place) {
    m_place->setText(place);
}

} // namespace channelbook
