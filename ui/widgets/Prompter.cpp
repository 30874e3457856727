#include "ui/widgets/Prompter.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace channelbook {
namespace {

int closedChoice(const Question& question) {
    for (int i = 0; i < question.choices.size(); ++i) {
        if (question.choices.at(i).role == Choice::Role::Reject) return i;
    }
    return -1;
}

QMessageBox::ButtonRole buttonRole(Choice::Role role) {
    switch (role) {
    case Choice::Role::Accept: return QMessageBox::AcceptRole;
    case Choice::Role::Destructive: return QMessageBox::DestructiveRole;
    case Choice::Role::Reject: return QMessageBox::RejectRole;
    }
    return QMessageBox::AcceptRole;
}

QString filterOf(const FileQuestion& question) { return question.filters.join(u";;"_s); }

} // namespace

bool Prompter::confirm(const QString& title, const QString& text, const QString& action, bool destructive) {
    Question question;
    question.title = title;
    question.text = text;
    question.choices = {{action, destructive ? Choice::Role::Destructive : Choice::Role::Accept},
                        {QCoreApplication::translate("Prompter", "Cancel"), Choice::Role::Reject}};
    // What destroys is never what Enter does.
    question.preferred = destructive ? 1 : 0;
    return ask(question) == 0;
}

DialogPrompter::DialogPrompter(QWidget* parent) : m_parent(parent) {}

int DialogPrompter::ask(const Question& question) {
    QMessageBox box(m_parent);
    box.setIcon(QMessageBox::Question);
    box.setWindowTitle(question.title);
    box.setText(question.title);
    box.setInformativeText(question.text);
    box.setDetailedText(question.details);
    QList<QAbstractButton*> buttons;
    const int closed = closedChoice(question);
    for (int i = 0; i < question.choices.size(); ++i) {
        const Choice& choice = question.choices.at(i);
        QPushButton* button = box.addButton(choice.text, buttonRole(choice.role));
        if (i == question.preferred) box.setDefaultButton(button);
        if (i == closed) box.setEscapeButton(button);
        buttons << button;
    }
    box.exec();
    const qsizetype taken = buttons.indexOf(box.clickedButton());
    return taken < 0 ? closed : static_cast<int>(taken);
}

void DialogPrompter::warn(const QString& title, const QString& text, const QString& details) {
    QMessageBox box(QMessageBox::Warning, title, title, QMessageBox::Ok, m_parent);
    box.setInformativeText(text);
    box.setDetailedText(details);
    box.exec();
}

QStringList DialogPrompter::openFiles(const FileQuestion& question) {
    return QFileDialog::getOpenFileNames(m_parent, question.title, question.folder, filterOf(question));
}

QString DialogPrompter::openFile(const FileQuestion& question) {
    return QFileDialog::getOpenFileName(m_parent, question.title, question.folder, filterOf(question));
}

QString DialogPrompter::openFolder(const FileQuestion& question) {
    return QFileDialog::getExistingDirectory(m_parent, question.title, question.folder);
}

QString DialogPrompter::saveFile(const FileQuestion& question) {
    QFileDialog dialog(m_parent, question.title);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setFileMode(QFileDialog::AnyFile);
    if (!question.filters.isEmpty()) dialog.setNameFilters(question.filters);
    dialog.setDefaultSuffix(question.suffix);
    const QFileInfo start(question.folder);
    if (start.isDir()) {
        dialog.setDirectory(question.folder);
    } else {
        dialog.setDirectory(start.path());
        dialog.selectFile(start.fileName());
    }
    if (dialog.exec() != QDialog::Accepted) return {};
    return dialog.selectedFiles().value(0);
}

std::optional<QString> DialogPrompter::inputText(const QString& title, const QString& label, const QString& initial) {
    bool accepted = false;
    const QString text = QInputDialog::getText(m_parent, title, label, QLineEdit::Normal, initial, &accepted);
    return accepted ? std::optional(text) : std::nullopt;
}

std::optional<int> DialogPrompter::inputItem(const QString& title, const QString& label, const QStringList& items,
                                             int initial) {
    bool accepted = false;
    const QString item = QInputDialog::getItem(m_parent, title, label, items, initial, false, &accepted);
    return accepted ? std::optional(static_cast<int>(items.indexOf(item))) : std::nullopt;
}

namespace {

template <class T>
T next(std::deque<T>& answers, int& unanswered, T fallback) {
    if (answers.empty()) {
        ++unanswered;
        return fallback;
    }
    T answer = std::move(answers.front());
    answers.pop_front();
    return answer;
}

} // namespace

int ScriptedPrompter::ask(const Question& question) {
    asked << question;
    return next(choices, unanswered, closedChoice(question));
}

void ScriptedPrompter::warn(const QString& title, const QString& text, const QString&) {
    warnings << title + u": "_s + text;
}

QStringList ScriptedPrompter::openFiles(const FileQuestion& question) {
    fileQuestions << question;
    return next(files, unanswered, QStringList());
}

QString ScriptedPrompter::openFile(const FileQuestion& question) { return openFiles(question).value(0); }

QString ScriptedPrompter::openFolder(const FileQuestion& question) { return openFiles(question).value(0); }

QString ScriptedPrompter::saveFile(const FileQuestion& question) {
    fileQuestions << question;
    return next(savePaths, unanswered, QString());
}

std::optional<QString> ScriptedPrompter::inputText(const QString&, const QString&, const QString&) {
    const QString answer = next(texts, unanswered, QString());
    return answer.isNull() ? std::nullopt : std::optional(answer);
}

std::optional<int> ScriptedPrompter::inputItem(const QString&, const QString&, const QStringList&, int) {
    const int answer = next(items, unanswered, -1);
    return answer < 0 ? std::nullopt : std::optional(answer);
}

} // namespace channelbook
