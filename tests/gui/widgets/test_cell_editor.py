"""The 64 numbers, changed with keys, the pointer and the wheel."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.main_window import MainWindow
from gui.session.drawing import Cells
from gui.widgets.image_view import ImageView
from tests.conftest import draw, mouse, settle
from tests.gui.shapes import DIGITS


@pytest.fixture
def grid(window: MainWindow) -> Iterator[ImageView]:
    view = window.drawing_panel.image_view
    view.setFocus()
    yield view
    for _ in range(8):
        QTest.keyClick(view, Qt.Key.Key_Up)
        QTest.keyClick(view, Qt.Key.Key_Left)


def place(view: ImageView, row: int, column: int) -> QPointF:
    size = view.frame.width() / 8
    return view.frame.topLeft() + QPointF((column + 0.5) * size, (row + 0.5) * size)


def drag(view: ImageView, cells: list[tuple[int, int]], button: Qt.MouseButton) -> None:
    places = [place(view, *cell) for cell in cells]
    mouse(view, QEvent.Type.MouseButtonPress, places[0], button)
    for each in places[1:]:
        mouse(view, QEvent.Type.MouseMove, each, button)
    mouse(view, QEvent.Type.MouseButtonRelease, places[-1], button)


def turn_wheel(view: ImageView, cell: tuple[int, int], notches: int) -> None:
    position = place(view, *cell)
    event = QWheelEvent(
        position,
        QPointF(view.mapToGlobal(position)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def numbers(window: MainWindow) -> np.ndarray:
    settle(window)
    drawing = window.session.drawing
    assert isinstance(drawing, Cells)
    return np.rint(drawing.image * 16).astype(int)


def test_a_digit_is_written_with_the_keyboard_alone_from_blank_paper(
    window: MainWindow, grid: ImageView
) -> None:
    QTest.keyClicks(grid, "8")
    QTest.keyClick(grid, Qt.Key.Key_Right)
    QTest.keyClicks(grid, "g")
    QTest.keyClick(grid, Qt.Key.Key_Down)
    QTest.keyClicks(grid, "E")  # the eraser has this key elsewhere
    wanted = np.zeros((8, 8), int)
    wanted[0, 0], wanted[0, 1], wanted[1, 1] = 8, 16, 14
    np.testing.assert_array_equal(numbers(window), wanted)
    assert window.app_actions["pen"].isChecked()
    assert window.session.prediction is not None
    assert "row 2, column 2: 14 of 16" in grid.accessibleDescription()


def test_each_key_is_undone_on_its_own_and_the_last_leaves_blank_paper(
    window: MainWindow, grid: ImageView
) -> None:
    QTest.keyClicks(grid, "8")
    QTest.keyClicks(grid, "9")
    window.app_actions["undo"].trigger()
    assert numbers(window)[0, 0] == 8
    QTest.keyClicks(grid, "0")
    assert window.session.drawing == ()
    window.app_actions["undo"].trigger()
    assert numbers(window)[0, 0] == 8


def test_the_cursor_stays_within_the_grid(window: MainWindow, grid: ImageView) -> None:
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Left):
        QTest.keyClick(grid, key)
    QTest.keyClicks(grid, "1")
    for _ in range(9):
        QTest.keyClick(grid, Qt.Key.Key_Down)
        QTest.keyClick(grid, Qt.Key.Key_Right)
    QTest.keyClicks(grid, "2")
    assert numbers(window)[0, 0] == 1
    assert numbers(window)[7, 7] == 2


def test_a_drag_paints_every_cell_on_its_way_and_is_one_step_to_undo(
    window: MainWindow, grid: ImageView
) -> None:
    drag(grid, [(1, 1), (1, 6)], Qt.MouseButton.LeftButton)
    np.testing.assert_array_equal(numbers(window)[1], [0, 16, 16, 16, 16, 16, 16, 0])
    drag(grid, [(1, 2), (1, 3)], Qt.MouseButton.RightButton)
    np.testing.assert_array_equal(numbers(window)[1], [0, 16, 0, 0, 16, 16, 16, 0])
    window.app_actions["undo"].trigger()
    np.testing.assert_array_equal(numbers(window)[1], [0, 16, 16, 16, 16, 16, 16, 0])
    window.app_actions["undo"].trigger()
    assert window.session.drawing == ()


def test_the_answer_follows_while_the_pointer_paints(window: MainWindow, grid: ImageView) -> None:
    mouse(grid, QEvent.Type.MouseButtonPress, place(grid, 2, 2))
    settle(window)
    assert window.session.prediction is not None
    assert window.session.drawing == ()
    mouse(grid, QEvent.Type.MouseButtonRelease, place(grid, 2, 2))
    assert numbers(window)[2, 2] == 16


def test_the_wheel_changes_the_cell_under_the_pointer_by_one(window: MainWindow, grid: ImageView) -> None:
    turn_wheel(grid, (3, 4), 1)
    assert numbers(window)[3, 4] == 1
    turn_wheel(grid, (3, 4), 1)
    assert numbers(window)[3, 4] == 2
    turn_wheel(grid, (3, 4), -1)
    assert numbers(window)[3, 4] == 1


def test_painting_what_is_painted_already_changes_nothing(window: MainWindow, grid: ImageView) -> None:
    drag(grid, [(1, 1), (1, 2)], Qt.MouseButton.LeftButton)
    count = window.session.undo_stack.count()
    drag(grid, [(1, 1), (1, 2)], Qt.MouseButton.LeftButton)
    turn_wheel(grid, (1, 1), 1)
    assert window.session.undo_stack.count() == count


def test_numbers_written_over_a_drawing_begin_with_what_the_network_received(
    window: MainWindow, grid: ImageView
) -> None:

    draw(window, *DIGITS[3])
    before = np.rint(np.asarray(window.session.reading.image) * 16).astype(int)
    grid.setFocus()
    QTest.keyClicks(grid, "7")
    before[0, 0] = 7
    np.testing.assert_array_equal(numbers(window), before)
