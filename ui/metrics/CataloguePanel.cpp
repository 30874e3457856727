#include "ui/metrics/CataloguePanel.h"

#include "ui/widgets/Labels.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/TextLook.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;
using metrics::PartKind;

CataloguePanel::CataloguePanel(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_filter(new FilterEdit(theme, tr("Find a metric"), QString())), m_list(new QListWidget), m_text(new QTextBrowser), m_kind(new QComboBox), m_by(new QComboBox), m_other(new QComboBox) {
    auto* head = new QHBoxLayout;
    QLabel* title = makeLabel(theme, TextRole::Heading, TextWeight::Strong);
    title->setText(tr("Catalogue"));
    head->addWidget(title, 1);
    auto* close = new QPushButton(tr("Close"));
    connect(close, &QPushButton::clicked, this, &CataloguePanel::closeRequested);
    head->addWidget(close);
    m_list->setAccessibleName(tr("Metrics"));
    m_text->setAccessibleName(tr("Definition"));
    m_text->setOpenLinks(false);
    m_kind->setAccessibleName(tr("Show it as"));
    m_by->setAccessibleName(tr("In parts by"));
    m_other->setAccessibleName(tr("With"));
    for (const PartKind kind : metrics::allPartKinds) m_kind->addItem(metrics::labelOf(kind), static_cast<int>(kind));
    for (const metrics::Dimension by : {metrics::Dimension::Tier, metrics::Dimension::Type, metrics::Dimension::Region, metrics::Dimension::Owner}) m_by->addItem(tr("by %1").arg(metrics::labelOf(by).toLower()), static_cast<int>(by));
    auto* addButton = new QPushButton(tr("Add to the dashboard"));
    makePrimary(*addButton);
    connect(addButton, &QPushButton::clicked, this, &CataloguePanel::add);
    connect(m_filter, &QLineEdit::textChanged, this, &CataloguePanel::list);
    connect(m_filter, &FilterEdit::leftDownwards, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_list, &QListWidget::currentRowChanged, this, &CataloguePanel::show);
    connect(m_list, &QListWidget::itemActivated, this, &CataloguePanel::add);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        const auto kind = static_cast<PartKind>(m_kind->currentData().toInt());
        m_by->setVisible(kind == PartKind::Stacked || kind == PartKind::Bars);
        m_other->setVisible(kind == PartKind::Scatter);
    });
    m_by->hide();
    m_other->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::m, 0, 0, 0);
    column->setSpacing(Space::s);
    column->addLayout(head);
    column->addWidget(m_filter);
    column->addWidget(m_list, 3);
    column->addWidget(m_text, 2);
    column->addWidget(m_kind);
    column->addWidget(m_by);
    column->addWidget(m_other);
    column->addWidget(addButton);
    setMinimumWidth(Size::filter);
}

void CataloguePanel::setCatalogue(const metrics::Catalogue& catalogue) {
    const QString kept = current();
    m_metrics = catalogue.all();
    m_other->clear();
    for (const metrics::Metric& metric : m_metrics) m_other->addItem(metric.name, metric.key);
    list();
    setCurrent(kept);
}

void CataloguePanel::list() {
    m_list->clear();
    const QString wanted = m_filter->text();
    QString group;
    for (const metrics::Metric& metric : m_metrics) {
        if (!wanted.isEmpty() && !metric.name.contains(wanted, Qt::CaseInsensitive) && !metric.words.contains(wanted, Qt::CaseInsensitive) && !metric.group.contains(wanted, Qt::CaseInsensitive)) continue;
        if (metric.group != group) {
            auto* head = new QListWidgetItem(metric.group, m_list);
            head->setFlags(Qt::NoItemFlags);
            head->setFont(m_theme.font(TextRole::Caption, TextWeight::Strong));
            group = metric.group;
        }
        auto* item = new QListWidgetItem(metric.name, m_list);
        item->setData(Qt::UserRole, metric.key);
        item->setToolTip(metric.words);
    }
    for (int row = 0; row < m_list->count(); ++row)
        if (!m_list->item(row)->data(Qt::UserRole).toString().isEmpty()) return m_list->setCurrentRow(row);
    show(-1);
}

QString CataloguePanel::current() const { return m_list->currentItem() != nullptr ? m_list->currentItem()->data(Qt::UserRole).toString() : QString(); }

void CataloguePanel::setCurrent(const QString& key) {
    for (int row = 0; row < m_list->count() && !key.isEmpty(); ++row)
        if (m_list->item(row)->data(Qt::UserRole).toString() == key) return m_list->setCurrentRow(row);
}

void CataloguePanel::focusFilter() {
    m_filter->setFocus();
    m_filter->selectAll();
}

void CataloguePanel::show(int) {
    const QString key = current();
    const auto metric = std::find_if(m_metrics.begin(), m_metrics.end(), [&](const metrics::Metric& at) { return at.key == key; });
    if (metric == m_metrics.end()) return m_text->setMarkdown(m_list->count() == 0 ? tr("No metric is called like that.") : QString());
    QStringList lines{u"**"_s + metric->name + u"**"_s, metric->words, u"`"_s + metric->key + u" = "_s + metric->formula + u"`"_s};
    if (!metric->source.isEmpty()) lines << tr("Source: %1").arg(metric->source);
    if (metric->own) lines << tr("Made here.");
    if (!metric->caveat.isEmpty()) lines << u"*"_s + metric->caveat + u"*"_s;
    m_text->setMarkdown(lines.join(u"\n\n"_s));
    setOut(*m_text->document(), m_theme);
}

void CataloguePanel::add() {
    metrics::Part part;
    part.kind = static_cast<PartKind>(m_kind->currentData().toInt());
    if (metrics::showsMetric(part.kind)) {
        part.metric = current();
        if (part.metric.isEmpty()) return;
    }
    if (part.kind == PartKind::Scatter) part.other = m_other->currentData().toString();
    if (part.kind == PartKind::Stacked || part.kind == PartKind::Bars) part.by = static_cast<metrics::Dimension>(m_by->currentData().toInt());
    Q_EMIT addRequested(part);
}

void CataloguePanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closeRequested();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace channelbook
