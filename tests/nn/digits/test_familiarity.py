"""What the familiarity of a drawing promises: distances, percentiles, the ink, and a verdict with reasons."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

import nn
from nn import Layer, Network
from nn.digits.allographs import drawn_digits
from nn.digits.data import TRAINING_COUNT, DigitData, Digits, writers_of_digits
from nn.digits.familiarity import (
    NEAREST,
    USUAL_QUANTILE,
    Comparison,
    FamiliarityIndex,
    Unusual,
    lines_by_side,
)
from nn.digits.usual_digits import usual_digits
from nn.ink import image_from_strokes
from tests.oddities import BOXES, CROSSES, LETTERS, SPIRALS, spiral, variants

Images = npt.NDArray[np.float32]

DIGITS = nn.load_digits()
TRAINED_ON = TRAINING_COUNT
WRITERS = writers_of_digits()
TEST = DIGITS.images[TRAINED_ON:]

law = settings(max_examples=25, deadline=None)
images = hnp.arrays(np.float32, 64, elements=st.integers(0, 16).map(lambda ink: ink / 16))
places = st.integers(0, TRAINED_ON - 1)


def index_of(kept: npt.NDArray[Any], drawn: Digits | None = None) -> FamiliarityIndex:
    return FamiliarityIndex(DIGITS.images[kept], DIGITS.labels[kept], WRITERS[kept], drawn)


INDEX = index_of(np.arange(TRAINED_ON))


def brute_force_distances(images: Images, writers: npt.NDArray[np.intp]) -> list[float]:
    """For each digit, in the obvious way: how far is the nearest one of another writer?"""
    return [
        min(
            float(np.linalg.norm(image - other))
            for other, his in zip(images, writers, strict=True)
            if his != writer
        )
        for image, writer in zip(images, writers, strict=True)
    ]


# Distance and percentile


@law
@given(places)
def test_a_training_digit_is_its_own_nearest_and_usual(place: int) -> None:
    found = INDEX.compare(DIGITS.images[place])
    assert found.distances[0] == 0
    assert found.percentile == 0
    assert found.unusualness == 0
    assert not found.is_unusual
    np.testing.assert_array_equal(found.images[0].ravel(), DIGITS.images[place])


@law
@given(images)
def test_the_nearest_are_the_five_nearest_in_order(image: Images) -> None:
    found = INDEX.compare(image)
    distances = np.linalg.norm(DIGITS.images[:TRAINED_ON] - image, axis=1)
    np.testing.assert_allclose(found.distances, np.sort(distances)[:NEAREST], rtol=1e-5)
    np.testing.assert_allclose(distances[found.indices], found.distances, rtol=1e-5)
    np.testing.assert_array_equal(found.labels, DIGITS.labels[found.indices])
    np.testing.assert_array_equal(found.images.reshape(-1, 64), DIGITS.images[found.indices])


def test_percentiles_count_the_digits_that_are_nearer_to_those_of_other_writers() -> None:
    kept = np.r_[0:40, 130:170, 256:296]
    index = index_of(kept)
    distances = brute_force_distances(DIGITS.images[kept], WRITERS[kept])
    for distance in (0.0, *np.quantile(distances, [0.1, 0.35, 0.62, 0.9]), 9.0):
        nearer = np.mean([other < distance - 1e-5 for other in distances])
        assert index.percentile(float(distance)) == pytest.approx(nearer, abs=1.5 / len(kept))


@law
@given(st.floats(0, 9), st.floats(0, 9))
def test_the_percentile_grows_with_the_distance(first: float, second: float) -> None:
    near, far = sorted([first, second])
    assert 0 <= INDEX.percentile(near) <= INDEX.percentile(far) <= 1


@law
@given(images)
def test_unusualness_passes_one_half_with_the_limit_of_the_usual(image: Images) -> None:
    found = INDEX.compare(image)
    assert 0 <= found.unusualness <= 1
    assert (Unusual.NOTHING_LIKE_IT in found.reasons) == (found.percentile >= USUAL_QUANTILE)
    assert found.is_unusual == (found.unusualness > 0.5)


@law
@given(images, st.randoms(use_true_random=False))
def test_the_order_of_the_training_digits_does_not_matter(image: Images, chance: Any) -> None:
    order = np.array(chance.sample(range(200), 200))
    found, again = index_of(np.arange(200)).compare(image), index_of(order).compare(image)
    assert found.percentile == again.percentile
    assert found.unusualness == again.unusualness
    assert found.reasons == again.reasons
    np.testing.assert_array_equal(found.distances, again.distances)


@law
@given(images)
def test_an_image_and_its_row_of_64_numbers_look_the_same(image: Images) -> None:
    flat, square = INDEX.compare(image), INDEX.compare(image.reshape(8, 8))
    np.testing.assert_array_equal(flat.indices, square.indices)
    assert flat.reasons == square.reasons


def test_a_distance_that_other_writers_have_is_still_usual() -> None:
    pair = np.zeros((2, 64), np.float32)
    pair[:, ::4] = 0.5
    pair[1, 1] = 1.0
    drawing = pair[0].copy()
    drawing[2] = 1.0
    found = FamiliarityIndex(pair, [0, 0], [0, 1]).compare(drawing)
    assert found.distances[0] == 1
    assert found.unusualness == 0.5
    assert not found.is_unusual


def test_copies_of_one_digit_are_no_measure_of_distance_but_do_not_fail() -> None:
    same = FamiliarityIndex(np.repeat(DIGITS.images[:1], 4, axis=0), [0] * 4, [0, 0, 1, 1])
    assert same.compare(DIGITS.images[0]).unusualness == 0
    other = same.compare(DIGITS.images[1])
    assert other.is_unusual
    assert other.unusualness == 1
    assert len(other.indices) == 4


# Drawn digits


def test_a_drawn_digit_makes_usual_what_is_near_it_and_is_not_shown() -> None:
    without_sevens = np.flatnonzero(DIGITS.labels[:TRAINED_ON] != 7)
    sevens = TEST[DIGITS.labels[TRAINED_ON:] == 7]
    alone, beside = index_of(without_sevens), index_of(without_sevens, Digits(sevens[:20], np.full(20, 7)))
    for seven in sevens[:20]:
        found = beside.compare(seven)
        assert found.distance == pytest.approx(0, abs=1e-3)
        assert found.unusualness == pytest.approx(0, abs=1e-3)
        assert 7 not in found.labels
        assert (found.drawn_label, alone.compare(seven).drawn_label) == (7, None)
        np.testing.assert_array_equal(found.distances, alone.compare(seven).distances)


@law
@given(images)
def test_the_distance_is_that_to_the_nearest_of_all(image: Images) -> None:
    found = index_of(np.arange(200), DigitData.standard().test).compare(image)
    expected = np.linalg.norm(np.concatenate([DIGITS.images[:200], TEST]) - image, axis=1).min()
    assert found.distance == pytest.approx(expected, rel=1e-4, abs=1e-3)


def test_with_drawn_digits_ways_of_writing_that_the_data_lacks_are_usual() -> None:
    with_drawn = index_of(np.arange(TRAINED_ON), usual_digits())
    ways = drawn_digits(400, 11, haste=0.0).digits.images
    assert share_unusual(map(with_drawn.compare, ways)) < share_unusual(map(INDEX.compare, ways))


# Likeness


def test_what_is_near_a_digit_but_more_like_something_else_is_unusual() -> None:
    network = Network((Layer(64, "input"), Layer(1, "sigmoid")), "binary_crossentropy", seed=0)
    network.parameters[:] = 0
    digit, bias = DIGITS.images[0], network.layer_parameters[0].biases
    kept = np.r_[0:40, 130:170]
    index = FamiliarityIndex(DIGITS.images[kept], DIGITS.labels[kept], WRITERS[kept], likeness=network)
    for likeness, is_unusual in ((0.9, False), (0.5, False), (0.2, True)):
        bias[:] = np.log(likeness / (1 - likeness))
        found = index.compare(digit)
        assert found.likeness == pytest.approx(likeness, abs=1e-5)
        assert found.unusualness == pytest.approx(1 - likeness, abs=1e-5)
        assert found.reasons == ((Unusual.NO_DIGIT,) if is_unusual else ())
    assert index_of(kept).compare(digit).likeness == 1


def test_two_threads_compare_with_an_index_each_as_one_does_alone() -> None:
    indices = [FamiliarityIndex.of(DigitData.standard()) for _ in range(2)]
    alone = [indices[0].compare(image).likeness for image in TEST[:100]]
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)  # the threads take turns within a comparison
    try:
        with ThreadPoolExecutor(2) as pool:
            told = pool.map(lambda index: [index.compare(image).likeness for image in TEST[:100]], indices)
            assert [*told] == [alone, alone]
    finally:
        sys.setswitchinterval(interval)


def test_of_a_letter_far_from_every_digit_it_is_said_that_it_is_like_a_letter() -> None:
    found = FamiliarityIndex.of(DigitData.standard()).compare(image_from_strokes(LETTERS["K"]))
    assert found.reasons == (Unusual.NO_DIGIT,)
    assert found.percentile > USUAL_QUANTILE


def test_strangers_digits_are_usual_and_what_is_no_digit_is_not() -> None:
    index = FamiliarityIndex.of(DigitData.standard())
    assert share_unusual(map(index.compare, TEST)) < 0.04
    assert share_unusual(map(index.compare, drawn_as(LETTERS, 5))) > 0.88
    assert share_unusual(map(index.compare, drawn_as(CROSSES, 10))) > 0.9
    assert share_unusual(map(index.compare, drawn_as(BOXES, 10))) > 0.75
    assert share_unusual(map(index.compare, drawn_as(SPIRALS, 10))) > 0.75


# Ink


def column(first: int, last: int, ink: float = 1.0) -> Images:
    """A block of columns from top to bottom."""
    image = np.zeros((8, 8), np.float32)
    image[:, first : last + 1] = ink
    return image


def rows(first: int, last: int) -> Images:
    """A block of rows."""
    image = np.zeros((8, 8), np.float32)
    image[first : last + 1, 1:7] = 0.7
    return image


@pytest.mark.parametrize(
    ("image", "reason"),
    [
        (rows(3, 5), Unusual.NOT_FULL_HEIGHT),
        (rows(0, 5), Unusual.NOT_FULL_HEIGHT),
        (rows(2, 7), Unusual.NOT_FULL_HEIGHT),
        (np.zeros((8, 8)), Unusual.TOO_LITTLE_INK),
        (column(1, 6, 0.25), Unusual.TOO_LITTLE_INK),
        (column(0, 7), Unusual.TOO_MUCH_INK),
        (column(3, 4), Unusual.TOO_NARROW),
    ],
)
def test_ink_unlike_that_of_any_digit_is_named(image: Images, reason: Unusual) -> None:
    found = INDEX.compare(image)
    assert reason in found.reasons
    assert found.is_unusual
    assert found.unusualness == 1


def test_ink_that_digits_have_is_no_reason() -> None:
    found = INDEX.compare(column(2, 4))
    assert found.reasons == ()


def test_what_is_too_wide_depends_on_the_training_digits() -> None:
    narrow = np.flatnonzero(DIGITS.images[:400].reshape(-1, 8, 8).any(axis=1).sum(axis=1) <= 5)
    wide = column(1, 6)
    wide[1:7, 2:6] = 0
    assert Unusual.TOO_WIDE in index_of(narrow).compare(wide).reasons


# Verdict


def drawn_as(shapes: dict[str, Any], each: int) -> list[Images]:
    return [image_from_strokes(strokes) for strokes in variants(shapes, each, np.random.default_rng(1))]


def share_unusual(comparisons: Iterable[Comparison]) -> float:
    return float(np.mean([found.is_unusual for found in comparisons]))


def test_digits_of_other_writers_are_mostly_usual() -> None:
    assert share_unusual([INDEX.compare(image) for image in TEST]) < 0.08


def test_a_plain_bar_is_usual_whether_a_hand_or_a_ruler_has_drawn_it() -> None:
    for lean in np.linspace(-18, 18, 25):
        found = INDEX.compare(image_from_strokes([[(lean, 0), (0, 100)]]))
        assert not found.is_unusual, lean


def test_a_digit_that_was_never_learned_is_mostly_unusual() -> None:
    comparisons = []
    for digit in range(10):
        index = index_of(np.flatnonzero(DIGITS.labels[:TRAINED_ON] != digit))
        unknown = TEST[DIGITS.labels[TRAINED_ON:] == digit]
        comparisons += [index.compare(image) for image in unknown]
    assert share_unusual(comparisons) > 0.35


# Data and words


def test_the_index_of_data_holds_the_digits_that_are_trained_on() -> None:
    index, expected = (
        FamiliarityIndex.of(DigitData.standard()),
        index_of(np.arange(TRAINED_ON), usual_digits()),
    )
    for image in TEST[:20]:
        found, right = index.compare(image), expected.compare(image)
        np.testing.assert_array_equal(found.indices, right.indices)
        assert found.percentile == right.percentile


@pytest.mark.parametrize("reason", Unusual)
def test_every_reason_is_a_sentence(reason: Unusual) -> None:
    assert re.fullmatch(r"[A-Z][a-z]+ .*\.", str(reason))


# Bad input


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"images": np.zeros((4, 63))}, "images must have the shape (samples, 64), not (4, 63)"),
        ({"images": np.zeros((0, 64))}, "images must hold at least one sample"),
        ({"images": np.full((4, 64), 2.0)}, "images must lie in 0..1, not 2.0"),
        ({"images": np.full((4, 64), np.nan)}, "images must be finite"),
        ({"labels": [1, 2, 3]}, "labels must have the shape (4,), not (3,)"),
        ({"labels": [[1], [2], [3], [4]]}, "labels must have the shape (4,)"),
        ({"labels": [0.5, 1.0, 2.0, 3.0]}, "labels must be whole numbers, not of float64"),
        ({"writers": [0, 0]}, "writers must have the shape (4,)"),
        ({"writers": [7, 7, 7, 7]}, "writers must be at least two, not [7]"),
    ],
)
def test_wrong_training_digits_are_named(change: dict[str, Any], message: str) -> None:
    right = {"images": DIGITS.images[:4], "labels": [0, 1, 2, 3], "writers": [0, 0, 1, 1]}
    with pytest.raises((TypeError, ValueError), match=re.escape(message)):
        FamiliarityIndex(**{**right, **change})


@pytest.mark.parametrize(
    ("image", "message"),
    [
        (np.zeros(63), "image must have the shape (8, 8) or (64,), not (63,)"),
        (np.zeros((1, 64)), "image must have the shape (8, 8) or (64,), not (1, 64)"),
        (np.full((8, 8), np.inf), "must be finite"),
        (np.full(64, -0.5), "must lie in 0..1, not -0.5"),
        (np.full(64, "ink"), "must be an array of numbers"),
    ],
)
def test_a_wrong_drawing_is_named(image: npt.NDArray[Any], message: str) -> None:
    with pytest.raises((TypeError, ValueError), match=re.escape(message)):
        INDEX.compare(image)


def test_a_spiral_of_many_turns_is_unusual_by_its_lines() -> None:
    strokes = SPIRALS["4 turns"]
    image = image_from_strokes(strokes)
    assert Unusual.TOO_LONG not in INDEX.compare(image).reasons
    assert Unusual.TOO_LONG in INDEX.compare(image, strokes).reasons
    assert INDEX.compare(image, strokes).unusualness == 1


@pytest.mark.parametrize("scale", [0.01, 1, 1000])
def test_lines_are_measured_by_the_size_of_the_drawing(scale: float) -> None:
    bar, dot = np.array([[0, 0], [0, 1], [0, 2]]) * scale, np.array([[5.0, 5.0]])
    assert lines_by_side([bar]) == pytest.approx(1)
    assert lines_by_side([bar, bar]) == pytest.approx(2)
    assert lines_by_side([spiral(4) * scale]) == pytest.approx(6.7, abs=0.1)
    assert lines_by_side([dot]) == lines_by_side([]) == 0
