"""Health: figures that tell, layer by layer, whether a training gets anywhere.

A probe of a running training: it looks at a small fixed sample of what is trained on, in a network of its
own, so that the training stays as it is, bit for bit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from nn.activations import ACTIVATIONS, Activation
from nn.arrays import Array
from nn.checks import check_integer, norm
from nn.feedforward import FeedForward, Propagation
from nn.training.trainer import Trainer

SAMPLES = 256
CLOSED = 1e-6  # a slope below it lets nothing through
FLAT = 0.1  # a slope below this fraction of the steepest is flat
MOSTLY = 0.9  # a unit is saturated if it is flat for this fraction of the samples
FAR = 30.0  # far out on every curve
ALIKE = 1e-4  # values that differ by less than this fraction of the largest are the same


class LayerHealth(NamedTuple):
    """The figures of one layer behind the input; what does not apply is NaN.

    gradient: mean of |dC/dw| over the layer's weights, for the cost C of the sample. Far smaller in the first
    layer than in the last: the gradient vanishes on its way down.
    step: length of the last measured step over the length of what it changed, weights and biases. About 0.001
    is usual; above 0.1 a step overturns what was learned.
    dead: fraction of the units through which no sample lets a gradient pass, |f'(z)| < 1e-6 for all of them;
    for relu those that are never active. Such a unit cannot learn any more. Not of the output.
    saturated: fraction of the units whose slope |f'(z)| is below a tenth of the steepest for nine samples in
    ten; only of activations that are flat at both ends, and not of the output.
    different: number of units that answer differently from each other; dead ones count as one.
    weight_spread, value_spread: standard deviation of the layer's weights, and of its values a over sample
    and units, over what it was at the start; 1 means that nothing has changed.
    """

    gradient: float
    step: float
    dead: float
    saturated: float
    different: float
    weight_spread: float
    value_spread: float


@dataclass(frozen=True, slots=True)
class Spreads:
    """Standard deviations of each layer's weights, and of its values over samples and units."""

    weights: tuple[float, ...]
    values: tuple[float, ...]


class HealthProbe:
    """Measures a training's health; `start` are the (parameters,) that it began with."""

    def __init__(self, start: Array, samples: int = SAMPLES) -> None:
        """samples: how many of the training's samples to look at, spread evenly over them.

        The fewer they are, the more units look dead that are active for a few digits only.
        """
        self._start = start.copy()
        self._count = check_integer("samples", samples, 1)
        self._network: FeedForward | None = None
        self._spreads = Spreads((), ())

    def __call__(self, trainer: Trainer[Any]) -> list[LayerHealth]:
        """Return the health of each layer, first to last. What the trainer has stays as it is."""
        chosen = spread_evenly(len(trainer.data), self._count)
        rows, targets = trainer.data.rows[chosen, :-1], trainer.data.targets[chosen]
        if self._network is None:
            self._network = trainer.network.copy()
            self._network.parameters[:] = self._start
            self._spreads = measure_spreads(self._network, rows)
        self._network.parameters[:] = trainer.network.parameters
        return measure_health(self._network, self._spreads, rows, targets, trainer.update.update_norms)


def measure_spreads(network: FeedForward, X: npt.ArrayLike) -> Spreads:
    """Return how widely weights and values for (n, features) samples are spread in each layer."""
    with np.errstate(all="ignore"):
        return _spreads(network, network.activations(X))


def measure_health(
    network: FeedForward,
    start: Spreads,
    X: npt.ArrayLike,
    y: npt.ArrayLike,
    update_norms: Sequence[float] = (),
) -> list[LayerHealth]:
    """Return the health of each layer behind the input, first to last.

    start: the spreads that the training began with. X, y: (n, features) samples and (n, classes) targets.
    update_norms: the lengths of the last step by layer, if there was one. The network keeps its parameters;
    its `last_gradient` is that of the samples.
    """
    targets = network.check_targets(y)
    propagation = network.propagation(len(targets))
    with np.errstate(all="ignore"):
        values = network.activations(X)
        now = _spreads(network, values)
        units = _unit_figures(propagation, values)
        propagation.backward(targets.T)
        return [
            LayerHealth(
                float(np.abs(gradient.weights).mean()),
                _ratio(update_norms[number], norm(parameters.learned)) if update_norms else np.nan,
                *units[number],
                _ratio(now.weights[number], start.weights[number]),
                _ratio(now.values[number], start.values[number]),
            )
            for number, (parameters, gradient) in enumerate(
                zip(network.layer_parameters, network.layer_gradients, strict=True)
            )
        ]


def spread_evenly(whole: int, count: int) -> npt.NDArray[np.intp]:
    """Return at most `count` different numbers below `whole`, evenly spread."""
    return np.unique(np.linspace(0, whole - 1, min(count, whole)).astype(np.intp))


def count_different(values: Array) -> int:
    """Return how many of the columns of (n, units) values differ, by more than rounding.

    Columns are sorted by one sum of each, which puts those that are alike side by side.
    """
    columns = np.asarray(values.T, np.float64)
    order = np.argsort(columns.dot(np.sqrt(np.arange(1, len(values) + 1))), kind="stable")
    gaps = np.abs(np.diff(columns[order], axis=0)).max(axis=1, initial=0)
    return 1 + int(np.count_nonzero(gaps > ALIKE * np.abs(columns).max()))


@cache
def is_flat_at_both_ends(activation: Activation) -> bool:
    """Return whether an activation saturates: its slope is nothing far out on both sides."""
    ends = np.array([[-FAR, FAR]])
    return bool((np.abs(_slopes(activation, ends, activation.forward(ends))) < CLOSED).all())


def _spreads(network: FeedForward, values: list[Array]) -> Spreads:
    weights = (float(layer.weights.std()) for layer in network.layer_parameters)
    return Spreads(tuple(weights), tuple(float(of_layer.std()) for of_layer in values))


def _unit_figures(propagation: Propagation, values: list[Array]) -> list[tuple[float, float, float]]:
    """Return dead, saturated and different of each layer after a forward pass."""
    hidden = [
        (*_closed(layer.activation, of_layer.T, layer.cache), float(count_different(of_layer)))
        for layer, of_layer in zip(propagation.layers[:-1], values, strict=False)
    ]
    return [*hidden, (np.nan, np.nan, float(count_different(values[-1])))]


def _closed(activation: Activation, values: Array, kept: Array | None) -> tuple[float, float]:
    """Return the fractions of (units, n) values' units that are dead and saturated."""
    if activation is ACTIVATIONS["softmax"]:  # its slopes are not those of single units
        return np.nan, np.nan
    slopes = np.abs(_slopes(activation, values.copy(), kept))
    dead = float((slopes < CLOSED).all(axis=1).mean())
    if not is_flat_at_both_ends(activation):
        return dead, np.nan
    middle = np.zeros((1, 1))
    steepest = float(_slopes(activation, middle, activation.forward(middle))[0, 0])
    flat = (slopes < FLAT * steepest).mean(axis=1)
    return dead, float((flat >= MOSTLY).mean())


def _slopes(activation: Activation, a: Array, kept: Array | None) -> Array:
    """Return f'(z) for (units, n) values a = f(z), which are used up."""
    slopes = np.ones_like(a)
    activation.backward(a, slopes, kept)
    return slopes


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole > 0 else np.nan
