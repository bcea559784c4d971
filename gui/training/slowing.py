"""Slowing a training down so that a person can follow it."""

from __future__ import annotations

from threading import Event

from gui.session.pace import Pace


class Slowing:
    """Lets a training rest after each epoch, in its thread, for as long as the window wants.

    pace: at which it is watched, or None for full speed; the window sets another in one assignment.
    """

    def __init__(self) -> None:
        self.pace: Pace | None = None
        self._ended = Event()

    def begin(self) -> None:
        """Let the training rest from now on."""
        self._ended.clear()

    def end(self) -> None:
        """Let it rest no longer: it was interrupted."""
        self._ended.set()

    def rest(self, epoch: int, took: float) -> None:
        """Rest after an epoch that took so many seconds; to be called in the training's thread."""
        pace = self.pace
        if pace is not None:
            self._ended.wait(max(0.0, 1 / pace.epochs_per_second(epoch) - took))
