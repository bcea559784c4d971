"""Samples that are measured on, never trained on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from nn.checks import Array
from nn.losses import LOSSES
from nn.training.batches import CHUNK, check_pair, measure

if TYPE_CHECKING:
    from nn.network import Network


class Validation:
    """Measures cost and accuracy of a network on samples prepared once."""

    def __init__(self, network: Network, data: tuple[npt.ArrayLike, ...]) -> None:
        """Take (X, y) or (X, y, weights); TypeError or ValueError naming what is wrong."""
        if not isinstance(data, tuple | list) or len(data) not in (2, 3):
            raise ValueError("validation_data must be a pair (X, y), or (X, y, weights)")
        weights = data[2] if len(data) == 3 else None
        samples = check_pair(network, data[0], data[1], weights, name="validation ")
        self._weights, self._one_hot = samples.weights, samples.one_hot
        self._network = network
        self._labels = samples.labels
        self._targets = np.ascontiguousarray(samples.targets.T)
        self._outputs = np.empty_like(self._targets)
        self._chunks = [samples.rows[start : start + CHUNK] for start in range(0, len(samples), CHUNK)]
        self._columns = [np.ascontiguousarray(chunk.T) for chunk in self._chunks]

    def measure(self, parameters: Array) -> tuple[float, float]:
        """Return cost and accuracy that the network has, or would have, with these parameters."""
        own = self._network.parameters
        if parameters is own:
            return self._measure()
        kept = own.copy()
        own[:] = parameters
        try:
            return self._measure()
        finally:
            own[:] = kept

    def _measure(self) -> tuple[float, float]:
        position = 0
        for rows, columns in zip(self._chunks, self._columns, strict=True):
            output = self._network.propagation(len(rows)).forward(rows, columns)
            self._outputs[:, position : position + len(rows)] = output
            position += len(rows)
        loss, outputs = LOSSES[self._network.spec.loss], self._outputs
        return measure(loss, outputs, self._targets, self._labels, self._weights, one_hot=self._one_hot)
