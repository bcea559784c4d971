from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from nn import ACTIVATIONS
from nn.checks import Array

every_activation = pytest.mark.parametrize("name", ACTIVATIONS)
every_dtype = pytest.mark.parametrize("dtype", ["float32", "float64"])
columns = arrays(np.float64, array_shapes(min_dims=2, max_dims=2, max_side=6), elements=st.floats(-700, 700))


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
    assert {"linear", "sigmoid", "tanh", "relu", "softmax"} <= set(ACTIVATIONS)
    assert all(ACTIVATIONS[name].name == name for name in ACTIVATIONS)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("linear", [-2, 0, 1]),
        ("sigmoid", [1 / (1 + np.e**2), 0.5, 1 / (1 + 1 / np.e)]),
        ("tanh", [np.tanh(-2), 0, np.tanh(1)]),
        ("relu", [0, 0, 1]),
        ("softmax", np.exp([-2, 0, 1]) / np.exp([-2, 0, 1]).sum()),
    ],
)
def test_values_are_those_of_the_textbook(name: str, expected: list[float]) -> None:
    np.testing.assert_allclose(apply(name, [[-2], [0], [1]])[:, 0], expected, rtol=1e-14)


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
    expected = np.empty_like(z)
    for index in np.ndindex(*z.shape):
        step = np.zeros_like(z)
        step[index] = h
        expected[index] = np.sum(gradient * (apply(name, z + step) - apply(name, z - step))) / (2 * h)
    np.testing.assert_allclose(backward(name, z, gradient), expected, rtol=1e-6, atol=1e-9)


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


@given(columns)
def test_activations_of_one_unit_never_fall_as_the_input_rises(z: Array) -> None:
    rising = np.sort(z, axis=None)[None, :]
    for name in ("linear", "sigmoid", "tanh", "relu"):
        assert (np.diff(apply(name, rising)) >= 0).all()
