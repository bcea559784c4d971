"""Screen readers: whatever takes the keyboard has a name, says what it is, and what it shows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui import accessibility
from gui.main_window import MainWindow
from tests.conftest import SMALL, draw, wait_until
from tests.gui.shapes import DIGITS
from tests.gui.states import states_of

PLAIN = (QAccessible.Role.NoRole, QAccessible.Role.Client)
NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description


@pytest.fixture(autouse=True)
def _heard() -> Iterator[None]:
    """Let Qt do all that it does while a screen reader listens."""
    was_active = QAccessible.isActive()
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(was_active)


def takers(window: QWidget) -> Iterator[QWidget]:
    """Yield what shows and takes the keyboard."""
    for widget in window.findChildren(QWidget):
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisibleTo(window):
            yield widget


def unheard(window: QWidget) -> list[str]:
    """Return what has no name or does not say what it is."""
    found = []
    for widget in takers(window):
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or not interface.text(NAME) or interface.role() in PLAIN:
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def test_in_every_panel_all_that_takes_the_keyboard_has_a_name_and_a_role(window: MainWindow) -> None:
    draw(window, *DIGITS[3])
    for number, action in enumerate(window.panel_actions):
        action.trigger()
        QApplication.processEvents()
        assert unheard(window) == [], number


@pytest.mark.slow
def test_in_every_state_all_that_takes_the_keyboard_has_a_name_and_a_role(window: MainWindow) -> None:
    for state in states_of(window):
        assert unheard(window) == [], state


def test_what_paints_itself_says_what_it_shows(window: MainWindow) -> None:
    draw(window, *DIGITS[3])
    window.app_actions["pin"].trigger()
    window.session.take_preset(SMALL, "small")
    window.app_actions["train"].trigger()
    wait_until(lambda: window.session.run.is_complete)
    for action in window.panel_actions:
        action.trigger()
        QApplication.processEvents()
        for widget in takers(window):
            if type(widget).__name__ in accessibility.ROLES:
                widget.setFocus()
                assert widget.accessibleDescription(), widget


def test_the_roles_are_those_of_widgets_that_there_are(window: MainWindow) -> None:
    made = {type(widget).__name__ for widget in window.findChildren(QWidget)}
    assert set(accessibility.ROLES) - made <= {"SketchPlot", "NamedPicture"}


def test_controls_say_what_they_are_set_to(window: MainWindow) -> None:
    for widget in takers(window):
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface is not None
        if isinstance(widget, QAbstractButton) and widget.isCheckable():
            assert interface.state().checked == widget.isChecked(), widget
        elif isinstance(widget, QLineEdit):
            assert interface.text(QAccessible.Text.Value) == widget.text()


def test_the_focus_can_be_seen_wherever_the_tab_key_comes(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    draw(window, *DIGITS[3])
    seen = 0
    for action in window.panel_actions:
        action.trigger()
        QApplication.processEvents()
        for widget in takers(window):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled():
                window.drawing_panel.canvas.setFocus()
                without = widget.grab().toImage()
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                assert widget.grab().toImage() != without, f"{type(widget).__name__} {widget.objectName()}"
                seen += 1
    assert seen > 150, "most of them in each panel again"
