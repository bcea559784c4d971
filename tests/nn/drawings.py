"""Drawings that several tests use: plain digits and random scribbles."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import assume, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

Strokes = list[npt.NDArray[np.float64]]


def line(*corners: tuple[float, float]) -> npt.NDArray[np.float64]:
    return np.array(corners, dtype=np.float64)


def arc(
    centre: tuple[float, float], size: tuple[float, float], start: float, end: float
) -> npt.NDArray[np.float64]:
    angles = np.radians(np.linspace(start, end, 25))
    return np.stack([centre[0] + size[0] * np.cos(angles), centre[1] + size[1] * np.sin(angles)], axis=1)


DIGITS: dict[str, Strokes] = {
    "zero": [arc((50, 50), (30, 50), -90, 270)],
    "one": [line((50, 0), (51, 48), (50, 100))],
    "two": [arc((50, 28), (30, 28), -170, 30), line((76, 42), (20, 100), (82, 100))],
    "four": [line((60, 0), (15, 65), (90, 65)), line((62, 35), (60, 100))],
    "five": [line((25, 0), (22, 45)), arc((45, 68), (35, 32), -130, 130), line((25, 0), (80, 2))],
    "seven": [line((10, 0), (85, 2), (40, 100))],
}
law = settings(max_examples=25, deadline=None)
each_digit = pytest.mark.parametrize("strokes", DIGITS.values(), ids=DIGITS.keys())

points = hnp.arrays(np.int64, st.tuples(st.integers(1, 8), st.just(2)), elements=st.integers(0, 100))


@st.composite
def drawings(draw: st.DrawFn) -> Strokes:
    """Scribbles on a canvas of whole numbers, dots among them, neither a dot nor a flat line as a whole."""
    strokes = [stroke.astype(np.float64) for stroke in draw(st.lists(points, min_size=1, max_size=4))]
    width, height = np.ptp(np.concatenate(strokes), axis=0)
    assume(height > 0.2 * width)
    return strokes
