from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nn import Network, Snapshots
from nn.arrays import Array

SIZE = 10
BYTES = SIZE * 8


def taken(epochs: int, budget: int, stride: int = 1, first: int = 0) -> Snapshots:
    """Return snapshots of epochs at equal distances; each is filled with the number of its epoch."""
    snapshots = Snapshots(budget)
    for epoch in range(first, first + epochs * stride, stride):
        snapshots.add(epoch, np.full(SIZE, float(epoch)))
    return snapshots


def copies(snapshots: Snapshots) -> list[Array]:
    return [snapshots.at(epoch) for epoch in snapshots.epochs]


budgets = st.integers(1, 40 * BYTES)
numbers_of_epochs = st.integers(1, 400)


@given(numbers_of_epochs, budgets, st.integers(0, 5))
def test_all_copies_fit_into_the_budget_but_three_are_always_allowed(
    epochs: int, budget: int, first: int
) -> None:
    snapshots = Snapshots(budget)
    for epoch in range(first, first + epochs):
        snapshots.add(epoch, np.full(SIZE, float(epoch)))
        memory = {id(copy): copy.nbytes for copy in copies(snapshots)}
        assert sum(memory.values()) <= max(3 * BYTES, budget)
        assert len(snapshots) == len(memory)


@given(numbers_of_epochs, budgets, st.integers(0, 5), st.integers(1, 20))
def test_the_first_and_the_latest_epoch_are_always_there(
    epochs: int, budget: int, first: int, stride: int
) -> None:
    snapshots = taken(epochs, budget, stride, first)
    assert snapshots.epochs == sorted(set(snapshots.epochs))
    assert snapshots.epochs[0] == first
    assert snapshots.epochs[-1] == first + (epochs - 1) * stride
    assert len(snapshots) == len(snapshots.epochs)


@given(numbers_of_epochs, budgets)
def test_every_epoch_is_kept_while_there_is_room(epochs: int, budget: int) -> None:
    if epochs < max(3, budget // BYTES):
        assert taken(epochs, budget).epochs == list(range(epochs))


@given(numbers_of_epochs, budgets)
def test_a_long_run_uses_at_least_a_third_of_the_room(epochs: int, budget: int) -> None:
    assert len(taken(epochs, budget)) >= min(epochs, max(3, budget // BYTES) // 3)


@given(numbers_of_epochs, budgets)
def test_snapshots_are_spread_evenly_over_the_run(epochs: int, budget: int) -> None:
    gaps = np.diff(taken(epochs, budget).epochs)
    if len(gaps) > 1:
        assert set(gaps[:-1]) == {gaps[0]}
        assert gaps[-1] <= 2 * gaps[0]


@given(numbers_of_epochs, budgets, st.integers(2, 150))
def test_they_are_spread_evenly_too_if_only_some_epochs_are_offered(
    epochs: int, budget: int, stride: int
) -> None:
    gaps = np.diff(taken(epochs, budget, stride).epochs)
    if len(gaps) > 1:
        assert gaps.max() <= 2 * gaps[:-1].min()


@given(numbers_of_epochs, budgets, st.integers(-5, 410))
def test_the_snapshot_at_an_epoch_is_the_latest_that_is_not_later(
    epochs: int, budget: int, asked: int
) -> None:
    snapshots = taken(epochs, budget)
    earlier = [epoch for epoch in snapshots.epochs if epoch <= asked]
    assert snapshots.at(asked).tolist() == [max(earlier, default=snapshots.epochs[0])] * SIZE


def test_a_snapshot_is_a_copy_that_later_training_leaves_alone(build: Callable[..., Network]) -> None:
    network, snapshots, answers = build(3, 4, 2), Snapshots(), []
    X, Y = np.random.default_rng(0).random((8, 3)), np.eye(2)[[0, 1] * 4]
    snapshots.add(0, network.parameters)
    answers.append(network.forward(X))
    for epoch in range(1, 6):
        network.fit(X, Y, 1, 0.5)
        snapshots.add(epoch, network.parameters)
        answers.append(network.forward(X))
    for epoch, answer in enumerate(answers):
        network.parameters = snapshots.at(epoch)
        np.testing.assert_array_equal(network.forward(X), answer)


def test_a_run_of_any_length_takes_no_more_than_the_budget_in_single_precision() -> None:
    snapshots, parameters = Snapshots(64 * 400), np.zeros(100, np.float32)
    for epoch in range(20_000):
        snapshots.add(epoch, parameters)
    assert 20 <= len(snapshots) <= 64
    assert snapshots.at(5).dtype == np.float32


def test_a_network_larger_than_the_budget_has_three_snapshots() -> None:
    snapshots = taken(1000, budget=1)
    assert len(snapshots) == 3
    assert snapshots.epochs[::2] == [0, 999]
    assert 250 <= snapshots.epochs[1] <= 750


@given(numbers_of_epochs, budgets)
def test_a_copy_goes_on_by_itself_and_takes_no_memory_of_its_own(epochs: int, budget: int) -> None:
    snapshots = taken(epochs, budget)
    before, kept = snapshots.epochs, copies(snapshots)
    other = snapshots.copy()
    assert all(mine is others for mine, others in zip(kept, copies(other), strict=True))
    for epoch in range(epochs, 2 * epochs):
        other.add(epoch, np.full(SIZE, float(epoch)))
    assert (snapshots.epochs, copies(snapshots)) == (before, kept)
    assert other.epochs == taken(2 * epochs, budget).epochs


def test_before_the_first_there_is_none() -> None:
    assert (len(Snapshots()), Snapshots().epochs) == (0, [])
    with pytest.raises(ValueError, match="there is no snapshot yet"):
        Snapshots().at(0)


@pytest.mark.parametrize("epoch", [3, 2, 0, -1])
def test_an_epoch_that_is_not_later_than_all_before_is_refused(epoch: int) -> None:
    snapshots = Snapshots()
    for earlier in (1, 3):
        snapshots.add(earlier, np.zeros(SIZE))
    with pytest.raises(ValueError, match=f"epoch must be later than 3, not {epoch}"):
        snapshots.add(epoch, np.zeros(SIZE))
    assert snapshots.epochs == [1, 3]


@pytest.mark.parametrize(
    ("budget", "error"),
    [(0, ValueError), (-1, ValueError), (1.5, TypeError), (None, TypeError), (True, TypeError)],
)
def test_a_wrong_budget_is_named(budget: Any, error: type[Exception]) -> None:
    with pytest.raises(error, match=f"budget must be .*, not {budget}"):
        Snapshots(budget)
