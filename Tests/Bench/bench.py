"""Measures stand beside what it is compared with, and writes docs/performance/.

bench.py STAND FLOOR SQLITE-UTILS WORK-FOLDER DOCS-FOLDER SIZE…

Whole processes, warm cache: medians of hyperfine, of 20 runs and more where one takes less than a second, of
at least 3 where it takes longer. All programs answer about the same updates, made by exports.py.
"""

import csv
import json
import os
import pathlib
import platform
import re
import shlex
import signal
import statistics
import subprocess
import sys
import tempfile

import chart
import exports
import programs

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


def run_within(limit, command):
    """Runs a command, and ends it with all that it began when it takes longer than the limit in seconds."""
    process = subprocess.Popen(shlex.split(command), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               start_new_session=True)
    try:
        status = process.wait(limit)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    else:
        if status:
            raise subprocess.CalledProcessError(status, command)


def median(command, folder, ready=None, limit=60, short=1):
    """The median of a command in seconds; nothing where one run takes longer than the limit.

    It is that of 20 runs or more for a command that takes less than so many seconds.
    """
    first = programs.seconds(lambda: run_within(limit, command))
    if first > limit:
        return None
    runs = ["--min-runs", "20"] if first < short else ["--runs", "5" if first < 10 else "3"]
    # The first run has warmed the cache for those that take long.
    warmup = "3" if first < 1 else "1" if first < 10 else "0"
    result = folder / "hyperfine.json"
    prepare = ["--prepare", ready] if ready else []
    programs.run(
        ["hyperfine", "-N", "--style", "none", "--warmup", warmup, *runs, *prepare,
         "--export-json", str(result), command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return json.loads(result.read_text())["results"][0]["median"]


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
    found = {}
    for program in all_programs:
        tell(size, "load", program)
        cells = found[program.name] = {"append_is": program.append_is}
        load = loaded(program)
        cells["load"] = size / load if load else None
        if program.data().suffix == ".sqlite":
            checkpoint(program.data())
        cells["bytes"] = program.size() / size
    # A question goes to one program right after the other, so that they meet the same load. What is appended makes
    # one history long, so that comes last.
    for question in [*sorted(QUESTIONS, key="append".__eq__), "append_checked", "start", "state_json"]:
        for program in all_programs:
            if command := getattr(program, question, None):
                tell(size, question, program)
                found[program.name][question] = median(command, folder)
    for program in (stand, shell):
        found[program.name]["memory_history"] = peak(program.history)
    found["stand"]["verify"] = median(stand.verify, folder, short=10)
    told = programs.run(shlex.split(stand.verify), text=True, capture_output=True).stdout
    found["stand"]["rows"] = int(re.search(r"with (\d+) rows", told)[1])
    floor = all_programs[2]
    found["C floor"]["verify"] = median(floor.verify, folder, short=10)
    found["C floor"]["verify_accelerated"] = median(floor.verify_accelerated, folder, short=10)
    found["sqlite3 shell"]["verify"] = median(shell.verify, folder, short=10)
    # The next edition says what holds; one line is not in it.
    annex = folder / "annex.csv"
    with open(annex, "w", encoding="utf-8") as out:
        rows = programs.run(f"{stand.binary} annex --format csv --register {stand.data()}".split(), text=True,
                            capture_output=True).stdout.splitlines(keepends=True)
        out.writelines(rows[:-1])
    found["sha256"] = {"verify": median(f"openssl dgst -sha256 {updates.export}", folder)}
    for name, command in [
        ("export", stand.export), ("verify", stand.verify),
        ("rebuild", f"{stand.binary} rebuild {updates.export} --register {folder}/again.sqlite"),
        ("import", f"{stand.binary} import {annex} --date 2027-01-01 --dry-run --register {stand.data()}"),
    ]:
        for file in folder.glob("again.sqlite*"):
            file.unlink()
        found["stand"][f"memory_{name}"] = peak(command)
    return found


def loaded(program):
    """In how many seconds a program took all updates in; the median of three where that is soon done."""
    first = program.load()
    if not first or first > 10:
        return first
    return statistics.median([first, program.load(), program.load()])


def tell(size, what, program):
    print(f"{size}: {what}: {program.name}", file=sys.stderr, flush=True)


def shown(seconds):
    if seconds is None:
        return "–"
    milliseconds = seconds * 1000
    return f"{milliseconds:,.1f}" if milliseconds < 100 else f"{milliseconds:,.0f}"


def rate(value):
    return "–" if value is None else f"{value / 1000:,.0f}k"


def ratio(one, other):
    return "–" if not one or not other else f"{one / other:.2f}×"


def table(results, sizes, binary):
    """The results as Markdown; the binary has so many bytes."""
    names = [name for name in results[str(sizes[0])] if name != "sha256"]
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
        pairs = [(results[str(size)]["stand"][key], results[str(size)]["sqlite3 shell"][key]) for size in sizes]
        lines.append(
            f"| {words} | {cell('stand', key, show)} | {cell('sqlite3 shell', key, show)} "
            f"| {join(ratio(*pair) for pair in pairs)} |")
    lines += ["", "| verify, ms | |", "| --- | --- |"]
    for words, name, key in [
        ("stand: file, schema, chain", "stand", "verify"), ("C floor: chain, portable SHA-256", "C floor", "verify"),
        ("C floor: chain, hardware SHA-256", "C floor", "verify_accelerated"),
        ("sqlite3 shell: file, no chain", "sqlite3 shell", "verify"),
        ("openssl: SHA-256 of the export", "sha256", "verify"),
    ]:
        lines.append(f"| {words} | {cell(name, key, shown)} |")
    lines.append(f"| rows in stand's chain, several for each line | {cell('stand', 'rows', '{:,}'.format)} |")
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
