"""What the evaluation of answers promises: numbers by hand."""

from __future__ import annotations

import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nn import Layer, Network
from nn.arrays import Array
from nn.calibration import Calibration
from nn.digits.evaluation import Evaluation, calibration_error, evaluate, evaluate_probabilities
from nn.digits.recognizer import recognize_all

law = settings(max_examples=25, deadline=None)


def _by_hand() -> Evaluation:
    """Five answers among four classes; no sample is of class 3, yet one answer is."""
    probabilities = np.array(
        [
            [0.7, 0.1, 0.1, 0.1],  # right
            [0.2, 0.6, 0.1, 0.1],  # a 0 taken for a 1
            [0.0, 0.9, 0.1, 0.0],  # right
            [0.1, 0.0, 0.1, 0.8],  # a 2 taken for a 3
            [0.1, 0.2, 0.5, 0.2],  # right
        ]
    )
    return evaluate_probabilities(probabilities, np.array([0, 0, 1, 2, 2]))


def _any_answers(seed: int, n: int, classes: int) -> tuple[Array, np.ndarray]:
    generator = np.random.default_rng(seed)
    return generator.dirichlet(np.ones(classes), n), generator.integers(0, classes, n)


def test_samples_accuracy_and_confidence_by_hand() -> None:
    evaluation = _by_hand()
    assert evaluation.n == 5
    assert evaluation.accuracy == 3 / 5
    assert evaluation.confidence == pytest.approx((0.7 + 0.6 + 0.9 + 0.8 + 0.5) / 5)


def test_accuracy_by_class_is_none_where_there_is_no_sample() -> None:
    assert _by_hand().accuracy_by_class == [0.5, 1.0, 0.5, None]


def test_confusion_counts_by_true_class_then_by_answer() -> None:
    assert _by_hand().confusion.tolist() == [[1, 1, 0, 0], [0, 1, 0, 0], [0, 0, 1, 1], [0, 0, 0, 0]]


def test_calibration_error_by_hand() -> None:
    # Bins of a tenth, no two answers in one: |0.75 - 1|, |0.65 - 0|, |0.95 - 1|, |0.85 - 0|
    probabilities = np.array([[0.75, 0.25], [0.65, 0.35], [0.95, 0.05], [0.85, 0.15]])
    error = calibration_error(probabilities, np.array([0, 1, 0, 1]), bins=10)
    assert error == pytest.approx((0.25 + 0.65 + 0.05 + 0.85) / 4)


def test_answers_of_one_bin_are_weighed_together() -> None:
    probabilities = np.tile([0.75, 0.25], (4, 1))
    assert calibration_error(probabilities, np.array([0, 0, 0, 1])) == pytest.approx(0)
    assert calibration_error(probabilities, np.array([0, 1, 0, 1])) == pytest.approx(0.25)


@pytest.mark.parametrize(("labels", "error"), [([0, 0, 1], 1 / 3), ([0, 0, 0], 0), ([1, 1, 1], 1)])
def test_certainty_is_the_last_bin(labels: list[int], error: float) -> None:
    probabilities = np.tile([1.0, 0.0], (3, 1))
    assert calibration_error(probabilities, np.array(labels)) == pytest.approx(error)


def test_answers_that_are_as_right_as_they_are_certain_have_hardly_an_error() -> None:
    generator = np.random.default_rng(0)
    certain = generator.uniform(0.5, 1, 200_000)
    right = generator.random(len(certain)) < certain
    probabilities = np.stack([certain, 1 - certain], axis=1)
    assert calibration_error(probabilities, np.where(right, 0, 1)) < 0.005


def test_answers_more_certain_than_right_have_the_difference_as_error() -> None:
    generator = np.random.default_rng(0)
    probabilities = np.tile([0.99, 0.01], (50_000, 1))
    labels = np.where(generator.random(50_000) < 0.8, 0, 1)
    assert calibration_error(probabilities, labels) == pytest.approx(0.19, abs=0.01)


@law
@given(st.integers(0, 10**6), st.integers(1, 60), st.integers(2, 6))
def test_figures_agree_with_each_other(seed: int, n: int, classes: int) -> None:
    probabilities, labels = _any_answers(seed, n, classes)
    evaluation = evaluate_probabilities(probabilities, labels)
    assert evaluation.confusion.sum() == n
    assert evaluation.confusion.shape == (classes, classes)
    assert evaluation.confusion.sum(axis=1).tolist() == np.bincount(labels, minlength=classes).tolist()
    assert evaluation.accuracy == pytest.approx(np.trace(evaluation.confusion) / n)
    assert evaluation.confidence is not None
    assert evaluation.calibration_error is not None
    assert abs(evaluation.confidence - evaluation.accuracy) <= evaluation.calibration_error + 1e-12
    assert 0 <= evaluation.calibration_error <= 1
    has_none = np.bincount(labels, minlength=classes) == 0
    assert [share is None for share in evaluation.accuracy_by_class] == has_none.tolist()
    assert 0 <= evaluation.sure_right <= evaluation.sure <= n


# Digits that cannot be read, predictions that are sure


def test_digits_that_cannot_be_read_count_as_wrong() -> None:
    probabilities, labels = np.eye(4)[[0, 1, 1]], np.array([0, 1, 2])
    evaluation = evaluate_probabilities(probabilities, labels, unreadable=[3, 3, 0])
    assert (evaluation.n, evaluation.right, evaluation.accuracy) == (6, 2, 2 / 6)
    assert evaluation.unreadable.tolist() == [1, 0, 0, 2]
    assert evaluation.n_by_class.tolist() == [2, 1, 1, 2]
    assert evaluation.accuracy_by_class == [0.5, 1.0, 0.0, 0.0]


def test_without_a_readable_digit_there_is_no_confidence() -> None:
    evaluation = evaluate_probabilities(np.zeros((0, 10)), np.zeros(0, np.intp), unreadable=[3, 4])
    assert (evaluation.n, evaluation.accuracy) == (2, 0)
    assert evaluation.confidence is evaluation.calibration_error is None
    assert evaluation.to_dictionary()["sure"]["accuracy"] is None


def test_how_right_the_sure_predictions_are_by_hand() -> None:
    answers = np.array([[0.9, 0.1], [0.8, 0.2], [0.3, 0.7], [0.4, 0.6]])
    probabilities = np.pad(answers, ((0, 0), (0, 8)))
    calibration = Calibration(1.0, 0.7)
    result = evaluate_probabilities(probabilities, np.array([0, 1, 1, 1]), calibration, unreadable=[5])
    assert result.is_calibrated
    assert result.to_dictionary()["sure"] == {"from": 0.7, "share": 3 / 5, "accuracy": 2 / 3}
    uncalibrated = evaluate_probabilities(probabilities, np.array([0, 1, 1, 1]))
    assert not uncalibrated.is_calibrated
    assert uncalibrated.to_dictionary()["sure"] == {"from": 0.5, "share": 1, "accuracy": 3 / 4}


def test_a_network_is_evaluated_by_the_mean_over_the_copies() -> None:
    network = Network([Layer(64, "input"), Layer(10, "softmax")], seed=0)
    network.calibration = Calibration(2.0, 0.15)
    copies, labels = np.random.default_rng(0).random((20, 5, 64)), np.arange(20) % 10
    result = evaluate(network, copies, labels, [7])
    expected = evaluate_probabilities(recognize_all(network, copies), labels, network.calibration, [7])
    assert result.to_dictionary() == expected.to_dictionary()


def test_a_network_is_evaluated_on_no_readable_digit_too() -> None:
    network = Network([Layer(64, "input"), Layer(10, "softmax")], seed=0)
    assert evaluate(network, np.zeros((0, 5, 64)), np.zeros(0, np.intp), [7]).n == 1


def test_dictionary_is_plain_and_goes_through_json() -> None:
    content = _by_hand().to_dictionary()
    assert json.loads(json.dumps(content, allow_nan=False)) == content
    assert content["n"] == 5
    assert content["by_class"] == [0.5, 1.0, 0.5, None]
    assert content["confusion"][0] == [1, 1, 0, 0]
    exact = evaluate_probabilities(np.eye(3, dtype=np.float32), np.arange(3))
    assert json.dumps(exact.to_dictionary(), allow_nan=False)
