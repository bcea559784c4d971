"""Make the pictures of the README and the tour from the running window: `python docs/make_screenshots.py`.

It needs no screen; with QT_QPA_PLATFORM=xcb it uses the one there is. With names of pictures behind it, such
as `past-light`, it makes these alone.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
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
from gui.session.experimenting import Stage
from gui.session.selection import Selection
from gui.settings import Settings
from gui.training.controller import TrainingStatus
from nn.digits.design import PRESETS, Design

IMAGES = Path(__file__).parent / "images"
XRAY, MISTAKES = 3, 1  # places of the panels
LAPTOP, DESKTOP = (1366, 768), (1920, 1080)
FORGOTTEN = 9  # the place of the experiment that wants a sketch
WATCHED = 18  # epochs, after which the drawn 3 is read right


def main() -> None:
    """Save the pictures that are asked for, or all of them."""
    make_application(["inkling"])
    IMAGES.mkdir(exist_ok=True)
    for name in sys.argv[1:] or PICTURES:
        PICTURES[name](name)


def save_training(name: str, scheme: str, size: tuple[int, int]) -> None:
    """Save the window while a network learns and its first epochs are watched."""
    window = open_window(scheme, size)
    draw_three(window)
    window.session.change_design(PRESETS["two_hidden"], "preset")
    window.app_actions["log_epochs"].setChecked(True)
    window.app_actions["train"].trigger()
    wait_for(lambda: (window.session.shown.epoch or 0) >= WATCHED)
    save(window, name, 100)


def save_the_unit(name: str) -> None:
    """Save the card of the strongest unit, and the mistakes."""
    window = open_window("light", LAPTOP)
    draw_three(window)
    select_the_strongest_unit(window)
    window.workspace.show_panel(MISTAKES)
    save(window, name, 1500)


def save_the_xray(name: str) -> None:
    """Save the way from the paper to the 8x8."""
    window = open_window("light", LAPTOP)
    draw_three(window)
    window.workspace.show_panel(XRAY)
    save(window, name, 3000)


def save_the_spike(name: str, scheme: str, phase: Phase | None = None) -> None:
    """Save what the last step of epoch 46 does at a rate of 3: its batch is of seven digits.

    phase: save this phase of it.
    """
    window = open_window(scheme, LAPTOP)
    draw_three(window)
    train_to_the_end(window, PRESETS["two_hidden"].with_settings(learning_rate=3.0, epochs=200))
    window.session.show_moment(46)
    window.app_actions["steps"].trigger()
    if phase is not None:
        wait_for(lambda: window.session.shown.step is not None)
        window.app_actions["phases"].trigger()
        wait(500)
        window.microscope.go_to(phase)
    save(window, name, 1000)


def save_the_opening(name: str) -> None:
    """Save the window as it opens."""
    save(open_window("light", LAPTOP), name, 1000)


def save_the_past(name: str, scheme: str) -> None:
    """Save a training that goes on while an early moment is shown, with one of its units."""
    window = open_window(scheme, LAPTOP)
    draw_three(window)
    pin_as(window, 3)
    window.session.change_design(PRESETS["two_hidden"], "preset")
    window.app_actions["log_epochs"].setChecked(True)
    window.app_actions["pace_fast"].trigger()
    window.app_actions["train"].trigger()
    wait_for(lambda: window.session.run.recording.epochs[-1:] > [1200])
    window.session.show_moment(12)
    select_the_strongest_unit(window)
    save(window, name, 500)


def save_the_large_window(name: str, scheme: str) -> None:
    """Save a training that is over, on a large screen."""
    window = open_window(scheme, DESKTOP)
    draw_three(window)
    pin_as(window, 3)
    train_to_the_end(window, PRESETS["two_hidden"].with_settings(epochs=1000))
    save(window, name, 1000)


def save_the_glossary(name: str) -> None:
    """Save what the glossary says of the cost after a training."""
    window = open_window("light", LAPTOP)
    draw_three(window)
    train_to_the_end(window, PRESETS["two_hidden"].with_settings(epochs=1000))
    window.curves_panel.cost_plot.help.click()
    save(window, name, 500)


def save_the_lanes(name: str) -> None:
    """Save three lanes after their training, with what five seeds say of them."""
    window = open_window("light", LAPTOP)
    draw_three(window)
    window.session.change_design(PRESETS["two_hidden"].with_settings(epochs=60, even_batches=True), "preset")
    window.app_actions["pace_fast"].trigger()
    for rate in (3.0, 0.03):
        window.app_actions["add_lane"].trigger()
        window.session.change_design(window.session.design.with_settings(learning_rate=rate), "rate")
    window.session.show_lane(window.session.lanes[1])
    window.app_actions["train"].trigger()
    wait_for(lambda: window.controller.status is TrainingStatus.IDLE)
    window.app_actions["repeat_lanes"].trigger()
    wait_for(lambda: not window.lanes_bar.repeats.is_running)
    save(window, name, 500)


def save_an_experiment(name: str, scheme: str, place: int) -> None:
    """Save an experiment that was guessed and run."""
    window = open_window(scheme, LAPTOP)
    draw_three(window)
    window.app_actions["pace_fast"].trigger()
    teller = window.guidance.experiments
    teller.begin(teller.experiments[place])
    wait_for(lambda: teller.state.stage is Stage.GUESS)
    if teller.sketch is not None:
        teller.state.sketch(teller.sketch.draw([0.92, 0.85, 0.75, 0.7]))
    for number in (1, 0, 2):
        window.guide_card.chosen.emit(number)
    window.guide_card.pressed.emit("run")
    wait_for(lambda: teller.state.stage is Stage.OUTCOME)
    wait_for(lambda: window.controller.status is TrainingStatus.IDLE)
    save(window, name, 1000)


PICTURES: dict[str, Callable[[str], None]] = {
    "training-light": lambda name: save_training(name, "light", LAPTOP),
    "training-dark": lambda name: save_training(name, "dark", DESKTOP),
    "unit-light": save_the_unit,
    "xray-light": save_the_xray,
    "glossary-light": save_the_glossary,
    "step-light": lambda name: save_the_spike(name, "light"),
    "step-dark": lambda name: save_the_spike(name, "dark"),
    "phases-light": lambda name: save_the_spike(name, "light", Phase.BACKWARD),
    "phases-dark": lambda name: save_the_spike(name, "dark", Phase.BACKWARD),
    "lanes-light": save_the_lanes,
    "experiment-light": lambda name: save_an_experiment(name, "light", 0),
    "experiment-dark": lambda name: save_an_experiment(name, "dark", FORGOTTEN),
    "tour-opening": save_the_opening,
    "past-light": lambda name: save_the_past(name, "light"),
    "past-dark": lambda name: save_the_past(name, "dark"),
    "large-light": lambda name: save_the_large_window(name, "light"),
    "large-dark": lambda name: save_the_large_window(name, "dark"),
}


def train_to_the_end(window: MainWindow, design: Design) -> None:
    """Train a design, with its epochs on a logarithmic scale."""
    window.session.change_design(design, "preset")
    window.app_actions["pace_fast"].trigger()
    ended = QEventLoop()
    window.controller.ended.connect(ended.quit)
    window.app_actions["log_epochs"].setChecked(True)
    window.app_actions["train"].trigger()
    ended.exec()
    wait(300)


def select_the_strongest_unit(window: MainWindow) -> None:
    """Select the unit of the first hidden layer that the drawing excites most."""
    wait(500)
    assert window.session.prediction is not None
    window.session.select(Selection(1, int(window.session.prediction.activations[0].argmax())))


def pin_as(window: MainWindow, label: int) -> None:
    """Keep the drawing as a digit."""
    pins = window.session.pins
    pins.label(pins.add(window.session.drawing), label)


def open_window(scheme: str, size: tuple[int, int]) -> MainWindow:
    """Return a new window."""
    settings = Settings(Path(tempfile.mkdtemp(), "settings.ini"))
    settings.set_text("scheme", scheme)
    window = make_window(settings)
    window.resize(*size)
    window.show()
    return window


def draw_three(window: MainWindow) -> None:
    """Draw a 3 on the paper."""
    window.session.change_drawing((a_three(),), "draw a stroke")


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


def wait_for(condition: Callable[[], bool]) -> None:
    """Let the event loop run until something is so."""
    while not condition():
        wait(20)


def wait(milliseconds: int) -> None:
    """Let the event loop run."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
