"""Words of a step under the microscope, and of the check of its gradient."""

from __future__ import annotations

import math

import pytest

from gui.words import microscope as words
from gui.words.gradient_check import check_words
from nn.gradient_check import CheckedWeight, GradientCheck


@pytest.mark.parametrize(
    ("value", "plain", "signed"),
    [
        (0.5, "0.500", "+0.500"),
        (-0.8794, "-0.879", "-0.879"),
        (-0.0004, "0.000", "0.000"),
        (12.34, "12.340", "+12.340"),
        (-4.2e7, "-4e+07", "-4e+07"),
        (math.inf, "none", "none"),
    ],
)
def test_figures_have_three_decimals_and_no_negative_nothing(value: float, plain: str, signed: str) -> None:
    assert words.figure(value) == plain
    assert words.figure(value, sign=True) == signed


@pytest.mark.parametrize(("value", "text"), [(0.0, "0"), (7.1e-9, "7e-9"), (0.012, "1e-2"), (1.0, "1e0")])
def test_tiny_numbers_have_one_figure(value: float, text: str) -> None:
    assert words.tiny(value) == text


@pytest.mark.parametrize(
    ("difference", "said"),
    [(0.0, "difference 0."), (6e-8, "which is rounding"), (1.0, "is lost"), (math.nan, "no slope any more")],
)
def test_a_difference_says_what_it_means(difference: float, said: str) -> None:
    assert said in words.difference_words(difference)


def check_of(*pairs: tuple[float, float], at_kink: int = 0) -> GradientCheck:
    kinks = [CheckedWeight(1, 0, 0, 1.0, 0.5, True)] * at_kink
    return GradientCheck((*(CheckedWeight(1, 0, 0, a, b, False) for a, b in pairs), *kinks))


def test_the_check_tells_the_worst_and_what_it_means() -> None:
    told = check_words(check_of((1.0, 1.0 + 7e-9), (0.5, 0.5)))
    assert told.startswith("2 weights checked: worst relative error 7e-9.")
    assert "just as backpropagation says" in told
    assert "otherwise than backpropagation says" in check_words(check_of((1.0, 0.5)))


def test_the_check_tells_what_could_not_be_compared() -> None:
    told = check_words(check_of((1e-12, 0.0), at_kink=3))
    assert told == (
        "No weight could be compared. 3 lay at a kink, where there is no slope. "
        "1 had slopes too small to compare."
    )
