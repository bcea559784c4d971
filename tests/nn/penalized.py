"""The cost that penalties add: training needs its gradient alone, the tests prove that by the cost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from nn import PENALTIES
from nn.arrays import Array


def penalty_cost(weights: Sequence[Array], strengths: Mapping[str, float]) -> float:
    """Return what the penalties add to the cost."""
    return sum(
        strength * float(PENALTIES[name](matrix)[0].sum())
        for name, strength in strengths.items()
        for matrix in weights
    )
