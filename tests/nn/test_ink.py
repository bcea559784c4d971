"""What the way from a drawing to the 8x8 image promises."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from nn import ink
from nn.ink import InkError, NoInkError, TooLittleInkError, image_from_bitmap, image_from_strokes

Strokes = list[npt.NDArray[np.float64]]


def _line(*points: tuple[float, float]) -> npt.NDArray[np.float64]:
    return np.array(points, dtype=np.float64)


def _arc(
    centre: tuple[float, float], size: tuple[float, float], start: float, end: float
) -> npt.NDArray[np.float64]:
    angles = np.radians(np.linspace(start, end, 25))
    return np.stack([centre[0] + size[0] * np.cos(angles), centre[1] + size[1] * np.sin(angles)], axis=1)


DIGITS: dict[str, Strokes] = {
    "zero": [_arc((50, 50), (30, 50), -90, 270)],
    "one": [_line((50, 0), (51, 48), (50, 100))],
    "two": [_arc((50, 28), (30, 28), -170, 30), _line((76, 42), (20, 100), (82, 100))],
    "four": [_line((60, 0), (15, 65), (90, 65)), _line((62, 35), (60, 100))],
    "five": [_line((25, 0), (22, 45)), _arc((45, 68), (35, 32), -130, 130), _line((25, 0), (80, 2))],
    "seven": [_line((10, 0), (85, 2), (40, 100))],
}
law = settings(max_examples=60, deadline=None)
each_digit = pytest.mark.parametrize("strokes", DIGITS.values(), ids=DIGITS.keys())

points = hnp.arrays(np.int64, st.tuples(st.integers(1, 8), st.just(2)), elements=st.integers(0, 100))


@st.composite
def drawings(draw: st.DrawFn) -> Strokes:
    """Scribbles on a canvas of whole numbers, dots among them, neither a dot nor a flat line as a whole."""
    strokes = [stroke.astype(np.float64) for stroke in draw(st.lists(points, min_size=1, max_size=4))]
    width, height = np.ptp(np.concatenate(strokes), axis=0)
    assume(height > 0.2 * width)
    return strokes


def _picture(strokes: Strokes, pen: float = ink.PEN) -> ink.Ink:
    return ink.draw_strokes(strokes, pen, 0.0)[0]


def _parsed(*rows: str) -> ink.Ink:
    return np.array([[mark == "#" for mark in row] for row in rows])


# What every image is


@law
@given(drawings())
def test_image_is_8x8_in_sixteenths(strokes: Strokes) -> None:
    image = image_from_strokes(strokes)
    assert image.shape == (8, 8)
    assert image.dtype == np.float32
    assert image.min() >= 0
    assert image.max() <= 1
    assert np.array_equal(image * 16, np.round(image * 16))


@law
@given(drawings())
def test_first_and_last_row_always_hold_ink(strokes: Strokes) -> None:
    image = image_from_strokes(strokes)
    assert image[0].any()
    assert image[7].any()


@each_digit
def test_digits_hold_about_as_much_ink_as_the_data(strokes: Strokes) -> None:
    assert 185 <= image_from_strokes(strokes).sum() * 16 <= 433


@each_digit
def test_stages_lead_from_the_drawing_to_the_image(strokes: Strokes) -> None:
    stages = ink.normalisation_stages(_picture(strokes))
    assert stages._fields == ("ink", "box", "weighted", "upright", "counts")
    assert [stage.shape for stage in stages[1:]] == [(32, 32), (32, 32), (32, 32), (8, 8)]
    assert np.array_equal(stages.image, image_from_strokes(strokes))


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
    strokes = [_line((0, 0), (0, 2048)), *(_line((y, y)) for y in between)]
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
    upright = ink.normalisation_stages(_picture([_line((0, 0), (slope, 1))])).upright
    edge = upright[4:28].argmax(axis=1)  # without the round ends
    assert np.ptp(edge) <= 2


@law
@given(st.floats(-0.14, 0.14))
def test_flat_line_is_not_stretched(slope: float) -> None:
    image = image_from_strokes([[(0, 0), (1, slope)]])
    assert image[3:5].any()
    assert not image[[0, 1, 6, 7]].any()


def test_line_just_not_flat_is_stretched() -> None:
    image = image_from_strokes([[(0, 0), (100, 16)]])
    assert image[0].any()
    assert image[7].any()


# Errors in drawings


@pytest.mark.parametrize("strokes", [[], [[]], [np.empty((0, 2)), []]])
def test_no_points_is_no_ink(strokes: list[npt.ArrayLike]) -> None:
    with pytest.raises(NoInkError, match="draw a digit"):
        image_from_strokes(strokes)


@pytest.mark.parametrize("strokes", [[[(3, 4)]], [[(3, 4), (3, 4)], [(3, 4)]]])
def test_dot_is_too_little_ink(strokes: list[npt.ArrayLike]) -> None:
    with pytest.raises(TooLittleInkError, match="dot"):
        image_from_strokes(strokes)


def test_smallest_says_up_to_which_size_a_drawing_is_a_dot() -> None:
    drawing = [[(0, 0), (2, 5)]]
    image_from_strokes(drawing, smallest=4.99)
    with pytest.raises(TooLittleInkError, match="size 5"):
        image_from_strokes(drawing, smallest=5)


def test_ink_errors_are_told_from_wrong_arguments() -> None:
    assert issubclass(NoInkError, InkError)
    assert issubclass(TooLittleInkError, InkError)
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


@pytest.mark.parametrize("smallest", [-1, np.inf, np.nan])
def test_smallest_out_of_range_is_named(smallest: float) -> None:
    with pytest.raises(ValueError, match=rf"smallest must be .* at least 0, not {smallest}"):
        image_from_strokes(DIGITS["one"], smallest=smallest)


@law
@given(drawings(), st.sampled_from([0.001, 0.249]))
def test_narrowest_and_widest_pen_stay_in_the_buffer(strokes: Strokes, pen: float) -> None:
    drawn = _picture(strokes, pen)
    assert drawn.any()
    assert not drawn[0].any()
    assert not drawn[:, 0].any(), "ink left the buffer on the right and came back on the left"


# Pictures

bitmaps = hnp.arrays(np.bool_, hnp.array_shapes(min_dims=2, max_dims=2, min_side=2, max_side=16))


def _image_or_error(bitmap: npt.ArrayLike) -> object:
    try:
        return image_from_bitmap(bitmap).tolist()
    except InkError as error:
        return str(error)


@law
@given(bitmaps)
def test_polarity_of_a_bitmap_does_not_matter(bitmap: ink.Ink) -> None:
    assert _image_or_error(bitmap) == _image_or_error(~bitmap)


@law
@given(bitmaps, st.integers(0, 255), st.integers(0, 255))
def test_grey_levels_of_ink_and_paper_do_not_matter(bitmap: ink.Ink, of_ink: int, of_paper: int) -> None:
    assume(of_ink != of_paper)
    grey = np.where(bitmap, of_ink, of_paper).astype(np.uint8)
    assert _image_or_error(grey) == _image_or_error(bitmap)
    assert _image_or_error(grey / 255) == _image_or_error(bitmap)


@each_digit
def test_noise_and_soft_edges_of_a_scan_hardly_matter(strokes: Strokes) -> None:
    paper = _picture(strokes)
    blurred = sum(np.roll(paper, shift, axis=axis) * 40.0 for shift in (-1, 0, 1) for axis in (0, 1))
    scan = 230 - blurred * 0.8 + np.random.default_rng(1).normal(0, 5, paper.shape)
    assert np.abs(image_from_bitmap(scan) - image_from_bitmap(paper)).mean() <= 0.05


@each_digit
def test_bitmap_of_a_drawing_gives_the_image_of_its_strokes(strokes: Strokes) -> None:
    assert np.array_equal(image_from_bitmap(_picture(strokes)), image_from_strokes(strokes))


@each_digit
@pytest.mark.parametrize("size", [2, 5])
def test_size_of_a_bitmap_does_not_matter(strokes: Strokes, size: int) -> None:
    picture = _picture(strokes)
    larger = picture.repeat(size, axis=0).repeat(size, axis=1)
    assert np.abs(image_from_bitmap(larger) - image_from_bitmap(picture)).mean() <= 0.03


@pytest.mark.parametrize("pen", [0.08, 0.11, 0.15, 0.18])
@pytest.mark.parametrize("name", ["zero", "two", "four", "five"])
def test_thick_and_thin_strokes_end_with_the_ink_of_the_data(name: str, pen: float) -> None:
    stages = ink.normalisation_stages(_picture(DIGITS[name], pen))
    assert 256 <= stages.weighted.sum() <= 412


@each_digit
def test_hairlines_of_a_large_bitmap_are_not_lost(strokes: Strokes) -> None:
    hairlines = _picture(strokes, pen=0.001).repeat(2, axis=0)
    assert np.abs(image_from_bitmap(hairlines) - image_from_strokes(strokes)).mean() <= 0.15


def test_specks_are_dropped_and_separate_strokes_kept() -> None:
    five = _picture([_line((20, 0), (18, 45), (70, 60), (60, 100), (10, 100)), _line((45, 0), (80, 0))])
    dirty = five.copy()
    dirty[[1, 2, 126], [1, 120, 60]] = True
    assert np.array_equal(image_from_bitmap(dirty), image_from_bitmap(five))
    assert np.array_equal(ink.drop_specks(five), five)


def test_pixels_that_touch_at_a_corner_are_one_stroke() -> None:
    picture = np.zeros((40, 60), dtype=np.bool_)
    picture[:, :10] = True
    picture[np.arange(40), 15 + np.arange(40)] = True
    assert np.array_equal(ink.drop_specks(picture), picture)


def test_bitmap_is_left_alone() -> None:
    bitmap = _picture(DIGITS["two"]).astype(np.float64)
    before = bitmap.copy()
    bitmap.flags.writeable = False
    image_from_bitmap(bitmap)
    assert np.array_equal(bitmap, before)


@pytest.mark.parametrize("bitmap", [np.zeros((9, 9)), np.ones((1, 1)), np.full((3, 5), 7, np.uint8)])
def test_uniform_bitmap_is_no_ink(bitmap: npt.NDArray[np.generic]) -> None:
    with pytest.raises(NoInkError, match="alike"):
        image_from_bitmap(bitmap)


def test_one_pixel_is_too_little_ink() -> None:
    bitmap = np.zeros((9, 9))
    bitmap[4, 4] = 1
    with pytest.raises(TooLittleInkError, match="one pixel"):
        image_from_bitmap(bitmap)


def test_flat_line_in_a_bitmap_is_not_stretched() -> None:
    bitmap = np.zeros((40, 60))
    bitmap[20:23, 5:50] = 1
    assert not image_from_bitmap(bitmap)[[0, 1, 6, 7]].any()


@pytest.mark.parametrize("bitmap", [3, [1, 0], np.zeros((2, 2, 3)), np.zeros((0, 5))])
def test_wrong_shape_of_a_bitmap_is_named(bitmap: npt.ArrayLike) -> None:
    with pytest.raises(ValueError, match=r"bitmap must have the shape \(n, m\), not"):
        image_from_bitmap(bitmap)


def test_bitmap_with_nan_is_named() -> None:
    with pytest.raises(ValueError, match=r"bitmap must hold finite numbers .* not nan"):
        image_from_bitmap([[0.0, 1.0], [np.nan, 0.0]])


# The steps, by hand


def test_ink_box_is_cut_out() -> None:
    assert np.array_equal(ink.ink_box(_parsed("....", ".#..", "..#.", "....")), _parsed("#.", ".#"))


def test_scale_takes_the_middle_pixels_of_each_axis() -> None:
    assert np.array_equal(ink.scale(_parsed("#..#.#"), 2, 3), _parsed(".##", ".##"))
    assert np.array_equal(ink.scale(_parsed("#."), 1, 6), _parsed("###..."))


def test_box_is_centred_in_columns_6_to_25() -> None:
    square = ink.centre(np.ones((32, 20), dtype=np.bool_))
    assert np.array_equal(np.flatnonzero(square.all(axis=0)), np.arange(6, 26))
    assert square.sum() == 640


def test_erosion_counts_the_outside_as_empty() -> None:
    assert np.array_equal(
        ink.erode(_parsed("####.", "#####", "#####", ".###.")),
        _parsed(".....", ".###.", ".###.", "....."),
    )


def test_dilation_adds_four_neighbours_and_no_corner() -> None:
    assert np.array_equal(
        ink.dilate(_parsed("#....", ".....", "...#.", ".....")),
        _parsed("##...", "#..#.", "..###", "...#."),
    )


@pytest.mark.parametrize(
    ("columns", "rows", "grown"),
    [
        (20, 32, -2),
        (20, 28, -1),
        (17, 32, -1),
        (20, 20, 0),
        (16, 16, 0),
        (12, 12, 1),
        (11, 10, 1),
        (9, 12, 1),
        (8, 12, 2),
    ],
)
def test_stroke_weight_follows_the_number_of_ink_pixels(columns: int, rows: int, grown: int) -> None:
    square = np.zeros((32, 32), dtype=np.bool_)
    square[(32 - rows) // 2 : (32 + rows) // 2, 6 : 6 + columns] = True
    weighted = ink.correct_stroke_weight(square)
    assert weighted[16].sum() == columns + 2 * grown


@pytest.mark.parametrize(
    ("pixels", "change"),
    [
        (561, "erode twice"),
        (560, "erode"),
        (413, "erode"),
        (412, ""),
        (256, ""),
        (255, "dilate"),
        (108, "dilate"),
        (107, "dilate twice"),
    ],
)
def test_limits_of_the_stroke_weight(pixels: int, change: str) -> None:
    square = (np.arange(1024) < pixels).reshape(32, 32)
    expected = square
    for _ in range(2 if "twice" in change else 1 if change else 0):
        expected = ink.erode(expected) if "erode" in change else ink.dilate(expected)
    assert np.array_equal(ink.correct_stroke_weight(square), expected)


def test_shear_moves_each_row_by_its_distance_from_the_middle() -> None:
    slanted = np.zeros((32, 32), dtype=np.bool_)
    columns = 9 + np.arange(32) // 2
    slanted[np.arange(32), columns] = True
    # Row 2 begins at 10, row 29 at 23: f = -13 / 27.
    expected = columns + np.round((np.arange(32) - 16) * -13 / 27).astype(int)
    sheared = ink.remove_slant(slanted)
    assert np.array_equal(sheared.argmax(axis=1), expected)
    assert np.ptp(expected) == 1
    assert (expected[0], expected[16], expected[31]) == (17, 17, 17)


def test_shear_loses_what_leaves_the_square() -> None:
    wide = np.zeros((32, 32), dtype=np.bool_)
    wide[2, 0] = wide[[0, 31], 0] = wide[29, 27:] = wide[16, 31] = True
    sheared = ink.remove_slant(wide)
    assert sheared[29].sum() == 5
    assert sheared[16, 31]
    assert not sheared[31].any()


@pytest.mark.parametrize("rows", [range(14, 19), [10, 20]], ids=["five rows", "empty row two below the top"])
def test_some_characters_are_not_sheared(rows: range | list[int]) -> None:
    character = np.zeros((32, 32), dtype=np.bool_)
    for column, row in enumerate(rows):
        character[row, 3 * column] = True
    assert np.array_equal(ink.remove_slant(character), character)


def test_blocks_are_counted() -> None:
    square = np.zeros((32, 32), dtype=np.bool_)
    square[:4, :4] = True
    square[6, 30:] = True
    square[31, 3:5] = True
    counts = np.zeros((8, 8), dtype=np.int64)
    counts[0, 0], counts[1, 7], counts[7, 0], counts[7, 1] = 16, 2, 1, 1
    assert np.array_equal(ink.count_blocks(square), counts)


def test_ink_of_which_a_step_leaves_nothing_is_no_ink() -> None:
    row, column = np.indices((32, 20))
    perforated = (row + 2 * column) % 5 > 0  # no ink without an empty neighbour
    assert 412 < perforated.sum() <= 560
    with pytest.raises(NoInkError, match="as wide as a pen stroke"):
        ink.normalisation_stages(perforated)
