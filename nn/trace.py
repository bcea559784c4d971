"""One pass under the microscope: what each layer computed, forwards and backwards, for given samples."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nn.arrays import Array
from nn.checks import check_same_length
from nn.feedforward import FeedForward, Propagation, with_ones
from nn.layers import Dense

Chosen = slice | Sequence[int]
EVERY_SAMPLE = slice(None)


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


class TracedDense(Dense):
    """A layer that keeps a copy of what each of its calls computed for the chosen samples."""

    chosen: Chosen = EVERY_SAMPLE

    def weigh(self, inputs: Array, generator: np.random.Generator | None, rows: Array | None = None) -> None:
        """Compute z, and keep it."""
        super().weigh(inputs, generator, rows)
        self._z = self._copied(self.values)

    def activate(self, generator: np.random.Generator | None) -> None:
        """Compute a = f(z), and keep it as it is before dropout."""
        super().activate(generator)
        self._a = self._copied(self.values)

    def write_gradient(self, delta: Array) -> None:
        """Keep delta = dC/dz, and write the gradient by M for it."""
        self._delta = self._copied(delta)
        super().write_gradient(delta)

    @property
    def trace(self) -> LayerTrace:
        """What the last two passes computed."""
        return LayerTrace(self._z, self._a, self._delta, self.gradient.matrix.copy())

    def _copied(self, values: Array) -> Array:
        """Return (chosen, units) of (units, n)."""
        return np.array(values.T[self.chosen], order="C")


class TracedPropagation(Propagation):
    """The engine's own passes through a network, of which every call keeps a copy of what it computed."""

    layer_type = TracedDense

    def __init__(self, network: FeedForward, samples: int, chosen: Chosen = EVERY_SAMPLE) -> None:
        """Prepare passes for so many samples, of which the values and deltas of the chosen ones are kept."""
        super().__init__(network.spec, network.layer_parameters, network.layer_gradients, samples)
        self._traced = [layer for layer in self.layers if isinstance(layer, TracedDense)]
        for layer in self._traced:
            layer.chosen = chosen

    @property
    def traces(self) -> list[LayerTrace]:
        """What each layer behind the input computed in the last two passes."""
        return [layer.trace for layer in self._traced]


def trace(network: FeedForward, X: npt.ArrayLike, y: npt.ArrayLike) -> list[LayerTrace]:
    """Return what each layer behind the input computes for (n, features) samples and (n, classes) targets.

    The engine's own passes are taken, with a copy after each call: the outputs are those of `forward`, the
    gradient is that of `gradient`, bit for bit. Raises TypeError or ValueError as these do.
    """
    samples, targets = network.check_samples(X), network.check_targets(y)
    check_same_length(samples, targets)
    propagation = TracedPropagation(network, len(samples))
    propagation.forward(with_ones(samples))
    propagation.backward(targets.T)
    return propagation.traces
