"""What the way from a drawing to the 8x8 image promises, as a whole."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import nn
from nn import ink
from nn.ink import (
    InkError,
    NoInkError,
    SeveralDigitsError,
    TooLittleInkError,
    handprint,
    image_from_bitmap,
    image_from_strokes,
    stages_from_bitmap,
    stages_from_strokes,
)
from nn.ink.strokes import PEN, draw_strokes
from tests.nn.drawings import DIGITS, Strokes, drawings, each_digit, law, line


def _picture(strokes: Strokes) -> handprint.Ink:
    return draw_strokes(strokes, PEN, 0.0)[0]


def _extent(drawn: handprint.Ink) -> tuple[int, int]:
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
def test_shipped_network_reads_drawings(strokes: Strokes) -> None:
    names = {"zero": 0, "one": 1, "two": 2, "four": 4, "five": 5, "seven": 7}
    (name,) = (name for name, digit in DIGITS.items() if digit is strokes)
    image = image_from_strokes(strokes).reshape(1, 64)
    assert nn.default_network().predict(image)[0] == names[name]


@each_digit
def test_bitmap_of_a_drawing_gives_the_image_of_its_strokes(strokes: Strokes) -> None:
    assert np.abs(image_from_bitmap(_picture(strokes)) - image_from_strokes(strokes)).mean() <= 0.01


def test_ink_errors_are_values_that_are_wrong() -> None:
    assert issubclass(InkError, ValueError)
    for error in (NoInkError, TooLittleInkError, SeveralDigitsError):
        assert issubclass(error, InkError)


# The stages


@each_digit
def test_stages_lead_from_the_drawing_to_the_image(strokes: Strokes) -> None:
    stages = stages_from_strokes(strokes)
    assert [*stages._fields] == ["ink", "box", "weight", "slant", "counts", "left_out"]
    assert [stage.shape for stage in stages[1:5]] == [(32, 32), (32, 32), (32, 32), (8, 8)]
    assert np.array_equal(stages.ink, _picture(strokes))
    assert np.array_equal(stages.image, image_from_strokes(strokes))
    assert np.array_equal(stages_from_bitmap(stages.ink).image, image_from_bitmap(stages.ink))


@each_digit
def test_each_stage_is_a_step_of_the_one_before(strokes: Strokes) -> None:
    stages = stages_from_strokes(strokes)
    assert np.array_equal(stages.box, handprint.box(stages.ink[None])[0])
    assert np.array_equal(stages.weight, handprint.correct_stroke_weight(stages.box[None])[0])
    assert np.array_equal(stages.slant, handprint.remove_slant(stages.weight[None])[0])
    assert np.array_equal(stages.counts, handprint.count_blocks(stages.slant[None])[0])


# Steps left out


def test_steps_that_can_be_left_out_are_stages_and_the_views() -> None:
    assert [*ink.STEPS] == ["box", "weight", "slant", "views"]
    assert all(hasattr(ink.Stages, step) for step in ink.STEPS)


@each_digit
def test_a_drawing_has_five_views_of_which_the_first_is_its_image(strokes: Strokes) -> None:
    stages = stages_from_strokes(strokes)
    assert stages.views.shape == (5, 64)
    assert np.array_equal(stages.views[0], stages.image.ravel())
    once = stages_from_strokes(strokes, without={"views"})
    assert np.array_equal(once.views, stages.views[:1])


@law
@given(drawings())
def test_leaving_out_nothing_changes_nothing(strokes: Strokes) -> None:
    assert np.array_equal(stages_from_strokes(strokes, without=()).image, image_from_strokes(strokes))


@law
@given(drawings(), st.sets(st.sampled_from(ink.STEPS)))
def test_steps_left_out_change_nothing_else(strokes: Strokes, without: set[str]) -> None:
    stages = stages_from_strokes(strokes, without=without)
    if "box" not in without:
        assert np.array_equal(stages.box, stages_from_strokes(strokes).box)
    weight = stages.box if "weight" in without else handprint.correct_stroke_weight(stages.box[None])[0]
    assert np.array_equal(stages.weight, weight)
    slant = stages.weight if "slant" in without else handprint.remove_slant(stages.weight[None])[0]
    assert np.array_equal(stages.slant, slant)
    assert np.array_equal(stages.counts, handprint.count_blocks(stages.slant[None])[0])


@law
@given(drawings())
def test_without_the_box_a_drawing_keeps_its_aspect(strokes: Strokes) -> None:
    stages = stages_from_strokes(strokes, without=("box",))
    (height, width), (high, wide) = _extent(stages.ink), _extent(stages.box)
    assert high == 32 or wide == 20
    assert high <= 32
    assert wide <= 20
    assert abs(high / wide - height / width) <= (1 + height / width) / min(high, wide)


def test_slant_that_is_not_removed_stays() -> None:
    slanted = [line((0, 100), (40, 0))]
    kept = stages_from_strokes(slanted, without=("slant",)).slant
    assert kept[4:8].argmax(axis=1).mean() - kept[24:28].argmax(axis=1).mean() > 5


def test_bitmaps_leave_steps_out_too() -> None:
    bitmap = _picture(DIGITS["seven"])
    stages = stages_from_bitmap(bitmap, without=["weight", "slant"])
    assert np.array_equal(stages.slant, stages.box)
    assert not np.array_equal(stages_from_bitmap(bitmap).slant, stages.box)


@pytest.mark.parametrize(
    ("without", "wrong"), [(("boxx",), "boxx"), (["weight", "ink"], "ink"), ({"counts"}, "counts")]
)
def test_steps_that_do_not_exist_are_named(without: Collection[str], wrong: str) -> None:
    message = f"a step to leave out must be one of box, slant, views, weight, not '{wrong}'"
    with pytest.raises(ValueError, match=message):
        stages_from_strokes(DIGITS["one"], without=without)
    with pytest.raises(ValueError, match=message):
        stages_from_bitmap(_picture(DIGITS["one"]), without=without)


def test_a_name_instead_of_a_collection_is_refused() -> None:
    with pytest.raises(ValueError, match="not 'b'"):
        stages_from_strokes(DIGITS["one"], without="box")


# Ink of which nothing is left


def test_ink_of_which_a_step_leaves_nothing_is_no_ink() -> None:
    row, column = np.indices((32, 20))
    perforated = (row + 2 * column) % 5 > 0  # no ink without an empty neighbour
    assert 412 < perforated.sum() <= 560
    with pytest.raises(NoInkError, match="as wide as a pen stroke"):
        ink.normalisation_stages(perforated)


def test_empty_ink_is_no_ink() -> None:
    with pytest.raises(NoInkError, match="draw a digit"):
        ink.normalisation_stages(np.zeros((9, 9), np.bool_))
