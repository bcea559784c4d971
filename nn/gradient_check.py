"""Is backpropagation right? The slope of the cost, measured by moving one weight, beside the gradient."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from nn.arrays import Array
from nn.checks import check_integer, check_same_length
from nn.feedforward import FeedForward, with_ones
from nn.layers import Dense, split_by_layer
from nn.losses import LOSSES, output_delta, targets_sum_to_one

MOVE = 1e-5  # of a weight to both sides: farther the curve bends, less far rounding drowns the difference
SMALL = 1e-7  # rounding leaves some 1e-12 of a slope: relative to smaller ones that says nothing
JUMP = 1e-2  # over such a way slopes of a smooth function change far less


@dataclass(frozen=True, slots=True)
class CheckedWeight:
    """One weight or bias w, and the slope of the cost C by it in two ways.

    layer: its place in the spec, at least 1. unit: that it leads to. input: the unit that it comes from; None
    for a bias. by_backpropagation, by_moving: dC/dw. at_kink: whether there is no slope to be measured,
    because that of an activation or of the loss jumps between both sides, as relu's does at zero, because
    outputs are so close to 0 or 1 that the loss is clipped, or because the numbers overflow.
    """

    layer: int
    unit: int
    input: int | None
    by_backpropagation: float
    by_moving: float
    at_kink: bool

    @property
    def is_small(self) -> bool:
        """Whether both slopes are so small that rounding hides whether they agree."""
        return max(abs(self.by_backpropagation), abs(self.by_moving)) < SMALL

    @property
    def relative_error(self) -> float:
        """|a - b| / max(|a|, |b|), 0 if both are 0.

        Source: Karpathy, CS231n, Gradient checks, 2015: 1e-7 and less is fine, above 1e-2 something is wrong.
        """
        a, b = self.by_backpropagation, self.by_moving
        return abs(a - b) / max(abs(a), abs(b)) if a != b else 0.0


@dataclass(frozen=True, slots=True)
class GradientCheck:
    """Weights drawn at random, in the order of the layers, and how well their slopes agree."""

    weights: tuple[CheckedWeight, ...]

    @property
    def compared(self) -> list[CheckedWeight]:
        """Those whose slopes could be compared: not at a kink, and not small."""
        return [weight for weight in self.weights if not weight.at_kink and not weight.is_small]

    @property
    def worst(self) -> float | None:
        """The largest relative error of those compared; None if there are none."""
        return max((weight.relative_error for weight in self.compared), default=None)

    @property
    def at_kink(self) -> int:
        """How many lay at a kink, and are left out."""
        return sum(weight.at_kink for weight in self.weights)

    @property
    def small(self) -> int:
        """How many had slopes too small to compare, and are left out."""
        return sum(weight.is_small and not weight.at_kink for weight in self.weights)


def check_gradient(
    network: FeedForward,
    X: npt.ArrayLike,
    y: npt.ArrayLike,
    count: int = 20,
    generator: np.random.Generator | None = None,
) -> GradientCheck:
    """Compare the gradient of the cost of (n, features) samples and (n, classes) targets with its measure.

    So many weights and biases, drawn at random, are moved by 1e-5 to both sides, one at a time, in a copy of
    the network in double precision: dC/dw is about (C(w + h) - C(w - h)) / 2h. As in `cost`, nothing is left
    out by dropout, and batch normalization uses its running statistics. Raises TypeError or ValueError naming
    the wrong value.
    """
    copied = FeedForward.with_zero_parameters(network.spec, "float64")
    copied.parameters = network.parameters
    samples, targets = copied.check_samples(X), copied.check_targets(y)
    check_same_length(samples, targets)
    drawn = _draw(copied, check_integer("count", count, 1), generator or np.random.default_rng())
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
        gradient, probe = copied.gradient(samples, targets), _Probe(copied, samples, targets)
        checked = [
            CheckedWeight(layer, unit, column, float(gradient[place]), *probe.slope(place))
            for layer, unit, column, place in drawn
        ]
    return GradientCheck(tuple(checked))


def _draw(
    network: FeedForward, count: int, generator: np.random.Generator
) -> Iterator[tuple[int, int, int | None, int]]:
    """Yield layer, unit, input and place in the vector of some weights, in the order of the vector."""
    places = np.arange(len(network.parameters), dtype=np.float64)
    matrices = [layer.matrix.astype(np.intp) for layer in split_by_layer(places, network.spec)]
    every = np.concatenate([matrix.ravel() for matrix in matrices])
    for place in np.sort(generator.choice(every, min(count, len(every)), replace=False)).tolist():
        number = next(number for number, matrix in enumerate(matrices) if place <= matrix[-1, -1])
        unit, column = np.argwhere(matrices[number] == place)[0].tolist()
        is_bias = column == matrices[number].shape[1] - 1
        yield number + 1, unit, None if is_bias else column, place


class _Probe:
    """A network in which one parameter at a time is moved, to see what becomes of the losses."""

    def __init__(self, network: FeedForward, samples: Array, targets: Array) -> None:
        self._rows, self._targets = with_ones(samples), np.ascontiguousarray(targets.T)
        self._parameters, self._passes = network.parameters, network.propagation(len(samples))
        self._loss, self._sum_to_one = LOSSES[network.spec.loss], targets_sum_to_one(targets)

    def slope(self, place: int) -> tuple[float, bool]:
        """Return dC/dw of the parameter at a place, and whether that is no slope: see CheckedWeight."""
        value = self._parameters[place]
        self._parameters[place] = value + MOVE
        above = self._measure()
        self._parameters[place] = value - MOVE
        below = self._measure()
        self._parameters[place] = value
        slope = float((above.losses - below.losses).mean() / (2 * MOVE))
        is_smooth = not (above.is_clipped or below.is_clipped) and not _jump(above.slopes, below.slopes)
        return slope, not (is_smooth and math.isfinite(slope))

    def _measure(self) -> _Losses:
        outputs, last = self._passes.forward(self._rows), self._passes.layers[-1]
        by_output = self._loss.gradient(outputs, self._targets)
        slopes = [*map(_slopes_of, self._passes.layers), by_output * len(outputs)]
        losses = self._loss.values(outputs, self._targets)
        sums = self._sum_to_one
        together = output_delta(
            self._loss, last.activation, outputs.copy(), self._targets, last.cache, sum_to_one=sums
        )
        last.activation.backward(outputs, by_output, last.cache)
        return _Losses(losses, slopes, _differ(together, by_output))


class _Losses(NamedTuple):
    """(n,) losses, the slopes of every function on the way to them, and whether any loss is clipped.

    Where it is clipped it is flat, but training learns on: its dL/dz is not the product of the slopes.
    """

    losses: Array
    slopes: list[Array]
    is_clipped: bool


def _slopes_of(layer: Dense) -> Array:
    """Return (units, n) slopes of an activation at its last values; of softmax zeros: it has no kink."""
    slopes = np.ones_like(layer.values)
    layer.activation.backward(layer.values.copy(), slopes, layer.cache)
    return slopes


def _jump(above: list[Array], below: list[Array]) -> bool:
    return any(map(_differ, above, below))


def _differ(these: Array, those: Array) -> bool:
    """Return whether slopes differ by more than a hundredth, of themselves if they are large."""
    largest = np.maximum(np.maximum(np.abs(these), np.abs(those)), 1)
    return bool((np.abs(these - those) > JUMP * largest).any())
