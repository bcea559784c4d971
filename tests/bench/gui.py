"""Measure the window: `python -m tests.bench.gui [--json]`.

Needs a screen; on a machine without one, start it inside a virtual one (xvfb-run, Debian package xvfb).
Everything is measured on the real main window. Absolute times belong to the machine; ratios compare two things
measured in turn in the same run.
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
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, QObject, QPointF, QSettings, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from gui.app import make_application, make_window
from gui.design import PRESETS
from gui.main_window import MainWindow
from gui.session import training_data
from nn import Network, Trainer

ROOT = Path(__file__).parents[2]
EVENT_INTERVAL_MS = 16
TIMER_MS = 16
TRAINING_SECONDS = 6.0
SPEED_SECONDS = 3.0
ROUNDS = 5
STARTS = 7

BASELINE = "import PySide6.QtWidgets, pyqtgraph"
START = """
import os, sys, tempfile
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
from tests.bench.gui import answer_one_drawing
answer_one_drawing()
"""


def main() -> None:
    """Measure everything and print a table, or JSON."""
    parser = argparse.ArgumentParser(description="Measure Inkling's window.")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    arguments = parser.parse_args()
    rows = measure()
    if arguments.json:
        print(json.dumps(rows, indent=2))
        return
    for name, row in rows.items():
        print(f"{name:<62} {row['measured']:>9.2f} {row['unit']:<6} to reach {row['to_reach']:g}")


def measure() -> dict[str, dict[str, float | str]]:
    """Return every figure with its unit and the figure to reach."""
    start = start_ratio()
    application = make_application(["inkling"])
    window = open_window()
    idle = pen_latencies(window)
    training = training_figures(window)
    window.close()
    application.processEvents()
    return {
        "pen event to updated bars, idle, median": row(statistics.median(idle), "ms", 8),
        "pen event to updated bars, while training, median": row(training["latency"], "ms", 15),
        "longest freeze of the window while training": row(training["longest"], "ms", 100),
        "lateness of a 16 ms timer while training, 99th percentile": row(training["late"], "ms", 16),
        "training speed in the app over the same run headless, median": row(training["speed"], "ratio", 0.75),
        "start to an answered drawing over bare imports, median": row(start, "ratio", 2.0),
    }


def row(measured: float, unit: str, to_reach: float) -> dict[str, float | str]:
    """Return one line of the table."""
    return {"measured": measured, "unit": unit, "to_reach": to_reach}


def open_window() -> MainWindow:
    """Return a new main window on the screen, without remembered settings."""
    folder = tempfile.mkdtemp()
    window = make_window(QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat))
    window.resize(1366, 768)
    window.show()
    wait(500)
    return window


def wait(milliseconds: int) -> None:
    """Let the event loop run."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class PaintWatch(QObject):
    """Tells when a widget has been painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.painted: Callable[[], None] = lambda: None
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Report after the paint event."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self.painted)
        return False


def pen_latencies(window: MainWindow, strokes: int = 6) -> list[float]:
    """Return milliseconds from each pen event to the painted bars, at the pace of a hand."""
    latencies: list[float] = []
    watch = PaintWatch(window.answer_panel.bars)
    for _ in range(strokes):
        window.actions_by_name["clear"].trigger()
        points = [QPointF(*point) for point in digit_three(window.drawing_panel.canvas)]
        send(window.drawing_panel.canvas, QEvent.Type.MouseButtonPress, points[0])
        for point in points[1:]:
            latency = latency_of_move(window, watch, point)
            if latency is not None:
                latencies.append(latency)
            wait(max(1, EVENT_INTERVAL_MS - int(latency or 0)))
        send(window.drawing_panel.canvas, QEvent.Type.MouseButtonRelease, points[-1])
        wait(50)
    return latencies


def latency_of_move(window: MainWindow, watch: PaintWatch, point: QPointF) -> float | None:
    """Return milliseconds from one pen event until the bars that show it are painted."""
    bars = window.answer_panel.bars
    loop = QEventLoop()
    timer = QElapsedTimer()
    shown: list[float] = []
    updates: list[int] = []
    window.session.prediction_changed.connect(lambda: updates.append(1))

    def painted() -> None:
        if updates and not shown:
            shown.append(timer.nsecsElapsed() / 1e6)
            loop.quit()

    watch.painted = painted
    timer.start()
    send(window.drawing_panel.canvas, QEvent.Type.MouseMove, point)
    if not shown:
        QTimer.singleShot(500, loop.quit)
        loop.exec()
    assert bars.isVisible()
    return shown[0] if shown else None


def digit_three(canvas: QWidget, points: int = 60) -> list[tuple[float, float]]:
    """Return points along a hand-like 3 on the canvas."""
    along = np.linspace(0, 2 * np.pi, points)
    side = min(canvas.width(), canvas.height())
    x = canvas.width() / 2 + side * 0.22 * np.abs(np.sin(along)) - side * 0.1
    y = canvas.height() / 2 + side * 0.3 * (along / np.pi - 1)
    return list(zip(x.tolist(), y.tolist(), strict=True))


def send(widget: QWidget, kind: QEvent.Type, position: QPointF) -> None:
    """Send one mouse event to a widget."""
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    pressed = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
    place = QPointF(widget.mapToGlobal(position))
    event = QMouseEvent(kind, position, place, button, pressed, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)


def training_figures(window: MainWindow) -> dict[str, float]:
    """Return latency, freezes and speed while the network of the second preset trains."""
    design = PRESETS[1].design
    ratios = []
    for _ in range(ROUNDS):
        headless = headless_speed()
        ratios.append(app_speed(window) / headless)
    lateness = timer_lateness(window)
    window.session.change_design(design, "bench")
    window.session.new_run_for_bench() if hasattr(window.session, "new_run_for_bench") else None
    train_for_ever(window)
    latencies = pen_latencies(window)
    window.actions_by_name["stop"].trigger()
    return {
        "speed": statistics.median(ratios),
        "longest": max(lateness),
        "late": float(np.percentile(lateness, 99)),
        "latency": statistics.median(latencies),
    }
