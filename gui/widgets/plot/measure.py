"""What a plot shows: a measure of how a network does, with its words and round limits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from gui.widgets.plot.curves import Column, Curves
from gui.widgets.plot.scales import (
    ZERO_GAP,
    Limits,
    Scale,
    decade_limits,
    fraction_limits,
    value_limits,
)


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure with its title, what to read before there is any, and how a value is written.

    whole: what the values are a part of, such as 100 percent; on a logarithmic scale what is `missing` from
    it shows. topic: the entry of the glossary about it.
    """

    title: str
    empty: str
    write: Callable[[float], str]
    whole: float | None = None
    missing: str = ""
    topic: str = ""

    def title_of(self, *, logarithmic: bool) -> str:
        """Return what is shown on a scale."""
        return self.missing if logarithmic and self.missing else self.title

    def shown(self, curves: Curves, *, logarithmic: bool) -> Curves:
        """Return the curves that show on a scale."""
        return curves.subtracted_from(self.whole) if logarithmic and self.whole is not None else curves

    def view(self, values: Column, *, logarithmic: bool) -> tuple[Scale, Limits]:
        """Return the scale of shown (n,) values, and round limits as places on it."""
        if not logarithmic:
            return Scale(), value_limits(values) if self.whole is None else fraction_limits(
                values, self.whole
            )
        low, high = decade_limits(values)
        if self.whole is None:
            return Scale(logarithmic=True), (low, high)
        zero = low - ZERO_GAP  # nothing missing is a place, too
        return Scale(logarithmic=True, zero=zero), (zero, high)
