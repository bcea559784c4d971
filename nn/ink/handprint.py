"""The NIST handprint normalisation, step by step, for any number of characters at once.

Every image of the data set went through these steps (public domain, 1994): 1. ink box, 2. scale it to 20x32,
3. centre it in 32x32, 4. correct the stroke weight, 5. remove the slant, 6. count the ink of each 4x4 block.
A character is black and white; n is the number of characters throughout.
"""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import numpy.typing as npt

from nn.checks import check_choice

Ink = npt.NDArray[np.bool_]
Integers = npt.NDArray[np.int64]

# The constants of NIST's programs, in pixels
SIDE, BOX_WIDTH, BOX_HEIGHT, BLOCK = 32, 20, 32, 4
CELLS = SIDE // BLOCK  # of an image, a side
ERODE_TWICE_ABOVE, ERODE_ABOVE, DILATE_BELOW, DILATE_TWICE_BELOW = 560, 412, 256, 108
SLANT_MARGIN, SLANT_ROWS_ABOVE = 2, 5
FLAT = 0.15  # height by width

STEPS = ("box", "weight", "slant")  # what can be left out


class InkError(ValueError):
    """A drawing that cannot be one digit."""


class NoInkError(InkError):
    """Nothing is drawn."""


class TooLittleInkError(InkError):
    """Only a dot is drawn."""


class SeveralDigitsError(InkError):
    """More than one digit is drawn."""


def normalise(ink: Ink, without: Collection[str] = ()) -> Integers:
    """Return the (n, 8, 8) counts, 0..16, of (n, height, width) ink; all 0 where no ink is left.

    without: names from STEPS to leave out; ValueError for any other.
    """
    return count_blocks(take_steps(ink, without)[-1])


def take_steps(ink: Ink, without: Collection[str] = ()) -> tuple[Ink, Ink, Ink]:
    """Return (n, height, width) ink after each of STEPS, each (n, 32, 32); ValueError for unknown names.

    Without "box" a character keeps its aspect, as large as the box allows; without "weight" and "slant" these
    are as drawn.
    """
    for name in without:
        check_choice("a step to leave out", name, STEPS)
    boxed = box_keeping_aspect(ink) if "box" in without else box(ink)
    weighted = boxed if "weight" in without else correct_stroke_weight(boxed)
    upright = weighted if "slant" in without else remove_slant(weighted)
    return boxed, weighted, upright


def box(ink: Ink, height: int = BOX_HEIGHT, width: int = BOX_WIDTH) -> Ink:
    """Return (n, 32, 32): the bounding box of the ink, scaled to height and width, in the middle.

    Each axis is scaled on its own: a new pixel is the old one in the middle of its area. A character without
    ink stays empty.
    """
    rows = _sample(*_extent(np.any(ink, axis=2)), height)
    columns = _sample(*_extent(np.any(ink, axis=1)), width)
    rows += np.arange(len(ink))[:, None] * ink.shape[1]
    top, left = (SIDE - height) // 2, (SIDE - width) // 2
    square = np.zeros((len(ink), SIDE, SIDE), dtype=np.bool_)
    picked = ink.ravel().take(rows[:, :, None] * ink.shape[2] + columns[:, None, :])
    square[:, top : top + height, left : left + width] = picked
    return square


def box_keeping_aspect(ink: Ink) -> Ink:
    """Return (n, 32, 32): the bounding box of the ink, as large as fits into 20x32, in the middle."""
    high, wide = (np.ptp(_extent(np.any(ink, axis=axis)), axis=0) + 1 for axis in (2, 1))
    factor = np.minimum(BOX_HEIGHT / high, BOX_WIDTH / wide)
    sizes = np.maximum(1, np.rint(factor * [high, wide])).astype(np.int64).T.tolist()
    return np.concatenate([box(one[None], *size) for one, size in zip(ink, sizes, strict=True)])


def correct_stroke_weight(ink: Ink) -> Ink:
    """Thin heavy strokes, thicken light ones, judged by the number of ink pixels of each (32, 32)."""
    pixels = np.count_nonzero(ink, axis=(1, 2))
    corrected = ink.copy()
    for step, wanted in (
        (erode, pixels > ERODE_ABOVE),
        (erode, pixels > ERODE_TWICE_ABOVE),
        (dilate, pixels < DILATE_BELOW),
        (dilate, pixels < DILATE_TWICE_BELOW),
    ):
        if wanted.any():
            corrected[wanted] = step(corrected[wanted])
    return corrected


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


def framed(ink: Ink) -> Ink:
    """Put one pixel of emptiness around (..., height, width)."""
    height, width = ink.shape[-2:]
    around = np.zeros((*ink.shape[:-2], height + 2, width + 2), dtype=np.bool_)
    around[..., 1:-1, 1:-1] = ink
    return around


def remove_slant(ink: Ink) -> Ink:
    """Shear each (32, 32) until its leftmost pixels near the top and near the bottom are in one column."""
    inked: Ink = np.any(ink, axis=2)
    first, last = _extent(inked)
    each, top, bottom = np.arange(len(ink)), first + SLANT_MARGIN, last - SLANT_MARGIN
    tall = last - first >= SLANT_ROWS_ABOVE
    top, bottom = np.where(tall, top, 0), np.where(tall, bottom, 1)
    lean = ink[each, top].argmax(axis=1) - ink[each, bottom].argmax(axis=1)
    lean[~(tall & inked[each, top] & inked[each, bottom])] = 0
    shift = np.rint((np.arange(SIDE) - SIDE // 2) * lean[:, None] / (bottom - top)[:, None]).astype(np.int64)
    return _moved_right(ink, shift)


def count_blocks(ink: Ink) -> Integers:
    """Count the ink of each 4x4 block of each (32, 32), 0..16."""
    rows = ink.reshape(-1, CELLS, BLOCK, SIDE).sum(axis=2, dtype=np.uint8)
    return rows.reshape(-1, CELLS, CELLS, BLOCK).sum(axis=3, dtype=np.int64)


def is_flat(height: float, width: float) -> bool:
    """Tell a dash from a digit by its height and width: stretched to 32 rows, a dash would be a blot."""
    return height < FLAT * width


def _extent(marked: Ink) -> tuple[Integers, Integers]:
    """Return the first and the last marked place in each row of (n, length), the whole where none is."""
    return marked.argmax(axis=1), marked.shape[1] - 1 - marked[:, ::-1].argmax(axis=1)


def _sample(first: Integers, last: Integers, length: int) -> Integers:
    """Return (n, length) places: the middles of that many equal parts of first..last."""
    size = (last - first + 1)[:, None]
    return first[:, None] + (2 * np.arange(length) + 1) * size // (2 * length)


def _moved_right(ink: Ink, shift: Integers) -> Ink:
    """Move each row of each (32, 32) by its (n, 32) pixels; zeros come in, the overflow is lost."""
    padded = np.zeros((*ink.shape[:2], 3 * SIDE), dtype=np.bool_)
    padded[:, :, SIDE : 2 * SIDE] = ink
    start = np.arange(SIDE, padded.size, 3 * SIDE).reshape(shift.shape) - shift.clip(-SIDE, SIDE)
    return padded.ravel().take(start[:, :, None] + np.arange(SIDE))
