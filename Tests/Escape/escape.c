// What a reader that a document has taken over would do: each deed, and whether it came off.
//
// escape VICTIM PORT          confined as for reading
// escape VICTIM PORT FOLDER   confined as for writing, with files in FOLDER alone
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <unistd.h>

#include "CConfinement.h"

static void tell(const char *deed, int came_off) {
  char line[200];
  int length = snprintf(line, sizeof line, "%s: %s\n", deed, came_off ? "DONE" : strerrorname_np(errno));
  if (write(STDOUT_FILENO, line, (size_t)length) != length) _exit(1);
}

// What is started must not go on telling.
static int born(long child) {
  if (child == 0) _exit(0);
  return child > 0;
}

int main(int count, char **words) {
  if (count < 3) return 64;
  const char *victim = words[1], *folder = count > 3 ? words[3] : NULL;
  char beside[4096];
  snprintf(beside, sizeof beside, "%s.new", victim);
  const pid_t parent = getppid();
  struct sockaddr_in port = {.sin_family = AF_INET, .sin_port = htons((unsigned short)atoi(words[2]))};
  port.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  confinement_failure failure = confine(folder ? confined_to_folder : confined_to_open_files, folder);
  if (failure.step) {
    fprintf(stderr, "%s: %s\n", failure.step, strerror(failure.error));
    return 71;
  }
  // A number for a file, so that the limit of open files is not what refuses.
  close(STDIN_FILENO);
  tell("read a file", open(victim, O_RDONLY) >= 0);
  tell("read a file by openat", openat(AT_FDCWD, victim, O_RDONLY) >= 0);
  tell("open a path alone", open(victim, O_PATH) >= 0);
  tell("list a folder", open("/", O_RDONLY | O_DIRECTORY) >= 0);
  tell("write a new file", open(beside, O_WRONLY | O_CREAT, 0600) >= 0);
  tell("have a file without a name", open("/tmp", O_TMPFILE | O_RDWR, 0600) >= 0);
  tell("remove a file", unlink(victim) == 0);
  tell("rename a file", rename(victim, beside) == 0);
  tell("cut a file", truncate(victim, 0) == 0);
  tell("link a file", link(victim, beside) == 0);
  tell("link a name", symlink(victim, beside) == 0);
  tell("open a file to all", chmod(victim, 0777) == 0);
  tell("make a folder", mkdir(beside, 0700) == 0);
  tell("go elsewhere", chdir("/") == 0);
  tell("have a socket", socket(AF_INET, SOCK_STREAM, 0) >= 0);
  tell("have a socket of this machine", socket(AF_UNIX, SOCK_STREAM, 0) >= 0);
  tell("have a socket of the kernel", socket(AF_NETLINK, SOCK_RAW, 0) >= 0);
  tell("connect by a stream that is open", connect(STDOUT_FILENO, (void *)&port, sizeof port) == 0);
  tell("be two", born(fork()));
  tell("be two by vfork's call", born(syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0)));
  tell("be another program", execl("/bin/true", "true", NULL) == 0);
  tell("signal the parent", kill(parent, 0) == 0);
  tell("signal all", kill(-1, 0) == 0);
  tell("take the parent over", ptrace(PTRACE_SEIZE, parent, 0, 0) == 0);
  char byte;
  struct iovec here = {&byte, 1}, there = {(void *)words, 1};
  tell("read the parent's memory", process_vm_readv(parent, &here, 1, &there, 1, 0) > 0);
  struct rlimit more = {100, 100};
  tell("raise a limit", setrlimit(RLIMIT_NOFILE, &more) == 0);
  tell("run what is written", mmap(0, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED);
  static char page[8192];
  tell("make memory run", mprotect((void *)(((unsigned long)page + 4095) & ~4095ul), 4096, PROT_READ | PROT_EXEC) == 0);
  tell("have a queue of calls", syscall(SYS_io_uring_setup, 1, page) >= 0);
  tell("have a program in the kernel", syscall(SYS_bpf, 0, page, 16) >= 0);
  tell("be the owner of a new world", syscall(SYS_unshare, 0x10000000) == 0);
  if (folder) {
    char own[4096];
    snprintf(own, sizeof own, "%s/own", folder);
    int file = open(own, O_RDWR | O_CREAT | O_EXCL, 0600);
    tell("a file of its own", file >= 0 && write(file, "x", 1) == 1 && unlink(own) == 0);
    snprintf(own, sizeof own, "%s/../%s.new", folder, strrchr(victim, '/') + 1);
    tell("a file beside its folder", open(own, O_WRONLY | O_CREAT, 0600) >= 0);
  }
  _exit(0);
}
