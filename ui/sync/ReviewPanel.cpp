#include "ui/sync/ReviewPanel.h"

#include "ui/shell/Icons.h"
#include "ui/sync/FramedPanel.h"
#include "ui/widgets/Labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

/// No policy for this import: the ones kept with the source's fields hold.
constexpr int byTheSource = -1;

QLabel* labelFor(const Theme& theme, const QString& text, QWidget* buddy) {
    auto* label = makeLabel(theme, TextRole::Body, TextWeight::Regular, true);
    label->setText(text);
    label->setBuddy(buddy);
    buddy->setAccessibleName(text);
    return label;
}
} // namespace

ReviewPanel::ReviewPanel(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_outcome(new OutcomeView(theme)), m_source(new QComboBox), m_name(new QLineEdit), m_conflicts(new QComboBox),
      m_full(new QCheckBox(tr("These files hold everything the CRM has (retire what is missing)"))),
      m_fullFile(new QCheckBox),
      m_retireMany(new QCheckBox(tr("More than a fifth of a table is missing. The export may be cut off or filtered: retire them even so"))),
      m_createMissing(new QCheckBox), m_leaveOut(new QCheckBox(tr("Take rows in without the cells that cannot be understood, from this source always"))),
      m_older(makeLabel(theme, TextRole::Body, TextWeight::Strong)), m_allowOlder(new QCheckBox(tr("Take the older export in even so"))),
      m_summary(makeLabel(theme, TextRole::Body, TextWeight::Regular, true)), m_apply(new KeyButton(theme, tr("Apply"), u"⏎"_s, true)),
      m_cancel(new KeyButton(theme, tr("Cancel"), tr("Esc", "key"))), m_columns(new QPushButton(themedIcon(theme, u"columns-3"_s), tr("Columns…"))) {
    m_source->setObjectName(u"source"_s);
    m_source->setMinimumWidth(Size::filter / 2);
    m_name->setObjectName(u"sourceName"_s);
    m_name->setAccessibleName(tr("Name of the new source"));
    m_name->setPlaceholderText(tr("Name of the new source"));
    // A file dropped on the field is meant for the page.
    m_name->setAcceptDrops(false);
    m_conflicts->setObjectName(u"conflicts"_s);
    m_conflicts->addItem(tr("As kept with the source"), QVariant::fromValue(byTheSource));
    m_conflicts->addItem(tr("Keep ours, list the conflict"), QVariant::fromValue(static_cast<int>(sync::ConflictPolicy::Ask)));
    m_conflicts->addItem(tr("Take the CRM's"), QVariant::fromValue(static_cast<int>(sync::ConflictPolicy::Crm)));
    m_conflicts->addItem(tr("Keep ours"), QVariant::fromValue(static_cast<int>(sync::ConflictPolicy::Local)));
    m_conflicts->addItem(tr("Take the newest"), QVariant::fromValue(static_cast<int>(sync::ConflictPolicy::Newest)));
    m_full->setObjectName(u"full"_s);
    m_full->setAccessibleName(m_full->text());
    m_fullFile->setObjectName(u"fullFile"_s);
    m_retireMany->setObjectName(u"retireMany"_s);
    m_retireMany->setAccessibleName(m_retireMany->text());
    m_retireMany->hide();
    m_createMissing->setObjectName(u"createMissing"_s);
    m_createMissing->setToolTip(tr("Companies, partners, owners and products: what the CRM brings later under the same name becomes the same record"));
    m_leaveOut->setObjectName(u"leaveCellsOut"_s);
    m_leaveOut->setAccessibleName(m_leaveOut->text());
    m_leaveOut->setToolTip(tr("The field stays as it was, the cell's text is kept as a custom field; otherwise the row is rejected"));
    m_allowOlder->setObjectName(u"allowOlder"_s);
    m_allowOlder->setAccessibleName(m_allowOlder->text());
    m_older->setObjectName(u"older"_s);
    m_older->setWordWrap(true);
    for (QWidget* widget : {static_cast<QWidget*>(m_createMissing), static_cast<QWidget*>(m_leaveOut), static_cast<QWidget*>(m_older), static_cast<QWidget*>(m_allowOlder)}) widget->hide();
    const auto paintOlder = [this, &theme] {
        QPalette palette = m_older->palette();
        palette.setColor(QPalette::WindowText, theme.tint(Tint::Warning).text);
        m_older->setPalette(palette);
    };
    paintOlder();
    connect(&theme, &Theme::changed, m_older, paintOlder);
    m_apply->setObjectName(u"apply"_s);
    m_apply->setAccessibleName(tr("Apply the import"));
    m_cancel->setObjectName(u"cancelReview"_s);
    m_cancel->setAccessibleName(tr("Cancel the import"));

    m_columns->setObjectName(u"chooseColumns"_s);
    m_columns->setAccessibleName(tr("Choose what becomes of the selected file's columns"));
    connect(&theme, &Theme::changed, m_columns, [this, &theme] { m_columns->setIcon(themedIcon(theme, u"columns-3"_s)); });

    auto* choices = new FramedPanel(theme);
    auto* row = new QHBoxLayout;
    row->setSpacing(Space::s);
    row->addWidget(labelFor(theme, tr("Source"), m_source));
    row->addWidget(m_source);
    row->addWidget(m_name);
    row->addSpacing(Space::xl);
    row->addWidget(labelFor(theme, tr("Where both sides changed"), m_conflicts));
    row->addWidget(m_conflicts);
    row->addStretch(1);
    row->addWidget(m_columns);
    choices->content().addLayout(row);
    choices->content().addWidget(m_full, 0, Qt::AlignLeading);
    choices->content().addWidget(m_fullFile, 0, Qt::AlignLeading);
    choices->content().addWidget(m_retireMany, 0, Qt::AlignLeading);
    choices->content().addWidget(m_createMissing, 0, Qt::AlignLeading);
    choices->content().addWidget(m_leaveOut, 0, Qt::AlignLeading);
    choices->content().addWidget(m_older);
    choices->content().addWidget(m_allowOlder, 0, Qt::AlignLeading);

    auto* bar = new QHBoxLayout;
    bar->setSpacing(Space::s);
    bar->addWidget(m_apply);
    bar->addWidget(m_cancel);
    bar->addSpacing(Space::s);
    bar->addWidget(m_summary, 1);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(pageMargin, Space::s, pageMargin, Space::m);
    column->setSpacing(Space::m);
    column->addWidget(choices);
    column->addWidget(m_outcome, 1);
    column->addLayout(bar);

    connect(m_source, &QComboBox::activated, this, [this] {
        showName();
        if (!m_source->currentData().toString().isEmpty()) Q_EMIT optionsChanged();
        else m_name->setFocus();
    });
    // The name of a new source changes nothing of the outcome; one that is taken does.
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        const QString name = m_name->text().trimmed();
        const bool known = std::any_of(m_sources.begin(), m_sources.end(), [&](const auto& source) { return source.name == name; });
        if (m_name->isVisible() && known && name != m_checkedSource) Q_EMIT optionsChanged();
    });
    connect(m_name, &QLineEdit::textChanged, this, [this] { m_apply->setEnabled(isComplete()); });
    connect(m_conflicts, &QComboBox::activated, this, &ReviewPanel::optionsChanged);
    connect(m_full, &QCheckBox::clicked, this, &ReviewPanel::optionsChanged);
    connect(m_fullFile, &QCheckBox::clicked, this, [this](bool full) {
        m_fullFiles.removeAll(m_outcome->currentFile());
        if (full) m_fullFiles << m_outcome->currentFile();
        Q_EMIT optionsChanged();
    });
    connect(m_outcome, &OutcomeView::currentFileChanged, this, &ReviewPanel::showFull);
    for (QCheckBox* box : {m_createMissing, m_leaveOut}) connect(box, &QCheckBox::clicked, this, &ReviewPanel::optionsChanged);
    for (QCheckBox* box : {m_retireMany, m_allowOlder}) connect(box, &QCheckBox::clicked, this, [this] { m_apply->setEnabled(isComplete()); });
    connect(m_apply, &QPushButton::clicked, this, &ReviewPanel::applyRequested);
    connect(m_cancel, &QPushButton::clicked, this, &ReviewPanel::cancelRequested);
    connect(m_outcome, &OutcomeView::answered, this, &ReviewPanel::showSummary);
    connect(m_columns, &QPushButton::clicked, this, [this] { Q_EMIT columnsRequested(m_outcome->currentFile()); });
}

void ReviewPanel::setReview(const ImportOutcome& outcome, const sync::ImportOptions& options, const std::vector<sync::SourceInfo>& sources) {
    m_sources = sources;
    m_checkedSource = options.source;
    m_source->clear();
    for (const sync::SourceInfo& source : sources) m_source->addItem(source.name, source.name);
    m_source->addItem(tr("New source…"), QString());
    const int known = m_source->findData(options.source);
    m_source->setCurrentIndex(known >= 0 ? known : m_source->count() - 1);
    if (known < 0) m_name->setText(options.source);
    showName();
    m_conflicts->setCurrentIndex(m_conflicts->findData(options.conflicts ? static_cast<int>(*options.conflicts) : byTheSource));
    m_full->setChecked(options.full);
    m_fullFiles = options.fullFiles;
    m_fullFile->setVisible(outcome.files.size() > 1);
    const bool many = std::any_of(outcome.files.begin(), outcome.files.end(), [](const FileOutcome& file) { return file.manyMissing; });
    m_retireMany->setVisible(many);
    m_retireMany->setChecked(options.retireMany);
    showOlder(outcome);
    showLenience(outcome, options);
    m_total = outcome.total();
    m_apply->setEnabled(isComplete());
    m_outcome->setOutcome(outcome, false);
    showSummary();
}

void ReviewPanel::showFull() {
    const QString file = m_outcome->currentFile();
    m_fullFile->setText(tr("“%1” holds everything of its table (retire what is missing)").arg(file));
    m_fullFile->setAccessibleName(m_fullFile->text());
    m_fullFile->setChecked(m_full->isChecked() || m_fullFiles.contains(file));
    m_fullFile->setEnabled(!m_full->isChecked());
}

void ReviewPanel::showOlder(const ImportOutcome& outcome) {
    QStringList lines;
    bool back = false;
    for (const FileOutcome& file : outcome.files) {
        if (!file.older.isEmpty()) lines << file.file + u": "_s + file.older;
        back = back || file.goneBack > 0;
    }
    m_older->setText(lines.join(u'\n'));
    m_older->setVisible(!lines.isEmpty());
    m_allowOlder->setVisible(back);
    m_allowOlder->setChecked(false);
}

/// Choices that only some files call for; one that was made stays in sight, to be taken back.
void ReviewPanel::showLenience(const ImportOutcome& outcome, const sync::ImportOptions& options) {
    qint64 named = 0;
    qint64 cells = 0;
    for (const FileOutcome& file : outcome.files) {
        named += file.named;
        cells += file.counts.rejected + file.unread;
    }
    m_createMissing->setText(named == 0 ? tr("Make the records that rows only name") : tr("Make the %n record(s) that rows only name and that are not here", nullptr, static_cast<int>(named)));
    m_createMissing->setAccessibleName(m_createMissing->text());
    m_createMissing->setVisible(named > 0 || options.createMissing);
    m_createMissing->setChecked(options.createMissing);
    const auto source = std::find_if(m_sources.begin(), m_sources.end(), [&](const auto& known) { return known.name == options.source; });
    const bool kept = source != m_sources.end() && source->badCellsLeftOut;
    m_leavesOut = options.badCellsLeftOut.value_or(kept);
    m_leaveOut->setVisible(cells > 0 || m_leavesOut);
    m_leaveOut->setChecked(m_leavesOut);
}

void ReviewPanel::showSummary() {
    const auto pairs = m_outcome->matchAnswers();
    const auto same = std::count_if(pairs.begin(), pairs.end(), [](const sync::MatchAnswer& answer) { return answer.same; });
    const auto names = m_outcome->nameAnswers().size();
    QStringList parts{m_total.isNothing() ? tr("Everything in these files is here already: there is nothing to apply.") : m_total.text()};
    if (same > 0) parts << tr("%n of the new ones become records that are here", nullptr, static_cast<int>(same));
    if (const auto apart = static_cast<qint64>(pairs.size()) - same; apart > 0) parts << tr("%n kept apart", nullptr, static_cast<int>(apart));
    if (names > 0) parts << tr("%n name(s) explained", nullptr, static_cast<int>(names));
    m_summary->setText(parts.join(u" · "_s));
    m_apply->setText(hasWork() ? tr("Apply") : tr("Done"));
}

bool ReviewPanel::hasWork() const { return !m_total.isNothing() || !m_outcome->matchAnswers().empty() || !m_outcome->nameAnswers().empty(); }

void ReviewPanel::showName() {
    // Without a source to choose there is only the name to give.
    m_source->setVisible(m_source->count() > 1);
    m_name->setVisible(m_source->currentData().toString().isEmpty());
    m_apply->setEnabled(isComplete());
}

bool ReviewPanel::isComplete() const {
    for (const QCheckBox* needed : {m_retireMany, m_allowOlder})
        if (!needed->isHidden() && !needed->isChecked()) return false;
    return !m_source->currentData().toString().isEmpty() || !m_name->text().trimmed().isEmpty();
}

sync::ImportOptions ReviewPanel::chosen(sync::ImportOptions options) const {
    const QString known = m_source->currentData().toString();
    options.source = known.isEmpty() ? m_name->text().trimmed() : known;
    const int policy = m_conflicts->currentData().toInt();
    options.conflicts = policy == byTheSource ? std::nullopt : std::optional(static_cast<sync::ConflictPolicy>(policy));
    options.retireMany = m_retireMany->isChecked() && !m_retireMany->isHidden();
    options.full = m_full->isChecked();
    options.fullFiles = m_fullFiles;
    options.createMissing = m_createMissing->isChecked() && !m_createMissing->isHidden();
    // Said only where it is another word than the source's: it is remembered.
    if (!m_leaveOut->isHidden() && m_leaveOut->isChecked() != m_leavesOut) options.badCellsLeftOut = m_leaveOut->isChecked();
    // What was answered before the last check stays answered.
    for (sync::MatchAnswer& answer : m_outcome->matchAnswers()) options.answers.push_back(std::move(answer));
    for (sync::NameAnswer& answer : m_outcome->nameAnswers()) options.names.push_back(std::move(answer));
    return options;
}

} // namespace channelbook
