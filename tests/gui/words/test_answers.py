"""An answer in words: sure or not, how usual the drawing is, and what is wrong with it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from gui.words.answers import (
    AnswerWords,
    Standing,
    answer_words,
    bars_words,
    deserves_full_ink,
    no_answer_label,
    reasons_words,
    words_without_answer,
)
from gui.words.numbers import whole_percents
from nn.calibration import Calibration
from nn.digits.familiarity import Comparison, Unusual
from nn.digits.recognizer import Prediction
from nn.ink import InkProblem


def prediction(first: float, second: float, calibration: Calibration | None = None) -> Prediction:
    """Return a prediction of 3, then 8, the rest spread over the other digits."""
    probabilities = np.full(10, (1 - first - second) / 8)
    probabilities[[3, 8]] = first, second
    return Prediction(probabilities, calibration or Calibration())


def words_of(of: Prediction, **known: Any) -> AnswerWords:
    return answer_words(of, whole_percents(of.probabilities), Standing(**known))


def compared_with_fives(*reasons: Unusual) -> Comparison:
    """Return the comparison of a drawing that is near to digits 5."""
    images, distances = np.zeros((5, 8, 8), np.float32), np.ones(5, np.float32)
    five = np.full(5, 5)
    return Comparison(1.0, 0.5, 1.0, 0.2, five, images, five, distances, reasons)


def test_a_sure_answer_names_its_percents_and_the_runner_up() -> None:
    assert words_of(prediction(0.9, 0.1)) == (
        "90 % sure",
        "Then comes 8, 10 %",
        "3, 90 percent sure, then 8",
        "90 %",
        "",
        "",
    )


def test_all_but_certain_is_over_99_and_next_to_nothing_under_1() -> None:
    headline, detail, _, short, *_ = words_of(prediction(0.9999, 0.0001))
    assert (headline, detail, short) == ("Over 99 % sure", "Then comes 8, under 1 %", "Over 99 %")


def test_of_an_unusual_drawing_it_is_said_first_that_it_may_be_no_digit() -> None:
    words = words_of(prediction(0.9, 0.1), is_unusual=True)
    assert words.headline == "Perhaps no digit"
    assert words.detail == "The drawing is unusual. Nearest: 3, 90 %"
    assert words.brief == "Nearest: 3, 90 %"
    assert words.spoken == f"{words.headline}. {words.detail}"
    assert words_of(prediction(0.4, 0.35), is_unusual=True).detail.endswith("Nearest: 3 or 8")


def test_a_network_that_is_mostly_wrong_only_guesses_however_sure_it_is() -> None:
    words = words_of(prediction(0.9999, 0.0001), accuracy=0.1)
    assert words.headline == "Only a guess"
    assert words.detail == "It says 3, 100 % sure, but is mostly wrong."
    assert words_of(prediction(0.9999, 0.0001), accuracy=0.5).headline == "Over 99 % sure"


def test_a_network_that_says_always_the_same_is_found_out() -> None:
    words = words_of(prediction(0.9, 0.1), accuracy=0.1, is_constant=True, is_unusual=True)
    assert (words.headline, words.detail) == ("Always 3", "This network says the same of every drawing.")


@pytest.mark.parametrize(
    ("first", "known", "full"),
    [
        (0.9, {}, True),
        (0.9, {"accuracy": 0.97}, True),
        (0.9, {"accuracy": 0.49}, False),
        (0.9, {"is_unusual": True}, False),
        (0.9, {"is_constant": True}, False),
        (0.4, {}, False),
    ],
)
def test_full_ink_is_for_sure_answers_that_can_be_trusted(
    first: float, known: dict[str, Any], full: bool
) -> None:
    assert deserves_full_ink(prediction(first, 0.1), Standing(**known)) is full


@pytest.mark.parametrize(
    ("calibration", "why"),
    [
        (Calibration(), "Not even half of the probability is on one digit."),
        (Calibration(1.5, 0.8), "count as sure from 80 % on. Of such answers, at least 98 in 100"),
    ],
)
def test_an_answer_that_is_not_sure_names_two_digits_and_why(calibration: Calibration, why: str) -> None:
    headline, detail, spoken, short, reason, _ = words_of(prediction(0.4, 0.35, calibration))
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


def test_digits_side_by_side_are_told_as_far_as_their_answers_are_sure() -> None:
    several = no_answer_label(InkProblem.SEVERAL_DIGITS, is_picture=True)
    usual = prediction(0.9, 0.05)
    unusual = replace(usual, comparison=compared_with_fives(Unusual.TOO_WIDE))
    names = [str(digit) for digit in range(10)]
    for row in ([], [unusual, unusual]):
        words = words_without_answer(several, row, names)
        assert (words.headline, words.detail) == ("Several digits", "Show one at a time.")
    words = words_without_answer(several, [usual, unusual], names)
    assert words.headline == words.spoken == "Several digits: 3?"
    assert (words.short, words.detail) == ("3?", "Show one at a time.")
    groups = words_without_answer(several, [usual, usual], ["low"] * 5 + ["high"] * 5)
    assert groups.headline == "Several digits: low low"


def test_bars_and_reasons_are_sentences() -> None:
    assert bars_words(None) == "no digit drawn"
    assert bars_words([90, 10], ("even", "odd")) == "even: 90 %, odd: 10 %"
    assert reasons_words(()) == "Digits like it are among the training digits."
    assert reasons_words(("Too wide.", "Too much ink.")) == "Too wide. Too much ink."


def test_of_a_contradicted_answer_it_is_said_what_it_may_be_instead_and_why() -> None:
    contradicted = replace(prediction(0.9, 0.1), comparison=compared_with_fives())
    words = words_of(contradicted)
    assert (words.headline, words.detail) == ("Not sure: 3 or 5?", "3: 90 %, 5: 0 %")
    assert "none of the five training digits" in words.why
    assert not deserves_full_ink(contradicted, Standing())
