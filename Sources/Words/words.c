#include "CWords.h"

// As data, and not as a literal of Swift: that takes the compiler minutes.
// https://www.open-std.org/jtc1/sc22/wg14/www/docs/n3017.htm
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char table[] = {
#embed "words.tsv"
};

const unsigned char *words_table(size_t *count) {
  *count = sizeof table;
  return table;
}
