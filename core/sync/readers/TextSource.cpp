#include "core/sync/readers/TextSource.h"

#include <QDateTime>
#include <QFile>

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include <algorithm>
#include <vector>

namespace channelbook::sync {

namespace {

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

void noteAndSubstitute(const void* context, UConverterToUnicodeArgs* args, const char* units, int32_t length,
                       UConverterCallbackReason reason, UErrorCode* error) {
    if (reason <= UCNV_IRREGULAR) *const_cast<bool*>(static_cast<const bool*>(context)) = true;
    UCNV_TO_U_CALLBACK_SUBSTITUTE(nullptr, args, units, length, reason, error);
}

constexpr qint64 lookEvery = 1 << 20; // bytes between two looks at whether the file is still the same

} // namespace

struct TextSource::State {
    QString path;
    QFile file;
    qint64 size = 0;
    QDateTime modified;
    qint64 position = 0;
    qint64 lookedAt = 0;
    bool fileDone = false;
    bool done = false;
    bool undecodable = false;

    Converter from;
    Converter to;
    std::vector<char> raw;
    const char* rawFrom = nullptr;
    const char* rawEnd = nullptr;
    UChar pivot[4096];
    UChar* pivotFrom = pivot;
    UChar* pivotTo = pivot;
    bool reset = true;

    [[nodiscard]] bool changed() {
        lookedAt = position;
        const QFileInfo now(path);
        return !now.exists() || now.size() != size || now.lastModified() != modified;
    }

    Expected<std::size_t> readFile(char* out, std::size_t capacity) {
        const qint64 wanted = std::min(static_cast<qint64>(capacity), size - position);
        const qint64 got = wanted > 0 ? file.read(out, wanted) : 0;
        if (got < 0) return failure(ErrorCode::FileNotReadable, {path, file.errorString()});
        position += got;
        if (wanted > 0 && got == 0) return failure(ErrorCode::FileChanged, {path});
        if ((position == size || position - lookedAt >= lookEvery) && changed()) return failure(ErrorCode::FileChanged, {path});
        fileDone = position == size;
        return static_cast<std::size_t>(got);
    }

    Expected<std::size_t> decode(char* out, std::size_t capacity) {
        char* target = out;
        while (target == out) {
            if (rawFrom == rawEnd && !fileDone) {
                const auto got = readFile(raw.data(), raw.size());
                if (!got) return tl::unexpected(got.error());
                rawFrom = raw.data();
                rawEnd = rawFrom + *got;
            }
            UErrorCode error = U_ZERO_ERROR;
            ucnv_convertEx(to.get(), from.get(), &target, out + capacity, &rawFrom, rawEnd, pivot, &pivotFrom, &pivotTo,
                           pivot + std::size(pivot), reset, fileDone, &error);
            reset = false;
            if (error == U_BUFFER_OVERFLOW_ERROR) break;
            if (U_FAILURE(error))
                return failure(ErrorCode::FileNotReadable, {path, QString::fromLatin1(u_errorName(error))});
            if (fileDone && rawFrom == rawEnd) {
                done = true;
                break;
            }
        }
        return static_cast<std::size_t>(target - out);
    }
};

TextSource::TextSource(std::unique_ptr<State> state) : state_(std::move(state)) {}
TextSource::TextSource(TextSource&&) noexcept = default;
TextSource& TextSource::operator=(TextSource&&) noexcept = default;
TextSource::~TextSource() = default;

Expected<TextSource> TextSource::open(const QString& path, const QString& encoding, std::size_t chunkSize) {
    auto state = std::make_unique<State>();
    state->path = path;
    const QFileInfo info(path);
    if (!info.exists()) return failure(ErrorCode::FileNotFound, {path});
    if (!info.isFile()) return failure(ErrorCode::FileNotReadable, {path, QStringLiteral("not a file")});
    state->size = info.size();
    state->modified = info.lastModified();
    state->file.setFileName(path);
    if (!state->file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorCode::FileNotReadable, {path, state->file.errorString()});
    state->fileDone = state->size == 0;

    if (encoding.compare(QLatin1String("UTF-8"), Qt::CaseInsensitive) != 0) {
        UErrorCode error = U_ZERO_ERROR;
        state->from.reset(ucnv_open(encoding.toLatin1().constData(), &error));
        state->to.reset(U_SUCCESS(error) ? ucnv_open("UTF-8", &error) : nullptr);
        if (U_FAILURE(error)) return failure(ErrorCode::UnsupportedFormat, {path, encoding});
        ucnv_setToUCallBack(state->from.get(), noteAndSubstitute, &state->undecodable, nullptr, nullptr, &error);
        state->raw.resize(std::clamp<std::size_t>(chunkSize, 1, std::size_t{256} << 10));
        state->rawFrom = state->rawEnd = state->raw.data();
    }
    return TextSource(std::move(state));
}

Expected<std::size_t> TextSource::read(char* to, std::size_t capacity) {
    if (atEnd() || capacity == 0) return std::size_t{0};
    return state_->from ? state_->decode(to, capacity) : state_->readFile(to, capacity);
}

bool TextSource::atEnd() const { return state_->from ? state_->done : state_->fileDone; }
qint64 TextSource::bytesRead() const { return state_->position; }
qint64 TextSource::size() const { return state_->size; }
bool TextSource::takeUndecodable() { return std::exchange(state_->undecodable, false); }

} // namespace channelbook::sync
