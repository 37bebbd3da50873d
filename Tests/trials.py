#!/usr/bin/env python3
"""Takes in the tables of a folder of cases, each case in a register of its own, and shows what stand says of each.

    python3 trials.py FOLDER [CASE...]

A case is the files whose names begin alike up to the first hyphen, `03-same-bytes-old.csv` and `03-same-bytes-new.csv`,
as editions of the first days of following months: first, old, new, third where they are called so, else in the order
of their names. Documents of one number that are no editions of each other, whose names have no such ending and no
number at the end, are cases by themselves. A text beside them, `03-same-bytes.txt`, is what ought to come of them, in
words, and is shown; phases in it, `policy, implementation, implemented`, are what the measures must have in their
order. What is true of any table is checked: a dry run ends as the run does, what is refused leaves the register as it
was, the same table on the same day records nothing, nothing traps, and the register verifies. The exit code is 1 where
that fails.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ORDER = ["first", "old", "new", "third"]
FORMS = {
    ".csv", ".tsv", ".json", ".docx", ".odt", ".fodt", ".xlsx", ".ods", ".pdf", ".txt", ".doc", ".xls", ".xlsb", ".rtf",
    ".html", ".mht"}
# Forms of which each file is a case by itself, unless its name says which edition it is.
DOCUMENTS = FORMS - {".csv", ".tsv", ".json", ".txt"}
PHASES = r"(?:to_start|policy|implementation|implemented|stopped|none)"
REFUSED = {64, 65, 66}


class Case:
    """A register, and the editions that are taken in in it."""

    def __init__(self, name: str, files: list[Path], register: Path) -> None:
        self.name, self.register = name, register
        texts = [file for file in files if file.suffix == ".txt"]
        tables = [file for file in files if file.suffix != ".txt"]
        # A case of texts alone has no words beside it.
        self.words = texts if tables else []
        self.files = sorted(tables or texts, key=Case.place)
        self.faults: list[str] = []

    @staticmethod
    def place(file: Path) -> tuple[int, str]:
        last = file.stem.rsplit("-", 1)[-1]
        return (ORDER.index(last) if last in ORDER else 0, file.name)

    def stand(self, *words: str) -> subprocess.CompletedProcess[str]:
        environment = os.environ | {"STAND_REGISTER": str(self.register), "STAND_ACTOR": "trials"}
        outcome = subprocess.run(
            ["stand", *words], capture_output=True, text=True, env=environment, stdin=subprocess.DEVNULL)
        if outcome.returncode < 0 or outcome.returncode > 128:
            self.faults.append(f"stand {' '.join(words)}: ended with {outcome.returncode}")
        return outcome

    def changes(self) -> int:
        if not self.register.exists():
            return 0
        return len(self.stand("changes", "--format", "csv").stdout.splitlines())

    def take(self, file: Path, date: str) -> None:
        command = ["import", str(file), "--date", date, "--yes"]
        if file.suffix == ".pdf":
            command.append("--reviewed")
        trial = self.stand(*command, "--dry-run")
        before = self.changes()
        run = self.stand(*command)
        print(f"\n$ stand import {file.name} --date {date} --yes   (ends with {run.returncode})")
        print((run.stdout + run.stderr).rstrip())
        if trial.returncode != run.returncode:
            self.faults.append(f"{file.name}: a dry run ends with {trial.returncode}, the run with {run.returncode}")
        if run.returncode in REFUSED:
            if self.changes() != before:
                self.faults.append(f"{file.name}: what was refused left something behind")
            return
        if run.returncode != 0:
            self.faults.append(f"{file.name}: ended with {run.returncode}")
            return
        held = self.changes()
        self.stand(*command)
        if self.changes() != held:
            self.faults.append(f"{file.name}: the same table on the same day was recorded twice")

    def run(self) -> None:
        print(f"\n=== {self.name}")
        for number, file in enumerate(self.files):
            self.take(file, f"20{24 + number // 12}-{number % 12 + 1:02}-01")
        if self.changes():
            print("\n$ stand list")
            print(self.stand("list", "--format", "csv", "--fields", "ambition,code,measure,phase,text").stdout.rstrip())
            verified = self.stand("verify")
            if verified.returncode != 0:
                self.faults.append("the register does not verify: " + verified.stderr.strip())
        self.check_phases()
        for words in self.words:
            print(f"\n--- what ought to be: {words.name}")
            print(words.read_text(encoding="utf-8").rstrip())
        for fault in self.faults:
            print(f"\nFAULT {fault}")


    def check_phases(self) -> None:
        """Holds the phases that the words beside a case name, in their order, against those of the register."""
        words = " ".join(text.read_text(encoding="utf-8") for text in self.words)
        wanted = re.search(rf"{PHASES}(?:, {PHASES}){{2,}}", words)
        if not wanted:
            return
        listed = self.stand("list", "--format", "csv", "--fields", "phase").stdout.split()[1:]
        if listed != wanted.group().split(", "):
            self.faults.append(f"the phases are {', '.join(listed) or 'none'}, and ought to be {wanted.group()}")


def cases_of(files: list[Path]) -> dict[str, list[Path]]:
    """The files by their cases: those of one number, or documents by themselves that are no editions of a series."""
    numbers: dict[str, list[Path]] = {}
    for file in files:
        numbers.setdefault(file.name.split("-")[0].split(".")[0], []).append(file)
    cases: dict[str, list[Path]] = {}
    for number, group in numbers.items():
        texts = [file for file in group if file.suffix == ".txt"]
        single = [file for file in group
                  if file.suffix in DOCUMENTS and not re.search(r"-(?:\d+|first|old|new|third)(?:-\w+)?$", file.stem)]
        rest = [file for file in group if file not in single and file not in texts]
        if single and len(single) + bool(rest) > 1:
            for file in single:
                cases[file.name] = [file, *texts]
            group = [*rest, *texts] if rest else []
        if group:
            cases[number] = group
    return cases


def main() -> int:
    if len(sys.argv) < 2 or not Path(sys.argv[1]).is_dir():
        sys.stderr.write(__doc__ or "")
        return 64
    cases = cases_of(
        [file for file in sorted(Path(sys.argv[1]).iterdir()) if file.is_file() and file.suffix in FORMS])
    wanted = set(sys.argv[2:])
    faulty, count = [], 0
    for name, files in cases.items():
        if wanted and name not in wanted and name.split("-")[0] not in wanted:
            continue
        count += 1
        with tempfile.TemporaryDirectory() as folder:
            case = Case(name, files, Path(folder) / "register.sqlite")
            case.run()
        if case.faults:
            faulty.append(name)
    print(f"\n{count} cases, {len(faulty)} with a fault" + (f": {', '.join(faulty)}" if faulty else ""))
    return 1 if faulty or not count else 0


if __name__ == "__main__":
    sys.exit(main())
