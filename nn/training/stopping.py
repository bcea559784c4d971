"""When a training should end: it no longer improves, or it cannot succeed any more."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from nn.arrays import Array
from nn.checks import check_count, check_flag, check_like, check_not_negative, is_finite, norm
from nn.layers import LayerParameters

EPOCHS_ON_END = 10  # epochs that must look hopeless before it is believed
WORSE_FACTOR = 1.2
NO_BETTER_FACTOR = 1.02
FALLING_FACTOR = 0.99
VANISHED_FACTOR = 1e-6


class EarlyStopping:
    """Remembers the parameters at the lowest cost and counts the epochs since.

    Source: Prechelt, Early stopping - but when?, 1998.
    """

    def __init__(self) -> None:
        """Begin with no best parameters."""
        self.best_cost = math.inf
        self.best: Array | None = None
        self.waited = 0

    def note(self, cost: float, parameters: Array) -> None:
        """Take the cost after an epoch; the parameters are copied if it is the lowest."""
        if cost < self.best_cost:
            self.best_cost, self.waited = cost, 0
            self.best = parameters.copy()
        else:
            self.waited += 1

    def state(self) -> dict[str, Any]:
        """Return plain values and the best parameters, for `from_state`."""
        return {"best_cost": _finite(self.best_cost), "best": self.best, "waited": self.waited}

    @classmethod
    def from_state(cls, state: Mapping[str, Any], parameters: Array) -> EarlyStopping:
        """Return what `state` described, for (parameters,) like these; ValueError or TypeError otherwise."""
        stopping = cls()
        stopping.waited = check_count("waited", state["waited"])
        if state["best_cost"] is not None:
            stopping.best_cost = check_not_negative("best_cost", state["best_cost"])
            stopping.best = check_like("best", state["best"], parameters).copy()
        return stopping


class DivergenceKind(Enum):
    """What has gone wrong."""

    WEIGHTS_OVERFLOW = "weights overflow"
    AVERAGE_OVERFLOW = "average overflow"
    OUTPUTS_OVERFLOW = "outputs overflow"
    VALIDATION_OVERFLOW = "validation overflow"
    VANISHED_GRADIENT = "vanished gradient"
    WORSE_THAN_GUESSING = "worse than guessing"


REASONS = {
    DivergenceKind.WEIGHTS_OVERFLOW: "the weights of layer {layer} are no longer finite numbers",
    DivergenceKind.AVERAGE_OVERFLOW: "the moving average of the weights is no longer a finite number",
    DivergenceKind.OUTPUTS_OVERFLOW: (
        "the cost is no longer a finite number, as the outputs of layer {layer} overflow"
    ),
    DivergenceKind.VALIDATION_OVERFLOW: "the validation cost is no longer a finite number",
    DivergenceKind.VANISHED_GRADIENT: ("the gradient has vanished because the units are saturated or dead"),
    DivergenceKind.WORSE_THAN_GUESSING: (f"the cost has been worse than guessing for {EPOCHS_ON_END} epochs"),
}


@dataclass(frozen=True, slots=True)
class Divergence:
    """Why a training cannot go on: in which epoch, with which settings, and what was seen."""

    kind: DivergenceKind
    epoch: int
    learning_rate: float
    loss: str
    layer: int | None = None

    def __str__(self) -> str:
        """Return what happened and what to do, in plain English."""
        return (
            f"Training cannot go on: in epoch {self.epoch} {REASONS[self.kind].format(layer=self.layer)}. "
            f"A learning rate of {self.learning_rate:g} is too large for this network with "
            f"{self.loss.replace('_', ' ')}; try a tenth of it and new weights."
        )


class DivergenceError(ArithmeticError):
    """Training left the range in which a network learns; the text says what happened and what to do."""

    def __init__(self, divergence: Divergence, *more: str) -> None:
        """divergence: the reason, which is also the text. more: sentences on it."""
        super().__init__(" ".join([str(divergence), *more]) if more else divergence)
        self.divergence = divergence


@dataclass(frozen=True, slots=True)
class Problem:
    """What has gone wrong, and in which layer if it is one."""

    kind: DivergenceKind
    layer: int | None = None

    def in_training(self, epoch: int, learning_rate: float, loss: str) -> Divergence:
        """Return it with where it happened and with which settings."""
        return Divergence(self.kind, epoch, learning_rate, loss, self.layer)


class DivergenceWatch:
    """Looks at every epoch of a run and names what has gone wrong, if anything.

    Two things happen when steps are too large. Values overflow: then a number is not finite. Or units
    saturate, where their derivative is nearly zero: then the network is worse than guessing and does not get
    better, or is no better and without a gradient. The second is believed only after EPOCHS_ON_END epochs.
    """

    def __init__(self) -> None:
        """Begin before the first batch."""
        self.saw_first_batch = False
        self._first_cost = 0.0
        self._first_gradient = 0.0
        self.reset()

    def reset(self) -> None:
        """Begin to count anew."""
        self._epochs_worse = 0
        self._epochs_vanished = 0
        self._lowest = math.inf

    def note_first_batch(self, cost: float, gradient_length: float) -> None:
        """Take the figures of the first batch before its step: a network may begin worse than guessing."""
        self._first_cost, self._first_gradient = cost, gradient_length
        self.saw_first_batch = True

    def problem(
        self, cost: float, gradient_length: float, layers: Sequence[LayerParameters], baseline_cost: float
    ) -> Problem | None:
        """Return what has gone wrong, or None, after an epoch with these figures.

        gradient_length: of the epoch's last batch. baseline_cost: of the same best answer to every sample.
        Vanishing gradients: Hochreiter, 1991.
        """
        overflow = weights_overflow(layers)
        if overflow:
            return overflow
        if not math.isfinite(cost):
            return Problem(DivergenceKind.OUTPUTS_OVERFLOW, len(layers))
        worse = cost > WORSE_FACTOR * max(baseline_cost, self._first_cost)
        worse = worse and cost > FALLING_FACTOR * self._lowest
        self._lowest = min(self._lowest, cost)
        no_better = cost > NO_BETTER_FACTOR * baseline_cost
        vanished = no_better and gradient_length <= VANISHED_FACTOR * self._first_gradient
        self._epochs_worse = self._epochs_worse + 1 if worse else 0
        self._epochs_vanished = self._epochs_vanished + 1 if vanished else 0
        if self._epochs_vanished >= EPOCHS_ON_END:
            return Problem(DivergenceKind.VANISHED_GRADIENT)
        return Problem(DivergenceKind.WORSE_THAN_GUESSING) if self._epochs_worse >= EPOCHS_ON_END else None

    def state(self) -> dict[str, Any]:
        """Return plain values, for `from_state`."""
        return {
            "saw_first_batch": self.saw_first_batch,
            "first_cost": _finite(self._first_cost),
            "first_gradient": _finite(self._first_gradient),
            "epochs_worse": self._epochs_worse,
            "epochs_vanished": self._epochs_vanished,
            "lowest": _finite(self._lowest),
        }

    @classmethod
    def from_state(cls, state: Mapping[str, Any]) -> DivergenceWatch:
        """Return what `state` described; ValueError or TypeError for anything else."""
        watch = cls()
        watch.saw_first_batch = check_flag("saw_first_batch", state["saw_first_batch"])
        watch._first_cost = _number("first_cost", state["first_cost"])
        watch._first_gradient = _number("first_gradient", state["first_gradient"])
        watch._epochs_worse = check_count("epochs_worse", state["epochs_worse"])
        watch._epochs_vanished = check_count("epochs_vanished", state["epochs_vanished"])
        watch._lowest = _number("lowest", state["lowest"])
        return watch


def weights_overflow(layers: Sequence[LayerParameters]) -> Problem | None:
    """Return the first layer whose weights are no longer finite numbers, if there is one."""
    for number, layer in enumerate(layers, start=1):
        if not all(math.isfinite(norm(part)) for part in (layer.learned, *layer.statistics)):
            return Problem(DivergenceKind.WEIGHTS_OVERFLOW, number)
    return None


def average_overflow(average: Array | None) -> Problem | None:
    """Return that the (parameters,) moving average of the weights, if there is one, has overflowed."""
    return None if average is None or is_finite(average) else Problem(DivergenceKind.AVERAGE_OVERFLOW)


def _finite(number: float) -> float | None:
    """Return a number, or None for one that JSON does not know."""
    return number if math.isfinite(number) else None


def _number(name: str, value: object) -> float:
    return math.inf if value is None else check_not_negative(name, value)
