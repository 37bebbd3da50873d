"""Writes in which order the linker puts the functions of stand: first what everyday questions run through.

order.py STAND LINK-MAP WORK-FOLDER ORDER

STAND has its symbols, LINK-MAP is what lld wrote of it (-Map, --no-demangle). The questions are asked under
callgrind, of a register made by exports.py. The order has a name for each section of the program that was run;
lld puts all sections that have a symbol of that name there.
"""

import collections
import pathlib
import re
import subprocess
import sys

import exports

UPDATES = 10_000
DAY = "2015-01-01"
QUESTIONS = [
    ["--version"],
    ["history", "VM77"],
    ["history", "VM77", "--format", "json"],
    ["show", "VM77"],
    ["list", "--as-of", DAY],
    ["list", "--as-of", DAY, "--format", "json"],
    ["search", "voorjaar"],
    ["log", "VM77", "--on", "2026-01-01", "-m", "Loopt volgens plan."],
]
# A section as large as this is a library's file in one piece, of which few functions run: it would part the others.
WHOLE_FILE = 64_000
# Libraries that come in pieces of a file, of which what runs is dispersed.
DISPERSED = re.compile(r"/lib(FoundationEssentials|_Foundation|swift_)\w*\.a\(")


def functions(stand, arguments, profile):
    """The names of the functions that a question runs through, as the linker knows them."""
    subprocess.run(
        ["valgrind", "--tool=callgrind", "--demangle=no", f"--callgrind-out-file={profile}", stand, *arguments],
        check=True, capture_output=True)
    found = {}
    for line in profile.read_text(errors="replace").splitlines():
        if match := re.match(r"c?fn=\(\d+\) (.+?)('\d+)?$", line):
            found.setdefault(match[1])
    return found


def sections(link_map):
    """The sections of the program's text: file and name, bytes, symbols."""
    found, output = [], None
    for line in open(link_map, errors="replace"):
        match = re.match(r"\s*[0-9a-f]+\s+[0-9a-f]+\s+([0-9a-f]+)\s+\d+ ( *)(.+)$", line)
        if not match:
            continue
        size, depth, name = int(match[1], 16), len(match[2]), match[3]
        if depth == 0:
            output = name
        elif output == ".text" and depth == 8:
            found.append((name, size, []))
        elif output == ".text" and found:
            found[-1][2].append(name)
    return found


def main(stand, link_map, work, order):
    work = pathlib.Path(work)
    work.mkdir(parents=True, exist_ok=True)
    for file in work.glob("register.sqlite*"):
        file.unlink()
    export, register = work / "updates.jsonl", work / "register.sqlite"
    exports.make(UPDATES, export)
    subprocess.run([stand, "rebuild", export, "--register", register], check=True, stdout=subprocess.DEVNULL)

    uses, first = collections.Counter(), {}
    for question in QUESTIONS:
        at = [] if question[0].startswith("-") else ["--register", str(register)]
        for name in functions(stand, question + at, work / "callgrind.out"):
            uses[name] += 1
            first.setdefault(name, len(first))

    # What a name would bring along that is not wanted, and the sections that are.
    brought, wanted = collections.Counter(), collections.defaultdict(list)
    for number, (name, size, symbols) in enumerate(sections(link_map)):
        is_whole_file = name.endswith(":(.text)") and (size > WHOLE_FILE or DISPERSED.search(name))
        for symbol in symbols:
            if is_whole_file:
                brought[symbol] += size
            else:
                wanted[symbol].append(number)

    # What all questions run through comes first, what brings something along last.
    names = sorted((name for name in uses if wanted[name]),
                   key=lambda name: (name in brought, -brought[name], -uses[name], first[name]))
    placed, chosen = set(), []
    for name in names:
        if not placed.issuperset(wanted[name]):
            placed.update(wanted[name])
            chosen.append(name)
    pathlib.Path(order).write_text("\n".join(chosen) + "\n")
    print(f"{order}: {len(chosen)} of {len(uses)} functions")


main(*sys.argv[1:])
