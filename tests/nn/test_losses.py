from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from nn import ACTIVATIONS, LOSSES
from nn.checks import Array
from nn.losses import output_delta

every_loss = pytest.mark.parametrize("name", LOSSES)
every_dtype = pytest.mark.parametrize("dtype", ["float32", "float64"])
shares = arrays(np.float64, (3, 4), elements=st.floats(0, 1))


def test_the_registry_has_the_documented_names() -> None:
    assert {"categorical_crossentropy", "binary_crossentropy", "mean_squared_error"} <= set(LOSSES)
    assert all(LOSSES[name].name == name for name in LOSSES)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("categorical_crossentropy", [-math.log(0.7), -math.log(0.5)]),
        ("binary_crossentropy", [-math.log(0.7), -(math.log(0.5) + math.log(0.9)) / 2]),
        ("mean_squared_error", [0.09, (0.25 + 0.01) / 2]),
    ],
)
def test_values_are_those_of_the_textbook(name: str, expected: list[float]) -> None:
    outputs = np.array([[0.7, 0.5], [0.3, 0.1]])
    targets = np.array([[1.0, 1.0], [0.0, 0.0]])
    np.testing.assert_allclose(LOSSES[name].values(outputs, targets), expected, rtol=1e-14)


@given(shares, st.integers(0, 2))
def test_no_loss_is_negative_and_a_perfect_answer_costs_nothing(outputs: Array, right: int) -> None:
    targets = np.zeros_like(outputs)
    targets[right] = 1
    for loss in LOSSES.values():
        assert (loss.values(outputs, targets) >= 0).all()
        np.testing.assert_allclose(loss.values(targets, targets), 0, atol=1e-14)


@every_loss
def test_gradient_is_the_numerical_derivative(name: str) -> None:
    generator, loss, h = np.random.default_rng(0), LOSSES[name], 1e-6
    outputs, targets = generator.uniform(0.1, 0.9, (2, 3, 4))
    expected = np.empty_like(outputs)
    for row in range(3):
        step = np.zeros_like(outputs)
        step[row] = h
        above, below = loss.values(outputs + step, targets), loss.values(outputs - step, targets)
        expected[row] = (above - below) / (2 * h)
    np.testing.assert_allclose(loss.gradient(outputs, targets), expected, rtol=1e-6)


@pytest.mark.parametrize("name", [name for name, loss in LOSSES.items() if loss.fused_activation])
def test_the_short_form_of_a_pair_equals_the_long_one(name: str) -> None:
    generator, loss = np.random.default_rng(0), LOSSES[name]
    activation = ACTIVATIONS[str(loss.fused_activation)]
    outputs, targets = generator.normal(size=(3, 5)), generator.dirichlet(np.ones(3), 5).T
    activation.forward(outputs)
    long_form = loss.gradient(outputs, targets)
    short_form = output_delta(loss, activation, outputs, targets, shares=True)
    activation.backward(outputs, long_form, None)
    np.testing.assert_allclose(short_form, long_form, rtol=1e-9)


@every_dtype
@every_loss
def test_no_output_overflows_or_reaches_the_logarithm_of_zero(name: str, dtype: str) -> None:
    eps = float(np.finfo(dtype).eps)
    sizes = [0, 1, 1e-45, 1e-30, eps, eps / 2, 1 - eps, 1 - eps / 2, -1, 1e4, -1e4, 1e15, -1e15]
    outputs = np.array([sizes, sizes[::-1]], dtype)
    loss = LOSSES[name]
    for targets in (np.zeros_like(outputs), np.ones_like(outputs), np.eye(2, len(sizes), dtype=dtype)):
        with np.errstate(all="raise", under="ignore"):
            values, gradient = loss.values(outputs, targets), loss.gradient(outputs, targets)
        for result in (values, gradient):
            assert result.dtype == dtype
            assert np.isfinite(result).all()


@pytest.mark.parametrize("name", ["categorical_crossentropy", "binary_crossentropy"])
@pytest.mark.parametrize("output", [-3.0, 0.0, 1.0, 4.0])
def test_where_the_logarithm_is_clipped_the_loss_is_flat(name: str, output: float) -> None:
    outputs, targets = np.full((2, 1), output), np.array([[1.0], [0.0]])
    assert not LOSSES[name].gradient(outputs, targets).any()
