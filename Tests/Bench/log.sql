-- What `stand log VM77` records: a change and its actor, a status update, and a link (here of chance).
PRAGMA synchronous = FULL;
BEGIN IMMEDIATE;
INSERT INTO changes (id, recorded_at, command) SELECT max(id) + 1, max(recorded_at) + 1, 'log' FROM changes;
INSERT INTO actors (id, change_id, name) SELECT max(id), max(id), 'anna' FROM changes;
INSERT INTO status_updates (change_id, line_id, holds_from, text, phase, phase_basis)
SELECT max(id), 77, '2026-01-01', 'De uitwerking loopt volgens plan en wordt in het voorjaar afgerond.', 'policy', 'kept'
FROM changes;
INSERT INTO links (change_id, format, previous, hash, rows, marks)
SELECT change_id + 1, 1, hash, randomblob(32), 'actors=1 status_updates=1', zeroblob(12)
FROM links ORDER BY change_id DESC LIMIT 1;
COMMIT;
