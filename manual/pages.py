#!/usr/bin/env python3
"""Writes the manual pages: one for stand and one for each of its commands.

    python3 manual/pages.py STAND FOLDER

What a page says of a command is what the command says of itself (`--experimental-dump-help`); only
what all commands share is said here. The form is mdoc: https://mandoc.bsd.lv/man/mdoc.7.html
"""

import datetime
import json
import os
import re
import subprocess
import sys
import textwrap

# Variables with what they do, and the options of the commands that heed them.
ENVIRONMENT = [
    ("STAND_REGISTER", {"register"}, "The register's file, where --register names none."),
    ("XDG_DATA_HOME", {"register"},
     "The folder for data, an absolute path; without it .local/share in HOME. The register is "
     "stand/register.sqlite in it, where nothing else names one."),
    ("HOME", {"register"}, "The folder in which that for data is looked for."),
    ("STAND_ACTOR", {"actor"}, "Who records, where --actor names nobody."),
    ("LOGNAME, USER", {"actor"}, "The login name: who records, where nothing else says so."),
    ("VISUAL, EDITOR", {"editor"},
     "The editor for a status without --message, a line of the shell; without both it is vi. One with a "
     "window of its own must wait until the file is closed: code --wait."),
    ("TMPDIR", {"editor"}, "The folder for the file that the editor opens; without it /tmp."),
    ("PAGER", {"no-pager"},
     "The pager for text that is longer than the terminal, a line of the shell; without it less. None if "
     "it is empty or cat."),
    ("LESS", {"no-pager"}, "The options of less; FRX where it is not set."),
    ("NO_COLOR", {"no-color"}, "If it is not empty, no colour is shown."),
    ("TERM", {"no-color"}, "If it is dumb, no colour is shown, and no pager opens."),
    ("COLUMNS", {"format"}, "How wide text is where output is no terminal; without it 80."),
]

FILES = [
    ("~/.local/share/stand/register.sqlite", "The register, where nothing else names one."),
    ("~/.pgpass", "The password for the hub of a shared register, as PostgreSQL reads it."),
]

EXIT_STATUS = [
    (0, "Done."),
    (1, "stand verify has findings."),
    (64, "The arguments or their values were not understood."),
    (65, "Content was not understood: an annex, a seal, a text."),
    (66, "There is no such file, register or measure, or there are several where one was meant."),
    (69, "It could not be done: a full disk, a file that cannot be written, an editor that fails."),
    (75, "Another process is writing to the register, or the hub of a shared one does not answer; try again."),
    (76, "What the command rests on was changed meanwhile; look at it again."),
]


def text(words):
    """Words as roff shows them, hyphens and all; what stands in backticks is bold."""
    words = words.replace("\\", "\\e").replace("-", "\\-")
    words = re.sub(r"`([^`]*)`", r"\\fB\1\\fP", words)
    # Names and paths are not hyphenated.
    words = re.sub(r"(?<!\S)(\w*[_/]\S*)", r"\\%\1", words)
    return re.sub(r"^([.'])", r"\\&\1", words)


def prose(words, width=72):
    """Sentences, each on lines of its own, so that roff knows where they end."""
    sentences = re.split(r"(?<=[.:]) (?=[A-Z])", words)
    wrap = textwrap.TextWrapper(width, break_long_words=False, break_on_hyphens=False)
    return [text(line) for sentence in sentences for line in wrap.wrap(sentence)]


def listed(paragraph):
    """A paragraph, of which lines that begin with a dash are a list."""
    head, *items = re.split(r"\n- |^- ", paragraph)
    lines = prose(head)
    if items:
        lines += [".Bl -dash -compact"] + [line for item in items for line in [".It", *prose(item, 60)]] + [".El"]
    return lines


def quoted(words):
    """Words as one argument of a macro."""
    return '"' + text(words).replace('"', "\\(dq") + '"'


def flags(argument):
    """The names of an option: -m, --message text."""
    names = sorted(argument["names"], key=lambda name: name["kind"] != "short")
    parts = [("Fl " if n["kind"] == "short" else "Fl Fl ") + text(n["name"]) for n in names]
    value = " Ar " + text(argument["valueName"]) if argument["kind"] == "option" else ""
    return " , ".join(parts) + value


def synopsis(argument):
    """An argument in the line that sums all up."""
    if argument["kind"] == "positional":
        form = "Ar " + text(argument["valueName"])
    else:
        short = {"names": [argument["preferredName"]]}
        form = flags(argument | short)
    more = " ..." if argument["isRepeating"] else ""
    return f".Op {form}{more}" if argument["isOptional"] else f".{form}{more}"


def meaning(argument):
    """What an argument says of itself, with the values that it takes."""
    words = argument.get("abstract", "")
    values = argument.get("completionKind", {}).get("list", {}).get("values", [])
    if not all(value in words for value in values):
        words += " One of " + ", ".join(values) + "."
    if argument.get("defaultValue"):
        words += f" Without it {argument['defaultValue']}."
    return prose(words)


def tagged(entries):
    """A list of things and what they mean."""
    lines = [".Bl -tag -width Ds"]
    for head, body in entries:
        lines += [f".It {head}"] + body
    return lines + [".El"]


def discussion(command):
    """The paragraphs of a description, and the examples."""
    paragraphs, examples = [], []
    for block in command.get("discussion", "").strip("\n").split("\n\n"):
        lines = block.splitlines()
        if lines and re.fullmatch(r"Examples?:", lines[0]):
            lines = lines[1:]
        if lines and all(line.startswith("  ") for line in lines):
            examples += [line[2:] for line in lines]
        elif lines:
            paragraphs.append(re.sub(r"\n(?!- )", " ", "\n".join(lines)))
    return paragraphs, examples


def page(command, path, date):
    """The page of a command, which is called by the words of a path."""
    name = "-".join(path)
    arguments = [a for a in command.get("arguments", []) if a["shouldDisplay"]]
    # Every command takes these two; the page of stand names them.
    own = [a for a in arguments if len(path) == 1 or a["valueName"] not in ("version", "help")]
    commands = [c for c in command.get("subcommands", []) if c["commandName"] != "help"]
    paragraphs, examples = discussion(command)
    abstract = command["abstract"].rstrip(".")
    lines = [f".Dd {date}", f".Dt {name.upper()} 1", ".Os", ".Sh NAME", f".Nm {name}",
             f".Nd {quoted(abstract[0].lower() + abstract[1:])}", ".Sh SYNOPSIS", ".Nm stand"]
    lines += [f".Cm {word}" for word in path[1:]]
    positional = [a for a in own if a["kind"] == "positional"]
    options = [a for a in own if a["kind"] != "positional"]
    lines += [synopsis(a) for a in options + positional]
    if commands:
        lines += [".Ar command", ".Op Ar argument ..."]
    lines += [".Sh DESCRIPTION"] + prose(command["abstract"])
    for paragraph in paragraphs:
        lines += [".Pp"] + listed(paragraph)
    if own:
        lines += [".Pp", "The arguments are:" if positional else "The options are:"]
        lines += tagged(
            [("Ar " + text(a["valueName"]), meaning(a)) for a in positional]
            + [(flags(a), meaning(a)) for a in options])
    if commands:
        lines += [".Pp", "The commands are:"] + tagged(
            [(f"Xr {name}-{c['commandName']} 1", prose(c["abstract"])) for c in commands])
    lines += shared(command, path)
    if examples:
        lines += [".Sh EXAMPLES", ".Bd -literal"] + [text(e) for e in examples] + [".Ed"]
    if len(path) > 1:
        lines += [".Sh SEE ALSO", f".Xr {'-'.join(path[:-1])} 1"]
    return "\n".join(lines) + "\n"


def shared(command, path):
    """The environment, the files and the exit codes, as far as they are the command's."""
    taken = {a["valueName"] for a in command.get("arguments", [])}
    taken |= {n["name"] for a in command.get("arguments", []) for n in a.get("names", [])}
    taken |= {"editor"} if path[-1] == "log" else set()
    every = len(path) == 1
    lines = []
    variables = [(quoted(name), prose(words)) for name, options, words in ENVIRONMENT
                 if every or options & taken]
    if variables:
        lines += [".Sh ENVIRONMENT"] + tagged(variables)
    if every or "register" in taken:
        lines += [".Sh FILES"] + tagged([(f"Pa {text(f)}", prose(words)) for f, words in FILES])
    codes = [(str(code), prose(words)) for code, words in EXIT_STATUS
             if every or code != 1 or path[-1] == "verify"]
    return lines + [".Sh EXIT STATUS"] + tagged(codes)


def pages(command, path, date):
    """The pages of a command and of all below it, by their names."""
    yield "-".join(path), page(command, path, date)
    for below in command.get("subcommands", []):
        if below["commandName"] != "help":
            yield from pages(below, path + [below["commandName"]], date)


def main():
    stand, folder = sys.argv[1:]
    dump = subprocess.run([stand, "--experimental-dump-help"], check=True, capture_output=True)
    # https://reproducible-builds.org/specs/source-date-epoch/
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    utc = datetime.timezone.utc
    day = datetime.datetime.fromtimestamp(int(epoch), utc) if epoch else datetime.datetime.now(utc)
    os.makedirs(folder, exist_ok=True)
    date = f"{day:%B} {day.day}, {day.year}"
    for name, content in pages(json.loads(dump.stdout)["command"], ["stand"], date):
        with open(os.path.join(folder, name + ".1"), "w", encoding="utf-8") as file:
            file.write(content)


if __name__ == "__main__":
    main()
