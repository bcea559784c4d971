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

from nn.checks import check_matrix, check_not_negative
from nn.handprint import BLOCK, CELLS, SIDE, Ink, normalise
from nn.ink import Image
from nn.resampling import cubic

Floats = npt.NDArray[np.float32]

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
    networks applied to visual document analysis, 2003; the normalisation is NIST's, see nn.handprint.
    """
    originals = check_images(images)
    if check_strength("strength", strength) == 0:
        return originals.copy()
    pieces = range(0, len(originals), AT_ONCE)
    return np.concatenate([_variants(originals[i : i + AT_ONCE], generator, strength) for i in pieces])


def _variants(images: Image, generator: np.random.Generator, strength: float) -> Image:
    ink = redraw(images, generator, strength)
    variants = (normalise(ink).reshape(images.shape) / BLOCK**2).astype(np.float32)
    return np.where(variants.any(axis=1, keepdims=True), variants, images)


def redraw(images: Image, generator: np.random.Generator, strength: float) -> Ink:
    """Return (n, CANVAS, CANVAS) ink of (n, 64) images as other hands would draw them, not normalised."""
    x, y = distorted_grid(len(images), generator, strength)
    threshold = PAPER + strength * PEN * generator.uniform(-1, 1, (len(images), 1, 1))
    return pick(enlarge(images), x, y) > threshold.clip(0.1, 0.9).astype(np.float32)


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


def _enlarging() -> Floats:
    """Return (40, 8): the weights of an image's cells in each pixel of the enlarged picture."""
    places = (np.arange(BLOCK * (CELLS + 2 * MARGIN)) + 0.5) / BLOCK - MARGIN - 0.5
    return cubic(places[:, None] - np.arange(CELLS)).astype(np.float32)


def _moving() -> Floats:
    """Return (2 + KNOTS**2, CANVAS**2): x and y of the canvas's pixels, and a bump around each knot."""
    places = np.arange(CANVAS) - (CANVAS - 1) / 2
    knots = np.linspace(-SIDE / 2, SIDE / 2, KNOTS)
    bump = np.exp(-(((places - knots[:, None]) / (0.6 * (knots[1] - knots[0]))) ** 2) / 2)
    grid = np.tile(places, CANVAS), np.repeat(places, CANVAS)
    return np.vstack([*grid, np.kron(bump, bump)]).astype(np.float32)


_ENLARGING, _MOVING = _enlarging(), _moving()


def check_images(images: npt.ArrayLike) -> Image:
    """Return images as (n, 64) float32 in 0..1; TypeError or ValueError naming what is wrong."""
    checked = check_matrix("images", images, CELLS**2, np.float32).astype(np.float32)
    outside = checked[(checked < 0) | (checked > 1)]
    if outside.size:
        raise ValueError(f"images must lie in 0..1, not {outside[0]}")
    return checked


def check_strength(name: str, value: object) -> float:
    """Return `value` as a float from 0 to STRONGEST; TypeError or ValueError otherwise."""
    strength = check_not_negative(name, value)
    if strength > STRONGEST:
        raise ValueError(f"{name} must be at most {STRONGEST}, not {value!r}")
    return strength
