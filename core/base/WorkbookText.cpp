#include "core/base/WorkbookText.h"

#include <QRegularExpression>

namespace channelbook {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype nameLimit = 31;

} // namespace

QByteArray sheetText(const QString& text) {
    static const QRegularExpression special(
        u"[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x{fffe}\\x{ffff}]|\\r|_(?=x[0-9A-Fa-f]{4}_)"_s);
    QString result;
    qsizetype from = 0;
    auto matches = special.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        result += QStringView(text).sliced(from, match.capturedStart() - from);
        result += u"_x%1_"_s.arg(QString::number(match.capturedView().front().unicode(), 16).toUpper(), 4, u'0');
        from = match.capturedEnd();
    }
    if (from == 0) return text.toUtf8();
    return (result += QStringView(text).sliced(from)).toUtf8();
}

QString sheetName(const QString& title, int number) {
    QString name = title;
    static const QRegularExpression forbidden(u"[\\[\\]:*?/\\\\]"_s);
    name.replace(forbidden, u" "_s);
    while (name.startsWith(u'\'')) name.remove(0, 1);
    while (name.endsWith(u'\'')) name.chop(1);
    const QString suffix = number > 1 ? u" (%1)"_s.arg(number) : QString();
    return name.left(nameLimit - suffix.size()).trimmed() + suffix;
}

QString cutForSheet(const QString& text) {
    if (text.size() <= sheetCellLimit) return text;
    return text.left(text[sheetCellLimit - 1].isHighSurrogate() ? sheetCellLimit - 1 : sheetCellLimit);
}

} // namespace channelbook
