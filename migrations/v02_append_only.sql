-- What is recorded stays as it was recorded. These triggers refuse, in any program that opens the
-- file, every UPDATE and DELETE, and every INSERT that would replace a row (INSERT OR REPLACE deletes
-- without asking the DELETE triggers), leave a gap in the ids, join a change that has its link, add to
-- what an older change said, or supersede a row of something else. They prevent accidents; the chain of
-- links is the proof.
--
-- In a BEFORE INSERT trigger NEW.id is -1 where the statement leaves the choice to SQLite, which
-- then takes the next one: https://www.sqlite.org/lang_createtrigger.html

-- The change that is being recorded: the one that has no link yet.
CREATE VIEW open_change AS
SELECT 1 + (SELECT ifnull(max(change_id), 0) FROM links) AS id;

-- The four tables of wordings share their ids, so that w7 names one row. There is no choice to leave
-- to SQLite here.
CREATE VIEW next_wording AS
SELECT 1 + max(
  (SELECT ifnull(max(id), 0) FROM theme_wordings),
  (SELECT ifnull(max(id), 0) FROM ambition_wordings),
  (SELECT ifnull(max(id), 0) FROM measure_wordings),
  (SELECT ifnull(max(id), 0) FROM line_wordings)
) AS id;

CREATE TRIGGER migrations_insert BEFORE INSERT ON migrations BEGIN
  SELECT RAISE(ABORT, 'ids in migrations follow one another')
    WHERE NEW.version NOT IN (-1, (SELECT ifnull(max(version), 0) + 1 FROM migrations));
  SELECT RAISE(ABORT, 'this migration is already in migrations')
    FROM migrations WHERE name = NEW.name;
END;
CREATE TRIGGER migrations_update BEFORE UPDATE ON migrations BEGIN
  SELECT RAISE(ABORT, 'migrations is append-only: a correction is a new row');
END;
CREATE TRIGGER migrations_delete BEFORE DELETE ON migrations BEGIN
  SELECT RAISE(ABORT, 'migrations is append-only: nothing is deleted');
END;

CREATE TRIGGER register_insert BEFORE INSERT ON register BEGIN
  SELECT RAISE(ABORT, 'register has its only row') FROM register;
END;
CREATE TRIGGER register_update BEFORE UPDATE ON register BEGIN
  SELECT RAISE(ABORT, 'register is append-only: a correction is a new row');
END;
CREATE TRIGGER register_delete BEFORE DELETE ON register BEGIN
  SELECT RAISE(ABORT, 'register is append-only: nothing is deleted');
END;

CREATE TRIGGER changes_insert BEFORE INSERT ON changes BEGIN
  SELECT RAISE(ABORT, 'ids in changes follow one another')
    WHERE NEW.id NOT IN (-1, (SELECT ifnull(max(id), 0) + 1 FROM changes));
  SELECT RAISE(ABORT, 'the change before it has no link')
    WHERE (SELECT max(id) FROM changes) IS NOT (SELECT max(change_id) FROM links);
  SELECT RAISE(ABORT, 'a change is recorded after the one before it')
    WHERE NEW.recorded_at <= (SELECT recorded_at FROM changes ORDER BY id DESC LIMIT 1);
END;
CREATE TRIGGER changes_update BEFORE UPDATE ON changes BEGIN
  SELECT RAISE(ABORT, 'changes is append-only: a correction is a new row');
END;
CREATE TRIGGER changes_delete BEFORE DELETE ON changes BEGIN
  SELECT RAISE(ABORT, 'changes is append-only: nothing is deleted');
END;

CREATE TRIGGER actors_insert BEFORE INSERT ON actors BEGIN
  SELECT RAISE(ABORT, 'ids in actors follow one another')
    WHERE NEW.id NOT IN (-1, (SELECT ifnull(max(id), 0) + 1 FROM actors));
  SELECT RAISE(ABORT, 'a row of actors belongs to the change that is being recorded')
    WHERE NEW.change_id IS NOT (SELECT id FROM open_change);
END;
CREATE TRIGGER actors_update BEFORE UPDATE ON actors BEGIN
  SELECT RAISE(ABORT, 'actors is append-only: a correction is a new row');
END;
CREATE TRIGGER actors_delete BEFORE DELETE ON actors BEGIN
  SELECT RAISE(ABORT, 'actors is append-only: nothing is deleted');
END;

CREATE TRIGGER links_insert BEFORE INSERT ON links BEGIN
  SELECT RAISE(ABORT, 'ids in links follow one another')
    WHERE NEW.change_id IS NOT (SELECT id FROM open_change);
  SELECT RAISE(ABORT, 'a link belongs to a change')
    WHERE NEW.change_id IS NOT (SELECT max(id) FROM changes);
  SELECT RAISE(ABORT, 'a change says who recorded it')
    WHERE NEW.change_id IS NOT (SELECT max(id) FROM actors);
  SELECT RAISE(ABORT, 'a link follows the one before it')
    WHERE NEW.previous IS NOT (SELECT hash FROM links WHERE change_id = NEW.change_id - 1)
      AND NEW.change_id > 1;
END;
CREATE TRIGGER links_update BEFORE UPDATE ON links BEGIN
  SELECT RAISE(ABORT, 'links is append-only: a correction is a new row');
END;
CREATE TRIGGER links_delete BEFORE DELETE ON links BEGIN
  SELECT RAISE(ABORT, 'links is append-only: nothing is deleted');
END;

CREATE TRIGGER kamerstukken_insert BEFORE INSERT ON kamerstukken BEGIN
  SELECT RAISE(ABORT, 'ids in kamerstukken follow one another')
    WHERE NEW.id NOT IN (-1, (SELECT ifnull(max(id), 0) + 1 FROM kamerstukken));
  SELECT RAISE(ABORT, 'a row of kamerstukken belongs to the change that is being recorded')
    WHERE NEW.change_id IS NOT (SELECT id FROM open_change);
  SELECT RAISE(ABORT, 'this row is already in kamerstukken')
    FROM kamerstukken WHERE dossier = NEW.dossier AND number = NEW.number AND suffix IS NEW.suffix
      AND chamber IS NEW.chamber AND session_year IS NEW.session_year;
END;
CREATE TRIGGER kamerstukken_update BEFORE UPDATE ON kamerstukken BEGIN
  SELECT RAISE(ABORT, 'kamerstukken is append-only: a correction is a new row');
END;
CREATE TRIGGER kamerstukken_delete BEFORE DELETE ON kamerstukken BEGIN
  SELECT RAISE(ABORT, 'kamerstukken is append-only: nothing is deleted');
END;

CREATE TRIGGER themes_insert BEFORE INSERT ON themes BEGIN
  SELECT RAISE(ABORT, 'ids in themes follow one another')
    WHERE NEW.id NOT IN (-1, (SELECT ifnull(max(id), 0) + 1 FROM themes));
  SELECT RAISE(ABORT, 'a row of themes belongs to the change that is being recorded')
    WHERE NEW.change_id IS NOT (SELECT id FROM open_change);
END;
CREATE TRIGGER themes_update BEFORE UPDATE ON themes BEGIN
  SELECT RAISE(ABORT, 'themes is append-only: a correction is a new row');
END;
CREATE TRIGGER themes_delete BEFORE DELETE ON themes BEGIN
  SELECT RAISE(ABORT, 'themes is append-only: nothing is deleted');
END;

CREATE TRIGGER theme_wordings_insert BEFORE INSERT ON theme_wordings BEGIN
  SELECT RAISE(ABORT, 'ids in theme_wordings follow one another')
    WHERE NEW.id IS NOT (SELECT id FROM next_wording);
  SELECT RAISE(ABORT, 'a row of theme_wordings belongs to the change that is being recorded')
    WHERE NEW.change_id IS NOT (SELECT id FROM open_change);
  SELECT RAISE(ABORT, 'that row is already superseded')
    FROM theme_wordings WHERE supersedes = NEW.supersedes;
  SELECT RAISE(ABORT, 'a row of theme_wordings supersedes an earlier one of the same theme')
    WHERE NEW.supersedes IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM theme_wordings WHERE id = NEW.supersedes AND theme_id = NEW.theme_id);
END;
CREATE TRIGGER theme_wordings_update BEFORE UPDATE ON theme_wordings BEGIN
  SELECT RAISE(ABORT, 'theme_wordings is append-only: a correction is a new row');
END;
CREATE TRIGGER theme_wordings_delete BEFORE DELETE ON theme_wordings BEGIN
  SELECT RAISE(ABORT, 'theme_wordings is append-only: nothing is deleted');
END;

CREATE TRIGGER ambitions_insert BEFORE INSERT ON ambitions BEGIN
  SELECT RAISE(ABORT, 'ids in ambitions follow one another')
    WHERE NEW.id NOT IN (-1, (SELECT ifnull(max(id), 0) + 1 FROM ambitions));
  SELECT RAISE(ABORT, 'a row of ambitions belongs to the change that is being recorded')
    WHERE NEW.change_id IS NOT (SELECT id FROM open_change);
END;
CREATE TRIGGER ambitions_update BEFORE UPDATE ON ambitions BEGIN
  SELECT RAISE(ABORT, 'ambitions is append-only: a correction is a new row');
END;
CREATE TRIGGER ambitions_delete BEFORE DELETE ON ambitions BEGIN
  SELECT RAISE(ABORT, 'ambitions is append-only: nothing is deleted');
END;

CREATE TRIGGER ambition_wordings_insert BEFORE INSERT ON ambition_wordings BEGIN
  SELECT RAISE(ABORT, 'ids in ambition_wordings follow one another')
    WHERE NEW.id IS NOT (SELECT id FROM next_wording);
  SELECT RAISE(ABORT, 'a row of ambition_wordings belongs to the change that is being recorded')
    WHERE NEW.change_id IS NOT (SELECT id FROM open_change);
  SELECT RAISE(ABORT, 'that row is already superseded')
    FROM ambition_wordings WHERE supersedes = NEW.supersedes;
  SELECT RAISE(ABORT, 'a row of ambition_wordings supersedes an earlier one of the same ambition')
    WHERE NEW.supersedes IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM ambition_wordings WHERE id = NEW.supersedes AND ambition_id = NEW.ambition_id);
END;
CREATE TRIGGER ambition_wordings_update BEFORE UPDATE ON ambition_wordings BEGIN
  SELECT RAISE(ABORT, 'ambition_wordings is append-only: a correction is a new row');
END;
CREATE TRIGGER ambition_wordings_delete BEFORE DELETE ON ambition_wordings BEGIN
  SELECT RAISE(ABORT, 'ambition_wordings is append-only: nothing is deleted');
END;

CREATE TRIGGER measures_insert BEFORE INSERT ON measures BEGIN
  SELECT RAISE(ABORT, 'ids in measures follow one another')
    WHERE NEW.id NOT IN (-1, (SELECT ifnull(max(id), 0) + 1 FROM measures));
  SELECT RAISE(ABORT, 'a row of measures belongs to the change that is being recorded')
    WHERE NEW.change_id IS NOT (SELECT id FROM open_change);
END;
CREATE TRIGGER measures_update BEFORE UPDATE ON measures BEGIN
  SELECT RAISE(ABORT, 'measures is append-only: a correction is a new row');
END;
CREATE TRIGGER measures_delete BEFORE DELETE ON measures BEGIN
  SELECT RAISE(ABORT, 'measures is append-only: nothing is deleted');
END;

CREATE TRIGGER measure_wordings_insert BEFORE INSERT ON measure_wordings BEGIN
  SELECT RAISE(ABORT, 'ids in measure_wordings follow one another')
    WHERE NEW.id IS NOT (SELECT id FROM next_wording);
  SELECT RAISE(ABORT, 'a row of measure_wordings belongs to the change that is being recorded')
    WHERE NEW.change_id IS NOT (SELECT id FROM open_change);
  SELECT RAISE(ABORT, 'that row is already superseded')
    FROM measure_wordings WHERE supersedes = NEW.supersedes;
  SELECT RAISE(ABORT, 'a row of measure_wordings supersedes an earlier one of the same measure')
    WHERE NEW.supersedes IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM measure_wordings WHERE id = NEW.supersedes AND measure_id = NEW.measure_id);
END;
CREATE TRIGGER measure_wordings_update BEFORE UPDATE ON measure_wordings BEGIN
  SELECT RAISE(ABORT, 'measure_wordings is append-only: a correction is a new row');
END;
CREATE TRIGGER measure_wordings_delete BEFORE DELETE ON measure_wordings BEGIN
  SELECT RAISE(ABORT, 'measure_wordings is append-only: nothing is deleted');
END;

CREATE TRIGGER measure_codes_insert BEFORE INSERT ON measure_codes BEGIN
  SELECT RAISE(ABORT, 'ids in measure_codes follow one another')
    WHERE NEW.id NOT IN (-1, (SELECT ifnull(max(id), 0) + 1 FROM measure_codes));
  SELECT RAISE(ABORT, 'a row of measure_codes belongs to the change that is being recorded')
    WHERE NEW.change_id IS NOT (SELECT id FROM open_change);
  SELECT RAISE(ABORT, 'a row of measure_codes belongs to the change of its wording')
    WHERE NEW.change_id IS NOT (SELECT change_id FROM measure_wordings WHERE id = NEW.wording_id);
  SELECT RAISE(ABORT, 'this row is already in measure_codes')
    FROM measure_codes WHERE wording_id = NEW.wording_id AND code = NEW.code;
END;
CREATE TRIGGER measure_codes_update BEFORE UPDATE ON measure_codes BEGIN
  SELECT RAISE(ABORT, 'measure_codes is append-only: a correction is a new row');
END;
CREATE TRIGGER measure_codes_delete BEFORE DELETE ON measure_codes BEGIN
  SELECT RAISE(ABORT, 'measure_codes is append-only: nothing is deleted');
END;

CREATE TRIGGER measure_successors_insert BEFORE INSERT ON measure_successors BEGIN
  SELECT RAISE(ABORT, 'ids in measure_successors follow one another')
    WHERE NEW.id NOT IN (-1, (SELECT ifnull(max(id), 0) + 1 FROM measure_successors));
  SELECT RAISE(ABORT, 'a row of measure_successors belongs to the change that is being recorded')
    WHERE NEW.change_id IS NOT (SELECT id FROM open_change);
  SELECT RAISE(ABORT, 'a row of measure_successors belongs to the change of its wording')
    WHERE NEW.change_id IS NOT (SELECT change_id FROM measure_wordings WHERE id = NEW.wording_id);
  SELECT RAISE(ABORT, 'this row is already in measure_successors')
    FROM measure_successors WHERE wording_id = NEW.wording_id AND measure_id = NEW.measure_id;
END;
CREATE TRIGGER measure_successors_update BEFORE UPDATE ON measure_successors BEGIN
  SELECT RAISE(ABORT, 'measure_successors is append-only: a correction is a new row');
END;
CREATE TRIGGER measure_successors_delete BEFORE DELETE ON measure_successors BEGIN
  SELECT RAISE(ABORT, 'measure_successors is append-only: nothing is deleted');
END;

CREATE TRIGGER lines_insert BEFORE INSERT ON lines BEGIN
  SELECT RAISE(ABORT, 'ids in lines follow one another')
    WHERE NEW.id NOT IN (-1, (SELECT ifnull(max(id), 0) + 1 FROM lines));
  SELECT RAISE(ABORT, 'a row of lines belongs to the change that is being recorded')
    WHERE NEW.change_id IS NOT (SELECT id FROM open_change);
  SELECT RAISE(ABORT, 'this row is already in lines')
    FROM lines WHERE measure_id = NEW.measure_id AND ambition_id IS NEW.ambition_id;
END;
CREATE TRIGGER lines_update BEFORE UPDATE ON lines BEGIN
  SELECT RAISE(ABORT, 'lines is append-only: a correction is a new row');
END;
CREATE TRIGGER lines_delete BEFORE DELETE ON lines BEGIN
  SELECT RAISE(ABORT, 'lines is append-only: nothing is deleted');
END;

CREATE TRIGGER line_wordings_insert BEFORE INSERT ON line_wordings BEGIN
  SELECT RAISE(ABORT, 'ids in line_wordings follow one another')
    WHERE NEW.id IS NOT (SELECT id FROM next_wording);
  SELECT RAISE(ABORT, 'a row of line_wordings belongs to the change that is being recorded')
    WHERE NEW.change_id IS NOT (SELECT id FROM open_change);
  SELECT RAISE(ABORT, 'that row is already superseded')
    FROM line_wordings WHERE supersedes = NEW.supersedes;
  SELECT RAISE(ABORT, 'a row of line_wordings supersedes an earlier one of the same line')
    WHERE NEW.supersedes IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM line_wordings WHERE id = NEW.supersedes AND line_id = NEW.line_id);
END;
CREATE TRIGGER line_wordings_update BEFORE UPDATE ON line_wordings BEGIN
  SELECT RAISE(ABORT, 'line_wordings is append-only: a correction is a new row');
END;
CREATE TRIGGER line_wordings_delete BEFORE DELETE ON line_wordings BEGIN
  SELECT RAISE(ABORT, 'line_wordings is append-only: nothing is deleted');
END;

CREATE TRIGGER editions_insert BEFORE INSERT ON editions BEGIN
  SELECT RAISE(ABORT, 'ids in editions follow one another')
    WHERE NEW.id NOT IN (-1, (SELECT ifnull(max(id), 0) + 1 FROM editions));
  SELECT RAISE(ABORT, 'a row of editions belongs to the change that is being recorded')
    WHERE NEW.change_id IS NOT (SELECT id FROM open_change);
END;
CREATE TRIGGER editions_update BEFORE UPDATE ON editions BEGIN
  SELECT RAISE(ABORT, 'editions is append-only: a correction is a new row');
END;
CREATE TRIGGER editions_delete BEFORE DELETE ON editions BEGIN
  SELECT RAISE(ABORT, 'editions is append-only: nothing is deleted');
END;

CREATE TRIGGER edition_wordings_insert BEFORE INSERT ON edition_wordings BEGIN
  SELECT RAISE(ABORT, 'ids in edition_wordings follow one another')
    WHERE NEW.id NOT IN (-1, (SELECT ifnull(max(id), 0) + 1 FROM edition_wordings));
  SELECT RAISE(ABORT, 'a row of edition_wordings belongs to the change that is being recorded')
    WHERE NEW.change_id IS NOT (SELECT id FROM open_change);
  SELECT RAISE(ABORT, 'that row is already superseded')
    FROM edition_wordings WHERE supersedes = NEW.supersedes;
  SELECT RAISE(ABORT, 'a row of edition_wordings supersedes an earlier one of the same edition')
    WHERE NEW.supersedes IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM edition_wordings WHERE id = NEW.supersedes AND edition_id = NEW.edition_id);
END;
CREATE TRIGGER edition_wordings_update BEFORE UPDATE ON edition_wordings BEGIN
  SELECT RAISE(ABORT, 'edition_wordings is append-only: a correction is a new row');
END;
CREATE TRIGGER edition_wordings_delete BEFORE DELETE ON edition_wordings BEGIN
  SELECT RAISE(ABORT, 'edition_wordings is append-only: nothing is deleted');
END;

CREATE TRIGGER edition_rows_insert BEFORE INSERT ON edition_rows BEGIN
  SELECT RAISE(ABORT, 'ids in edition_rows follow one another')
    WHERE NEW.id NOT IN (-1, (SELECT ifnull(max(id), 0) + 1 FROM edition_rows));
  SELECT RAISE(ABORT, 'a row of edition_rows belongs to the change that is being recorded')
    WHERE NEW.change_id IS NOT (SELECT id FROM open_change);
  SELECT RAISE(ABORT, 'a row of edition_rows belongs to the change of its edition')
    WHERE NEW.change_id IS NOT (SELECT change_id FROM editions WHERE id = NEW.edition_id);
  SELECT RAISE(ABORT, 'this row is already in edition_rows')
    FROM edition_rows WHERE edition_id = NEW.edition_id AND position = NEW.position;
END;
CREATE TRIGGER edition_rows_update BEFORE UPDATE ON edition_rows BEGIN
  SELECT RAISE(ABORT, 'edition_rows is append-only: a correction is a new row');
END;
CREATE TRIGGER edition_rows_delete BEFORE DELETE ON edition_rows BEGIN
  SELECT RAISE(ABORT, 'edition_rows is append-only: nothing is deleted');
END;

CREATE TRIGGER edition_notes_insert BEFORE INSERT ON edition_notes BEGIN
  SELECT RAISE(ABORT, 'ids in edition_notes follow one another')
    WHERE NEW.id NOT IN (-1, (SELECT ifnull(max(id), 0) + 1 FROM edition_notes));
  SELECT RAISE(ABORT, 'a row of edition_notes belongs to the change that is being recorded')
    WHERE NEW.change_id IS NOT (SELECT id FROM open_change);
  SELECT RAISE(ABORT, 'a row of edition_notes belongs to the change of its edition')
    WHERE NEW.change_id IS NOT (SELECT change_id FROM editions WHERE id = NEW.edition_id);
  SELECT RAISE(ABORT, 'this row is already in edition_notes')
    FROM edition_notes WHERE edition_id = NEW.edition_id AND mark = NEW.mark;
END;
CREATE TRIGGER edition_notes_update BEFORE UPDATE ON edition_notes BEGIN
  SELECT RAISE(ABORT, 'edition_notes is append-only: a correction is a new row');
END;
CREATE TRIGGER edition_notes_delete BEFORE DELETE ON edition_notes BEGIN
  SELECT RAISE(ABORT, 'edition_notes is append-only: nothing is deleted');
END;

CREATE TRIGGER remarks_insert BEFORE INSERT ON remarks BEGIN
  SELECT RAISE(ABORT, 'ids in remarks follow one another')
    WHERE NEW.id NOT IN (-1, (SELECT ifnull(max(id), 0) + 1 FROM remarks));
  SELECT RAISE(ABORT, 'a row of remarks belongs to the change that is being recorded')
    WHERE NEW.change_id IS NOT (SELECT id FROM open_change);
  SELECT RAISE(ABORT, 'a row of remarks belongs to the change of its footnote')
    WHERE NEW.change_id IS NOT (SELECT change_id FROM edition_notes WHERE id = NEW.note_id);
  SELECT RAISE(ABORT, 'this row is already in remarks')
    FROM remarks WHERE line_id = NEW.line_id AND note_id = NEW.note_id;
END;
CREATE TRIGGER remarks_update BEFORE UPDATE ON remarks BEGIN
  SELECT RAISE(ABORT, 'remarks is append-only: a correction is a new row');
END;
CREATE TRIGGER remarks_delete BEFORE DELETE ON remarks BEGIN
  SELECT RAISE(ABORT, 'remarks is append-only: nothing is deleted');
END;

CREATE TRIGGER status_updates_insert BEFORE INSERT ON status_updates BEGIN
  SELECT RAISE(ABORT, 'ids in status_updates follow one another')
    WHERE NEW.id NOT IN (-1, (SELECT ifnull(max(id), 0) + 1 FROM status_updates));
  SELECT RAISE(ABORT, 'a row of status_updates belongs to the change that is being recorded')
    WHERE NEW.change_id IS NOT (SELECT id FROM open_change);
  SELECT RAISE(ABORT, 'that row is already superseded')
    FROM status_updates WHERE supersedes = NEW.supersedes;
  SELECT RAISE(ABORT, 'a row of status_updates supersedes an earlier one of the same line')
    WHERE NEW.supersedes IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM status_updates WHERE id = NEW.supersedes AND line_id = NEW.line_id);
END;
CREATE TRIGGER status_updates_update BEFORE UPDATE ON status_updates BEGIN
  SELECT RAISE(ABORT, 'status_updates is append-only: a correction is a new row');
END;
CREATE TRIGGER status_updates_delete BEFORE DELETE ON status_updates BEGIN
  SELECT RAISE(ABORT, 'status_updates is append-only: nothing is deleted');
END;

CREATE TRIGGER signals_insert BEFORE INSERT ON signals BEGIN
  SELECT RAISE(ABORT, 'ids in signals follow one another')
    WHERE NEW.id NOT IN (-1, (SELECT ifnull(max(id), 0) + 1 FROM signals));
  SELECT RAISE(ABORT, 'a row of signals belongs to the change that is being recorded')
    WHERE NEW.change_id IS NOT (SELECT id FROM open_change);
  SELECT RAISE(ABORT, 'a row of signals belongs to the change of its status')
    WHERE NEW.change_id IS NOT (SELECT change_id FROM status_updates WHERE id = NEW.status_update_id);
  SELECT RAISE(ABORT, 'the quote of a signal stands in the text of its status')
    WHERE NEW.quote IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM status_updates
      WHERE id = NEW.status_update_id AND instr(text, NEW.quote) > 0);
  SELECT RAISE(ABORT, 'this row is already in signals')
    FROM signals WHERE status_update_id = NEW.status_update_id AND kind = NEW.kind;
END;
CREATE TRIGGER signals_update BEFORE UPDATE ON signals BEGIN
  SELECT RAISE(ABORT, 'signals is append-only: a correction is a new row');
END;
CREATE TRIGGER signals_delete BEFORE DELETE ON signals BEGIN
  SELECT RAISE(ABORT, 'signals is append-only: nothing is deleted');
END;

CREATE TRIGGER ended_signals_insert BEFORE INSERT ON ended_signals BEGIN
  SELECT RAISE(ABORT, 'ids in ended_signals follow one another')
    WHERE NEW.id NOT IN (-1, (SELECT ifnull(max(id), 0) + 1 FROM ended_signals));
  SELECT RAISE(ABORT, 'a row of ended_signals belongs to the change that is being recorded')
    WHERE NEW.change_id IS NOT (SELECT id FROM open_change);
  SELECT RAISE(ABORT, 'a row of ended_signals belongs to the change of its status')
    WHERE NEW.change_id IS NOT (SELECT change_id FROM status_updates WHERE id = NEW.status_update_id);
  SELECT RAISE(ABORT, 'the quote of an ended signal stands in the text of its status')
    WHERE NEW.quote IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM status_updates
      WHERE id = NEW.status_update_id AND instr(text, NEW.quote) > 0);
  SELECT RAISE(ABORT, 'this row is already in ended_signals')
    FROM ended_signals WHERE status_update_id = NEW.status_update_id AND kind = NEW.kind;
END;
CREATE TRIGGER ended_signals_update BEFORE UPDATE ON ended_signals BEGIN
  SELECT RAISE(ABORT, 'ended_signals is append-only: a correction is a new row');
END;
CREATE TRIGGER ended_signals_delete BEFORE DELETE ON ended_signals BEGIN
  SELECT RAISE(ABORT, 'ended_signals is append-only: nothing is deleted');
END;

CREATE TRIGGER notifications_insert BEFORE INSERT ON notifications BEGIN
  SELECT RAISE(ABORT, 'ids in notifications follow one another')
    WHERE NEW.id NOT IN (-1, (SELECT ifnull(max(id), 0) + 1 FROM notifications));
  SELECT RAISE(ABORT, 'a row of notifications belongs to the change that is being recorded')
    WHERE NEW.change_id IS NOT (SELECT id FROM open_change);
  SELECT RAISE(ABORT, 'that row is already superseded')
    FROM notifications WHERE supersedes = NEW.supersedes;
  SELECT RAISE(ABORT, 'a row of notifications supersedes an earlier one of the same line')
    WHERE NEW.supersedes IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM notifications WHERE id = NEW.supersedes AND line_id = NEW.line_id);
END;
CREATE TRIGGER notifications_update BEFORE UPDATE ON notifications BEGIN
  SELECT RAISE(ABORT, 'notifications is append-only: a correction is a new row');
END;
CREATE TRIGGER notifications_delete BEFORE DELETE ON notifications BEGIN
  SELECT RAISE(ABORT, 'notifications is append-only: nothing is deleted');
END;

CREATE TRIGGER confirmations_insert BEFORE INSERT ON confirmations BEGIN
  SELECT RAISE(ABORT, 'ids in confirmations follow one another')
    WHERE NEW.id NOT IN (-1, (SELECT ifnull(max(id), 0) + 1 FROM confirmations));
  SELECT RAISE(ABORT, 'a row of confirmations belongs to the change that is being recorded')
    WHERE NEW.change_id IS NOT (SELECT id FROM open_change);
  SELECT RAISE(ABORT, 'that row is already superseded')
    FROM confirmations WHERE supersedes = NEW.supersedes;
  SELECT RAISE(ABORT, 'a row of confirmations supersedes an earlier one of the same line')
    WHERE NEW.supersedes IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM confirmations WHERE id = NEW.supersedes AND line_id = NEW.line_id);
END;
CREATE TRIGGER confirmations_update BEFORE UPDATE ON confirmations BEGIN
  SELECT RAISE(ABORT, 'confirmations is append-only: a correction is a new row');
END;
CREATE TRIGGER confirmations_delete BEFORE DELETE ON confirmations BEGIN
  SELECT RAISE(ABORT, 'confirmations is append-only: nothing is deleted');
END;
