"""Start, pause, stop and close at random moments: `python -m tests.bench.races [--races 1000] [--seed 0]`.

Each race has a window of its own: up to six deeds that begin, hold, end or replace a training, repeats, an
experiment or a step that is looked into, at random moments, and then the window is closed, whatever runs. It
has to close within 2 seconds, all its threads have to end, and nothing may be raised on the way.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QThread
from shiboken6 import isValid

from gui.app import make_application, make_window
from gui.main_window import MainWindow
from gui.settings import Settings
from nn import Layer
from tests.bench.gui import wait
from tests.bench.monkey.watch import Watch

MOST_SECONDS = 2.0  # from the wish to close to the end of all threads
MOST_DEEDS = 6
BETWEEN_REPORTS = 100  # races
BETWEEN_SWEEPS = 10  # races
WAITS_MS = (0, 0, 1, 3, 10, 30, 100)
ACTIONS = (
    *(
        "train",
        "train",
        "train",
        "stop",
        "stop",
        "train_one_epoch",
        "train_one_step",
        "watch",
        "undo",
        "redo",
    ),
    *("new_weights", "add_lane", "repeat_lanes", "play", "live", "steps", "on_drawing", "start_fresh"),
)
HIDDEN: tuple[list[Layer], ...] = ([], [Layer(5, "relu")], [Layer(256, "relu"), Layer(128, "relu")])


@dataclass
class Figures:
    """What came of all races."""

    seconds: list[float] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def words(self) -> str:
        """Return them in a line."""
        slowest = max(self.seconds, default=0.0)
        return f"{len(self.seconds)} races, {len(self.faults)} faults, closed in {slowest:.2f} s at worst"


def main() -> None:
    """Run all races and print what came of them."""
    parser = argparse.ArgumentParser(description="Race Inkling's buttons against its threads.")
    parser.add_argument("--races", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    make_application(["inkling"])
    watch = Watch()
    watch.install()
    figures = run(arguments.races, arguments.seed, watch)
    sys.stdout.write(f"{figures.words()}\n")
    sys.stdout.flush()
    os._exit(bool(figures.faults))


def run(races: int, seed: int, watch: Watch) -> Figures:
    """Run so many races; each fault is told with the seed and the number that lead there again."""
    figures = Figures()
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        for number in range(races):
            deeds, seconds = race(random.Random(f"{seed} {number}"), Path(folder, "settings.ini"), watch)
            figures.seconds.append(seconds)
            if number % BETWEEN_SWEEPS == 0:
                gc.collect()  # windows that are gone
            for fault in [*watch.take(), *problems(seconds)]:
                figures.faults.append(fault)
                sys.stdout.write(f"FAULT in race {number} of seed {seed}\n{fault}\n  {', '.join(deeds)}\n")
            if number and number % BETWEEN_REPORTS == 0:
                sys.stderr.write(f"{figures.words()}\n")
    return figures


def race(chance: random.Random, settings: Path, watch: Watch) -> tuple[list[str], float]:
    """Open a window, do a few things and close it; return what was done, and how long closing took."""
    window = make_window(Settings(settings))
    window.show()
    deeds: list[str] = []
    for _ in range(chance.randint(1, MOST_DEEDS)):
        deeds.append(_do(window, chance))
        _wait(chance)
    started = time.perf_counter()
    window.close()
    seconds = time.perf_counter() - started
    if not window.has_ended:
        watch.note("a thread went on after its window had closed")
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    return deeds, seconds


def _do(window: MainWindow, chance: random.Random) -> str:
    others: dict[str, Callable[[], object]] = {
        "layers": lambda: _change_layers(window, chance),
        "experiment": lambda: _begin_experiment(window, chance),
        "moment": lambda: _show_moment(window, chance),
    }
    name = chance.choice((*ACTIONS, *others))
    if name in others:
        others[name]()
    else:
        window.app_actions[name].trigger()
    return name


def _change_layers(window: MainWindow, chance: random.Random) -> None:
    session = window.session
    session.change_design(session.design.with_layers(chance.choice(HIDDEN)), "layers")


def _begin_experiment(window: MainWindow, chance: random.Random) -> None:
    teacher = window.guidance.experiments
    teacher.begin(chance.choice(teacher.experiments))
    page = window.guide_card.page
    if page is not None and page.choices and not page.is_fixed:
        window.guide_card.chosen.emit(0)


def _show_moment(window: MainWindow, chance: random.Random) -> None:
    epochs = window.session.shown.run.recording.epochs
    if epochs:
        window.session.show_moment(chance.choice(epochs))


def _wait(chance: random.Random) -> None:
    milliseconds = chance.choice(WAITS_MS)
    if milliseconds:
        wait(milliseconds)


def problems(seconds: float) -> list[str]:
    """Return what is wrong after a race."""
    found = [f"closing took {seconds:.2f} s"] if seconds > MOST_SECONDS else []
    threads = [each for each in gc.get_objects() if isinstance(each, QThread) and isValid(each)]
    running = sum(each.isRunning() for each in threads)
    return [*found, f"{running} threads go on"] if running else found


if __name__ == "__main__":
    main()
