// What is left to a process that reads what a stranger sent.
//
// no_new_privs and a filter of system calls: prctl(2), seccomp(2); files by Landlock: landlock(7); limits of memory,
// time and output: getrlimit(2).
#include "CConfinement.h"

#ifdef __linux__
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

static const confinement_failure done = {NULL, 0};

static confinement_failure failed(const char *step, int error) {
  return (confinement_failure){step, error};
}

static int limited(int resource, rlim_t value) {
  struct rlimit limit = {value, value};
  return setrlimit(resource, &limit);
}

// 512 MiB of memory, 10 seconds of processor, 128 MiB of output, no traces of a crash.
static confinement_failure take_plenty(confined_files files) {
  // libxlsxwriter holds a file for each part of a workbook.
  rlim_t open_files = files == confined_to_folder ? 64 : 3;
  if (limited(RLIMIT_AS, 512ul << 20) || limited(RLIMIT_CPU, 10) || limited(RLIMIT_FSIZE, 128ul << 20) ||
      limited(RLIMIT_NOFILE, open_files) || limited(RLIMIT_CORE, 0))
    return failed("setrlimit", errno);
  return done;
}

// The kernel takes the fields that it knows; what the first version of Landlock has is enough, for the filter leaves no
// call for what came later: ioctl, truncate by a path, sockets, signals.
static confinement_failure take_files(const char *folder) {
  const __u64 own = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_MAKE_REG |
                    LANDLOCK_ACCESS_FS_REMOVE_FILE;
  const __u64 every = own | LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_DIR | LANDLOCK_ACCESS_FS_REMOVE_DIR |
                      LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_SOCK |
                      LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM;
  struct landlock_ruleset_attr handled = {.handled_access_fs = every};
  int rules = (int)syscall(SYS_landlock_create_ruleset, &handled, sizeof handled.handled_access_fs, 0);
  if (rules < 0) return failed("Landlock", errno);
  struct landlock_path_beneath_attr beneath = {.allowed_access = own};
  beneath.parent_fd = open(folder, O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  int is_taken = beneath.parent_fd >= 0 &&
                 syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0) == 0 &&
                 syscall(SYS_landlock_restrict_self, rules, 0) == 0;
  int error = errno;
  if (beneath.parent_fd >= 0) close(beneath.parent_fd);
  close(rules);
  return is_taken ? done : failed("Landlock", error);
}

// Memory, time, the streams that are open, and the end.
static const int always[] = {
    SCMP_SYS(read),         SCMP_SYS(readv),  SCMP_SYS(write),          SCMP_SYS(writev),
    SCMP_SYS(lseek),        SCMP_SYS(close),  SCMP_SYS(fstat),          SCMP_SYS(munmap),
    SCMP_SYS(mremap),       SCMP_SYS(brk),    SCMP_SYS(madvise),        SCMP_SYS(futex),
    SCMP_SYS(getrandom),    SCMP_SYS(time),   SCMP_SYS(gettimeofday),   SCMP_SYS(clock_gettime),
    SCMP_SYS(rt_sigreturn), SCMP_SYS(exit),   SCMP_SYS(exit_group),     SCMP_SYS(restart_syscall),
};

// What files of its own take; which files these are, Landlock says.
static const int with_folder[] = {
    SCMP_SYS(unlink), SCMP_SYS(unlinkat),   SCMP_SYS(stat),  SCMP_SYS(lstat),  SCMP_SYS(access),
    SCMP_SYS(umask),  SCMP_SYS(newfstatat), SCMP_SYS(statx), SCMP_SYS(getpid),
};

static int filled(scmp_filter_ctx filter, confined_files files) {
  int error = 0;
  for (size_t i = 0; !error && i < sizeof always / sizeof *always; i++)
    error = seccomp_rule_add(filter, SCMP_ACT_ALLOW, always[i], 0);
  for (size_t i = 0; !error && files == confined_to_folder && i < sizeof with_folder / sizeof *with_folder; i++)
    error = seccomp_rule_add(filter, SCMP_ACT_ALLOW, with_folder[i], 0);
  // With O_PATH a file is named and not opened, which Landlock does not see.
  if (!error && files == confined_to_folder)
    error = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(open), 1, SCMP_A1(SCMP_CMP_MASKED_EQ, O_PATH, 0));
  if (!error && files == confined_to_folder)
    error = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1, SCMP_A2(SCMP_CMP_MASKED_EQ, O_PATH, 0));
  // The mode of a stream that is open, as fdopen asks for it.
  if (!error) error = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(fcntl), 1, SCMP_A1(SCMP_CMP_EQ, F_GETFL));
  // Memory that nothing runs in.
  const int memory[] = {SCMP_SYS(mmap), SCMP_SYS(mprotect)};
  for (size_t i = 0; !error && i < sizeof memory / sizeof *memory; i++)
    error = seccomp_rule_add(filter, SCMP_ACT_ALLOW, memory[i], 1, SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
  return error;
}

static confinement_failure take_calls(confined_files files) {
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
  if (!filter) return failed("seccomp", ENOMEM);
  int error = filled(filter, files);
  if (!error) error = seccomp_load(filter);
  seccomp_release(filter);
  return error ? failed("seccomp", -error) : done;
}

confinement_failure confine(confined_files files, const char *folder) {
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)) return failed("no_new_privs", errno);
  // Another process of the user can read this one's memory no more, nor this one's that of `stand`.
  if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)) return failed("PR_SET_DUMPABLE", errno);
  confinement_failure failure = files == confined_to_folder ? take_files(folder) : done;
  if (!failure.step) failure = take_plenty(files);
  if (!failure.step) failure = take_calls(files);
  return failure;
}

#else
#include <errno.h>
#include <stddef.h>

confinement_failure confine(confined_files files, const char *folder) {
  (void)files;
  (void)folder;
  return (confinement_failure){"seccomp", ENOSYS};
}
#endif
