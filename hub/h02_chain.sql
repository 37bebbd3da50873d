-- What a change has to be: docs/chain.md, computed here.
--
-- A line that is refused is refused with a reason. ST001 says that another change was first, ST002 that this one can
-- not be taken in as it is.

-- A length before what it is the length of: field(x) of docs/chain.md.
CREATE FUNCTION field(content bytea) RETURNS bytea
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT int4send(octet_length(content)) || content $$;

-- Whether a text has a character that `stand` escapes and PostgreSQL does not, or otherwise: most control characters, the
-- marks of bidirectional text, the separators of lines. JSON.write of `stand` has the same.
CREATE FUNCTION has_escapes(content text) RETURNS boolean
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$
  SELECT content ~ '[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]'
$$;

-- A text as a JSON string, as `stand` writes it.
CREATE FUNCTION spelled(content text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$
  SELECT '"' || string_agg(
    CASE
      WHEN has_escapes(letter)
        THEN '\u' || lpad(to_hex(ascii(letter)), 4, '0')
      ELSE substr(to_json(letter)::text, 2, length(to_json(letter)::text) - 2)
    END, '' ORDER BY place) || '"'
  FROM regexp_split_to_table(content, '') WITH ORDINALITY AS letters (letter, place)
$$;

-- Reads a change: the hashes of its rows one behind the other, how the line is to be spelled up to its hash, how many
-- rows it has besides its own, and the first thing that is wrong with one of them.
CREATE FUNCTION read_change(
  change jsonb, tables jsonb, OUT hashes bytea, OUT spelling text, OUT rows bigint, OUT fault text)
LANGUAGE plpgsql STABLE
SET search_path FROM CURRENT
SET jit = off -- PostgreSQL takes JSON for a million rows, and would compile for a second
AS $$
#variable_conflict use_column
BEGIN
  WITH each_row AS (
    -- Its own row comes before all others, of whatever table.
    SELECT 0 AS step, 'changes' AS in_table, 1::bigint AS place, change -> 'change' AS content
    UNION ALL
    SELECT 1, tab.key, each.place, each.content
    FROM jsonb_each(change -> 'rows') AS tab,
      jsonb_array_elements(tab.value) WITH ORDINALITY AS each (content, place)
  ),
  cell AS (
    SELECT step, in_table, place, cell.key AS named, cell.value #>> '{}' AS said,
      tables -> in_table ->> cell.key AS type, jsonb_typeof(cell.value) AS kind
    FROM each_row, jsonb_each(content) AS cell
  ),
  typed AS (
    SELECT *,
      CASE type
        WHEN 'integer' THEN kind = 'number' AND said ~ '^(0|-?[1-9][0-9]{0,18})$'
          AND said::numeric BETWEEN -9223372036854775808 AND 9223372036854775807
        WHEN 'text' THEN kind = 'string'
        WHEN 'bytes' THEN kind = 'string' AND length(said) % 2 = 0
          AND translate(said, '0123456789abcdef', '') = ''
      END AS fits
    FROM cell
  ),
  hashed AS (
    SELECT step, in_table, place,
      sha256(
        field('stand:row:1') || field(convert_to(in_table, 'UTF8'))
        || string_agg(
          field(convert_to(named, 'UTF8'))
          || CASE WHEN fits THEN CASE type
              WHEN 'integer' THEN 'i'::bytea || field(int8send(said::bigint))
              WHEN 'text' THEN 't'::bytea || field(convert_to(said, 'UTF8'))
              ELSE 'b'::bytea || field(decode(said, 'hex'))
            END ELSE '' END,
          ''::bytea ORDER BY named COLLATE "C")) AS hash,
      '{' || string_agg(
        to_json(named)::text || ':' || CASE
            WHEN type = 'integer' THEN said
            WHEN has_escapes(said) THEN spelled(said)
            ELSE to_json(said)::text
          END,
        ',' ORDER BY named COLLATE "C") || '}' AS spelling,
      min(
        CASE
          WHEN tables -> in_table IS NULL THEN format('the hub knows no table %s', in_table)
          WHEN type IS NULL THEN format('the hub knows no column %s in %s', named, in_table)
          WHEN fits IS NOT TRUE THEN format('%s.%s is no %s as an export has them', in_table, named, type)
        END) AS fault,
      max(CASE WHEN named = 'id' AND fits THEN said::bigint END) AS id,
      max(CASE WHEN named = 'change_id' AND fits THEN said::bigint END) AS change_id
    FROM typed
    GROUP BY step, in_table, place
  ),
  placed AS (
    SELECT *, lag(id) OVER (PARTITION BY step, in_table ORDER BY place) AS id_before
    FROM hashed
  ),
  by_table AS (
    SELECT step, in_table, count(*) AS rows,
      string_agg(hash, ''::bytea ORDER BY place) AS hashes,
      string_agg(spelling, ',' ORDER BY place) AS spelling,
      min(
        coalesce(fault,
          CASE
            WHEN id IS NULL THEN format('a row of %s has no id', in_table)
            WHEN id <= id_before THEN format('the rows of %s are not in the order of their ids', in_table)
            WHEN step = 0 AND id::text IS DISTINCT FROM change -> 'change' ->> 'id'
              THEN 'its own row has no number'
            WHEN step = 1 AND change_id::text IS DISTINCT FROM change -> 'change' ->> 'id'
              THEN format('a row of %s is of another change', in_table)
          END)) AS fault
    FROM placed
    GROUP BY step, in_table
  )
  SELECT
    string_agg(by_table.hashes, ''::bytea ORDER BY step, in_table COLLATE "C"),
    '{"change":' || max(by_table.spelling) FILTER (WHERE step = 0) || ',"rows":{'
      || coalesce(
        string_agg(to_json(in_table)::text || ':[' || by_table.spelling || ']', ',' ORDER BY in_table COLLATE "C")
          FILTER (WHERE step = 1), '')
      || '}',
    coalesce(sum(by_table.rows) FILTER (WHERE step = 1), 0)::bigint,
    min(by_table.fault)
  INTO hashes, spelling, rows, fault
  FROM by_table;
END
$$;

-- The hash before the first change.
CREATE FUNCTION first_hash() RETURNS bytea
LANGUAGE sql STABLE
SET search_path FROM CURRENT
AS $$ SELECT sha256(field('stand:register:1') || field(id)) FROM register $$;

-- The hash that a line has behind another hash, and how many rows it has besides its own.
CREATE FUNCTION hash_of(
  line text, number bigint, previous bytea, OUT hash bytea, OUT rows bigint, OUT change jsonb)
LANGUAGE plpgsql STABLE
SET search_path FROM CURRENT
AS $$
DECLARE
  read record;
BEGIN
  -- A name twice, a number with a fraction, a space: what jsonb makes of it is spelled otherwise below.
  change := line::jsonb;
  SELECT * INTO read
  FROM read_change(change, (SELECT header::jsonb -> 'tables' FROM layouts ORDER BY version DESC LIMIT 1));
  IF read.fault IS NOT NULL THEN
    RAISE EXCEPTION 'c%: %', number, read.fault USING ERRCODE = 'ST002',
      HINT = CASE WHEN read.fault LIKE 'the hub knows no%'
        THEN 'where a newer stand recorded it, the owner of the hub runs there: stand share URL --upgrade' ELSE '' END;
  END IF;
  IF change -> 'change' ->> 'id' IS DISTINCT FROM number::text THEN
    RAISE EXCEPTION 'c%: the line is of c%', number, change -> 'change' ->> 'id' USING ERRCODE = 'ST002';
  END IF;
  hash := sha256(
    field('stand:change:1') || field((SELECT id FROM register)) || field(previous) || read.hashes);
  rows := read.rows;
  IF change ->> 'hash' IS DISTINCT FROM encode(hash, 'hex') THEN
    RAISE EXCEPTION 'c%: its hash is not that of its rows behind the change before it', number
      USING ERRCODE = 'ST002';
  END IF;
  IF line IS DISTINCT FROM read.spelling || ',"hash":"' || encode(hash, 'hex') || '"}' THEN
    RAISE EXCEPTION 'c%: the line is not spelled as an export spells it', number USING ERRCODE = 'ST002';
  END IF;
END
$$;

-- Takes a change in, or says why not.
CREATE FUNCTION take_change() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
  most_bytes CONSTANT bigint := 64 * 1024 * 1024;
  most_rows CONSTANT bigint := 50000;
  is_shared CONSTANT boolean := EXISTS (SELECT FROM shared);
  head record;
  read record;
  actor text;
  servers CONSTANT text := TG_TABLE_SCHEMA || '_servers';
BEGIN
  -- What was acknowledged must outlast the machine; off and local would not wait for it.
  IF current_setting('synchronous_commit') NOT IN ('on', 'remote_apply')
    OR current_setting('fsync') <> 'on' THEN
    RAISE EXCEPTION 'the hub does not keep what it acknowledges: synchronous_commit is %, fsync is %; both must be on',
      current_setting('synchronous_commit'), current_setting('fsync') USING ERRCODE = 'ST002';
  END IF;
  IF NOT is_shared AND NOT pg_has_role(
    session_user, (SELECT nspowner FROM pg_namespace WHERE nspname = TG_TABLE_SCHEMA), 'MEMBER') THEN
    RAISE EXCEPTION 'the register is not all in the hub yet: its owner is sharing it, or was stopped; run stand share again'
      USING ERRCODE = 'ST002';
  END IF;

  -- Two that see the same head meet at the primary key, where the second waits for the first and then is refused.
  SELECT number, hash INTO head FROM changes ORDER BY number DESC LIMIT 1;
  IF NOT FOUND THEN
    SELECT 0::bigint AS number, first_hash() AS hash INTO head;
  END IF;
  IF NEW.number IS DISTINCT FROM head.number + 1 OR NEW.previous IS DISTINCT FROM head.hash THEN
    RAISE EXCEPTION 'the next change is c%, behind %', head.number + 1, encode(head.hash, 'hex')
      USING ERRCODE = 'ST001';
  END IF;

  IF is_shared AND octet_length(NEW.line) > most_bytes THEN
    RAISE EXCEPTION 'c%: it has % bytes; the most that a shared change may have is %',
      NEW.number, octet_length(NEW.line), most_bytes USING ERRCODE = 'ST002';
  END IF;
  SELECT * INTO read FROM hash_of(NEW.line, NEW.number, NEW.previous);
  IF read.hash IS DISTINCT FROM NEW.hash THEN
    RAISE EXCEPTION 'c%: its hash is not that of its line', NEW.number USING ERRCODE = 'ST002';
  END IF;

  actor := read.change #>> '{rows,actors,0,name}';
  IF actor IS NULL OR jsonb_array_length(read.change #> '{rows,actors}') <> 1 THEN
    RAISE EXCEPTION 'c%: it does not say who recorded it', NEW.number USING ERRCODE = 'ST002';
  END IF;
  IF is_shared THEN
    IF read.rows > most_rows THEN
      RAISE EXCEPTION 'c%: it has % rows; the most that a shared change may have is %',
        NEW.number, read.rows, most_rows USING ERRCODE = 'ST002';
    END IF;
    -- A server that signs people in itself records for them; everyone else records as who they are connected as.
    IF actor <> session_user AND NOT EXISTS (
      WITH RECURSIVE held AS (
        SELECT oid FROM pg_roles WHERE rolname = session_user
        UNION SELECT roleid FROM pg_auth_members JOIN held ON member = held.oid)
      SELECT FROM held JOIN pg_roles USING (oid) WHERE rolname = servers) THEN
      RAISE EXCEPTION 'c%: it says that % records, and % is connected', NEW.number, actor, session_user
        USING ERRCODE = 'ST002', HINT = format('record with --actor %s, or have the owner grant %s', session_user, servers);
    END IF;
    IF (read.change #>> '{change,recorded_at}')::bigint
      > (extract(epoch FROM clock_timestamp()) * 1000000)::bigint + 60000000 THEN
      RAISE EXCEPTION 'c%: its clock is more than a minute ahead of the hub''s, which says %',
        NEW.number, to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS "UTC"')
        USING ERRCODE = 'ST002';
    END IF;
  END IF;

  NEW.recorder := session_user;
  NEW.received_at := clock_timestamp();
  RETURN NEW;
END
$$;

CREATE TRIGGER take_change BEFORE INSERT ON changes
FOR EACH ROW EXECUTE FUNCTION take_change();

-- Takes the header of a newer stand, which has all that the one before it has.
CREATE FUNCTION take_layout() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
  before record;
  lost record;
BEGIN
  IF NEW.header::jsonb ->> 'register' IS DISTINCT FROM (SELECT encode(id, 'hex') FROM register) THEN
    RAISE EXCEPTION 'the layout is of another register' USING ERRCODE = 'ST002';
  END IF;
  SELECT version, header::jsonb -> 'tables' AS tables INTO before FROM layouts ORDER BY version DESC LIMIT 1;
  IF NEW.version <> coalesce(before.version, 0) + 1 THEN
    RAISE EXCEPTION 'layouts follow one another' USING ERRCODE = 'ST002';
  END IF;
  SELECT tab.key AS in_table, col.key AS named INTO lost
  FROM jsonb_each(before.tables) AS tab, jsonb_each_text(tab.value) AS col
  WHERE NEW.header::jsonb -> 'tables' -> tab.key ->> col.key IS DISTINCT FROM col.value
  LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'this stand is older than the hub: it knows no %.%', lost.in_table, lost.named
      USING ERRCODE = 'ST002';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER take_layout BEFORE INSERT ON layouts
FOR EACH ROW EXECUTE FUNCTION take_layout();

-- Reads all that the hub holds once more, and gives each change that is not what it was when it was taken in. For whoever
-- keeps the hub: SELECT * FROM altered();
CREATE FUNCTION altered() RETURNS TABLE (change bigint, why text)
LANGUAGE plpgsql STABLE
SET search_path FROM CURRENT
AS $$
DECLARE
  kept record;
  following bigint := 1;
  expected bytea := first_hash();
BEGIN
  FOR kept IN SELECT * FROM changes ORDER BY number LOOP
    change := kept.number;
    BEGIN
      IF kept.number <> following OR kept.previous <> expected THEN
        why := 'it does not follow the one before it';
        RETURN NEXT;
      ELSIF (SELECT hash FROM hash_of(kept.line, kept.number, kept.previous)) <> kept.hash THEN
        why := 'its hash is not that of its line';
        RETURN NEXT;
      END IF;
    EXCEPTION WHEN OTHERS THEN
      why := SQLERRM;
      RETURN NEXT;
    END;
    following := kept.number + 1;
    expected := kept.hash;
  END LOOP;
END
$$;
