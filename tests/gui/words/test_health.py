"""Words for the figures of a layer."""

from __future__ import annotations

import math

import pytest

from gui.words.health import figure_words, layer_names, ratio_words


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("step", 0.00117, "0.12 %"),
        ("step", 3e-7, "< 0.01 %"),
        ("step", 0.0, "0 %"),
        ("dead", 0.046, "5 %"),
        ("different", 62.0, "62"),
        ("weight_spread", 1.126, "1.1×"),
        ("value_spread", 11.4, "11×"),
        ("saturated", math.nan, "–"),
        ("gradient", math.inf, "–"),
    ],
)
def test_figures_are_short(name: str, value: float, text: str) -> None:
    assert figure_words(name, value) == text


@pytest.mark.parametrize(
    ("ratio", "text"),
    [(1.0, "1"), (0.5, "1/2"), (2.34, "2.3"), (1 / 4307, "1/4\u2009300"), (0.0, "0"), (150.0, "150")],
)
def test_gradients_are_parts_of_that_of_the_output(ratio: float, text: str) -> None:
    assert ratio_words(ratio * 0.003, 0.003) == text


def test_beside_nothing_there_is_no_ratio() -> None:
    assert ratio_words(0.1, 0.0) == "–"


def test_the_last_layer_is_the_output() -> None:
    assert layer_names(3) == ["Hidden 1", "Hidden 2", "Output"]
