from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nn import ACTIVATIONS, INITIALIZERS, Layer, Network
from nn.arrays import Array
from nn.initializers import initial_weights

INPUTS, UNITS = 400, 150
# Source: the papers that the docstrings of nn.initializers name.
VARIANCES = {
    "glorot_uniform": 2 / (INPUTS + UNITS),
    "glorot_normal": 2 / (INPUTS + UNITS),
    "he_uniform": 2 / INPUTS,
    "he_normal": 2 / INPUTS,
    "lecun_uniform": 1 / INPUTS,
    "lecun_normal": 1 / INPUTS,
}
DRAWN = (*VARIANCES, "orthogonal")

every_initializer = pytest.mark.parametrize("name", INITIALIZERS)


def draw(name: str, inputs: int = INPUTS, units: int = UNITS, seed: int = 0) -> Array:
    return INITIALIZERS[name](inputs, units, np.random.default_rng(seed))


def network(*layers: Layer, seed: int = 0, dtype: str = "float64") -> Network:
    return Network([Layer(7, "input"), *layers], "mean_squared_error", seed=seed, dtype=dtype)


def test_the_registry_has_the_documented_names() -> None:
    assert set(INITIALIZERS) == {*DRAWN, "zeros", "constant"}


@every_initializer
@pytest.mark.parametrize(("inputs", "units"), [(1, 1), (3, 5), (5, 3), (1, 4), (4, 1), (4, 4)])
def test_there_is_one_row_for_each_unit(name: str, inputs: int, units: int) -> None:
    weights = draw(name, inputs, units)
    assert weights.shape == (units, inputs)
    assert np.isfinite(weights).all()


@pytest.mark.parametrize("name", VARIANCES)
def test_the_variance_is_the_documented_one(name: str) -> None:
    weights = draw(name)
    assert weights.var() == pytest.approx(VARIANCES[name], rel=0.02)
    assert abs(weights.mean()) < 0.01 * weights.std()
    for axis in (0, 1):
        np.testing.assert_allclose(weights.var(axis=axis), VARIANCES[name], rtol=0.5)


@pytest.mark.parametrize("name", [name for name in VARIANCES if name.endswith("uniform")])
def test_uniform_weights_fill_their_range_evenly(name: str) -> None:
    weights, limit = draw(name), np.sqrt(3 * VARIANCES[name])
    assert 0.999 * limit < np.abs(weights).max() <= limit
    counts, _ = np.histogram(weights, bins=10, range=(-limit, limit))
    np.testing.assert_allclose(counts, weights.size / 10, rtol=0.06)


@pytest.mark.parametrize("name", [name for name in VARIANCES if name.endswith("normal")])
def test_normal_weights_lie_within_one_two_and_three_deviations_as_often_as_they_should(name: str) -> None:
    deviations = np.abs(draw(name)) / np.sqrt(VARIANCES[name])
    for limit, expected in ((1, 0.6827), (2, 0.9545), (3, 0.9973)):
        assert np.mean(deviations < limit) == pytest.approx(expected, abs=0.006)
    assert deviations.max() > 3.5


@given(st.integers(1, 30), st.integers(1, 30), st.integers(0, 1000))
def test_orthogonal_weights_have_orthonormal_rows_or_columns(inputs: int, units: int, seed: int) -> None:
    weights = draw("orthogonal", inputs, units, seed)
    product = weights @ weights.T if units <= inputs else weights.T @ weights
    np.testing.assert_allclose(product, np.eye(min(inputs, units)), atol=1e-12)


def test_orthogonal_weights_keep_the_length_of_what_comes_in() -> None:
    weights, generator = draw("orthogonal", 5, 9), np.random.default_rng(1)
    for sample in generator.normal(size=(10, 5)):
        assert np.linalg.norm(weights @ sample) == pytest.approx(np.linalg.norm(sample), rel=1e-12)


@pytest.mark.parametrize("shape", [(1, 1), (3, 3), (3, 5), (5, 3)])
def test_orthogonal_weights_have_no_preferred_direction(shape: tuple[int, int]) -> None:
    generator = np.random.default_rng(0)
    draws = np.array([INITIALIZERS["orthogonal"](*shape, generator) for _ in range(2000)])
    assert np.abs(draws.mean(axis=0)).max() < 0.08
    np.testing.assert_allclose((draws**2).mean(axis=0), 1 / max(shape), atol=0.03)


def test_zeros_are_zero_and_constants_are_one_times_the_scale() -> None:
    assert not draw("zeros").any()
    assert (draw("constant") == 1).all()
    by_scale = network(Layer(3, initializer="constant", scale=-0.25))
    assert (by_scale.layer_parameters[0].weights == -0.25).all()
    assert not network(Layer(3, initializer="zeros", scale=5)).parameters.any()


@pytest.mark.parametrize("name", ["zeros", "constant"])
def test_units_that_begin_equal_stay_equal(name: str) -> None:
    generator = np.random.default_rng(0)
    equal = network(Layer(4, "tanh", initializer=name), Layer(2, "linear", initializer=name))
    equal.fit(generator.random((10, 7)), generator.random((10, 2)), 5, 0.1)
    weights = equal.layer_parameters[0].weights
    np.testing.assert_allclose(weights, weights[[0] * 4], rtol=1e-10)


@pytest.mark.parametrize("name", DRAWN)
def test_the_same_seed_draws_the_same_bits_and_another_one_others(name: str) -> None:
    layers = [Layer(6, initializer=name), Layer(6, initializer=name)]
    assert draw(name, seed=3).tobytes() == draw(name, seed=3).tobytes()
    assert not np.array_equal(draw(name, seed=3), draw(name, seed=4))
    first, again, other = network(*layers, seed=3), network(*layers, seed=3), network(*layers, seed=4)
    assert first.parameters.tobytes() == again.parameters.tobytes()
    assert not np.array_equal(first.parameters, other.parameters)


@pytest.mark.parametrize("name", DRAWN)
def test_every_layer_is_drawn_anew(name: str) -> None:
    _, second, third = network(*(Layer(6, initializer=name) for _ in range(3))).layer_parameters
    assert not np.isclose(second.weights, third.weights).any()


@every_initializer
def test_the_scale_multiplies_the_weights(name: str) -> None:
    once, thrice = (network(Layer(5, "relu", name, scale)).layer_parameters[0].weights for scale in (1, 3))
    np.testing.assert_allclose(thrice, 3 * once, rtol=1e-15)


def test_the_scale_multiplies_automatic_weights_too() -> None:
    once, half = (network(Layer(5, "relu", scale=scale)).layer_parameters[0].weights for scale in (1, 0.5))
    np.testing.assert_allclose(half, once / 2, rtol=1e-15)


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_automatic_weights_are_those_of_glorot_with_the_gain_of_the_activation(activation: str) -> None:
    automatic = network(Layer(5, activation)).layer_parameters[0].weights
    named = network(Layer(5, activation, "glorot_uniform")).layer_parameters[0].weights
    np.testing.assert_allclose(automatic, ACTIVATIONS[activation].gain * named, rtol=1e-15)


@every_initializer
def test_a_named_initializer_knows_no_gain(name: str) -> None:
    expected = network(Layer(5, "linear", name)).parameters
    for activation in ACTIVATIONS:
        np.testing.assert_array_equal(network(Layer(5, activation, name)).parameters, expected)
    arguments: dict[str, Any] = {"scale": 1.0, "generator": np.random.default_rng(0)}
    np.testing.assert_array_equal(initial_weights(name, 4, 3, gain=5.0, **arguments), draw(name, 4, 3))


@pytest.mark.parametrize("name", ["automatic", *INITIALIZERS])
@pytest.mark.parametrize("normalization", [False, True])
def test_biases_begin_at_zero_and_normalisation_as_if_it_were_not_there(
    name: str, normalization: bool
) -> None:
    layers = [Layer(5, "tanh", name, batch_normalization=normalization), Layer(2, "linear", name)]
    first, second = network(*layers).layer_parameters
    assert not first.biases.any()
    assert not second.biases.any()
    assert second.scales is None
    if normalization:
        assert first.scales is not None
        assert first.scales.tolist() == [1] * 5
        assert first.means is not None
        assert first.means.tolist() == [0] * 5
        assert first.variances is not None
        assert first.variances.tolist() == [1] * 5


@every_initializer
def test_single_precision_has_the_same_weights_rounded(name: str) -> None:
    double, single = (network(Layer(5, "relu", name), dtype=dtype) for dtype in ("float64", "float32"))
    np.testing.assert_array_equal(single.parameters, double.parameters.astype(np.float32))
