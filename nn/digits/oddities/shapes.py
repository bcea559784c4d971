"""Shapes that mean nothing: lines, bows, rings and scribbles in any order, and two digits side by side."""

from __future__ import annotations

from collections.abc import Callable, Collection

import numpy as np

from nn.digits.allographs.allograph import ALLOGRAPHS
from nn.digits.allographs.hand import Curve, Hand, Point, joined

SIDES, OFF = (0.0, 50.0, 100.0), 12.0  # where signs have their corners, and how far from there they may be
AT_A_CORNER = 0.7  # of the places; the others are anywhere
MOST_PARTS = 4
COUNTS = (0.2, 0.35, 0.3, 0.15)  # how many shapes have 1, 2, 3, 4 of them
GAP = (3.0, 40.0)  # between two digits, of which each is about 60 wide

Part = Callable[[Hand], Curve]


def shape(hand: Hand, held_back: Collection[str] = ()) -> list[Curve]:
    """Return one to four parts in any places; held_back: names of parts that are not drawn."""
    offered = {part: frequency for name, (part, frequency) in PARTS.items() if name not in held_back}
    count = hand.generator.choice(MOST_PARTS, p=COUNTS) + 1
    return [_chosen(offered, hand)(hand) for _ in range(count)]


def two_digits(hand: Hand) -> list[Curve]:
    """Return two digits side by side, in any two ways of writing."""
    ways = list(ALLOGRAPHS.values())
    left, right = (ways[number].shape(hand) for number in hand.generator.integers(len(ways), size=2))
    end = np.concatenate(left, axis=1)[..., 0].max(axis=1)
    begin = np.concatenate(right, axis=1)[..., 0].min(axis=1)
    aside = np.stack([end - begin + hand.between(*GAP), np.zeros(hand.count)], axis=-1)
    return [*left, *(stroke + aside[:, None] for stroke in right)]


def _chosen(offered: dict[Part, float], hand: Hand) -> Part:
    """Return one of the parts, by how often each is drawn."""
    frequencies = np.array(list(offered.values()))
    return list(offered)[hand.generator.choice(len(offered), p=frequencies / frequencies.sum())]


def _line(hand: Hand) -> Curve:
    return hand.line(_place(hand), _place(hand))


def _corners(hand: Hand) -> Curve:
    return hand.line(*_places(hand, 3, 5))


def _bow(hand: Hand) -> Curve:
    return hand.curve(*_places(hand, 3, 4))


def _scribble(hand: Hand) -> Curve:
    return hand.curve(*(_anywhere(hand) for _ in range(hand.generator.integers(5, 11))))


def _arc(hand: Hand) -> Curve:
    sweep = hand.between(120, 300) * hand.generator.choice((-1, 1))
    radii = hand.between(15, 50), hand.between(15, 50)
    return hand.arc(_place(hand), radii, hand.between(0, 360), sweep)


def _ring(hand: Hand) -> Curve:
    radii = hand.between(8, 50), hand.between(8, 50)
    return hand.arc(_place(hand), radii, hand.between(0, 360), hand.between(340, 380))


def _spiral(hand: Hand) -> Curve:
    turns = [
        hand.arc((50, 50), (size, size), 0, 360, growth) for size, growth in ((10, 2), (20, 1.7), (34, 1.4))
    ]
    return joined(*turns[: hand.generator.integers(2, 4)])


def _frame(hand: Hand) -> Curve:
    left, top = hand.between(0, 35), hand.between(0, 35)
    right, bottom = hand.between(65, 100), hand.between(65, 100)
    return hand.line((left, top), (right, top), (right, bottom), (left, bottom), (left, top))


PARTS: dict[str, tuple[Part, float]] = {
    "line": (_line, 33),
    "corners": (_corners, 15),
    "bow": (_bow, 12),
    "arc": (_arc, 15),
    "ring": (_ring, 7),
    "spiral": (_spiral, 5),
    "scribble": (_scribble, 8),
    "frame": (_frame, 5),
}


def _places(hand: Hand, least: int, most: int) -> list[Point]:
    return [_place(hand) for _ in range(hand.generator.integers(least, most + 1))]


def _place(hand: Hand) -> Point:
    """Return a place near a corner, a side's middle or the middle of all, or one that is anywhere."""
    if hand.generator.random() >= AT_A_CORNER:
        return _anywhere(hand)
    x, y = hand.generator.choice(SIDES, size=2)
    return hand.between(x - OFF, x + OFF), hand.between(y - OFF, y + OFF)


def _anywhere(hand: Hand) -> Point:
    return hand.between(0, 100), hand.between(0, 100)
