"""Reading: everything that is known of a drawing without a network, in one value."""

from __future__ import annotations

import numpy as np
import pytest

from gui.session.drawing import Cells, Picture
from gui.session.reading import SMALLEST_DRAWING, Readable, read
from nn.digits.familiarity import FamiliarityIndex
from nn.ink import InkError, InkProblem, stages_from_ink, stages_from_strokes
from tests.conftest import DATA
from tests.gui.shapes import DIGITS

LINES = [np.array(line) for line in DIGITS[4]]
INK = stages_from_strokes(LINES).ink


@pytest.mark.parametrize(
    "skipped", [frozenset(), frozenset({"upright"}), frozenset({"boxed", "tilts"})], ids=sorted
)
@pytest.mark.parametrize("drawing", [LINES, Picture("four.png", b"", (INK, False))], ids=["lines", "picture"])
def test_lines_and_pictures_become_stages_images_and_tilted_copies(
    drawing: Readable, skipped: tuple[str, ...]
) -> None:
    reading = read(drawing, skipped)
    expected = stages_from_strokes(LINES, skip=skipped)
    assert reading.stages is not None
    assert reading.image is not None
    assert reading.tilted_copies is not None
    for stage, wanted in zip(reading.stages, expected, strict=True):
        np.testing.assert_array_equal(stage, wanted)
    np.testing.assert_array_equal(reading.image, expected.image)
    np.testing.assert_array_equal(reading.tilted_copies, expected.tilted_copies)
    np.testing.assert_array_equal(reading.tilted_copies[0], reading.image.ravel())
    assert reading.problem is None


@pytest.mark.parametrize(
    ("drawing", "problem"),
    [
        ([], InkProblem.NOTHING_DRAWN),
        ([np.array([(0.5, 0.5), (0.5, 0.5 + SMALLEST_DRAWING / 2)])], InkProblem.TINY_DRAWING),
        (Picture("two.png", b"", InkError(InkProblem.SEVERAL_DIGITS, count=2)), InkProblem.SEVERAL_DIGITS),
    ],
    ids=["nothing", "dot", "picture"],
)
def test_what_is_no_digit_is_a_problem_and_nothing_else(drawing: Readable, problem: InkProblem) -> None:
    reading = read(drawing, (), FamiliarityIndex.of(DATA))
    assert reading.problem is not None
    assert reading.problem.problem is problem
    rest = (reading.stages, reading.image, reading.tilted_copies, reading.comparison)
    assert rest == (None, None, None, None)


@pytest.mark.parametrize("skipped", [(), ("upright", "tilts")])
def test_digits_side_by_side_are_read_each(skipped: tuple[str, ...]) -> None:
    several = InkError(InkProblem.SEVERAL_DIGITS, [INK, INK], count=2)
    reading = read(Picture("44.png", b"", several), skipped, FamiliarityIndex.of(DATA))
    assert reading.problem is not None
    expected = stages_from_ink(INK, skip=skipped)
    for each in reading.row:
        np.testing.assert_array_equal(each.tilted_copies, expected.tilted_copies)
        assert each.comparison is not None
    assert len(reading.row) == 2


def test_it_is_compared_with_the_training_digits_once_they_are_ready() -> None:
    assert read(LINES).comparison is None
    index = FamiliarityIndex.of(DATA)
    comparison = read(LINES, (), index).comparison
    assert comparison is not None
    assert comparison.labels[0] == 4
    assert (comparison.indices < len(DATA.train.labels)).all()


def test_the_same_drawing_gives_the_same_reading_and_stays_as_it_is() -> None:
    before = [line.copy() for line in LINES]
    first, second = read(LINES), read(LINES)
    np.testing.assert_array_equal(first.tilted_copies, second.tilted_copies)
    for line, copy in zip(LINES, before, strict=True):
        np.testing.assert_array_equal(line, copy)


def test_cells_go_past_the_normalization() -> None:
    image = np.zeros((8, 8))
    image[2, 3] = 0.5
    reading = read(Cells(image))
    assert reading.stages is None and reading.problem is None
    assert reading.image is not None and np.array_equal(reading.image, image)
    assert reading.tilted_copies is not None and np.array_equal(reading.tilted_copies, image.reshape(1, 64))


def test_blank_cells_are_no_digit() -> None:
    problem = read(Cells(np.zeros((8, 8)))).problem
    assert problem is not None and problem.problem is InkProblem.NOTHING_DRAWN


def test_cells_that_are_changed_are_another_drawing_that_nobody_has_labeled() -> None:
    cells = Cells(np.zeros((8, 8)), label=3, number=7)
    changed = cells.with_cell(1, 2, 0.25)
    assert changed.image[1, 2] == 0.25 and changed.label is None and changed.number is None
    assert not cells.image.any()
