"""Runs the scripts of a folder that attack the program, and shows what each says.

Usage: hostile.py FOLDER [NAME...]

The scripts say WORK for a folder of their own, stand for the program, seed for the seeds and Tests/verify.py for the other
verifier; here they get their paths. Each has ten minutes. What they say is for a person to read: what a script tries, and
what came of it.
"""
import os, pathlib, re, shutil, subprocess, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parent.parent
STAND = ROOT / ".build/debug/stand"
# In this order: later ones use what earlier ones leave.
ORDER = ["env.sh", "tamper.py", "hang.sh", "hardlink.sh", "undo.sh", "schema.py", "schema2.py", "content.py", "ptytest.py",
         "clock.py", "types.py", "types2.py", "texts.py", "docs.py", "chg.py", "order.py", "model.py"]
ARGUMENTS = {"model.py": ["7000", "20", "15", "ties,imports"], "order.py": ["0", "20"]}


def adapted(text, work):
    """The script with the paths of this machine for its names."""
    seed = str(ROOT / "seed")
    # Where a script goes elsewhere first, a name that is relative leads nowhere.
    pairs = [("S='stand'", f"S={str(STAND)!r}"), ("STAND='stand'", f"STAND={str(STAND)!r}"), ("S=stand", f"S={STAND}"),
             (" stand $c", f" {STAND} $c"),
             ("Tests/verify.py", str(ROOT / "Tests/verify.py")), ("seed/*.txt", f"{seed}/*.txt"),
             ("scandir('seed')", f"scandir({seed!r})"), ("WORK", work),
             # Names have a table of their own since.
             ("update changes set actor='bob', recorded_at=recorded_at-86400000000 where id=8\")",
              "update actors set name='bob' where id=8\"); "
              "d.execute(\"update changes set recorded_at=recorded_at-86400000000 where id=8\")"),
             ("update changes set actor=", "update actors set name="), ("changes.actor", "actors.name")]
    for old, new in pairs:
        text = text.replace(old, new)
    return text


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    work = tempfile.mkdtemp(prefix="stand-hostile-")
    scripts = pathlib.Path(work, "scripts")
    scripts.mkdir()
    for name in ("seed", "Tests"):
        (scripts / name).symlink_to(ROOT / name)
    for path in folder.iterdir():
        if path.suffix in (".py", ".sh"):
            (scripts / path.name).write_text(adapted(path.read_text(), work))
    # What some scripts begin with.
    for folder in ("off", "b"):
        pathlib.Path(work, folder).mkdir()
    made = {"STAND_REGISTER": f"{work}/off/register.sqlite", "STAND_ACTOR": "e", "PATH": os.environ["PATH"]}
    for words in (["import", *map(str, (ROOT / "seed").glob("*.txt"))], ["annex", "--to", f"{work}/off/ok.xlsx"]):
        subprocess.run([STAND, *words], env=made, check=True, stdout=subprocess.DEVNULL)
    names = sys.argv[2:] or [name for name in ORDER if (scripts / name).exists()]
    env = dict(os.environ, PATH=f"{STAND.parent}:{os.environ['PATH']}", STAND_ACTOR="e", HOME=work)
    for name in names:
        runner = ["python3" if name.endswith(".py") else "bash", name, *ARGUMENTS.get(name, [])]
        start = time.time()
        try:
            run = subprocess.run(runner, cwd=scripts, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=600)
            end, said = f"exit {run.returncode}", run.stdout
        except subprocess.TimeoutExpired as late:
            end, said = "ended after ten minutes", late.stdout or b""
        words = re.sub(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", "?", said.decode("utf-8", "replace"))
        print(f"== {name}: {end}, {time.time() - start:.0f} s\n{words}", flush=True)
    shutil.rmtree(work, ignore_errors=True)


main()
