"""What is done once, a moment later: for its owner, and with its errors."""

from __future__ import annotations

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from gui.later import later
from tests.conftest import WAIT_MS, let_timers_fire
from tests.windows import delete


def test_it_is_done_once_and_leaves_nothing_behind(qtbot: QtBot) -> None:
    owner, done = QObject(), list[str]()
    later(owner, lambda: done.append("later"))
    done.append("now")
    qtbot.waitUntil(lambda: not owner.children(), timeout=WAIT_MS)
    assert done == ["now", "later"]


def test_it_is_not_done_for_an_owner_that_has_gone(qapp: QObject) -> None:
    owner, done = QObject(), list[str]()
    later(owner, lambda: done.append("later"))
    delete(owner)
    let_timers_fire()
    assert done == []


def test_its_error_is_told(qtbot: QtBot) -> None:
    owner = QObject()

    def fail() -> None:
        raise RuntimeError("broken")

    with qtbot.captureExceptions() as errors:
        later(owner, fail)
        qtbot.waitUntil(lambda: bool(errors), timeout=WAIT_MS)
    assert [str(error) for _, error, _ in errors] == ["broken"]
