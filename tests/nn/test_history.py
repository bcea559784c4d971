from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nn import EpochMetrics, History

costs_of_runs = st.lists(st.floats(0, 1e6), min_size=1, max_size=300)


def row(epoch: int, cost: float = 1.0, validation: float | None = None) -> EpochMetrics:
    return EpochMetrics(epoch, cost, 0.5, validation, validation, 0.1, epoch * 0.01, epoch * 10)


def recorded(costs: list[float], capacity: int) -> History:
    history = History(capacity)
    for epoch, cost in enumerate(costs, start=1):
        history.append(row(epoch, cost))
    return history


@given(costs_of_runs, st.integers(4, 64))
def test_a_history_is_bounded_and_keeps_ends_and_extremes(costs: list[float], capacity: int) -> None:
    history = recorded(costs, capacity)
    kept = history.column("cost")
    assert len(history) <= capacity
    assert history[0].epoch == 1
    assert history[-1].epoch == len(costs)
    assert (kept.min(), kept.max()) == (min(costs), max(costs))


@given(costs_of_runs, st.integers(4, 64))
def test_rows_stay_in_order_and_unchanged(costs: list[float], capacity: int) -> None:
    history = recorded(costs, capacity)
    assert (np.diff(history.column("epoch")) > 0).all()
    assert all(metrics == row(metrics.epoch, costs[metrics.epoch - 1]) for metrics in history)


def test_up_to_its_capacity_a_history_keeps_everything() -> None:
    assert [metrics.epoch for metrics in recorded([1.0] * 64, 64)] == list(range(1, 65))


def test_a_thinned_history_keeps_at_least_half_its_capacity() -> None:
    for epochs in (65, 100, 1000):
        assert 32 <= len(recorded([float(epoch % 7) for epoch in range(epochs)], 64)) <= 64


def test_thinning_keeps_a_lone_spike_in_a_long_run() -> None:
    costs = [1 / (1 + epoch) for epoch in range(20_000)]
    costs[12_345] = 5.0
    assert 12_346 in recorded(costs, 256).column("epoch")


def test_a_long_run_keeps_its_whole_course() -> None:
    history = recorded([1 / (1 + epoch) for epoch in range(20_000)], 256)
    assert np.diff(history.column("epoch")).max() < 1000


def test_a_column_is_nan_where_nothing_was_measured() -> None:
    history = History()
    for metrics in (row(1), row(2, validation=0.75), row(3)):
        history.append(metrics)
    np.testing.assert_array_equal(history.column("validation_cost"), [math.nan, 0.75, math.nan])
    np.testing.assert_array_equal(history.column("epoch"), [1, 2, 3])
    assert history.column("cost").dtype == np.float64


def test_an_empty_history_has_empty_columns_and_no_best() -> None:
    assert len(History()) == 0
    assert History().column("cost").shape == (0,)
    assert History().best is None


def test_the_best_epoch_is_the_first_with_the_highest_validation_accuracy() -> None:
    history = History(capacity=4)
    for epoch, accuracy in enumerate([0.0, 0.2, 0.9, 0.3, 0.9, 0.1, 0.5, 0.4], start=1):
        history.append(row(epoch, validation=accuracy))
    assert history.best is not None
    assert history.best.epoch == 3


def test_without_validation_there_is_no_best_epoch() -> None:
    assert recorded([3, 2, 1], 4).best is None


def test_an_unknown_column_is_an_error() -> None:
    with pytest.raises(AttributeError, match="loss"):
        recorded([1.0], 4).column("loss")
