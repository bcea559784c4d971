"""What thinner and thicker ink and its connected components promise."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from nn.ink.morphology import Ink, connected_components, dilate, erode, framed

law = settings(max_examples=50, deadline=None)

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


any_picture = hnp.arrays(np.bool_, hnp.array_shapes(min_dims=2, max_dims=4, min_side=1, max_side=9))


def _parsed(*rows: str) -> Ink:
    return np.array([[mark == "#" for mark in row] for row in rows])


def _flooded(ink: Ink) -> npt.NDArray[np.int64]:
    """Number the components by pouring paint into one pixel after the other."""
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
def test_components_are_those_that_a_flood_finds(ink: Ink) -> None:
    expected, labels = _flooded(ink), connected_components(ink).labels
    assert np.array_equal(labels >= 0, ink)
    pairs = set(zip(expected[ink].tolist(), labels[ink].tolist(), strict=True))
    assert len(pairs) == len({one for one, _ in pairs}) == len({other for _, other in pairs})


@law
@given(any_ink)
def test_sizes_and_boxes_are_those_of_the_labels(ink: Ink) -> None:
    found = connected_components(ink)
    count = len(found.sizes)
    assert set(np.unique(found.labels[ink]).tolist()) == set(range(count))
    for number in range(count):
        rows, columns = np.nonzero(found.labels == number)
        assert found.sizes[number] == len(rows)
        assert (found.tops[number], found.bottoms[number]) == (rows.min(), rows.max())
        assert (found.lefts[number], found.rights[number]) == (columns.min(), columns.max())


@law
@given(any_ink)
def test_ink_is_left_alone(ink: Ink) -> None:
    before = ink.copy()
    ink.flags.writeable = False
    connected_components(ink)
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
    assert sorted(connected_components(_parsed(*rows)).sizes) == sizes


def test_end_of_a_row_does_not_touch_the_start_of_the_next() -> None:
    assert len(connected_components(_parsed("...#", "#...", "...#")).sizes) == 3


@pytest.mark.parametrize("shape", [(1, 1), (3, 5), (1, 9)])
def test_no_ink_has_no_components(shape: tuple[int, int]) -> None:
    found = connected_components(np.zeros(shape, np.bool_))
    assert (found.labels == -1).all()
    assert found.labels.shape == shape
    for field in (found.sizes, found.tops, found.bottoms, found.lefts, found.rights):
        assert field.shape == (0,)


def test_full_ink_is_one_piece() -> None:
    found = connected_components(np.ones((3, 5), np.bool_))
    assert (found.labels == 0).all()
    assert found.sizes.tolist() == [15]
    assert [int(edge[0]) for edge in (found.tops, found.bottoms, found.lefts, found.rights)] == [
        0,
        2,
        0,
        4,
    ]


# Thinner and thicker ink


@law
@given(any_picture)
def test_erosion_and_dilation_take_any_leading_axes(picture: Ink) -> None:
    flat = picture.reshape(-1, *picture.shape[-2:])
    for step in (erode, dilate):
        assert np.array_equal(step(picture).reshape(flat.shape), [step(one) for one in flat])


@law
@given(any_picture)
def test_erosion_of_ink_is_dilation_of_paper(picture: Ink) -> None:
    middle = (..., slice(1, -1), slice(1, -1))
    assert np.array_equal(erode(picture)[middle], ~dilate(~picture)[middle])
    assert not (erode(picture) & ~picture).any()
    assert not (picture & ~dilate(picture)).any()


def test_frame_is_one_empty_pixel() -> None:
    assert np.array_equal(framed(_parsed("##")), _parsed("....", ".##.", "...."))


def test_erosion_counts_the_outside_as_empty() -> None:
    assert np.array_equal(
        erode(_parsed("####.", "#####", "#####", ".###.")),
        _parsed(".....", ".###.", ".###.", "....."),
    )


def test_dilation_adds_four_neighbours_and_no_corner() -> None:
    assert np.array_equal(
        dilate(_parsed("#....", ".....", "...#.", ".....")),
        _parsed("##...", "#..#.", "..###", "...#."),
    )
