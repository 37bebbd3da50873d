/* The floor: what a status register costs in C on libsqlite3, with a hash chain and nothing else.

   One table of status updates, the index that its questions need, and a link for every ten rows over the rows
   and the link before. SHA-256 is the portable one below, as a program has it that brings its own; with
   -DLIBCRYPTO it is that of libcrypto, which has the processor do it.

   floor load DB < TSV     line, day, phase and text a line
   floor append DB LINE DAY PHASE TEXT
   floor history DB LINE
   floor state DB DAY
   floor verify DB */

#define _DEFAULT_SOURCE
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifdef LIBCRYPTO
#include <openssl/sha.h>

typedef SHA256_CTX Sha;

static void sha_begin(Sha *sha) { SHA256_Init(sha); }
static void sha_add(Sha *sha, const void *data, size_t count) { SHA256_Update(sha, data, count); }
static void sha_end(Sha *sha, unsigned char *digest) { SHA256_Final(digest, sha); }
#else
typedef struct { uint32_t state[8]; uint64_t length; unsigned char block[64]; size_t used; } Sha;

static const uint32_t K[64] = {
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2};

static uint32_t rotate(uint32_t word, int bits) { return (word >> bits) | (word << (32 - bits)); }

static void compress(Sha *sha, const unsigned char *block) {
  uint32_t w[64], s[8];
  for (int i = 0; i < 16; i++)
    w[i] = (uint32_t)block[4 * i] << 24 | block[4 * i + 1] << 16 | block[4 * i + 2] << 8 | block[4 * i + 3];
  for (int i = 16; i < 64; i++) {
    uint32_t a = rotate(w[i - 15], 7) ^ rotate(w[i - 15], 18) ^ (w[i - 15] >> 3);
    uint32_t b = rotate(w[i - 2], 17) ^ rotate(w[i - 2], 19) ^ (w[i - 2] >> 10);
    w[i] = w[i - 16] + a + w[i - 7] + b;
  }
  memcpy(s, sha->state, sizeof s);
  for (int i = 0; i < 64; i++) {
    uint32_t a = s[7] + (rotate(s[4], 6) ^ rotate(s[4], 11) ^ rotate(s[4], 25)) +
                 ((s[4] & s[5]) ^ (~s[4] & s[6])) + K[i] + w[i];
    uint32_t b = (rotate(s[0], 2) ^ rotate(s[0], 13) ^ rotate(s[0], 22)) +
                 ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));
    memmove(s + 1, s, 7 * sizeof *s);
    s[4] += a;
    s[0] = a + b;
  }
  for (int i = 0; i < 8; i++) sha->state[i] += s[i];
}

static void sha_begin(Sha *sha) {
  static const uint32_t start[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                    0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  memcpy(sha->state, start, sizeof start);
  sha->length = sha->used = 0;
}

static void sha_add(Sha *sha, const void *data, size_t count) {
  const unsigned char *bytes = data;
  sha->length += count;
  while (count > 0) {
    size_t part = 64 - sha->used < count ? 64 - sha->used : count;
    memcpy(sha->block + sha->used, bytes, part);
    sha->used += part, bytes += part, count -= part;
    if (sha->used == 64) compress(sha, sha->block), sha->used = 0;
  }
}

static void sha_end(Sha *sha, unsigned char *digest) {
  uint64_t bits = sha->length * 8;
  sha_add(sha, "\x80", 1);
  while (sha->used != 56) sha_add(sha, "", 1);
  unsigned char end[8];
  for (int i = 0; i < 8; i++) end[i] = bits >> (56 - 8 * i);
  sha_add(sha, end, 8);
  for (int i = 0; i < 32; i++) digest[i] = sha->state[i / 4] >> (24 - 8 * (i % 4));
}

#endif

static sqlite3 *db;

static void stop(const char *what) {
  fprintf(stderr, "floor: %s: %s\n", what, db ? sqlite3_errmsg(db) : "");
  exit(1);
}

static void run(const char *sql) {
  if (sqlite3_exec(db, sql, 0, 0, 0) != SQLITE_OK) stop(sql);
}

static sqlite3_stmt *prepare(const char *sql) {
  sqlite3_stmt *statement;
  if (sqlite3_prepare_v2(db, sql, -1, &statement, 0) != SQLITE_OK) stop(sql);
  return statement;
}

static void add_field(Sha *sha, const void *data, uint32_t count) {
  unsigned char length[4] = {count >> 24, count >> 16, count >> 8, count};
  sha_add(sha, length, 4);
  sha_add(sha, data, count);
}

/* The hash of the row that a statement stands on: all its columns, as text. */
static void hash_row(sqlite3_stmt *row, unsigned char *digest) {
  Sha sha;
  sha_begin(&sha);
  for (int i = 0; i < sqlite3_column_count(row); i++) {
    const void *text = sqlite3_column_text(row, i);
    add_field(&sha, text, sqlite3_column_bytes(row, i));
  }
  sha_end(&sha, digest);
}

/* Links what came since the last link, or checks every link. */
static int walk(int check) {
  sqlite3_stmt *rows = prepare("SELECT id, line, day, phase, text FROM updates WHERE id > ? ORDER BY id");
  sqlite3_stmt *links = prepare(check ? "SELECT last, hash FROM links ORDER BY last"
                                      : "SELECT last, hash FROM links ORDER BY last DESC LIMIT 1");
  sqlite3_stmt *insert = prepare("INSERT INTO links (last, hash) VALUES (?, ?)");
  unsigned char head[32] = {0}, digest[32];
  sqlite3_int64 last = 0;
  int bad = 0;
  if (!check && sqlite3_step(links) == SQLITE_ROW) {
    last = sqlite3_column_int64(links, 0);
    memcpy(head, sqlite3_column_blob(links, 1), 32);
  }
  sqlite3_bind_int64(rows, 1, last);
  int more = sqlite3_step(rows) == SQLITE_ROW;
  while (more) {
    Sha sha;
    sha_begin(&sha);
    sha_add(&sha, head, 32);
    sqlite3_int64 end = 0;
    if (check) {
      if (sqlite3_step(links) != SQLITE_ROW) return 1;
      end = sqlite3_column_int64(links, 0);
    }
    for (int count = 0; more && (check ? sqlite3_column_int64(rows, 0) <= end : count < 10); count++) {
      hash_row(rows, digest);
      sha_add(&sha, digest, 32);
      last = sqlite3_column_int64(rows, 0);
      more = sqlite3_step(rows) == SQLITE_ROW;
    }
    sha_end(&sha, head);
    if (check) {
      bad |= memcmp(head, sqlite3_column_blob(links, 1), 32) != 0;
    } else {
      sqlite3_bind_int64(insert, 1, last);
      sqlite3_bind_blob(insert, 2, head, 32, SQLITE_STATIC);
      if (sqlite3_step(insert) != SQLITE_DONE) stop("link");
      sqlite3_reset(insert);
    }
  }
  return bad;
}

static void insert_update(sqlite3_stmt *insert, char *const *values) {
  for (int i = 0; i < 4; i++) sqlite3_bind_text(insert, i + 1, values[i], -1, SQLITE_STATIC);
  if (sqlite3_step(insert) != SQLITE_DONE) stop("insert");
  sqlite3_reset(insert);
}

static void print_all(sqlite3_stmt *statement, const char *value) {
  sqlite3_bind_text(statement, 1, value, -1, SQLITE_STATIC);
  while (sqlite3_step(statement) == SQLITE_ROW) {
    for (int i = 0; i < sqlite3_column_count(statement); i++)
      printf("%s%s", i ? "|" : "", sqlite3_column_text(statement, i));
    putchar('\n');
  }
}

int main(int count, char **words) {
  if (count < 3 || sqlite3_open(words[2], &db) != SQLITE_OK) stop("open");
  const char *add = "INSERT INTO updates (line, day, phase, text) VALUES (?, ?, ?, ?)";
  if (!strcmp(words[1], "load")) {
    run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
        "CREATE TABLE updates (id INTEGER PRIMARY KEY, line INTEGER NOT NULL, day TEXT NOT NULL,"
        "  phase TEXT NOT NULL, text TEXT NOT NULL) STRICT;"
        "CREATE INDEX updates_in_time ON updates (line, day);"
        "CREATE TABLE links (last INTEGER PRIMARY KEY, hash BLOB NOT NULL) STRICT; BEGIN");
    sqlite3_stmt *insert = prepare(add);
    static char line[1 << 16];
    while (fgets(line, sizeof line, stdin)) {
      char *values[4], *rest = line;
      line[strcspn(line, "\n")] = 0;
      for (int i = 0; i < 4; i++) values[i] = strsep(&rest, "\t");
      insert_update(insert, values);
    }
    walk(0);
    run("COMMIT");
  } else if (!strcmp(words[1], "append") && count == 7) {
    run("PRAGMA synchronous = FULL; BEGIN IMMEDIATE");
    insert_update(prepare(add), words + 3);
    walk(0);
    run("COMMIT");
  } else if (!strcmp(words[1], "history") && count == 4) {
    print_all(prepare("SELECT id, day, phase, text FROM updates WHERE line = ? ORDER BY day, id"), words[3]);
  } else if (!strcmp(words[1], "state") && count == 4) {
    print_all(prepare("WITH RECURSIVE all_lines (line) AS (SELECT 1 UNION ALL SELECT line + 1 FROM all_lines"
                      "  WHERE line < 2000)"
                      "SELECT line, day, phase, text FROM all_lines JOIN updates USING (line) WHERE id = ("
                      "  SELECT id FROM updates AS held WHERE held.line = all_lines.line AND day <= ?"
                      "  ORDER BY day DESC, id DESC LIMIT 1)"), words[3]);
  } else if (!strcmp(words[1], "verify")) {
    if (walk(1)) stop("the chain is broken");
  } else {
    stop("load, append, history, state or verify");
  }
  return 0;
}
