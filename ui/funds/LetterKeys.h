#pragma once

#include <QKeyEvent>

namespace channelbook {

/// Keys that are acts where they are pressed, whatever the window does with them elsewhere; but `g` and a letter still
/// leads to a page.
class LetterKeys {
public:
    /// Answers the question whether a shortcut may take the key: not where it is an act. Returns whether it was kept.
    bool keep(QKeyEvent& question, bool isAct) {
        const bool kept = isAct && !m_goPressed;
        m_goPressed = question.modifiers() == Qt::NoModifier && question.key() == Qt::Key_G;
        if (kept) question.accept();
        return kept;
    }

private:
    bool m_goPressed = false;
};

} // namespace channelbook
