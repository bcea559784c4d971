"""What training promises of samples that sources make in the place of given ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nn import SOURCES, Network, Recording, Trainer, TrainingConfig, resume_training, save_training, source
from nn.arrays import Array
from nn.digits.data import DigitData
from nn.digits.design import Design
from nn.digits.task import Task
from nn.spec import Layer
from nn.training.batches import plan_epoch
from nn.training.schedules import ScheduleState
from tests.nn.steps import reported_steps, take

Build = Callable[..., Network]
COUNT = 40
MARK = -7.0  # in the first cell of a sample that was made; the second one says of which kind


@pytest.fixture(autouse=True)
def marked() -> Iterator[None]:
    """Offer a source whose samples show that they are its own, and of which kind."""

    @source
    def marked(kinds: Any, generator: np.random.Generator) -> Array:
        made = generator.random((len(kinds), 5))
        made[:, 0], made[:, 1] = MARK, kinds
        return made

    yield
    del SOURCES["marked"]


@pytest.fixture
def config(marked: None) -> TrainingConfig:
    return TrainingConfig(3, 0.1, 10, sources={"marked": 0.3})


@pytest.fixture
def data() -> tuple[Array, Array]:
    generator = np.random.default_rng(1)
    return generator.random((COUNT, 5)), np.eye(3)[generator.integers(3, size=COUNT)]


def inputs_of(trainer: Trainer) -> tuple[Array, Any]:
    """Return the inputs of the next epoch, and which samples these are."""
    now = ScheduleState.before_epoch(0, 1, 4, None, {})
    generator = np.random.default_rng(4)
    plan = plan_epoch(trainer.config, trainer.data, now, generator, trainer.network.parameters)
    assert plan.variants is not None
    return plan.variants[:, :-1], plan.order


def test_a_source_fills_its_fraction_of_an_epoch_with_samples_of_the_same_kinds(
    build: Build, config: TrainingConfig, data: tuple[Array, Array]
) -> None:
    inputs, order = inputs_of(Trainer(build(5, 4, 3), config, *data))
    is_made = inputs[:, 0] == MARK
    assert is_made.sum() == 12
    np.testing.assert_array_equal(inputs[is_made, 1], data[1].argmax(axis=1)[order[is_made]])
    np.testing.assert_array_equal(inputs[~is_made], data[0][order[~is_made]])
    assert is_made[:12].sum() < 12, "they are mixed with the others"


def test_kinds_say_what_a_sample_is_whatever_its_target(
    build: Build, config: TrainingConfig, data: tuple[Array, Array]
) -> None:
    kinds = np.arange(COUNT)
    inputs, order = inputs_of(Trainer(build(5, 4, 3), config, *data, kinds=kinds))
    is_made = inputs[:, 0] == MARK
    np.testing.assert_array_equal(inputs[is_made, 1], order[is_made])


def test_only_given_samples_are_varied(build: Build) -> None:
    digits = DigitData.standard().train.part(slice(0, COUNT))

    @source
    def ones(kinds: Any, generator: np.random.Generator) -> Array:
        return np.ones((len(kinds), 64))

    config = TrainingConfig(1, augmentation={"handwriting": 1.0}, sources={"ones": 0.5})
    trainer = Trainer(build(64, 4, 10), config, digits.images, digits.targets)
    inputs, order = inputs_of(trainer)
    del SOURCES["ones"]
    is_made = inputs.all(axis=1)
    assert is_made.sum() == COUNT // 2
    assert (inputs[~is_made] != digits.images[order[~is_made]]).any(axis=1).mean() > 0.9


def test_a_source_can_make_everything(
    build: Build, config: TrainingConfig, data: tuple[Array, Array]
) -> None:
    inputs, _ = inputs_of(Trainer(build(5, 3), replace(config, sources={"marked": 1}), *data))
    assert (inputs[:, 0] == MARK).all()
    varied = TrainingConfig(augmentation={"handwriting": 1.0}, sources={"drawn": 1.0})
    inputs, _ = inputs_of(Trainer(build(64, 4, 10), varied, *digits_of(9)))
    assert inputs.any(axis=1).all(), "nothing is left to vary"


def digits_of(count: int) -> tuple[Array, Array]:
    """Return the first digits of the data."""
    digits = DigitData.standard().train.part(slice(0, count))
    return digits.images, digits.targets


def test_without_sources_a_training_is_as_it_was(build: Build, data: tuple[Array, Array]) -> None:
    with_them, without = build(5, 4, 3), build(5, 4, 3)
    with_them.fit(*data, 2, sources={"marked": 0})
    without.fit(*data, 2)
    np.testing.assert_array_equal(with_them.parameters, without.parameters)


def test_it_can_be_saved_in_an_epoch_resumed_and_played_again_bit_for_bit(
    build: Build, tmp_path: Path
) -> None:
    data, config = digits_of(COUNT), TrainingConfig(4, 0.1, 10, sources={"drawn": 0.5})
    whole, recording = Trainer(build(64, 6, 10), config, *data), Recording()
    for _ in whole.run():
        recording.follow(whole)
    with reported_steps():
        parts = Trainer(build(64, 6, 10), config, *data)
    next(parts.run())
    assert take(parts, 1) == 1
    save_training(parts, tmp_path / "training")
    resumed = resume_training(tmp_path / "training", *data)
    list(resumed.run())
    np.testing.assert_array_equal(resumed.network.parameters, whole.network.parameters)
    twin = whole.twin()
    recording.replay(3, twin)
    list(twin.run(4))
    np.testing.assert_array_equal(twin.network.parameters, whole.network.parameters)


def test_what_a_source_cannot_make_is_refused(
    build: Build, config: TrainingConfig, data: tuple[Array, Array]
) -> None:
    with pytest.raises(ValueError, match="the source 'marked' makes samples of 5 values, not 6"):
        Trainer(build(6, 3), config, np.ones((4, 6)), np.eye(3)[[0, 1, 2, 0]])
    with pytest.raises(ValueError, match="a kind must be from 0 to 9"):
        Trainer(build(64, 12), TrainingConfig(sources={"drawn": 0.5}), np.ones((12, 64)), np.eye(12))
    with pytest.raises(ValueError, match=r"kinds must have the shape \(40,\), not \(3,\)"):
        Trainer(build(5, 3), config, *data, kinds=[0, 1, 2])
    with pytest.raises(TypeError, match="kinds must be whole numbers"):
        Trainer(build(5, 3), config, *data, kinds=np.ones(COUNT))
    with pytest.raises(ValueError, match=r"sources\['drawn'\] must be at least 0 and at most 1, not 1.1"):
        TrainingConfig(sources={"drawn": 1.1})
    with pytest.raises(ValueError, match="did you mean 'drawn'"):
        TrainingConfig(sources={"drwan": 0.5})
    with pytest.raises(ValueError, match=r"sources must be at most 1 together, not 1\.2"):
        TrainingConfig(sources={"marked": 0.6, "drawn": 0.6})


def test_a_task_draws_its_own_digits_under_its_own_labels() -> None:
    task, digits = Task((3, 8), grouping="even_odd", labels="shuffled"), DigitData.standard().train
    design = Design.of(Layer(4, "relu"), sources={"drawn": 1.0}).with_task(task)
    trainer = design.trainer(digits)
    is_of_task = np.isin(digits.labels, (3, 8))
    np.testing.assert_array_equal(trainer.data.kinds, digits.labels[is_of_task])
    assert not np.array_equal(trainer.data.labels, digits.labels[is_of_task] % 2), "shuffled"
    assert (design.drawn, design.learns_from_data) == (1.0, False)
    assert design.with_settings(sources={"drawn": 0.5}).learns_from_data


def test_before_the_first_epoch_what_the_sources_make_is_measured_too(
    build: Build, config: TrainingConfig, data: tuple[Array, Array]
) -> None:
    network = build(5, 3)
    network.parameters = np.zeros_like(network.parameters)
    network.layer_parameters[-1].weights[0, 0] = -1  # by the mark alone, the first class is sure
    assert network.predict([[MARK, 0, 0, 0, 0]]) == [0]
    trainer = Trainer(network, replace(config, sources={"marked": 1}), *data)
    assert trainer.measure().accuracy == np.mean(trainer.data.labels == 0)
