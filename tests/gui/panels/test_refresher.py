"""Refreshing now and then: at once, then after a rest, and never while hidden."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.panels.refresher import Refresher
from tests.conftest import wait_until


@pytest.fixture
def panel(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_first_refresh_is_at_once_and_the_last_change_is_never_missed(panel: QWidget) -> None:
    state, seen = [0], []
    refresher = Refresher(panel, lambda: seen.append(state[0]))
    for number in range(50):
        state[0] = number
        refresher.refresh_soon()
    assert seen == [0]
    wait_until(lambda: seen == [0, 49])


def test_a_hidden_panel_is_not_refreshed(panel: QWidget) -> None:
    seen: list[int] = []
    refresher = Refresher(panel, lambda: seen.append(1))
    panel.hide()
    refresher.refresh_soon()
    assert seen == []
    panel.show()
    refresher.refresh()
    refresher.refresh_soon()
    panel.hide()
    refresher.refresh_soon()
    assert seen == [1]


def test_a_person_touches_nothing_that_is_old(panel: QWidget) -> None:
    seen: list[int] = []
    refresher = Refresher(panel, lambda: seen.append(1))
    refresher.refresh_soon()
    refresher.catch_up()
    assert seen == [1]
    refresher.refresh_soon()  # it rests
    refresher.catch_up()
    assert seen == [1, 1]
