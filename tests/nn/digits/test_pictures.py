"""Two ways to find the ink in a picture, and the choice between them, on made-up pictures."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import numpy as np
import pytest

from nn import default_network
from nn.digits.data import DigitData
from nn.digits.familiarity import FamiliarityIndex
from nn.digits.pictures import find_ink, stages_from_picture
from nn.digits.recognizer import recognize
from nn.ink import InkError, InkProblem
from nn.ink.bitmaps import ink_from_bitmap
from nn.ink.second_reader import found_beside_others
from tests.made_pictures import KINDS, SEVERAL_KINDS, Pixels

SEED = 11
EACH = 8  # pictures of a kind
# What the first way does not read, and what only the first reads
BESIDE = ("table_edge", "table_corner", "scanner_edge", "pen_beside", "cell_frame")
LIGHT = ("shadow_hard", "shadow_soft", "lamp")
LINES = ("ruled_paper", "squared_paper", "black_squares", "underlined")
PLAIN = ("plain_photo", "thick_marker", "tight_crop", "small_in_corner", "blackboard", "thumb", "title_bar")


@cache
def index() -> FamiliarityIndex:
    return FamiliarityIndex.of(DigitData.standard())


def pictures(kind: str) -> Iterator[tuple[Pixels, int]]:
    for number in range(EACH):
        yield KINDS[kind](np.random.default_rng([SEED, list(KINDS).index(kind), number]))


def answer(pixels: Pixels) -> int | InkProblem:
    try:
        stages = stages_from_picture(pixels, index())
    except InkError as error:
        return error.problem
    return recognize(default_network(), stages.tilted_copies).digit


def bare_paper(seed: int = 0, noise: float = 3) -> np.ndarray:
    return 230 + np.random.default_rng(seed).normal(0, noise, (240, 300))


@pytest.mark.parametrize("kind", [*BESIDE, *LIGHT, *LINES, *PLAIN])
def test_a_digit_is_read_whatever_is_beside_it(kind: str) -> None:
    right = [answer(pixels) == digit for pixels, digit in pictures(kind)]
    assert sum(right) >= EACH - 1


@pytest.mark.parametrize("kind", sorted(SEVERAL_KINDS - {"touching_pair"}))
def test_several_digits_are_told_in_every_arrangement(kind: str) -> None:
    told = [answer(pixels) is InkProblem.SEVERAL_DIGITS for pixels, _ in pictures(kind)]
    assert sum(told) >= EACH - 2


def test_two_digits_that_touch_are_told() -> None:
    answers = [answer(pixels) for pixels, _ in pictures("touching_pair")]
    assert answers.count(InkProblem.SEVERAL_DIGITS) >= EACH - 2


@pytest.mark.slow
@pytest.mark.parametrize("kind", PLAIN)
def test_clear_ink_is_left_as_the_first_way_finds_it(kind: str) -> None:
    for pixels, _ in pictures(kind):
        try:
            first = ink_from_bitmap(pixels)
            unusual = index().compare(stages_from_picture(pixels, index()).image).is_unusual
        except InkError:
            continue
        found = find_ink(pixels, index())
        assert unusual or np.array_equal(found[0], first[0])


def test_a_table_without_a_digit_is_told_from_ink() -> None:
    picture = bare_paper()
    picture[:, :120] = 90
    with pytest.raises(InkError, match="crop the picture to the digit"):
        find_ink(picture, index())


@pytest.mark.parametrize("seed", range(4))
def test_paper_and_light_alone_hold_no_ink(seed: int) -> None:
    generator = np.random.default_rng(seed)
    y, x = np.mgrid[0:1:240j, 0:1:300j]
    light = 0.2 + 0.8 * np.exp(-8 * (x - 0.5) ** 2 - 8 * (y - generator.random()) ** 2)
    specks = generator.random((120, 100)) < 0.1
    for picture in (bare_paper(seed), bare_paper(seed) * light, generator.random((90, 120)), specks):
        with pytest.raises(InkError, match="no ink"):
            find_ink(picture, index())
        with pytest.raises(InkError, match="no ink"):
            found_beside_others(picture)


@pytest.mark.parametrize("shape", [(1, 1), (1, 9), (9, 1), (2, 300), (300, 2), (3, 3)])
@pytest.mark.parametrize("scale", [1, 255, 1e140])
def test_odd_shapes_and_ranges_are_read_or_told(shape: tuple[int, int], scale: float) -> None:
    for seed in range(3):
        picture = np.random.default_rng(seed).random(shape) * scale
        try:
            assert find_ink(picture, index())[0].any()
        except InkError as error:
            assert str(error)


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["table_edge", "shadow_hard", "cell_frame"])
def test_brightness_and_sides_make_no_difference(kind: str) -> None:
    for pixels, digit in list(pictures(kind))[:3]:
        ink = found_beside_others(pixels).ink
        scaled = found_beside_others(pixels / 255 * 3).ink
        assert np.mean(ink == scaled) > 0.99
        assert found_beside_others(pixels[:, ::-1]).ink.shape == pytest.approx(ink.shape, abs=2)
        assert digit in range(10)
