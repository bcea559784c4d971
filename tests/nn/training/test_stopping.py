from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nn import Layer, Network, Trainer, TrainingConfig
from nn.arrays import Array
from nn.training.stopping import EarlyStopping

Build = Callable[..., Network]
GENERATOR = np.random.default_rng(0)
X, Y = GENERATOR.random((24, 4)), np.eye(3)[GENERATOR.integers(0, 3, 24)]
VALIDATION = (GENERATOR.random((15, 4)), np.eye(3)[GENERATOR.integers(0, 3, 15)])


def overfitting(**settings: Any) -> tuple[Trainer, list[Array]]:
    """Return a training on labels that mean nothing, and the list that gets the answer after every epoch.

    Its validation cost falls at first, while it learns how often each class occurs, and rises later.
    """
    network = Network([Layer(4, "input"), Layer(30, "tanh"), Layer(3, "softmax")], seed=2, dtype="float64")
    config = TrainingConfig(
        **{"epochs": 300, "learning_rate": 0.02, "batch_size": 6, "optimizer": "adam", **settings}
    )
    return Trainer(network, config, X, Y, VALIDATION), []


def run(trainer: Trainer, answers: list[Array], until: int | None = None) -> list[float]:
    """Run on and return the costs that patience goes by."""
    costs = []
    for metrics in trainer.run(until):
        answers.append(trainer.update.result_parameters.copy())
        costs.append(metrics.cost if metrics.validation_cost is None else metrics.validation_cost)
    return costs


@pytest.mark.parametrize("averaging", [0.0, 0.9])
@pytest.mark.parametrize("patience", [1, 3, 10])
def test_it_stops_after_so_many_epochs_without_a_lower_validation_cost_and_answers_with_the_best(
    patience: int, averaging: float
) -> None:
    trainer, answers = overfitting(patience=patience, averaging=averaging)
    costs = run(trainer, answers)
    best = int(np.argmin(costs))
    assert len(costs) == best + 1 + patience < 300
    assert trainer.is_done
    assert trainer.has_run_out_of_patience
    np.testing.assert_array_equal(trainer.result_parameters, answers[best])
    assert trainer.validation is not None
    assert trainer.validation.measure(trainer.result_parameters)[0] == min(costs)


def test_it_goes_on_for_as_long_as_the_cost_falls() -> None:
    trainer, answers = overfitting(patience=4)
    costs = run(trainer, answers)
    lowest = np.minimum.accumulate(costs)
    waited = [epoch - np.flatnonzero(costs[: epoch + 1] == lowest[epoch])[0] for epoch in range(len(costs))]
    assert max(waited[:-1]) < 4 == waited[-1]


def test_training_itself_is_not_changed_by_patience() -> None:
    patient, _answers = overfitting(patience=5)
    plain, answers = overfitting()
    costs = run(patient, [])
    assert run(plain, answers, until=len(costs)) == costs
    np.testing.assert_array_equal(patient.network.parameters, plain.network.parameters)
    np.testing.assert_array_equal(plain.result_parameters, plain.network.parameters)


def test_fit_leaves_the_best_parameters_in_the_network() -> None:
    trainer, answers = overfitting(patience=5)
    network, costs = trainer.network.copy(), run(trainer, answers)
    seen: list[Array] = []
    history = network.fit(
        *(X, Y, 300, 0.02, 6),
        optimizer="adam",
        patience=5,
        validation_data=VALIDATION,
        callbacks=[lambda _metrics: seen.append(network.parameters.copy())],
    )
    assert history.column("validation_cost").tolist() == costs
    np.testing.assert_array_equal(network.parameters, seen[int(np.argmin(costs))])
    assert network.cost(*VALIDATION) == pytest.approx(min(costs), rel=1e-12)


def test_a_patience_that_never_runs_out_still_answers_with_the_best_in_the_end() -> None:
    trainer, answers = overfitting(patience=1000, epochs=80)
    costs = run(trainer, answers)
    assert len(costs) == 80
    assert not trainer.has_run_out_of_patience
    assert int(np.argmin(costs)) < 79
    np.testing.assert_array_equal(trainer.result_parameters, answers[int(np.argmin(costs))])


def test_until_it_is_done_the_answer_is_the_latest() -> None:
    trainer, _answers = overfitting(patience=1000, epochs=80)
    for _metrics, _epoch in zip(trainer.run(), range(60), strict=False):
        np.testing.assert_array_equal(trainer.result_parameters, trainer.network.parameters)


def test_without_validation_data_it_goes_by_the_cost() -> None:
    trainer, answers = overfitting(patience=2, learning_rate=0.3)
    trainer.validation = None
    costs = run(trainer, answers)
    assert costs == trainer.history.column("cost").tolist()
    assert len(costs) == int(np.argmin(costs)) + 3 < 300
    np.testing.assert_array_equal(trainer.result_parameters, answers[int(np.argmin(costs))])


@pytest.mark.parametrize("interval", [2, 3])
def test_only_epochs_that_were_measured_count(interval: int) -> None:
    trainer, answers = overfitting(patience=3, validation_interval=interval)
    run(trainer, answers)
    costs = trainer.history.column("validation_cost")
    measured = [number * interval for number in range(1, len(costs) // interval + 1)]
    assert np.flatnonzero(~np.isnan(costs)).tolist() == [epoch - 1 for epoch in measured]
    best = measured[int(np.argmin([costs[epoch - 1] for epoch in measured]))]
    assert len(costs) == best + 3 * interval < 300
    np.testing.assert_array_equal(trainer.result_parameters, answers[best - 1])


def test_run_out_of_patience_it_can_be_run_again_and_gets_as_much_again() -> None:
    trainer, answers = overfitting(patience=3)
    plain, _answers = overfitting()
    costs = run(trainer, answers)
    first = len(costs)
    costs += run(trainer, answers)
    assert len(costs) == first + 3 < 300
    assert run(plain, [], until=len(costs)) == costs
    np.testing.assert_array_equal(trainer.result_parameters, answers[int(np.argmin(costs))])
    costs += run(trainer, answers)
    assert len(costs) == first + 6


def test_run_again_a_new_lowest_cost_becomes_the_answer() -> None:
    trainer, answers = overfitting(patience=1, learning_rate=0.1)
    costs: list[float] = []
    for _run in range(30):
        costs += run(trainer, answers)
        np.testing.assert_array_equal(trainer.result_parameters, answers[int(np.argmin(costs))])
    assert int(np.argmin(costs)) > 1 + np.flatnonzero(np.diff(costs) >= 0)[0]


def test_the_best_is_a_copy() -> None:
    trainer, answers = overfitting(patience=3)
    costs = run(trainer, answers)
    trainer.network.parameters[:] = 7
    trainer.update.result_parameters[:] = 7
    np.testing.assert_array_equal(trainer.result_parameters, answers[int(np.argmin(costs))])


@given(st.lists(st.floats(0, 10), min_size=1, max_size=30))
def test_the_lowest_cost_the_first_of_equal_ones_and_the_epochs_since(costs: list[float]) -> None:
    stopping = EarlyStopping()
    assert (stopping.best, stopping.best_cost, stopping.waited) == (None, math.inf, 0)
    parameters = np.zeros(1)
    for number, cost in enumerate(costs):
        parameters[0] = number
        stopping.note(cost, parameters)
    first = costs.index(min(costs))
    assert stopping.best is not None
    assert (stopping.best_cost, stopping.best[0]) == (min(costs), first)
    assert stopping.waited == len(costs) - 1 - first
