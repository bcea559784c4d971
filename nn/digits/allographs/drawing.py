"""Digits that the program draws itself, by the ways of writing that people are known to have."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from nn.checks import check_choice, check_integer
from nn.digits.allographs.allograph import ALLOGRAPHS, Allograph, Shape
from nn.digits.allographs.hand import Curve, Floats, Hand
from nn.digits.allographs.sheet import Flags, Sheet
from nn.digits.allographs.writing import HASTE, write
from nn.digits.data import CLASSES, PIXELS, Digits, Labels
from nn.ink.augmentation import check_strength
from nn.ink.handprint import Image, image_from_counts, normalize
from nn.ink.morphology import Ink
from nn.ink.strokes import draw_all

PENS = (0.045, 0.18)  # width of the pen by the side of the buffer
PEN_WIDTHS = 15  # that there are between the two
PER_WAY = 16  # drawings of a way at the least where there are many: few at once take longer each
CHUNK = 256  # drawings that are worked on at once: more leave the processor's cache

Some = TypeVar("Some")

_held_back: ContextVar[frozenset[str]] = ContextVar("held_back", default=frozenset())


@dataclass(frozen=True, slots=True, eq=False)
class DrawnDigits:
    """Digits that were drawn, and how: `ways`, (n,) the number of each one's way of writing among `names`."""

    digits: Digits
    ways: Labels
    names: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.digits)

    def of(self, name: str) -> Digits:
        """Return the digits of one way of writing; ValueError for a name that is not among them."""
        number = self.names.index(check_choice("a way of writing", name, self.names))
        return self.digits.part(np.flatnonzero(self.ways == number))


def draw(
    allograph: Allograph, generator: np.random.Generator, strength: float = 1.0, haste: float = HASTE
) -> list[Floats]:
    """Return one drawing: (points, 2) strokes, x right, y down, as `nn.ink.image_from_strokes` takes them.

    generator: the only source of chance. strength: a factor of a person's variation, 0 to 10; without it the
    digit looks as in a copybook. haste: how probably it is coarse.
    """
    points, is_lifted = write_many(
        [(allograph.shape, 1)], generator, check_strength("strength", strength), haste
    )
    ends = np.flatnonzero(is_lifted[0, :-1]) + 1
    return np.split(points[0], ends)


def write_many(
    shapes: Sequence[tuple[Shape, int]],
    generator: np.random.Generator,
    strength: float = 1.0,
    haste: float = HASTE,
) -> tuple[Curve, Flags]:
    """Return (n, points, 2) drawings, so many of each shape in turn, and (n, points) where the pen is lifted.

    haste: the fraction that is coarse.
    """
    sheet = Sheet.of([shape(Hand(generator, count, strength)) for shape, count in shapes])
    return write(Hand(generator, len(sheet.points), strength), sheet, haste)


def draw_images(
    allograph: Allograph,
    count: int,
    generator: np.random.Generator,
    strength: float = 1.0,
    haste: float = HASTE,
) -> Image:
    """Return (count, 64) images of drawings of one allograph with pens of all widths.

    haste: the fraction that is coarse.
    """
    return np.concatenate(
        [
            _images(allograph, min(CHUNK, count - begun), generator, strength, haste)
            for begun in range(0, count, CHUNK)
        ]
    )


def draw_ink(allograph: Allograph, count: int, generator: np.random.Generator, strength: float = 1.0) -> Ink:
    """Return (count, height, width) ink of drawings of one allograph with pens of all widths."""
    return _inked(*write_many([(allograph.shape, count)], generator, strength), generator)


def _images(
    allograph: Allograph, count: int, generator: np.random.Generator, strength: float, haste: float
) -> Image:
    return normalized(*write_many([(allograph.shape, count)], generator, strength, haste), generator)


def normalized(points: Curve, is_lifted: Flags, generator: np.random.Generator) -> Image:
    """Return (n, 64) images of (n, points, 2) drawings with pens of all widths."""
    return image_from_counts(normalize(_inked(points, is_lifted, generator))).reshape(len(points), -1)


def _inked(points: Curve, is_lifted: Flags, generator: np.random.Generator) -> Ink:
    pens = np.linspace(*PENS, PEN_WIDTHS)[generator.integers(PEN_WIDTHS, size=len(points))]
    return draw_all(points, is_lifted, pens)


@contextmanager
def holding_back(names: Collection[str]) -> Iterator[None]:
    """Let `draw_kinds`, also within trainings of this thread, draw none of these ways."""
    _offered(names)
    token = _held_back.set(frozenset(names))
    try:
        yield
    finally:
        _held_back.reset(token)


def draw_kinds(digits: Labels, generator: np.random.Generator) -> Image:
    """Return (n, 64) images of the given (n,) digits, in ways of writing that are drawn by their frequencies.

    generator: the only source of chance. Raises ValueError for what is no digit.
    """
    offered = _offered(_held_back.get())
    images = np.empty((len(digits), PIXELS), np.float32)
    groups = [*_groups(digits, offered, generator)]
    for some in in_chunks(groups):
        drawings = write_many([(way.shape, len(places)) for way, places in some], generator)
        images[np.concatenate([places for _, places in some])] = normalized(*drawings, generator)
    return images


def _groups(
    digits: Labels, offered: Sequence[Allograph], generator: np.random.Generator
) -> Iterator[tuple[Allograph, Labels]]:
    """Yield ways of writing, each with the places of the digits that are written so."""
    for digit in np.unique(digits).tolist():
        places = np.flatnonzero(digits == check_integer("a kind", digit, 0, CLASSES - 1))
        ways = [way for way in offered if way.digit == digit]
        frequencies = np.array([way.frequency for way in ways])
        parts = np.array_split(places, -(-len(places) // PER_WAY))
        chosen = generator.choice(len(ways), len(parts), p=frequencies / frequencies.sum())
        yield from zip([ways[number] for number in chosen], parts, strict=True)


def in_chunks(groups: Sequence[Some]) -> Iterator[Sequence[Some]]:
    """Yield so many groups of PER_WAY at a time that their drawings stay within the processor's cache."""
    together = CHUNK // PER_WAY
    return (groups[begin : begin + together] for begin in range(0, len(groups), together))


def drawn_digits(
    count: int,
    seed: int,
    *,
    held_back: Collection[str] = (),
    strength: float = 1.0,
    haste: float = HASTE,
) -> DrawnDigits:
    """Return so many drawn digits in a random order, as many of each digit as of any other.

    seed: the same one, the same digits. held_back: names of allographs that are not drawn.
    strength: as for `draw`. haste: the fraction that is coarse.
    Raises ValueError for an unknown name, and if no way is left of writing a digit.
    """
    check_integer("count", count, 1)
    check_strength("strength", strength)
    generator = np.random.default_rng(check_integer("seed", seed, 0))
    ways = _offered(held_back)
    counts = _counts(count, ways)
    images = np.concatenate(
        [
            draw_images(way, number, generator, strength, haste)
            for way, number in zip(ways, counts, strict=True)
            if number
        ]
    )
    order = generator.permutation(count)
    numbers = np.repeat(np.arange(len(ways)), counts)[order]
    labels = np.array([way.digit for way in ways], np.intp)[numbers]
    return DrawnDigits(Digits(images[order], labels), numbers, tuple(way.name for way in ways))


def _offered(held_back: Collection[str]) -> list[Allograph]:
    """Return all allographs but those held back."""
    for name in held_back:
        check_choice("a name in held_back", name, ALLOGRAPHS)
    ways = [way for name, way in ALLOGRAPHS.items() if name not in held_back]
    missing = set(range(CLASSES)) - {way.digit for way in ways}
    if missing:
        raise ValueError(f"no way is left of writing {min(missing)}")
    return ways


def _counts(count: int, ways: Sequence[Allograph]) -> list[int]:
    """Return how often to draw each way: a tenth for each digit, by frequency among its ways."""
    total = dict.fromkeys(range(CLASSES), 0.0)
    for way in ways:
        total[way.digit] += way.frequency
    parts = np.array([way.frequency / total[way.digit] / CLASSES for way in ways])
    bounds = np.rint(np.cumsum(parts) * count).astype(int)
    return np.diff(bounds, prepend=0).tolist()
