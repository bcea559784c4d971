"""From what a person draws to the 8x8 image that a network receives, stage by stage."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from nn.checks import check_choice
from nn.ink import handprint
from nn.ink.bitmaps import ink_from_bitmap
from nn.ink.errors import InkError, InkProblem
from nn.ink.handprint import Image, Integers, count_blocks, image_from_counts, normalize_stage_by_stage
from nn.ink.morphology import Ink
from nn.ink.strokes import PEN, draw_strokes
from nn.ink.tilts import TILTS, copies_at, is_tilted_without, tilts_without

NORMALIZER = "1"  # version of the way from ink to image: networks are trained for one
SKIPPABLE = (*handprint.STAGES, TILTS)  # stages that can be skipped


class Stages(NamedTuple):
    """A drawing after each stage of the normalisation, in order."""

    ink: Ink  # as drawn, any size
    boxed: Ink  # (32, 32) ink box at 20x32, centred
    stroke_width: Ink  # (32, 32) stroke width corrected
    upright: Ink  # (32, 32) slant removed
    block_counts: Integers  # (8, 8) ink pixels of each block, 0..16
    skipped: frozenset[str] = frozenset()  # of SKIPPABLE

    @property
    def image(self) -> Image:
        """The input of a network: (8, 8), 0..1."""
        return image_from_counts(self.block_counts)

    @property
    def tilted_copies(self) -> Image:
        """The (copies, 64) inputs of a network that sees the drawing tilted too, `image` first."""
        upright = self.image.reshape(1, -1)
        others = tilts_without(self.skipped)[1:]
        if not is_tilted_without(self.skipped):
            return np.tile(upright, (1 + len(others), 1))
        return np.concatenate([upright, copies_at(self.ink[None], others, self.skipped)[0]])


def image_from_strokes(strokes: Sequence[npt.ArrayLike], *, pen: float = PEN, dot_size: float = 0.0) -> Image:
    """Return the image of a digit drawn with a pen, wherever and however large it is drawn.

    Parameters: strokes, a sequence of (points, 2) arrays, x right, y down, any unit, empty ones are skipped;
    pen, its width as a fraction of the buffer, in (0, 0.25); dot_size, the larger side up to which a drawing
    is a dot, in the unit of the strokes.
    Returns: (8, 8) float32 in 0..1, multiples of 1/16.
    Raises: InkError without any point and for a dot; ValueError for other shapes, infinite numbers and NaN,
    `pen` or `dot_size` out of range.
    Source of the stages: NIST handprint normalisation, public domain, 1994.
    """
    return stages_from_strokes(strokes, pen=pen, dot_size=dot_size).image


def image_from_bitmap(bitmap: npt.ArrayLike) -> Image:
    """Return the image of a digit in a picture, its ink darker or brighter than its paper.

    Parameters: bitmap, (height, width) booleans or numbers of any range, or (height, width, channels) with
    grey, grey and alpha, red green blue, or these and alpha; paper is what the border mostly shows.
    Returns: (8, 8) float32 in 0..1, multiples of 1/16.
    Raises: InkError if nothing stands out from the paper, for a dot, and for digits side by side; ValueError
    for other shapes and numbers that are not finite.
    Source of the stages: NIST handprint normalisation, public domain, 1994.
    """
    return stages_from_bitmap(bitmap).image


def stages_from_strokes(
    strokes: Sequence[npt.ArrayLike],
    *,
    pen: float = PEN,
    dot_size: float = 0.0,
    skip: Collection[str] = (),
) -> Stages:
    """Return every stage of `image_from_strokes`; `skip`: names from SKIPPABLE."""
    ink, is_dash = draw_strokes(strokes, pen, dot_size)
    return stages_from_ink(ink, is_dash=is_dash, skip=skip)


def stages_from_bitmap(bitmap: npt.ArrayLike, *, skip: Collection[str] = ()) -> Stages:
    """Return every stage of `image_from_bitmap`; `skip`: names from SKIPPABLE."""
    ink, is_dash = ink_from_bitmap(bitmap)
    return stages_from_ink(ink, is_dash=is_dash, skip=skip)


def stages_from_ink(ink: Ink, *, is_dash: bool = False, skip: Collection[str] = ()) -> Stages:
    """Take (height, width) ink through the stages; InkError if none is there or none is left.

    A dash keeps its aspect and its slant, as if these stages were skipped.
    """
    for name in skip:
        check_choice("a stage to skip", name, SKIPPABLE)
    if not ink.any():
        raise InkError(InkProblem.NOTHING_DRAWN)
    skipped = frozenset(skip) | ({"boxed", "upright"} if is_dash else frozenset())
    boxed, corrected, upright = normalize_stage_by_stage(ink[None], skipped - {TILTS})
    if not upright.any():
        raise InkError(InkProblem.TOO_THIN)
    return Stages(ink, boxed[0], corrected[0], upright[0], count_blocks(upright)[0], skipped)
