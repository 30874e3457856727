#include "core/export/TargetFile.h"
#include "core/metrics/ValueText.h"
#include "core/reviews/FillQueries.h"
#include "core/reviews/Pack.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLocale>
#include <QSaveFile>

#include <array>
#include <cmath>

namespace channelbook::reviews {

using namespace Qt::StringLiterals;

namespace {

Expected<void> writeBytes(const QByteArray& bytes, const QString& path) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return tl::unexpected<Error>(exports::writeError(path, file));
    return {};
}

} // namespace

QString dateText(const QLocale& locale, QDate day) {
    // German counts days with a point.
    return day.isValid()
               ? locale.toString(day, locale.language() == QLocale::German ? u"d. MMM yyyy"_s : u"d MMM yyyy"_s)
               : QString();
}

QString dayText(const Pack& pack, QDate day) {
    return dateText(QLocale(pack.language), day);
}

QString shortNumber(const Pack& pack, double value, metrics::Unit unit) {
    const QLocale locale(pack.language);
    if (unit == metrics::Unit::Share) return locale.toString(std::round(value * 100), 'f', 0) + u" %"_s;
    if (unit == metrics::Unit::Amount) value /= static_cast<double>(minorPerUnit(pack.currency));
    static constexpr auto steps =
        std::to_array<std::pair<double, QStringView>>({{1e9, u" bn"}, {1e6, u" M"}, {1e3, u" k"}});
    for (const auto& [size, mark] : steps) {
        // 10,000 days are nothing one counts in thousands; amounts and counts are.
        if (std::abs(value) < size || (unit != metrics::Unit::Amount && unit != metrics::Unit::Count)) continue;
        const double shown = value / size;
        return locale.toString(shown, 'f', std::abs(shown - std::round(shown)) < 0.05 ? 0 : 1) + mark.toString();
    }
    const bool whole = std::abs(value - std::round(value)) < 0.005;
    return locale.toString(value, 'f', whole ? 0 : 1);
}

QString packFileName(const Pack& pack) {
    // Names of files have their limits in bytes.
    QString partner = pack.partner;
    while (partner.toUtf8().size() > 180) partner.chop(1);
    QString name = u"QBR %1 %2"_s.arg(partner, pack.period);
    for (QChar& c : name)
        if (c.unicode() < 32 || QStringView(u"<>:\"/\\|?*").contains(c)) c = u'-';
    return name;
}

Expected<void> writePack(const Pack& pack, const QString& path) {
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == u"html" || ending == u"htm") return writeBytes(toHtml(pack), path);
    if (ending == u"json") return writeBytes(QJsonDocument(toJson(pack)).toJson(QJsonDocument::Indented), path);
    if (ending == u"xlsx") return writeXlsx(pack, path);
    if (ending == u"odt") return writeOdt(pack, path);
    return failure(
        ErrorCode::BadArgument,
        {path, ending == u"pdf"
                   ? QCoreApplication::translate(
                         "Reviews", "PDF packs are made in the window; here there are html, xlsx, odt and json")
                   : QCoreApplication::translate("Reviews", "packs are written as html, xlsx, odt or json")});
}

} // namespace channelbook::reviews
