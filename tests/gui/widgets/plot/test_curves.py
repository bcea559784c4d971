"""Curves as arrays: nearest rows, errors, and smoothing that keeps what matters."""

from __future__ import annotations

import numpy as np
import pytest

from gui.widgets.plot.curves import SMOOTHING, Curves, smoothed

ROWS = np.arange(200.0)
NOISE = np.random.default_rng(0).normal(size=200)


def test_the_row_of_an_epoch_is_the_nearest_that_was_kept() -> None:
    curves = Curves(np.array([0.0, 1, 4, 8]), np.zeros(4), np.zeros(4))
    assert [curves.row_at(epoch) for epoch in (-3, 1.4, 3, 99)] == [0, 1, 2, 3]


def test_errors_are_what_is_missing() -> None:
    errors = Curves(ROWS[:2], np.array([10.0, 100]), np.array([np.nan, 92.5])).subtracted_from(100)
    np.testing.assert_array_equal(errors.train, [90, 0])
    np.testing.assert_array_equal(errors.test, [np.nan, 7.5])


def test_a_smoothed_line_is_calmer_the_stronger_and_keeps_both_ends() -> None:
    noisy = Curves(ROWS, 1 + 0.1 * NOISE, 1 + 0.1 * NOISE)
    unrest = [float(np.abs(np.diff(noisy.smoothed(name).train)).sum()) for name in SMOOTHING]
    assert unrest[0] > 2 * unrest[1] > 4 * unrest[2]
    for name in SMOOTHING:
        line = noisy.smoothed(name).train
        assert (line[0], line[-1]) == (noisy.train[0], noisy.train[-1])


def test_smoothing_off_changes_nothing() -> None:
    noisy = Curves(ROWS, NOISE, NOISE)
    assert noisy.smoothed("off") is noisy


def test_smoothing_follows_a_steep_fall() -> None:
    steep = 1 / (1 + ROWS)
    line = Curves(ROWS, steep, steep).smoothed("strong").train
    np.testing.assert_allclose(line, steep, rtol=0.08)


def test_smoothing_passes_over_what_was_not_measured() -> None:
    values = np.where(ROWS % 5 == 0, 3.0, np.nan)
    np.testing.assert_array_equal(np.isnan(smoothed(values, 6)), np.isnan(values))
    np.testing.assert_allclose(smoothed(values, 6)[::5], 3.0)


@pytest.mark.parametrize("count", [0, 1, 2])
def test_hardly_any_rows_can_be_smoothed_too(count: int) -> None:
    curves = Curves(ROWS[:count], NOISE[:count], NOISE[:count])
    np.testing.assert_array_equal(curves.smoothed("strong").train, NOISE[:count])
