"""Images of oddities."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial

import numpy as np

from nn.checks import check_choice
from nn.digits.allographs.allograph import Shape
from nn.digits.allographs.drawing import PER_WAY, in_chunks, normalized, write_many
from nn.digits.oddities.shapes import PARTS, shape, two_digits
from nn.digits.oddities.signs import SIGNS, Stroke
from nn.ink import Image

SHAPES, PAIRS = 0.57, 0.08  # of all oddities; the others are letters and signs
HASTE = 0.25  # the fraction that is coarse


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
    drawn = (
        write_many([(kind, PER_WAY) for kind in some], generator, haste=HASTE) for some in in_chunks(kinds)
    )
    return np.concatenate([normalized(*drawings, generator) for drawings in drawn])[:count]


def _kind(shapes: Shape, signs: Sequence[tuple[Stroke, ...]], generator: np.random.Generator) -> Shape:
    """Return one kind, by how often each is drawn."""
    chance = generator.random()
    if chance < SHAPES:
        return shapes
    if chance < SHAPES + PAIRS:
        return two_digits
    strokes = signs[int(generator.integers(len(signs)))]
    return lambda hand: [stroke.drawn(hand) for stroke in strokes]
