#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>
#include <QString>

#include <array>

class QApplication;

namespace channelbook {

/// Which colours to show; System follows the desktop and changes with it.
enum class ThemeMode { System, Light, Dark };

/// The type scale: 11, 12, 13, 15, 20 and 28 device-independent pixels.
enum class TextRole { Caption, Label, Body, Heading, Title, Display };

/// How heavy a text is.
enum class TextWeight { Regular, Medium, Strong };

/// A meaning that has its own trio of colours. Whoever paints one also says the meaning in words or an icon.
enum class Tint { Neutral, Accent, Ok, Warning, Bad, Gold, Silver, Platinum, Registered };

/// Every tint, for tests and pickers.
inline constexpr std::array allTints{Tint::Neutral, Tint::Accent, Tint::Ok,       Tint::Warning,   Tint::Bad,
                                     Tint::Gold,    Tint::Silver, Tint::Platinum, Tint::Registered};

/// Text on fill, with a border; the text reaches 4.5:1 on the fill and on every ground of the theme.
struct TintColors {
    QColor text;
    QColor fill;
    QColor line;
};

/// The colours of one theme.
struct ThemeColors {
    QColor background; ///< behind pages
    QColor surface;    ///< navigation, bars, lists
    QColor raised;     ///< cards, inputs, buttons
    QColor well;       ///< ground of what holds cards: a board's column
    QColor line;       ///< borders and rules
    QColor strongLine; ///< borders that must be seen: unchecked boxes, hovered inputs (3:1 on surface)
    QColor text;
    QColor muted;      ///< secondary text, still 4.5:1
    QColor accent;     ///< actions, focus, selection
    QColor onAccent;   ///< text on accent
    QColor selected;   ///< ground of selected rows and entries
    QColor hover;      ///< ground of what the pointer is over
    QColor track;      ///< empty part of a progress bar
    QColor accentSoft; ///< bars that are not the current one
    QColor ok;         ///< marks; text takes tint(Tint::Ok).text
    QColor warning;    ///< marks; text takes tint(Tint::Warning).text
    QColor bad;        ///< marks; text takes tint(Tint::Bad).text
    QColor shadow;
};

/// Distances, in device-independent pixels.
struct Space {
    static constexpr int xs = 4;
    static constexpr int s = 8;
    static constexpr int m = 12;
    static constexpr int l = 16;
    static constexpr int xl = 24;
};

/// Corner radii, in device-independent pixels.
struct Radius {
    static constexpr int small = 4;
    static constexpr int medium = 6;
    static constexpr int large = 8;
};

/// Line weights, in device-independent pixels.
struct Line {
    static constexpr int hair = 1;
    static constexpr int strong = 2;
    static constexpr int mark = 3;
};

/// Sizes of things that recur, in device-independent pixels.
struct Size {
    static constexpr int icon = 16;
    static constexpr int smallIcon = 14;
    static constexpr int largeIcon = 40;
    static constexpr int control = 30;      ///< height of buttons and inputs
    static constexpr int chip = 24;         ///< height of a chip
    static constexpr int badge = 18;        ///< height of a badge
    static constexpr int avatar = 20;
    static constexpr int largeAvatar = 44;
    static constexpr int row = 30;          ///< a table's row
    static constexpr int tallRow = 44;      ///< a table's row with two lines
    static constexpr int navigation = 196;  ///< width of the navigation rail
    static constexpr int navigationRow = 32;
    static constexpr int filter = 260;      ///< width of a page's filter
    static constexpr int boardColumn = 176; ///< narrowest column of a board: six fit 1366 beside the rail
    static constexpr int boardColumnMax = 340;
    static constexpr int boardHeader = 38;
    static constexpr int boardLane = 32;
    static constexpr int boardNotice = 26;   ///< the strip that says a column is over its limit
    static constexpr int cardPadding = 10;
    static constexpr int cardEstimate = 104; ///< height of a board's card not yet measured
    static constexpr int scrollBar = 10;
    static constexpr int scrollThumb = 24;
    static constexpr int autoScrollEdge = 32; ///< how near the edge a drag scrolls
    static constexpr int autoScrollStep = 12;
    static constexpr int toast = 340;        ///< narrowest toast
    static constexpr int palette = 620;      ///< width of the command palette
    static constexpr int paletteHeight = 420;
    static constexpr int emptyText = 420;    ///< widest sentence of an empty page
    static constexpr int propertyLabel = 108;
    static constexpr int timelineTime = 64;
    static constexpr int meter = 6;          ///< height of a bar that shows a share
    static constexpr int chart = 150;        ///< lowest chart that can be read
    static constexpr int tile = 120;         ///< narrowest number tile
};

/// Durations in milliseconds.
struct Motion {
    static constexpr int quick = 120;
    static constexpr int autoScroll = 16;
    static constexpr int toast = 8000; ///< how long a toast stays
};

/// The tokens of the program's look and the one place that knows colours, fonts and sizes.
///
/// Made once by the composition root and passed to what paints. Emits changed() after the colours changed.
class Theme : public QObject {
    Q_OBJECT

public:
    explicit Theme(ThemeMode mode = ThemeMode::System, QObject* parent = nullptr);

    [[nodiscard]] ThemeMode mode() const { return m_mode; }
    [[nodiscard]] bool isDark() const { return m_dark; }
    [[nodiscard]] const ThemeColors& colors() const { return m_colors; }
    [[nodiscard]] const TintColors& tint(Tint tint) const { return m_tints[static_cast<size_t>(tint)]; }

    /// The program's font: Inter where installed, else the system's; tabular figures where the toolkit can.
    [[nodiscard]] QFont font(TextRole role = TextRole::Body, TextWeight weight = TextWeight::Regular) const;
    /// Size of a role in device-independent pixels.
    [[nodiscard]] static int pixelSize(TextRole role);

    [[nodiscard]] QPalette palette() const;
    /// The rules Fusion's palette cannot express.
    [[nodiscard]] QString styleSheet() const;

    /// Puts style, font, palette and sheet on the application and keeps them current. The application outlives this.
    void apply(QApplication& application);
    void setMode(ThemeMode mode);

    /// Contrast of two opaque colours as WCAG counts it, 1 to 21.
    [[nodiscard]] static double contrast(const QColor& a, const QColor& b);

Q_SIGNALS:
    /// The colours changed; widgets that paint themselves repaint.
    void changed();

private:
    void refresh();
    void push();
    [[nodiscard]] bool systemIsDark() const;

    ThemeMode m_mode;
    bool m_dark = false;
    ThemeColors m_colors;
    std::array<TintColors, allTints.size()> m_tints;
    QString m_family;
    QApplication* m_application = nullptr;
};

} // namespace channelbook
