from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nn import Network, Trainer, TrainingConfig, resume_training, save_training
from nn.arrays import Array
from nn.ink.augmentation import augment
from nn.training.batches import EpochPlan, plan_epoch
from tests.nn.steps import reported_steps, take

Build = Callable[..., Network]
CONFIG = TrainingConfig(3, 0.1, 40, augmentation={"handwriting": 1.0})


@pytest.fixture
def data(digits: Any) -> tuple[Array, Array]:
    return digits.X_train[:100], digits.y_train[:100]


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> Callable[[Trainer], list[Array]]:
    """Return a function that trains and returns the inputs of each epoch in the order of the samples."""
    inputs: list[Array] = []

    def watched(*arguments: Any) -> EpochPlan:
        plan = plan_epoch(*arguments)
        assert plan.variants is not None
        inputs.append(plan.variants[np.argsort(plan.order), :-1])
        return plan

    def train(trainer: Trainer) -> list[Array]:
        list(trainer.run())
        return inputs

    monkeypatch.setattr("nn.training.trainer.plan_epoch", watched)
    return train


def test_every_epoch_trains_on_new_variants_of_its_own_samples(
    build: Build, data: tuple[Array, Array], seen: Callable[[Trainer], list[Array]]
) -> None:
    first, second, third = seen(Trainer(build(64, 8, 10, dtype="float32"), CONFIG, *data))
    for inputs in (first, second, third):
        assert np.mean((inputs != data[0]).any(axis=1)) > 0.95
        distances = ((inputs[:, None] - data[0][None]) ** 2).sum(axis=2)
        own_rank = (distances < np.diagonal(distances)[:, None]).sum(axis=1)
        assert np.median(own_rank) <= 5  # of 100
    assert np.mean((first != second).any(axis=1)) > 0.95
    assert np.mean((second != third).any(axis=1)) > 0.95


def test_the_variants_are_drawn_by_the_network_s_own_generator(
    build: Build, data: tuple[Array, Array], seen: Callable[[Trainer], list[Array]]
) -> None:
    network = build(64, 8, 10, dtype="float32", seed=5)
    twin = network.copy()
    (inputs,) = seen(Trainer(network, replace(CONFIG, epochs=1), *data))
    order = twin.generator.permutation(100)
    expected = augment(data[0][order], twin.generator, 1.0)
    np.testing.assert_array_equal(inputs[order], expected)


def test_a_training_on_variants_can_be_saved_and_resumed_bit_for_bit(
    build: Build, data: tuple[Array, Array], tmp_path: Path
) -> None:
    whole = Trainer(build(64, 8, 10), CONFIG, *data)
    list(whole.run())
    with reported_steps():
        parts = Trainer(build(64, 8, 10), CONFIG, *data)
    next(parts.run())
    assert take(parts, 1) == 1
    assert 1 < parts.progress < 2
    save_training(parts, tmp_path / "training")
    resumed = resume_training(tmp_path / "training", *data)
    list(resumed.run())
    np.testing.assert_array_equal(resumed.network.parameters, whole.network.parameters)


def test_validation_data_are_measured_as_they_are(build: Build, data: tuple[Array, Array]) -> None:
    network = build(64, 8, 10)
    history = network.fit(*data, 1, augmentation=1.0, validation_data=data)
    assert history[0].validation_cost == pytest.approx(network.cost(*data))


def test_before_the_first_epoch_variants_are_measured_as_after_each(build: Build, digits: Any) -> None:
    data, network = (digits.X_train, digits.y_train), build(64, 8, 10)
    network.fit(*data, 40, learning_rate=0.5)
    own, start = network.cost(*data), Trainer(network, CONFIG, *data).measure()
    (first,) = Trainer(network, replace(CONFIG, learning_rate=1e-9), *data).run(1)
    assert own < 0.8 * start.cost
    assert start.cost == pytest.approx(first.cost, rel=0.1)
    assert start.accuracy == pytest.approx(first.accuracy, abs=0.04)


def test_measuring_variants_changes_no_bit_of_the_training(build: Build, data: tuple[Array, Array]) -> None:
    measured, plain = (Trainer(build(64, 8, 10), CONFIG, *data) for _ in range(2))
    assert measured.measure() == measured.measure()
    for trainer in (measured, plain):
        list(trainer.run())
    np.testing.assert_array_equal(measured.network.parameters, plain.network.parameters)


def test_strength_0_trains_as_without(build: Build, data: tuple[Array, Array]) -> None:
    with_it, without = build(64, 8, 10), build(64, 8, 10)
    with_it.fit(*data, 2, augmentation=0)
    without.fit(*data, 2)
    np.testing.assert_array_equal(with_it.parameters, without.parameters)


def test_what_is_no_8x8_image_cannot_be_varied(build: Build, data: tuple[Array, Array]) -> None:
    with pytest.raises(ValueError, match=r"images must have the shape \(samples, 64\), not \(5, 3\)"):
        build(3, 2).fit(np.ones((5, 3)), np.eye(2)[[0, 1, 0, 1, 0]], augmentation=1)
    with pytest.raises(ValueError, match=r"images must lie in 0\.\.1, not "):
        build(64, 10).fit(data[0] * 16, data[1], augmentation=1)
