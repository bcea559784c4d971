"""What one-hot targets and splits promise."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nn import OneHotEncoder, load_digits, train_test_split
from nn.checks import ROUNDING

labels_of_any_kind = st.one_of(
    st.lists(st.integers(-5, 5), min_size=1), st.lists(st.text("abc", max_size=3), min_size=1)
)


@given(labels_of_any_kind)
def test_decoding_an_encoding_gives_the_labels_back(labels: list[Any]) -> None:
    encoder = OneHotEncoder()
    targets = encoder.encode(labels)
    assert targets.shape == (len(labels), len(set(labels)))
    assert targets.dtype == np.float32
    assert np.isin(targets, [0, 1]).all()
    assert (targets.sum(axis=1) == 1).all()
    assert encoder.decode(targets).tolist() == labels


def test_columns_are_sorted_or_in_the_order_given() -> None:
    assert OneHotEncoder().encode([7, 3, 5]).tolist() == [[0, 0, 1], [1, 0, 0], [0, 1, 0]]
    assert OneHotEncoder([5, 3, 7]).encode([7, 3]).tolist() == [[0, 0, 1], [0, 1, 0]]


def test_the_classes_of_the_first_call_stay() -> None:
    encoder = OneHotEncoder()
    encoder.encode([0, 1, 2])
    assert encoder.encode([1]).tolist() == [[0, 1, 0]]


def test_decode_takes_the_largest_output() -> None:
    assert OneHotEncoder(["a", "b"]).decode(np.array([[0.4, 0.6], [-1, -2]])).tolist() == ["b", "a"]


@pytest.mark.parametrize("labels", [[], 5, [[1, 2]]])
def test_labels_must_be_one_dimensional_and_some(labels: Any) -> None:
    with pytest.raises(ValueError, match=r"labels must have the shape \(samples,\)"):
        OneHotEncoder().encode(labels)


@pytest.mark.parametrize(
    ("labels", "unknown"), [([1, 10, 2], "10"), ([-1], "-1"), (["a"], "a"), ([1.5], "1.5")]
)
def test_labels_outside_the_classes_are_named(labels: list[Any], unknown: str) -> None:
    with pytest.raises(ValueError, match=rf"labels must be among \[0, 1, 2.*not .*{unknown}"):
        OneHotEncoder(range(10)).encode(labels)


def test_decode_before_encode_says_what_to_do() -> None:
    with pytest.raises(ValueError, match="call encode first"):
        OneHotEncoder().decode([[0, 1]])


@pytest.mark.parametrize("outputs", [[[0, 1, 2]], [0, 1], 5])
def test_decode_needs_a_column_for_each_class(outputs: Any) -> None:
    with pytest.raises(ValueError, match=r"outputs must have the shape \(samples, 2\)"):
        OneHotEncoder([0, 1]).decode(outputs)


@given(st.integers(2, 200), st.floats(0.01, 0.99), st.none() | st.integers(0, 9))
@example(100, 0.9899999999999999, None)  # 99 but for rounding
def test_a_split_loses_nothing_and_keeps_pairs(count: int, fraction: float, seed: int | None) -> None:
    size = fraction * count
    if size < 1:
        return
    X_train, X_test, y_train, y_test = train_test_split(
        np.arange(count), -np.arange(count), fraction, seed=seed
    )
    assert size - 1 < len(X_train) <= size + ROUNDING
    assert sorted([*X_train, *X_test]) == list(range(count))
    assert (y_train == -X_train).all()
    assert (y_test == -X_test).all()
    if seed is None:
        assert X_train.tolist() == list(range(len(X_train)))


def test_a_seed_shuffles_and_repeats() -> None:
    first, again = (train_test_split(range(100), range(100), seed=3)[0].tolist() for _ in range(2))
    assert first == again
    assert first != sorted(first)
    assert first != train_test_split(range(100), range(100), seed=4)[0].tolist()


def test_the_digits_split_into_1437_and_360() -> None:
    digits = load_digits()
    assert [len(part) for part in train_test_split(digits.images, digits.labels)] == [1437, 360, 1437, 360]


@pytest.mark.parametrize("fraction", [0, 1, -0.5, 1.5, float("nan"), float("inf")])
def test_the_fraction_lies_between_0_and_1(fraction: float) -> None:
    with pytest.raises(ValueError, match=f"fraction must lie between 0 and 1, not {fraction}"):
        train_test_split(range(10), range(10), fraction)


@pytest.mark.parametrize(("count", "fraction"), [(1, 0.5), (10, 0.05), (0, 0.5)])
def test_both_sides_get_a_sample(count: int, fraction: float) -> None:
    with pytest.raises(ValueError, match=f"{fraction} of {count} samples leaves one side empty"):
        train_test_split(range(count), range(count), fraction)


@pytest.mark.parametrize(("X", "y"), [(range(5), range(4)), (5, [5]), ([5], 5)])
def test_samples_and_targets_pair_up(X: Any, y: Any) -> None:
    with pytest.raises(ValueError, match="same number of samples"):
        train_test_split(X, y)
