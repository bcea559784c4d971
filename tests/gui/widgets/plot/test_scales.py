"""Scales: places and back, round limits that do not jump, and round numbers at the axes."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.widgets.plot.scales import (
    ACCURACY_LIMITS,
    Scale,
    decade_limits,
    epoch_limits,
    epoch_scale,
    fraction_limits,
    value_limits,
)

LOG_EPOCHS, EPOCHS = epoch_scale(logarithmic=True), epoch_scale(logarithmic=False)


@given(st.integers(0, 10**6))
def test_every_epoch_has_a_place_of_its_own_on_both_scales(epoch: int) -> None:
    for scale in (EPOCHS, LOG_EPOCHS):
        place, after = scale.places([epoch, epoch + 1])
        assert place < after
        assert scale.value(place) == pytest.approx(epoch)


def test_epoch_0_lies_left_of_the_first_on_a_logarithmic_scale() -> None:
    before, first, tenth = LOG_EPOCHS.places([0, 1, 10])
    assert epoch_limits(100, LOG_EPOCHS)[0] == before < first == 0 < tenth == 1


@pytest.mark.parametrize("bad", [0.0, -1.0, np.nan, np.inf])
def test_what_has_no_logarithm_has_no_place(bad: float) -> None:
    places = Scale(logarithmic=True).places([0.1, bad])
    assert places[0] == pytest.approx(-1)
    assert math.isnan(places[1])


def test_where_nothing_is_wrong_is_a_place_below_all_others() -> None:
    zero, tiny, tenth = Scale(logarithmic=True, zero=-2.4).places([0, 1e-9, 0.1])
    assert zero == -2.4 < tiny < tenth == pytest.approx(-1)


@given(st.lists(st.integers(1, 10**6), min_size=2, max_size=40).map(sorted))
def test_limits_of_a_growing_run_hold_it_and_change_seldom(lasts: list[int]) -> None:
    ends = [epoch_limits(last, EPOCHS)[1] for last in lasts]
    assert all(last <= end <= max(4, 2 * last) for last, end in zip(lasts, ends, strict=True))
    assert ends == sorted(ends)
    assert len(set(ends)) <= 9 * 6


@pytest.mark.parametrize(
    ("lowest", "limit"), [(99.4, 99), (98.0, 98), (96.0, 95), (92.0, 90), (51.0, 50), (10.0, 0)]
)
def test_an_accuracy_axis_begins_at_a_round_number_close_below_the_curve(lowest: float, limit: float) -> None:
    low, high = fraction_limits(np.array([lowest, 99.9]), 100.0)
    assert low == limit
    assert limit in ACCURACY_LIMITS
    assert 100 < high < 100 + 0.05 * (100 - limit) + 1e-9


def test_costs_are_seen_from_0_to_a_round_number_above_them() -> None:
    assert value_limits(np.array([0.2, 2.3])) == (0, 3)
    assert value_limits(np.array([])) == value_limits(np.zeros(3)) == (0, 1)


def test_logarithmic_limits_are_whole_decades() -> None:
    assert decade_limits(np.array([0.002, 3.0, 0.0])) == (-3, 1)
    assert decade_limits(np.array([0.1])) == (-1, 0)
    assert decade_limits(np.array([])) == (-1, 0)


@pytest.mark.parametrize(
    ("limits", "most", "expected"),
    [((0, 104), 5, [0, 25, 50, 75, 100]), ((0, 3), 7, [0, 0.5, 1, 1.5, 2, 2.5, 3]), ((0, 4), 2, [0, 2, 4])],
)
def test_ticks_are_few_and_round(limits: tuple[float, float], most: int, expected: list[float]) -> None:
    assert Scale().ticks(*limits, most) == pytest.approx(expected)


def test_ticks_between_epochs_are_whole_epochs() -> None:
    assert EPOCHS.ticks(0, 2, 8, whole=True) == [0, 1, 2]
    assert EPOCHS.ticks(0, 10, 4, whole=True) == [0, 5, 10]


@pytest.mark.parametrize(
    ("most", "expected"), [(20, [1, 2, 5, 10, 20, 50, 100]), (4, [1, 10, 100]), (2, [1, 100])]
)
def test_ticks_of_decades_fill_the_room_that_there_is(most: int, expected: list[float]) -> None:
    assert Scale(logarithmic=True).ticks(0, 2, most) == pytest.approx(expected)


def test_0_is_written_at_its_own_place() -> None:
    assert LOG_EPOCHS.ticks(*epoch_limits(100, LOG_EPOCHS), 4) == [0, 1, 10, 100]
