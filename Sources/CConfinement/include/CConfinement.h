#ifndef CCONFINEMENT_H
#define CCONFINEMENT_H

/// What a confined process may still do with files.
typedef enum {
  /// Nothing but read and write those that are open.
  confined_to_open_files,
  /// Besides, have files of its own in one folder.
  confined_to_folder,
} confined_files;

/// What stood in the way of a confinement.
typedef struct {
  /// The step that failed, in words: "seccomp"; NULL where all is done.
  const char *step;
  /// Its error, of errno.h.
  int error;
} confinement_failure;

/// Takes from this process, for good, all that a document does not need: what is left is to read and write what is
/// open, memory, and to end. Every other system call fails with EPERM.
///
/// `folder` is the one folder in which files may be made, read and removed; it counts for `confined_to_folder` alone.
confinement_failure confine(confined_files files, const char *folder);

#endif
