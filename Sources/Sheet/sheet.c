#include "CSheet.h"

// As data, and not as a literal of Swift: that takes the compiler minutes.
// https://www.open-std.org/jtc1/sc22/wg14/www/docs/n3017.htm
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char sheet[] = {
#embed "stand.css"
};

const unsigned char *style_sheet(size_t *count) {
  *count = sizeof sheet;
  return sheet;
}
