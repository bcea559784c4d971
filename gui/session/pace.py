"""The pace at which a training is watched."""

from __future__ import annotations

from enum import Enum

EPOCHS_PER_SECOND = 2.0  # at first
GROWTH = 0.25  # of the present epoch a second, later: an even pace on the logarithmic axis
FAST = 4.0  # times the usual pace


class Pace(Enum):
    """How fast the shown moment goes through a training.

    STEP: from one step to the next. WATCH: slowly at first, then ever faster. FAST: the same, faster; a new
    training is shown as it is now.
    """

    STEP = "step"
    WATCH = "watch"
    FAST = "fast"

    def epochs_per_second(self, epoch: float) -> float:
        """Return how many epochs a second are to be seen after so many; steps take what time they take."""
        return max(EPOCHS_PER_SECOND, GROWTH * epoch) * (FAST if self is Pace.FAST else 1.0)
