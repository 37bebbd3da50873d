-- The register: what was promised, what was said of it on each date, and when Parliament was told.
--
-- Every row belongs to a change, and no row is ever updated or deleted (v02_append_only.sql).
-- Identity tables (themes, ambitions, measures, lines, Kamerstukken, editions) hold what cannot
-- change. What can change stands beside them in dated rows, of which the latest holds. A row that
-- puts another right names it in "supersedes"; one that only takes it back is "retracted", and
-- then says nothing of its own. Few rows do, so the indexes of "supersedes" hold no others.
--
-- A change ends with its link in the chain, and gets no row after it; docs/chain.md has the form.
-- Rows that hold a person's words have a salt, so that the words cannot be guessed from a hash.
--
-- Dates are ISO 8601 text; date(x, '+0 days') is x only for a day that exists. Moments are
-- microseconds since 1970-01-01 00:00 UTC. Where a column has one of several words, = and OR say so:
-- for IN with more than two of them SQLite would build a table at each INSERT.

CREATE TABLE migrations (
  version INTEGER PRIMARY KEY CHECK (version > 0),
  name TEXT NOT NULL UNIQUE,
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32)
) STRICT;

-- Which register this is: random bytes that every hash of its chain begins with.
CREATE TABLE register (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  id BLOB NOT NULL CHECK (length(id) = 16)
) STRICT;

-- The hub through which the register is shared, as the file of this desk knows it. It is no part of the register: under
-- no hash, in no export and in no backup. It is the one table whose row is altered and goes.
CREATE TABLE desk (
  singular INTEGER PRIMARY KEY CHECK (singular = 1),
  url TEXT NOT NULL CHECK (url <> ''), -- as libpq takes it, without a password
  name TEXT NOT NULL CHECK (name <> ''),
  pulled_at INTEGER NOT NULL -- when the file last had all that the hub had
) STRICT;

-- One transaction on the register.
CREATE TABLE changes (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  recorded_at INTEGER NOT NULL,
  command TEXT NOT NULL CHECK (command <> ''),
  message TEXT,
  clock_at INTEGER, -- what the clock said, where it was behind the change before and a person agreed to go on
  salt BLOB NOT NULL DEFAULT (randomblob(16)) CHECK (length(salt) = 16)
) STRICT;

-- Who recorded a change: one row for each, with the same id. It stands by itself and salted, so that a recorded
-- redaction may one day leave its hash in the place of a name.
CREATE TABLE actors (
  id INTEGER PRIMARY KEY CHECK (id = change_id),
  change_id INTEGER NOT NULL REFERENCES changes (id),
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  login TEXT CHECK (trim(login) <> ''), -- who was logged in, where that is not the name
  host TEXT CHECK (trim(host) <> ''), -- on which machine
  salt BLOB NOT NULL DEFAULT (randomblob(16)) CHECK (length(salt) = 16)
) STRICT;

-- The link of a change: a hash over all its rows and over the link before it.
CREATE TABLE links (
  change_id INTEGER PRIMARY KEY REFERENCES changes (id),
  format INTEGER NOT NULL CHECK (format > 0),
  previous BLOB NOT NULL CHECK (length(previous) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  rows TEXT NOT NULL, -- how many rows of which tables: signals=2 status_updates=1
  marks BLOB NOT NULL CHECK (length(marks) >= 4 AND length(marks) % 4 = 0) -- where each row's hash begins
) STRICT;

-- A parliamentary paper. What a citation leaves out stays out.
CREATE TABLE kamerstukken (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  change_id INTEGER NOT NULL REFERENCES changes (id),
  chamber TEXT CHECK (chamber IN ('I', 'II')),
  session_year INTEGER CHECK (session_year BETWEEN 1800 AND 9998), -- its first year: 2023 is 2023/24
  dossier TEXT NOT NULL CHECK (dossier <> '' AND dossier NOT GLOB '*[^0-9]*'),
  suffix TEXT CHECK (suffix <> '' AND suffix NOT GLOB '*[^0-9A-Z]*'),
  number TEXT NOT NULL CHECK (number <> '' AND number NOT GLOB '*[^0-9A-Z]*'),
  salt BLOB NOT NULL DEFAULT (randomblob(16)) CHECK (length(salt) = 16)
) STRICT;

CREATE UNIQUE INDEX kamerstukken_by_citation ON kamerstukken
  (dossier, number, ifnull(suffix, ''), ifnull(chamber, ''), ifnull(session_year, 0));

-- A heading over ambitions.
CREATE TABLE themes (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  change_id INTEGER NOT NULL REFERENCES changes (id)
) STRICT;

CREATE TABLE theme_wordings (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  change_id INTEGER NOT NULL REFERENCES changes (id),
  theme_id INTEGER NOT NULL REFERENCES themes (id),
  holds_from TEXT NOT NULL CHECK (date(holds_from, '+0 days') IS holds_from),
  title TEXT CHECK (title <> ''),
  supersedes INTEGER REFERENCES theme_wordings (id),
  retracted INTEGER NOT NULL DEFAULT 0 CHECK (retracted IN (0, 1)),
  salt BLOB NOT NULL DEFAULT (randomblob(16)) CHECK (length(salt) = 16),
  CHECK ((title IS NULL) = retracted),
  CHECK (supersedes < id),
  CHECK (NOT retracted OR supersedes IS NOT NULL)
) STRICT;

CREATE INDEX theme_wordings_in_time ON theme_wordings (theme_id, holds_from);
CREATE UNIQUE INDEX theme_wordings_superseding ON theme_wordings (supersedes)
  WHERE supersedes IS NOT NULL;

-- What the strategy wants.
CREATE TABLE ambitions (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  change_id INTEGER NOT NULL REFERENCES changes (id)
) STRICT;

CREATE TABLE ambition_wordings (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  change_id INTEGER NOT NULL REFERENCES changes (id),
  ambition_id INTEGER NOT NULL REFERENCES ambitions (id),
  holds_from TEXT NOT NULL CHECK (date(holds_from, '+0 days') IS holds_from),
  theme_id INTEGER REFERENCES themes (id),
  title TEXT,
  page TEXT, -- in the strategy, as written
  supersedes INTEGER REFERENCES ambition_wordings (id),
  retracted INTEGER NOT NULL DEFAULT 0 CHECK (retracted IN (0, 1)),
  salt BLOB NOT NULL DEFAULT (randomblob(16)) CHECK (length(salt) = 16),
  CHECK ((title IS NULL) = retracted),
  CHECK (NOT retracted OR coalesce(theme_id, page) IS NULL),
  CHECK (supersedes < id),
  CHECK (NOT retracted OR supersedes IS NOT NULL)
) STRICT;

CREATE INDEX ambition_wordings_in_time ON ambition_wordings (ambition_id, holds_from);
CREATE UNIQUE INDEX ambition_wordings_superseding ON ambition_wordings (supersedes)
  WHERE supersedes IS NOT NULL;

-- What is done for an ambition: the verbetermaatregel.
CREATE TABLE measures (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  change_id INTEGER NOT NULL REFERENCES changes (id)
) STRICT;

CREATE TABLE measure_wordings (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  change_id INTEGER NOT NULL REFERENCES changes (id),
  measure_id INTEGER NOT NULL REFERENCES measures (id),
  holds_from TEXT NOT NULL CHECK (date(holds_from, '+0 days') IS holds_from),
  title TEXT, -- without its codes
  code TEXT CHECK (code <> ''), -- its codes as written: VM 23 t/m 29
  supersedes INTEGER REFERENCES measure_wordings (id),
  retracted INTEGER NOT NULL DEFAULT 0 CHECK (retracted IN (0, 1)),
  salt BLOB NOT NULL DEFAULT (randomblob(16)) CHECK (length(salt) = 16),
  CHECK ((title IS NULL) = retracted),
  CHECK (NOT retracted OR code IS NULL),
  CHECK (supersedes < id),
  CHECK (NOT retracted OR supersedes IS NOT NULL)
) STRICT;

CREATE INDEX measure_wordings_in_time ON measure_wordings (measure_id, holds_from);
CREATE UNIQUE INDEX measure_wordings_superseding ON measure_wordings (supersedes)
  WHERE supersedes IS NOT NULL;

-- The codes of a measure, one row each, in lower case and without spaces: VM 23 t/m 29 has seven.
CREATE TABLE measure_codes (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  change_id INTEGER NOT NULL REFERENCES changes (id),
  wording_id INTEGER NOT NULL REFERENCES measure_wordings (id),
  code TEXT NOT NULL CHECK (code <> '' AND code NOT GLOB '*[ A-Z]*'),
  salt BLOB NOT NULL DEFAULT (randomblob(16)) CHECK (length(salt) = 16),
  UNIQUE (wording_id, code)
) STRICT;

-- The measures in which a measure goes on: into which it was merged, or split.
CREATE TABLE measure_successors (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  change_id INTEGER NOT NULL REFERENCES changes (id),
  wording_id INTEGER NOT NULL REFERENCES measure_wordings (id),
  kind TEXT NOT NULL CHECK (kind = 'merged' OR kind = 'split'),
  measure_id INTEGER NOT NULL REFERENCES measures (id),
  salt BLOB NOT NULL DEFAULT (randomblob(16)) CHECK (length(salt) = 16),
  UNIQUE (wording_id, measure_id)
) STRICT;

-- One measure under one ambition, or outside the strategy (N.v.t.). Status belongs to the line.
CREATE TABLE lines (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  change_id INTEGER NOT NULL REFERENCES changes (id),
  measure_id INTEGER NOT NULL REFERENCES measures (id),
  ambition_id INTEGER REFERENCES ambitions (id)
) STRICT;

CREATE UNIQUE INDEX lines_by_place ON lines (measure_id, ifnull(ambition_id, 0));

CREATE TABLE line_wordings (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  change_id INTEGER NOT NULL REFERENCES changes (id),
  line_id INTEGER NOT NULL REFERENCES lines (id),
  holds_from TEXT NOT NULL CHECK (date(holds_from, '+0 days') IS holds_from),
  theme_id INTEGER REFERENCES themes (id), -- of a line outside the strategy; others have their ambition's
  explanation TEXT,
  owner TEXT CHECK (owner <> ''), -- who answers for it
  edition_id INTEGER REFERENCES editions (id), -- that said it
  supersedes INTEGER REFERENCES line_wordings (id),
  retracted INTEGER NOT NULL DEFAULT 0 CHECK (retracted IN (0, 1)),
  salt BLOB NOT NULL DEFAULT (randomblob(16)) CHECK (length(salt) = 16),
  CHECK ((explanation IS NULL) = retracted),
  CHECK (NOT retracted OR coalesce(theme_id, owner, edition_id) IS NULL),
  CHECK (supersedes < id),
  CHECK (NOT retracted OR supersedes IS NOT NULL)
) STRICT;

CREATE INDEX line_wordings_in_time ON line_wordings (line_id, holds_from);
CREATE UNIQUE INDEX line_wordings_superseding ON line_wordings (supersedes)
  WHERE supersedes IS NOT NULL;

-- One annex as it was sent.
CREATE TABLE editions (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  change_id INTEGER NOT NULL REFERENCES changes (id),
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32), -- of the bytes: one table can be sent more than once
  bytes BLOB NOT NULL,
  reading BLOB, -- what stand-office told of a document, as JSON: the bytes alone do not say it
  file_name TEXT NOT NULL,
  columns TEXT CHECK (columns <> ''), -- what a person said of its headings: HEADING=status on each line
  headings TEXT CHECK (headings <> ''), -- what a person called its columns: status=Stand van zaken on each line
  marks TEXT CHECK (marks <> ''), -- what a person said of its marks of phases: ▷=policy on each line
  salt BLOB NOT NULL DEFAULT (randomblob(16)) CHECK (length(salt) = 16)
) STRICT;

CREATE TABLE edition_wordings (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  change_id INTEGER NOT NULL REFERENCES changes (id),
  edition_id INTEGER NOT NULL REFERENCES editions (id),
  date TEXT NOT NULL CHECK (date(date, '+0 days') IS date),
  date_basis TEXT CHECK (date_basis IN ('inferred', 'stated')),
  title TEXT,
  kamerstuk_id INTEGER REFERENCES kamerstukken (id), -- the letter that carried it
  cited TEXT, -- that letter, as it was cited
  supersedes INTEGER REFERENCES edition_wordings (id),
  retracted INTEGER NOT NULL DEFAULT 0 CHECK (retracted IN (0, 1)),
  salt BLOB NOT NULL DEFAULT (randomblob(16)) CHECK (length(salt) = 16),
  CHECK ((date_basis IS NULL) = retracted),
  CHECK (NOT retracted OR coalesce(title, kamerstuk_id, cited) IS NULL),
  CHECK (supersedes < id),
  CHECK (NOT retracted OR supersedes IS NOT NULL)
) STRICT;

CREATE INDEX edition_wordings_by_edition ON edition_wordings (edition_id, change_id);
CREATE UNIQUE INDEX edition_wordings_superseding ON edition_wordings (supersedes)
  WHERE supersedes IS NOT NULL;

-- The table of an edition, row by row, its cells as they were written.
CREATE TABLE edition_rows (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  change_id INTEGER NOT NULL REFERENCES changes (id),
  edition_id INTEGER NOT NULL REFERENCES editions (id),
  position INTEGER NOT NULL CHECK (position >= 0), -- the header is 0
  kind TEXT NOT NULL CHECK (
    kind = 'header' OR kind = 'theme' OR kind = 'line' OR kind = 'continuation'),
  theme_id INTEGER REFERENCES themes (id),
  line_id INTEGER REFERENCES lines (id),
  ambition TEXT NOT NULL,
  page TEXT NOT NULL,
  measure TEXT NOT NULL,
  explanation TEXT NOT NULL,
  status TEXT NOT NULL,
  notified TEXT NOT NULL,
  source_line INTEGER NOT NULL CHECK (source_line > 0), -- in the bytes of the edition
  salt BLOB NOT NULL DEFAULT (randomblob(16)) CHECK (length(salt) = 16),
  UNIQUE (edition_id, position),
  CHECK ((theme_id IS NOT NULL) = (kind = 'theme')),
  CHECK ((line_id IS NOT NULL) = (kind IN ('line', 'continuation')))
) STRICT;

CREATE INDEX edition_rows_by_line ON edition_rows (line_id, edition_id);

-- The footnotes of an edition: each cites a Kamerstuk, or only remarks.
CREATE TABLE edition_notes (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  change_id INTEGER NOT NULL REFERENCES changes (id),
  edition_id INTEGER NOT NULL REFERENCES editions (id),
  mark TEXT NOT NULL CHECK (mark <> ''),
  text TEXT NOT NULL,
  kamerstuk_id INTEGER REFERENCES kamerstukken (id),
  source_line INTEGER NOT NULL CHECK (source_line > 0),
  salt BLOB NOT NULL DEFAULT (randomblob(16)) CHECK (length(salt) = 16),
  UNIQUE (edition_id, mark)
) STRICT;

-- A footnote that remarks on a line.
CREATE TABLE remarks (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  change_id INTEGER NOT NULL REFERENCES changes (id),
  line_id INTEGER NOT NULL REFERENCES lines (id),
  note_id INTEGER NOT NULL REFERENCES edition_notes (id),
  UNIQUE (line_id, note_id)
) STRICT;

-- What held for a line from a date: the stand van zaken.
CREATE TABLE status_updates (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  change_id INTEGER NOT NULL REFERENCES changes (id),
  line_id INTEGER NOT NULL REFERENCES lines (id),
  holds_from TEXT NOT NULL CHECK (date(holds_from, '+0 days') IS holds_from),
  text TEXT,
  phase TEXT CHECK (
    phase = 'to_start' OR phase = 'policy' OR phase = 'implementation' OR phase = 'implemented'
    OR phase = 'stopped'),
  phase_basis TEXT CHECK (
    phase_basis = 'derived' OR phase_basis = 'stated' OR phase_basis = 'kept'),
  phase_quote TEXT, -- the words of the text that say so
  target_date TEXT CHECK (date(target_date, '+0 days') IS target_date), -- the last day of it
  target_from TEXT CHECK (date(target_from, '+0 days') IS target_from), -- the first, where there are several
  target_words TEXT CHECK (target_words <> ''), -- as written, where it is no single day
  target_basis TEXT CHECK (
    target_basis = 'derived' OR target_basis = 'stated' OR target_basis = 'kept'),
  target_quote TEXT,
  words_version INTEGER CHECK (words_version > 0), -- of the table of words that the text was read by
  edition_id INTEGER REFERENCES editions (id), -- that said it
  source TEXT CHECK (source <> ''), -- where a person has it from, in their words
  kamerstuk_id INTEGER REFERENCES kamerstukken (id), -- that says it
  cited TEXT, -- that Kamerstuk, as it was cited
  supersedes INTEGER REFERENCES status_updates (id),
  retracted INTEGER NOT NULL DEFAULT 0 CHECK (retracted IN (0, 1)),
  salt BLOB NOT NULL DEFAULT (randomblob(16)) CHECK (length(salt) = 16),
  CHECK ((text IS NULL) = retracted),
  CHECK (supersedes < id),
  CHECK (NOT retracted OR supersedes IS NOT NULL),
  CHECK (NOT retracted OR coalesce(
    phase_basis, target_basis, words_version, edition_id, source, kamerstuk_id, cited) IS NULL),
  CHECK ((phase_quote IS NOT NULL) = (phase_basis IS 'derived')),
  CHECK (phase_quote IS NULL OR (phase_quote <> '' AND instr(text, phase_quote) > 0)),
  CHECK (phase IS NULL OR phase_basis IS NOT NULL),
  CHECK ((target_quote IS NOT NULL) = (target_basis IS 'derived')),
  CHECK (target_quote IS NULL OR (target_quote <> '' AND instr(text, target_quote) > 0)),
  CHECK (coalesce(target_date, target_words) IS NULL OR target_basis IS NOT NULL),
  CHECK (target_from IS NULL OR (target_from <= target_date AND target_words IS NOT NULL))
) STRICT;

CREATE INDEX status_updates_in_time ON status_updates (line_id, holds_from);
CREATE UNIQUE INDEX status_updates_superseding ON status_updates (supersedes)
  WHERE supersedes IS NOT NULL;

-- What else holds with a status. What its words say has a quote; what a person states has none, and neither has
-- what is kept of the status before.
CREATE TABLE signals (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  change_id INTEGER NOT NULL REFERENCES changes (id),
  status_update_id INTEGER NOT NULL REFERENCES status_updates (id),
  kind TEXT NOT NULL CHECK (
    kind = 'delayed' OR kind = 'on_hold' OR kind = 'transferred' OR kind = 'partly_implemented'
    OR kind = 'it_dependency' OR kind = 'capacity' OR kind = 'priority' OR kind = 'other_measure'),
  quote TEXT CHECK (quote <> ''),
  basis TEXT CHECK (basis IS NULL OR (basis = 'kept' AND quote IS NULL)),
  salt BLOB NOT NULL DEFAULT (randomblob(16)) CHECK (length(salt) = 16),
  UNIQUE (status_update_id, kind)
) STRICT;

-- What held and, by the words of a status or the person who recorded it, no longer does.
CREATE TABLE ended_signals (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  change_id INTEGER NOT NULL REFERENCES changes (id),
  status_update_id INTEGER NOT NULL REFERENCES status_updates (id),
  kind TEXT NOT NULL CHECK (
    kind = 'delayed' OR kind = 'on_hold' OR kind = 'transferred' OR kind = 'partly_implemented'
    OR kind = 'it_dependency' OR kind = 'capacity' OR kind = 'priority' OR kind = 'other_measure'),
  quote TEXT CHECK (quote <> ''),
  salt BLOB NOT NULL DEFAULT (randomblob(16)) CHECK (length(salt) = 16),
  UNIQUE (status_update_id, kind)
) STRICT;

-- A line told to Parliament on a date, by a Kamerstuk where one is known: TK geïnformeerd.
CREATE TABLE notifications (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  change_id INTEGER NOT NULL REFERENCES changes (id),
  line_id INTEGER NOT NULL REFERENCES lines (id),
  told_on TEXT NOT NULL CHECK (date(told_on, '+0 days') IS told_on),
  kamerstuk_id INTEGER REFERENCES kamerstukken (id),
  cited TEXT, -- that Kamerstuk, as it was cited
  edition_id INTEGER REFERENCES editions (id), -- that said it
  known_change_id INTEGER REFERENCES changes (id), -- what was told is what was known after this, where a person says so
  supersedes INTEGER REFERENCES notifications (id),
  retracted INTEGER NOT NULL DEFAULT 0 CHECK (retracted IN (0, 1)),
  salt BLOB NOT NULL DEFAULT (randomblob(16)) CHECK (length(salt) = 16),
  CHECK (NOT retracted OR coalesce(kamerstuk_id, cited, edition_id, known_change_id) IS NULL),
  CHECK (supersedes < id),
  CHECK (NOT retracted OR supersedes IS NOT NULL)
) STRICT;

CREATE INDEX notifications_in_time ON notifications (line_id, told_on);
CREATE UNIQUE INDEX notifications_superseding ON notifications (supersedes)
  WHERE supersedes IS NOT NULL;

-- A person said on a date that what holds for a line still holds. An edition that repeats what holds confirms it too:
-- that is told from its rows.
CREATE TABLE confirmations (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  change_id INTEGER NOT NULL REFERENCES changes (id),
  line_id INTEGER NOT NULL REFERENCES lines (id),
  confirmed_on TEXT NOT NULL CHECK (date(confirmed_on, '+0 days') IS confirmed_on),
  text TEXT CHECK (text <> ''), -- what the person says beside it
  source TEXT CHECK (source <> ''), -- where they have it from
  supersedes INTEGER REFERENCES confirmations (id),
  retracted INTEGER NOT NULL DEFAULT 0 CHECK (retracted IN (0, 1)),
  salt BLOB NOT NULL DEFAULT (randomblob(16)) CHECK (length(salt) = 16),
  CHECK (NOT retracted OR coalesce(text, source) IS NULL),
  CHECK (supersedes < id),
  CHECK (NOT retracted OR supersedes IS NOT NULL)
) STRICT;

CREATE INDEX confirmations_in_time ON confirmations (line_id, confirmed_on);
CREATE UNIQUE INDEX confirmations_superseding ON confirmations (supersedes)
  WHERE supersedes IS NOT NULL;
