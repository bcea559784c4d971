"""Pictures of digits to measure on: strokes painted as bitmaps, plain shapes, and what naive apps do to them.

A drawing is a list of (points, 2) strokes, x right, y down. A picture is (height, width), ink 1, paper 0.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, product

import numpy as np
import numpy.typing as npt

from tests.oddities import Strokes, arc, line

Floats = npt.NDArray[np.float64]
Bitmap = npt.NDArray[np.uint8]

SIDE = 8  # of the image that a network receives
CANVAS, BRUSH = 256, 0.04  # pixels a side; a brush's width by that
FINE = 8  # samples a pixel, along each axis
FIELD, BOX = 28, 20  # of the MNIST recipe: pixels of a picture, of the digit in it

SHAPES: dict[str, tuple[int, Strokes]] = {
    "plain |": (1, [line((50, 0), (50, 100))]),
    "hooked 1": (1, [line((28, 26), (50, 0), (50, 100))]),
    "1, flag and foot": (1, [line((26, 26), (50, 0), (50, 100)), line((22, 100), (78, 100))]),
    "7, foot": (7, [line((15, 0), (80, 0), (40, 100)), line((14, 100), (66, 100))]),
    "slashed 0": (0, [arc(50, 50, 66, 100, -90, -450), line((74, 12), (26, 88))]),
    "crossed 7": (7, [line((15, 0), (80, 0), (40, 100)), line((32, 50), (80, 50))]),
    "plain 7": (7, [line((15, 0), (80, 0), (40, 100))]),
    "open 4": (4, [line((28, 0), (18, 60), (90, 60)), line((68, 20), (68, 100))]),
    "closed 4": (4, [line((65, 100), (65, 0), (10, 66), (92, 66))]),
    "9, straight tail": (9, [np.vstack([arc(45, 28, 60, 56, 0, -360), line((75, 28), (75, 100))])]),
    "9, curved tail": (9, [np.vstack([arc(45, 28, 60, 56, 0, -360), arc(41, 62, 68, 76, 0, 140)])]),
}
SLANTS = (-20, -10, 0, 10, 20)  # degrees to the right
WIDTHS = (0.8, 1.0, 1.25)  # by the width above
HEIGHTS, PENS = (40, 120, 400), (0.08, 0.11, 0.14)  # pixels of strokes; as nn.ink draws them
SIDES, LINES = (28, 64, 300), (0.06, 0.1, 0.14)  # pixels of bitmaps; by the digit's larger side


def paint(strokes: Strokes, side: int, pen: float, fine: int = FINE) -> Floats:
    """Return a (side, side) anti-aliased picture of strokes; points and pen, its width, in pixels."""
    radius = pen * fine / 2
    reach = np.arange(-int(radius), int(radius) + 1)
    down, right = (reach[each] for each in np.nonzero(reach[:, None] ** 2 + reach**2 <= radius**2))
    x, y = np.unique(np.concatenate([_along(stroke * fine) for stroke in strokes]), axis=0).T
    ink = np.zeros((side * fine, side * fine))
    last = side * fine - 1
    ink[(y[:, None] + down).clip(0, last), (x[:, None] + right).clip(0, last)] = 1
    return np.asarray(ink.reshape(side, fine, side, fine).mean(axis=(1, 3)))


def _along(points: Floats) -> npt.NDArray[np.int64]:
    """Return the places of a stroke, at most one apart."""
    legs = [
        np.linspace(start, end, int(np.abs(end - start).max()) + 2) for start, end in pairwise(points)
    ] or [points]
    places: npt.NDArray[np.int64] = np.floor(np.concatenate(legs)).astype(np.int64)
    return places


def in_the_middle(strokes: Strokes, side: int, box: float) -> Strokes:
    """Return strokes in the middle of a picture, their larger side as long as the box."""
    points = np.concatenate(strokes)
    low, extent = points.min(axis=0), np.ptp(points, axis=0)
    factor = box / max(float(extent.max()), 1e-9)
    return [(stroke - low - extent / 2) * factor + side / 2 for stroke in strokes]


def small_picture(strokes: Strokes, pen: float) -> Floats:
    """Return 28x28 pixels with a digit of 20, as scanned digits come; pen in pixels."""
    return paint(in_the_middle(strokes, FIELD, BOX - pen), FIELD, pen)


def as_bitmap(
    picture: Floats, paper: float, ink: float, noise: float, generator: np.random.Generator
) -> Bitmap:
    """Return grey levels; paper, ink and the noise's standard deviation in 0..255."""
    grains = generator.normal(0, noise, picture.shape)
    return (paper + (ink - paper) * picture + grains).clip(0, 255).round().astype(np.uint8)


def on_white(strokes: Strokes, side: int, pen: float = 0.1, filled: float = 0.72) -> Bitmap:
    """Return strokes as black on white; pen by the digit's larger side, that by the picture's."""
    box = filled * side
    drawn = in_the_middle(strokes, side, (1 - pen) * box)
    picture = paint(drawn, side, pen * box, FINE if side < 100 else 2)
    return (255 * (1 - picture)).round().astype(np.uint8)


# What naive apps do


def on_canvas(strokes: Strokes, paper: float) -> Floats:
    """Return the canvas on which strokes were drawn, from 0 to `paper` on both axes."""
    return paint([stroke * (CANVAS / paper) for stroke in strokes], CANVAS, BRUSH * CANVAS, 1)


def shrunk(picture: Floats, height: int = SIDE, width: int = SIDE) -> Floats:
    """Return means over so many equal parts of the rows and of the columns."""
    return _parts(picture.shape[0], height) @ picture @ _parts(picture.shape[1], width).T


def _parts(length: int, count: int) -> Floats:
    """Return (count, length): the share that each of so many old pixels has in a new one."""
    edges, old = np.linspace(0, length, count + 1)[:, None], np.arange(length)
    overlap = np.minimum(edges[1:], old + 1) - np.maximum(edges[:-1], old)
    return overlap.clip(0) * count / length


def cropped(picture: Floats) -> Floats:
    """Return the picture cut to its ink."""
    rows, columns = np.flatnonzero(picture.any(axis=1)), np.flatnonzero(picture.any(axis=0))
    return picture[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def like_mnist(picture: Floats, box: int) -> Floats:
    """Return MNIST's way: aspect kept, as large as the box in 28, centre of mass in the middle, shrunk."""
    ink, fine = cropped(picture), 2
    factor = fine * box / max(ink.shape)
    small = shrunk(ink, *(max(1, round(factor * length)) for length in ink.shape))
    side = fine * FIELD
    centre = [float((small * axis).sum() / small.sum()) for axis in np.indices(small.shape) + 0.5]
    top, left = (side + round(side / 2 - place) for place in centre)
    field = np.zeros((3 * side, 3 * side))
    field[top : top + small.shape[0], left : left + small.shape[1]] = small
    return shrunk(field[side : 2 * side, side : 2 * side])


def bright_on_dark(bitmap: Bitmap) -> Floats:
    """Return grey levels as 0..1, turned over if most of the border is bright."""
    picture = bitmap / 255
    border = np.concatenate([picture[0], picture[-1], picture[:, 0], picture[:, -1]])
    return 1 - picture if np.median(border) > 0.5 else picture


# Plain shapes


def leaning(strokes: Strokes, slant: float, width: float) -> Strokes:
    """Return a shape of height 100, made wider and then leaning to the right by so many degrees."""
    linear = np.array([[width, 0], [-np.tan(np.radians(slant)), 1]])
    return [stroke @ linear for stroke in strokes]


def shape_strokes(strokes: Strokes) -> Iterator[tuple[Strokes, float]]:
    """Yield a shape leaning, wider, larger, on whole pixels, each with a pen for nn.ink."""
    for slant, width, height, pen in product(SLANTS, WIDTHS, HEIGHTS, PENS):
        yield [np.rint(stroke * height / 100) for stroke in leaning(strokes, slant, width)], pen


def shape_bitmaps(strokes: Strokes) -> Iterator[Bitmap]:
    """Yield bitmaps of a shape, black on white: leaning, wider, of several sizes and pens."""
    for slant, width, side, pen in product(SLANTS, WIDTHS, SIDES, LINES):
        yield on_white(leaning(strokes, slant, width), side, pen)
