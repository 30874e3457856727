#include "ui/shell/Theme.h"

#include "ui/shell/Contrast.h"

#include <QApplication>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleHints>

#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;

// The pictures the sheet names sit in a static library: nothing else would make the linker keep them.
static void keepImages() { Q_INIT_RESOURCE(icons); }

namespace channelbook {
namespace {

ThemeColors lightColors() {
    return {.background = QColor(0xf6f6f7),
            .surface = QColor(0xffffff),
            .raised = QColor(0xffffff),
            .well = QColor(0xfafafb),
            .line = QColor(0xe3e3e7),
            .strongLine = QColor(0x8b8b96),
            .text = QColor(0x1a1a1e),
            .muted = QColor(0x6b6b76),
            .accent = QColor(0x3b5bdb),
            .onAccent = QColor(0xffffff),
            .selected = QColor(0xedf0ff),
            .hover = QColor(0xf1f1f4),
            .track = QColor(0xe3e3e7),
            .accentSoft = QColor(0xa7b5ee),
            .ok = QColor(0x2b8a3e),
            .warning = QColor(0xb35c00),
            .bad = QColor(0xc92a2a),
            .shadow = QColor(20, 20, 30, 22)};
}

ThemeColors darkColors() {
    return {.background = QColor(0x131416),
            .surface = QColor(0x1a1b1e),
            .raised = QColor(0x212327),
            .well = QColor(0x17181a),
            .line = QColor(0x2d2f34),
            .strongLine = QColor(0x73757f),
            .text = QColor(0xececef),
            .muted = QColor(0xa0a1ab),
            .accent = QColor(0x8aa4ff),
            .onAccent = QColor(0x131416),
            .selected = QColor(0x252d4a),
            .hover = QColor(0x282a2f),
            .track = QColor(0x2d2f34),
            .accentSoft = QColor(0x56659c),
            .ok = QColor(0x69db7c),
            .warning = QColor(0xffb454),
            .bad = QColor(0xff8787),
            .shadow = QColor(0, 0, 0, 90)};
}

// In the order of Tint.
std::array<TintColors, allTints.size()> lightTints() {
    return {{{QColor(0x5c5c66), QColor(0xf1f1f4), QColor(0xdcdce2)},
             {QColor(0x3b5bdb), QColor(0xedf0ff), QColor(0xcbd5fb)},
             {QColor(0x237032), QColor(0xe8f6ec), QColor(0xbfe3c9)},
             {QColor(0x9c4f00), QColor(0xfff1e0), QColor(0xf6d3a8)},
             {QColor(0xc02323), QColor(0xffeaea), QColor(0xf5c2c2)},
             {QColor(0x806000), QColor(0xfff6d6), QColor(0xefdc9a)},
             {QColor(0x565d69), QColor(0xeef0f3), QColor(0xd6dae0)},
             {QColor(0x5f3dc4), QColor(0xf0ebff), QColor(0xd5c8fa)},
             {QColor(0x0b6e80), QColor(0xe3f6f9), QColor(0xb4e2ea)}}};
}

std::array<TintColors, allTints.size()> darkTints() {
    return {{{QColor(0xb4b5be), QColor(0x2b2d32), QColor(0x3d4047)},
             {QColor(0x8aa4ff), QColor(0x252d4a), QColor(0x3a4676)},
             {QColor(0x69db7c), QColor(0x1b2f21), QColor(0x2c4d36)},
             {QColor(0xffb454), QColor(0x362812), QColor(0x58411c)},
             {QColor(0xff8787), QColor(0x3b1d20), QColor(0x602d32)},
             {QColor(0xffd43b), QColor(0x352c0f), QColor(0x5c4c17)},
             {QColor(0xc1c7d0), QColor(0x30343b), QColor(0x474c55)},
             {QColor(0xb9a3ff), QColor(0x2a2148), QColor(0x45367a)},
             {QColor(0x66d9e8), QColor(0x12323a), QColor(0x1f515c)}}};
}

QString px(int value) { return QString::number(value) + "px"_L1; }

} // namespace

Theme::Theme(ThemeMode mode, QObject* parent) : QObject(parent), m_mode(mode) {
    keepImages();
    m_family = QFontDatabase::families().contains("Inter"_L1) ? u"Inter"_s : QString();
    m_dark = mode == ThemeMode::Dark || (mode == ThemeMode::System && systemIsDark());
    m_colors = m_dark ? darkColors() : lightColors();
    m_tints = m_dark ? darkTints() : lightTints();
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::refresh);
#endif
}

bool Theme::systemIsDark() const {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
    // Qt 6.4 has no question for it; Fusion's own palette follows what the desktop told Qt.
    const std::unique_ptr<QStyle> fusion(QStyleFactory::create(u"Fusion"_s));
    return fusion && fusion->standardPalette().color(QPalette::Window).lightness() < 128;
#endif
}

int Theme::pixelSize(TextRole role) {
    switch (role) {
    case TextRole::Caption: return 11;
    case TextRole::Label: return 12;
    case TextRole::Body: return 13;
    case TextRole::Heading: return 15;
    case TextRole::Title: return 20;
    case TextRole::Display: return 28;
    }
    return 13;
}

QFont Theme::font(TextRole role, TextWeight weight) const {
    QFont font = m_family.isEmpty() ? QFontDatabase::systemFont(QFontDatabase::GeneralFont) : QFont(m_family);
    font.setPixelSize(pixelSize(role));
    switch (weight) {
    case TextWeight::Regular: font.setWeight(QFont::Normal); break;
    case TextWeight::Medium: font.setWeight(QFont::Medium); break;
    // Large text needs more weight to stand out as much.
    case TextWeight::Strong:
        font.setWeight(pixelSize(role) > pixelSize(TextRole::Body) ? QFont::Bold : QFont::DemiBold);
        break;
    }
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature("tnum", 1);
#endif
    return font;
}

QPalette Theme::palette() const {
    const ThemeColors& c = m_colors;
    QPalette p;
    p.setColor(QPalette::Window, c.background);
    p.setColor(QPalette::WindowText, c.text);
    p.setColor(QPalette::Base, c.raised);
    p.setColor(QPalette::AlternateBase, c.hover);
    p.setColor(QPalette::Text, c.text);
    p.setColor(QPalette::PlaceholderText, c.muted);
    p.setColor(QPalette::Button, c.raised);
    p.setColor(QPalette::ButtonText, c.text);
    p.setColor(QPalette::BrightText, c.bad);
    p.setColor(QPalette::ToolTipBase, c.raised);
    p.setColor(QPalette::ToolTipText, c.text);
    p.setColor(QPalette::Highlight, c.accent);
    p.setColor(QPalette::HighlightedText, c.onAccent);
    p.setColor(QPalette::Link, c.accent);
    p.setColor(QPalette::LinkVisited, c.accent);
    p.setColor(QPalette::Light, c.raised);
    p.setColor(QPalette::Midlight, c.line);
    p.setColor(QPalette::Mid, c.line);
    p.setColor(QPalette::Dark, c.strongLine);
    p.setColor(QPalette::Shadow, c.shadow);
    // Disabled text may fall below 4.5:1 (WCAG exempts it) but has to look out of reach.
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        p.setColor(QPalette::Disabled, role, c.strongLine);
    }
    p.setColor(QPalette::Disabled, QPalette::Highlight, c.line);
    return p;
}

QString Theme::styleSheet() const {
    const ThemeColors& c = m_colors;
    QString sheet = uR"(
QToolTip { color: @text; background: @raised; border: 1px solid @line; padding: 4px 6px; }
QMainWindow, QDialog { background: @background; }
QMenuBar { background: @surface; color: @muted; border-bottom: 1px solid @line; padding: 2px 6px; }
QMenuBar::item { padding: 4px 8px; border-radius: @small; background: transparent; }
QMenuBar::item:selected { background: @selected; color: @text; }
QMenu { background: @raised; color: @text; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: @small; }
QMenu::item:selected { background: @selected; color: @text; }
QMenu::item:disabled { color: @strongLine; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QStatusBar { background: @surface; color: @muted; border-top: 1px solid @line; font-size: @label; }
QStatusBar::item { border: none; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton { background: @raised; color: @text; border: 1px solid @line; border-radius: @medium; padding: 5px 10px; min-height: 18px; }
QPushButton:hover { background: @hover; }
QPushButton:pressed, QPushButton:checked { background: @selected; }
QPushButton:focus { border: 1px solid @accent; outline: none; }
QPushButton:disabled { color: @strongLine; }
QPushButton[primary="true"] { background: @accent; color: @onAccent; border-color: @accent; }
QPushButton[primary="true"]:hover { background: @primaryHover; border-color: @primaryHover; }
QPushButton[primary="true"]:focus { border: 2px solid @text; padding: 4px 9px; }
QPushButton[primary="true"]:disabled { background: @track; color: @muted; border-color: @track; }
QPushButton[flat="true"], QToolButton { background: transparent; border: 1px solid transparent; border-radius: @medium; padding: 4px 6px; }
QToolButton:hover { background: @hover; }
QToolButton:focus { border: 1px solid @accent; }
QToolButton:checked { background: @selected; }
QToolButton::menu-indicator { image: none; }
QLineEdit { background: @raised; color: @text; border: 1px solid @line; border-radius: @medium; padding: 4px 8px; selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:hover { border-color: @strongLine; }
QLineEdit:focus { border: 1px solid @accent; }
QLineEdit:read-only { background: @background; }
QComboBox, QAbstractSpinBox { background: @raised; color: @text; border: 1px solid @line; border-radius: @medium; padding: 4px 8px; min-height: 18px; selection-background-color: @accent; selection-color: @onAccent; }
QComboBox:hover, QAbstractSpinBox:hover { border-color: @strongLine; }
QComboBox:focus, QAbstractSpinBox:focus { border: 1px solid @accent; }
QComboBox:disabled, QAbstractSpinBox:disabled { color: @strongLine; }
QComboBox QLineEdit, QAbstractSpinBox QLineEdit { border: none; padding: 0; background: transparent; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 22px; subcontrol-origin: padding; subcontrol-position: center right; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url(@images/arrow-down.svg); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: @raised; border: 1px solid @line; border-radius: @small; padding: 4px; }
QComboBox QAbstractItemView::item { min-height: 24px; padding: 0 6px; border-radius: @small; }
QComboBox QAbstractItemView::item:selected { background: @selected; color: @text; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; background: transparent; width: 20px; }
QAbstractSpinBox::up-arrow { image: url(@images/arrow-up.svg); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url(@images/arrow-down.svg); width: 10px; height: 10px; }
QCheckBox, QRadioButton { spacing: 8px; }
QCheckBox::indicator, QGroupBox::indicator, QAbstractItemView::indicator { width: 14px; height: 14px; border: 1px solid @strongLine; border-radius: @small; background: @raised; }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid @strongLine; border-radius: 8px; background: @raised; }
QCheckBox::indicator:checked, QGroupBox::indicator:checked, QAbstractItemView::indicator:checked { background: @accent; border-color: @accent; image: url(@images/check.svg); }
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate { background: @accent; border-color: @accent; image: url(@images/partial.svg); }
QRadioButton::indicator:checked { background: @accent; border-color: @accent; image: url(@images/dot.svg); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: @line; background: @track; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid @text; width: 12px; height: 12px; }
QLineEdit[compact="true"], QComboBox[compact="true"], QAbstractSpinBox[compact="true"] { padding: 0 3px; border-radius: @small; }
QPlainTextEdit, QTextEdit { background: @raised; color: @text; border: 1px solid @line; border-radius: @medium; }
QPlainTextEdit:focus, QTextEdit:focus { border: 1px solid @accent; }
QTabWidget::pane { border: none; border-top: 1px solid @line; }
QTabBar { qproperty-drawBase: 0; qproperty-expanding: 0; }
QTabBar::tab { background: transparent; color: @muted; padding: 8px 2px; margin-right: 18px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
QTabBar:focus { outline: none; }
QTabBar::tab:selected:focus { color: @accent; }
QHeaderView { background: transparent; }
QHeaderView::section { background: transparent; color: @muted; border: none; border-bottom: 1px solid @line; padding: 6px 8px; font-size: @label; font-weight: normal; }
QHeaderView::up-arrow, QHeaderView::down-arrow { subcontrol-origin: margin; subcontrol-position: top center; width: 8px; height: 8px; }
QHeaderView::up-arrow { image: url(@images/arrow-up.svg); }
QHeaderView::down-arrow { image: url(@images/arrow-down.svg); }
QTableView, QTreeView, QListView { background: @surface; alternate-background-color: @background; border: 1px solid @line; border-radius: @large; gridline-color: @line; selection-background-color: @selected; selection-color: @text; outline: none; }
QTableView::item:focus { border: 1px solid @accent; }
QTableCornerButton::section { background: @surface; border: none; }
QGroupBox { border: 1px solid @line; border-radius: @large; margin-top: 16px; padding: 8px; }
QGroupBox::title { subcontrol-origin: margin; left: 8px; color: @muted; }
QSplitter::handle { background: @line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: @bar; margin: 0; border: none; }
QScrollBar:horizontal { background: transparent; height: @bar; margin: 0; border: none; }
QScrollBar::handle { background: @thumb; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: @thumbLength; }
QScrollBar::handle:horizontal { min-width: @thumbLength; }
QScrollBar::handle:hover { background: @strongLine; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: @track; border: none; border-radius: 3px; min-height: @meter; max-height: @meter; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QLabel[muted="true"] { color: @muted; }
)"_s;
    const std::pair<QLatin1StringView, QString> tokens[] = {
        {"@background"_L1, c.background.name()},
        {"@surface"_L1, c.surface.name()},
        {"@raised"_L1, c.raised.name()},
        {"@strongLine"_L1, c.strongLine.name()},
        {"@line"_L1, c.line.name()},
        {"@text"_L1, c.text.name()},
        {"@muted"_L1, c.muted.name()},
        {"@accent"_L1, c.accent.name()},
        {"@onAccent"_L1, c.onAccent.name()},
        {"@selected"_L1, c.selected.name()},
        {"@hover"_L1, c.hover.name()},
        {"@track"_L1, c.track.name()},
        {"@primaryHover"_L1, (m_dark ? c.accent.lighter(108) : c.accent.darker(112)).name()},
        {"@small"_L1, px(Radius::small)},
        {"@medium"_L1, px(Radius::medium)},
        {"@large"_L1, px(Radius::large)},
        {"@bar"_L1, px(Size::scrollBar)},
        {"@thumbLength"_L1, px(Size::scrollThumb)},
        {"@thumb"_L1, (m_dark ? c.line.lighter(140) : c.line.darker(112)).name()},
        {"@meter"_L1, px(Size::meter)},
        {"@label"_L1, px(pixelSize(TextRole::Label))},
        {"@images"_L1, m_dark ? u":/themes/dark"_s : u":/themes/light"_s},
    };
    for (const auto& [token, value] : tokens) sheet.replace(token, value);
    return sheet;
}

void Theme::apply(QApplication& application) {
    m_application = &application;
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    push();
}

void Theme::push() {
    if (!m_application) return;
    QApplication::setFont(font());
    QApplication::setPalette(palette());
    m_application->setStyleSheet(styleSheet());
}

void Theme::setMode(ThemeMode mode) {
    m_mode = mode;
    refresh();
}

void Theme::refresh() {
    const bool dark = m_mode == ThemeMode::Dark || (m_mode == ThemeMode::System && systemIsDark());
    if (dark == m_dark) return;
    m_dark = dark;
    m_colors = dark ? darkColors() : lightColors();
    m_tints = dark ? darkTints() : lightTints();
    push();
    Q_EMIT changed();
}

double Theme::contrast(const QColor& a, const QColor& b) { return channelbook::contrast(a, b); }

} // namespace channelbook
