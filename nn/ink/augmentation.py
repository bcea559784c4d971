"""Variants of digits, as other hands would have written them, to learn from.

The training images come from a few writers, and a network knows no others. Each image is enlarged to ink,
slanted, turned, squeezed and bent a little, drawn with a lighter or heavier pen, and then taken through the
stages of `nn.ink` again: a variant is what the normalisation would have made of the other writing. All images
of a batch are worked on at once; n is their number throughout.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from nn.checks import check_matrix, check_not_negative, quoted
from nn.ink.handprint import BLOCK, CELLS, SIDE, Image, image_from_counts, normalize
from nn.ink.morphology import Ink
from nn.ink.resampling import cubic

Floats = npt.NDArray[np.float32]

STRONGEST = 10  # strength: beyond legibility, not yet beyond float32
UNSEEN_WRITER_STRENGTH = 0.7  # at which the accuracy on distorted digits matches that on unseen writers

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
CHUNK = 32  # images that are worked on at once: they stay within the processor's cache


def augment(images: npt.ArrayLike, generator: np.random.Generator, strength: float = 1.0) -> Image:
    """Return one random variant of each image.

    Parameters: images, (n, 64) numbers in 0..1, multiples of 1/16; generator, the only source of chance;
    strength, a factor of all distortions, 0 to 10, legible up to about 1.5; 0 returns the images as they are.
    Returns: (n, 64) float32 in 0..1, multiples of 1/16; an image whose ink would vanish stays as it is.
    Raises: TypeError or ValueError naming the wrong value.
    Source: elastic distortions after Simard, Steinkraus and Platt, Best practices for convolutional neural
    networks applied to visual document analysis, 2003; the normalisation is NIST's, see nn.ink.handprint.
    """
    originals = check_images(images)
    if check_strength("strength", strength) == 0:
        return originals.copy()
    chunks = [originals[i : i + CHUNK] for i in range(0, len(originals), CHUNK)]
    space = WorkSpace.for_images(len(chunks[0]))
    return np.concatenate([_vary(chunk, generator, strength, space) for chunk in chunks])


def _vary(images: Image, generator: np.random.Generator, strength: float, space: WorkSpace) -> Image:
    ink = distort(images, generator, strength, space)
    variants = image_from_counts(normalize(ink)).reshape(images.shape)
    return np.where(variants.any(axis=1, keepdims=True), variants, images)


class WorkSpace(NamedTuple):
    """Arrays for a number of images that are written again and again.

    New ones would take longer than the work: arrays of this size are handed back to the system at once, which
    empties every page of them before it gives them out again.
    """

    grid: Floats  # (2, n, CANVAS**2): x and y
    cells: npt.NDArray[np.intp]  # the same in whole pixels
    picked: Floats  # (n, CANVAS**2)

    @classmethod
    def for_images(cls, count: int) -> WorkSpace:
        """Return the space for `count` images."""
        shape = (2, count, CANVAS**2)
        return cls(np.empty(shape, np.float32), np.empty(shape, np.intp), np.empty(shape[1:], np.float32))

    def part(self, count: int) -> WorkSpace:
        """Return the space for fewer images."""
        return WorkSpace(self.grid[:, :count], self.cells[:, :count], self.picked[:count])


def distort(
    images: Image, generator: np.random.Generator, strength: float, space: WorkSpace | None = None
) -> Ink:
    """Return (n, CANVAS, CANVAS) ink of (n, 64) images as other hands would draw them, not normalised.

    generator, strength: see `augment`, unchecked. space: arrays to work in, for as many images or more.
    """
    count = len(images)
    space = WorkSpace.for_images(count) if space is None else space.part(count)
    distorted_grid(generator, strength, out=space.grid)
    threshold = PAPER + strength * PEN * generator.uniform(-1, 1, (count, 1))
    ink = pick(enlarge(images), space) > threshold.clip(0.1, 0.9).astype(np.float32)
    return ink.reshape(count, CANVAS, CANVAS)


def enlarge(images: Image) -> Floats:
    """Return (40, n, 40) smooth pictures of (n, 64) images: row, image, column, with an empty margin.

    In this order of the axes, each of the two is enlarged by one matrix product.
    """
    rows = images.reshape(-1, CELLS, CELLS).transpose(1, 0, 2)
    across = (rows @ _ENLARGING.T).reshape(CELLS, -1)
    return (_ENLARGING @ across).reshape(len(_ENLARGING), len(images), -1)


def distorted_grid(generator: np.random.Generator, strength: float, out: Floats) -> None:
    """Write x and y, (2, n, CANVAS**2): from where in the 32x32 ink, centre 0, a variant's pixels come."""
    count = out.shape[1]
    shear, turn, scaling = strength * generator.uniform(-1, 1, (3, count))
    linear = affine_maps(SHEAR * shear, ROTATION * turn, SCALING * scaling)
    bends = generator.normal(0, strength * BEND, (2, count, KNOTS**2))
    np.matmul(np.concatenate([linear, bends], axis=2).astype(np.float32), _MOVING, out=out)


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


def pick(pictures: Floats, space: WorkSpace) -> Floats:
    """Return (n, CANVAS**2) values of the (40, n, 40) pictures at their pixels nearest to the grid."""
    side, count, _ = pictures.shape
    grid, (column, place) = space.grid, space.cells
    grid += side / 2
    np.clip(grid, 0, side - 1, out=grid)
    space.cells[:] = grid  # downwards, to whole pixels
    place *= count
    place += np.arange(count)[:, None]
    place *= side
    place += column
    return pictures.ravel().take(place, out=space.picked, mode="clip")  # "raise" would make a copy first


def _enlarging_weights() -> Floats:
    """Return (40, 8): the weights of an image's cells in each pixel of the enlarged picture."""
    places = (np.arange(BLOCK * (CELLS + 2 * MARGIN)) + 0.5) / BLOCK - MARGIN - 0.5
    return cubic(places[:, None] - np.arange(CELLS)).astype(np.float32)


def _moving_weights() -> Floats:
    """Return (2 + KNOTS**2, CANVAS**2): x and y of the canvas's pixels, and a bump around each knot."""
    places = np.arange(CANVAS) - (CANVAS - 1) / 2
    knots = np.linspace(-SIDE / 2, SIDE / 2, KNOTS)
    bump = np.exp(-(((places - knots[:, None]) / (0.6 * (knots[1] - knots[0]))) ** 2) / 2)
    grid = np.tile(places, CANVAS), np.repeat(places, CANVAS)
    return np.vstack([*grid, np.kron(bump, bump)]).astype(np.float32)


_ENLARGING, _MOVING = _enlarging_weights(), _moving_weights()


def check_images(images: npt.ArrayLike) -> Image:
    """Return images as (n, 64) float32 in 0..1; TypeError or ValueError naming what is wrong."""
    checked = check_matrix("images", images, CELLS**2, np.float32).astype(np.float32)
    outside = checked[(checked < 0) | (checked > 1)]
    if outside.size:
        raise ValueError(f"images must lie in 0..1, not {outside[0]}")
    return checked


def check_strength(name: str, value: object) -> float:
    """Return a strength of distortion as a float from 0 to STRONGEST; TypeError or ValueError otherwise."""
    strength = check_not_negative(name, value)
    if strength > STRONGEST:
        raise ValueError(f"{name} must be at most {STRONGEST}, not {quoted(value)}")
    return strength
