from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from nn import ACTIVATIONS, LOSSES, Network
from nn.arrays import Array
from nn.losses import output_delta, smoothed, targets_sum_to_one

Formula = Callable[[Sequence[float], Sequence[float]], float]

every_loss = pytest.mark.parametrize("name", LOSSES)
every_dtype = pytest.mark.parametrize("dtype", ["float32", "float64"])
shares = arrays(np.float64, (3, 4), elements=st.floats(0, 1))


def mean(numbers: Sequence[float]) -> float:
    return math.fsum(numbers) / len(numbers)


# One sample of the textbook: outputs and targets give its loss.
FORMULAS: dict[str, Formula] = {
    "categorical_crossentropy": lambda a, t: -sum(y * math.log(p) for p, y in zip(a, t, strict=True)),
    "binary_crossentropy": lambda a, t: (
        -mean([y * math.log(p) + (1 - y) * math.log(1 - p) for p, y in zip(a, t, strict=True)])
    ),
    "mean_squared_error": lambda a, t: mean([(p - y) ** 2 for p, y in zip(a, t, strict=True)]),
    "mean_absolute_error": lambda a, t: mean([abs(p - y) for p, y in zip(a, t, strict=True)]),
    "hinge": lambda a, t: mean([max(0, 1 - (2 * y - 1) * p) for p, y in zip(a, t, strict=True)]),
}
UNBOUNDED = ("mean_squared_error", "mean_absolute_error", "hinge")


def test_the_registry_has_the_documented_names() -> None:
    assert set(LOSSES) == set(FORMULAS)
    assert all(LOSSES[name].name == name for name in LOSSES)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("categorical_crossentropy", [-math.log(0.7), -math.log(0.5)]),
        ("binary_crossentropy", [-math.log(0.7), -(math.log(0.5) + math.log(0.9)) / 2]),
        ("mean_squared_error", [0.09, (0.25 + 0.01) / 2]),
        ("mean_absolute_error", [0.3, (0.5 + 0.1) / 2]),
        ("hinge", [(0.3 + 1.3) / 2, (0.5 + 1.1) / 2]),
    ],
)
def test_values_are_those_of_the_textbook(name: str, expected: list[float]) -> None:
    outputs = np.array([[0.7, 0.5], [0.3, 0.1]])
    targets = np.array([[1.0, 1.0], [0.0, 0.0]])
    np.testing.assert_allclose(LOSSES[name].values(outputs, targets), expected, rtol=1e-14)


@every_loss
def test_values_follow_the_formula_one_sample_at_a_time(name: str) -> None:
    generator = np.random.default_rng(4)
    outputs, targets = generator.uniform(0.01, 0.99, (2, 5, 30))
    if name in UNBOUNDED:
        outputs = generator.normal(0, 3, (5, 30))
    samples = zip(outputs.T.tolist(), targets.T.tolist(), strict=True)
    expected = [FORMULAS[name](a, t) for a, t in samples]
    np.testing.assert_allclose(LOSSES[name].values(outputs, targets), expected, rtol=1e-12)


def test_hinge_costs_nothing_beyond_one_on_the_right_side() -> None:
    outputs, targets = np.array([[1.0, 5.0, 0.5], [-1.0, -2.0, 3.0]]), np.array([[1.0] * 3, [0.0] * 3])
    np.testing.assert_allclose(LOSSES["hinge"].values(outputs, targets), [0, 0, (0.5 + 4) / 2])
    np.testing.assert_allclose(LOSSES["hinge"].gradient(outputs, targets), [[0, 0, -0.5], [0, 0, 0.5]])


def test_the_kink_of_the_absolute_error_has_the_slope_zero() -> None:
    outputs, targets = np.array([[0.5, 2.0], [0.0, 0.0]]), np.array([[0.5, 1.0], [0.0, 1.0]])
    slopes = LOSSES["mean_absolute_error"].gradient(outputs, targets)
    np.testing.assert_array_equal(slopes, [[0, 0.5], [0, -0.5]])


@given(shares, st.integers(0, 2))
def test_no_loss_is_negative_and_a_perfect_answer_costs_nothing(outputs: Array, right: int) -> None:
    targets = np.zeros_like(outputs)
    targets[right] = 1
    for name, loss in LOSSES.items():
        assert (loss.values(outputs, targets) >= 0).all()
        perfect = 2 * targets - 1 if name == "hinge" else targets
        np.testing.assert_allclose(loss.values(perfect, targets), 0, atol=1e-14)


@every_loss
def test_gradient_is_the_numerical_derivative(name: str) -> None:
    generator, loss, h = np.random.default_rng(0), LOSSES[name], 1e-6
    outputs, targets = generator.uniform(0.1, 0.9, (2, 3, 4))
    if name in UNBOUNDED:
        outputs = generator.normal(0, 2, (3, 4))
    distances = (outputs - targets, 1 - (2 * targets - 1) * outputs)
    assert min(np.abs(each).min() for each in distances) > 1e-3, "there is no derivative at a kink"
    expected = np.empty_like(outputs)
    for row in range(3):
        step = np.zeros_like(outputs)
        step[row] = h
        above, below = loss.values(outputs + step, targets), loss.values(outputs - step, targets)
        expected[row] = (above - below) / (2 * h)
    np.testing.assert_allclose(loss.gradient(outputs, targets), expected, rtol=1e-6, atol=1e-10)


PROBABILITIES = np.array([[0.7, 0.2, 0.1], [0.1, 0.6, 0.3], [0.25, 0.25, 0.5]])
OUTPUTS = np.array([[1.5, -0.2, 0.3], [-2, 0.7, 0.1], [0.4, 3, -1]])
TARGETS = np.array([[1, 0, 0], [0.2, 0.5, 0.3], [0, 0.1, 0.9]])
# By PyTorch 2.13.0 in double precision, a row for a sample: values of cross_entropy, binary_cross_entropy,
# mse_loss, l1_loss and margin_ranking_loss from torch.nn.functional with reduction="none", and the gradient
# of their sum by the outputs; for the cross-entropy by the logits that softmax makes PROBABILITIES of.
TORCH: dict[str, tuple[list[float], list[list[float]]]] = {
    "categorical_crossentropy": (
        [0.35667494394, 1.0771216718, 0.76246189862],
        [[-0.3, 0.2, 0.1], [-0.1, 0.1, 0.0], [0.25, 0.15, -0.4]],
    ),
    "binary_crossentropy": (
        [0.22839300364, 0.62307597033, 0.45945751811],
        [
            [-0.47619047619, 0.41666666667, 0.37037037037],
            [-0.37037037037, 0.13888888889, 0.0],
            [0.44444444444, 0.26666666667, -0.53333333333],
        ],
    ),
    "mean_squared_error": (
        [0.12666666667, 1.64, 4.06],
        [
            [0.33333333333, -0.13333333333, 0.2],
            [-1.4666666667, 0.13333333333, -0.13333333333],
            [0.26666666667, 1.9333333333, -1.2666666667],
        ],
    ),
    "mean_absolute_error": (
        [0.33333333333, 0.86666666667, 1.7333333333],
        [
            [0.33333333333, -0.33333333333, 0.33333333333],
            [-0.33333333333, 0.33333333333, -0.33333333333],
            [0.33333333333, 0.33333333333, -0.33333333333],
        ],
    ),
    "hinge": (
        [0.7, 0.68, 2.2],
        [
            [0.0, 0.33333333333, 0.33333333333],
            [0.0, 0.0, 0.13333333333],
            [0.33333333333, 0.26666666667, -0.26666666667],
        ],
    ),
}


@every_loss
def test_values_and_gradients_are_those_of_torch(name: str) -> None:
    values, gradients = TORCH[name]
    outputs = (OUTPUTS if name in UNBOUNDED else PROBABILITIES).T.copy()
    np.testing.assert_allclose(LOSSES[name].values(outputs, TARGETS.T), values, rtol=1e-9)
    gradient = LOSSES[name].gradient(outputs, TARGETS.T)
    if name == "categorical_crossentropy":
        ACTIVATIONS["softmax"].backward(outputs, gradient, None)
    np.testing.assert_allclose(gradient.T, gradients, rtol=1e-9, atol=1e-14)


@pytest.mark.parametrize("name", [name for name, loss in LOSSES.items() if loss.fused_activation])
def test_the_short_form_of_a_pair_equals_the_long_one(name: str) -> None:
    generator, loss = np.random.default_rng(0), LOSSES[name]
    activation = ACTIVATIONS[str(loss.fused_activation)]
    outputs, targets = generator.normal(size=(3, 5)), generator.dirichlet(np.ones(3), 5).T
    activation.forward(outputs)
    long_form = loss.gradient(outputs, targets)
    short_form = output_delta(loss, activation, outputs, targets, sum_to_one=True)
    activation.backward(outputs, long_form, None)
    np.testing.assert_allclose(short_form, long_form, rtol=1e-9)


def test_the_short_form_of_softmax_is_not_used_for_targets_that_are_no_shares() -> None:
    loss, softmax = LOSSES["categorical_crossentropy"], ACTIVATIONS["softmax"]
    outputs, targets = np.array([[0.0, 1.0], [2.0, -1.0]]), np.array([[1.0, 0.0], [1.0, 0.5]])
    softmax.forward(outputs)
    expected = outputs * targets.sum(axis=0) - targets
    np.testing.assert_allclose(output_delta(loss, softmax, outputs, targets, sum_to_one=False), expected)


@pytest.mark.parametrize("name", LOSSES)
@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_the_derivative_by_the_weighted_sums_follows_from_that_by_the_outputs(
    activation: str, name: str
) -> None:
    generator, loss, function = np.random.default_rng(5), LOSSES[name], ACTIVATIONS[activation]
    outputs, targets = generator.uniform(0.2, 0.8, (3, 4)), generator.dirichlet(np.ones(3), 4).T
    kept = function.forward(outputs)
    expected, used_up = loss.gradient(outputs, targets), outputs.copy()
    function.backward(used_up, expected, kept)
    delta = output_delta(loss, function, outputs, targets, kept, sum_to_one=True)
    np.testing.assert_allclose(delta, expected, rtol=1e-9, atol=1e-15)


@pytest.mark.parametrize(
    ("targets", "expected"),
    [
        ([[1, 0, 0], [0, 1, 0]], True),
        ([[0.2, 0.3, 0.5]], True),
        ([[1, 1, 0]], False),
        ([[1, 0, 0], [0, 0, 0]], False),
        ([[0.5, 0.49999, 0]], False),
    ],
)
def test_targets_sum_to_one_if_every_row_adds_up_to_one(targets: list[list[float]], expected: bool) -> None:
    assert targets_sum_to_one(np.array(targets)) is expected


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


@every_loss
def test_arguments_are_left_as_they_are(name: str) -> None:
    generator = np.random.default_rng(0)
    outputs, targets = generator.uniform(0.1, 0.9, (2, 3, 4))
    kept = outputs.copy(), targets.copy()
    LOSSES[name].values(outputs, targets), LOSSES[name].gradient(outputs, targets)
    np.testing.assert_array_equal(outputs, kept[0])
    np.testing.assert_array_equal(targets, kept[1])


@pytest.mark.parametrize("name", ["categorical_crossentropy", "binary_crossentropy"])
@pytest.mark.parametrize("output", [-3.0, 0.0, 1.0, 4.0])
def test_where_the_logarithm_is_clipped_the_loss_is_flat(name: str, output: float) -> None:
    outputs, targets = np.full((2, 1), output), np.array([[1.0], [0.0]])
    assert not LOSSES[name].gradient(outputs, targets).any()


ONE_HOT = np.eye(4)[[1, 3]]


@pytest.mark.parametrize(
    ("name", "smoothing", "expected"),
    [
        ("categorical_crossentropy", 0.1, [[0.025, 0.925, 0.025, 0.025], [0.025, 0.025, 0.025, 0.925]]),
        ("categorical_crossentropy", 0.4, [[0.1, 0.7, 0.1, 0.1], [0.1, 0.1, 0.1, 0.7]]),
        ("binary_crossentropy", 0.1, [[0.05, 0.95, 0.05, 0.05], [0.05, 0.05, 0.05, 0.95]]),
    ],
)
def test_smoothed_targets(name: str, smoothing: float, expected: list[list[float]]) -> None:
    np.testing.assert_allclose(smoothed(LOSSES[name], ONE_HOT, smoothing), expected, rtol=1e-14)


@given(st.floats(0, 0.999), st.integers(2, 9))
def test_smoothed_categorical_targets_stay_shares(smoothing: float, classes: int) -> None:
    targets = np.eye(classes)
    result = smoothed(LOSSES["categorical_crossentropy"], targets, smoothing)
    assert targets_sum_to_one(result)
    np.testing.assert_array_equal(result.argmax(axis=1), range(classes))
    np.testing.assert_array_equal(targets, np.eye(classes))


@every_dtype
@pytest.mark.parametrize("name", ["categorical_crossentropy", "binary_crossentropy"])
def test_smoothed_targets_keep_their_dtype(name: str, dtype: str) -> None:
    assert smoothed(LOSSES[name], ONE_HOT.astype(dtype), 0.1).dtype == dtype


@every_loss
def test_no_smoothing_gives_the_targets_themselves(name: str) -> None:
    assert smoothed(LOSSES[name], ONE_HOT, 0) is ONE_HOT


@pytest.mark.parametrize("name", UNBOUNDED)
def test_smoothing_is_refused_for_a_loss_without_a_smooth_target(
    build: Callable[..., Network], name: str
) -> None:
    message = f"label_smoothing .* {name}: it needs categorical_crossentropy or binary_crossentropy"
    with pytest.raises(ValueError, match=message):
        smoothed(LOSSES[name], ONE_HOT, 0.1)
    with pytest.raises(ValueError, match=message):
        build(4, 4, loss=name).fit(ONE_HOT, ONE_HOT, 1, label_smoothing=0.1)


@pytest.mark.parametrize(
    ("output", "name"), [("softmax", "categorical_crossentropy"), ("sigmoid", "binary_crossentropy")]
)
def test_training_with_smoothing_is_training_towards_smoothed_targets_measured_by_the_real_ones(
    build: Callable[..., Network], output: str, name: str
) -> None:
    by_setting, by_targets = (build(4, 3, 4, output=output, loss=name) for _ in range(2))
    cost = by_setting.cost(ONE_HOT, ONE_HOT)
    history = by_setting.fit(ONE_HOT, ONE_HOT, 3, 0.5, 1.0, label_smoothing=0.2)
    by_targets.fit(ONE_HOT, smoothed(LOSSES[name], ONE_HOT, 0.2), 3, 0.5, 1.0)
    np.testing.assert_allclose(by_setting.parameters, by_targets.parameters, rtol=1e-12)
    assert history[0].cost == pytest.approx(cost, rel=1e-12)
