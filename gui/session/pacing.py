"""Pacing: how often a drawing is predicted while the pen moves."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

FRAME_SECONDS = 0.016
EARLY_TOLERANCE = 0.004  # a pen that is a little ahead of the frames need not wait
# Deferred calls are delayed a little past the frame. Otherwise each would run just before the next pen event
# and delay it, for the rest of the stroke.
DEFERRAL = 0.008


class Pacer(QObject):
    """Calls a function when asked: at once, but at most once a frame; what is asked between is one call."""

    def __init__(self, act: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._act = act
        self._next_frame = 0.0
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._call)

    @property
    def is_settled(self) -> bool:
        """Return whether nothing waits to be called, and the next call would come at once."""
        return not self._timer.isActive() and time.perf_counter() >= self._next_frame

    def ask(self) -> None:
        """Call now, or with the next frame if this one has had its call."""
        early = self._next_frame - time.perf_counter()
        if early <= EARLY_TOLERANCE:
            self._call()
        elif not self._timer.isActive():
            self._timer.start(math.ceil(1000 * (early + DEFERRAL)))

    def _call(self) -> None:
        self._timer.stop()
        self._next_frame = max(self._next_frame, time.perf_counter()) + FRAME_SECONDS
        self._act()
