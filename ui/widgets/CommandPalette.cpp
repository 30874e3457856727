#include "ui/widgets/CommandPalette.h"

#include "ui/shell/Icons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Painting.h"

#include <QAbstractListModel>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace channelbook {

/// Answers by provider, flattened into rows: a heading wherever the group changes.
class PaletteModel : public QAbstractListModel {
public:
    struct Row {
        PaletteItem item;
        QPointer<PaletteProvider> provider; ///< null for a heading
    };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    QVariant data(const QModelIndex& index, int role) const override {
        const Row& row = m_rows.at(index.row());
        if (role == Qt::DisplayRole) return row.provider ? row.item.title : row.item.group;
        if (role == Qt::AccessibleTextRole) {
            return row.provider ? QStringList{row.item.title, row.item.subtitle, row.item.shortcut}.join(u' ')
                                : row.item.group;
        }
        return {};
    }
    Qt::ItemFlags flags(const QModelIndex& index) const override {
        return m_rows.at(index.row()).provider ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
    }
    const Row& row(int row) const { return m_rows.at(row); }

    void clearAnswers() { m_answers.clear(); }
    void answer(PaletteProvider* provider, const QList<PaletteItem>& items,
                const QList<QPointer<PaletteProvider>>& order) {
        m_answers.insert(provider, items);
        beginResetModel();
        m_rows.clear();
        QString group;
        for (const auto& one : order) {
            for (const PaletteItem& item : m_answers.value(one)) {
                if (item.group != group) m_rows << Row{{{}, item.group, {}, {}, {}, {}}, nullptr};
                group = item.group;
                m_rows << Row{item, one};
            }
        }
        endResetModel();
    }

private:
    QHash<PaletteProvider*, QList<PaletteItem>> m_answers;
    QList<Row> m_rows;
};

namespace {

class PaletteDelegate : public QStyledItemDelegate {
public:
    PaletteDelegate(const Theme& theme, const PaletteModel* model, QObject* parent)
        : QStyledItemDelegate(parent), m_theme(theme), m_model(model) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        return {Size::palette / 2, m_model->row(index.row()).provider ? Size::row + Space::xs : Size::row};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const PaletteModel::Row& row = m_model->row(index.row());
        const ThemeColors& colors = m_theme.colors();
        const auto visual = [&](const QRect& part) {
            return QStyle::visualRect(option.direction, option.rect, part);
        };
        painter->save();
        painter->setLayoutDirection(option.direction);
        const QRect inner = option.rect.adjusted(Space::m, 0, -Space::m, 0);
        if (!row.provider) {
            painter->setFont(m_theme.font(TextRole::Caption, TextWeight::Strong));
            painter->setPen(colors.muted);
            painter->drawText(inner.adjusted(0, Space::xs, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, row.item.group);
            painter->restore();
            return;
        }
        if (option.state.testFlag(QStyle::State_Selected)) {
            drawBox(*painter, option.rect.adjusted(Space::xs, Line::hair, -Space::xs, -Line::hair), Radius::medium,
                    colors.selected, colors.accent);
        }
        int left = inner.left();
        if (!row.item.icon.isEmpty()) {
            const QRect icon(left, option.rect.center().y() - Size::icon / 2, Size::icon, Size::icon);
            painter->drawPixmap(visual(icon),
                                themedPixmap(m_theme, row.item.icon, Size::icon,
                                             painter->device()->devicePixelRatioF(), colors.muted));
        }
        left += Size::icon + Space::m;
        int right = inner.right();
        if (!row.item.shortcut.isEmpty()) {
            const QSize cap = keyCapSize(m_theme, row.item.shortcut);
            right -= cap.width();
            drawKeyCap(*painter, m_theme, row.item.shortcut,
                       visual({right, option.rect.center().y() - cap.height() / 2, cap.width(), cap.height()}),
                       colors.muted);
            right -= Space::m;
        }
        painter->setFont(m_theme.font(TextRole::Body));
        painter->setPen(colors.text);
        const QFontMetrics metrics = painter->fontMetrics();
        const QString title = metrics.elidedText(row.item.title, Qt::ElideRight, right - left);
        const int width = metrics.horizontalAdvance(title);
        painter->drawText(visual({left, inner.top(), width + 1, inner.height()}), Qt::AlignLeft | Qt::AlignVCenter,
                          title);
        left += width + Space::m;
        if (!row.item.subtitle.isEmpty() && right - left > Size::icon) {
            painter->setFont(m_theme.font(TextRole::Label));
            painter->setPen(colors.muted);
            painter->drawText(visual({left, inner.top(), right - left, inner.height()}),
                              Qt::AlignLeft | Qt::AlignVCenter,
                              painter->fontMetrics().elidedText(row.item.subtitle, Qt::ElideRight, right - left));
        }
        painter->restore();
    }

private:
    const Theme& m_theme;
    const PaletteModel* m_model;
};

} // namespace

CommandPalette::CommandPalette(const Theme& theme, QWidget* window)
    : QFrame(window), m_theme(theme), m_edit(new QLineEdit), m_list(new QListView),
      m_empty(makeLabel(theme, TextRole::Body, TextWeight::Regular, true)), m_model(new PaletteModel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::s, Space::s, Space::s, Space::s);
    column->setSpacing(Space::s);
    m_edit->setPlaceholderText(tr("Go to a record or run an action…"));
    m_edit->setAccessibleName(tr("Command palette"));
    m_edit->setFont(theme.font(TextRole::Heading));
    m_edit->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(theme, m_model, m_list));
    m_list->setAccessibleName(tr("Results"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setObjectName(u"paletteResults"_s);
    m_list->setStyleSheet(u"QListView { background: transparent; border: none; }"_s);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_empty->setText(tr("Nothing found"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setObjectName(u"paletteEmpty"_s);
    column->addWidget(m_edit);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    m_empty->hide();
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::ask);
    connect(m_list, &QListView::clicked, this, [this] { runCurrent(); });
    setAccessibleName(tr("Command palette"));
    window->installEventFilter(this);
    hide();
}

void CommandPalette::addProvider(PaletteProvider* provider) {
    m_providers << provider;
    connect(provider, &PaletteProvider::found, this,
            [this, provider](quint64 generation, const QList<PaletteItem>& items) { take(provider, generation, items); });
}

void CommandPalette::open(const QString& text) {
    if (!isVisible()) m_focusBefore = QApplication::focusWidget();
    place();
    show();
    raise();
    m_edit->setFocus(Qt::PopupFocusReason);
    if (m_edit->text() == text) {
        ask();
    } else {
        m_edit->setText(text);
    }
    m_edit->selectAll();
}

void CommandPalette::dismiss() {
    if (!isVisible()) return;
    ++m_generation; // what is still on its way came too late
    hide();
    if (m_focusBefore) m_focusBefore->setFocus(Qt::PopupFocusReason);
    Q_EMIT closed();
}

void CommandPalette::ask() {
    if (!isVisible()) return;
    const quint64 generation = ++m_generation;
    const QString text = m_edit->text().trimmed();
    m_model->clearAnswers();
    for (const auto& provider : std::as_const(m_providers)) {
        if (provider && generation == m_generation) provider->query(text, generation);
    }
}

void CommandPalette::take(PaletteProvider* provider, quint64 generation, const QList<PaletteItem>& items) {
    if (generation != m_generation) return;
    // A later answer must not take the choice from under the user's hands.
    const QModelIndex before = m_list->currentIndex();
    const bool chosen = before.isValid() && before.row() > 1;
    const QString id = chosen ? m_model->row(before.row()).item.id : QString();
    m_model->answer(provider, items, m_providers);
    m_list->setVisible(m_model->rowCount() > 0);
    m_empty->setVisible(m_model->rowCount() == 0);
    int row = m_model->rowCount() > 1 ? 1 : -1;
    for (int i = 0; chosen && i < m_model->rowCount(); ++i) {
        if (m_model->row(i).provider && m_model->row(i).item.id == id) row = i;
    }
    m_list->setCurrentIndex(m_model->index(row));
    if (row == 1) m_list->scrollToTop();
}

void CommandPalette::moveBy(int step) {
    const int rows = m_model->rowCount();
    int row = m_list->currentIndex().row();
    for (int i = 0; i < rows; ++i) {
        row = (row + step + rows) % rows;
        if (m_model->row(row).provider) break;
    }
    if (rows == 0) return;
    m_list->setCurrentIndex(m_model->index(row));
    if (row == 1) m_list->scrollToTop();
}

void CommandPalette::runCurrent() {
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid()) return;
    const PaletteModel::Row row = m_model->row(current.row());
    dismiss();
    if (row.provider) row.provider->run(row.item);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parent() && event->type() == QEvent::Resize) place();
    if (watched != m_edit) return QFrame::eventFilter(watched, event);
    // A click elsewhere means the user is done with it; another window in front does not.
    if (event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent*>(event)->reason() == Qt::MouseFocusReason) {
        m_focusBefore.clear();
        dismiss();
        return false;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter) {
            event->accept();
            return true;
        }
    }
    if (event->type() != QEvent::KeyPress) return false;
    const int page = std::max(1, m_list->height() / (Size::row + Space::xs) - 1);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Escape: dismiss(); return true;
    case Qt::Key_Down: moveBy(1); return true;
    case Qt::Key_Up: moveBy(-1); return true;
    case Qt::Key_PageDown:
        for (int i = 0; i < page; ++i) moveBy(1);
        return true;
    case Qt::Key_PageUp:
        for (int i = 0; i < page; ++i) moveBy(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: runCurrent(); return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab: return true; // there is nowhere else to go inside
    default: return false;
    }
}

void CommandPalette::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    drawBox(painter, rect().adjusted(0, Line::strong, 0, 0), Radius::large, m_theme.colors().shadow, Qt::transparent);
    drawBox(painter, rect().adjusted(0, 0, 0, -Line::strong), Radius::large, m_theme.colors().raised,
            m_theme.colors().strongLine);
}

void CommandPalette::place() {
    if (!parentWidget()) return;
    const QSize room = parentWidget()->size() - QSize(2 * Space::xl, 2 * Space::xl);
    const QSize size = QSize(Size::palette, Size::paletteHeight).boundedTo(room);
    setGeometry((parentWidget()->width() - size.width()) / 2, std::min(2 * Size::largeIcon, parentWidget()->height() / 8),
                size.width(), size.height());
}

} // namespace channelbook
