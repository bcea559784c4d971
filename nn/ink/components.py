"""The components of the ink in a picture: which are no part of a digit, and when there are several digits."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from nn.ink.errors import InkError, InkProblem
from nn.ink.morphology import Components, Ink, Integers

Flags = npt.NDArray[np.bool_]
Box = tuple[int, int, int, int]  # top, bottom, left, right; bottom and right are behind it

SPECK = 0.05  # of the largest component
MOST_COMPONENTS = 20  # of a digit: more are noise
# A second digit has so much of the ink and the height of the largest, and is so far from it.
SECOND_DIGIT_INK, SECOND_DIGIT_HEIGHT, SECOND_DIGIT_GAP = 0.2, 0.7, 0.06
STACKED_GAP = 0.035  # of the height of two that are one above the other
SAME_ROW, LONGEST_ROW = 0.5, 6  # of the height of the highest that all have in common; digits
BAR = 0.35  # width by height
# A line is so flat, so wide by what is above it, and so far below by its height; above it, twice as far.
FLAT, LINE_WIDTH, LINE_GAP, ABOVE = 0.2, 0.7, 0.06, 0.5
LEAST_DIGIT = 8  # pixels of height: several that are smaller are noise
BORDER = 4  # pixels: what comes so close to the border touches it
# A frame is so large by the picture, and so much of so many of its sides is drawn.
FRAME_SIDE, FRAME_COVERED, FRAME_SIDES = 0.4, 0.75, 2


def box_around(found: Components, kept: Flags | Integers) -> Box:
    """Return the box around the components that are kept."""
    top, bottom = int(found.tops[kept].min()), int(found.bottoms[kept].max()) + 1
    return top, bottom, int(found.lefts[kept].min()), int(found.rights[kept].max()) + 1


def check_single(found: Components, kept: Flags) -> None:
    """Raise InkError for large components side by side, or one above the other, with a gap between them."""
    heights, sizes = found.bottoms + 1 - found.tops, found.sizes
    largest, tallest = sizes[kept].max(initial=0), heights[kept].max(initial=0)
    is_digit = kept & (heights >= SECOND_DIGIT_HEIGHT * tallest) & (sizes >= SECOND_DIGIT_INK * largest)
    is_noise = np.count_nonzero(kept) > MOST_COMPONENTS and 2 * sizes[is_digit].sum() < sizes[kept].sum()
    if is_noise or tallest < LEAST_DIGIT:
        return
    digits = np.flatnonzero(is_digit)
    groups = grouped(~_are_apart(found, digits, tallest))
    if len(groups) > 1:
        row = in_a_row(found, kept, [digits[group] for group in groups])
        raise InkError(InkProblem.SEVERAL_DIGITS, row, count=len(groups))


def _are_apart(found: Components, digits: Integers, tallest: int) -> Ink:
    """Return (d, d) whether any two of the components `digits` have a gap between them.

    Two bars, one above the other, are one stroke that is interrupted.
    """
    heights, widths = (found.bottoms + 1 - found.tops)[digits], (found.rights + 1 - found.lefts)[digits]
    across = gaps(found.lefts[digits], found.rights[digits])
    down = gaps(found.tops[digits], found.bottoms[digits])
    is_bar = widths < BAR * heights
    are_bars = (is_bar[:, None] & is_bar) & (across < 0)
    room = heights[:, None] + heights + down  # the height of two that are stacked
    return np.asarray((across > SECOND_DIGIT_GAP * tallest) | ((down > STACKED_GAP * room) & ~are_bars))


def gaps(low: Integers, high: Integers) -> Integers:
    """Return (c, c): how far any two of c ranges are apart, negative where they overlap."""
    return np.asarray(np.maximum(low[:, None], low) - np.minimum(high[:, None], high) - 1)


def grouped(joined: Ink) -> list[Integers]:
    """Return the groups into which (c, c) pairs join c things."""
    group = np.arange(len(joined))
    for _ in group:
        lowest = np.where(joined, group, len(joined)).min(axis=1)
        if (lowest == group).all():
            break
        group = lowest
    return [np.flatnonzero(group == number) for number in np.flatnonzero(group == np.arange(len(group)))]


def in_a_row(found: Components, kept: Flags, groups: list[Integers]) -> list[Ink]:
    """Return the ink of digits that stand side by side, from left to right; nothing if they do not.

    groups: the components of each. What else is kept, such as a bar, has to be above, below or within one of
    them: between two it is a sign, and over several a line.
    """
    if len(groups) > LONGEST_ROW:
        return []
    tops, bottoms, lefts, rights = np.array([box_around(found, group) for group in groups]).T
    order = np.argsort(lefts)
    is_beside = lefts[order][1:] >= rights[order][:-1]
    if not is_beside.all() or bottoms.min() - tops.max() < SAME_ROW * (bottoms - tops).max():
        return []
    is_over = (found.lefts[:, None] < rights) & (found.rights[:, None] >= lefts)  # (c, groups)
    if (is_over[kept].sum(axis=1) != 1).any():
        return []
    return [_cut_out(found, kept & is_over[:, number]) for number in order]


def _cut_out(found: Components, kept: Flags) -> Ink:
    """Return the ink of the components that are kept, without what is around it."""
    top, bottom, left, right = box_around(found, kept)
    return np.append(kept, False)[found.labels[top:bottom, left:right]]


def lines_beside(found: Components, kept: Flags) -> Flags:
    """Return (c,) which components are flat lines below all the others, or far above them.

    The bar of a 5 or a 7 is close above.
    """
    result = np.zeros_like(kept)
    widths, heights = found.rights + 1 - found.lefts, found.bottoms + 1 - found.tops
    for number in np.flatnonzero(kept & (heights <= FLAT * widths)):
        others = kept.copy()
        others[number] = False
        if others.any():
            top, bottom, left, right = box_around(found, others)
            gap = max(found.tops[number] - bottom, ABOVE * (top - found.bottoms[number] - 1))
            is_wide = widths[number] >= LINE_WIDTH * (right - left)
            result[number] = is_wide and gap >= LINE_GAP * (bottom - top) and bottom - top > heights[number]
    return result


def touching_border(found: Components, shape: tuple[int, ...]) -> Flags:
    """Return (c,) which components reach the border of the picture, or all but."""
    low = np.minimum(found.tops, found.lefts) < BORDER
    return np.asarray(low | (found.bottoms >= shape[0] - BORDER) | (found.rights >= shape[1] - BORDER))


def frames(found: Components, kept: Flags, shape: tuple[int, ...]) -> Flags:
    """Return (c,) which components are straight lines around another one."""
    result = np.zeros_like(kept)
    for number in np.flatnonzero(kept).tolist():
        top, bottom, left, right = _box(found, number)
        around = _is_around(found, number, kept)
        if max(bottom - top, right - left) >= FRAME_SIDE * max(shape) and around.any():
            result[number] = _drawn_sides(found.labels[top:bottom, left:right] == number) >= FRAME_SIDES
    return result


def _is_around(found: Components, number: int, kept: Flags) -> Flags:
    """Return (c,) which other components lie within the box of one."""
    top, bottom, left, right = _box(found, number)
    within = (found.tops >= top) & (found.bottoms < bottom) & (found.lefts >= left) & (found.rights < right)
    within[number] = False
    return np.asarray(within & kept & (found.sizes >= SPECK * found.sizes[number]))


def _drawn_sides(ink: Ink) -> int:
    """Return how many of the four sides of its box a component goes along."""
    band = max(2, round(0.05 * max(ink.shape)))
    edges = (
        ink[:band].any(axis=0),
        ink[-band:].any(axis=0),
        ink[:, :band].any(axis=1),
        ink[:, -band:].any(axis=1),
    )
    return sum(bool(edge.mean() >= FRAME_COVERED) for edge in edges)


def _box(found: Components, number: int) -> Box:
    one = (int(edge[number]) for edge in (found.tops, found.bottoms, found.lefts, found.rights))
    top, bottom, left, right = one
    return top, bottom + 1, left, right + 1
