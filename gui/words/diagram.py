"""Words for the diagram of the network."""

from __future__ import annotations

import math

from gui.words.numbers import number
from gui.words.translation import Label, tr, translated

INKS = {
    "activation": Label("Activation", "How active each unit is."),
    "contribution": Label(
        "Contribution",
        "How much each unit did for the answer: blue spoke for it, orange against it.",
    ),
    "gradient": Label(
        "Gradient",
        "How the loss of this drawing changes with each unit's sum: training moves it the other way.",
    ),
    "change": Label("Change", "How each value has changed."),
}


def diagram_name() -> str:
    """Return what the diagram is called."""
    return tr("The network")


def diagram_help() -> str:
    """Return how to read the diagram."""
    return tr(
        "From left to right: the drawing as 64 numbers, the layers, the ten answers. The lines carry most of "
        "this answer; dashed ones speak against it. Point at a unit to see its own, click to open its card."
    )


def ink_label(name: str) -> Label:
    """Return the name of an ink and what it shows."""
    return translated(INKS[name])


def with_value(unit: str, value: float) -> str:
    """Return the name of a unit with its value."""
    if not math.isfinite(value):
        return tr("{unit}: beyond all numbers").format(unit=unit)
    return tr("{unit}: {value}").format(unit=unit, value=number(round(value, 3)))


def draw_first() -> str:
    """Return what there is to do before the drawing can be followed through the network."""
    return tr("Draw a digit to see it flow.")


def contribution_needs_drawing() -> str:
    """Return why there is no contribution."""
    return tr("Draw first: a contribution is of a drawing.")


def gradient_words(digit: str, *, is_label: bool) -> str:
    """Return which digit the gradient takes for right."""
    if is_label:
        return tr("Gradient with {digit} as the right answer, its label").format(digit=digit)
    return tr("Gradient with {digit} as the right answer, its own guess").format(digit=digit)


def nothing_changed() -> str:
    """Return why nothing shows in the ink of changes."""
    return tr("Nothing has changed since the moment before. Train a step to see what it changes.")


def no_moment_before() -> str:
    """Return why the ink of changes cannot be chosen."""
    return tr("No moment is recorded yet: train a step first")


def not_finite() -> str:
    """Return that some values are no numbers any more."""
    return tr("Hatched units are beyond all numbers: the weights have exploded.")


def add_layer_here() -> str:
    """Return what the plus between two layers does."""
    return tr("Add a hidden layer here")


def add_layer_after(layer: str) -> str:
    """Return what the plus after a layer does."""
    return tr("Add a hidden layer after {layer}").format(layer=layer)


def units_to_drag() -> str:
    """Return how the number of units can be changed."""
    return tr("How many units. Type a number, or drag it sideways.")


def layer_menu() -> str:
    """Return what the menu of a layer is called."""
    return tr("Click to change this layer, drag to move it")


def select_layer() -> str:
    """Return what a click on the name of a layer does."""
    return tr("Click to read about this layer")
