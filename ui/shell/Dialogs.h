#pragma once

#include "ui/shell/Page.h"
#include "ui/shell/Settings.h"

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace channelbook {

/// Theme and the person's name. Changes are kept when it is accepted.
class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    SettingsDialog(Settings& settings, Theme& theme, QWidget* parent);
    void accept() override;
    /// Whether the name in the history changed.
    [[nodiscard]] bool nameChanged() const { return m_nameChanged; }

private:
    Settings& m_settings;
    Theme& m_theme;
    QComboBox* m_mode;
    QLineEdit* m_name;
    bool m_nameChanged = false;
};

/// What `?` shows: the shortcuts of a page, then those that work everywhere.
class ShortcutSheet : public QDialog {
    Q_OBJECT

public:
    ShortcutSheet(const Theme& theme, const QString& page, const QList<ShortcutHint>& hints, QWidget* parent);
};

/// Version, licence and what the program stands on.
class AboutDialog : public QDialog {
    Q_OBJECT

public:
    AboutDialog(const Theme& theme, QWidget* parent);
};

} // namespace channelbook
