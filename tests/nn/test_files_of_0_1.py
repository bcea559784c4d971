"""What version 0.1 wrote opens for ever and means the same: see tests/nn/files_of_0_1/making.py."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from nn import Layer, Network, Trainer, TrainingConfig, load_network, resume_training
from tests.nn.files_of_0_1.making import CALIBRATION, FOLDER, INFORMATION, NETWORKS, SAMPLES, TRAININGS

# The same bits on the same machine; another one adds up in another order.
CLOSE = {"float32": 1e-4, "float64": 1e-10}
every_network = pytest.mark.parametrize("name", NETWORKS)
every_training = pytest.mark.parametrize("name", TRAININGS)


def file(name: str, kind: str) -> Path:
    return FOLDER / f"{name.replace(' ', '_')}.{kind}"


def resume(name: str) -> Trainer:
    made = TRAININGS[name]
    return resume_training(
        file(name, "training"), made.X, made.y, made.validation, sample_weight=made.weights
    )


def as_it_was(config: TrainingConfig) -> TrainingConfig:
    """Return a config with the batches of 0.1, of which the last could be smaller."""
    return replace(config, even_batches=False)


def assert_same_parameters(network: Network, expected: Network) -> None:
    assert network.spec == expected.spec
    assert network.dtype == expected.dtype
    close = CLOSE[network.dtype.name]
    np.testing.assert_allclose(network.parameters, expected.parameters, rtol=close, atol=close)


@every_network
def test_a_network_of_0_1_opens_and_answers_as_it_did(name: str) -> None:
    network = load_network(file(name, "network"))
    assert network.spec == NETWORKS[name].spec
    assert network.dtype == NETWORKS[name].dtype
    np.testing.assert_allclose(network.predict_proba(SAMPLES), np.load(file(name, "npy")), rtol=1e-5)


def test_information_and_calibration_of_0_1_are_read() -> None:
    network = load_network(file("with information", "network"))
    assert network.information == {**INFORMATION, "normalizer": "1"}
    assert network.calibration == CALIBRATION


@every_network
def test_a_network_of_0_1_is_written_again_without_loss(name: str, tmp_path: Path) -> None:
    network = load_network(file(name, "network"))
    network.save(tmp_path / "again")
    again = load_network(tmp_path / "again")
    assert again.parameters.tobytes() == network.parameters.tobytes()
    assert (again.spec, again.information, again.calibration) == (
        network.spec,
        network.information,
        network.calibration,
    )


@every_training
def test_a_training_of_0_1_goes_on_in_the_middle_to_where_it_ended(name: str) -> None:
    trainer = resume(name)
    expected = load_network(file(name, "end"))
    assert 0 < trainer.progress % 1 < 1
    list(trainer.run())
    assert trainer.is_done
    assert_same_parameters(trainer.network, expected)
    costs = np.array([(row.cost, row.validation_cost) for row in trainer.history], float)
    expected_costs = np.array(json.loads(expected.information["costs"]), float)
    np.testing.assert_allclose(costs, expected_costs, rtol=1e-4)


@every_training
def test_a_training_of_0_1_gives_the_network_that_it_gave(name: str) -> None:
    trainer = resume(name)
    list(trainer.run())
    given = trainer.network.copy()
    given.parameters = trainer.result_parameters
    assert_same_parameters(given, load_network(file(name, "answer")))


def test_the_settings_of_a_training_of_0_1_are_read() -> None:
    assert resume("adam on variants").config == as_it_was(TRAININGS["adam on variants"].config)
    assert resume("sgd with dropout").config == as_it_was(TRAININGS["sgd with dropout"].config)
    changed = resume("nesterov frozen in the middle").config
    assert (changed.frozen, changed.batch_size, changed.learning_rate) == ((1,), 5, 0.03)


def test_patience_that_0_1_had_used_up_in_part_runs_out_at_the_same_epoch() -> None:
    trainer = resume("adam on variants")
    list(trainer.run())
    assert trainer.has_run_out_of_patience
    assert trainer.epoch == 4 < trainer.config.epochs
    assert not np.array_equal(trainer.result_parameters, trainer.network.parameters)


def test_the_spec_of_a_training_of_0_1_is_read() -> None:
    layers = resume("sgd with dropout").network.spec.layers
    assert layers == tuple(TRAININGS["sgd with dropout"].layers)
    assert layers[1] == Layer(5, "relu", batch_normalization=True, dropout=0.25)
