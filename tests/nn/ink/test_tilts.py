"""What tilted copies promise."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from nn.arrays import Array
from nn.ink.handprint import normalize
from nn.ink.morphology import Ink
from nn.ink.tilts import SHEARS, TILTS, copies_at, shear_ink, tilted_copies

any_ink = arrays.arrays(np.bool_, st.tuples(st.integers(1, 3), st.integers(1, 20), st.integers(1, 20)))
any_shear = st.floats(-1, 1)


def _bar(height: int = 40) -> Ink:
    ink = np.zeros((1, height, height), np.bool_)
    ink[:, :, height // 2 - 2 : height // 2 + 3] = True
    return ink


# Shearing


@given(any_ink, any_shear)
def test_shearing_moves_rows_and_loses_nothing(ink: Ink, shear: float) -> None:
    sheared = shear_ink(ink, shear)
    assert sheared.shape[:2] == ink.shape[:2]
    assert np.array_equal(sheared.sum(axis=2), ink.sum(axis=2))
    for before, after in zip(
        ink.reshape(-1, ink.shape[2]), sheared.reshape(-1, sheared.shape[2]), strict=True
    ):
        assert np.array_equal(np.diff(np.flatnonzero(before)), np.diff(np.flatnonzero(after)))


def test_a_positive_shear_moves_the_upper_rows_to_the_right() -> None:
    columns = shear_ink(_bar(), 0.5).argmax(axis=2)[0]
    assert columns[0] - columns[-1] == pytest.approx(0.5 * 39, abs=1)
    assert np.all(np.diff(columns) <= 0)


def test_ink_without_a_shear_stays_as_it_is() -> None:
    assert np.array_equal(shear_ink(_bar(), 0), _bar())


@given(any_ink, any_shear)
def test_shearing_back_restores_the_ink(ink: Ink, shear: float) -> None:
    back = shear_ink(shear_ink(ink, shear), -shear)
    room = (back.shape[2] - ink.shape[2]) // 2
    assert np.array_equal(back[:, :, room : room + ink.shape[2]], ink)


# Tilted copies


@given(any_ink)
def test_the_first_copy_is_upright_and_all_are_sixteenths(ink: Ink) -> None:
    copies = tilted_copies(ink)
    assert copies.shape == (len(ink), len(SHEARS), 64)
    assert np.array_equal(copies[:, 0] * 16, normalize(ink).reshape(len(ink), -1))
    assert np.array_equal(copies * 16, np.round(copies * 16))


@given(any_ink, st.lists(any_shear, min_size=1, max_size=4))
def test_copies_made_together_are_as_each_alone(ink: Ink, shears: list[float]) -> None:
    together = copies_at(ink, shears)
    alone = [copies_at(ink, (shear,))[:, 0] for shear in shears]
    assert np.array_equal(together, np.stack(alone, axis=1))


def test_the_normalisation_removes_most_of_the_shear() -> None:
    def centre(row: Array) -> float:
        return float(row @ np.arange(8) / row.sum())

    for shear in (-0.4, 0.4):
        sheared, untouched = (copies_at(_bar(), (shear,), skip).reshape(8, 8) for skip in ((), ("upright",)))
        assert abs(centre(sheared[1]) - centre(sheared[6])) < 0.5
        assert abs(centre(untouched[1]) - centre(untouched[6])) > 2


def test_tilted_copies_can_be_skipped() -> None:
    assert np.array_equal(tilted_copies(_bar(), {TILTS}), tilted_copies(_bar())[:, :1])


def test_a_drawing_whose_slant_stays_is_never_sheared() -> None:
    copies = tilted_copies(_bar(), {"upright"})[0]
    assert len(copies) == len(SHEARS)
    assert np.array_equal(copies, copies[[0] * len(SHEARS)])


def test_an_unknown_stage_is_named() -> None:
    with pytest.raises(ValueError, match="uprights"):
        tilted_copies(_bar(), {"uprights"})
