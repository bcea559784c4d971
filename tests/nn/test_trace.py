"""One pass under the microscope is the engine's own pass."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nn import ACTIVATIONS, LOSSES, Layer, Network, trace
from nn.arrays import Array

GENERATOR = np.random.default_rng(0)
X, Y = GENERATOR.random((7, 4)), np.eye(3)[GENERATOR.integers(0, 3, 7)]

networks = st.builds(
    lambda hidden, output, loss, dtype: Network(
        [Layer(4, "input", dropout=0.2), *hidden, Layer(3, output)], loss, seed=1, dtype=dtype
    ),
    st.lists(
        st.builds(
            Layer,
            st.integers(1, 6),
            st.sampled_from(sorted(ACTIVATIONS)),
            dropout=st.sampled_from([0.0, 0.5]),
            batch_normalization=st.booleans(),
        ),
        max_size=3,
    ),
    st.sampled_from(sorted(ACTIVATIONS)),
    st.sampled_from(sorted(LOSSES)),
    st.sampled_from(["float32", "float64"]),
)


@given(networks)
def test_values_and_gradients_are_those_of_the_engine_bit_for_bit(network: Network) -> None:
    expected_values, expected_gradient = network.activations(X), network.gradient(X, Y)
    layers = trace(network, X, Y)
    assert len(layers) == len(network.spec.layers) - 1
    for layer, values in zip(layers, expected_values, strict=True):
        np.testing.assert_array_equal(layer.a, values)
    np.testing.assert_array_equal(network.last_gradient, expected_gradient)
    for layer, gradient in zip(layers, network.layer_gradients, strict=True):
        np.testing.assert_array_equal(layer.gradient, gradient.matrix)
        assert layer.gradient.base is None


def test_the_chain_from_z_to_the_gradient_holds_in_every_layer() -> None:
    network = Network([Layer(4, "input"), Layer(5), Layer(3, "softmax")], seed=2, dtype="float64")
    hidden, output = trace(network, X, Y)
    first, last = network.layer_parameters
    np.testing.assert_allclose(hidden.z, X @ first.weights.T + first.biases)
    np.testing.assert_allclose(hidden.a, 1 / (1 + np.exp(-hidden.z)))
    np.testing.assert_allclose(output.z, hidden.a @ last.weights.T + last.biases)
    np.testing.assert_allclose(output.delta, (output.a - Y) / len(X))
    np.testing.assert_allclose(hidden.delta, output.delta @ last.weights * hidden.a * (1 - hidden.a))
    np.testing.assert_allclose(hidden.gradient, hidden.delta.T @ np.column_stack([X, np.ones(len(X))]))


def test_with_batch_normalization_z_is_standardized_by_the_running_statistics() -> None:
    network = Network(
        [Layer(4, "input"), Layer(2, "linear", batch_normalization=True), Layer(3, "softmax")], seed=2
    )
    parameters = network.layer_parameters[0]
    assert parameters.means is not None
    parameters.means[:] = 5
    before = network.parameters.copy()
    hidden, _output = trace(network, X, Y)
    sums = X.astype(np.float32) @ parameters.weights.T
    np.testing.assert_allclose(hidden.z, (sums - 5) / np.sqrt(1 + 1e-5), rtol=1e-5)
    np.testing.assert_array_equal(network.parameters, before)


def test_a_trace_is_a_copy_that_later_passes_leave_alone() -> None:
    network = Network([Layer(4, "input"), Layer(5, "relu"), Layer(3, "softmax")], seed=2)
    layers = trace(network, X, Y)
    before = [(each.z.copy(), each.a.copy(), each.delta.copy(), each.gradient.copy()) for each in layers]
    network.fit(X[::-1], Y, 3, 0.5, 7)
    for layer, arrays in zip(layers, before, strict=True):
        for part, unchanged in zip((layer.z, layer.a, layer.delta, layer.gradient), arrays, strict=True):
            np.testing.assert_array_equal(part, unchanged)


@pytest.mark.parametrize(
    ("samples", "targets", "message"),
    [(X[:, :2], Y, "X must have the shape"), (X, Y[:3], "the same number"), (X, Y[:, :2], "y must have")],
)
def test_samples_that_do_not_fit_are_named(samples: Array, targets: Array, message: str) -> None:
    network: Any = Network([Layer(4, "input"), Layer(3, "softmax")], seed=2)
    with pytest.raises(ValueError, match=message):
        trace(network, samples, targets)
