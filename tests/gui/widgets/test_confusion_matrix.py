"""The confusion matrix: what stands in its cells, and how one is chosen."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.style.theme import Theme
from gui.widgets.confusion_matrix import Cell, ConfusionMatrix

COUNTS = np.diag(np.full(10, 30))
COUNTS[3, 8], COUNTS[3, 3], COUNTS[5] = 10, 30, 0


@pytest.fixture
def matrix(qtbot: QtBot, theme: Theme) -> ConfusionMatrix:
    made = ConfusionMatrix(theme)
    qtbot.addWidget(made)
    made.set_counts(COUNTS)
    made.resize(made.sizeHint())
    return made


@pytest.fixture
def chosen(matrix: ConfusionMatrix) -> list[Cell | None]:
    cells: list[Cell | None] = []
    matrix.cell_chosen.connect(cells.append)
    return cells


def click(qtbot: QtBot, matrix: ConfusionMatrix, cell: Cell) -> None:
    place = matrix.rectangle(cell).center().toPoint()
    qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=place)


def test_cells_hold_counts_or_parts_of_their_row(matrix: ConfusionMatrix) -> None:
    assert (matrix.text_of(3, 8), matrix.text_of(3, 3), matrix.text_of(3, 4)) == ("10", "30", "")
    matrix.set_in_percent(True)
    assert (matrix.text_of(3, 8), matrix.text_of(3, 3)) == ("25", "75")
    assert matrix.text_of(5, 5) == ""


def test_a_click_chooses_a_cell_and_another_click_all_again(
    qtbot: QtBot, matrix: ConfusionMatrix, chosen: list[Cell | None]
) -> None:
    click(qtbot, matrix, (3, 8))
    click(qtbot, matrix, (0, 0))
    click(qtbot, matrix, (0, 0))
    assert chosen == [(3, 8), (0, 0), None]


def test_a_click_beside_the_cells_shows_all_again_once(
    qtbot: QtBot, matrix: ConfusionMatrix, chosen: list[Cell | None]
) -> None:
    corner = matrix.rectangle((0, 0)).topLeft().toPoint() / 2
    qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=corner)
    assert chosen == []
    matrix.choose((3, 8))
    qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=corner)
    assert chosen == [(3, 8), None]


def test_the_keyboard_reaches_every_cell_and_says_where_it_is(
    qtbot: QtBot, matrix: ConfusionMatrix, chosen: list[Cell | None]
) -> None:
    for key in [Qt.Key.Key_Up, *[Qt.Key.Key_Down] * 3, *[Qt.Key.Key_Right] * 12, Qt.Key.Key_Left]:
        qtbot.keyClick(matrix, key)
    assert matrix.accessibleDescription() == "3 read as 8: 10 of 40, 25 %."
    qtbot.keyClick(matrix, Qt.Key.Key_Return)
    assert chosen == [(3, 8)]
    qtbot.keyClick(matrix, Qt.Key.Key_Escape)
    assert chosen == [(3, 8), None]


def test_mistakes_and_right_answers_are_told_apart_by_colour(matrix: ConfusionMatrix) -> None:
    picture = matrix.grab().toImage()

    def color(cell: Cell) -> tuple[int, ...]:
        corner = matrix.rectangle(cell).topLeft().toPoint()
        return picture.pixelColor(corner.x() + 3, corner.y() + 3).getRgb()

    assert len({color((3, 8)), color((3, 3)), color((3, 4))}) == 3
    assert color((3, 4)) == color((5, 5))


def test_every_cell_is_found_where_it_is_painted(matrix: ConfusionMatrix) -> None:
    for cell in [(0, 0), (3, 8), (9, 9)]:
        assert matrix.cell_at(matrix.rectangle(cell).center().toPoint()) == cell
    assert matrix.cell_at(matrix.rect().topLeft()) is None
    assert matrix.cell_at(matrix.rectangle((9, 9)).bottomRight().toPoint() * 2) is None
