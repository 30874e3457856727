#include "ui/sync/OutboxPanel.h"

#include "core/base/ErrorText.h"
#include "ui/shell/Icons.h"
#include "ui/sync/FramedPanel.h"
#include "ui/sync/Outcome.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/RelativeTime.h"
#include "ui/widgets/RowsModel.h"
#include "ui/widgets/RowsTable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QTabWidget>
#include <QTableView>
#include <QUrl>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

enum WaitingColumn { RecordColumn, FieldColumn, BaseColumn, OursColumn, StateColumn };

constexpr int recordWidth = Size::filter;
constexpr int valueWidth = Size::filter * 3 / 4;
constexpr int previewWidth = Size::filter / 2;

QDateTime instantOf(const QString& text) { return QDateTime::fromString(text, Qt::ISODate); }

/// With the profiles of the person's own folder.
Expected<void> takeOwnProfiles(const records::Catalogue& catalogue, sync::OutboxOptions& options) {
    auto profiles = sync::Profiles::load(catalogue, sync::Profiles::usualFolder());
    if (!profiles) return tl::unexpected(profiles.error());
    options.profiles = std::make_shared<const sync::Profiles>(std::move(*profiles));
    return {};
}

QString heldText(sync::Held held, const QString& detail) {
    switch (held) {
    case sync::Held::No: return {};
    case sync::Held::Conflict: return OutboxPanel::tr("held back: in conflict, settle it first");
    case sync::Held::Retired: return OutboxPanel::tr("held back: the CRM has the record no more");
    case sync::Held::Key: return OutboxPanel::tr("held back: this field tells the CRM's records apart; change it there");
    case sync::Held::CannotClear: return OutboxPanel::tr("held back: the CRM's loader cannot empty a field; do it there");
    case sync::Held::TargetUnknown: return OutboxPanel::tr("held back: the CRM does not know “%1” yet").arg(detail);
    case sync::Held::MissingRequired: return OutboxPanel::tr("held back: the CRM takes no new record without “%1”").arg(detail);
    case sync::Held::AwaitsReturn: return OutboxPanel::tr("written, and not in an export since");
    }
    return {};
}

QString loaderText(const QString& kind) {
    if (kind == u"salesforce")
        return OutboxPanel::tr("Load files that end in “update” with Salesforce's Data Loader or Import Wizard as an update by Id, files that end in “insert” as an insert.");
    return OutboxPanel::tr("Load files that end in “update” with your CRM's import, updating by the first column, and files that end in “insert” as new records.");
}

} // namespace

OutboxPanel::OutboxPanel(Program& program, const Theme& theme, Prompter& prompter, QWidget* parent)
    : SyncPanel(program, parent), m_program(program), m_theme(theme), m_prompter(prompter), m_words(makeLabel(theme, TextRole::Body, TextWeight::Regular, true)),
      m_written(makeLabel(theme, TextRole::Body, TextWeight::Medium)), m_openFolder(new QPushButton(themedIcon(theme, u"folder-open"_s), tr("Open the folder"))),
      m_newRecords(new QCheckBox(tr("Also records that were made here"))), m_again(new QCheckBox(tr("Again those written before that have not come back"))),
      m_tabs(new QTabWidget), m_waitingRows(new RowsModel(theme, this)), m_file(new QComboBox), m_previewRows(new RowsModel(theme, this)), m_content(new QWidget),
      m_write(new KeyButton(theme, tr("Write files…"), u"W"_s, true)), m_back(new KeyButton(theme, tr("Back"), tr("Esc", "key"))),
      m_summary(makeLabel(theme, TextRole::Body, TextWeight::Regular, true)) {
    setAccessibleName(tr("Outbox"));
    m_waiting = makeRowsTable(theme, *m_waitingRows, tr("What waits for the CRM"));
    m_waiting->setObjectName(u"waiting"_s);
    m_preview = makeRowsTable(theme, *m_previewRows, tr("Content of the file"));
    m_preview->setObjectName(u"filePreview"_s);
    m_preview->horizontalHeader()->setStretchLastSection(false);
    const auto name = [](QWidget* widget, const QString& object, const QString& accessible) {
        widget->setObjectName(object);
        widget->setAccessibleName(accessible);
    };
    name(m_write, u"writeFiles"_s, tr("Write the files into a folder"));
    name(m_back, u"outboxBack"_s, tr("Back to the sources"));
    name(m_file, u"outboxFile"_s, tr("File to look at"));
    name(m_openFolder, u"openFolder"_s, m_openFolder->text());
    name(m_newRecords, u"newRecords"_s, m_newRecords->text());
    name(m_again, u"writeAgain"_s, m_again->text());
    m_tabs->setObjectName(u"outboxTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setAccessibleName(tr("What waits, and the files"));
    m_tabs->tabBar()->setExpanding(false);
    m_words->setWordWrap(true);
    m_written->setObjectName(u"written"_s);
    m_written->setWordWrap(true);
    m_newRecords->setChecked(true);
    m_written->hide();
    m_openFolder->hide();

    auto* empty = new EmptyState(theme);
    empty->setContent(u"inbox"_s, tr("Nothing waits for the CRM"), tr("What you change in records that came from this source is listed here, and written as files its own loader takes."));
    auto* away = empty->addButton(tr("Back to the sources"), true);
    connect(away, &QPushButton::clicked, this, &SyncPanel::leaveRequested);
    m_empty = empty;

    auto* waitingPage = new QWidget;
    auto* waitingColumn = new QVBoxLayout(waitingPage);
    waitingColumn->setContentsMargins(0, Space::m, 0, 0);
    waitingColumn->addWidget(m_waiting);
    auto* filePage = new QWidget;
    auto* fileColumn = new QVBoxLayout(filePage);
    fileColumn->setContentsMargins(0, Space::m, 0, 0);
    fileColumn->setSpacing(Space::s);
    fileColumn->addWidget(m_file, 0, Qt::AlignLeading);
    fileColumn->addWidget(m_preview, 1);
    m_tabs->addTab(waitingPage, {});
    m_tabs->addTab(filePage, {});

    auto* words = new FramedPanel(theme);
    words->content().addWidget(m_words);
    words->content().addWidget(m_written);
    auto* options = new QHBoxLayout;
    options->setSpacing(Space::l);
    options->addWidget(m_newRecords);
    options->addWidget(m_again);
    options->addStretch(1);
    options->addWidget(m_openFolder);
    words->content().addLayout(options);
    auto* bar = new QHBoxLayout;
    bar->setSpacing(Space::s);
    bar->addWidget(m_write);
    bar->addWidget(m_back);
    bar->addSpacing(Space::s);
    bar->addWidget(m_summary, 1);
    auto* content = new QVBoxLayout(m_content);
    content->setContentsMargins(pageMargin, Space::s, pageMargin, Space::m);
    content->setSpacing(Space::m);
    content->addWidget(words);
    content->addWidget(m_tabs, 1);
    content->addLayout(bar);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_content);
    column->addWidget(m_empty);
    m_empty->hide();

    takeKeysOf(*m_waiting);
    takeKeysOf(*m_preview);
    connect(m_write, &QPushButton::clicked, this, &OutboxPanel::write);
    connect(m_back, &QPushButton::clicked, this, &SyncPanel::leaveRequested);
    connect(m_waiting, &QTableView::activated, this, &OutboxPanel::openCurrent);
    connect(m_file, &QComboBox::currentIndexChanged, this, &OutboxPanel::showFile);
    for (QCheckBox* box : {m_newRecords, m_again}) connect(box, &QCheckBox::clicked, this, [this] { reload(); });
    connect(m_openFolder, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
    connect(&theme, &Theme::changed, m_openFolder, [this] { m_openFolder->setIcon(themedIcon(m_theme, u"folder-open"_s)); });
}

OutboxPanel::~OutboxPanel() = default;

void OutboxPanel::open(const sync::SourceInfo& source) {
    m_source = source;
    m_outbox = {};
    m_written->hide();
    m_openFolder->hide();
    m_words->setText(tr("These fields were changed here since the CRM last spoke of them. Write them as files, load those into the CRM, and import its next export: "
                        "what it then shows is closed by itself. %1").arg(loaderText(source.kind)));
    reload();
}

QString OutboxPanel::title() const { return tr("Outbox"); }

QString OutboxPanel::subtitle() const {
    const int fields = static_cast<int>(m_outbox.changes.size());
    const QString waiting = fields == 1 ? tr("1 field waits") : tr("%Ln fields wait", nullptr, fields);
    return tr("%1 · %2", "source, what waits").arg(m_source.name, waiting);
}

RunningWork OutboxPanel::runningWork() const {
    if (!m_writing) return {};
    return {tr("Writing load-back files"), false};
}

QList<ShortcutHint> OutboxPanel::shortcuts() const {
    return {{u"W"_s, tr("Write the files into a folder")}, {tr("Enter", "key"), tr("Open the record")}, {tr("Esc", "key"), tr("Back to the sources")}};
}

sync::OutboxOptions OutboxPanel::chosen() const {
    sync::OutboxOptions options;
    options.source = m_source.name;
    options.newRecords = m_newRecords->isChecked();
    options.again = m_again->isChecked();
    return options;
}

void OutboxPanel::reload() {
    if (m_source.name.isEmpty()) return;
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    auto outbox = std::make_shared<Expected<sync::Outbox>>();
    m_reading = std::make_unique<store::Job>([this, outbox, options = chosen()](store::Progress&) mutable -> Expected<void> {
        if (auto own = takeOwnProfiles(m_program.catalogue(), options); !own) return own;
        auto read = m_program.store().read([&](store::Connection& connection) { return sync::readOutbox(connection, m_program.catalogue(), options); });
        if (!read) return tl::unexpected(read.error());
        *outbox = std::move(*read);
        return {};
    });
    connect(m_reading.get(), &store::Job::finished, this, [this, outbox] {
        const Expected<void> result = m_reading->result();
        m_reading.release()->deleteLater();
        if (std::exchange(m_readAgain, false)) return reload();
        if (!result) return take(tl::unexpected(result.error()));
        take(std::move(*outbox));
    });
    m_reading->start();
}

void OutboxPanel::take(Expected<sync::Outbox> outbox) {
    if (!outbox) {
        Q_EMIT toastRequested({errorText(outbox.error()), {}, {}, Tint::Bad});
        return;
    }
    m_outbox = std::move(*outbox);
    const bool focused = isVisible() && isAncestorOf(window()->focusWidget());
    // What was just written is told even where nothing waits any more.
    const bool empty = m_outbox.isEmpty() && m_written->isHidden();
    m_content->setVisible(!empty);
    m_empty->setVisible(empty);
    showWaiting();
    showFiles();
    if (focused) focusFirst();
    Q_EMIT changed();
    Q_EMIT shown();
}

QString OutboxPanel::stateText(int row) const {
    const QDateTime now = m_program.store().clock().now();
    const auto state = [&](sync::Held held, const QString& detail, const QString& sentAt) {
        if (held != sync::Held::No) return heldText(held, detail);
        return sentAt.isEmpty() ? tr("waits") : tr("written %1, not back yet").arg(relativeTime(instantOf(sentAt), now));
    };
    const auto changes = static_cast<int>(m_outbox.changes.size());
    if (row < changes) {
        const sync::OutboxChange& change = m_outbox.changes[static_cast<std::size_t>(row)];
        return state(change.held, change.detail, change.sentAt);
    }
    const sync::OutboxRecord& record = m_outbox.newRecords[static_cast<std::size_t>(row - changes)];
    return state(record.held, record.detail, record.sentAt);
}

Tint OutboxPanel::stateTint(int row) const {
    const auto changes = static_cast<int>(m_outbox.changes.size());
    const sync::Held held = row < changes ? m_outbox.changes[static_cast<std::size_t>(row)].held : m_outbox.newRecords[static_cast<std::size_t>(row - changes)].held;
    return held == sync::Held::No || held == sync::Held::AwaitsReturn ? Tint::Neutral : Tint::Warning;
}

void OutboxPanel::showWaiting() {
    const auto changes = static_cast<int>(m_outbox.changes.size());
    const int rows = changes + static_cast<int>(m_outbox.newRecords.size());
    m_waitingRows->setContent(
        {tr("Record"), tr("Field"), tr("In the CRM"), tr("Here"), tr("State")}, rows,
        [this, changes](int row, int column) -> QString {
            if (column == StateColumn) return stateText(row);
            const auto shown = [](const QString& text) { return text.isEmpty() ? tr("empty") : text; };
            if (row >= changes) {
                const sync::OutboxRecord& record = m_outbox.newRecords[static_cast<std::size_t>(row - changes)];
                if (column == RecordColumn) return record.name;
                return column == FieldColumn ? tr("new: %1", "kind of record").arg(records::labelOf(*record.entity)) : QString();
            }
            const sync::OutboxChange& change = m_outbox.changes[static_cast<std::size_t>(row)];
            switch (column) {
            case RecordColumn: return change.recordName;
            case FieldColumn: return records::labelOf(*change.field);
            case BaseColumn: return shown(change.baseText);
            case OursColumn: return shown(change.oursText);
            default: return {};
            }
        },
        [this](int row, int column) { return column == StateColumn ? stateTint(row) : Tint::Neutral; });
    m_waiting->setColumnWidth(RecordColumn, recordWidth);
    m_waiting->setColumnWidth(FieldColumn, valueWidth);
    m_waiting->setColumnWidth(BaseColumn, valueWidth);
    m_waiting->setColumnWidth(OursColumn, valueWidth);
    if (rows > 0) m_waiting->selectRow(0);
    const QLocale locale;
    m_tabs->setTabText(0, tr("Waiting %1", "tab, how many").arg(locale.toString(rows)));
    m_tabs->setTabText(1, tr("Files %1", "tab, how many").arg(locale.toString(static_cast<qlonglong>(m_outbox.files.size()))));
    m_again->setVisible(std::any_of(m_outbox.newRecords.begin(), m_outbox.newRecords.end(), [](const auto& record) { return !record.sentAt.isEmpty(); }) || m_again->isChecked());
    const qint64 held = m_outbox.heldBack();
    QStringList parts{filesText(static_cast<qint64>(m_outbox.files.size()))};
    if (held > 0) parts << tr("%Ln held back", nullptr, static_cast<int>(held));
    parts << m_outbox.notes;
    m_summary->setText(parts.join(u" · "_s));
    m_summary->setToolTip(m_outbox.notes.join(u'\n'));
    m_write->setEnabled(!m_outbox.files.empty() && !m_writing);
}

void OutboxPanel::showFiles() {
    const QString before = m_file->currentData().toString();
    {
        const QSignalBlocker quiet(m_file);
        m_file->clear();
        for (const sync::OutboxFile& file : m_outbox.files)
            m_file->addItem(tr("%1 · %2", "file name, rows").arg(file.name, rowsText(static_cast<qint64>(file.rows.size()))), file.name);
        m_file->setCurrentIndex(std::max(0, m_file->findData(before)));
    }
    showFile(m_file->currentIndex());
}

void OutboxPanel::showFile(int index) {
    if (index < 0 || index >= static_cast<int>(m_outbox.files.size())) return m_previewRows->setContent({}, 0, [](int, int) { return QString(); });
    const sync::OutboxFile& file = m_outbox.files[static_cast<std::size_t>(index)];
    m_previewRows->setContent(file.header, static_cast<int>(file.rows.size()), [&file](int row, int column) { return file.rows[static_cast<std::size_t>(row)].value(column); });
    for (int column = 0; column < m_previewRows->columnCount(); ++column) m_preview->setColumnWidth(column, column == 0 ? recordWidth * 3 / 4 : previewWidth + Space::xl);
}

void OutboxPanel::focusFirst() {
    if (m_empty->isVisible()) return m_empty->findChild<QPushButton*>()->setFocus();
    (m_tabs->currentIndex() == 0 ? m_waiting : m_preview)->setFocus();
}

void OutboxPanel::openCurrent() {
    const int row = m_waiting->currentIndex().row();
    const auto changes = static_cast<int>(m_outbox.changes.size());
    if (row < 0 || row >= m_waitingRows->rowCount()) return;
    if (row < changes) {
        const sync::OutboxChange& change = m_outbox.changes[static_cast<std::size_t>(row)];
        return Q_EMIT openRequested(change.entity->key, change.record);
    }
    const sync::OutboxRecord& record = m_outbox.newRecords[static_cast<std::size_t>(row - changes)];
    Q_EMIT openRequested(record.entity->key, record.record);
}

void OutboxPanel::write() {
    if (m_writing || m_outbox.files.empty()) return;
    const QString folder = m_prompter.openFolder({tr("Folder for the load-back files"), m_folder, {}, {}});
    if (!folder.isEmpty()) writeInto(folder, false);
}

void OutboxPanel::writeInto(const QString& folder, bool replace) {
    auto written = std::make_shared<Expected<sync::Outbox>>();
    Q_EMIT aboutToWrite();
    m_writing = std::make_unique<store::Job>([this, written, options = chosen(), folder, replace](store::Progress&) mutable -> Expected<void> {
        if (auto own = takeOwnProfiles(m_program.catalogue(), options); !own) {
            *written = tl::unexpected(own.error());
            return {};
        }
        *written = sync::writeOutbox(m_program.store(), m_program.catalogue(), options, folder, replace);
        return {};
    });
    connect(m_writing.get(), &store::Job::finished, this, [this, written, folder, replace] {
        m_writing.release()->deleteLater();
        Q_EMIT writerFree();
        if (!*written && written->error().code == ErrorCode::FileExists && !replace) {
            if (m_prompter.confirm(tr("Files of these names exist"), tr("“%1” holds load-back files already. What they say has perhaps not been loaded yet.").arg(QDir(folder).dirName()),
                                   tr("Replace them"), true))
                return writeInto(folder, true);
        } else if (!*written) {
            Q_EMIT toastRequested({errorText(written->error()), {}, {}, Tint::Bad});
        } else {
            tellWritten(**written, folder);
        }
        reload();
        Q_EMIT changed();
    });
    m_writing->start();
    m_write->setEnabled(false);
    Q_EMIT changed();
}

void OutboxPanel::tellWritten(const sync::Outbox& written, const QString& folder) {
    m_folder = folder;
    QStringList names;
    for (const sync::OutboxFile& file : written.files) names << file.name;
    m_written->setText(tr("Written into %1: %2. Load them into the CRM; what its next export shows is closed, what comes back different is shown as a conflict.")
                           .arg(QDir::toNativeSeparators(folder), names.join(u", "_s)));
    m_written->show();
    m_openFolder->show();
    Q_EMIT toastRequested({tr("%1 written", "so many files").arg(filesText(names.size())), {}, {}, Tint::Ok});
}

bool OutboxPanel::takeKey(const QKeyEvent& event) {
    if (event.key() != Qt::Key_W || event.modifiers() != Qt::NoModifier || !m_content->isVisible()) return false;
    write();
    return true;
}

} // namespace channelbook
