"""A table of figures: room for every column, and a text for those who hear it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QImage

from gui.style.theme import Theme
from gui.widgets.figure_table import Figures, FigureTable, digits_down
from tests.windows import delete

FIGURES = Figures(
    ("", "p", "y"), digits_down(["0.250", "0.750"], ["0", "1"], names=["0", "1"]), 1, frozenset({"0"})
)


@pytest.fixture
def table(theme: Theme) -> Iterator[FigureTable]:
    made = FigureTable(theme)
    made.set_figures(FIGURES)
    made.resize(made.sizeHint())
    yield made
    delete(made)


def picture_of(table: FigureTable) -> QImage:
    table.resize(table.sizeHint())
    return table.grab().toImage()


def test_it_is_heard_row_by_row(table: FigureTable) -> None:
    assert table.accessibleDescription() == "0, p 0.250, y 0; 1, p 0.750, y 1"


def test_it_asks_for_room_for_its_rows_and_columns(table: FigureTable) -> None:
    before = table.sizeHint()
    rows = tuple(("a longer name", "123456.789", "1") for _row in range(4))
    table.set_figures(Figures(FIGURES.heads, rows))
    assert table.sizeHint().width() > before.width()
    assert table.sizeHint().height() == before.height() // 3 * 5


def test_one_row_stands_out(table: FigureTable, theme: Theme) -> None:
    image, row = picture_of(table), table.sizeHint().height() // 3
    middle = round((2.5 * row) * image.devicePixelRatio())
    marked = theme.color("accent_weak")
    assert image.pixelColor(image.width() // 2, middle).rgb() == marked.rgb()
    assert QColor(image.pixelColor(image.width() // 2, row // 4)).rgb() != marked.rgb()


def test_figures_of_nothing_step_back(table: FigureTable) -> None:
    loud = picture_of(table)
    table.set_figures(Figures(FIGURES.heads, FIGURES.rows, FIGURES.marked))
    assert picture_of(table) != loud
