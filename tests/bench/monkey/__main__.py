"""Use the window at random: `python -m tests.bench.monkey [--actions N] [--seed 0] [--only 1,5] [--shrink]`.

Every action has a number, and seed and number decide what it does. For each fault the seed and the last 30
actions are printed, and with --shrink the fewest of all actions that still lead there, found by leaving out
more and more of them. --only does nothing but the actions of these numbers.

Memory is measured twice, each time of a window that was told to start fresh and to forget what could be
undone: what it has kept on purpose until then has budgets of its own. What more is in use the second time
is lost; what is resident besides are gaps between it. It is judged only of runs so long that everything was
opened once before the first time: each panel, dialog and font that opens later takes memory too.
"""

from __future__ import annotations

import argparse
import faulthandler
import os
import random
import subprocess
import sys
import time
from collections import Counter, deque
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from gui.app import make_application, make_window
from gui.settings import Settings
from tests.bench.gui import wait
from tests.bench.monkey.actions import Monkey
from tests.bench.monkey.dialogs import Answers, Closer
from tests.bench.monkey.rest import Memory
from tests.bench.monkey.watch import Watch

SHOWN, MOST_SECONDS, MOST_GROWTH = 30, 1.0, 20.0  # actions; of the window's thread; MB
WARM_UP = 0.3  # of the actions, after which memory is to stay as it is
FEWEST_JUDGED = 3_000  # actions: of fewer, the warm-up leaves much to be opened for the first time
FAULT = 3  # exit code
TRACE = "MONKEY_TRACE" in os.environ
TRIES = 60  # of leaving actions out


def main() -> None:
    """Do everything and print what was found."""
    parser = argparse.ArgumentParser(description="Use Inkling's window at random.")
    parser.add_argument("--actions", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--only", help="numbers of actions, with commas")
    parser.add_argument("--shrink", action="store_true", help="find the fewest actions to the first fault")
    parser.add_argument("--stop", action="store_true", help="end with the first fault")
    arguments = parser.parse_args()
    faulthandler.enable()
    numbers = _numbers(arguments.only) if arguments.only else [*range(arguments.actions)]
    found = run(arguments.seed, numbers, stop=arguments.stop or arguments.shrink)
    if found and arguments.shrink:
        shrink(arguments.seed, [number for number in numbers if number <= found])
    sys.stdout.flush()
    os._exit(FAULT if found is not None else 0)


def run(seed: int, numbers: Sequence[int], *, stop: bool = False) -> int | None:
    """Do the actions of these numbers; return that of the first fault, if there was one."""
    application = QApplication.instance() or make_application(["inkling"])
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        watch, closer = Watch(), Closer()
        answers = Answers(Path(folder, "files"), watch.note)
        answers.install()
        window = make_window(Settings(Path(folder, "settings.ini")))
        watch.install()
        window.installEventFilter(closer)
        window.show()
        wait(300)
        first = act_all(seed, numbers, Monkey(window, answers), watch, stop=stop)
        window.removeEventFilter(closer)
        started = time.perf_counter()
        window.close()
        print(f"closed in {time.perf_counter() - started:.1f} s, all threads ended: {window.has_ended}")
        del closer, application
    return first


def act_all(seed: int, numbers: Sequence[int], monkey: Monkey, watch: Watch, *, stop: bool) -> int | None:
    last: deque[str] = deque(maxlen=SHOWN)
    kinds: Counter[str] = Counter()
    first, memory = None, None
    for place, number in enumerate(numbers):
        for fault in _faults_of(random.Random(f"{seed} {number}"), number, monkey, watch, last):
            first = number if first is None else first
            _tell(seed, fault, last, kinds)
        if place == int(WARM_UP * len(numbers)):
            memory = monkey.memory_at_rest()
        if stop and first is not None:
            return first
    grown = Memory(0, 0) if memory is None else monkey.memory_at_rest().since(memory)
    print(f"{len(numbers)} actions, {kinds.total()} faults of {len(kinds)} kinds, memory {grown.words}")
    too_much = len(numbers) >= FEWEST_JUDGED and grown.in_use > MOST_GROWTH
    return numbers[-1] if first is None and too_much else first


def _faults_of(
    chance: random.Random, number: int, monkey: Monkey, watch: Watch, last: deque[str]
) -> list[str]:
    started = time.thread_time()
    last.append(f"{number} ...")
    try:
        done = monkey.act(chance)
    except Exception:
        watch.note(_trace())
        done = "failed"
    last[-1] = f"{number} {done}"
    if TRACE:  # for what ends the process
        print(last[-1], file=sys.stderr, flush=True)
    wait(chance.choice((0, 0, 1, 5, 30)))
    seconds = time.thread_time() - started
    contradiction = monkey.contradiction()
    if contradiction:
        watch.note(contradiction)
    faults = watch.take()
    return [*faults, f"the window hung for {seconds:.1f} s"] if seconds > MOST_SECONDS else faults


def _trace() -> str:
    import traceback

    return traceback.format_exc()


def _tell(seed: int, fault: str, last: Sequence[str], kinds: Counter[str]) -> None:
    kind = fault.strip().splitlines()[-1][:60]
    if not kinds[kind]:
        print(f"\nFAULT with seed {seed}\n{fault}\n  " + "\n  ".join(last), flush=True)
    kinds[kind] += 1


def shrink(seed: int, numbers: list[int]) -> list[int]:
    """Print and return fewer actions that lead to a fault: halves, quarters ... of them are left out."""
    size, tries = len(numbers) // 2, 0
    while size and tries < TRIES:
        for start in range(0, len(numbers), size):
            rest = numbers[:start] + numbers[start + size :]
            tries += 1
            if rest and fails(seed, rest):
                numbers = rest
                break
        else:
            size //= 2
    only = ",".join(map(str, numbers))
    print(f"\n{len(numbers)} actions lead there:\npython -m tests.bench.monkey --seed {seed} --only {only}")
    return numbers


def fails(seed: int, numbers: Sequence[int]) -> bool:
    only = ",".join(map(str, numbers))
    command = [sys.executable, "-m", "tests.bench.monkey", "--seed", str(seed), "--only", only, "--stop"]
    return subprocess.run(command, capture_output=True, check=False).returncode != 0


def _numbers(text: str) -> list[int]:
    return [int(number) for number in text.split(",")]


if __name__ == "__main__":
    main()
