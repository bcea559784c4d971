"""Images of oddities."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial

import numpy as np

from nn.checks import check_choice
from nn.digits.allographs.drawing import PER_WAY, images_together, in_chunks
from nn.digits.allographs.hand import Curve, Hand
from nn.digits.allographs.writing import write
from nn.digits.oddities.shapes import PARTS, shape, two_digits
from nn.digits.oddities.signs import SIGNS, Stroke
from nn.ink import Image

SHAPES, PAIRS = 0.57, 0.08  # of all oddities; the others are letters and signs
HASTE = 0.25  # the fraction that is coarse

Kind = Callable[[Hand], list[Curve]]


def draw_oddities(count: int, generator: np.random.Generator, held_back: Collection[str] = ()) -> Image:
    """Return (count, 64) images of shapes, pairs of digits, letters and signs, in groups of one kind.

    generator: the only source of chance. held_back: names of signs, and of parts of shapes, that are not
    drawn; ValueError for others.
    """
    for name in held_back:
        check_choice("a name in held_back", name, [*SIGNS, *PARTS])
    signs = [strokes for name, strokes in SIGNS.items() if name not in held_back]
    shapes = partial(shape, held_back=held_back)
    kinds = [_kind(shapes, signs, generator) for _ in range(-(-count // PER_WAY))]
    images = [_draw(some, generator) for some in in_chunks(kinds)]
    return np.concatenate(images)[:count]


def _kind(shapes: Kind, signs: Sequence[tuple[Stroke, ...]], generator: np.random.Generator) -> Kind:
    """Return one kind, by how often each is drawn."""
    chance = generator.random()
    if chance < SHAPES:
        return shapes
    if chance < SHAPES + PAIRS:
        return two_digits
    strokes = signs[int(generator.integers(len(signs)))]
    return lambda hand: [stroke.drawn(hand) for stroke in strokes]


def _draw(kinds: Sequence[Kind], generator: np.random.Generator) -> Image:
    hands = [Hand(generator, PER_WAY) for _ in kinds]
    return images_together(
        [write(hand, kind(hand), HASTE) for kind, hand in zip(kinds, hands, strict=True)], generator
    )
