"""What the diagram shows of a network: four inks, each a strength from -1 to 1 for every unit, and links."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from nn import Network, NetworkSpec, trace
from nn.arrays import Array
from nn.explanations import Influence, Link, flows, influence, products_out_of, strongest, unit_terms

INKS = ("activation", "contribution", "gradient", "change")
LINKS, LINKS_OF_UNIT = 24, 12
BOUNDED = ("sigmoid", "softmax", "tanh")  # activations whose values lie between -1 and 1
FADING = 0.9  # what is left of the largest value of a layer when the next drawing shows
NOTHING = 1e-12


@dataclass(slots=True)
class Scales:
    """What counts as full ink in each layer: slow to fall, so that a small value looks small."""

    largest: list[float] = field(default_factory=list)

    def strengths(self, spec: NetworkSpec, values: Sequence[Array]) -> list[Array]:
        """Return the values of all layers, the input first, as strengths."""
        if len(self.largest) != len(values):
            self.largest = [0.0] * len(values)
        full = [self._full(number, spec, each) for number, each in enumerate(values)]
        return [each / scale for each, scale in zip(values, full, strict=True)]

    def _full(self, number: int, spec: NetworkSpec, values: Array) -> float:
        if number == 0 or spec.layers[number].activation in BOUNDED:
            return 1.0
        self.largest[number] = max(largest_of([values]), FADING * self.largest[number])
        return max(self.largest[number], NOTHING)


@dataclass(slots=True)
class Moments:
    """The network that answers, and the one that did before it."""

    now: Network | None = None
    _before: Network | None = None

    def note(self, network: Network) -> None:
        """Note that another network answers from now on; one with other layers has no moment before.

        The same weights are no other network: at its end a training gives its last ones once more.
        """
        last = self.now if self.now is not None and self.now.spec.layers == network.spec.layers else None
        if last is None or not np.array_equal(last.parameters, network.parameters):
            self._before, self.now = last, network.copy()

    def before(self, network: Network) -> Network | None:
        """Return the network that answered before; None if there was none with the same layers."""
        same = self._before is not None and self._before.spec.layers == network.spec.layers
        return self._before if same else None


@dataclass(frozen=True, slots=True, eq=False)
class Flow:
    """What one image does in a network on its way to the answer `influence.digit`.

    links: those that carry most to the answer, equally many between any two layers.
    """

    network: Network
    image: Array
    influence: Influence
    links: list[Link]

    @classmethod
    def of(cls, network: Network, image: Array, digit: int) -> Flow:
        """Follow an (8, 8) image to the output of a digit."""
        effects = influence(network, image, digit)
        carried = flows(network, effects)
        each = max(1, LINKS // len(carried))
        links = [
            Link(number, link.unit, link.input, link.value)
            for number, products in enumerate(carried, start=1)
            for link in strongest([products], each)
        ]
        return cls(network, image, effects, links)

    def contributions(self) -> list[Array]:
        """Return what each unit did for the answer, as strengths on one scale; the output has the answer."""
        digit, outputs = self.influence.digit, np.zeros(self.network.spec.layers[-1].units)
        outputs[digit] = 1
        hidden = self.influence.contributions
        return [*(layer / largest_or_one([layer]) for layer in hidden), outputs]

    def gradients(self, digit: int) -> list[Array]:
        """Return dC/dz of every unit, and dC/dx of the input, if `digit` is right, as strengths."""
        target = np.zeros((1, self.network.spec.layers[-1].units))
        target[0, digit] = 1
        with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
            layers = trace(self.network, self.image.reshape(1, -1), target)
        return gradient_strengths(self.network, [layer.delta[0] for layer in layers])

    def changes(self, before: Network | None) -> list[Array]:
        """Return how every value differs from that in the network of a moment before, on one scale."""
        if before is None:
            return [np.zeros(len(values)) for values in self.influence.values]
        with np.errstate(over="ignore", invalid="ignore"):
            old = [layer[0] for layer in before.activations(self.image.reshape(1, -1))]
            changes = [now - then for now, then in zip(self.influence.values[1:], old, strict=True)]
        scale = largest_or_one(changes)
        return [np.zeros(self.image.size), *(change / scale for change in changes)]

    def links_of(self, layer: int, unit: int) -> list[Link]:
        """Return the links with the largest products of weight and value, into a unit and out of it."""
        into: list[Link] = []
        if layer > 0:
            terms = unit_terms(self.network, layer, unit, self.influence.values[layer - 1])
            numbers = terms.largest(LINKS_OF_UNIT)
            into = [Link(layer, unit, each, float(terms.products[each])) for each in numbers]
        return [*into, *self._links_out_of(layer, unit)]

    def _links_out_of(self, layer: int, unit: int) -> list[Link]:
        if layer == len(self.network.layer_parameters):
            return []
        value = float(self.influence.values[layer][unit])
        products = products_out_of(self.network, layer, unit, value)
        numbers = np.argsort(-np.abs(products), kind="stable")[:LINKS_OF_UNIT]
        return [Link(layer + 1, int(each), unit, float(products[each])) for each in numbers if products[each]]


def gradient_strengths(network: Network, deltas: Sequence[Array]) -> list[Array]:
    """Return dC/dz of every layer, and dC/dx of the input in front of them, as strengths.

    The units are on one scale, so that a gradient that vanishes on its way back is seen to do so. Roots are
    shown, so that a hundredth of the steepest slope can still be told from none.
    """
    with np.errstate(over="ignore", invalid="ignore"):
        first = network.layer_parameters[0].weights.T @ deltas[0]
    scale = largest_or_one(deltas)
    return [
        _signed_root(first / largest_or_one([first])),
        *(_signed_root(delta / scale) for delta in deltas),
    ]


def _signed_root(fractions: Array) -> Array:
    return np.asarray(np.sign(fractions) * np.sqrt(np.abs(fractions)))


def largest_of(layers: Sequence[Array]) -> float:
    """Return the size of the largest finite value."""
    sizes = [np.abs(layer[np.isfinite(layer)]).max(initial=0.0) for layer in layers]
    return float(max(sizes, default=0.0))


def largest_or_one(layers: Sequence[Array]) -> float:
    """Return the size of the largest finite value, 1 if all are nothing."""
    largest = largest_of(layers)
    return largest if largest > NOTHING else 1.0
