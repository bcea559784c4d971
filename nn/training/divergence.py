"""Recognising a training that cannot succeed any more, and saying why."""

from __future__ import annotations

import math
from collections.abc import Sequence

from nn.checks import norm
from nn.parameters import LayerParameters

PATIENCE = 10
WORSE = 1.2
NO_BETTER = 1.02
FALLING = 0.99
VANISHED = 1e-6


class DivergenceError(ArithmeticError):
    """Training left the range in which a network learns; the text says what happened and what to do."""


class DivergenceWatch:
    """Looks at every epoch of a run and names what has gone wrong, if anything.

    Two things happen when steps are too large. Values overflow: then a number is not finite. Or units
    saturate, where their derivative is nearly zero: then the network is worse than guessing and does not get
    better, or is no better and without a gradient. The second is believed only after PATIENCE epochs on end.
    """

    def __init__(self) -> None:
        """Begin; `guessing_cost`, the cost of the same best answer to every sample, must be set."""
        self.guessing_cost = math.inf
        self._first_cost = 0.0
        self._first_gradient = 0.0
        self.is_new = True
        self.forget()

    def forget(self) -> None:
        """Begin to count anew."""
        self._epochs_worse = 0
        self._epochs_vanished = 0
        self._lowest = math.inf

    def start(self, cost: float, gradient_length: float) -> None:
        """Take the figures of the first batch before its step: a network may begin worse than guessing."""
        self._first_cost, self._first_gradient = cost, gradient_length
        self.is_new = False

    def overflow(self, layers: Sequence[LayerParameters]) -> str:
        """Return which layer's weights are no longer finite numbers, or nothing."""
        for number, layer in enumerate(layers, start=1):
            if not math.isfinite(norm(layer.vector)):
                return f"the weights of layer {number} are no longer finite numbers"
        return ""

    def problem(self, cost: float, gradient_length: float, layers: Sequence[LayerParameters]) -> str:
        """Return what has gone wrong, or nothing, after an epoch with these figures.

        gradient_length: of the epoch's last batch. Vanishing gradients: Hochreiter, 1991.
        """
        overflow = self.overflow(layers)
        if overflow:
            return overflow
        if not math.isfinite(cost):
            return f"the cost is no longer a finite number, as the outputs of layer {len(layers)} overflow"
        worse = cost > WORSE * max(self.guessing_cost, self._first_cost) and cost > FALLING * self._lowest
        self._lowest = min(self._lowest, cost)
        no_better = cost > NO_BETTER * self.guessing_cost
        vanished = no_better and gradient_length <= VANISHED * self._first_gradient
        self._epochs_worse = self._epochs_worse + 1 if worse else 0
        self._epochs_vanished = self._epochs_vanished + 1 if vanished else 0
        if self._epochs_vanished >= PATIENCE:
            return "the gradient has vanished because the units are saturated or dead"
        if self._epochs_worse >= PATIENCE:
            return f"the cost has been worse than guessing for {PATIENCE} epochs"
        return ""
