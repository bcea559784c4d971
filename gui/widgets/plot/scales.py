"""Scales: where a value lies on an axis, which round limits the axis has, and where it is labelled."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from gui.widgets.plot.curves import Column

ZERO_GAP = math.log10(2)  # decades between 0 and the lowest value that has a logarithm
LEAST_EPOCHS = 4
ACCURACY_LIMITS = (99.0, 98.0, 95.0, 90.0, 80.0, 50.0, 0.0)
HEADROOM = 0.04  # of the height of an axis that ends at a whole, so that a line there is not cut off
ROUND_NUMBERS = (1, 1.5, 2, 3, 4, 5, 6, 8, 10)

Limits = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Scale:
    """Turns values into places on an axis and back.

    logarithmic: places are powers of ten. zero: where 0, which has no logarithm, has its own place; None
    leaves a gap in the curve there.
    """

    logarithmic: bool = False
    zero: float | None = None

    def places(self, values: npt.ArrayLike) -> Column:
        """Return the place of each value, NaN for what has none."""
        given = np.asarray(values, np.float64)
        if not self.logarithmic:
            return np.where(np.isfinite(given), given, np.nan)
        positive = np.isfinite(given) & (given > 0)
        places = np.log10(np.where(positive, given, 1.0))
        nothing = np.nan if self.zero is None else self.zero
        if self.zero is not None:
            places = np.maximum(places, self.zero + ZERO_GAP / 2)
        return np.where(positive, places, np.where(given == 0, nothing, np.nan))

    def value(self, place: float) -> float:
        """Return the value at a place."""
        if not self.logarithmic:
            return place
        if self.zero is not None and place < self.zero + ZERO_GAP / 2:
            return 0.0
        return float(10.0 ** min(place, 300.0))

    def ticks(self, low: float, high: float, most: int, *, whole: bool = False) -> list[float]:
        """Return about `most` round values between two places; whole: only whole numbers."""
        if not self.logarithmic:
            return _even_ticks(low, high, most, whole=whole)
        zero = [0.0] if self.zero is not None and low <= self.zero <= high else []
        lowest = max(low, self.zero + ZERO_GAP * 0.9) if self.zero is not None else low
        return zero + _decade_ticks(lowest, high, most - len(zero))


def epoch_scale(*, logarithmic: bool) -> Scale:
    """Return the scale of epochs, on which epoch 0 always has a place."""
    return Scale(logarithmic, zero=-ZERO_GAP) if logarithmic else Scale()


def epoch_limits(last: float, scale: Scale) -> Limits:
    """Return limits that stay the same over many epochs."""
    end = round_up(max(last, LEAST_EPOCHS))
    return (-ZERO_GAP, math.log10(end)) if scale.logarithmic else (0.0, end)


def value_limits(values: Column) -> Limits:
    """Return limits from 0 for (n,) values on an even scale."""
    largest = float(values.max(initial=0.0))
    return 0.0, round_up(largest * 1.02) if largest > 0 else 1.0


def fraction_limits(values: Column, whole: float) -> Limits:
    """Return limits for percentages right: the closest round one below all of them, and the whole."""
    lowest = float(values.min(initial=whole)) / whole * 100
    low = next(limit for limit in ACCURACY_LIMITS if limit <= max(lowest, 0.0)) / 100 * whole
    return low, whole + (whole - low) * HEADROOM


def decade_limits(values: Column) -> Limits:
    """Return limits in whole powers of ten for (n,) values, of which those above 0 count."""
    positive = values[values > 0]
    if not len(positive):
        return -1.0, 0.0
    low, high = math.log10(positive.min()), math.log10(positive.max())
    return math.floor(low + 1e-9), max(math.ceil(high - 1e-9), math.floor(low + 1e-9) + 1)


def round_up(value: float) -> float:
    """Return the next round number, in steps small enough not to waste space."""
    power = 10.0 ** math.floor(math.log10(value))
    return next(step * power for step in ROUND_NUMBERS if step * power >= value * (1 - 1e-9))


def _even_ticks(low: float, high: float, most: int, *, whole: bool) -> list[float]:
    step = _round_step(max((high - low) / max(most, 1), float(whole)), whole=whole)
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [round(number * step, 12) for number in range(first, last + 1)]


def _round_step(least: float, *, whole: bool) -> float:
    power = 10.0 ** math.floor(math.log10(least))
    steps = (1, 2, 5, 10) if whole else (1, 2, 2.5, 5, 10)
    return next(step * power for step in steps if step * power >= least * (1 - 1e-9))


def _decade_ticks(low: float, high: float, most: int) -> list[float]:
    """Return powers of ten, with numbers between them or with only some of them, as there is room."""
    decades = range(math.floor(low), math.ceil(high) + 1)
    for parts in ((1, 2, 5), (1, 3), (1,)):
        ticks = [part * 10.0**decade for decade in decades for part in parts]
        inside = [tick for tick in ticks if low - 1e-9 <= math.log10(tick) <= high + 1e-9]
        if len(inside) <= most:
            return inside
    return inside[:: -math.ceil(len(inside) / max(most, 1))][::-1]
