"""The bars: whole percents that add up to 100, and what they show."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from gui.style.theme import Theme
from gui.widgets.probability_bars import ProbabilityBars
from gui.words.numbers import whole_percents

weights = st.lists(st.floats(0, 1e6), min_size=10, max_size=10).filter(lambda values: sum(values) > 1e-3)


@given(weights, st.sampled_from([np.float32, np.float64]))
def test_percents_add_up_to_100_and_are_never_off_by_one_or_more(
    values: list[float], dtype: type[np.floating]
) -> None:
    shares = (np.array(values) / np.sum(values)).astype(dtype)
    percents = whole_percents(shares)
    assert sum(percents) == 100
    assert all(abs(percent - 100 * float(share)) < 1 for percent, share in zip(percents, shares, strict=True))


@given(weights)
def test_what_is_more_probable_never_gets_fewer_percents(values: list[float]) -> None:
    shares = np.array(values) / np.sum(values)
    percents = whole_percents(shares)
    for low, high in zip(*np.triu_indices(10, 1), strict=True):
        if shares[low] > shares[high]:
            assert percents[low] >= percents[high]


@pytest.mark.parametrize(
    ("shares", "percents"),
    [
        ([0.1] * 10, [10] * 10),
        ([1.0] + [0.0] * 9, [100] + [0] * 9),
        ([1 / 3] * 3 + [0.0] * 7, [34, 33, 33] + [0] * 7),
        ([0.996, 0.004] + [0.0] * 8, [100, 0] + [0] * 8),
        ([0.905] + [0.095 / 9] * 9, [91] + [1] * 9),
    ],
)
def test_the_largest_remainders_are_rounded_up(shares: list[float], percents: list[int]) -> None:
    assert whole_percents(shares) == percents


def test_the_bars_say_what_they_show(qtbot: QtBot, theme: Theme) -> None:
    bars = ProbabilityBars(theme)
    qtbot.addWidget(bars)
    assert bars.describe() == "no digit drawn"
    bars.set_probabilities(np.array([0.9, 0.1, *[0.0] * 8]))
    assert bars.percents == [90, 10, *[0] * 8]
    assert bars.describe().startswith("0: 90 %, 1: 10 %, 2: 0 %")
    bars.set_probabilities(None)
    assert bars.percents is None


def test_a_bar_is_as_long_as_its_digit_is_probable(qtbot: QtBot, theme: Theme) -> None:
    bars = ProbabilityBars(theme)
    qtbot.addWidget(bars)
    bars.resize(400, 300)

    empty = bars.grab().toImage()

    def inked(row: int) -> int:
        picture, y = bars.grab().toImage(), row * 30 + 15
        return sum(picture.pixel(x, y) != empty.pixel(x, y) for x in range(20, 346))

    bars.set_probabilities(np.array([0.0, 0.2, 0.0, 0.6, *[0.0] * 5, 0.2]))
    assert inked(0) == 0
    assert inked(3) == pytest.approx(0.6 * 324, abs=6)
    assert inked(1) == pytest.approx(0.2 * 324, abs=6)
    assert inked(1) == inked(9)


def test_the_most_probable_digit_stands_out_by_its_colour(qtbot: QtBot, theme: Theme) -> None:
    bars = ProbabilityBars(theme)
    qtbot.addWidget(bars)
    bars.resize(400, 300)
    bars.set_probabilities(np.array([0.0, 0.4, 0.0, 0.6, *[0.0] * 6]))
    picture = bars.grab().toImage()
    assert picture.pixel(60, 3 * 30 + 15) == theme.color("accent").rgb()
    assert picture.pixel(60, 1 * 30 + 15) not in (theme.color("accent").rgb(), theme.color("sunken").rgb())


def test_hollow_bars_show_around_the_filled_ones_and_go_without_a_trace(qtbot: QtBot, theme: Theme) -> None:
    bars = ProbabilityBars(theme)
    qtbot.addWidget(bars)
    bars.resize(400, 300)
    bars.set_probabilities(np.array([0.0, 0.0, 0.0, 1.0, *[0.0] * 6]))
    before = bars.grab().toImage()

    def changed(digit: int) -> int:
        picture = bars.grab().toImage()
        rows = range(digit * 30, digit * 30 + 30)
        return max(sum(picture.pixel(x, y) != before.pixel(x, y) for x in range(20, 346)) for y in rows)

    bars.set_hollow(np.array([0.0, 0.5, 0.0, 0.5, *[0.0] * 6]))
    assert changed(0) == 0
    assert changed(1) == pytest.approx(0.5 * 324, abs=16)
    assert changed(3) == changed(1), "a longer filled bar does not cover it"
    bars.set_hollow(None)
    assert bars.grab().toImage() == before
