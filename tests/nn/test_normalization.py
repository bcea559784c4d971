from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from nn import Layer, Network, NetworkSpec
from nn.checks import Array
from nn.layers import BatchNormalization, LayerParameters, split_by_layer

UNITS, EPSILON = 3, 1e-5
X, Y = np.random.default_rng(0).normal(2, 3, (12, 4)), np.eye(2)[[0, 1] * 6]


def fresh(units: int = UNITS, dtype: str = "float64") -> LayerParameters:
    """Return the parameters of a layer as it begins, with all weights zero."""
    layer = Layer(units, "linear", batch_normalization=True)
    spec = NetworkSpec((Layer(1, "input"), layer), "mean_squared_error")
    (parameters,) = split_by_layer(np.zeros(spec.parameter_count, dtype), spec)
    scales, _means, variances = parts_of(parameters)
    scales[:] = variances[:] = 1
    return parameters


def parts_of(parameters: LayerParameters) -> tuple[Array, Array, Array]:
    assert parameters.scales is not None
    assert parameters.means is not None
    assert parameters.variances is not None
    return parameters.scales, parameters.means, parameters.variances


def drawn(seed: int = 0) -> LayerParameters:
    """Return parameters of a layer in the middle of a training."""
    parameters, generator = fresh(), np.random.default_rng(seed)
    scales, means, variances = parts_of(parameters)
    scales[:] = generator.uniform(0.5, 2, UNITS)
    parameters.biases[:] = generator.normal(size=UNITS)
    means[:], variances[:] = generator.normal(size=UNITS), generator.uniform(0.5, 2, UNITS)
    return parameters


def forward(parameters: LayerParameters, z: Array, *, training: bool) -> Array:
    result = z.copy()
    BatchNormalization(parameters).forward(result, training=training)
    return result


def test_a_batch_worked_by_hand() -> None:
    parameters = fresh(1)
    scales, means, variances = parts_of(parameters)
    scales[:], parameters.biases[:], means[:], variances[:] = 3, 0.5, 10, 2
    # The mean of 1, 2 and 6 is 3; the variance is (4 + 1 + 9) / 3 = 14 / 3.
    result = forward(parameters, np.array([[1.0, 2, 6]]), training=True)
    deviation = math.sqrt(14 / 3 + EPSILON)
    expected = [0.5 - 3 * 2 / deviation, 0.5 - 3 / deviation, 0.5 + 3 * 3 / deviation]
    np.testing.assert_allclose(result, [expected], rtol=1e-14)
    assert means[0] == pytest.approx(0.9 * 10 + 0.1 * 3)
    assert variances[0] == pytest.approx(0.9 * 2 + 0.1 * 14 / 3)
    assert (scales[0], parameters.biases[0]) == (3, 0.5)


def test_an_answer_worked_by_hand() -> None:
    parameters = fresh(1)
    scales, means, variances = parts_of(parameters)
    scales[:], parameters.biases[:], means[:], variances[:] = 3, 0.5, 10, 4
    before = [part.copy() for part in (parameters.learned, *parameters.statistics)]
    result = forward(parameters, np.array([[10.0, 14]]), training=False)
    np.testing.assert_allclose(result, [[0.5, 0.5 + 3 * 4 / math.sqrt(4 + EPSILON)]], rtol=1e-14)
    for part, unchanged in zip((parameters.learned, *parameters.statistics), before, strict=True):
        np.testing.assert_array_equal(part, unchanged)


def test_a_gradient_worked_by_hand() -> None:
    parameters, gradients = fresh(1), fresh(1)
    scales, _, _ = parts_of(parameters)
    scales[:] = 2
    normalization = BatchNormalization(parameters)
    z, gradient = np.array([[-1.0, 0, 1]]), np.array([[1.0, 5, 3]])
    normalization.forward(z, training=True)
    normalization.backward(gradient, gradients)
    # The variance of -1, 0 and 1 is 2 / 3, so h = -k, 0, k with k = 1 / sqrt(2 / 3 + eps). The mean of the
    # gradient is 3, that of gradient times h is (3 - 1) k / 3.
    k = 1 / math.sqrt(2 / 3 + EPSILON)
    along = 2 * k / 3
    expected = [2 * k * (1 - 3 + k * along), 2 * k * (5 - 3), 2 * k * (3 - 3 - k * along)]
    np.testing.assert_allclose(gradient, [expected], rtol=1e-12)
    np.testing.assert_allclose(gradients.biases, [9])
    np.testing.assert_allclose(parts_of(gradients)[0], [2 * k], rtol=1e-12)


def test_a_gradient_by_running_statistics_worked_by_hand() -> None:
    parameters, gradients = fresh(1), fresh(1)
    scales, means, variances = parts_of(parameters)
    scales[:], means[:], variances[:] = 2, 1, 4
    normalization = BatchNormalization(parameters)
    z, gradient = np.array([[5.0, -1]]), np.array([[1.0, 3]])
    normalization.forward(z, training=False)
    normalization.backward(gradient, gradients)
    k = 1 / math.sqrt(4 + EPSILON)
    np.testing.assert_allclose(gradient, [[2 * k, 6 * k]], rtol=1e-14)
    np.testing.assert_allclose(gradients.biases, [4])
    np.testing.assert_allclose(parts_of(gradients)[0], [4 * k - 2 * k * 3], rtol=1e-14)


@pytest.mark.parametrize("training", [True, False])
def test_both_passes_are_those_of_torch_over_many_batches(training: bool) -> None:
    torch: Any = pytest.importorskip("torch")
    parameters, gradients = drawn(), fresh()
    scales, means, variances = parts_of(parameters)
    theirs = torch.nn.BatchNorm1d(UNITS, eps=EPSILON, momentum=0.1, dtype=torch.float64)
    theirs.train(training)
    with torch.no_grad():
        for name, values in (("weight", scales), ("bias", parameters.biases)):
            getattr(theirs, name).copy_(torch.tensor(values))
        theirs.running_mean.copy_(torch.tensor(means))
        theirs.running_var.copy_(torch.tensor(variances))
    normalization, generator = BatchNormalization(parameters), np.random.default_rng(2)
    expected_variances = variances.copy()
    for _batch in range(10):
        z, gradient = generator.normal(1, 2, (UNITS, 8)), generator.normal(size=(UNITS, 8))
        if training:
            expected_variances = 0.9 * expected_variances + 0.1 * z.var(axis=1)
        given_z = torch.tensor(z.T.copy(), requires_grad=True)
        theirs.zero_grad()
        result = theirs(given_z)
        result.backward(torch.tensor(gradient.T.copy()))
        normalization.forward(z, training=training)
        normalization.backward(gradient, gradients)
        np.testing.assert_allclose(z.T, result.detach().numpy(), rtol=1e-9, atol=1e-12)
        np.testing.assert_allclose(gradient.T, given_z.grad.numpy(), rtol=1e-9, atol=1e-12)
        np.testing.assert_allclose(parts_of(gradients)[0], theirs.weight.grad.numpy(), rtol=1e-9, atol=1e-12)
        np.testing.assert_allclose(gradients.biases, theirs.bias.grad.numpy(), rtol=1e-9, atol=1e-12)
        np.testing.assert_allclose(means, theirs.running_mean.numpy(), rtol=1e-12)
        # Torch takes the variance of the batch with the divisor n - 1 here, and with n above.
        np.testing.assert_allclose(variances, expected_variances, rtol=1e-12)


@given(arrays(np.float64, (UNITS, 7), elements=st.floats(-1e4, 1e4)))
def test_every_unit_has_mean_zero_and_at_most_variance_one_in_a_batch(z: Array) -> None:
    result = forward(fresh(), z, training=True)
    assert np.isfinite(result).all()
    np.testing.assert_allclose(result.mean(axis=1), 0, atol=1e-5)
    expected = z.var(axis=1) / (z.var(axis=1) + EPSILON)
    np.testing.assert_allclose(result.var(axis=1), expected, rtol=1e-4, atol=1e-4)


def test_units_are_normalised_each_on_its_own() -> None:
    z = np.random.default_rng(0).normal(size=(UNITS, 6))
    together = forward(drawn(), z, training=True)
    other = z.copy()
    other[1] *= 100
    np.testing.assert_array_equal(forward(drawn(), other, training=True)[[0, 2]], together[[0, 2]])


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("z", [[[3.0]], [[5.0, 5.0, 5.0]], [[0.0, 0.0]]], ids=["one", "equal", "zero"])
def test_a_batch_without_any_variance_becomes_the_bias(z: list[list[float]], dtype: str) -> None:
    parameters = fresh(1, dtype)
    parameters.biases[:] = 0.25
    normalization, gradient = BatchNormalization(parameters), np.ones((1, len(z[0])), dtype)
    result = np.array(z, dtype)
    with np.errstate(all="raise"):
        normalization.forward(result, training=True)
        normalization.backward(gradient, fresh(1, dtype))
    assert (result == 0.25).all()
    assert not gradient.any()
    assert result.dtype == gradient.dtype == dtype


def test_running_statistics_approach_those_of_the_samples() -> None:
    parameters, generator = fresh(), np.random.default_rng(0)
    _, means, variances = parts_of(parameters)
    centres, spreads = np.array([[-2.0], [0], [5]]), np.array([[1.0], [3], [0.5]])
    for _batch in range(300):
        forward(parameters, generator.normal(centres, spreads, (UNITS, 400)), training=True)
    np.testing.assert_allclose(means, [-2, 0, 5], atol=0.15)
    np.testing.assert_allclose(variances, [1, 9, 0.25], rtol=0.05)


def normalized(seed: int = 0, dtype: str = "float64") -> Network:
    layers = [Layer(4, "input"), Layer(5, "tanh", batch_normalization=True), Layer(2, "softmax")]
    return Network(layers, seed=seed, dtype=dtype)


def test_a_fresh_network_answers_as_if_normalisation_were_not_there() -> None:
    network = normalized()
    plain = Network([Layer(4, "input"), Layer(5, "tanh"), Layer(2, "softmax")], dtype="float64")
    plain.parameters = np.concatenate([layer.matrix.ravel() for layer in network.layer_parameters])
    np.testing.assert_allclose(network.forward(X), plain.forward(X), rtol=1e-4)


def test_an_answer_is_the_formula_with_bias_scale_and_running_statistics() -> None:
    network = normalized()
    network.fit(X, Y, 20, 0.1, 5)
    first, second = network.layer_parameters
    scales, means, variances = parts_of(first)
    h = (X @ first.weights.T - means) / np.sqrt(variances + EPSILON)
    z = np.tanh(scales * h + first.biases) @ second.weights.T + second.biases
    expected = np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
    np.testing.assert_allclose(network.forward(X), expected, rtol=1e-12)
    for part, begin in ((scales, 1), (first.biases, 0), (means, 0), (variances, 1)):
        assert (np.abs(part - begin) > 1e-4).all(), "training reached every part"


def test_asking_changes_no_statistics() -> None:
    network = normalized()
    network.fit(X, Y, 2, 0.1, 5, validation_data=(X[:3], Y[:3]))
    before = network.parameters.copy()
    network.forward(X), network.activations(X), network.cost(X, Y), network.gradient(X, Y)
    np.testing.assert_array_equal(network.parameters, before)


def test_measuring_validation_data_changes_no_statistics() -> None:
    alone, watched = normalized(), normalized()
    alone.fit(X, Y, 3, 0.1, 5)
    watched.fit(X, Y, 3, 0.1, 5, validation_data=(X + 100, Y))
    np.testing.assert_array_equal(alone.parameters, watched.parameters)


def test_a_sample_is_answered_alike_alone_and_among_very_different_ones() -> None:
    network = normalized()
    network.fit(X, Y, 5, 0.1, 5)
    others = np.vstack([X[[0]], 1000 * X])
    np.testing.assert_allclose(network.forward(others)[0], network.forward(X[[0]])[0], rtol=1e-12)


def test_in_training_the_size_and_place_of_the_samples_do_not_matter() -> None:
    costs = []
    for samples in (X, 50 * X + 7):
        (row,) = normalized().fit(samples, Y, 1, 0.1, 1.0)
        costs.append(row.cost)
    assert costs[0] == pytest.approx(costs[1], rel=1e-4)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_a_normalised_network_learns_from_badly_scaled_samples(dtype: str) -> None:
    network = normalized(dtype=dtype)
    targets = np.eye(2)[(X[:, 0] > X[:, 1]).astype(int)]
    history = network.fit(100 * X + 500, targets, 200, 0.5, 4)
    assert history[-1].accuracy > 0.9
    assert np.mean(network.predict(100 * X + 500) == targets.argmax(axis=1)) > 0.9
    assert np.isfinite(network.parameters).all()


def test_a_copy_has_its_own_statistics() -> None:
    network = normalized()
    network.fit(X, Y, 2, 0.1, 5)
    twin = network.copy()
    np.testing.assert_array_equal(twin.forward(X), network.forward(X))
    before = network.parameters.copy()
    twin.fit(X, Y, 1, 0.1, 5)
    np.testing.assert_array_equal(network.parameters, before)
    assert not np.array_equal(twin.layer_parameters[0].statistics, network.layer_parameters[0].statistics)
