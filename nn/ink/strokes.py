"""Pen strokes to ink: drawn anew with a standard pen, so that brush, size and place do not matter."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from nn.ink.errors import LARGEST_NUMBER, InkError, InkProblem
from nn.ink.handprint import Integers, is_dash
from nn.ink.morphology import Ink

# The larger side of a drawing fills this fraction of a square buffer. Buffer and pen were measured: a coarser
# buffer rounds the pen's width, a thinner pen leaves more to the correction of the stroke width.
BUFFER, FILLED, PEN = 128, 0.75, 0.11
MOST_STAMPED = 600  # pixels on which the pen is put down one by one: from here on, rows are faster
GRID = 16  # places per pixel of the grid on which strokes are exact


def draw_strokes(strokes: Sequence[npt.ArrayLike], pen: float, dot_size: float) -> tuple[Ink, bool]:
    """Draw strokes into a square buffer with a round pen; also return whether they are a dash."""
    if not 0 < pen < 1 - FILLED:
        raise ValueError(f"pen must be above 0 and below {1 - FILLED}, not {pen!r}")
    if not 0 <= dot_size < LARGEST_NUMBER:
        raise ValueError(f"dot_size must be a finite number of at least 0, not {dot_size!r}")
    lines = [_check_line(i, line) for i, line in enumerate(strokes) if np.size(line)]
    if not lines:
        raise InkError(InkProblem.NOTHING_DRAWN)
    points = np.concatenate(lines)
    larger_side = np.ptp(points, axis=0).max()
    if larger_side <= dot_size:
        raise InkError(InkProblem.TINY_DRAWING, size=float(larger_side))
    on_grid = _snap((points - points.min(axis=0)) / larger_side)
    width, height = np.ptp(on_grid, axis=0)
    stroke_ends = np.cumsum([len(line) for line in lines]) - 1
    return _stamp(_pixels_along(on_grid, stroke_ends), pen), is_dash(height, width)


def _check_line(number: int, value: npt.ArrayLike) -> npt.NDArray[np.float64]:
    line = np.asarray(value, dtype=np.float64)
    if line.ndim != 2 or line.shape[1] != 2:
        raise ValueError(f"stroke {number} must have the shape (n, 2), not {line.shape}")
    wrong = line[~(np.abs(line) < LARGEST_NUMBER)]
    if wrong.size:
        raise ValueError(f"stroke {number} must hold finite numbers below {LARGEST_NUMBER:g}, not {wrong[0]}")
    return line


def _snap(points: npt.NDArray[np.float64]) -> Integers:
    """Put points of 0..1 on the grid of the buffer, on which everything else is exact.

    Whole numbers often lie exactly between two grid points, where the noise of a moved or scaled drawing
    would decide: the 1e-6 takes them off that boundary.
    """
    on_grid = np.floor(points * (FILLED * BUFFER * GRID) + 0.5 + 1e-6).astype(np.int64)
    centered: Integers = on_grid + (BUFFER * GRID - on_grid.max(axis=0)) // 2
    return centered


def _pixels_along(points: Integers, stroke_ends: Integers) -> Integers:
    """Return the flat indices of the buffer's pixels along the lines, sampled every half pixel."""
    legs = np.diff(points, axis=0, append=points[-1:])
    legs[stroke_ends] = 0  # the pen is up
    samples = np.maximum(1, -(-np.abs(legs).max(axis=1) // (GRID // 2)))
    nth = np.arange(samples.sum()) - np.repeat(np.cumsum(samples) - samples, samples)
    count = np.repeat(samples, samples)
    whole = (count * GRID).astype(np.float64)  # exact: quotients are small, and never negative
    x, y = (
        ((np.repeat(start, samples) * count + np.repeat(leg, samples) * nth) / whole).astype(np.intp)
        for start, leg in zip(points.T, legs.T, strict=True)
    )
    is_crossed = np.zeros(BUFFER * BUFFER, dtype=np.bool_)  # np.unique would import numpy.ma: 20 ms
    is_crossed[y * BUFFER + x] = True
    return np.flatnonzero(is_crossed)


def _stamp(pixels: Integers, pen: float) -> Ink:
    """Put a round pen down on each pixel; where there are many, row by row of the pen, which is the same."""
    radius = pen * BUFFER / 2
    if len(pixels) > MOST_STAMPED:
        return _stamp_rows(pixels, radius)
    reach = np.arange(-int(radius), int(radius) + 1)
    down, right = reach[:, None], reach
    disc = (down * BUFFER + right)[down**2 + right**2 <= radius**2]
    ink = np.zeros(BUFFER * BUFFER, dtype=np.bool_)
    ink[pixels[:, None] + disc] = True
    return ink.reshape(BUFFER, BUFFER)


def _stamp_rows(pixels: Integers, radius: float) -> Ink:
    """Put a round pen down on each pixel: each row of the disc widens all pixels alike, wherever they are."""
    crossed = np.zeros((BUFFER, BUFFER), dtype=np.int16)
    crossed.ravel()[pixels] = 1
    reach = int(radius)
    # A span of pixels holds a crossed one if the counts up to its ends differ.
    counts = np.zeros((BUFFER, BUFFER + 2 * reach + 1), dtype=np.int16)
    np.cumsum(np.pad(crossed, ((0, 0), (reach, reach))), axis=1, out=counts[:, 1:])
    ink = np.zeros((BUFFER, BUFFER), dtype=np.bool_)
    for down in range(reach + 1):
        half = int(np.sqrt(radius**2 - down**2))
        first, behind = reach - half, reach + half + 1
        row = counts[:, behind : behind + BUFFER] > counts[:, first : first + BUFFER]
        ink[: BUFFER - down] |= row[down:]
        ink[down:] |= row[: BUFFER - down]
    return ink
