"""Main windows for tests: one for a module, brought back to how it opened after each test that had it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEvent, QMetaMethod, QObject, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from gui.app import make_window
from gui.main_window import MainWindow
from gui.session.session import Session
from gui.settings import Settings
from gui.training.controller import TrainingStatus
from gui.window_state import DEFAULT_SIZE
from nn.digits.data import DigitData

_SIGNALS: dict[type[QObject], list[str]] = {}  # of each class, found once
WAIT_MS = 20_000  # a limit for what should take milliseconds, for slow machines
UNCHECKED = (
    "on_drawing",
    "phases",
    "log_cost",
    "log_epochs",
    "as_error",
    "more_settings",
    "slow_training",
    "epochs_alike",
)
CHECKED = ("pen", "scheme_system", "run_before", "pin_lines", "smoothing_off", "pace_fast")


def open_main_window(settings: Path, *, tells_errors: bool = False, size: QSize = DEFAULT_SIZE) -> MainWindow:
    """Open a main window and wait until it shows.

    The hook for uncaught errors is taken back at once, so that an error in a slot fails the test; with
    `tells_errors` the window keeps it.
    """
    hook = sys.excepthook
    window = make_window(Settings(settings))
    if not tells_errors:
        sys.excepthook = hook
    window.resize(size)
    window.show()
    assert QTest.qWaitForWindowExposed(window)
    window.workspace.panels.make_front()
    window.app_actions["pace_fast"].trigger()  # else each training would be watched from its beginning
    QApplication.processEvents()
    return window


def wait_until(condition: Callable[[], bool]) -> None:
    """Let events happen until a condition holds; this works outside of pytest too."""
    deadline = QDeadlineTimer(WAIT_MS)
    while not condition():
        assert not deadline.hasExpired()
        QTest.qWait(2)


def delete(widget: QWidget) -> None:
    """Delete a widget now, not with the next turn of the event loop."""
    widget.deleteLater()
    QApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)


class Windows:
    """Gives tests a window one after the other: the same as long as it can be brought back."""

    def __init__(self, settings: Path) -> None:
        self._settings = settings
        self._window: MainWindow | None = None
        self._brush = 0
        self._listeners: list[tuple[QObject, list[int]]] = []
        self._places_at_first: list[QRect] = []
        self._data: DigitData | None = None

    def take(self) -> MainWindow:
        """Return a window as it opens."""
        if self._window is None:
            self._window = open_main_window(self._settings)
            self._brush = self._window.drawing_panel.brush.value()
            assert self._window.side.card is not None  # it is made when it is first asked for, and listens
            assert self._window.side.step_card is not None
            self.expect_listeners()
            self._places_at_first = self._places()
            self._data = self._window.session.data
        return self._window

    def give_back(self) -> None:
        """Make the window as it opened, or close it."""
        assert self._window is not None
        if not self._window.isVisible() or self._is_listened_to():
            self.close()
            return
        self._rest(self._window)
        self._forget(self._window)
        self._take_defaults(self._window)
        if self._has_moved() or not self._is_as_at_first(self._window.session):
            self.close()

    def expect_listeners(self) -> None:
        """Take those that listen to the window now for those of the window itself."""
        assert self._window is not None
        parts = [self._window, *self._window.findChildren(QObject)]
        own = [part for part in parts if type(part).__module__.startswith("gui.")]
        self._listeners = [(part, _listeners(part)) for part in own]

    def close(self) -> None:
        """Close the window, if there is one."""
        if self._window is not None:
            self._window.close()
            delete(self._window)
            self._window = None
            self._settings.unlink(missing_ok=True)

    def _places(self) -> list[QRect]:
        """Return where the parts of the window are."""
        assert self._window is not None
        QApplication.processEvents()
        workspace = self._window.workspace
        splitters = (workspace.row, workspace.column)
        parts = [splitter.widget(place) for splitter in splitters for place in range(splitter.count())]
        return [part.geometry() for part in parts if part is not None]

    def _has_moved(self) -> bool:
        """Return whether a part is elsewhere than at first, by more than what rounding does."""
        pairs = zip(self._places(), self._places_at_first, strict=True)
        return any(abs(now - before) > 1 for new, old in pairs for now, before in _sides(new, old))

    def _is_as_at_first(self, session: Session) -> bool:
        """Return whether the session has no half-typed number and no other digits."""
        return not session.design_problem and session.data is self._data

    def _is_listened_to(self) -> bool:
        """Return whether something of the test listens still."""
        return any(_listeners(part) != before for part, before in self._listeners if isValid(part))

    def _rest(self, window: MainWindow) -> None:
        window.controller.stop()
        window.tape_bar.player.pause()
        window.guide_card.begin()
        window.guidance.spotlight.end()
        wait_until(lambda: window.controller.status is TrainingStatus.IDLE)

    def _forget(self, window: MainWindow) -> None:
        session = window.session
        session.restore_shipped()
        session.skip(())
        session.select(None)
        session.point_at(None)
        session.pins.take(())
        session.change_drawing((), "clear")
        session.undo_stack.clear()
        wait_until(session.is_settled)

    def _take_defaults(self, window: MainWindow) -> None:
        actions = window.app_actions
        for name in UNCHECKED:
            actions[name].setChecked(False)
        for name in CHECKED:
            if not actions[name].isChecked():
                actions[name].trigger()
        window.drawing_panel.brush.setValue(self._brush)
        actions["usual_size"].trigger()
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.resize(DEFAULT_SIZE)
        QApplication.processEvents()
        actions["reset_layout"].trigger()
        window.activateWindow()
        window.drawing_panel.canvas.setFocus()


def _sides(*places: QRect) -> Iterator[tuple[int, ...]]:
    """Return left, top, width and height of several places together."""
    return zip(*(place.getRect() for place in places), strict=True)


def _listeners(sender: QObject) -> list[int]:
    """Return how many listen to each signal of an object, but to the one of its end."""
    return [sender.receivers(f"2{name}") for name in _signals(sender)]


def _signals(sender: QObject) -> list[str]:
    """Return the signals of an object, but the one of its end."""
    if (kind := type(sender)) not in _SIGNALS:
        meta = sender.metaObject()
        methods = [meta.method(place) for place in range(meta.methodCount())]
        signals = [method for method in methods if method.methodType() is QMetaMethod.MethodType.Signal]
        names = [bytes(signal.methodSignature().data()).decode() for signal in signals]
        _SIGNALS[kind] = [name for name in names if not name.startswith("destroyed")]
    return _SIGNALS[kind]
