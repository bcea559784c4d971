"""Early stopping: end a training that no longer improves, with the best parameters it had.

Source: Prechelt, Early stopping - but when?, 1998.
"""

from __future__ import annotations

import math

from nn.checks import Array


class EarlyStopping:
    """Remembers the parameters at the lowest cost and counts the epochs since."""

    def __init__(self) -> None:
        """Begin with no best parameters."""
        self.best_cost = math.inf
        self.best: Array | None = None
        self.waited = 0

    def watch(self, cost: float, parameters: Array) -> None:
        """Take the cost after an epoch; the parameters are copied if it is the lowest."""
        if cost < self.best_cost:
            self.best_cost, self.waited = cost, 0
            self.best = parameters.copy()
        else:
            self.waited += 1
