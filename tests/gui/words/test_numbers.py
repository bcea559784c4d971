"""Numbers as a person writes them."""

from __future__ import annotations

import pytest

from gui.words.numbers import (
    batch_size,
    duration,
    epoch_words,
    number,
    percent,
    rough_count,
)


def test_thousands_stand_apart_and_fractions_are_short() -> None:
    assert number(1234567) == "1\u2009234\u2009567"
    assert number(0.1) == "0.1"


def test_a_batch_is_a_number_or_a_fraction_in_percent() -> None:
    assert batch_size(32) == "32"
    assert batch_size(0.1) == "10 %"
    assert batch_size(1.0) == "100 %"


@pytest.mark.parametrize(
    ("fraction", "decimals", "words"),
    [
        (0.25, None, "25 %"),
        (0.125, None, "12.5 %"),
        (0.97222, 1, "97.2 %"),
        (1.0, 1, "100.0 %"),
        (0.5, 0, "50 %"),
    ],
)
def test_a_fraction_has_the_decimals_that_are_asked_for(
    fraction: float, decimals: int | None, words: str
) -> None:
    assert percent(fraction, decimals) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "1 s"), (59.4, "59 s"), (61, "1 min"), (600, "10 min"), (3599, "60 min"), (5400, "1.5 h")],
)
def test_a_time_span_is_in_its_largest_unit(seconds: float, words: str) -> None:
    assert duration(seconds) == words


@pytest.mark.parametrize(
    ("count", "words"),
    [(7, "7"), (999, "999"), (1437, "1.44 thousand"), (143_700, "144 thousand"), (2_500_000, "2.5 million")],
)
def test_a_large_number_has_two_or_three_figures(count: float, words: str) -> None:
    assert rough_count(count) == words


def test_one_is_singular() -> None:
    assert epoch_words([1437]) == "An epoch: 1 step of 1\u2009437 digits"
    assert epoch_words([1, 1, 1]) == "An epoch: 3 steps of 1 digit"
    assert epoch_words([143, 143, 7]) == "2 steps of 143 digits, 1 of 7"
    assert epoch_words([143, 144, 143]) == "An epoch: 3 steps of 143\u2013144 digits"
