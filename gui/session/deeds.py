"""The deeds of the first minutes."""

from __future__ import annotations

from enum import Enum


class Deed(Enum):
    """What a person is asked to do, in this order."""

    DRAW = "draw"
    FOOL = "fool"
    WATCH = "watch"
    POINT = "point"
    BREAK = "break"
    MEND = "mend"


DEEDS = tuple(Deed)
