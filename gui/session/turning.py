"""Whether the cost of the test digits has turned: it was clearly lower than it is now, and a while ago."""

from __future__ import annotations

import math

FEWEST_EPOCHS, LATER = 10, 0.25  # after the best epoch, and as a part of the epochs up to it
HIGHER = 1.1  # times the lowest cost


class Turning:
    """Follows the cost of one run at a time in a few steps for each update, and tells of a turn once."""

    def __init__(self) -> None:
        self._run = ""
        self._was_told = False
        self.best_epoch, self.best_cost = 0, math.inf

    def note(self, run: str, epoch: int, cost: float | None) -> bool:
        """Note the cost after an epoch of a run with this id; return whether it has just turned."""
        if run != self._run or epoch < self.best_epoch:
            self._run, self._was_told = run, False
            self.best_epoch, self.best_cost = epoch, math.inf
        if cost is None or not math.isfinite(cost):
            return False
        if cost <= self.best_cost:
            self.best_epoch, self.best_cost, self._was_told = epoch, cost, False
        late = epoch - self.best_epoch >= max(FEWEST_EPOCHS, LATER * self.best_epoch)
        has_turned = late and cost > HIGHER * self.best_cost and not self._was_told
        self._was_told = self._was_told or has_turned
        return has_turned
