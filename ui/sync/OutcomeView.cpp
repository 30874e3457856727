#include "ui/sync/OutcomeView.h"

#include "ui/widgets/Labels.h"
#include "ui/widgets/RowsModel.h"
#include "ui/widgets/RowsTable.h"
#include "ui/widgets/TableDelegates.h"

#include <QHeaderView>
#include <QLocale>
#include <QStyledItemDelegate>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

enum Column { FileColumn, WhatColumn, RowsColumn, NewColumn, ChangedColumn, UnchangedColumn, ConflictsColumn, MissingColumn, RejectedColumn, NotesColumn };

constexpr int mostFilesAtOnce = 9; // more scroll, so that the details keep their room
constexpr int widestFileColumn = Size::filter;
constexpr int measuredRows = 40;

QString number(qint64 value) { return QLocale().toString(value); }

QTableWidgetItem* textItem(const QString& text) {
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
    item->setToolTip(text);
    return item;
}

} // namespace

OutcomeView::OutcomeView(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_files(new QTableWidget(0, NotesColumn + 1)), m_heading(makeLabel(theme, TextRole::Heading, TextWeight::Strong)),
      m_nothing(makeLabel(theme, TextRole::Body, TextWeight::Regular, true)), m_details(new QTabWidget) {
    m_files->setHorizontalHeaderLabels({tr("File"), tr("What it is"), tr("Rows"), tr("New"), tr("Changed"), tr("Unchanged"), tr("Conflicts"), tr("Missing"), tr("Rejected"), tr("Notes")});
    for (int column = 0; column < m_files->columnCount(); ++column) m_files->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    prepareRowsTable(theme, *m_files, tr("Files"));
    m_files->setObjectName(u"files"_s);
    auto* numbers = new NumberDelegate(theme, m_files);
    for (int column = RowsColumn; column <= RejectedColumn; ++column) {
        m_files->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_files->setItemDelegateForColumn(column, numbers);
    }
    m_details->setObjectName(u"details"_s);
    m_details->setDocumentMode(true);
    m_details->setAccessibleName(tr("Records of the selected file"));
    m_details->tabBar()->setAccessibleName(tr("Records of the selected file"));
    m_details->tabBar()->setExpanding(false);
    m_nothing->setText(tr("Everything in this file is here already, and the same."));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Space::m);
    column->addWidget(m_files);
    column->addWidget(m_heading);
    column->addWidget(m_nothing, 1, Qt::AlignTop);
    column->addWidget(m_details, 1);
    connect(m_files, &QTableWidget::itemSelectionChanged, this, &OutcomeView::showDetails);
    connect(&theme, &Theme::changed, this, [this] { fillFiles(std::max(0, m_files->currentRow())); });
    connect(m_details, &QTabWidget::currentChanged, this, [this](int tab) {
        if (!m_filling && tab >= 0) m_chosenTab = m_details->widget(tab)->objectName();
    });
}

void OutcomeView::setOutcome(const ImportOutcome& outcome, bool happened) {
    const auto nameAlike = [](const FileOutcome& a, const FileOutcome& b) { return a.file == b.file; };
    const bool sameFiles = std::equal(outcome.files.begin(), outcome.files.end(), m_outcome.files.begin(), m_outcome.files.end(), nameAlike);
    const int selected = m_files->currentRow();
    m_outcome = outcome;
    m_happened = happened;
    m_chosenTab.clear();
    m_words.clear();
    for (const FileOutcome& file : outcome.files) m_words.emplace_back(file.lists->matches.size(), MatchWord::Later);
    // The same files looked at anew: whoever asked for it goes on where they were.
    if (sameFiles && selected >= 0) return fillFiles(selected);
    // Where something happens is what one looks for first.
    const auto first = std::find_if(outcome.files.begin(), outcome.files.end(), [](const FileOutcome& file) { return !file.counts.isNothing(); });
    fillFiles(first == outcome.files.end() ? 0 : static_cast<int>(std::distance(outcome.files.begin(), first)));
}

void OutcomeView::focusFiles() { m_files->setFocus(); }

QString OutcomeView::currentFile() const {
    const int row = m_files->currentRow();
    return row < 0 || row >= static_cast<int>(m_outcome.files.size()) ? QString() : m_outcome.files[static_cast<size_t>(row)].file;
}

void OutcomeView::fillFiles(int selected) {
    {
        const QSignalBlocker quiet(m_files);
        m_files->setRowCount(static_cast<int>(m_outcome.files.size()));
        for (int row = 0; row < m_files->rowCount(); ++row) {
            const FileOutcome& file = m_outcome.files[static_cast<size_t>(row)];
            m_files->setItem(row, FileColumn, textItem(file.file));
            m_files->setItem(row, WhatColumn, textItem(file.label));
            const auto put = [&](int column, qint64 count, Tint tint = Tint::Neutral) {
                auto* item = textItem(number(count));
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
                if (count == 0) item->setForeground(m_theme.colors().muted);
                if (count > 0 && tint != Tint::Neutral) item->setForeground(m_theme.tint(tint).text);
                m_files->setItem(row, column, item);
            };
            const OutcomeCounts& counts = file.counts;
            put(RowsColumn, counts.rows);
            put(NewColumn, counts.added, Tint::Accent);
            put(ChangedColumn, counts.changed, Tint::Accent);
            put(UnchangedColumn, counts.unchanged);
            put(ConflictsColumn, counts.conflicts, Tint::Warning);
            put(MissingColumn, counts.missing, Tint::Warning);
            put(RejectedColumn, counts.rejected, Tint::Bad);
            auto* notes = textItem(file.notes.join(u" · "_s));
            notes->setToolTip(file.notes.join(u'\n'));
            m_files->setItem(row, NotesColumn, notes);
        }
        m_files->resizeColumnsToContents();
        for (const int column : {FileColumn, WhatColumn}) m_files->setColumnWidth(column, std::min(m_files->columnWidth(column) + Space::l, widestFileColumn));
        for (int column = RowsColumn; column <= RejectedColumn; ++column) m_files->setColumnWidth(column, numberWidth(column));
        const int rows = std::clamp(m_files->rowCount(), 1, mostFilesAtOnce);
        m_files->setFixedHeight(m_files->horizontalHeader()->sizeHint().height() + rows * Size::row + Space::xs);
        if (m_files->rowCount() > 0) m_files->setCurrentCell(std::min(selected, m_files->rowCount() - 1), FileColumn);
    }
    showDetails();
}

int OutcomeView::numberWidth(int column) const {
    int width = 0;
    for (int row = 0; row < m_files->rowCount(); ++row) width = std::max(width, tabularWidth(m_theme.font(), m_files->item(row, column)->text()));
    return std::max(width + 2 * Space::s, m_files->horizontalHeader()->sectionSizeHint(column));
}

void OutcomeView::clearDetails() {
    while (m_details->count() > 0) {
        QWidget* page = m_details->widget(0);
        m_details->removeTab(0);
        page->deleteLater();
    }
}

void OutcomeView::showDetails() {
    Q_EMIT currentFileChanged();
    m_filling = true;
    clearDetails();
    const int row = m_files->currentRow();
    const bool any = row >= 0 && row < static_cast<int>(m_outcome.files.size());
    m_heading->setVisible(any);
    if (any) {
        const FileOutcome& file = m_outcome.files[static_cast<size_t>(row)];
        m_heading->setText(tr("%1 · %2").arg(file.file, file.label));
        const QString changes = tr("What changed");
        addRecords(tr("New"), file.counts.added, file.lists->added, {}, m_happened);
        addRecords(tr("Changed"), file.counts.changed, file.lists->changed, changes, true);
        addRecords(tr("Conflicts"), file.counts.conflicts, file.lists->conflicts, changes, true);
        addRecords(tr("Missing"), file.counts.missing, file.lists->missing, changes, true);
        addMatches(static_cast<size_t>(row));
        addCells(tr("Rejected"), file.counts.rejected, file.lists->rejects, tr("Why it was not taken"));
        addCells(tr("Cells not understood"), file.unread, file.lists->unread, tr("Why the row was taken without it"));
        addCells(tr("Lines left out"), file.leftOut, file.lists->leftOut, tr("Why it is no record"));
        addNotes(file);
        for (int tab = 0; tab < m_details->count(); ++tab)
            if (m_details->widget(tab)->objectName() == m_chosenTab) m_details->setCurrentIndex(tab);
    }
    m_details->setVisible(m_details->count() > 0);
    m_nothing->setVisible(any && m_details->count() == 0);
    m_filling = false;
}

QTableView* OutcomeView::newRows(const QStringList& headers, const QString& title, int rows, std::function<QString(int, int)> text, std::function<Tint(int, int)> ink) {
    auto* model = new RowsModel(m_theme);
    auto* table = makeRowsTable(m_theme, *model, title);
    model->setParent(table);
    model->setContent(headers, rows, std::move(text), std::move(ink));
    return table;
}

void OutcomeView::addRecords(const QString& title, qint64 count, const std::vector<OutcomeRecord>& records, const QString& detailTitle, bool openable) {
    if (count == 0) return;
    if (std::any_of(records.begin(), records.end(), [](const OutcomeRecord& record) { return !record.fields.empty(); })) return addChanges(title, count, records, openable);
    const bool detailed = std::any_of(records.begin(), records.end(), [](const OutcomeRecord& record) { return !record.detail.isEmpty(); });
    auto* table = newRows(detailed ? QStringList{tr("Name"), detailTitle} : QStringList{tr("Name")}, title, static_cast<int>(records.size()), [&records](int row, int column) {
        const OutcomeRecord& record = records[static_cast<size_t>(row)];
        return column == 0 ? record.name : record.detail;
    });
    table->setColumnWidth(0, Size::filter + Size::filter / 2);
    if (openable) openOnEnter(*table, [&records](int row) { return records[static_cast<size_t>(row)].id; });
    addTab(table, title, count, static_cast<qint64>(records.size()));
}

void OutcomeView::openOnEnter(QTableView& table, std::function<RecordId(int)> record) {
    const QString entity = m_outcome.files[static_cast<size_t>(m_files->currentRow())].entity;
    connect(&table, &QTableView::activated, this, [this, entity, record = std::move(record)](const QModelIndex& index) {
        if (const RecordId id = record(index.row()); id != 0) Q_EMIT openRequested(entity, id);
    });
}

void OutcomeView::addChanges(const QString& title, qint64 count, const std::vector<OutcomeRecord>& records, bool openable) {
    // Which record, and which of its fields, each line is of; a record whose values are not told still has its line.
    std::vector<std::pair<quint32, quint32>> lines;
    for (std::size_t record = 0; record < records.size(); ++record)
        for (std::size_t field = 0; field < std::max<std::size_t>(records[record].fields.size(), 1); ++field) lines.emplace_back(static_cast<quint32>(record), static_cast<quint32>(field));
    const int rows = static_cast<int>(lines.size());
    const auto shared = std::make_shared<const decltype(lines)>(std::move(lines));
    const auto line = [&records, shared](int row) -> std::pair<const OutcomeRecord&, const OutcomeField*> {
        const auto [record, field] = (*shared)[static_cast<size_t>(row)];
        const OutcomeRecord& found = records[record];
        return {found, found.fields.empty() ? nullptr : &found.fields[field]};
    };
    const auto isTold = [](const OutcomeField* field) { return field != nullptr && (!field->before.isEmpty() || !field->after.isEmpty()); };
    const auto text = [this, line, shared, isTold](int row, int column) -> QString {
        const auto [record, field] = line(row);
        if (column == 0) return (*shared)[static_cast<size_t>(row)].second == 0 ? record.name : QString();
        if (column == 1) return field == nullptr ? record.detail : field->field;
        if (!isTold(field)) return {};
        const QString& value = column == 2 ? field->before : field->after;
        return value.isEmpty() ? tr("empty") : value;
    };
    auto* table = newRows({tr("Name"), tr("Field"), tr("Before"), tr("After")}, title, rows, text);
    table->setColumnWidth(0, Size::filter);
    table->setColumnWidth(1, Size::filter * 3 / 4);
    table->setColumnWidth(2, Size::filter);
    if (openable) openOnEnter(*table, [line](int row) { return line(row).first.id; });
    addTab(table, title, count, static_cast<qint64>(records.size()));
}

void OutcomeView::addMatches(std::size_t index) {
    const FileOutcome& file = m_outcome.files[index];
    if (file.lists->matches.empty()) return;
    auto* matches = new MatchTab(m_theme, file.lists, m_words[index], file.matches);
    connect(matches, &MatchTab::answered, this, [this, index](const std::vector<std::size_t>& rows, MatchWord word) { Q_EMIT answered(index, rows, word); });
    addTab(matches, tr("Likely here already"), file.matches, file.matches);
}

std::vector<sync::MatchAnswer> OutcomeView::matchAnswers() const {
    std::vector<sync::MatchAnswer> answers;
    for (std::size_t file = 0; file < m_words.size(); ++file)
        for (std::size_t i = 0; i < m_words[file].size(); ++i) {
            const OutcomeMatch& match = m_outcome.files[file].lists->matches[i];
            if (m_words[file][i] != MatchWord::Later && match.target.isEmpty()) answers.push_back({m_outcome.files[file].entity, match.key, match.known, m_words[file][i] == MatchWord::Same});
        }
    return answers;
}

std::vector<sync::NameAnswer> OutcomeView::nameAnswers() const {
    std::vector<sync::NameAnswer> answers;
    for (std::size_t file = 0; file < m_words.size(); ++file)
        for (std::size_t i = 0; i < m_words[file].size(); ++i) {
            const OutcomeMatch& match = m_outcome.files[file].lists->matches[i];
            if (m_words[file][i] == MatchWord::Same && !match.target.isEmpty()) answers.push_back({match.target, match.key, match.knownName});
        }
    return answers;
}

void OutcomeView::addCells(const QString& title, qint64 count, const std::vector<OutcomeReject>& cells, const QString& why) {
    if (count == 0) return;
    auto* table = newRows({tr("Line"), tr("Column"), tr("In the file"), why}, title, static_cast<int>(cells.size()), [&cells](int row, int column) {
        const OutcomeReject& cell = cells[static_cast<size_t>(row)];
        return column == 0 ? number(cell.line) : column == 1 ? cell.column : column == 2 ? cell.value : cell.reason;
    });
    // A screenful tells how wide things are.
    table->horizontalHeader()->setResizeContentsPrecision(measuredRows);
    table->resizeColumnsToContents();
    for (int column = 0; column < 3; ++column) table->setColumnWidth(column, std::min(table->columnWidth(column) + Space::l, widestFileColumn));
    addTab(table, title, count, static_cast<qint64>(cells.size()));
}

void OutcomeView::addNotes(const FileOutcome& file) {
    if (file.notes.isEmpty()) return;
    auto* table = newRows({tr("Note")}, tr("Notes"), static_cast<int>(file.notes.size()), [notes = file.notes](int row, int) { return notes[row]; });
    table->setWordWrap(true);
    table->horizontalHeader()->hide();
    table->setItemDelegate(new QStyledItemDelegate(table));
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    addTab(table, tr("Notes"), static_cast<qint64>(file.notes.size()), static_cast<qint64>(file.notes.size()));
}

void OutcomeView::addTab(QWidget* content, const QString& title, qint64 count, qint64 shown) {
    auto* page = new QWidget;
    page->setObjectName(title);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, Space::m, 0, 0);
    column->setSpacing(Space::s);
    column->addWidget(content);
    if (shown < count) {
        auto* more = makeLabel(m_theme, TextRole::Label, TextWeight::Regular, true);
        more->setText(tr("The first %1 of %2 are listed.").arg(number(shown), number(count)));
        column->addWidget(more);
    }
    m_details->addTab(page, tr("%1 %2", "tab: what it lists, and how many").arg(title, number(count)));
}

} // namespace channelbook
