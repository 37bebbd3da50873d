#pragma once

#include <stddef.h>

/// The table of words by which a status is read, in UTF-8: words.tsv, which says how it is written.
///
/// - count: Where its length in bytes is put.
const unsigned char *_Nonnull words_table(size_t *_Nonnull count);
