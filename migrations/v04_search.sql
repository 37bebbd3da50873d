-- What can be searched, and the index over it.
--
-- The index holds nothing of its own: it is what search_texts says, in the order of its changes, and
-- can be made again from it. A schema that is not trusted cannot feed it from triggers, so the program
-- does, in the transaction of each change. Its tables are FTS5's: neither strict nor append-only.

CREATE VIEW search_texts AS
SELECT 'status' AS kind, id AS row_id, change_id, text FROM status_updates WHERE text IS NOT NULL
UNION ALL
SELECT 'explanation', id, change_id, explanation FROM line_wordings WHERE explanation IS NOT NULL
UNION ALL
SELECT 'title', id, change_id, title FROM measure_wordings WHERE title IS NOT NULL
UNION ALL
SELECT 'ambition', id, change_id, title FROM ambition_wordings WHERE title IS NOT NULL
UNION ALL
SELECT 'theme', id, change_id, title FROM theme_wordings WHERE title IS NOT NULL;

-- Of these tables the one that grows with every log.
CREATE INDEX status_updates_by_change ON status_updates (change_id);

CREATE VIRTUAL TABLE search_index USING fts5(
  text, kind UNINDEXED, row_id UNINDEXED, tokenize = 'unicode61 remove_diacritics 2');

INSERT INTO search_index (text, kind, row_id)
SELECT text, kind, row_id FROM search_texts ORDER BY change_id, kind, row_id;
