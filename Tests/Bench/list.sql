-- What `stand list --as-of 2015-01-01` asks: what held for each line, in the words of that day.
SELECT
  line.id, theme.title, ambition.title, ambition.page, line.measure_id, measure.title, measure.code,
  wording.explanation, status.holds_from, status.text, status.phase, status.phase_basis, status.phase_quote,
  status.target_date, status.target_basis, status.target_quote, change.id, change.recorded_at,
  signal.kind, signal.quote
FROM lines AS line
JOIN line_wordings AS wording ON wording.id = (
  SELECT CASE WHEN held.supersedes IS NULL THEN held.id ELSE (
    WITH RECURSIVE earlier (id, place, supersedes) AS (
      SELECT beside.id, beside.id, beside.supersedes FROM line_wordings AS beside
      WHERE beside.line_id = held.line_id AND beside.holds_from = held.holds_from AND NOT beside.retracted
        AND NOT EXISTS (SELECT 1 FROM line_wordings AS later WHERE later.supersedes = beside.id)
      UNION
      SELECT earlier.id, before.id, before.supersedes
      FROM earlier JOIN line_wordings AS before ON before.id = earlier.supersedes)
    SELECT id FROM earlier WHERE supersedes IS NULL ORDER BY place DESC LIMIT 1) END
  FROM line_wordings AS held
  WHERE held.line_id = line.id AND held.holds_from <= '2015-01-01' AND NOT held.retracted
    AND NOT EXISTS (SELECT 1 FROM line_wordings AS later WHERE later.supersedes = held.id)
  ORDER BY held.holds_from DESC, held.id DESC LIMIT 1)
JOIN measure_wordings AS measure ON measure.id = (
  SELECT CASE WHEN held.supersedes IS NULL THEN held.id ELSE (
    WITH RECURSIVE earlier (id, place, supersedes) AS (
      SELECT beside.id, beside.id, beside.supersedes FROM measure_wordings AS beside
      WHERE beside.measure_id = held.measure_id AND beside.holds_from = held.holds_from AND NOT beside.retracted
        AND NOT EXISTS (SELECT 1 FROM measure_wordings AS later WHERE later.supersedes = beside.id)
      UNION
      SELECT earlier.id, before.id, before.supersedes
      FROM earlier JOIN measure_wordings AS before ON before.id = earlier.supersedes)
    SELECT id FROM earlier WHERE supersedes IS NULL ORDER BY place DESC LIMIT 1) END
  FROM measure_wordings AS held
  WHERE held.measure_id = line.measure_id AND held.holds_from <= '2015-01-01' AND NOT held.retracted
    AND NOT EXISTS (SELECT 1 FROM measure_wordings AS later WHERE later.supersedes = held.id)
  ORDER BY held.holds_from DESC, held.id DESC LIMIT 1)
LEFT JOIN ambition_wordings AS ambition ON ambition.id = (
  SELECT CASE WHEN held.supersedes IS NULL THEN held.id ELSE (
    WITH RECURSIVE earlier (id, place, supersedes) AS (
      SELECT beside.id, beside.id, beside.supersedes FROM ambition_wordings AS beside
      WHERE beside.ambition_id = held.ambition_id AND beside.holds_from = held.holds_from AND NOT beside.retracted
        AND NOT EXISTS (SELECT 1 FROM ambition_wordings AS later WHERE later.supersedes = beside.id)
      UNION
      SELECT earlier.id, before.id, before.supersedes
      FROM earlier JOIN ambition_wordings AS before ON before.id = earlier.supersedes)
    SELECT id FROM earlier WHERE supersedes IS NULL ORDER BY place DESC LIMIT 1) END
  FROM ambition_wordings AS held
  WHERE held.ambition_id = line.ambition_id AND held.holds_from <= '2015-01-01' AND NOT held.retracted
    AND NOT EXISTS (SELECT 1 FROM ambition_wordings AS later WHERE later.supersedes = held.id)
  ORDER BY held.holds_from DESC, held.id DESC LIMIT 1)
LEFT JOIN theme_wordings AS theme ON theme.id = (
  SELECT CASE WHEN held.supersedes IS NULL THEN held.id ELSE (
    WITH RECURSIVE earlier (id, place, supersedes) AS (
      SELECT beside.id, beside.id, beside.supersedes FROM theme_wordings AS beside
      WHERE beside.theme_id = held.theme_id AND beside.holds_from = held.holds_from AND NOT beside.retracted
        AND NOT EXISTS (SELECT 1 FROM theme_wordings AS later WHERE later.supersedes = beside.id)
      UNION
      SELECT earlier.id, before.id, before.supersedes
      FROM earlier JOIN theme_wordings AS before ON before.id = earlier.supersedes)
    SELECT id FROM earlier WHERE supersedes IS NULL ORDER BY place DESC LIMIT 1) END
  FROM theme_wordings AS held
  WHERE held.theme_id = ifnull(ambition.theme_id, wording.theme_id) AND held.holds_from <= '2015-01-01' AND NOT held.retracted
    AND NOT EXISTS (SELECT 1 FROM theme_wordings AS later WHERE later.supersedes = held.id)
  ORDER BY held.holds_from DESC, held.id DESC LIMIT 1)
LEFT JOIN status_updates AS status ON status.id = (
  SELECT CASE WHEN held.supersedes IS NULL THEN held.id ELSE (
    WITH RECURSIVE earlier (id, place, supersedes) AS (
      SELECT beside.id, beside.id, beside.supersedes FROM status_updates AS beside
      WHERE beside.line_id = held.line_id AND beside.holds_from = held.holds_from AND NOT beside.retracted
        AND NOT EXISTS (SELECT 1 FROM status_updates AS later WHERE later.supersedes = beside.id)
      UNION
      SELECT earlier.id, before.id, before.supersedes
      FROM earlier JOIN status_updates AS before ON before.id = earlier.supersedes)
    SELECT id FROM earlier WHERE supersedes IS NULL ORDER BY place DESC LIMIT 1) END
  FROM status_updates AS held
  WHERE held.line_id = line.id AND held.holds_from <= '2015-01-01' AND NOT held.retracted
    AND NOT EXISTS (SELECT 1 FROM status_updates AS later WHERE later.supersedes = held.id)
  ORDER BY held.holds_from DESC, held.id DESC LIMIT 1)
LEFT JOIN changes AS change ON change.id = status.change_id
LEFT JOIN signals AS signal ON signal.status_update_id = status.id
ORDER BY line.id, signal.id;

SELECT wording_id, code FROM measure_codes;
SELECT line_id, told_on, kamerstuk_id FROM notifications WHERE NOT retracted;
