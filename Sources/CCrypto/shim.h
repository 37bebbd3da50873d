// SHA-256 alone, through the calls that link nothing but the hash itself. OpenSSL 3 marks them
// deprecated in favour of EVP, which draws all providers into a static binary and a start-up.
#ifndef CCRYPTO_SHIM_H
#define CCRYPTO_SHIM_H

#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>

#endif
