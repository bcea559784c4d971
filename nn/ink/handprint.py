"""The NIST handprint normalisation, stage by stage, for any number of characters at once.

Every image of the data set went through these stages (public domain, 1994): 1. ink box, 2. scale it to 20x32,
3. centre it in 32x32, 4. correct the stroke width, 5. remove the slant, 6. count the ink of each 4x4 block.
A character is black and white; n is the number of characters throughout.
"""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import numpy.typing as npt

from nn.checks import check_choice
from nn.ink.morphology import Ink, dilate, erode

Image = npt.NDArray[np.float32]
Integers = npt.NDArray[np.int64]

# The constants of NIST's programs, in pixels
SIDE, BOX_WIDTH, BOX_HEIGHT, BLOCK = 32, 20, 32, 4
CELLS = SIDE // BLOCK  # of an image, a side
ERODE_TWICE_ABOVE, ERODE_ABOVE, DILATE_BELOW, DILATE_TWICE_BELOW = 560, 412, 256, 108
SLANT_MARGIN, SLANT_ROWS_ABOVE = 2, 5
DASH_ASPECT = 0.15  # height by width: below it, a character is a dash

STAGES = ("boxed", "stroke_width", "upright")  # each can be skipped


def normalize(ink: Ink, skip: Collection[str] = ()) -> Integers:
    """Return the (n, 8, 8) block counts, 0..16, of (n, height, width) ink; all 0 where no ink is left.

    skip: names from STAGES; ValueError for any other.
    """
    return count_blocks(normalize_stage_by_stage(ink, skip)[-1])


def normalize_stage_by_stage(ink: Ink, skip: Collection[str] = ()) -> tuple[Ink, Ink, Ink]:
    """Return (n, height, width) ink after each of STAGES, each (n, 32, 32); ValueError for unknown names.

    Without "boxed" a character keeps its aspect, as large as the box allows; without "stroke_width" and
    "upright" these are as drawn.
    """
    for name in skip:
        check_choice("a stage to skip", name, STAGES)
    boxed = box_keeping_aspect(ink) if "boxed" in skip else box(ink)
    corrected = boxed if "stroke_width" in skip else correct_stroke_width(boxed)
    upright = corrected if "upright" in skip else remove_slant(corrected)
    return boxed, corrected, upright


def image_from_counts(counts: Integers) -> Image:
    """Return block counts, 0..16, as the input of a network, 0..1."""
    return (counts / BLOCK**2).astype(np.float32)


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


def correct_stroke_width(ink: Ink) -> Ink:
    """Thin heavy strokes, thicken light ones, judged by the number of ink pixels of each (32, 32)."""
    pixels = np.count_nonzero(ink, axis=(1, 2))
    corrected = ink.copy()
    for change, wanted in (
        (erode, pixels > ERODE_ABOVE),
        (erode, pixels > ERODE_TWICE_ABOVE),
        (dilate, pixels < DILATE_BELOW),
        (dilate, pixels < DILATE_TWICE_BELOW),
    ):
        if wanted.any():
            corrected[wanted] = change(corrected[wanted])
    return corrected


def remove_slant(ink: Ink) -> Ink:
    """Shear each (32, 32) until its leftmost pixels near the top and near the bottom are in one column."""
    inked: Ink = np.any(ink, axis=2)
    first, last = _extent(inked)
    each, top, bottom = np.arange(len(ink)), first + SLANT_MARGIN, last - SLANT_MARGIN
    tall = last - first >= SLANT_ROWS_ABOVE
    top, bottom = np.where(tall, top, 0), np.where(tall, bottom, 1)
    slant = ink[each, top].argmax(axis=1) - ink[each, bottom].argmax(axis=1)
    slant[~(tall & inked[each, top] & inked[each, bottom])] = 0
    shift = np.rint((np.arange(SIDE) - SIDE // 2) * slant[:, None] / (bottom - top)[:, None]).astype(np.int64)
    return _moved_right(ink, shift)


def count_blocks(ink: Ink) -> Integers:
    """Count the ink of each 4x4 block of each (32, 32), 0..16."""
    rows = ink.reshape(-1, CELLS, BLOCK, SIDE).sum(axis=2, dtype=np.uint8)
    return rows.reshape(-1, CELLS, CELLS, BLOCK).sum(axis=3, dtype=np.int64)


def is_dash(height: float, width: float) -> bool:
    """Return whether ink this high and wide is a dash: stretched to 32 rows, it would be a blot."""
    return height < DASH_ASPECT * width


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
