#include "ui/sync/SyncHome.h"

#include "ui/shell/Icons.h"
#include "ui/sync/DropArea.h"
#include "ui/sync/Outcome.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/RelativeTime.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

QDateTime instantOf(const QString& text) { return QDateTime::fromString(text, Qt::ISODate); }

/// Replaces the rows below a panel's heading.
QVBoxLayout* newRows(FramedPanel& panel, QWidget*& rows) {
    if (rows != nullptr) {
        rows->hide();
        rows->deleteLater();
    }
    rows = new QWidget;
    auto* column = new QVBoxLayout(rows);
    column->setContentsMargins({});
    column->setSpacing(0);
    panel.content().addWidget(rows);
    return column;
}

} // namespace

SyncHome::SyncHome(const Theme& theme, const Clock& clock, QWidget* parent)
    : QScrollArea(parent), m_theme(theme), m_clock(clock), m_drop(new DropArea(theme)), m_sources(new FramedPanel(theme, tr("Sources"))),
      m_imports(new FramedPanel(theme, tr("Imports"))) {
    setAccessibleName(tr("Sources and imports"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    auto* content = new QWidget;
    content->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(pageMargin, Space::s, pageMargin, Space::l);
    column->setSpacing(Space::l);
    column->addWidget(m_drop, 1);
    column->addWidget(m_sources);
    column->addWidget(m_imports);
    column->addStretch(0);
    setWidget(content);
    m_sources->hide();
    m_imports->hide();
}

QLabel* SyncHome::iconLabel(const QString& name) const {
    auto* label = new QLabel;
    const auto tint = [label, this, name] { label->setPixmap(themedIcon(m_theme, name).pixmap(QSize(Size::icon, Size::icon))); };
    tint();
    connect(&m_theme, &Theme::changed, label, tint);
    return label;
}

QWidget* SyncHome::rule() const {
    auto* line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setFixedHeight(Line::hair);
    const auto tint = [line, this] {
        QPalette palette = line->palette();
        palette.setColor(QPalette::WindowText, m_theme.colors().line);
        line->setPalette(palette);
    };
    tint();
    connect(&m_theme, &Theme::changed, line, tint);
    return line;
}

QWidget* SyncHome::sourceRow(const SourceState& source) {
    auto* row = new SourceRow(m_theme, source, m_clock.now());
    connect(row, &SourceRow::requested, this, [this, source = source.health.source, last = source.health.lastImport](SourceAction action) {
        if (action == SourceAction::LastImport) return Q_EMIT detailsRequested(last);
        Q_EMIT sourceRequested(source, action);
    });
    return row;
}

QWidget* SyncHome::importRow(const store::HistoryEntry& entry) {
    const ImportSummary summary = summaryOf(entry);
    const bool standing = entry.state == u"done";
    auto* row = new QWidget;
    row->setObjectName(u"import-%1"_s.arg(entry.id));
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, Space::s, 0, Space::s);
    line->setSpacing(Space::m);

    auto* title = makeLabel(m_theme, TextRole::Body, TextWeight::Strong);
    title->setText(tr("%1 · %2", "source, number of files").arg(summary.source, filesText(summary.files.size())));
    const QDateTime at = instantOf(entry.at);
    auto* when = makeLabel(m_theme, TextRole::Body, TextWeight::Regular, true);
    when->setText(tr("%1 · %2", "3 days ago, by whom").arg(relativeTime(at, m_clock.now()), entry.who));
    when->setToolTip(exactInstant(at));
    auto* first = new QHBoxLayout;
    first->setSpacing(Space::s);
    first->addWidget(title);
    first->addWidget(when);
    if (!standing) {
        const QDateTime undoneAt = instantOf(entry.stateAt);
        auto* badge = new BadgeLabel(m_theme, {tr("Undone %1").arg(relativeTime(undoneAt, m_clock.now())), Tint::Neutral, u"undo-2"_s}, row);
        badge->setToolTip(exactInstant(undoneAt));
        first->addWidget(badge);
    }
    first->addStretch(1);

    auto* counts = makeLabel(m_theme, TextRole::Label, TextWeight::Regular, true);
    counts->setText(summary.counts.text());
    counts->setToolTip(summary.files.join(u'\n'));
    auto* refusal = makeLabel(m_theme, TextRole::Label, TextWeight::Medium);
    refusal->setObjectName(u"refusal"_s);
    refusal->setWordWrap(true);
    refusal->hide();
    m_refusals.insert(entry.id, refusal);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(Space::xs);
    texts->addLayout(first);
    texts->addWidget(counts);
    texts->addWidget(refusal);

    auto* details = new QPushButton(tr("Details"));
    details->setObjectName(u"details"_s);
    details->setAccessibleName(tr("Details of the import from %1, %2").arg(summary.source, when->text()));
    connect(details, &QPushButton::clicked, this, [this, id = entry.id] { Q_EMIT detailsRequested(id); });
    line->addWidget(iconLabel(standing ? u"file-input"_s : u"undo-2"_s), 0, Qt::AlignTop);
    line->addLayout(texts, 1);
    line->addWidget(details);
    if (standing) {
        auto* undo = new QPushButton(themedIcon(m_theme, u"undo-2"_s), tr("Undo"));
        undo->setObjectName(u"undo"_s);
        undo->setAccessibleName(tr("Undo the import from %1, %2").arg(summary.source, when->text()));
        connect(undo, &QPushButton::clicked, this, [this, id = entry.id] { Q_EMIT undoRequested(id); });
        line->addWidget(undo);
    }
    return row;
}

void SyncHome::setOverview(const SyncOverview& overview) {
    const bool empty = overview.sources.empty() && overview.imports.empty();
    m_drop->setInviting(empty);
    m_refusals.clear();
    QVBoxLayout* sources = newRows(*m_sources, m_sourceRows);
    for (const SourceState& source : overview.sources) {
        if (sources->count() > 0) sources->addWidget(rule());
        sources->addWidget(sourceRow(source));
    }
    QVBoxLayout* imports = newRows(*m_imports, m_importRows);
    for (const store::HistoryEntry& entry : overview.imports) {
        if (imports->count() > 0) imports->addWidget(rule());
        imports->addWidget(importRow(entry));
    }
    if (overview.earlier) {
        auto* earlier = new QPushButton(tr("Show earlier imports"));
        earlier->setObjectName(u"earlierImports"_s);
        earlier->setAccessibleName(earlier->text());
        connect(earlier, &QPushButton::clicked, this, &SyncHome::earlierRequested);
        imports->addWidget(earlier, 0, Qt::AlignLeading);
    }
    m_sourceRows->show();
    m_importRows->show();
    m_sources->setVisible(!overview.sources.empty());
    m_imports->setVisible(!overview.imports.empty());
    auto* column = static_cast<QVBoxLayout*>(widget()->layout());
    column->setStretch(0, empty ? 1 : 0);
    column->setStretch(column->count() - 1, empty ? 0 : 1);
}

void SyncHome::setRefusal(qint64 historyId, const QString& reason) {
    QLabel* label = m_refusals.value(historyId);
    if (label == nullptr) return;
    label->setText(reason);
    label->show();
}

void SyncHome::focusFirst() {
    for (auto* button : m_drop->findChildren<QPushButton*>(u"chooseFiles"_s))
        if (button->isVisible()) return button->setFocus();
}

} // namespace channelbook
