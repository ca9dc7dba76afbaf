// The translations of all messages, compiled into the program, so that it remains one file.

#ifndef C_MESSAGES_H
#define C_MESSAGES_H

#include <stddef.h>

/// The translations of one domain into one language: a JSON object of English patterns and their translations. The bytes
/// live as long as the program, and do not end with a zero.
struct message_texts {
    const char *_Nonnull domain;
    const char *_Nonnull language;
    const unsigned char *_Nonnull bytes;
    size_t length;
};

/// How many there are.
size_t message_texts_count(void);

/// One of them.
struct message_texts message_texts_at(size_t index);

#endif
