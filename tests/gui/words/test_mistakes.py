"""Words for mistakes."""

from __future__ import annotations

import numpy as np
import pytest

from gui.words.mistakes import cell_sentence, mistakes_sentence, quality_words, sure_sentence

RIGHT = np.diag(np.full(10, 36))


def test_how_many_are_wrong_is_said() -> None:
    assert mistakes_sentence(RIGHT) == "All 360 test digits are read right."
    wrong = RIGHT.copy()
    wrong[3, 3], wrong[3, 8] = 30, 6
    assert mistakes_sentence(wrong).startswith("6 of 360 test digits are read wrong, the surest first.")
    same = np.zeros((10, 10), np.int64)
    same[:, 1] = 36
    assert mistakes_sentence(same).startswith("It calls nearly everything 1: 324 of 360")


@pytest.mark.parametrize(
    ("cell", "text"),
    [((3, 3), "3 read right: 36 of 36, 100 %."), ((3, 8), "3 read as 8: 0 of 36, 0 %.")],
)
def test_a_cell_is_a_sentence(cell: tuple[int, int], text: str) -> None:
    assert cell_sentence(RIGHT, *cell) == text
    assert "0 of 0, 0 %" in cell_sentence(RIGHT * 0, *cell)


def test_a_score_that_does_not_exist_is_a_dash() -> None:
    assert (quality_words(0.5), quality_words(None)) == ("50 %", "–")


def test_what_sure_is_worth_is_said_in_counts() -> None:
    assert sure_sentence(350, 349, 0.81) == "When it is sure (81 % and more), 349 of 350 are right."
    assert sure_sentence(0, 0, 0.81) == "It is sure (81 % and more) of no test digit."
