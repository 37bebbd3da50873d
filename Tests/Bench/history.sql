-- What `stand history VM77` asks, by its number.
SELECT wording.measure_id, wording.title, wording.code, line.id, ambition.title, ambition.page
FROM measure_codes AS code
JOIN measure_wordings AS wording ON wording.id = code.wording_id
JOIN lines AS line ON line.measure_id = wording.measure_id
LEFT JOIN ambition_wordings AS ambition ON ambition.ambition_id = line.ambition_id
WHERE code.code = 'vm77';

SELECT status.id, status.holds_from, status.text, status.phase, status.phase_basis, status.phase_quote,
  status.target_date, status.target_basis, status.target_quote, status.edition_id, status.source,
  change.id, change.recorded_at, actor.name, status.supersedes, correction.id, later.message
FROM status_updates AS status
JOIN changes AS change ON change.id = status.change_id
LEFT JOIN actors AS actor ON actor.id = change.id
LEFT JOIN status_updates AS correction ON correction.supersedes = status.id
LEFT JOIN changes AS later ON later.id = correction.change_id
WHERE status.line_id = 77 AND NOT status.retracted
ORDER BY status.holds_from, status.id;

SELECT signal.status_update_id, signal.kind, signal.quote
FROM status_updates AS status
JOIN signals AS signal ON signal.status_update_id = status.id
WHERE status.line_id = 77
ORDER BY signal.id;

SELECT told.id, told.told_on, told.kamerstuk_id, told.edition_id, change.id, change.recorded_at, actor.name,
  told.supersedes, correction.id, later.message
FROM notifications AS told
JOIN changes AS change ON change.id = told.change_id
LEFT JOIN actors AS actor ON actor.id = change.id
LEFT JOIN notifications AS correction ON correction.supersedes = told.id
LEFT JOIN changes AS later ON later.id = correction.change_id
WHERE told.line_id = 77 AND NOT told.retracted
ORDER BY told.told_on, told.id;
