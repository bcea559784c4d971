"""Pacing: how often a drawing is predicted while the pen moves."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

# After a prediction the window has this long to paint it, however fast events come. Mice and pens send one
# every 8 ms or more, so that each of theirs is predicted at once: docs/decisions/0011-pacing.md
REST_SECONDS = 0.004


class Pacer(QObject):
    """Calls a function when asked: at once, or after a short rest if it has just been called.

    However often it is asked within a rest, that is one call.
    """

    def __init__(
        self,
        act: Callable[[], None],
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        """Take the function, and a clock in seconds."""
        super().__init__(parent)
        self._act = act
        self._clock = clock
        self._rested_at = -math.inf
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._call)

    @property
    def is_settled(self) -> bool:
        """Return whether nothing waits to be called, and the next call would come at once."""
        return not self._timer.isActive() and self._clock() >= self._rested_at

    def ask(self) -> None:
        """Call now, or as soon as the rest is over."""
        rest = self._rested_at - self._clock()
        if rest <= 0:
            self._call()
        elif not self._timer.isActive():
            self._timer.start(math.ceil(1000 * rest))

    def _call(self) -> None:
        self._timer.stop()
        self._rested_at = self._clock() + REST_SECONDS  # for what is asked within the call
        self._act()
        self._rested_at = self._clock() + REST_SECONDS
