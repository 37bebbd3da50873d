#!/usr/bin/env python3
"""Verifies the hash chain of registers, or of exports of them, without stand.

    python3 verify.py [--seal FILE]... REGISTER_OR_EXPORT...
    python3 verify.py --serve

Written from docs/chain.md, which says what the words here mean. Needs Python 3.9 with SQLite 3.37.
Writes nothing. Prints a finding a line, and exits with 0 where there are none, with 1 where there
are some, with 2 where a file cannot be read at all. With --serve it reads a path a line, as a JSON
string, and answers each with its findings and a line "= 0", or what the exit code would be.
"""
from __future__ import annotations

import argparse
import csv
import hashlib
import json
import re
import sqlite3
import struct
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

NEEDED = {"register": ["only", "id"], "changes": ["id", "recorded_at"],
          "links": ["change_id", "format", "previous", "hash", "rows", "marks"]}


class Unreadable(Exception):
    """The file cannot be opened, or is not of the kind that is asked for."""


class Text(NamedTuple):
    """A text, as its UTF-8 stands in the file."""
    utf8: bytes


class Row(NamedTuple):
    table: str
    id: Any
    change: int
    hash: bytes
    values: dict[str, Any]  # of a row in changes or links


def field(value: bytes) -> bytes:
    return struct.pack(">I", len(value)) + value


def row_hash(table: str, values: dict[str, Any]) -> bytes:
    hashed = hashlib.sha256(field(b"stand:row:1") + field(table.encode()))
    for name in sorted(values, key=str.encode):
        value = values[name]
        if value is None:
            continue
        if type(value) is int and -(2**63) <= value < 2**63:
            kind, value = b"i", struct.pack(">q", value)
        elif type(value) is Text:
            kind, value = b"t", value.utf8
        elif type(value) is bytes:
            kind = b"b"
        else:
            raise ValueError(f"{name} is no integer, text or bytes of those that there are")
        hashed.update(field(name.encode()) + kind + field(value))
    return hashed.digest()


def is_bytes(value: Any, length: int) -> bool:
    return type(value) is bytes and len(value) == length


def show(value: Any) -> str:
    if type(value) is Text:
        return value.utf8.decode("utf-8", "backslashreplace")
    return value.hex() if type(value) is bytes else "NULL" if value is None else str(value)


class Chain:
    """Follows the changes of one file from the first one on, and prints what it finds."""

    def __init__(self, path: str, seals: list[dict]) -> None:
        self.path, self.seals, self.findings = path, seals, 0

    def say(self, *parts: str) -> None:
        text = ": ".join((self.path,) + parts)
        print("".join(c if c.isprintable() else ascii(c)[1:-1] for c in text), flush=True)

    def find(self, *parts: str) -> None:
        self.findings += 1
        self.say(*parts)

    def start(self, register: Any) -> None:
        if not is_bytes(register, 16):
            raise ValueError("the register's id is not 16 bytes")
        self.last = {"register": register, "change": 0, "recorded_at": "",
                     "hash": hashlib.sha256(field(b"stand:register:1") + field(register)).digest()}

    def follow(self, number: int, recorded_at: Any, hashes: list[bytes], previous: Any, stored: Any) -> None:
        """Checks the next change against the one before, the hashes of its rows, and its seals."""
        place, register, head = f"c{number}", self.last["register"], self.last["hash"]
        if number != self.last["change"] + 1:
            self.find(place, f"stands behind c{self.last['change']}: the numbers have a gap")
        if previous != head:
            self.find(place, f"its link follows {show(previous)}, not {show(head)}")
        before = previous if is_bytes(previous, 32) else head
        computed = hashlib.sha256(field(b"stand:change:1") + field(register) + field(before)
                                  + b"".join(hashes)).digest()
        if stored != computed:
            self.find(place, f"its hash is {show(stored)}, but should be {show(computed)}")
        try:
            time = datetime(1970, 1, 1) + timedelta(microseconds=recorded_at)
            moment = time.isoformat(timespec="microseconds") + "Z"
        except (TypeError, OverflowError):
            moment = "no moment"
        self.last = {"register": register, "change": number, "recorded_at": moment,
                     "hash": stored if is_bytes(stored, 32) else computed}
        for seal in self.seals:
            if (seal["register"], seal["change"]) == (register, number) and seal != self.last:
                self.find(place, f"was {show(self.last['hash'])} at {moment}, but its seal has "
                                 f"{show(seal['hash'])} at {seal['recorded_at']}")

    def end(self) -> None:
        for seal in self.seals:
            if seal["register"] != self.last["register"]:
                self.find(f"c{seal['change']}", f"its seal is of the register {show(seal['register'])}")
            elif not 1 <= seal["change"] <= self.last["change"]:
                self.find(f"c{seal['change']}", f"is sealed, but the last is c{self.last['change']}")


# A register


def open_register(path: Path) -> sqlite3.Connection:
    """A file in WAL mode without its -wal, which no one has open, is opened as immutable: otherwise
    SQLite would make a -wal and a -shm beside it."""
    try:
        with path.open("rb") as file:
            alone = file.read(19)[18:] == b"\2" and not Path(f"{path}-wal").exists()
        db = sqlite3.connect(f"{path.as_uri()}?mode=ro{'&immutable=1' if alone else ''}",
                             uri=True, isolation_level=None)
        db.text_factory = Text
        db.execute("BEGIN")  # so that all queries see the same state of the file
        db.execute("SELECT count(*) FROM sqlite_master").fetchone()
        return db
    except sqlite3.OperationalError as error:
        raise Unreadable(str(error)) from error


def quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def tables_of(db: sqlite3.Connection) -> dict[str, list[str]]:
    """The tables under the chain, and register and links, in order, with their columns."""
    tables = {}
    for name, in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        table = name.utf8.decode()
        columns = [row[1].utf8.decode() for row in db.execute(f"PRAGMA table_info({quoted(table)})")]
        own = table.startswith("sqlite_")
        if table in NEEDED or "change_id" in columns and not own:
            tables[table] = columns
    for table in {**NEEDED, **tables}:
        for column in NEEDED.get(table, ["id"]):
            if column not in tables.get(table, []):
                raise ValueError(f"there is no {table}.{column}")
    return {table: tables[table] for table in sorted(tables, key=str.encode)}


def read(db: sqlite3.Connection, table: str, columns: list[str], chain: Chain) -> Iterator[Row]:
    """The rows of a table in ascending order of id, from the table itself and not from an index."""
    id_name = "change_id" if table == "links" else "id"
    change_name = "id" if table == "changes" else "change_id"
    last = -(2**63) - 1
    for found in db.execute(f"SELECT {', '.join(map(quoted, columns))} FROM {quoted(table)} NOT INDEXED "
                            f"ORDER BY {quoted(id_name)}"):
        values = dict(zip(columns, found))
        id, change = values[id_name], values[change_name]
        try:
            if type(id) is not int or type(change) is not int or id <= last:
                raise ValueError("its id or change_id is no integer, or the id does not ascend")
            digest = b"" if table == "links" else row_hash(table, values)
            yield Row(table, id, change, digest, values if table in NEEDED else {})
            last = id
        except ValueError as error:
            chain.find(f"c{show(change)}", f"{table} {show(id)}", str(error))


class Queue:
    """The rows of a table, to be taken change by change."""

    def __init__(self, rows: Iterator[Row], chain: Chain) -> None:
        self.chain, self.rows = chain, self.in_order(rows)
        self.head = next(self.rows, None)

    def in_order(self, rows: Iterator[Row]) -> Iterator[Row]:
        """Leaves a row out that stands before one of an earlier change."""
        held = None
        for row in rows:
            if held and held.change > row.change:
                self.chain.find(f"c{held.change}", f"{row.table} {held.id}",
                                f"stands before {row.table} {row.id}, which belongs to c{row.change}")
            elif held:
                yield held
            held = row
        if held:
            yield held

    def take(self, number: int, there: bool = True) -> list[Row]:
        """The rows at the front that belong to this change; those of changes before it are strays."""
        taken = []
        while self.head and self.head.change <= number:
            row, self.head = self.head, next(self.rows, None)
            if there and row.change == number:
                taken.append(row)
            else:
                place = (f"c{row.change}", f"{row.table} {row.id}")
                self.chain.find(*place, "belongs to a change that is not there")
        return taken


def verify_register(db: sqlite3.Connection, chain: Chain) -> None:
    tables = tables_of(db)
    ids = db.execute("SELECT id FROM register NOT INDEXED WHERE (SELECT max(only) = 1 AND count(*) = 1 FROM register)").fetchall()
    if len(ids) != 1:
        raise ValueError("register does not hold one row")
    chain.start(ids[0][0])
    queues = {table: Queue(read(db, table, columns, chain), chain)
              for table, columns in tables.items() if table != "register"}
    changes, links = queues.pop("changes"), queues.pop("links")
    while changes.head or links.head:
        number = min(queue.head.change for queue in (changes, links) if queue.head)
        change, link = changes.take(number), links.take(number)
        rows = change + [row for queue in queues.values() for row in queue.take(number, bool(change))]
        values = link[0].values if link else {"previous": chain.last["hash"], "hash": None}
        if not change or not link:
            chain.find(f"c{number}", "has no link" if change else "has a link, but no row in changes")
        if link:
            compare_rows(f"c{number}", values, rows, chain)
        recorded_at = change[0].values["recorded_at"] if change else None
        chain.follow(number, recorded_at, [row.hash for row in rows], values["previous"], values["hash"])
    for queue in queues.values():
        queue.take(2**63)


def compare_rows(place: str, link: dict[str, Any], rows: list[Row], chain: Chain) -> None:
    """Compares format, rows and marks of a link with the rows of its change."""
    if type(link["format"]) is not int or link["format"] != 1:
        chain.find(place, f"its link has the format {show(link['format'])}, not 1")
    counts: dict[str, int] = {}
    for row in rows:
        counts[row.table] = counts.get(row.table, 0) + 1
    counted = " ".join(f"{table}={count}" for table, count in counts.items() if table != "changes")
    if link["rows"] != Text(counted.encode()):
        covered = show(link["rows"])
        only = [" ".join(word for word in these.split() if word not in those.split())
                for these, those in ((covered, counted), (counted, covered))]
        chain.find(place, f"its link covers '{only[0] or covered}', there are '{only[1] or counted}'")
    stored = link["marks"] if type(link["marks"]) is bytes else b""
    if not is_bytes(link["marks"], 4 * len(rows)):
        chain.find(place, f"its link has {len(stored)} bytes of marks, for {len(rows)} rows")
    marks, found = [stored[at:at + 4] for at in range(0, len(stored), 4)], {row.hash[:4]: row for row in rows}
    known, last = set(marks), "the beginning"
    for at, row in enumerate(rows):
        if row.hash[:4] != marks[at] if len(marks) == len(rows) else row.hash[:4] not in known:
            chain.find(place, f"{row.table} {row.id}", "is not as its link's mark says")
    for mark in marks if len(marks) > len(rows) else []:
        if mark in found:
            last = f"{found[mark].table} {found[mark].id}"
        else:
            chain.find(place, f"its link covers a row behind {last} that is not there")


# Seals and exports


def parse(text: bytes) -> Any:
    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        if len(dict(pairs)) != len(pairs):
            raise ValueError("a name stands twice in one object")
        return dict(pairs)
    return json.loads(text.decode(), object_pairs_hook=unique)


def member(value: Any, name: str, kind: type) -> Any:
    found = value.get(name) if type(value) is dict else None
    if type(found) is not kind:
        raise ValueError(f"{name} is not there, or not of its type")
    return found


def from_hex(text: str) -> bytes:
    if not re.fullmatch("([0-9a-fA-F]{2})*", text):
        raise ValueError("bytes are not written as hexadecimal digits")
    return bytes.fromhex(text)


def parse_seal(value: Any) -> dict[str, Any]:
    change = member(value, "change", str)
    if not (change.startswith("c") and change[1:].isascii() and change[1:].isdigit()):
        raise ValueError("its change is not of the form c12")
    seal = {"register": from_hex(member(value, "register", str)), "change": int(change[1:]),
            "recorded_at": member(value, "recorded_at", str), "hash": from_hex(member(value, "hash", str))}
    if len(seal["register"]) != 16 or len(seal["hash"]) != 32:
        raise ValueError("its register or its hash is too short or too long")
    return seal


def seals_in_words(text: str) -> list[dict[str, str]]:
    """Seals as `stand seal` writes them for people: a word and its value on each of four lines."""
    values: list[dict[str, str]] = []
    for line in text.splitlines():
        words = line.split()
        if len(words) != 2:
            continue
        name = {"recorded": "recorded_at"}.get(words[0], words[0])
        if name == "register" or not values:
            values.append({})
        values[-1][name] = words[1]
    return values


def read_seals(path: str) -> list[dict[str, Any]]:
    """Reads seals in any form that `stand seal` writes: text, JSON, CSV."""
    text = Path(path).read_bytes()
    first = text.lstrip()[:1]
    if first in (b"{", b"["):
        try:
            values = parse(text)
        except json.JSONDecodeError:
            values = [parse(line) for line in text.split(b"\n") if line.strip()]
    elif text.startswith(b"register,"):
        values = list(csv.DictReader(text.decode().splitlines()))
    else:
        values = seals_in_words(text.decode())
    if not values:
        raise ValueError("there is no seal in it")
    return [parse_seal(value) for value in (values if type(values) is list else [values])]


def verify_export(lines: Iterator[bytes], chain: Chain) -> None:
    try:
        header = parse(next(lines, b""))
        if header["stand"] != "export":
            raise ValueError
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Unreadable("it is neither a register nor an export") from error
    if member(header, "format", int) != 1:
        raise ValueError("its format is not 1")
    tables = member(header, "tables", dict)
    for table in {"changes", *tables}:
        for column in ["id", "recorded_at" if table == "changes" else "change_id"]:
            if member(tables, table, dict).get(column) != "integer":
                raise ValueError(f"there is no {table}.{column} of integers")
    chain.start(from_hex(member(header, "register", str)))
    last_ids: dict[str, int] = {}
    sealed = False
    for at, line in enumerate(lines, 2):
        try:
            value = parse(line)
            if sealed:
                raise ValueError("stands behind the seal")
            sealed = type(value) is dict and "seal" in value
            if not sealed:
                follow_exported(value, tables, last_ids, chain)
                continue
            seal = None if value["seal"] is None else parse_seal(value["seal"])
            if seal != (chain.last if chain.last["change"] else None):
                raise ValueError("is not the seal of the last change")
        except (ValueError, RecursionError) as error:
            chain.find(f"line {at}", f"behind c{chain.last['change']}", str(error))
    if not sealed:
        chain.find(f"c{chain.last['change']}", "is the last of the export, which is cut off: it has no seal")


def follow_exported(value: Any, tables: dict, last_ids: dict[str, int], chain: Chain) -> None:
    change, rows = member(value, "change", dict), member(value, "rows", dict)
    number = member(change, "id", int)
    hashes = [exported_hash("changes", change, tables)]
    for table in sorted(rows, key=str.encode):
        if table not in tables or table == "changes" or not member(rows, table, list):
            raise ValueError(f"{table} is no table of the export, or has no rows here")
        for row in rows[table]:
            id = member(row, "id", int)
            if member(row, "change_id", int) != number:
                chain.find(f"c{number}", f"{table} {id}", f"belongs to c{row['change_id']}")
            if id <= last_ids.get(table, id - 1):
                chain.find(f"c{number}", f"{table} {id}", f"stands behind {table} {last_ids[table]}")
            last_ids[table] = id
            hashes.append(exported_hash(table, row, tables))
    stored = from_hex(member(value, "hash", str))
    chain.follow(number, change.get("recorded_at"), hashes, chain.last["hash"], stored)


def exported_hash(table: str, row: dict[str, Any], tables: dict) -> bytes:
    values: dict[str, Any] = {}
    for name, value in row.items():
        kind = (tables[table].get(name), type(value))
        if kind not in (("integer", int), ("text", str), ("bytes", str)):
            raise ValueError(f"{table} {row['id']}: {name} is no column of it, or not of its type")
        if kind[1] is str:
            value = Text(value.encode()) if kind[0] == "text" else from_hex(value)
        values[name] = value
    return row_hash(table, values)


# The command


def verify(path: str, seals: list[dict[str, Any]]) -> int:
    chain = Chain(path, seals)
    try:
        with open(path, "rb") as file:
            is_register = file.read(16) == b"SQLite format 3\0"
            file.seek(0)
            if not is_register:
                verify_export(file, chain)
        if is_register:
            with closing(open_register(Path(path).resolve())) as db:
                verify_register(db, chain)
        chain.end()
    except (OSError, Unreadable) as error:
        chain.say("cannot be read", str(error))
        return 2
    except Exception as error:  # whatever a damaged file leads to is a finding
        chain.find("cannot be read further", str(error))
    if chain.findings:
        return 1
    verdict = f"verified to c{max(seal['change'] for seal in seals)}" if seals else "consistent"
    head = f", head {show(chain.last['hash'])}" if chain.last["change"] else ""
    chain.say(f"{verdict}, {chain.last['change']} changes{head}")
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description="Verifies the hash chain of registers and exports.")
    parser.add_argument("--seal", action="append", default=[], metavar="FILE", help="a seal, as text, JSON or CSV")
    parser.add_argument("--serve", action="store_true", help="verify what standard input names, line by line")
    parser.add_argument("files", nargs="*", metavar="REGISTER_OR_EXPORT")
    arguments = parser.parse_args()
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore
    if arguments.serve:
        for line in sys.stdin:
            print("=", verify(json.loads(line), []), flush=True)
        return 0
    if not arguments.files:
        parser.error("name a register or an export")
    seals = []
    for path in arguments.seal:
        try:
            seals += read_seals(path)
        except (OSError, ValueError, RecursionError) as error:
            print(f"{path}: no seal can be read from it: {error}")
            return 2
    return max(verify(path, seals) for path in arguments.files)


if __name__ == "__main__":
    sys.exit(main())
