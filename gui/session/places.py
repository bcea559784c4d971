"""Places in the window that a sentence can lead to, written as the addresses of its links."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

NUMBERS_OF = {"epoch": 1, "step": 2, "layer": 1, "unit": 2}  # how many numbers an address of a kind has
ADDRESS = re.compile(r"((?P<lane>[A-C])/)?(?P<kind>[a-z]+):(?P<rest>[a-z0-9_.:]*)")


@dataclass(frozen=True, slots=True)
class Place:
    """What an address leads to.

    kind: epoch, step, layer, unit, ink, phase, panel, or a part of the window such as drawing. numbers: of an
    epoch and its step from 1; of a layer, 0 for the input, and its unit from 0. name: of an ink, a phase or a
    panel. lane: the letter of the run that is meant, where several are compared; empty: the shown one.
    """

    kind: str
    numbers: tuple[int, ...] = ()
    name: str = ""
    lane: str = ""

    @property
    def address(self) -> str:
        """Return the address that leads here, such as `step:46:11`, or `B/step:46:11` in a lane."""
        place = ":".join([self.kind, *map(str, self.numbers)]) if self.numbers else f"{self.kind}:{self.name}"
        return f"{self.lane}/{place}" if self.lane else place

    def link(self, text: str) -> str:
        """Return a link to this place, in rich text."""
        return f'<a href="{self.address}">{escape(text)}</a>'


def place_of(address: str) -> Place | None:
    """Return what an address leads to, numbers parted by `:` or `.`; None if it is no address."""
    found = ADDRESS.fullmatch(address)
    if found is None:
        return None
    kind, rest, lane = found["kind"], found["rest"], found["lane"] or ""
    if kind not in NUMBERS_OF:
        return Place(kind, name=rest, lane=lane)
    numbers = re.split("[:.]", rest)
    if len(numbers) != NUMBERS_OF[kind] or not all(number.isdigit() for number in numbers):
        return None
    return Place(kind, tuple(map(int, numbers)), lane=lane)
