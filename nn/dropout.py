"""Dropout: values left out at random, so that no unit can rely on a certain other one.

Source: Srivastava et al., Dropout: a simple way to prevent neural networks from overfitting, 2014.
"""

from __future__ import annotations

import numpy as np

from nn.checks import Array


class Dropout:
    """Both passes through the dropout of one layer, for batches of one size."""

    def __init__(self, share: float, units: int, samples: int, dtype: np.dtype[np.floating]) -> None:
        """share: of the values to leave out."""
        self._share = share
        self._mask = np.empty((units, samples), dtype)
        self._extended = np.ones((units + 1, samples), dtype)

    def forward(self, values: Array, generator: np.random.Generator) -> Array:
        """Return (units + 1, samples): the (units, samples) values that stay, and a row of ones.

        What stays is divided by the share that stays: the mean is as without dropout, and nothing need be
        scaled when the network answers.
        """
        kept = generator.random(self._mask.shape, np.float32) >= self._share
        np.multiply(kept, 1 / (1 - self._share), out=self._mask, casting="unsafe")
        np.multiply(values, self._mask, out=self._extended[:-1])
        return self._extended

    def backward(self, gradient: Array) -> None:
        """Multiply by the factors of the forward pass, in place: zero for what was left out."""
        gradient *= self._mask
