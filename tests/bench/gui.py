"""Measure the window: `python -m tests.bench.gui [--json]`.

Starts a virtual screen where there is no other, which needs Xvfb (Debian package xvfb). Everything is
measured on the real main window with plots visible. Absolute times belong to the machine; ratios compare two
things measured in turn in the same run.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from PySide6.QtCore import QEvent, QEventLoop, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from gui.app import make_application, make_window
from gui.main_window import MainWindow
from gui.session.run import Origin, Run
from gui.session.selection import Selection
from gui.settings import Settings
from gui.startup import startup_problem
from nn import Layer, Trainer
from nn.digits.data import DigitData
from nn.digits.design import PRESETS, Design
from tests.bench.screen import screen

ROOT = Path(__file__).parents[2]
FRAME_MS = 16
STROKES = 8
MOVES = 60  # of the pen, of which the median is taken
SPEED_ROUNDS = 7
SPEED_SECONDS = 2.0
LATENESS_SECONDS = 10.0
LONGEST_MS = 100  # that is waited for paints, which take a few
UNITS_POINTED_AT = 40
STARTS = 9

IMPORTS = "import PySide6.QtWidgets, pyqtgraph; print('ready', flush=True)"
START = "from tests.bench.gui import answer_first_drawing; answer_first_drawing()"


def main() -> None:
    """Measure everything and print a table, or JSON."""
    parser = argparse.ArgumentParser(description="Measure Inkling's window.")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    as_json = parser.parse_args().json
    with screen():
        problem = startup_problem()
        if problem:
            sys.exit(problem)
        figures = measure()
    if as_json:
        print(json.dumps(figures, indent=2))
        return
    print(f"{'what':<70} {'measured':>9}   {'to reach':>8}")
    for what, figure in figures.items():
        print(f"{what:<70} {figure['measured']:>9.2f}   {figure['to_reach']:>8g}")


def measure() -> dict[str, dict[str, float]]:
    """Return every figure beside the figure to reach."""
    starts = start_ratios()
    make_application(["inkling"])
    window = open_window()
    idle = pen_latencies(window)
    usual = pointing_latencies(window, [Layer(256, "relu"), Layer(128, "relu")])
    deep = pointing_latencies(window, [Layer(512, "relu")] * 8)
    speeds = speed_ratios(window)
    train_without_end(window)
    lateness = timer_lateness()
    busy = pen_latencies(window)
    long, longer = (move_milliseconds(window, count) for count in (500, 3000))
    window.close()
    measured = {
        "pen event to painted bars and diagram, idle, median (ms)": (statistics.median(idle), 8),
        "pen event to painted bars and diagram, training, median (ms)": (statistics.median(busy), 8),
        "pen event to painted bars and diagram, training, 99th percentile (ms)": (percentile(busy, 99), 25),
        "a move at 500 points of one stroke, median (ms)": (long, 4),
        "a move at 3,000 points of one stroke, median (ms)": (longer, 4),
        "pointing at a unit to its links and card, 256-128, median (ms)": (statistics.median(usual), 16),
        "pointing at a unit to its links and card, 8 x 512, median (ms)": (statistics.median(deep), 50),
        "longest freeze while training (ms)": (max(lateness), 100),
        "lateness of a 16 ms timer while training, 99th percentile (ms)": (percentile(lateness, 99), 16),
        "training speed in the app / headless, median": (statistics.median(speeds), 0.85),
        "start to an answered drawing / bare imports, median": (statistics.median(starts), 1.7),
    }
    return {what: {"measured": value, "to_reach": goal} for what, (value, goal) in measured.items()}


def percentile(values: list[float], percent: float) -> float:
    """Return the value below which this many percent of the values lie."""
    return float(np.percentile(values, percent))


def open_window() -> MainWindow:
    """Return a new main window on the screen, without remembered settings."""
    settings = Settings(Path(tempfile.mkdtemp(), "settings.ini"))
    window = make_window(settings)
    window.resize(1366, 768)
    window.show()
    wait(500)
    return window


def wait(milliseconds: float) -> None:
    """Let the event loop run."""
    loop = QEventLoop()
    QTimer.singleShot(max(0, round(milliseconds)), loop.quit)
    loop.exec()


class PaintWatch(QObject):
    """Tells the moment at which the last of some widgets has painted what it was given after `arm`."""

    painted = Signal()

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self._widgets = widgets
        self._asked: set[QObject] = set()
        self._to_paint: set[QObject] = set()
        self.moment = 0.0
        for widget in widgets:
            widget.installEventFilter(self)
            setattr(widget, "update", partial(self._ask, widget, widget.update))  # noqa: B010 (a method)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the widget paint first, then tell."""
        if event.type() != QEvent.Type.Paint:
            return False
        self._asked.discard(watched)
        if watched not in self._to_paint:
            return False
        self._to_paint.remove(watched)
        watched.removeEventFilter(self)
        QApplication.sendEvent(watched, event)
        watched.installEventFilter(self)
        if not self._to_paint:
            self.moment = time.perf_counter()
            self.painted.emit()
        return True

    def arm(self) -> None:
        """Wait for the next paint of each widget."""
        self._to_paint = set(self._widgets)

    def arm_asked(self) -> None:
        """Wait for the next paint of each widget that has asked for one: the others show the same."""
        self._to_paint = set(self._asked)

    def _ask(self, widget: QWidget, update: Callable[[], None]) -> None:
        self._asked.add(widget)
        update()


def answer_watch(window: MainWindow) -> PaintWatch:
    """Return what tells when the bars and the diagram show the latest answer."""
    watch = PaintWatch(window.answer_panel.bars, window.network_panel.view.diagram)
    window.session.prediction_changed.connect(watch.arm_asked)
    return watch


def pen_latencies(window: MainWindow) -> list[float]:
    """Return the milliseconds from each pen event until bars and diagram are painted, at the pace of a hand.

    The next event comes 16 ms after the last, as from a mouse, however long the answer took.
    """
    watch = answer_watch(window)
    canvas = window.drawing_panel.canvas
    latencies = []
    for _ in range(STROKES):
        window.app_actions["clear"].trigger()
        wait(3 * FRAME_MS)
        first, *points = digit_three(canvas)
        send(canvas, QEvent.Type.MouseButtonPress, first)
        wait(FRAME_MS)
        for point in points:
            taken = until_painted(watch, canvas, point)
            if taken is not None:
                latencies.append(taken)
                wait(FRAME_MS - taken)
        send(canvas, QEvent.Type.MouseButtonRelease, points[-1])
    window.session.prediction_changed.disconnect(watch.arm_asked)
    return latencies


def move_milliseconds(window: MainWindow, count: int) -> float:
    """Return the median milliseconds that a move of the pen takes when its stroke has so many points."""
    canvas = window.drawing_panel.canvas
    window.app_actions["clear"].trigger()
    first, *points = scribble(canvas, count + MOVES)
    send(canvas, QEvent.Type.MouseButtonPress, first)
    taken = []
    for point in points:
        begun = time.perf_counter()
        send(canvas, QEvent.Type.MouseMove, point)
        taken.append(1000 * (time.perf_counter() - begun))
        QApplication.processEvents()
    send(canvas, QEvent.Type.MouseButtonRelease, points[-1])
    return statistics.median(taken[-MOVES:])


def scribble(canvas: QWidget, count: int) -> list[QPointF]:
    """Return points of a line all over the canvas."""
    turns, side = np.linspace(0, count, count), min(canvas.width(), canvas.height())
    x = canvas.width() / 2 + 0.4 * side * np.sin(2 * np.pi * turns / 90)
    y = side * (0.5 + 0.4 * np.cos(2 * np.pi * turns / 127))
    return [QPointF(*point) for point in zip(x.tolist(), y.tolist(), strict=True)]


def until_painted(watch: PaintWatch, widget: QWidget, point: QPointF) -> float | None:
    """Return the milliseconds from a move of the mouse until all that is watched is painted.

    None if nothing was to be painted: a point where the pen is already changes no answer.
    """
    begun = time.perf_counter()
    loop = QEventLoop()
    watch.painted.connect(loop.quit)
    QTimer.singleShot(LONGEST_MS, loop.quit)
    QTimer.singleShot(0, lambda: send(widget, QEvent.Type.MouseMove, point))
    loop.exec()
    watch.painted.disconnect(loop.quit)
    return 1000 * (watch.moment - begun) if watch.moment > begun else None


def pointing_latencies(window: MainWindow, hidden: Sequence[Layer]) -> list[float]:
    """Return the milliseconds from pointing at each of some units to its links and its card."""
    window.session.change_design(window.session.design.with_layers(list(hidden)), "bench")
    window.session.select(Selection(1, 0))
    wait(30 * FRAME_MS)
    diagram = window.network_panel.view.diagram
    watch = PaintWatch(diagram, window.side.card)
    latencies = []
    for unit in range(UNITS_POINTED_AT):
        watch.arm()
        place = diagram.blocks[1 + unit % len(hidden)].cell_of(unit).center()
        taken = until_painted(watch, diagram, place)
        latencies += [] if taken is None else [taken]
        wait(FRAME_MS)
    window.session.select(None)
    return latencies


def digit_three(canvas: QWidget) -> list[QPointF]:
    """Return points along a hand-like 3 on the canvas."""
    along = np.linspace(0, 1, 50)
    side = min(canvas.width(), canvas.height())
    x = canvas.width() / 2 + side * (0.3 * np.abs(np.sin(2 * np.pi * along)) - 0.15)
    y = side * (0.2 + 0.6 * along)
    return [QPointF(*point) for point in zip(x.tolist(), y.tolist(), strict=True)]


def draw_three(window: MainWindow) -> None:
    """Draw a 3 at once."""
    canvas = window.drawing_panel.canvas
    first, *points = digit_three(canvas)
    send(canvas, QEvent.Type.MouseButtonPress, first)
    for point in points:
        send(canvas, QEvent.Type.MouseMove, point)
    send(canvas, QEvent.Type.MouseButtonRelease, points[-1])


def send(widget: QWidget, kind: QEvent.Type, position: QPointF) -> None:
    """Send one mouse event to a widget."""
    none, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
    button = none if kind == QEvent.Type.MouseMove else left
    held = none if kind == QEvent.Type.MouseButtonRelease else left
    place = widget.mapToGlobal(position)
    QApplication.sendEvent(
        widget, QMouseEvent(kind, position, place, button, held, Qt.KeyboardModifier.NoModifier)
    )


def design_to_train(epochs: int = 1_000_000) -> Design:
    """Return the network 64-50-30-10 with more epochs than there is time for."""
    return PRESETS["two_hidden"].with_settings(epochs=epochs)


def train_without_end(window: MainWindow, epochs: int = 1_000_000) -> Trainer:
    """Start a fresh training in the window and return its trainer."""
    window.session.restore_shipped()
    window.session.change_design(design_to_train(epochs), "bench")
    window.app_actions["train"].trigger()
    wait(300)
    trainer = window.session.run.trainer
    assert trainer is not None
    return trainer


def speed_ratios(window: MainWindow) -> list[float]:
    """Return epochs a second in the window over those of the same run headless, measured in turn."""
    return [speed_in_window(window) / speed_headless() for _ in range(SPEED_ROUNDS)]


def speed_in_window(window: MainWindow) -> float:
    """Return epochs a second while the window shows the run."""
    trainer = train_without_end(window)
    begun, progress = time.perf_counter(), trainer.progress
    wait(1000 * SPEED_SECONDS)
    speed = (trainer.progress - progress) / (time.perf_counter() - begun)
    window.app_actions["stop"].trigger()
    wait(200)
    return speed


def speed_headless() -> float:
    """Return epochs a second of the bare trainer, without a window or a thread."""
    design = design_to_train()
    trainer = Run(design, Origin.UNTRAINED).prepare_trainer(DigitData.standard())
    begun = time.perf_counter()
    for _ in trainer.run():
        if time.perf_counter() - begun > SPEED_SECONDS:
            break
    return trainer.progress / (time.perf_counter() - begun)


def timer_lateness() -> list[float]:
    """Return by how many milliseconds each tick of a 16 ms timer came late."""
    late = []
    timer = QTimer(interval=FRAME_MS, timerType=Qt.TimerType.PreciseTimer)
    last = time.perf_counter()

    def tick() -> None:
        nonlocal last
        now = time.perf_counter()
        late.append(max(0.0, 1000 * (now - last) - FRAME_MS))
        last = now

    timer.timeout.connect(tick)
    timer.start()
    wait(1000 * LATENESS_SECONDS)
    timer.stop()
    return late[1:]


def start_ratios() -> list[float]:
    """Return seconds from process start to an answered drawing, over those of importing Qt and pyqtgraph.

    As from the second start on: Python has compiled all modules, also where its settings forbid to keep that.
    """
    with tempfile.TemporaryDirectory() as compiled:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": compiled}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for code in (START, IMPORTS):
            seconds_until_ready(code, environment)
        return [
            seconds_until_ready(START, environment) / seconds_until_ready(IMPORTS, environment)
            for _ in range(STARTS)
        ]


def seconds_until_ready(code: str, environment: Mapping[str, str]) -> float:
    """Return the seconds from starting a Python process until it prints a line."""
    begun = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        seconds = time.perf_counter() - begun
        process.kill()
    assert line == b"ready\n", "the process ended before it was ready"
    return seconds


def answer_first_drawing() -> None:
    """Open the window as `inkling` does, draw a 3, and print a line once the bars show the answer."""
    application = make_application(["inkling"])
    settings = Settings(Path(tempfile.mkdtemp(), "settings.ini"))
    window = make_window(settings)
    window.resize(1366, 768)
    window.show()
    watch = answer_watch(window)

    def draw() -> None:
        draw_three(window)
        watch.painted.connect(lambda: print("ready", flush=True))

    QTimer.singleShot(0, draw)
    application.exec()


if __name__ == "__main__":
    main()
