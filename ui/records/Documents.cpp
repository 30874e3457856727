#include "ui/records/Documents.h"

#include "ui/records/PlainList.h"
#include "ui/widgets/RelativeTime.h"

#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QPushButton>
#include <QSaveFile>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestDocument = 100 << 20; ///< bytes

/// What is said of files wherever they are kept.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Documents)
};

} // namespace

bool addDocument(Workspace& workspace, RecordId record) {
    const QString path = workspace.prompter().openFile(
        {Words::tr("Add document"), workspace.settings().folder(), {Words::tr("All files (*)")}, {}});
    if (path.isEmpty()) return false;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        workspace.fail({ErrorCode::FileNotReadable, {path, file.errorString()}});
        return false;
    }
    if (file.size() > largestDocument) {
        workspace.fail({ErrorCode::BadArgument,
                        {path, Words::tr("documents of up to %1 MiB can be kept").arg(largestDocument >> 20)}});
        return false;
    }
    return workspace.perform(store::AddAttachment{record, QFileInfo(path).fileName(),
                                                  QMimeDatabase().mimeTypeForFile(path).name(), file.readAll()});
}

void saveDocument(Workspace& workspace, const QString& sha256, const QString& name) {
    const auto content = workspace.store().read(
        [&](store::Connection& connection) { return store::attachmentContent(connection, sha256); });
    if (!content || !*content) return workspace.fail(content ? content->error() : content.error());
    const QString path =
        workspace.prompter().saveFile({Words::tr("Save document"), name, {Words::tr("All files (*)")}, {}});
    if (path.isEmpty()) return;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(**content) != (*content)->size() || !file.commit())
        workspace.fail({ErrorCode::FileNotWritable, {path, file.errorString()}});
}

DocumentsCard::DocumentsCard(Workspace& workspace, QWidget* parent)
    : Card(workspace.theme(), tr("Documents"), parent)
    , m_workspace(workspace)
    , m_files(makePlainList(tr("Documents"), 3))
    , m_save(new QPushButton(tr("Save as…")))
    , m_remove(new QPushButton(tr("Take off"))) {
    body()->addWidget(m_files);
    auto* row = new QHBoxLayout;
    row->setSpacing(Space::s);
    auto* adding = new QPushButton(tr("Add document…"));
    adding->setEnabled(!workspace.store().isReadOnly());
    connect(adding, &QPushButton::clicked, this, &DocumentsCard::add);
    connect(m_save, &QPushButton::clicked, this, &DocumentsCard::saveCurrent);
    connect(m_remove, &QPushButton::clicked, this, &DocumentsCard::removeCurrent);
    for (QPushButton* button : {adding, m_save, m_remove}) row->addWidget(button);
    row->addStretch(1);
    body()->addLayout(row);
    connect(m_files, &QTreeWidget::itemActivated, this, &DocumentsCard::saveCurrent);
    connect(&workspace.store().events(), &store::StoreEvents::changed, this, [this](const store::Changes& changes) {
        if (changes.touches(u"attachment")) show();
    });
}

void DocumentsCard::setRecord(RecordId record) {
    m_record = record;
    show();
}

void DocumentsCard::show() {
    const auto kept = m_workspace.store().read(
        [&](store::Connection& connection) { return store::attachmentsOf(connection, m_record); });
    m_kept = kept.value_or(std::vector<store::Attachment>());
    m_files->clear();
    const QDateTime now = m_workspace.clock().now();
    for (const store::Attachment& file : m_kept) {
        const QDateTime at = QDateTime::fromString(file.addedAt, Qt::ISODate);
        auto* item =
            new QTreeWidgetItem(m_files, {file.name, QLocale().formattedDataSize(file.size, 0), relativeTime(at, now)});
        item->setToolTip(2, exactInstant(at));
        for (const int column : {1, 2}) item->setForeground(column, m_workspace.theme().colors().muted);
    }
    fitRows(*m_files);
    if (!m_kept.empty()) m_files->setCurrentItem(m_files->topLevelItem(0));
    setRemark(m_kept.empty() ? tr("none yet") : QString());
    m_save->setVisible(!m_kept.empty());
    m_remove->setVisible(!m_kept.empty() && !m_workspace.store().isReadOnly());
}

const store::Attachment* DocumentsCard::current() const {
    const int row = m_files->indexOfTopLevelItem(m_files->currentItem());
    return row < 0 || row >= static_cast<int>(m_kept.size()) ? nullptr : &m_kept[static_cast<std::size_t>(row)];
}

void DocumentsCard::add() {
    if (m_record != 0 && !m_workspace.store().isReadOnly()) addDocument(m_workspace, m_record);
}

void DocumentsCard::saveCurrent() {
    if (const store::Attachment* file = current()) saveDocument(m_workspace, file->sha256, file->name);
}

void DocumentsCard::removeCurrent() {
    if (const store::Attachment* file = current()) m_workspace.perform(store::RemoveAttachment{file->id});
}

} // namespace channelbook
