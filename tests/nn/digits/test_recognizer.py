"""What a prediction promises: the mean over the copies of a drawing, calibrated, sure or not."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from nn import Layer, Network
from nn.arrays import Array
from nn.calibration import Calibration
from nn.digits.familiarity import Comparison, Unusual
from nn.digits.recognizer import (
    UNCALIBRATED_THRESHOLD,
    Prediction,
    are_sure,
    confidence_threshold,
    is_calibrated,
    mean_probabilities,
    recognize,
    recognize_all,
)
from nn.digits.task import Task

calibrations = st.builds(Calibration, st.floats(0.1, 10), st.just(0.0) | st.floats(0, 0.99))


@pytest.fixture
def network() -> Network:
    return Network([Layer(64, "input"), Layer(12, "tanh"), Layer(10, "softmax")], seed=0)


def _copies(seed: int, *shape: int) -> Array:
    return np.random.default_rng(seed).random((*shape, 64))


# Probabilities


def test_probabilities_are_the_mean_over_the_copies(network: Network) -> None:
    copies = _copies(0, 3, 5)
    expected = np.mean([network.predict_proba(each) for each in copies], axis=1)
    np.testing.assert_allclose(recognize_all(network, copies), expected, rtol=1e-5)
    np.testing.assert_allclose(recognize_all(network, copies).sum(axis=1), 1, rtol=1e-6)


def test_one_copy_is_predicted_as_by_the_network_alone(network: Network) -> None:
    images = _copies(1, 4)
    np.testing.assert_allclose(
        recognize_all(network, images[:, None]), network.predict_proba(images), rtol=1e-6
    )


def test_the_mean_is_calibrated_not_the_copies(network: Network) -> None:
    copies = _copies(2, 3, 5)
    raw = recognize_all(network, copies)
    network.calibration = Calibration(2.0)
    np.testing.assert_allclose(recognize_all(network, copies), Calibration(2.0).apply(raw), rtol=1e-6)


def test_outputs_belong_to_drawings_in_order() -> None:
    outputs = np.eye(10)[[0, 0, 1, 1]]
    assert mean_probabilities(outputs, 2, Calibration()).argmax(axis=1).tolist() == [0, 1]


def test_one_drawing_is_predicted_as_among_many(network: Network) -> None:
    network.calibration = Calibration(1.7, 0.4)
    copies = _copies(3, 6, 5)
    for one, probabilities in zip(copies, recognize_all(network, copies), strict=True):
        np.testing.assert_allclose(recognize(network, one).probabilities, probabilities, rtol=1e-5)


def test_a_prediction_holds_the_activations_of_the_upright_copy(network: Network) -> None:
    copies = _copies(4, 5)
    activations = recognize(network, copies).activations
    assert [values.shape for values in activations] == [(12,), (10,)]
    for values, expected in zip(activations, network.activations(copies[:1]), strict=True):
        np.testing.assert_allclose(values, expected[0], rtol=1e-5)


def test_numbers_that_overflow_warn_nobody(network: Network) -> None:
    network.parameters = np.full_like(network.parameters, 1e38)
    assert recognize(network, _copies(5, 5)).probabilities.tolist() == pytest.approx([0.1] * 10)


@pytest.mark.parametrize("shape", [(64,), (5, 64), (1, 1, 5, 64)])
def test_copies_of_another_shape_are_named(network: Network, shape: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"copies must have the shape \(n, copies, features\), not"):
        recognize_all(network, np.zeros(shape))


# Digit, runner-up, sure or not


@given(arrays.arrays(np.float32, 10, elements=st.floats(0, 1, width=32)))
def test_the_digit_is_the_most_probable_and_the_runner_up_comes_next(probabilities: Array) -> None:
    prediction = Prediction(probabilities)
    assert prediction.digit == probabilities.argmax()
    assert prediction.probability == probabilities.max()
    others = np.delete(probabilities, prediction.digit)
    assert prediction.runner_up != prediction.digit
    assert probabilities[prediction.runner_up] == others.max()


def test_of_equals_the_smaller_digits_come_first() -> None:
    prediction = Prediction(np.full(10, 0.1))
    assert (prediction.digit, prediction.runner_up) == (0, 1)


def _two_digits(probability: float) -> Any:
    return np.array([probability, 1 - probability, *[0.0] * 8])


@pytest.mark.parametrize(
    ("calibration", "threshold"),
    [(Calibration(1.0, 0.8), 0.8), (Calibration(2.0), 0.5), (Calibration(), 0.5)],
)
def test_a_prediction_is_sure_from_the_threshold_on(calibration: Calibration, threshold: float) -> None:
    below = float(np.nextafter(threshold, 0))
    assert confidence_threshold(calibration) == threshold
    assert Prediction(_two_digits(threshold), calibration).is_sure
    assert not Prediction(_two_digits(below) * [1, 0.5, *[1] * 8], calibration).is_sure


def test_without_calibration_more_than_half_is_sure() -> None:
    assert not is_calibrated(Calibration())
    assert is_calibrated(Calibration(1.0, 0.01))
    assert confidence_threshold(Calibration()) == UNCALIBRATED_THRESHOLD == 0.5


@given(arrays.arrays(np.float32, (4, 10), elements=st.floats(0, 1, width=32)), calibrations)
def test_one_and_many_are_sure_alike(probabilities: Array, calibration: Calibration) -> None:
    one_by_one = [Prediction(each, calibration).is_sure for each in probabilities]
    assert are_sure(probabilities, calibration).tolist() == one_by_one


# What speaks against a prediction


def _compared(*labels: int, unusual: bool = False, drawn: int | None = None) -> Comparison:
    nearest, reasons = np.array(labels), (Unusual.TOO_WIDE,) if unusual else ()
    images, distances = np.zeros((len(labels), 8, 8), np.float32), np.ones(len(labels), np.float32)
    return Comparison(1.0, 0.5, 1.0, 0.2, nearest, images, nearest, distances, reasons, drawn)


@pytest.mark.parametrize(
    ("comparison", "task", "sure", "alternative"),
    [
        (None, Task(), True, 1),
        (_compared(0, 0, 0, 0, 0), Task(), True, 1),
        (_compared(7, 7, 7, 7, 0), Task(), True, 1),
        (_compared(7, 2, 2, 7, 7), Task(), False, 7),
        (_compared(7, 2, 2, 7, 7, drawn=0), Task(), True, 1),
        (_compared(7, 2, 2, 7, 7, drawn=2), Task(), False, 7),
        (_compared(7, 7, 7, 7, 7, drawn=6), Task(grouping="even_odd"), True, 1),
        (_compared(0, 0, 0, 0, 0, unusual=True), Task(), False, 1),
        (_compared(8, 6, 5, 8, 8), Task(grouping="even_odd"), True, 1),
        (_compared(7, 7, 7, 7, 7), Task(grouping="even_odd"), False, 1),
        (_compared(9, 9, 8, 9, 9), Task((0, 1)), False, 1),
        (_compared(7, 7, 7, 7, 7), Task(labels="shuffled"), True, 1),
        (_compared(9, 9, 9, 9, 9), Task(labels="shifted"), True, 1),
    ],
)
def test_an_unusual_or_contradicted_prediction_is_not_sure_however_probable(
    comparison: Comparison | None, task: Task, sure: bool, alternative: int
) -> None:
    prediction = Prediction(_two_digits(0.95), comparison=comparison, task=task)
    assert prediction.is_probable
    assert prediction.is_sure is sure
    assert prediction.alternative == alternative
    if comparison is not None:
        many = are_sure(prediction.probabilities[None], Calibration(), [comparison], task)
        assert many.tolist() == [sure]


def test_an_improbable_prediction_is_not_sure_whatever_is_near() -> None:
    assert not Prediction(_two_digits(0.3) * 0.5, comparison=_compared(*5 * [0])).is_sure
