"""Batch normalisation: a layer's weighted sums, standardised over the samples of a batch.

Source: Ioffe and Szegedy, Batch normalization, 2015.
"""

from __future__ import annotations

import numpy as np

from nn.checks import Array
from nn.parameters import LayerParameters

EPSILON = 1e-5
MEMORY = 0.9  # share of the running statistics that one step keeps


class BatchNormalization:
    """Both passes through the normalisation of one layer.

    For each unit, over the n samples of a batch: mean m, variance v, h = (z - m) / sqrt(v + eps), and the
    result is scale h + bias, so that the layer can still have any mean and spread. Outside training, running
    means of m and v take their places, so that the answer to a sample does not depend on the others.
    """

    def __init__(self, parameters: LayerParameters) -> None:
        """Work with these views of the parameters; the biases are those of the layer's matrix."""
        assert parameters.scales is not None
        assert parameters.means is not None
        assert parameters.variances is not None
        self._scales, self._biases = parameters.scales[:, None], parameters.biases[:, None]
        self._means, self._variances = parameters.means, parameters.variances

    def forward(self, z: Array, training: bool) -> None:
        """Normalise (units, samples) weighted sums in place; in training, by their own statistics."""
        self._training = training
        means, variances = self._means, self._variances
        if training:
            means, variances = z.mean(axis=1), z.var(axis=1)
            self._means += (1 - MEMORY) * (means - self._means)
            self._variances += (1 - MEMORY) * (variances - self._variances)
        self._inverse = (1 / np.sqrt(variances + EPSILON))[:, None]
        z -= means[:, None]
        z *= self._inverse
        self._normal = z.copy()
        z *= self._scales
        z += self._biases

    def backward(self, gradient: Array, parameters: LayerParameters) -> None:
        """Turn the gradient by the result into that by z, in place; write those of scales and biases.

        With g the gradient by the result, summed over samples k: dC/dscale = sum g_k h_k, dC/dbias = sum g_k.
        dC/dh = scale g. As m and v depend on every z_k, with dm/dz_k = 1/n and dv/dz_k = 2 (z_k - m) / n,

            dC/dz_k = scale / sqrt(v + eps) (g_k - mean(g) - h_k mean(g h)).

        With running statistics, which do not depend on z, only the factor in front remains.
        """
        assert parameters.scales is not None
        along, total = (gradient * self._normal).sum(axis=1), gradient.sum(axis=1)
        parameters.scales[:], parameters.biases[:] = along, total
        if self._training:
            gradient -= total[:, None] / gradient.shape[1]
            gradient -= self._normal * (along[:, None] / gradient.shape[1])
        gradient *= self._scales * self._inverse
