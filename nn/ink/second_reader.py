"""A second way to find the ink in a picture, for shadows and what lies beside or around a digit.

The first way (nn.ink.bitmaps) takes paper for even but for smooth light. Here it may be of many shades: paper
is what is left when everything narrower than a window is painted over, and ink is what is darker than the
paper just there. So large things are paper. Of the rest, what touches the border, frames and long lines are
dropped. It reads nothing that touches the border, and thick pens worse: nn.digits.pictures chooses.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from nn.ink.bitmaps import (
    Floats,
    FoundInk,
    check_bitmap,
    otsu_threshold,
    place_of,
    resize,
    stands_out,
    surroundings,
    thicken,
    without_alpha,
)
from nn.ink.components import (
    MOST_COMPONENTS,
    SPECK,
    Box,
    box_around,
    check_single,
    frames,
    lines_beside,
    touching_border,
)
from nn.ink.errors import InkError, InkProblem
from nn.ink.handprint import is_dash
from nn.ink.lines import without_lines
from nn.ink.morphology import Ink, connected_components, is_blob

SIDE = 256  # pixels, the larger side of the picture that is searched
WINDOW = 51  # pixels: nothing narrower is paper
PEN_WINDOW = 25  # pixels around a pixel in which there is more paper than ink
NEAR_INK = 0.3  # of the largest contrast in a window: there is ink near a pixel
LEAST_LIGHT = 0.05  # of the range of a picture: darker paper would make ink of noise
SAME_GRAY = 1e-9  # of its value: the rounding of an even picture
LEAST_DARKNESS = 0.02  # of ink
SMALL_DIGIT = 0.25  # of the side: a smaller digit is cut out and searched again
TINY = 0.03  # of the side


def found_beside_others(bitmap: npt.ArrayLike) -> FoundInk:
    """Return the ink of the digit in a picture and what is known of it; InkError without one."""
    picture = without_alpha(check_bitmap(bitmap))
    ink, box = find_among_others(resize(picture, SIDE))
    size, place = max(box[1] - box[0], box[3] - box[2]), place_of(box, ink.shape)
    if size < TINY * SIDE:
        raise InkError(InkProblem.TINY_PICTURE)
    if size < SMALL_DIGIT * SIDE and max(picture.shape[:2]) > SIDE:
        ink, box = find_among_others(resize(surroundings(picture, ink.shape, box), SIDE))
    cut = ink[box[0] : box[1], box[2] : box[3]]
    if is_blob(cut):
        raise InkError(InkProblem.NO_CONTRAST)
    return FoundInk(thicken(cut), is_dash(*cut.shape), place)


def find_among_others(picture: Floats) -> tuple[Ink, Box]:
    """Return the ink of a digit in (height, width, colors) without what is no part of it, and its box."""
    choices = _inks(darkness(picture))
    for ink in choices[:-1]:
        try:
            return _digit_in(ink)
        except InkError as error:
            if error.problem is InkProblem.SEVERAL_DIGITS:
                raise
    return _digit_in(choices[-1])


def _inks(dark: Floats) -> list[Ink]:
    """Return what may be the ink, the likeliest first: what is dark, and the darker part of that.

    The rest of it may be lines that were printed on the paper.
    """
    if not dark.max() > LEAST_DARKNESS:
        raise InkError(InkProblem.EVEN_PICTURE)
    ink = np.asarray(dark >= otsu_threshold(dark))
    darker = np.asarray(dark >= otsu_threshold(dark[ink]))
    plain = without_lines(ink)
    choices = [plain] if stands_out(dark[ink], dark[~ink]) else []
    if stands_out(dark[darker], dark[ink & ~darker]):
        choices.insert(0 if plain is not ink else len(choices), without_lines(darker))
    if not choices:
        raise InkError(InkProblem.NO_CONTRAST)
    return choices


def _digit_in(ink: Ink) -> tuple[Ink, Box]:
    """Return the components of ink that are a digit, and the box around them."""
    found = connected_components(ink)
    if not len(found.sizes):
        raise InkError(InkProblem.NO_CONTRAST)
    inside = ~touching_border(found, ink.shape)
    if not inside.any():
        raise InkError(InkProblem.BESIDE_PAPER)
    kept = inside & (found.sizes >= SPECK * found.sizes[inside].max())
    kept &= ~frames(found, kept, ink.shape)
    kept &= found.sizes >= SPECK * found.sizes[kept].max(initial=0)
    kept &= ~lines_beside(found, kept)
    check_single(found, kept)
    if np.count_nonzero(kept) > MOST_COMPONENTS or not kept.any():
        raise InkError(InkProblem.ONLY_SPECKS)
    return np.append(kept, False)[found.labels], box_around(found, kept)


def darkness(picture: Floats) -> Floats:
    """Return (height, width): how much darker each pixel is than the paper there, 0 to 1.

    Where most is dark around the lines of a pen, as on a blackboard, all is turned round.
    """
    gray = picture.mean(axis=2)
    gray = gray - min(0.0, float(gray.min()))
    if not np.ptp(gray) > SAME_GRAY * max(1.0, float(gray.max())):
        raise InkError(InkProblem.EVEN_PICTURE)
    if _is_dark(gray):
        gray = gray.max() - gray
    least = LEAST_LIGHT * float(np.ptp(gray))
    return 1 - (gray + least) / (closing(gray, WINDOW) + least)


def _is_dark(gray: Floats) -> bool:
    """Return whether most pixels are dark where there are dark and bright ones close together."""
    brightest, darkest = _extremes(np.maximum, gray), _extremes(np.minimum, gray)
    contrast = brightest - darkest
    near_ink = contrast >= NEAR_INK * contrast.max()
    return bool(np.mean(2 * gray[near_ink] > (brightest + darkest)[near_ink]) < 0.5)


def _extremes(extreme: np.ufunc, gray: Floats) -> Floats:
    """Return the extreme of the square around each pixel, as far as it lies in the picture."""
    outside = -np.inf if extreme is np.maximum else np.inf
    for axis in (0, 1):
        gray = _running(extreme, gray, PEN_WINDOW, axis, outside, PEN_WINDOW // 2)
    return gray


def closing(gray: Floats, size: int) -> Floats:
    """Paint over everything darker than its surroundings and narrower than a square of this odd size.

    At the border a part of the square is enough: a strip along it stays.
    """
    for running, outside, reach in ((np.maximum, -np.inf, size - 1), (np.minimum, np.inf, 0)):
        for axis in (0, 1):
            gray = _running(running, gray, size, axis, outside, reach)
    return gray


def _running(extreme: np.ufunc, values: Floats, size: int, axis: int, outside: float, reach: int) -> Floats:
    """Return the extreme of each `size` values in a row, of which `reach` may lie outside at each end."""
    widths = [(reach, reach) if each == axis else (0, 0) for each in (0, 1)]
    values, span = np.moveaxis(np.pad(values, widths, constant_values=outside), axis, 0), 1
    while 2 * span <= size:
        values, span = extreme(values[:-span], values[span:]), 2 * span
    rest = size - span
    return np.moveaxis(extreme(values[: len(values) - rest], values[rest:]), 0, axis)
