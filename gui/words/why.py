"""Words for the question why an answer is what it is."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from gui.session.why import Why
from gui.words.task import DIGIT_NAMES
from gui.words.translation import tr
from nn.arrays import Array
from nn.digits.explanations import MOST_CELLS

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight")
SMALLEST_EFFECT = 0.0005  # of a probability; where every cell did less, none did anything worth a color
WITHOUT, WITH, CHANGED = "without", "with", "changed"
ONE_CELL = {
    WITHOUT: "Without this one cell the answer is {digit}.",
    WITH: "With ink in this one cell the answer is {digit}.",
}
SEVERAL_CELLS = {
    WITHOUT: "Without these {number} cells the answer is {digit}.",
    WITH: "With ink in these {number} cells the answer is {digit}.",
    CHANGED: "With these {number} cells changed the answer is {digit}.",
}


def invitation_words() -> str:
    """Return how to ask."""
    return tr("Why? Point at a digit")


def draw_first_words() -> str:
    """Return why there is nothing to say yet."""
    return tr("Draw first: a reason is of a drawing")


def asking_help() -> str:
    """Return what pointing at a digit does."""
    return tr("Point at a digit to see what spoke for it and against it; a click keeps it, Esc lets it go.")


def why_words(why: Why, names: Sequence[str] = DIGIT_NAMES) -> str:
    """Return what there is to say about the digit that is asked about; names: of the outputs."""
    words = asked_words(names[why.digit], why.effects)
    if why.change is not None and why.shows_change:
        return f"{words} {change_words(why.change.values, names[why.change.digit])}"
    if why.searched and why.change is None and why.digit == why.answer:
        return f"{words} {no_change_words()}"
    return words


def asked_words(digit: str, effects: Array) -> str:
    """Return how the tint of the cells is to be read."""
    if np.abs(effects).max() < SMALLEST_EFFECT:
        return tr("No cell alone matters for {digit}.").format(digit=digit)
    helps, hurts = (effects > SMALLEST_EFFECT).any(), (effects < -SMALLEST_EFFECT).any()
    if helps and hurts:
        text = tr("Blue cells spoke for {digit}, striped orange ones against it.")
    elif helps:
        text = tr("Blue cells spoke for {digit}.")
    else:
        text = tr("Striped orange cells spoke against {digit}.")
    return text.format(digit=digit)


def change_words(values: Sequence[float], digit: str) -> str:
    """Return how few cells another answer takes: what each is set to, and the digit that then wins."""
    kind = CHANGED if len(set(values)) > 1 else WITH if values[0] else WITHOUT
    text = ONE_CELL[kind] if len(values) == 1 else SEVERAL_CELLS[kind]
    return tr(text).format(number=tr(NUMBERS[len(values)]), digit=digit)


def no_change_words() -> str:
    """Return that no small change makes another digit win."""
    return tr("No change of up to {number} cells makes it another digit.").format(
        number=tr(NUMBERS[MOST_CELLS])
    )
