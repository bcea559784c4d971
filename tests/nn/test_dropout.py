from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nn import Layer, Network, Trainer, TrainingConfig
from nn.arrays import Array
from nn.feedforward import with_ones
from nn.layers import Dropout

X, Y = np.random.default_rng(0).random((12, 4)), np.eye(2)[[0, 1] * 6]
every_dtype = pytest.mark.parametrize("dtype", ["float32", "float64"])


def dropped(share: float, values: Array, seed: int = 0) -> Array:
    units, samples = values.shape
    return Dropout(share, units, samples, values.dtype).forward(values, np.random.default_rng(seed))


def factors(share: float, units: int, samples: int, generator: np.random.Generator) -> Array:
    """Return (samples, units): what the values of a layer will be multiplied by."""
    ones = np.ones((units, samples))
    return Dropout(share, units, samples, ones.dtype).forward(ones, generator)[:-1].T


@every_dtype
@pytest.mark.parametrize("share", [0.1, 0.5, 0.8])
def test_about_the_share_is_left_out_and_the_rest_makes_up_for_it(share: float, dtype: str) -> None:
    values = np.random.default_rng(1).uniform(0.5, 1, (200, 300)).astype(dtype)
    result = dropped(share, values)
    inner = result[:-1]
    assert result.shape == (201, 300)
    assert result.dtype == dtype
    assert np.mean(inner == 0) == pytest.approx(share, abs=0.01)
    stays = inner != 0
    np.testing.assert_allclose(inner[stays], values[stays] / (1 - share), rtol=1e-6)
    assert inner.mean() == pytest.approx(values.mean(), rel=0.02)


@pytest.mark.parametrize("axis", [0, 1])
def test_every_value_is_left_out_on_its_own(axis: int) -> None:
    left_out = dropped(0.3, np.ones((300, 400)))[:-1] == 0
    np.testing.assert_allclose(left_out.mean(axis=axis), 0.3, atol=0.13)
    neighbours = np.corrcoef(left_out[:-1].ravel(), left_out[1:].ravel())[0, 1]
    assert abs(neighbours) < 0.02


@given(st.floats(0.01, 0.99), st.integers(0, 1000))
def test_the_ones_that_the_biases_multiply_are_never_left_out(share: float, seed: int) -> None:
    values = np.full((3, 5), 2.0)
    result = dropped(share, values, seed)
    assert (result[-1] == 1).all()
    assert (values == 2).all()
    assert np.isfinite(result).all()


def test_backward_has_the_same_factors_as_forward() -> None:
    dropout, generator = Dropout(0.4, 20, 30, np.dtype("float64")), np.random.default_rng(0)
    values, gradient = generator.uniform(1, 2, (20, 30)), generator.normal(size=(20, 30))
    for _step in range(3):
        factors = dropout.forward(values, generator)[:-1] / values
        result = gradient.copy()
        dropout.backward(result)
        np.testing.assert_allclose(result, gradient * factors, rtol=1e-12)


def test_every_step_leaves_other_values_out_and_the_same_generator_the_same_ones() -> None:
    values, generator = np.ones((20, 30)), np.random.default_rng(3)
    dropout = Dropout(0.5, 20, 30, values.dtype)
    first, second = (dropout.forward(values, generator).copy() for _ in range(2))
    assert np.mean(first != second) == pytest.approx(0.5, abs=0.1)
    np.testing.assert_array_equal(dropped(0.5, values, seed=3), first)


def thinned(
    first: float = 0.0, inner: float = 0.0, *, seed: int = 0, units: int = 6, dtype: str = "float64"
) -> Network:
    layers = [Layer(4, "input", dropout=first), Layer(units, "tanh", dropout=inner), Layer(2, "softmax")]
    return Network(layers, seed=seed, dtype=dtype)


def test_outside_training_nothing_is_left_out() -> None:
    plain, network = thinned(), thinned(0.5, 0.5)
    np.testing.assert_array_equal(network.parameters, plain.parameters)
    np.testing.assert_array_equal(network.forward(X), plain.forward(X))
    np.testing.assert_array_equal(network.predict_proba(X), plain.predict_proba(X))
    np.testing.assert_array_equal(network.gradient(X, Y), plain.gradient(X, Y))
    assert network.cost(X, Y) == plain.cost(X, Y)
    for one, other in zip(network.activations(X), plain.activations(X), strict=True):
        np.testing.assert_array_equal(one, other)


def test_answers_after_a_training_leave_nothing_out() -> None:
    network = thinned(0.3, 0.3)
    network.fit(X, Y, 3, 0.1, 1.0)
    plain = thinned()
    plain.parameters = network.parameters
    np.testing.assert_array_equal(network.forward(X), plain.forward(X))
    np.testing.assert_array_equal(network.gradient(X, Y), plain.gradient(X, Y))


@pytest.mark.parametrize("contiguous", [False, True])
def test_a_training_pass_is_the_formula_with_the_values_left_out(contiguous: bool) -> None:
    network, rows = thinned(0.4, 0.5), with_ones(X)
    propagation, generator = network.propagation(12), np.random.default_rng(5)
    columns = np.ascontiguousarray(rows.T) if contiguous else None
    outputs = propagation.forward(rows, columns, generator).T
    masks = np.random.default_rng(5)
    first, second = factors(0.4, 4, 12, masks), factors(0.5, 6, 12, masks)
    assert 0 < np.mean(first == 0) < 1
    assert 0 < np.mean(second == 0) < 1
    one, two = network.layer_parameters
    hidden = np.tanh((X * first) @ one.weights.T + one.biases)
    z = (hidden * second) @ two.weights.T + two.biases
    expected = np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
    np.testing.assert_allclose(outputs, expected, rtol=1e-12)
    np.testing.assert_array_equal(rows, with_ones(X))
    assert columns is None or np.array_equal(columns, rows.T)


def test_what_is_left_out_of_the_input_moves_no_weights() -> None:
    network, rows = thinned(0.5), with_ones(X[:1])
    propagation = network.propagation(1)
    for seed in range(5):
        propagation.forward(rows, generator=np.random.default_rng(seed))
        propagation.backward(Y[:1].T)
        left_out = factors(0.5, 4, 1, np.random.default_rng(seed))[0] == 0
        still = ~network.layer_gradients[0].weights.any(axis=0)
        np.testing.assert_array_equal(still, left_out)


def test_a_unit_that_is_left_out_learns_nothing_in_that_step() -> None:
    network, rows = thinned(inner=0.5), with_ones(X[:1])
    propagation = network.propagation(1)
    for seed in range(5):
        propagation.forward(rows, generator=np.random.default_rng(seed))
        propagation.backward(Y[:1].T)
        left_out = factors(0.5, 6, 1, np.random.default_rng(seed))[0] == 0
        first, second = network.layer_gradients
        np.testing.assert_array_equal(~first.matrix.any(axis=1), left_out)
        np.testing.assert_array_equal(~second.weights.any(axis=0), left_out)
        assert second.biases.all()


@every_dtype
def test_the_same_seed_trains_alike_and_another_one_leaves_out_others(dtype: str) -> None:
    results = []
    for seed in (1, 1, 2):
        network = thinned(0.2, 0.5, dtype=dtype)
        network.generator = np.random.default_rng(seed)
        network.fit(X, Y, 4, 0.3, 1.0)
        results.append(network.parameters.tobytes())
    assert results[0] == results[1] != results[2]


def test_dropout_changes_what_a_training_does_from_step_to_step() -> None:
    network = thinned(inner=0.5)
    trainer = Trainer(network, TrainingConfig(20, 1e-12, 1.0), X, Y)
    costs = {round(metrics.cost, 6) for metrics in trainer.run()}
    assert len(costs) == 20
    assert abs(np.mean(list(costs)) - network.cost(X, Y)) < 0.5


def test_samples_are_left_as_they_are() -> None:
    samples = X.copy()
    trainer = Trainer(thinned(0.5, 0.5), TrainingConfig(3, 0.1, 5), samples, Y)
    rows = trainer.data.rows.copy()
    list(trainer.run())
    np.testing.assert_array_equal(samples, X)
    np.testing.assert_array_equal(trainer.data.rows, rows)


def test_the_mean_over_many_thinned_networks_is_near_the_whole_one() -> None:
    layers = [Layer(4, "input", dropout=0.3), Layer(8, "linear", dropout=0.5), Layer(2, "linear")]
    network = Network(layers, "mean_squared_error", seed=0, dtype="float64")
    propagation, generator = network.propagation(12), np.random.default_rng(0)
    outputs = [propagation.forward(with_ones(X), generator=generator).T.copy() for _ in range(4000)]
    np.testing.assert_allclose(np.mean(outputs, axis=0), network.forward(X), atol=0.08)


def test_a_thinned_network_still_learns_the_digits(digits: Any) -> None:
    layers = [Layer(64, "input", dropout=0.1), Layer(40, "relu", dropout=0.3), Layer(10, "softmax")]
    network = Network(layers, seed=0)
    network.fit(digits.X_train, digits.y_train, 15, 0.5, 0.05)
    assert np.mean(network.predict(digits.X_test) == digits.y_test.argmax(axis=1)) > 0.85
