"""Measure how the window follows the playhead: `python -m tests.bench.playhead`.

From showing another moment of a recording until everything in the window that follows it is painted, on the
real main window with the curves visible. Starts a virtual screen where there is no other.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from PySide6.QtCore import QEvent, QEventLoop
from PySide6.QtWidgets import QApplication

from gui.app import make_application, make_window
from gui.main_window import MainWindow
from gui.settings import Settings
from nn.digits.design import PRESETS, Design
from tests.bench.gui import digit_three, send, wait
from tests.bench.screen import screen

NETWORKS = {
    "64-50-30-10": PRESETS["two_hidden"].with_settings(epochs=2000),
    "64-256-128-10": PRESETS["quick"].with_settings(augmentation={}, epochs=60),
}
MOVES = 300
REST_MS = 20


def main() -> None:
    """Measure two networks and print a line for each."""
    with screen():
        application = make_application(["inkling"])
        window = make_window(Settings(Path(tempfile.mkdtemp(), "settings.ini")))
        window.resize(1366, 768)
        window.show()
        wait(500)
        draw(window)
        for name, design in NETWORKS.items():
            train(window, design)
            taken = sorted(moves(window, application))
            median, last = statistics.median(taken), taken[int(0.99 * len(taken))]
            print(f"{name}: median {median:.1f} ms, 99th percentile {last:.1f} ms")
        window.close()


def draw(window: MainWindow) -> None:
    """Draw a 3 on the paper."""
    canvas = window.drawing_panel.canvas
    first, *points = digit_three(canvas)
    send(canvas, QEvent.Type.MouseButtonPress, first)
    for point in points:
        send(canvas, QEvent.Type.MouseMove, point)
    send(canvas, QEvent.Type.MouseButtonRelease, points[-1])
    wait(500)


def train(window: MainWindow, design: Design) -> None:
    """Train a fresh network to the end."""
    window.app_actions["pace_fast"].trigger()  # else the training would be played while the bench moves it
    window.session.take_preset(design, "bench")
    loop = QEventLoop()
    window.controller.ended.connect(loop.quit)
    window.app_actions["train"].trigger()
    loop.exec()
    wait(500)


def moves(window: MainWindow, application: QApplication) -> list[float]:
    """Return the milliseconds of each move of the playhead, back and forth over the whole recording."""
    epochs = window.session.shown.run.recording.epochs
    way = [*epochs, *reversed(epochs)]
    taken = []
    for number in range(MOVES):
        begun = time.perf_counter()
        window.session.show_moment(way[7 * number % len(way)])
        while not window.session.is_settled():
            application.processEvents()
        application.processEvents()  # what has been asked to be painted is
        taken.append(1000 * (time.perf_counter() - begun))
        wait(REST_MS)
    return taken


if __name__ == "__main__":
    main()
