"""Threads in addition to the window's own."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QObject, Qt, QThread

CLOSING_MS = 2000  # for all threads together, when the window closes, or when it waits for what they tell
# Seconds after which a busy thread hands Python over to the window's; Python's own 5 ms are felt by the pen.
SWITCH_SECONDS = 0.001
LONGEST_ANSWER_SECONDS = 0.05


class Closable(Protocol):
    """What may have a thread of its own."""

    def close(self, deadline: QDeadlineTimer, /) -> bool:
        """End the thread; return whether that was before the deadline."""


class Rest:
    """A rest of one thread that another can end."""

    def __init__(self) -> None:
        self._ended = threading.Event()

    def allow(self) -> None:
        """Let the thread rest from now on."""
        self._ended.clear()

    def end(self) -> None:
        """End a rest under way, and let there be no more."""
        self._ended.set()

    def take(self, seconds: float) -> None:
        """Rest for so long, in the thread that calls."""
        self._ended.wait(max(0.0, seconds))


class RightOfWay(QObject):
    """What the window has over a thread while it answers a person.

    Two threads share Python half and half, so that an answer would take twice as long beside a training.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._free = threading.Event()
        self._free.set()

    def claim(self) -> None:
        """Have it until all that is to be painted now is painted."""
        self._free.clear()
        after_painting = Qt.EventPriority.LowEventPriority.value - 1
        QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), after_painting)

    def give_back(self) -> None:
        """Have it no longer."""
        self._free.set()

    def customEvent(self, event: QEvent) -> None:
        """Give it back."""
        self.give_back()

    def wait(self) -> None:
        """Wait until nobody has it, in the thread that calls; not for ever, should the window be stuck."""
        if not self._free.is_set():
            self._free.wait(LONGEST_ANSWER_SECONDS)


def wait_until_told(listener: QObject, is_done: Callable[[], bool]) -> None:
    """Let an object hear what other threads tell it, and nothing else happen, until something is done.

    Not for ever, should another thread be stuck.
    """
    deadline = QDeadlineTimer(CLOSING_MS)
    while not is_done() and not deadline.hasExpired():
        QThread.msleep(1)
        QCoreApplication.sendPostedEvents(listener, QEvent.Type.MetaCall.value)


class WorkerThread(QThread):
    """Runs the slots of one worker, from the first time that it is needed."""

    def __init__(self, worker: QObject, parent: QObject) -> None:
        super().__init__(parent)
        worker.moveToThread(self)

    def begin(self) -> None:
        """Run, unless it runs already."""
        sys.setswitchinterval(SWITCH_SECONDS)
        if not self.isRunning():
            self.start()

    def end(self, deadline: QDeadlineTimer | None = None) -> bool:
        """End when what is under way is done; return whether that was so before the deadline."""
        self.quit()
        return self.wait(QDeadlineTimer(CLOSING_MS) if deadline is None else deadline)
