#pragma once

#include <QList>
#include <QPointer>
#include <QString>
#include <QStringList>

#include <deque>
#include <optional>

class QWidget;

namespace channelbook {

/// One button of a question.
struct Choice {
    enum class Role { Accept, Destructive, Reject };
    QString text;
    Role role = Role::Accept;
};

/// Something the user has to decide before work goes on.
struct Question {
    QString title;
    QString text;    ///< one or two sentences
    QString details; ///< shown on demand; may be long
    QList<Choice> choices;
    int preferred = 0; ///< what Enter takes
};

/// Which files to offer.
struct FileQuestion {
    QString title;
    QString folder;     ///< where to start, or a proposed file name for saving
    QStringList filters; ///< "Comma-separated values (*.csv)"
    QString suffix;     ///< added to a saved file's name that has none
};

/// The one door to message boxes, file dialogs and input boxes, so that tests can answer.
class Prompter {
public:
    virtual ~Prompter() = default;

    /// Index of the choice taken; the first Reject choice, else -1, if the question was closed.
    [[nodiscard]] virtual int ask(const Question& question) = 0;
    /// Says something that needs no decision but must be seen.
    virtual void warn(const QString& title, const QString& text, const QString& details = {}) = 0;
    /// Empty if cancelled.
    [[nodiscard]] virtual QStringList openFiles(const FileQuestion& question) = 0;
    /// One file to open; empty if cancelled.
    [[nodiscard]] virtual QString openFile(const FileQuestion& question) = 0;
    /// An existing folder; empty if cancelled.
    [[nodiscard]] virtual QString openFolder(const FileQuestion& question) = 0;
    /// Empty if cancelled; an existing file has been confirmed.
    [[nodiscard]] virtual QString saveFile(const FileQuestion& question) = 0;
    /// Nothing if cancelled.
    [[nodiscard]] virtual std::optional<QString> inputText(const QString& title, const QString& label,
                                                           const QString& initial = {}) = 0;
    /// Index into `items`; nothing if cancelled.
    [[nodiscard]] virtual std::optional<int> inputItem(const QString& title, const QString& label,
                                                       const QStringList& items, int initial = 0) = 0;

    /// Two-way question: whether the user chose `action` over Cancel.
    [[nodiscard]] bool confirm(const QString& title, const QString& text, const QString& action,
                               bool destructive = false);
};

/// Asks through Qt's dialogs, over `parent`.
class DialogPrompter : public Prompter {
public:
    explicit DialogPrompter(QWidget* parent = nullptr);

    [[nodiscard]] int ask(const Question& question) override;
    void warn(const QString& title, const QString& text, const QString& details = {}) override;
    [[nodiscard]] QStringList openFiles(const FileQuestion& question) override;
    [[nodiscard]] QString openFile(const FileQuestion& question) override;
    [[nodiscard]] QString openFolder(const FileQuestion& question) override;
    [[nodiscard]] QString saveFile(const FileQuestion& question) override;
    [[nodiscard]] std::optional<QString> inputText(const QString& title, const QString& label,
                                                   const QString& initial = {}) override;
    [[nodiscard]] std::optional<int> inputItem(const QString& title, const QString& label, const QStringList& items,
                                               int initial = 0) override;
    void setParent(QWidget* parent) { m_parent = parent; }

private:
    QPointer<QWidget> m_parent;
};

/// Answers from a script and keeps what was asked; an unanswered question counts as cancelled.
class ScriptedPrompter : public Prompter {
public:
    std::deque<int> choices;                          ///< answers to ask()
    std::deque<QStringList> files;                    ///< answers to openFiles(), openFile() and openFolder()
    std::deque<QString> savePaths;                    ///< answers to saveFile()
    std::deque<QString> texts;                        ///< answers to inputText(); a null string cancels
    std::deque<int> items;                            ///< answers to inputItem(); -1 cancels

    QList<Question> asked;
    QStringList warnings; ///< "title: text"
    QList<FileQuestion> fileQuestions;
    int unanswered = 0;

    [[nodiscard]] int ask(const Question& question) override;
    void warn(const QString& title, const QString& text, const QString& details = {}) override;
    [[nodiscard]] QStringList openFiles(const FileQuestion& question) override;
    [[nodiscard]] QString openFile(const FileQuestion& question) override;
    [[nodiscard]] QString openFolder(const FileQuestion& question) override;
    [[nodiscard]] QString saveFile(const FileQuestion& question) override;
    [[nodiscard]] std::optional<QString> inputText(const QString& title, const QString& label,
                                                   const QString& initial = {}) override;
    [[nodiscard]] std::optional<int> inputItem(const QString& title, const QString& label, const QStringList& items,
                                               int initial = 0) override;
};

} // namespace channelbook
