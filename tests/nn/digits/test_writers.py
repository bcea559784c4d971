"""What leaving writers out promises: each group is read by the network that never met it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

import numpy as np
import pytest

from nn import Layer, Network, load_digits
from nn.calibration import TARGET_PRECISION, fit_calibration
from nn.digits import writers
from nn.digits.allographs import ALLOGRAPHS, drawing
from nn.digits.allographs.allograph import Shape
from nn.digits.allographs.drawing import write_many
from nn.digits.data import Digits, writers_of_digits
from nn.digits.design import Design
from nn.digits.familiarity import FamiliarityIndex
from nn.digits.oddities import shipped_likeness
from nn.digits.recognizer import recognize_all
from nn.digits.usual_digits import choose_usual_digits, usual_digits
from nn.digits.writers import (
    Group,
    LeftOut,
    Training,
    copies_of_unseen_writers,
    index_without,
    left_out_copies,
    parts_of_ways,
    train_and_calibrate,
)
from nn.ink.augmentation import UNSEEN_WRITER_STRENGTH, distort
from nn.ink.tilts import COPIES, tilted_copies

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
    return train_and_calibrate(DESIGN, digits, writers_of_digits(FEW), groups, _in_turn)


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
        redrawn = left_out.unseen.probabilities[part]
        np.testing.assert_array_equal(redrawn, recognize_all(network, copies))
        assert accuracy == np.mean(network.predict(images) == labels)
        start = part.stop
    assert start == FEW


def test_the_network_is_calibrated_on_redrawn_digits_of_writers_left_out(
    result: tuple[Network, LeftOut],
) -> None:
    network, left_out = result
    unseen = left_out.unseen
    np.testing.assert_array_equal(unseen.labels, left_out.labels)
    doubted = unseen.is_doubted
    assert 0 < doubted.sum() < len(doubted)
    expected = fit_calibration(unseen.probabilities, unseen.labels, is_doubted=doubted)
    assert network.calibration == expected


def test_an_answer_for_an_unseen_writer_is_doubted_by_the_digits_of_the_other_writers(
    result: tuple[Network, LeftOut], digits: Digits, groups: list[np.ndarray]
) -> None:
    doubted, start = result[1].unseen.is_doubted, 0
    for numbers in groups:
        others, part = np.delete(np.arange(FEW), numbers), slice(start, start + len(numbers))
        known = digits.part(others)
        writers = writers_of_digits(FEW)[others]
        index = FamiliarityIndex(known.images, known.labels, writers, usual_digits(), shipped_likeness())
        copies = copies_of_unseen_writers(digits.images[numbers], np.random.default_rng(DESIGN.seed))
        read = result[1].unseen.probabilities[part].argmax(axis=1)
        for image, digit, is_doubted in zip(copies[:, 0], read, doubted[part], strict=True):
            comparison = index.compare(image)
            nearby = {*comparison.labels, comparison.drawn_label}
            assert is_doubted == (comparison.is_unusual or digit not in nearby)
        start = part.stop


@pytest.mark.slow
def test_digits_in_ways_of_writing_that_were_held_back_calibrate_too(
    digits: Digits, groups: list[np.ndarray]
) -> None:
    design, trainings = DESIGN.with_settings(sources={"drawn": 0.5}), list[Training]()

    def in_turn(asked: Sequence[Training]) -> list[Network]:
        trainings.extend(asked)
        return _in_turn(asked)

    network, left_out = train_and_calibrate(design, digits, writers_of_digits(FEW), groups, in_turn)
    held_back = [set(training.held_back) for training in trainings]
    assert held_back[-1] == set()
    assert sorted(name for names in held_back for name in names) == sorted(ALLOGRAPHS)
    for names in held_back[:-1]:
        assert {ALLOGRAPHS[name].digit for name in names} == set(range(10))
    unseen = left_out.unseen
    assert 2 * FEW <= len(unseen.labels) < 2 * FEW + len(ALLOGRAPHS)
    assert unseen.is_drawn.sum() == len(unseen.labels) - FEW
    assert network.calibration == fit_calibration(
        unseen.probabilities, unseen.labels, TARGET_PRECISION, unseen.is_doubted, ~unseen.is_drawn
    )


def test_what_was_held_back_is_not_among_what_its_network_knows(
    monkeypatch: pytest.MonkeyPatch, digits: Digits
) -> None:
    asked: list[Collection[str]] = []

    def chosen(held_back: Collection[str] = ()) -> Digits:
        asked.append(held_back)
        return choose_usual_digits(400, held_back=held_back)

    monkeypatch.setattr(writers, "choose_usual_digits", chosen)
    group = Group(np.arange(200), parts_of_ways(3)[0])
    index = index_without(group, digits, writers_of_digits(FEW))
    assert asked == [group.ways]
    assert index.compare(digits.images[0]).distance > 0
    index_without(Group(np.arange(200)), digits, writers_of_digits(FEW))
    assert len(asked) == 1


def test_the_digits_of_a_group_are_there_redrawn_and_in_its_ways(digits: Digits) -> None:
    copies, labels = left_out_copies(Group(np.arange(200), parts_of_ways(3)[0]), digits, seed=1)
    assert len(copies) == len(labels)
    assert np.array_equal(labels[:200], digits.labels[:200])
    assert np.bincount(labels[200:], minlength=10).min() > 0


@pytest.mark.slow
def test_what_is_held_back_is_not_drawn_in_a_training(
    monkeypatch: pytest.MonkeyPatch, digits: Digits
) -> None:
    kept = {way.name for way in ALLOGRAPHS.values() if "crossed" not in way.name}
    names = {way.shape: name for name, way in ALLOGRAPHS.items()}
    drawn: list[str] = []

    def watched(shapes: Sequence[tuple[Shape, int]], *rest: Any) -> Any:
        drawn.extend(names[shape] for shape, _ in shapes)
        return write_many(shapes, *rest)

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
    assert copies.shape == (7, len(COPIES), 64)
    np.testing.assert_array_equal(copies, tilted_copies(ink))
