"""What resampling promises."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nn.ink.resampling import cubic, resampling_weights

law = settings(max_examples=30, deadline=None)
lengths = st.integers(1, 60)


# The weight of a pixel by its distance


def test_cubic_is_1_at_the_pixel_and_0_at_all_others() -> None:
    assert cubic(np.array([0.0, 1, 2, 3, -1, -2, 2.5])).tolist() == [1, 0, 0, 0, 0, 0, 0]


def test_cubic_by_hand() -> None:
    # Keys's kernel, a = -1/2, halfway between two pixels: 9/16 for the nearer, -1/16 for the further two
    assert cubic(np.array([0.5, 1.5])).tolist() == [0.5625, -0.0625]


@law
@given(st.floats(-3, 3))
def test_cubic_is_the_same_on_both_sides(distance: float) -> None:
    assert cubic(np.array([distance])) == cubic(np.array([-distance]))


@law
@given(st.floats(0, 1))
def test_cubic_weights_of_all_pixels_add_up_to_1(place: float) -> None:
    assert cubic(place - np.arange(-3.0, 5.0)).sum() == pytest.approx(1)


# The weights along an axis


@law
@given(lengths, lengths)
def test_constant_stays_constant(length: int, new_length: int) -> None:
    weights = resampling_weights(length, new_length)
    assert weights.shape == (new_length, length)
    assert weights @ np.full(length, 7.0) == pytest.approx(np.full(new_length, 7.0))


@law
@given(lengths)
def test_equal_size_changes_nothing(length: int) -> None:
    assert np.array_equal(resampling_weights(length, length), np.eye(length))


@law
@given(st.integers(1, 20), st.integers(1, 8))
def test_mean_is_kept_away_from_the_ends(new_length: int, factor: int) -> None:
    # What lies far from both ends counts in the new pixels as much as in the old ones.
    length = (new_length + 6) * factor
    mass = resampling_weights(length, new_length + 6).sum(axis=0)[3 * factor : -3 * factor]
    assert mass == pytest.approx(np.full(new_length * factor, 1 / factor), rel=0.03)


@law
@given(lengths, lengths)
def test_both_directions_are_alike(length: int, new_length: int) -> None:
    weights = resampling_weights(length, new_length)
    assert weights == pytest.approx(weights[::-1, ::-1])


@law
@given(st.integers(8, 40), st.integers(8, 80))
def test_slope_stays_a_slope_away_from_the_ends(length: int, new_length: int) -> None:
    values = resampling_weights(length, new_length) @ np.arange(length)
    places = (np.arange(new_length) + 0.5) * length / new_length - 0.5
    reach = 2 * max(1, length / new_length)
    inner = (places > reach) & (places < length - 1 - reach)
    assert values[inner] == pytest.approx(places[inner], abs=0.04 * max(1, length / new_length))


def test_one_pixel_becomes_any_number() -> None:
    assert np.array_equal(resampling_weights(1, 5), np.ones((5, 1)))


def test_fewer_pixels_are_means_over_what_they_stand_for() -> None:
    stripes = np.tile([0.0, 1.0], 40)
    assert resampling_weights(80, 10) @ stripes == pytest.approx(np.full(10, 0.5), abs=0.06)
