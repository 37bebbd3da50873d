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
