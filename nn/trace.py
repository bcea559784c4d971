"""One pass under the microscope: what each layer computed, forwards and backwards, for given samples."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from nn.arrays import Array
from nn.checks import check_same_length
from nn.feedforward import FeedForward, with_ones


@dataclass(frozen=True, slots=True, eq=False)
class LayerTrace:
    """What one layer computed for n samples.

    z: (n, units) weighted sums. a: (n, units) values, a = f(z). delta: (n, units) dC/dz. gradient:
    (units, inputs + 1) dC/dM, whose last column is that of the biases.
    """

    z: Array
    a: Array
    delta: Array
    gradient: Array


def trace(network: FeedForward, X: npt.ArrayLike, y: npt.ArrayLike) -> list[LayerTrace]:
    """Return what each layer behind the input computes for (n, features) samples and (n, classes) targets.

    The engine's own passes are taken, call by call, with a copy between them: the outputs are those of
    `forward`, the gradient is that of `gradient`, bit for bit. Raises TypeError or ValueError as these do.
    """
    samples, targets = network.check_samples(X), network.check_targets(y)
    check_same_length(samples, targets)
    propagation = network.propagation(len(samples))
    rows: Array | None = with_ones(samples)
    inputs, sums, values = with_ones(samples).T, [], []
    for layer in propagation.layers:
        layer.weigh(inputs, None, rows)
        sums.append(_copied(layer.values))
        layer.activate(None)
        values.append(_copied(layer.values))
        inputs, rows = layer.extended, None
    deltas = []
    delta = propagation.output_delta(targets.T)
    for layer, below in pairwise(reversed(propagation.layers)):
        deltas.append(_copied(delta))
        delta = below.through_activation(layer.backward(delta))
    deltas.append(_copied(delta))
    propagation.layers[0].write_gradient(delta)
    gradients = [layer.matrix.copy() for layer in network.layer_gradients]
    return [LayerTrace(*each) for each in zip(sums, values, reversed(deltas), gradients, strict=True)]


def _copied(values: Array) -> Array:
    """Return (n, units) of (units, n)."""
    return np.array(values.T, order="C")
