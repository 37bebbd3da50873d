-- What holds today, one row a line, for people who open the register with other tools.
--
-- It is the row of the last date. Of two that hold from one day it is the one that was recorded later, where one
-- that supersedes another stands at the place of the first of them: putting a word right overrules nothing.
CREATE VIEW lines_now AS
SELECT
  line.id AS line,
  theme.title AS theme,
  ambition.title AS ambition,
  ambition.page AS page,
  measure.title AS measure,
  measure.code AS code,
  wording.explanation AS explanation,
  wording.owner AS owner,
  status.phase AS phase,
  status.phase_basis AS phase_basis,
  status.phase_quote AS phase_quote,
  (SELECT group_concat(kind, ', ') FROM (
    SELECT kind FROM signals WHERE status_update_id = status.id ORDER BY id)) AS signals,
  status.target_date AS target_date,
  status.target_from AS target_from,
  status.target_words AS target_words,
  status.target_quote AS target_quote,
  status.text AS text,
  status.holds_from AS holds_from,
  strftime('%Y-%m-%dT%H:%M:%SZ', change.recorded_at / 1000000, 'unixepoch') AS recorded_at,
  actor.name AS recorded_by,
  change.id AS change,
  (SELECT max(told.told_on) FROM notifications AS told
    WHERE told.line_id = line.id
      AND told.told_on <= date('now', 'localtime')
      AND NOT told.retracted
      AND NOT EXISTS (SELECT 1 FROM notifications WHERE supersedes = told.id)
  ) AS last_notified
FROM lines AS line
JOIN line_wordings AS wording ON wording.id = (
  SELECT held.id FROM line_wordings AS held
  WHERE held.line_id = line.id
    AND held.holds_from <= date('now', 'localtime')
    AND NOT held.retracted
    AND NOT EXISTS (SELECT 1 FROM line_wordings WHERE supersedes = held.id)
  ORDER BY held.holds_from DESC, CASE WHEN held.supersedes IS NULL THEN held.id ELSE (
    WITH RECURSIVE earlier (id, supersedes) AS (
      SELECT held.id, held.supersedes
      UNION
      SELECT before.id, before.supersedes
      FROM earlier JOIN line_wordings AS before ON before.id = earlier.supersedes
    )
    SELECT min(id) FROM earlier) END DESC
  LIMIT 1)
JOIN measure_wordings AS measure ON measure.id = (
  SELECT held.id FROM measure_wordings AS held
  WHERE held.measure_id = line.measure_id
    AND held.holds_from <= date('now', 'localtime')
    AND NOT held.retracted
    AND NOT EXISTS (SELECT 1 FROM measure_wordings WHERE supersedes = held.id)
  ORDER BY held.holds_from DESC, CASE WHEN held.supersedes IS NULL THEN held.id ELSE (
    WITH RECURSIVE earlier (id, supersedes) AS (
      SELECT held.id, held.supersedes
      UNION
      SELECT before.id, before.supersedes
      FROM earlier JOIN measure_wordings AS before ON before.id = earlier.supersedes
    )
    SELECT min(id) FROM earlier) END DESC
  LIMIT 1)
LEFT JOIN ambition_wordings AS ambition ON ambition.id = (
  SELECT held.id FROM ambition_wordings AS held
  WHERE held.ambition_id = line.ambition_id
    AND held.holds_from <= date('now', 'localtime')
    AND NOT held.retracted
    AND NOT EXISTS (SELECT 1 FROM ambition_wordings WHERE supersedes = held.id)
  ORDER BY held.holds_from DESC, CASE WHEN held.supersedes IS NULL THEN held.id ELSE (
    WITH RECURSIVE earlier (id, supersedes) AS (
      SELECT held.id, held.supersedes
      UNION
      SELECT before.id, before.supersedes
      FROM earlier JOIN ambition_wordings AS before ON before.id = earlier.supersedes
    )
    SELECT min(id) FROM earlier) END DESC
  LIMIT 1)
LEFT JOIN theme_wordings AS theme ON theme.id = (
  SELECT held.id FROM theme_wordings AS held
  WHERE held.theme_id = ifnull(ambition.theme_id, wording.theme_id)
    AND held.holds_from <= date('now', 'localtime')
    AND NOT held.retracted
    AND NOT EXISTS (SELECT 1 FROM theme_wordings WHERE supersedes = held.id)
  ORDER BY held.holds_from DESC, CASE WHEN held.supersedes IS NULL THEN held.id ELSE (
    WITH RECURSIVE earlier (id, supersedes) AS (
      SELECT held.id, held.supersedes
      UNION
      SELECT before.id, before.supersedes
      FROM earlier JOIN theme_wordings AS before ON before.id = earlier.supersedes
    )
    SELECT min(id) FROM earlier) END DESC
  LIMIT 1)
LEFT JOIN status_updates AS status ON status.id = (
  SELECT held.id FROM status_updates AS held
  WHERE held.line_id = line.id
    AND held.holds_from <= date('now', 'localtime')
    AND NOT held.retracted
    AND NOT EXISTS (SELECT 1 FROM status_updates WHERE supersedes = held.id)
  ORDER BY held.holds_from DESC, CASE WHEN held.supersedes IS NULL THEN held.id ELSE (
    WITH RECURSIVE earlier (id, supersedes) AS (
      SELECT held.id, held.supersedes
      UNION
      SELECT before.id, before.supersedes
      FROM earlier JOIN status_updates AS before ON before.id = earlier.supersedes
    )
    SELECT min(id) FROM earlier) END DESC
  LIMIT 1)
LEFT JOIN changes AS change ON change.id = status.change_id
LEFT JOIN actors AS actor ON actor.id = change.id
ORDER BY line.id;

-- Every status that was ever recorded, one row each, those that were put right or taken back among them.
--
-- One that stands holds from holds_from up to the day before holds_until, and never where the two are one: another
-- that holds from that day was recorded later.
CREATE VIEW status_history AS
WITH
  standing AS (
    SELECT
      said.id, said.line_id, said.holds_from,
      CASE WHEN said.supersedes IS NULL THEN said.id ELSE (
        WITH RECURSIVE earlier (id, supersedes) AS (
          SELECT said.id, said.supersedes
          UNION
          SELECT before.id, before.supersedes
          FROM earlier JOIN status_updates AS before ON before.id = earlier.supersedes
        )
        SELECT min(id) FROM earlier) END AS place
    FROM status_updates AS said
    WHERE NOT said.retracted
      AND NOT EXISTS (SELECT 1 FROM status_updates WHERE supersedes = said.id)
  ),
  period AS (
    SELECT
      id,
      lead(holds_from) OVER (PARTITION BY line_id ORDER BY holds_from, place) AS holds_until
    FROM standing
  )
SELECT
  's' || status.id AS status,
  status.line_id AS line,
  line.measure_id AS measure_id,
  named.measure AS measure,
  named.code AS code,
  named.ambition AS ambition,
  named.theme AS theme,
  status.holds_from AS holds_from,
  period.holds_until AS holds_until,
  period.id IS NOT NULL AS stands,
  status.phase AS phase,
  status.phase_basis AS phase_basis,
  status.phase_quote AS phase_quote,
  status.target_date AS target_date,
  status.target_from AS target_from,
  status.target_words AS target_words,
  status.target_basis AS target_basis,
  status.target_quote AS target_quote,
  (SELECT group_concat(kind, '; ') FROM (
    SELECT kind FROM signals WHERE status_update_id = status.id ORDER BY id)) AS signals,
  status.text AS text,
  'e' || edition.id AS edition,
  status.source AS source,
  -- Of an edition, its letter.
  ifnull(status.cited, (
    SELECT letter.cited
    FROM edition_wordings AS letter
    WHERE letter.edition_id = edition.id
      AND NOT letter.retracted
      AND NOT EXISTS (SELECT 1 FROM edition_wordings WHERE supersedes = letter.id))) AS kamerstuk,
  's' || status.supersedes AS supersedes,
  's' || later.id AS superseded_by,
  ifnull(later.retracted, 0) AS taken_back,
  strftime('%Y-%m-%dT%H:%M:%SZ', change.recorded_at / 1000000, 'unixepoch') AS recorded_at,
  actor.name AS recorded_by,
  'c' || change.id AS change
FROM status_updates AS status
JOIN lines AS line ON line.id = status.line_id
JOIN changes AS change ON change.id = status.change_id
LEFT JOIN actors AS actor ON actor.id = change.id
LEFT JOIN period ON period.id = status.id
-- What puts an edition's word right is not from it, unless that is done with the edition as a whole.
LEFT JOIN editions AS edition
  ON edition.id = status.edition_id
  AND (status.supersedes IS NULL OR EXISTS (
    SELECT 1 FROM edition_wordings AS whole WHERE whole.change_id = status.change_id))
LEFT JOIN status_updates AS later ON later.supersedes = status.id
LEFT JOIN lines_now AS named ON named.line = status.line_id
WHERE NOT status.retracted
ORDER BY status.line_id, status.holds_from, status.id;

-- From when to when a signal held of a line, one row for each time: up to the day before until, still where there is
-- none.
CREATE VIEW signals_over_time AS
WITH
  said AS (
    SELECT
      history.line, history.measure_id, history.measure, history.code, history.ambition,
      signal.kind, history.holds_from, history.holds_until, history.status,
      lag(history.holds_until) OVER (
        PARTITION BY history.line, signal.kind ORDER BY history.holds_from) AS before
    FROM status_history AS history
    JOIN signals AS signal ON signal.status_update_id = substr(history.status, 2) + 0
    WHERE history.stands AND history.holds_until IS NOT history.holds_from
  ),
  numbered AS (
    SELECT
      *,
      sum(before IS NOT holds_from) OVER (PARTITION BY line, kind ORDER BY holds_from) AS time
    FROM said
  )
SELECT
  line, measure_id, measure, code, ambition, kind AS signal, min(holds_from) AS since,
  iif(sum(holds_until IS NULL) > 0, NULL, max(holds_until)) AS until,
  group_concat(status, '; ') AS statuses
FROM numbered
GROUP BY line, kind, time
ORDER BY line, since, signal;

-- When Parliament was told of a line, one row for each date and letter: by a notification, or by an edition whose
-- letter is known.
CREATE VIEW notifications_by_line AS
WITH
  told AS (
    SELECT said.line_id, said.told_on, said.kamerstuk_id, said.id AS notification, NULL AS edition
    FROM notifications AS said
    WHERE NOT said.retracted
      AND NOT EXISTS (SELECT 1 FROM notifications WHERE supersedes = said.id)
    UNION ALL
    SELECT row.line_id, letter.date, letter.kamerstuk_id, NULL, letter.edition_id
    FROM edition_wordings AS letter
    JOIN edition_rows AS row ON row.edition_id = letter.edition_id AND row.kind = 'line'
    WHERE NOT letter.retracted
      AND letter.kamerstuk_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM edition_wordings WHERE supersedes = letter.id)
  ),
  lettered AS (
    SELECT
      told.*,
      'kst-' || paper.dossier || ifnull('-' || paper.suffix, '') || '-' || paper.number AS letter
    FROM told
    LEFT JOIN kamerstukken AS paper ON paper.id = told.kamerstuk_id
  )
SELECT
  told.line_id AS line,
  line.measure_id AS measure_id,
  named.measure AS measure,
  named.code AS code,
  named.ambition AS ambition,
  told.told_on AS date,
  told.letter AS letter,
  'n' || max(told.notification) AS notification,
  'e' || max(told.edition) AS edition
FROM (
  SELECT
    line_id, told_on, notification, edition,
    -- A date without its paper is that of the paper of the edition that says so.
    ifnull(letter, max(iif(edition IS NULL, NULL, letter)) OVER (PARTITION BY line_id, told_on)) AS letter
  FROM lettered
) AS told
JOIN lines AS line ON line.id = told.line_id
LEFT JOIN lines_now AS named ON named.line = told.line_id
GROUP BY told.line_id, told.told_on, told.letter
ORDER BY told.line_id, told.told_on, told.letter;
