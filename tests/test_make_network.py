"""What making the shipped network promises, with a training that is over in a second."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import nn
from nn.calibration import Calibration
from nn.digits.data import DigitData
from nn.digits.design import PRESETS, Design
from nn.digits.writers import Training
from resources.make_network import make_network
from resources.trainings import train_all


@pytest.fixture(scope="module")
def design() -> Design:
    return PRESETS["shipped"].with_layers([nn.Layer(16, "relu")]).with_settings(epochs=3)


@pytest.fixture(scope="module")
def made(design: Design) -> nn.Network:
    return make_network(design)


@pytest.mark.slow
def test_the_same_seed_makes_the_same_bytes(design: Design, made: nn.Network, tmp_path: Path) -> None:
    made.save(tmp_path / "first.safetensors")
    make_network(design).save(tmp_path / "second.safetensors")
    assert (tmp_path / "first.safetensors").read_bytes() == (tmp_path / "second.safetensors").read_bytes()


@pytest.mark.slow
def test_it_is_trained_on_the_first_digits_alone(design: Design, made: nn.Network) -> None:
    data = DigitData.standard()
    trainer = design.trainer(data.train)
    list(trainer.run())
    np.testing.assert_array_equal(made.parameters, trainer.result_parameters)
    right = (made.predict(data.test.images) == data.test.labels).mean()
    assert made.information == {"trained_digits": 1437, "test_digits": 360, "test_accuracy": right}


@pytest.mark.slow
def test_it_is_calibrated(made: nn.Network) -> None:
    assert made.calibration != Calibration()
    assert 0 < made.calibration.sure_from < 1


@pytest.mark.slow
def test_trainings_side_by_side_keep_their_order(design: Design) -> None:
    digits = nn.load_digits()
    parts = [digits.part(np.arange(100)), digits.part(np.arange(50, 90))]
    networks = train_all([Training(design, part) for part in parts], "")
    for network, part in zip(networks, parts, strict=True):
        trainer = design.trainer(part)
        list(trainer.run())
        np.testing.assert_array_equal(network.parameters, trainer.result_parameters)


def test_the_shipped_network_was_made_by_the_shipped_preset() -> None:
    network = nn.default_network()
    assert network.spec == PRESETS["shipped"].spec
    assert network.information["trained_digits"] == 1437
    assert network.information["test_accuracy"] == 354 / 360
    assert network.calibration != Calibration()
