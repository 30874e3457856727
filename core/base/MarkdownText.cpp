#include "core/base/MarkdownText.h"

namespace channelbook {

QString markdownText(const QString& text) {
    QString escaped;
    for (const QChar character : text.simplified()) {
        if (QStringView(u"\\`*_{}[]<>()#+|!~").contains(character)) escaped += u'\\';
        escaped += character;
    }
    return escaped;
}

} // namespace channelbook
