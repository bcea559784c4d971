from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from nn import OPTIMIZERS, PENALTIES, Layer, Network, TrainingConfig
from nn.arrays import Array
from nn.training.penalties import add_penalty_gradient
from tests.nn.penalized import penalty_cost

Build = Callable[..., Network]

X, Y = np.random.default_rng(0).random((12, 3)), np.eye(2)[[0, 1] * 6]
matrices = arrays(np.float64, (3, 2), elements=st.floats(-1e3, 1e3))


def test_the_registry_has_the_documented_names() -> None:
    assert set(PENALTIES) == {"l1", "l2"}


def test_values_and_derivatives_are_those_of_the_textbook() -> None:
    weights = np.array([[2.0, -3.0], [0.0, 0.5]])
    value, slope = PENALTIES["l1"](weights)
    np.testing.assert_array_equal(value, [[2, 3], [0, 0.5]])
    np.testing.assert_array_equal(slope, [[1, -1], [0, 1]])
    value, slope = PENALTIES["l2"](weights)
    np.testing.assert_array_equal(value, [[2, 4.5], [0, 0.125]])
    np.testing.assert_array_equal(slope, [[2, -3], [0, 0.5]])


def test_the_cost_is_strength_times_the_sum_over_all_weights_of_all_layers() -> None:
    weights = [np.array([[2.0, -3.0]]), np.array([[0.0], [0.5]])]
    assert penalty_cost(weights, {}) == 0
    assert penalty_cost(weights, {"l1": 0.1}) == pytest.approx(0.1 * 5.5)
    assert penalty_cost(weights, {"l2": 0.2}) == pytest.approx(0.2 * (4 + 9 + 0.25) / 2)
    assert penalty_cost(weights, {"l1": 0.1, "l2": 0.2}) == pytest.approx(0.55 + 0.2 * 6.625)


def test_the_gradient_is_added_to_what_is_there() -> None:
    weights, gradients = [np.array([[2.0, -3.0]])], [np.array([[10.0, 20.0]])]
    add_penalty_gradient(weights, gradients, {"l1": 0.5, "l2": 0.1})
    np.testing.assert_allclose(gradients[0], [[10 + 0.5 + 0.2, 20 - 0.5 - 0.3]])
    np.testing.assert_array_equal(weights[0], [[2, -3]])


@pytest.mark.parametrize("name", PENALTIES)
@given(weights=matrices)
def test_a_penalty_is_never_negative_and_points_away_from_zero(name: str, weights: Array) -> None:
    value, slope = PENALTIES[name](weights)
    assert (value >= 0).all()
    np.testing.assert_array_equal(np.sign(slope), np.sign(weights))
    np.testing.assert_array_equal(PENALTIES[name](-weights)[0], value)
    assert not np.any(PENALTIES[name](np.zeros((2, 2)))[0])


def test_a_step_worked_by_hand(build: Build) -> None:
    network = build(1, 1, output="linear", loss="mean_squared_error")
    network.parameters = [2, 1]
    # The output is 2 * 3 + 1 = 7, the target 5: dC/dw = 2 * (7 - 5) * 3 = 12, dC/db = 4. The penalties add
    # 0.25 * sign(2) + 0.5 * 2 to dC/dw and nothing to dC/db.
    network.fit([[3]], [[5]], 1, 0.1, 1.0, penalties={"l1": 0.25, "l2": 0.5})
    np.testing.assert_allclose(network.parameters, [2 - 0.1 * 13.25, 1 - 0.1 * 4], rtol=1e-14)


def test_a_step_with_clipping_and_decay_worked_by_hand(build: Build) -> None:
    network = build(1, 1, output="linear", loss="mean_squared_error")
    network.parameters = [2, 1]
    # As above dC/dw = 12 and dC/db = 4. With the penalty 0.5 * 2 the gradient is (13, 4); clipped to the
    # length 1 it is (13, 4) / sqrt(185). The decay takes 0.1 * 0.3 of the weight, unclipped.
    network.fit([[3]], [[5]], 1, 0.1, 1.0, penalties={"l2": 0.5}, clip_norm=1, weight_decay=0.3)
    length = math.sqrt(13**2 + 4**2)
    expected = [2 * (1 - 0.03) - 0.1 * 13 / length, 1 - 0.1 * 4 / length]
    np.testing.assert_allclose(network.parameters, expected, rtol=1e-14)


def test_l1_and_l2_pull_as_their_formulas_say_over_many_steps(build: Build) -> None:
    for name, expected in (("l1", 2 - 10 * 0.1 * 0.5), ("l2", 2 * (1 - 0.1 * 0.5) ** 10)):
        network = build(1, 1, output="linear", loss="mean_squared_error")
        network.parameters = [2, 1]
        network.fit([[0]], [[1]], 10, 0.1, 1.0, penalties={name: 0.5})
        np.testing.assert_allclose(network.parameters, [expected, 1], rtol=1e-12)


def test_what_is_measured_is_the_cost_and_the_gradient_without_penalties(build: Build) -> None:
    network = build(3, 4, 2)
    cost, length = network.cost(X, Y), float(np.linalg.norm(network.gradient(X, Y)))
    (row,) = network.fit(X, Y, 1, 0.1, 1.0, penalties={"l1": 5, "l2": 5})
    assert row.cost == pytest.approx(cost, rel=1e-12)
    assert math.hypot(*row.gradient_norms) == pytest.approx(length, rel=1e-9)


def normalized() -> Network:
    layers = [Layer(3, "input"), Layer(5, "tanh", batch_normalization=True), Layer(2, "softmax")]
    network = Network(layers, seed=0, dtype="float64")
    network.layer_parameters[0].matrix[:, -1] = 0.7
    network.layer_parameters[1].matrix[:, -1] = -0.3
    return network


@pytest.mark.parametrize(
    "settings", [{"penalties": {"l1": 3.0}}, {"penalties": {"l2": 3.0}}, {"weight_decay": 3.0}], ids=str
)
def test_only_weights_are_kept_small(settings: dict[str, Any]) -> None:
    usual, small = normalized(), normalized()
    usual.fit(X, Y, 1, 0.1, 1.0)
    small.fit(X, Y, 1, 0.1, 1.0, **settings)
    for one, other in zip(usual.layer_parameters, small.layer_parameters, strict=True):
        assert (np.abs(one.weights - other.weights) > 1e-4).all()
        np.testing.assert_array_equal(one.biases, other.biases)
        for ours, theirs in ((one.scales, other.scales), *zip(one.statistics, other.statistics, strict=True)):
            assert (ours is None) == (theirs is None)
            assert ours is None or theirs is None or ours.tobytes() == theirs.tobytes()


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_the_decay_shrinks_weights_by_rate_times_decay_whatever_the_optimizer(name: str) -> None:
    usual, decayed = normalized(), normalized()
    before = [layer.weights.copy() for layer in usual.layer_parameters]
    usual.fit(X, Y, 1, 0.1, 1.0, optimizer=name)
    decayed.fit(X, Y, 1, 0.1, 1.0, optimizer=name, weight_decay=0.4)
    for layer, without, weights in zip(decayed.layer_parameters, usual.layer_parameters, before, strict=True):
        factor = 1 - 0.1 * 0.01 if name == "adamw" else 1
        np.testing.assert_allclose(layer.weights - without.weights, -0.04 * weights * factor, atol=1e-14)
        np.testing.assert_array_equal(layer.biases, without.biases)


def test_the_decay_of_a_step_goes_by_its_own_learning_rate(build: Build) -> None:
    network = build(1, 1, output="linear", loss="mean_squared_error")
    network.parameters = [2, 1]
    settings: dict[str, Any] = {"schedule": "step", "schedule_settings": {"every": 1}}
    network.fit([[0]], [[1]], 3, 0.1, 1.0, weight_decay=0.5, **settings)
    np.testing.assert_allclose(network.parameters, [2 * 0.95 * 0.975 * 0.9875, 1], rtol=1e-14)


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_running_statistics_are_those_of_the_batch_whatever_an_optimizer_does(name: str) -> None:
    network = normalized()
    first = network.layer_parameters[0]
    assert first.scales is not None
    sums, weights, scales = X @ first.weights.T, first.weights.copy(), first.scales.copy()
    hard: dict[str, Any] = {"weight_decay": 0.5, "penalties": {"l1": 0.5, "l2": 0.5}, "clip_norm": 0.1}
    settings = {each: 0.5 for each in OPTIMIZERS[name].settings if each == "decay"}
    network.fit(X, Y, 1, 0.5, 1.0, optimizer=name, optimizer_settings=settings, **hard)
    assert not np.isclose(first.weights, weights, rtol=1e-4).any()
    assert not np.isclose(first.scales, scales, rtol=1e-4).any()
    expected = [0.1 * sums.mean(axis=0), 0.9 + 0.1 * sums.var(axis=0)]
    np.testing.assert_allclose(first.statistics, expected, rtol=1e-12)


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_an_optimizer_that_was_at_work_before_leaves_the_statistics_alone_later(name: str) -> None:
    network = normalized()
    network.fit(X, Y, 3, 0.01, 5, optimizer=name)
    first = network.layer_parameters[0]
    before, sums = np.array(first.statistics), X @ first.weights.T
    network.fit(X, Y, 1, 0.01, 1.0, optimizer=name)
    batch = np.array([sums.mean(axis=0), sums.var(axis=0)])
    np.testing.assert_allclose(first.statistics, 0.9 * before + 0.1 * batch, rtol=1e-12)


def test_l1_leaves_fewer_weights_away_from_zero_and_l2_smaller_ones(digits: Any) -> None:
    weights = {}
    for name, penalties in (("none", {}), ("l1", {"l1": 1e-2}), ("l2", {"l2": 1e-2})):
        network = Network([Layer(64, "input"), Layer(10, "softmax")], seed=0)
        network.fit(digits.X_train, digits.y_train, 30, 0.1, 0.1, penalties=penalties)
        weights[name] = np.abs(network.layer_parameters[0].weights)
    near_zero = {name: float(np.mean(values < 1e-3)) for name, values in weights.items()}
    assert near_zero["none"] < 0.02 < 0.2 < near_zero["l1"], near_zero
    assert np.linalg.norm(weights["l2"]) < 0.9 * np.linalg.norm(weights["none"])


@pytest.mark.parametrize(
    ("settings", "error", "message"),
    [
        ({"penalties": {"l3": 0.1}}, ValueError, "a name in penalties must be one of l1, l2, not 'l3'"),
        ({"penalties": {"l2": -0.1}}, ValueError, r"penalties\['l2'\] must be .*at least 0, not -0.1"),
        ({"penalties": {"l2": math.nan}}, ValueError, r"penalties\['l2'\] must be a finite number"),
        ({"penalties": {"l2": "0.1"}}, TypeError, r"penalties\['l2'\] must be a number, not '0.1'"),
        ({"penalties": 0.1}, TypeError, "penalties must be a dictionary of names and numbers, not 0.1"),
        ({"penalties": "l2"}, TypeError, "penalties must be a dictionary of names and numbers, not 'l2'"),
        *(({"weight_decay": value}, ValueError, "weight_decay must") for value in (-0.1, math.nan, math.inf)),
        *(({"weight_decay": value}, TypeError, "weight_decay must") for value in ("0.1", None, True)),
    ],
    ids=str,
)
def test_a_wrong_strength_is_refused_by_name_and_value(
    build: Build, settings: dict[str, Any], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        TrainingConfig(**settings)
    with pytest.raises(error, match=message):
        build(3, 2).fit(X, Y, **settings)


def test_a_strength_of_zero_changes_nothing(build: Build) -> None:
    usual, same = build(3, 4, 2), build(3, 4, 2)
    usual.fit(X, Y, 3, 0.5, 5)
    same.fit(X, Y, 3, 0.5, 5, penalties={"l1": 0, "l2": 0}, weight_decay=0)
    np.testing.assert_array_equal(usual.parameters, same.parameters)
