"""Times commands in turns, so that each meets the same load of the machine.

A shared machine is fast for some seconds and slow for others. So every command runs a few times, then the next one,
and all of them again, round after round; what is compared is what stood side by side in a round.
"""

import json
import math
import os
import shlex
import signal
import statistics
import subprocess
import time

ROUNDS = 20
# How long a command runs in a round, in seconds.
SPELL = 0.15


class Times:
    """How long a command took, in seconds, round by round."""

    def __init__(self):
        self.rounds = []

    def median(self):
        return statistics.median(time for times in self.rounds for time in times)

    def over(self, other):
        """How many times as long as another command that ran in the same rounds."""
        pairs = list(zip(self.rounds, other.rounds))
        return statistics.median(statistics.median(one) / statistics.median(two) for one, two in pairs)


def taken(commands, folder, limit=60, short=1):
    """The times of commands by their names; none of one that takes longer than the limit in seconds.

    A command that takes less than so many seconds runs 20 times or more; others 5 times, or 3.
    """
    plans, times = {}, {}
    for name, command in commands.items():
        first = elapsed(lambda: run_within(limit, command))
        if first > limit:
            continue
        rounds = ROUNDS if first < short else 5 if first < 10 else 3
        plans[name] = (rounds, min(math.ceil(SPELL / first), 10), 1 if first < 1 else 0)
        times[name] = Times()
    for turn in range(ROUNDS):
        for name, (rounds, runs, warmup) in plans.items():
            if turn < rounds:
                times[name].rounds.append(timed(commands[name], runs, warmup, folder))
    return times


def timed(command, runs, warmup, folder):
    """The times of a command that runs so often, as hyperfine measures them."""
    result = folder / "hyperfine.json"
    subprocess.run(
        ["hyperfine", "-N", "--style", "none", "--warmup", str(warmup), "--runs", str(runs), "--export-json", str(result),
         command], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return json.loads(result.read_text())["results"][0]["times"]


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


def elapsed(work):
    start = time.monotonic()
    work()
    return time.monotonic() - start
