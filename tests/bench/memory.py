"""Measure how much memory the window takes: `python -m tests.bench.memory [--minutes 6] [--json]`.

Resident memory of a process of its own: when the window is open, when a drawing has been answered, when every
panel has been seen, and while a network trains at full speed with its curves and the diagram visible. What an
hour of training would add is a projection: the straight line through the samples after the first two minutes,
in which the run's recording reaches its bound, continued. Linux only, which tells a process what it takes.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

from gui.app import make_application
from gui.main_window import MainWindow
from gui.startup import startup_problem
from tests.bench.gui import draw_three, open_window, train_without_end, wait
from tests.bench.screen import screen

STATUS = Path("/proc/self/statm")
WARM_UP_SECONDS = 120
SAMPLE_SECONDS = 1
TELL_SECONDS = 600
MOST_EPOCHS = 1_000_000_000  # more than there is time for
MEGABYTE = 1024 * 1024


def main() -> None:
    """Measure and print a table, or JSON."""
    parser = argparse.ArgumentParser(description="Measure how much memory Inkling's window takes.")
    parser.add_argument("--minutes", type=float, default=6, help="how long to train, at least 4")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    arguments = parser.parse_args()
    if not STATUS.exists():
        sys.exit("This system does not tell a process how much memory it takes.")
    with screen():
        problem = startup_problem()
        if problem:
            sys.exit(problem)
        figures = measure(arguments.minutes)
    if arguments.json:
        print(json.dumps(figures, indent=2))
        return
    for what, figure in figures.items():
        print(f"{what:<70} {figure:>9.1f}")


def measure(minutes: float) -> dict[str, float]:
    """Return every figure, in MB unless its name says otherwise."""
    make_application(["inkling"])
    window = open_window()
    figures = {"idle, when the window is open (at most 180)": resident()}
    draw_three(window)
    wait(2000)
    figures["idle, with an answered drawing (at most 180)"] = resident()
    see_every_panel(window)
    figures["idle, when every panel has been seen (at most 180)"] = resident()
    samples = memory_while_training(window, minutes)
    window.close()
    growth = growth_an_hour(samples)
    return figures | {
        "training, after two minutes": samples[0],
        f"training, after {minutes:g} minutes": samples[-1],
        "growth in an hour, projected from the slope (at most 20)": growth,
    }


def resident() -> float:
    """Return the resident memory of this process in MB."""
    pages = int(STATUS.read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / MEGABYTE


def see_every_panel(window: MainWindow) -> None:
    """Show each panel for a while, the first one last."""
    for action in [*window.panel_actions[1:], window.panel_actions[0]]:
        action.trigger()
        wait(1000)


def memory_while_training(window: MainWindow, minutes: float) -> list[float]:
    """Return the resident memory each second of a training after its first two minutes.

    What was measured so far is told every ten minutes: a long measurement that is cut off is not for nothing.
    """
    trainer = train_without_end(window, epochs=MOST_EPOCHS)
    wait(1000 * WARM_UP_SECONDS)
    samples = []
    for second in range(round(60 * minutes - WARM_UP_SECONDS)):
        samples.append(resident())
        if not second % TELL_SECONDS:
            print(f"epoch {trainer.epoch:,}: {samples[-1]:.1f} MB", file=sys.stderr, flush=True)
        wait(1000 * SAMPLE_SECONDS)
    assert trainer.epoch < trainer.config.epochs, "the training ended before the measurement"
    window.app_actions["stop"].trigger()
    wait(500)
    return samples


def growth_an_hour(samples: list[float]) -> float:
    """Return by how much the straight line through the samples rises in an hour."""
    seconds = SAMPLE_SECONDS * np.arange(len(samples))
    slope, _ = np.polyfit(seconds, samples, 1)
    return float(slope) * 3600


if __name__ == "__main__":
    main()
