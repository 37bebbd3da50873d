// Reading XML: https://libexpat.github.io/doc/
#ifndef CEXPAT_SHIM_H
#define CEXPAT_SHIM_H

#include <expat.h>

#endif
