#pragma once

#include <cstdint>
#include <cstring>

#if defined(__SSE2__) || defined(_M_X64)
#define CHANNELBOOK_SSE2 1
#include <emmintrin.h>
#elif defined(__aarch64__) || defined(_M_ARM64)
#define CHANNELBOOK_NEON 1
#include <arm_neon.h>
#endif

namespace channelbook::sync {

/// 64 bytes at a time: bit i of an answer speaks of byte i. The caller guarantees 64 readable bytes.
class ByteBlock {
public:
    static constexpr std::size_t size = 64;

#if CHANNELBOOK_SSE2
    explicit ByteBlock(const char* p) {
        for (int i = 0; i < 4; ++i)
            v_[i] = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p + i * 16));
    }
    [[nodiscard]] std::uint64_t equal(char c) const {
        const __m128i wanted = _mm_set1_epi8(c);
        return gather([&](int i) { return _mm_cmpeq_epi8(v_[i], wanted); });
    }
    [[nodiscard]] std::uint64_t equal(char a, char b) const {
        const __m128i wantedA = _mm_set1_epi8(a);
        const __m128i wantedB = _mm_set1_epi8(b);
        return gather([&](int i) { return _mm_or_si128(_mm_cmpeq_epi8(v_[i], wantedA), _mm_cmpeq_epi8(v_[i], wantedB)); });
    }
    /// Neither a NUL nor a byte above 127 in it.
    [[nodiscard]] bool plain() const {
        const __m128i high = _mm_or_si128(_mm_or_si128(v_[0], v_[1]), _mm_or_si128(v_[2], v_[3]));
        const __m128i low = _mm_min_epu8(_mm_min_epu8(v_[0], v_[1]), _mm_min_epu8(v_[2], v_[3]));
        return (_mm_movemask_epi8(high) | _mm_movemask_epi8(_mm_cmpeq_epi8(low, _mm_setzero_si128()))) == 0;
    }

private:
    template <class F>
    static std::uint64_t gather(F f) {
        const auto part = [&](int i) { return static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(f(i)))); };
        return part(0) | (part(1) << 16) | (part(2) << 32) | (part(3) << 48);
    }
    __m128i v_[4];
#elif CHANNELBOOK_NEON
    explicit ByteBlock(const char* p) {
        for (int i = 0; i < 4; ++i)
            v_[i] = vld1q_u8(reinterpret_cast<const std::uint8_t*>(p) + i * 16);
    }
    [[nodiscard]] std::uint64_t equal(char c) const {
        const uint8x16_t wanted = vdupq_n_u8(static_cast<std::uint8_t>(c));
        return gather([&](int i) { return vceqq_u8(v_[i], wanted); });
    }
    [[nodiscard]] std::uint64_t equal(char a, char b) const {
        const uint8x16_t wantedA = vdupq_n_u8(static_cast<std::uint8_t>(a));
        const uint8x16_t wantedB = vdupq_n_u8(static_cast<std::uint8_t>(b));
        return gather([&](int i) { return vorrq_u8(vceqq_u8(v_[i], wantedA), vceqq_u8(v_[i], wantedB)); });
    }
    /// Neither a NUL nor a byte above 127 in it.
    [[nodiscard]] bool plain() const {
        const uint8x16_t high = vorrq_u8(vorrq_u8(v_[0], v_[1]), vorrq_u8(v_[2], v_[3]));
        const uint8x16_t low = vminq_u8(vminq_u8(v_[0], v_[1]), vminq_u8(v_[2], v_[3]));
        return vmaxvq_u8(high) < 128 && vminvq_u8(low) != 0;
    }

private:
    template <class F>
    static std::uint64_t gather(F f) {
        alignas(16) static constexpr std::uint8_t weights[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
        const uint8x16_t weight = vld1q_u8(weights);
        // Three pairwise additions fold 64 weighted bytes into the eight bytes of the mask.
        const uint8x16_t a = vpaddq_u8(vandq_u8(f(0), weight), vandq_u8(f(1), weight));
        const uint8x16_t b = vpaddq_u8(vandq_u8(f(2), weight), vandq_u8(f(3), weight));
        const uint8x16_t c = vpaddq_u8(a, b);
        return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(c, c)), 0);
    }
    uint8x16_t v_[4];
#else
    explicit ByteBlock(const char* p) { std::memcpy(v_, p, size); }
    [[nodiscard]] std::uint64_t equal(char c) const { return equal(c, c); }
    [[nodiscard]] std::uint64_t equal(char a, char b) const {
        std::uint64_t mask = 0;
        for (unsigned i = 0; i < size; ++i) mask |= static_cast<std::uint64_t>(v_[i] == a || v_[i] == b) << i;
        return mask;
    }
    /// Neither a NUL nor a byte above 127 in it.
    [[nodiscard]] bool plain() const {
        for (const char c : v_)
            if (c <= 0) return false;
        return true;
    }

private:
    char v_[size];
#endif
};

} // namespace channelbook::sync
