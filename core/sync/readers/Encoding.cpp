#include "core/sync/readers/Encoding.h"

#include "core/sync/readers/TextCheck.h"

#include <QCoreApplication>

#include <unicode/ucnv.h>

#include <uchardet.h>

#include <algorithm>
#include <array>
#include <memory>

namespace channelbook::sync {

namespace {

QString say(const char* text) { return QCoreApplication::translate("CsvSniffer", text); }

std::string_view view(const QByteArray& bytes) { return {bytes.constData(), static_cast<std::size_t>(bytes.size())}; }

constexpr qint64 sheetSample = 256 << 10;
constexpr qint64 scanLimit = qint64{256} << 20;
constexpr qint64 clearlyUtf8 = 256; // so many well-formed sequences and no fault: no other encoding looks like that

struct Signature {
    std::string_view bytes;
    const char* name;
};

// Things people drop that are files of another kind; said by name rather than as "binary".
QString foreignFormat(std::string_view head) {
    static constexpr std::array signatures{
        Signature{std::string_view("PK\x03\x04", 4), "ZIP"},   Signature{std::string_view("%PDF-", 5), "PDF"},
        Signature{"\x89PNG", "PNG"},                           Signature{"\xFF\xD8\xFF", "JPEG"},
        Signature{"\xD0\xCF\x11\xE0", "XLS"},                  Signature{"\x1F\x8B", "gzip"},
        Signature{"SQLite format 3", "SQLite"},                Signature{"7z\xBC\xAF", "7z"},
        Signature{"\x7F" "ELF", "ELF"},                        Signature{"{\\rtf", "RTF"},
    };
    for (const Signature& signature : signatures)
        if (head.starts_with(signature.bytes)) return QString::fromLatin1(signature.name);
    if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
    const auto text = QByteArray::fromRawData(head.data(), static_cast<qsizetype>(std::min<std::size_t>(head.size(), 512)))
                          .trimmed().toLower();
    if (text.startsWith("<!doctype html") || text.startsWith("<html") || text.startsWith("<table")) return QStringLiteral("HTML");
    if (text.startsWith("<?xml")) return QStringLiteral("XML");
    if (text.startsWith('{') || text.startsWith('[')) {
        const QByteArray rest = text.mid(1).trimmed();
        if ((text[0] == '{' && rest.startsWith('"')) || (text[0] == '[' && rest.startsWith('{'))) return QStringLiteral("JSON");
    }
    return {};
}

// UTF-16 without a mark: Latin text has a zero in every other byte.
QString unmarkedUtf16(std::string_view head) {
    const std::size_t pairs = std::min<std::size_t>(head.size(), 64 << 10) / 2;
    if (pairs < 2) return {};
    std::size_t even = 0;
    std::size_t odd = 0;
    for (std::size_t i = 0; i < pairs; ++i) {
        even += head[2 * i] == '\0';
        odd += head[2 * i + 1] == '\0';
    }
    if (odd * 10 > pairs * 4 && even * 20 < pairs) return QStringLiteral("UTF-16LE");
    if (even * 10 > pairs * 4 && odd * 20 < pairs) return QStringLiteral("UTF-16BE");
    return {};
}

bool looksBinary(std::string_view head) {
    std::size_t odd = 0;
    for (const char c : head)
        odd += static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v';
    // A stray NUL is a damaged text file and gets its line reported; one in ten bytes is no text.
    return odd > 2 && odd * 10 > head.size();
}

double decodableShare(const QByteArray& sample, const QString& encoding) {
    const QString text = QString::fromUtf8(decodeSample(sample, encoding));
    if (text.isEmpty()) return 0;
    const auto bad = std::count_if(text.begin(), text.end(), [](QChar c) {
        return c == QChar::ReplacementCharacter || c.category() == QChar::Other_Control ? c != u'\n' && c != u'\r' && c != u'\t'
                                                                                       : false;
    });
    return 1.0 - static_cast<double>(bad) / static_cast<double>(text.size());
}

QString guessed(const QByteArray& sample) {
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
    uchardet_handle_data(detector.get(), sample.constData(), static_cast<std::size_t>(sample.size()));
    uchardet_data_end(detector.get());
    QString name = QString::fromLatin1(uchardet_get_charset(detector.get()));
    if (name.startsWith(QLatin1String("WINDOWS-"))) name = name.toLower();
    // Supersets that read the same text and more.
    if (name == QLatin1String("ISO-8859-1") || name == QLatin1String("ASCII")) name = QStringLiteral("windows-1252");
    if (name == QLatin1String("GB2312") || name == QLatin1String("GBK")) name = QStringLiteral("GB18030");
    if (name == QLatin1String("SHIFT_JIS") || name == QLatin1String("CP932")) name = QStringLiteral("Shift_JIS");
    static const QStringList plausible{QStringLiteral("WINDOWS-"), QStringLiteral("ISO-8859-"), QStringLiteral("Shift_JIS"),
                                       QStringLiteral("GB18030"),  QStringLiteral("BIG5"),      QStringLiteral("EUC-"),
                                       QStringLiteral("UHC"),      QStringLiteral("KOI8-"),     QStringLiteral("TIS-620")};
    const bool known = std::any_of(plausible.begin(), plausible.end(),
                                   [&](const QString& start) { return name.startsWith(start, Qt::CaseInsensitive); });
    if (!known || decodableShare(sample, name) < 0.999) return QStringLiteral("windows-1252");
    return name;
}

Expected<QByteArray> readUpTo(ByteSource& source, qint64 bytes) {
    QByteArray read(bytes, Qt::Uninitialized);
    qsizetype size = 0;
    while (size < bytes && !source.atEnd()) {
        const auto got = source.read(read.data() + size, static_cast<std::size_t>(bytes - size));
        if (!got) return tl::unexpected(got.error());
        size += static_cast<qsizetype>(*got);
    }
    read.truncate(size);
    return read;
}

} // namespace

QByteArray decodeSample(const QByteArray& bytes, const QString& encoding) {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(encoding.toLatin1().constData(), &error), &ucnv_close);
    if (U_FAILURE(error)) return {};
    QString text(bytes.size() + 16, Qt::Uninitialized);
    auto* const begin = reinterpret_cast<UChar*>(text.data());
    UChar* to = begin;
    const char* from = bytes.constData();
    // Not flushed: a character cut off at the end stays in the converter.
    ucnv_toUnicode(converter.get(), &to, begin + text.size(), &from, from + bytes.size(), nullptr, false, &error);
    text.truncate(to - begin);
    if (text.startsWith(QChar(QChar::ByteOrderMark))) text.remove(0, 1);
    return text.toUtf8();
}

Expected<FoundEncoding> findEncoding(ByteSource& source, const QString& path) {
    auto first = readUpTo(source, source.isSheet() ? sheetSample : encodingSample);
    if (!first) return tl::unexpected(first.error());
    FoundEncoding found;
    found.head = std::move(*first);
    if (found.head.isEmpty()) return failure(ErrorCode::EmptyFile, {path});
    if (source.isSheet()) {
        found.name = QStringLiteral("UTF-8");
        found.evidence = say(QT_TRANSLATE_NOOP("CsvSniffer", "sheet of a workbook"));
        return found;
    }
    const std::string_view head = view(found.head);
    if (const QString format = foreignFormat(head); !format.isEmpty())
        return failure(ErrorCode::UnsupportedFormat, {path, format});

    const std::array marks{std::pair{std::string_view("\xEF\xBB\xBF", 3), "UTF-8"},
                           std::pair{std::string_view("\xFF\xFE\0\0", 4), "UTF-32LE"},
                           std::pair{std::string_view("\0\0\xFE\xFF", 4), "UTF-32BE"},
                           std::pair{std::string_view("\xFF\xFE", 2), "UTF-16LE"},
                           std::pair{std::string_view("\xFE\xFF", 2), "UTF-16BE"}};
    for (const auto& [mark, name] : marks) {
        if (!head.starts_with(mark)) continue;
        found.name = QString::fromLatin1(name);
        found.evidence = say(QT_TRANSLATE_NOOP("CsvSniffer", "byte order mark"));
        return found;
    }
    found.name = unmarkedUtf16(head);
    if (!found.name.isEmpty()) {
        found.evidence = say(QT_TRANSLATE_NOOP("CsvSniffer", "every other byte is zero"));
        return found;
    }
    if (looksBinary(head.substr(0, 64 << 10))) {
        const auto nul = head.find('\0');
        return failure(ErrorCode::BinaryFile, {path, QString::number(std::count(head.begin(), head.begin() + static_cast<std::ptrdiff_t>(std::min(nul, head.size())), '\n') + 1)});
    }

    // UTF-8 or not: the first fault may come late, so the whole of an all but ASCII file is looked at.
    TextFindings total;
    QByteArray odd; // stretches around bytes that are no UTF-8, for the statistics
    QByteArray chunk = found.head;
    QByteArray tail;
    for (qint64 seen = 0; !chunk.isEmpty() && seen < scanLimit;) {
        seen += chunk.size();
        if (!tail.isEmpty()) chunk.prepend(tail);
        const TextFindings part = checkText(view(chunk));
        total.multiByte += part.multiByte;
        total.invalid += part.invalid;
        tail = chunk.right(static_cast<qsizetype>(part.openTail));
        if (part.invalid > 0 && odd.size() < (256 << 10)) {
            // Whole lines only: half a character at an edge would speak against the right encoding.
            const auto at = static_cast<qsizetype>(part.firstInvalid);
            const qsizetype from = at > 4096 ? chunk.lastIndexOf('\n', at - 4096) + 1 : 0;
            const QByteArray stretch = chunk.mid(from, 64 << 10);
            const bool cut = stretch.size() == (64 << 10) && stretch.contains('\n');
            odd += cut ? stretch.left(stretch.lastIndexOf('\n') + 1) : stretch;
        }
        if ((total.invalid == 0 && total.multiByte > clearlyUtf8) || odd.size() >= (256 << 10)) break;
        auto next = readUpTo(source, encodingSample);
        if (!next) return tl::unexpected(next.error());
        chunk = std::move(*next);
    }
    if (!tail.isEmpty() && source.atEnd()) {
        ++total.invalid;
        odd += found.head.right(4096);
    }
    if (total.invalid * 20 <= total.multiByte) {
        found.name = QStringLiteral("UTF-8");
        found.evidence = total.multiByte + total.invalid == 0 ? say(QT_TRANSLATE_NOOP("CsvSniffer", "plain ASCII"))
                         : total.invalid == 0                 ? say(QT_TRANSLATE_NOOP("CsvSniffer", "valid UTF-8"))
                                              : say(QT_TRANSLATE_NOOP("CsvSniffer", "UTF-8 with a few damaged characters"));
        return found;
    }
    found.name = guessed(odd);
    found.evidence = say(QT_TRANSLATE_NOOP("CsvSniffer", "not UTF-8; letters as they are frequent in this encoding"));
    return found;
}

} // namespace channelbook::sync
