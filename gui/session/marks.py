"""Marks: at which epochs of a run a setting was changed, and how."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from time import monotonic

from gui.words.marks import change_words
from nn.digits.design import Design

SECONDS_IN_ONE_GO = 1.0  # a slider that is dragged makes many changes, which are one to the person


@dataclass(frozen=True, slots=True)
class Mark:
    """A change of settings: how many epochs were done before it, and what changed in words."""

    epoch: int
    text: str


@dataclass(frozen=True, slots=True)
class _Change:
    """A change as it may still grow: from which design to which, at which epoch and when."""

    epoch: int
    before: Design
    after: Design
    moment: float

    @property
    def mark(self) -> Mark:
        return Mark(self.epoch, change_words(self.before, self.after))


class Marks:
    """Collects the changes of a run; those made in one go count as one."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        """Take a clock in seconds."""
        self._clock = clock
        self._changes: list[_Change] = []

    def __iter__(self) -> Iterator[Mark]:
        return (change.mark for change in self._changes)

    @property
    def changes(self) -> list[tuple[int, Design, Design]]:
        """Return of each change at which epoch it was made, and from which design to which."""
        return [(each.epoch, each.before, each.after) for each in self._changes]

    @classmethod
    def of(cls, changes: Iterable[tuple[int, Design, Design]]) -> Marks:
        """Return the changes that another one told of as `changes`; the next one is none of them."""
        marks = cls()
        marks._changes = [_Change(*change, moment=-math.inf) for change in changes]
        return marks

    def until(self, epoch: int) -> Marks:
        """Return the changes that were made before or at the end of an epoch."""
        earlier = Marks(self._clock)
        earlier._changes = [change for change in self._changes if change.epoch <= epoch]
        return earlier

    def note(self, epoch: int, before: Design, after: Design) -> None:
        """Note a change; one that is taken back in one go leaves no mark."""
        now = self._clock()
        last = self._changes[-1] if self._changes else None
        if last is not None and (last.epoch == epoch or now - last.moment <= SECONDS_IN_ONE_GO):
            self._changes.pop()
            epoch, before = last.epoch, last.before
        if change_words(before, after):
            self._changes.append(_Change(epoch, before, after, now))
