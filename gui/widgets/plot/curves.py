"""Curves over epochs, as plain arrays, and how they are smoothed."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt

Column = npt.NDArray[np.float64]

# By how many rows to each side a value is averaged at most, as a fraction of all rows.
SMOOTHING = {"off": 0.0, "light": 0.02, "strong": 0.08}
STEEP = 4  # a row this many times as far from the start as from another one counts there


def _empty() -> Column:
    return np.empty(0)


@dataclass(frozen=True, slots=True, eq=False)
class Curves:
    """A measure of the training and of the test digits, (n,) values over (n,) epochs; NaN leaves a gap.

    name: of the run, where it is another than the one that is looked at.
    """

    epochs: Column = field(default_factory=_empty)
    train: Column = field(default_factory=_empty)
    test: Column = field(default_factory=_empty)
    name: str = ""

    @classmethod
    def of_test(cls, epochs: Column, values: Column, name: str) -> Curves:
        """Return the curve of the test digits alone."""
        return cls(epochs, np.full(len(values), np.nan), values, name)

    def __len__(self) -> int:
        return len(self.epochs)

    @property
    def values(self) -> Column:
        """Return all finite values of both."""
        both = np.concatenate([self.train, self.test])
        return both[np.isfinite(both)]

    def row_at(self, epoch: float) -> int:
        """Return the row nearest to an epoch."""
        return int(np.abs(self.epochs - epoch).argmin())

    def subtracted_from(self, whole: float) -> Curves:
        """Return what is missing from a whole, such as errors from 100 % right."""
        return replace(self, train=whole - self.train, test=whole - self.test)

    def smoothed(self, strength: str) -> Curves:
        """Return the curves averaged over their neighbours; both ends stay what they are."""
        if not SMOOTHING[strength]:
            return self
        reach = max(1, round(len(self) * SMOOTHING[strength]))
        train, test = (smoothed(smoothed(values, reach), reach) for values in (self.train, self.test))
        return replace(self, train=train, test=test)


def smoothed(values: Column, reach: int) -> Column:
    """Return the mean of each of (n,) values and up to `reach` on both sides, as many on one as on the other.

    Near the start, where curves are steep, only neighbours close for that place count. NaN counts for nothing
    and stays NaN.
    """
    rows = np.arange(len(values))
    sides = np.minimum(reach, np.minimum(rows // STEEP, rows[::-1]))
    known = np.isfinite(values)
    sums = np.concatenate([[0.0], np.cumsum(np.where(known, values, 0.0))])
    counts = np.concatenate([[0], np.cumsum(known)])
    first, behind = rows - sides, rows + sides + 1
    means = (sums[behind] - sums[first]) / np.maximum(counts[behind] - counts[first], 1)
    return np.where(known & (sides > 0), means, values)
