"""Heights of the ten outputs, for tests."""

from __future__ import annotations


def ten_rows(height: float) -> list[float]:
    """Return the middles of ten equal rows."""
    return [height * (unit + 0.5) / 10 for unit in range(10)]
