"""A hand: all the chance in how one way of writing is written, for any number of drawings at once.

A shape is made of curves, (n, points, 2) x and y: x to the right and y downwards, a digit about 60 wide and
from 0 to 100 high. A coordinate is a number, the same for all n drawings, or (n,) numbers.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from nn.ink.curves import smooth_weights

Floats = npt.NDArray[np.float64]
Number = float | Floats
Point = tuple[Number, Number]
Curve = Floats  # (n, points, 2)

UNSTEADINESS = (0.5, 3.0)  # standard deviation of a control point, from the calmest hand to the least calm
PER_SPAN = 7  # points of a curve between two control points
PER_ARC = 26  # points of an arc


class Hand:
    """Draws chance for `count` drawings of one way of writing, and curves through points that it chose.

    generator: the only source of chance. strength: a factor of all variation; 0 writes as a copybook does.
    """

    def __init__(self, generator: np.random.Generator, count: int, strength: float = 1.0) -> None:
        self.generator, self.count, self.strength = generator, count, strength
        self._unsteadiness = strength * generator.uniform(*UNSTEADINESS, (count, 1, 1))

    def between(self, low: float, high: float) -> Floats:
        """Return (n,) numbers from `low` to `high`, all equally probable; in the middle without variation."""
        middle, reach = (low + high) / 2, self.strength * (high - low) / 2
        return middle + reach * self.generator.uniform(-1, 1, self.count)

    def line(self, *points: Point) -> Curve:
        """Return straight pieces from point to point."""
        return self._weigh(_straight_weights(len(points)), self._placed(points))

    def curve(self, *points: Point) -> Curve:
        """Return a smooth curve through points, the more evenly apart the better."""
        return self._weigh(smooth_weights(len(points), PER_SPAN), self._placed(points))

    def arc(self, center: Point, radii: Point, begin: Number, sweep: Number, growth: Number = 1.0) -> Curve:
        """Return a part of an ellipse whose radii grow by a factor on the way.

        begin, sweep: degrees, clockwise from the right; the sweep is negative for the other way round.
        """
        way = np.linspace(0, 1, PER_ARC)
        angles = np.radians(_column(begin) + _column(sweep) * way)
        size = 1 + (_column(growth) - 1) * way
        x = _column(center[0]) + _column(radii[0]) * size * np.cos(angles)
        y = _column(center[1]) + _column(radii[1]) * size * np.sin(angles)
        return self._all(np.stack([x, y], axis=-1))

    def eight(self, waist: Number, upper: Number, lower: Number, begin: Number, sweep: Number) -> Curve:
        """Return a figure of eight from top to bottom and back.


        waist: how far down it crosses itself; upper, lower: how wide its loops are to either side;
        begin, sweep: degrees of 360 for the whole figure from its top; forwards, it leaves to the left.
        """
        way = np.radians(_column(begin) + _column(sweep) * np.linspace(0, 1, 2 * PER_ARC))
        height = np.cos(way)
        x = 50 - np.where(height > 0, _column(upper), _column(lower)) * np.sin(2 * way)
        return self._all(np.stack([x, 50 - 50 * height + (_column(waist) - 50) * (1 - height**2)], axis=-1))

    def _placed(self, points: tuple[Point, ...]) -> Curve:
        """Return (n, points, 2) control points where an unsteady hand puts them."""
        placed = self._unsteadiness * self.generator.normal(size=(self.count, len(points), 2))
        for number, point in enumerate(points):
            for axis, value in enumerate(point):
                placed[:, number, axis] += value
        return placed

    def _all(self, curve: Curve) -> Curve:
        return np.broadcast_to(curve, (self.count, *curve.shape[1:]))

    @staticmethod
    def _weigh(weights: Floats, points: Curve) -> Curve:
        return np.matmul(weights, points)


def joined(*curves: Curve) -> Curve:
    """Return one curve: each goes on where the one before it ends, with a straight piece in between."""
    return np.concatenate(curves, axis=1)


def end_of(curve: Curve) -> Point:
    """Return the last point of a curve, to begin the next one there."""
    return curve[:, -1, 0], curve[:, -1, 1]


def _column(value: Number) -> Floats:
    """Return a number or (n,) numbers as (1 or n, 1)."""
    return np.asarray(value, np.float64).reshape(-1, 1)


def _straight_weights(count: int) -> Floats:
    """Return (points, count): how much of each control point is in each point of straight pieces."""
    places = np.linspace(0, count - 1, (count - 1) * PER_SPAN + 1)
    return np.maximum(0, 1 - np.abs(places[:, None] - np.arange(count)))
