"""Words for the question why."""

from __future__ import annotations

import numpy as np
import pytest

from gui.session.why import Why
from gui.words.cells import effect_words
from gui.words.why import asked_words, change_words, why_words
from nn.digits.explanations import Change


def test_only_colours_that_show_are_explained() -> None:
    assert asked_words(3, np.array([0.2, -0.1])) == (
        "Blue cells spoke for 3, striped orange ones against it."
    )
    assert asked_words(3, np.array([0.2, 0.0])) == "Blue cells spoke for 3."
    assert asked_words(3, np.array([0.0, -0.2])) == "Striped orange cells spoke against 3."
    assert asked_words(3, np.zeros(64)) == "No cell alone matters for 3."


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ([0.0], "Without this one cell the answer is 9."),
        ([1.0], "With ink in this one cell the answer is 9."),
        ([0.0, 0.0], "Without these two cells the answer is 9."),
        ([1.0, 1.0, 1.0], "With ink in these three cells the answer is 9."),
        ([0.0, 1.0], "With these two cells changed the answer is 9."),
    ],
)
def test_the_smallest_change_is_told_in_one_sentence(values: list[float], words: str) -> None:
    assert change_words(values, 9) == words


def test_that_no_change_exists_is_said_of_the_answer_alone() -> None:
    effects = np.ones(64)
    assert why_words(None).startswith("Why?")
    assert "No change" not in why_words(Why(3, 3, effects))
    assert why_words(Why(3, 3, effects, None, searched=True)).endswith("makes it another digit.")
    assert "No change" not in why_words(Why(5, 3, effects, None, searched=True))
    assert "No change" not in why_words(Why(5, 3, effects, Change((1,), (0.0,), 9, 0.6), searched=True))


@pytest.mark.parametrize(
    ("effect", "words"),
    [
        (0.123, "This cell: +12 points for 3."),
        (-0.05, "This cell: -5.0 points for 3."),
        (0.0001, "This cell did nothing for 3."),
    ],
)
def test_an_effect_is_told_in_points(effect: float, words: str) -> None:
    assert effect_words(effect, 3) == words
