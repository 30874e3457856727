#include "ui/sync/OutcomeView.h"

#include "ui/widgets/Labels.h"
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

QString number(qint64 value) { return QLocale().toString(value); }

QTableWidgetItem* textItem(const QString& text) {
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
    item->setToolTip(text);
    return item;
}

} // namespace

OutcomeView::OutcomeView(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_heading(makeLabel(theme, TextRole::Heading, TextWeight::Strong)),
      m_nothing(makeLabel(theme, TextRole::Body, TextWeight::Regular, true)), m_details(new QTabWidget) {
    m_files = newTable({tr("File"), tr("What it is"), tr("Rows"), tr("New"), tr("Changed"), tr("Unchanged"), tr("Conflicts"), tr("Missing"),
                        tr("Rejected"), tr("Notes")},
                       tr("Files"));
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

QTableWidget* OutcomeView::newTable(const QStringList& headers, const QString& name) const {
    auto* table = new QTableWidget(0, static_cast<int>(headers.size()));
    table->setHorizontalHeaderLabels(headers);
    for (int column = 0; column < table->columnCount(); ++column) table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->setAccessibleName(name);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(Size::row);
    table->verticalHeader()->setMinimumSectionSize(Size::row);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(table->columnCount() - 1, QHeaderView::Stretch);
    table->setItemDelegate(new BadgeDelegate(m_theme, table));
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    return table;
}

void OutcomeView::setOutcome(const ImportOutcome& outcome, bool happened) {
    m_outcome = outcome;
    m_happened = happened;
    m_chosenTab.clear();
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
    m_filling = true;
    clearDetails();
    const int row = m_files->currentRow();
    const bool any = row >= 0 && row < static_cast<int>(m_outcome.files.size());
    m_heading->setVisible(any);
    if (any) {
        const FileOutcome& file = m_outcome.files[static_cast<size_t>(row)];
        m_heading->setText(tr("%1 · %2").arg(file.file, file.label));
        const QString changes = tr("What changed");
        addRecords(tr("New"), file.counts.added, file.added, {}, m_happened);
        addRecords(tr("Changed"), file.counts.changed, file.changed, changes, true);
        addRecords(tr("Conflicts"), file.counts.conflicts, file.conflicts, changes, true);
        addRecords(tr("Missing"), file.counts.missing, file.missing, changes, true);
        addRejects(file);
        addNotes(file);
        for (int tab = 0; tab < m_details->count(); ++tab)
            if (m_details->widget(tab)->objectName() == m_chosenTab) m_details->setCurrentIndex(tab);
    }
    m_details->setVisible(m_details->count() > 0);
    m_nothing->setVisible(any && m_details->count() == 0);
    m_filling = false;
}

void OutcomeView::addRecords(const QString& title, qint64 count, const std::vector<OutcomeRecord>& records, const QString& detailTitle, bool openable) {
    if (count == 0) return;
    if (std::any_of(records.begin(), records.end(), [](const OutcomeRecord& record) { return !record.fields.empty(); })) return addChanges(title, count, records, openable);
    const bool detailed = std::any_of(records.begin(), records.end(), [](const OutcomeRecord& record) { return !record.detail.isEmpty(); });
    auto* table = newTable(detailed ? QStringList{tr("Name"), detailTitle} : QStringList{tr("Name")}, title);
    table->setRowCount(static_cast<int>(records.size()));
    for (int row = 0; row < table->rowCount(); ++row) {
        const OutcomeRecord& record = records[static_cast<size_t>(row)];
        auto* name = textItem(record.name);
        name->setData(Qt::UserRole, static_cast<qlonglong>(record.id));
        table->setItem(row, 0, name);
        if (detailed) table->setItem(row, 1, textItem(record.detail));
    }
    table->setColumnWidth(0, Size::filter + Size::filter / 2);
    if (openable) openOnEnter(*table);
    addTab(table, title, count, static_cast<qint64>(records.size()));
}

void OutcomeView::openOnEnter(QTableWidget& table) {
    const QString entity = m_outcome.files[static_cast<size_t>(m_files->currentRow())].entity;
    connect(&table, &QTableWidget::cellActivated, this, [this, &table, entity](int row, int) {
        const RecordId id = table.item(row, 0)->data(Qt::UserRole).toLongLong();
        if (id != 0) Q_EMIT openRequested(entity, id);
    });
}

void OutcomeView::addChanges(const QString& title, qint64 count, const std::vector<OutcomeRecord>& records, bool openable) {
    auto* table = newTable({tr("Name"), tr("Field"), tr("Before"), tr("After")}, title);
    const auto valueItem = [this](const QString& text) {
        auto* item = textItem(text.isEmpty() ? tr("empty") : text);
        if (text.isEmpty()) item->setForeground(m_theme.colors().muted);
        return item;
    };
    for (const OutcomeRecord& record : records) {
        // A record whose values are not told still has its line.
        const std::vector<OutcomeField> fields = record.fields.empty() ? std::vector<OutcomeField>{{record.detail, {}, {}}} : record.fields;
        for (const OutcomeField& field : fields) {
            const int row = table->rowCount();
            table->insertRow(row);
            auto* name = textItem(&field == &fields.front() ? record.name : QString());
            name->setData(Qt::UserRole, static_cast<qlonglong>(record.id));
            name->setToolTip(record.name);
            table->setItem(row, 0, name);
            table->setItem(row, 1, textItem(field.field));
            const bool told = !field.before.isEmpty() || !field.after.isEmpty();
            table->setItem(row, 2, told ? valueItem(field.before) : textItem({}));
            table->setItem(row, 3, told ? valueItem(field.after) : textItem({}));
        }
    }
    table->setColumnWidth(0, Size::filter);
    table->setColumnWidth(1, Size::filter * 3 / 4);
    table->setColumnWidth(2, Size::filter);
    if (openable) openOnEnter(*table);
    addTab(table, title, count, static_cast<qint64>(records.size()));
}

void OutcomeView::addRejects(const FileOutcome& file) {
    if (file.counts.rejected == 0) return;
    auto* table = newTable({tr("Line"), tr("Column"), tr("In the file"), tr("Why it was not taken")}, tr("Rejected"));
    table->setRowCount(static_cast<int>(file.rejects.size()));
    for (int row = 0; row < table->rowCount(); ++row) {
        const OutcomeReject& reject = file.rejects[static_cast<size_t>(row)];
        table->setItem(row, 0, textItem(number(reject.line)));
        table->setItem(row, 1, textItem(reject.column));
        table->setItem(row, 2, textItem(reject.value));
        table->setItem(row, 3, textItem(reject.reason));
    }
    table->resizeColumnsToContents();
    for (int column = 0; column < table->columnCount() - 1; ++column)
        table->setColumnWidth(column, std::min(table->columnWidth(column) + Space::l, widestFileColumn));
    addTab(table, tr("Rejected"), file.counts.rejected, static_cast<qint64>(file.rejects.size()));
}

void OutcomeView::addNotes(const FileOutcome& file) {
    if (file.notes.isEmpty()) return;
    auto* table = newTable({tr("Note")}, tr("Notes"));
    table->setWordWrap(true);
    table->horizontalHeader()->hide();
    table->setItemDelegate(new QStyledItemDelegate(table));
    table->setRowCount(static_cast<int>(file.notes.size()));
    for (int row = 0; row < table->rowCount(); ++row) table->setItem(row, 0, textItem(file.notes[row]));
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    addTab(table, tr("Notes"), static_cast<qint64>(file.notes.size()), static_cast<qint64>(file.notes.size()));
}

void OutcomeView::addTab(QTableWidget* table, const QString& title, qint64 count, qint64 shown) {
    auto* page = new QWidget;
    page->setObjectName(title);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, Space::m, 0, 0);
    column->setSpacing(Space::s);
    column->addWidget(table);
    if (shown < count) {
        auto* more = makeLabel(m_theme, TextRole::Label, TextWeight::Regular, true);
        more->setText(tr("The first %1 of %2 are listed.").arg(number(shown), number(count)));
        column->addWidget(more);
    }
    m_details->addTab(page, tr("%1 %2", "tab: what it lists, and how many").arg(title, number(count)));
}

} // namespace channelbook
