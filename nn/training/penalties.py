"""Penalties on weights: what is added to the cost so that weights stay small. Biases are left alone.

Each is one function registered by the decorator `penalty`; a training uses strength * sum over all weights.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from nn.arrays import Array
from nn.registry import Registry

Penalty = Callable[[Array], tuple[Array, Array]]

PENALTIES: Registry[Penalty] = Registry("penalty")


def penalty(function: Penalty) -> Penalty:
    """Register weights -> (penalty of each, its derivative) under the function's name; a decorator."""
    PENALTIES[function.__name__] = function
    return function


@penalty
def l1(weights: Array) -> tuple[Array, Array]:
    """|w|, whose derivative is sign(w): pulls equally hard at small weights, so many become zero."""
    return np.abs(weights), np.sign(weights)


@penalty
def l2(weights: Array) -> tuple[Array, Array]:
    """w^2 / 2, whose derivative is w: pulls hardest at large weights (ridge, Tikhonov)."""
    return weights * weights / 2, weights


def add_penalty_gradient(
    weights: Sequence[Array], gradients: Sequence[Array], strengths: Mapping[str, float]
) -> None:
    """Add the derivatives of the penalties by every weight to the gradients, in place."""
    for name, strength in strengths.items():
        for matrix, gradient in zip(weights, gradients, strict=True):
            gradient += strength * PENALTIES[name](matrix)[1]
