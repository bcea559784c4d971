"""What the tests of the window share: a real window without a screen, and a hand that draws on it."""

from __future__ import annotations

import os
import tempfile

# Before NumPy and Qt are loaded.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
# The window speaks the language of the system: here it is English, wherever the tests run.
os.environ["LC_ALL"] = "C.UTF-8"
# Nothing that a test starts finds a person's work there, or writes over it.
os.environ["XDG_DATA_HOME"] = f"{tempfile.gettempdir()}/inkling-tests-{os.getpid()}"
os.environ.pop("LANGUAGE", None)
# Without it scikit-learn skips its check that arrays of the array API give the same results.
os.environ.setdefault("SCIPY_ARRAY_API", "1")

import gc
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import hypothesis
import numpy as np
import pytest
from PySide6.QtCore import (
    QEvent,
    QLocale,
    QMetaObject,
    QObject,
    QPointF,
    QSize,
    Qt,
    QThread,
    QTimer,
    SignalInstance,
)
from PySide6.QtGui import QMouseEvent, QStyleHints
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from gui.app import make_application
from gui.main_window import MainWindow
from gui.session.session import Session
from gui.style.theme import Theme
from gui.training.controller import TrainingStatus
from gui.widgets.readout import Readout
from gui.window_state import DEFAULT_SIZE
from nn import OPTIMIZERS, Layer
from nn.arrays import Array
from nn.digits.data import DigitData
from nn.digits.design import Design
from tests.windows import WAIT_MS as WAIT_MS
from tests.windows import Windows, open_main_window
from tests.windows import delete as delete
from tests.windows import wait_until as wait_until

# A slow machine is no error.
SLOW = [hypothesis.HealthCheck.too_slow]
hypothesis.settings.register_profile(
    "inkling", deadline=None, database=None, suppress_health_check=SLOW, max_examples=25
)
hypothesis.settings.load_profile("inkling")

ROOT = Path(__file__).parents[1]

Polyline = Sequence[tuple[float, float]]
MakeWindow = Callable[..., MainWindow]
MakeSession = Callable[[], Session]
Listen = Callable[[SignalInstance, Callable[..., object]], None]
WatchSteps = Callable[[Callable[[int], None]], None]


def design(*hidden: Layer, **changes: Any) -> Design:
    """Return a design that is trained as the window trains the shipped network further."""
    return Design.of(*hidden, **{"epochs": 200, "learning_rate": 0.05, "batch_size": 32, **changes})


DATA = DigitData.standard()
SHIPPED_DESIGN = design(
    Layer(256, "relu"), Layer(128, "relu"), augmentation=1.0, averaging=0.995, sources={"drawn": 0.6}
)
SMALL = design(Layer(8, "relu"), epochs=3)
ENDLESS = design(Layer(8, "relu"), epochs=1_000_000)


class LoneTheme(Theme):
    """A theme whose changes need not go through a window that only waits for its next test."""

    def __init__(self, windows: Windows) -> None:
        super().__init__()
        self._windows = windows

    def use(self, scheme: str, zoom: int | None = None) -> None:
        if (scheme, zoom) != ("light", None):
            self._windows.close_if_aside()
        super().use(scheme, zoom)

    def use_zoom(self, percent: int) -> None:
        self._windows.close_if_aside()
        super().use_zoom(percent)


def pytest_configure(config: pytest.Config) -> None:
    """Let Qt's platform without a screen say what it has not got."""
    missing = r"(propagateSizeHints\(\)|raise\(\)|grabbing the keyboard)"
    config.addinivalue_line("qt_log_ignore", f"This plugin does not support {missing}")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Collect no garbage while tests are collected, and none of what is made then: nearly all of it stays."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown() -> Iterator[None]:
    """Delete what a test has given up: Qt does so in a running loop of events only, and widgets pile up."""
    yield
    if QApplication.instance() is not None:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """Return the application as the program makes it."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    return make_application(["inkling"])


@pytest.fixture
def settings_path(tmp_path: Path) -> Path:
    """Return the file of the settings that the windows of a test share."""
    return tmp_path / "settings.ini"


@pytest.fixture(scope="session")
def shared_windows(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Windows]:
    """Return the windows that tests have one after the other."""
    made = Windows(tmp_path_factory.mktemp("settings") / "settings.ini")
    yield made
    made.close()


@pytest.fixture(scope="module")
def windows(shared_windows: Windows) -> Iterator[Windows]:
    """Return the windows that tests share, out of the way of modules that have others."""
    yield shared_windows
    shared_windows.step_aside()


@pytest.fixture
def open_window(windows: Windows, settings_path: Path) -> Iterator[MakeWindow]:
    """Return a function that opens a window of the test's own; all are closed in the end."""
    windows.step_aside()
    opened: list[MainWindow] = []

    def make(*, size: QSize = DEFAULT_SIZE) -> MainWindow:
        opened.append(open_main_window(settings_path, size=size))
        return opened[-1]

    locale = QLocale()
    yield make
    for window in opened:
        window.close()
        delete(window)
    QLocale.setDefault(locale)


@pytest.fixture
def window(windows: Windows, request: pytest.FixtureRequest) -> Iterator[MainWindow]:
    """Return the main window, shown, with the shipped network and an empty paper.

    It is the one that the test before had, brought back to how it opened, unless the test is marked with
    `fresh_window`: one that looks at a window's first moments, or ends what cannot begin again.
    """
    if request.node.get_closest_marker("fresh_window") is None:
        yield windows.take()
        windows.give_back()
        return
    windows.step_aside()
    opened = open_main_window(request.getfixturevalue("settings_path"))
    yield opened
    opened.close()
    delete(opened)


@pytest.fixture
def listen() -> Iterator[Listen]:
    """Return a function that listens to a signal until the end of the test; a window that all share needs it.

    A test takes it after its window.
    """
    connected: list[tuple[SignalInstance, QMetaObject.Connection]] = []

    def connect(signal: SignalInstance, slot: Callable[..., object]) -> None:
        connected.append((signal, signal.connect(slot)))

    yield connect
    for signal, connection in connected:
        signal.disconnect(connection)


@pytest.fixture
def watch_steps(monkeypatch: pytest.MonkeyPatch) -> WatchSteps:
    """Return a function that takes an observer, which gets the number of each step of gradient descent."""

    def watch(observe: Callable[[int], None]) -> None:
        sgd = OPTIMIZERS["sgd"]

        def watched(parameters: Array, gradient: Array, rate: float, step: int) -> None:
            observe(step)
            sgd.update(parameters, gradient, rate, step)

        monkeypatch.setitem(OPTIMIZERS, "sgd", replace(sgd, update=watched))

    return watch


@pytest.fixture
def make_session(qapp: QApplication) -> Iterator[MakeSession]:
    """Return a function that makes a session without a window."""
    sessions: list[Session] = []

    def make() -> Session:
        sessions.append(Session())
        return sessions[-1]

    yield make
    for made in sessions:
        made.deleteLater()


@pytest.fixture
def session(make_session: MakeSession) -> Session:
    """Return a session without a window."""
    return make_session()


@pytest.fixture
def theme(shared_windows: Windows) -> Iterator[Theme]:
    """Return a theme in the light scheme."""
    made = LoneTheme(shared_windows)
    made.use("light")
    yield made
    made.deleteLater()


@pytest.fixture
def system_scheme(monkeypatch: pytest.MonkeyPatch) -> Callable[[Qt.ColorScheme], None]:
    """Return a function that plays a system whose colour scheme changes: this platform has none."""

    def change(scheme: Qt.ColorScheme) -> None:
        monkeypatch.setattr(QStyleHints, "colorScheme", lambda _hints: scheme)
        QApplication.styleHints().colorSchemeChanged.emit(scheme)

    return change


def mouse(
    widget: QWidget,
    kind: QEvent.Type,
    position: QPointF,
    button: Qt.MouseButton = Qt.MouseButton.LeftButton,
    source: Qt.MouseEventSource = Qt.MouseEventSource.MouseEventNotSynthesized,
) -> None:
    """Send one mouse event to a widget."""
    up = kind == QEvent.Type.MouseButtonRelease
    event = QMouseEvent(
        kind,
        position,
        position,
        QPointF(widget.mapToGlobal(position)),
        Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else button,
        Qt.MouseButton.NoButton if up else button,
        Qt.KeyboardModifier.NoModifier,
        source,
    )
    QApplication.sendEvent(widget, event)


def on_paper(canvas: QWidget, point: tuple[float, float]) -> QPointF:
    """Return where a point of the paper, sides 0 to 1, lies on a canvas."""
    side = min(canvas.width(), canvas.height())
    return QPointF((canvas.width() - side) / 2 + point[0] * side, point[1] * side)


def stroke_with_mouse(
    canvas: QWidget, line: Polyline, button: Qt.MouseButton = Qt.MouseButton.LeftButton
) -> None:
    """Drag the mouse along a line on the paper."""
    places = [on_paper(canvas, point) for point in line]
    mouse(canvas, QEvent.Type.MouseButtonPress, places[0], button)
    for place in places[1:]:
        mouse(canvas, QEvent.Type.MouseMove, place, button)
    mouse(canvas, QEvent.Type.MouseButtonRelease, places[-1], button)


def draw(window: MainWindow, *lines: Polyline) -> None:
    """Draw lines with the mouse and wait until the answer to them shows."""
    for line in lines:
        stroke_with_mouse(window.drawing_panel.canvas, line)
    settle(window)


def settle(window: MainWindow) -> None:
    """Wait until the window has predicted the latest drawing."""
    wait_until(lambda: window.session.is_settled())


def is_about_to_act(owner: QObject) -> bool:
    """Return whether a timer of an object, not of its children, is running."""
    timers = owner.findChildren(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert timers
    return any(timer.isActive() for timer in timers)


def let_timers_fire() -> None:
    """Let everything happen that is due now, such as timers of no delay."""
    turned: list[bool] = []
    QTimer.singleShot(0, lambda: turned.append(True))
    wait_until(lambda: turned != [])


def train(window: MainWindow) -> None:
    """Press Train, as its shortcut and its button do."""
    window.app_actions["train"].trigger()


def thread_of(owner: QObject) -> QThread:
    """Return the thread that an object has for its work."""
    (thread,) = owner.findChildren(QThread)
    return thread


def wait_for(window: MainWindow, status: TrainingStatus) -> None:
    """Wait until the training has come there."""
    wait_until(lambda: window.controller.status is status)


def along(*corners: tuple[float, float], points: int = 12) -> list[tuple[float, float]]:
    """Return points along straight lines from corner to corner."""
    line = [corners[0]]
    for start, end in pairwise(corners):
        steps = np.linspace(0, 1, points)[1:, None]
        part = np.array(start) + steps * (np.array(end) - np.array(start))
        line += [(float(x), float(y)) for x, y in part]
    return line


def arc(
    center: tuple[float, float], radii: tuple[float, float], start: float, end: float, points: int = 24
) -> list[tuple[float, float]]:
    """Return points along part of an ellipse; angles in degrees, 0 is right, 90 is down."""
    angles = np.radians(np.linspace(start, end, points))
    x, y = center[0] + radii[0] * np.cos(angles), center[1] + radii[1] * np.sin(angles)
    return [(float(a), float(b)) for a, b in zip(x, y, strict=True)]


def visible_texts(widget: QWidget) -> list[str]:
    """Return what the labels that show on a widget say."""
    labels: list[QLabel | Readout] = [*widget.findChildren(QLabel), *widget.findChildren(Readout)]
    return [label.text() for label in labels if label.isVisible() and label.text()]
