#pragma once

#include "core/base/Error.h"

#include <QFileInfo>

#include <memory>

namespace channelbook::sync {

/// A file as a stream of UTF-8, decoded as it is read. Notices a file that is changed meanwhile.
class TextSource {
public:
    /// `encoding` is an ICU converter name; UTF-8 is passed through unchecked.
    static Expected<TextSource> open(const QString& path, const QString& encoding, std::size_t chunkSize);
    TextSource(TextSource&&) noexcept;
    TextSource& operator=(TextSource&&) noexcept;
    ~TextSource();

    /// Up to `capacity` bytes; 0 only at the end. FileNotReadable, or FileChanged if the file is not what it was.
    Expected<std::size_t> read(char* to, std::size_t capacity);
    [[nodiscard]] bool atEnd() const;
    [[nodiscard]] qint64 bytesRead() const; ///< bytes of the file, not of UTF-8
    [[nodiscard]] qint64 size() const;
    /// True once after bytes that are no character in the encoding; U+FFFD stands for them in what read() gave.
    [[nodiscard]] bool takeUndecodable();

private:
    struct State;
    explicit TextSource(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

} // namespace channelbook::sync
