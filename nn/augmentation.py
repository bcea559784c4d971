"""Variants of digits, as other hands would have written them, to learn from.

The training images come from a few writers, and a network knows no others. Each image is enlarged to ink,
slanted, turned, squeezed and bent a little, drawn with a lighter or heavier pen, and then taken through the
steps of `nn.ink` again: a variant is what the normalisation would have made of the other writing. All images
of a batch are worked on at once; n is their number throughout.
"""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from nn.checks import check_matrix
from nn.ink import (
    BLOCK,
    BOX_HEIGHT,
    BOX_WIDTH,
    DILATE_BELOW,
    DILATE_TWICE_BELOW,
    ERODE_ABOVE,
    ERODE_TWICE_ABOVE,
    SIDE,
    SLANT_MARGIN,
    SLANT_ROWS_ABOVE,
    Image,
    Ink,
    Integers,
)

Floats = npt.NDArray[np.float32]

CELLS = SIDE // BLOCK  # of an image, a side

STRONGEST = 10  # beyond legibility, not yet beyond float32

# The distortions at strength 1, uniform in plus and minus this; pixels are those of the 32x32 ink.
SHEAR = 0.35  # pixels sideways per row: 19 degrees, the slants of most hands
ROTATION = math.radians(10)  # more makes ones of sevens
SCALING = 0.2  # of width against height; the ink box undoes it but for the stroke's width
BEND = 1.8  # pixels, standard deviation at the knots: about half a stroke's width
PAPER = 0.5  # threshold between paper and ink
PEN = 0.3  # plus and minus, of that threshold

KNOTS = 4  # a side of the grid on which bending is drawn: strokes bend, they do not tremble
CANVAS = 44  # pixels a side: room for a slanted digit
MARGIN = 1  # empty cells around the enlarged image
AT_ONCE = 32  # images in a piece that stays within the processor's cache


def augment(images: npt.ArrayLike, generator: np.random.Generator, strength: float = 1.0) -> Image:
    """Return one random variant of each image.

    Parameters: images, (n, 64) numbers in 0..1, multiples of 1/16; generator, the only source of chance;
    strength, a factor of all distortions, 0 to 10, legible up to about 1.5; 0 returns the images as they are.
    Returns: (n, 64) float32 in 0..1, multiples of 1/16; an image whose ink would vanish stays as it is.
    Raises: TypeError or ValueError naming the wrong value.
    Source: elastic distortions after Simard, Steinkraus and Platt, Best practices for convolutional neural
    networks applied to visual document analysis, 2003; the normalisation is NIST's, see nn.ink.
    """
    originals = _checked_images(images)
    if not 0 <= strength <= STRONGEST:
        raise ValueError(f"strength must be a number from 0 to {STRONGEST}, not {strength!r}")
    if strength == 0:
        return originals.copy()
    pieces = range(0, len(originals), AT_ONCE)
    return np.concatenate([_variants(originals[i : i + AT_ONCE], generator, strength) for i in pieces])


def _variants(images: Image, generator: np.random.Generator, strength: float) -> Image:
    x, y = distorted_grid(len(images), generator, strength)
    threshold = PAPER + strength * PEN * generator.uniform(-1, 1, (len(images), 1, 1))
    ink = pick(enlarge(images), x, y) > threshold.clip(0.1, 0.9).astype(np.float32)
    variants = (normalise(ink).reshape(images.shape) / BLOCK**2).astype(np.float32)
    return np.where(variants.any(axis=1, keepdims=True), variants, images)


def enlarge(images: Image) -> Floats:
    """Return (40, n, 40) smooth pictures of (n, 64) images: row, image, column, with an empty margin.

    In this order of the axes, each of the two is enlarged by one matrix product.
    """
    rows = images.reshape(-1, CELLS, CELLS).transpose(1, 0, 2)
    across = (rows @ _ENLARGING.T).reshape(CELLS, -1)
    return (_ENLARGING @ across).reshape(len(_ENLARGING), len(images), -1)


def distorted_grid(count: int, generator: np.random.Generator, strength: float) -> tuple[Floats, Floats]:
    """Return x and y, (n, CANVAS**2): from where in the 32x32 ink, centre 0, a variant's pixels come."""
    shear, turn, scaling = strength * generator.uniform(-1, 1, (3, count))
    linear = affine_maps(SHEAR * shear, ROTATION * turn, SCALING * scaling)
    bends = generator.normal(0, strength * BEND, (2, count, KNOTS**2))
    x, y = np.concatenate([linear, bends], axis=2).astype(np.float32) @ _MOVING
    return x, y


def affine_maps(
    shear: npt.NDArray[np.float64], turn: npt.NDArray[np.float64], scaling: npt.NDArray[np.float64]
) -> npt.NDArray[np.float64]:
    """Return (2, n, 2): the rows of the matrices rotation @ shear @ scaling, for x and for y.

    shear: pixels a row; turn: radians; scaling: the logarithm of width by height. Each (n,).
    """
    wide, high = np.exp(scaling / 2), np.exp(-scaling / 2)
    cosine, sine = np.cos(turn), np.sin(turn)
    x = np.stack([cosine * wide, (cosine * shear - sine) * high], axis=1)
    y = np.stack([sine * wide, (sine * shear + cosine) * high], axis=1)
    return np.stack([x, y])


def pick(pictures: Floats, x: Floats, y: Floats) -> Floats:
    """Return (n, CANVAS, CANVAS) values of the (40, n, 40) pictures at their pixels nearest to x and y."""
    side, count, _ = pictures.shape
    column, row = ((v + side / 2).clip(0, side - 1).astype(np.int32) for v in (x, y))
    place = (row * count + np.arange(count, dtype=np.int32)[:, None]) * side + column
    return pictures.ravel().take(place).reshape(count, CANVAS, CANVAS)


def normalise(ink: Ink) -> Integers:
    """Return the (n, 8, 8) counts, 0..16, of (n, height, width) ink, all 0 where no ink is left.

    For each the same, bit for bit, as nn.ink.normalisation_stages.
    """
    return count_blocks(remove_slant(correct_stroke_weight(box(ink))))


def box(ink: Ink) -> Ink:
    """Return (n, 32, 32) ink: the ink's bounding box at 20x32, in the middle."""
    rows = _sample(*_extent(np.any(ink, axis=2)), BOX_HEIGHT)
    columns = _sample(*_extent(np.any(ink, axis=1)), BOX_WIDTH)
    count, height, width = ink.shape
    rows += np.arange(count)[:, None] * height
    square = np.zeros((count, SIDE, SIDE), dtype=np.bool_)
    left = (SIDE - BOX_WIDTH) // 2
    square[:, :, left : left + BOX_WIDTH] = ink.ravel().take(rows[:, :, None] * width + columns[:, None, :])
    return square


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
        corrected[wanted] = step(corrected[wanted])
    return corrected


def erode(ink: Ink) -> Ink:
    """Keep ink whose four neighbours are ink; outside there is none."""
    around = _framed(ink)
    return ink & around[:, :-2, 1:-1] & around[:, 2:, 1:-1] & around[:, 1:-1, :-2] & around[:, 1:-1, 2:]


def dilate(ink: Ink) -> Ink:
    """Add the four neighbours of all ink."""
    around = _framed(ink)
    return ink | around[:, :-2, 1:-1] | around[:, 2:, 1:-1] | around[:, 1:-1, :-2] | around[:, 1:-1, 2:]


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


def _framed(ink: Ink) -> Ink:
    """Put one pixel of emptiness around each."""
    return np.pad(ink, ((0, 0), (1, 1), (1, 1)))


def _enlarging() -> Floats:
    """Return (40, 8): the weights of an image's cells in each pixel of the enlarged picture.

    Source: cubic convolution, Keys, 1981.
    """
    places = (np.arange(BLOCK * (CELLS + 2 * MARGIN)) + 0.5) / BLOCK - MARGIN - 0.5
    d = np.abs(places[:, None] - np.arange(CELLS))
    near, far = 1.5 * d**3 - 2.5 * d**2 + 1, -0.5 * d**3 + 2.5 * d**2 - 4 * d + 2
    return np.where(d < 1, near, np.where(d < 2, far, 0)).astype(np.float32)


def _moving() -> Floats:
    """Return (2 + KNOTS**2, CANVAS**2): x and y of the canvas's pixels, and a bump around each knot."""
    places = np.arange(CANVAS) - (CANVAS - 1) / 2
    knots = np.linspace(-SIDE / 2, SIDE / 2, KNOTS)
    bump = np.exp(-(((places - knots[:, None]) / (0.6 * (knots[1] - knots[0]))) ** 2) / 2)
    grid = np.tile(places, CANVAS), np.repeat(places, CANVAS)
    return np.vstack([*grid, np.kron(bump, bump)]).astype(np.float32)


_ENLARGING, _MOVING = _enlarging(), _moving()


def _checked_images(images: npt.ArrayLike) -> Image:
    checked = check_matrix("images", images, CELLS**2, np.float32).astype(np.float32)
    outside = checked[(checked < 0) | (checked > 1)]
    if outside.size:
        raise ValueError(f"images must lie in 0..1, not {outside[0]}")
    return checked
