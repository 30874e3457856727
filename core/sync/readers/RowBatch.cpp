#include "core/sync/readers/RowBatch.h"

#include "core/sync/readers/RowScanner.h"
#include "core/sync/readers/TextCheck.h"

#include <algorithm>
#include <cstring>
#include <new>

namespace channelbook::sync {

QString rowReasonCode(RowReason reason) {
    switch (reason) {
    case RowReason::ShortRow: return QStringLiteral("short_row");
    case RowReason::LongRow: return QStringLiteral("long_row");
    case RowReason::NulByte: return QStringLiteral("nul_byte");
    case RowReason::InvalidText: return QStringLiteral("invalid_text");
    case RowReason::TextAfterQuote: return QStringLiteral("text_after_quote");
    }
    return {};
}

void Bytes::reserve(std::size_t bytes) {
    if (bytes <= capacity_) return;
    // realloc, because for large blocks it moves pages instead of holding the old and the new copy at once.
    auto* grown = static_cast<char*>(std::realloc(data_.get(), bytes));
    if (!grown) throw std::bad_alloc();
    static_cast<void>(data_.release());
    data_.reset(grown);
    capacity_ = bytes;
}

void Bytes::assign(std::string_view bytes) {
    reserve(bytes.size());
    if (!bytes.empty()) std::memcpy(data_.get(), bytes.data(), bytes.size());
    size_ = bytes.size();
}

void Bytes::shrink(std::size_t bytes) {
    if (capacity_ <= bytes) return;
    data_.reset();
    size_ = capacity_ = 0;
}

char* TextArena::take(std::size_t bytes) {
    constexpr std::size_t blockSize = std::size_t{64} << 10;
    if (blocks_.empty() || blocks_.back().size - used_ < bytes) {
        const std::size_t size = std::max(bytes, blockSize);
        blocks_.push_back({std::make_unique_for_overwrite<char[]>(size), size});
        used_ = 0;
    }
    char* at = blocks_.back().data.get() + used_;
    used_ += bytes;
    return at;
}

void TextArena::clear() {
    // One ordinary block is kept, so that a reused batch does not allocate again.
    if (blocks_.size() > 1) blocks_.erase(blocks_.begin() + 1, blocks_.end());
    if (!blocks_.empty() && blocks_.front().size > (std::size_t{1} << 20)) blocks_.clear();
    used_ = 0;
}

void RowBatch::split(std::size_t i, RowCells& out) const {
    out.cells.clear();
    out.problems.clear();
    out.arena.clear();
    const std::uint32_t spoilt = RowScanner::splitOne(raw(i), dialect_, out.cells, out.arena);
    if (spoilt) out.problems.push_back({line(i), spoilt, RowReason::TextAfterQuote});
    if (unclean_ || undecodable_) cleanCells(out.cells, out.arena, line(i), out.problems, undecodable_);
    const std::size_t kept = rowWidth(out.cells, columns_, line(i), out.problems);
    out.cells.resize(std::max(kept, columns_), std::string_view(""));
}

void RowBatch::clear() {
    // One monstrous row must not keep its memory for the rest of the file.
    bytes_.shrink(std::size_t{8} << 20);
    bytes_.setSize(0);
    arena_.clear();
    rows_.clear();
    keys_.clear();
    cellsUsed_ = 0;
    unclean_ = false;
    undecodable_ = false;
}

} // namespace channelbook::sync
