#pragma once

#include "core/base/Utf8Text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace channelbook::sync {

/// Text of at most N bytes held in place, so that reading a cell allocates nothing.
template <std::size_t N>
class FixedText {
public:
    FixedText() = default;
    explicit FixedText(std::string_view text) : size_(std::min(text.size(), N)) { std::copy_n(text.begin(), size_, text_.begin()); }
    [[nodiscard]] std::string_view view() const { return {text_.data(), size_}; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    /// What does not fit is dropped.
    void append(char c) {
        if (size_ < N) text_[size_++] = c;
    }

private:
    std::array<char, N> text_{};
    std::size_t size_ = 0;
};

} // namespace channelbook::sync
