"""What the evaluation of answers promises: numbers by hand."""

from __future__ import annotations

import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nn.checks import Array
from nn.digits.evaluation import Evaluation, calibration_error, evaluate

law = settings(max_examples=60, deadline=None)


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
    return evaluate(probabilities, np.array([0, 0, 1, 2, 2]))


def _any_answers(seed: int, n: int, classes: int) -> tuple[Array, np.ndarray]:
    generator = np.random.default_rng(seed)
    return generator.dirichlet(np.ones(classes), n), generator.integers(0, classes, n)


def test_samples_accuracy_and_confidence_by_hand() -> None:
    evaluation = _by_hand()
    assert evaluation.n == 5
    assert evaluation.accuracy == 3 / 5
    assert evaluation.confidence == pytest.approx((0.7 + 0.6 + 0.9 + 0.8 + 0.5) / 5)


def test_share_of_right_answers_by_class_is_nan_where_there_is_no_sample() -> None:
    np.testing.assert_array_equal(_by_hand().by_class, [0.5, 1.0, 0.5, np.nan])


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
    evaluation = evaluate(probabilities, labels)
    assert evaluation.confusion.sum() == n
    assert evaluation.confusion.shape == (classes, classes)
    assert evaluation.confusion.sum(axis=1).tolist() == np.bincount(labels, minlength=classes).tolist()
    assert evaluation.accuracy == pytest.approx(np.trace(evaluation.confusion) / n)
    assert abs(evaluation.confidence - evaluation.accuracy) <= evaluation.calibration_error + 1e-12
    assert 0 <= evaluation.calibration_error <= 1
    assert (np.isnan(evaluation.by_class) == (np.bincount(labels, minlength=classes) == 0)).all()


def test_dictionary_is_plain_and_goes_through_json() -> None:
    content = _by_hand().to_dictionary()
    assert json.loads(json.dumps(content, allow_nan=False)) == content
    assert content["n"] == 5
    assert content["by_class"] == [0.5, 1.0, 0.5, None]
    assert content["confusion"][0] == [1, 1, 0, 0]
    assert list(content) == ["n", "accuracy", "by_class", "confusion", "calibration_error", "confidence"]
    assert json.dumps(evaluate(np.eye(3, dtype=np.float32), np.arange(3)).to_dictionary(), allow_nan=False)
