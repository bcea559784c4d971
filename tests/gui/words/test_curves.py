"""Words of the plots."""

from __future__ import annotations

import pytest

from gui.widgets.plot.curves import SMOOTHING
from gui.words.curves import smoothing_words, tick_words
from gui.words.numbers import three_figures


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (0.001, "0.001"),
        (2.5, "2.5"),
        (100, "100"),
        (20000, "20\u2009000"),
        (1e-6, "10⁻⁶"),
        (3e-5, "3·10⁻⁵"),
        (1e8, "10⁸"),
    ],
)
def test_numbers_at_an_axis_are_short(value: float, text: str) -> None:
    assert tick_words(value) == text


@pytest.mark.parametrize(
    ("value", "text"), [(0.45, "0.450"), (2.3, "2.30"), (100.0, "100"), (0.00485, "0.00485")]
)
def test_three_figures_keep_their_length(value: float, text: str) -> None:
    assert three_figures(value) == text


def test_every_smoothing_has_a_name() -> None:
    assert len({smoothing_words(strength) for strength in SMOOTHING}) == len(SMOOTHING)
