"""Where the layers of the diagram lie, for every network and every size that it can have."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from gui.widgets.diagram_geometry import AnyBlock, Block, OutputColumn, columns_for, lay_out, slots
from nn.digits.design import MOST_HIDDEN_LAYERS, MOST_UNITS
from tests.gui.rows import ten_rows

HIDDEN = st.lists(st.integers(1, MOST_UNITS), max_size=MOST_HIDDEN_LAYERS)
WIDTHS, HEIGHTS = st.integers(240, 1400), st.integers(130, 900)


def blocks_of(hidden: list[int], width: int, height: int) -> list[AnyBlock]:
    return lay_out([64, *hidden, 10], width, height, ten_rows(height))


@given(HIDDEN, WIDTHS, HEIGHTS)
@example([512] * 8, 240, 130)
@example([1] * 8, 1400, 900)
@example([], 240, 130)
def test_every_unit_lies_inside_and_no_two_layers_overlap(hidden: list[int], width: int, height: int) -> None:
    blocks = blocks_of(hidden, width, height)
    inside = QRectF(0, 0, width, height)
    for block in blocks:
        assert inside.contains(block.rect), block
    for left, right in pairwise(blocks):
        assert left.rect.right() < right.rect.left()


@given(HIDDEN, WIDTHS, HEIGHTS)
@example([512] * 8, 240, 130)
def test_the_middle_of_every_cell_belongs_to_its_unit(hidden: list[int], width: int, height: int) -> None:
    for block in blocks_of(hidden, width, height):
        for unit in range(block.units):
            cell = block.cell_of(unit)
            assert block.unit_at(cell.center()) == unit
            assert block.rect.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(cell)


@given(HIDDEN, WIDTHS, HEIGHTS)
def test_hidden_units_are_of_one_size(hidden: list[int], width: int, height: int) -> None:
    cells = [block.cell for block in blocks_of(hidden, width, height)[1:-1]]
    assert cells == pytest.approx([cells[0]] * len(cells) if cells else [])
    assert all(cell > 0 for cell in cells)


@given(st.integers(1, MOST_UNITS))
def test_layers_are_neither_lines_nor_ragged_more_than_they_must(units: int) -> None:
    columns = columns_for(units)
    rows = math.ceil(units / columns)
    assert columns <= units
    assert (rows - 1) * columns < units <= rows * columns, "no row is empty"
    assert rows <= 2.2 * columns or units <= 3
    assert columns <= rows + 1


@pytest.mark.parametrize(
    ("units", "columns"), [(1, 1), (2, 1), (10, 4), (30, 5), (50, 5), (128, 8), (256, 16), (512, 16)]
)
def test_usual_layers_are_full_blocks(units: int, columns: int) -> None:
    assert columns_for(units) == columns


def test_there_is_no_unit_beside_a_block_or_behind_the_last_one() -> None:
    block = Block(units=7, columns=3, left=10, top=20, cell=4)
    assert block.rows == 3
    for x, y in ((9, 21), (23, 21), (11, 19), (11, 33), (15, 29)):
        assert block.unit_at(QPointF(x, y)) is None
    assert block.unit_at(QPointF(11, 29)) == 6


def test_neighbors_end_at_the_edges() -> None:
    block = Block(units=7, columns=3, left=0, top=0, cell=4)
    assert block.neighbor(0, 1, 0) == 1
    assert block.neighbor(2, 1, 0) is None, "not the first one of the next row"
    assert block.neighbor(3, 0, 1) == 6
    assert block.neighbor(4, 0, 1) is None
    assert block.neighbor(0, 0, -1) is None
    column = OutputColumn(0, tuple(ten_rows(200)), 10)
    assert column.neighbor(0, 0, 1) == 1
    assert column.neighbor(9, 0, 1) is None
    assert column.neighbor(4, 1, 0) is None


@given(st.lists(st.floats(10, 40), min_size=10, max_size=10), st.floats(-300, 300), WIDTHS)
def test_outputs_lie_at_the_heights_that_they_are_given(steps: list[float], first: float, width: int) -> None:
    rows = [first + sum(steps[:unit]) for unit in range(10)]
    column = lay_out([64, 10], width, 300, rows)[-1]
    assert [column.cell_of(unit).center().y() for unit in range(10)] == pytest.approx(rows)
    assert column.rect.right() <= width


def test_the_whole_row_up_to_the_bar_belongs_to_an_output() -> None:
    column = lay_out([64, 10], 600, 220, ten_rows(220))[-1]
    for unit, height in enumerate(ten_rows(220)):
        for off in (-10, 0, 10):
            assert column.unit_at(QPointF(599, height + off)) == unit
    assert column.unit_at(QPointF(300, 110)) is None


@given(WIDTHS, st.integers(0, MOST_HIDDEN_LAYERS))
def test_every_layer_has_a_slot_and_they_fill_the_width(width: int, hidden: int) -> None:
    places = slots(width, hidden)
    assert len(places) == hidden + 2
    assert places[0][0] == 0
    assert places[-1][1] == width
    assert all(left < right for left, right in places)
    for before, after in pairwise(places):
        assert before[1] <= after[0] + 1e-9
