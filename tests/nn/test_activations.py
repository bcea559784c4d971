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
from nn.arrays import Array

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


Z = np.array([[-3, -0.7, 0.2, 1.5], [0.4, 2.5, -1.2, 0.1], [5, -0.05, 0.9, -4]])
GRADIENT = np.array([[1, -2, 0.5, 3], [-1, 1, 2, -0.5], [0.3, 0.7, -1.1, 1]])
# Values and slopes by PyTorch 2.13.0 in double precision: `a = f(z); a.backward(gradient); z.grad` with f
# from torch and torch.nn.functional, gelu with approximate="tanh" and softmax with dim=0.
TORCH: dict[str, tuple[list[list[float]], list[list[float]]]] = {
    "sigmoid": (
        [
            [0.047425873178, 0.33181222783, 0.54983399731, 0.81757447619],
            [0.59868766011, 0.92414181998, 0.2314752165, 0.52497918748],
            [0.99330714908, 0.48750260352, 0.71094950263, 0.017986209962],
        ],
        [
            [0.045176659731, -0.44342574659, 0.12375828636, 0.44743935621],
            [-0.24026074574, 0.070103716545, 0.35578888129, -0.1246880201],
            [0.0019944170012, 0.17489067056, -0.22605033808, 0.017662706213],
        ],
    ),
    "tanh": (
        [
            [-0.99505475369, -0.60436777712, 0.19737532022, 0.90514825364],
            [0.37994896226, 0.98661429815, -0.83365460701, 0.099667994625],
            [0.99990920426, -0.049958374958, 0.7162978702, -0.99932929974],
        ],
        [
            [0.0098660371654, -1.26947918, 0.48052149148, 0.54211991677],
            [-0.85563878608, 0.026592226683, 0.61003999241, -0.49503314542],
            [5.4474969283e-05, 0.69825291254, -0.53560909726, 0.001340950683],
        ],
    ),
    "relu": (
        [[0.0, 0.0, 0.2, 1.5], [0.4, 2.5, 0.0, 0.1], [5.0, 0.0, 0.9, 0.0]],
        [[0.0, 0.0, 0.5, 3.0], [-1.0, 1.0, 0.0, -0.5], [0.3, 0.0, -1.1, 0.0]],
    ),
    "leaky_relu": (
        [[-0.03, -0.007, 0.2, 1.5], [0.4, 2.5, -0.012, 0.1], [5.0, -0.0005, 0.9, -0.04]],
        [[0.01, -0.02, 0.5, 3.0], [-1.0, 1.0, 0.02, -0.5], [0.3, 0.007, -1.1, 0.01]],
    ),
    "elu": (
        [
            [-0.95021293163, -0.50341469621, 0.2, 1.5],
            [0.4, 2.5, -0.69880578809, 0.1],
            [5.0, -0.048770575499, 0.9, -0.98168436111],
        ],
        [
            [0.049787068368, -0.99317060758, 0.5, 3.0],
            [-1.0, 1.0, 0.60238842382, -0.5],
            [0.3, 0.66586059715, -1.1, 0.018315638889],
        ],
    ),
    "gelu": (
        [
            [-0.0036373920818, -0.16942986529, 0.11585142978, 1.399571577],
            [0.26216116943, 2.4849157339, -0.13829723086, 0.053982751045],
            [4.9999997708, -0.024003061761, 0.73422848871, -7.0245948192e-05],
        ],
        [
            [-0.011584166631, -0.047285562688, 0.3287290746, 3.3831323795],
            [-0.80265883442, 1.0379515762, -0.23545226947, -0.28976089464],
            [0.30000046391, 0.3220974138, -1.1605739252, -0.00033512319712],
        ],
    ),
    "silu": (
        [
            [-0.14227761953, -0.23226855948, 0.10996679946, 1.2263617143],
            [0.23947506404, 2.3103545499, -0.2777702598, 0.052497918748],
            [4.9665357454, -0.024375130176, 0.63985455236, -0.071944839848],
        ],
        [
            [-0.088104106015, -0.35322643305, 0.29966865593, 3.1238824629],
            [-0.69479195841, 1.0994011113, 0.03600377545, -0.27495839575],
            [0.30796422973, 0.33250728893, -0.98548975716, -0.052664614891],
        ],
    ),
    "softplus": (
        [
            [0.048587351574, 0.40318604889, 0.79813886938, 1.701413278],
            [0.9130152524, 2.5788897343, 0.26328246734, 0.74439666007],
            [5.0067153485, 0.66845964801, 1.2411538747, 0.018149927918],
        ],
        [
            [0.047425873178, -0.66362445566, 0.27491699866, 2.4527234286],
            [-0.59868766011, 0.92414181998, 0.462950433, -0.26248959374],
            [0.29799214472, 0.34125182246, -0.78204445289, 0.017986209962],
        ],
    ),
    "softmax": (
        [
            [0.00033201390045, 0.036432432685, 0.30671556759, 0.79956264858],
            [0.0099484977303, 0.89377975501, 0.075635127761, 0.19716972162],
            [0.98971948837, 0.069787812309, 0.61764930465, 0.0032676297955],
        ],
        [
            [0.00023662651845, -0.10455256967, 0.26831054456, 0.55699875641],
            [-0.012806694788, 0.11640019242, 0.17961725732, -0.55273982343],
            [0.012570068269, -0.011847622746, -0.44792780189, -0.004258932982],
        ],
    ),
}


@pytest.mark.parametrize("name", TORCH)
def test_values_and_slopes_are_those_of_torch(name: str) -> None:
    values, slopes = TORCH[name]
    np.testing.assert_allclose(apply(name, Z), values, rtol=1e-9)
    np.testing.assert_allclose(backward(name, Z, GRADIENT), slopes, rtol=1e-9)


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
