"""An answer in words: sure or not, how usual the drawing is, and what is wrong with it."""

from __future__ import annotations

import numpy as np
import pytest

from gui.widgets.probability_bars import whole_percents
from gui.words.answers import answer_words, bars_words, no_answer_label, reasons_words
from nn.calibration import Calibration
from nn.digits.recognizer import Prediction
from nn.ink import InkProblem


def prediction(first: float, second: float, calibration: Calibration | None = None) -> Prediction:
    """Return a prediction of 3, then 8, the rest spread over the other digits."""
    probabilities = np.full(10, (1 - first - second) / 8)
    probabilities[[3, 8]] = first, second
    return Prediction(probabilities, calibration or Calibration())


def words_of(of: Prediction, *, is_unusual: bool = False) -> tuple[str, ...]:
    return answer_words(of, whole_percents(of.probabilities), is_unusual=is_unusual)


def test_a_sure_answer_names_its_percents_and_the_runner_up() -> None:
    assert words_of(prediction(0.9, 0.1)) == (
        "90 % sure",
        "Then comes 8, 10 %",
        "3, 90 percent sure, then 8",
        "90 %",
        "",
    )


def test_all_but_certain_is_over_99_and_next_to_nothing_under_1() -> None:
    headline, detail, _, short, _ = words_of(prediction(0.9999, 0.0001))
    assert (headline, detail, short) == ("Over 99 % sure", "Then comes 8, under 1 %", "Over 99 %")


def test_a_sure_answer_to_an_unusual_drawing_warns() -> None:
    assert words_of(prediction(0.9, 0.1), is_unusual=True)[1] == "But the drawing is unusual"


@pytest.mark.parametrize(
    ("calibration", "why"),
    [
        (Calibration(), "Not even half of the probability is on one digit."),
        (Calibration(1.5, 0.8), "count as sure from 80 % on. Of such answers, at least 98 in 100"),
    ],
)
def test_an_answer_that_is_not_sure_names_two_digits_and_why(calibration: Calibration, why: str) -> None:
    headline, detail, spoken, short, reason = words_of(prediction(0.4, 0.35, calibration))
    assert headline == "Not sure: 3 or 8?"
    assert detail == "3: 40 %, 8: 35 %"
    assert spoken == "Not sure: 3, 40 percent, or 8, 35 percent"
    assert short == "Not sure"
    assert why in reason


def test_every_problem_has_a_headline_and_an_advice() -> None:
    for problem in InkProblem:
        for is_picture in (False, True):
            label = no_answer_label(problem, is_picture=is_picture)
            assert label.name
            assert label.help.endswith(".")
    assert no_answer_label(InkProblem.NOTHING_DRAWN, is_picture=False).name == "Draw a digit"
    assert no_answer_label(InkProblem.NO_CONTRAST, is_picture=True).name == "No digit found"
    assert no_answer_label(InkProblem.SEVERAL_DIGITS, is_picture=True).name == "Several digits"


def test_bars_and_reasons_are_sentences() -> None:
    assert bars_words(None) == "no digit drawn"
    assert bars_words([90, 10]) == "0: 90 %, 1: 10 %"
    assert reasons_words(()) == "Digits like it are among the training digits."
    assert reasons_words(("Too wide.", "Too much ink.")) == "Too wide. Too much ink."
