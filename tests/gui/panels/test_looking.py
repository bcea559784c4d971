"""Looking now and then: at once, then after a rest, and never while hidden."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.panels.looking import Looking
from tests.conftest import wait_until


@pytest.fixture
def panel(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_first_look_is_at_once_and_the_last_change_is_never_missed(panel: QWidget) -> None:
    state, seen = [0], []
    looking = Looking(panel, lambda: seen.append(state[0]))
    for number in range(50):
        state[0] = number
        looking.look_soon()
    assert seen == [0]
    wait_until(lambda: seen == [0, 49])


def test_a_hidden_panel_does_not_look(panel: QWidget) -> None:
    seen: list[int] = []
    looking = Looking(panel, lambda: seen.append(1))
    panel.hide()
    looking.look_soon()
    assert seen == []
    panel.show()
    looking.look()
    looking.look_soon()
    panel.hide()
    looking.look_soon()
    assert seen == [1]
