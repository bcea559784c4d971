"""Explanations of one answer: how much each unit and each link had to do with it, and what one unit does.

They follow one output's weighted sum z_digit backwards through the network. All effects are first-order:
what holds for changes so small that every activation function is a straight line. nn.digits.explanations
asks the whole network instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nn.activations import ACTIVATIONS
from nn.arrays import Array
from nn.checks import check_integer
from nn.feedforward import FeedForward, with_ones
from nn.layers import EPSILON, LayerParameters

IMAGES_AT_ONCE = 256  # so that the buffers of a large network stay small
WRITTEN_OUT = 4  # products of a sum that are named, before the rest is added up


@dataclass(frozen=True, slots=True, eq=False)
class Influence:
    """What the output unit `digit` depends on for one image.

    values: (units,) a of every layer, the input first. by_value: (units,) d z_digit / d a of every layer but
    the output, the input first. by_sum: (units,) d z_digit / d z of every layer behind the input.
    """

    digit: int
    values: tuple[Array, ...]
    by_value: tuple[Array, ...]
    by_sum: tuple[Array, ...]

    @property
    def contributions(self) -> list[Array]:
        """(units,) a * d z_digit / d a of every layer but the output, the input first.

        What z_digit would lose without the unit, if it lost it in proportion.
        """
        return [a * slope for a, slope in zip(self.values, self.by_value, strict=False)]


@dataclass(frozen=True, slots=True)
class Link:
    """A link and what it carries.

    layer: the place of its layer in the spec, at least 1. unit: the number of the unit that it leads to in
    that layer. input: of the unit that it comes from, in the layer before.
    """

    layer: int
    unit: int
    input: int
    value: float


@dataclass(frozen=True, slots=True, eq=False)
class UnitTerms:
    """The sum of one unit written out: z = products[0] + products[1] + ... + bias, and a = f(z).

    products: (inputs,) weight times value. With batch normalization weights and bias are those that the
    running statistics make of them, so that the sum holds as well.
    """

    products: Array
    bias: float
    z: float
    a: float

    def largest(self, count: int = WRITTEN_OUT) -> list[int]:
        """Return the numbers of the inputs with the largest products, by size without the sign."""
        return [int(number) for number in _largest(self.products, count)]

    def rest(self, count: int = WRITTEN_OUT) -> float:
        """Return the sum of all products but the largest."""
        return float(np.delete(self.products, self.largest(count)).sum())


def influence(network: FeedForward, image: npt.ArrayLike, digit: int) -> Influence:
    """Return what output unit `digit` depends on for one (features,) image.

    With e the unit vector of the digit, and z = W a + b throughout,

        d z_digit / d z_L     = e
        d z_digit / d a_(l-1) = W_l^T d z_digit / d z_l
        d z_digit / d z_l     = d z_digit / d a_l through f_l    see Activation.backward

    which is backpropagation of z_digit in place of the cost. Nothing of the network is changed. Raises
    TypeError or ValueError for an image or a digit that the network does not have.
    """
    rows = network.check_samples(np.reshape(np.asarray(image), (1, -1)))
    delta = np.zeros((network.spec.layers[-1].units, 1), network.dtype)
    delta[check_integer("digit", digit, 0, len(delta) - 1)] = 1
    layers = network.propagation(1).layers
    by_value: list[Array] = []
    by_sum: list[Array] = [delta]
    with np.errstate(over="ignore", invalid="ignore"):  # as in Network.predict_proba
        network.propagation(1).forward(with_ones(rows))
        values = (rows[0].copy(), *(layer.values[:, 0].copy() for layer in layers))
        for number, parameters in reversed(list(enumerate(network.layer_parameters))):
            gradient = parameters.weights.T.dot(delta * _factors(parameters)[:, None])
            by_value.append(gradient)
            if number:
                delta = layers[number - 1].through_activation(gradient.copy())
                by_sum.append(delta)
    return Influence(digit, values, _in_order(by_value), _in_order(by_sum))


def flows(network: FeedForward, effects: Influence) -> list[Array]:
    """Return what each link carries to the answer: (units, inputs) of every layer behind the input.

    The link from input j to unit i carries w_ij a_j d z_digit / d z_i. All that leads into a unit adds up to
    (z_i - b_i) d z_digit / d z_i, all that leads out of one to its contribution.
    """
    carried: list[Array] = []
    with np.errstate(over="ignore", invalid="ignore"):
        for parameters, a, slope in zip(
            network.layer_parameters, effects.values, effects.by_sum, strict=False
        ):
            products = parameters.weights * a
            products *= (slope * _factors(parameters))[:, None]
            carried.append(products)
    return carried


def strongest(carried: Sequence[Array], count: int) -> list[Link]:
    """Return at most `count` of the links that carry most of `flows`, the strongest first, by size.

    Links that carry nothing are left out. The strongest links lie in the `count` units with the strongest
    link each, so only these are looked through.
    """
    peaks = [np.maximum(products.max(axis=1), -products.min(axis=1)) for products in carried]
    layers = np.repeat(np.arange(len(carried)), [len(peak) for peak in peaks])
    units = np.concatenate([np.arange(len(peak)) for peak in peaks])
    rows = _largest(np.concatenate(peaks), count)
    rows_of_links = [carried[layers[row]][units[row]] for row in rows]
    ends = np.cumsum([len(each) for each in rows_of_links])
    products = np.concatenate(rows_of_links)
    links: list[Link] = []
    for place in _largest(products, count):
        if products[place]:
            at = int(np.searchsorted(ends, place, side="right"))
            layer, unit, first = layers[rows[at]], units[rows[at]], ends[at] - len(rows_of_links[at])
            links.append(Link(int(layer) + 1, int(unit), int(place - first), float(products[place])))
    return links


def strongest_of_unit(
    carried: Sequence[Array], layer: int, unit: int, count: int
) -> tuple[list[Link], list[Link]]:
    """Return the links of `flows` that carry most into a unit and out of it, at most `count` each.

    layer: its place in the spec, 0 for the input, into which no link leads; out of the output none does.
    """
    into, out = [], []
    if layer > 0:
        products = carried[layer - 1][unit]
        into = [Link(layer, unit, int(each), float(products[each])) for each in _largest(products, count)]
    if layer < len(carried):
        products = carried[layer][:, unit]
        out = [Link(layer + 1, int(each), unit, float(products[each])) for each in _largest(products, count)]
    return _strongest_first(into, count), _strongest_first(out, count)


def unit_terms(network: FeedForward, layer: int, unit: int, values_below: npt.ArrayLike) -> UnitTerms:
    """Return the sum of one unit written out.

    layer: its place in the spec, at least 1. values_below: (inputs,) a of the layer before, or the image.
    Raises TypeError or ValueError for a layer, a unit or a number of values that there is not.
    """
    parameters = network.layer_parameters[_checked_layer(network, layer) - 1]
    number = check_integer("unit", unit, 0, len(parameters.matrix) - 1)
    below = np.asarray(values_below, network.dtype)
    if below.shape != parameters.weights[0].shape:
        raise ValueError(f"values_below must have the shape {parameters.weights[0].shape}, not {below.shape}")
    factors, biases = _factors(parameters), _effective_biases(parameters)
    with np.errstate(over="ignore", invalid="ignore"):
        values = (parameters.weights.dot(below) * factors + biases)[:, None]
        z = float(values[number, 0])
        ACTIVATIONS[network.spec.layers[layer].activation].forward(values)
        products = parameters.weights[number] * below * factors[number]
    return UnitTerms(products, float(biases[number]), z, float(values[number, 0]))


def products_out_of(network: FeedForward, layer: int, unit: int, value: float) -> Array:
    """Return (units,) products: what a unit adds to each sum of the next layer while its value is `value`.

    layer: its place in the spec, 0 for the input, below the output. With batch normalization the weights are
    those that the running statistics make of them. Raises TypeError or ValueError for a layer or a unit that
    there is not.
    """
    number = check_integer("layer", layer, 0, len(network.layer_parameters) - 1)
    parameters = network.layer_parameters[number]
    column = check_integer("unit", unit, 0, parameters.weights.shape[1] - 1)
    with np.errstate(over="ignore", invalid="ignore"):
        products: Array = parameters.weights[:, column] * value * _factors(parameters)
    return products


def most_exciting(
    network: FeedForward, layer: int, unit: int, images: npt.ArrayLike, count: int
) -> tuple[npt.NDArray[np.intp], Array]:
    """Return the numbers of the `count` images for which a unit's value a is largest, and these values.

    The largest comes first; of equal ones, the first image. layer: the unit's place in the spec, at least 1.
    images: (n, features). Layers above are not computed. Raises TypeError or ValueError for wrong arguments.
    """
    samples = network.check_samples(images)
    units = network.spec.layers[_checked_layer(network, layer)].units
    number = check_integer("unit", unit, 0, units - 1)
    values = np.concatenate(
        [
            _values_of(network, layer, samples[start : start + IMAGES_AT_ONCE])[number]
            for start in range(0, len(samples), IMAGES_AT_ONCE)
        ]
    )
    numbers = np.argsort(-values, kind="stable")[:count]
    return numbers, values[numbers]


def _values_of(network: FeedForward, layer: int, samples: Array) -> Array:
    """Return the (units, n) values of one layer, without those above it."""
    rows: Array | None = with_ones(samples)
    inputs = with_ones(samples).T
    layers = network.propagation(len(samples)).layers[:layer]
    with np.errstate(over="ignore", invalid="ignore"):
        for each in layers:
            inputs = each.forward(inputs, None, rows)
            rows = None
    return layers[-1].values.copy()


def _factors(parameters: LayerParameters) -> Array:
    """Return (units,) what batch normalization multiplies each unit's weights by; ones without it."""
    if parameters.scales is None or parameters.variances is None:
        return np.ones(len(parameters.matrix), parameters.matrix.dtype)
    with np.errstate(over="ignore", invalid="ignore"):
        factors: Array = parameters.scales / np.sqrt(parameters.variances + EPSILON)
    return factors


def _effective_biases(parameters: LayerParameters) -> Array:
    """Return (units,) biases b for which z = factor W x + b, also with batch normalization."""
    if parameters.means is None:
        return parameters.biases
    with np.errstate(over="ignore", invalid="ignore"):
        biases: Array = parameters.biases - _factors(parameters) * parameters.means
    return biases


def _checked_layer(network: FeedForward, layer: int) -> int:
    return check_integer("layer", layer, 1, len(network.layer_parameters))


def _in_order(columns: list[Array]) -> tuple[Array, ...]:
    """Return (units,) arrays, first layer first, of (units, 1) columns that begin with the last."""
    return tuple(column[:, 0] for column in reversed(columns))


def _largest(values: Array, count: int) -> npt.NDArray[np.intp]:
    """Return the numbers of the `count` largest values by size, the largest first."""
    sizes = np.abs(values)
    if count < len(sizes):
        numbers = np.argpartition(-sizes, count)[:count]
        return numbers[np.argsort(-sizes[numbers], kind="stable")]
    return np.argsort(-sizes, kind="stable")


def _strongest_first(links: list[Link], count: int) -> list[Link]:
    """Return the links that carry most, without those that carry nothing."""
    carrying = [link for link in links if link.value]
    return sorted(carrying, key=lambda link: -abs(link.value))[:count]
