#include "core/sync/readers/TextSource.h"

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

} // namespace

struct TextSource::State {
    QString path;
    std::unique_ptr<ByteSource> bytes;
    bool done = false;

    Converter from;
    Converter to;
    std::vector<char> raw;
    const char* rawFrom = nullptr;
    const char* rawEnd = nullptr;
    UChar pivot[4096];
    UChar* pivotFrom = pivot;
    UChar* pivotTo = pivot;
    bool reset = true;

    Expected<std::size_t> decode(char* out, std::size_t capacity) {
        char* target = out;
        while (target == out) {
            if (rawFrom == rawEnd && !bytes->atEnd()) {
                const auto got = bytes->read(raw.data(), raw.size());
                if (!got) return tl::unexpected(got.error());
                rawFrom = raw.data();
                rawEnd = rawFrom + *got;
            }
            UErrorCode error = U_ZERO_ERROR;
            ucnv_convertEx(to.get(), from.get(), &target, out + capacity, &rawFrom, rawEnd, pivot, &pivotFrom, &pivotTo,
                           pivot + std::size(pivot), reset, bytes->atEnd(), &error);
            reset = false;
            if (error == U_BUFFER_OVERFLOW_ERROR) break;
            if (U_FAILURE(error))
                return failure(ErrorCode::FileNotReadable, {path, QString::fromLatin1(u_errorName(error))});
            if (bytes->atEnd() && rawFrom == rawEnd) {
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

Expected<TextSource> TextSource::open(std::unique_ptr<ByteSource> bytes, const QString& path, const QString& encoding, std::size_t chunkSize) {
    auto state = std::make_unique<State>();
    state->path = path;
    state->bytes = std::move(bytes);
    if (encoding.compare(QLatin1String("UTF-8"), Qt::CaseInsensitive) != 0) {
        UErrorCode error = U_ZERO_ERROR;
        state->from.reset(ucnv_open(encoding.toLatin1().constData(), &error));
        state->to.reset(U_SUCCESS(error) ? ucnv_open("UTF-8", &error) : nullptr);
        if (U_FAILURE(error)) return failure(ErrorCode::UnsupportedFormat, {path, encoding});
        ucnv_setToUCallBack(state->from.get(), UCNV_TO_U_CALLBACK_SUBSTITUTE, nullptr, nullptr, nullptr, &error);
        state->raw.resize(std::clamp<std::size_t>(chunkSize, 1, std::size_t{256} << 10));
        state->rawFrom = state->rawEnd = state->raw.data();
    }
    return TextSource(std::move(state));
}

Expected<std::size_t> TextSource::read(char* to, std::size_t capacity) {
    if (atEnd() || capacity == 0) return std::size_t{0};
    return state_->from ? state_->decode(to, capacity) : state_->bytes->read(to, capacity);
}

Expected<void> TextSource::rewind() {
    state_->done = false;
    state_->rawFrom = state_->rawEnd = state_->raw.data();
    state_->pivotFrom = state_->pivotTo = state_->pivot;
    state_->reset = true;
    return state_->bytes->rewind();
}

bool TextSource::atEnd() const { return state_->from ? state_->done : state_->bytes->atEnd(); }
qint64 TextSource::bytesRead() const { return state_->bytes->bytesRead(); }
qint64 TextSource::size() const { return state_->bytes->size(); }
QStringList TextSource::notes() const { return state_->bytes->notes(); }
bool TextSource::isDecoding() const { return state_->from != nullptr; }

} // namespace channelbook::sync
