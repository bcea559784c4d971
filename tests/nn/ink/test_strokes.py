"""What drawing pen strokes anew promises."""

from __future__ import annotations

import itertools

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nn import ink
from nn.ink import InkError, InkProblem, image_from_strokes
from nn.ink.morphology import Ink
from nn.ink.pens import BUFFER
from nn.ink.strokes import FILLED, PEN, draw_strokes
from tests.nn.drawings import DIGITS, Strokes, drawings, each_digit, law, line


def _picture(strokes: Strokes, pen: float = PEN) -> Ink:
    return draw_strokes(strokes, pen, 0.0)[0]


# What is drawn


@each_digit
def test_drawing_fills_its_share_of_the_buffer_in_the_middle(strokes: Strokes) -> None:
    drawn = _picture(strokes)
    assert drawn.shape == (BUFFER, BUFFER)
    for side, other in ((0, 1), (1, 0)):
        inked = np.flatnonzero(drawn.any(axis=other))
        assert inked[0] + inked[-1] == pytest.approx(BUFFER - 1, abs=2)
        assert len(inked) <= BUFFER * (FILLED + PEN) + 2, side
    assert max(np.ptp(np.flatnonzero(drawn.any(axis=axis))) for axis in (0, 1)) + 1 == pytest.approx(
        BUFFER * (FILLED + PEN), abs=3
    )


@pytest.mark.parametrize("pen", [0.05, 0.11, 0.2])
def test_line_is_as_wide_as_the_pen(pen: float) -> None:
    assert _picture([line((0, 0), (0, 1))], pen)[BUFFER // 2].sum() == pytest.approx(pen * BUFFER, abs=2)


def test_pen_is_up_between_strokes() -> None:
    apart = _picture([line((0, 0), (0, 100)), line((100, 0), (100, 100))])
    joined = _picture([line((0, 0), (0, 100), (100, 0), (100, 100))])
    assert not apart[:, BUFFER // 2].any()
    assert joined[:, BUFFER // 2].any()


@pytest.mark.parametrize(("slope", "is_dash"), [(0, True), (0.14, True), (0.16, False), (5, False)])
def test_dashes_are_recognized(slope: float, is_dash: bool) -> None:
    assert draw_strokes([line((0, 0), (1, slope))], PEN, 0.0)[1] == is_dash


# Lines of few points


def _ring(count: int) -> npt.NDArray[np.float64]:
    angles = np.linspace(0, 2 * np.pi, count)
    return np.stack([np.cos(angles), np.sin(angles)], axis=1)


def _told(corners: npt.NDArray[np.float64], times: int) -> npt.NDArray[np.float64]:
    """Return the same straight pieces, told by so many points each."""
    pieces = [np.linspace(begin, end, times, endpoint=False) for begin, end in itertools.pairwise(corners)]
    return np.concatenate([*pieces, corners[-1:]])


@pytest.mark.parametrize("count", [8, 12, 20])
def test_a_line_of_few_points_is_the_curve_that_it_once_was(count: int) -> None:
    few, many = _ring(count), _picture([_ring(200)])
    assert (_picture([few]) != many).mean() < 0.025
    if count == 8:
        assert (_picture([_told(few, 10)]) != many).mean() > 0.04


@pytest.mark.parametrize("repeated", [1, 2, 3])
@pytest.mark.parametrize("trembling", [0, 0.5])
def test_the_corners_of_a_line_of_fewer_points_stay(repeated: int, trembling: float) -> None:
    corners = line((0, 0), (60, 0), (20, 100))
    rests = corners.repeat(repeated, axis=0)
    rests[::2] += trembling
    drawn = _picture([rests])
    assert (drawn != _picture([_told(corners, 50)])).mean() < 0.005


def test_a_line_of_many_points_is_drawn_from_point_to_point() -> None:
    corners = line((0, 0), (20, 100), (40, 0), (60, 100), (80, 0), (100, 100))
    straight = _picture([_told(corners, 50)])
    assert (_picture([_told(corners, 5)]) != straight).mean() < 0.005
    assert (_picture([corners]) != straight).mean() > 0.02


# Drawings: what does not matter


@law
@given(drawings(), st.floats(-1e4, 1e4), st.floats(-1e4, 1e4))
def test_place_of_a_drawing_does_not_matter(strokes: Strokes, right: float, down: float) -> None:
    moved = [stroke + np.array([right, down]) for stroke in strokes]
    assert np.array_equal(image_from_strokes(moved), image_from_strokes(strokes))


@law
@given(drawings(), st.floats(1e-6, 1e6))
def test_size_of_a_drawing_does_not_matter(strokes: Strokes, factor: float) -> None:
    scaled = [stroke * factor for stroke in strokes]
    assert np.array_equal(image_from_strokes(scaled), image_from_strokes(strokes))


@pytest.mark.parametrize("right", [0.1, 1 / 3, 1e4 + 0.7])
@pytest.mark.parametrize("factor", [1, 0.1, 1 / 3, 7])
def test_points_exactly_between_two_pixels_fall_on_one_side(right: float, factor: float) -> None:
    # In a drawing 2048 units large these lie half a grid step before the next pixel.
    between = 42 + 64 * np.arange(31.0)
    strokes = [line((0, 0), (0, 2048)), *(line((y, y)) for y in between)]
    moved = [stroke * factor + right for stroke in strokes]
    assert np.array_equal(_picture(moved, pen=0.001), _picture(strokes, pen=0.001))


@law
@given(drawings(), st.randoms())
def test_order_and_direction_of_strokes_do_not_matter(strokes: Strokes, random: np.random.Generator) -> None:
    other_way = [stroke[::-1] for stroke in strokes]
    random.shuffle(other_way)
    assert np.array_equal(image_from_strokes(other_way), image_from_strokes(strokes))


@law
@given(drawings())
def test_repeated_points_do_not_matter(strokes: Strokes) -> None:
    hesitant = [stroke.repeat(2, axis=0) for stroke in strokes]
    assert np.array_equal(image_from_strokes(hesitant), image_from_strokes(strokes))


@law
@given(st.sampled_from(sorted(DIGITS)), st.floats(0.09, 0.11))
def test_another_pen_alters_the_image_only_a_little(name: str, pen: float) -> None:
    change = np.abs(image_from_strokes(DIGITS[name], pen=pen) - image_from_strokes(DIGITS[name]))
    assert change.mean() <= 0.12


@law
@given(drawings())
def test_arguments_are_left_alone(strokes: Strokes) -> None:
    before = [stroke.copy() for stroke in strokes]
    for stroke in strokes:
        stroke.flags.writeable = False
    image_from_strokes(strokes)
    assert all(np.array_equal(*pair) for pair in zip(strokes, before, strict=True))


def _global_random_state() -> str:
    return repr(np.random.get_state(legacy=False))  # noqa: NPY002 - what must not change


def test_same_drawing_gives_the_same_image_whatever_was_drawn_between() -> None:
    state = _global_random_state()
    first = image_from_strokes(DIGITS["two"])
    image_from_strokes(DIGITS["seven"], pen=0.2)
    assert np.array_equal(image_from_strokes(DIGITS["two"]), first)
    assert _global_random_state() == state


def test_lists_of_pairs_are_strokes_too() -> None:
    assert np.array_equal(
        image_from_strokes([[(50, 0), (51, 48), (50, 100)]]), image_from_strokes(DIGITS["one"])
    )


def test_dot_inside_a_larger_drawing_is_drawn() -> None:
    bar = [(0, 0), (0, 100)]
    with_dot = image_from_strokes([bar, [(60, 50)]])
    assert with_dot[3:5, 6:].any()
    assert not np.array_equal(with_dot, image_from_strokes([bar]))


def test_empty_strokes_are_skipped() -> None:
    with_empty: list[npt.ArrayLike] = [[], *DIGITS["four"], np.empty((0, 2))]
    assert np.array_equal(image_from_strokes(with_empty), image_from_strokes(DIGITS["four"]))


# Drawings of special shapes


def test_plain_bar_is_a_filled_upright_column() -> None:
    image = image_from_strokes([[(0, 0), (0, 1)]])
    assert (image[1:7, 2:6] == 1).all()
    assert not image[:, [0, 1, 6, 7]].any()


@law
@given(st.floats(-0.35, 0.35))
def test_slanted_bar_is_made_upright(slope: float) -> None:
    upright = ink.stages_from_strokes([line((0, 0), (slope, 1))]).upright
    edge = upright[4:28].argmax(axis=1)  # without the round ends
    assert np.ptp(edge) <= 2


@law
@given(st.floats(-0.14, 0.14))
def test_dash_is_not_stretched(slope: float) -> None:
    image = image_from_strokes([[(0, 0), (1, slope)]])
    assert image[3:5].any()
    assert not image[[0, 1, 6, 7]].any()


def test_line_just_no_dash_is_stretched() -> None:
    image = image_from_strokes([[(0, 0), (100, 16)]])
    assert image[0].any()
    assert image[7].any()


# Errors in drawings


@pytest.mark.parametrize("strokes", [[], [[]], [np.empty((0, 2)), []]])
def test_no_points_is_no_ink(strokes: list[npt.ArrayLike]) -> None:
    with pytest.raises(InkError, match="no ink: draw a digit"):
        image_from_strokes(strokes)


@pytest.mark.parametrize("strokes", [[[(3, 4)]], [[(3, 4), (3, 4)], [(3, 4)]]])
def test_dot_is_too_little_ink(strokes: list[npt.ArrayLike]) -> None:
    with pytest.raises(InkError, match="is a dot"):
        image_from_strokes(strokes)


def test_dot_size_says_up_to_which_size_a_drawing_is_a_dot() -> None:
    drawing = [[(0, 0), (2, 5)]]
    image_from_strokes(drawing, dot_size=4.99)
    with pytest.raises(InkError, match="size 5") as caught:
        image_from_strokes(drawing, dot_size=5)
    assert caught.value.problem is InkProblem.TINY_DRAWING
    assert caught.value.values == {"size": 5.0}


def test_ink_errors_are_told_from_wrong_arguments() -> None:
    assert issubclass(InkError, ValueError)
    with pytest.raises(ValueError, match="shape") as caught:
        image_from_strokes([[1, 2, 3]])
    assert not isinstance(caught.value, InkError)


@pytest.mark.parametrize(
    ("strokes", "message"),
    [
        ([[(0, 0), (1, 1)], [(1, 2, 3)]], r"stroke 1 must have the shape \(n, 2\), not \(1, 3\)"),
        ([(0, 0), (1, 1)], r"stroke 0 must have the shape \(n, 2\), not \(2,\)"),
        ([[(0, 0), (1, np.nan)]], "stroke 0 must hold finite numbers .* not nan"),
        ([[(0, 0), (-np.inf, 1)]], "stroke 0 must hold finite numbers .* not -inf"),
        ([[(-1e308, 0), (1e308, 1)]], "stroke 0 must hold finite numbers below 1e[+]150, not -1e[+]308"),
    ],
)
def test_wrong_stroke_is_named(strokes: list[npt.ArrayLike], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        image_from_strokes(strokes)


@pytest.mark.parametrize("pen", [0, -0.1, 0.25, 3, np.nan])
def test_pen_out_of_range_is_named(pen: float) -> None:
    with pytest.raises(ValueError, match=rf"pen must be above 0 and below 0\.25, not {pen}"):
        image_from_strokes(DIGITS["one"], pen=pen)


@pytest.mark.parametrize("dot_size", [-1, np.inf, np.nan])
def test_dot_size_out_of_range_is_named(dot_size: float) -> None:
    with pytest.raises(ValueError, match=rf"dot_size must be .* at least 0, not {dot_size}"):
        image_from_strokes(DIGITS["one"], dot_size=dot_size)


@law
@given(drawings(), st.sampled_from([0.001, 0.249]))
def test_narrowest_and_widest_pen_stay_in_the_buffer(strokes: Strokes, pen: float) -> None:
    drawn = _picture(strokes, pen)
    assert drawn.any()
    assert not drawn[0].any()
    assert not drawn[:, 0].any(), "ink left the buffer on the right and came back on the left"
