"""Connected pieces of ink."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nn.ink.handprint import Ink, framed

Integers = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True, eq=False)
class Pieces:
    """The pieces of a drawing, joined at sides or corners; p is their number.

    labels: (height, width) the number of each pixel's piece, -1 where there is no ink. sizes: (p,) pixels.
    tops, bottoms, lefts, rights: (p,) the first and last row and column of each.
    """

    labels: Integers
    sizes: Integers
    tops: Integers
    bottoms: Integers
    lefts: Integers
    rights: Integers


def pieces_of(ink: Ink) -> Pieces:
    """Find the pieces of (height, width) ink: runs of ink in each row, joined where they touch."""
    around = framed(ink)
    width = around.shape[1]
    edges = np.flatnonzero(np.diff(around.ravel().astype(np.int8)))
    starts, ends = edges[::2] + 1, edges[1::2] + 1  # of each run, in the framed picture
    owner = _joined(len(starts), *_touching(starts, ends, width))
    lengths, rows = ends - starts, starts // width - 1
    lefts, rights = starts % width - 1, (ends - 1) % width - 1
    count = int(owner.max(initial=-1)) + 1
    labels = np.full(around.size, -1, np.intp)
    labels[np.repeat(starts - np.cumsum(lengths) + lengths, lengths) + np.arange(lengths.sum())] = np.repeat(
        owner, lengths
    )
    return Pieces(
        labels.reshape(around.shape)[1:-1, 1:-1],
        np.bincount(owner, lengths, count).astype(np.intp),
        _extreme(np.minimum, rows, owner, count),
        _extreme(np.maximum, rows, owner, count),
        _extreme(np.minimum, lefts, owner, count),
        _extreme(np.maximum, rights, owner, count),
    )


def _touching(starts: Integers, ends: Integers, width: int) -> tuple[Integers, Integers]:
    """Return the pairs of runs, in one row and the next, that touch at a side or a corner.

    Runs are in order, so the runs that touch another one from below are neighbours of each other.
    """
    first = np.searchsorted(ends, starts + width)  # the first below that does not end left of the corner
    last = np.searchsorted(starts, ends + width, side="right")
    counts = np.maximum(last - first, 0)
    above = np.repeat(np.arange(len(starts)), counts)
    below = np.repeat(first - np.cumsum(counts) + counts, counts) + np.arange(counts.sum())
    return above, below


def _joined(count: int, above: Integers, below: Integers) -> Integers:
    """Return the number of the piece of each run: union and find (Galler and Fischer, 1964)."""
    parent = list(range(count))

    def root(run: int) -> int:
        while parent[run] != run:
            parent[run] = parent[parent[run]]
            run = parent[run]
        return run

    for one, other in zip(above.tolist(), below.tolist(), strict=True):
        parent[root(one)] = root(other)
    roots = np.array([root(run) for run in range(count)], np.intp)
    numbers: Integers = np.unique(roots, return_inverse=True)[1].reshape(count)
    return numbers


def _extreme(ufunc: np.ufunc, values: Integers, owner: Integers, count: int) -> Integers:
    """Return the smallest or largest of each piece's values."""
    result = np.full(count, -1 if ufunc is np.maximum else np.iinfo(np.intp).max, np.intp)
    ufunc.at(result, owner, values)
    return result
