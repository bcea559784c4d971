"""The ridge of the cost: every peak is seen, noise is no mountain, and what is no number is a gap."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage

from gui.style.theme import Theme
from gui.widgets.plot.curves import Column
from gui.widgets.tape_painting import heights_of, ridge_image

WIDTH, HEIGHT = 100, 20


def tops_of(image: QImage) -> list[int]:
    """Return how many pixels high the ridge is in each column."""
    ground = image.pixel(0, 0)
    rows, columns = range(image.height()), range(image.width())
    return [sum(image.pixel(column, row) != ground for row in rows) for column in columns]


def ridge(columns: Column, heights: Column, theme: Theme) -> QImage:
    return ridge_image(columns, heights, WIDTH, HEIGHT, theme)


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


def test_every_peak_is_seen_however_many_epochs_share_a_pixel(theme: Theme) -> None:
    heights = np.full(1000, 0.2)
    heights[503] = 1.0
    tops = tops_of(ridge(np.linspace(0, WIDTH - 1, 1000), heights, theme))
    assert max(tops) == HEIGHT
    assert tops.count(HEIGHT) == 1


def test_where_the_cost_is_no_number_there_is_no_ridge(theme: Theme) -> None:
    heights = np.array([0.5, 0.5, np.nan, np.nan, 0.5, 0.5])
    tops = tops_of(ridge(np.array([10.0, 30, 31, 69, 70, 90]), heights, theme))
    assert tops[20] == tops[80] == HEIGHT // 2
    assert tops[5] == tops[50] == tops[95] == 0


def test_one_epoch_is_seen(theme: Theme) -> None:
    assert sum(map(bool, tops_of(ridge(np.array([40.0]), np.array([1.0]), theme)))) == 1


@pytest.mark.parametrize("columns", [np.array([np.nan, 5.0]), np.array([-3.0, 250.0])])
def test_places_beyond_the_line_do_no_harm(theme: Theme, columns: Column) -> None:
    assert ridge(columns, np.array([1.0, 0.5]), theme).width() == WIDTH
