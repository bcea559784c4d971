"""What the familiarity of a drawing promises: distances, percentiles, the ink, and a verdict in words."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

import nn
from nn.digits.data import WRITER_STARTS, writer_blocks, writers_of_digits
from nn.digits.familiarity import NEAREST, NOTHING_LIKE_IT, USUAL, Familiarity, Look
from nn.ink import image_from_strokes
from tests.bench.oddities import LETTERS, variants

Images = npt.NDArray[np.float32]

DIGITS = nn.load_digits()
TRAINED_ON = 1437
WRITERS = writers_of_digits()
TEST = DIGITS.images[TRAINED_ON:]

law = settings(max_examples=60, deadline=None)
images = hnp.arrays(np.float32, 64, elements=st.integers(0, 16).map(lambda ink: ink / 16))
places = st.integers(0, TRAINED_ON - 1)


def familiarity_with(kept: npt.NDArray[Any]) -> Familiarity:
    return Familiarity(DIGITS.images[kept], DIGITS.labels[kept], WRITERS[kept])


FAMILIARITY = familiarity_with(np.arange(TRAINED_ON))


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
    look = FAMILIARITY.look_at(DIGITS.images[place])
    assert look.distances[0] == 0
    assert look.percentile == 0
    assert look.strangeness == 0
    assert not look.unusual
    np.testing.assert_array_equal(look.images[0].ravel(), DIGITS.images[place])


@law
@given(images)
def test_the_nearest_are_the_five_nearest_in_order(image: Images) -> None:
    look = FAMILIARITY.look_at(image)
    distances = np.linalg.norm(DIGITS.images[:TRAINED_ON] - image, axis=1)
    np.testing.assert_allclose(look.distances, np.sort(distances)[:NEAREST], rtol=1e-5)
    np.testing.assert_allclose(distances[look.indices], look.distances, rtol=1e-5)
    np.testing.assert_array_equal(look.labels, DIGITS.labels[look.indices])
    np.testing.assert_array_equal(look.images.reshape(-1, 64), DIGITS.images[look.indices])


def test_percentiles_count_the_digits_that_are_nearer_to_those_of_other_writers() -> None:
    kept = np.r_[0:40, 130:170, 256:296]
    familiarity = familiarity_with(kept)
    distances = brute_force_distances(DIGITS.images[kept], WRITERS[kept])
    for distance in (0.0, *np.quantile(distances, [0.1, 0.35, 0.62, 0.9]), 9.0):
        nearer = np.mean([other < distance - 1e-5 for other in distances])
        assert familiarity.percentile(float(distance)) == pytest.approx(nearer, abs=1.5 / len(kept))


@law
@given(st.floats(0, 9), st.floats(0, 9))
def test_the_percentile_grows_with_the_distance(first: float, second: float) -> None:
    near, far = sorted([first, second])
    assert 0 <= FAMILIARITY.percentile(near) <= FAMILIARITY.percentile(far) <= 1


@law
@given(images)
def test_strangeness_passes_one_half_with_the_limit_of_the_usual(image: Images) -> None:
    look = FAMILIARITY.look_at(image)
    assert 0 <= look.strangeness <= 1
    assert (NOTHING_LIKE_IT in look.reasons) == (look.percentile >= USUAL)
    assert look.unusual == (look.strangeness > 0.5)


@law
@given(images, st.randoms(use_true_random=False))
def test_the_order_of_the_training_digits_does_not_matter(image: Images, chance: Any) -> None:
    order = np.array(chance.sample(range(200), 200))
    look, again = familiarity_with(np.arange(200)).look_at(image), familiarity_with(order).look_at(image)
    assert look.percentile == again.percentile
    assert look.strangeness == again.strangeness
    assert look.reasons == again.reasons
    np.testing.assert_array_equal(look.distances, again.distances)


@law
@given(images)
def test_an_image_and_its_row_of_64_numbers_look_the_same(image: Images) -> None:
    flat, square = FAMILIARITY.look_at(image), FAMILIARITY.look_at(image.reshape(8, 8))
    np.testing.assert_array_equal(flat.indices, square.indices)
    assert flat.reasons == square.reasons


def test_a_distance_that_other_writers_have_is_still_usual() -> None:
    pair = np.zeros((2, 64), np.float32)
    pair[:, ::4] = 0.5
    pair[1, 1] = 1.0
    drawing = pair[0].copy()
    drawing[2] = 1.0
    look = Familiarity(pair, [0, 0], [0, 1]).look_at(drawing)
    assert look.distances[0] == 1
    assert look.strangeness == 0.5
    assert not look.unusual


def test_copies_of_one_digit_are_no_measure_of_distance_but_do_not_fail() -> None:
    same = Familiarity(np.repeat(DIGITS.images[:1], 4, axis=0), [0] * 4, [0, 0, 1, 1])
    assert same.look_at(DIGITS.images[0]).strangeness == 0
    other = same.look_at(DIGITS.images[1])
    assert other.unusual
    assert other.strangeness == 1
    assert len(other.indices) == 4


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
        (rows(3, 5), "It does not reach from top to bottom."),
        (rows(0, 5), "It does not reach from top to bottom."),
        (rows(2, 7), "It does not reach from top to bottom."),
        (np.zeros((8, 8)), "Too little ink for a digit."),
        (column(1, 6, 0.25), "Too little ink for a digit."),
        (column(0, 7), "Too much ink for a digit."),
        (column(3, 4), "Too narrow for a digit."),
    ],
)
def test_ink_unlike_that_of_any_digit_is_named(image: Images, reason: str) -> None:
    look = FAMILIARITY.look_at(image)
    assert reason in look.reasons
    assert look.unusual
    assert look.strangeness == 1


def test_ink_that_digits_have_is_no_reason() -> None:
    look = FAMILIARITY.look_at(column(2, 4))
    assert look.reasons == ()


def test_what_is_too_wide_depends_on_the_training_digits() -> None:
    narrow = np.flatnonzero(DIGITS.images[:400].reshape(-1, 8, 8).any(axis=1).sum(axis=1) <= 5)
    wide = column(1, 6)
    wide[1:7, 2:6] = 0
    assert "Too wide for a digit." in familiarity_with(narrow).look_at(wide).reasons


# Verdict


def share_unusual(looks: list[Look]) -> float:
    return float(np.mean([look.unusual for look in looks]))


def test_digits_of_other_writers_are_mostly_usual() -> None:
    assert share_unusual([FAMILIARITY.look_at(image) for image in TEST]) < 0.08


def test_a_plain_bar_is_usual_whether_a_hand_or_a_ruler_has_drawn_it() -> None:
    for lean in np.linspace(-18, 18, 25):
        look = FAMILIARITY.look_at(image_from_strokes([[(lean, 0), (0, 100)]]))
        assert not look.unusual, lean


def test_letters_are_mostly_unusual() -> None:
    drawn = variants(LETTERS, 5, np.random.default_rng(1))
    looks = [FAMILIARITY.look_at(image_from_strokes(strokes)) for strokes in drawn]
    assert share_unusual(looks) > 0.8


def test_a_digit_that_was_never_learned_is_mostly_unusual() -> None:
    looks = []
    for digit in range(10):
        familiarity = familiarity_with(np.flatnonzero(DIGITS.labels[:TRAINED_ON] != digit))
        unknown = TEST[DIGITS.labels[TRAINED_ON:] == digit]
        looks += [familiarity.look_at(image) for image in unknown]
    assert share_unusual(looks) > 0.65


# Writers


def test_each_block_of_digits_has_its_own_writer() -> None:
    for number, block in enumerate(writer_blocks()):
        assert set(WRITERS[block].tolist()) == {number}
    assert len(WRITERS) == len(DIGITS.labels)
    assert writers_of_digits(131).tolist() == [0] * WRITER_STARTS[1] + [1]


# Bad input


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"images": np.zeros((4, 63))}, "images must have the shape (samples, 64), not (4, 63)"),
        ({"images": np.zeros((0, 64))}, "images must hold at least one sample"),
        ({"images": np.full((4, 64), 2.0)}, "images must lie in 0..1, not 2.0"),
        ({"images": np.full((4, 64), np.nan)}, "images must be finite"),
        ({"labels": [1, 2, 3]}, "labels must have the shape (4,), one for each image, not (3,)"),
        ({"labels": [[1], [2], [3], [4]]}, "labels must have the shape (4,)"),
        ({"labels": [0.5, 1.0, 2.0, 3.0]}, "labels must be whole numbers, not of float64"),
        ({"writers": [0, 0]}, "writers must have the shape (4,)"),
        ({"writers": [7, 7, 7, 7]}, "writers must be at least two, not [7]"),
    ],
)
def test_wrong_training_digits_are_named(change: dict[str, Any], message: str) -> None:
    right = {"images": DIGITS.images[:4], "labels": [0, 1, 2, 3], "writers": [0, 0, 1, 1]}
    with pytest.raises((TypeError, ValueError), match=re.escape(message)):
        Familiarity(**{**right, **change})


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
        FAMILIARITY.look_at(image)
