"""Pen strokes to ink: drawn anew with a standard pen, so that brush, size and place do not matter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from nn.ink.curves import smooth_weights
from nn.ink.errors import LARGEST_NUMBER, InkError, InkProblem
from nn.ink.handprint import Integers, is_dash
from nn.ink.morphology import Ink
from nn.ink.pens import BUFFER, GRID, Flags, draw_lines

# The larger side of a drawing fills this fraction of the square buffer; the pen, also a fraction of it, was
# measured: a thinner one leaves more to the correction of the stroke width.
FILLED, PEN = 0.75, 0.11

# A line of so many points was a curve once: a tablet told few of its places. With fewer, as of a 7 of three
# points, its corners are meant; with more, the pieces between them are short. Where points are nearer to each
# other, by the larger side of the drawing, a pen has rested.
FEW_POINTS, LEAST_APART, PER_SPAN = range(6, 21), 0.01, 6

Points = npt.NDArray[np.float64]
Number = TypeVar("Number", bound=np.generic)


def draw_strokes(strokes: Sequence[npt.ArrayLike], pen: float, dot_size: float) -> tuple[Ink, bool]:
    """Draw strokes into a square buffer with a round pen; also return whether they are a dash."""
    if not 0 < pen < 1 - FILLED:
        raise ValueError(f"pen must be above 0 and below {1 - FILLED}, not {pen!r}")
    if not 0 <= dot_size < LARGEST_NUMBER:
        raise ValueError(f"dot_size must be a finite number of at least 0, not {dot_size!r}")
    lines = [_check_line(i, line) for i, line in enumerate(strokes) if np.size(line)]
    if not lines:
        raise InkError(InkProblem.NOTHING_DRAWN)
    lines = as_drawn(lines)
    points = np.concatenate(lines)
    larger_side = np.ptp(points, axis=0).max()
    if larger_side <= dot_size:
        raise InkError(InkProblem.TINY_DRAWING, size=float(larger_side))
    on_grid = _snap(((points - points.min(axis=0)) / larger_side)[None])
    width, height = np.ptp(on_grid[0], axis=0)
    is_lifted = np.zeros((1, len(points)), np.bool_)
    is_lifted[0, np.cumsum([len(line) for line in lines]) - 1] = True
    return draw_lines(on_grid, is_lifted, np.array([pen]))[0], is_dash(height, width)


def _check_line(number: int, value: npt.ArrayLike) -> Points:
    line = np.asarray(value, dtype=np.float64)
    if line.ndim != 2 or line.shape[1] != 2:
        raise ValueError(f"stroke {number} must have the shape (n, 2), not {line.shape}")
    wrong = line[~(np.abs(line) < LARGEST_NUMBER)]
    if wrong.size:
        raise ValueError(f"stroke {number} must hold finite numbers below {LARGEST_NUMBER:g}, not {wrong[0]}")
    return line


def as_drawn(lines: Sequence[Points]) -> list[Points]:
    """Return (n, 2) lines, each of at least a point, with those of few points as the curves through them."""
    least = LEAST_APART * np.ptp(np.concatenate(lines), axis=0).max()
    return [_as_curve(line, least) for line in lines]


def _as_curve(line: Points, least: float) -> Points:
    """Return a line of few points as the curve through those that are so far apart, any other as it is."""
    has_moved = np.append(True, (np.diff(line, axis=0) != 0).any(axis=1))
    if np.count_nonzero(has_moved) not in FEW_POINTS:
        return line
    apart = [line[0]]
    for point in line[1:]:
        if np.hypot(*(point - apart[-1])) >= least:
            apart.append(point)
    return smooth_weights(len(apart), PER_SPAN) @ apart if len(apart) in FEW_POINTS else line


def draw_all(points: npt.NDArray[np.floating], is_lifted: Flags, pens: npt.NDArray[np.float64]) -> Ink:
    """Return the (n, BUFFER, BUFFER) ink of n drawings of equally many points, as `draw_strokes` draws one.

    Lines of few points are not made smooth.
    points: (n, points, 2), no drawing a dot; is_lifted: (n, points), where a stroke ends; pens: (n,), each
    above 0 and below 1 - FILLED. Nothing is checked.
    """
    low, high = extremes(points)
    size = (high - low).max(axis=1)[:, None, None]
    return draw_lines(_snap((points - low[:, None]) / size), is_lifted, pens)


def extremes(points: npt.NDArray[Number]) -> tuple[npt.NDArray[Number], npt.NDArray[Number]]:
    """Return the (n, 2) smallest and largest x and y of (n, points, 2).

    NumPy is twenty times as slow along an axis that is not the last one where the last one has two numbers.
    """
    axes = np.ascontiguousarray(np.moveaxis(points, -1, 0))
    return axes.min(axis=-1).T, axes.max(axis=-1).T


def _snap(points: npt.NDArray[np.floating]) -> Integers:
    """Put (n, points, 2) points of 0..1 on the grid of the buffer, on which everything else is exact.

    Whole numbers often lie exactly between two grid points, where the noise of a moved or scaled drawing
    would decide: the 1e-6 takes them off that boundary.
    """
    on_grid = np.floor(points * (FILLED * BUFFER * GRID) + 0.5 + 1e-6).astype(np.int64)
    _, high = extremes(on_grid)
    centered: Integers = on_grid + (BUFFER * GRID - high[:, None]) // 2
    return centered
