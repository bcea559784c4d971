"""Layers that compute: the forward and the backward pass of each, side by side.

A dense layer computes a = f(W x + b) for every sample. Here W and b stand side by side in one matrix
M = [W | b] of shape (units, inputs + 1), and every layer's values carry one more row that is constantly
one, so that W x + b is the single product M [x; 1]. Values are stored units x samples: that keeps each
layer's values contiguous in memory without the row of ones.

The parameters of all layers are views of one flat vector. It holds what is learned first, layer after layer:
the matrix [weights | biases] row by row, then, only for a layer with batch normalization, its scales. Behind
them stand the running means and variances of those layers, which no step changes. Gradients, the vectors that
an optimizer keeps and snapshots have the same layout, so each of them is one array too.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nn.activations import ACTIVATIONS
from nn.arrays import Array
from nn.spec import Layer, NetworkSpec

EPSILON = 1e-5  # added to a variance before its root is taken
MOMENTUM = 0.9  # fraction of the running statistics that one step keeps


@dataclass(frozen=True, slots=True, eq=False)
class LayerParameters:
    """Views of one layer's parts of a flat vector.

    learned: (count,) the matrix and the scales in one piece. matrix: (units, inputs + 1), weights and biases
    side by side. scales, means, variances: (units,) of batch normalization, else None. Means and variances
    are statistics that the forward pass keeps: their gradient is zero.
    """

    learned: Array
    matrix: Array
    scales: Array | None = None
    means: Array | None = None
    variances: Array | None = None

    @property
    def weights(self) -> Array:
        """(units, inputs)."""
        return self.matrix[:, :-1]

    @property
    def biases(self) -> Array:
        """(units,)."""
        return self.matrix[:, -1]

    @property
    def statistics(self) -> list[Array]:
        """The parts that are not learned."""
        return [part for part in (self.means, self.variances) if part is not None]


def split_by_layer(vector: Array, spec: NetworkSpec) -> list[LayerParameters]:
    """Return views of a flat vector, one for each layer behind the input."""
    parts, start, behind = [], 0, spec.learned_count
    for (units, columns), layer in zip(spec.shapes, spec.layers[1:], strict=True):
        normalized = layer.batch_normalization
        end = start + units * columns + normalized * units
        learned, statistics = vector[start:end], vector[behind : behind + 2 * normalized * units]
        matrix = learned[: units * columns].reshape(units, columns)
        scales = [learned[units * columns :]] if normalized else []
        parts.append(LayerParameters(learned, matrix, *scales, *statistics.reshape(-1, units)))
        start, behind = end, behind + statistics.size
    return parts


class Dense:
    """Both passes through one layer for batches of one size, in buffers made once and reused.

    values: (units, samples) z after `weigh`, a = f(z) after `activate`. extended: (units + 1, samples), the
    values with a row of ones, after dropout: the input of the layer above.
    """

    def __init__(
        self,
        layer: Layer,
        parameters: LayerParameters,
        gradient: LayerParameters,
        samples: int,
        *,
        first: bool,
    ) -> None:
        """Work with these views of the parameters and of their gradient. first: there is no layer below."""
        matrix = parameters.matrix
        self.activation = ACTIVATIONS.find(layer.activation)
        self.normalization = BatchNormalization(parameters) if layer.batch_normalization else None
        self.dropout = Dropout.of(layer, samples, matrix.dtype)
        self.gradient = gradient
        self._matrix, self._weights = matrix, parameters.weights
        self._with_ones = np.ones((layer.units + 1, samples), matrix.dtype)
        self.values = self._with_ones[:-1]
        self._input_gradient = None if first else np.empty((matrix.shape[1] - 1, samples), matrix.dtype)

    def forward(
        self, inputs: Array, generator: np.random.Generator | None, rows: Array | None = None
    ) -> Array:
        """Return (units + 1, samples): a = f(M [x; 1]) with a row of ones, for (inputs + 1, samples) inputs.

        generator: given in training only; it draws what dropout leaves out, and batch normalization uses the
        statistics of the batch. rows: the inputs as contiguous (samples, inputs + 1), if at hand: the product
        of the backward pass is faster with it.
        """
        self.weigh(inputs, generator, rows)
        self.activate(generator)
        return self.extended

    def weigh(self, inputs: Array, generator: np.random.Generator | None, rows: Array | None = None) -> None:
        """Compute z = M [x; 1], or with batch normalization z = BN(W x)."""
        self._rows = inputs.T if rows is None else rows
        if self.normalization is None:
            np.dot(self._matrix, inputs, out=self.values)
        else:
            np.dot(self._weights, inputs[:-1], out=self.values)
            self.normalization.forward(self.values, training=generator is not None)

    def activate(self, generator: np.random.Generator | None) -> None:
        """Compute a = f(z) in place; in training, leave some of the values out."""
        self.cache = self.activation.forward(self.values)
        self.extended = self._with_ones
        if generator is not None and self.dropout is not None:
            self.extended = self.dropout.forward(self.values, generator)

    def backward(self, delta: Array) -> Array:
        """Write the gradient by M and return dC/dx, (inputs, samples), for delta = dC/dz; delta is used up.

        By the chain rule, because z = M [x; 1] = W x + b,

            dC/dM = delta [x; 1]^T        dC/dx = W^T delta.

        The last column of dC/dM is the gradient of the biases, as it multiplies the ones.
        """
        assert self._input_gradient is not None
        self.write_gradient(delta)
        return np.dot(self._weights.T, delta, out=self._input_gradient)

    def write_gradient(self, delta: Array) -> None:
        """Write the gradient by M for delta = dC/dz: all that the first layer has to do."""
        if self.normalization is None:
            np.dot(delta, self._rows, out=self.gradient.matrix)
        else:
            self.normalization.backward(delta, self.gradient)
            np.matmul(delta, self._rows[:, :-1], out=self.gradient.weights)
        del self._rows  # else a network would keep the data of its last training alive

    def through_activation(self, gradient: Array) -> Array:
        """Turn dC/dx of the layer above into delta = dC/dz of this one, in place; `values` are used up."""
        if self.extended is not self._with_ones and self.dropout is not None:
            self.dropout.backward(gradient)
        self.activation.backward(self.values, gradient, self.cache)
        return gradient


class Dropout:
    """Dropout: values left out at random, so that no unit can rely on a certain other one.

    Source: Srivastava et al., Dropout: a simple way to prevent neural networks from overfitting, 2014.
    """

    def __init__(self, rate: float, units: int, samples: int, dtype: np.dtype[np.floating]) -> None:
        """rate: fraction of the values to leave out."""
        self._rate = rate
        self._mask = np.empty((units, samples), dtype)
        self._with_ones = np.ones((units + 1, samples), dtype)

    @classmethod
    def of(cls, layer: Layer, samples: int, dtype: np.dtype[np.floating]) -> Dropout | None:
        """Return the dropout of a layer, if it has any."""
        return cls(layer.dropout, layer.units, samples, dtype) if layer.dropout else None

    def forward(self, values: Array, generator: np.random.Generator) -> Array:
        """Return (units + 1, samples): the (units, samples) values that stay, and a row of ones.

        The values that stay are divided by the fraction that stays: the mean is as without dropout, and
        nothing need be scaled when the network answers.
        """
        stays = generator.random(self._mask.shape, np.float32) >= self._rate
        np.multiply(stays, 1 / (1 - self._rate), out=self._mask, casting="unsafe")
        np.multiply(values, self._mask, out=self._with_ones[:-1])
        return self._with_ones

    def backward(self, gradient: Array) -> None:
        """Multiply by the factors of the forward pass, in place: zero for the values left out."""
        gradient *= self._mask


class BatchNormalization:
    """Batch normalization: a layer's weighted sums, standardized over the samples of a batch.

    For each unit, over the n samples of a batch: mean m, variance v, h = (z - m) / sqrt(v + eps), and the
    result is scale h + bias, so that the layer can still have any mean and spread. Outside training, running
    means of m and v take their places, so that the answer to a sample does not depend on the others.
    Source: Ioffe and Szegedy, Batch normalization, 2015.
    """

    def __init__(self, parameters: LayerParameters) -> None:
        """Work with these views; the biases are those of the layer's matrix."""
        assert parameters.scales is not None
        assert parameters.means is not None
        assert parameters.variances is not None
        self._scales, self._biases = parameters.scales[:, None], parameters.biases[:, None]
        self._means, self._variances = parameters.means, parameters.variances

    def forward(self, z: Array, training: bool) -> None:
        """Normalize (units, samples) weighted sums in place; in training, by their own statistics."""
        self._training = training
        means, variances = self._means, self._variances
        if training:
            means, variances = z.mean(axis=1), z.var(axis=1)
            self._means += (1 - MOMENTUM) * (means - self._means)
            self._variances += (1 - MOMENTUM) * (variances - self._variances)
        self._inverse = (1 / np.sqrt(variances + EPSILON))[:, None]
        z -= means[:, None]
        z *= self._inverse
        self._standardized = z.copy()
        z *= self._scales
        z += self._biases

    def backward(self, gradient: Array, parameters: LayerParameters) -> None:
        """Turn the gradient by the result into that by z, in place; write those of scales and biases.

        parameters: views of the gradient by the layer's parameters.

        With g the gradient by the result, summed over samples k: dC/dscale = sum g_k h_k, dC/dbias = sum g_k.
        dC/dh = scale g. As m and v depend on every z_k, with dm/dz_k = 1/n and dv/dz_k = 2 (z_k - m) / n,

            dC/dz_k = scale / sqrt(v + eps) (g_k - mean(g) - h_k mean(g h)).

        With running statistics, which do not depend on z, only the factor in front remains.
        """
        assert parameters.scales is not None
        along, total = (gradient * self._standardized).sum(axis=1), gradient.sum(axis=1)
        parameters.scales[:], parameters.biases[:] = along, total
        if self._training:
            gradient -= total[:, None] / gradient.shape[1]
            gradient -= self._standardized * (along[:, None] / gradient.shape[1])
        gradient *= self._scales * self._inverse
