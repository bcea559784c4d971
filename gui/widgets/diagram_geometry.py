"""Where the layers, the units and the links of the diagram lie."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from nn.ink.handprint import CELLS

TALLEST_BLOCK = 2.2  # times as tall as wide
LARGEST_CELL, OUTPUT_CELL = 20.0, 12.0  # pixels, like the following
CELLS_IN_HEIGHT = 22  # in a high diagram cells are so large that this many would fit
INPUT_SLOT, OUTPUT_SLOT = 0.24, 0.2  # of the width, at most so many pixels:
WIDEST_INPUT, WIDEST_OUTPUT = 240.0, 112.0
ROOM_BEHIND_INPUT = 14.0
ROOM_FOR_LINKS = 0.24  # of a slot, left free beside its block
MARGIN = 6.0


@dataclass(frozen=True, slots=True)
class Block:
    """The units of one layer: row by row in a rectangle of square cells."""

    units: int
    columns: int
    left: float
    top: float
    cell: float

    @property
    def rows(self) -> int:
        """Return how many rows there are, the last one perhaps not full."""
        return math.ceil(self.units / self.columns)

    @property
    def rect(self) -> QRectF:
        """Return where the block lies."""
        return QRectF(self.left, self.top, self.columns * self.cell, self.rows * self.cell)

    def cell_of(self, unit: int) -> QRectF:
        """Return where a unit lies."""
        row, column = divmod(unit, self.columns)
        return QRectF(self.left + column * self.cell, self.top + row * self.cell, self.cell, self.cell)

    def unit_at(self, position: QPointF) -> int | None:
        """Return the number of the unit at a position."""
        column = math.floor((position.x() - self.left) / self.cell)
        row = math.floor((position.y() - self.top) / self.cell)
        unit = row * self.columns + column
        return unit if 0 <= column < self.columns and row >= 0 and unit < self.units else None

    def neighbor(self, unit: int, right: int, down: int) -> int | None:
        """Return the unit so many columns to the right and rows down, None beyond the edge."""
        row, column = divmod(unit, self.columns)
        row, column = row + down, column + right
        number = row * self.columns + column
        return number if 0 <= column < self.columns and 0 <= number < self.units else None


@dataclass(frozen=True, slots=True)
class OutputColumn:
    """The output units, one above the other, in line with the bars to their right."""

    left: float
    rows: tuple[float, ...]
    cell: float

    @property
    def units(self) -> int:
        """Return how many there are."""
        return len(self.rows)

    @property
    def rect(self) -> QRectF:
        """Return where they lie."""
        top = self.rows[0] - self.cell / 2
        return QRectF(self.left, top, self.cell, self.rows[-1] + self.cell / 2 - top)

    def cell_of(self, unit: int) -> QRectF:
        """Return where a unit lies."""
        return QRectF(self.left, self.rows[unit] - self.cell / 2, self.cell, self.cell)

    def unit_at(self, position: QPointF) -> int | None:
        """Return the unit whose row a position is in."""
        distances = np.abs(np.array(self.rows) - position.y())
        unit = int(distances.argmin())
        near = position.x() >= self.left - self.cell / 2 and distances[unit] <= self._half_row
        return unit if near else None

    def neighbor(self, unit: int, right: int, down: int) -> int | None:
        """Return the unit so many rows down, None beyond the edge."""
        return unit + down if not right and 0 <= unit + down < self.units else None

    @property
    def _half_row(self) -> float:
        return (self.rows[1] - self.rows[0]) / 2 if len(self.rows) > 1 else self.cell


AnyBlock = Block | OutputColumn
Slot = tuple[float, float]  # left and right of the room of a layer


def columns_for(units: int) -> int:
    """Return how many columns of cells show a layer best: 256 is 16 x 16, 512 is 16 x 32, 50 is 5 x 10."""
    widest = math.isqrt(units)
    fitting = (
        columns
        for columns in range(widest, 0, -1)
        if units % columns == 0 and units / columns <= TALLEST_BLOCK * columns
    )
    return next(fitting, math.ceil(math.sqrt(units)))


def slots(width: float, hidden: int, zoom: float = 1.0) -> list[Slot]:
    """Return left and right of the room that each layer has: the input, the hidden layers, the output."""
    widest_input, widest_output = zoom * WIDEST_INPUT, zoom * WIDEST_OUTPUT
    first, last = min(width * INPUT_SLOT, widest_input), min(width * OUTPUT_SLOT, widest_output)
    each = (width - first - last) / max(hidden, 1)
    edges = [0.0, first, *(first + each * (number + 1) for number in range(hidden))]
    edges[-1] = width - last
    return [*pairwise(edges), (width - last, width)]


def lay_out(
    units: Sequence[int], width: float, height: float, rows: Sequence[float], zoom: float = 1.0
) -> list[AnyBlock]:
    """Return where each layer lies; `units` begins with the input, `rows` are the heights of the outputs."""
    places = slots(width, len(units) - 2, zoom)
    usable = height - 2 * MARGIN
    middle = (rows[0] + rows[-1]) / 2
    room_beside = places[0][1] - MARGIN - ROOM_BEHIND_INPUT
    largest = max(zoom * LARGEST_CELL, height / CELLS_IN_HEIGHT)
    side = min(room_beside / CELLS, usable / CELLS, largest)
    first = Block(units[0], CELLS, MARGIN / 2, _top(CELLS * side, middle, height), side)
    cell = min(largest, *_cells(units[1:-1], places[1:-1], usable))
    hidden = [
        _centered(count, cell, left_and_right, middle, height)
        for count, left_and_right in zip(units[1:-1], places[1:-1], strict=True)
    ]
    last = zoom * OUTPUT_CELL
    if len(rows) > 1:
        last = min(last, 0.7 * (rows[1] - rows[0]))
    return [first, *hidden, OutputColumn(width - last - MARGIN / 2, tuple(rows), last)]


def _cells(hidden: Sequence[int], places: Sequence[Slot], usable: float) -> Iterator[float]:
    """Yield sides of cells with which the hidden layers just fit."""
    yield usable
    for count, (left, right) in zip(hidden, places, strict=True):
        columns = columns_for(count)
        yield (right - left) * (1 - ROOM_FOR_LINKS) / columns
        yield usable / math.ceil(count / columns)


def _centered(count: int, cell: float, place: Slot, middle: float, height: float) -> Block:
    """Return a block in the middle of its slot."""
    columns = columns_for(count)
    left = (place[0] + place[1] - columns * cell) / 2
    return Block(count, columns, left, _top(math.ceil(count / columns) * cell, middle, height), cell)


def _top(tall: float, middle: float, height: float) -> float:
    """Return the top of what is to lie around the middle of the outputs, but within the diagram."""
    return max(MARGIN, min(middle - tall / 2, height - MARGIN - tall))
