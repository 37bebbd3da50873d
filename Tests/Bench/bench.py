"""Measures stand beside what it is compared with, and writes docs/performance/.

bench.py STAND FLOOR SQLITE-UTILS WORK-FOLDER DOCS-FOLDER SIZE…

Whole processes, warm cache, timed by hyperfine in turns (turns.py): medians of 20 runs and more where one takes less
than a second, of at least 3 where it takes longer. All programs answer about the same updates, made by exports.py.
"""

import csv
import json
import os
import pathlib
import platform
import re
import shlex
import statistics
import subprocess
import sys
import tempfile

import chart
import exports
import programs
import turns

QUESTIONS = {
    "append": "one durable append", "history": "history of one measure", "state": "what held on a date, 2,000 lines",
}


class Updates:
    """The updates of one size, in the forms that programs read."""

    def __init__(self, folder, count):
        self.count = count
        self.export, self.tsv, self.csv = (folder / f"updates.{form}" for form in ("jsonl", "tsv", "csv"))
        if not self.export.exists():
            partial = self.export.with_suffix(".partial")
            with open(self.tsv, "w", encoding="utf-8") as tsv, open(self.csv, "w", encoding="utf-8", newline="") as out:
                table, written = csv.writer(out), 0

                def tell(row):
                    nonlocal written
                    tsv.write("\t".join(map(str, row)) + "\n")
                    line, day, phase, text = row
                    table.writerow([written + 1, written // 10 + 2, line, day, text, phase, f"{written:032x}"])
                    written += 1

                exports.make(count, partial, tell)
            partial.rename(self.export)

    def rows(self):
        with open(self.tsv, encoding="utf-8") as rows:
            for row in rows:
                yield row.rstrip("\n").split("\t")


def peak(command):
    """The most memory that a command takes, in megabytes."""
    with tempfile.NamedTemporaryFile("r") as out:
        subprocess.run(["/usr/bin/time", "-f", "%M", "-o", out.name, "sh", "-c", f"exec {command}"],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return int(out.read().split()[-1]) / 1024


def forget(binary):
    """Has a program read from the disk when it next starts.

    What has just been linked lies in memory in larger pieces than what was read, and a process counts a piece as its
    own when it touches a part.
    """
    with open(binary, "rb") as file:
        os.fsync(file.fileno())
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def checkpoint(path):
    programs.run(["sqlite3", path, "PRAGMA wal_checkpoint(TRUNCATE)"], stdout=subprocess.DEVNULL)


def measured(size, work, binaries):
    """Everything of one size."""
    folder = work / str(size)
    folder.mkdir(parents=True, exist_ok=True)
    updates = Updates(folder, size)
    stand = programs.Stand(folder / "stand", updates, binaries["stand"])
    shell = programs.Shell(folder / "shell", updates, stand.data())
    all_programs = [
        stand, shell, programs.Floor(folder / "floor", updates, binaries["floor"]),
        programs.SQLiteUtils(folder / "utils", updates, binaries["sqlite-utils"]),
        programs.Taskwarrior(folder / "task", updates), programs.HLedger(folder / "hledger", updates),
    ]
    found = {program.name: {"append_is": program.append_is} for program in all_programs}
    for program, load in loads(all_programs, size).items():
        found[program.name]["load"] = size / load
    for program in all_programs:
        if program.data().suffix == ".sqlite":
            checkpoint(program.data())
        found[program.name]["bytes"] = program.size() / size
    def ask(question):
        tell(size, question)
        commands = {program.name: command for program in all_programs if (command := getattr(program, question, None))}
        note(found, question, turns.taken(commands, folder), beside="sqlite3 shell")

    # What is appended makes one history and the chain longer than the size says, so that comes last.
    for question in ["start", "history", "state", "state_json"]:
        ask(question)
    for program in (stand, shell):
        found[program.name]["memory_history"] = peak(program.history)
    tell(size, "verify")
    floor = all_programs[2]
    for other in ("C floor, libcrypto", "openssl"):
        found[other] = {}
    note(found, "verify", turns.taken({
        "stand": stand.verify, "C floor": floor.verify, "C floor, libcrypto": floor.verify_accelerated,
        "sqlite3 shell": shell.verify, "openssl": f"openssl dgst -sha256 {updates.export}",
    }, folder, short=10), beside="C floor")
    told = programs.run(shlex.split(stand.verify), text=True, capture_output=True).stdout
    found["stand"]["rows"] = int(re.search(r"with (\d+) rows", told)[1])
    for question in ["append", "append_checked"]:
        ask(question)
    # The next edition says what holds; one line is not in it.
    annex = folder / "annex.csv"
    with open(annex, "w", encoding="utf-8") as out:
        rows = programs.run(f"{stand.binary} annex --format csv --register {stand.data()}".split(), text=True,
                            capture_output=True).stdout.splitlines(keepends=True)
        out.writelines(rows[:-1])
    for name, command in [
        ("export", stand.export), ("verify", stand.verify),
        ("rebuild", f"{stand.binary} rebuild {updates.export} --register {folder}/again.sqlite"),
        ("import", f"{stand.binary} import {annex} --date 2027-01-01 --dry-run --register {stand.data()}"),
    ]:
        for file in folder.glob("again.sqlite*"):
            file.unlink()
        found["stand"][f"memory_{name}"] = peak(command)
    return found


def note(found, question, times, beside):
    """Notes medians, and how many times as long stand took as what it is to be compared with."""
    for name, taken in times.items():
        found[name][question] = taken.median()
    if beside in times:
        found["stand"][f"{question}_ratio"] = times["stand"].over(times[beside])


def loads(all_programs, size):
    """In how many seconds each program took all updates in; the median of three, in turns, where that is soon done."""
    taken = {}
    for _ in range(3):
        for program in all_programs:
            times = taken.setdefault(program, [])
            if not times or times[0] and times[0] < 20:
                tell(size, "load", program.name)
                times.append(program.load())
    return {program: statistics.median(times) for program, times in taken.items() if times[0]}


def tell(size, *what):
    print(f"{size}: {': '.join(what)}", file=sys.stderr, flush=True)


def shown(seconds):
    if seconds is None:
        return "–"
    milliseconds = seconds * 1000
    return f"{milliseconds:,.1f}" if milliseconds < 100 else f"{milliseconds:,.0f}"


def rate(value):
    return "–" if value is None else f"{value / 1000:,.0f}k"


def ratio(value):
    return f"{value:.2f}×"


def table(results, sizes, binary):
    """The results as Markdown; the binary has so many bytes."""
    names = [name for name, cells in results[str(sizes[0])].items() if "bytes" in cells]
    join = " / ".join

    def cell(name, key, show):
        return join(show(results[str(size)][name].get(key)) for size in sizes)

    lines = [
        f"Status updates: {join(f'{size:,}' for size in sizes)}.", "",
        "| | load, rows/s | one durable append, ms | history of one measure, ms | what held on a date, ms | bytes an update |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for name in names:
        lacking = results[str(sizes[0])][name]["append_is"]
        if "append_checked" in results[str(sizes[0])][name]:
            lacking += f"; with its check {cell(name, 'append_checked', shown)}"
        lacking = f" ({lacking})" if lacking else ""
        lines.append(
            f"| {name} | {cell(name, 'load', rate)} | {cell(name, 'append', shown)}{lacking} | {cell(name, 'history', shown)} "
            f"| {cell(name, 'state', shown)} | {cell(name, 'bytes', lambda value: f'{value:,.0f}')} |")
    lines += ["", "| stand, beside the sqlite3 shell | stand | shell | ratio |", "| --- | --- | --- | --- |"]
    beside = [
        ("start, ms", "start", shown), ("one durable append, ms", "append", shown),
        ("history of one measure, ms", "history", shown), ("what held on a date, text, ms", "state", shown),
        ("what held on a date, JSON, ms", "state_json", shown),
        ("memory of history, MB", "memory_history", lambda value: f"{value:.1f}"),
        ("bulk load, rows/s", "load", rate),
    ]
    for words, key, show in beside:
        ratios = [
            stand.get(f"{key}_ratio") or stand[key] / shell[key]
            for stand, shell in ((results[str(size)]["stand"], results[str(size)]["sqlite3 shell"]) for size in sizes)
        ]
        lines.append(
            f"| {words} | {cell('stand', key, show)} | {cell('sqlite3 shell', key, show)} | {join(map(ratio, ratios))} |")
    lines += ["", "| verify, ms | |", "| --- | --- |"]
    for words, name in [
        ("stand: file, schema, chain", "stand"), ("C floor: chain, portable SHA-256", "C floor"),
        ("C floor: chain, hardware SHA-256", "C floor, libcrypto"), ("sqlite3 shell: file, no chain", "sqlite3 shell"),
        ("openssl: SHA-256 of the export", "openssl"),
    ]:
        lines.append(f"| {words} | {cell(name, 'verify', shown)} |")
    sooner = [1 / results[str(size)]["stand"]["verify_ratio"] for size in sizes]
    more = [results[str(size)]["stand"]["rows"] / size for size in sizes]
    lines += [
        f"| rows in stand's chain, several for each line | {cell('stand', 'rows', '{:,}'.format)} |",
        f"| rows in the floor's, one for each update | {join(f'{size:,}' for size in sizes)} |",
        f"| the floor's time over stand's | {join(map(ratio, sooner))} |",
        f"| stand's rows a second over the floor's | {join(ratio(one * two) for one, two in zip(sooner, more))} |",
    ]
    lines += ["", "| peak memory of stand, MB | |", "| --- | --- |"]
    for name in ["history", "import", "export", "rebuild", "verify"]:
        lines.append(f"| {name} | {cell('stand', 'memory_' + name, lambda value: f'{value:.0f}')} |")
    lines += ["", f"The binary has {binary / 1e6:.1f} MB."]
    return "\n".join(lines) + "\n"


def machine():
    model = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    system = re.search(r'PRETTY_NAME="(.*)"', pathlib.Path("/etc/os-release").read_text())
    version = subprocess.run(["sqlite3", "--version"], capture_output=True, text=True).stdout.split()[0]
    load = os.getloadavg()[0]
    return (f"{model.group(1) if model else platform.machine()}, {os.cpu_count()} cores, "
            f"{system.group(1) if system else platform.system()}, sqlite3 shell {version}; load average at the "
            f"beginning {load:.1f}")


def main():
    stand, floor, utils, work, docs, *sizes = sys.argv[1:]
    work, docs = pathlib.Path(work), pathlib.Path(docs)
    sizes = [int(size) for size in sizes]
    on = machine()
    forget(stand)
    binaries = {"stand": stand, "floor": floor, "sqlite-utils": utils}
    results = {str(size): measured(size, work, binaries) for size in sizes}
    docs.mkdir(exist_ok=True)
    (work / "results.json").write_text(json.dumps(results, indent=1))
    (docs / "last-run.md").write_text(f"# The last run of `make bench`\n\n{on}.\n\n{table(results, sizes, os.path.getsize(stand))}")
    (docs / "cost.svg").write_text(chart.svg(results, sizes, QUESTIONS))
    print((docs / "last-run.md").read_text())


if __name__ == "__main__":
    main()
