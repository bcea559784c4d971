"""Words for what goes on inside a network: the figures of each layer, and the pictures of the first."""

from __future__ import annotations

import math

from gui.words.networks import hidden_name
from gui.words.numbers import localized, number, percent
from gui.words.translation import Label, tr

NONE = "\u2013"
SHORTEST_STEP = 1e-4  # a shorter one is not written out

FIGURES = {
    "gradient": Label(
        "Gradient per weight",
        "Beside that of the output. Below 1/1000 a layer hardly learns.",
    ),
    "step": Label(
        "Step over weights",
        "About 0.1 % is usual. Above 10 % a step overturns the layer.",
    ),
    "dead": Label("Dead units", "No digit wakes them, so they cannot learn any more."),
    "saturated": Label("Saturated units", "At a flat end of their curve, where they learn slowly."),
    "different": Label("Different units", "Units that answer alike learn alike: they count as one."),
    "weight_spread": Label("Spread of weights", "Beside the start: 1\u00d7 means that nothing has changed."),
    "value_spread": Label("Spread of values", "Beside the start: near 0\u00d7 all digits look alike."),
}


def figure_label(name: str) -> Label:
    """Return the name of a figure of nn.training.health, and how to read it."""
    return Label(tr(FIGURES[name].name), tr(FIGURES[name].help))


def layer_names(count: int) -> list[str]:
    """Return the names of so many layers behind the input."""
    return [*(hidden_name(place) for place in range(count - 1)), tr("Output")]


def figure_words(name: str, value: float, beside: float = 1.0) -> str:
    """Return a figure as a person writes it; beside: the gradient of the output."""
    if not math.isfinite(value):
        return NONE
    if name == "gradient":
        return ratio_words(value, beside)
    if name == "different":
        return number(int(value))
    if name in ("weight_spread", "value_spread"):
        return tr("{factor}\u00d7").format(factor=localized(f"{value:.2g}" if value < 10 else f"{value:.0f}"))
    if name == "step":
        return step_words(value)
    return percent(value, 0)


def step_words(value: float) -> str:
    """Return the length of a step beside that of the weights."""
    if 0 < value < SHORTEST_STEP:
        return tr("< {percent}").format(percent=percent(SHORTEST_STEP))
    return percent(float(f"{value:.2g}"))


def ratio_words(value: float, beside: float) -> str:
    """Return how large something is beside something else, such as 1/430."""
    if not value:
        return "0"
    if not (math.isfinite(beside) and beside > 0):
        return NONE
    ratio = value / beside
    return two_figures(ratio) if ratio >= 0.95 else f"1/{two_figures(1 / ratio)}"


def two_figures(value: float) -> str:
    """Return a number rounded to two figures, without an exponent."""
    rounded = float(f"{value:.2g}")
    return number(round(rounded)) if rounded >= 10 else number(rounded)


def row_spoken(name: str, texts: list[str]) -> str:
    """Return one figure of all layers as text, for a screen reader."""
    label = figure_label(name)
    shown = ", ".join(
        tr("{layer}: {figure}").format(layer=layer, figure=text)
        for layer, text in zip(layer_names(len(texts)), texts, strict=True)
    )
    return tr("{name}. {figures}. {help}").format(name=label.name, figures=shown, help=label.help)


def nothing_measured() -> str:
    """Return what stands in place of the figures."""
    return tr("Nothing is measured yet.")


def tiles_sentence(*, untrained: bool) -> str:
    """Return how to read the pictures of the first layer."""
    if untrained:
        return tr("Random weights: nothing to read yet. The first strokes appear within a few epochs.")
    return tr("What each unit of the first layer looks for: ink where it is blue, none where a dash is.")


def tile_about(unit: int, largest: float, smallest: float) -> str:
    """Return a sentence about the weights of one unit."""
    text = tr("Unit {unit}: weights from {smallest} to {largest}. Click to select it.")
    return text.format(
        unit=number(unit + 1), smallest=localized(f"{smallest:.2f}"), largest=localized(f"{largest:.2f}")
    )


def tiles_name() -> str:
    """Return the name of the pictures, for a screen reader."""
    return tr("Weights of the first layer, one picture for each unit")


def table_name() -> str:
    """Return the name of the figures, for a screen reader."""
    return tr("Figures of each layer")
