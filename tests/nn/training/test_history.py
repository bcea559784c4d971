from __future__ import annotations

import gc
import json
import math
import sys
from dataclasses import FrozenInstanceError
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nn import EpochMetrics, History

costs_of_runs = st.lists(st.floats(0, 1e6), min_size=1, max_size=300)
MEBIBYTE = 2**20


def row(epoch: int, cost: float = 1.0, validation: float | None = None) -> EpochMetrics:
    return EpochMetrics(epoch, cost, 0.5, validation, validation, 0.1, epoch * 0.01, epoch * 10)


def measured(epoch: int) -> EpochMetrics:
    """Return a row in which every field tells its epoch; every third epoch was validated."""
    cost, accuracy = (1 / epoch, epoch % 10 / 10) if epoch % 3 == 0 else (None, None)
    norms = (epoch / 7, epoch / 9)
    return EpochMetrics(
        epoch, math.sin(epoch), 0.5, cost, accuracy, 1 / epoch, epoch / 3, epoch, norms, norms[::-1]
    )


def recorded(costs: list[float], capacity: int, opening: int = 0) -> History:
    history = History(capacity, opening)
    for epoch, cost in enumerate(costs, start=1):
        history.append(row(epoch, cost))
    return history


@given(costs_of_runs, st.integers(4, 64), st.integers(0, 20))
def test_a_history_is_bounded_and_keeps_its_opening_ends_and_extremes(
    costs: list[float], capacity: int, opening: int
) -> None:
    history = recorded(costs, capacity, opening)
    kept = history.column("cost")
    assert len(history) <= capacity + opening
    assert kept[:opening].tolist() == costs[:opening]
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


def test_a_row_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        row(1).cost = 5  # type: ignore[misc]


@given(st.lists(st.none() | st.floats(0, 1), min_size=1, max_size=60), st.integers(4, 20))
def test_the_latest_and_the_best_epoch_are_known_however_much_is_dropped(
    accuracies: list[float | None], capacity: int
) -> None:
    history = History(capacity)
    for epoch, accuracy in enumerate(accuracies, start=1):
        history.append(row(epoch, validation=accuracy))
    assert history.latest == row(len(accuracies), validation=accuracies[-1])
    measured_ones = [accuracy for accuracy in accuracies if accuracy is not None]
    if measured_ones:
        best = accuracies.index(max(measured_ones))
        assert history.best == row(best + 1, validation=accuracies[best])
    else:
        assert history.best is None


def test_a_column_of_norms_has_one_number_for_each_layer() -> None:
    history = History(8)
    for epoch in range(1, 30):
        history.append(measured(epoch))
    for name, order in (("gradient_norms", [0, 1]), ("update_norms", [1, 0])):
        column = history.column(name)
        assert column.shape == (len(history), 2)
        epochs = history.column("epoch")
        np.testing.assert_allclose(column[:, order], np.column_stack([epochs / 7, epochs / 9]))


def again(history: History, *, as_text: bool) -> History:
    content = history.state()
    return History.from_state(json.loads(json.dumps(content)) if as_text else content)


@pytest.mark.parametrize("as_text", [False, True], ids=["directly", "through JSON"])
@pytest.mark.parametrize(("capacity", "opening"), [(4, 0), (5, 3), (8, 0)])
def test_a_history_in_plain_values_is_the_same_history_and_goes_on_alike(
    capacity: int, opening: int, as_text: bool
) -> None:
    for length in range(5 * capacity):
        history = History(capacity, opening)
        for epoch in range(1, length + 1):
            history.append(measured(epoch))
        copy = again(history, as_text=as_text)
        for epoch in range(length + 1, length + 2 * capacity + 1):
            assert list(copy) == list(history)
            assert (copy.latest, copy.best) == (history.latest, history.best)
            assert copy.state() == history.state()
            history.append(measured(epoch))
            copy.append(measured(epoch))


def test_a_history_until_an_epoch_keeps_the_opening_and_the_best_so_far() -> None:
    history = History(4, opening=6)
    for epoch in range(1, 101):
        history.append(row(epoch, epoch % 5, validation=0.9 if epoch == 37 else 0.1))
    earlier, copied = history.until(50), history.copy()
    history.append(row(101))
    assert [metrics.epoch for metrics in earlier][:6] == [1, 2, 3, 4, 5, 6]
    assert earlier.best == row(37, 37 % 5, validation=0.9)
    for epoch in range(51, 101):
        earlier.append(row(epoch))
    assert len(earlier) <= 10
    assert copied.latest == row(100, 0, validation=0.1)


def test_a_copy_of_an_opening_stays_as_it_is() -> None:
    history = recorded([3.0, 2.0], 4, opening=5)
    copied = history.copy()
    history.append(row(3))
    assert [metrics.epoch for metrics in copied] == [1, 2]


def test_the_plain_values_are_a_copy() -> None:
    history = recorded([1.0] * 10, 8)
    content, rows = history.state(), list(history)
    history.append(row(11))
    assert list(History.from_state(content)) == rows


@pytest.mark.parametrize("epochs", [4096, 4097, 20_000])
def test_the_plain_values_of_a_long_run_are_bounded(epochs: int) -> None:
    history = recorded([math.sin(epoch) for epoch in range(epochs)], 4096)
    text = json.dumps(history.state())
    assert len(text) < MEBIBYTE
    assert list(History.from_state(json.loads(text))) == list(history)


def memory_of(history: History) -> int:
    """Return the bytes of everything that a history refers to."""
    counted: dict[int, int] = {}
    waiting: list[Any] = [history]
    while waiting:
        thing = waiting.pop()
        if id(thing) not in counted and not isinstance(thing, type):
            counted[id(thing)] = sys.getsizeof(thing)
            waiting += gc.get_referents(thing)
    return sum(counted.values())


@pytest.mark.parametrize("epochs", [100_000, pytest.param(1_000_000, marks=pytest.mark.slow)])
def test_a_long_training_takes_little_memory_and_keeps_its_extremes(epochs: int) -> None:
    history = History()
    costs = np.random.default_rng(0).random(epochs) + 1
    low, high = epochs * 345_678 // 1_000_000, epochs * 765_432 // 1_000_000
    costs[[low, high]] = 0.5, 3.5
    for epoch, cost in enumerate(costs.tolist(), start=1):
        history.append(
            EpochMetrics(epoch, cost, 0.5, cost, cost / 4, 0.1, epoch / 3, epoch * 10, (cost, cost + 1))
        )
    assert 2048 <= len(history) <= 4096
    assert memory_of(history) < 16 * MEBIBYTE
    kept = history.column("cost")
    assert (kept.min(), kept.max()) == (0.5, 3.5)
    assert (history[0].epoch, history[-1].epoch) == (1, epochs)
    assert history.best is not None
    assert history.best.epoch == high + 1
    assert np.diff(history.column("epoch")).max() < epochs / 500


@pytest.mark.parametrize(
    ("capacity", "error"),
    [(3, ValueError), (0, ValueError), (-5, ValueError), (8.0, TypeError), (None, TypeError)],
)
def test_a_wrong_capacity_is_named(capacity: Any, error: type[Exception]) -> None:
    with pytest.raises(error, match=f"capacity must be .*, not {capacity}"):
        History(capacity)
