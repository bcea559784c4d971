"""Words for the fields of the designer: the meaning of each number, and the mistake in a text."""

from __future__ import annotations

from gui.words.numbers import number
from gui.words.translation import Label, tr, translated

FIELD_LABELS = {
    "units": Label("Units", "How many units this layer has."),
    "config.learning_rate": Label(
        "Learning rate",
        "How far one step moves the weights. Too small learns slowly, too large explodes. "
        "A change during training counts from the next batch.",
    ),
    "config.batch_size": Label(
        "Batch size",
        "How many digits the network sees before each step: a number (32) or a fraction of all (10 %).",
    ),
    "config.epochs": Label("Epochs", "How many times training goes through all digits."),
    "config.augmentation.handwriting": Label(
        "Strength of the variants",
        "How far variants lie from the digits they are made of. At 1 they differ as hands do.",
    ),
    "seed": Label(
        "Seed", "Where the random numbers start: the same seed gives the same weights and the same run."
    ),
}


def field_label(path: str) -> Label:
    """Return the name of a field and what its number means."""
    return translated(FIELD_LABELS[path])


def slider_name(field: str) -> str:
    """Return the name of a field's slider for a screen reader."""
    return tr("{field}, slider").format(field=field)


def field_of_layer(layer: str, field: str) -> str:
    """Return the name of a layer's field for a screen reader."""
    return tr("{layer}, {field}").format(layer=layer, field=field)


def problem_in_field(field: str, problem: str) -> str:
    """Return a mistake and the field that it is in."""
    return tr("{field}: {problem}").format(field=field, problem=problem)


def out_of_range(low: float, high: float) -> str:
    """Return that a number is too small or too large."""
    return tr("write a number from {low} to {high}").format(low=number(low), high=number(high))
