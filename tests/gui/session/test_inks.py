"""The four inks: what each shows of a real network, checked against the engine and by hand."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from gui.session.inks import LINKS, LINKS_OF_UNIT, Flow, Moments, Scales, largest_of, largest_or_one
from nn import Layer, Network, trace
from nn.arrays import Array
from tests.conftest import DATA

IMAGE = DATA.test.images[7]


def network_of(*hidden: Layer, seed: int = 1) -> Network:
    return Network([Layer(64, "input"), *hidden, Layer(10, "softmax")], seed=seed)


@pytest.fixture
def network() -> Network:
    return network_of(Layer(20, "relu"), Layer(8, "tanh", batch_normalization=True))


@pytest.fixture
def flow(network: Network) -> Flow:
    return Flow.of(network, IMAGE, 4)


def sizes(layers: Sequence[Array]) -> list[int]:
    return [layer.size for layer in layers]


def test_every_ink_has_a_strength_from_minus_one_to_one_for_each_unit(network: Network, flow: Flow) -> None:
    other = network_of(Layer(20, "relu"), Layer(8, "tanh", batch_normalization=True), seed=2)
    inks = [flow.contributions(), flow.gradients(4), flow.changes(other)]
    inks.append(Scales().strengths(network.spec, flow.influence.values))
    for strengths in inks:
        assert sizes(strengths) == [64, 20, 8, 10]
        assert all(np.abs(layer).max() <= 1 + 1e-6 for layer in strengths)


# Activation


def test_bounded_activations_show_as_they_are(network: Network, flow: Flow) -> None:
    strengths = Scales().strengths(network.spec, flow.influence.values)
    for layer in (0, 2, 3):
        assert_array_equal(strengths[layer], flow.influence.values[layer])
    assert strengths[1].max() == 1, "relu has no end: the largest unit is full ink"


def test_a_small_value_looks_small_after_a_large_one(network: Network) -> None:
    scales = Scales()
    image, relu, tanh, output = np.ones(64), np.zeros(20), np.zeros(8), np.zeros(10)
    relu[0] = 10
    scales.strengths(network.spec, [image, relu, tanh, output])
    relu[0] = 1
    assert scales.strengths(network.spec, [image, relu, tanh, output])[1][0] == pytest.approx(1 / 9)
    for _ in range(100):
        last = scales.strengths(network.spec, [image, relu, tanh, output])
    assert last[1][0] == 1


def test_another_network_begins_with_scales_of_its_own(network: Network) -> None:
    scales = Scales()
    scales.strengths(network.spec, [np.ones(64), np.full(20, 9.0), np.zeros(8), np.zeros(10)])
    small = network_of(Layer(5, "relu"))
    strengths = scales.strengths(small.spec, [np.ones(64), np.ones(5), np.zeros(10)])
    assert strengths[1].max() == 1


# Contribution


def test_contributions_are_on_the_scale_of_their_layer(flow: Flow) -> None:
    strengths = flow.contributions()
    for layer, own in zip(strengths, flow.influence.contributions, strict=False):
        assert np.abs(layer).max() == pytest.approx(1)
        assert_allclose(layer * np.abs(own).max(), own, rtol=1e-6)
    assert_array_equal(strengths[-1], np.eye(10)[4])


# Gradient


def squared(strengths: Array) -> Array:
    return np.asarray(np.sign(strengths) * strengths**2)


def test_gradients_are_those_of_the_engine(network: Network, flow: Flow) -> None:
    target = np.eye(10)[[7]]
    deltas = [layer.delta[0] for layer in trace(network, IMAGE[None], target)]
    first, *others = flow.gradients(7)
    scale = max(np.abs(delta).max() for delta in deltas)
    for strengths, delta in zip(others, deltas, strict=True):
        assert_allclose(squared(strengths) * scale, delta, rtol=1e-5, atol=1e-12)
    assert np.abs(first).max() == pytest.approx(1)
    parameters = network.layer_parameters[0]
    expected = parameters.weights.T @ deltas[0]
    assert_allclose(squared(first), expected / np.abs(expected).max(), rtol=1e-5, atol=1e-7)


def test_the_output_that_counts_as_right_is_pulled_up_and_others_down(flow: Flow) -> None:
    output = flow.gradients(7)[-1]
    assert output[7] < 0
    assert (np.delete(output, 7) > 0).all()


# Change


def test_changes_are_differences_of_values(network: Network, flow: Flow) -> None:
    before = network.copy()
    before.layer_parameters[1].matrix[3] += 0.5
    strengths = flow.changes(before)
    assert not strengths[0].any(), "the drawing is the same"
    assert not strengths[1].any()
    assert np.flatnonzero(strengths[2]).tolist() == [3]
    assert strengths[3].any()


def test_before_any_earlier_moment_nothing_has_changed(flow: Flow) -> None:
    assert not any(layer.any() for layer in flow.changes(None))


def test_a_moment_has_one_before_it(network: Network) -> None:
    moments = Moments()
    assert moments.before(network) is None
    moments.note(network)
    assert moments.before(network) is None
    first = network.parameters.copy()
    network.parameters[:] += 1
    moments.note(network)
    before = moments.before(network)
    assert before is not None
    assert_array_equal(before.parameters, first)


def test_the_same_weights_once_more_are_no_moment(network: Network) -> None:
    moments = Moments()
    moments.note(network)
    first = network.parameters.copy()
    network.parameters[:] += 1
    for _ in range(3):
        moments.note(network)
    before = moments.before(network)
    assert before is not None
    assert_array_equal(before.parameters, first)


def test_a_network_with_other_layers_has_no_moment_before(network: Network) -> None:
    moments, other = Moments(), network_of(Layer(20, "relu"))
    moments.note(network)
    network.parameters[:] += 1
    moments.note(network)
    assert moments.before(other) is None
    moments.note(other)
    assert moments.before(other) is None
    assert moments.before(network) is None


# Links


def test_between_any_two_layers_the_strongest_links_show(network: Network, flow: Flow) -> None:
    layers = [link.layer for link in flow.links]
    assert layers == sorted(layers)
    assert {layer: layers.count(layer) for layer in layers} == dict.fromkeys((1, 2, 3), LINKS // 3)
    last = [link for link in flow.links if link.layer == 3]
    assert {link.unit for link in last} == {4}, "what leads to other outputs carries nothing to this one"
    weights, values = network.layer_parameters[2].weights[4], flow.influence.values[2]
    by_size = np.argsort(-np.abs(weights * values))
    assert {link.input for link in last} == set(by_size[: len(last)].tolist())
    for link in last:
        assert link.value == pytest.approx(float(weights[link.input] * values[link.input]), rel=1e-5)


def test_a_network_without_hidden_layers_shows_all_its_links_to_the_answer() -> None:
    flow = Flow.of(network_of(), IMAGE, 4)
    assert len(flow.links) == LINKS
    assert {(link.layer, link.unit) for link in flow.links} == {(1, 4)}


def test_a_unit_has_its_own_links_in_and_out(network: Network, flow: Flow) -> None:
    unit = int(flow.influence.values[1].argmax())
    links = flow.links_of(1, unit)
    into = [link for link in links if link.layer == 1]
    out = [link for link in links if link.layer == 2]
    assert len(into) == LINKS_OF_UNIT
    assert {link.unit for link in into} == {unit}
    assert {link.input for link in out} == {unit}
    assert len(out) == 8
    weights = network.layer_parameters[0].weights[unit] * IMAGE
    assert max(abs(link.value) for link in into) == pytest.approx(np.abs(weights).max(), rel=1e-5)


def test_input_and_output_have_links_on_one_side(flow: Flow) -> None:
    bright = int(np.argmax(IMAGE))
    assert {link.layer for link in flow.links_of(0, bright)} == {1}
    assert {link.layer for link in flow.links_of(3, 9)} == {3}
    assert flow.links_of(0, int(np.argmin(IMAGE))) == [], "a pixel without ink carries nothing"


# Numbers beyond all numbers


@pytest.mark.parametrize("broken", [np.nan, np.inf, 1e30])
def test_an_exploded_network_warns_of_nothing(network: Network, broken: float) -> None:
    before = network.copy()
    network.parameters[::7] = broken
    network.parameters[1::7] = -broken
    variances = network.layer_parameters[1].variances
    assert variances is not None
    variances[:] = np.abs(variances)  # none is ever negative
    flow = Flow.of(network, IMAGE, 4)
    inks = [flow.contributions(), flow.gradients(4), flow.changes(before), flow.changes(None)]
    inks.append(Scales().strengths(network.spec, flow.influence.values))
    assert all(sizes(strengths) == [64, 20, 8, 10] for strengths in inks)
    for layer in range(4):
        flow.links_of(layer, 0)


def test_the_largest_is_the_largest_finite_one() -> None:
    layers = [np.array([1.0, -3.0, np.nan]), np.array([np.inf]), np.array([])]
    assert largest_of(layers) == largest_or_one(layers) == 3
    assert largest_of([]) == 0
    assert largest_or_one([np.zeros(3)]) == 1
