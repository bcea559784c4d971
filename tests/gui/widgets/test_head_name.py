"""The name over a column: long or short, clicked or dragged."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.head_name import HeadName
from tests.conftest import mouse


@pytest.fixture
def name(qtbot: QtBot) -> Iterator[HeadName]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(200, 60)
    made = HeadName("Hidden 2", "2", window)
    made.resize(80, 20)
    window.show()
    yield made


def drag(name: HeadName, way: float, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    start = QPointF(40, 10)
    mouse(name, QEvent.Type.MouseButtonPress, start, button)
    mouse(name, QEvent.Type.MouseMove, start + QPointF(way, 0), button)
    mouse(name, QEvent.Type.MouseButtonRelease, start + QPointF(way, 0), button)


def test_a_short_name_is_called_the_same(name: HeadName) -> None:
    assert (name.text(), name.accessibleName()) == ("Hidden 2", "Hidden 2")
    name.be_short(True)
    assert (name.text(), name.accessibleName()) == ("2", "Hidden 2")
    name.be_short(False)
    assert name.text() == "Hidden 2"


def test_only_a_movable_name_is_dragged(qtbot: QtBot, name: HeadName) -> None:
    with qtbot.assertNotEmitted(name.dropped):
        drag(name, 50)
    name.movable = True
    with qtbot.waitSignal(name.dropped) as dropped, qtbot.assertNotEmitted(name.clicked):
        drag(name, -50)
    assert dropped.args == [-50]
    assert not name.isDown()


def test_a_trembling_hand_and_the_right_button_drag_nothing(qtbot: QtBot, name: HeadName) -> None:
    name.movable = True
    with qtbot.assertNotEmitted(name.dropped), qtbot.waitSignal(name.clicked):
        drag(name, 4)
    with qtbot.assertNotEmitted(name.dropped), qtbot.assertNotEmitted(name.clicked):
        drag(name, 50, Qt.MouseButton.RightButton)


def test_arrows_do_not_lead_to_the_button_beside_it(qtbot: QtBot, name: HeadName) -> None:
    HeadName("Hidden 3", "3", name.window()).setGeometry(100, 0, 80, 20)
    name.window().show()
    name.window().activateWindow()
    qtbot.waitActive(name.window())
    name.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Down):
        qtbot.keyClick(name, key)
        qtbot.keyClick(name, key, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
    assert name.hasFocus()
