#include "ui/reviews/pack/PackStyle.h"

#include "ui/shell/Contrast.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QLocale>
#include <QPageSize>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr double readable = 4.5; ///< contrast of text
constexpr int darker = 110;      ///< percent a step
constexpr double softShare = 0.07;

QColor chosen(const QString& colour, QStringView usual) {
    const QColor read(colour);
    return read.isValid() ? read : QColor(usual.toString());
}

QColor mixed(const QColor& colour, const QColor& ground, double share) {
    const auto part = [&](int one, int other) { return qRound(one * share + other * (1 - share)); };
    return {part(colour.red(), ground.red()), part(colour.green(), ground.green()), part(colour.blue(), ground.blue())};
}

/// Inter where it is installed, as in the window; found once, since asking for all families takes a while.
const QString& family() {
    static const QString name = QFontDatabase::hasFamily(u"Inter"_s) ? u"Inter"_s : QGuiApplication::font().family();
    return name;
}

QSizeF sizeOf(PackFormat format) {
    if (format == PackFormat::Wide) return {points(960), points(540)};
    return QPageSize(format == PackFormat::Letter ? QPageSize::Letter : QPageSize::A4).size(QPageSize::Point) *
           points(1);
}

} // namespace

QString packWord(const reviews::Pack& pack, const char* key) {
    const QString name = QString::fromLatin1(key);
    if (pack.words.contains(name)) return pack.word(name);
    static const std::map<QString, QString> spare{
        {u"page_of"_s, u"Page %1 of %2"_s},
        {u"continued"_s, u"%1 (continued)"_s},
        {u"manager"_s, u"Partner manager"_s},
        {u"currency"_s, u"Amounts in"_s},
        {u"nothing"_s, u"Nothing to report in this quarter."_s},
        {u"no_numbers"_s, u"No numbers are chosen for this section."_s},
        {u"no_values"_s, u"No values in these quarters."_s},
        {u"none"_s, u"None."_s},
        {u"none_noted"_s, u"None noted."_s},
        {u"from"_s, u"from %1"_s},
        {u"of_target"_s, u"%1 of %2"_s},
        {u"target_line"_s, u"Target %1"_s},
        {u"against_before"_s, u"%1 on the quarter before"_s},
        {u"quarters"_s, u"8 quarters"_s},
        {u"peers_note"_s, u"Peers: the median of the other partners of the same tier that have a value."_s},
        {u"all_as_of"_s, u"All numbers are of %1."_s}};
    const auto found = spare.find(name);
    return found == spare.end() ? name : found->second;
}

std::optional<PackFormat> packFormat(const QString& name) {
    const QString asked = name.toLower();
    if (asked == u"a4") return PackFormat::A4;
    if (asked == u"letter") return PackFormat::Letter;
    if (asked == u"wide" || asked == u"16:9") return PackFormat::Wide;
    return {};
}

QString packFormatName(PackFormat format) {
    return format == PackFormat::A4 ? u"A4"_s : format == PackFormat::Letter ? u"letter"_s : u"wide"_s;
}

PackFormat usualPaper() {
    return QLocale().measurementSystem() == QLocale::ImperialUSSystem ? PackFormat::Letter : PackFormat::A4;
}

PackStyle::PackStyle(PackFormat format, const reviews::Brand& chosenBrand)
    : format(format)
    , page(sizeOf(format))
    , brand(chosen(chosenBrand.colour, reviews::usualColour))
    , accent(chosen(chosenBrand.accent, reviews::usualAccent))
    , text(u"#1a1a1e"_s)
    , muted(u"#5f5f6a"_s)
    , line(u"#dcdce2"_s)
    , good(u"#217a32"_s)
    , near(u"#995000"_s)
    , bad(u"#bd2424"_s) {
    const bool slide = format == PackFormat::Wide;
    margins = slide ? QMarginsF(points(48), points(40), points(48), points(46))
                    : QMarginsF(points(51), points(62), points(51), points(62));
    titleSize = points(slide ? 26 : 19);
    headingSize = points(slide ? 14 : 11);
    bodySize = points(slide ? 13 : 9.5);
    tableSize = points(slide ? 11.5 : 8.5);
    smallSize = points(slide ? 10 : 7.5);
    valueSize = points(slide ? 22 : 17);
    gap = points(slide ? 16 : 15);
    padding = points(slide ? 5 : 4);
    chart = points(slide ? 172 : 150);
    tiles = slide ? 6 : 3;
    onBrand = contrast(QColor(Qt::white), brand) >= readable ? QColor(Qt::white) : QColor(Qt::black);
    brandText = brand;
    while (contrast(brandText, QColor(Qt::white)) < readable)
        brandText = brandText.lightness() == 0 ? QColor(Qt::black) : brandText.darker(darker);
    soft = mixed(brand, Qt::white, softShare);
}

QFont PackStyle::font(double size, bool strong) const {
    QFont made(family());
    made.setPixelSize(qRound(size));
    made.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    // The same breaks of lines on every device.
    made.setHintingPreference(QFont::PreferNoHinting);
    return made;
}

QColor PackStyle::tone(reviews::Tone tone) const {
    switch (tone) {
    case reviews::Tone::Good:
        return good;
    case reviews::Tone::Near:
        return near;
    case reviews::Tone::Bad:
        return bad;
    case reviews::Tone::None:
        break;
    }
    return muted;
}

} // namespace channelbook
