"""Explanations of one answer: backpropagation of one output, what links carry, and sums written out."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import nn
from nn.arrays import Array
from nn.explanations import (
    Influence,
    flows,
    influence,
    most_exciting,
    strongest,
    strongest_of_unit,
    unit_terms,
)
from nn.feedforward import FeedForward

INPUTS, CLASSES = 6, 3
HIDDEN = [name for name in nn.ACTIVATIONS if name != "softmax"]
SMOOTH = [name for name in HIDDEN if name not in ("relu", "leaky_relu")]


def made(hidden: str, units: list[int], seed: int, *, normalized: bool = False) -> nn.Network:
    """Return a network in double precision whose biases and statistics are random too."""
    layers = [nn.Layer(count, hidden, batch_normalization=normalized) for count in units]
    spec = [nn.Layer(INPUTS, "input"), *layers, nn.Layer(CLASSES, "softmax")]
    network = nn.Network(spec, seed=seed, dtype="float64")
    generator = np.random.default_rng(seed)
    for parameters in network.layer_parameters:
        parameters.biases[:] = generator.normal(size=len(parameters.biases))
        if parameters.means is not None and parameters.variances is not None:
            parameters.means[:] = generator.normal(size=len(parameters.means))
            parameters.variances[:] = generator.uniform(0.5, 2, len(parameters.variances))
    return network


@st.composite
def networks(draw: st.DrawFn, activations: list[str] = HIDDEN) -> nn.Network:
    units = draw(st.lists(st.integers(1, 7), max_size=3))
    return made(
        draw(st.sampled_from(activations)),
        units,
        draw(st.integers(0, 1000)),
        normalized=draw(st.booleans()),
    )


images = st.lists(st.floats(0, 1, width=32), min_size=INPUTS, max_size=INPUTS).map(np.array)
digits = st.integers(0, CLASSES - 1)


def output_sum(network: FeedForward, image: Array, digit: int) -> float:
    """Return z of an output unit, before the softmax."""
    below = network.activations(image[None])[-2][0] if len(network.spec.layers) > 2 else image
    return unit_terms(network, len(network.spec.layers) - 1, digit, below).z


@given(networks(SMOOTH), images, digits)
def test_the_slopes_by_the_inputs_are_those_that_wiggling_finds(
    network: nn.Network, image: Array, digit: int
) -> None:
    slopes = influence(network, image, digit).by_value[0]
    for cell in range(INPUTS):
        wiggle = np.eye(INPUTS)[cell] * 1e-5
        above = output_sum(network, image + wiggle, digit)
        below = output_sum(network, image - wiggle, digit)
        assert slopes[cell] == pytest.approx((above - below) / 2e-5, rel=1e-4, abs=1e-6)


@given(networks(), images, digits)
def test_what_leads_into_a_unit_adds_up_and_so_does_what_leads_out(
    network: nn.Network, image: Array, digit: int
) -> None:
    effects = influence(network, image, digit)
    carried = flows(network, effects)
    for number, products in enumerate(carried):
        np.testing.assert_allclose(products.sum(axis=0), effects.contributions[number], atol=1e-9)
        for unit, total in enumerate(products.sum(axis=1)):
            terms = unit_terms(network, number + 1, unit, effects.values[number])
            expected = (terms.z - terms.bias) * effects.by_sum[number][unit]
            assert total == pytest.approx(expected, rel=1e-9, abs=1e-9)


@given(networks(["relu"]), images, digits)
def test_without_a_unit_that_alone_leads_on_a_straight_line_loses_its_contribution(
    network: nn.Network, image: Array, digit: int
) -> None:
    """The last hidden layer stands before sums only, so there the first-order effect is the whole one."""
    effects = influence(network, image, digit)
    values = effects.values[-2]
    for unit, contribution in enumerate(effects.contributions[-1]):
        without = np.where(np.arange(len(values)) == unit, 0, values)
        layer = len(network.spec.layers) - 1
        lost = unit_terms(network, layer, digit, values).z - unit_terms(network, layer, digit, without).z
        assert lost == pytest.approx(contribution, rel=1e-9, abs=1e-9)


@given(networks(), images, digits, st.integers(1, 30))
def test_the_strongest_links_are_those_of_a_search_through_all(
    network: nn.Network, image: Array, digit: int, count: int
) -> None:
    carried = flows(network, influence(network, image, digit))
    sizes = np.sort(np.concatenate([np.abs(products).ravel() for products in carried]))[::-1]
    links = strongest(carried, count)
    np.testing.assert_array_equal([abs(link.value) for link in links], [x for x in sizes[:count] if x])
    for link in links:
        assert carried[link.layer - 1][link.unit, link.input] == link.value
    assert len({(link.layer, link.unit, link.input) for link in links}) == len(links)


def test_a_unit_has_its_own_strongest_links() -> None:
    network = made("tanh", [5, 4], 3)
    carried = flows(network, influence(network, np.full(INPUTS, 0.5), 1))
    into, out = strongest_of_unit(carried, 2, 1, 3)
    assert [link.value for link in into] == sorted(carried[1][1], key=abs, reverse=True)[:3]
    assert {(link.layer, link.unit) for link in into} == {(2, 1)}
    assert [(link.layer, link.input) for link in out] == [(3, 1)]  # only one output is followed
    assert strongest_of_unit(carried, 0, 0, 3)[0] == []
    assert strongest_of_unit(carried, 3, 1, 3)[1] == []


def test_what_is_blank_or_dead_carries_nothing() -> None:
    network = made("relu", [5], 0)
    network.layer_parameters[0].biases[2] = -1000
    effects = influence(network, np.eye(INPUTS)[1], 0)
    links = strongest(flows(network, effects), 1000)
    assert effects.values[1][2] == 0
    assert {link.input for link in links if link.layer == 1} == {1}
    assert not any(link.unit == 2 for link in links if link.layer == 1)
    assert not any(link.input == 2 for link in links if link.layer == 2)
    assert {link.unit for link in links if link.layer == 2} == {0}


@given(networks(), images)
def test_the_sum_of_a_unit_is_the_one_that_the_network_makes(network: nn.Network, image: Array) -> None:
    values = [image, *(each[0] for each in network.activations(image[None]))]
    for layer in range(1, len(values)):
        for unit, a in enumerate(values[layer]):
            terms = unit_terms(network, layer, unit, values[layer - 1])
            assert terms.products.sum() + terms.bias == pytest.approx(terms.z, rel=1e-9, abs=1e-9)
            assert terms.a == pytest.approx(a, rel=1e-9, abs=1e-12)


@given(networks(), images, st.integers(1, 8))
def test_the_largest_products_and_the_rest_are_the_whole_sum(
    network: nn.Network, image: Array, count: int
) -> None:
    terms = unit_terms(network, 1, 0, image)
    largest = terms.largest(count)
    assert len(largest) == min(count, INPUTS)
    named = sum(terms.products[number] for number in largest)
    assert named + terms.rest(count) == pytest.approx(terms.products.sum(), abs=1e-9)
    others = np.delete(np.abs(terms.products), largest)
    assert (np.abs(terms.products[largest]).min(initial=np.inf) >= others).all()


@given(networks(), st.integers(0, 100), st.integers(1, 12))
def test_what_excites_a_unit_most_is_found_among_all_images(
    network: nn.Network, seed: int, count: int
) -> None:
    samples = np.random.default_rng(seed).random((9, INPUTS))
    for layer, values in enumerate(network.activations(samples), start=1):
        numbers, excited = most_exciting(network, layer, 0, samples, count)
        np.testing.assert_allclose(excited, np.sort(values[:, 0])[::-1][:count], atol=1e-12)
        np.testing.assert_allclose(values[numbers, 0], excited, atol=1e-12)


def test_of_images_that_excite_alike_the_first_come_first() -> None:
    network = made("relu", [2], 0)
    network.layer_parameters[0].biases[0] = -1000
    numbers, values = most_exciting(network, 1, 0, np.random.default_rng(0).random((5, INPUTS)), 3)
    assert numbers.tolist() == [0, 1, 2]
    assert values.tolist() == [0, 0, 0]


@given(networks(), images, digits)
def test_to_explain_changes_nothing(network: nn.Network, image: Array, digit: int) -> None:
    network.gradient(image[None], np.eye(CLASSES)[:1])
    parameters, gradient = network.parameters.copy(), network.last_gradient.copy()
    effects = influence(network, image, digit)
    strongest(flows(network, effects), 5)
    unit_terms(network, 1, 0, image)
    most_exciting(network, 1, 0, image[None], 1)
    np.testing.assert_array_equal(network.parameters, parameters)
    np.testing.assert_array_equal(network.last_gradient, gradient)
    np.testing.assert_array_equal(effects.values[0], image)


@pytest.mark.parametrize(
    ("ask", "text"),
    [
        (lambda network: influence(network, np.zeros(INPUTS), CLASSES), "digit"),
        (lambda network: influence(network, np.zeros(INPUTS + 1), 0), "X must have the shape"),
        (lambda network: unit_terms(network, 0, 0, np.zeros(INPUTS)), "layer"),
        (lambda network: unit_terms(network, 1, 9, np.zeros(INPUTS)), "unit"),
        (lambda network: unit_terms(network, 1, 0, np.zeros(INPUTS + 1)), "values_below"),
        (lambda network: most_exciting(network, 3, 0, np.zeros((1, INPUTS)), 1), "layer"),
        (lambda network: most_exciting(network, 1, -1, np.zeros((1, INPUTS)), 1), "unit"),
    ],
)
def test_what_there_is_not_is_named(ask: Callable[[nn.Network], object], text: str) -> None:
    with pytest.raises(ValueError, match=text):
        ask(made("relu", [4], 0))


def test_the_influence_ends_at_the_digit_that_was_asked_for() -> None:
    effects: Influence = influence(made("gelu", [4], 1), np.ones(INPUTS), 2)
    assert effects.by_sum[-1].tolist() == [0, 0, 1]
    assert [len(part) for part in effects.values] == [INPUTS, 4, CLASSES]
    assert [len(part) for part in effects.by_value] == [INPUTS, 4]
    assert [len(part) for part in effects.by_sum] == [4, CLASSES]
