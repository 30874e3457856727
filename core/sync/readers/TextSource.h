#pragma once

#include "core/base/Error.h"

#include "core/sync/readers/ByteSource.h"

#include <memory>

namespace channelbook::sync {

/// A table's bytes as a stream of UTF-8, decoded as it is read.
class TextSource {
public:
    /// `encoding` is an ICU converter name; UTF-8 is passed through unchecked.
    /// UnsupportedFormat if there is no such encoding; `path` is for errors.
    static Expected<TextSource> open(std::unique_ptr<ByteSource> bytes, const QString& path, const QString& encoding, std::size_t chunkSize);
    TextSource(TextSource&&) noexcept;
    TextSource& operator=(TextSource&&) noexcept;
    ~TextSource();

    /// Up to `capacity` bytes; 0 only at the end. ByteSource::read()'s errors.
    Expected<std::size_t> read(char* to, std::size_t capacity);
    [[nodiscard]] bool atEnd() const;
    [[nodiscard]] qint64 bytesRead() const; ///< bytes of the file, not of UTF-8
    [[nodiscard]] qint64 size() const;
    [[nodiscard]] QStringList notes() const; ///< see ByteSource
    /// Whether the file is in another encoding than UTF-8. Then U+FFFD in what read() gave stands for bytes that are no
    /// character, or for one that was lost before.
    [[nodiscard]] bool isDecoding() const;

    /// Back to the beginning.
    Expected<void> rewind();

private:
    struct State;
    explicit TextSource(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

} // namespace channelbook::sync
