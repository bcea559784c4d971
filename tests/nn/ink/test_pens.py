"""What a pen that draws many drawings at once promises."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from nn.ink.pens import BUFFER, GRID, draw_lines
from nn.ink.strokes import FEW_POINTS, FILLED, draw_all, draw_strokes

law = settings(max_examples=40, deadline=None)

MANY = FEW_POINTS.stop
places = hnp.arrays(np.float64, (3, 2 * MANY, 2), elements=st.integers(0, 9999).map(float), unique=True)


@law
@given(places, st.sampled_from([2, MANY - 1, 2 * MANY - 3]), st.sampled_from([0.02, 0.11, 0.2]))
def test_drawings_at_once_are_drawn_as_each_alone(
    points: npt.NDArray[np.float64], lifted_after: int, pen: float
) -> None:
    is_lifted = np.zeros(points.shape[:2], np.bool_)
    is_lifted[:, [lifted_after, -1]] = True
    pens = np.array([pen, 0.08, pen])
    together = draw_all(points, is_lifted, pens)
    for drawing, width, ink in zip(points, pens, together, strict=True):
        alone, _ = draw_strokes(np.split(drawing, [lifted_after + 1]), float(width), 0.0)
        assert np.array_equal(ink, alone)


@pytest.mark.parametrize("pen", [0.01, 0.05, 0.11, 1 - FILLED - 0.01])
@pytest.mark.parametrize("x", [20, 63, 64, 100])
def test_a_pen_put_down_once_leaves_a_disc(pen: float, x: int) -> None:
    points = np.array([[[x * GRID, 50 * GRID]]])
    ink = draw_lines(points, np.array([[True]]), np.array([pen]))[0]
    down, right = np.arange(BUFFER)[:, None] - 50, np.arange(BUFFER) - x
    assert np.array_equal(ink, down**2 + right**2 <= (pen * BUFFER / 2) ** 2)


def test_no_line_is_drawn_while_the_pen_is_lifted() -> None:
    points = np.array([[[20, 20], [20, 100], [100, 20], [100, 100]]]) * GRID
    lifted = draw_lines(points, np.array([[False, True, False, True]]), np.array([0.05]))[0]
    down = draw_lines(points, np.array([[False, False, False, True]]), np.array([0.05]))[0]
    assert not lifted[:, 60].any()
    assert down[:, 60].any()
