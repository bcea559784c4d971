"""Slowing a training down so that a person can follow it."""

from __future__ import annotations

from gui.session.pace import Pace
from gui.threads import Rest


class Slowing(Rest):
    """Lets a training rest after each epoch, in its thread, for as long as the window wants.

    pace: at which it is watched, or None for full speed; the window sets another in one assignment.
    """

    def __init__(self) -> None:
        super().__init__()
        self.pace: Pace | None = None

    def rest_after(self, epoch: int, seconds: float) -> None:
        """Rest after an epoch that took so many seconds."""
        pace = self.pace
        if pace is not None:
            self.take(1 / pace.epochs_per_second(epoch) - seconds)
