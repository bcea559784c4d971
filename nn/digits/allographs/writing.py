"""How a person's whole drawing differs from a shape: its ends, tremor, proportions, slant, haste."""

from __future__ import annotations

import numpy as np

from nn.digits.allographs.hand import Curve, Floats, Hand
from nn.digits.allographs.sheet import Flags, Indices, Sheet
from nn.ink.curves import catmull_rom
from nn.ink.strokes import extremes

# At strength 1; lengths are those of a digit 100 high
ENDS, ENDS_POINTS = 4.0, 4  # standard deviation of where a stroke ends, and how many points it takes along
TREMOR, TREMOR_KNOTS = 1.2, 12  # standard deviation at so many places along all strokes
BEND, KNOTS = 6.0, 4  # at the knots of a grid, KNOTS a side, on which the plane is bent
BALANCE = 0.3  # how much larger one half may be than the other, in x and in y
ASPECT, WIDER = 0.5, 0.1  # logarithm of width by height; most people write wider than these shapes
SHEAR, SHEAR_TO_RIGHT = 0.55, 0.15  # sideways by height; most people slant to the right
TURN = np.radians(9)
HASTE = 0.6  # the fraction of the drawings that are coarse: straight pieces, or a curve of few points
HASTY_LINES = (4, 10)  # that the longest stroke becomes
JOINED = 0.7  # of these do not lift the pen
FEW_POINTS = (7, 13)  # that these have, without the last number
SQUARE, NOT_QUITE = 0.5, 0.3  # of these are about as wide as high; logarithm of width by height
MIDDLE, HALF = 50.0, 50.0  # of a digit


def write(hand: Hand, sheet: Sheet, haste: float = HASTE) -> tuple[Curve, Flags]:
    """Return (n, points, 2) drawings of the shapes of a sheet, and (n, points) where the pen is lifted.

    haste: the fraction of the drawings that are coarse, 0 to 1.
    """
    is_hasty = hand.generator.random(hand.count) < haste * hand.strength
    points = _bent(hand, _trembling(hand, sheet, _with_ends(hand, sheet)))
    is_joined = is_hasty & (hand.generator.random(hand.count) < JOINED)
    is_coarse = is_hasty & ~is_joined
    count = hand.generator.integers(*FEW_POINTS, (hand.count, 1))
    points[is_joined] = _few_points(points[is_joined], count[is_joined])
    lines = hand.generator.integers(*HASTY_LINES, (hand.count, 1))
    points[is_coarse] = _coarse(points[is_coarse], lines[is_coarse], sheet, sheet.shape[is_coarse])
    is_lifted = (sheet.number == sheet.end)[sheet.shape] & ~is_joined[:, None]
    is_lifted |= (sheet.number == sheet.last)[sheet.shape]
    return _squared(hand, _slanted(hand, points), is_hasty), is_lifted


def _with_ends(hand: Hand, sheet: Sheet) -> Curve:
    """Begin and end each stroke a little elsewhere: shorter, longer, with a hook."""
    moved = sheet.points.copy()
    each, stroke = np.arange(hand.count)[:, None], sheet.stroke[sheet.shape]
    for away in (sheet.number - sheet.begin, sheet.end - sheet.number):
        astray = hand.generator.normal(0, hand.strength * ENDS, (hand.count, sheet.stroke.max() + 1, 2))
        fading = np.maximum(0, 1 - away / ENDS_POINTS) ** 2
        moved += fading[sheet.shape][..., None] * astray[each, stroke]
    return moved


def _trembling(hand: Hand, sheet: Sheet, points: Curve) -> Curve:
    """Add a tremor along the strokes, for some hands more than for others."""
    size = hand.strength * TREMOR * np.abs(hand.generator.normal(size=(hand.count, 1, 1)))
    tremor = size * hand.generator.normal(size=(hand.count, TREMOR_KNOTS, 2))
    place = sheet.number / np.maximum(sheet.last, 1) * (TREMOR_KNOTS - 1)
    low = np.minimum(place.astype(np.intp), TREMOR_KNOTS - 2)
    part, knot, each = (place - low)[sheet.shape][..., None], low[sheet.shape], np.arange(hand.count)[:, None]
    return points + tremor[each, knot] * (1 - part) + tremor[each, knot + 1] * part


def _bent(hand: Hand, points: Curve) -> Curve:
    """Make one half larger than the other, and bend the plane smoothly, all its strokes together."""
    place = (points - MIDDLE) / HALF
    balance = hand.strength * BALANCE * hand.generator.uniform(-1, 1, (hand.count, 1, 2))
    bends = hand.strength * BEND * hand.generator.normal(size=(2, hand.count, KNOTS, KNOTS))
    knots = np.linspace(-1, 1, KNOTS, dtype=np.float32)  # in single precision it takes half the time
    bump = np.exp(-(((place.astype(np.float32)[..., None] - knots) / (1.2 / (KNOTS - 1))) ** 2) / 2)
    down = np.matmul(bump[:, :, 1], bends)  # (2, n, points, KNOTS)
    moved = np.moveaxis((down * bump[:, :, 0]).sum(axis=-1), 0, -1)
    return points + HALF * balance * (1 - np.minimum(place**2, 1)) + moved


def _coarse(points: Curve, lines: Indices, sheet: Sheet, shape: Indices) -> Curve:
    """Draw straight pieces from every few points, of each stroke alone, to the next.

    lines: (n, 1), how many the longest stroke becomes. shape: (n,), which of the sheet's each drawing is of.
    """
    number, begin, end = sheet.number[shape], sheet.begin[shape], sheet.end[shape]
    longest = (end - begin).max(axis=1, keepdims=True) + 1
    size = -(-longest // lines)
    low = (number - begin) // size * size + begin
    high = np.minimum(low + size, end)
    part = ((number - low) / np.maximum(high - low, 1))[..., None]
    each = np.arange(len(points))[:, None]
    return points[each, low] * (1 - part) + points[each, high] * part


def _few_points(points: Curve, count: Indices) -> Curve:
    """Draw the curve through a few points, (n, 1) of them, evenly apart on one line through all strokes.

    So a tablet hands strokes over that tells a pen's place a few times, and not that it was lifted; and so
    `nn.ink.strokes` draws them.
    """
    steps = np.hypot(*np.moveaxis(np.diff(points, axis=1, prepend=points[:, :1]), -1, 0))
    way = np.cumsum(steps, axis=1)
    place = way / np.maximum(way[:, -1:], 1e-9) * (count - 1)  # of each point, among the few
    few = _continued(_at(points, place, np.clip(np.arange(-1, FEW_POINTS[1] + 1), 0, count - 1)), count)
    low, each = np.minimum(place.astype(np.intp), count - 2), np.arange(len(points))[:, None]
    part = place - low
    weights = catmull_rom(np.abs(part - np.arange(-1, 3).reshape(-1, 1, 1)))  # of the four points around
    return sum(weight[..., None] * few[each, low + number] for number, weight in enumerate(weights))


def _continued(few: Curve, count: Indices) -> Curve:
    """Return points whose first one and whose last of `count` is preceded and followed by one straight on."""
    each = np.arange(len(few))[:, None]
    few[:, 0] = 2 * few[:, 1] - few[:, 2]
    few[each, count + 1] = 2 * few[each, count] - few[each, count - 1]
    return few


def _at(points: Curve, place: Floats, wanted: Floats) -> Curve:
    """Return (n, k, 2): where lines through (n, m, 2) points at (n, m) rising places are at (n, k) others."""
    last = points.shape[1] - 1
    high = np.minimum((place[:, None] < wanted[..., None]).sum(axis=2), last).clip(1)
    each = np.arange(len(points))[:, None]
    begin, end = place[each, high - 1], place[each, high]
    part = ((wanted - begin) / np.maximum(end - begin, 1e-9)).clip(0, 1)[..., None]
    return points[each, high - 1] * (1 - part) + points[each, high] * part


def _slanted(hand: Hand, points: Curve) -> Curve:
    """Make the drawing wider or narrower, then slant and turn it."""
    wide = hand.strength * (WIDER + ASPECT * hand.generator.uniform(-1, 1, hand.count))
    shear = hand.strength * (SHEAR_TO_RIGHT + SHEAR * hand.generator.uniform(-1, 1, hand.count))
    turn = hand.strength * TURN * hand.generator.uniform(-1, 1, hand.count)
    return (points - MIDDLE) @ _linear(np.exp(wide), shear, turn)


def _squared(hand: Hand, points: Curve, is_hasty: Flags) -> Curve:
    """Make some of the hasty drawings about as wide as high: a 1, too, fills what it is written into."""
    low, high = extremes(points)
    size = np.maximum(high - low, 1)
    wide = np.exp(NOT_QUITE * hand.generator.uniform(-1, 1, hand.count)) * size[:, 1] / size[:, 0]
    is_square = is_hasty & (hand.generator.random(hand.count) < SQUARE)
    factors = np.stack([np.where(is_square, wide, 1), np.ones(hand.count)], axis=-1)
    return points * factors[:, None]


def _linear(wide: Floats, shear: Floats, turn: Floats) -> Floats:
    """Return the (n, 2, 2) matrices by which rows of points are made wider, sheared and turned, in order."""
    cosine, sine = np.cos(turn), np.sin(turn)
    stretched = np.stack([wide, np.zeros_like(wide), -shear, np.ones_like(wide)], axis=-1)
    turned = np.stack([cosine, sine, -sine, cosine], axis=-1)
    return stretched.reshape(-1, 2, 2) @ turned.reshape(-1, 2, 2)
