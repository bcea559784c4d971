"""Drawings that are no digits: letters, scribbles and shapes, for measuring whether they are called unusual.

Strokes in a square of side 100, x right, y down. The letters D, I, L, l, O, Q, S and Z are left out: drawn by
hand, they are digits as well (0, 1, 1, 1, 0, 9, 5 and 2).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float64]
Strokes = list[Points]

SLANT, SQUEEZE, TREMBLE = 0.25, 0.25, 3.0  # pixels a row, logarithm of width by height, units


def line(*corners: tuple[float, float]) -> Points:
    """Return points along straight lines from corner to corner."""
    parts = [np.linspace(start, end, 12, endpoint=False) for start, end in pairwise(corners)]
    return np.vstack([*parts, [corners[-1]]])


def arc(x: float, y: float, width: float, height: float, start: float, end: float) -> Points:
    """Return points along part of an ellipse around (x, y); degrees, 0 is right, 90 is down."""
    angles = np.radians(np.linspace(start, end, 40))
    return np.column_stack([x + width / 2 * np.cos(angles), y + height / 2 * np.sin(angles)])


LETTERS: dict[str, Strokes] = {
    "A": [line((10, 100), (50, 0), (90, 100)), line((26, 62), (74, 62))],
    "B": [line((15, 0), (15, 100)), np.vstack([line((15, 0), (45, 0)), arc(45, 24, 60, 48, -90, 90),
          line((45, 48), (15, 48), (48, 48)), arc(48, 74, 70, 52, -90, 90), line((48, 100), (15, 100))])],
    "C": [arc(55, 50, 90, 100, -50, -310)],
    "E": [line((80, 0), (15, 0), (15, 100), (80, 100)), line((15, 48), (70, 48))],
    "F": [line((80, 0), (15, 0), (15, 100)), line((15, 46), (68, 46))],
    "G": [np.vstack([arc(52, 50, 88, 100, -50, -350), line((95, 58), (60, 58)), line((92, 58), (92, 95))])],
    "H": [line((12, 0), (12, 100)), line((88, 0), (88, 100)), line((12, 50), (88, 50))],
    "J": [np.vstack([line((70, 0), (70, 70)), arc(45, 70, 50, 58, 0, 170)]), line((40, 0), (95, 0))],
    "K": [line((15, 0), (15, 100)), line((85, 0), (16, 55), (88, 100))],
    "M": [line((5, 100), (12, 0), (50, 70), (88, 0), (95, 100))],
    "N": [line((12, 100), (12, 0), (88, 100), (88, 0))],
    "P": [line((18, 0), (18, 100)), np.vstack([line((18, 0), (50, 0)), arc(50, 26, 66, 52, -90, 90),
          line((50, 52), (18, 52))])],
    "R": [line((18, 0), (18, 100)), np.vstack([line((18, 0), (50, 0)), arc(50, 25, 66, 50, -90, 90),
          line((50, 50), (18, 50), (85, 100))])],
    "T": [line((5, 0), (95, 0)), line((50, 0), (50, 100))],
    "U": [np.vstack([line((12, 0), (12, 60)), arc(50, 60, 76, 80, 180, 0), line((88, 60), (88, 0))])],
    "V": [line((8, 0), (50, 100), (92, 0))],
    "W": [line((2, 0), (25, 100), (50, 30), (75, 100), (98, 0))],
    "X": [line((8, 0), (92, 100)), line((92, 0), (8, 100))],
    "Y": [line((8, 0), (50, 48), (92, 0)), line((50, 48), (50, 100))],
}  # fmt: skip

CROSSES: dict[str, Strokes] = {
    "plus": [line((50, 0), (50, 100)), line((0, 50), (100, 50))],
    "star": [line((50, 0), (50, 100)), line((5, 25), (95, 75)), line((95, 25), (5, 75))],
    "hash": [line((32, 0), (28, 100)), line((70, 0), (66, 100)), line((0, 34), (100, 30)),
             line((0, 70), (100, 66))],
    "arrow": [line((0, 50), (100, 50)), line((65, 15), (100, 50), (65, 85))],
}  # fmt: skip

BOXES: dict[str, Strokes] = {
    "box": [line((5, 5), (95, 5), (95, 95), (5, 95), (5, 5))],
    "crossed box": [line((5, 5), (95, 5), (95, 95), (5, 95), (5, 5)), line((5, 5), (95, 95)),
                    line((95, 5), (5, 95))],
    "house": [line((10, 100), (10, 45), (50, 0), (90, 45), (90, 100), (10, 100))],
    "triangle": [line((50, 0), (98, 95), (2, 95), (50, 0))],
    "face": [arc(50, 50, 100, 100, -90, 270), line((33, 35), (35, 38)), line((66, 35), (68, 38)),
             arc(50, 55, 50, 45, 20, 160)],
}  # fmt: skip


def spiral(turns: float) -> Points:
    """Return a spiral from the centre outwards."""
    angles = np.linspace(0, 2 * np.pi * turns, 160)
    radius = 50 * angles / angles[-1]
    return np.column_stack([50 + radius * np.cos(angles), 50 + radius * np.sin(angles)])


SPIRALS: dict[str, Strokes] = {f"{turns} turns": [spiral(turns)] for turns in (2, 3, 4)}


def scribble(generator: np.random.Generator) -> Strokes:
    """Return one to three wild strokes: each goes smoothly through random places."""
    strokes = []
    for _ in range(int(generator.integers(1, 4))):
        places = generator.uniform(0, 100, (int(generator.integers(5, 12)), 2))
        along = np.linspace(0, len(places) - 1, 120)
        raw = np.column_stack([np.interp(along, np.arange(len(places)), axis) for axis in places.T])
        padded = np.pad(raw, ((4, 4), (0, 0)), mode="edge")
        strokes.append(np.column_stack([np.convolve(axis, np.full(9, 1 / 9), "valid") for axis in padded.T]))
    return strokes


def variants(shapes: dict[str, Strokes], each: int, generator: np.random.Generator) -> Iterator[Strokes]:
    """Yield each shape a few times, slanted, squeezed and trembling as hands do it."""
    for strokes in shapes.values():
        for _ in range(each):
            yield as_by_hand(strokes, generator)


def as_by_hand(strokes: Sequence[Points], generator: np.random.Generator) -> Strokes:
    """Return strokes as another hand would draw them."""
    slant, squeeze = generator.uniform(-SLANT, SLANT), np.exp(generator.uniform(-SQUEEZE, SQUEEZE))
    linear = np.array([[squeeze, slant], [0, 1]])
    return [_trembling(points @ linear.T, generator) for points in strokes]


def _trembling(points: Points, generator: np.random.Generator) -> Points:
    """Bend a stroke smoothly: each of five knots along it goes a little astray."""
    along, knots = np.linspace(0, 1, len(points)), np.linspace(0, 1, 5)
    astray = generator.normal(0, TREMBLE, (2, 5))
    moved: Points = points + np.column_stack([np.interp(along, knots, axis) for axis in astray])
    return moved


def side_by_side(left: Sequence[Points], right: Sequence[Points], gap: float) -> Strokes:
    """Return two drawings next to each other, made equally high; gap: as a share of the height."""
    first, second = _standing(left), _standing(right)
    start = max(points[:, 0].max() for points in first) + gap
    return first + [points + np.array([start, 0.0]) for points in second]


def _standing(strokes: Sequence[Points]) -> Strokes:
    """Return strokes at the left edge, one unit high."""
    points = np.vstack(strokes)
    height = max(float(np.ptp(points[:, 1])), 1e-9)
    return [(line - points.min(axis=0)) / height for line in strokes]
