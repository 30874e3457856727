#include "ui/metrics/PartCard.h"

#include "core/metrics/ValueText.h"
#include "ui/metrics/MetricWords.h"
#include "ui/shell/Icons.h"
#include "ui/widgets/FlowChart.h"
#include "ui/widgets/HeatMap.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Painting.h"
#include "ui/widgets/ParetoChart.h"
#include "ui/widgets/RowBars.h"
#include "ui/widgets/RowsModel.h"
#include "ui/widgets/RowsTable.h"
#include "ui/widgets/ScatterChart.h"
#include "ui/widgets/StackedChart.h"
#include "ui/widgets/StepCurve.h"
#include "ui/widgets/TrendChart.h"
#include "ui/widgets/WaterfallChart.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace channelbook {

using namespace Qt::StringLiterals;
using metrics::PartKind;

namespace {

constexpr int chartHeight = 2 * Size::chart - Space::xl;

} // namespace

PartCard::PartCard(const Theme& theme, Prompter& prompter, const metrics::Part& part, QWidget* parent) : QWidget(parent), m_theme(theme), m_prompter(prompter), m_part(part) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    if (isTile()) {
        m_tile = new KpiTile(theme);
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins({});
        row->addWidget(m_tile);
        connect(m_tile, &QAbstractButton::clicked, this, [this] { Q_EMIT drillRequested(0, 0); });
        return;
    }
    buildChart();
}

void PartCard::buildChart() {
    switch (m_part.kind) {
    case PartKind::Stacked: m_chart = new StackedChart(m_theme); break;
    case PartKind::Bars: m_chart = new RowBars(m_theme); break;
    case PartKind::Funnel: m_chart = new RowBars(m_theme, RowBars::Shape::Funnel); break;
    case PartKind::Progress: m_chart = new FlowChart(m_theme); break;
    case PartKind::Cohorts: m_chart = new HeatMap(m_theme); break;
    case PartKind::Waiting: m_chart = new StepCurve(m_theme); break;
    case PartKind::Waterfall: m_chart = new WaterfallChart(m_theme); break;
    case PartKind::Pareto: m_chart = new ParetoChart(m_theme); break;
    case PartKind::Scatter: m_chart = new ScatterChart(m_theme); break;
    case PartKind::Trend:
    case PartKind::Number: m_chart = new TrendChart(m_theme); break;
    }
    m_chart->setPrompter(m_prompter);
    m_chart->setMenuExtras([this](QMenu& menu) { addActs(menu); });
    connect(m_chart, &Chart::activated, this, &PartCard::drillRequested);

    m_title = makeLabel(m_theme, TextRole::Body, TextWeight::Strong);
    m_remark = makeLabel(m_theme, TextRole::Label, TextWeight::Regular, true);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_why = makeLabel(m_theme, TextRole::Body, TextWeight::Regular, true);
    m_why->setWordWrap(true);
    m_why->setAlignment(Qt::AlignCenter);
    m_menu = new QToolButton;
    m_menu->setIcon(themedIcon(m_theme, u"ellipsis"_s));
    m_menu->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        menu->addAction(tr("Copy as image"), m_chart, &Chart::copyImage);
        menu->addAction(tr("Save as image or PDF…"), this, [this] { m_chart->saveImage(m_prompter); });
        addActs(*menu);
    });
    m_menu->setMenu(menu);

    m_rows = new RowsModel(m_theme, this);
    m_table = makeRowsTable(m_theme, *m_rows, QString());
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) { Q_EMIT drillRequested(std::max(0, index.column() - 1), index.row()); });
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_why);

    auto* head = new QHBoxLayout;
    head->setSpacing(Space::s);
    head->addWidget(m_title, 1);
    head->addWidget(m_remark);
    head->addWidget(m_menu);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::l, Space::s, Space::s, Space::s);
    column->setSpacing(Space::xs);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
}

void PartCard::addActs(QMenu& menu) {
    if (m_chart != nullptr) {
        QAction* table = menu.addAction(tr("As a table"), this, [this] { setTable(!showsTable()); });
        table->setCheckable(true);
        table->setChecked(showsTable());
        menu.addSeparator();
    }
    menu.addAction(tr("Move back"), this, [this] { Q_EMIT moveRequested(-1); });
    menu.addAction(tr("Move on"), this, [this] { Q_EMIT moveRequested(1); });
    menu.addAction(tr("Remove"), this, &PartCard::removeRequested);
}

void PartCard::setData(std::shared_ptr<const metrics::DashboardData> data, std::size_t at, const FiscalCalendar& calendar) {
    m_data = std::move(data);
    m_at = at;
    if (m_tile != nullptr) return m_tile->setContent(tileOf(shown(), *m_data, m_format, calendar));
    m_title->setText(shown().title);
    m_title->setToolTip(explainedWords(shown(), m_data->currency));
    m_remark->setText(shown().remark);
    m_menu->setAccessibleName(tr("%1: more", "a chart's title").arg(shown().title));
    m_menu->setToolTip(tr("More"));
    setAccessibleName(shown().title);
    m_chart->setAccessibleDescription(explainedWords(shown(), m_data->currency));
    showChart();
    m_cells = m_chart->asTable();
    m_rows->setContent(m_cells.heads, static_cast<int>(m_cells.rows.size()), [this](int row, int column) { return m_cells.rows.at(row).value(column); });
    m_table->setAccessibleName(tr("%1, as a table", "a chart's title").arg(shown().title));
    m_why->setText(shown().why);
    if (!shown().why.isEmpty())
        m_stack->setCurrentWidget(m_why);
    else if (m_stack->currentWidget() == m_why)
        m_stack->setCurrentWidget(m_chart);
}

QString PartCard::valueWords(int series, int category) const {
    const metrics::PartData& part = shown();
    const metrics::DataSeries& row = part.series[static_cast<std::size_t>(series)];
    const auto value = row.values[static_cast<std::size_t>(category)];
    if (part.part.kind == PartKind::Waterfall && value) {
        const QString amount = shortValue(m_format, *value, row.unit, m_data->currency);
        return category > 0 && category + 1 < part.categories.size() && *value > 0 ? u"+"_s + amount : amount;
    }
    if (part.part.kind == PartKind::Funnel && value && category > 0) {
        const auto before = row.values[static_cast<std::size_t>(category) - 1];
        if (before && *before > 0)
            return tr("%1 (%2 %)", "how many came so far, and which share of those a step before").arg(metrics::valueText(*value, row.unit, m_data->currency), m_format.locale().toString(*value / *before * 100, 'f', 0));
    }
    if (part.part.kind == PartKind::Cohorts && value)
        if (const auto* partners = part.partnersAt(series, category))
            return tr("%1 (%n partner(s))", "a share", static_cast<int>(partners->size())).arg(metrics::valueText(*value, row.unit, m_data->currency));
    return metrics::valueText(value, row.unit, m_data->currency);
}

void PartCard::showChart() {
    const metrics::PartData& part = shown();
    const auto fill = [&](ChartContent& content) {
        content.title = part.title;
        content.categoryTitle = part.categoryTitle;
        content.categories = part.categories;
        for (const metrics::DataSeries& series : part.series) {
            ChartSeries row{series.name, {}, series.compared};
            for (const auto& value : series.values) row.values << value.value_or(std::nan(""));
            content.series << row;
        }
        content.words = [this](int series, int category) { return valueWords(series, category); };
        const metrics::Unit unit = part.part.kind == PartKind::Progress ? metrics::Unit::Count : part.unit;
        content.scale = [this, unit](double value) { return shortValue(m_format, unit == metrics::Unit::Share ? std::round(value * 1000) / 1000 : value, unit, m_data->currency); };
    };
    ChartContent content;
    fill(content);
    const QList<double> across(part.across.begin(), part.across.end());
    switch (part.part.kind) {
    case PartKind::Stacked: return static_cast<StackedChart*>(m_chart)->setContent(content);
    case PartKind::Bars:
    case PartKind::Funnel: return static_cast<RowBars*>(m_chart)->setContent(content);
    case PartKind::Progress: {
        FlowChart::Content areas;
        fill(areas);
        areas.kind = FlowChart::Kind::Areas;
        return static_cast<FlowChart*>(m_chart)->setContent(areas);
    }
    case PartKind::Cohorts: return static_cast<HeatMap*>(m_chart)->setContent(content);
    case PartKind::Waiting:
        return static_cast<StepCurve*>(m_chart)->setContent(content, across, part.acrossTitle, part.middle ? static_cast<double>(*part.middle) : std::nan(""),
                                                            part.middle ? tr("half after %n day(s)", nullptr, *part.middle) : QString());
    case PartKind::Waterfall: return static_cast<WaterfallChart*>(m_chart)->setContent(content);
    case PartKind::Pareto: return static_cast<ParetoChart*>(m_chart)->setContent(content);
    case PartKind::Scatter:
        return static_cast<ScatterChart*>(m_chart)->setContent(content, across, part.acrossTitle, [this, unit = part.acrossUnit](double value) { return shortValue(m_format, value, unit, m_data->currency); });
    case PartKind::Trend:
    case PartKind::Number: return static_cast<TrendChart*>(m_chart)->setContent(content);
    }
}

void PartCard::setTable(bool on) {
    if (m_chart == nullptr || m_stack->currentWidget() == m_why) return;
    const bool had = m_stack->currentWidget()->hasFocus();
    m_stack->setCurrentWidget(on ? static_cast<QWidget*>(m_table) : m_chart);
    if (had) m_stack->currentWidget()->setFocus();
}

bool PartCard::showsTable() const { return m_stack != nullptr && m_stack->currentWidget() == m_table; }

void PartCard::focusInside() {
    if (m_tile != nullptr) return m_tile->setFocus();
    if (m_stack->currentWidget() == m_why)
        m_menu->setFocus();
    else
        m_stack->currentWidget()->setFocus();
}

QSize PartCard::sizeHint() const { return m_tile != nullptr ? m_tile->sizeHint() : QSize(3 * Size::chart, chartHeight); }

void PartCard::paintOn(QPainter& painter, const QRect& rect, const Theme& paper) {
    if (m_tile != nullptr) return m_tile->paintOn(painter, rect, paper);
    drawBox(painter, rect, Radius::large, paper.colors().raised, paper.colors().line);
    const QRect inner = rect.adjusted(Space::m, Space::s, -Space::m, -Space::s);
    painter.setFont(paper.font(TextRole::Body, TextWeight::Strong));
    painter.setPen(paper.colors().text);
    const int line = painter.fontMetrics().height();
    painter.drawText(QRect(inner.topLeft(), QSize(inner.width(), line)), Qt::AlignLeft, painter.fontMetrics().elidedText(m_title->text(), Qt::ElideRight, inner.width()));
    const QRect field = inner.adjusted(0, line + Space::xs, 0, 0);
    if (m_stack->currentWidget() != m_why) return m_chart->paintOn(painter, field, paper);
    painter.setFont(paper.font(TextRole::Body));
    painter.setPen(paper.colors().muted);
    painter.drawText(field, Qt::AlignCenter | Qt::TextWordWrap, m_why->text());
}

void PartCard::paintEvent(QPaintEvent*) {
    if (m_tile != nullptr) return;
    QPainter painter(this);
    drawBox(painter, rect(), Radius::large, m_theme.colors().raised, m_theme.colors().line);
}

void PartCard::keyPressEvent(QKeyEvent* event) {
    if (!takeKey(*event)) QWidget::keyPressEvent(event);
}

bool PartCard::isAct(const QKeyEvent& event) const {
    // Brackets are typed with a modifier on many keyboards.
    if (event.modifiers() & (Qt::ControlModifier | Qt::MetaModifier)) return false;
    switch (event.key()) {
    case Qt::Key_BracketLeft:
    case Qt::Key_BracketRight:
    case Qt::Key_Delete: return true;
    case Qt::Key_T: return m_chart != nullptr;
    default: return false;
    }
}

bool PartCard::takeKey(const QKeyEvent& event) {
    if (!isAct(event)) return false;
    switch (event.key()) {
    case Qt::Key_BracketLeft: Q_EMIT moveRequested(-1); break;
    case Qt::Key_BracketRight: Q_EMIT moveRequested(1); break;
    case Qt::Key_Delete: Q_EMIT removeRequested(); break;
    default: setTable(!showsTable()); break;
    }
    return true;
}

bool PartCard::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        auto& question = *static_cast<QKeyEvent*>(event);
        if (m_letters.keep(question, isAct(question))) return true;
    }
    return QWidget::event(event);
}

bool PartCard::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table && event->type() == QEvent::KeyPress && takeKey(*static_cast<QKeyEvent*>(event))) return true;
    return QWidget::eventFilter(watched, event);
}

void PartCard::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    addActs(menu);
    menu.exec(event->globalPos());
}

void PartCard::mousePressEvent(QMouseEvent* event) {
    m_pressed = event->position().toPoint();
    QWidget::mousePressEvent(event);
    event->accept();
}

void PartCard::mouseReleaseEvent(QMouseEvent* event) {
    setCursor(Qt::ArrowCursor);
    const QPoint place = event->position().toPoint();
    if (event->button() == Qt::LeftButton && (place - m_pressed).manhattanLength() >= QApplication::startDragDistance() && !rect().contains(place)) Q_EMIT dropped(mapToParent(place));
    QWidget::mouseReleaseEvent(event);
}

} // namespace channelbook
