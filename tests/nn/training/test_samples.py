from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nn import LOSSES, History, Network
from nn.arrays import Array
from nn.training.samples import check_weights, measure, sample_weights

Build = Callable[..., Network]
Watch = Callable[..., str]
X, LABELS = np.random.default_rng(0).random((12, 3)), np.array([0, 1, 2, 0, 0, 0, 1, 0, 2, 0, 1, 0])
Y = np.eye(3)[LABELS]

counts = st.lists(st.integers(0, 3), min_size=12, max_size=12).filter(any)
factors = st.floats(1e-200, 1e200)


def trained(network: Network, X: Array = X, y: Array = Y, **settings: Any) -> tuple[Array, History]:
    """Return what five full-batch steps make of a network, and how they went."""
    history = network.fit(X, y, 5, 0.5, 1.0, **settings)
    return network.parameters, history


def assert_same(one: tuple[Array, History], other: tuple[Array, History], rtol: float = 1e-9) -> None:
    np.testing.assert_allclose(one[0], other[0], rtol=rtol, atol=rtol / 1000)
    for name in ("cost", "accuracy"):
        np.testing.assert_allclose(one[1].column(name), other[1].column(name), rtol=rtol)


@given(counts, st.sampled_from(sorted(LOSSES)))
def test_a_weight_of_k_counts_as_k_copies_and_of_zero_as_none(
    build: Build, weights: list[int], loss: str
) -> None:
    weighted = trained(build(3, 4, 3, loss=loss), sample_weight=weights)
    repeated = trained(
        build(3, 4, 3, loss=loss), np.repeat(X, weights, axis=0), np.repeat(Y, weights, axis=0)
    )
    assert_same(weighted, repeated)


@given(st.lists(st.floats(0.1, 10), min_size=12, max_size=12), factors)
def test_a_common_factor_of_all_weights_changes_nothing(
    build: Build, weights: list[float], factor: float
) -> None:
    scaled = trained(build(3, 4, 3), sample_weight=np.multiply(weights, factor))
    assert_same(trained(build(3, 4, 3), sample_weight=weights), scaled)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_equal_weights_are_no_weights(build: Build, dtype: str) -> None:
    plain = trained(build(3, 4, 3, dtype=dtype))
    for weights in ([1] * 12, np.full(12, 0.25), np.ones(12, bool), [7.5] * 12):
        assert_same(trained(build(3, 4, 3, dtype=dtype), sample_weight=weights), plain, rtol=1e-5)


def test_different_weights_make_a_difference(build: Build) -> None:
    plain, weighted = trained(build(3, 4, 3)), trained(build(3, 4, 3), sample_weight=np.arange(12))
    assert abs(plain[0] - weighted[0]).max() > 1e-3


def test_in_mini_batches_every_sample_keeps_its_weight(build: Build, watch_steps: Watch) -> None:
    # With one-hot samples and outputs of zero, the gradient of a sample is -2 target weight / batch size.
    slopes: list[Array] = []
    network = build(12, 1, output="linear", loss="mean_squared_error")
    network.parameters = np.zeros(13)
    weights = np.arange(12.0)
    optimizer = watch_steps(lambda _step, gradient, _rate: slopes.append(gradient[:12]))
    network.fit(np.eye(12), np.ones((12, 1)), 1, 1e-300, 5, optimizer=optimizer, sample_weight=weights)
    sizes = np.array([6, 6])
    scaled = [slope * size / -2 for slope, size in zip(slopes, sizes, strict=True)]
    np.testing.assert_allclose(np.sum(scaled, axis=0), weights / weights.mean(), rtol=1e-12)


def test_the_cost_and_the_accuracy_of_an_epoch_are_weighted_and_the_validation_is_not(build: Build) -> None:
    network, weights = build(3, 4, 3), np.arange(12.0)
    losses = LOSSES[network.spec.loss].values(network.forward(X).T, Y.T)
    right = network.predict(X) == LABELS
    (metrics,) = network.fit(X, Y, 1, 1e-300, 5, sample_weight=weights, validation_data=(X, Y))
    assert metrics.cost == pytest.approx(np.average(losses, weights=weights), rel=1e-12)
    assert metrics.accuracy == pytest.approx(np.average(right, weights=weights), rel=1e-12)
    assert metrics.validation_cost == pytest.approx(losses.mean(), rel=1e-12)
    assert metrics.validation_accuracy == pytest.approx(right.mean(), rel=1e-12)


def test_an_epoch_in_which_no_sample_counts_costs_nothing(build: Build) -> None:
    network = build(3, 4, 3)
    history = network.fit(X, Y, 90, 0.5, 1, steps_per_epoch=1, sample_weight=[1, *[0] * 11])
    assert set(history.column("cost") > 0) == {True, False}
    assert np.isfinite(network.parameters).all()


@pytest.mark.parametrize("seed", range(20))
def test_the_accuracy_is_exactly_one_where_all_that_count_are_right(seed: int) -> None:
    generator = np.random.default_rng(seed)
    weights = (generator.random(500) * (generator.random(500) < 0.8)).astype(np.float32)
    outputs = np.zeros((2, 500), np.float32)
    outputs[1, weights == 0] = 1
    labels = np.zeros(500, np.intp)
    assert measure(LOSSES["mean_squared_error"], outputs, outputs, labels, weights)[1] == 1


@given(st.lists(st.integers(0, 2), min_size=3, max_size=50))
def test_balanced_classes_count_the_same_however_many_samples_they_have(labels: list[int]) -> None:
    weights = np.asarray(sample_weights(np.eye(3)[labels], None, "balanced"))
    totals = np.bincount(labels, weights, minlength=3)[np.unique(labels)]
    np.testing.assert_allclose(totals, totals[0], rtol=1e-12)
    assert all(len(set(weights[np.array(labels) == label])) == 1 for label in set(labels))


@given(st.lists(st.integers(0, 2), min_size=3, max_size=50), st.integers(0, 2**32 - 1))
def test_balanced_classes_count_the_same_however_much_their_samples_do(labels: list[int], seed: int) -> None:
    own = np.random.default_rng(seed).random(len(labels)) + 0.01
    weights = np.asarray(sample_weights(np.eye(3)[labels], own, "balanced"))
    totals = np.bincount(labels, weights, minlength=3)[np.unique(labels)]
    np.testing.assert_allclose(totals, totals[0], rtol=1e-9)
    for label in set(labels):
        ratios = (weights / own)[np.array(labels) == label]
        np.testing.assert_allclose(ratios, ratios[0], rtol=1e-9)


def test_training_with_balanced_classes_is_training_with_these_weights(build: Build) -> None:
    by_hand = 1 / np.bincount(LABELS)[LABELS]
    balanced = trained(build(3, 4, 3), class_weight="balanced")
    assert_same(balanced, trained(build(3, 4, 3), sample_weight=by_hand))


def test_balanced_training_finds_a_rare_class(build: Build) -> None:
    generator = np.random.default_rng(2)
    labels = np.arange(200) % 20 == 0
    samples, targets = generator.normal(labels[:, None], 1.0, (200, 2)), np.eye(2)[labels.astype(int)]
    found = {}
    for class_weight in (None, "balanced"):
        network = build(2, 2)
        network.fit(samples, targets, 200, 0.5, 1.0, class_weight=class_weight)
        found[class_weight] = np.mean(network.predict(samples[labels]))
    assert found["balanced"] >= 0.8 > 0.2 >= found[None]


def test_class_weights_by_column_count_one_where_none_is_given_and_multiply_those_of_samples(
    build: Build,
) -> None:
    own, of_classes = np.arange(1.0, 13), np.array([1, 4, 0.5])
    by_class = trained(build(3, 4, 3), class_weight={1: 4, np.int64(2): 0.5})
    assert_same(by_class, trained(build(3, 4, 3), sample_weight=of_classes[LABELS]))
    both = trained(build(3, 4, 3), sample_weight=own, class_weight={1: 4, 2: 0.5})
    assert_same(both, trained(build(3, 4, 3), sample_weight=own * of_classes[LABELS]))


def test_weights_are_scaled_to_the_mean_one() -> None:
    np.testing.assert_allclose(check_weights([1, 0, 5], 3), [0.5, 0, 2.5])


@pytest.mark.parametrize("class_weight", [None, "balanced"])
@pytest.mark.parametrize(
    ("weights", "error", "message"),
    [
        ([1] * 11, ValueError, r"sample_weight must have the shape \(12,\), not \(11,\)"),
        ([[1]] * 12, ValueError, r"sample_weight must have the shape \(12,\), not \(12, 1\)"),
        (2.0, ValueError, r"sample_weight must have the shape \(12,\), not \(\)"),
        ([1] * 11 + [-1], ValueError, "sample_weight must be finite, at least 0, and above 0 somewhere"),
        ([1] * 11 + [np.nan], ValueError, "sample_weight must be finite"),
        ([1] * 11 + [np.inf], ValueError, "sample_weight must be finite"),
        ([0] * 12, ValueError, "sample_weight must be .* above 0 somewhere"),
        (["1"] * 12, TypeError, "sample_weight must be an array of numbers, not of <U1"),
        ([1j] * 12, TypeError, "sample_weight must be an array of numbers, not of complex128"),
        ([None] * 12, TypeError, "sample_weight must be an array of numbers, not of object"),
        ([[1], [1, 2]], TypeError, "sample_weight must be an array of numbers"),
    ],
)
def test_wrong_weights_are_named(
    build: Build, weights: Any, error: type[Exception], message: str, class_weight: str | None
) -> None:
    with pytest.raises(error, match=message):
        build(3, 3).fit(X, Y, sample_weight=weights, class_weight=class_weight)


@pytest.mark.parametrize(
    ("class_weight", "error", "message"),
    [
        ("balancd", TypeError, "class_weight must be 'balanced' or a dictionary by class, not 'balancd'"),
        ([1, 2, 3], TypeError, r"class_weight must be .*, not \[1, 2, 3\]"),
        (np.ones(3), TypeError, "class_weight must be 'balanced' or a dictionary by class"),
        (5, TypeError, "class_weight must be .*, not 5"),
        ({3: 1}, ValueError, "a class in class_weight must be from 0 to 2, not 3"),
        ({-1: 1}, ValueError, "a class in class_weight must be from 0 to 2, not -1"),
        ({"1": 1}, TypeError, "a class in class_weight must be a whole number, not '1'"),
        ({1: -1}, ValueError, r"class_weight\[1\] must be a finite number of at least 0, not -1"),
        ({1: np.nan}, ValueError, r"class_weight\[1\] must be a finite number of at least 0, not nan"),
        ({1: "2"}, TypeError, r"class_weight\[1\] must be a number, not '2'"),
        ({0: 0, 1: 0, 2: 0}, ValueError, "class_weight must be above 0"),
    ],
    ids=str,
)
def test_wrong_class_weights_are_named(
    build: Build, class_weight: Any, error: type[Exception], message: str
) -> None:
    network = build(3, 3)
    before = network.parameters.copy()
    with pytest.raises(error, match=message):
        network.fit(X, Y, class_weight=class_weight)
    np.testing.assert_array_equal(network.parameters, before)


def test_weights_as_large_as_numbers_get_are_weights(build: Build) -> None:
    huge = np.where(LABELS == 0, 1e308, 5e307)
    assert_same(
        trained(build(3, 4, 3), sample_weight=huge),
        trained(build(3, 4, 3), sample_weight=np.where(LABELS == 0, 2, 1)),
    )


def test_validation_data_may_have_weights_too(build: Build) -> None:
    weights = np.arange(12.0)
    network = build(3, 4, 3)
    history = network.fit(X, Y, 2, 0.1, validation_data=(X, Y, weights))
    losses = [network.cost(X[[i]], Y[[i]]) for i in range(12)]
    assert history[-1].validation_cost == pytest.approx(np.average(losses, weights=weights))
    right = network.predict(X) == Y.argmax(axis=1)
    assert history[-1].validation_accuracy == pytest.approx(np.average(right, weights=weights))
    with pytest.raises(ValueError, match=r"weight must have the shape \(12,\), not \(11,\)"):
        network.fit(X, Y, 2, 0.1, validation_data=(X, Y, weights[1:]))
