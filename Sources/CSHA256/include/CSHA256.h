#ifndef CSHA256_H
#define CSHA256_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Writes the SHA-256 of bytes with the instructions that the processor has for it; false, and nothing is written, if it
/// has none.
bool csha256_digest(const uint8_t *bytes, size_t count, uint8_t *digest);

#endif
