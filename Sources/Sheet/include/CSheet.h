#pragma once

#include <stddef.h>

/// The style sheet of the pages, in UTF-8: stand.css.
///
/// - count: Where its length in bytes is put.
const unsigned char *_Nonnull style_sheet(size_t *_Nonnull count);
