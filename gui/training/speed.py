"""How fast a training is."""

from __future__ import annotations

import time

SHORTEST_SPAN = 0.2  # seconds between two readings that count
NEW_FRACTION = 0.3  # of a reading in the smoothed speed, which so follows within about a second


class SpeedMeter:
    """Measures epochs a second, smoothed over about a second."""

    def __init__(self) -> None:
        self.epochs_per_second = 0.0
        self._last = (0.0, 0.0)

    def start(self, progress: float) -> None:
        """Begin to measure, at this many epochs; the speed so far stays until there is a new one."""
        self._last = (time.perf_counter(), progress)

    def read(self, progress: float) -> None:
        """Note that the training has come to this many epochs."""
        now = time.perf_counter()
        seconds, epochs = now - self._last[0], progress - self._last[1]
        if seconds < SHORTEST_SPAN or epochs < 0:
            return
        speed = epochs / seconds
        fraction = NEW_FRACTION if self.epochs_per_second else 1
        self.epochs_per_second += (speed - self.epochs_per_second) * fraction
        self._last = (now, progress)
