"""The forward and the backward pass of one batch: the heart of the engine.

A layer computes a = f(W x + b) for every sample. Here W and b stand side by side in one matrix
M = [W | b] of shape (units, inputs + 1), and every layer's values carry one more row that is constantly
one, so that W x + b is the single product M [x; 1]. Values are stored units x samples: that keeps each
layer's values contiguous in memory without the row of ones.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np

from nn.activations import ACTIVATIONS
from nn.checks import Array
from nn.dropout import Dropout
from nn.losses import LOSSES, are_shares, output_delta
from nn.normalization import BatchNormalization
from nn.parameters import LayerParameters
from nn.spec import Layer, NetworkSpec


def with_ones(X: Array) -> Array:
    """Return (samples, features + 1): X with the constant-one column that the biases multiply."""
    extended = np.empty((len(X), X.shape[1] + 1), X.dtype)
    extended[:, :-1] = X
    extended[:, -1] = 1
    return extended


class Propagation:
    """Both passes for batches of one size, in buffers made once and reused."""

    def __init__(self, spec: NetworkSpec, parameters: Sequence[LayerParameters], samples: int) -> None:
        """Prepare buffers for `samples` columns; `parameters` are the network's own, by layer."""
        self._loss = LOSSES.find(spec.loss)
        self._input_dropout = _dropout(spec.layers[0], samples, parameters[0].matrix.dtype)
        self._layers = [
            _LayerPass(layer, own, samples) for layer, own in zip(spec.layers[1:], parameters, strict=True)
        ]
        self.values = [layer.values for layer in self._layers]
        self._share = np.array(1 / samples, parameters[0].matrix.dtype)

    def forward(
        self,
        rows: Array,
        columns: Array | None = None,
        generator: np.random.Generator | None = None,
        frozen: Collection[int] = (),
    ) -> Array:
        """Return the (classes, samples) output for (samples, features + 1) inputs with a column of ones.

        columns: the same inputs as a contiguous (features + 1, samples) array, if at hand: the first product
        is faster with it. generator: given in training only; it draws what dropout leaves out, and batch
        normalisation goes by the batch. frozen: numbers of the layers, from 1, that answer as outside
        training. The result is a buffer that the next call overwrites; `values` holds every layer's a_l.
        """
        self._rows, previous = rows, rows.T if columns is None else columns
        if generator is not None and self._input_dropout is not None:
            previous = self._input_dropout.forward(previous[:-1], generator)
            self._rows = previous.T
        for number, layer in enumerate(self._layers, start=1):
            previous = layer.forward(previous, None if number in frozen else generator)
        return self.values[-1]

    def losses(self, targets: Array) -> Array:
        """Return the (samples,) losses of the last forward pass against (classes, samples) targets."""
        return self._loss.values(self.values[-1], targets)

    def backward(
        self,
        targets: Array,
        gradients: Sequence[LayerParameters],
        weights: Array | None = None,
        *,
        shares: bool | None = None,
    ) -> None:
        """Write the gradient of the cost by every matrix M_l into `gradients`.

        C is the mean of L over n samples. With delta_l = dC/dz_l, one column a sample, the chain rule gives

            delta_L  = dL/dz_L / n                   the output layer, see nn.losses.output_delta
            dC/da_l  = W_(l+1)^T delta_(l+1)         because z_(l+1) = W_(l+1) a_l + b_(l+1)
            delta_l  = dC/da_l through f_l           see Activation.backward
            dC/dM_l  = delta_l [a_(l-1); 1]^T        because z_l = M_l [a_(l-1); 1]

        The last column of dC/dM_l is the gradient of the biases, as it multiplies the ones.
        With (samples,) `weights` w of the samples, C is the mean of w L, so delta_L has the factor w.
        shares: whether every sample's targets add up to 1; None: find out.
        Source: Rumelhart, Hinton and Williams, Learning representations by back-propagating errors, 1986.
        """
        last = self._layers[-1]
        shares = are_shares(targets.T) if shares is None else shares
        delta = output_delta(self._loss, last.activation, last.values, targets, last.kept, shares=shares)
        delta *= self._share if weights is None else weights * self._share
        for position in range(len(self._layers) - 1, 0, -1):
            layer, below = self._layers[position], self._layers[position - 1]
            layer.write_gradient(delta, below.extended.T, gradients[position])
            delta = below.delta_from(layer, delta)
        self._layers[0].write_gradient(delta, self._rows, gradients[0])
        del self._rows  # else a network would keep the data of its last training alive


class _LayerPass:
    """Both passes through one layer."""

    def __init__(self, layer: Layer, parameters: LayerParameters, samples: int) -> None:
        self._matrix = matrix = parameters.matrix
        self._weights = parameters.weights
        self.activation = ACTIVATIONS.find(layer.activation)
        self._normalization = BatchNormalization(parameters) if layer.batch_normalization else None
        self._dropout = _dropout(layer, samples, matrix.dtype)
        self._own_extended = np.ones((layer.units + 1, samples), matrix.dtype)
        self.values = self._own_extended[:-1]
        self._delta = np.empty_like(self.values)

    def forward(self, inputs: Array, generator: np.random.Generator | None) -> Array:
        """Return (units + 1, samples) values with a row of ones for (inputs + 1, samples)."""
        if self._normalization is None:
            np.dot(self._matrix, inputs, out=self.values)
        else:
            np.dot(self._weights, inputs[:-1], out=self.values)
            self._normalization.forward(self.values, training=generator is not None)
        self.kept = self.activation.forward(self.values)
        self.extended = self._own_extended
        if generator is not None and self._dropout is not None:
            self.extended = self._dropout.forward(self.values, generator)
        return self.extended

    def delta_from(self, above: _LayerPass, delta: Array) -> Array:
        """Return delta_l from the layer above and its delta_(l+1)."""
        np.dot(above._weights.T, delta, out=self._delta)
        if self.extended is not self._own_extended and self._dropout is not None:
            self._dropout.backward(self._delta)
        self.activation.backward(self.values, self._delta, self.kept)
        return self._delta

    def write_gradient(self, delta: Array, inputs: Array, gradient: LayerParameters) -> None:
        """Write the gradient by this layer's parameters, for (samples, inputs + 1) inputs."""
        if self._normalization is None:
            np.dot(delta, inputs, out=gradient.matrix)
        else:
            self._normalization.backward(delta, gradient)
            np.matmul(delta, inputs[:, :-1], out=gradient.weights)


def _dropout(layer: Layer, samples: int, dtype: np.dtype[np.floating]) -> Dropout | None:
    return Dropout(layer.dropout, layer.units, samples, dtype) if layer.dropout else None
