"""The forward and the backward pass of one batch: the heart of the engine.

A layer computes a = f(W x + b) for every sample. Here W and b stand side by side in one matrix
M = [W | b] of shape (units, inputs + 1), and every layer's values carry one more row that is constantly
one, so that W x + b is the single product M [x; 1]. Values are stored units x samples: that keeps each
layer's values contiguous in memory without the row of ones.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from nn.activations import ACTIVATIONS
from nn.checks import Array
from nn.layers import NetworkSpec
from nn.losses import LOSSES, output_delta


def with_ones(X: Array) -> Array:
    """Return (samples, features + 1): X with the constant-one column that the biases multiply."""
    extended = np.empty((len(X), X.shape[1] + 1), X.dtype)
    extended[:, :-1] = X
    extended[:, -1] = 1
    return extended


class Propagation:
    """Both passes for batches of one size, in buffers made once and reused."""

    def __init__(self, spec: NetworkSpec, matrices: Sequence[Array], samples: int) -> None:
        """Prepare buffers for `samples` columns; `matrices` are the views [W | b] of the parameters."""
        self._matrices = matrices
        self._activations = [ACTIVATIONS[layer.activation] for layer in spec.layers[1:]]
        self._loss = LOSSES[spec.loss]
        dtype = matrices[0].dtype
        self._with_ones = [np.ones((layer.units + 1, samples), dtype) for layer in spec.layers[1:]]
        self._deltas = [np.empty((layer.units, samples), dtype) for layer in spec.layers[1:-1]]
        self.values = [buffer[:-1] for buffer in self._with_ones]

    def forward(self, inputs: Array) -> Array:
        """Return the (classes, samples) output for (samples, features + 1) inputs with a column of ones.

        Layer l: z_l = M_l [a_(l-1); 1], a_l = f_l(z_l). The result is a buffer that the next call overwrites;
        `values` holds every layer's a_l.
        """
        self._inputs = previous = inputs.T
        for matrix, activation, extended, values in zip(
            self._matrices, self._activations, self._with_ones, self.values, strict=True
        ):
            np.matmul(matrix, previous, out=values)
            activation.forward(values)
            previous = extended
        return self.values[-1]

    def losses(self, targets: Array) -> Array:
        """Return the (samples,) losses of the last forward pass against (classes, samples) targets."""
        return self._loss.values(self.values[-1], targets)

    def backward(self, targets: Array, gradients: Sequence[Array]) -> None:
        """Write the gradient of the cost by every matrix M_l into `gradients`.

        C is the mean of L over n samples. With delta_l = dC/dz_l, one column a sample, the chain rule gives

            delta_L  = dL/dz_L / n                   the output layer, see nn.losses.output_delta
            dC/da_l  = W_(l+1)^T delta_(l+1)         because z_(l+1) = W_(l+1) a_l + b_(l+1)
            delta_l  = dC/da_l through f_l           see Activation.backward
            dC/dM_l  = delta_l [a_(l-1); 1]^T        because z_l = M_l [a_(l-1); 1]

        The last column of dC/dM_l is the gradient of the biases, as it multiplies the ones.
        Source: Rumelhart, Hinton and Williams, Learning representations by back-propagating errors, 1986.
        """
        delta = output_delta(self._loss, self._activations[-1], self.values[-1], targets)
        delta /= targets.shape[1]
        for position in range(len(self._matrices) - 1, -1, -1):
            before = self._with_ones[position - 1] if position else self._inputs
            np.matmul(delta, before.T, out=gradients[position])
            if position:
                weights = self._matrices[position][:, :-1]
                below = self._deltas[position - 1]
                np.matmul(weights.T, delta, out=below)
                self._activations[position - 1].backward(self.values[position - 1], below)
                delta = below
