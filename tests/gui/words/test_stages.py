"""Words for the X-ray: every stage is explained, and its effect is in percentage points."""

from __future__ import annotations

import pytest

from gui.words.stages import (
    NAMES_IN_NOTICE,
    STAGE_LABELS,
    accuracy_briefly,
    accuracy_words,
    copies_missing,
    effect_briefly,
    effect_words,
    ink_missing,
    skipped_notice,
    stage_label,
)
from nn.ink import SKIPPABLE, InkProblem


def test_every_stage_that_can_be_skipped_has_a_label_and_a_name_in_the_notice() -> None:
    assert set(SKIPPABLE) == set(NAMES_IN_NOTICE) <= set(STAGE_LABELS)
    assert all(stage_label(name).help.endswith(".") for name in STAGE_LABELS)
    assert skipped_notice(["boxed", "upright"]) == "Left out in the X-ray: box, slant."


@pytest.mark.parametrize(
    ("whole", "without", "skipped", "words"),
    [
        (0.983, 0.892, False, "Without it: 89.2 %,\n9.1 points worse"),
        (0.983, 0.892, True, "Left out: 89.2 %,\n9.1 points worse"),
        (0.1, 0.125, False, "Without it: 12.5 %,\n2.5 points better"),
        (0.1, 0.125, True, "Left out: 12.5 %,\n2.5 points better"),
        (0.5, 0.5, False, "Without it: 50.0 %,\nno difference"),
        (0.5, 0.5, True, "Left out: 50.0 %,\nno difference"),
        (None, None, False, ""),
        (None, None, True, "Left out"),
    ],
)
def test_an_effect_is_in_points(
    whole: float | None, without: float | None, skipped: bool, words: str
) -> None:
    assert effect_words(whole, without, skipped=skipped) == words


def test_an_accuracy_has_what_it_was_measured_on() -> None:
    assert accuracy_words(0.983) == "98.3 % right of 360\nredrawn test digits"
    assert accuracy_words(None) == ""
    assert (accuracy_briefly(0.983), accuracy_briefly(None)) == ("98.3 % right", "")


def test_a_narrow_tile_only_says_how_much_worse_it_is_without_its_stage() -> None:
    assert effect_briefly(0.98, 0.9) == "8.0 points worse"
    assert effect_briefly(0.9, 0.98) == "8.0 points better"
    assert effect_briefly(0.9, 0.9) == "no difference"
    assert effect_briefly(0.9, None) == ""


def test_a_tile_without_a_picture_says_why() -> None:
    assert ink_missing(InkProblem.NOTHING_DRAWN, is_picture=False) == "Draw a digit"
    assert ink_missing(InkProblem.ONLY_SPECKS, is_picture=True) == "No digit found"
    assert copies_missing(skipped=True) != copies_missing(skipped=False)
