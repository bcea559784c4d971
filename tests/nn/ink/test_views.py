"""What looking several times promises."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from nn.checks import Array
from nn.ink.handprint import Ink, normalise
from nn.ink.views import LEANS, VIEWS, leaning, view_of, views_of

any_ink = arrays.arrays(np.bool_, st.tuples(st.integers(1, 3), st.integers(1, 20), st.integers(1, 20)))
leans = st.floats(-1, 1)


def _bar(height: int = 40) -> Ink:
    ink = np.zeros((1, height, height), np.bool_)
    ink[:, :, height // 2 - 2 : height // 2 + 3] = True
    return ink


# Leaning


@given(any_ink, leans)
def test_leaning_moves_rows_and_loses_nothing(ink: Ink, lean: float) -> None:
    leant = leaning(ink, lean)
    assert leant.shape[:2] == ink.shape[:2]
    assert np.array_equal(leant.sum(axis=2), ink.sum(axis=2))
    for before, after in zip(ink.reshape(-1, ink.shape[2]), leant.reshape(-1, leant.shape[2]), strict=True):
        assert np.array_equal(np.diff(np.flatnonzero(before)), np.diff(np.flatnonzero(after)))


def test_a_positive_lean_moves_the_upper_rows_to_the_right() -> None:
    columns = leaning(_bar(), 0.5).argmax(axis=2)[0]
    assert columns[0] - columns[-1] == pytest.approx(0.5 * 39, abs=1)
    assert np.all(np.diff(columns) <= 0)


def test_ink_that_does_not_lean_stays_as_it_is() -> None:
    assert np.array_equal(leaning(_bar(), 0), _bar())


@given(any_ink, leans)
def test_leaning_back_restores_the_ink(ink: Ink, lean: float) -> None:
    back = leaning(leaning(ink, lean), -lean)
    room = (back.shape[2] - ink.shape[2]) // 2
    assert np.array_equal(back[:, :, room : room + ink.shape[2]], ink)


# Views


@given(any_ink)
def test_the_first_view_is_upright_and_all_are_sixteenths(ink: Ink) -> None:
    views = views_of(ink)
    assert views.shape == (len(ink), len(LEANS), 64)
    assert np.array_equal(views[:, 0] * 16, normalise(ink).reshape(len(ink), -1))
    assert np.array_equal(views * 16, np.round(views * 16))


def test_the_normalisation_takes_most_of_the_lean_away() -> None:
    def centre(row: Array) -> float:
        return float(row @ np.arange(8) / row.sum())

    for lean in (-0.4, 0.4):
        leant, untouched = (view_of(_bar(), lean, without).reshape(8, 8) for without in ((), ("slant",)))
        assert abs(centre(leant[1]) - centre(leant[6])) < 0.5
        assert abs(centre(untouched[1]) - centre(untouched[6])) > 2


def test_views_can_be_left_out() -> None:
    assert np.array_equal(views_of(_bar(), {VIEWS}), views_of(_bar())[:, :1])


def test_a_drawing_whose_slant_stays_is_never_made_to_lean() -> None:
    views = views_of(_bar(), {"slant"})[0]
    assert len(views) == len(LEANS)
    assert np.array_equal(views, views[[0] * len(LEANS)])


def test_an_unknown_step_is_named() -> None:
    with pytest.raises(ValueError, match="slants"):
        views_of(_bar(), {"slants"})
