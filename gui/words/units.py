"""Words for one unit or one layer: what it is called, its sum, and what happens without it."""

from __future__ import annotations

from collections.abc import Sequence

from gui.words.networks import activation_label, hidden_name
from gui.words.numbers import localized
from gui.words.task import DIGIT_NAMES
from gui.words.translation import Label, counted, tr
from nn import NetworkSpec
from nn.ink.handprint import CELLS

DRAW_FIRST = "Draw a digit to see its sum."
EMPTY = "Point at a unit to see its sum. Click to keep it."


def empty_words() -> str:
    """Return how to fill an empty card."""
    return tr(EMPTY)


def draw_first_words() -> str:
    """Return why there is no sum yet."""
    return tr(DRAW_FIRST)


def layer_name(spec: NetworkSpec, layer: int) -> str:
    """Return the name of a layer by its place in the spec, 0 for the input."""
    if layer == 0:
        return tr("Input")
    return tr("Output") if layer == len(spec.layers) - 1 else hidden_name(layer - 1)


def unit_name(spec: NetworkSpec, layer: int, unit: int, outputs: Sequence[str] = DIGIT_NAMES) -> str:
    """Return the name of a unit by its number, which is 0 for the first one; outputs: their names."""
    if layer == len(spec.layers) - 1:
        name = outputs[unit]
        text = tr("Output, digit {digit}") if name.isdigit() else tr("Output, {digit}")
        return text.format(digit=name)
    if layer == 0:
        row, column = divmod(unit, CELLS)
        return tr("Input, row {row}, column {column}").format(row=row + 1, column=column + 1)
    return tr("{layer}, unit {number}").format(layer=layer_name(spec, layer), number=unit + 1)


def layer_words(spec: NetworkSpec, layer: int) -> Label:
    """Return how many units a layer has, and what it does to their sums."""
    units = spec.layers[layer].units
    count = counted("1 unit", "{count} units", units).format(count=units)
    if layer == 0:
        return Label(count, tr("The 64 numbers that the network receives, from 0, paper, to 1, ink."))
    activation = spec.layers[layer].activation
    return Label(
        tr("{units}, {activation}").format(units=count, activation=activation),
        activation_label(activation).help,
    )


def tiles_words() -> str:
    """Return what the pictures of a layer's weights show."""
    return tr(
        "The weights of each unit from the 64 pixels. Blue: ink there drives it; orange: ink holds it back."
    )


def weights_words(spec: NetworkSpec, layer: int) -> str:
    """Return what a unit's weights lead from."""
    if layer == 1:
        return tr("Its weights from the 64 pixels")
    return tr("Its weights from the units of {layer}").format(layer=layer_name(spec, layer - 1))


def weight_words(spec: NetworkSpec, layer: int, number: int, weight: float) -> str:
    """Return one weight and the unit that it leads from; `layer` is that of the unit it leads to."""
    text = tr("From {unit}: weight {weight}.")
    return text.format(unit=unit_name(spec, layer - 1, number), weight=localized(f"{weight:.3f}"))


def weight_from_words(spec: NetworkSpec, layer: int, number: int) -> str:
    """Return where a weight leads from; `layer` is that of the unit it leads to."""
    return tr("From {unit}").format(unit=unit_name(spec, layer - 1, number))


def product_words(weight: float, value: float) -> str:
    """Return a weight times a value."""
    return localized(f"{weight:.3f} × {value:.3f}")


def others_words(count: int) -> str:
    """Return the rest of a sum."""
    return counted("1 more", "{count} more", count).format(count=count)


def activation_words(activation: str, z: float, a: float) -> str:
    """Return what an activation makes of a sum."""
    if activation == "softmax":
        return tr("a = {a}: the share of this output among all.").format(a=localized(f"{a:.3f}"))
    text = tr("a = {activation}({z}) = {a}")
    return text.format(activation=activation, z=localized(f"{z:.2f}"), a=localized(f"{a:.3f}"))


def passed_on_words(factor: float) -> str:
    """Return how much of a unit's value goes on to the next layer."""
    if factor == 0:
        return tr("Off: nothing is passed on")
    text = tr("Passed on as it is") if factor == 1 else tr("Passed on × {factor}")
    return text.format(factor=localized(f"{factor:.2f}"))


def excited_words(*, is_dead: bool) -> str:
    """Return what the training digits below are."""
    return tr("No training digit excites it.") if is_dead else tr("Excites it most, of the training digits")


def excited_digit_words(number: int, label: int, value: float) -> str:
    """Return which training digit excites a unit, and how much."""
    text = tr("Training digit {number}, labeled {label}: a = {value}.")
    return text.format(number=number + 1, label=label, value=localized(f"{value:.3f}"))


def without_words(fewer: int, before: str | None, after: str | None) -> str:
    """Return what the test digits and the drawing say without a unit."""
    if fewer == 0:
        right = tr("Without it: as many test digits right.")
    elif fewer > 0:
        right = counted(
            "Without it: 1 fewer test digit right.", "Without it: {count} fewer test digits right.", fewer
        )
    else:
        right = counted(
            "Without it: 1 more test digit right.", "Without it: {count} more test digits right.", -fewer
        )
    return f"{right.format(count=abs(fewer))} {_answer_words(before, after)}".strip()


def edits_words(count: int) -> str:
    """Return how many changes by hand there are, with a link to take them back."""
    text = counted(
        'Changed by hand in 1 place. <a href="back">Take it back</a>',
        'Changed by hand in {count} places. <a href="back">Take them all back</a>',
        count,
    )
    return text.format(count=count)


def changed_words(fewer: int, right: int, of: int, before: str | None, after: str | None) -> str:
    """Return what the test digits and the drawing say after changes by hand."""
    if fewer == 0:
        text = tr("With your changes: as many right, {right} of {of}.")
    elif fewer > 0:
        text = tr("With your changes: {count} fewer right, {right} of {of}.")
    else:
        text = tr("With your changes: {count} more right, {right} of {of}.")
    said = text.format(count=abs(fewer), right=right, of=of)
    return f"{said} {_answer_words(before, after)}".strip()


def _answer_words(before: str | None, after: str | None) -> str:
    if before is None or after is None:
        return ""
    text = tr("The answer stays {after}.") if before == after else tr("The answer becomes {after}.")
    return text.format(after=after)
