#pragma once

#include "ui/shell/Theme.h"

#include <QWidget>

class QVBoxLayout;

namespace channelbook {

/// What the window shows without a program: the ways to one.
class StartPage : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(const Theme& theme, QWidget* parent = nullptr);
    /// Puts the focus on what is opened most likely: the program opened last, else the first way to one.
    void focusFirst();
    void setRecent(const QStringList& programs);

Q_SIGNALS:
    void sampleRequested();
    void importRequested();
    void newRequested();
    void openRequested();
    void recentChosen(const QString& path);

private:
    const Theme& m_theme;
    QWidget* m_recentRoom;
    QVBoxLayout* m_recent;
};

} // namespace channelbook
