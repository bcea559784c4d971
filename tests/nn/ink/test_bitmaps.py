"""What finding the ink in a picture promises."""

from __future__ import annotations

import contextlib
from functools import cache
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

import nn
from nn.ink import image_from_bitmap, image_from_strokes, stages_from_ink
from nn.ink.bitmaps import WORKING_SIDE, above_otsu_threshold, even_light, ink_from_bitmap, resize, thicken
from nn.ink.components import check_single
from nn.ink.errors import InkError
from nn.ink.morphology import Ink, connected_components

law = settings(max_examples=20, deadline=None)

Floats = npt.NDArray[np.float64]
Strokes = list[Floats]
Shades = npt.NDArray[np.generic]


def _line(*points: tuple[float, float]) -> Floats:
    return np.array(points, dtype=np.float64)


def _arc(centre: tuple[float, float], size: tuple[float, float], start: float, end: float) -> Floats:
    angles = np.radians(np.linspace(start, end, 25))
    return np.stack([centre[0] + size[0] * np.cos(angles), centre[1] + size[1] * np.sin(angles)], axis=1)


DIGITS: list[Strokes] = [
    [_arc((35, 50), (30, 50), -90, 270)],
    [_line((20, 25), (45, 0), (45, 100))],
    [_arc((35, 28), (30, 28), -170, 30), _line((61, 42), (5, 100), (67, 100))],
    [_arc((35, 25), (28, 25), -150, 90), _arc((35, 75), (32, 25), -90, 150)],
    [_line((45, 0), (0, 65), (75, 65)), _line((47, 35), (45, 100))],
    [_line((12, 0), (9, 45)), _arc((32, 68), (35, 32), -130, 130), _line((12, 0), (67, 2))],
    [_line((50, 0), (15, 45)), _arc((38, 70), (30, 30), -180, 180)],
    [_line((0, 0), (75, 2), (30, 100))],
    [_arc((35, 25), (25, 25), 90, 450), _arc((35, 75), (32, 25), -90, 270)],
    [_arc((35, 30), (28, 30), 0, 360), _line((63, 30), (58, 100))],
]
USUAL_DIGITS = (2, 4, 8)  # a bend, an open crossing and two holes: the others meet a picture in no other way
each_digit = pytest.mark.parametrize(
    "digit", [pytest.param(n, marks=() if n in USUAL_DIGITS else pytest.mark.exhaustive) for n in range(10)]
)
some_digits = pytest.mark.parametrize("digit", [0, 2, 5, 7])
any_digit = st.integers(0, 9)


def _rendered(strokes: Strokes, height: int, width: int, pen: float = 15.0, filled: float = 0.75) -> Floats:
    """Return (height, width), 0 paper, 1 ink: strokes on a finer grid, its pixels averaged.

    pen: in the unit of the strokes. filled: the share of the picture's height or width that they take.
    """
    fine = -(-400 // max(height, width))
    high, wide = height * fine, width * fine
    points = np.concatenate(strokes)
    low, size = points.min(axis=0), np.maximum(np.ptp(points, axis=0), 1e-9)
    scale = filled * min(wide / size[0], high / size[1])
    radius = pen * scale / 2
    ink = np.zeros((high, wide), np.bool_)
    for stroke in strokes:
        places = (stroke - low - size / 2) * scale + np.array([wide, high]) / 2
        for start, end in pairwise(places):
            left, top = np.maximum(np.minimum(start, end) - radius - 1, 0).astype(int)
            right, bottom = (np.maximum(start, end) + radius + 2).astype(int)
            x = np.arange(left, min(right, wide)) + 0.5 - start[0]
            y = np.arange(top, min(bottom, high))[:, None] + 0.5 - start[1]
            along = end - start
            share = np.clip((x * along[0] + y * along[1]) / (along @ along), 0, 1)
            near = (x - share * along[0]) ** 2 + (y - share * along[1]) ** 2 <= radius**2
            ink[top:bottom, left:right] |= near
    means: Floats = ink.reshape(height, fine, width, fine).mean(axis=(1, 3))
    return means


@cache
def _digit(digit: int) -> Floats:
    """Return a digit in 160x140 pixels, 0 paper, 1 ink."""
    ink = _rendered(DIGITS[digit], 160, 140)
    ink.flags.writeable = False
    return ink


@cache
def _image(digit: int) -> npt.NDArray[np.float32]:
    """Return the image of the strokes of a digit."""
    image = image_from_strokes(DIGITS[digit])
    image.flags.writeable = False
    return image


@cache
def _network() -> nn.Network:
    return nn.default_network()


def _check_read(picture: Shades, digit: int, tolerance: float = 0.06) -> None:
    """Check that a picture gives nearly the image of its strokes, and the shipped network's right answer."""
    image = image_from_bitmap(picture)
    assert np.abs(image - _image(digit)).mean() <= tolerance
    assert _network().predict(image.reshape(1, 64))[0] == digit


def _side_by_side(digits: list[int], gap: float) -> Strokes:
    strokes, right = [], 0.0
    for digit in digits:
        points = np.concatenate(DIGITS[digit])
        strokes += [stroke + np.array([right - points[:, 0].min(), 0]) for stroke in DIGITS[digit]]
        right += np.ptp(points[:, 0]) + gap
    return strokes


# Size and shape of a picture


@each_digit
@pytest.mark.parametrize("size", [12, 16, 20, 28, 41, 64, 128, 200, 257, 700])
def test_size_of_a_picture_does_not_matter(digit: int, size: int) -> None:
    _check_read(_rendered(DIGITS[digit], size, size), digit, 0.09 if size < 16 else 0.06)


@pytest.mark.slow
@pytest.mark.parametrize("digit", [2, 7])
def test_picture_of_a_large_camera_is_read(digit: int) -> None:
    _check_read(255 - 255 * _rendered(DIGITS[digit], 3000, 3000), digit)


@pytest.mark.parametrize(("size", "answers"), [(8, 8), (10, 10)])
def test_nearly_all_digits_of_an_icon_are_read(size: int, answers: int) -> None:
    right = 0
    for digit, strokes in enumerate(DIGITS):
        try:
            image = image_from_bitmap(_rendered(strokes, size, size))
        except InkError:
            continue
        right += int(_network().predict(image.reshape(1, 64))[0] == digit)
    assert right >= answers


@each_digit
@pytest.mark.parametrize("shape", [(40, 200), (200, 40), (28, 400), (100, 600), (1200, 90)])
def test_wide_and_tall_pictures_are_read(digit: int, shape: tuple[int, int]) -> None:
    _check_read(_rendered(DIGITS[digit], *shape), digit, 0.12)


@each_digit
@pytest.mark.parametrize("filled", [0.06, 0.15, 0.4])
def test_small_digit_in_a_large_picture_is_read(digit: int, filled: float) -> None:
    _check_read(_rendered(DIGITS[digit], 700, 700, filled=filled), digit, 0.11)


@each_digit
@pytest.mark.parametrize("pen", [4.0, 8.0, 20.0])
def test_thick_and_thin_strokes_are_read(digit: int, pen: float) -> None:
    _check_read(_rendered(DIGITS[digit], 200, 180, pen), digit, 0.12)


@law
@given(st.integers(16, 300), st.integers(16, 300))
def test_any_picture_is_brought_to_one_size(height: int, width: int) -> None:
    resized = resize(np.ones((height, width, 3)))
    assert max(resized.shape[:2]) == WORKING_SIDE
    assert resized.shape[2] == 3
    np.testing.assert_allclose(resized, 1, rtol=1e-6)


# Shades of ink and paper


@each_digit
@pytest.mark.parametrize(
    ("paper", "ink"),
    [(0, 255), (255, 0), (140, 30), (140, 230), (200, 188), (100, 112), (1, 0), (0, -1e6), (1e-6, 0)],
)
def test_shades_of_ink_and_paper_do_not_matter(digit: int, paper: float, ink: float) -> None:
    _check_read(paper + (ink - paper) * _digit(digit), digit)


@law
@given(any_digit, st.floats(-1e6, 1e6), st.one_of(st.floats(-1e5, -1), st.floats(1, 1e5)))
def test_brightness_and_contrast_do_not_matter(digit: int, paper: float, contrast: float) -> None:
    _check_read(paper + contrast * _digit(digit), digit)


@some_digits
@pytest.mark.parametrize(
    "dtype", [np.uint8, np.int8, np.uint16, np.int32, np.float16, np.float32, np.float64]
)
def test_type_of_the_numbers_does_not_matter(digit: int, dtype: npt.DTypeLike) -> None:
    highest = 1 if np.issubdtype(dtype, np.floating) else np.iinfo(np.dtype(dtype)).max
    _check_read((highest * _digit(digit)).astype(dtype), digit)
    _check_read((highest * (1 - _digit(digit))).astype(dtype), digit)


@each_digit
def test_black_and_white_is_read_either_way(digit: int) -> None:
    _check_read(_digit(digit) > 0.5, digit)
    _check_read(_digit(digit) <= 0.5, digit)


@law
@given(any_digit, st.integers(0, 10**6), st.sampled_from([5, 15, 30]))
def test_noise_does_not_matter(digit: int, seed: int, noise: float) -> None:
    scan = 230 - 160 * _digit(digit) + np.random.default_rng(seed).normal(0, noise, _digit(digit).shape)
    _check_read(scan.clip(0, 255).astype(np.uint8), digit)


@each_digit
def test_blocks_of_a_strong_compression_do_not_matter(digit: int) -> None:
    # As JPEG does it: each block of 8x8 is shifted a little, and rings around its edges
    generator = np.random.default_rng(digit)
    blocks = np.kron(generator.normal(0, 6, (20, 18)), np.ones((8, 8)))[:160, :140]
    ink = _digit(digit)
    rings = sum(np.roll(ink, shift, axis) - ink for shift in (-3, 3) for axis in (0, 1))
    _check_read((220 - 180 * ink + blocks + 12 * rings).clip(0, 255).round().astype(np.uint8), digit)


def _lights() -> dict[str, Floats]:
    y, x = np.meshgrid(np.linspace(-1, 1, 160), np.linspace(-1, 1, 140), indexing="ij")
    return {
        "from the left": 1 - 0.3 * (1 + x),
        "from below": 1 + 0.3 * (y - 1),
        "from a corner": 1 - 0.15 * (2 + x + y),
        "in the middle": 1 - 0.3 * (x * x + y * y),
        "at the edges": 0.4 + 0.3 * (x * x + y * y),
        "spot in a corner": 1 - 0.08 * ((x - 1) ** 2 + (y - 1) ** 2),
    }


@each_digit
@pytest.mark.parametrize("ink", [0.9, 0.7, 0.3])
@pytest.mark.parametrize("light", _lights().values(), ids=_lights().keys())
def test_uneven_light_does_not_matter(digit: int, light: Floats, ink: float) -> None:
    _check_read((240 * light * (1 - ink * _digit(digit))).round().astype(np.uint8), digit)


def test_even_light_is_flat_paper() -> None:
    light = _lights()["in the middle"] - 0.5 * _digit(7)
    rest = even_light(light[..., None])[..., 0]
    assert rest[_digit(7) == 0] == pytest.approx(np.zeros((_digit(7) == 0).sum()), abs=0.01)
    assert rest[_digit(7) == 1] == pytest.approx(np.full((_digit(7) == 1).sum(), -0.5), abs=0.01)


# Colours and transparency


@each_digit
@pytest.mark.parametrize(
    ("paper", "ink"),
    [
        ((255, 255, 255), (220, 20, 20)),
        ((250, 240, 100), (20, 20, 200)),
        ((0, 0, 0), (255, 255, 0)),
        ((50, 127, 50), (200, 50, 50)),  # equally bright
    ],
)
@pytest.mark.parametrize("opaque", [False, True])
def test_colours_of_ink_and_paper_do_not_matter(
    digit: int, paper: tuple[int, int, int], ink: tuple[int, int, int], opaque: bool
) -> None:
    shares = _digit(digit)[..., None]
    picture = np.array(paper) * (1 - shares) + np.array(ink) * shares
    if opaque:
        picture = np.dstack([picture, np.full(picture.shape[:2], 255)])
    _check_read(picture.round().astype(np.uint8), digit)


@each_digit
@pytest.mark.parametrize("ink", [[0, 0, 0], [255, 255, 255], [255, 0, 0], [0, 90, 200], [0], [128], [255]])
def test_paper_may_be_transparent(digit: int, ink: list[int]) -> None:
    colour = np.broadcast_to(np.array(ink), (*_digit(digit).shape, len(ink)))
    _check_read(np.dstack([colour, 255 * _digit(digit)]).astype(np.uint8), digit)


@some_digits
@pytest.mark.parametrize(("paper", "ink"), [(255, 0), (0, 255), (200, 20)])
def test_sheet_with_a_transparent_margin_is_read(digit: int, paper: int, ink: int) -> None:
    sheet = paper + (ink - paper) * _digit(digit)
    alpha = np.zeros_like(sheet)
    alpha[6:-6, 6:-6] = 255
    _check_read(np.dstack([sheet, alpha]).astype(np.uint8), digit)
    _check_read(np.dstack([sheet, sheet, sheet, alpha]).astype(np.uint8), digit)


# Pieces of ink


def test_specks_are_dropped() -> None:
    dirty = _digit(5).copy()
    dirty[[1, 2, 150], [1, 120, 60]] = 1
    assert np.array_equal(image_from_bitmap(dirty), image_from_bitmap(_digit(5)))


@pytest.mark.parametrize("gap", [18, 22, 26])
def test_bar_of_a_five_is_kept(gap: int) -> None:
    body = [_line((9, 0), (9, 45)), _arc((32, 68), (35, 32), -130, 130)]
    bar = _line((9 + gap, 0), (80, 0))
    picture = _rendered([*body, bar], 200, 200)
    cut = ink_from_bitmap(picture)[0]
    alone = ink_from_bitmap(_rendered(body, 200, 200))[0]
    assert cut[:5, -20:].any()
    assert cut.shape[1] / cut.shape[0] > alone.shape[1] / alone.shape[0]
    assert _network().predict(image_from_bitmap(picture).reshape(1, 64))[0] == 5


def test_gap_in_a_stroke_keeps_both_parts() -> None:
    picture = _rendered([_line((0, 0), (0, 30)), _line((0, 60), (0, 100))], 200, 200)
    assert not ink_from_bitmap(picture)[0].all(axis=1).all()
    assert ink_from_bitmap(picture)[0].shape[0] > 100


@pytest.mark.parametrize("gap", [15.5, 18.0, 20.0])
@pytest.mark.parametrize("cross", [60, 65, 70])
def test_open_four_is_one_digit(gap: float, cross: float) -> None:
    left = _line((40, 0), (0, cross), (50, cross))
    picture = _rendered([left, _line((50 + gap, 25), (50 + gap, 100))], 200, 200)
    assert _network().predict(image_from_bitmap(picture).reshape(1, 64))[0] == 4


@pytest.mark.parametrize("gap", [25, 40, 90])
@pytest.mark.parametrize("digits", [[1, 1], [4, 2], [0, 8], [7, 5], [1, 9, 6], [3, 3, 3], [2, 0, 7]])
@pytest.mark.parametrize("height", [40, 300])
def test_several_digits_are_counted(digits: list[int], gap: float, height: int) -> None:
    picture = _rendered(_side_by_side(digits, gap), height, 3 * height, filled=0.8, pen=12)
    with pytest.raises(InkError, match=f"there seem to be {len(digits)} digits: one at a time"):
        image_from_bitmap(picture)


def _row_in(strokes: Strokes, *, high: int = 200, wide: int = 600) -> tuple[Ink, ...]:
    """Return the digits side by side that a picture is refused for."""
    with pytest.raises(InkError) as caught:
        image_from_bitmap(_rendered(strokes, high, wide, filled=0.8, pen=12))
    return caught.value.row


def _read_in(row: tuple[Ink, ...]) -> list[int]:
    images = [stages_from_ink(ink).image.reshape(64) for ink in row]
    return [int(digit) for digit in _network().predict(images)]


@pytest.mark.parametrize("digits", [[4, 2], [7, 5], [2, 0, 7], [5, 4, 3, 2]])
def test_digits_that_stand_side_by_side_are_told_apart_from_left_to_right(digits: list[int]) -> None:
    assert _read_in(_row_in(_side_by_side(digits, 30))) == digits


def test_it_does_not_matter_which_of_them_is_the_highest() -> None:
    left, right = (_side_by_side([digit], 30) for digit in (2, 0))
    strokes = [*left, *(1.2 * stroke + np.array([120.0, -30.0]) for stroke in right)]
    assert _read_in(_row_in(strokes)) == [2, 0]


def test_a_bar_belongs_to_the_digit_below_it() -> None:
    body, zero = (
        [_line((9, 0), (9, 45)), _arc((32, 68), (35, 32), -130, 130)],
        _arc((180, 50), (30, 50), 0, 360),
    )
    without, _ = _row_in([*body, zero])
    with_bar, _ = _row_in([*body, _line((27, -20), (67, -20)), zero])
    assert len(with_bar) / with_bar.shape[1] > 1.1 * len(without) / without.shape[1]


@pytest.mark.parametrize(
    "sign",
    [
        [_line((85, 50), (105, 50))],
        [_line((95, 40), (95, 60)), _line((85, 50), (105, 50))],
        [_line((0, -25), (180, -25))],
    ],
    ids=["3-5", "3+5", "a line above both"],
)
def test_digits_with_a_sign_are_no_row(sign: Strokes) -> None:
    digits = [*_side_by_side([3], 30), *(one + np.array([120.0, 0.0]) for one in _side_by_side([5], 30))]
    assert len(_row_in(digits)) == 2
    assert _row_in([*digits, *sign]) == ()


def test_a_long_number_is_no_row() -> None:
    assert len(_row_in(_side_by_side(6 * [0], 30), wide=1000)) == 6
    assert _row_in(_side_by_side(7 * [0], 30), wide=1200) == ()


def test_a_digit_keeps_a_stroke_at_the_edge_of_the_one_beside_it() -> None:
    ink = np.zeros((170, 130), np.bool_)
    for row in range(71):
        ink[row, 50 + round(row * 49 / 70)] = True
    ink[60:161, 44] = ink[77:161, 100] = ink[60:62, 40:45] = True
    found = connected_components(ink)
    with pytest.raises(InkError) as caught:
        check_single(found, np.ones(len(found.sizes), np.bool_))
    assert all(digit.any() for digit in caught.value.row)


def test_digits_one_above_the_other_are_no_row() -> None:
    above, below = (_rendered(_side_by_side([digit], 30), 200, 200, filled=0.7, pen=12) for digit in (4, 2))
    with pytest.raises(InkError, match="2 digits") as caught:
        image_from_bitmap(np.concatenate([above, below]))
    assert caught.value.row == ()


@each_digit
def test_one_digit_is_not_several(digit: int) -> None:
    image = image_from_bitmap(_rendered(_side_by_side([digit], 30), 150, 400))
    assert np.abs(image - _image(digit)).mean() <= 0.15


# Lines


def test_dash_is_not_stretched() -> None:
    bitmap = np.zeros((40, 60))
    bitmap[20:23, 5:50] = 1
    assert ink_from_bitmap(bitmap)[1]
    assert not image_from_bitmap(bitmap)[[0, 1, 6, 7]].any()


@each_digit
def test_hairlines_are_thickened(digit: int) -> None:
    hairlines = _rendered(DIGITS[digit], 128, 128, pen=1.5)
    assert np.abs(image_from_bitmap(hairlines) - _image(digit)).mean() <= 0.15


def test_only_thin_lines_are_thickened() -> None:
    thick = _digit(0) > 0.5
    thin = np.zeros((100, 3), np.bool_)
    thin[:, 1] = True
    assert np.array_equal(thicken(thick), thick)
    assert thicken(thin).shape[1] > 3


# Pictures without a digit


@pytest.mark.parametrize(
    "bitmap",
    [np.zeros((9, 9)), np.ones((1, 1)), np.full((3, 5), 7, np.uint8), np.full((200, 300, 3), 255, np.uint8)],
)
def test_blank_paper_is_no_ink(bitmap: Shades) -> None:
    with pytest.raises(InkError, match="no ink: the picture is even"):
        image_from_bitmap(bitmap)


@law
@given(st.integers(0, 10**6), st.integers(20, 300), st.integers(20, 300), st.booleans())
def test_noise_alone_is_no_ink(seed: int, height: int, width: int, coloured: bool) -> None:
    shape = (height, width, 3) if coloured else (height, width)
    generator = np.random.default_rng(seed)
    for noise in (generator.integers(0, 256, shape, np.uint8), generator.normal(128, 20, shape)):
        with pytest.raises(InkError, match="no ink: "):
            image_from_bitmap(noise)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("share", [0.05, 0.1])
def test_specks_alone_are_no_ink(seed: int, share: float) -> None:
    with pytest.raises(InkError, match="no ink: "):
        image_from_bitmap(np.random.default_rng(seed).random((120, 100)) < share)


@pytest.mark.parametrize("light", _lights().values(), ids=_lights().keys())
@pytest.mark.parametrize("noise", [0, 4])
def test_light_alone_is_no_ink(light: Floats, noise: float) -> None:
    paper = 230 * light + np.random.default_rng(0).normal(0, noise, light.shape)
    for picture in (paper, paper.round().clip(0, 255).astype(np.uint8)):
        with pytest.raises(InkError, match="no ink: "):
            image_from_bitmap(picture)


@pytest.mark.parametrize("size", [9, 30, 100, 1000])
def test_dot_is_too_little_ink(size: int) -> None:
    bitmap = np.zeros((size, size))
    bitmap[size // 2 : size // 2 + max(1, size // 50), size // 2] = 1
    with pytest.raises(InkError, match="too little ink: a dot is not a digit"):
        image_from_bitmap(bitmap)


# Any array at all


@law
@given(hnp.arrays(np.bool_, hnp.array_shapes(min_dims=2, max_dims=2, min_side=1, max_side=16)))
def test_any_bitmap_gives_ink_or_a_reason(bitmap: npt.NDArray[np.bool_]) -> None:
    try:
        ink, _ = ink_from_bitmap(bitmap)
    except InkError:
        return
    assert ink.any()


@law
@given(hnp.arrays(np.uint8, hnp.array_shapes(min_dims=3, max_dims=3, min_side=1, max_side=4)))
def test_tiny_pictures_of_any_channels_give_ink_or_a_reason(bitmap: npt.NDArray[np.uint8]) -> None:
    with contextlib.suppress(InkError):
        assert ink_from_bitmap(bitmap)[0].any()


def test_picture_is_left_alone() -> None:
    bitmap = np.dstack([_digit(2) * 255] * 4)
    before = bitmap.copy()
    bitmap.flags.writeable = False
    image_from_bitmap(bitmap)
    assert np.array_equal(bitmap, before)


def test_threshold_parts_two_shades() -> None:
    values = np.array([[0.0, 0.1, 0.9], [1.0, 0.0, 0.1]])
    assert np.array_equal(above_otsu_threshold(values), values > 0.5)


@pytest.mark.parametrize(
    "bitmap", [3, [1, 0], np.zeros((0, 5)), np.zeros((2, 2, 5)), np.zeros((2, 2, 0)), np.zeros((1, 2, 2, 3))]
)
def test_wrong_shape_is_named(bitmap: npt.ArrayLike) -> None:
    shape = str(np.shape(bitmap)).replace("(", r"\(").replace(")", r"\)")
    with pytest.raises(ValueError, match=rf"bitmap must have the shape \(height, width\) .* not {shape}"):
        image_from_bitmap(bitmap)


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 1e200])
def test_numbers_that_are_not_finite_are_named(value: float) -> None:
    with pytest.raises(ValueError, match=r"bitmap must hold finite numbers below 1e[+]150, not") as caught:
        image_from_bitmap([[0.0, 1.0], [value, 0.0]])
    assert not isinstance(caught.value, InkError)
    assert str(value) in str(caught.value)


@pytest.mark.parametrize("bitmap", [[["#", "."]], np.array([[1j]]), np.array([[None]])])
def test_other_things_than_numbers_are_named(bitmap: npt.ArrayLike) -> None:
    with pytest.raises(ValueError, match=f"bitmap must hold numbers, not {np.asarray(bitmap).dtype}"):
        image_from_bitmap(bitmap)
