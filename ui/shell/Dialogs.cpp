#include "ui/shell/Dialogs.h"

#include "ui/shell/Icons.h"
#include "ui/widgets/Labels.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

/// One key combination, painted as on a keyboard and read out as text.
class KeyCap : public QWidget {
public:
    KeyCap(const Theme& theme, const QString& keys) : m_theme(theme), m_keys(keys) {
        setAccessibleName(keys);
        setFixedSize(keyCapSize(theme, keys) + QSize(Line::strong, Line::strong));
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        drawKeyCap(painter, m_theme, m_keys, rect(), m_theme.colors().text);
    }

private:
    const Theme& m_theme;
    QString m_keys;
};

QDialogButtonBox* closeButton(QDialog& dialog) {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    return buttons;
}

} // namespace

SettingsDialog::SettingsDialog(Settings& settings, Theme& theme, QWidget* parent)
    : QDialog(parent), m_settings(settings), m_theme(theme), m_mode(new QComboBox), m_name(new QLineEdit(settings.personName())) {
    setWindowTitle(tr("Settings"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::xl, Space::l, Space::xl, Space::l);
    column->setSpacing(Space::m);
    auto* form = new QFormLayout;
    form->setSpacing(Space::m);
    m_mode->addItem(tr("Like the system"), static_cast<int>(ThemeMode::System));
    m_mode->addItem(tr("Light"), static_cast<int>(ThemeMode::Light));
    m_mode->addItem(tr("Dark"), static_cast<int>(ThemeMode::Dark));
    m_mode->setCurrentIndex(m_mode->findData(static_cast<int>(theme.mode())));
    m_mode->setAccessibleName(tr("Appearance"));
    // Seen at once; put back where the dialog is left without Save.
    connect(m_mode, &QComboBox::currentIndexChanged, this, [this] { m_theme.setMode(static_cast<ThemeMode>(m_mode->currentData().toInt())); });
    connect(this, &QDialog::rejected, this, [this] { m_theme.setMode(m_settings.themeMode()); });
    form->addRow(tr("Appearance"), m_mode);
    m_name->setAccessibleName(tr("Your name"));
    form->addRow(tr("Your name"), m_name);
    column->addLayout(form);
    QLabel* hint = makeLabel(theme, TextRole::Label, TextWeight::Regular, true);
    hint->setText(tr("The history of a program says who changed what by this name. “Mine” lists what is managed by it."));
    hint->setWordWrap(true);
    column->addWidget(hint);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    makePrimary(*buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    setMinimumWidth(Size::emptyText);
}

void SettingsDialog::accept() {
    m_settings.setThemeMode(static_cast<ThemeMode>(m_mode->currentData().toInt()));
    const QString before = m_settings.personName();
    m_settings.setPersonName(m_name->text());
    m_nameChanged = before != m_settings.personName();
    QDialog::accept();
}

ShortcutSheet::ShortcutSheet(const Theme& theme, const QString& page, const QList<ShortcutHint>& hints, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Shortcuts"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::xl, Space::l, Space::xl, Space::l);
    auto* room = new QWidget;
    auto* grid = new QGridLayout(room);
    grid->setContentsMargins(0, 0, Space::s, 0);
    grid->setHorizontalSpacing(Space::l);
    grid->setVerticalSpacing(Space::s);
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto section = [&](const QString& title, const QList<ShortcutHint>& lines) {
        if (lines.isEmpty()) return;
        QLabel* heading = makeLabel(theme, TextRole::Heading, TextWeight::Strong);
        heading->setText(title);
        grid->addWidget(heading, row++, 0, 1, 2);
        for (const ShortcutHint& hint : lines) {
            grid->addWidget(new KeyCap(theme, hint.keys), row, 0, Qt::AlignLeft);
            QLabel* text = makeLabel(theme, TextRole::Body);
            text->setText(hint.text);
            grid->addWidget(text, row++, 1);
        }
        grid->setRowMinimumHeight(row++, Space::s);
    };
    section(page, hints);
    section(tr("Everywhere"), {{u"Ctrl+K"_s, tr("Find any record or action")},
                               {u"/"_s, tr("Filter the page")},
                               {u"G P"_s, tr("Go to Partners; B Pipeline, C Customers, D Deals, S Sync")},
                               {u"Ctrl+Z"_s, tr("Undo")},
                               {u"Ctrl+Shift+Z"_s, tr("Redo")},
                               {u"Alt+←"_s, tr("Back")},
                               {u"?"_s, tr("This list")}});
    grid->setRowStretch(row, 1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(room);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Shortcuts"));
    column->addWidget(scroll, 1);
    column->addWidget(closeButton(*this));
    resize(Size::palette - Size::tile, Size::paletteHeight + Size::tile);
}

AboutDialog::AboutDialog(const Theme& theme, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("About Channelbook"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::xl, Space::xl, Space::xl, Space::l);
    column->setSpacing(Space::s);
    auto* mark = new QLabel;
    mark->setPixmap(applicationIcon().pixmap(Size::largeAvatar, Size::largeAvatar));
    column->addWidget(mark);
    QLabel* title = makeLabel(theme, TextRole::Title, TextWeight::Strong);
    title->setText(u"Channelbook " CHANNELBOOK_VERSION ""_s);
    column->addWidget(title);
    QLabel* text = makeLabel(theme, TextRole::Body, TextWeight::Regular, true);
    text->setText(tr("Partner relationship management in one local file. Free software under the GNU General Public License, version 3. "
                     "Built with Qt, SQLite, SQLiteCpp, QCustomPlot, ICU and Lucide icons; exchange rates by the European Central Bank."));
    text->setWordWrap(true);
    column->addWidget(text);
    column->addWidget(closeButton(*this));
    setMinimumWidth(Size::emptyText);
}

} // namespace channelbook
