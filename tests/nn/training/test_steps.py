"""The steps of an epoch: trained again one by one, they add up to it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nn import DivergenceError, Layer, Network, Recording, Trainer, TrainingConfig
from nn.digits.data import DigitData
from nn.digits.design import PRESETS
from nn.training.steps import StepFacts, TooManyStepsError, steps_of_epoch

GENERATOR = np.random.default_rng(0)
X, Y = GENERATOR.random((23, 4)), np.eye(3)[GENERATOR.integers(0, 3, 23)]
WEIGHTS = GENERATOR.random(23)
VALIDATION = (X[:9, ::-1], Y[4:13])


def recorded(epochs: int = 4, *, validation: bool = True, **fields: Any) -> tuple[Trainer, Recording]:
    """Return a training and its recording."""
    network = Network([Layer(4, "input"), Layer(5, "tanh", dropout=0.2), Layer(3, "softmax")], seed=3)
    config = TrainingConfig(**{"epochs": 9, "learning_rate": 0.1, "batch_size": 5, **fields})
    data = VALIDATION if validation else None
    trainer, recording = Trainer(network, config, X, Y, data, sample_weight=WEIGHTS), Recording()
    recording.keep(trainer)
    for _metrics in trainer.run(epochs):
        recording.follow(trainer)
    return trainer, recording


def steps(trainer: Trainer, recording: Recording, epoch: int) -> list[StepFacts]:
    return steps_of_epoch(recording, epoch, trainer.twin())


@pytest.mark.parametrize("fields", [{}, {"even_batches": False}, {"optimizer": "adam", "averaging": 0.9}])
def test_the_steps_of_an_epoch_lead_to_its_end(fields: dict[str, Any]) -> None:
    trainer, recording = recorded(**fields)
    facts = steps(trainer, recording, 3)
    bounds = trainer.config.batch_bounds(23)
    assert [fact.number for fact in facts] == list(range(1, len(bounds)))
    assert [fact.samples for fact in facts] == np.diff(bounds).tolist()
    np.testing.assert_array_equal(facts[-1].parameters, recording.at(3).result_parameters)
    metrics = trainer.history[2]
    assert facts[-1].validation_cost == metrics.validation_cost
    assert facts[-1].validation_accuracy == metrics.validation_accuracy
    assert facts[-1].rate == metrics.learning_rate


def test_the_length_of_a_step_is_how_far_the_parameters_went() -> None:
    trainer, recording = recorded()
    start = recording.at(1).parameters
    for fact in steps(trainer, recording, 2):
        assert fact.length == pytest.approx(float(np.linalg.norm(fact.parameters - start)), rel=1e-5)
        start = fact.parameters


def test_the_costs_of_the_batches_make_the_cost_of_the_epoch() -> None:
    network = Network([Layer(4, "input"), Layer(3, "softmax")], seed=1)
    trainer, recording = Trainer(network, TrainingConfig(3, 0.5, 5), X, Y), Recording()
    recording.keep(trainer)
    (metrics,) = trainer.run(1)
    facts = steps(trainer, recording, 1)
    samples = [fact.samples for fact in facts]
    assert np.average([fact.cost for fact in facts], weights=samples) == pytest.approx(metrics.cost, rel=1e-5)
    right = np.average([fact.accuracy for fact in facts], weights=samples)
    assert right == pytest.approx(metrics.accuracy, rel=1e-5)


def test_an_epoch_of_a_single_step_is_that_step() -> None:
    trainer, recording = recorded(batch_size=1.0)
    (fact,) = steps(trainer, recording, 2)
    metrics = trainer.history[1]
    assert (fact.number, fact.samples) == (1, 23)
    assert (fact.cost, fact.accuracy, fact.rate) == (metrics.cost, metrics.accuracy, metrics.learning_rate)


def test_without_validation_data_nothing_is_said_of_them() -> None:
    trainer, recording = recorded(validation=False)
    assert {(fact.validation_cost, fact.validation_accuracy) for fact in steps(trainer, recording, 1)} == {
        (None, None)
    }


def test_a_training_that_diverged_has_the_steps_before_that() -> None:
    trainer, recording = recorded(2)
    trainer.learning_rate = 1e38
    with pytest.raises(DivergenceError):
        list(trainer.run(9))
    facts = steps(trainer, recording, 3)
    assert len(facts) < 5


def test_a_cancelled_replay_has_no_steps() -> None:
    trainer, recording = recorded(4)
    sparse = Recording()
    sparse.take(recording.at(0))
    assert steps_of_epoch(sparse, 4, trainer.twin(), lambda _twin: False) == []


def test_no_more_is_kept_than_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    trainer, recording = recorded()
    kept = sum(fact.parameters.nbytes for fact in steps(trainer, recording, 2))
    monkeypatch.setattr("nn.training.steps.MOST_BYTES", kept)
    assert steps(trainer, recording, 2)
    monkeypatch.setattr("nn.training.steps.MOST_BYTES", kept - 1)
    with pytest.raises(TooManyStepsError):
        steps(trainer, recording, 2)


def test_a_batch_of_seven_digits_destroys_in_one_step_what_45_epochs_have_learned() -> None:
    data, design = DigitData.standard(), PRESETS["two_hidden"].with_settings(learning_rate=3.0)
    test = (data.test.images, data.test.targets)
    trainer = Trainer(design.network(), design.config, data.train.images, data.train.targets, test)
    recording = Recording()
    recording.keep(trainer)
    for _metrics in trainer.run(47):
        recording.follow(trainer)
    assert 47 in recording.spikes
    *others, last = steps(trainer, recording, 46)
    assert (last.number, last.samples) == (11, 7)
    assert last.length > 10 * max(fact.length for fact in others)
    assert others[-1].validation_accuracy is not None and last.validation_accuracy is not None
    assert others[-1].validation_accuracy > 0.9
    assert last.validation_accuracy < 0.6
