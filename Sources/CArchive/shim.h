// Reading zip files from memory: https://github.com/libarchive/libarchive/wiki/ManPageArchiveRead3
#ifndef CARCHIVE_SHIM_H
#define CARCHIVE_SHIM_H

#include <archive.h>
#include <archive_entry.h>

#endif
