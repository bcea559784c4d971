"""What leaving writers out promises: each group is read by the network that never met it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from nn import Layer, Network, load_digits
from nn.calibration import TARGET_PRECISION, fit_calibration
from nn.digits.allographs import ALLOGRAPHS, Allograph, drawing
from nn.digits.allographs.drawing import write_many
from nn.digits.data import Digits, writers_of_digits
from nn.digits.design import Design
from nn.digits.recognizer import recognize_all
from nn.digits.writers import LeftOut, Training, copies_of_unseen_writers, train_and_calibrate
from nn.ink.augmentation import UNSEEN_WRITER_STRENGTH, distort
from nn.ink.tilts import SHEARS, tilted_copies

FEW = 600
DESIGN = Design.of(Layer(8, "relu"), epochs=3, batch_size=32, seed=5, augmentation=0.5)


@pytest.fixture(scope="module")
def digits() -> Digits:
    return load_digits().part(slice(0, FEW))


@pytest.fixture(scope="module")
def groups() -> list[np.ndarray]:
    """Return three groups of writers whose digits do not lie side by side."""
    writers = writers_of_digits(FEW)
    return [np.flatnonzero(writers % 3 == number) for number in range(3)]


def _learned(digits: Digits) -> Network:
    trainer = DESIGN.trainer(digits)
    list(trainer.run())
    trainer.network.parameters = trainer.result_parameters
    return trainer.network


def _in_turn(trainings: Sequence[Training]) -> list[Network]:
    return [training.run(lambda _: None) for training in trainings]


@pytest.fixture(scope="module")
def result(digits: Digits, groups: list[np.ndarray]) -> tuple[Network, LeftOut]:
    return train_and_calibrate(DESIGN, digits, groups, _in_turn)


def test_a_training_is_that_of_its_design(digits: Digits) -> None:
    epochs: list[int] = []
    network = Training(DESIGN, digits).run(lambda trainer: epochs.append(trainer.epoch))
    np.testing.assert_array_equal(network.parameters, _learned(digits).parameters)
    assert epochs == [1, 2, 3]


def test_the_network_learns_from_all_digits(result: tuple[Network, LeftOut], digits: Digits) -> None:
    np.testing.assert_array_equal(result[0].parameters, _learned(digits).parameters)


def test_each_group_is_read_by_the_network_trained_without_it(
    result: tuple[Network, LeftOut], digits: Digits, groups: list[np.ndarray]
) -> None:
    left_out = result[1]
    start = 0
    for numbers, accuracy in zip(groups, left_out.accuracies, strict=True):
        part = slice(start, start + len(numbers))
        network = _learned(digits.part(np.delete(np.arange(FEW), numbers)))
        images, labels = digits.images[numbers], digits.labels[numbers]
        np.testing.assert_array_equal(left_out.labels[part], labels)
        np.testing.assert_array_equal(left_out.probabilities[part], network.predict_proba(images))
        copies = copies_of_unseen_writers(images, np.random.default_rng(DESIGN.seed))
        np.testing.assert_array_equal(left_out.redrawn[part], recognize_all(network, copies))
        assert accuracy == np.mean(network.predict(images) == labels)
        start = part.stop
    assert start == FEW


def test_the_network_is_calibrated_on_redrawn_digits_of_writers_left_out(
    result: tuple[Network, LeftOut],
) -> None:
    network, left_out = result
    assert network.calibration == fit_calibration(left_out.redrawn, left_out.labels)


@pytest.mark.slow
def test_digits_in_ways_of_writing_that_were_held_back_calibrate_too(
    digits: Digits, groups: list[np.ndarray]
) -> None:
    design, trainings = DESIGN.with_settings(sources={"drawn": 0.5}), list[Training]()

    def in_turn(asked: Sequence[Training]) -> list[Network]:
        trainings.extend(asked)
        return _in_turn(asked)

    network, left_out = train_and_calibrate(design, digits, groups, in_turn)
    held_back = [set(training.held_back) for training in trainings]
    assert held_back[-1] == set()
    assert sorted(name for names in held_back for name in names) == sorted(ALLOGRAPHS)
    for names in held_back[:-1]:
        assert {ALLOGRAPHS[name].digit for name in names} == set(range(10))
    answers = np.concatenate([left_out.redrawn, left_out.drawn])
    labels = np.concatenate([left_out.labels, left_out.drawn_labels])
    assert FEW <= len(left_out.drawn) < FEW + len(ALLOGRAPHS)
    assert network.calibration == fit_calibration(answers, labels, TARGET_PRECISION)


@pytest.mark.slow
def test_what_is_held_back_is_not_drawn_in_a_training(
    monkeypatch: pytest.MonkeyPatch, digits: Digits
) -> None:
    kept = {way.name for way in ALLOGRAPHS.values() if "crossed" not in way.name}
    drawn: list[str] = []

    def watched(way: Allograph, *rest: Any) -> Any:
        drawn.append(way.name)
        return write_many(way, *rest)

    monkeypatch.setattr(drawing, "write_many", watched)
    design = DESIGN.with_settings(sources={"drawn": 1.0})
    Training(design, digits, tuple(set(ALLOGRAPHS) - kept)).run(lambda _: None)
    assert drawn
    assert set(drawn[10:]) <= kept, "the first ten are drawn once to see whether that is possible"
    Training(design, digits).run(lambda _: None)
    assert not set(drawn) <= kept
    with pytest.raises(ValueError, match="held_back"):
        Training(design, digits, ("x",)).run(lambda _: None)


def test_copies_of_unseen_writers_are_digits_distorted_and_tilted(digits: Digits) -> None:
    few = digits.images[:7]
    copies = copies_of_unseen_writers(few, np.random.default_rng(2))
    ink = distort(few, np.random.default_rng(2), UNSEEN_WRITER_STRENGTH)
    assert copies.shape == (7, len(SHEARS), 64)
    np.testing.assert_array_equal(copies, tilted_copies(ink))
