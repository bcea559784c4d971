"""Made-up photos, scans and screenshots of digits, with what people have on their paper and beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFilter

from nn.digits.allographs.allograph import ALLOGRAPHS
from nn.digits.allographs.drawing import draw

Pixels = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float64]
Generator = np.random.Generator
Made = tuple[Pixels, int]
Maker = Callable[[Generator], Made]
Box = tuple[float, float, float, float]  # left, top, right, bottom

SIDE = 320
PAPER, INK, WOOD, SKIN = (236, 234, 228), (30, 36, 60), (96, 58, 36), (214, 150, 124)
KINDS: dict[str, Maker] = {}
SEVERAL_KINDS: set[str] = set()


def kind(make: Maker) -> Maker:
    """Put a maker of pictures into KINDS."""
    KINDS[make.__name__] = make
    return make


def several(make: Maker) -> Maker:
    """Put a maker of pictures with several digits into KINDS."""
    SEVERAL_KINDS.add(make.__name__)
    return kind(make)


# Parts of pictures


def some_digit(generator: Generator) -> tuple[int, list[Floats]]:
    """Return a digit and the strokes of one of the usual ways to write it."""
    digit = int(generator.integers(10))
    ways = [way for way in ALLOGRAPHS.values() if way.digit == digit and way.frequency >= 1]
    return digit, draw(ways[generator.integers(len(ways))], generator, 0.5, haste=0.0)


def paint(picture: Image.Image, strokes: Sequence[Floats], box: Box, width: float) -> None:
    """Draw strokes with a round pen, aspect kept, into the middle of a box."""
    points = np.concatenate(strokes)
    low, size = points.min(axis=0), np.ptp(points, axis=0)
    place, room = np.array(box[:2]), np.array(box[2:]) - box[:2]
    factor = (room / np.maximum(size, 1)).min()
    pen, radius = ImageDraw.Draw(picture), width / 2
    for stroke in strokes:
        line = (stroke - low) * factor + place + (room - size * factor) / 2
        pen.line([tuple(point) for point in line.tolist()], INK, round(width))
        for x, y in line.tolist():
            pen.ellipse((x - radius, y - radius, x + radius, y + radius), INK)


def page(generator: Generator, wide: int = SIDE, high: int = SIDE) -> Image.Image:
    """Return a sheet of paper, not quite white."""
    shade = generator.integers(-12, 12)
    return Image.new("RGB", (wide, high), tuple(int(value + shade) for value in PAPER))


def written(generator: Generator, pen: tuple[float, float] = (0.07, 0.12)) -> tuple[Image.Image, int]:
    """Return paper with a digit somewhere around its middle."""
    picture = page(generator)
    digit, strokes = some_digit(generator)
    size = generator.uniform(0.4, 0.55) * SIDE
    left, top = (SIDE - size) / 2 + generator.uniform(-0.07, 0.07, 2) * SIDE
    paint(picture, strokes, (left, top, left + size, top + size), generator.uniform(*pen) * size)
    return picture, digit


def photographed(picture: Image.Image, generator: Generator, noise: float = 4) -> Pixels:
    """Return a picture a little out of focus and with noise."""
    blurred = picture.filter(ImageFilter.GaussianBlur(generator.uniform(0.3, 1.2)))
    pixels = np.asarray(blurred) + generator.normal(0, noise, (picture.height, picture.width, 1))
    return pixels.clip(0, 255).astype(np.uint8)


def shaded(picture: Image.Image, mask: Image.Image, darkness: float, blur: float) -> Image.Image:
    """Darken a picture where the mask is black."""
    light = np.asarray(mask.filter(ImageFilter.GaussianBlur(blur)), np.float64)[..., None] / 255
    return Image.fromarray((np.asarray(picture) * (1 - darkness * (1 - light))).astype(np.uint8))


def half_plane(generator: Generator) -> Image.Image:
    """Return a mask that is black on one side of a line across it."""
    angle, offset = generator.uniform(0, 2 * np.pi), generator.uniform(-0.2, 0.2)
    y, x = np.mgrid[-0.5 : 0.5 : SIDE * 1j, -0.5 : 0.5 : SIDE * 1j]
    return Image.fromarray(np.where(x * np.cos(angle) + y * np.sin(angle) > offset, 255, 0).astype(np.uint8))


def turned_any(
    picture: Image.Image, draw_at_left: Callable[[ImageDraw.ImageDraw], object], turns: int
) -> Image.Image:
    """Draw something at the left border of a picture, or at the border that is `turns` quarters from it."""
    lying = picture.rotate(90 * turns)
    draw_at_left(ImageDraw.Draw(lying))
    return lying.rotate(-90 * turns)


# Light


@kind
def shadow_hard(generator: Generator) -> Made:
    """A shadow with a sharp edge."""
    picture, digit = written(generator)
    picture = shaded(picture, half_plane(generator), generator.uniform(0.3, 0.6), 1)
    return photographed(picture, generator), digit


@kind
def shadow_soft(generator: Generator) -> Made:
    """A shadow with a soft edge."""
    picture, digit = written(generator)
    blur = generator.uniform(10, 45)
    picture = shaded(picture, half_plane(generator), generator.uniform(0.4, 0.7), blur)
    return photographed(picture, generator), digit


@kind
def lamp(generator: Generator) -> Made:
    """A spot of light; the corners are dark."""
    picture, digit = written(generator)
    y, x = np.mgrid[0 : 1 : SIDE * 1j, 0 : 1 : SIDE * 1j]
    place, width = generator.uniform(0.3, 0.7, 2), generator.uniform(0.2, 0.4)
    light = 0.25 + 0.75 * np.exp(-((x - place[0]) ** 2 + (y - place[1]) ** 2) / (2 * width**2))
    lit = Image.fromarray((np.asarray(picture) * light[..., None]).astype(np.uint8))
    return photographed(lit, generator), digit


# Beside the paper


@kind
def table_edge(generator: Generator) -> Made:
    """The table at one side."""
    picture, digit = written(generator)
    a, b = generator.uniform(0.02, 0.17, 2) * SIDE
    shape = [(-1, -1), (a, -1), (b, SIDE), (-1, SIDE)]
    picture = turned_any(picture, lambda pen: pen.polygon(shape, WOOD), int(generator.integers(4)))
    return photographed(picture, generator), digit


@kind
def table_corner(generator: Generator) -> Made:
    """The table at one corner."""
    picture, digit = written(generator)
    a, b = generator.uniform(0.08, 0.25, 2) * SIDE
    shape = [(-1, -1), (a, -1), (-1, b)]
    picture = turned_any(picture, lambda pen: pen.polygon(shape, WOOD), int(generator.integers(4)))
    return photographed(picture, generator), digit


@kind
def thumb(generator: Generator) -> Made:
    """A thumb that holds the paper."""
    picture, digit = written(generator)
    y, long, wide = generator.uniform(0.1, 0.9) * SIDE, *generator.uniform((0.08, 0.06), (0.18, 0.1)) * SIDE
    box = (-long, y - wide, long, y + wide)
    picture = turned_any(picture, lambda pen: pen.ellipse(box, SKIN), int(generator.integers(4)))
    return photographed(picture, generator), digit


@kind
def scanner_edge(generator: Generator) -> Made:
    """Black edges of a scanner at one or two sides."""
    picture, digit = written(generator)
    for turns in generator.choice(4, generator.integers(1, 3), replace=False):
        picture = turned_any(picture, partial(_black_strip, wide=generator.uniform(1, 10)), int(turns))
    return photographed(picture, generator, 2), digit


def _black_strip(pen: ImageDraw.ImageDraw, wide: float) -> None:
    pen.rectangle((0, 0, wide, SIDE), (8, 8, 8))


@kind
def title_bar(generator: Generator) -> Made:
    """A screenshot with the bar of a window."""
    picture, digit = written(generator)
    pen, high = ImageDraw.Draw(picture), generator.uniform(0.04, 0.1) * SIDE
    pen.rectangle((0, 0, SIDE, high), tuple(generator.integers(30, 190, 3).tolist()))
    for number in range(int(generator.integers(4))):
        right = SIDE - (1.3 * number + 0.6) * high
        pen.rectangle((right - 0.7 * high, 0.25 * high, right, 0.75 * high), (225, 60, 50))
    return np.asarray(picture), digit


@kind
def pen_beside(generator: Generator) -> Made:
    """A pen that lies beside the digit and reaches out of the picture."""
    picture, digit = written(generator)
    x, y = SIDE * generator.uniform(0.04, 0.12), SIDE * generator.uniform(0.4, 0.7)
    line = [(x - 0.15 * SIDE, SIDE + 9), (x, y)]
    wide = round(generator.uniform(0.02, 0.05) * SIDE)
    picture = turned_any(picture, lambda pen: pen.line(line, (20, 24, 44), wide), int(generator.integers(4)))
    return photographed(picture, generator), digit


# Lines


@kind
def cell_frame(generator: Generator) -> Made:
    """The frame of a cell around the digit, some with a side missing."""
    picture, digit = written(generator)
    pen, inset = ImageDraw.Draw(picture), generator.uniform(0, 0.1) * SIDE
    wide = round(generator.uniform(2, 8))
    a, b = inset, SIDE - 1 - inset
    sides = [((a, a), (b, a)), ((b, a), (b, b)), ((b, b), (a, b)), ((a, b), (a, a))]
    for side in sides[: generator.integers(2, 5)]:
        pen.line(side, (28, 28, 28), wide)
    return photographed(picture, generator, 2), digit


@kind
def underlined(generator: Generator) -> Made:
    """A digit with a line below it."""
    picture, digit = written(generator)
    y, tilt = generator.uniform(0.88, 0.95) * SIDE, generator.uniform(-4, 4)
    a, b = generator.uniform((0.15, 0.65), (0.35, 0.85)) * SIDE
    ImageDraw.Draw(picture).line([(a, y), (b, y + tilt)], INK, round(generator.uniform(3, 9)))
    return photographed(picture, generator), digit


def _ruled(generator: Generator, color: tuple[int, int, int], across: bool, wide: int) -> Made:
    """Return a digit on lines; they are printed below it."""
    blank = page(generator)
    pen, step = ImageDraw.Draw(blank), generator.uniform(0.07, 0.2) * SIDE
    for place in np.arange(generator.uniform(0, step), SIDE, step).tolist():
        pen.line([(0, place), (SIDE, place)], color, wide)
        if across:
            pen.line([(place, 0), (place, SIDE)], color, wide)
    picture, digit = written(generator)
    printed = Image.fromarray(np.minimum(np.asarray(blank), np.asarray(picture)))
    return photographed(printed, generator, 2), digit


@kind
def ruled_paper(generator: Generator) -> Made:
    """Ruled paper."""
    return _ruled(generator, (150, 170, 215), False, 2)


@kind
def squared_paper(generator: Generator) -> Made:
    """Squared paper with strong blue lines."""
    return _ruled(generator, (130, 150, 205), True, 2)


@kind
def black_squares(generator: Generator) -> Made:
    """Squared paper with lines nearly as dark as the ink."""
    return _ruled(generator, (50, 50, 50), True, int(generator.integers(1, 4)))


# What the first reader reads


@kind
def plain_photo(generator: Generator) -> Made:
    """A photo without anything beside the digit."""
    picture, digit = written(generator)
    return photographed(picture, generator, 10), digit


@kind
def thick_marker(generator: Generator) -> Made:
    """A thick marker."""
    picture, digit = written(generator, (0.15, 0.2))
    return photographed(picture, generator), digit


@kind
def tight_crop(generator: Generator) -> Made:
    """A digit that touches the border of its picture."""
    picture, digit = written(generator)
    found = np.argwhere(np.asarray(picture).min(axis=2) < 120)
    (top, left), (bottom, right) = found.min(axis=0), found.max(axis=0) + 1
    return photographed(picture.crop((int(left), int(top), int(right), int(bottom))), generator), digit


@kind
def small_in_corner(generator: Generator) -> Made:
    """A small digit somewhere on a large sheet."""
    picture = page(generator, 3 * SIDE, 2 * SIDE)
    digit, strokes = some_digit(generator)
    x, y, size = generator.uniform(0.1, 2.6) * SIDE, generator.uniform(0.1, 1.6) * SIDE, 0.25 * SIDE
    paint(picture, strokes, (x, y, x + size, y + size), 0.09 * size)
    return photographed(picture, generator), digit


@kind
def blackboard(generator: Generator) -> Made:
    """Chalk on a blackboard."""
    picture, digit = written(generator)
    return 255 - photographed(picture, generator, 8), digit


# Several digits


def _cells(generator: Generator, rows: int, columns: int, gap: float) -> Made:
    """Return digits in rows and columns."""
    high = 300 // max(rows, columns)
    picture = page(generator, round(columns * high * (0.75 + gap) + 40), round(rows * high * (1 + gap) + 40))
    width = generator.uniform(0.07, 0.11) * high
    for row in range(rows):
        for column in range(columns):
            x, y = 20 + column * high * (0.75 + gap), 20 + row * high * (1 + gap)
            paint(picture, some_digit(generator)[1], (x, y, x + 0.7 * high, y + high), width)
    return photographed(picture, generator, 2), -1


@several
def side_by_side(generator: Generator) -> Made:
    """Two or three digits in a row."""
    return _cells(generator, 1, int(generator.integers(2, 4)), generator.uniform(0.15, 0.3))


@several
def stacked(generator: Generator) -> Made:
    """Two digits, one above the other."""
    return _cells(generator, 2, 1, generator.uniform(0.15, 0.4))


@several
def two_by_two(generator: Generator) -> Made:
    """Two rows of two digits."""
    return _cells(generator, 2, 2, generator.uniform(0.15, 0.4))


@several
def full_page(generator: Generator) -> Made:
    """Many digits in rows."""
    return _cells(generator, int(generator.integers(3, 7)), int(generator.integers(3, 7)), 0.3)


@several
def touching_pair(generator: Generator) -> Made:
    """Two digits that touch or all but touch."""
    picture, x, width = page(generator), 0.15 * SIDE, generator.uniform(0.06, 0.1) * 150
    for _ in range(2):
        strokes = some_digit(generator)[1]
        size = np.ptp(np.concatenate(strokes), axis=0)
        wide = size[0] * 150 / size[1]
        paint(picture, strokes, (x, 85, x + wide, 235), width)
        x += wide + width * generator.uniform(0.7, 1.1)
    return photographed(picture, generator, 2), -1
