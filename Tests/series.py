#!/usr/bin/env python3
"""Runs a folder of editions through stand, and holds what it recorded against a list of changes.

    python3 series.py FOLDER [VARIANT...]

FOLDER has a folder for each choice of columns (VARIANT), in it a folder for each series with an edition a file,
DATE.csv; and changes.tsv: series, from, to, id, what, old, new, where the ids are the numbers of the variant `csv`.
Editions are taken in in the order of their dates and in three others; questions get the answer of one who knows the list.
Found, missed, false, and what was joined or split without being asked is told; the exit code is 1 where there is any.
"""

from __future__ import annotations

import csv
import json
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

KINDS = {"disappeared": {"dropped"}, "appeared": {"appeared"}, "reappeared": {"reappeared", "appeared"},
         "status": {"status"}, "title": {"title"}, "section": {"moved", "title", "appeared"}, "note": {"explanation"}}


def stand(register: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"STAND_REGISTER": str(register), "STAND_ACTOR": "series"}
    return subprocess.run(["stand", *words], capture_output=True, text=True, env=environment)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


class Series:
    """One series in one choice of columns, and which item each row of it is."""

    def __init__(self, folder: Path, variant: str, name: str) -> None:
        self.files = sorted((folder / variant / name).glob("*.csv"))
        # The rows of all variants stand in the same order.
        self.ids = {file.stem: [row["Nummer"] for row in rows(folder / "csv" / name / file.name)] for file in self.files}

    def lines(self, file: Path) -> list[int]:
        """The line of the file on which each row begins."""
        text = file.read_text(encoding="utf-8")
        starts, number, quoted = [], 1, False
        for line in text.split("\n")[:-1]:
            if not quoted:
                starts.append(number)
            quoted ^= line.count('"') % 2 == 1
            number += 1
        return starts[1:]

    def run(self, order: list[Path], register: Path) -> tuple[int, list[str]]:
        """Takes the editions in; how many questions were asked, and what was refused."""
        asked, refused = 0, []
        for file in order:
            matches: list[str] = []
            for _ in range(60):
                options = [option for match in matches for option in ("--match", match)]
                done = stand(register, "import", str(file), "--date", file.stem, "--yes", *options)
                if done.returncode != 66:
                    break
                plan = json.loads(stand(register, "import", str(file), "--date", file.stem, "--dry-run", "-f", "json",
                                        *options).stdout)
                asked += len(plan["candidates"])
                matches += [self.answer(question, file, register) for question in plan["candidates"]]
            if done.returncode:
                refused.append(f"{file.stem}: {done.stderr.strip().splitlines()[-1]}")
        return asked, refused

    def answer(self, question: dict, file: Path, register: Path) -> str:
        if question["of"] != "measure":
            same = [choice["match"] for choice in question["may_be"] if choice["title"] == question["title"]]
            return same[0] if same else question["match_new"]
        item = self.ids[file.stem][self.lines(file).index(question["source_line"])]
        known = self.items(register)
        for choice in question["may_be"]:
            wording = int(choice["match"].split("=")[0][1:])
            with sqlite3.connect(register) as database:
                (measure,) = database.execute("SELECT measure_id FROM measure_wordings WHERE id = ?", (wording,)).fetchone()
            if item in known.get(measure, set()):
                return choice["match"]
        return question["match_new"]

    def items(self, register: Path) -> dict[int, set[str]]:
        """Which items of the list each measure of the register is, by the rows of its editions."""
        found: dict[int, set[str]] = {}
        with sqlite3.connect(register) as database:
            said = database.execute(
                "SELECT wording.date, row.position, line.measure_id FROM edition_rows AS row"
                " JOIN edition_wordings AS wording ON wording.edition_id = row.edition_id"
                " JOIN lines AS line ON line.id = row.line_id WHERE row.kind = 'line' ORDER BY row.id").fetchall()
        for date, position, measure in said:
            found.setdefault(measure, set()).add(self.ids[date][position - 1])
        return found

    def held(self, register: Path) -> dict[str, set[tuple]]:
        """What the register holds on the date of each edition, ids and moments aside."""
        fields = ("theme", "ambition", "measure", "code", "explanation", "text", "phase")
        return {file.stem: {tuple(line[field] for field in fields)
                            for line in json.loads(stand(register, "list", "--as-of", file.stem, "-f", "json").stdout)}
                for file in self.files}

    def changes(self, register: Path) -> set[tuple[str, str, str, str]]:
        """What differs between neighbours, as stand tells it: from, to, id, kind."""
        items = self.items(register)
        found = set()
        for old, new in zip(self.files, self.files[1:]):
            told = json.loads(stand(register, "diff", old.stem, new.stem, "-f", "json").stdout)
            there = set(self.ids[old.stem]) | set(self.ids[new.stem])
            for difference in told:
                for item in items.get(difference["measure_id"], {"?"}) & there or {"?"}:
                    found.add((old.stem, new.stem, item, difference["kind"]))
        return found


def main() -> int:
    folder = Path(sys.argv[1])
    expected = [row for row in csv.DictReader((folder / "changes.tsv").open(encoding="utf-8"), delimiter="\t")]
    faults = 0
    for variant in sys.argv[2:] or sorted(path.name for path in folder.iterdir() if path.is_dir()):
        for name in sorted(path.name for path in (folder / variant).iterdir()):
            series = Series(folder, variant, name)
            wanted = [row for row in expected if row["board"] == name]
            first: dict[str, set[tuple]] = {}
            for turn in range(4):
                order = list(series.files)
                if turn:
                    random.Random(turn).shuffle(order)
                with tempfile.TemporaryDirectory() as place:
                    register = Path(place) / "register.sqlite"
                    asked, refused = series.run(order, register)
                    found = series.changes(register)
                    items = series.items(register)
                    held = series.held(register)
                first = first or held
                others = [f"{date}: {len(held[date] ^ first[date])} lines" for date in held if held[date] != first[date]]
                dates = {file.stem for file in series.files} - {text.split(":")[0] for text in refused}
                due = [row for row in wanted if row["from"] in dates and row["to"] in dates]
                missed = [row for row in due
                          if not any((row["from"], row["to"], row["id"], kind) in found for kind in KINDS[row["what"]])]
                known = {(row["from"], row["to"], row["id"]) for row in wanted}
                false = sorted(change for change in found if change[:3] not in known)
                joined = [sorted(ids) for ids in items.values() if len(ids) > 1]
                split = sorted({item for ids in items.values() for item in ids
                                if sum(item in others for others in items.values()) > 1})
                faults += len(missed) + len(joined) + len(split) + len(others)
                print(f"{variant} {name} {'date order' if not turn else f'order {turn}'}: {len(due) - len(missed)} of {len(due)}"
                      f" found, {len(false)} false, {asked} asked, {len(joined)} joined, {len(split)} split,"
                      f" {len(others)} dates with other answers"
                      + (f", refused {len(refused)}" if refused else ""))
                for row in missed:
                    print(f"  missed {row['from']} {row['to']} {row['id']} {row['what']}")
                for what, list_ in (("false", false), ("joined", joined), ("split", split), ("other", others),
                                    ("refused", refused)):
                    for thing in list_[:5]:
                        print(f"  {what} {thing}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
