"""From what a person draws to the 8x8 image a network was taught on.

The data set of digits was not made by shrinking photographs: every digit went through the NIST
handprint normalisation (public domain, 1994). A drawing takes the same six steps here:

1. ink box, 2. scale to 20x32, 3. centre in 32x32, 4. correct the stroke weight,
5. remove the slant, 6. count the ink of each 4x4 block.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Ink = npt.NDArray[np.bool_]
Image = npt.NDArray[np.float32]
Counts = npt.NDArray[np.int64]

# NIST constants.
SIDE = 32
BOX_WIDTH, BOX_HEIGHT = 20, 32
ERODE_TWICE_ABOVE, ERODE_ABOVE, DILATE_BELOW, DILATE_TWICE_BELOW = 560, 412, 256, 108
SLANT_MARGIN = 2
SLANT_MAX_ROWS_IGNORED = 5
BLOCK = 4

# Strokes are drawn into a square buffer. The pen and the buffer's side were measured on strokes of unseen writers.
BUFFER = 128
FILLED = 0.75
PEN = 0.11
PEN_BELOW = 1 - FILLED  # A wider pen would leave the buffer.
GRID = 16  # Grid points per pixel of the buffer.
FLAT = 0.15

# Bitmaps of strangers.
BITMAP_SIDE = 512
SPECK = 0.05
THIN = 0.07
LARGEST = 1e150  # Differences and squares of numbers up to here stay finite.


class InkError(ValueError):
    """The drawing holds no ink a digit could be read from."""


class NoInkError(InkError):
    """Nothing was drawn."""


class TooLittleInkError(InkError):
    """Only a dot was drawn."""


class Stages(NamedTuple):
    """A drawing after each step of the normalisation, in order."""

    ink: Ink  # as drawn, any size
    box: Ink  # 32x32: the ink box scaled to 20x32 and centred
    weighted: Ink  # 32x32: stroke weight corrected
    upright: Ink  # 32x32: slant removed
    counts: Counts  # 8x8: ink pixels of each block, 0..16

    @property
    def image(self) -> Image:
        """The (8, 8) input of a network, 0..1."""
        return (self.counts / BLOCK**2).astype(np.float32)


def image_from_strokes(strokes: Sequence[npt.ArrayLike], *, pen: float = PEN, smallest: float = 0.0) -> Image:
    """Return the (8, 8) float32 image, 0..1, of a digit drawn with a pen.

    The result does not depend on the place and the size of the drawing, nor on the order and the
    direction of its strokes.

    Parameters
    ----------
    strokes : sequence of (n, 2) arrays, x right, y down, in any one unit. Empty strokes are skipped.
    pen : width of the pen as a fraction of the drawing buffer, over 0 and under 0.25.
    smallest : a drawing whose larger side is at most this many units of the strokes is a dot.

    Raises
    ------
    NoInkError : there is no point at all.
    TooLittleInkError : the drawing is a dot.
    ValueError : a stroke of another shape, a number that is not finite, a pen or `smallest` out of range.
    """
    ink, flat = draw_strokes(strokes, pen=pen, smallest=smallest)
    return normalisation_stages(ink, flat=flat).image


def image_from_bitmap(bitmap: npt.ArrayLike) -> Image:
    """Return the (8, 8) float32 image, 0..1, of a digit in a picture.

    Paper is what the border mostly shows, ink is what differs from it, whichever of them is brighter.

    Parameters
    ----------
    bitmap : (height, width) array of booleans or numbers, any size and range.

    Raises
    ------
    NoInkError : all pixels are alike.
    TooLittleInkError : the ink is a single pixel.
    ValueError : not a non-empty 2-D array of finite numbers.
    """
    ink = ink_box(drop_specks(_shrink(find_ink(_checked_bitmap(bitmap)))))
    if ink.size == 1:
        raise TooLittleInkError("too little ink: one pixel is not a digit")
    return normalisation_stages(thicken(ink), flat=_is_flat(*ink.shape)).image


def normalisation_stages(ink: Ink, *, flat: bool = False) -> Stages:
    """Take black and white ink, (height, width), through the six steps of the NIST normalisation.

    A `flat` line keeps its aspect and its slant: stretched to 32 rows it would become a blot.
    Raises NoInkError if there is no ink, at first or after a step.
    """
    box = ink_box(ink)
    height = max(1, round(box.shape[0] * BOX_WIDTH / box.shape[1])) if flat else BOX_HEIGHT
    centred = centre(scale(box, height, BOX_WIDTH))
    weighted = correct_stroke_weight(centred)
    upright = weighted if flat else remove_slant(weighted)
    if not upright.any():
        raise NoInkError("no ink: nothing in it is as wide as a pen stroke")
    return Stages(ink, centred, weighted, upright, count_blocks(upright))


def ink_box(ink: Ink) -> Ink:
    """Cut out the bounding box of the ink."""
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    if not rows.size:
        raise NoInkError("no ink: draw a digit")
    return ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def scale(ink: Ink, height: int, width: int) -> Ink:
    """Scale each axis on its own, every new pixel taken from the middle of the area it stands for."""
    rows = (2 * np.arange(height) + 1) * ink.shape[0] // (2 * height)
    columns = (2 * np.arange(width) + 1) * ink.shape[1] // (2 * width)
    return ink[rows[:, None], columns]


def centre(ink: Ink) -> Ink:
    """Place ink in the middle of an empty 32x32 square."""
    square = np.zeros((SIDE, SIDE), dtype=np.bool_)
    (height, width), (top, left) = ink.shape, ((SIDE - size) // 2 for size in ink.shape)
    square[top : top + height, left : left + width] = ink
    return square


def erode(ink: Ink) -> Ink:
    """Keep the pixels whose four neighbours are ink; outside there is none."""
    around = _framed(ink)
    return ink & around[:-2, 1:-1] & around[2:, 1:-1] & around[1:-1, :-2] & around[1:-1, 2:]


def dilate(ink: Ink) -> Ink:
    """Add the four neighbours of every ink pixel."""
    around = _framed(ink)
    return ink | around[:-2, 1:-1] | around[2:, 1:-1] | around[1:-1, :-2] | around[1:-1, 2:]


def correct_stroke_weight(ink: Ink) -> Ink:
    """Thin heavy strokes and thicken light ones, judged by the number of ink pixels."""
    pixels = np.count_nonzero(ink)
    if pixels > ERODE_ABOVE:
        return erode(erode(ink)) if pixels > ERODE_TWICE_ABOVE else erode(ink)
    if pixels < DILATE_BELOW:
        return dilate(dilate(ink)) if pixels < DILATE_TWICE_BELOW else dilate(ink)
    return ink


def remove_slant(ink: Ink) -> Ink:
    """Shear a 32x32 character so that its left edge is as far left at the top as at the bottom."""
    rows = np.flatnonzero(ink.any(axis=1))
    if rows.size == 0 or rows[-1] - rows[0] < SLANT_MAX_ROWS_IGNORED:
        return ink
    top, bottom = rows[0] + SLANT_MARGIN, rows[-1] - SLANT_MARGIN
    if not (ink[top].any() and ink[bottom].any()):
        return ink
    lean = int(ink[top].argmax()) - int(ink[bottom].argmax())
    shifts = np.rint((np.arange(SIDE) - SIDE // 2) * lean / (bottom - top)).astype(np.intp)
    return _shift_rows(ink, shifts)


def count_blocks(ink: Ink) -> Counts:
    """Count the ink pixels of each 4x4 block, 0..16."""
    blocks = ink.reshape(SIDE // BLOCK, BLOCK, SIDE // BLOCK, BLOCK)
    return blocks.sum(axis=(1, 3), dtype=np.int64)


def draw_strokes(strokes: Sequence[npt.ArrayLike], *, pen: float, smallest: float) -> tuple[Ink, bool]:
    """Draw strokes with a round pen into a square buffer; also say whether they are a flat line."""
    if not 0 < pen < PEN_BELOW:
        raise ValueError(f"pen is {pen!r}; it must be over 0 and under {PEN_BELOW}")
    if not 0 <= smallest < LARGEST:
        raise ValueError(f"smallest is {smallest!r}; it must be 0 or more and finite")
    lines = [line for line in map(_checked_stroke, strokes, range(len(strokes))) if len(line)]
    if not lines:
        raise NoInkError("no ink: draw a digit")
    points = np.concatenate(lines)
    side = np.ptp(points, axis=0).max()
    if side <= smallest:
        raise TooLittleInkError(f"too little ink: a drawing of size {side:g} is a dot")
    on_grid = _snap(points - points.min(axis=0), side)
    width, height = np.ptp(on_grid, axis=0)
    last_points = np.cumsum([len(line) for line in lines]) - 1
    return _stamp(_sample(on_grid, last_points), pen), _is_flat(height, width)
