// What Swift cannot import from <sqlite3.h> by itself: variadic calls, macros with casts,
// and numbers that differ from system to system.
#ifndef CSQLITE_SHIM_H
#define CSQLITE_SHIM_H

#include <errno.h>
#include <sqlite3.h>

// sqlite3_db_config is variadic: https://www.sqlite.org/c3ref/db_config.html
static inline int csqlite_configure(sqlite3 *database, int option, int value) {
  return sqlite3_db_config(database, option, value, (int *)0);
}

// sqlite3_config is variadic too. Without the counting of memory, which nobody asks for, allocations need no
// lock: https://www.sqlite.org/c3ref/c_config_covering_index_scan.html#sqliteconfigmemstatus
static inline int csqlite_count_no_memory(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

// SQLITE_TRANSIENT is a cast, so Swift does not see it:
// https://www.sqlite.org/c3ref/c_static.html. SQLite copies the bytes before these return.
static inline int csqlite_bind_text(sqlite3_stmt *statement, int index, const char *text,
                                    sqlite3_uint64 length) {
  return sqlite3_bind_text64(statement, index, text, length, SQLITE_TRANSIENT, SQLITE_UTF8);
}

static inline int csqlite_bind_blob(sqlite3_stmt *statement, int index, const void *bytes,
                                    sqlite3_uint64 length) {
  return sqlite3_bind_blob64(statement, index, bytes, length, SQLITE_TRANSIENT);
}

// SQLite calls a full disk an I/O error where it could not extend the file that connections share:
// https://www.sqlite.org/c3ref/system_errno.html
static inline int csqlite_disk_is_full(sqlite3 *database) {
  int number = sqlite3_system_errno(database);
  return number == ENOSPC || number == EDQUOT;
}

#endif
