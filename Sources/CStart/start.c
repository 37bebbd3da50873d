// What has to be looked at, and set, before Swift's runtime begins.
//
// Where there is no /proc, the runtime of a static program cannot tell where it is, and aborts in its own
// constructors. Constructors run in the order of their priorities, of which those below 101 are the system's own:
// https://gcc.gnu.org/onlinedocs/gcc/Common-Function-Attributes.html
#ifdef __linux__
#include <unistd.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

__attribute__((constructor(101))) static void refuse_without_proc(void) {
  char name[1];
  if (readlink("/proc/self/exe", name, sizeof name) >= 0) return;
  static const char sentence[] =
      "stand: the words of this command cannot be read, so nothing was done; see that /proc is mounted and that a "
      "file can be opened (ulimit -n)\n";
  // Where even that cannot be written, the exit code says it.
  if (write(STDERR_FILENO, sentence, sizeof sentence - 1) < 0) _exit(69);
  _exit(69);
}

#ifdef __GLIBC__
// A block of this size goes back to the system when it is freed. Left alone, the allocator raises the size with every
// such block, and the arrays of an import leave holes behind. What is free at the end of the rest does not: it would be
// given back and asked for again with each row that is recorded. https://man7.org/linux/man-pages/man3/mallopt.3.html
__attribute__((constructor(102))) static void keep_small_blocks(void) {
  mallopt(M_MMAP_THRESHOLD, 256 * 1024);
  mallopt(M_TRIM_THRESHOLD, 16 * 1024 * 1024);
}
#endif
#endif
