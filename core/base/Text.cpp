#include "core/base/Text.h"

namespace channelbook {

QString foldedName(QStringView text) {
    const QString decomposed = text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString result;
    result.reserve(decomposed.size());
    bool space = false;
    for (const QChar character : decomposed) {
        if (character.isMark()) continue;
        if (character == u'\'' || character == u'\u2019') continue;
        if (character.isLetterOrNumber() || character.isSurrogate()) {
            if (space && !result.isEmpty()) result += u' ';
            space = false;
            result += character;
        } else {
            space = true;
        }
    }
    return result;
}

QString squeezedName(QStringView text) { return foldedName(text).remove(u' '); }

QString domainOf(QStringView address) {
    QString host = address.trimmed().toString().toLower();
    if (const auto scheme = host.indexOf(u"://"); scheme >= 0) host.remove(0, scheme + 3);
    if (const auto at = host.lastIndexOf(u'@'); at >= 0) host.remove(0, at + 1);
    for (const QChar end : {u'/', u'?', u'#', u':'})
        if (const auto cut = host.indexOf(end); cut >= 0) host.truncate(cut);
    if (host.startsWith(u"www.")) host.remove(0, 4);
    return host.contains(u'.') && !host.contains(u' ') ? host : QString();
}

} // namespace channelbook
