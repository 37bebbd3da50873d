"""Makes registers to measure on: exports that `stand rebuild` takes in, the same for the same size.

2,000 lines under 200 ambitions and 20 themes; then status updates of about 175 bytes, ten a change, spread
over twenty years. The hashes are those of docs/chain.md, so that a rebuilt register has to come to them.
"""

import datetime
import hashlib
import json
import random
import struct

LINES = 2000
TEXT = 175
FIRST_DAY = datetime.date(2005, 1, 1)
DAYS = 7300
PHASES = ["to_start", "policy", "implementation", "implemented"]
INTEGERS = {
    "id", "change_id", "ambition_id", "theme_id", "measure_id", "line_id", "wording_id", "retracted",
    "recorded_at",
}
COLUMNS = {
    "actors": "change_id id name salt",
    "ambition_wordings": "ambition_id change_id holds_from id page retracted salt theme_id title",
    "ambitions": "change_id id",
    "changes": "command id recorded_at salt",
    "line_wordings": "change_id explanation holds_from id line_id retracted salt",
    "lines": "ambition_id change_id id measure_id",
    "measure_codes": "change_id code id salt wording_id",
    "measure_wordings": "change_id code holds_from id measure_id retracted salt title",
    "measures": "change_id id",
    "status_updates": "change_id holds_from id line_id phase phase_basis retracted salt text",
    "theme_wordings": "change_id holds_from id retracted salt theme_id title",
    "themes": "change_id id",
}


def field(value):
    return struct.pack(">I", len(value)) + value


NAMES = {name: field(name.encode()) for columns in COLUMNS.values() for name in columns.split()}


def row_hash(table, row):
    """The hash of a row whose columns stand in order."""
    parts = [field(b"stand:row:1"), field(table.encode())]
    for name, value in row.items():
        if name == "salt":
            parts += [NAMES[name], b"b", field(bytes.fromhex(value))]
        elif isinstance(value, int):
            parts += [NAMES[name], b"i", field(struct.pack(">q", value))]
        else:
            parts += [NAMES[name], b"t", field(value.encode())]
    return hashlib.sha256(b"".join(parts)).digest()


class Words:
    """Texts of words that come as often as words do: few often, most seldom."""

    def __init__(self, chance):
        self.chance = chance
        syllables = "be ge ver ont in uit aan op af door schuld toe slag vor de ring re bur ger pau ze taal kader".split()
        self.words = ["".join(chance.choices(syllables, k=chance.randint(1, 4))) for _ in range(4000)]
        self.weights = [1 / (place + 3) for place in range(len(self.words))]

    def text(self, length=TEXT):
        words = self.chance.choices(self.words, self.weights, k=length // 3)
        return (" ".join(words).capitalize())[: length - 1].rstrip() + "."


class Export:
    """Writes an export change by change."""

    def __init__(self, out, chance):
        self.out, self.chance = out, chance
        self.register = chance.randbytes(16)
        self.head = hashlib.sha256(field(b"stand:register:1") + field(self.register)).digest()
        self.changes = 0
        self.moment = 1_500_000_000_000_000
        tables = {
            table: {name: self.kind(name) for name in names.split()} for table, names in COLUMNS.items()
        }
        self.write({"stand": "export", "format": 1, "register": self.register.hex(), "tables": tables})

    @staticmethod
    def kind(name):
        return "integer" if name in INTEGERS else "bytes" if name == "salt" else "text"

    def write(self, value):
        self.out.write(json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n")

    def salt(self):
        return self.chance.randbytes(16).hex()

    def record(self, command, rows):
        """Writes a change with its rows, by table."""
        self.changes += 1
        self.moment += 60_000_000 + self.chance.randint(0, 1_000_000)
        change = {
            "command": command, "id": self.changes, "recorded_at": self.moment, "salt": self.salt(),
        }
        rows = {"actors": [{"id": self.changes, "name": "anna", "salt": self.salt()}], **rows}
        ordered = {
            table: [
                {name: row[name] for name in COLUMNS[table].split() if name in row}
                for row in ({**row, "change_id": self.changes} for row in rows[table])
            ]
            for table in sorted(rows)
        }
        content = [field(b"stand:change:1"), field(self.register), field(self.head), row_hash("changes", change)]
        content += [row_hash(table, row) for table, all_rows in ordered.items() for row in all_rows]
        self.head = hashlib.sha256(b"".join(content)).digest()
        self.write({"change": change, "rows": ordered, "hash": self.head.hex()})

    def finish(self):
        moment = datetime.datetime(1970, 1, 1) + datetime.timedelta(microseconds=self.moment)
        self.write({
            "seal": {
                "register": self.register.hex(), "change": f"c{self.changes}",
                "recorded_at": moment.isoformat(timespec="microseconds") + "Z", "hash": self.head.hex(),
            }
        })


def strategy(export, words):
    """The rows of the first change: themes, ambitions, measures and lines."""
    names = "themes theme_wordings ambitions ambition_wordings measures measure_wordings measure_codes lines line_wordings"
    rows = {table: [] for table in names.split()}
    wordings = 0

    def word(table, **words):
        nonlocal wordings
        wordings += 1
        dated = {"id": wordings, "holds_from": FIRST_DAY.isoformat(), "retracted": 0, "salt": export.salt()}
        rows[table].append({**dated, **words})
        return wordings

    for theme in range(1, 21):
        rows["themes"].append({"id": theme})
        word("theme_wordings", theme_id=theme, title=words.text(30))
    for ambition in range(1, 201):
        rows["ambitions"].append({"id": ambition})
        word("ambition_wordings", ambition_id=ambition, theme_id=(ambition - 1) // 10 + 1,
             title=words.text(80), page=str(ambition))
    for line in range(1, LINES + 1):
        rows["measures"].append({"id": line})
        wording = word("measure_wordings", measure_id=line, title=f"{words.text(60)} {line}", code=f"VM {line}")
        rows["measure_codes"].append({"id": line, "wording_id": wording, "code": f"vm{line}", "salt": export.salt()})
        rows["lines"].append({"id": line, "measure_id": line, "ambition_id": (line - 1) // 10 + 1})
        word("line_wordings", line_id=line, explanation=words.text(120))
    return rows


def make(updates, path, tell=lambda row: None):
    """Writes the export of a register with so many status updates.

    Each update is told besides: its line, day, phase and text, for the programs to compare with.
    """
    chance = random.Random(20260203)
    words = Words(chance)
    with open(path, "w", encoding="utf-8") as out:
        export = Export(out, chance)
        export.record("import", strategy(export, words))
        changes = updates // 10
        for change in range(changes):
            day = (FIRST_DAY + datetime.timedelta(days=1 + change * DAYS // changes)).isoformat()
            rows = [
                {
                    "id": change * 10 + place + 1, "line_id": line, "holds_from": day, "text": words.text(),
                    "phase": chance.choice(PHASES), "phase_basis": "stated", "retracted": 0,
                    "salt": export.salt(),
                }
                for place, line in enumerate(chance.sample(range(1, LINES + 1), 10))
            ]
            export.record("log", {"status_updates": rows})
            for row in rows:
                tell((row["line_id"], day, row["phase"], row["text"]))
        export.finish()
    return export.head.hex()
