"""What the stages of the NIST handprint normalisation promise."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nn import ink
from nn.ink import handprint
from nn.ink.morphology import Ink, dilate, erode

law = settings(max_examples=25, deadline=None)

# From a few pixels to nearly full, so that every branch of the stroke width is taken
any_ink = st.builds(
    lambda seed, count, height, width, share: (
        np.random.default_rng(seed).random((count, height, width)) < share
    ),
    st.integers(0, 10**6),
    st.integers(1, 4),
    st.integers(1, 50),
    st.integers(1, 50),
    st.sampled_from([0.0, 0.003, 0.02, 0.1, 0.3, 0.6, 0.9, 1.0]),
)


def _parsed(*rows: str) -> Ink:
    return np.array([[mark == "#" for mark in row] for row in rows])


# Any number of characters at once


@law
@given(any_ink)
def test_characters_at_once_give_what_each_gives_alone(characters: Ink) -> None:
    alone = [handprint.normalize(one[None])[0] for one in characters]
    assert np.array_equal(handprint.normalize(characters), alone)


@law
@given(any_ink)
def test_each_stage_treats_characters_alike_at_once_and_alone(characters: Ink) -> None:
    squares = handprint.box(characters)
    assert np.array_equal(squares, [handprint.box(one[None])[0] for one in characters])
    for step in (handprint.correct_stroke_width, handprint.remove_slant, handprint.count_blocks):
        assert np.array_equal(step(squares), [step(one[None])[0] for one in squares])


@law
@given(any_ink)
def test_normalisation_is_that_of_a_drawing(characters: Ink) -> None:
    for one, counts in zip(characters, handprint.normalize(characters), strict=True):
        try:
            expected = ink.stages_from_ink(one).block_counts
        except ink.InkError:
            expected = np.zeros((8, 8), np.int64)
        assert np.array_equal(counts, expected)


@law
@given(any_ink, st.sets(st.sampled_from(handprint.STAGES)))
def test_stages_can_be_skipped_for_characters_at_once(characters: Ink, skip: set[str]) -> None:
    for one, counts in zip(characters, handprint.normalize(characters, skip), strict=True):
        try:
            expected = ink.stages_from_ink(one, skip=skip).block_counts
        except ink.InkError:
            expected = np.zeros((8, 8), np.int64)
        assert np.array_equal(counts, expected)


def test_a_skipped_stage_is_not_taken() -> None:
    bar = _parsed("..##", ".##.", ".##.", "##..", "##..", "##..")[None]
    plain = handprint.normalize(bar)
    for stage in ("boxed", "upright"):
        assert not np.array_equal(handprint.normalize(bar, (stage,)), plain), stage
    with pytest.raises(
        ValueError, match="a stage to skip must be one of boxed, stroke_width, upright, not 'ink'"
    ):
        handprint.normalize(bar, ("ink",))


@law
@given(any_ink)
def test_counts_are_8x8_from_0_to_16(characters: Ink) -> None:
    counts = handprint.normalize(characters)
    assert counts.shape == (len(characters), 8, 8)
    assert counts.dtype == np.int64
    assert counts.min() >= 0
    assert counts.max() <= 16


@law
@given(any_ink)
def test_characters_are_left_alone(characters: Ink) -> None:
    before = characters.copy()
    characters.flags.writeable = False
    handprint.normalize(characters)
    squares = handprint.box(characters)
    squares.flags.writeable = False
    for step in (handprint.correct_stroke_width, handprint.remove_slant, handprint.count_blocks):
        step(squares)
    assert np.array_equal(characters, before)


def test_no_characters_give_no_counts() -> None:
    assert handprint.normalize(np.zeros((0, 5, 5), np.bool_)).shape == (0, 8, 8)


def test_character_without_ink_stays_empty() -> None:
    characters = np.zeros((2, 9, 7), np.bool_)
    characters[1, 2:6, 3] = True
    counts = handprint.normalize(characters)
    assert not counts[0].any()
    assert counts[1].any()


@pytest.mark.parametrize(("height", "width", "is_dash"), [(14, 100, True), (15, 100, False), (100, 1, False)])
def test_dash_is_known_by_its_height_and_width(height: int, width: int, is_dash: bool) -> None:
    assert handprint.is_dash(height, width) == is_dash


@law
@given(st.integers(4, 10), st.integers(-10, 10))
def test_slanted_line_is_made_upright(width: int, lean: int) -> None:
    line = np.zeros((1, 32, 32), np.bool_)
    for row in range(32):
        left = 11 + round(lean * row / 31)
        line[0, row, left : left + width] = True
    assert np.ptp(handprint.remove_slant(line)[0].argmax(axis=1)) <= 2


# The steps, by hand


def test_ink_box_is_cut_out_and_put_in_the_middle() -> None:
    boxed = handprint.box(_parsed("....", ".#..", "..#.", "....")[None], 2, 2)[0]
    assert np.array_equal(boxed[15:17, 15:17], _parsed("#.", ".#"))
    assert boxed.sum() == 2


def test_scale_takes_the_middle_pixels_of_each_axis() -> None:
    rows = _parsed("#..#.#", "#..#.#")
    assert np.array_equal(handprint.box(rows[None], 2, 3)[0, 15:17, 14:17], _parsed(".##", ".##"))
    assert np.array_equal(handprint.box(_parsed("#.#")[None], 1, 6)[0, 15, 13:19], _parsed("##..##")[0])


def test_box_is_centred_in_columns_6_to_25() -> None:
    square = handprint.box(np.ones((1, 5, 9), dtype=np.bool_))[0]
    assert np.array_equal(np.flatnonzero(square.all(axis=0)), np.arange(6, 26))
    assert square.sum() == 640


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
def test_stroke_width_follows_the_number_of_ink_pixels(columns: int, rows: int, grown: int) -> None:
    square = np.zeros((32, 32), dtype=np.bool_)
    square[(32 - rows) // 2 : (32 + rows) // 2, 6 : 6 + columns] = True
    corrected = handprint.correct_stroke_width(square[None])[0]
    assert corrected[16].sum() == columns + 2 * grown


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
def test_limits_of_the_stroke_width(pixels: int, change: str) -> None:
    square = (np.arange(1024) < pixels).reshape(32, 32)
    expected = square
    for _ in range(2 if "twice" in change else 1 if change else 0):
        expected = erode(expected) if "erode" in change else dilate(expected)
    assert np.array_equal(handprint.correct_stroke_width(square[None])[0], expected)


def test_shear_moves_each_row_by_its_distance_from_the_middle() -> None:
    slanted = np.zeros((32, 32), dtype=np.bool_)
    columns = 9 + np.arange(32) // 2
    slanted[np.arange(32), columns] = True
    # Row 2 begins at 10, row 29 at 23: f = -13 / 27.
    expected = columns + np.round((np.arange(32) - 16) * -13 / 27).astype(int)
    sheared = handprint.remove_slant(slanted[None])[0]
    assert np.array_equal(sheared.argmax(axis=1), expected)
    assert np.ptp(expected) == 1
    assert (expected[0], expected[16], expected[31]) == (17, 17, 17)


def test_shear_loses_what_leaves_the_square() -> None:
    wide = np.zeros((32, 32), dtype=np.bool_)
    wide[2, 0] = wide[[0, 31], 0] = wide[29, 27:] = wide[16, 31] = True
    sheared = handprint.remove_slant(wide[None])[0]
    assert sheared[29].sum() == 5
    assert sheared[16, 31]
    assert not sheared[31].any()


@pytest.mark.parametrize("rows", [range(14, 19), [10, 20]], ids=["five rows", "empty row two below the top"])
def test_some_characters_are_not_sheared(rows: range | list[int]) -> None:
    character = np.zeros((32, 32), dtype=np.bool_)
    for column, row in enumerate(rows):
        character[row, 3 * column] = True
    assert np.array_equal(handprint.remove_slant(character[None])[0], character)


def test_blocks_are_counted() -> None:
    square = np.zeros((32, 32), dtype=np.bool_)
    square[:4, :4] = True
    square[6, 30:] = True
    square[31, 3:5] = True
    counts = np.zeros((8, 8), dtype=np.int64)
    counts[0, 0], counts[1, 7], counts[7, 0], counts[7, 1] = 16, 2, 1, 1
    assert np.array_equal(handprint.count_blocks(square[None])[0], counts)
