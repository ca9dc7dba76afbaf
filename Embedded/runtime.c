/* What Embedded Swift needs from a C library and the browser does not have: memory, a few byte loops, and a source of
 * random numbers for hashing. Memory comes from a bump allocator with free lists by power of two; a page keeps one
 * engine for its whole life, so nothing is ever given back to the host. */
#include <stddef.h>
#include <stdint.h>

extern unsigned char __heap_base;

enum { smallest = 4, classes = 28 };

struct block { struct block *next; };

static struct block *free_lists[classes];
static uintptr_t top;

static int class_of(size_t size) {
    return size <= (1 << smallest) ? smallest : 32 - __builtin_clz((uint32_t)size - 1);
}

/* Each block starts with a header of 16 bytes that remembers its class, so that user memory is aligned to 16. */
static void *take(size_t size) {
    int class = class_of(size + 16);
    if (class >= classes) return 0;
    struct block *block = free_lists[class];
    if (block) {
        free_lists[class] = block->next;
    } else {
        if (!top) top = ((uintptr_t)&__heap_base + 15) & ~(uintptr_t)15;
        uintptr_t end = top + ((uintptr_t)1 << class);
        uintptr_t have = (uintptr_t)__builtin_wasm_memory_size(0) << 16;
        if (end > have) {
            uintptr_t pages = (end - have + 0xFFFF) >> 16;
            /* Grow by at least a sixteenth, so that many small requests do not mean many small steps. */
            uintptr_t step = (have >> 20) > pages ? (have >> 20) : pages;
            if (__builtin_wasm_memory_grow(0, step) == (size_t)-1 && __builtin_wasm_memory_grow(0, pages) == (size_t)-1)
                return 0;
        }
        block = (struct block *)top;
        top = end;
    }
    *(int *)block = class;
    return (char *)block + 16;
}

int posix_memalign(void **result, size_t alignment, size_t size) {
    if (alignment > 16) return 22;
    *result = take(size);
    return *result ? 0 : 12;
}

void *malloc(size_t size) { return take(size); }

void free(void *memory) {
    if (!memory) return;
    struct block *block = (struct block *)((char *)memory - 16);
    int class = *(int *)block;
    block->next = free_lists[class];
    free_lists[class] = block;
}

/* With -mbulk-memory these become single instructions, which browsers carry out as fast as they can. */
void *memcpy(void *to, const void *from, size_t count) { return __builtin_memcpy(to, from, count); }

void *memmove(void *to, const void *from, size_t count) { return __builtin_memmove(to, from, count); }

void *memset(void *to, int value, size_t count) { return __builtin_memset(to, value, count); }

/* Eight bytes at a time as long as they are alike; WebAssembly reads them at any address. */
int memcmp(const void *left, const void *right, size_t count) {
    const unsigned char *a = left, *b = right;
    for (; count >= 8; count -= 8, a += 8, b += 8) {
        uint64_t first, second;
        __builtin_memcpy(&first, a, 8);
        __builtin_memcpy(&second, b, 8);
        if (first != second) break;
    }
    for (; count--; a++, b++)
        if (*a != *b) return *a - *b;
    return 0;
}

/* Hash seeds only: the engine never depends on the order of a hash table. */
void arc4random_buf(void *to, size_t count) {
    static uint32_t state = 0x9E3779B9u;
    unsigned char *target = to;
    while (count--) {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        *target++ = (unsigned char)state;
    }
}

uintptr_t __stack_chk_guard = 0x5AFE57ACu;

_Noreturn void __stack_chk_fail(void) { __builtin_trap(); }

int putchar(int character) { return character; }

/* Multiplication of 128-bit numbers, by which 64-bit multiplication is checked for overflow. */
typedef __int128 wide;
typedef unsigned __int128 unsigned_wide;

wide __multi3(wide left, wide right) {
    uint64_t a = (uint64_t)left, b = (uint64_t)right;
    uint64_t a0 = (uint32_t)a, a1 = a >> 32, b0 = (uint32_t)b, b1 = b >> 32;
    uint64_t low = a0 * b0;
    uint64_t middle = a1 * b0 + (low >> 32);
    uint64_t other = a0 * b1 + (uint32_t)middle;
    uint64_t high = a1 * b1 + (middle >> 32) + (other >> 32);
    high += (uint64_t)((unsigned_wide)left >> 64) * b + a * (uint64_t)((unsigned_wide)right >> 64);
    return (wide)(((unsigned_wide)high << 64) | (other << 32) | (uint32_t)low);
}
