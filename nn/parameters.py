"""The layout of a network's parameters: one flat vector, and views of it by layer.

Layer after layer, the vector holds the matrix [weights | biases] row by row, and behind it, only for a layer
with batch normalisation, the scales and the running means and variances. Gradients, what an optimizer
remembers and snapshots have the same layout, so each of them is one array too.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, pairwise

from nn.checks import Array
from nn.spec import NetworkSpec


@dataclass(frozen=True, slots=True, eq=False)
class LayerParameters:
    """Views of one layer's part of a flat vector.

    vector: (count,) all of it. matrix: (units, inputs + 1), weights and biases side by side.
    scales, means, variances: (units,) of batch normalisation, else None. Means and variances are statistics
    that the forward pass keeps, not learned: their gradient is zero.
    """

    vector: Array
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
        """What is not learned."""
        return [part for part in (self.means, self.variances) if part is not None]


def split_by_layer(vector: Array, spec: NetworkSpec) -> list[LayerParameters]:
    """Return views of a flat vector, one for each layer behind the input."""
    sizes = [
        rows * columns + 3 * rows * layer.batch_normalization
        for (rows, columns), layer in zip(spec.shapes, spec.layers[1:], strict=True)
    ]
    bounds = pairwise(accumulate(sizes, initial=0))
    return [
        _views(vector[first:last], shape) for (first, last), shape in zip(bounds, spec.shapes, strict=True)
    ]


def _views(part: Array, shape: tuple[int, int]) -> LayerParameters:
    units, columns = shape
    matrix, rest = part[: units * columns].reshape(shape), part[units * columns :]
    if not len(rest):
        return LayerParameters(part, matrix)
    return LayerParameters(part, matrix, *rest.reshape(3, units))
