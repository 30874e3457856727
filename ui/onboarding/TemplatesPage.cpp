#include "ui/onboarding/TemplatesPage.h"

#include "core/base/ErrorText.h"
#include "ui/onboarding/PlaybookCommands.h"
#include "ui/onboarding/TemplateEditor.h"
#include "ui/widgets/PageHeader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHeaderView>
#include <QJsonDocument>
#include <QSaveFile>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace channelbook {

using namespace Qt::StringLiterals;
using playbooks::StoredTemplate;
using playbooks::Template;

namespace {

constexpr int settleMs = 30;
constexpr int keyRole = Qt::UserRole;

QStringList fileFilters() {
    return {TemplatesPage::tr("Playbook templates (*.json)"), TemplatesPage::tr("All files (*)")};
}

} // namespace

TemplatesPage::TemplatesPage(Workspace& workspace, QWidget* parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_header(new PageHeader(workspace.theme()))
    , m_list(new QTreeWidget)
    , m_editor(new TemplateEditor(workspace)) {
    const bool writable = !workspace.store().isReadOnly();
    m_header->setTitle(tr("Playbook templates"));
    const auto button = [&](const QString& text, const QString& tip, void (TemplatesPage::*does)(),
                            bool primary = false) {
        QPushButton* made = m_header->addButton(text, primary);
        made->setToolTip(tip);
        connect(made, &QPushButton::clicked, this, does);
        return made;
    };
    m_remove = button(tr("Delete"), tr("Takes it away; only where no run ever used it"), &TemplatesPage::remove);
    m_retire =
        button(tr("Retire"), tr("Nothing is started from it any more; what runs goes on"), &TemplatesPage::retire);
    m_export = button(tr("Export…"), tr("Writes it as a file, for another program"), &TemplatesPage::exportFile);
    QPushButton* import =
        button(tr("Import…"), tr("Reads a file another program exported, into the editor"), &TemplatesPage::importFile);
    m_duplicate = button(tr("Duplicate"), tr("Begins a new one with what this one says"), &TemplatesPage::duplicate);
    QPushButton* add = button(tr("New template"), tr("Begins an empty one"), &TemplatesPage::makeNew, true);
    import->setEnabled(writable);
    add->setEnabled(writable);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::l + Space::xs, Space::xs, Space::l + Space::xs, Space::m);
    column->setSpacing(Space::s);
    column->addWidget(m_header);
    auto* split = new QSplitter(Qt::Horizontal);
    split->setChildrenCollapsible(false);
    m_list->setAccessibleName(tr("Templates"));
    m_list->setHeaderLabels({tr("Template"), tr("Running")});
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    split->addWidget(m_list);
    split->addWidget(m_editor);
    split->setStretchFactor(1, 1);
    split->setSizes({Size::filter, 4 * Size::filter});
    column->addWidget(split, 1);

    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_settle, &QTimer::timeout, this, &TemplatesPage::reload);
    connect(&workspace.store().events(), &store::StoreEvents::changed, this, [this](const store::Changes& changes) {
        if (touchesPlaybooks(changes)) m_settle.start();
    });
    connect(m_list, &QTreeWidget::currentItemChanged, this, &TemplatesPage::showChosen);
    connect(&workspace.theme(), &Theme::changed, this, &TemplatesPage::fillList);
    connect(m_editor, &TemplateEditor::changed, this, &TemplatesPage::showButtons);
    connect(m_editor, &TemplateEditor::saved, this, [this](const QString& key) {
        m_current = key;
        reload();
        if (const StoredTemplate* saved = current()) m_editor->setTemplate(*saved);
    });
    reload();
    const auto first = std::find_if(m_templates.begin(), m_templates.end(),
                                    [](const StoredTemplate& one) { return one.playbook.kind == u"onboarding"; });
    if (first != m_templates.end())
        choose(first->playbook.key);
    else if (!m_templates.empty())
        choose(m_templates.front().playbook.key);
}

const StoredTemplate* TemplatesPage::stored(const QString& key) const {
    const auto found = std::find_if(m_templates.begin(), m_templates.end(),
                                    [&](const StoredTemplate& one) { return one.playbook.key == key; });
    return found == m_templates.end() ? nullptr : &*found;
}

void TemplatesPage::reload() {
    m_settle.stop();
    auto templates = m_workspace.store().read(
        [](store::Connection& connection) { return playbooks::storedTemplates(connection, true); });
    if (!templates) return m_workspace.fail(templates.error());
    const StoredTemplate* before = current();
    const int version = before == nullptr ? 0 : before->version;
    m_templates = std::move(*templates);
    fillList();
    // A version that came or went beneath an untouched draft (by an undo) is shown; a changed draft is the person's.
    const StoredTemplate* now = current();
    if (now != nullptr && now->version != version && version != 0 && !m_editor->isChanged())
        m_editor->setTemplate(*now);
    if (now == nullptr && version != 0 && !m_templates.empty()) choose(m_templates.front().playbook.key);
    m_header->setSubtitle(tr("%n templates", nullptr, static_cast<int>(m_templates.size())));
    setStatusRight(tr("%n templates", nullptr, static_cast<int>(m_templates.size())));
    showButtons();
}

void TemplatesPage::fillList() {
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    const QLocale locale;
    for (const QString& kind : playbooks::templateKinds()) {
        QTreeWidgetItem* group = nullptr;
        for (const StoredTemplate& one : m_templates) {
            if (one.playbook.kind != kind) continue;
            if (group == nullptr) {
                group = new QTreeWidgetItem(m_list, {playbooks::kindLabel(kind)});
                group->setSizeHint(0, QSize(0, Size::row));
                group->setForeground(0, m_workspace.theme().colors().muted);
                group->setFlags(Qt::ItemIsEnabled);
            }
            auto* item =
                new QTreeWidgetItem(group, {one.retired ? tr("%1 (retired)").arg(one.playbook.name) : one.playbook.name,
                                            one.activeRuns > 0 ? locale.toString(one.activeRuns) : QString()});
            item->setSizeHint(0, QSize(0, Size::row));
            item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
            item->setData(0, keyRole, one.playbook.key);
            item->setToolTip(0, one.playbook.summary);
            if (one.retired) item->setForeground(0, m_workspace.theme().colors().muted);
        }
        if (group != nullptr) group->setExpanded(true);
    }
    for (QTreeWidgetItemIterator it(m_list); *it != nullptr; ++it)
        if (!m_current.isEmpty() && (*it)->data(0, keyRole).toString() == m_current) m_list->setCurrentItem(*it);
}

bool TemplatesPage::choose(const QString& key) {
    for (QTreeWidgetItemIterator it(m_list); *it != nullptr; ++it) {
        if (key.isEmpty() || (*it)->data(0, keyRole).toString() != key) continue;
        m_list->setCurrentItem(*it);
        return m_current == key;
    }
    return false;
}

bool TemplatesPage::mayLeave() {
    return !m_editor->isChanged() ||
           m_workspace.prompter().confirm(tr("Give up the changes?"),
                                          tr("“%1” has changes that were not saved.").arg(m_editor->draft().name),
                                          tr("Give them up"), true);
}

void TemplatesPage::showChosen() {
    const QString key =
        m_list->currentItem() == nullptr ? QString() : m_list->currentItem()->data(0, keyRole).toString();
    if (key.isEmpty() || key == m_current) return;
    if (!mayLeave()) {
        fillList();
        return;
    }
    m_current = key;
    if (const StoredTemplate* chosen = current()) m_editor->setTemplate(*chosen);
    showButtons();
}

void TemplatesPage::showButtons() {
    const bool writable = !m_workspace.store().isReadOnly();
    const StoredTemplate* chosen = current();
    m_retire->setText(chosen != nullptr && chosen->retired ? tr("Bring back") : tr("Retire"));
    m_retire->setEnabled(writable && chosen != nullptr);
    m_remove->setEnabled(writable && chosen != nullptr && chosen->runs == 0);
    m_duplicate->setEnabled(writable && chosen != nullptr);
    m_export->setEnabled(!m_editor->draft().phases.empty());
    setStatusLeft(m_editor->isChanged() ? tr("“%1” has changes that were not saved").arg(m_editor->draft().name)
                                        : QString());
}

void TemplatesPage::makeNew() {
    if (!mayLeave()) return;
    Template draft;
    draft.name = tr("New playbook");
    QStringList keys;
    for (const StoredTemplate& one : m_templates) keys << one.playbook.key;
    draft.key = keyFrom(draft.name, keys);
    draft.kind = current() == nullptr ? playbooks::templateKinds().front() : current()->playbook.kind;
    const OutlinePlace phase = addPhase(draft, {}, tr("First phase"));
    addStep(draft, phase, tr("First step"));
    m_current.clear();
    m_list->setCurrentItem(nullptr);
    m_editor->setDraft(draft, nullptr);
}

void TemplatesPage::duplicate() {
    const StoredTemplate* from = current();
    if (from == nullptr || !mayLeave()) return;
    Template draft = from->playbook;
    draft.name = tr("%1 (copy)").arg(draft.name);
    QStringList keys;
    for (const StoredTemplate& one : m_templates) keys << one.playbook.key;
    draft.key = keyFrom(draft.name, keys);
    m_current.clear();
    m_list->setCurrentItem(nullptr);
    m_editor->setDraft(draft, nullptr);
}

void TemplatesPage::importFile() {
    if (!mayLeave()) return;
    const QString path =
        m_workspace.prompter().openFile({tr("Import a template"), m_workspace.settings().folder(), fileFilters(), {}});
    if (path.isEmpty()) return;
    m_workspace.settings().setFolder(QFileInfo(path).absolutePath());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return m_workspace.fail({ErrorCode::FileNotReadable, {path, file.errorString()}});
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    const QString name = QFileInfo(path).fileName();
    if (!document.isObject())
        return m_workspace.fail(
            {ErrorCode::BadPlaybook,
             {name, tr("character %1").arg(problem.offset),
              problem.error == QJsonParseError::NoError ? tr("it is no JSON object") : problem.errorString()}});
    const auto draft = playbooks::templateFromJson(document.object(), name);
    if (!draft) return m_workspace.fail(draft.error());
    // One of its key is there already: the file becomes its next version, which the person sees before it is saved.
    const StoredTemplate* known = stored(draft->key);
    m_current = known == nullptr ? QString() : draft->key;
    fillList();
    m_editor->setDraft(*draft, known);
}

void TemplatesPage::exportFile() {
    const Template& draft = m_editor->draft();
    const QString path = m_workspace.prompter().saveFile(
        {tr("Export the template"), QDir(m_workspace.settings().folder()).filePath(draft.key + u".json"_s),
         fileFilters(), u"json"_s});
    if (path.isEmpty()) return;
    m_workspace.settings().setFolder(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    const QByteArray text = QJsonDocument(playbooks::toJson(draft)).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return m_workspace.fail({ErrorCode::FileNotWritable, {path, file.errorString()}});
    m_workspace.say({tr("“%1” written to %2").arg(draft.name, QFileInfo(path).fileName()), {}, {}, Tint::Ok});
}

void TemplatesPage::retire() {
    if (const StoredTemplate* chosen = current())
        m_workspace.perform(playbooks::RetireTemplate{chosen->playbook.key, !chosen->retired});
}

void TemplatesPage::remove() {
    if (const StoredTemplate* chosen = current()) m_workspace.perform(playbooks::DeleteTemplate{chosen->playbook.key});
}

void TemplatesPage::focusContent() {
    m_list->setFocus();
}

bool TemplatesPage::can(PageCommand command) const {
    const bool writable = !m_workspace.store().isReadOnly();
    switch (command) {
    case PageCommand::New:
        return writable;
    case PageCommand::Export:
        return m_export->isEnabled();
    case PageCommand::SaveView:
        return writable && m_editor->isChanged() && m_editor->findings().empty();
    case PageCommand::Reload:
        return true;
    default:
        return false;
    }
}

void TemplatesPage::run(PageCommand command) {
    if (!can(command)) return;
    if (command == PageCommand::New) return makeNew();
    if (command == PageCommand::Export) return exportFile();
    if (command == PageCommand::Reload) return reload();
    m_editor->save();
}

RunningWork TemplatesPage::runningWork() const {
    if (!m_editor->isChanged()) return {};
    return {tr("Changes to “%1”").arg(m_editor->draft().name), true};
}

QList<ShortcutHint> TemplatesPage::shortcuts() const {
    return {{u"Alt+↑ ↓"_s, tr("Move a step or phase up and down")},
            {u"Ins"_s, tr("Add a step")},
            {u"Del"_s, tr("Take a step or phase away")},
            {u"Ctrl+Z"_s, tr("In the outline: take the last edit back")},
            {u"Enter"_s, tr("On what is wrong: go to its step")},
            {u"Ctrl+Shift+S"_s, tr("Save as a new version")},
            {u"Ctrl+N"_s, tr("New template")}};
}

} // namespace channelbook
