"""The pacer: it calls at once, but leaves the window a rest after each call."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.session.pacing import REST_SECONDS, Pacer
from tests.conftest import WAIT_MS


class Paced:
    """A pacer with a clock that a test sets, and how often it has called."""

    def __init__(self) -> None:
        self.now = 0.0
        self.calls = 0
        self.call_seconds = 0.0
        self.asks_within_a_call = 0
        self.pacer = Pacer(self._act, clock=lambda: self.now)

    def _act(self) -> None:
        self.calls += 1
        self.now += self.call_seconds
        if self.asks_within_a_call:
            self.asks_within_a_call -= 1
            self.pacer.ask()


@pytest.fixture
def paced(qapp: QApplication) -> Paced:
    return Paced()


def wait_for_calls(paced: Paced, qtbot: QtBot, count: int) -> None:
    qtbot.waitUntil(lambda: paced.calls >= count, timeout=WAIT_MS)


def test_the_first_call_comes_at_once(paced: Paced) -> None:
    assert paced.pacer.is_settled
    paced.pacer.ask()
    assert paced.calls == 1
    assert not paced.pacer.is_settled


@pytest.mark.parametrize("pause", [REST_SECONDS, 0.008, 0.016, 1.0])
def test_after_a_rest_every_call_comes_at_once(paced: Paced, pause: float) -> None:
    for count in range(1, 20):
        paced.pacer.ask()
        assert paced.calls == count
        paced.now += pause
        assert paced.pacer.is_settled


@pytest.mark.parametrize("call_seconds", [0.0, 0.003, 0.5])
def test_the_rest_begins_after_the_call_however_long_it_takes(paced: Paced, call_seconds: float) -> None:
    paced.call_seconds = call_seconds
    paced.pacer.ask()
    paced.now += 0.9 * REST_SECONDS
    paced.pacer.ask()
    assert paced.calls == 1
    paced.now += 0.2 * REST_SECONDS
    paced.pacer.ask()
    assert paced.calls == 2


def test_what_is_asked_within_a_rest_is_one_call_after_it(paced: Paced, qtbot: QtBot) -> None:
    paced.pacer.ask()
    for _ in range(50):
        paced.pacer.ask()
    assert paced.calls == 1
    assert not paced.pacer.is_settled
    wait_for_calls(paced, qtbot, 2)
    paced.now += REST_SECONDS
    assert paced.pacer.is_settled
    QApplication.processEvents()
    assert paced.calls == 2


def test_a_call_at_once_takes_the_one_with_it_that_waits(paced: Paced) -> None:
    paced.pacer.ask()
    paced.pacer.ask()
    paced.now += REST_SECONDS
    paced.pacer.ask()
    assert paced.calls == 2
    paced.now += REST_SECONDS
    assert paced.pacer.is_settled


def test_what_is_asked_within_a_call_comes_after_its_rest(paced: Paced, qtbot: QtBot) -> None:
    paced.asks_within_a_call = 1
    paced.pacer.ask()
    assert paced.calls == 1
    wait_for_calls(paced, qtbot, 2)
    assert not paced.asks_within_a_call
