"""Words for the figures of experiments."""

from __future__ import annotations

from gui.words.numbers import localized, number, percent
from gui.words.translation import tr
from nn.digits.experiments.figure import COUNTS, EPOCHS, FRACTIONS, NEVER, Figure

SMALL_RATIO = 0.1  # a smaller one is written as one part of many


def figure_text(figure: Figure, value: float) -> str:
    """Return a value of a figure."""
    if value == NEVER:
        return tr("never")
    if figure.take in EPOCHS or figure.measure in COUNTS:
        return number(round(value))
    if figure.measure in FRACTIONS:
        return percent(value, 1)
    if figure.measure == "gradient_ratio" and 0 < value < SMALL_RATIO:
        return tr("1/{count}").format(count=number(round(1 / value)))
    return localized(f"{value:.3g}")
