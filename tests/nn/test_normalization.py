from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from nn import Layer, Network, NetworkSpec
from nn.arrays import Array
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


# By PyTorch 2.13.0 in double precision, the last of ten batches: `BatchNorm1d(3, eps=1e-5, momentum=0.1)`,
# in training mode or not, with the parameters, samples and gradients of the test below.
TORCH: dict[bool, dict[str, Any]] = {
    True: {
        "outputs": [
            [0.52119627093, -0.2151130505, -0.34253521619, 0.25608112536, 1.0303708704],
            [1.0724396622, 0.21147124922, -1.1153705548, -1.6881935144, -0.98034684216],
            [1.6373351142, 3.1234624247, 2.0344952396, -0.62837503316, -2.4169177453],
        ],
        "gradient": [
            [-0.48704681496, -0.2318681189, 0.18109094147, 0.3721577105, 0.1656662819],
            [0.21415765431, -0.4135057754, -0.50615453371, 0.021392220496, 0.68411043431],
            [1.3976014344, 0.067652768146, -1.014229361, -0.85336751283, 0.40234267127],
        ],
        "scales": [0.7659265366, -0.96287973763, 0.9852169882],
        "biases": [0.41714230245, -1.0098959163, -0.99008086788],
        "means": [0.97877492181, 0.30319212686, 0.84719732323],
    },
    False: {
        "outputs": [
            [0.37497094467, -0.86783018285, -1.0829033954, -0.072511373218, 1.2343961182],
            [2.300474782, 1.4278106132, 0.082944433982, -0.49765999276, 0.21980236536],
            [3.0941380694, 4.8209377026, 3.5556166749, 0.46150530386, -1.6166846852],
        ],
        "gradient": [
            [-0.70433341959, -0.43313268265, 0.23628824523, 0.68846685014, 0.50767220806],
            [-0.1398749699, -0.65882555311, -0.57205496112, 0.040660323959, 0.6159926947],
            [1.4433380342, 0.13710472906, -1.2951820317, -1.5366844055, -0.36536622371],
        ],
        "scales": [1.0151618651, -2.1945754892, 0.49473001755],
        "biases": [0.41714230245, -1.0098959163, -0.99008086788],
        "means": [1.0, -1.0, 0.5],
    },
}


@pytest.mark.parametrize("training", [True, False])
def test_both_passes_are_those_of_torch_after_many_batches(training: bool) -> None:
    parameters, gradients = fresh(), fresh()
    scales, means, variances = parts_of(parameters)
    scales[:], parameters.biases[:] = [0.5, 1, 2], [0.25, -0.5, 0.75]
    means[:], variances[:] = [1, -1, 0.5], [0.5, 2, 1.5]
    normalization, expected_variances = BatchNormalization(parameters), variances.copy()
    for batch in range(10):
        angles = np.arange(15.0).reshape(UNITS, 5) + 15 * batch
        z, gradient = 2 * np.sin(angles) + 1, np.cos(angles)
        if training:
            expected_variances = 0.9 * expected_variances + 0.1 * z.var(axis=1)
        normalization.forward(z, training=training)
        normalization.backward(gradient, gradients)
    found = {"outputs": z, "gradient": gradient, "scales": parts_of(gradients)[0]}
    found |= {"biases": gradients.biases, "means": means}
    for name, values in TORCH[training].items():
        np.testing.assert_allclose(found[name], values, rtol=1e-9, err_msg=name)
    # PyTorch takes the variance of a batch with the divisor n - 1 here, and with n for its outputs.
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
