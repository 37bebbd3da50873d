-- The hub: which change follows which, for all desks of one register.
--
-- Each register has a schema of its own, in which `stand share` runs these files with that schema and pg_temp as the
-- search_path: no name of it is written here, and every function keeps that path (SET search_path FROM CURRENT), so
-- that nobody's temporary table is taken for one of these. Rows are added and never altered; h02_chain.sql says what
-- is taken in, h03_append_only.sql refuses the rest, h04_grants.sql says who may do what.
--
-- PostgreSQL 15 or later, in a database whose encoding is UTF8.

DO $$
BEGIN
  IF current_setting('server_encoding') <> 'UTF8' THEN
    RAISE EXCEPTION 'the database has the encoding %; a hub needs one with UTF8',
      current_setting('server_encoding') USING ERRCODE = 'ST002';
  END IF;
END
$$;

-- Which of these files the hub had, with the SHA-256 of each.
CREATE TABLE versions (
  version integer PRIMARY KEY CHECK (version > 0),
  name text NOT NULL UNIQUE,
  sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32)
);

-- Which register it is: the random bytes that every hash of its chain begins with.
CREATE TABLE register (
  singular boolean PRIMARY KEY DEFAULT true CHECK (singular),
  id bytea NOT NULL CHECK (octet_length(id) = 16)
);

-- The first line of an export of the register, from which a hash knows text from bytes: docs/chain.md, "The export".
-- The newest holds; it has all columns of those before it.
CREATE TABLE layouts (
  version integer PRIMARY KEY CHECK (version > 0),
  header text NOT NULL
);

-- Set once, when all that the register held before it was shared is here. Until then only the owner adds changes, and
-- those of whoever recorded them then; from then on everyone adds their own.
CREATE TABLE shared (
  singular boolean PRIMARY KEY DEFAULT true CHECK (singular),
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- The changes, each as the line of an export that it is. Exactly one follows each.
CREATE TABLE changes (
  number bigint PRIMARY KEY CHECK (number > 0),
  previous bytea NOT NULL UNIQUE CHECK (octet_length(previous) = 32),
  hash bytea NOT NULL UNIQUE CHECK (octet_length(hash) = 32),
  line text NOT NULL,
  recorder name NOT NULL, -- who was connected: the hub's own witness, whatever the line says
  received_at timestamptz NOT NULL -- when it came, by the hub's clock
);
