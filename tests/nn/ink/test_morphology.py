"""What finding connected pieces of ink promises."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from nn.ink.handprint import Ink
from nn.ink.morphology import pieces_of

law = settings(max_examples=150, deadline=None)

any_ink = st.one_of(
    hnp.arrays(np.bool_, hnp.array_shapes(min_dims=2, max_dims=2, min_side=1, max_side=12)),
    st.builds(
        lambda seed, height, width, share: np.random.default_rng(seed).random((height, width)) < share,
        st.integers(0, 10**6),
        st.integers(1, 40),
        st.integers(1, 40),
        st.sampled_from([0.05, 0.2, 0.35, 0.5, 0.8]),
    ),
)


def _parsed(*rows: str) -> Ink:
    return np.array([[mark == "#" for mark in row] for row in rows])


def _flooded(ink: Ink) -> npt.NDArray[np.int64]:
    """Number the pieces by pouring paint into one pixel after the other."""
    labels = np.full(ink.shape, -1)
    count = 0
    for start in np.argwhere(ink):
        if labels[tuple(start)] >= 0:
            continue
        wet = [(int(start[0]), int(start[1]))]
        while wet:
            row, column = wet.pop()
            if not (0 <= row < ink.shape[0] and 0 <= column < ink.shape[1]):
                continue
            if ink[row, column] and labels[row, column] < 0:
                labels[row, column] = count
                wet += [(row + down, column + right) for down in (-1, 0, 1) for right in (-1, 0, 1)]
        count += 1
    return labels


@law
@given(any_ink)
def test_pieces_are_those_that_a_flood_finds(ink: Ink) -> None:
    expected, labels = _flooded(ink), pieces_of(ink).labels
    assert np.array_equal(labels >= 0, ink)
    pairs = set(zip(expected[ink].tolist(), labels[ink].tolist(), strict=True))
    assert len(pairs) == len({one for one, _ in pairs}) == len({other for _, other in pairs})


@law
@given(any_ink)
def test_sizes_and_boxes_are_those_of_the_labels(ink: Ink) -> None:
    pieces = pieces_of(ink)
    count = len(pieces.sizes)
    assert set(np.unique(pieces.labels[ink]).tolist()) == set(range(count))
    for number in range(count):
        rows, columns = np.nonzero(pieces.labels == number)
        assert pieces.sizes[number] == len(rows)
        assert (pieces.tops[number], pieces.bottoms[number]) == (rows.min(), rows.max())
        assert (pieces.lefts[number], pieces.rights[number]) == (columns.min(), columns.max())


@law
@given(any_ink)
def test_ink_is_left_alone(ink: Ink) -> None:
    before = ink.copy()
    ink.flags.writeable = False
    pieces_of(ink)
    assert np.array_equal(ink, before)


@pytest.mark.parametrize(
    ("rows", "sizes"),
    [
        (["#.", ".#"], [2]),
        ([".#", "#."], [2]),
        (["#.#", "..."], [1, 1]),
        (["#..", "..#"], [1, 1]),
        (["#.#", "#.#", ".#."], [5]),
        (["#...#", "#.#.#", "#####"], [10]),
        (["#####", "....#", "###.#", "#...#", "#####"], [17]),
        (["###", "...", "###"], [3, 3]),
    ],
)
def test_sides_and_corners_join(rows: list[str], sizes: list[int]) -> None:
    assert sorted(pieces_of(_parsed(*rows)).sizes) == sizes


def test_end_of_a_row_does_not_touch_the_start_of_the_next() -> None:
    assert len(pieces_of(_parsed("...#", "#...", "...#")).sizes) == 3


@pytest.mark.parametrize("shape", [(1, 1), (3, 5), (1, 9)])
def test_no_ink_has_no_pieces(shape: tuple[int, int]) -> None:
    pieces = pieces_of(np.zeros(shape, np.bool_))
    assert (pieces.labels == -1).all()
    assert pieces.labels.shape == shape
    for field in (pieces.sizes, pieces.tops, pieces.bottoms, pieces.lefts, pieces.rights):
        assert field.shape == (0,)


def test_full_ink_is_one_piece() -> None:
    pieces = pieces_of(np.ones((3, 5), np.bool_))
    assert (pieces.labels == 0).all()
    assert pieces.sizes.tolist() == [15]
    assert [int(edge[0]) for edge in (pieces.tops, pieces.bottoms, pieces.lefts, pieces.rights)] == [
        0,
        2,
        0,
        4,
    ]
