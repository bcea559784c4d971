"""Words for the 64 numbers: what a cell holds, and what it did for a digit."""

from __future__ import annotations

import numpy as np

from gui.words.numbers import localized
from gui.words.translation import tr
from nn.digits.data import INK_LEVELS

SMALLEST_POINTS = 0.05  # percentage points; what did less shows as nothing


def cell_words(row: int, column: int, value: float) -> str:
    """Return how much ink is in a cell; the first row and column are 0."""
    text = tr(
        "Row {row}, column {column}: {ink} of {all} small squares are ink. The network receives {number}."
    )
    number = localized(np.format_float_positional(value, precision=4, trim="-"))
    ink = round(value * INK_LEVELS)
    return text.format(row=row + 1, column=column + 1, ink=ink, all=INK_LEVELS, number=number)


def empty_image_words() -> str:
    """Return what an empty image waits for."""
    return tr(
        "The 64 numbers that the network receives. Draw a digit to fill them, or write them here: "
        "arrows move, 0 to 9 and A to G set 0 to 16."
    )


def grid_words(row: int, column: int, value: float) -> str:
    """Return the cell that the keyboard is at, for a screen reader."""
    text = tr("row {row}, column {column}: {ink} of {all}")
    return text.format(row=row + 1, column=column + 1, ink=round(value * INK_LEVELS), all=INK_LEVELS)


def effect_words(effect: float, digit: str) -> str:
    """Return what a cell did for a digit, in points of its probability."""
    points = 100 * effect
    if abs(points) < SMALLEST_POINTS:
        return tr("This cell did nothing for {digit}.").format(digit=digit)
    text = tr("This cell: {points} points for {digit}.")
    shown = f"{points:+.1f}" if abs(points) < 9.5 else f"{points:+.0f}"
    return text.format(points=localized(shown), digit=digit)
