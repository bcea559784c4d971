"""Main windows for tests: one for all, brought back to how it opened after each test that had it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEvent, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget
from shiboken6 import isValid

from gui.app import make_window
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.training.controller import TrainingStatus
from gui.widgets.named_box import NamedBox
from gui.window_state import DEFAULT_SIZE
from nn.digits.data import DigitData
from tests.appearance import Appearance
from tests.listeners import Listeners
from tests.work import Work

SOON_MS = 400  # what is refreshed now and then is by then
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
CHECKED = ("ink_activation", "pen", "scheme_system", "run_before", "pin_lines", "smoothing_off", "pace_fast")


class ForgetfulSettings(Settings):
    """Settings that a window can be without again."""

    def forget(self) -> None:
        """Remember nothing, in the file neither."""
        self._path.unlink(missing_ok=True)
        super().__init__(self._path)


def open_main_window(settings: Path | Settings, *, size: QSize = DEFAULT_SIZE) -> MainWindow:
    """Open a main window and wait until it shows.

    The hook for uncaught errors is taken back at once, so that an error in a slot fails the test.
    """
    hook = sys.excepthook
    window = make_window(settings if isinstance(settings, Settings) else Settings(settings))
    sys.excepthook = hook
    window.resize(size)
    window.show()
    assert QTest.qWaitForWindowExposed(window)
    window.workspace.panels.make_front()
    window.app_actions["pace_fast"].trigger()  # else each training would be watched from its beginning
    QApplication.processEvents()
    return window


def make_all_parts(window: MainWindow) -> None:
    """Make what is otherwise made when it is first needed."""
    guidance = window.guidance
    tellers = (guidance.first_minutes, guidance.experiments, guidance.repairs)
    assert None not in (
        window.side.card,
        window.side.step_card,
        window.help.card,
        window.descriptions.card,
        *tellers,
    )
    guidance.spotlight.light(())
    guidance.spotlight.end()
    for number in reversed(range(window.workspace.panels.count)):
        window.workspace.show_panel(number)


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
        self._settings = ForgetfulSettings(settings)
        self._window: MainWindow | None = None
        self._brush = 0
        self._listeners: Listeners | None = None
        self._appearance_at_first: Appearance | None = None
        self._style_at_first = ""
        self._data: DigitData | None = None
        self._work: Work | None = None
        self._choices: list[tuple[NamedBox, int]] = []

    def take(self) -> MainWindow:
        """Return a window as it opens, but with all its panels."""
        if self._window is not None and self._style_at_first != application().styleSheet():
            self.close()  # another window has changed what all look like
        if self._window is None:
            self._window = self._open()
        if not self._window.isVisible():
            self._window.show()
            self._window.activateWindow()
            assert QTest.qWaitForWindowActive(self._window)
            self._window.drawing_panel.canvas.setFocus()
        return self._window

    def give_back(self) -> None:
        """Make the window as it opened, or close it."""
        assert self._window is not None
        assert self._listeners is not None
        if self._window.isVisible():
            self._rest(self._window)
        if not self._window.isVisible() or not self._listeners.are_the_same():
            self.close()
            return
        self._forget(self._window)
        self._settings.forget()
        self._take_defaults(self._window)
        if not self._is_as_at_first(self._window):
            self.close()

    def step_aside(self) -> None:
        """Let other windows show: two at a time compete for shortcuts."""
        if self._window is not None and self._window.isVisible():
            other = QWidget()  # Qt activates a window again only after another one
            other.show()
            assert QTest.qWaitForWindowActive(other)
            self._window.hide()
            other.close()
            delete(other)

    def close_if_aside(self) -> None:
        """Close a window that waits for its next test."""
        if self._window is not None and not self._window.isVisible():
            self.close()

    def close(self) -> None:
        """Close the window, if there is one."""
        if self._window is not None:
            self._window.close()
            delete(self._window)
            self._window = None
            self._settings.forget()

    def _open(self) -> MainWindow:
        window = open_main_window(self._settings)
        make_all_parts(window)
        QApplication.processEvents()
        window.app_actions["reset_layout"].trigger()
        self._window = window
        self._brush = window.drawing_panel.brush.value()
        self._listeners = Listeners.of(window)
        self._data = window.session.data
        self._work = Work.of(window.session)
        self._style_at_first = application().styleSheet()
        self._appearance_at_first = self._appearance(window)
        self._choices = [(box, box.count()) for box in window.findChildren(NamedBox)]
        return window

    def _appearance(self, window: MainWindow) -> Appearance:
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        # The switch of the run before comes with the first of them, and parts of the card with what it tells.
        return Appearance.of(window, without=(window.curves_panel.switches, window.guide_card))

    def _is_as_at_first(self, window: MainWindow) -> bool:
        """Return whether the window is as it opened, with no half-typed number and the same digits."""
        session = window.session
        if session.design_problem or session.data is not self._data:
            return False
        deadline = QDeadlineTimer(SOON_MS)
        while not self._looks_as_at_first(window):
            if deadline.hasExpired():
                return False
            QTest.qWait(20)
        return True

    def _looks_as_at_first(self, window: MainWindow) -> bool:
        before = self._appearance_at_first
        return before is not None and self._appearance(window).is_like(before)

    def _rest(self, window: MainWindow) -> None:
        window.controller.stop()
        window.tape_bar.player.pause()
        window.guide_card.begin()
        window.guidance.spotlight.end()
        wait_until(lambda: window.controller.status is TrainingStatus.IDLE)

    def _forget(self, window: MainWindow) -> None:
        session = window.session
        assert self._work is not None
        if not self._work.has_run_of(session):
            session.restore_shipped()
        session.skip(())
        session.select(None)
        session.point_at(None)
        session.pins.take(())
        if session.drawing != () or session.reading is not self._work.reading:
            session.change_drawing((), "clear")
        session.undo_stack.clear()
        window.guidance.experiments.state.guesses.clear()
        for box, count in self._choices:
            while isValid(box) and box.count() > count:
                box.removeItem(count)  # what only the network of a test knew
        wait_until(session.is_settled)
        self._work = Work.of(session)

    def _take_defaults(self, window: MainWindow) -> None:
        QApplication.clipboard().clear()
        actions = window.app_actions
        for name in UNCHECKED:
            actions[name].setChecked(False)
        for name in CHECKED:
            if not actions[name].isChecked():
                actions[name].trigger()
        window.drawing_panel.brush.setValue(self._brush)
        if window.zoom.percent != 100:
            actions["usual_size"].trigger()
        for bar in window.findChildren(QScrollBar):
            bar.setValue(bar.minimum())
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.resize(DEFAULT_SIZE)
        QApplication.processEvents()
        actions["reset_layout"].trigger()
        window.activateWindow()
        window.drawing_panel.canvas.setFocus()


def application() -> QApplication:
    """Return the application that there is."""
    existing = QApplication.instance()
    assert isinstance(existing, QApplication)
    return existing
