"""What the digits promise: 1,797 of 14 writers, split so that writers hardly mix."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import numpy as np
import pytest

from nn import load_digits, train_test_split
from nn.digits.data import (
    BY_WRITER,
    DIGIT_COUNT,
    IN_ORDER,
    SHUFFLED,
    SPLITS,
    TRAINING_COUNT,
    WRITER_STARTS,
    DigitData,
    Digits,
    writer_blocks,
    writers_of_digits,
)


@pytest.fixture(scope="module")
def standard() -> DigitData:
    return DigitData.standard()


def test_the_digits_are_1797_images_of_8_by_8_in_0_to_1() -> None:
    digits = load_digits()
    assert digits.images.shape == (1797, 64)
    assert digits.images.dtype == np.float32
    assert (digits.images.min(), digits.images.max()) == (0, 1)
    assert digits.labels[:12].tolist() == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1]
    assert set(digits.labels.tolist()) == set(range(10))


def test_a_part_of_the_digits_is_a_slice_or_their_numbers() -> None:
    digits = load_digits()
    few = digits.part(np.array([5, 0]))
    assert (len(digits), len(few)) == (DIGIT_COUNT, 2)
    assert few.labels.tolist() == [5, 0]
    np.testing.assert_array_equal(few.images[1], digits.images[0])
    assert digits.part(slice(3, 6)).targets.argmax(axis=1).tolist() == [3, 4, 5]


# Writers


def test_writers_are_numbered_by_their_blocks() -> None:
    blocks, writers = writer_blocks(), writers_of_digits()
    assert [block.start for block in blocks] == list(WRITER_STARTS)
    assert blocks[-1].stop == len(writers) == DIGIT_COUNT
    for number, block in enumerate(blocks):
        assert set(writers[block].tolist()) == {number}


# What is trained on, and what is tested on


def test_the_standard_data_are_the_split_in_order(standard: DigitData) -> None:
    digits = load_digits()
    X_train, X_test, y_train, y_test = train_test_split(digits.images, digits.targets)
    assert (len(standard.train), len(standard.test)) == (TRAINING_COUNT, 360) == (1437, 360)
    np.testing.assert_array_equal(standard.train.images, X_train)
    np.testing.assert_array_equal(standard.test.images, X_test)
    np.testing.assert_array_equal(standard.train.targets, y_train)
    np.testing.assert_array_equal(standard.test.targets, y_test)
    assert standard.weights is None


def test_writers_belong_to_the_training_digits(standard: DigitData) -> None:
    np.testing.assert_array_equal(standard.writers, writers_of_digits()[:TRAINING_COUNT])


def test_the_same_digits_have_the_same_fingerprint(standard: DigitData) -> None:
    assert standard.fingerprint == DigitData.standard().fingerprint
    assert len(standard.fingerprint) == 16


def _with_a_weight(data: DigitData) -> DigitData:
    return dataclasses.replace(data, weights=np.ones(len(data.train)))


def _with_another_pixel(data: DigitData) -> DigitData:
    images = data.train.images.copy()
    images[700, 30] += 1 / 16
    return dataclasses.replace(data, train=Digits(images, data.train.labels))


def _with_another_label(data: DigitData) -> DigitData:
    labels = data.test.labels.copy()
    labels[3] = (labels[3] + 1) % 10
    return dataclasses.replace(data, test=Digits(data.test.images, labels))


def _with_another_boundary(data: DigitData) -> DigitData:
    digits = load_digits()
    return dataclasses.replace(data, train=digits.part(slice(0, 1436)), test=digits.part(slice(1436, None)))


@pytest.mark.parametrize(
    "change", [_with_a_weight, _with_another_pixel, _with_another_label, _with_another_boundary]
)
def test_other_digits_have_another_fingerprint(
    standard: DigitData, change: Callable[[DigitData], DigitData]
) -> None:
    assert change(standard).fingerprint != standard.fingerprint


def test_a_description_is_in_plain_values(standard: DigitData) -> None:
    assert standard.description() == {
        "source": "scikit-learn",
        "train": 1437,
        "test": 360,
        "weighted": False,
        "fingerprint": standard.fingerprint,
    }


@pytest.mark.parametrize("split", SPLITS)
def test_every_split_has_each_digit_once(split: str) -> None:
    data, digits = DigitData.split_as(split), load_digits()
    both = np.concatenate([data.train.images, data.test.images])
    assert data.split == split
    assert len(data.train) + len(data.test) == len(digits)
    np.testing.assert_array_equal(np.sort(both, axis=0), np.sort(digits.images, axis=0))
    labels = np.concatenate([data.train.labels, data.test.labels])
    np.testing.assert_array_equal(np.sort(labels), np.sort(digits.labels))


def test_the_standard_data_are_the_split_in_order_by_name(standard: DigitData) -> None:
    assert DigitData.split_as(IN_ORDER).fingerprint == standard.fingerprint


def test_split_by_writer_nobody_is_on_both_sides() -> None:
    data = DigitData.split_as(BY_WRITER)
    others = writers_of_digits()[len(data.train) :]
    assert not set(data.writers) & set(others)
    assert len(set(others)) == 3
    assert 0.19 < len(data.test) / DIGIT_COUNT < 0.22


def test_shuffled_everybody_is_on_both_sides_always_in_the_same_order() -> None:
    data = DigitData.split_as(SHUFFLED)
    assert len(data.train) == TRAINING_COUNT
    assert np.bincount(data.writers, minlength=14).min() > 80
    assert (np.bincount(writers_of_digits()) - np.bincount(data.writers)).min() > 10
    assert data.fingerprint == DigitData.split_as(SHUFFLED).fingerprint


def test_each_split_has_a_fingerprint_of_its_own() -> None:
    assert len({DigitData.split_as(split).fingerprint for split in SPLITS}) == 3


def test_an_unknown_split_is_refused() -> None:
    with pytest.raises(ValueError, match="split must be"):
        DigitData.split_as("by_color")
