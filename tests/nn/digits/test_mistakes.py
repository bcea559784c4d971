"""Mistakes: counted, sorted, scored, and put beside what the probabilities promised."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import confusion_matrix, precision_recall_fscore_support

from nn.arrays import Array
from nn.digits.data import Labels
from nn.digits.evaluation import calibration_error
from nn.digits.mistakes import confusion_counts, quality_by_digit, reliability, surest_first

seeds = st.integers(0, 10_000)


def answers(seed: int, count: int = 60) -> tuple[Array, Labels]:
    generator = np.random.default_rng(seed)
    return generator.dirichlet(np.full(10, 0.3), count), generator.integers(0, 10, count)


@given(seeds)
def test_digits_are_counted_by_what_they_are_and_what_they_are_read_as(seed: int) -> None:
    probabilities, labels = answers(seed)
    predicted = probabilities.argmax(axis=1)
    expected = confusion_matrix(labels, predicted, labels=range(10))
    np.testing.assert_array_equal(confusion_counts(predicted, labels), expected)


@given(seeds)
def test_scores_are_those_of_scikit_learn(seed: int) -> None:
    probabilities, labels = answers(seed)
    predicted = probabilities.argmax(axis=1)
    found = quality_by_digit(confusion_counts(predicted, labels))
    expected = precision_recall_fscore_support(labels, predicted, labels=range(10), zero_division=np.nan)
    for digit, quality in enumerate(found):
        for own, other in zip((quality.precision, quality.recall, quality.f1), expected[:3], strict=True):
            assert (np.nan if own is None else own) == pytest.approx(other[digit], nan_ok=True)


@given(seeds)
def test_all_mistakes_come_and_the_surest_first(seed: int) -> None:
    probabilities, labels = answers(seed)
    numbers = surest_first(probabilities, labels)
    predicted = probabilities.argmax(axis=1)
    assert set(numbers.tolist()) == set(np.flatnonzero(predicted != labels).tolist())
    assert (np.diff(probabilities[numbers].max(axis=1)) <= 0).all()


@given(seeds, st.integers(0, 9), st.integers(0, 9))
def test_a_pair_chooses_one_cell_of_the_matrix(seed: int, label: int, read: int) -> None:
    probabilities, labels = answers(seed)
    numbers = surest_first(probabilities, labels, (label, read))
    predicted = probabilities.argmax(axis=1)
    assert len(numbers) == confusion_counts(predicted, labels)[label, read]
    assert set(labels[numbers]) <= {label}
    assert set(predicted[numbers]) <= {read}


@given(seeds, st.integers(1, 20))
def test_bins_hold_every_answer_and_their_gaps_are_the_calibration_error(seed: int, count: int) -> None:
    probabilities, labels = answers(seed)
    bins = reliability(probabilities, labels, count)
    assert sum(each.count for each in bins) == len(labels)
    gap = 0.0
    for each in bins:
        if each.confidence is None or each.accuracy is None:
            assert each.count == 0
            continue
        assert each.low - 1e-12 <= each.confidence <= each.high + 1e-12
        gap += each.count * abs(each.confidence - each.accuracy)
    assert gap / len(labels) == pytest.approx(calibration_error(probabilities, labels, count), abs=1e-9)
