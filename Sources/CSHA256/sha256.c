// SHA-256, FIPS 180-4, with the SHA extensions of x86. A store takes three digests of every file, and by them a file is
// written nearly as fast as it is read. Any other processor takes the way of RapporteurModel, which says the same.

#include "CSHA256.h"

#include <string.h>

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>
#include <stdatomic.h>

static const uint32_t constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static bool look_for_instructions(void) {
    unsigned eax, ebx, ecx, edx;
    if (!__get_cpuid(1, &eax, &ebx, &ecx, &edx)) return false;
    bool has_shuffles = (ecx >> 9 & 1) && (ecx >> 19 & 1);  // SSSE3, SSE4.1
    if (!__get_cpuid_count(7, 0, &eax, &ebx, &ecx, &edx)) return false;
    return has_shuffles && (ebx >> 29 & 1);
}

/// Asked once: on a virtual machine the question is dear.
static bool has_instructions(void) {
    enum { unknown, absent, present };
    static _Atomic int answer = unknown;
    int known = atomic_load_explicit(&answer, memory_order_relaxed);
    if (known == unknown) {
        known = look_for_instructions() ? present : absent;
        atomic_store_explicit(&answer, known, memory_order_relaxed);
    }
    return known == present;
}

/// Takes whole blocks of 64 bytes in. The instructions want the state as the words ABEF and CDGH.
__attribute__((target("sha,sse4.1,ssse3")))
static void take(uint32_t state[8], const uint8_t *bytes, size_t blocks) {
    const __m128i order = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
    __m128i lower = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)&state[0]), 0xB1);
    __m128i upper = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)&state[4]), 0x1B);
    __m128i abef = _mm_alignr_epi8(lower, upper, 8);
    __m128i cdgh = _mm_blend_epi16(upper, lower, 0xF0);
    for (; blocks > 0; blocks--, bytes += 64) {
        const __m128i abef_before = abef, cdgh_before = cdgh;
        __m128i words[4];
        for (int part = 0; part < 4; part++) {
            words[part] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(bytes + part * 16)), order);
        }
#pragma clang loop unroll(full)
        for (int part = 0; part < 16; part++) {
            if (part >= 4) {
                const __m128i oldest = words[part & 3], newest = words[(part + 3) & 3];
                const __m128i sum = _mm_add_epi32(
                    _mm_sha256msg1_epu32(oldest, words[(part + 1) & 3]),
                    _mm_alignr_epi8(newest, words[(part + 2) & 3], 4));
                words[part & 3] = _mm_sha256msg2_epu32(sum, newest);
            }
            __m128i round = _mm_add_epi32(
                words[part & 3], _mm_loadu_si128((const __m128i *)&constants[part * 4]));
            cdgh = _mm_sha256rnds2_epu32(cdgh, abef, round);
            abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(round, 0x0E));
        }
        abef = _mm_add_epi32(abef, abef_before);
        cdgh = _mm_add_epi32(cdgh, cdgh_before);
    }
    lower = _mm_shuffle_epi32(abef, 0x1B);
    upper = _mm_shuffle_epi32(cdgh, 0xB1);
    _mm_storeu_si128((__m128i *)&state[0], _mm_blend_epi16(lower, upper, 0xF0));
    _mm_storeu_si128((__m128i *)&state[4], _mm_alignr_epi8(upper, lower, 8));
}

bool csha256_digest(const uint8_t *bytes, size_t count, uint8_t *digest) {
    if (!has_instructions()) return false;
    uint32_t state[8] = {
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
    };
    const size_t whole = count / 64, rest = count % 64;
    take(state, bytes, whole);
    // The rest, a one bit, zeros and the length in bits fill one block or two.
    uint8_t end[128] = {0};
    const size_t size = rest < 56 ? 64 : 128;
    if (rest > 0) memcpy(end, bytes + whole * 64, rest);
    end[rest] = 0x80;
    const uint64_t bits = (uint64_t)count * 8;
    for (int index = 0; index < 8; index++) end[size - 1 - index] = (uint8_t)(bits >> (8 * index));
    take(state, end, size / 64);
    for (int index = 0; index < 32; index++) digest[index] = (uint8_t)(state[index / 4] >> (24 - 8 * (index % 4)));
    return true;
}

#else

bool csha256_digest(const uint8_t *bytes, size_t count, uint8_t *digest) {
    (void)bytes, (void)count, (void)digest;
    return false;
}

#endif
