"""The published runs of the original, like for like: one random mini-batch an epoch."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from nn import Network


@pytest.mark.slow
@pytest.mark.parametrize(
    ("hidden_units", "epochs", "learning_rate", "published", "seeds"),
    [((50,), 600, 0.9, 0.90, 15), ((50, 30), 8000, 1, 0.91, 5)],
)
def test_a_published_run_is_reached(
    build: Callable[..., Network],
    digits: Any,
    hidden_units: tuple[int, ...],
    epochs: int,
    learning_rate: float,
    published: float,
    seeds: int,
) -> None:
    """The short run takes more seeds: its median lies close above the published figure."""
    accuracies = []
    for seed in range(seeds):
        network = build(64, *hidden_units, 10, seed=seed, dtype="float32")
        network.fit(
            digits.X_train, digits.y_train, epochs, learning_rate, 0.1, steps_per_epoch=1, even_batches=False
        )
        accuracies.append(float(np.mean(network.predict(digits.X_test) == digits.y_test.argmax(axis=1))))
    assert statistics.median(accuracies) >= published
