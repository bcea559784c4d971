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
from nn.ink.tilts import COPIES, TILTS, UPRIGHT, Tilt, copies_at, is_tilted_without, tilt_ink, tilted_copies

any_ink = arrays.arrays(np.bool_, st.tuples(st.integers(1, 3), st.integers(1, 20), st.integers(1, 20)))
any_slope = st.floats(-1, 1)
any_tilts = st.lists(st.builds(Tilt, any_slope, any_slope), min_size=1, max_size=4)


def _bar(height: int = 40) -> Ink:
    ink = np.zeros((1, height, height), np.bool_)
    ink[:, :, height // 2 - 2 : height // 2 + 3] = True
    return ink


# Tilting


@given(any_ink, any_tilts)
def test_tilting_loses_no_ink(ink: Ink, tilts: list[Tilt]) -> None:
    tilted = tilt_ink(ink, tilts)
    assert tilted.shape[:2] == (len(ink), len(tilts))
    assert np.array_equal(tilted.sum(axis=(2, 3)), np.tile(ink.sum(axis=(1, 2)), (len(tilts), 1)).T)


@given(any_ink, any_slope)
def test_a_shear_moves_whole_rows(ink: Ink, shear: float) -> None:
    sheared = tilt_ink(ink, [Tilt(shear)])[:, 0]
    assert sheared.shape[:2] == ink.shape[:2]
    rows = zip(ink.reshape(-1, ink.shape[2]), sheared.reshape(-1, sheared.shape[2]), strict=True)
    for before, after in rows:
        assert np.array_equal(np.diff(np.flatnonzero(before)), np.diff(np.flatnonzero(after)))


@given(any_ink, any_slope)
def test_a_climb_is_the_shear_of_the_columns(ink: Ink, climb: float) -> None:
    turned = tilt_ink(ink.transpose(0, 2, 1), [Tilt(climb)])[:, 0]
    assert np.array_equal(tilt_ink(ink, [Tilt(climb=climb)])[:, 0], turned.transpose(0, 2, 1))


def test_a_positive_shear_moves_the_upper_rows_to_the_right() -> None:
    columns = tilt_ink(_bar(), [Tilt(0.5)])[0, 0].argmax(axis=1)
    assert columns[0] - columns[-1] == pytest.approx(0.5 * 39, abs=1)
    assert np.all(np.diff(columns) <= 0)


def test_a_positive_climb_moves_the_right_columns_up() -> None:
    rows = tilt_ink(_bar().transpose(0, 2, 1), [Tilt(climb=0.5)])[0, 0].argmax(axis=0)
    assert rows[0] - rows[-1] == pytest.approx(0.5 * 39, abs=1)
    assert np.all(np.diff(rows) <= 0)


def test_upright_ink_stays_as_it_is() -> None:
    assert np.array_equal(tilt_ink(_bar(), [UPRIGHT])[:, 0], _bar())


@given(any_ink, any_slope)
def test_shearing_back_restores_the_ink(ink: Ink, shear: float) -> None:
    back = tilt_ink(tilt_ink(ink, [Tilt(shear)])[:, 0], [Tilt(-shear)])[:, 0]
    room = (back.shape[2] - ink.shape[2]) // 2
    assert np.array_equal(back[:, :, room : room + ink.shape[2]], ink)


# Tilted copies


@given(any_ink)
def test_the_first_copy_is_upright_and_all_are_sixteenths(ink: Ink) -> None:
    copies = tilted_copies(ink)
    assert copies.shape == (len(ink), len(COPIES), 64)
    assert np.array_equal(copies[:, 0] * 16, normalize(ink).reshape(len(ink), -1))
    assert np.array_equal(copies * 16, np.round(copies * 16))


@given(any_ink, any_tilts)
def test_copies_made_together_are_as_each_alone(ink: Ink, tilts: list[Tilt]) -> None:
    together = copies_at(ink, tilts)
    alone = [copies_at(ink, (tilt,))[:, 0] for tilt in tilts]
    assert np.array_equal(together, np.stack(alone, axis=1))


def test_the_normalisation_removes_most_of_the_shear() -> None:
    def centre(row: Array) -> float:
        return float(row @ np.arange(8) / row.sum())

    for shear in (-0.4, 0.4):
        sheared, untouched = (
            copies_at(_bar(), (Tilt(shear),), skip).reshape(8, 8) for skip in ((), ("upright",))
        )
        assert abs(centre(sheared[1]) - centre(sheared[6])) < 0.5
        assert abs(centre(untouched[1]) - centre(untouched[6])) > 2


def test_tilted_copies_can_be_skipped() -> None:
    assert np.array_equal(tilted_copies(_bar(), {TILTS}), tilted_copies(_bar())[:, :1])


def test_copies_lean_and_climb_as_much_to_either_side() -> None:
    assert COPIES[0] == UPRIGHT
    for axis in zip(*COPIES, strict=True):
        assert sorted(axis) == sorted(-slope for slope in axis)


def test_a_drawing_whose_slant_stays_is_never_tilted() -> None:
    copies = tilted_copies(_bar(), {"upright"})[0]
    assert len(copies) == len(COPIES)
    assert np.array_equal(copies, copies[[0] * len(COPIES)])


@pytest.mark.parametrize(
    ("skip", "tilted"), [((), True), (("boxed",), True), (("upright",), False), ((TILTS,), False)]
)
def test_some_copies_are_tilted_unless_slants_stay_or_the_copies_are_skipped(
    skip: tuple[str, ...], tilted: bool
) -> None:
    assert is_tilted_without(skip) == tilted


def test_an_unknown_stage_is_named() -> None:
    with pytest.raises(ValueError, match="uprights"):
        tilted_copies(_bar(), {"uprights"})
