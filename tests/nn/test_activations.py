from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from nn import ACTIVATIONS
from nn.checks import Array

Function = Callable[[float], float]

every_activation = pytest.mark.parametrize("name", ACTIVATIONS)
every_dtype = pytest.mark.parametrize("dtype", ["float32", "float64"])
columns = arrays(np.float64, array_shapes(min_dims=2, max_dims=2, max_side=6), elements=st.floats(-700, 700))

PLACES = [-7.5, -3.0, -1.0, -0.3, -0.01, 0.0, 0.02, 0.5, 1.0, 2.5, 6.0]


def logistic(z: float) -> float:
    return 1 / (1 + math.exp(-z))


def inner(z: float) -> float:
    return math.sqrt(2 / math.pi) * (z + 0.044715 * z**3)


def gelu_slope(z: float) -> float:
    sech_squared = 1 / math.cosh(inner(z)) ** 2
    derivative = math.sqrt(2 / math.pi) * (1 + 0.134145 * z**2)
    return 0.5 * (1 + math.tanh(inner(z))) + 0.5 * z * sech_squared * derivative


# Values and slopes of the textbook, one number at a time.
FORMULAS: dict[str, tuple[Function, Function]] = {
    "linear": (lambda z: z, lambda _z: 1),
    "sigmoid": (logistic, lambda z: math.exp(-z) / (1 + math.exp(-z)) ** 2),
    "tanh": (
        lambda z: (math.exp(z) - math.exp(-z)) / (math.exp(z) + math.exp(-z)),
        lambda z: 1 / math.cosh(z) ** 2,
    ),
    "relu": (lambda z: max(z, 0), lambda z: float(z > 0)),
    "leaky_relu": (lambda z: z if z > 0 else 0.01 * z, lambda z: 1 if z > 0 else 0.01),
    "elu": (lambda z: z if z > 0 else math.exp(z) - 1, lambda z: 1 if z > 0 else math.exp(z)),
    "gelu": (lambda z: 0.5 * z * (1 + math.tanh(inner(z))), gelu_slope),
    "silu": (
        lambda z: z / (1 + math.exp(-z)),
        lambda z: logistic(z) * (1 + z * (1 - logistic(z))),
    ),
    "softplus": (lambda z: math.log(1 + math.exp(z)), logistic),
}


def apply(name: str, z: Any) -> Array:
    a = np.array(z, dtype=getattr(z, "dtype", np.float64))
    ACTIVATIONS[name].forward(a)
    return a


def backward(name: str, z: Array, gradient: Array) -> Array:
    a, result = z.copy(), gradient.copy()
    kept = ACTIVATIONS[name].forward(a)
    ACTIVATIONS[name].backward(a, result, kept)
    return result


def test_the_registry_has_the_documented_names() -> None:
    assert set(ACTIVATIONS) == {*FORMULAS, "softmax"}
    assert all(ACTIVATIONS[name].name == name for name in ACTIVATIONS)


@pytest.mark.parametrize("name", FORMULAS)
def test_values_are_those_of_the_textbook(name: str) -> None:
    expected = [FORMULAS[name][0](z) for z in PLACES]
    np.testing.assert_allclose(apply(name, [PLACES])[0], expected, rtol=1e-12, atol=1e-15)


@pytest.mark.parametrize("name", FORMULAS)
def test_slopes_are_those_of_the_textbook(name: str) -> None:
    expected = [3 * FORMULAS[name][1](z) for z in PLACES]
    slopes = backward(name, np.array([PLACES]), np.full((1, len(PLACES)), 3.0))
    np.testing.assert_allclose(slopes[0], expected, rtol=1e-9, atol=1e-13)


def test_softmax_is_that_of_the_textbook() -> None:
    total = math.exp(-2) + math.exp(0) + math.exp(1)
    expected = [math.exp(-2) / total, 1 / total, math.exp(1) / total]
    np.testing.assert_allclose(apply("softmax", [[-2], [0], [1]])[:, 0], expected, rtol=1e-14)
    by_first = np.array([[1.0], [0], [0]])
    slopes = [expected[0] * ((unit == 0) - expected[unit]) for unit in range(3)]
    np.testing.assert_allclose(backward("softmax", np.array([[-2.0], [0], [1]]), by_first)[:, 0], slopes)


def test_gelu_is_close_to_z_times_the_share_of_normal_numbers_below_z() -> None:
    z = np.linspace(-8, 8, 401)
    exact = [each * 0.5 * (1 + math.erf(each / math.sqrt(2))) for each in z]
    np.testing.assert_allclose(apply("gelu", z[None])[0], exact, atol=1e-3)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("linear", 1),
        ("sigmoid", 2),
        ("tanh", 1),
        ("softmax", 1),
        *((name, math.sqrt(2)) for name in ("relu", "leaky_relu", "elu", "gelu", "silu", "softplus")),
    ],
)
def test_the_gain_of_initial_weights(name: str, expected: float) -> None:
    assert ACTIVATIONS[name].gain == expected


@every_activation
def test_values_and_slopes_are_those_of_torch(name: str) -> None:
    torch: Any = pytest.importorskip("torch")
    functional = torch.nn.functional
    theirs = {
        "linear": lambda z: z * 1,
        "softmax": lambda z: torch.softmax(z, dim=0),
        "gelu": lambda z: functional.gelu(z, approximate="tanh"),
        "leaky_relu": lambda z: functional.leaky_relu(z, 0.01),
        **{each: getattr(torch, each) for each in ("sigmoid", "tanh", "relu")},
        **{each: getattr(functional, each) for each in ("elu", "silu", "softplus")},
    }
    generator = np.random.default_rng(3)
    z, gradient = generator.normal(0, 3, (5, 40)), generator.normal(size=(5, 40))
    their_z = torch.tensor(z, requires_grad=True)
    a = theirs[name](their_z)
    a.backward(torch.tensor(gradient))
    np.testing.assert_allclose(apply(name, z), a.detach().numpy(), rtol=1e-10, atol=1e-13)
    np.testing.assert_allclose(backward(name, z, gradient), their_z.grad.numpy(), rtol=1e-9, atol=1e-12)


@every_activation
def test_each_column_is_a_sample_of_its_own(name: str) -> None:
    z = np.random.default_rng(0).normal(size=(4, 5))
    together = apply(name, z)
    for column in range(5):
        np.testing.assert_allclose(apply(name, z[:, [column]]), together[:, [column]], rtol=1e-14)


@every_activation
def test_backward_is_the_numerical_derivative(name: str) -> None:
    generator = np.random.default_rng(1)
    z, gradient, h = generator.normal(size=(4, 3)), generator.normal(size=(4, 3)), 1e-6
    assert np.abs(z).min() > 1e-3, "a difference quotient across the kink of relu is no derivative"
    expected = np.empty_like(z)
    for index in np.ndindex(*z.shape):
        step = np.zeros_like(z)
        step[index] = h
        expected[index] = np.sum(gradient * (apply(name, z + step) - apply(name, z - step))) / (2 * h)
    np.testing.assert_allclose(backward(name, z, gradient), expected, rtol=1e-6, atol=1e-9)


@every_activation
def test_the_slope_is_kept_though_the_values_are_used_in_between(name: str) -> None:
    z, gradient = np.random.default_rng(2).normal(size=(2, 3, 4))
    first, second = z.copy(), z[::-1].copy()
    kept = ACTIVATIONS[name].forward(first)
    ACTIVATIONS[name].forward(second)
    result = gradient.copy()
    ACTIVATIONS[name].backward(first, result, kept)
    np.testing.assert_array_equal(result, backward(name, z, gradient))


@every_dtype
@every_activation
def test_no_input_in_range_overflows_or_makes_nan(name: str, dtype: str) -> None:
    largest = 1e30 if dtype == "float32" else 1e300
    sizes = [0, 1e-45, 1e-30, 1e-7, 1, 88, 89, 710, 1e4, 1e10, largest]
    z = np.array([sizes, [-s for s in sizes], sizes[::-1], [0] * len(sizes)], dtype)
    with np.errstate(all="raise", under="ignore"):
        a = apply(name, z)
        back = backward(name, z, np.ones_like(a))
    assert a.dtype == back.dtype == dtype
    assert np.isfinite(a).all()
    assert np.isfinite(back).all()


@every_dtype
@pytest.mark.parametrize("name", FORMULAS)
def test_far_from_zero_the_slope_is_the_one_that_is_approached(name: str, dtype: str) -> None:
    limits = {"linear": (1, 1), "sigmoid": (0, 0), "tanh": (0, 0), "leaky_relu": (0.01, 1)}
    far = np.array([[-1000, 1000]], dtype)
    np.testing.assert_allclose(backward(name, far, np.ones_like(far))[0], limits.get(name, (0, 1)), rtol=1e-6)


@given(columns)
def test_softmax_columns_are_probabilities(z: Array) -> None:
    a = apply("softmax", z)
    assert (a >= 0).all()
    np.testing.assert_allclose(a.sum(axis=0), 1, rtol=1e-12)


@given(columns, st.floats(-1000, 1000))
def test_softmax_does_not_change_with_a_constant_shift(z: Array, shift: float) -> None:
    np.testing.assert_allclose(apply("softmax", z + shift), apply("softmax", z), rtol=1e-9, atol=1e-12)


@given(columns)
def test_softmax_of_two_is_the_sigmoid_of_their_difference(z: Array) -> None:
    pair = apply("softmax", np.stack([z.ravel(), np.zeros(z.size)]))
    np.testing.assert_allclose(pair[0], apply("sigmoid", z.ravel()), rtol=1e-9, atol=1e-12)


@given(columns)
def test_sigmoid_is_symmetric_about_one_half(z: Array) -> None:
    np.testing.assert_allclose(apply("sigmoid", z) + apply("sigmoid", -z), 1, rtol=1e-14)


@given(columns)
def test_tanh_is_odd_and_relu_splits_a_number_in_two(z: Array) -> None:
    np.testing.assert_array_equal(apply("tanh", -z), -apply("tanh", z))
    np.testing.assert_array_equal(apply("relu", z) - apply("relu", -z), z)


@pytest.mark.parametrize("name", ["gelu", "silu", "softplus"])
@given(z=columns)
def test_the_two_sides_of_a_smooth_relu_differ_by_z(name: str, z: Array) -> None:
    np.testing.assert_allclose(apply(name, z) - apply(name, -z), z, atol=1e-11)


@given(columns)
def test_activations_of_one_unit_never_fall_as_the_input_rises(z: Array) -> None:
    rising = np.sort(z, axis=None)[None, :]
    for name in ("linear", "sigmoid", "tanh", "relu", "leaky_relu", "elu", "softplus"):
        assert (np.diff(apply(name, rising)) >= -1e-12).all()
