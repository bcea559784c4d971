"""Lanes begin alike, draw the same batches, and are measured as the engine measures itself."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nn.arrays import Array
from nn.digits.data import DigitData, Labels
from nn.digits.experiments.experiment import Experiment, Setup
from nn.digits.experiments.figure import CURVES, MOMENTS, NEVER, Figure
from nn.digits.experiments.measures import MEASURES, taken
from nn.digits.experiments.reading import experiment_of
from nn.digits.experiments.running import run_trial, trainer_of
from nn.network import Network
from nn.training.health import HealthProbe, LayerHealth
from nn.training.trainer import Trainer
from tests.nn.digits.experiments.small import small


@pytest.fixture(scope="module")
def data() -> DigitData:
    return DigitData.standard()


def experiment(**changes: Any) -> Experiment:
    return experiment_of("small", small(**changes))


def health_after_two_epochs(setup: Setup, data: DigitData) -> list[LayerHealth]:
    """Return the health of a training of its own."""
    trainer = trainer_of(setup, 0, data.train)
    probe = HealthProbe(trainer.network.parameters)
    list(trainer.run(2))
    return probe(trainer)


def figure(measure: str, **settings: Any) -> dict[str, Any]:
    return {"name": measure, "label": measure, "measure": measure, **settings}


def test_the_first_lane_is_the_training_of_its_design_to_the_last_bit(data: DigitData) -> None:
    ends: list[Array] = []

    def keep(trainer: Trainer[Network]) -> None:
        if trainer.is_done:
            ends.append(trainer.network.parameters.copy())

    trial = run_trial(experiment(), 2, data, keep)
    trainer = experiment().lanes[0].setup.design.trainer(data.train)
    first = trainer_of(experiment().lanes[0].setup, 2, data.train)
    list(first.run())
    np.testing.assert_array_equal(ends[0], first.network.parameters)
    assert trial.seed == 2
    assert not np.array_equal(trainer.network.parameters, first.network.parameters)


def test_lanes_that_differ_in_nothing_measure_the_same_also_from_other_layers(data: DigitData) -> None:
    orders: list[Labels] = []

    def keep(trainer: Trainer[Network]) -> None:
        if trainer.epoch == 1:
            orders.append(trainer.begin_epoch().plan.order)

    same = run_trial(experiment(lanes__1={"name": "the same"}), 0, data)
    assert same.lanes[0].curves == same.lanes[1].curves
    run_trial(experiment(lanes__1={"name": "wider", "hidden": ["7 relu"]}), 0, data, keep)
    np.testing.assert_array_equal(orders[0], orders[1])


def test_accuracies_are_those_of_the_engine(data: DigitData) -> None:
    figures = [
        figure("test_accuracy"),
        {**figure("test_accuracy", digits=[3, 8]), "name": "some"},
        figure("training_accuracy"),
        figure("cost", epoch=1),
    ]
    chosen = experiment(figures=figures, sentence="", promises__0__figure="some")
    measured = run_trial(chosen, 0, data).lanes[1]
    trainer = trainer_of(chosen.lanes[1].setup, 0, data.train)
    rows = list(trainer.run())
    predicted = trainer.network.predict(data.test.images)
    is_chosen = np.isin(data.test.labels, (3, 8))
    assert measured.values["test_accuracy"] == np.mean(predicted == data.test.labels)
    assert measured.values["some"] == np.mean((predicted == data.test.labels)[is_chosen])
    assert measured.curves["training_accuracy"][1:] == tuple(row.accuracy for row in rows)
    assert measured.values["cost"] == rows[0].cost
    assert len(measured.curves["cost"]) == 4


def test_the_push_on_an_output_is_what_was_said_minus_what_is_true(data: DigitData) -> None:
    names = ("push", "probability", "loss_slope", "output_slope")
    label = int(data.test.labels[6])
    figures = [figure(name, sample=6, output=str(label)) for name in names]
    chosen = experiment(figures=figures, sentence="", promises__0__figure="push")
    values = run_trial(chosen, 0, data).lanes[0].values
    p = values["probability"]
    assert values["push"] == pytest.approx(p - 1, rel=1e-5)
    assert values["loss_slope"] == pytest.approx(1 / p, rel=1e-5)
    assert values["output_slope"] == pytest.approx(p * (1 - p), rel=1e-5)


def test_moments_are_measured_when_they_are_due(data: DigitData) -> None:
    figures = [
        figure("different_units"),
        figure("gradient_length", epoch=0),
        figure("gradient_ratio", epoch=2),
        figure("epochs_lasted"),
    ]
    chosen = experiment(figures=figures, sentence="", promises__0__figure="epochs_lasted")
    first, second = (lane.values for lane in run_trial(chosen, 0, data).lanes)
    assert first["gradient_length"] == second["gradient_length"] > 0
    assert first["different_units"] == 5
    health = health_after_two_epochs(chosen.lanes[1].setup, data)
    assert second["gradient_ratio"] == health[0].gradient / health[-1].gradient
    assert first["gradient_ratio"] != second["gradient_ratio"]
    assert (first["epochs_lasted"], second["epochs_lasted"]) == (3, 3)


def test_a_lane_that_explodes_counts_till_then_and_the_others_go_on(data: DigitData) -> None:
    wild = {"name": "wild", "learning_rate": 1e6, "loss": "mean_squared_error", "output": "linear"}
    figures = [figure("epochs_lasted"), figure("test_accuracy")]
    chosen = experiment(lanes__0=wild, figures=figures, sentence="", promises__0__figure="epochs_lasted")
    exploded, other = run_trial(chosen, 0, data).lanes
    assert exploded.divergence is not None
    assert exploded.values["epochs_lasted"] == exploded.divergence.epoch - 1 < 3
    assert (other.divergence, other.values["epochs_lasted"]) == (None, 3)


def test_everything_that_a_file_can_name_can_be_measured() -> None:
    assert list(MEASURES) == [*CURVES, *MOMENTS]


def test_lanes_begin_with_the_weights_of_the_training_before(data: DigitData) -> None:
    before = {"learning_rate": 3.0, "epochs": 2, "shown": [0, 1, 2, 3, 4]}
    chosen = experiment(before=before, figures__0__epoch=0)
    trial = run_trial(chosen, 0, data)
    assert chosen.before is not None
    trainer = trainer_of(chosen.before, 0, data.train)
    list(trainer.run())
    accuracy = np.mean(trainer.network.predict(data.test.images) == data.test.labels)
    assert [lane.values["end"] for lane in trial.lanes] == [accuracy, accuracy]


def test_others_are_shown_as_well(data: DigitData) -> None:
    setup = experiment(set_up__shown=[5, 9], set_up__others=7).lanes[0].setup
    labels = trainer_of(setup, 0, data.train).data.labels
    assert np.count_nonzero(~np.isin(labels, (5, 9))) == 7
    assert np.count_nonzero(np.isin(labels, (5, 9))) == np.count_nonzero(np.isin(data.train.labels, (5, 9)))


@pytest.mark.parametrize(
    ("take", "level", "value"),
    [
        ("at_epoch", 0.0, 0.7),
        ("first_epoch_from", 0.9, 2),
        ("first_epoch_from", 0.96, NEVER),
        ("lowest_after", 0.9, 0.5),
        ("epoch_of_lowest_after", 0.9, 4),
        ("lowest_after", 0.96, 0.7),
        ("epoch_of_lowest_after", 0.96, NEVER),
    ],
)
def test_what_is_taken_of_a_curve(take: str, level: float, value: float) -> None:
    curve = [0.1, 0.2, 0.92, 0.95, 0.5, 0.7]
    assert taken(Figure("a", "A", "test_accuracy", take, level), curve) == value
    assert taken(Figure("a", "A", "cost", epoch=1), curve) == 0.2
