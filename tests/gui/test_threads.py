"""Threads beside the window's own, and who goes first."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui import threads
from gui.threads import RightOfWay, wait_until_told
from tests.conftest import ENDLESS, Listen, MakeWindow, draw, train
from tests.gui.shapes import DIGITS

PATIENCE = 10.0  # seconds, on the busiest machine


@pytest.fixture(autouse=True)
def no_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a thread wait as long as it takes."""
    monkeypatch.setattr(threads, "LONGEST_ANSWER_SECONDS", PATIENCE)


def in_thread(wait: Callable[[], None]) -> tuple[threading.Thread, threading.Event]:
    """Let a thread wait for something, and return it with what tells that it goes on."""
    went_on = threading.Event()

    def go_on() -> None:
        wait()
        went_on.set()

    thread = threading.Thread(target=go_on)
    thread.start()
    return thread, went_on


def test_nobody_waits_while_nothing_is_answered(qapp: QObject) -> None:
    right = RightOfWay()  # kept here: it has to go in the thread in which it was made
    thread, went_on = in_thread(right.wait)
    assert went_on.wait(PATIENCE)
    thread.join()


class Listener(QObject):
    """Hears what another thread tells it, by a signal that is another object's."""

    heard = Signal(str)


def test_what_a_thread_tells_is_heard_while_it_is_waited_for(qapp: QObject) -> None:
    listener, other, told = Listener(), Listener(), list[str]()
    listener.heard.connect(told.append)
    elsewhere = QTimer(singleShot=True, interval=0)
    elsewhere.timeout.connect(lambda: told.append("an event of the window"))
    elsewhere.start()
    other.heard.connect(listener.heard, Qt.ConnectionType.QueuedConnection)
    thread, _ = in_thread(lambda: other.heard.emit("done"))
    wait_until_told(listener, lambda: bool(told))
    thread.join()
    assert told == ["done"]


def test_a_thread_that_tells_nothing_is_waited_for_no_longer_than_at_closing(
    qapp: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(threads, "CLOSING_MS", 20)
    asked: list[bool] = []
    wait_until_told(QObject(), lambda: bool(asked.append(False)))
    assert len(asked) > 1


class Painted(QWidget):
    """Notes whether somebody goes on before it is painted."""

    went_on: threading.Event | None = None
    was_first = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Look."""
        if self.went_on is not None:
            self.was_first = not self.went_on.is_set()


def test_a_thread_waits_until_the_answer_is_painted(qtbot: QtBot) -> None:
    widget, right = Painted(), RightOfWay()
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    right.claim()
    thread, widget.went_on = in_thread(right.wait)
    widget.update()
    QCoreApplication.processEvents()
    assert widget.went_on.wait(PATIENCE)
    assert widget.was_first
    thread.join()


def test_a_window_that_is_stuck_stops_no_thread_for_ever(
    qapp: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(threads, "LONGEST_ANSWER_SECONDS", 0.001)
    right = RightOfWay()
    right.claim()
    thread, went_on = in_thread(right.wait)
    assert went_on.wait(PATIENCE)
    thread.join()
    QCoreApplication.processEvents()


def test_a_training_waits_while_the_pen_is_answered(open_window: MakeWindow, listen: Listen) -> None:
    window = open_window()
    window.session.change_design(ENDLESS, "endless")
    train(window)
    trainer = window.session.run.trainer
    assert trainer is not None
    wait = trainer.before_step
    assert wait is not None
    waiting: list[bool] = []

    def look() -> None:
        _thread, went_on = in_thread(wait)
        waiting.append(not went_on.wait(0.05))

    listen(window.session.reading_changed, look)
    draw(window, *DIGITS[3])
    assert waiting and all(waiting)


def test_a_training_that_is_ended_waits_for_no_answer(open_window: MakeWindow) -> None:
    window = open_window()
    window.session.change_design(ENDLESS, "endless")
    train(window)
    trainer, arrived = window.session.run.trainer, threading.Event()
    assert trainer is not None
    assert trainer.before_step is not None
    wait = trainer.before_step

    def arrive() -> None:
        arrived.set()
        wait()

    window.controller.give_way()
    trainer.before_step = arrive
    assert arrived.wait(PATIENCE)
    window.controller.stop()
    window.controller.settle()
    assert window.controller.is_at_rest
