"""The bench of random gradients: nothing is wrong, and what is wrong would be called so."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from nn import Layer, Network
from tests.bench.gradients import AGREES, KINK, SATURATED, TOO_LONG, WRONG, compare, judge


def one_unit(
    activation: str, weight: float, loss: str = "mean_squared_error", out: str = "linear"
) -> Network:
    """Return x -> f(w x) -> the output, in double precision."""
    network = Network([Layer(1, "input"), Layer(1, activation), Layer(1, out)], loss, seed=0, dtype="float64")
    network.parameters = [weight, 0.0, 1.0, 0.0]
    return network


def judged(network: Network, factor: float = 1.0) -> str:
    X, y = np.ones((1, 1)), np.zeros((1, 1)) + 0.5
    return judge(network, X, y, 0, factor * float(network.gradient(X, y)[0])).kind


def test_kinks_are_told_from_faults() -> None:
    assert judged(one_unit("tanh", 0.7)) == AGREES
    assert judged(one_unit("relu", 0.0)) == KINK, "on it, there is no slope"
    assert judged(one_unit("relu", 4e-6)) == TOO_LONG, "beside it, a shorter way does not lead over it"
    assert judged(one_unit("tanh", 0.7), factor=1.01) == WRONG
    assert judged(one_unit("relu", 0.3), factor=0.99) == WRONG
    assert judged(one_unit("linear", 60.0, "binary_crossentropy", "sigmoid")) == SATURATED


@pytest.mark.slow
def test_random_gradients_are_right_or_cannot_be_measured() -> None:
    kinds = Counter(each.kind for each in compare(6_000, seed=1))
    assert not kinds[WRONG]
    assert kinds[AGREES] > 0.97 * kinds.total()
