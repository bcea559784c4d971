"""Oddities: drawings that are no digits, for a network that learns to tell them from digits.

They are drawn by the same hands as the drawn digits (nn.digits.allographs) and go through the same stages. In
reading order:

* signs      letters and signs, as strokes through places
* shapes     what nobody means: lines, bows and rings in any order
* drawing    images of all kinds: what is imported from here
* likeness   the network that tells whether a drawing is like a digit
"""

from __future__ import annotations

from nn.digits.oddities.drawing import draw_oddities
from nn.digits.oddities.likeness import shipped_likeness

__all__ = ["draw_oddities", "shipped_likeness"]
