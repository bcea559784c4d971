"""Morphology: thinner and thicker ink, and its connected components."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Ink = npt.NDArray[np.bool_]
Integers = npt.NDArray[np.intp]

BLOB = 0.3  # of the larger side


def erode(ink: Ink) -> Ink:
    """Keep ink whose four neighbours are ink; outside there is none. For (..., height, width)."""
    around = framed(ink)
    across = around[..., 1:-1, :-2] & around[..., 1:-1, 2:]
    return ink & around[..., :-2, 1:-1] & around[..., 2:, 1:-1] & across


def dilate(ink: Ink) -> Ink:
    """Add the four neighbours of all ink. For (..., height, width)."""
    around = framed(ink)
    across = around[..., 1:-1, :-2] | around[..., 1:-1, 2:]
    return ink | around[..., :-2, 1:-1] | around[..., 2:, 1:-1] | across


def is_blob(ink: Ink) -> bool:
    """Return whether (height, width) ink is thicker somewhere than any line of a pen: BLOB of its side."""
    for _ in range(round(BLOB / 2 * max(ink.shape))):
        ink = erode(ink)
    return bool(ink.any())


def framed(ink: Ink) -> Ink:
    """Put one pixel of emptiness around (..., height, width)."""
    height, width = ink.shape[-2:]
    around = np.zeros((*ink.shape[:-2], height + 2, width + 2), dtype=np.bool_)
    around[..., 1:-1, 1:-1] = ink
    return around


@dataclass(frozen=True, slots=True, eq=False)
class Components:
    """The connected components of a drawing, joined at sides or corners; c is their number.

    labels: (height, width) the number of each pixel's component, -1 without ink. sizes: (c,) pixels.
    tops, bottoms, lefts, rights: (c,) the first and last row and column of each.
    """

    labels: Integers
    sizes: Integers
    tops: Integers
    bottoms: Integers
    lefts: Integers
    rights: Integers


def connected_components(ink: Ink) -> Components:
    """Find the components of (height, width) ink: runs of ink in each row, joined where they touch."""
    around = framed(ink)
    width = around.shape[1]
    edges = np.flatnonzero(np.diff(around.ravel().astype(np.int8)))
    starts, ends = edges[::2] + 1, edges[1::2] + 1  # of each run, in the framed picture
    owner = _join(len(starts), *_touching_runs(starts, ends, width))
    lengths, rows = ends - starts, starts // width - 1
    lefts, rights = starts % width - 1, (ends - 1) % width - 1
    count = int(owner.max(initial=-1)) + 1
    labels = np.full(around.size, -1, np.intp)
    labels[np.repeat(starts - np.cumsum(lengths) + lengths, lengths) + np.arange(lengths.sum())] = np.repeat(
        owner, lengths
    )
    return Components(
        labels.reshape(around.shape)[1:-1, 1:-1],
        np.bincount(owner, lengths, count).astype(np.intp),
        _extremes(np.minimum, rows, owner, count),
        _extremes(np.maximum, rows, owner, count),
        _extremes(np.minimum, lefts, owner, count),
        _extremes(np.maximum, rights, owner, count),
    )


def _touching_runs(starts: Integers, ends: Integers, width: int) -> tuple[Integers, Integers]:
    """Return the pairs of runs, in one row and the next, that touch at a side or a corner.

    Runs are in order, so the runs that touch another one from below are neighbours of each other.
    """
    first = np.searchsorted(ends, starts + width)  # the first below that does not end left of the corner
    last = np.searchsorted(starts, ends + width, side="right")
    counts = np.maximum(last - first, 0)
    above = np.repeat(np.arange(len(starts)), counts)
    below = np.repeat(first - np.cumsum(counts) + counts, counts) + np.arange(counts.sum())
    return above, below


def _join(count: int, above: Integers, below: Integers) -> Integers:
    """Return the number of each run's component: union and find (Galler and Fischer, 1964)."""
    parent = list(range(count))

    def root(run: int) -> int:
        while parent[run] != run:
            parent[run] = parent[parent[run]]
            run = parent[run]
        return run

    for one, other in zip(above.tolist(), below.tolist(), strict=True):
        parent[root(one)] = root(other)
    roots = np.array([root(run) for run in range(count)], np.intp)
    is_root = np.zeros(count, np.bool_)  # np.unique would import numpy.ma: 20 ms
    is_root[roots] = True
    numbers: Integers = (np.cumsum(is_root) - 1)[roots]
    return numbers


def _extremes(ufunc: np.ufunc, values: Integers, owner: Integers, count: int) -> Integers:
    """Return the smallest or largest of each component's values."""
    result = np.full(count, -1 if ufunc is np.maximum else np.iinfo(np.intp).max, np.intp)
    ufunc.at(result, owner, values)
    return result
