"""The ridge of the cost: every peak is seen, noise is no mountain, and what is no number is a gap."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.widgets.plot.curves import Column
from gui.widgets.tape_painting import heights_of, kept_strengths, ridge_strengths

WIDTH, HEIGHT = 100, 20


def tops_of(columns: Column, heights: Column) -> list[int]:
    """Return how many pixels high the ridge is in each column."""
    ink = ridge_strengths(columns, heights, WIDTH, HEIGHT) > 0
    return [int(count) for count in ink.sum(axis=0)]


@given(st.lists(st.floats(allow_nan=True, allow_infinity=True), max_size=50))
def test_heights_are_parts_of_a_whole_or_gaps(values: list[float]) -> None:
    heights = heights_of(np.array(values))
    assert np.array_equal(np.isnan(heights), ~np.isfinite(np.array(values, float)))
    known = heights[~np.isnan(heights)]
    assert ((known > 0) & (known <= 1)).all()


def test_a_higher_cost_is_higher() -> None:
    heights = heights_of(np.array([2.3, 1.0, 0.3, 0.02, 0.5]))
    assert np.argsort(heights).tolist() == [3, 2, 4, 1, 0]
    assert heights.max() == 1


def test_noise_of_a_cost_that_hardly_changes_is_no_mountain() -> None:
    assert np.ptp(heights_of(np.array([0.50, 0.51, 0.49, 0.50]))) < 0.05


def test_one_huge_cost_does_not_flatten_the_others() -> None:
    heights = heights_of(np.array([2.3, 1.0, 0.5, 1e30, 0.4]))
    assert heights[3] == 1
    assert heights[0] - heights[4] > 0.1


def test_every_peak_is_seen_however_many_epochs_share_a_pixel() -> None:
    heights = np.full(1000, 0.2)
    heights[503] = 1.0
    tops = tops_of(np.linspace(0, WIDTH - 1, 1000), heights)
    assert max(tops) == HEIGHT
    assert tops.count(HEIGHT) == 1


def test_where_the_cost_is_no_number_there_is_no_ridge() -> None:
    heights = np.array([0.5, 0.5, np.nan, np.nan, 0.5, 0.5])
    tops = tops_of(np.array([10.0, 30, 31, 69, 70, 90]), heights)
    assert tops[20] == tops[80] == HEIGHT // 2
    assert tops[5] == tops[50] == tops[95] == 0


def test_one_epoch_is_seen() -> None:
    assert tops_of(np.array([40.0]), np.array([1.0])).count(HEIGHT) == 1


@pytest.mark.parametrize("columns", [np.array([np.nan, 5.0]), np.array([-3.0, 250.0])])
def test_places_beyond_the_line_do_no_harm(columns: Column) -> None:
    strengths = ridge_strengths(columns, np.array([1.0, 0.5]), WIDTH, HEIGHT)
    assert strengths.shape == (HEIGHT, WIDTH)
    assert ((strengths >= 0) & (strengths <= 1)).all()


def test_the_ridge_has_an_edge_darker_than_what_is_below() -> None:
    column = ridge_strengths(np.array([0.0, 99.0]), np.array([0.5, 0.5]), WIDTH, HEIGHT)[:, 50]
    edge = HEIGHT // 2
    assert column[edge] > column[edge + 1] == column[-1] > 0
    assert not column[:edge].any()


@pytest.mark.parametrize("thickness", [1, 2])
def test_each_kept_epoch_has_a_tick(thickness: int) -> None:
    ticks = kept_strengths(np.array([0.0, 10.4, 10.6, 50.0]), WIDTH, 3, thickness)
    assert (ticks == ticks[0]).all()
    assert ticks[0].sum() == 3 * thickness
    assert ticks[0, 10 : 10 + thickness].all()
