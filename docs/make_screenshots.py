"""Make the screenshots of the README from the running window: `python docs/make_screenshots.py`.

It needs no screen; with QT_QPA_PLATFORM=xcb it uses the one there is.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).parents[1]))

import numpy as np
from PySide6.QtCore import QEventLoop, QTimer

from gui.app import make_application, make_window
from gui.main_window import MainWindow
from gui.session.drawing import Stroke
from gui.session.examined import Phase
from gui.session.selection import Selection
from gui.settings import Settings
from nn.digits.design import PRESETS

IMAGES = Path(__file__).parent / "images"
XRAY, MISTAKES = 3, 1  # places of the panels
SIZES = {"light": (1366, 768), "dark": (1920, 1080)}


def main() -> None:
    """Save the window while it trains in both schemes, steps, a phase, a card, the mistakes and the X-ray."""
    make_application(["inkling"])
    IMAGES.mkdir(exist_ok=True)
    for scheme, size in SIZES.items():
        window = open_window(scheme, size)
        window.session.change_design(PRESETS["two_hidden"], "preset")
        window.app_actions["train"].trigger()
        save(window, f"training-{scheme}", 1800)
    window = open_window("light", SIZES["light"])
    wait(500)
    assert window.session.prediction is not None
    window.session.select(Selection(1, int(window.session.prediction.activations[0].argmax())))
    window.workspace.show_panel(MISTAKES)
    save(window, "unit-light", 1500)
    window = open_window("light", SIZES["light"])
    window.workspace.show_panel(XRAY)
    save(window, "xray-light", 3000)
    for scheme in SIZES:
        save_the_spike(open_window(scheme, SIZES["light"]), f"step-{scheme}")
    save_the_spike(open_window("light", SIZES["light"]), "phases-light", Phase.BACKWARD)


def save_the_spike(window: MainWindow, name: str, phase: Phase | None = None) -> None:
    """Save what the last step of epoch 46 does at a rate of 3: its batch is of seven digits.

    phase: save this phase of it.
    """
    spiky = PRESETS["two_hidden"].with_settings(learning_rate=3.0, epochs=200)
    window.session.change_design(spiky, "preset")
    ended = QEventLoop()
    window.controller.ended.connect(ended.quit)
    window.app_actions["log_epochs"].setChecked(True)
    window.app_actions["train"].trigger()
    ended.exec()
    wait(300)
    window.session.show_moment(46)
    window.app_actions["steps"].trigger()
    if phase is not None:
        wait(1000)
        window.app_actions["phases"].trigger()
        wait(500)
        window.microscope.go_to(phase)
    save(window, name, 1000)


def open_window(scheme: str, size: tuple[int, int]) -> MainWindow:
    """Return a new window on which a 3 is drawn."""
    settings = Settings(Path(tempfile.mkdtemp(), "settings.ini"))
    settings.set_text("scheme", scheme)
    window = make_window(settings)
    window.resize(*size)
    window.show()
    window.session.change_drawing((a_three(),), "draw a stroke")
    return window


def save(window: MainWindow, name: str, milliseconds: int) -> None:
    """Let a window run for a while, save a picture of it, and close it."""
    wait(milliseconds)
    window.grab().save(str(IMAGES / f"{name}.png"))
    window.close()


def a_three() -> Stroke:
    """Return a hand-like 3 in one stroke."""
    corners = [(0.3, 0.27), (0.42, 0.16), (0.6, 0.17), (0.68, 0.3), (0.6, 0.42), (0.47, 0.47)]
    corners += [(0.62, 0.5), (0.72, 0.63), (0.66, 0.78), (0.5, 0.86), (0.36, 0.82), (0.28, 0.74)]
    along = np.linspace(0, len(corners) - 1, 60)
    knots = np.arange(len(corners))
    straight = np.column_stack([np.interp(along, knots, axis) for axis in np.array(corners).T])
    padded = np.pad(straight, ((5, 5), (0, 0)), mode="edge")
    smooth = np.column_stack([np.convolve(axis, np.full(11, 1 / 11), mode="valid") for axis in padded.T])
    return Stroke(smooth, 0.06)


def wait(milliseconds: int) -> None:
    """Let the event loop run."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
