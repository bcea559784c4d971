"""What the way from a drawing to the 8x8 image promises, as a whole."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import nn
from nn import ink
from nn.ink import (
    InkError,
    handprint,
    image_from_bitmap,
    image_from_strokes,
    stages_from_bitmap,
    stages_from_strokes,
)
from nn.ink.morphology import Ink
from nn.ink.strokes import PEN, draw_strokes
from tests.nn.drawings import DIGITS, Strokes, drawings, each_digit, law, line


def _picture(strokes: Strokes) -> Ink:
    return draw_strokes(strokes, PEN, 0.0)[0]


def _extent(drawn: Ink) -> tuple[int, int]:
    """Return height and width of the box of the ink."""
    high, wide = (np.ptp(np.flatnonzero(drawn.any(axis=axis))) + 1 for axis in (1, 0))
    return int(high), int(wide)


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


# Two scribbles over each other, out of which one thin line leads down.
THIN_TIP = [
    np.array([[0.0, 0], [96, 37], [0, 0], [0, 0], [0, 0], [97, 72], [0, 72]]),
    np.array([[1.0, 1], [1, 1], [92, 1], [11, 63], [1, 1], [1, 1], [3, 98]]),
]


@law
@example(THIN_TIP)
@given(drawings())
def test_ink_reaches_from_the_first_row_to_the_last_but_for_the_tip_of_a_thin_line(strokes: Strokes) -> None:
    """Where strokes are made thinner, the end of a line may go, by one row at most."""
    image = image_from_strokes(strokes)
    assert image[:2].any()
    assert image[6:].any()


@each_digit
def test_digits_hold_about_as_much_ink_as_the_data(strokes: Strokes) -> None:
    assert 185 <= image_from_strokes(strokes).sum() * 16 <= 433


@each_digit
def test_shipped_network_reads_drawings(strokes: Strokes) -> None:
    names = {"zero": 0, "one": 1, "two": 2, "four": 4, "five": 5, "seven": 7}
    (name,) = (name for name, digit in DIGITS.items() if digit is strokes)
    image = image_from_strokes(strokes).reshape(1, 64)
    assert nn.default_network().predict(image)[0] == names[name]


@each_digit
def test_bitmap_of_a_drawing_gives_the_image_of_its_strokes(strokes: Strokes) -> None:
    assert np.abs(image_from_bitmap(_picture(strokes)) - image_from_strokes(strokes)).mean() <= 0.01


# The stages


@each_digit
def test_stages_lead_from_the_drawing_to_the_image(strokes: Strokes) -> None:
    stages = stages_from_strokes(strokes)
    assert [*stages._fields] == ["ink", "boxed", "stroke_width", "upright", "block_counts", "skipped"]
    assert [stage.shape for stage in stages[1:5]] == [(32, 32), (32, 32), (32, 32), (8, 8)]
    assert np.array_equal(stages.ink, _picture(strokes))
    assert np.array_equal(stages.image, image_from_strokes(strokes))
    assert np.array_equal(stages_from_bitmap(stages.ink).image, image_from_bitmap(stages.ink))


@each_digit
def test_each_stage_follows_from_the_one_before(strokes: Strokes) -> None:
    stages = stages_from_strokes(strokes)
    assert np.array_equal(stages.boxed, handprint.box(stages.ink[None])[0])
    assert np.array_equal(stages.stroke_width, handprint.correct_stroke_width(stages.boxed[None])[0])
    assert np.array_equal(stages.upright, handprint.remove_slant(stages.stroke_width[None])[0])
    assert np.array_equal(stages.block_counts, handprint.count_blocks(stages.upright[None])[0])


# Stages skipped


def test_stages_that_can_be_skipped_are_three_and_the_tilted_copies() -> None:
    assert [*ink.SKIPPABLE] == ["boxed", "stroke_width", "upright", "tilts"]
    assert all(hasattr(ink.Stages, name) for name in ink.SKIPPABLE[:3])


@each_digit
def test_a_drawing_has_five_copies_of_which_the_first_is_its_image(strokes: Strokes) -> None:
    stages = stages_from_strokes(strokes)
    assert stages.tilted_copies.shape == (5, 64)
    assert np.array_equal(stages.tilted_copies[0], stages.image.ravel())
    once = stages_from_strokes(strokes, skip={"tilts"})
    assert np.array_equal(once.tilted_copies, stages.tilted_copies[:1])


@law
@given(drawings())
def test_skipping_nothing_changes_nothing(strokes: Strokes) -> None:
    assert np.array_equal(stages_from_strokes(strokes, skip=()).image, image_from_strokes(strokes))


@law
@given(drawings(), st.sets(st.sampled_from(ink.SKIPPABLE)))
def test_skipped_stages_change_nothing_else(strokes: Strokes, skip: set[str]) -> None:
    stages = stages_from_strokes(strokes, skip=skip)
    if "boxed" not in skip:
        assert np.array_equal(stages.boxed, stages_from_strokes(strokes).boxed)
    corrected = (
        stages.boxed if "stroke_width" in skip else handprint.correct_stroke_width(stages.boxed[None])[0]
    )
    assert np.array_equal(stages.stroke_width, corrected)
    upright = (
        stages.stroke_width if "upright" in skip else handprint.remove_slant(stages.stroke_width[None])[0]
    )
    assert np.array_equal(stages.upright, upright)
    assert np.array_equal(stages.block_counts, handprint.count_blocks(stages.upright[None])[0])


@law
@given(drawings())
def test_without_the_box_a_drawing_keeps_its_aspect(strokes: Strokes) -> None:
    stages = stages_from_strokes(strokes, skip=("boxed",))
    (height, width), (high, wide) = _extent(stages.ink), _extent(stages.boxed)
    assert high == 32 or wide == 20
    assert high <= 32
    assert wide <= 20
    assert abs(high / wide - height / width) <= (1 + height / width) / min(high, wide)


def test_slant_that_is_not_removed_stays() -> None:
    slanted = [line((0, 100), (40, 0))]
    kept = stages_from_strokes(slanted, skip=("upright",)).upright
    assert kept[4:8].argmax(axis=1).mean() - kept[24:28].argmax(axis=1).mean() > 5


def test_bitmaps_skip_stages_too() -> None:
    bitmap = _picture(DIGITS["seven"])
    stages = stages_from_bitmap(bitmap, skip=["stroke_width", "upright"])
    assert np.array_equal(stages.upright, stages.boxed)
    assert not np.array_equal(stages_from_bitmap(bitmap).upright, stages.boxed)


@pytest.mark.parametrize(
    ("skip", "wrong"),
    [(("boxx",), "boxx"), (["stroke_width", "ink"], "ink"), ({"block_counts"}, "block_counts")],
)
def test_stages_that_do_not_exist_are_named(skip: Collection[str], wrong: str) -> None:
    message = f"a stage to skip must be one of boxed, stroke_width, tilts, upright, not '{wrong}'"
    with pytest.raises(ValueError, match=message):
        stages_from_strokes(DIGITS["one"], skip=skip)
    with pytest.raises(ValueError, match=message):
        stages_from_bitmap(_picture(DIGITS["one"]), skip=skip)


def test_a_name_instead_of_a_collection_is_refused() -> None:
    with pytest.raises(ValueError, match="not 'b'"):
        stages_from_strokes(DIGITS["one"], skip="boxed")


# Ink of which nothing is left


def test_ink_of_which_a_stage_leaves_nothing_is_no_ink() -> None:
    row, column = np.indices((32, 20))
    perforated = (row + 2 * column) % 5 > 0  # no ink skip an empty neighbour
    assert 412 < perforated.sum() <= 560
    with pytest.raises(InkError, match="no ink: nothing is as wide as a pen stroke"):
        ink.stages_from_ink(perforated)


def test_empty_ink_is_no_ink() -> None:
    with pytest.raises(InkError, match="no ink: draw a digit"):
        ink.stages_from_ink(np.zeros((9, 9), np.bool_))
