"""What calibration promises."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

import nn
from nn.arrays import Array
from nn.calibration import HIGHEST, LOWEST, Calibration, at_temperature, fit_calibration, sure_from
from nn.digits.evaluation import calibration_error
from nn.files import read_tensors, write_tensors

law = settings(max_examples=20, deadline=None)
Build = Callable[..., nn.Network]

temperatures = st.floats(LOWEST, HIGHEST)


@st.composite
def shares(draw: st.DrawFn) -> Array:
    """Probabilities of four classes; zeros and ones are among them."""
    values = draw(
        hnp.arrays(np.float64, (5, 4), elements=st.sampled_from([0.0, 0.0, 1e-300, 1e-9, 0.3, 0.5, 1]))
    )
    values[values.sum(axis=1) == 0, draw(st.integers(0, 3))] = 1
    shares: Array = values / values.sum(axis=1, keepdims=True)
    return shares


def _answers(
    temperature: float, n: int = 20_000, seed: int = 0, spread: float = 0.3
) -> tuple[Array, npt.NDArray[np.intp]]:
    """Draw labels from probabilities, and sharpen these by a temperature that would bring them back."""
    generator = np.random.default_rng(seed)
    honest = generator.dirichlet(np.full(10, spread), n)
    labels = (generator.random((n, 1)) > honest.cumsum(axis=1)).sum(axis=1).clip(max=9)
    return at_temperature(honest, 1 / temperature), labels.astype(np.intp)


# Temperature


@law
@given(shares(), temperatures)
def test_answer_never_changes(probabilities: Array, temperature: float) -> None:
    calibrated = Calibration(temperature).apply(probabilities)
    chosen = calibrated[np.arange(len(calibrated)), probabilities.argmax(axis=1)]
    assert np.array_equal(chosen, calibrated.max(axis=1))


@law
@given(shares(), temperatures)
def test_probabilities_add_up_to_1_also_with_zeros_and_ones(probabilities: Array, temperature: float) -> None:
    calibrated = Calibration(temperature).apply(probabilities)
    assert np.isfinite(calibrated).all()
    assert calibrated.min() >= 0
    assert calibrated.sum(axis=1) == pytest.approx(np.ones(len(calibrated)))


@law
@given(shares(), temperatures)
def test_order_of_the_classes_stays(probabilities: Array, temperature: float) -> None:
    calibrated = Calibration(temperature).apply(probabilities)
    order = np.argsort(probabilities, axis=1, kind="stable")
    assert (np.diff(np.take_along_axis(calibrated, order, axis=1), axis=1) >= 0).all()


@law
@given(shares())
def test_temperature_1_changes_nothing(probabilities: Array) -> None:
    assert Calibration().apply(probabilities) is probabilities
    assert at_temperature(probabilities, 1) == pytest.approx(probabilities)


def test_temperature_by_hand() -> None:
    # The square roots of 0.64 and 0.36 are 0.8 and 0.6.
    assert Calibration(2.0).apply(np.array([[0.64, 0.36]]))[0] == pytest.approx([0.8 / 1.4, 0.6 / 1.4])


def test_high_temperatures_doubt_and_low_ones_are_certain() -> None:
    probabilities = np.array([[0.6, 0.3, 0.1]])
    confidence = [Calibration(t).apply(probabilities).max() for t in (0.2, 1.0, 5.0, 20.0)]
    assert confidence == sorted(confidence, reverse=True)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_single_precision_stays_single_and_input_is_left_alone(dtype: npt.DTypeLike) -> None:
    probabilities = np.array([[0.9, 0.1], [1.0, 0.0]], dtype)
    probabilities.flags.writeable = False
    assert Calibration(3.0).apply(probabilities).dtype == dtype


# Fitting


@pytest.mark.slow
@pytest.mark.parametrize("temperature", [0.5, 0.8, 1.0, 1.7, 3.0])
def test_known_temperature_is_found_again(temperature: float) -> None:
    probabilities, labels = _answers(temperature)
    assert fit_calibration(probabilities, labels).temperature == pytest.approx(temperature, rel=0.04)


def test_calibration_takes_the_error_away() -> None:
    probabilities, labels = _answers(2.5)
    calibrated = fit_calibration(probabilities, labels).apply(probabilities)
    assert calibration_error(probabilities, labels) > 0.1
    assert calibration_error(calibrated, labels) < 0.02


def test_temperature_is_fitted_with_zeros_and_ones_too() -> None:
    probabilities = np.array([[1.0, 0.0]] * 9 + [[0.0, 1.0]])
    calibration = fit_calibration(probabilities, np.zeros(10, np.intp))
    assert LOWEST <= calibration.temperature <= HIGHEST


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_fit_leaves_the_probabilities_alone(dtype: npt.DTypeLike) -> None:
    probabilities, labels = _answers(1.5, n=200)
    given = probabilities.astype(dtype)
    before = given.copy()
    fit_calibration(given, labels)
    assert np.array_equal(given, before)


# When an answer is sure


@pytest.mark.slow
@law
@given(st.integers(0, 10**6), st.sampled_from([0.7, 1.0, 2.0, 4.0]), st.sampled_from([30, 300, 3000]))
def test_98_percent_of_the_sure_answers_are_right(seed: int, temperature: float, n: int) -> None:
    probabilities, labels = _answers(temperature, n, seed)
    calibration = fit_calibration(probabilities, labels)
    calibrated = calibration.apply(probabilities)
    sure = calibrated.max(axis=1) >= calibration.sure_from
    right = calibrated.argmax(axis=1) == labels
    assert not sure.any() or right[sure].mean() >= 0.98


def test_doubted_answers_count_for_the_temperature_alone() -> None:
    probabilities, labels = _answers(2.0, 3000)
    is_wrong = probabilities.argmax(axis=1) != labels
    limits = [
        fit_calibration(probabilities, labels, is_doubted=doubted)
        for doubted in (None, np.zeros(3000, np.bool_), is_wrong)
    ]
    assert limits[0] == limits[1]
    assert limits[0].temperature == limits[2].temperature
    least = limits[2].apply(probabilities)[~is_wrong].max(axis=1).min()
    assert limits[2].sure_from == least < limits[0].sure_from, "all that are not doubted are right"


def test_hard_samples_count_for_the_limit_alone() -> None:
    typical, hard = _answers(1.0, 2000, seed=1), _answers(4.0, 2000, seed=2)
    probabilities, labels = (np.concatenate(pair) for pair in zip(typical, hard, strict=True))
    is_typical = np.arange(4000) < 2000
    mixed = fit_calibration(probabilities, labels, is_typical=is_typical)
    assert mixed.temperature == fit_calibration(*typical).temperature
    assert fit_calibration(*typical).temperature < fit_calibration(probabilities, labels).temperature
    assert mixed.sure_from > fit_calibration(*typical).sure_from
    none = np.zeros(4000, np.bool_)
    assert fit_calibration(probabilities, labels, is_typical=none) == fit_calibration(probabilities, labels)


def test_many_answers_are_sure_where_many_are_right() -> None:
    probabilities, labels = _answers(1.0, spread=0.03)
    calibration = fit_calibration(probabilities, labels)
    calibrated = calibration.apply(probabilities)
    assert 0.05 < (calibrated.max(axis=1) >= calibration.sure_from).mean() < 0.95


def test_sure_from_by_hand() -> None:
    probabilities = np.array([[0.95, 0.05], [0.9, 0.1], [0.8, 0.2], [0.7, 0.3]])
    labels = np.array([0, 0, 1, 0])
    assert sure_from(probabilities, labels, 1.0) == 0.9
    assert sure_from(probabilities, labels, 0.75) == 0.7
    assert sure_from(probabilities, np.array([0, 0, 0, 0]), 1.0) == 0.7


def test_answers_equally_certain_are_equally_sure() -> None:
    # Of the two at 0.9 one is wrong: only what is more certain may be sure.
    probabilities = np.array([[0.95, 0.05], [0.9, 0.1], [0.9, 0.1]])
    assert sure_from(probabilities, np.array([0, 0, 1]), 1.0) == 0.95


def test_doubt_among_answers_near_certainty_counts_too() -> None:
    probabilities = np.array([[0.9999, 0.0001], [0.9998, 0.0002], [0.9997, 0.0003]])
    assert sure_from(probabilities, np.array([0, 1, 1]), 0.98) == 0.9999


def test_nothing_is_sure_where_nothing_is_right() -> None:
    assert sure_from(np.array([[0.6, 0.4], [0.9, 0.1]]), np.array([1, 1]), 0.98) == np.nextafter(1, 0)


# What is allowed


@pytest.mark.parametrize("temperature", [0, -1.0, np.inf, np.nan])
def test_impossible_temperatures_are_named(temperature: float) -> None:
    with pytest.raises(ValueError, match=f"temperature must be a finite number above 0, not {temperature}"):
        Calibration(temperature)


@pytest.mark.parametrize("share", [-0.1, 1, 1.5, np.nan])
def test_impossible_shares_are_named(share: float) -> None:
    with pytest.raises(ValueError, match=f"sure_from must be at least 0 and less than 1, not {share}"):
        Calibration(1.0, share)


def test_text_is_no_temperature() -> None:
    with pytest.raises(TypeError, match="temperature must be a number, not 'warm'"):
        Calibration("warm")  # type: ignore[arg-type]


# With a network


def test_new_network_is_not_calibrated(build: Build) -> None:
    assert build(3, 5, 2).calibration == Calibration(1.0, 0.0)


def test_network_answers_calibrated(build: Build) -> None:
    network, samples = build(3, 5, 2), np.random.default_rng(0).random((6, 3))
    before, answers = network.predict_proba(samples), network.predict(samples)
    network.calibration = Calibration(3.0, 0.9)
    assert network.predict_proba(samples) == pytest.approx(at_temperature(before, 3.0))
    assert np.array_equal(network.predict(samples), answers)


def test_copy_and_pickle_keep_the_calibration(build: Build) -> None:
    network = build(3, 5, 2)
    network.calibration = Calibration(1.5, 0.75)
    assert network.copy().calibration == Calibration(1.5, 0.75)
    assert pickle.loads(pickle.dumps(network)).calibration == Calibration(1.5, 0.75)


def test_file_keeps_the_calibration(build: Build, tmp_path: Path) -> None:
    network = build(3, 5, 2)
    network.calibration = Calibration(1 / 3, 0.123456789)
    network.save(tmp_path / "network.safetensors")
    assert nn.load_network(tmp_path / "network.safetensors").calibration == network.calibration


@pytest.mark.parametrize(
    ("text", "expected"), [(None, Calibration()), ('{"temperature": 2}', Calibration(2.0))]
)
def test_file_without_a_calibration_has_none(
    build: Build, tmp_path: Path, text: str | None, expected: Calibration
) -> None:
    assert nn.load_network(_with_calibration(build(3, 5, 2), tmp_path, text)).calibration == expected


@pytest.mark.parametrize(
    "text", ["{", "[]", "3", '{"temperature": -1}', '{"warmth": 1}', '{"sure_from": "often"}', "null"]
)
def test_broken_calibration_in_a_file_is_told(build: Build, tmp_path: Path, text: str) -> None:
    path = _with_calibration(build(3, 5, 2), tmp_path, text)
    with pytest.raises(ValueError, match="the calibration in the network file cannot be read"):
        nn.load_network(path)


def test_training_takes_the_calibration_away(build: Build) -> None:
    network = build(3, 5, 2)
    network.calibration = Calibration(2.0, 0.9)
    network.fit(np.eye(3), np.array([[1, 0], [0, 1], [1, 0]]), epochs=1, batch_size=1.0)
    assert network.calibration == Calibration()


def _with_calibration(network: nn.Network, folder: Path, text: str | None) -> Path:
    """Save a network with another text for its calibration, or none."""
    path = folder / "network.safetensors"
    network.save(path)
    metadata, tensors = read_tensors(path, ("inkling-network-1",), "network")
    metadata.pop("calibration")
    assert "calibration" not in json.dumps(metadata)
    write_tensors(path, tensors, metadata | ({} if text is None else {"calibration": text}))
    return path
