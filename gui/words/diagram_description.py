"""What the diagram of the network shows, as sentences for those who do not see it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from gui.words.diagram import draw_first, ink_label, with_value
from gui.words.networks import activation_label
from gui.words.numbers import number, percent
from gui.words.task import DIGIT_NAMES
from gui.words.translation import counted, tr
from gui.words.units import layer_name, unit_name
from nn import NetworkSpec
from nn.explanations import Influence, Link

MOST_UNITS, MOST_LINKS = 3, 3


def layers_words(spec: NetworkSpec) -> str:
    """Return the layers of a network, from the input to the output."""
    told = [
        tr("{layer}: {units}, {activation}").format(
            layer=layer_name(spec, place),
            units=counted("1 unit", "{count} units", layer.units).format(count=number(layer.units)),
            activation=activation_label(layer.activation).name,
        )
        for place, layer in enumerate(spec.layers)
        if place
    ]
    start = tr("The network takes {count} numbers.").format(count=number(spec.layers[0].units))
    return " ".join([start, *(f"{each}." for each in told)])


def flow_words(
    spec: NetworkSpec,
    influence: Influence | None,
    links: Sequence[Link],
    ink: str,
    probability: float | None = None,
    names: Sequence[str] = DIGIT_NAMES,
) -> str:
    """Return what becomes of the drawing in the layers; probability: of the answer, if it is known."""
    if influence is None:
        return " ".join([layers_words(spec), draw_first()])
    label = ink_label(ink)
    told = [layers_words(spec), tr("Shown: {ink}. {help}").format(ink=label.name, help=label.help)]
    if probability is not None:
        told.append(
            tr("The drawing is read as {answer}, {probability}.").format(
                answer=names[influence.digit], probability=percent(probability, 0)
            )
        )
    told += [_most_active(spec, place, influence) for place in range(1, len(spec.layers) - 1)]
    told.append(_strongest(spec, [link for link in links if link.layer == len(spec.layers) - 1], names))
    return " ".join(filter(None, told))


def _most_active(spec: NetworkSpec, layer: int, influence: Influence) -> str:
    """Return the most active units of a layer."""
    values = np.nan_to_num(influence.values[layer], nan=np.inf)
    order = np.argsort(-np.abs(values), kind="stable")[:MOST_UNITS]
    listed = [
        with_value(unit_name(spec, layer, int(unit)), float(influence.values[layer][unit])) for unit in order
    ]
    return tr("Most active are {units}.").format(units="; ".join(listed))


def _strongest(spec: NetworkSpec, links: Sequence[Link], names: Sequence[str]) -> str:
    """Return the links that carry most to the outputs, and whether each speaks for its output."""
    finite = [link for link in links if np.isfinite(link.value)]
    told = []
    for link in sorted(finite, key=lambda link: -abs(link.value))[:MOST_LINKS]:
        text = tr("{unit} speaks for {answer}.") if link.value > 0 else tr("{unit} speaks against {answer}.")
        told.append(
            text.format(unit=unit_name(spec, link.layer - 1, link.input, names), answer=names[link.unit])
        )
    return " ".join(told)
