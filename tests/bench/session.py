"""Measure what keeping the session costs: `python -m tests.bench.session`.

Figures of the window's thread, of two kinds: how long it is held by what gathers a session, and how late a
timer is with and without, in turn. Starts are told as ratios of two kinds of starts in turn.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from PySide6.QtCore import QThread, QTimer

from gui.app import make_application, make_window
from gui.keeping import keeper as keeping
from gui.keeping.keeper import Keeper
from gui.main_window import MainWindow
from gui.settings import Settings
from nn import Layer
from nn.digits.design import Design
from tests.bench import gui as bench
from tests.bench.screen import screen
from tests.conftest import draw
from tests.gui.shapes import DIGITS

STARTS = 7
TURNS = 3
OFTEN_MS = 200  # between two files while freezes are looked for: ten times as often as in use
SECONDS = 5.0
SETTINGS: dict[str, Any] = {"epochs": 1_000_000, "batch_size": 32, "averaging": 0.99}
SMALL = Design.of(Layer(50, "relu"), Layer(30, "relu"), learning_rate=0.05, **SETTINGS)
LARGE = Design.of(Layer(256, "relu"), Layer(128, "relu"), learning_rate=0.001, optimizer="adam", **SETTINGS)
WIDEST = Design.of(*8 * (Layer(512, "relu"),), learning_rate=0.001, optimizer="adam", **SETTINGS)
GATHERING = ("take", "_save", "_write", "_on_written", "_note")
START = "from tests.bench.session import start; start({folder!r})"


def main() -> None:
    """Measure everything and print a table."""
    with screen(), tempfile.TemporaryDirectory() as folder:
        make_application(["inkling"])
        rows = [*starts(Path(folder)), *freezes(Path(folder)), *closings(Path(folder))]
    for what, figure, goal in rows:
        sys.stdout.write(f"{what:<64} {figure:>8.2f}   {goal}\n")


def opened(folder: Path) -> MainWindow:
    """Return a window that goes on with what is in a folder."""
    window = make_window(Settings(Path(tempfile.mkdtemp(), "settings.ini")))
    window.continue_from(folder)
    window.resize(1366, 768)
    window.show()
    bench.wait(300)
    return window


def train(window: MainWindow, design: Design, epochs: int) -> None:
    """Begin a training and wait until it has come so far."""
    window.app_actions["pace_fast"].trigger()
    window.session.take_preset(design, "bench")
    window.app_actions["train"].trigger()
    while window.session.run.progress < epochs:
        bench.wait(20)


# Starts


def starts(folder: Path) -> Iterator[tuple[str, float, str]]:
    """Yield the ratio of a start with a session to one without."""
    for name, design, epochs in (("64-50-30-10", SMALL, 600), ("256-128 with Adam", LARGE, 150)):
        full, empty = folder / f"full {design.spec.layers[1].units}", folder / "empty"
        window = opened(full)
        draw(window, *DIGITS[3])
        window.session.pins.label(window.session.pins.add(window.session.drawing), 3)
        train(window, design, epochs)
        window.close()
        megabytes = (full / "session-1.inkling").stat().st_size / 1e6
        ratios = []
        for _turn in range(STARTS + 1):
            with_session, without = (
                bench.seconds_until_ready(START.format(folder=str(each)), os.environ)
                for each in (full, empty)
            )
            ratios.append(with_session / without)
        what = f"start with {megabytes:.0f} MB ({name}) / empty, median"
        yield what, statistics.median(ratios[1:]), "<= 1.2"


def start(folder: str) -> None:
    """Open a window as `inkling` does, draw a 3, and print a line when the answer shows."""
    application = make_application(["inkling"])
    window = make_window(Settings(Path(tempfile.mkdtemp(), "settings.ini")))
    window.continue_from(Path(folder))
    window.resize(1366, 768)
    window.show()
    watch = bench.answer_watch(window)

    def begin() -> None:
        bench.draw_three(window)
        watch.painted.connect(lambda: print("ready", flush=True))

    QTimer.singleShot(0, begin)
    application.exec()


# Freezes


def freezes(folder: Path) -> Iterator[tuple[str, float, str]]:
    """Yield how long the window is held while it is trained, drawn and kept."""
    for name, design in (("64-50-30-10", SMALL), ("256-128 with Adam", LARGE), ("8 x 512", WIDEST)):
        window = opened(folder / name)
        with shortened_wait(), timed(Keeper, GATHERING) as seconds:
            train(window, design, 3)
            late: dict[bool, list[float]] = {True: [], False: []}
            for _turn in range(TURNS):
                for is_kept in (True, False):
                    window.keeper.blockSignals(not is_kept)
                    late[is_kept] += lateness_while_drawing(window)
            window.keeper.blockSignals(False)
        yield f"{name}: longest hold by the keeper (ms)", 1000 * max(seconds), "<= 16"
        for is_kept, figures in late.items():
            what = f"{name}: 99th percentile of lateness, {'kept' if is_kept else 'not kept'} (ms)"
            yield what, bench.percentile(figures, 99), ""
        window.close()


def lateness_while_drawing(window: MainWindow) -> list[float]:
    """Return by how many milliseconds each tick of a 16 ms timer came late while somebody draws."""
    drawing = QTimer(interval=300)
    drawing.timeout.connect(lambda: window.session.change_drawing(window.session.drawing, "draw"))
    drawing.start()
    bench.LATENESS_SECONDS = SECONDS
    late = bench.timer_lateness()
    drawing.stop()
    return late


@contextmanager
def shortened_wait() -> Iterator[None]:
    """Write more often, so that more of it is seen."""
    usual, keeping.WAIT_MS = keeping.WAIT_MS, OFTEN_MS
    yield
    keeping.WAIT_MS = usual


@contextmanager
def timed(owner: type, names: tuple[str, ...]) -> Iterator[list[float]]:
    """Note the seconds of each call of some methods, without those that other programs had the processor."""
    seconds, usual = [0.0], {name: getattr(owner, name) for name in names}

    def watched(method: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any) -> Any:
            begun = time.thread_time()
            try:
                return method(*arguments)
            finally:
                seconds.append(time.thread_time() - begun)

        return call

    for name, method in usual.items():
        setattr(owner, name, watched(method))
    yield seconds
    for name, method in usual.items():
        setattr(owner, name, method)


# Closing


def closings(folder: Path) -> Iterator[tuple[str, float, str]]:
    """Yield the seconds from closing the window to its end."""
    for name, design, lanes in (("64-50-30-10", SMALL, 1), ("8 x 512, three lanes", WIDEST, 3)):
        window = opened(folder / f"closing {name}")
        window.session.take_preset(design, "bench")
        for _lane in range(lanes - 1):
            window.session.add_lane()
        train(window, design, 2) if lanes == 1 else window.app_actions["train"].trigger()
        bench.wait(6000)
        begun = time.perf_counter()
        window.close()
        yield f"{name}: closing while it trains (s)", time.perf_counter() - begun, "<= 2"
        while any(thread.isRunning() for thread in window.findChildren(QThread)):
            bench.wait(20)


if __name__ == "__main__":
    main()
