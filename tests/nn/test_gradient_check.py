"""The gradient is checked by moving weights, and what cannot be measured is said to be so."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from nn import ACTIVATIONS, LOSSES, Layer, Network
from nn.arrays import Array
from nn.gradient_check import CheckedWeight, GradientCheck, check_gradient

GENERATOR = np.random.default_rng(0)
X, Y = GENERATOR.random((20, 4)), np.eye(3)[GENERATOR.integers(0, 3, 20)]
EVERY, CROSS_ENTROPY = 10_000, "categorical_crossentropy"


def make_network(hidden: str = "tanh", output: str = "softmax", loss: str = CROSS_ENTROPY) -> Network:
    return Network([Layer(4, "input"), Layer(6, hidden), Layer(3, output)], loss, seed=1)


def check(network: Network, count: int = EVERY, seed: int = 0) -> GradientCheck:
    return check_gradient(network, X, Y, count, np.random.default_rng(seed))


@pytest.mark.slow
@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("hidden", ACTIVATIONS)
def test_every_weight_that_can_be_compared_agrees(hidden: str, loss: str) -> None:
    result = check(make_network(hidden, "sigmoid", loss))
    assert len(result.weights) == 5 * 6 + 7 * 3
    assert len(result.compared) > 40
    assert result.worst is not None
    assert result.worst < 1e-4


def test_twenty_weights_of_a_fresh_network_for_digits_agree(digits: Any) -> None:
    network = Network([Layer(64, "input"), Layer(50), Layer(30), Layer(10, "softmax")], seed=0)
    result = check_gradient(network, digits.X_train[:144], digits.y_train[:144], generator=GENERATOR)
    assert len(result.weights) == 20
    assert result.worst is not None
    assert result.worst < 1e-5


def test_weights_are_named_by_their_place() -> None:
    network = Network([Layer(4, "input"), Layer(2, batch_normalization=True), Layer(3, "softmax")], seed=1)
    network.layer_parameters[0].matrix[:] = GENERATOR.normal(size=(2, 5))
    gradient = network.gradient(X, Y)
    weights = check(network).weights
    named = [(each.layer, each.unit, each.input) for each in weights]
    assert named[:6] == [(1, 0, 0), (1, 0, 1), (1, 0, 2), (1, 0, 3), (1, 0, None), (1, 1, 0)]
    assert named[-4:] == [(2, 1, None), (2, 2, 0), (2, 2, 1), (2, 2, None)]
    matrices = np.concatenate([gradient[:10], gradient[12:21]])
    np.testing.assert_allclose([each.by_backpropagation for each in weights], matrices, rtol=1e-3, atol=1e-6)


def test_the_same_generator_draws_the_same_weights_each_once() -> None:
    network = make_network()
    assert check(network, 12, 3) == check(network, 12, 3)
    assert check(network, 12, 3) != check(network, 12, 4)
    places = {(each.layer, each.unit, each.input) for each in check(network, 12).weights}
    assert len(places) == 12


def test_a_wrong_derivative_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def backward(a: Array, gradient: Array, _cache: Array | None) -> None:
        gradient *= 1 - a

    monkeypatch.setitem(ACTIVATIONS, "tanh", replace(ACTIVATIONS["tanh"], backward=backward))
    worst = check(make_network()).worst
    assert worst is not None
    assert worst > 0.1


@pytest.mark.parametrize("hidden", ["relu", "leaky_relu"])
def test_weights_at_the_kink_of_an_activation_are_counted_and_left_out(hidden: str) -> None:
    network = make_network(hidden)
    network.layer_parameters[0].matrix[2] = 0
    network.layer_parameters[0].biases[2] = 1e-9
    result = check(network)
    at_kink = [each for each in result.weights if each.at_kink]
    assert {(each.layer, each.unit) for each in at_kink} == {(1, 2)}
    assert result.at_kink == len(at_kink) == 5
    assert result.worst is not None
    assert result.worst < 1e-4
    assert max(each.relative_error for each in at_kink) > 0.1


def test_the_kink_of_a_loss_is_one_too() -> None:
    network = make_network(output="linear", loss="mean_absolute_error")
    network.layer_parameters[-1].matrix[:] = 0
    result = check(network)
    outputs = [each for each in result.weights if each.layer == 2]
    assert all(each.at_kink for each in outputs)
    assert not any(each.at_kink for each in result.weights if each.layer == 1)


def test_a_dead_unit_has_no_slope_which_is_no_error() -> None:
    network = make_network("relu")
    network.layer_parameters[0].matrix[2] = -1
    result = check(network)
    dead = [each for each in result.weights if (each.layer, each.unit) == (1, 2)]
    assert not any(each.at_kink for each in dead)
    assert {(each.by_backpropagation, each.by_moving, each.relative_error) for each in dead} == {(0, 0, 0)}
    assert result.small >= len(dead)


def test_slopes_too_small_to_compare_are_counted_and_left_out() -> None:
    check = GradientCheck(
        (
            CheckedWeight(1, 0, 0, 1e-9, 2e-9, False),
            CheckedWeight(1, 0, 1, 1e-3, 1.1e-3, False),
            CheckedWeight(1, 0, 2, 1, 2, True),
        )
    )
    assert (check.small, check.at_kink, check.worst) == (1, 1, pytest.approx(1 / 11))
    assert GradientCheck(check.weights[2:]).worst is None


@pytest.mark.parametrize("bias", [60.0, 1e300])
def test_where_the_loss_is_clipped_or_overflows_nothing_can_be_compared(bias: float) -> None:
    network = Network([Layer(4, "input"), Layer(6), Layer(3, "softmax")], seed=1, dtype="float64")
    network.layer_parameters[-1].biases[:] = (bias, 0, -bias)
    network.layer_parameters[-1].weights[:] *= max(1, bias / 1e10)
    result = check(network, 5)
    assert (result.at_kink, result.worst) == (5, None)


def test_dropout_is_off_and_the_network_stays_as_it_is() -> None:
    layers = [Layer(4, "input", dropout=0.5), Layer(6, "tanh", dropout=0.5, batch_normalization=True)]
    network = Network([*layers, Layer(3, "softmax")], seed=1)
    before, state = network.parameters.copy(), network.generator.bit_generator.state
    worst = check(network).worst
    assert worst is not None
    assert worst < 1e-4
    np.testing.assert_array_equal(network.parameters, before)
    assert network.generator.bit_generator.state == state


@pytest.mark.parametrize(
    ("samples", "count", "message"), [(X[:3], 20, "the same number"), (X, 0, "count must be at least 1")]
)
def test_wrong_values_are_named(samples: Array, count: int, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        check_gradient(make_network(), samples, Y, count)
