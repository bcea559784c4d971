"""From what a person draws to the 8x8 image a network was taught on, stage by stage."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from nn.checks import check_choice
from nn.ink import handprint
from nn.ink.bitmaps import ink_of_bitmap
from nn.ink.handprint import (
    BLOCK,
    Ink,
    InkError,
    Integers,
    NoInkError,
    SeveralDigitsError,
    TooLittleInkError,
    count_blocks,
    take_steps,
)
from nn.ink.strokes import PEN, draw_strokes
from nn.ink.views import VIEWS, views_of

__all__ = [
    "NORMALIZER",
    "STEPS",
    "Image",
    "InkError",
    "NoInkError",
    "SeveralDigitsError",
    "Stages",
    "TooLittleInkError",
    "image_from_bitmap",
    "image_from_strokes",
    "stages_from_bitmap",
    "stages_from_strokes",
]

Image = npt.NDArray[np.float32]

NORMALIZER = "1"  # version of the way from ink to image: networks are trained for one
STEPS = (*handprint.STEPS, VIEWS)  # what can be left out


class Stages(NamedTuple):
    """A drawing after each step of the normalisation, in order."""

    ink: Ink  # as drawn, any size
    box: Ink  # (32, 32) ink box at 20x32, centred
    weight: Ink  # (32, 32) stroke weight corrected
    slant: Ink  # (32, 32) slant removed
    counts: Integers  # (8, 8) ink pixels of each block, 0..16
    left_out: frozenset[str] = frozenset()  # of STEPS

    @property
    def image(self) -> Image:
        """The input of a network: (8, 8), 0..1."""
        return (self.counts / BLOCK**2).astype(np.float32)

    @property
    def views(self) -> Image:
        """The (views, 64) inputs of a network that looks several times, `image` first: see nn.ink.views."""
        return views_of(self.ink[None], self.left_out)[0]


def image_from_strokes(strokes: Sequence[npt.ArrayLike], *, pen: float = PEN, smallest: float = 0.0) -> Image:
    """Return the image of a digit drawn with a pen, wherever and however large it is drawn.

    Parameters: strokes, a sequence of (points, 2) arrays, x right, y down, any unit, empty ones are skipped;
    pen, its width as a fraction of the buffer, in (0, 0.25); smallest, the larger side up to which a drawing
    is a dot, in the unit of the strokes.
    Returns: (8, 8) float32 in 0..1, multiples of 1/16.
    Raises: NoInkError without any point; TooLittleInkError for a dot; ValueError for other shapes, numbers
    that are not finite, `pen` or `smallest` out of range.
    Source of the steps: NIST handprint normalisation, public domain, 1994.
    """
    return stages_from_strokes(strokes, pen=pen, smallest=smallest).image


def image_from_bitmap(bitmap: npt.ArrayLike) -> Image:
    """Return the image of a digit in a picture, its ink darker or brighter than its paper.

    Parameters: bitmap, (height, width) booleans or numbers of any range, or (height, width, channels) with
    grey, grey and alpha, red green blue, or these and alpha; paper is what the border mostly shows.
    Returns: (8, 8) float32 in 0..1, multiples of 1/16.
    Raises: NoInkError if nothing stands out from the paper; TooLittleInkError for a dot; SeveralDigitsError
    for digits side by side; ValueError for other shapes and numbers that are not finite.
    Source of the steps: NIST handprint normalisation, public domain, 1994.
    """
    return stages_from_bitmap(bitmap).image


def stages_from_strokes(
    strokes: Sequence[npt.ArrayLike],
    *,
    pen: float = PEN,
    smallest: float = 0.0,
    without: Collection[str] = (),
) -> Stages:
    """Return every stage of `image_from_strokes`; `without`: names from STEPS to leave out."""
    ink, flat = draw_strokes(strokes, pen, smallest)
    return normalisation_stages(ink, flat=flat, without=without)


def stages_from_bitmap(bitmap: npt.ArrayLike, *, without: Collection[str] = ()) -> Stages:
    """Return every stage of `image_from_bitmap`; `without`: names from STEPS to leave out."""
    ink, flat = ink_of_bitmap(bitmap)
    return normalisation_stages(ink, flat=flat, without=without)


def normalisation_stages(ink: Ink, *, flat: bool = False, without: Collection[str] = ()) -> Stages:
    """Take (height, width) ink through the steps; raise NoInkError if none is there or none is left.

    A flat line keeps its aspect and its slant, as if these steps were left out.
    """
    for name in without:
        check_choice("a step to leave out", name, STEPS)
    if not ink.any():
        raise NoInkError("no ink: draw a digit")
    left_out = frozenset(without) | ({"box", "slant"} if flat else frozenset())
    boxed, weighted, upright = take_steps(ink[None], left_out - {VIEWS})
    if not upright.any():
        raise NoInkError("no ink: nothing is as wide as a pen stroke")
    return Stages(ink, boxed[0], weighted[0], upright[0], count_blocks(upright)[0], left_out)
