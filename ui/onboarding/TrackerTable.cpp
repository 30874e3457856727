#include "ui/onboarding/TrackerTable.h"

#include "ui/onboarding/RunWords.h"
#include "ui/shell/Icons.h"
#include "ui/widgets/Painting.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;
using playbooks::CellState;
using playbooks::TrackerCell;
using playbooks::TrackerRow;

namespace {

constexpr int partnerWidth = Size::navigation;
constexpr int clockWidth = Size::tile + Space::xl;
constexpr int forecastWidth = Size::cardEstimate;
constexpr int narrowestMilestone = 78;
constexpr int widestMilestone = 132;
constexpr int boxHeight = 26;
const QString actKeys = u"SCWBRAMN"_s;

Tint tintOf(CellState state) {
    switch (state) {
    case CellState::Done:
        return Tint::Ok;
    case CellState::Due:
        return Tint::Accent;
    case CellState::Late:
        return Tint::Bad;
    case CellState::Absent:
    case CellState::Upcoming:
    case CellState::Blocked:
    case CellState::Waived:
        return Tint::Neutral;
    }
    return Tint::Neutral;
}

/// Headings go on in a second line, and what does not fit there ends in an ellipsis; a style sheet would cut them at both ends.
class MilestoneHeader : public QHeaderView {
public:
    MilestoneHeader(const Theme& theme, QWidget* parent)
        : QHeaderView(Qt::Horizontal, parent)
        , m_theme(theme) {}

    [[nodiscard]] QSize sizeHint() const override {
        const int lines = 2 * QFontMetrics(m_theme.font(TextRole::Label)).lineSpacing() + Space::m;
        return {QHeaderView::sizeHint().width(), lines};
    }

protected:
    void initStyleOptionForIndex(QStyleOptionHeader* option, int section) const override {
        QHeaderView::initStyleOptionForIndex(option, section);
        option->text.clear();
    }
    void paintSection(QPainter* painter, const QRect& rect, int section) const override {
        painter->save();
        QHeaderView::paintSection(painter, rect, section);
        painter->restore();
        painter->save();
        painter->setFont(m_theme.font(TextRole::Label));
        painter->setPen(m_theme.colors().muted);
        // Beside the boxes under it a milestone's heading may be wider; the others begin where their column does.
        const int side = section < TrackerModel::firstMilestone || section == count() - 1 ? Space::s : Space::xs;
        const QRect room = rect.adjusted(side, Space::xs, -side, -Space::xs);
        const QVariant alignment = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole);
        painter->drawText(room, static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::Alignment(alignment.toInt()))),
                          inTwoLines(model()->headerData(section, Qt::Horizontal).toString(), painter->fontMetrics(), room.width()));
        painter->restore();
    }

private:
    static QString inTwoLines(const QString& text, const QFontMetrics& metrics, int width) {
        if (metrics.horizontalAdvance(text) <= width) return text;
        QStringList rest = text.split(u' ');
        QString first = rest.takeFirst();
        while (!rest.isEmpty() && metrics.horizontalAdvance(first + u' ' + rest.front()) <= width) first += u' ' + rest.takeFirst();
        const auto elided = [&](const QString& line) { return metrics.elidedText(line, Qt::ElideRight, width); };
        return rest.isEmpty() ? elided(first) : elided(first) + u'\n' + elided(rest.join(u' '));
    }

    const Theme& m_theme;
};

} // namespace

TrackerDelegate::TrackerDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme) {}

void TrackerDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* model = qobject_cast<const TrackerModel*>(index.model());
    const TrackerRow* row = model == nullptr ? nullptr : model->row(index.row());
    const ThemeColors& colors = m_theme.colors();
    painter->save();
    painter->setLayoutDirection(option.direction);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, colors.selected);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, colors.hover);
    painter->setPen(QPen(colors.line, Line::hair));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (row != nullptr) {
        const QRect room = option.rect.adjusted(Space::s, 0, -Space::s, -Line::hair);
        if (index.column() == TrackerModel::partnerColumn) {
            paintPartner(*painter, room, *model, *row);
        } else if (index.column() == TrackerModel::clockColumn) {
            paintClock(*painter, room, *row);
        } else if (const TrackerCell* cell = model->cell(index); cell != nullptr) {
            paintCell(*painter, option.rect.adjusted(Radius::medium, 0, -Radius::medium, -Line::hair), *cell,
                      boxText(*cell, model->today()));
        } else {
            painter->setFont(m_theme.font());
            painter->setPen(isWon(*row)          ? m_theme.tint(Tint::Ok).text
                            : isEndangered(*row) ? m_theme.tint(Tint::Bad).text
                                                 : colors.muted);
            drawTabular(*painter, room, QStyle::visualAlignment(option.direction, Qt::AlignRight) | Qt::AlignVCenter,
                        index.data().toString());
        }
    }
    if (option.state.testFlag(QStyle::State_HasFocus))
        drawFocus(*painter, m_theme, option.rect.adjusted(1, 1, -1, -2), Radius::small);
    painter->restore();
}

void TrackerDelegate::paintPartner(QPainter& painter, const QRect& room, const TrackerModel& model,
                                   const TrackerRow& row) const {
    const auto elided = [&](const QString& text, int width) {
        return painter.fontMetrics().elidedText(text, Qt::ElideRight, width);
    };
    const int middle = room.center().y();
    painter.setFont(m_theme.font(TextRole::Body, TextWeight::Medium));
    painter.setPen(m_theme.colors().text);
    painter.drawText(QRect(room.left(), room.top(), room.width(), middle - room.top()),
                     static_cast<int>(QStyle::visualAlignment(painter.layoutDirection(), Qt::AlignLeft)) |
                         Qt::AlignBottom,
                     elided(row.run.partnerName, room.width()));
    QStringList facts{row.partnerType, row.run.ownerName};
    if (model.query().templateKey.isEmpty() && model.query().kind.isEmpty()) facts.prepend(row.run.name);
    facts.removeAll(QString());
    QRect second(room.left(), middle + Line::strong, room.width(), room.bottom() - middle);
    painter.setFont(m_theme.font(TextRole::Caption));
    const Qt::Alignment start = QStyle::visualAlignment(painter.layoutDirection(), Qt::AlignLeft);
    if (row.risk.isStalled()) {
        // Stalled is said in words and by an icon, not only by colour.
        const QString stalled = tr("stalled %n d", nullptr, row.risk.daysIdle);
        const QRect icon =
            QStyle::visualRect(painter.layoutDirection(), room, QRect(second.left(), second.top(), Space::m, Space::m));
        painter.drawPixmap(icon, themedPixmap(m_theme, u"clock"_s, Space::m, painter.device()->devicePixelRatioF(),
                                              m_theme.tint(Tint::Warning).text));
        painter.setPen(m_theme.tint(Tint::Warning).text);
        const QRect words = second.adjusted(Space::l, 0, 0, 0);
        painter.drawText(QStyle::visualRect(painter.layoutDirection(), room, words),
                         static_cast<int>(start) | Qt::AlignTop, stalled);
        second.setLeft(words.left() + painter.fontMetrics().horizontalAdvance(stalled + u"  "_s));
    }
    painter.setPen(m_theme.colors().muted);
    painter.drawText(QStyle::visualRect(painter.layoutDirection(), room, second),
                     static_cast<int>(start) | Qt::AlignTop, elided(facts.join(u" · "_s), second.width()));
}

void TrackerDelegate::paintClock(QPainter& painter, const QRect& room, const TrackerRow& row) const {
    const Qt::LayoutDirection direction = painter.layoutDirection();
    painter.setFont(m_theme.font());
    const int figures = tabularWidth(painter.font(), u"0000"_s);
    const bool bad = isEndangered(row);
    if (row.clock > 0) {
        QRect track(room.left(), room.center().y() - Size::meter / 2, room.width() - figures, Size::meter);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.colors().track);
        painter.drawRoundedRect(QStyle::visualRect(direction, room, track), Size::meter / 2.0, Size::meter / 2.0);
        track.setWidth(std::clamp(track.width() * row.day / row.clock, Size::meter, track.width()));
        painter.setBrush(bad ? m_theme.colors().bad : m_theme.colors().accent);
        painter.drawRoundedRect(QStyle::visualRect(direction, room, track), Size::meter / 2.0, Size::meter / 2.0);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    painter.setPen(row.clock > 0 && row.day > row.clock ? m_theme.tint(Tint::Bad).text : m_theme.colors().text);
    const QRect number(room.right() + 1 - figures, room.top(), figures, room.height());
    drawTabular(painter, QStyle::visualRect(direction, room, number),
                QStyle::visualAlignment(direction, Qt::AlignRight) | Qt::AlignVCenter, QString::number(row.day));
}

void TrackerDelegate::paintCell(QPainter& painter, const QRect& room, const TrackerCell& cell,
                                const QString& text) const {
    if (cell.state == CellState::Absent) return;
    const QRect box(room.left(), room.center().y() - boxHeight / 2, room.width(), boxHeight);
    const TintColors& tint = m_theme.tint(tintOf(cell.state));
    // Fainter than a bar's empty part: there is nothing to see yet.
    QColor upcoming = m_theme.colors().track;
    upcoming.setAlphaF(0.5F);
    switch (cell.state) {
    case CellState::Upcoming:
        return drawBox(painter, box, Radius::small, upcoming, Qt::transparent);
    case CellState::Blocked: {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.colors().strongLine, Line::hair, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), Radius::small, Radius::small);
        painter.restore();
        break;
    }
    case CellState::Waived:
        drawBox(painter, box, Radius::small, m_theme.colors().well, m_theme.colors().line);
        break;
    default:
        drawBox(painter, box, Radius::small, tint.fill, Qt::transparent);
        break;
    }
    if (cell.state == CellState::Done) {
        const QRect icon(box.center().x() - Size::smallIcon / 2, box.center().y() - Size::smallIcon / 2,
                         Size::smallIcon, Size::smallIcon);
        painter.drawPixmap(
            icon, themedPixmap(m_theme, u"check"_s, Size::smallIcon, painter.device()->devicePixelRatioF(), tint.text));
        return;
    }
    painter.setFont(
        m_theme.font(TextRole::Label, cell.state == CellState::Late ? TextWeight::Strong : TextWeight::Regular));
    painter.setPen(cell.state == CellState::Blocked || cell.state == CellState::Waived ? m_theme.colors().muted
                                                                                       : tint.text);
    painter.drawText(box, Qt::AlignCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, box.width() - Space::xs));
}

TrackerTable::TrackerTable(TrackerModel& model, const Theme& theme, QWidget* parent)
    : QTableView(parent)
    , m_model(model)
    , m_theme(theme) {
    setHorizontalHeader(new MilestoneHeader(theme, this));
    setModel(&model);
    setItemDelegate(new TrackerDelegate(theme, this));
    setAccessibleName(tr("Runs by milestone"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(Size::tallRow);
    QHeaderView* header = horizontalHeader();
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setHighlightSections(false);
    header->setMinimumSectionSize(Size::tallRow);
    header->setTextElideMode(Qt::ElideRight);
    header->setAccessibleName(tr("Milestones"));
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this](int column, Qt::SortOrder order) {
        if (m_showingOrder || column < 0) return;
        TrackerOrder wanted;
        wanted.descending = order == Qt::DescendingOrder;
        if (column == TrackerModel::partnerColumn)
            wanted.sort = playbooks::TrackerSort::Partner;
        else if (column == TrackerModel::clockColumn)
            wanted.sort = playbooks::TrackerSort::Started;
        else if (const playbooks::Milestone* milestone = m_model.milestone(column); milestone != nullptr)
            wanted.milestone = milestone->key;
        else
            wanted.byForecast = true;
        Q_EMIT orderRequested(wanted);
    });
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT openRequested(m_model.runAt(index.row())); });
    connect(&model, &TrackerModel::modelReset, this, &TrackerTable::fitColumns);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

std::vector<RecordId> TrackerTable::selectedRuns() const {
    std::vector<int> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row) rows.push_back(row);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::vector<RecordId> runs;
    for (const int row : rows) runs.push_back(m_model.runAt(row));
    return runs;
}

RecordId TrackerTable::currentRun() const {
    return m_model.runAt(currentIndex().row());
}

bool TrackerTable::setCurrent(RecordId run) {
    const int row = run == 0 ? -1 : m_model.rowOf(run);
    if (row < 0) return false;
    setCurrentIndex(m_model.index(row, std::max(0, currentIndex().column())));
    return true;
}

void TrackerTable::showOrder(const TrackerOrder& order) {
    int column = -1;
    if (order.byForecast)
        column = m_model.forecastColumn();
    else if (order.sort == playbooks::TrackerSort::Partner)
        column = TrackerModel::partnerColumn;
    else if (order.sort == playbooks::TrackerSort::Started)
        column = TrackerModel::clockColumn;
    for (int i = TrackerModel::firstMilestone; i < m_model.forecastColumn() && !order.milestone.isEmpty(); ++i)
        if (m_model.milestone(i)->key == order.milestone) column = i;
    m_showingOrder = true;
    horizontalHeader()->setSortIndicator(column, order.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_showingOrder = false;
}

void TrackerTable::fitColumns() {
    const int milestones = static_cast<int>(m_model.tracker().milestones.size());
    const int room = viewport()->width() - partnerWidth - clockWidth - forecastWidth;
    const QFontMetrics metrics(m_theme.font(TextRole::Label));
    std::vector<int> widths;
    int wanted = 0;
    for (const playbooks::Milestone& milestone : m_model.tracker().milestones) {
        widths.push_back(
            std::clamp(metrics.horizontalAdvance(milestone.title) + Space::xl, narrowestMilestone, widestMilestone));
        wanted += widths.back();
    }
    // Titles are cut before the page scrolls sideways; what is left over goes to the partner's name.
    const int spare = wanted - narrowestMilestone * milestones;
    if (const int excess = std::min(wanted - room, spare); excess > 0)
        for (int& width : widths) width -= ((width - narrowestMilestone) * excess + spare - 1) / spare;
    int used = 0;
    for (int i = 0; i < milestones; ++i) {
        setColumnWidth(TrackerModel::firstMilestone + i, widths[static_cast<std::size_t>(i)]);
        used += widths[static_cast<std::size_t>(i)];
    }
    setColumnWidth(TrackerModel::partnerColumn, partnerWidth + std::max(-partnerWidth / 4, room - used));
    setColumnWidth(TrackerModel::clockColumn, clockWidth);
    setColumnWidth(m_model.forecastColumn(), forecastWidth);
}

void TrackerTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fitColumns();
}

bool TrackerTable::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        // The letters are acts here, whatever the window does with them elsewhere; but `g` and a letter still leads to
        // a page.
        const bool plain = key->modifiers() == Qt::NoModifier;
        const bool act = plain && !m_goPressed && !key->text().isEmpty() && actKeys.contains(key->text().toUpper());
        m_goPressed = plain && key->key() == Qt::Key_G;
        if (act) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

void TrackerTable::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid()) {
        Q_EMIT openRequested(currentRun());
        return;
    }
    const bool letter = !event->text().isEmpty() && event->text().front().isPrint() && event->key() != Qt::Key_Space;
    if (letter && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))) {
        if (actKeys.contains(event->text().toUpper())) {
            Q_EMIT keyTyped(event->key());
            return;
        }
        // The base class would search for what is typed; other letters belong to the window's shortcuts.
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

void TrackerTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionSettled();
}

void TrackerTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    Q_EMIT selectionSettled();
}

TrackerLegend::TrackerLegend(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    QStringList all;
    for (const Word& word : words()) all << word.text;
    setAccessibleName(all.join(u", "_s));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QList<TrackerLegend::Word> TrackerLegend::words() {
    return {{u"✓ "_s + tr("done"), Tint::Ok},
            {tr("due"), Tint::Accent},
            {tr("late"), Tint::Bad},
            {tr("blocked"), Tint::Neutral}};
}

QSize TrackerLegend::sizeHint() const {
    const QFontMetrics metrics(m_theme.font(TextRole::Label));
    int width = 0;
    for (const Word& word : words()) width += metrics.horizontalAdvance(word.text) + Space::m;
    return {width, Size::chip};
}

void TrackerLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(m_theme.font(TextRole::Label));
    int x = Space::m;
    for (const Word& word : words()) {
        const int width = painter.fontMetrics().horizontalAdvance(word.text);
        painter.setPen(word.tint == Tint::Neutral ? m_theme.colors().muted : m_theme.tint(word.tint).text);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, width + 1, height())),
                         Qt::AlignCenter, word.text);
        x += width + Space::m;
    }
}

} // namespace channelbook
