"""Where the cells of an image lie on what was drawn."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pytest

from nn.ink import stages_from_strokes
from nn.ink.placement import cells_on_strokes
from nn.ink.strokes import as_drawn
from tests.nn.drawings import Strokes, each_digit, line

Points = npt.NDArray[np.float64]


def points_along(strokes: Strokes) -> Points:
    """Return many points on the lines."""
    fractions = np.linspace(0, 1, 20)[:, None]
    legs = [start + fractions * (end - start) for one in strokes for start, end in pairwise(one)]
    return np.concatenate(legs)


def in_cells(points: Points, affine: Points) -> Points:
    """Return where points of the drawing lie among the cells, 0 to 8."""
    inverse = np.linalg.inv(affine[:, :2])
    return np.asarray((points - affine[:, 2]) @ inverse.T)


def leaning(strokes: Strokes, by: float) -> Strokes:
    return [one @ np.array([[1, 0], [by, 1.0]]) for one in strokes]


@each_digit
@pytest.mark.parametrize("lean", [0, -0.3, 0.3])
@pytest.mark.parametrize("skip", [(), ("boxed",), ("upright",), ("boxed", "stroke_width", "upright")])
def test_the_lines_lie_in_the_cells_that_have_their_ink(
    strokes: Strokes, lean: float, skip: tuple[str, ...]
) -> None:
    strokes = leaning(strokes, lean)
    stages = stages_from_strokes(strokes, skip=skip)
    column, row = in_cells(points_along(strokes), cells_on_strokes(strokes, stages)).T
    inside = (column >= 0) & (column < 8) & (row >= 0) & (row < 8)
    assert inside.mean() > 0.97
    ink = stages.image[row[inside].astype(int), column[inside].astype(int)]
    assert (ink > 0).mean() > 0.97


def test_the_cells_move_and_grow_with_the_drawing() -> None:
    small = [line((0, 0), (10, 10), (0, 20))]
    large = [3 * small[0] + 7]
    first = cells_on_strokes(small, stages_from_strokes(small))
    second = cells_on_strokes(large, stages_from_strokes(large))
    np.testing.assert_allclose(second, 3 * first + [[0, 0, 7], [0, 0, 7]])


def test_a_dash_keeps_its_shape() -> None:
    dash = [line((0, 0), (100, 2))]
    column, row = in_cells(points_along(dash), cells_on_strokes(dash, stages_from_strokes(dash))).T
    assert row.min() > 3 and row.max() < 5
    assert column.min() > 1 and column.max() < 7


@pytest.mark.parametrize("count", [7, 8, 9])
def test_a_line_of_few_points_lies_where_its_curve_is(count: int) -> None:
    angles = np.linspace(0, 2 * np.pi, count)
    ring = [50 + 40 * np.stack([np.cos(angles), np.sin(angles)], axis=1)]
    curve = as_drawn(ring)
    on_ring = cells_on_strokes(ring, stages_from_strokes(ring))
    np.testing.assert_allclose(on_ring, cells_on_strokes(curve, stages_from_strokes(curve)), atol=0.3)
    assert np.abs(in_cells(curve[0], on_ring) - 4).max() < 4
