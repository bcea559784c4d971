"""The line of one pin, and how it grows over any number of epochs in bounded memory."""

from __future__ import annotations

import math
from array import array
from dataclasses import dataclass

import numpy as np

from nn.arrays import Array

EVERY_EPOCH = 200  # up to this epoch every probability is kept
STRIDE = math.log(1.01)  # from there on the lowest and the highest of each stretch of epochs
MOST_TURNS = 40  # of one pin; of more, the shortest spells are forgotten


@dataclass(frozen=True, slots=True, eq=False)
class PinLine:
    """How a pin was learned.

    epochs, probabilities: (n,) of the right digit, 0 to 1, after these epochs. turns: the epochs after which
    the pin was read otherwise than before, right at first if `begins_right`, and each time the opposite.
    """

    epochs: Array
    probabilities: Array
    begins_right: bool = False
    turns: tuple[int, ...] = ()

    @property
    def right_spells(self) -> list[tuple[float, float]]:
        """Return from which epoch to which the pin was read right, each time."""
        if not len(self.epochs):
            return []
        edges: list[float] = [*([self.epochs[0]] if self.begins_right else []), *self.turns]
        ends = [*edges[1::2], *([self.epochs[-1]] if len(edges) % 2 else [])]
        return [(float(start), float(end)) for start, end in zip(edges[::2], ends, strict=True)]

    def until(self, epoch: int) -> PinLine:
        """Return the line as it was after an epoch."""
        count = int(np.searchsorted(self.epochs, epoch, side="right"))
        turns = tuple(turn for turn in self.turns if turn <= epoch)
        return PinLine(self.epochs[:count], self.probabilities[:count], self.begins_right, turns)


class GrowingLine:
    """A line to which blocks of epochs are added.

    Of a stretch of epochs it keeps those with the lowest and the highest probability, and the latest of all.
    """

    def __init__(self, line: PinLine | None = None) -> None:
        self._kept = array("d")  # epoch, probability, epoch, ...: rows that stay, cheap to add to
        self._open: Array = np.empty((0, 2))  # rows of the stretch that goes on
        self._turns: list[int] = []
        self._begins_right = self._is_right = False
        if line is not None and len(line.epochs):
            rows = np.column_stack([line.epochs, line.probabilities])
            self._kept.frombytes(rows[:-1].tobytes())
            self._open = rows[-1:]
            self._turns, self._begins_right = [*line.turns], line.begins_right
            self._is_right = line.begins_right ^ (len(line.turns) % 2 == 1)

    def extend(self, epochs: Array, probabilities: Array, right: Array) -> None:
        """Add (n,) epochs in order, without those that the line has reached already."""
        if len(self._open):
            first = int(np.searchsorted(epochs, self._open[-1, 0], side="right"))
            epochs, probabilities, right = epochs[first:], probabilities[first:], right[first:]
        elif len(right):
            self._begins_right = self._is_right = bool(right[0])
        if len(epochs):
            self._note_turns(epochs, right)
            self._note_rows(np.concatenate([self._open, np.column_stack([epochs, probabilities])]))

    def line(self) -> PinLine:
        """Return the line so far."""
        kept = np.frombuffer(self._kept).reshape(-1, 2) if self._kept else self._open[:0]
        rows = np.concatenate([kept, self._open])
        return PinLine(rows[:, 0], rows[:, 1], self._begins_right, tuple(self._turns))

    def _note_turns(self, epochs: Array, right: Array) -> None:
        before = np.concatenate([[self._is_right], right[:-1]])
        self._is_right = bool(right[-1])
        for epoch in epochs[right != before].tolist():
            self._turns.append(int(epoch))
            self._forget_shortest_spell()

    def _note_rows(self, rows: Array) -> None:
        """Keep the extremes of the stretches that have ended, and of the open one the latest row too."""
        stretches = _stretches_of(rows[:, 0])
        start = int(np.searchsorted(stretches, stretches[-1]))
        self._kept.frombytes(_extremes(rows[:start], stretches[:start]).tobytes())
        self._open = np.concatenate([_extremes(rows[start:-1], stretches[start:-1]), rows[-1:]])

    def _forget_shortest_spell(self) -> None:
        """Forget the two turns that lie closest together, on a logarithmic scale, if there are too many."""
        turns = self._turns
        if len(turns) > MOST_TURNS:
            place = min(range(len(turns) - 1), key=lambda at: (turns[at + 1] + 1) / (turns[at] + 1))
            del turns[place : place + 2]


def _extremes(rows: Array, stretches: Array) -> Array:
    """Return the rows with the lowest and the highest probability of each stretch, in order."""
    if not len(rows):
        return rows
    by_probability = np.lexsort((rows[:, 1], stretches))
    edges = np.flatnonzero(np.diff(stretches))
    lowest, highest = np.append(0, edges + 1), np.append(edges, len(rows) - 1)
    chosen = np.zeros(len(rows), bool)
    chosen[by_probability[lowest]] = chosen[by_probability[highest]] = True
    return rows[chosen]


def _stretches_of(epochs: Array) -> Array:
    """Return the number of the stretch of epochs in which each of (n,) epochs lies."""
    later = np.log(np.maximum(epochs, EVERY_EPOCH) / EVERY_EPOCH) / STRIDE
    return np.where(epochs <= EVERY_EPOCH, epochs, EVERY_EPOCH + 1 + np.floor(later))
