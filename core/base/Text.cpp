#include "core/base/Text.h"

#include "core/base/Utf8Text.h"

#include <array>
#include <utility>

namespace channelbook {

namespace {

bool isWide(char32_t character) {
    constexpr std::array<std::pair<char32_t, char32_t>, 9> ranges{{{0x1100, 0x115f},
                                                                   {0x2e80, 0xa4cf},
                                                                   {0xac00, 0xd7a3},
                                                                   {0xf900, 0xfaff},
                                                                   {0xfe30, 0xfe6f},
                                                                   {0xff00, 0xff60},
                                                                   {0xffe0, 0xffe6},
                                                                   {0x1f300, 0x1faff},
                                                                   {0x20000, 0x3fffd}}};
    for (const auto& [first, last] : ranges)
        if (character >= first && character <= last) return true;
    return false;
}

} // namespace

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
    const QByteArray bytes = address.trimmed().toUtf8();
    const std::string_view found = hostIn({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    const QString host = QString::fromUtf8(found.data(), static_cast<qsizetype>(found.size())).toLower();
    return host.contains(u'.') && !host.contains(u' ') ? host : QString();
}

qsizetype displayWidth(const QString& text) {
    qsizetype width = 0;
    for (const uint character : text.toUcs4()) {
        const QChar::Category category = QChar::category(character);
        const bool mark =
            category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format;
        if (!mark) width += isWide(character) ? 2 : 1;
    }
    return width;
}

} // namespace channelbook
