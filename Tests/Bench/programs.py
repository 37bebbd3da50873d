"""What is measured side by side: each program with its data, and the command line of each question.

A program has `load`, which fills it from the updates of a register and says in how many seconds; and the
command lines `append`, `history` and `state`, of which one may be missing.
"""

import csv
import json
import os
import pathlib
import shlex
import subprocess

from turns import elapsed

LINE = 77
DAY = "2015-01-01"
NEW_DAY = "2026-01-01"
WORDS = "De uitwerking loopt volgens plan en wordt in het voorjaar afgerond."


def run(command, **options):
    return subprocess.run(command, check=True, **options)


def quoted(*words):
    return " ".join(shlex.quote(str(word)) for word in words)


class Program:
    append = history = state = None
    # The append with a check of what was appended, where the program does not do so by itself.
    append_checked = None
    # What an append lacks beside one that is checked, and on the disk when it ends.
    append_is = None

    def __init__(self, folder, updates):
        self.folder, self.updates = pathlib.Path(folder), updates
        self.folder.mkdir(parents=True, exist_ok=True)

    def path(self, name):
        return self.folder / name

    def size(self):
        """The bytes on disk of what was loaded."""
        return sum(file.stat().st_size for file in self.data().rglob("*") if file.is_file()) \
            if self.data().is_dir() else self.data().stat().st_size


class Stand(Program):
    name = "stand"

    def __init__(self, folder, updates, binary):
        super().__init__(folder, updates)
        self.binary = binary
        at = f"--register {self.data()}"
        self.append = f"{binary} log VM{LINE} --on {NEW_DAY} -m {shlex.quote(WORDS)} {at}"
        self.history = f"{binary} history VM{LINE} {at}"
        self.state = f"{binary} list --as-of {DAY} {at}"
        self.state_json = f"{self.state} --format json"
        self.verify = f"{binary} verify {at}"
        self.export = f"{binary} export {at}"
        self.start = f"{binary} --version"

    def data(self):
        return self.path("register.sqlite")

    def load(self):
        for file in self.folder.glob("register.sqlite*"):
            file.unlink()
        return elapsed(lambda: run(
            [self.binary, "rebuild", self.updates.export, "--register", self.data()], stdout=subprocess.DEVNULL))


class Shell(Program):
    """The sqlite3 shell with the same questions on the same file."""

    name = "sqlite3 shell"

    def __init__(self, folder, updates, register):
        super().__init__(folder, updates)
        self.register = register
        here = pathlib.Path(__file__).parent
        self.copy = self.path("copy.sqlite")
        self.append = f"sqlite3 {self.copy} {quoted('.read ' + str(here / 'log.sql'))}"
        self.history = f"sqlite3 {register} {quoted('.read ' + str(here / 'history.sql'))}"
        self.state = f"sqlite3 {register} {quoted('.read ' + str(here / 'list.sql'))}"
        self.state_json = f"sqlite3 -json {register} {quoted('.read ' + str(here / 'list.sql'))}"
        self.start = "sqlite3 :memory: 'select 1'"
        self.verify = f"sqlite3 -readonly {register} 'PRAGMA integrity_check; PRAGMA foreign_key_check'"

    def data(self):
        return self.path("import.sqlite")

    def load(self):
        """Imports the status updates with the index that they fill, and nothing that checks them."""
        for file in self.folder.glob("import.sqlite*"):
            file.unlink()
        script = f"""
            PRAGMA journal_mode = WAL;
            CREATE TABLE status_updates (
              id INTEGER PRIMARY KEY, change_id INTEGER NOT NULL, line_id INTEGER NOT NULL,
              holds_from TEXT NOT NULL, text TEXT, phase TEXT, salt TEXT);
            CREATE INDEX status_updates_in_time ON status_updates (line_id, holds_from);
            .mode csv
            .import {self.updates.csv} status_updates
            """
        taken = elapsed(lambda: run(
            ["sqlite3", self.data()], input="\n".join(line.strip() for line in script.splitlines()),
            text=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        run(["cp", self.register, self.copy])
        return taken


class Floor(Program):
    """C on libsqlite3 with a chain, and nothing else: floor.c."""

    name = "C floor"

    def __init__(self, folder, updates, binary):
        super().__init__(folder, updates)
        self.binary, db = binary, self.data()
        self.append = quoted(binary, "append", db, LINE, NEW_DAY, "policy", WORDS)
        self.history = quoted(binary, "history", db, LINE)
        self.state = quoted(binary, "state", db, DAY)
        self.verify = quoted(binary, "verify", db)
        self.verify_accelerated = quoted(f"{binary}-libcrypto", "verify", db)

    def data(self):
        return self.path("floor.sqlite")

    def load(self):
        for file in self.folder.glob("floor.sqlite*"):
            file.unlink()
        with open(self.updates.tsv, "rb") as rows:
            return elapsed(lambda: run([self.binary, "load", self.data()], stdin=rows))


class SQLiteUtils(Program):
    name = "sqlite-utils"

    def __init__(self, folder, updates, binary):
        super().__init__(folder, updates)
        self.binary, db = binary, self.data()
        row = json.dumps({"line": LINE, "day": NEW_DAY, "phase": "policy", "text": WORDS})
        self.append = f"sh -c {quoted(f'echo {shlex.quote(row)} | {binary} insert {db} updates -')}"
        self.history = quoted(binary, "query", db, f"SELECT * FROM updates WHERE line = {LINE} ORDER BY day")
        self.state = quoted(
            binary, "query", db,
            f"SELECT line, max(day) AS day, phase, text FROM updates WHERE day <= '{DAY}' GROUP BY line")

    def data(self):
        return self.path("utils.sqlite")

    def load(self):
        self.data().unlink(missing_ok=True)
        taken = elapsed(lambda: run(
            [self.binary, "insert", self.data(), "updates", self.updates.tsv, "--tsv", "--no-headers", "--silent"],
            stdout=subprocess.DEVNULL))
        run([self.binary, "transform", self.data(), "updates", "--rename", "untitled_1", "line", "--type", "untitled_1",
             "integer", "--rename", "untitled_2", "day", "--rename", "untitled_3", "phase", "--rename", "untitled_4",
             "text"])
        return taken + elapsed(lambda: run([self.binary, "create-index", self.data(), "updates", "line", "day"]))


class Taskwarrior(Program):
    """A task for each measure, an annotation for each update."""

    name = "Taskwarrior"
    append_is = "not synced"

    def __init__(self, folder, updates):
        super().__init__(folder, updates)
        self.binary = f"env TASKRC={self.path('taskrc')} TASKDATA={self.data()} task rc.confirmation=off rc.verbose=nothing"
        self.append = f"{self.binary} {LINE} annotate {quoted(WORDS)}"
        self.history = f"{self.binary} {LINE} info"

    def data(self):
        return self.path("task")

    def load(self):
        run(["rm", "-rf", self.data()])
        self.data().mkdir()
        self.path("taskrc").write_text("gc=off\n")
        notes = {}
        for line, day, phase, text in self.updates.rows():
            notes.setdefault(line, []).append({"entry": f"{day.replace('-', '')}T000000Z", "description": f"{phase}: {text}"})
        tasks = [{"description": f"VM {line}", "annotations": notes[line]} for line in sorted(notes, key=int)]
        self.path("tasks.json").write_text(json.dumps(tasks))
        command = f"{self.binary} import {self.path('tasks.json')}"
        return elapsed(lambda: run(command, shell=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))


class HLedger(Program):
    """A transaction for each update, an account for each measure: one line of text is the append."""

    name = "hledger"
    append_is = "unchecked"

    def __init__(self, folder, updates):
        super().__init__(folder, updates)
        journal = self.data()
        entry = f"\n{NEW_DAY} policy | {WORDS}\n  lines:vm{LINE}  1\n  updates\n"
        append = f"printf %s {shlex.quote(entry)} >> {journal} && sync -d {journal}"
        self.append = f"sh -c {quoted(append)}"
        self.append_checked = f"sh -c {quoted(f'{append} && hledger -f {journal} check')}"
        self.history = f"hledger -f {journal} register lines:vm{LINE}$"
        self.state = f"hledger -f {journal} balance lines -e {DAY}"

    def data(self):
        return self.path("updates.journal")

    def load(self):
        with open(self.data(), "w", encoding="utf-8") as out:
            for line, day, phase, text in self.updates.rows():
                out.write(f"{day} {phase} | {text}\n  lines:vm{line}  1\n  updates\n\n")
        return None
