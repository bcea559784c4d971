"""Where the epochs of a recording lie on the line of time, and which one is meant by a place on it."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QFontMetrics

from gui.style.theme import SPACE_2, scaled
from gui.widgets.plot.curves import Column
from gui.widgets.plot.scales import Limits, Scale, epoch_limits, epoch_scale
from gui.words.curves import tick_words

ROOM = 60  # pixels for each number below the line, at least


@dataclass(frozen=True, slots=True, eq=False)
class TapeLine:
    """The kept epochs in order and their places in pixels.

    newest: the last epoch that was trained, kept or not. left, right: where the line begins and ends.
    marks: the places of what happened, in order. marked: the kept epoch nearest to each.
    """

    epochs: tuple[int, ...]
    newest: int
    scale: Scale
    limits: Limits
    left: float
    right: float
    kept: Column
    marks: Column
    marked: tuple[int, ...]

    @classmethod
    def fitting(
        cls, epochs: tuple[int, ...], newest: int, marks: Sequence[int], width: int, *, logarithmic: bool
    ) -> TapeLine:
        """Return the line of a recording, which must not be empty, and of the epochs that are marked."""
        scale = epoch_scale(logarithmic=logarithmic)
        limits = epoch_limits(newest, scale)
        left = scaled(SPACE_2)
        right = max(width - left, left + 1)
        kept = _across(scale, limits, left, right, epochs)
        places = _across(scale, limits, left, right, marks)
        marked = tuple(epochs[row] for row in _nearest_rows(kept, places).tolist())
        return cls(epochs, newest, scale, limits, left, right, kept, places, marked)

    @property
    def end(self) -> float:
        """Return the place of the newest epoch."""
        return self.place(self.newest)

    def across(self, epochs: npt.ArrayLike) -> Column:
        """Return the places of epochs."""
        return _across(self.scale, self.limits, self.left, self.right, epochs)

    def place(self, epoch: float) -> float:
        """Return the place of one epoch."""
        return float(self.across(epoch))

    def nearest(self, place: float) -> int:
        """Return the kept epoch nearest to a place."""
        return self.epochs[int(_nearest_rows(self.kept, place))]

    def neighbor(self, epoch: int | None, steps: int) -> int | None:
        """Return the kept epoch so many before or after another; None, live, is after the last one."""
        last = len(self.epochs) - 1
        if steps < 0:
            before = bisect_left(self.epochs, self.newest if epoch is None else epoch)
            return self.epochs[max(before + steps, 0)]
        if epoch is None or epoch >= self.epochs[last]:
            return None
        return self.epochs[min(bisect_right(self.epochs, epoch) - 1 + steps, last)]

    def labels(self, metrics: QFontMetrics) -> list[tuple[float, str]]:
        """Return the round numbers below the line: where they begin, and how they are written."""
        most = max(2, int((self.right - self.left) / scaled(ROOM)))
        ticks = self.scale.ticks(*self.limits, most, whole=True)
        free, found = -math.inf, []
        for tick, place in zip(ticks, self.across(ticks).tolist(), strict=True):
            text = tick_words(float(f"{tick:.9g}"))
            width = metrics.horizontalAdvance(text)
            start = min(max(place - width / 2, self.left / 2), self.right + self.left / 2 - width)
            if start >= free:
                found.append((start, text))
                free = start + width + scaled(SPACE_2)
        return found


def mark_before(epochs: Sequence[int], epoch: int | None) -> int | None:
    """Return the last of some epochs in order that is before another one; None, live, is after all."""
    index = len(epochs) if epoch is None else bisect_left(epochs, epoch)
    return epochs[index - 1] if index else None


def mark_after(epochs: Sequence[int], epoch: int | None) -> int | None:
    """Return the first of some epochs in order that is after another one; None, live, is after all."""
    index = len(epochs) if epoch is None else bisect_right(epochs, epoch)
    return epochs[index] if index < len(epochs) else None


def _across(scale: Scale, limits: Limits, left: float, right: float, epochs: npt.ArrayLike) -> Column:
    low, high = limits
    return np.asarray(left + (scale.places(epochs) - low) / (high - low) * (right - left))


def _nearest_rows(kept: Column, places: npt.ArrayLike) -> npt.NDArray[np.intp]:
    """Return which of the places in order is nearest to each of some others."""
    return np.asarray(np.searchsorted((kept[1:] + kept[:-1]) / 2, places))
