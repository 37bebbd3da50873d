"""Measures a shared register beside a plain one: python3 Tests/Bench/hub.py STAND [UPDATES].

A throw-away PostgreSQL is started for it (Tests/cluster.sh), in a folder that is gone afterwards. What is held against
one another runs in turns, and the median is told.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from exports import make

HERE = os.path.dirname(os.path.abspath(__file__))
ROLES = """
CREATE ROLE register_members; CREATE ROLE register_servers IN ROLE register_members; CREATE ROLE keeper LOGIN;
CREATE ROLE anna LOGIN; GRANT register_members TO anna; GRANT CREATE ON DATABASE registers TO keeper;
CREATE ROLE other_members; CREATE ROLE other_servers IN ROLE other_members; GRANT other_members TO anna;
"""


class Bench:
    def __init__(self, stand, folder):
        self.stand, self.folder = stand, folder
        self.hub = f"{folder}/hub"
        self.cluster("start")
        self.psql("postgres", "CREATE DATABASE registers", database="postgres")
        self.psql("postgres", ROLES)

    def cluster(self, what):
        subprocess.run(["sh", f"{HERE}/../cluster.sh", what, self.hub], check=True)

    def url(self, role):
        return f"postgresql://{role}@/registers?host={self.hub}"

    def psql(self, role, sql, database="registers"):
        subprocess.run(["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", f"postgresql://{role}@/{database}?host={self.hub}"],
                       input=sql, text=True, check=True)

    def run(self, *words, desk, actor="anna"):
        environment = {**os.environ, "STAND_REGISTER": f"{self.folder}/{desk}.sqlite", "STAND_ACTOR": actor}
        return subprocess.run([self.stand, *words], env=environment, check=True, capture_output=True, text=True).stdout


def seconds(work):
    began = time.monotonic()
    work()
    return time.monotonic() - began


def told(name, value, unit="ms"):
    print(f"{name:58} {value * (1000 if unit == 'ms' else 1):9.1f} {unit}", flush=True)


def insert(lines, name):
    """The SQL that puts lines of an export into a hub."""
    return "".join(
        f"INSERT INTO {name}.changes (number, previous, hash, line) VALUES ({number}, '\\x{before}', '\\x{own}', $l${line}$l$);\n"
        for number, before, own, line in lines)


def logs(bench, rounds):
    """A plain log, the same line by psql, and a log on a shared register, in turns."""
    times = {"plain": [], "psql": [], "shared": []}
    before = bench.run("seal", "--format", "json", desk="plain").split('"hash": "')[1][:64]
    for number in range(rounds):
        words = ("log", "VM1", "--all", "-m", f"Ronde {number}.")
        times["plain"].append(seconds(lambda: bench.run(*words, desk="plain")))
        line = bench.run("export", desk="plain").rsplit("\n", 3)[1]
        own = line[-66:-2]
        change = int(line.split('"id":')[1].split(",")[0])
        sql = insert([(change, before, own, line)], "other")
        before = own
        times["psql"].append(seconds(lambda: bench.psql("anna", sql)))
        times["shared"].append(seconds(lambda: bench.run(*words, desk="shared")))
    return {name: statistics.median(values) for name, values in times.items()}


def main():
    stand, updates = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    folder = tempfile.mkdtemp(dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None)
    os.chmod(folder, 0o755)
    bench = Bench(stand, folder)
    try:
        small, large = f"{folder}/small.jsonl", f"{folder}/large.jsonl"
        make(1000, small)
        for desk in ["keeper", "plain"]:
            bench.run("rebuild", small, desk=desk)
        bench.run("share", bench.url("keeper"), desk="keeper")
        bench.run("share", bench.url("keeper"), "--as", "other", desk="plain")
        bench.run("unshare", desk="plain")
        bench.run("clone", bench.url("anna"), desk="shared")
        found = logs(bench, 30)
        for name, value in found.items():
            told(f"log: {name}", value)
        told("log: shared, over plain and psql together", found["shared"] / (found["plain"] + found["psql"]), "times")

        reading = {"plain": [], "shared": []}
        shutil.copy(f"{folder}/shared.sqlite", f"{folder}/alone.sqlite")
        bench.run("unshare", desk="alone")
        for _ in range(60):
            for name, desk in [("plain", "alone"), ("shared", "shared")]:
                reading[name].append(seconds(lambda: bench.run("list", desk=desk)))
        told("list: plain", statistics.median(reading["plain"]))
        told("list: shared", statistics.median(reading["shared"]))
        told("list: shared over plain",
             statistics.median(reading["shared"]) / statistics.median(reading["plain"]), "times")

        for number in range(50):
            shutil.copy(f"{folder}/shared.sqlite", f"{folder}/desk{number}.sqlite")
        bench.run("log", "VM1", "--all", "-m", "Voor allen.", desk="shared")

        def all_pull():
            running = [subprocess.Popen([stand, "pull", "--register", f"{folder}/desk{number}.sqlite"],
                                        stdout=subprocess.DEVNULL) for number in range(50)]
            assert all(process.wait() == 0 for process in running)
        told("fifty desks that pull one change at once", seconds(all_pull))

        make(updates, large)
        bench.psql("keeper", "SET client_min_messages = warning; DROP SCHEMA register CASCADE")
        told(f"rebuild of {updates} updates, ten a change", seconds(lambda: bench.run("rebuild", large, desk="large")), "s")
        told("share of them", seconds(lambda: bench.run("share", bench.url("keeper"), desk="large")), "s")
        rebuilds, clones = [], []
        for number in range(3):
            rebuilds.append(seconds(lambda: bench.run("rebuild", large, desk=f"again{number}")))
            clones.append(seconds(lambda: bench.run("clone", bench.url("anna"), desk=f"clone{number}")))
        told("rebuild, median of three", statistics.median(rebuilds), "s")
        told("clone, median of three", statistics.median(clones), "s")
        told("clone over rebuild", statistics.median(clones) / statistics.median(rebuilds), "times")
    finally:
        bench.cluster("stop")
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
