"""A round pen that is moved along lines, for any number of drawings at once.

A drawing is a square of BUFFER pixels a side. The rows of its ink are kept as bits, 64 in a number, so that a
pen is put down on all pixels of many drawings by a few shifts: a disc is a bar for each of its rows. n is the
number of drawings throughout.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from nn.ink.handprint import Integers
from nn.ink.morphology import Ink

BUFFER = 128  # pixels a side; a coarser buffer rounds the pen's width
GRID = 16  # places per pixel of the grid on which lines are exact
WORD = 64  # pixels whose bits are one number

Words = npt.NDArray[np.uint64]  # (n, BUFFER, BUFFER // WORD), the first pixel in the lowest bit
Flags = npt.NDArray[np.bool_]


def draw_lines(points: Integers, is_lifted: Flags, pens: npt.NDArray[np.float64]) -> Ink:
    """Return the (n, BUFFER, BUFFER) ink of lines through points.

    points: (n, points, 2) x and y on the grid; is_lifted: (n, points) where the pen is lifted until the next
    point; pens: (n,) widths of the pen as fractions of the buffer, which must stay inside it.
    """
    crossed = _as_words(_pixels_along(points, is_lifted))
    ink = np.zeros_like(crossed)
    for pen in sorted(set(pens.tolist())):
        same = np.flatnonzero(pens == pen)
        ink[same] = _stamp(crossed[same], pen * BUFFER / 2)
    return _as_pixels(ink)


def _pixels_along(points: Integers, is_lifted: Flags) -> Ink:
    """Mark the pixels along the lines, sampled every half pixel."""
    begins = points.reshape(-1, 2).astype(np.int32)  # three times as fast to divide as 64 bits
    legs = np.diff(points, axis=1, append=points[:, -1:]).astype(np.int32)
    legs[is_lifted] = 0
    legs = legs.reshape(-1, 2)
    samples = np.maximum(1, -(-np.abs(legs).max(axis=1) // (GRID // 2)))
    leg = np.repeat(np.arange(len(legs)), samples)
    firsts = (np.cumsum(samples) - samples).astype(np.int32)
    nth, count = np.arange(len(leg), dtype=np.int32) - firsts[leg], samples[leg]
    x, y = ((begins[leg, axis] * count + legs[leg, axis] * nth) // (count * GRID) for axis in range(2))
    drawing = np.repeat(np.arange(len(points)), samples.reshape(len(points), -1).sum(axis=1))
    crossed = np.zeros((len(points), BUFFER, BUFFER), np.bool_)
    crossed.reshape(-1)[(drawing * BUFFER + y) * BUFFER + x] = True
    return crossed


def _stamp(crossed: Words, radius: float) -> Words:
    """Put a round pen down on each pixel: from the disc's last row inwards its bar grows wider."""
    ink, bar, done = np.zeros_like(crossed), crossed.copy(), 0
    for row in range(int(radius), -1, -1):
        wide = int((radius**2 - row**2) ** 0.5)
        while done < wide:  # a bar moved by no more than its own length leaves no gap
            further = min(wide - done, 2 * done + 1)
            bar |= _moved_right(bar, further) | _moved_left(bar, further)
            done += further
        ink[:, row:] |= bar[:, : BUFFER - row]
        ink[:, : BUFFER - row] |= bar[:, row:]
    return ink


def _moved_right(rows: Words, pixels: int) -> Words:
    """Move every row to the right by less than WORD pixels."""
    moved = rows << np.uint64(pixels)
    moved[..., 1:] |= rows[..., :-1] >> np.uint64(WORD - pixels)
    return moved


def _moved_left(rows: Words, pixels: int) -> Words:
    """Move every row to the left by less than WORD pixels."""
    moved = rows >> np.uint64(pixels)
    moved[..., :-1] |= rows[..., 1:] << np.uint64(WORD - pixels)
    return moved


def _as_words(ink: Ink) -> Words:
    packed = np.packbits(ink, axis=-1, bitorder="little")
    return packed.view("<u8").astype(np.uint64, copy=False)


def _as_pixels(rows: Words) -> Ink:
    packed = rows.astype("<u8", copy=False).view(np.uint8)
    return np.unpackbits(packed, axis=-1, bitorder="little").view(np.bool_)
