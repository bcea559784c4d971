"""What curves through a few points promise."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from nn.ink.curves import catmull_rom, smooth_weights
from tests.nn.drawings import law

Points = npt.NDArray[np.float64]
points = st.integers(2, 12).flatmap(
    lambda count: hnp.arrays(np.float64, (count, 2), elements=st.floats(-9, 9))
)
spans = st.integers(1, 8)


@law
@given(points, spans)
def test_the_curve_goes_through_its_points(few: Points, per_span: int) -> None:
    curve = smooth_weights(len(few), per_span) @ few
    assert len(curve) == (len(few) - 1) * per_span + 1
    assert curve[::per_span] == pytest.approx(few, abs=1e-12)


@law
@given(points, spans)
def test_backwards_it_is_the_same_curve(few: Points, per_span: int) -> None:
    weights = smooth_weights(len(few), per_span)
    assert weights @ few[::-1] == pytest.approx((weights @ few)[::-1], abs=1e-12)


@law
@given(points, spans, hnp.arrays(np.float64, (2, 2), elements=st.floats(-3, 3)), st.floats(-9, 9))
def test_moved_slanted_and_stretched_points_have_the_curve_that_is_so_too(
    few: Points, per_span: int, matrix: Points, offset: float
) -> None:
    weights = smooth_weights(len(few), per_span)
    assert weights @ (few @ matrix + offset) == pytest.approx((weights @ few) @ matrix + offset, abs=1e-9)


@law
@given(st.integers(2, 20), spans)
def test_evenly_spaced_points_of_a_straight_line_stay_so(count: int, per_span: int) -> None:
    even = smooth_weights(count, per_span) @ np.arange(count)
    assert even == pytest.approx(np.linspace(0, count - 1, len(even)), abs=1e-12)


def test_it_turns_little_by_little() -> None:
    corner = smooth_weights(3, 50) @ np.array([[0.0, 0], [1, 1], [2, 0]])
    steps = np.diff(corner, axis=0)
    turns = np.abs(np.diff(np.degrees(np.arctan2(steps[:, 1], steps[:, 0]))))
    assert turns.max() < 5


def test_only_the_four_points_around_count() -> None:
    assert catmull_rom(np.array([0.0, 1, 2, 2.5])) == pytest.approx([1, 0, 0, 0])
