#pragma once

#include "ui/shell/Theme.h"

#include <QFrame>
#include <QHash>
#include <QList>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListView;

namespace channelbook {

class PaletteModel;

/// One line of the command palette.
struct PaletteItem {
    QString id;
    QString group;    ///< heading it stands under: "Actions", "Partners"
    QString title;
    QString subtitle; ///< muted, after the title
    QString icon;     ///< names one of resources/icons, or empty
    QString shortcut; ///< "Ctrl+N", or empty
};

/// Finds and runs what the palette offers. May answer later and more than once; answers to an older question are
/// dropped by their generation.
class PaletteProvider : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Asks for what fits `text`; the answer comes through found() with the same generation.
    virtual void query(const QString& text, quint64 generation) = 0;
    virtual void run(const PaletteItem& item) = 0;

Q_SIGNALS:
    /// All this provider knows so far for that question; replaces its earlier answers to it.
    void found(quint64 generation, const QList<channelbook::PaletteItem>& items);
};

/// The box behind Ctrl+K: type, choose by arrows, Enter runs, Esc closes.
class CommandPalette : public QFrame {
    Q_OBJECT

public:
    /// Lies over `window`; hidden until open().
    CommandPalette(const Theme& theme, QWidget* window);

    /// Groups appear in the order their providers were added. The provider stays the caller's.
    void addProvider(PaletteProvider* provider);
    /// Shows the palette with this text in its field.
    void open(const QString& text = {});
    /// Hides it and gives the focus back to who had it.
    void dismiss();

Q_SIGNALS:
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void ask();
    void take(PaletteProvider* provider, quint64 generation, const QList<PaletteItem>& items);
    void moveBy(int step);
    void runCurrent();
    void place();

    const Theme& m_theme;
    QLineEdit* m_edit;
    QListView* m_list;
    QLabel* m_empty;
    PaletteModel* m_model;
    QList<QPointer<PaletteProvider>> m_providers;
    quint64 m_generation = 0;
    QPointer<QWidget> m_focusBefore;
};

} // namespace channelbook
