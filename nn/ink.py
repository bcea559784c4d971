"""From what a person draws to the 8x8 image a network was taught on.

The digits of the data set are no shrunk photographs: each went through the NIST handprint normalisation
(public domain, 1994). A drawing takes the same six steps: 1. ink box, 2. scale it to 20x32, 3. centre in
32x32, 4. correct the stroke weight, 5. remove the slant, 6. count the ink of each 4x4 block.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Ink = npt.NDArray[np.bool_]
Integers = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Image = npt.NDArray[np.float32]

# NIST's constants, in pixels
SIDE, BOX_WIDTH, BOX_HEIGHT, BLOCK = 32, 20, 32, 4
ERODE_TWICE_ABOVE, ERODE_ABOVE, DILATE_BELOW, DILATE_TWICE_BELOW = 560, 412, 256, 108
SLANT_MARGIN, SLANT_ROWS_ABOVE = 2, 5

# Strokes: the larger side of a drawing fills this share of a square buffer. Buffer and pen were measured:
# a coarser buffer rounds the pen's width, a thinner pen leaves more to the dilation of step 4.
BUFFER, FILLED, PEN = 128, 0.75, 0.11
NORMALIZER = "1"  # version of the way from ink to image: networks are trained for one
GRID = 16  # steps per pixel of the grid on which strokes are exact
FLAT = 0.15  # height by width

SPECK = 0.05  # of the largest connected piece
THIN = 0.07  # line width by the larger side of the ink box
LARGEST = 1e150  # the differences of such numbers are finite


class InkError(ValueError):
    """A drawing without enough ink for a digit."""


class NoInkError(InkError):
    """Nothing is drawn."""


class TooLittleInkError(InkError):
    """Only a dot is drawn."""


class Stages(NamedTuple):
    """A drawing after each step of the normalisation, in order."""

    ink: Ink  # as drawn, any size
    box: Ink  # (32, 32) ink box at 20x32, centred
    weighted: Ink  # (32, 32) stroke weight corrected
    upright: Ink  # (32, 32) slant removed
    counts: Integers  # (8, 8) ink pixels of each block, 0..16

    @property
    def image(self) -> Image:
        """The input of a network: (8, 8), 0..1."""
        return (self.counts / BLOCK**2).astype(np.float32)


def image_from_strokes(strokes: Sequence[npt.ArrayLike], *, pen: float = PEN, smallest: float = 0.0) -> Image:
    """Return the image of a digit drawn with a pen, wherever and however large it is drawn.

    Parameters: strokes, a sequence of (points, 2) arrays, x right, y down, any unit, empty ones are skipped;
    pen, its width as a fraction of the buffer, in (0, 0.25); smallest, the larger side up to which a drawing
    is a dot, in the unit of the strokes.
    Returns: (8, 8) float32 in 0..1, multiples of 1/16.
    Raises: NoInkError without any point; TooLittleInkError for a dot; ValueError for other shapes, numbers
    that are not finite, `pen` or `smallest` out of range.
    Source of the steps: NIST handprint normalisation, public domain, 1994.
    """
    ink, flat = draw_strokes(strokes, pen, smallest)
    return normalisation_stages(ink, flat=flat).image


def image_from_bitmap(bitmap: npt.ArrayLike) -> Image:
    """Return the image of a digit in a picture, its ink darker or brighter than its paper.

    Parameters: bitmap, (height, width) booleans or numbers of any range; paper is what the border mostly
    shows.
    Returns: (8, 8) float32 in 0..1, multiples of 1/16.
    Raises: NoInkError if all pixels are alike; TooLittleInkError if the ink is one pixel; ValueError for
    other shapes and numbers that are not finite.
    Source of the steps: NIST handprint normalisation, public domain, 1994.
    """
    ink = ink_box(drop_specks(find_ink(_checked_matrix("bitmap", bitmap))))
    if ink.size == 1:
        raise TooLittleInkError("too little ink: one pixel is a dot, not a digit")
    return normalisation_stages(thicken(ink), flat=is_flat(*ink.shape)).image


def normalisation_stages(ink: Ink, *, flat: bool = False) -> Stages:
    """Take (height, width) ink through the six steps; raise NoInkError if none is there or none is left.

    A flat line keeps its aspect and its slant: stretched to 32 rows, a dash would be a blot.
    """
    cut = ink_box(ink)
    height = max(1, round(cut.shape[0] * BOX_WIDTH / cut.shape[1])) if flat else BOX_HEIGHT
    box = centre(scale(cut, height, BOX_WIDTH))
    weighted = correct_stroke_weight(box)
    upright = weighted if flat else remove_slant(weighted)
    if not upright.any():
        raise NoInkError("no ink: nothing is as wide as a pen stroke")
    return Stages(ink, box, weighted, upright, count_blocks(upright))


def ink_box(ink: Ink) -> Ink:
    """Cut out the bounding box of the ink."""
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    if not rows.size:
        raise NoInkError("no ink: draw a digit")
    return ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def scale(ink: Ink, height: int, width: int) -> Ink:
    """Scale each axis on its own: a new pixel is the old one in the middle of its area."""
    rows = (2 * np.arange(height) + 1) * ink.shape[0] // (2 * height)
    columns = (2 * np.arange(width) + 1) * ink.shape[1] // (2 * width)
    scaled: Ink = ink[rows[:, None], columns]
    return scaled


def centre(ink: Ink) -> Ink:
    """Place ink in the middle of an empty 32x32 square."""
    height, width = ink.shape
    top, left = (SIDE - height) // 2, (SIDE - width) // 2
    square = np.zeros((SIDE, SIDE), dtype=np.bool_)
    square[top : top + height, left : left + width] = ink
    return square


def erode(ink: Ink) -> Ink:
    """Keep ink whose four neighbours are ink; outside there is none."""
    around = _framed(ink)
    return ink & around[:-2, 1:-1] & around[2:, 1:-1] & around[1:-1, :-2] & around[1:-1, 2:]


def dilate(ink: Ink) -> Ink:
    """Add the four neighbours of all ink."""
    around = _framed(ink)
    return ink | around[:-2, 1:-1] | around[2:, 1:-1] | around[1:-1, :-2] | around[1:-1, 2:]


def correct_stroke_weight(ink: Ink) -> Ink:
    """Thin heavy strokes, thicken light ones, judged by the number of ink pixels."""
    pixels = np.count_nonzero(ink)
    if pixels > ERODE_ABOVE:
        return erode(erode(ink)) if pixels > ERODE_TWICE_ABOVE else erode(ink)
    if pixels < DILATE_BELOW:
        return dilate(dilate(ink)) if pixels < DILATE_TWICE_BELOW else dilate(ink)
    return ink


def remove_slant(ink: Ink) -> Ink:
    """Shear (32, 32) ink until its leftmost pixels near the top and near the bottom are in one column."""
    rows = np.flatnonzero(ink.any(axis=1))
    if not rows.size or rows[-1] - rows[0] < SLANT_ROWS_ABOVE:
        return ink
    top, bottom = rows[0] + SLANT_MARGIN, rows[-1] - SLANT_MARGIN
    if not (ink[top].any() and ink[bottom].any()):
        return ink
    lean = int(ink[top].argmax()) - int(ink[bottom].argmax())
    row = np.arange(SIDE)[:, None]
    shift = np.rint((row - SIDE // 2) * lean / (bottom - top)).astype(np.int64)
    source = np.arange(SIDE) - shift
    moved: Ink = ink[row, source.clip(0, SIDE - 1)] & (source >= 0) & (source < SIDE)
    return moved


def count_blocks(ink: Ink) -> Integers:
    """Count the ink of each 4x4 block, 0..16."""
    blocks = ink.reshape(SIDE // BLOCK, BLOCK, SIDE // BLOCK, BLOCK)
    counts: Integers = blocks.sum(axis=(1, 3), dtype=np.int64)
    return counts


def is_flat(height: int, width: int) -> bool:
    """Tell a dash from a digit by its height and width."""
    return height < FLAT * width


def draw_strokes(strokes: Sequence[npt.ArrayLike], pen: float, smallest: float) -> tuple[Ink, bool]:
    """Draw strokes into a square buffer with a round pen; also return whether they are a flat line."""
    if not 0 < pen < 1 - FILLED:
        raise ValueError(f"pen must be above 0 and below {1 - FILLED}, not {pen!r}")
    if not 0 <= smallest < LARGEST:
        raise ValueError(f"smallest must be a finite number of at least 0, not {smallest!r}")
    lines = [_checked_matrix(f"stroke {i}", line, 2) for i, line in enumerate(strokes) if np.size(line)]
    if not lines:
        raise NoInkError("no ink: draw a digit")
    points = np.concatenate(lines)
    larger_side = np.ptp(points, axis=0).max()
    if larger_side <= smallest:
        raise TooLittleInkError(f"too little ink: a drawing of size {larger_side:g} is a dot")
    on_grid = _snap((points - points.min(axis=0)) / larger_side)
    width, height = np.ptp(on_grid, axis=0)
    stroke_ends = np.cumsum([len(line) for line in lines]) - 1
    return _stamp(_pixels_along(on_grid, stroke_ends), pen), is_flat(height, width)


def find_ink(bitmap: Floats) -> Ink:
    """Part ink from paper at Otsu's threshold (1979) of the difference from the brightness of the paper."""
    border = np.ones(bitmap.shape, dtype=np.bool_)
    border[1:-1, 1:-1] = False
    # A border half ink, half paper is a tie: its first corner has the casting vote.
    votes = np.append(bitmap[border].repeat(2), bitmap[0, 0])
    difference = np.abs(bitmap - np.median(votes))
    if not difference.any():
        raise NoInkError("no ink: all pixels of the bitmap are alike")
    difference /= difference.max()
    counts, edges = np.histogram(difference, bins=256, range=(0, 1))
    below, sums = np.cumsum(counts)[:-1], np.cumsum(counts * edges[1:])
    variance = (sums[-1] * below / bitmap.size - sums[:-1]) ** 2 / (below * (bitmap.size - below))
    return np.asarray(difference >= edges[1 + variance.argmax()])


def drop_specks(ink: Ink) -> Ink:
    """Keep the connected pieces that are not tiny beside the largest: strokes, not dirt."""
    pieces = list(_connected_pieces(ink))
    fewest = SPECK * max(map(len, pieces), default=0)
    kept = np.zeros_like(_framed(ink))
    kept.flat[[pixel for piece in pieces if len(piece) >= fewest for pixel in piece]] = True
    return kept[1:-1, 1:-1]


def thicken(ink: Ink) -> Ink:
    """Dilate lines so thin that they would fall between the samples of the 20x32 box."""
    # A line w wide and l long has w * l pixels, about 2 * l of them at its edges.
    while 2 * np.count_nonzero(ink) < THIN * max(ink.shape) * np.count_nonzero(ink & ~erode(ink)):
        ink = dilate(_framed(ink))
    return ink


def _checked_matrix(name: str, value: npt.ArrayLike, columns: int | None = None) -> Floats:
    matrix = np.asarray(value, dtype=np.float64)
    if matrix.ndim != 2 or matrix.size == 0 or (columns and matrix.shape[1] != columns):
        raise ValueError(f"{name} must have the shape (n, {columns or 'm'}), not {matrix.shape}")
    wrong = matrix[~(np.abs(matrix) < LARGEST)]
    if wrong.size:
        raise ValueError(f"{name} must hold finite numbers below {LARGEST:g}, not {wrong[0]}")
    return matrix


def _snap(points: Floats) -> Integers:
    """Put points of 0..1 on the grid of the buffer, on which everything else is exact.

    Whole numbers often lie exactly between two grid points, where the noise of a moved or scaled drawing
    would decide: the 1e-6 takes them off that boundary.
    """
    on_grid = np.floor(points * (FILLED * BUFFER * GRID) + 0.5 + 1e-6).astype(np.int64)
    centred: Integers = on_grid + (BUFFER * GRID - on_grid.max(axis=0)) // 2
    return centred


def _pixels_along(points: Integers, stroke_ends: Integers) -> Integers:
    """Return the flat indices of the buffer's pixels along the lines, sampled every half pixel."""
    legs = np.diff(points, axis=0, append=points[-1:])
    legs[stroke_ends] = 0  # the pen is up
    samples = np.maximum(1, -(-np.abs(legs).max(axis=1) // (GRID // 2)))
    leg = np.repeat(np.arange(len(legs)), samples)
    nth = np.arange(len(leg)) - np.repeat(np.cumsum(samples) - samples, samples)
    count = samples[leg, None]
    x, y = ((points[leg] * count + legs[leg] * nth[:, None]) // (count * GRID)).T
    return np.unique(y * BUFFER + x)


def _stamp(pixels: Integers, pen: float) -> Ink:
    """Put a round pen down on each pixel."""
    radius = pen * BUFFER / 2
    reach = np.arange(-int(radius), int(radius) + 1)
    down, right = reach[:, None], reach
    disc = (down * BUFFER + right)[down**2 + right**2 <= radius**2]
    ink = np.zeros(BUFFER * BUFFER, dtype=np.bool_)
    ink[pixels[:, None] + disc] = True
    return ink.reshape(BUFFER, BUFFER)


def _connected_pieces(ink: Ink) -> Iterator[list[int]]:
    """Yield the pieces of ink, joined at sides or corners, as flat indices into the framed ink."""
    width = ink.shape[1] + 2
    steps = (-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1)
    waiting = set(np.flatnonzero(_framed(ink)).tolist())
    while waiting:
        piece = [waiting.pop()]
        for pixel in piece:  # grows on the way
            found = waiting.intersection(pixel + step for step in steps)
            waiting -= found
            piece += found
        yield piece


def _framed(ink: Ink) -> Ink:
    """Put one pixel of emptiness around ink."""
    framed = np.zeros((ink.shape[0] + 2, ink.shape[1] + 2), dtype=np.bool_)
    framed[1:-1, 1:-1] = ink
    return framed
