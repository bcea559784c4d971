"""Digits that the program draws itself, by the ways of writing that people are known to have."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from nn.checks import check_choice, check_integer
from nn.digits.allographs.allograph import ALLOGRAPHS, Allograph
from nn.digits.allographs.hand import Curve, Floats, Hand
from nn.digits.allographs.writing import Flags, write
from nn.digits.data import CLASSES, Digits, Labels
from nn.ink.augmentation import check_strength
from nn.ink.handprint import Image, image_from_counts, normalize
from nn.ink.strokes import draw_all

PENS = (0.045, 0.15)  # width of the pen by the side of the buffer
PEN_WIDTHS = 15  # that there are between the two
CHUNK = 128  # drawings that are worked on at once: they stay within the processor's cache


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


def draw(allograph: Allograph, generator: np.random.Generator, strength: float = 1.0) -> list[Floats]:
    """Return one drawing: (points, 2) strokes, x right, y down, as `nn.ink.image_from_strokes` takes them.

    generator: the only source of chance. strength: a factor of a person's variation, 0 to 10; without it the
    digit looks as in a copybook.
    """
    points, is_lifted = write_many(allograph, 1, generator, check_strength("strength", strength))
    ends = np.flatnonzero(is_lifted[0, :-1]) + 1
    return np.split(points[0], ends)


def write_many(
    allograph: Allograph, count: int, generator: np.random.Generator, strength: float = 1.0
) -> tuple[Curve, Flags]:
    """Return (count, points, 2) drawings and (count, points) where the pen is lifted."""
    hand = Hand(generator, count, strength)
    return write(hand, allograph.shape(hand))


def draw_images(
    allograph: Allograph, count: int, generator: np.random.Generator, strength: float = 1.0
) -> Image:
    """Return (count, 64) images of drawings of one allograph with pens of all widths."""
    return np.concatenate(
        [
            _images(allograph, min(CHUNK, count - begun), generator, strength)
            for begun in range(0, count, CHUNK)
        ]
    )


def _images(allograph: Allograph, count: int, generator: np.random.Generator, strength: float) -> Image:
    points, is_lifted = write_many(allograph, count, generator, strength)
    pens = np.linspace(*PENS, PEN_WIDTHS)[generator.integers(PEN_WIDTHS, size=count)]
    ink = draw_all(points, is_lifted, pens)
    return image_from_counts(normalize(ink)).reshape(count, -1)


def drawn_digits(
    count: int, seed: int, *, held_back: Collection[str] = (), strength: float = 1.0
) -> DrawnDigits:
    """Return so many drawn digits in a random order, as many of each digit as of any other.

    seed: the same one, the same digits. held_back: names of allographs that are not drawn.
    strength: as for `draw`.
    Raises ValueError for an unknown name, and if no way is left of writing a digit.
    """
    check_integer("count", count, 1)
    check_strength("strength", strength)
    generator = np.random.default_rng(check_integer("seed", seed, 0))
    ways = _offered(held_back)
    counts = _counts(count, ways)
    images = np.concatenate(
        [
            draw_images(way, number, generator, strength)
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
