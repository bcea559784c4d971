"""Drawings: what an eraser touches, and what a picture is read as."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.session.drawing import Picture, Stroke, strokes_of, touches, without_touched
from nn.ink import InkError, InkProblem, stages_from_ink

LINE = Stroke(np.array([(0.2, 0.5), (0.8, 0.5)]), width=0.1)
DOT = Stroke(np.array([(0.5, 0.5)]), width=0.1)

places = st.tuples(st.floats(0, 1), st.floats(0, 1))


@pytest.mark.parametrize(
    ("position", "touched"),
    [
        ((0.5, 0.5), True),
        ((0.5, 0.569), True),
        ((0.5, 0.571), False),
        ((0.869, 0.5), True),
        ((0.871, 0.5), False),
        ((0.131, 0.5), True),
        ((0.129, 0.5), False),
        ((0.84, 0.54), True),
        ((0.86, 0.56), False),
    ],
)
def test_an_eraser_touches_a_line_within_its_reach_and_half_the_line_width(
    position: tuple[float, float], touched: bool
) -> None:
    assert touches(LINE, position, reach=0.02) is touched


@given(places)
def test_a_dot_is_touched_as_a_disc(position: tuple[float, float]) -> None:
    distance = math.hypot(position[0] - 0.5, position[1] - 0.5)
    if abs(distance - 0.07) > 1e-9:
        assert touches(DOT, position, reach=0.02) is (distance < 0.07)


@given(st.lists(places, min_size=1, max_size=12), st.data())
def test_every_point_of_a_stroke_is_touched_wherever_its_points_lie(
    points: list[tuple[float, float]], data: st.DataObject
) -> None:
    stroke = Stroke(np.array(points), width=0.02)
    leg = data.draw(st.integers(0, max(0, len(points) - 2)))
    share = data.draw(st.floats(0, 1))
    start, end = np.array(points[leg]), np.array(points[min(leg + 1, len(points) - 1)])
    x, y = start + share * (end - start)
    assert touches(stroke, (float(x), float(y)), reach=0.0)


@given(st.lists(places, min_size=1, max_size=8), places)
def test_a_closer_look_never_touches_more(
    points: list[tuple[float, float]], position: tuple[float, float]
) -> None:
    stroke = Stroke(np.array(points), width=0.05)
    touched = [touches(stroke, position, reach) for reach in (0.0, 0.1, 0.3, 2.0)]
    assert touched == sorted(touched)
    assert touched[-1]


def test_erasing_removes_touched_strokes_whole_and_keeps_the_others_in_order() -> None:
    low = Stroke(np.array([(0.2, 0.9), (0.8, 0.9)]), width=0.1)
    drawing = (low, LINE, DOT, low)
    assert without_touched(drawing, (0.5, 0.5), reach=0.02) == (low, low)
    assert without_touched(drawing, (0.1, 0.1), reach=0.02) == drawing
    assert without_touched((), (0.5, 0.5), reach=0.02) == ()


def test_the_points_of_a_stroke_cannot_be_changed() -> None:
    with pytest.raises(ValueError, match="read-only"):
        LINE.points[0] = 1


def test_a_picture_gives_the_stages_of_its_ink() -> None:
    ink = np.zeros((20, 14), np.bool_)
    ink[:, 5:9] = True
    picture = Picture("one.png", b"", (ink, False))
    np.testing.assert_array_equal(picture.stages().block_counts, stages_from_ink(ink).block_counts)
    np.testing.assert_array_equal(
        picture.stages(["boxed"]).block_counts, stages_from_ink(ink, skip=["boxed"]).block_counts
    )


def test_a_picture_that_is_no_digit_says_why_each_time() -> None:
    picture = Picture("two.png", b"", InkError(InkProblem.SEVERAL_DIGITS, count=2))
    for _ in range(2):
        with pytest.raises(InkError, match="there seem to be 2 digits") as caught:
            picture.stages()
        assert caught.value is not picture.found


def test_a_picture_has_no_strokes() -> None:
    strokes = (Stroke(np.array([(0.0, 0.0)]), 0.1),)
    assert strokes_of(strokes) is strokes
    assert strokes_of(Picture("two.png", b"", InkError(InkProblem.SEVERAL_DIGITS, count=2))) == ()
