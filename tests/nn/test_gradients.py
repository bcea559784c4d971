from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from nn import ACTIVATIONS, LOSSES, Layer, Network
from nn.checks import Array
from nn.parameters import split_by_layer

Build = Callable[..., Network]
ARCHITECTURES = [(3, 4), (3, 5, 4), (4, 3, 5, 2)]
STEP = 3e-6


def numerical_gradient(network: Network, X: Array, y: Array) -> Array:
    parameters, result = network.parameters, np.empty_like(network.parameters)
    for position, value in enumerate(parameters.copy()):
        parameters[position] = value + STEP
        above = network.cost(X, y)
        parameters[position] = value - STEP
        result[position] = (above - network.cost(X, y)) / (2 * STEP)
        parameters[position] = value
    return result


def smooth_problem(network: Network, seed: int) -> tuple[Array, Array]:
    """Set weights so that all outputs lie inside (0, 1), away from the clip and from the kink of relu."""
    generator = np.random.default_rng(seed)
    network.parameters = generator.normal(0, 0.8, network.parameters.size)
    X = generator.uniform(-1, 1, (6, network.spec.layers[0].units))
    below = network.activations(X)[-2] if len(network.matrices) > 1 else X
    last = network.matrices[-1]
    last[:, :-1] *= 0.3 / np.abs(below @ last[:, :-1].T).max()
    last[:, -1] = 0.5
    outputs = network.forward(X)
    assert outputs.min() > 0.02
    assert outputs.max() < 0.98
    return X, generator.dirichlet(np.ones(outputs.shape[1]), len(X))


def assert_backpropagation_is_right(network: Network, seed: int) -> None:
    X, y = smooth_problem(network, seed)
    by_hand, expected = network.gradient(X, y), numerical_gradient(network, X, y)
    assert np.linalg.norm(expected) > 1e-3
    for got, want in zip(
        split_by_layer(by_hand, network.spec), split_by_layer(expected, network.spec), strict=True
    ):
        # The absolute term is the rounding of the difference quotient itself.
        assert np.linalg.norm(got.vector - want.vector) < 1e-6 * np.linalg.norm(want.vector) + 1e-10


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("output", ACTIVATIONS)
@pytest.mark.parametrize("hidden", ACTIVATIONS)
def test_backpropagation_equals_central_differences(
    build: Build, hidden: str, output: str, loss: str
) -> None:
    for units in ARCHITECTURES:
        for seed in (1, 2):
            network = build(*units, hidden=hidden, output=output, loss=loss)
            assert_backpropagation_is_right(network, seed)


def test_backpropagation_through_a_mixture_of_activations() -> None:
    layers = [Layer(3, "input"), *(Layer(4, name) for name in ACTIVATIONS), Layer(3, "softmax")]
    assert_backpropagation_is_right(Network(layers, seed=0, dtype="float64"), seed=4)


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("output", ACTIVATIONS)
def test_the_gradient_of_a_batch_is_the_mean_over_its_samples(build: Build, output: str, loss: str) -> None:
    network = build(4, 3, 5, 2, output=output, loss=loss)
    X, y = smooth_problem(network, seed=3)
    alone = [network.gradient(X[[i]], y[[i]]) for i in range(len(X))]
    np.testing.assert_allclose(network.gradient(X, y), np.mean(alone, axis=0), rtol=1e-9, atol=1e-14)


@pytest.mark.parametrize("loss", ["categorical_crossentropy", "binary_crossentropy"])
@pytest.mark.parametrize("bias", [-2.0, 2.0])
def test_where_the_clip_acts_both_gradients_are_zero(build: Build, loss: str, bias: float) -> None:
    network = build(2, 3, 2, output="linear", loss=loss)
    network.matrices[-1][:] = 0
    network.matrices[-1][:, -1] = bias
    X, y = np.ones((4, 2)), np.eye(2)[[0, 1, 0, 1]]
    assert not numerical_gradient(network, X, y).any()
    assert not network.gradient(X, y).any()


@pytest.mark.parametrize(
    ("output", "loss"), [("softmax", "categorical_crossentropy"), ("sigmoid", "binary_crossentropy")]
)
def test_the_matching_pairs_go_on_learning_when_saturated(build: Build, output: str, loss: str) -> None:
    network = build(1, 2, output=output, loss=loss)
    network.parameters = [0, 800, 0, -800]
    by_biases = network.gradient([[0.0]], [[0.0, 1.0]])[1::2]
    scale = 2 if loss == "binary_crossentropy" else 1
    np.testing.assert_allclose(by_biases * scale, [1, -1])


def test_single_precision_agrees_with_double_precision(build: Build) -> None:
    double, single = build(5, 4, 3), build(5, 4, 3, dtype="float32")
    double.parameters = single.parameters
    generator = np.random.default_rng(0)
    X, y = generator.random((7, 5)).astype(np.float32), np.eye(3)[generator.integers(0, 3, 7)]
    assert single.gradient(X, y).dtype == np.float32
    np.testing.assert_allclose(single.gradient(X, y), double.gradient(X, y), rtol=1e-4, atol=1e-6)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("output", ACTIVATIONS)
def test_huge_and_tiny_numbers_never_overflow(build: Build, output: str, loss: str, dtype: str) -> None:
    bounded = output in ("sigmoid", "tanh", "softmax")
    largest = (
        {"float32": 1e18, "float64": 1e150}[dtype] if bounded else {"float32": 1e8, "float64": 1e70}[dtype]
    )
    generator = np.random.default_rng(0)
    y = np.eye(3, dtype=dtype)[generator.integers(0, 3, 8)]
    for weight in (0, 1e-30, 1e-4, 1e4, largest):
        for value in (0, 1e-30, 1e-4, 1e4, largest):
            network = build(4, 3, output=output, loss=loss, dtype=dtype)
            network.parameters = generator.choice([-weight, weight], network.parameters.size)
            X = generator.choice([-value, value], (8, 4))
            with np.errstate(all="raise", under="ignore"):
                assert np.isfinite(network.forward(X)).all()
                assert np.isfinite(network.cost(X, y))
                assert np.isfinite(network.gradient(X, y)).all()


@pytest.mark.parametrize("hidden", ACTIVATIONS)
def test_huge_weights_in_hidden_layers_never_overflow(build: Build, hidden: str) -> None:
    network = build(4, 5, 3, hidden=hidden, dtype="float32")
    network.parameters = np.random.default_rng(0).choice([-1e6, 1e6], network.parameters.size)
    X, y = np.random.default_rng(1).choice([-1e6, 1e-30, 1e6], (8, 4)), np.eye(3)[[0, 1, 2, 0, 1, 2, 0, 1]]
    with np.errstate(all="raise", under="ignore"):
        assert np.isfinite(network.cost(X, y))
        assert np.isfinite(network.gradient(X, y)).all()
