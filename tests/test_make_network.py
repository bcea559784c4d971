"""What making the shipped network promises, with a recipe that is over in a second."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

import nn
from nn.calibration import Calibration
from nn.digits.data import DigitData
from nn.digits.design import RECIPES, Recipe
from resources.make_network import make_network
from resources.trainings import Training, train_all


@pytest.fixture(scope="module")
def recipe() -> Recipe:
    shipped = RECIPES["shipped"]
    return replace(shipped, hidden=(nn.Layer(16, "relu"),), config=replace(shipped.config, epochs=3))


@pytest.fixture(scope="module")
def made(recipe: Recipe) -> nn.Network:
    return make_network(recipe, seed=0)


def test_the_same_seed_makes_the_same_bytes(recipe: Recipe, made: nn.Network, tmp_path: Path) -> None:
    made.save(tmp_path / "first.safetensors")
    make_network(recipe, seed=0).save(tmp_path / "second.safetensors")
    assert (tmp_path / "first.safetensors").read_bytes() == (tmp_path / "second.safetensors").read_bytes()


def test_it_is_trained_on_the_first_digits_alone(recipe: Recipe, made: nn.Network) -> None:
    data = DigitData.standard()
    network = recipe.network(0)
    trainer = nn.Trainer(network, recipe.config, data.train.images, data.train.targets)
    list(trainer.run())
    np.testing.assert_array_equal(made.parameters, trainer.answer)
    right = (made.predict(data.test.images) == data.test.labels).mean()
    assert made.information["test_accuracy"] == f"{100 * right:.1f} %"
    assert made.information["trained_digits"] == str(len(data.train))


def test_it_is_calibrated(made: nn.Network) -> None:
    assert made.calibration != Calibration()
    assert 0 < made.calibration.sure_from < 1


def test_trainings_side_by_side_keep_their_order(recipe: Recipe) -> None:
    numbers = [np.arange(100), np.arange(50, 90)]
    networks = train_all([Training(recipe, 0, some) for some in numbers], "")
    digits = nn.load_digits()
    for network, some in zip(networks, numbers, strict=True):
        targets = np.eye(10)[digits.labels[some]]
        trainer = nn.Trainer(recipe.network(0), recipe.config, digits.images[some], targets)
        list(trainer.run())
        np.testing.assert_array_equal(network.parameters, trainer.answer)


def test_the_shipped_network_was_made_by_the_shipped_recipe() -> None:
    network = nn.default_network()
    assert network.spec == RECIPES["shipped"].spec
    assert network.information["trained_digits"] == "1437"
    assert network.calibration != Calibration()
